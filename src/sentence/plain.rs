//! The commonest stops: a run of marks in, a quick yes out where its sentence surely ends with it.
//!
//! What is affirmed here would be judged alike; what is not is judged in full.

use super::brief::{self, Brief, Pair, tail};
use super::dotted::is_plain;
use super::follows::{GOING_ON, HELD_BACK, holds_back, may_go_on};
use super::gap::{Gap, trim_start};
use super::inside::is_apart;
use super::marker::is_marker;
use super::options::{Ellipses, Options};

/// The end of a run of marks that surely ends its sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ending {
    pub(super) past: usize,
    /// What follows.
    pub(super) gap: Gap,
    /// Whether an emoji may follow it, which is part of the sentence.
    pub(super) may_have_emoji: bool,
    /// Whether the sentence surely has a word, or needs none.
    pub(super) has_word: bool,
}

/// The run of marks at `at`, if it surely ends the sentence that begins at `start`, once that has a
/// word or the paragraph ends too. No unit crosses `edge`; a user's own abbreviations are not known.
#[inline]
pub(super) fn ending(
    text: &str,
    (start, edge): (usize, usize),
    at: usize,
    options: &Options,
) -> Option<Ending> {
    let bytes = text.as_bytes();
    let run = Run::at(bytes, at)?;
    let past = run.end;
    let rest = bytes.get(past..).unwrap_or_default();
    let is_spaced = matches!(rest, [] | [b' ' | b'\n' | b'\r', ..]);
    // A mark inside a unit has something written against it, be it another mark.
    let is_outside = if run.count > 1 { is_apart(text, edge, at, run.first) } else { is_spaced };
    if !is_outside {
        return None;
    }
    let gap = Gap::at(text, past, options.newlines);
    let next = match rest {
        // Every stop ends before the end of a paragraph.
        _ if gap.ends_paragraph && is_spaced => Next::Word,
        [b' ', next @ ..] => Next::of(next)?,
        [0x80..=0xFF, ..] => Next::of(rest)?,
        _ => return None,
    };
    if next == Next::Lower && run.is_ellipsis {
        return None;
    }
    let ends = gap.ends_paragraph
        || if run.is_ellipsis {
            options.ellipses == Ellipses::ByWhatFollows && is_pause(bytes, at, gap.end)
        } else {
            !run.is_full_stop || is_full_stop(text, start, at)
        };
    let has_word = gap.ends_paragraph
        || bytes.get(start..at).is_some_and(|head| tail(unspaced(head)).is_some());
    ends.then_some(Ending { past, gap, may_have_emoji: next == Next::Emoji, has_word })
}

/// What follows after one space, and is neither a mark nor a comma nor a sign of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Next {
    Word,
    /// A Latin letter in lower case, which a pause may stand before.
    Lower,
    Emoji,
}

impl Next {
    #[inline]
    fn of(next: &[u8]) -> Option<Self> {
        match next {
            [a, b, ..] if Pair::of(*a, *b) == Pair::Letter => Some(Self::Word),
            [b'a'..=b'z', ..] => Some(Self::Lower),
            [
                b'A'..=b'Z' | b'@' | b'|' | b'(' | b'[' | b'{' | b'=' | b'~' | b'_' | b'$' | b'%',
                ..,
            ]
            // But a keycap has more bytes.
            | [b'0'..=b'9' | b'#' | b'*', 0..=0x7F | 0xD8..=0xDB, ..] => Some(Self::Word),
            // U+1F000–1FFFF, U+2600–273F and the heart.
            [0xF0, 0x9F, ..] | [0xE2, 0x98..=0x9C, ..] | [0xE2, 0x9D, 0xA4, ..] => {
                Some(Self::Emoji)
            }
            _ => None,
        }
    }
}

/// A run of the commonest marks.
struct Run {
    end: usize,
    /// Where the first mark ends.
    first: usize,
    count: usize,
    is_full_stop: bool,
    is_ellipsis: bool,
}

impl Run {
    #[inline]
    fn at(bytes: &[u8], at: usize) -> Option<Self> {
        let mut rest = bytes.get(at..)?;
        let (mut count, mut dots, mut shout, mut ellipsis, mut first) = (0, 0, false, false, 0);
        loop {
            rest = match rest {
                [b'.', rest @ ..] => {
                    dots += 1;
                    rest
                }
                [b'!' | b'?', rest @ ..] | [0xD8, 0x9F, rest @ ..] => {
                    shout = true;
                    rest
                }
                [0xE2, 0x80, 0xA6, rest @ ..] => {
                    ellipsis = true;
                    rest
                }
                _ => break,
            };
            count += 1;
            if count == 1 {
                first = bytes.len() - rest.len();
            }
        }
        Some(Self {
            end: bytes.len() - rest.len(),
            first: (count > 0).then_some(first)?,
            count,
            is_full_stop: count == 1 && dots == 1,
            is_ellipsis: !shout && (ellipsis || dots > 1),
        })
    }
}

/// Whether the dot at `dot` is neither an abbreviation's nor a list marker's.
fn is_full_stop(text: &str, start: usize, dot: usize) -> bool {
    is_plain(text, dot, '.')
        && text.get(start..dot).is_some_and(|head| !is_marker(trim_start(head)))
}

/// Whether the clause before the ellipsis at `at` may end, and what follows at `next` does not go on
/// with it.
fn is_pause(bytes: &[u8], at: usize, next: usize) -> bool {
    let head = unspaced(bytes.get(..at).unwrap_or_default());
    let holds_back = match tail(head) {
        // A word of three letters at least is listed only if one ends alike.
        Some(tail) if !HELD_BACK.may_match_suffix(tail) => false,
        _ => Brief::before(head).is_none_or(|word| holds_back(word.letters())),
    };
    let goes_on = || match bytes.get(next..) {
        // A word of three letters at least is listed only if one begins alike.
        Some(tail) if brief::head(tail).is_some_and(|head| !GOING_ON.may_match_prefix(head)) => {
            false
        }
        Some(tail @ [0xD8 | 0xD9, ..]) => {
            Brief::after(tail).is_none_or(|after| may_go_on(after.letters()))
        }
        _ => false,
    };
    !holds_back && !goes_on()
}

/// `head` without a space at its end.
fn unspaced(head: &[u8]) -> &[u8] {
    head.strip_suffix(b" ").unwrap_or(head)
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
        ".(",
        "([",
        "\0",
        "\u{7F}",
        "\t",
        "\u{1B}",
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
        "|",
        "@x",
        "1\u{FE0F}\u{20E3}",
        "#\u{20E3}",
        "*",
        "⛔",
        "❤",
        "✍",
        "❝",
        "=",
        "~",
        "_",
        "$5",
        "{",
        "لكن",
        "ولكن",
        "الذي",
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
