//! Contextual shaping: letters to presentation forms and back, in logical order.

use super::{Class, FormKind, joins_next, joins_previous, presentation_form};
use alloc::borrow::Cow;
use alloc::string::String;

/// The contextual form of a letter.
///
/// # Examples
///
/// ```
/// use kalima::script::{LetterForm, letter_form};
/// assert_eq!(letter_form('ب', LetterForm::Initial), Some('\u{FE91}'));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum LetterForm {
    /// Joined to nothing.
    Isolated,
    /// Joined to the letter before.
    Final,
    /// Joined to the letter after.
    Initial,
    /// Joined on both sides.
    Medial,
}

impl LetterForm {
    /// The four forms in the order of the code points.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::{LetterForm, letter_form};
    /// let forms: String = LetterForm::ALL.iter().filter_map(|&it| letter_form('ه', it)).collect();
    /// assert_eq!(forms, "\u{FEE9}\u{FEEA}\u{FEEB}\u{FEEC}");
    /// ```
    pub const ALL: [Self; 4] = [Self::Isolated, Self::Final, Self::Initial, Self::Medial];

    const fn of(joins_previous: bool, joins_next: bool) -> Self {
        match (joins_previous, joins_next) {
            (false, false) => Self::Isolated,
            (true, false) => Self::Final,
            (false, true) => Self::Initial,
            (true, true) => Self::Medial,
        }
    }
}

/// The letters with presentation forms: letter, first form, and number of forms in the order
/// isolated, final, initial, medial. Source: `UnicodeData` of UCD 17.0; the test holds the two together.
#[rustfmt::skip]
const FORMS: &[(char, u16, u8)] = &[
    ('ء', 0xFE80, 1), ('آ', 0xFE81, 2), ('أ', 0xFE83, 2), ('ؤ', 0xFE85, 2), ('إ', 0xFE87, 2),
    ('ئ', 0xFE89, 4), ('ا', 0xFE8D, 2), ('ب', 0xFE8F, 4), ('ة', 0xFE93, 2), ('ت', 0xFE95, 4),
    ('ث', 0xFE99, 4), ('ج', 0xFE9D, 4), ('ح', 0xFEA1, 4), ('خ', 0xFEA5, 4), ('د', 0xFEA9, 2),
    ('ذ', 0xFEAB, 2), ('ر', 0xFEAD, 2), ('ز', 0xFEAF, 2), ('س', 0xFEB1, 4), ('ش', 0xFEB5, 4),
    ('ص', 0xFEB9, 4), ('ض', 0xFEBD, 4), ('ط', 0xFEC1, 4), ('ظ', 0xFEC5, 4), ('ع', 0xFEC9, 4),
    ('غ', 0xFECD, 4), ('ف', 0xFED1, 4), ('ق', 0xFED5, 4), ('ك', 0xFED9, 4), ('ل', 0xFEDD, 4),
    ('م', 0xFEE1, 4), ('ن', 0xFEE5, 4), ('ه', 0xFEE9, 4), ('و', 0xFEED, 2), ('ى', 0xFEEF, 2),
    ('ي', 0xFEF1, 4), ('ٱ', 0xFB50, 2), ('\u{677}', 0xFBDD, 1), ('\u{679}', 0xFB66, 4),
    ('\u{67A}', 0xFB5E, 4), ('\u{67B}', 0xFB52, 4), ('پ', 0xFB56, 4), ('\u{67F}', 0xFB62, 4),
    ('\u{680}', 0xFB5A, 4), ('\u{683}', 0xFB76, 4), ('\u{684}', 0xFB72, 4), ('چ', 0xFB7A, 4),
    ('\u{687}', 0xFB7E, 4), ('\u{688}', 0xFB88, 2), ('\u{68C}', 0xFB84, 2), ('\u{68D}', 0xFB82, 2),
    ('\u{68E}', 0xFB86, 2), ('\u{691}', 0xFB8C, 2), ('\u{698}', 0xFB8A, 2), ('ڤ', 0xFB6A, 4),
    ('\u{6A6}', 0xFB6E, 4), ('\u{6A9}', 0xFB8E, 4), ('\u{6AD}', 0xFBD3, 4), ('گ', 0xFB92, 4),
    ('\u{6B1}', 0xFB9A, 4), ('\u{6B3}', 0xFB96, 4), ('\u{6BA}', 0xFB9E, 2), ('\u{6BB}', 0xFBA0, 4),
    ('\u{6BE}', 0xFBAA, 4), ('\u{6C0}', 0xFBA4, 2), ('\u{6C1}', 0xFBA6, 4), ('\u{6C5}', 0xFBE0, 2),
    ('\u{6C6}', 0xFBD9, 2), ('\u{6C7}', 0xFBD7, 2), ('\u{6C8}', 0xFBDB, 2), ('\u{6C9}', 0xFBE2, 2),
    ('\u{6CB}', 0xFBDE, 2), ('\u{6CC}', 0xFBFC, 4), ('\u{6D0}', 0xFBE4, 4), ('\u{6D2}', 0xFBAE, 2),
    ('\u{6D3}', 0xFBB0, 2),
];

