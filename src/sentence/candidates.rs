//! The door to the bytes: where is the next character that may end a sentence, or that nests?

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

/// The first candidate at or after `from`, a char boundary.
pub(super) fn next(text: &str, from: usize) -> Option<Candidate> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        let byte = *bytes.get(at)?;
        super::step();
        if FLAGGED[usize::from(byte)] && (byte != ARABIC_LEAD || arabic_mark(bytes, at)) {
            // A flagged byte is never a continuation byte, so a character begins here.
            let c = text.get(at..)?.chars().next()?;
            let class = Class::of(c);
            if CANDIDATES.contains_class(class) {
                return Some(Candidate { at, c, class });
            }
        }
        at += 1;
    }
}

/// The lead byte of U+0600–063F, half of all Arabic letters: looked at twice before decoding.
const ARABIC_LEAD: u8 = 0xD8;

/// Whether the second byte is that of U+061B «؛» or of U+061D–061F, «؟» among them.
fn arabic_mark(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at + 1), Some(0x9B | 0x9D..=0x9F))
}

/// First bytes of candidates. U+0640–06BF have none, so that D9 and DA are not flagged.
static FLAGGED: [bool; 256] = {
    let mut flagged = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        flagged[byte] = matches!(
            byte as u8,
            b'.' | b'!' | b'?' | b';' | b'"' | b'\'' | b'(' | b')' | b'[' | b']' | b'{' | b'}'
                | 0x0A..=0x0D
                | 0xC2..=0xD8
                | 0xDB..=0xF4
        );
        byte += 1;
    }
    flagged
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_candidate_is_found_by_its_bytes() {
        for c in '\0'..=char::MAX {
            let mut buffer = [0; 4];
            let text = c.encode_utf8(&mut buffer);
            assert_eq!(next(text, 0).is_some(), CANDIDATES.contains(c), "{:04X}", u32::from(c));
        }
    }
}
