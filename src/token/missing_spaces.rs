//! Missing spaces: run-on words in crawled text, found by spelling alone.

use super::{Token, TokenKind, Tokens};
use crate::normalize::{Offsets, edited};
use crate::script::name::{
    ALEF_MAKSURA, HAMZA, HAMZA_ABOVE, SUPERSCRIPT_ALEF, TEH_MARBUTA, TEH_MARBUTA_GOAL, YEH,
};
use crate::script::{CharSet, Class};
use crate::{Span, lexer, tokens};
use alloc::borrow::Cow;
use alloc::string::String;
use core::iter::FusedIterator;

/// A place where a space is likely to be missing.
///
/// # Examples
///
/// ```
/// let space = kalima::token::missing_spaces("انتهى.بدأ").next().unwrap(); // "it ended.it began"
/// assert_eq!(space.at, "انتهى.".len());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MissingSpace {
    /// The byte before which it is missing.
    pub at: usize,
    /// The reason.
    pub reason: SpaceReason,
}

/// The evidence that a space is missing.
///
/// # Examples
///
/// ```
/// use kalima::token::{SpaceReason, missing_spaces};
/// let text = "علىالرغم Relatedنعم انتهى.بدأ"; // "despite", "yes", "it ended.it began"
/// assert!(missing_spaces(text).map(|space| space.reason).eq([
///     SpaceReason::AlefMaksura, SpaceReason::Script, SpaceReason::Punctuation,
/// ]));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SpaceReason {
    /// A teh marbuta, which only ends words, is before a letter: «الأمريكيةدونالد» ("the
    /// American", "Donald").
    TehMarbuta,
    /// An alef maksura, which only ends words, is before a letter: «علىالرغم» ("in spite of"). Not
    /// before a hamza («المبادىء», an older spelling), nor with U+0654 or U+0670 on it, nor in
    /// words with letters of other languages, whose spelling differs.
    AlefMaksura,
    /// Arabic letters are adjacent to letters of another script: «Relatedنعم». Not after a
    /// proclitic: «بـGoogle» ("with Google").
    Script,
    /// A word follows the punctuation that closes the one before it: «انتهى.بدأ».
    Punctuation,
}

/// Returns an iterator over the places in `text` where the spelling alone shows that a space is
/// missing.
///
/// A likelihood, not a certainty: a word misspelled with ة for ه looks the same. Nothing is found
/// inside of links, e-mail addresses, mentions and hashtags. Linear in the text.
///
/// # Examples
///
/// ```
/// use kalima::token::{SpaceReason, missing_spaces};
/// let text = "الأمريكيةدونالد"; // "American" and "Donald"
/// let found: Vec<_> = missing_spaces(text).collect();
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].reason, SpaceReason::TehMarbuta);
/// assert_eq!(text.split_at(found[0].at), ("الأمريكية", "دونالد"));
/// ```
#[must_use]
pub fn missing_spaces(text: &str) -> MissingSpaces<'_> {
    MissingSpaces { tokens: tokens(text), words: [None; 2], word: None, at: 0 }
}

/// The text with a space at each of its [`missing_spaces`], and the map between the two texts.
///
/// The result is borrowed if no space is missing. In the offsets, a new space belongs to the
/// character before it.
///
/// # Examples
///
/// ```
/// use kalima::Span;
/// use kalima::token::insert_missing_spaces;
/// let (text, offsets) = insert_missing_spaces("انتهى.بدأ"); // "it ended.it began"
/// assert_eq!(text, "انتهى. بدأ");
/// assert_eq!(offsets.to_original(Span::new(12, 18)), Span::new(11, 17));
/// ```
#[must_use]
pub fn insert_missing_spaces(text: &str) -> (Cow<'_, str>, Offsets) {
    let edits = missing_spaces(text).filter_map(|space| {
        let before = text.get(..space.at)?.chars().next_back()?;
        let start = space.at - before.len_utf8();
        Some((Span::new(start, space.at), String::from_iter([before, ' '])))
    });
    edited(text, edits)
}

/// The places where a space is missing, in order; made by [`missing_spaces`].
///
/// # Examples
///
/// ```
/// let spaces = kalima::token::missing_spaces("Relatedنعم"); // "yes"
/// assert_eq!(spaces.map(|space| space.at).collect::<Vec<_>>(), [7]);
/// ```
#[derive(Debug, Clone)]
pub struct MissingSpaces<'t> {
    tokens: Tokens<'t>,
    /// The last two adjacent tokens, the later one first.
    words: [Option<Token<'t>>; 2],
    /// The Arabic word that is read, and how far.
    word: Option<Token<'t>>,
    at: usize,
}

