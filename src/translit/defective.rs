//! Words of defective spelling: common words whose long a is written without an alef.

use super::unit::{Unit, Vowel};

/// The letters of the word, and the place of the letter that has the long a.
///
/// Source: the closed list of Arabic orthography; forms with an alef («هاهنا») are left out.
const WORDS: &[(&str, usize)] = &[
    ("إله", 1),
    ("الإله", 3),
    ("الرحمن", 4),
    ("ذلك", 0),
    ("ذلكم", 0),
    ("كذلك", 1),
    ("لكن", 0),
    ("لكنه", 0),
    ("لكنها", 0),
    ("هؤلاء", 0),
    ("هذا", 0),
    ("هذان", 0),
    ("هذه", 0),
    ("هذين", 0),
    ("هكذا", 0),
];

/// Adds the dagger alef to a word of the list.
pub(super) fn complete(units: &mut [Unit]) {
    if !(3..=6).contains(&units.len()) {
        return;
    }
    let letters = || units.iter().map(|unit| unit.letter);
    let Ok(found) = WORDS.binary_search_by(|(word, _)| word.chars().cmp(letters())) else { return };
    if let Some(&(_, place)) = WORDS.get(found)
        && let Some(unit) = units.get_mut(place)
        && matches!(unit.vowel, Vowel::A | Vowel::Bare)
    {
        unit.dagger_alef = true;
    }
}

#[cfg(test)]
mod tests {
    use super::WORDS;

    #[test]
    fn the_list_is_sorted_unique_and_its_places_exist() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(WORDS.iter().all(|(word, place)| *place < word.chars().count()));
        assert!(WORDS.iter().all(|(word, _)| (3..=6).contains(&word.chars().count())));
    }
}
