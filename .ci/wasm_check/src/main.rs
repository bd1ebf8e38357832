//! Prints a checksum over tokens, sentences and normalized texts. With `CHECKSUM` set
//! at compile time, panics if it is another one.

/// Pieces of text that reach every kernel.
const PIECES: [&str; 12] = [
    "قال د. أحمد نعم. ",
    "مُحَمَّدٌ رَسُولُ ",
    "الو.م.أ. ",
    "«هل جئت؟» سأل. ",
    "ﷺ ﻼ ",
    "(12,5%) ",
    "http://a.b/c ",
    "GPT-4o ",
    "جـمـيل ",
    "٢٠٢٤/٥/١ ",
    "😀👍🏽 ",
    "\n",
];

/// Returns the checksum of `rounds` texts.
fn checksum(rounds: u32) -> u32 {
    let mut state: u32 = 1;
    let mut sum: u32 = 0;
    let mut add = |number: usize| sum = sum.rotate_left(5).wrapping_add(number as u32);
    for _ in 0..rounds {
        let mut text = String::new();
        for _ in 0..20 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(PIECES[state as usize / 65_536 % PIECES.len()]);
        }
        for token in kalima::tokens(&text) {
            add(token.span().start + token.span().end + usize::from(token.kind().code()));
        }
        for sentence in kalima::sentences(&text) {
            add(sentence.span().start + sentence.span().end);
        }
        for normalizer in [kalima::Normalizer::repair(), kalima::Normalizer::search()] {
            normalizer.normalize(&text).bytes().for_each(|byte| add(usize::from(byte)));
        }
    }
    sum
}

fn main() {
    let found = checksum(500).to_string();
    println!("{found}");
    assert_eq!(found, option_env!("CHECKSUM").unwrap_or(&found));
}