impl Iterator for MissingSpaces<'_> {
    type Item = MissingSpace;

    fn next(&mut self) -> Option<MissingSpace> {
        loop {
            if let Some(word) = self.word {
                if let Some((at, reason)) = inside(word.text(), self.at) {
                    self.at = at;
                    return Some(MissingSpace { at: word.span().start + at, reason });
                }
                self.word = None;
            }
            let token = self.tokens.next()?;
            let start = token.span().start;
            let [last, before] = self.words;
            let last = last.filter(|last| last.span().end == start);
            let reason = last.and_then(|last| between(before, last, token));
            self.words = [Some(token), last];
            if token.kind() == TokenKind::Word {
                (self.word, self.at) = (Some(token), 0);
            }
            if let Some(reason) = reason {
                return Some(MissingSpace { at: start, reason });
            }
        }
    }
}

impl FusedIterator for MissingSpaces<'_> {}

/// The next place from the byte `from` of a word on, before which it should have ended.
fn inside(word: &str, from: usize) -> Option<(usize, SpaceReason)> {
    const MARKS: CharSet = CharSet::MARKS.union(CharSet::of(&[Class::HamzaMark]));
    let mut reason = None;
    for (offset, c) in word.get(from..)?.char_indices() {
        let at = from + offset;
        match c {
            TEH_MARBUTA | TEH_MARBUTA_GOAL => reason = Some(SpaceReason::TehMarbuta),
            ALEF_MAKSURA => reason = Some(SpaceReason::AlefMaksura),
            HAMZA_ABOVE | SUPERSCRIPT_ALEF => reason = None,
            _ if MARKS.contains(c) => {}
            _ if Class::of(c) == Class::ArabicLetter => {
                let is_spelling = reason == Some(SpaceReason::AlefMaksura)
                    && (c == HAMZA || !word.chars().all(is_of_arabic));
                if let Some(reason) = reason.take().filter(|_| !is_spelling) {
                    return Some((at, reason));
                }
            }
            _ => reason = None,
        }
    }
    None
}

/// Returns true if `c` is a letter of the Arabic language, or not a letter.
fn is_of_arabic(c: char) -> bool {
    Class::of(c) != Class::ArabicLetter || (HAMZA..=YEH).contains(&c)
}

/// Returns the reason for a missing space between the adjacent `last` and `token`; `before` is
/// adjacent to `last`.
fn between(before: Option<Token<'_>>, last: Token<'_>, token: Token<'_>) -> Option<SpaceReason> {
    let first = token.text().chars().next().filter(|&c| CharSet::LETTERS.contains(c))?;
    if last.kind() == TokenKind::Punctuation {
        let closed = before?.text().chars().next_back()?;
        let is_stop = last.text().chars().all(|c| STOPS.contains(c));
        let is_word = CharSet::LETTERS.contains(closed) || CharSet::COMBINING.contains(closed);
        let is_arabic = CharSet::ARABIC.contains(closed) || CharSet::ARABIC.contains(first);
        return (is_stop && is_word && is_arabic).then_some(SpaceReason::Punctuation);
    }
    let end = last.text().chars().rev().find(|&c| !CharSet::COMBINING.contains(c))?;
    let meet = match (Class::of(end), Class::of(first)) {
        (Class::LatinLetter | Class::OtherLetter, Class::ArabicLetter) => true,
        (Class::ArabicLetter, Class::LatinLetter | Class::OtherLetter) => {
            !lexer::is_clitic(last.text())
        }
        _ => false,
    };
    meet.then_some(SpaceReason::Script)
}

/// The punctuation that is attached to the word before it and separate from the word after it.
const STOPS: CharSet = CharSet::of(&[
    Class::Terminator,
    Class::Ellipsis,
    Class::Comma,
    Class::Semicolon,
    Class::Colon,
]);

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn spaces_are_missed_where_orthography_tells() {
        for (text, want) in [
            ("الأمريكيةدونالد", "الأمريكية دونالد"),
            ("المقالةٌمحادثة", "المقالةٌ محادثة"),
            ("علىالرغم", "على الرغم"),
            ("المبادىء", "المبادىء"),
            ("ضُحَىٰهَا", "ضُحَىٰهَا"),
            ("شىٔ", "شىٔ"),
            ("Relatedنعم", "Related نعم"),
            ("بـGoogle وGoogle", "بـGoogle وGoogle"),
            ("شركةGoogle", "شركة Google"),
            ("انتهى.بدأ", "انتهى. بدأ"),
            ("انتهى.The", "انتهى. The"),
            ("قال:نعم،ثم(ذهب)…", "قال: نعم، ثم(ذهب)…"),
            ("د.أحمد 3.5 a.com 10:50", "د.أحمد 3.5 a.com 10:50"),
            ("https://t.co/abcنعم", "https://t.co/abc نعم"),
            ("#شركةجديدة", "#شركةجديدة"),
            ("«قال».نعم", "«قال».نعم"),
            ("ئۇيغۇرچىسى", "ئۇيغۇرچىسى"),
        ] {
            let (spaced, offsets) = insert_missing_spaces(text);
            assert_eq!(spaced, want);
            assert_eq!(offsets.is_identity(), spaced == text);
        }
    }

    #[test]
    fn several_in_one_word_are_all_found() {
        let places: Vec<_> = missing_spaces("مدينةكبيرةجدا").map(|space| space.at).collect();
        assert_eq!(places, [10, 20]);
    }
}
