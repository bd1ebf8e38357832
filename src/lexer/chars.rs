//! Steps of one character through a text, which never leave it.

use crate::script::Class;
use crate::work::count;

/// The character that begins at the byte `at`.
#[inline]
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The character that ends at the byte `at`.
#[inline]
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The two characters that end at the byte `at`, the nearer one first.
#[inline]
pub(super) fn two_before(text: &str, at: usize) -> (Option<char>, Option<char>) {
    let mut back = text.get(..at).unwrap_or_default().chars().rev();
    (back.next(), back.next())
}

/// The byte at `at`.
#[inline]
pub(super) fn byte_at(text: &str, at: usize) -> Option<u8> {
    text.as_bytes().get(at).copied()
}

/// Returns the end of the characters that `belongs` accepts, from `at`.
#[inline]
pub(super) fn skip(text: &str, at: usize, mut belongs: impl FnMut(char) -> bool) -> usize {
    let mut end = at;
    for c in text.get(at..).unwrap_or_default().chars() {
        if !belongs(c) {
            break;
        }
        end += c.len_utf8();
    }
    count(end - at);
    end
}

/// Skips a dotted chain of ASCII digits (`1.2.3…`) at `at` and returns the start of its last
/// group, so that a long chain is not read again from each group.
#[inline]
pub(super) fn last_group(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes().get(at..).unwrap_or_default();
    let (mut last, mut next) = (0, 0);
    loop {
        match bytes.get(next..) {
            Some([b'0'..=b'9', b'.', b'0'..=b'9', ..]) => {
                next += 2;
                last = next;
            }
            Some([b'0'..=b'9', ..]) => next += 1,
            _ => break,
        }
    }
    count(next);
    at + last
}

/// The value of a digit of the three sets that Arabic text uses.
#[inline]
pub(super) fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        _ => None,
    }
}

#[inline]
pub(super) fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

/// Returns true if `c` is a letter of a script that shares words with Latin letters.
#[inline]
pub(super) fn is_latin_or_other_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || !c.is_ascii() && matches!(Class::of(c), Class::LatinLetter | Class::OtherLetter)
}
