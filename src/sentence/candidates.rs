//! The door to the bytes: where is the next character that may end a sentence, or that nests?

use crate::scan::{Search, Stops};
use crate::script::{CharSet, Class};

/// Characters at which the splitter stops to look: stops, line ends, quotation marks and brackets.
pub(super) const CANDIDATES: CharSet = CharSet::of(&[
    Class::Terminator,
    Class::Ellipsis,
    Class::Semicolon,
    Class::LineEnd,
    Class::Quote,
    Class::OpenBracket,
    Class::CloseBracket,
]);

/// A character of [`CANDIDATES`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) at: usize,
    pub(super) c: char,
    pub(super) class: Class,
}

/// The candidates of a text, in order: the stops of a search, each looked at by its class.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidates {
    stops: Stops,
}

impl Candidates {
    pub(super) const fn new() -> Self {
        Self { stops: Stops::NONE }
    }

    /// The first candidate at or after `from`, a char boundary.
    #[inline]
    pub(super) fn next(&mut self, text: &str, from: usize) -> Option<Candidate> {
        let mut at = from;
        loop {
            at = self.stops.next(&FLAGGED, text, at)?;
            super::step();
            // A flagged byte is never a continuation byte, so a character begins here.
            let c = text.get(at..)?.chars().next()?;
            let class = Class::of(c);
            if CANDIDATES.contains_class(class) {
                return Some(Candidate { at, c, class });
            }
            at += 1;
        }
    }
}

/// First bytes of candidates, where their second byte tells too: of the Arabic letters, of presentation
/// forms and of emoji none is flagged. U+0640–06BF have no candidate at all.
static FLAGGED: Search = Search::new(
    &[b"\n\x0B\x0C\r", b"!\"'().", b";?", b"[]{}", &[0xDC, 0xDF], &[0xE0, 0xE1, 0xE3, 0xEA]],
    &[
        // «؛», «؟» and two more of U+061D–061F.
        (0xD8, &[0x9B, 0x9D, 0x9E, 0x9F]),
        // «۔».
        (0xDB, &[0x94]),
        // U+0085, « and ».
        (0xC2, &[0x85, 0xAB, 0xBB]),
        // The Greek question mark.
        (0xCD, &[0xBE]),
        // The Armenian full stop.
        (0xD6, &[0x89]),
        // General punctuation, and what brackets there are among the symbols.
        (0xE2, &[0x80, 0x81, 0x82, 0x8C, 0x9D, 0x9F, 0xA6, 0xA7, 0xB3, 0xB8, 0xB9]),
        // ﴾ ﴿, and the vertical, small and full-width forms.
        (0xEF, &[0xB4, 0xB8, 0xB9, 0xBC, 0xBD]),
        // Marks of other scripts; emoji have 9F.
        (0xF0, &[0x90, 0x91, 0x96, 0x9B, 0x9D]),
    ],
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_candidate_is_found_by_its_bytes() {
        for c in '\0'..=char::MAX {
            let mut buffer = [0; 4];
            let text = c.encode_utf8(&mut buffer);
            let found = Candidates::new().next(text, 0);
            assert_eq!(found.is_some(), CANDIDATES.contains(c), "{:04X}", u32::from(c));
        }
    }
}
