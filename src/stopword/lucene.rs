//! The stop words of Lucene's `ArabicAnalyzer`, sorted.
//!
//! The list is `org/apache/lucene/analysis/ar/stopwords.txt` of Lucene 8.8.1, whose notice is:
//!
//! > This file was created by Jacques Savoy and is distributed under the BSD license. See
//! > <http://members.unine.ch/jacques.savoy/clef/index.html>. Also see
//! > <http://www.opensource.org/licenses/bsd-license.html>. Cleaned on October 11, 2009 (not normalized,
//! > so use before normalization).

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "أ", "ألا", "أما", "أن", "أنت", "أنه", "أنها", "أو", "أى", "أي", "أيضا", "إذا", "إلا", "إلى",
    "إلي", "إما", "إن", "إنه", "إنها", "ا", "اذا", "الآن", "الا", "الان", "التى", "التي", "الذى",
    "الذي", "الذين", "الى", "الي", "اما", "ان", "انت", "انه", "انها", "او", "اى", "اي", "ايضا", "ب",
    "بأن", "بان", "بعد", "بعض", "به", "بها", "بين", "بينما", "تكون", "تلك", "ثم", "جميع", "حتى",
    "حيث", "خلال", "ذلك", "ضمن", "على", "عليه", "عليها", "عن", "عند", "عندما", "غير", "ف", "فأن",
    "فان", "فما", "فهو", "فهى", "فهي", "في", "فيه", "فيها", "قبل", "قد", "كان", "كانت", "كل", "كما",
    "لا", "لدى", "لك", "لكن", "لم", "لن", "له", "لها", "ما", "مع", "من", "منذ", "منه", "منها",
    "نحو", "هذا", "هذه", "هناك", "هو", "هى", "هي", "و", "وأن", "وإن", "وان", "وفي", "وكان", "وكانت",
    "وكل", "ولا", "ولم", "ولن", "وما", "ومن", "وهو", "وهى", "وهي", "يكون",
];

/// Returns the stop words of Lucene's `ArabicAnalyzer`, sorted: 119 words that are compared as written,
/// before normalization.
///
/// The list was created by Jacques Savoy and is distributed under the BSD license. For new indexes
/// use [`StopWords`](super::StopWords), which also recognises them with clitics and in other spellings.
///
/// # Examples
///
/// ```
/// let words = kalima::compat::lucene_stop_words();
/// assert!(words.binary_search(&"من").is_ok()); // "from"
/// assert!(words.binary_search(&"كتاب").is_err()); // "book"
/// ```
#[must_use]
pub const fn lucene_stop_words() -> &'static [&'static str] {
    WORDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stopword::StopWords;

    #[test]
    fn the_list_is_sorted_and_in_the_full_set() {
        assert!(WORDS.windows(2).all(|pair| pair[0] < pair[1]));
        // Single letters are no words.
        let others: alloc::vec::Vec<_> = WORDS
            .iter()
            .filter(|word| !StopWords::full().egyptian_yaa(true).contains(word))
            .collect();
        assert_eq!(others, [&"أ", &"ا", &"ب", &"ف", &"و"]);
    }
}
