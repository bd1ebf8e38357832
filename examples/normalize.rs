//! One line of text under every preset and under steps of your own, and the way back to its bytes.
//!
//! `cargo run --example normalize [TEXT]`

use std::env;

use kalima::normalize::{Steps, compat};
use kalima::{Error, Normalizer, Span, normalize};

fn main() -> Result<(), Error> {
    // "In the name of God. Ahmad bought 2 beautiful books": vowels, a ligature, a tatweel.
    let sample = "بِسْمِ ٱللَّهِ. اشترى أحمد ٢ كتابين جـمـيلين لله ﷺ";
    let text = env::args().nth(1).unwrap_or_else(|| sample.to_owned());

    println!("original      {text}");
    println!("repair        {}", normalize(&text));
    println!("search        {}", Normalizer::search().normalize(&text));
    println!("lucene        {}", compat::lucene().normalize(&text));
    println!("camel_dediac  {}", compat::camel_dediac().normalize(&text));

    // Steps of your own, by name or in code. A `Normalizer` is a small `Copy` value: make it once.
    let named: Steps = "diacritics,tatweel,digits_ascii".parse()?;
    let coded = Steps::DIACRITICS | Steps::TATWEEL | Steps::DIGITS_ASCII;
    assert_eq!(named, coded);
    let own = Normalizer::new(coded);
    println!("own           {}", own.normalize(&text));

    // Nothing is copied when nothing changes, and a `String` can be used again.
    assert!(own.is_normalized("كتاب"));
    let mut line = String::new();
    for word in ["كِتاب", "كُتُب"] {
        own.normalize_into(word, &mut line);
        line.push(' ');
    }
    println!("appended      {line}");

    // Each place in the result leads back to the bytes that it came from.
    let (folded, offsets) = Normalizer::search().normalize_with_offsets(&text);
    if let Some(at) = folded.find("احمد") {
        let span = offsets.to_original(Span::new(at, at + "احمد".len()));
        println!("«احمد» of the search form is {span:?} of the original: {}", &text[span.range()]);
    }

    // What cannot be is refused by name.
    println!("refused       {}", "alef,yaaa".parse::<Steps>().unwrap_err());
    Ok(())
}
