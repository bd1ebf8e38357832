//! Candidates: a search for characters that may end a sentence; brackets and quotes are deferred.

use super::options::{Options, Semicolons, VerseEnds};
use crate::scan::{Search, Stops};
use crate::script::name::ARABIC_END_OF_AYAH;
use crate::script::{CharSet, Class};

/// Terminators, line ends, quotation marks and brackets.
pub(super) const CANDIDATES: CharSet = CharSet::of(&[
    Class::Terminator,
    Class::Ellipsis,
    Class::Semicolon,
    Class::LineEnd,
    Class::Quote,
    Class::OpenBracket,
    Class::CloseBracket,
]);

/// Characters that end a sentence.
pub(super) const TERMINATORS: CharSet = CharSet::of(&[Class::Terminator, Class::Ellipsis]);

/// A character of [`CANDIDATES`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) at: usize,
    pub(super) c: char,
    pub(super) class: Class,
}

/// Candidates that open and close.
const NESTING: CharSet = CharSet::of(&[Class::Quote, Class::OpenBracket, Class::CloseBracket]);

/// The candidates of a text, in order.
///
/// Quotation marks and brackets matter only to a terminator after them. They are deferred until one
/// needs them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidates {
    stops: Stops,
}

impl Candidates {
    pub(super) const fn new() -> Self {
        Self { stops: Stops::NONE }
    }

    /// The first candidate at or after `from`, a char boundary, that neither opens nor closes.
    #[inline]
    pub(super) fn next(&mut self, text: &str, from: usize, options: &Options) -> Option<Candidate> {
        let mut at = from;
        loop {
            at = self.peek(text, at, options)?;
            crate::work::count(1);
            let (found, past) = look(text, at, options.verse_ends)?;
            match found {
                Some(found) if NESTING.contains_class(found.class) => self.stops.defer(at),
                Some(found) => return Some(found),
                None => {}
            }
            at = past;
        }
    }

    /// Returns where the search stops next, at or after `from`: at a candidate, or at a false positive.
    #[inline]
    pub(super) fn peek(&mut self, text: &str, from: usize, options: &Options) -> Option<usize> {
        self.stops.next(search(options.semicolons, options.verse_ends), text, from)
    }

    /// The first deferred quotation mark or bracket.
    #[inline]
    pub(super) fn deferred(&self) -> Option<usize> {
        self.stops.deferred()
    }

    /// The deferred quotation marks and brackets from `from` to `to`.
    pub(super) fn nesting(
        self,
        text: &str,
        from: usize,
        to: usize,
    ) -> impl Iterator<Item = Candidate> {
        let text = text.get(..to).unwrap_or_default();
        let mut stops = self.stops.at_deferred();
        let mut at = from;
        core::iter::from_fn(move || {
            loop {
                let stop = stops.next(&QUOTES_AND_BRACKETS, text, at)?;
                let (found, past) = look(text, stop, VerseEnds::Continue)?;
                crate::work::count(1);
                at = past;
                if let Some(found) = found.filter(|found| NESTING.contains_class(found.class)) {
                    return Some(found);
                }
            }
        })
    }

    /// Discards what was deferred before `at`, an offset at or after the last candidate.
    #[inline]
    pub(super) fn discard_deferred(&mut self, at: usize) {
        self.stops.discard_deferred(at);
    }
}

/// Returns the candidate at `at`, if the character there is one, and the end of that character. The
/// search never stops inside a character.
#[inline]
fn look(text: &str, at: usize, verse_ends: VerseEnds) -> Option<(Option<Candidate>, usize)> {
    // The two most common ones need no table.
    let (c, class) = match text.as_bytes().get(at)? {
        b'.' => ('.', Class::Terminator),
        b'\n' => ('\n', Class::LineEnd),
        _ => {
            let c = text.get(at..)?.chars().next()?;
            (c, Class::of(c))
        }
    };
    let is_verse_end = c == ARABIC_END_OF_AYAH && verse_ends == VerseEnds::End;
    let is_candidate = CANDIDATES.contains_class(class) || is_verse_end;
    let found = is_candidate.then_some(Candidate { at, c, class });
    Some((found, at + c.len_utf8()))
}

#[inline]
const fn search(semicolons: Semicolons, verse_ends: VerseEnds) -> &'static Search {
    match (semicolons, verse_ends) {
        (Semicolons::Continue, VerseEnds::Continue) => &STOPS,
        (Semicolons::End, VerseEnds::Continue) => &STOPS_AND_SEMICOLONS,
        (Semicolons::Continue, VerseEnds::End) => &STOPS_AND_VERSE_ENDS,
        (Semicolons::End, VerseEnds::End) => &ALL_STOPS,
    }
}

