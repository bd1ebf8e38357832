//! Random awkward Arabic text: pieces of every class and words of the library's own lists, glued at
//! random, so that rules meet at every edge and at any byte of a block.

#![allow(dead_code, reason = "each test uses a part of this module")]

mod pieces;
mod words;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::borrow::ToOwned;
use std::string::String;

pub(crate) use pieces::{CHARS, PIECES};
pub(crate) use words::{ABBREVIATIONS, WORDS};

/// The share of each class of pieces in a text, and the length of texts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mix {
    /// The weight of single spaces.
    pub(crate) spaces: u32,
    /// The weight of [`PIECES`].
    pub(crate) pieces: u32,
    /// The weight of [`CHARS`].
    pub(crate) chars: u32,
    /// The weight of [`WORDS`] and [`ABBREVIATIONS`], with and without proclitics.
    pub(crate) words: u32,
    /// The weight of any other character.
    pub(crate) others: u32,
    /// The most pieces of a text.
    pub(crate) longest: usize,
    /// The most bytes of one repeated piece before the others.
    pub(crate) filling: usize,
}

impl Mix {
    /// For tokens: every class, behind a filling that moves the pieces over the edges of blocks.
    pub(crate) const TOKENS: Self =
        Self { spaces: 3, pieces: 20, chars: 2, words: 4, others: 3, longest: 60, filling: 300 };

    /// For sentences: many words of the lists, spaces between them.
    pub(crate) const SENTENCES: Self =
        Self { spaces: 5, pieces: 16, chars: 1, words: 8, others: 1, longest: 40, filling: 0 };

    /// For normalization: short texts of letters and marks.
    pub(crate) const LETTERS: Self =
        Self { spaces: 1, pieces: 2, chars: 20, words: 1, others: 1, longest: 24, filling: 0 };
}

/// Returns texts of the mix.
pub(crate) fn text(mix: Mix) -> impl Strategy<Value = String> {
    let longest = mix.longest;
    let glued = (filling(mix.filling), vec(piece(mix), 0..=longest))
        .prop_map(|(filling, pieces)| filling + &pieces.concat());
    // The same few pieces again and again: repetitions, and rules that undo each other.
    let few = vec(piece(mix), 1..4).prop_flat_map(move |few| {
        vec(select(few), 0..=longest / 2).prop_map(|pieces| pieces.concat())
    });
    let block = prop_oneof![
        any::<char>(),
        prop::char::range('\u{600}', '\u{8FF}'),
        prop::char::range('\u{FB50}', '\u{FEFF}'),
        prop::char::range('\u{300}', '\u{36F}'),
        prop::char::range('\u{2000}', '\u{206F}'),
    ];
    let scalars = vec(block, 0..20).prop_map(|chars| chars.into_iter().collect());
    prop_oneof![6 => glued, 2 => few, 1 => scalars, 1 => any::<String>()]
}

fn piece(mix: Mix) -> impl Strategy<Value = String> {
    prop_oneof![
        mix.spaces => Just(String::from(" ")),
        mix.pieces => select(PIECES).prop_map(str::to_owned),
        mix.chars => select(CHARS).prop_map(String::from),
        mix.words => word(),
        mix.others => any::<char>().prop_map(String::from),
    ]
}

/// Returns words of the lists; half of them with a proclitic, three of four abbreviations with a stop.
fn word() -> impl Strategy<Value = String> {
    const PROCLITICS: &[&str] = &["و", "ف", "ب", "ل", "ال", "وال", "لل", "وب"];
    let proclitic = prop_oneof![Just(""), select(PROCLITICS)];
    let bare = prop_oneof![
        3 => select(&**WORDS),
        3 => select(&**ABBREVIATIONS).prop_map(|word| word + "."),
        1 => select(&**ABBREVIATIONS),
    ];
    (proclitic, bare).prop_map(|(proclitic, word)| proclitic.to_owned() + &word)
}

/// Returns repetitions of one piece of at most `longest` bytes.
fn filling(longest: usize) -> impl Strategy<Value = String> {
    let unit = select(&["", "a", "ب", " ", "7", ".", "(", "\u{64E}"][..]);
    (unit, 0..=longest).prop_map(|(unit, length)| unit.repeat(length / unit.len().max(1)))
}
