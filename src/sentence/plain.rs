//! The commonest stops: one mark in, a quick yes out where its sentence surely ends with it.
//!
//! What is affirmed here would be judged alike; what is not is judged in full.

use super::dotted::is_plain;
use super::gap::Gap;
use super::marker::is_marker;

/// Whether the mark from `at` to `past` surely ends the sentence that begins at `start`, if that has
/// a word or the paragraph ends too. A user's own abbreviations are not known here.
#[inline]
pub(super) fn ends(text: &str, start: usize, (at, past): (usize, usize), gap: Gap) -> bool {
    let bytes = text.as_bytes();
    let mark = bytes.get(at..past).unwrap_or_default();
    let is_ellipsis = matches!(mark, [0xE2, 0x80, 0xA6]);
    if !is_ellipsis && !matches!(mark, b"." | b"!" | b"?" | [0xD8, 0x9F]) {
        return false;
    }
    match bytes.get(past..).unwrap_or_default() {
        // Every stop ends before the end of a paragraph, once nothing is written against it.
        [] | [b' ' | b'\n' | b'\r', ..] if gap.ends_paragraph => true,
        // A letter, and so no mark, no comma and no emoji, follows after one space.
        [b' ', b'A'..=b'Z' | b'a'..=b'z', ..]
        | [b' ', 0xD8, 0xA1..=0xBA, ..]
        | [b' ', 0xD9, 0x81..=0x8A, ..] => {
            !is_ellipsis && (mark != b"." || is_full_stop(text, start, at))
        }
        _ => false,
    }
}

/// Whether the dot at `dot` is neither an abbreviation's nor a list marker's.
fn is_full_stop(text: &str, start: usize, dot: usize) -> bool {
    is_plain(text, dot, '.') && text.get(start..dot).is_some_and(|head| !is_marker(head))
}

#[cfg(test)]
mod tests {
    use crate::sentence::{Newlines, QUICK, SentenceSplitter};
    use alloc::vec::Vec;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    /// Pieces of which texts are made that come close to every quick answer from both sides.
    const PIECES: &[&str] = &[
        " ",
        " ",
        " ",
        "\n",
        "\r\n",
        "\u{A0}",
        "\u{200F}",
        "\u{FE0F}",
        ".",
        ".",
        ".",
        "..",
        "…",
        "!",
        "?",
        "؟",
        "۔",
        "،",
        ":",
        ": ",
        "\"",
        "'",
        "«",
        "»",
        "(",
        ")",
        "[1]",
        "-",
        "- ",
        "/",
        "1",
        "٣",
        "%",
        "۝",
        "²",
        "د",
        "م",
        "أ",
        "و",
        "ال",
        "ثم",
        "ق.م",
        "إلخ",
        "بي",
        "سي",
        "كم",
        "كغ",
        "ولد",
        "الد",
        "أولا",
        "ثانياً",
        "قال",
        "وقال",
        "نعم",
        "كتاب",
        "مستشفياتهم",
        "مُحَمَّدٌ",
        "كـتاب",
        "\u{64E}",
        "أ\u{654}",
        "ی",
        "٬",
        "a",
        "Dr",
        "etc",
        "b.c",
        "U.S",
        "http://a.com/b",
        "#وسم",
        "😀",
        "❤️",
    ];

    fn spans(
        text: &str,
        splitter: SentenceSplitter,
        quick: bool,
    ) -> Vec<(crate::Span, crate::Span)> {
        QUICK.set(quick);
        let found =
            splitter.sentences(text).map(|found| (found.span(), found.full_span())).collect();
        QUICK.set(true);
        found
    }

    proptest! {
        #[test]
        fn a_quick_answer_is_the_full_one(
            text in prop_oneof![
                3 => vec(select(PIECES), 0..40).prop_map(|pieces| pieces.concat()),
                1 => any::<alloc::string::String>(),
            ],
            newlines in select(&[Newlines::EachLine, Newlines::BlankLine, Newlines::Ignore][..]),
        ) {
            let splitter = SentenceSplitter::new().newlines(newlines);
            prop_assert_eq!(spans(&text, splitter, true), spans(&text, splitter, false));
        }
    }
}
