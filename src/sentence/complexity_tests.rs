//! Tests of linear time: inspected bytes and characters are counted over hostile texts that double.

use super::{Newlines, SentenceSplitter};
use crate::work;
use alloc::format;
use alloc::string::String;

/// Units whose repetition is hostile to one rule or another.
const UNITS: &[&str] = &[
    ".",
    "...",
    ". ",
    "…",
    "؟!",
    "a.))))",
    "\"",
    "«",
    "»",
    "((",
    "))",
    ")",
    "('\"«﴿",
    "د.",
    "د. ",
    "م.م.",
    "و.",
    "1.",
    "1. ",
    "ا.ب/",
    "a.b/",
    "a.",
    "أ) ",
    "\u{200F}",
    ".\u{200F}",
    "\u{64E}",
    "\n",
    " \n",
    "\r\n",
    " ",
    "😀",
    "!😀",
    "- ",
    "، ",
    "؛",
    ":",
    "قال ",
    "ثم ",
    "(",
    "[1]",
    ".[1]",
    ".(",
    "\".",
    ".\"",
    ". \"",
    "'",
    "a'",
    "ق.م. ",
    "5 م. ",
    "ج. ر. ",
    "ۖ",
    "ﷺ",
    "😀.",
    "http://a.b/",
    "x@y.z ",
    "@",
    "#a",
    "۝",
    ".۝",
    "²",
    ".²",
    "هـ. بعد ",
    "هـ. (",
    "U.S.",
    "أ.د.",
    "ص.ب.",
    "نعم.",
    "نعم..",
    "نعم .. ",
    "نعم. ",
    "نعم! ",
    "نعم… ",
    "نعم.😀 ",
    "نعم. 😀",
    "a.د.",
    "ـ.",
    "\u{64E}.",
    "'نعم' ",
    "«نعم. ",
    "(نعم. ",
    "! (",
    "(.",
    "\".(",
];

fn steps(text: &str, splitter: SentenceSplitter) -> usize {
    work::take();
    assert!(splitter.sentences(text).count() <= text.len());
    work::take()
}

#[test]
fn twice_the_text_is_twice_the_work() {
    let mut worst = (0.0, String::new());
    for newlines in [Newlines::EachLine, Newlines::BlankLine, Newlines::Ignore] {
        let splitter = SentenceSplitter::new().newlines(newlines);
        for unit in UNITS {
            for (head, tail) in [("", ""), ("كلمة ", ""), ("كلمة (", ")"), ("", " كلمة.")]
            {
                let text = |count: usize| format!("{head}{}{tail}", unit.repeat(count));
                let (short, long) = (text(600), text(1_200));
                let (once, twice) = (steps(&short, splitter), steps(&long, splitter));
                assert!(twice <= once * 9 / 4 + 1_000, "{unit:?} {newlines:?}: {once} to {twice}");
                let per_byte = twice as f64 / long.len() as f64;
                if per_byte > worst.0 {
                    worst = (per_byte, format!("{unit:?}"));
                }
            }
        }
    }
    // A unit of a few bytes may be looked at from a bounded number of places.
    assert!(worst.0 < 200.0, "{worst:?}");
    std::println!("most steps a byte: {worst:?}");
}

#[test]
fn a_greatest_length_keeps_it_linear() {
    let splitter = SentenceSplitter::new().max_len(100);
    for unit in ["كلمة", "a ", "\u{64E}", " ا"] {
        let once = steps(&unit.repeat(2_000), splitter);
        let twice = steps(&unit.repeat(4_000), splitter);
        assert!(twice <= once * 9 / 4 + 1_000, "{unit:?}: {once} to {twice}");
    }
}