/// A search for all but what is deferred, without semicolons and verse ends.
static STOPS: Search = stops(false, false);

/// The same with semicolons.
static STOPS_AND_SEMICOLONS: Search = stops(true, false);

/// The same with verse ends.
static STOPS_AND_VERSE_ENDS: Search = stops(false, true);

/// The same with both.
static ALL_STOPS: Search = stops(true, true);

const fn stops(semicolons: bool, verse_ends: bool) -> Search {
    let extended: &[u8] = if verse_ends { &[0x94, 0x9D] } else { &[0x94] };
    if semicolons {
        flagged(&[b"\n\x0B\x0C\r", b"!.", b"?;", D, E], QUOTES, &[0x9B, 0x9D, 0x9E, 0x9F], extended)
    } else {
        flagged(&[b"\n\x0B\x0C\r", b"!.", b"?", D, E], QUOTES, &[0x9D, 0x9E, 0x9F], extended)
    }
}

/// A search for quotation marks and brackets.
static QUOTES_AND_BRACKETS: Search = flagged(&[b"\"'()", b"[]{}", D, E], &[], &[], &[0x94]);

/// Quotation marks and brackets in ASCII.
const QUOTES: &[&[u8]] = &[b"\"'()", b"[]{}"];

/// First bytes that are flagged whatever follows, rare in Arabic text. CD begins the Greek question
/// mark; DD and the bytes of Greek and combining Latin marks are false positives.
const D: &[u8] = &[0xCD, 0xDC, 0xDF];
const E: &[u8] = &[0xE0, 0xE1, 0xE3, 0xEA];

/// A search by first bytes, and by the second byte where that is needed: no Arabic letter,
/// presentation form or emoji is flagged. U+0640–06BF have no candidate at all, and U+0600–063F those
/// that end with a byte of `arabic`; of U+06C0–06FF
/// those that end with a byte of `extended`.
const fn flagged(rows: &[&[u8]], noted: &[&[u8]], arabic: &[u8], extended: &[u8]) -> Search {
    let pairs: &[(u8, &[u8])] = &[
        (0xD8, arabic),
        // «۔», and «۝» by option.
        (0xDB, extended),
        // U+0085, « and ».
        (0xC2, &[0x85, 0xAB, 0xBB]),
        // The Armenian full stop.
        (0xD6, &[0x89]),
        // General punctuation, and the brackets among the technical symbols.
        (0xE2, &[0x80, 0x81, 0x82, 0x8C, 0xA6, 0xA7, 0xB3, 0xB8, 0xB9]),
        // The brackets U+2768–2775 and U+27C5–27EF: apart, so that ✋ (E2 9C 8B) is not flagged.
        (0xE2, &[0x9D, 0x9F]),
        // ﴾ ﴿, and the vertical, small and full-width forms.
        (0xEF, &[0xB4, 0xB8, 0xB9, 0xBC, 0xBD]),
        // Marks of other scripts; emoji have 9F.
        (0xF0, &[0x90, 0x91, 0x96, 0x9B, 0x9D]),
    ];
    Search::new(rows, noted, pairs)
}

#[cfg(test)]
mod tests {
    use super::super::splitter::SentenceSplitter;
    use super::*;

    #[test]
    fn every_candidate_is_found_by_its_bytes() {
        let options = |semicolons, verse_ends| {
            let splitter = SentenceSplitter::new().semicolons(semicolons).verse_ends(verse_ends);
            splitter.options()
        };
        for c in '\0'..=char::MAX {
            let mut buffer = [0; 4];
            let text = c.encode_utf8(&mut buffer);
            let mut candidates = Candidates::new();
            let stops =
                candidates.next(text, 0, &options(Semicolons::End, VerseEnds::Continue)).is_some();
            let nests = NESTING.contains(c);
            assert_eq!(stops, CANDIDATES.contains(c) && !nests, "{:04X}", u32::from(c));
            assert_eq!(candidates.deferred().is_some(), nests, "{:04X}", u32::from(c));
            assert_eq!(
                candidates.nesting(text, 0, text.len()).count(),
                usize::from(nests),
                "{c:?}"
            );
            let mut candidates = Candidates::new();
            let stops = candidates
                .next(text, 0, &options(Semicolons::Continue, VerseEnds::Continue))
                .is_some();
            assert!(stops || nests || !CANDIDATES.contains(c) || Class::of(c) == Class::Semicolon);
            let mut candidates = Candidates::new();
            let stops =
                candidates.next(text, 0, &options(Semicolons::End, VerseEnds::End)).is_some();
            assert_eq!(stops, (CANDIDATES.contains(c) || c == ARABIC_END_OF_AYAH) && !nests);
        }
    }
}
