//! Latin abbreviations in Arabic text.

use super::word_key::INVISIBLE;

/// Titles before a name.
/// Origin: English titles as Arabic newswire and technical texts leave them untranslated.
#[rustfmt::skip]
static TITLES: &[&str] = &[
    "Capt",
    "Col",
    "Dr",
    "Gen",
    "Hon",
    "Mr",
    "Mrs",
    "Ms",
    "Prof",
    "Rev",
    "St",
];

/// Others, which may also stand last.
/// Origin: as above, and the Latin ones of scholarly English.
#[rustfmt::skip]
static OTHERS: &[&str] = &[
    "Bros",
    "Co",
    "Corp",
    "Fig",
    "Inc",
    "Jr",
    "Ltd",
    "No",
    "Sr",
    "Vol",
    "al",
    "cf",
    "ed",
    "etc",
    "pp",
    "vol",
    "vs",
];

/// The most letters between two dots of an abbreviation.
const MAX_LETTERS: usize = 5;

/// The kind of a Latin abbreviation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum LatinAbbreviation {
    /// Before a name: «Dr.».
    Title,
    /// A name, or a word that may stand last: «U.S.», «Inc.».
    Name,
}

/// Returns the kind of the Latin abbreviation that ends with the dot at `dot`.
pub(crate) fn ending_at(text: &str, dot: usize) -> Option<LatinAbbreviation> {
    let head = seen(text.get(..dot)?);
    let letters = head.bytes().rev().take(MAX_LETTERS).take_while(u8::is_ascii_alphabetic).count();
    let start = head.len() - letters;
    let word = head.get(start..)?;
    let before = seen(head.get(..start)?).chars().next_back();
    if letters == 0 || before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    if TITLES.contains(&word) {
        return Some(LatinAbbreviation::Title);
    }
    // «U.S.», «e.g.»; a capital alone is an initial.
    let single =
        letters == 1 && (before == Some('.') || word.bytes().all(|byte| byte.is_ascii_uppercase()));
    (single || OTHERS.contains(&word)).then_some(LatinAbbreviation::Name)
}

/// `head` without the invisible characters at its end.
fn seen(head: &str) -> &str {
    head.trim_end_matches(|c| INVISIBLE.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_unique() {
        for list in [TITLES, OTHERS] {
            assert!(list.windows(2).all(|pair| pair.first() < pair.last()));
        }
    }
}
