//! Tokens with their bytes and kinds, the gaps between them, and the three ways to cut.
//!
//! `cargo run --example tokens [TEXT]`

use std::env;

use kalima::{TokenKind, Tokenizer, tokens};

fn main() {
    // "At 10:50 Dr. Ahmad paid the 30 (thirty) 3.5 dollars, see …": run-on words and all.
    let sample =
        "Relatedنعم، الساعة 10:50 دفع د. أحمد الـ30 بـ 3.5$ 👍🏽 انظر www.example.com/a #كتاب";
    let text = env::args().nth(1).unwrap_or_else(|| sample.to_owned());

    println!("{text}\n");
    for token in tokens(&text) {
        println!("{:>10}  {:<11}  {}", format!("{:?}", token.span()), token.kind(), token.text());
    }

    // A token borrows the text, never the iterator: collect, filter and chain as usual.
    let numbers: Vec<&str> = tokens(&text)
        .filter(|token| token.kind() == TokenKind::Number)
        .map(|token| token.text())
        .collect();
    println!("\nnumbers     {numbers:?}");

    // Tokens and the gaps between them are the whole text.
    let inside: usize = tokens(&text).map(|token| token.span().len()).sum();
    println!("bytes       {inside} in tokens, {} in gaps", text.len() - inside);

    // A `Tokenizer` is a small `Copy` value: choose once, use everywhere.
    for (name, tokenizer) in [
        ("default", Tokenizer::new()),
        ("treebank", Tokenizer::treebank()),
        ("words", Tokenizer::words()),
    ] {
        let cut: Vec<&str> = tokenizer.tokens(&text).map(|token| token.text()).collect();
        println!("{name:<11} {}", cut.join(" | "));
    }
}