/// Returns the presentation form of a letter, the inverse of [`presentation_form`] for single letters.
///
/// Nothing for letters without the form in Unicode. Time is logarithmic in a small table.
///
/// # Examples
///
/// ```
/// use kalima::script::{LetterForm, letter_form};
/// assert_eq!(letter_form('ى', LetterForm::Medial), Some('\u{FBE9}'));
/// assert_eq!(letter_form('د', LetterForm::Final), Some('\u{FEAA}'));
/// assert_eq!(letter_form('د', LetterForm::Initial), None);
/// ```
#[must_use]
pub fn letter_form(letter: char, form: LetterForm) -> Option<char> {
    let number = form as u8;
    if letter == 'ى' && number >= 2 {
        // The only letter whose forms lie apart: FBE8 and FBE9.
        return char::from_u32(0xFBE8 + u32::from(number) - 2);
    }
    // The letters of Forms-B come first, each part in order.
    let place = if ('\u{621}'..='\u{64A}').contains(&letter) {
        FORMS.get(..36)?.binary_search_by_key(&letter, |row| row.0).ok()?
    } else {
        36 + FORMS.get(36..)?.binary_search_by_key(&letter, |row| row.0).ok()?
    };
    let &(_, first, count) = FORMS.get(place)?;
    (number < count).then(|| char::from_u32(u32::from(first) + u32::from(number)))?
}

/// Returns the ligature of lam and an alef, isolated or final.
const fn lam_alef(alef: char, joined: bool) -> Option<char> {
    Some(match (alef, joined) {
        ('آ', false) => '\u{FEF5}',
        ('آ', true) => '\u{FEF6}',
        ('أ', false) => '\u{FEF7}',
        ('أ', true) => '\u{FEF8}',
        ('إ', false) => '\u{FEF9}',
        ('إ', true) => '\u{FEFA}',
        ('ا', false) => '\u{FEFB}',
        ('ا', true) => '\u{FEFC}',
        _ => return None,
    })
}

/// Returns the text with each letter in its contextual presentation form; borrowed if and only if
/// nothing changes.
///
/// For fonts and devices without shaping. The order stays logical: reversal is the work of the
/// display. Marks are transparent and stay. Lam and alef are ligated if they are adjacent; a mark
/// between them prevents it. Letters without presentation forms stay, and their neighbours join
/// them. Time is linear.
///
/// # Examples
///
/// ```
/// use kalima::script::{shape, unshape};
/// assert_eq!(shape("سلام"), "ﺳﻼﻡ"); // "peace"
/// assert_eq!(unshape("ﺳﻼﻡ"), "سلام");
/// ```
#[must_use]
pub fn shape(text: &str) -> Cow<'_, str> {
    let Some((kept, rest)) = text
        .char_indices()
        .find(|&(_, c)| letter_form(c, LetterForm::Isolated).is_some())
        .and_then(|(at, _)| text.split_at_checked(at))
    else {
        return Cow::Borrowed(text);
    };
    let mut target = String::with_capacity(text.len() * 3 / 2);
    target.push_str(kept);
    let mut joined = kept.chars().rev().find(|&c| !is_transparent(c)).is_some_and(joins_next);
    let mut rest = rest.chars();
    while let Some(c) = rest.next() {
        if is_transparent(c) {
            target.push(c);
            continue;
        }
        let joins_before = joined && joins_previous(c);
        let ligature =
            rest.clone().next().filter(|_| c == 'ل').and_then(|alef| lam_alef(alef, joins_before));
        if let Some(ligature) = ligature {
            rest.next();
            target.push(ligature);
            joined = false;
            continue;
        }
        joined = joins_next(c);
        let joins_after = joined && next_joins(rest.as_str());
        let form = LetterForm::of(joins_before, joins_after);
        target.push(letter_form(c, form).unwrap_or(c));
    }
    Cow::Owned(target)
}

