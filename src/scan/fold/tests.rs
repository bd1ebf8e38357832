//! The fold against what its documentation says, at every SIMD level of the machine.

use super::super::BLOCK;
use super::block::has_shuffles;
use super::{Answer, Becomes, Fold, Memory, Piece, Place, Rare, Scratch, Target, Ways, run, still};
use alloc::string::String;
use fearless_simd::{Level, dispatch};
use proptest::prelude::*;
use std::vec::Vec;

/// Some of everything in every row.
const ALL: [Becomes; 256] = {
    let mut all = [Becomes::Same; 256];
    let mut code = 0;
    while code < 256 {
        all[code] = match (code * 7 + code / 16) % 16 {
            0..4 => Becomes::Gone,
            4..8 if code < 0x80 => Becomes::Other((code as u8 ^ 0x45) & 0x7F),
            8 => Becomes::Ask,
            _ => Becomes::Same,
        };
        code += 1;
    }
    all
};
const FOLD: Fold = Fold::new(&ALL, Ways { lower: true, digits: false, runs: true, order: false });

/// An answer of every kind.
struct Answers;

impl Rare for Answers {
    fn alone(&self, c: char) -> Option<Answer> {
        Some(match c {
            '\u{600}'..='\u{6FF}' => match c as u32 >> 2 & 3 {
                0 => return None,
                1 => Answer::Same,
                2 => Answer::Piece(Piece::default()),
                _ => Answer::Piece('7'.into()),
            },
            'é' => Answer::Piece('e'.into()),
            'È' => Answer::Piece('È'.to_lowercase().next().unwrap_or(c).into()),
            '\u{AD}' | '\u{200F}' => Answer::Piece(Piece::default()),
            '\u{FE8D}' => Answer::Piece('\u{627}'.into()),
            '\u{FEFB}' => {
                let mut piece = Piece::default();
                assert!(['\u{644}', '\u{627}'].into_iter().all(|c| piece.push(c)));
                Answer::Piece(piece)
            }
            '€' | 'ж' => Answer::Same,
            _ => return None,
        })
    }

    fn near(&self, _: usize, _: char) -> Answer {
        Answer::Unknown
    }
}

/// What becomes of a character; nothing if the fold stops at it.
fn becomes(c: char) -> Option<String> {
    let asked = |c| match Answers.alone(c).unwrap_or(Answer::Unknown) {
        Answer::Same => Some(c.into()),
        Answer::Piece(piece) => String::from_utf8(piece.bytes()[..piece.len()].to_vec()).ok(),
        Answer::Unknown => None,
    };
    match c {
        '\u{600}'..='\u{6FF}' => match FOLD.becomes((c as u32 - 0x600) as u8) {
            Becomes::Same => Some(c.into()),
            Becomes::Gone => Some(String::new()),
            Becomes::Other(to) => char::from_u32(0x600 + u32::from(to)).map(String::from),
            Becomes::Ask => asked(c),
        },
        '\0'..='\u{7F}' => Some(c.to_ascii_lowercase().into()),
        '\u{A0}' | '\u{AD}' => asked(c),
        '\u{80}'..='\u{BF}'
        | '\u{2010}'..='\u{2026}'
        | '\u{2030}'..='\u{203F}'
        | '\u{2500}'..='\u{27BF}'
        | '\u{4000}'..='\u{9FFF}'
        | '\u{FE0F}'
        | '\u{1F000}'..='\u{1FFFF}' => Some(c.into()),
        _ => asked(c),
    }
}

/// The fold as its documentation reads: where it stops, and what became of the text before.
fn slow(text: &str, from: Place) -> (Place, String) {
    let is_space = |c| matches!(c, ' ' | '\t');
    let (mut done, mut out) = (from, String::new());
    let (mut word, mut after_space) = (String::new(), from.after_space);
    for (at, c) in text.char_indices() {
        let Some(to) = becomes(c) else { return (done, out) };
        if is_space(c) && after_space {
            // The one before stands for both.
        } else if !to.is_empty() {
            word.push_str(&to);
            after_space = is_space(c);
        }
        if c <= ' ' {
            after_space = is_space(c);
            done = Place { at: at + 1, after_space };
            out.push_str(&core::mem::take(&mut word));
        }
    }
    out.push_str(&word);
    (Place { at: text.len(), after_space }, out)
}

struct Text(Scratch);

impl Target for Text {
    const EXACT: bool = false;
    fn text(&mut self) -> &mut Scratch {
        &mut self.0
    }
}

fn same_at_every_level(text: &str) {
    let best = Level::new();
    let mut levels = Vec::from([best]);
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    levels.extend(best.as_sse4_2().map(Level::Sse4_2));
    for (level, after_space) in levels.into_iter().flat_map(|l| [(l, false), (l, true)]) {
        assert!(has_shuffles(level));
        let from = Place { at: 0, after_space };
        let (place, folded) = slow(text, from);
        let mut out = Text(Scratch::new("|".into()));
        let end = dispatch!(level, simd => {
            run::run_at(simd, &FOLD, text, from, &Answers, &mut Memory::default(), &mut out)
        });
        let out = out.0.finish();
        assert_eq!((end, &out[1..]), (place, &folded[..]), "{level:?}: {text:?}");
        let same = dispatch!(level, simd => still::still_at(simd, &FOLD, text, from, &Answers, &mut Memory::default()));
        assert!(same.at <= end.at && folded.starts_with(&text[..same.at]), "{level:?}: {text:?}");
        let whole = same == end && text[..end.at] == folded[..];
        assert!(whole || same.at < text.len(), "{level:?}: {text:?}");
        if end.at == text.len() && folded == text {
            assert_eq!(same, end, "{level:?}: {text:?}");
        }
    }
}

#[test]
fn every_character_in_every_place_of_a_block() {
    let others = [
        'é',
        '€',
        'ж',
        'È',
        '中',
        '✓',
        '\u{2018}',
        '\u{200F}',
        '\u{1F600}',
        '\u{FEFB}',
        '\u{FE8D}',
        '\u{10E60}',
    ];
    for c in ('\0'..='\u{FF}').chain('\u{600}'..='\u{6FF}').chain(others) {
        for place in 0..=BLOCK + 1 {
            let mut text = "xx ".repeat(place / 3);
            text.push_str(&"Y".repeat(place % 3));
            text.push(c);
            text.push_str("z . ");
            same_at_every_level(&text);
        }
    }
}

#[test]
fn long_words_are_taken_back() {
    for length in [0, 60, 500, 1100, 5000] {
        let text = std::format!("ab {}{}", "x".repeat(length), '\u{FFFF}');
        same_at_every_level(&text);
    }
}

proptest! {
    #[test]
    fn fold_is_what_it_says(text in "([ -~]|[\u{600}-\u{6FF}]|[ «»“…é€🙂ﻻﺍ\t\n]){0,300}") {
        same_at_every_level(&text);
    }

    #[test]
    fn fold_of_words(text in "(([a-zA-Z]|[\u{640}-\u{67F}]|[“🙂ﻻ]){1,9} ){0,80}") {
        same_at_every_level(&text);
    }

    #[test]
    fn fold_of_what_goes_between_spaces(text in "[ \t\na\u{AD}\u{607}\u{609}]{0,200}") {
        same_at_every_level(&text);
    }
}
