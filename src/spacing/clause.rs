//! Clauses at run-on places: whether the second part opens one, so that a sentence ends before it.

use super::place::{MissingSpace, SpaceReason};
use super::spacing::Spacing;
use crate::lexicon::word_gap::spaces_after;
use crate::lexicon::word_key::alef_insensitive_eq;
use crate::lexicon::{WordKey, verbs};
use crate::script::{CharSet, Class};
use alloc::vec::Vec;

/// Phrases that open a clause and contain no verb.
///
/// Origin: connectives of newswire, written for this crate.
static OPENING_PHRASES: &[&[&str]] = &[
    &["هل"],                  // question particle
    &["من", "ناحية", "أخرى"], // on the other hand
    &["من", "ناحية", "ثانية"],
    &["من", "جهة", "أخرى"],
    &["من", "جهة", "ثانية"],
    &["من", "جهته"], // for his part
    &["من", "جهتها"],
    &["من", "جهتهم"],
    &["من", "جانبه"],
    &["من", "جانبها"],
    &["من", "جانبهم"],
    &["في", "المقابل"], // in return
    &["في", "السياق"],  // in this context
    &["في", "هذا", "السياق"],
    &["في", "سياق", "متصل"],
    &["على", "صعيد"], // at the level of
];

/// Returns the offsets of the missing spaces of `text`, as a document, after which a clause opens.
///
/// Takes the time of [`Spacing::missing_spaces`].
pub(crate) fn clause_places(text: &str) -> Vec<usize> {
    let places = Spacing::new().missing_spaces(text);
    places.filter(|space| opens_clause(text, space)).map(|space| space.at).collect()
}

/// Returns true if a clause opens after the place. The splitter decides about punctuation by its rules.
fn opens_clause(text: &str, space: &MissingSpace) -> bool {
    let word = WordKey::after(text.get(..space.span.end).unwrap_or_default(), space.at);
    match space.reason {
        SpaceReason::Punctuation => false,
        // A verb of saying after a quotation continues the sentence.
        SpaceReason::Quotation => !verbs::is_reporting(word.letters()),
        SpaceReason::Script => {
            !word.is_empty()
                && (verbs::opens(&word)
                    || is_after_latin_words(text, space)
                    || opens_phrase(text, &word))
        }
        _ => verbs::opens(&word) || opens_phrase(text, &word),
    }
}

/// Returns true if two Latin words or more are before the place: a heading of the page.
fn is_after_latin_words(text: &str, space: &MissingSpace) -> bool {
    let head = text.get(..space.span.start).unwrap_or_default();
    let before = head.trim_end_matches(|c| CharSet::SPACES.contains(c));
    before.len() < head.len()
        && before.chars().next_back().is_some_and(|c| Class::of(c) == Class::LatinLetter)
}

/// Returns true if `first` and the words after it are a phrase that opens a clause.
fn opens_phrase(text: &str, first: &WordKey) -> bool {
    OPENING_PHRASES.iter().any(|phrase| {
        let Some((head, rest)) = phrase.split_first() else { return false };
        if !alef_insensitive_eq(head, first.letters()) {
            return false;
        }
        let mut at = first.end();
        rest.iter().all(|word| {
            let start = spaces_after(text, at);
            let next = WordKey::after(text, start);
            let is_next = start > at && alef_insensitive_eq(word, next.letters());
            at = next.end();
            is_next
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_open_at_some_places() {
        for (text, is_open) in [
            ("الأمريكيةويأتي هذا", true),           // "American", "and this comes"
            ("الأمريكيةدونالد", false),             // "American", "Donald"
            ("الفرنسيةمن ناحية أخرى قال", true),   // "French", "on the other hand he said"
            ("الفرنسيةمن باريس", false),           // "French", "from Paris"
            ("\"فروق دقيقة\"بالزي العسكري", true), // "'fine differences'", "in uniform"
            ("\"فروق دقيقة\"قال الوزير", false),   // "'fine differences'", "said the minister"
            ("accessibility shortcutsشارك", true), // "share"
            ("Relatedنعم ولكن", false),            // "yes, but"
            ("انتهى.بدأ", false),                  // the splitter's own rules decide
        ] {
            assert_eq!(!clause_places(text).is_empty(), is_open, "{text}");
        }
    }
}