/// Returns true for each side, before and after, to which a presentation form of one letter or of
/// lam-alef joins.
pub(super) fn joins_of_form(c: char) -> Option<(bool, bool)> {
    if ('\u{FEF5}'..='\u{FEFC}').contains(&c) {
        return Some((u32::from(c).is_multiple_of(2), false));
    }
    let letter = presentation_form(c)?.0.chars().next()?;
    let form = LetterForm::ALL.into_iter().find(|&form| letter_form(letter, form) == Some(c))?;
    Some((
        matches!(form, LetterForm::Final | LetterForm::Medial),
        matches!(form, LetterForm::Initial | LetterForm::Medial),
    ))
}

/// Returns true if the next character that is no mark joins to the one before it.
fn next_joins(rest: &str) -> bool {
    rest.chars().find(|&c| !is_transparent(c)).is_some_and(joins_previous)
}

/// Returns true for a mark, which neither joins nor separates.
fn is_transparent(c: char) -> bool {
    !c.is_ascii() && Class::of(c).is_combining()
}

/// Returns the text with each presentation form replaced by its letters; borrowed if and only if
/// nothing changes.
///
/// Per code point, by [`presentation_form`]: no spaces or tatweels of the compatibility
/// decomposition appear, order stays, and ligatures of whole words stay. Time is linear.
///
/// # Examples
///
/// ```
/// use kalima::script::unshape;
/// assert_eq!(unshape("ﺍﻵﻥ"), "الآن"); // "now"
/// ```
#[must_use]
pub fn unshape(text: &str) -> Cow<'_, str> {
    let Some((kept, rest)) = text
        .char_indices()
        .find(|&(_, c)| presentation_form(c).is_some())
        .and_then(|(at, _)| text.split_at_checked(at))
    else {
        return Cow::Borrowed(text);
    };
    let mut target = String::with_capacity(text.len());
    target.push_str(kept);
    for c in rest.chars() {
        match presentation_form(c) {
            Some((letters, FormKind::Letters | FormKind::Vowel)) => target.push_str(letters),
            None => target.push(c),
        }
    }
    Cow::Owned(target)
}

#[cfg(test)]
mod tests {
    use super::{FORMS, LetterForm, lam_alef, letter_form, presentation_form};
    use alloc::string::{String, ToString};

    #[test]
    fn forms_are_those_of_unicode() {
        assert!(FORMS[..36].is_sorted() && FORMS[36..].is_sorted());
        let mut forms: String = FORMS
            .iter()
            .flat_map(|&(letter, ..)| LetterForm::ALL.map(|form| letter_form(letter, form)))
            .flatten()
            .collect();
        for &(letter, ..) in FORMS {
            for form in LetterForm::ALL.iter().filter_map(|&form| letter_form(letter, form)) {
                let letters = presentation_form(form).unwrap().0;
                // U+0677 and U+06C0 have forms that decompose further.
                assert!(letters == letter.to_string() || "\u{677}\u{6C0}".contains(letter));
            }
        }
        for alef in "آأإا".chars() {
            for joined in [false, true] {
                let ligature = lam_alef(alef, joined).unwrap();
                assert_eq!(presentation_form(ligature).unwrap().0, String::from_iter(['ل', alef]));
                forms.push(ligature);
            }
        }
        // Every form of one letter in UnicodeData is in the table, with its kind.
        let kinds = [("isolated", 0), ("final", 1), ("initial", 2), ("medial", 3)];
        for line in include_str!("../../tests/data/ucd/UnicodeData.txt").lines() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let fields: alloc::vec::Vec<&str> = line.split(';').collect();
            let Some((tag, letters)) =
                fields[5].strip_prefix('<').and_then(|it| it.split_once("> "))
            else {
                continue;
            };
            let Some(&(_, number)) = kinds.iter().find(|(name, _)| *name == tag) else { continue };
            let read = |code: &str| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
            let form = read(fields[0]);
            if !letters.contains(' ') {
                assert_eq!(letter_form(read(letters), LetterForm::ALL[number]), Some(form));
            }
        }
    }
}
