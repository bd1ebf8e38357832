//! Closers: what is written against a terminator and belongs to the sentence before it.

use super::candidates::TERMINATORS;
use crate::lexer::is_full_stop;
use crate::lexicon::word_key::INVISIBLE;
use crate::script::name::{ARABIC_START_OF_RUB_EL_HIZB, MINUS_SIGN};
use crate::script::{CharSet, Class};

/// The most signs in a row: «***».
const MAX_SIGNS: usize = 8;

/// The most digits of a footnote reference: «انتهى.[12]».
const MAX_NOTE: usize = 4;

/// The most bytes of a note in brackets: «.[بحاجة لمصدر]» (citation needed).
const MAX_NOTE_BYTES: usize = 96;

/// Returns the end of the signs at `at`, written against a terminator, if white space, a closing mark or the
/// end of the text follows: «*نعم.*», «**نعم.**» (yes), and the quotes of LaTeX.
///
/// They are symbols and punctuation that open nothing: marks of emphasis, and quotation marks typed with
/// other signs. A dash, a slash, a comma and a bullet belong to what follows.
pub(super) fn closing_signs(text: &str, at: usize) -> Option<usize> {
    let mut end = at;
    let mut signs = 0;
    for (offset, c) in crate::work::counted(text.get(at..)?.char_indices()) {
        let class = Class::of(c);
        match class {
            Class::Space | Class::LineEnd | Class::Blank | Class::CloseBracket => {
                return (end > at).then_some(end);
            }
            _ if INVISIBLE.contains_class(class) => {}
            _ if is_closing_sign(c, class) && signs < MAX_SIGNS => {
                signs += 1;
                end = at + offset + c.len_utf8();
            }
            _ => return None,
        }
    }
    (end > at).then_some(end)
}

/// Returns true for a symbol or a punctuation mark that may close and opens nothing.
const fn is_closing_sign(c: char, class: Class) -> bool {
    match class {
        Class::Quote => true,
        // Signs of amounts and of numbers, and those before a quarter of the Quran and an item.
        Class::Symbol => !matches!(
            c,
            '+' | '±'
                | '$'
                | '£'
                | '€'
                | '¥'
                | '¢'
                | '₪'
                | '﷼'
                | MINUS_SIGN
                | ARABIC_START_OF_RUB_EL_HIZB
                | '°'
                | '→'
                | '←'
                | '⇒'
                | '⇐'
                | '■'
                | '□'
                | '▪'
                | '▫'
                | '▶'
                | '►'
                | '◄'
                | '◀'
                | '●'
                | '○'
                | '◆'
                | '◇'
                | '◦'
                | '➢'
                | '➤'
        ),
        Class::OtherPunctuation => !matches!(
            c,
            '/' | '\\' | '@' | '#' | '&' | '•' | '‣' | '⁃' | '·' | '§' | '¶' | '¡' | '¿'
        ),
        _ => false,
    }
}

/// Returns true if the full stop that ends at `past` has no word against it: «} .», «. .».
pub(super) fn is_lone(text: &str, past: usize) -> bool {
    let tail = text.get(past..).unwrap_or_default();
    let next = crate::work::counted(tail.chars()).find(|&c| !INVISIBLE.contains(c));
    next.is_none_or(|c| {
        matches!(Class::of(c), Class::Space | Class::LineEnd | Class::Blank | Class::CloseBracket)
    })
}

/// Returns true if a full stop that no word is written against follows after spaces.
pub(super) fn is_lone_stop(text: &str, at: usize, c: char) -> bool {
    is_full_stop(c) && is_lone(text, at + c.len_utf8())
}

/// Returns the end of the note in brackets at `at`, written against a terminator: «[12]», «(3)», «[من؟]» (who?).
///
/// A note in words has white space, a closing mark or another note after it. In round brackets it has no
/// terminator of its own, which would make it a sentence.
pub(super) fn note(text: &str, at: usize) -> Option<usize> {
    let mut chars = crate::work::counted(text.get(at..)?.char_indices());
    let (_, open) = chars.next()?;
    let mut is_number = true;
    let mut has_terminator = false;
    for (digits, (offset, c)) in chars.enumerate() {
        let end = at + offset + c.len_utf8();
        let class = Class::of(c);
        match class {
            Class::CloseBracket if is_number && digits > 0 => return Some(end),
            Class::CloseBracket => {
                let is_note = match open {
                    '[' => true,
                    '(' => !has_terminator,
                    _ => false,
                };
                return (is_note && offset > 1 && ends_note(text, end)).then_some(end);
            }
            Class::LineEnd | Class::OpenBracket => return None,
            _ if offset > MAX_NOTE_BYTES => return None,
            _ => {}
        }
        is_number &= CharSet::DIGITS.contains_class(class) && digits < MAX_NOTE;
        has_terminator |= TERMINATORS.contains_class(class);
    }
    None
}

/// Returns true if a note may end at `end`.
fn ends_note(text: &str, end: usize) -> bool {
    let tail = text.get(end..).unwrap_or_default();
    let next = crate::work::counted(tail.chars()).find(|&c| !INVISIBLE.contains(c));
    next.is_none_or(|c| {
        let class = Class::of(c);
        matches!(
            class,
            Class::Space
                | Class::LineEnd
                | Class::Blank
                | Class::CloseBracket
                | Class::OpenBracket
                | Class::Quote
        ) || TERMINATORS.contains_class(class)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_close_before_white_space_only() {
        for (signs, want) in [
            ("* ثم", Some(1)),
            ("** ثم", Some(2)),
            ("_", Some(1)),
            ("~~\n", Some(2)),
            ("`` ثم", Some(2)),
            (">> ثم", Some(2)),
            ("*) ثم", Some(1)),
            ("*ثم", None),
            ("- ثم", None),
            ("/ ثم", None),
            ("• ثم", None),
            ("$ ثم", None),
            (" ثم", None),
            ("", None),
        ] {
            assert_eq!(closing_signs(signs, 0), want, "{signs}");
        }
    }

    #[test]
    fn notes_are_short_and_glued_to_nothing() {
        for (text, is_note) in [
            ("[1]", true),
            ("[12]ثم", true),
            ("(٣) ثم", true),
            ("[بحاجة لمصدر] وتبعد", true),
            ("[من؟] وتبعد", true),
            ("(رواه البخاري) ثم", true),
            ("[أ][ب]", true),
            ("[أ]ثم", false),
            ("(وعاد الوفد.) ثم", false),
            ("{آية} ثم", false),
            ("[بلا\nنهاية]", false),
            ("[]", false),
            ("[12345]ثم", false),
        ] {
            assert_eq!(note(text, 0).is_some(), is_note, "{text}");
        }
    }
}
