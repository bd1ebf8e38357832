//! One full stop: the word before it in, whether it is part of an abbreviation, and of which, out.

use super::abbreviations::Abbreviations;
use super::brief::{Brief, is_invisible, tail};
use super::evidence::Closed;
use super::latin;
use crate::lexer::AbbreviationClass;
use crate::lexer::abbreviation;
use crate::lexicon::AffixFilter;
use crate::lexicon::WordKey;
use crate::lexicon::abbreviations as list;
use crate::lexicon::proclitics::clitics;
use crate::lexicon::word_gap::spaces_before;
use crate::script::name::{ALEF, BEH, FEH, KAF, LAM, WAW};

/// What a single full stop is to the word before it.
pub(super) enum Dotted {
    Inside,
    Class(Closed),
    Plain,
}

/// `start` is where the sentence begins.
pub(super) fn dotted(
    text: &str,
    start: usize,
    dot: usize,
    c: char,
    known: Option<&Abbreviations>,
) -> Dotted {
    if let Some(known) = known {
        if let Some((_, class)) = known.ending_at(text, dot) {
            return Dotted::Class(closed_of(class));
        }
        if known.is_inside(text, dot) {
            return Dotted::Inside;
        }
    }
    crate::work::count(1);
    if super::is_quick() && known.is_none() {
        if is_plain(text, dot, c) {
            return Dotted::Plain;
        }
        // Behind a Latin letter no Arabic abbreviation ends.
        if text.as_bytes().get(..dot).and_then(<[u8]>::last).is_some_and(u8::is_ascii_alphabetic) {
            return latin::ending_at(text, dot).map_or(Dotted::Plain, Dotted::Class);
        }
    }
    if abbreviation::is_between_letters(text, dot) {
        return Dotted::Inside;
    }
    match abbreviation::around(text, dot) {
        Some(found) if found.span.end > dot + c.len_utf8() => Dotted::Inside,
        Some(found) => Dotted::Class(closed_of(found.class)),
        None if follows_initial(text, start, dot) => Dotted::Class(Closed::TITLE),
        None => latin::ending_at(text, dot).map_or(Dotted::Plain, Dotted::Class),
    }
}

/// Whether the dot is surely plain: no word stands before it, or an Arabic one that no list may hold,
/// and no letter after it.
///
/// A quick yes, which most dots get; what it denies is looked at in full.
pub(super) fn is_plain(text: &str, dot: usize, c: char) -> bool {
    let bytes = text.as_bytes();
    let next = bytes.get(dot + c.len_utf8());
    if next.is_some_and(|&next| !next.is_ascii() || is_invisible(next)) {
        return false;
    }
    match bytes.get(..dot).unwrap_or_default() {
        [] => true,
        &[.., last] if last.is_ascii() => !last.is_ascii_alphabetic() && !is_invisible(last),
        head if tail(head).is_some_and(is_no_tail) => true,
        head => Brief::before(head).is_some_and(|word| {
            let letters = word.letters();
            letters.len() > 1 && !may_be_listed(letters)
        }),
    }
}

/// Whether no abbreviation is a word that ends with these three letters: what most full stops stand
/// behind. A single letter may have the article.
#[inline]
pub(super) fn is_no_tail(tail: [char; 3]) -> bool {
    let [third, second, _] = tail;
    !((second == LAM) & ((third == ALEF) | (third == LAM))) & !LISTED.may_match_suffix(tail)
}

/// How the abbreviations begin and end that have no inner dots.
static LISTED: AffixFilter = AffixFilter::of(UNDOTTED);

const UNDOTTED: &[&[&str]] = &[
    list::TITLES,
    list::REFERENCES,
    list::MEASURES,
    list::DOTTED_MEASURES,
    list::ORGANISATIONS,
    list::ENDINGS,
    list::LETTER_NAMES,
];

/// The most letters of a single letter with the article: «وبالد».
const LONGEST_ARTICLED: usize = 5;

/// Whether letters may be one of these, with or without clitics; a single letter has no more than one
/// clitic or the article.
fn may_be_listed(letters: &[char]) -> bool {
    matches!(letters, [WAW | FEH | BEH | KAF | LAM, _])
        || letters.len() <= LONGEST_ARTICLED && matches!(letters, [.., ALEF | LAM, LAM, _])
        || clitics(letters).any(|stem| stem.len() > 1 && LISTED.may_contain(stem))
}

/// Whether a letter stands before the dot, and another with its dot before that: «م. ن. سالم».
fn follows_initial(text: &str, start: usize, dot: usize) -> bool {
    let own = WordKey::before(text, dot);
    let end = spaces_before(text, own.start());
    let Some(head) = text.get(start..end).and_then(|head| head.strip_suffix('.')) else {
        return false;
    };
    own.is_single() && WordKey::before(head, head.len()).is_single()
}

const fn closed_of(class: AbbreviationClass) -> Closed {
    match class {
        AbbreviationClass::Title => Closed::TITLE,
        AbbreviationClass::Reference => Closed::REFERENCE,
        AbbreviationClass::Unit => Closed::MEASURE,
        AbbreviationClass::Organisation => Closed::ORGANISATION,
        AbbreviationClass::ListEnd => Closed::ENDING,
        AbbreviationClass::Initial => Closed::INITIAL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn the_tail_of_an_abbreviation_with_clitics_is_none() {
        let entries = UNDOTTED.iter().copied().flatten().filter(|entry| !entry.contains('.'));
        let letters = ["د", "م", "و", "ل"];
        let mut longest = 0;
        for entry in entries.copied().chain(letters) {
            for clitic in ["", "و", "ف", "ب", "ك", "ل", "ال", "لل", "وال", "فبال", "وكال", "ولل"]
            {
                let word = format!("{clitic}{entry}");
                let is_listed =
                    entry.chars().count() > 1 || clitic.ends_with("ال") || clitic.ends_with("لل");
                if let (Some(tail), true) = (tail(word.as_bytes()), is_listed) {
                    assert!(!is_no_tail(tail), "{word}");
                    longest = longest.max(word.len());
                }
            }
        }
        assert!(longest > 12);
        for plain in ["مدينة", "كتاب", "الاجتماع"] {
            assert!(tail(plain.as_bytes()).is_some_and(is_no_tail), "{plain}");
        }
    }
}
