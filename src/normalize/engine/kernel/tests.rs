//! The vector kernel against the scalar one, at every SIMD level of the machine.

use super::super::char_action::{CharAction, Replacement};
use super::super::plan::{KernelOptions, Plan};
use super::super::sinks::{NotNormalized, QuickCheck};
use super::{CharResolver, OutBuffer, ResolverCache, Resume, scalar, vector, vector_check};
use crate::scan::{BLOCK, levels};
use fearless_simd::dispatch;
use proptest::prelude::*;

/// Some of every action in every row.
const ACTIONS: [CharAction; 256] = {
    let mut all = [CharAction::Keep; 256];
    let mut code = 0;
    while code < 256 {
        all[code] = match (code * 7 + code / 16) % 16 {
            0..4 => CharAction::Delete,
            4..8 if code < 0x80 => match char::from_u32(0x600 + ((code ^ 0x45) & 0x7F) as u32) {
                Some(c) => CharAction::Map(c),
                None => CharAction::Keep,
            },
            8 => CharAction::NeedsContext,
            _ => CharAction::Keep,
        };
        code += 1;
    }
    all
};
const OPTIONS: KernelOptions =
    KernelOptions { lower: true, digits: false, runs: true, order: false };
const PLAN: Plan = Plan::compile(&ACTIONS, OPTIONS);

/// A resolver with actions of every kind.
struct Actions;

impl CharResolver for Actions {
    fn context_free(&self, c: char) -> CharAction {
        match c {
            '\u{600}'..='\u{6FF}' => match c as u32 >> 2 & 3 {
                0 => CharAction::NeedsContext,
                1 => CharAction::Keep,
                2 => CharAction::Delete,
                _ => CharAction::Map('7'),
            },
            'é' => CharAction::Map('e'),
            'È' => CharAction::Map('è'),
            '\u{AD}' | '\u{200F}' => CharAction::Delete,
            '\u{FE8D}' => CharAction::Map('\u{627}'),
            '\u{FEFB}' => {
                let mut letters = Replacement::EMPTY;
                assert!(['\u{644}', '\u{627}'].into_iter().all(|c| letters.push(c)));
                CharAction::Expand(letters)
            }
            '€' | 'ж' => CharAction::Keep,
            _ => CharAction::NeedsContext,
        }
    }

    fn in_context(&self, _: usize, _: char) -> CharAction {
        CharAction::NeedsContext
    }
}

fn same_at_every_level(text: &str) {
    for after_space in [false, true] {
        let from = Resume { at: 0, after_space };
        let mut expected = OutBuffer::new("|".into());
        let Ok(resume) = scalar::rewrite(&PLAN, text, from, &Actions, &mut expected);
        let expected = expected.finish();
        let mut check = QuickCheck::default();
        let unchanged = match scalar::rewrite(&PLAN, text, from, &Actions, &mut check) {
            Ok(resume) => resume,
            Err(NotNormalized) => {
                let before = &text.as_bytes()[..check.changed_at];
                match before.iter().rposition(|&byte| byte <= b' ') {
                    Some(gap) => Resume::after_gap(text, gap + 1),
                    None => from,
                }
            }
        };
        for level in levels() {
            let mut out = OutBuffer::new("|".into());
            let end = dispatch!(level, simd => {
                let mut cache = ResolverCache::default();
                vector::rewrite_at(simd, &PLAN, text, from, &Actions, &mut cache, &mut out)
            });
            assert_eq!((end, out.finish()), (resume, expected.clone()), "{level:?}: {text:?}");
            let same = dispatch!(level, simd => {
                let mut cache = ResolverCache::default();
                vector_check::quick_check_at(simd, &PLAN, text, from, &Actions, &mut cache)
            });
            assert!(same.at <= unchanged.at, "{level:?}: {text:?}");
            if unchanged.at == text.len() {
                assert_eq!(same, unchanged, "{level:?}: {text:?}");
            }
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
    fn vector_equals_scalar(text in "([ -~]|[\u{600}-\u{6FF}]|[ «»“…é€🙂ﻻﺍ\t\n]){0,300}") {
        same_at_every_level(&text);
    }

    #[test]
    fn vector_equals_scalar_on_words(text in "(([a-zA-Z]|[\u{640}-\u{67F}]|[“🙂ﻻ]){1,9} ){0,80}") {
        same_at_every_level(&text);
    }

    #[test]
    fn vector_equals_scalar_on_deletions_between_spaces(text in "[ \t\na\u{AD}\u{607}\u{609}]{0,200}") {
        same_at_every_level(&text);
    }
}
