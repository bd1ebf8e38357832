//! Properties of letters, digits and combining marks: value, forms, joining, order.

use crate::table;

/// Returns the value of a digit of the three sets of Arabic text: 0–9, ٠–٩ (U+0660–0669) and ۰–۹
/// (U+06F0–06F9); `None` for other characters. Takes constant time.
///
/// # Examples
///
/// ```
/// use kalima::script::digit_value;
/// assert_eq!(digit_value('7'), Some(7));
/// assert_eq!(digit_value('٧'), Some(7));
/// assert_eq!(digit_value('۷'), Some(7));
/// assert_eq!(digit_value('७'), None); // Devanagari
/// ```
#[inline]
#[must_use]
pub const fn digit_value(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        _ => return None,
    };
    Some((c as u32 - zero as u32) as u8)
}

/// Returns true if a letter joins to the letter before it (`Joining_Type` `D`, `R` or `C`).
///
/// True of tatweel and U+200D too; false of marks, which neither join nor part, and of presentation
/// forms, whose shape is fixed. Letters of the Arabic blocks only. Constant time.
///
/// # Examples
///
/// ```
/// use kalima::script::joins_previous;
/// assert!(joins_previous('ب') && joins_previous('د'));
/// assert!(!joins_previous('ء') && !joins_previous('x'));
/// ```
#[must_use]
pub fn joins_previous(c: char) -> bool {
    table::joining(c) & 1 != 0
}

/// Returns true if a letter joins to the letter after it (`Joining_Type` `D` or `C`).
///
/// Takes constant time. The letters that do not join are ا د ذ ر ز و, their variants, and hamza.
///
/// # Examples
///
/// ```
/// use kalima::script::joins_next;
/// assert!(joins_next('ب') && joins_next('\u{640}'));
/// assert!(!joins_next('د') && !joins_next('و'));
/// ```
#[must_use]
pub fn joins_next(c: char) -> bool {
    table::joining(c) & 2 != 0
}

/// The kind of the content of a presentation form: see [`presentation_form`].
///
/// # Examples
///
/// ```
/// use kalima::script::{FormKind, presentation_form};
/// let kind = |c| presentation_form(c).map(|(_, kind)| kind);
/// assert_eq!(kind('\u{FEE1}'), Some(FormKind::Letters)); // meem, isolated
/// assert_eq!(kind('\u{FE77}'), Some(FormKind::Vowel)); // fatha on a tatweel
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum FormKind {
    /// One letter or a ligature of letters, some with combining marks.
    Letters,
    /// Combining marks alone: the isolated form, or the medial form on a tatweel, of a vowel,
    /// shadda or sukun.
    Vowel,
}

/// Returns the letters or combining marks of a presentation form (U+FB50–FDC7, U+FE70–FEFC).
///
/// The result is one step of the UCD compatibility decomposition: «ﻼ» is لا, and «ﻷ» keeps its
/// hamza, لأ. The vowel forms give their marks without the space or tatweel of the decomposition.
/// Marks are in canonical order, vowel before shadda.
///
/// Returns `None` for the symbols U+FBB2–FBC2, the ornate parentheses U+FD3E and U+FD3F and the
/// tail fragment U+FE73, which have no decomposition, and for the ligatures of whole words, which
/// [`word_ligature`](super::word_ligature) spells out. Constant time.
///
/// # Examples
///
/// ```
/// use kalima::script::{FormKind, presentation_form};
/// assert_eq!(presentation_form('ﻷ'), Some(("لأ", FormKind::Letters)));
/// assert_eq!(presentation_form('\u{FEF6}'), Some(("لآ", FormKind::Letters)));
/// assert_eq!(presentation_form('\u{FE76}'), Some(("\u{64E}", FormKind::Vowel)));
/// assert_eq!(presentation_form('\u{FCF2}'), Some(("\u{64E}\u{651}", FormKind::Vowel)));
/// assert_eq!(presentation_form('ب'), None);
/// ```
#[must_use]
pub fn presentation_form(c: char) -> Option<(&'static str, FormKind)> {
    let (letters, marks_alone) = table::presentation_form(c)?;
    Some((letters, if marks_alone { FormKind::Vowel } else { FormKind::Letters }))
}

/// Returns the simple lowercase mapping of UCD 17.0, of any script, or the character itself if it
/// has none.
///
/// One character to one character: U+0130 becomes a plain i. In time logarithmic in the size of a
/// small table, constant for ASCII.
///
/// # Examples
///
/// ```
/// use kalima::script::lowercase;
/// assert_eq!(lowercase('K'), 'k');
/// assert_eq!(lowercase('Σ'), 'σ');
/// assert_eq!(lowercase('ب'), 'ب');
/// ```
#[inline]
#[must_use]
pub fn lowercase(c: char) -> char {
    table::lowercase(c)
}

/// The canonical combining class of a mark of the Arabic blocks, and 0 for every other character.
///
/// Canonical order is by this number: fathatan to sukun are 27–34, dagger alef 35, other marks 220
/// (below) or 230 (above). Constant time.
///
/// # Examples
///
/// ```
/// use kalima::script::{combining_class, name};
/// assert_eq!(combining_class(name::FATHA), 30);
/// assert_eq!(combining_class(name::SHADDA), 33);
/// assert_eq!(combining_class('ب'), 0);
/// ```
#[must_use]
pub fn combining_class(c: char) -> u8 {
    table::combining_class(c)
}

/// Returns true if a character is an emoji only before U+FE0F: © ™ ☎ ♥ ✓ … (`Emoji` without
/// `Emoji_Presentation`).
///
/// ASCII is left out: # * and the digits need U+20E3 as well. In time logarithmic in the size of a
/// small table.
///
/// # Examples
///
/// ```
/// use kalima::script::is_text_emoji;
/// assert!(is_text_emoji('♥') && is_text_emoji('©'));
/// assert!(!is_text_emoji('😀') && !is_text_emoji('1'));
/// ```
#[must_use]
pub fn is_text_emoji(c: char) -> bool {
    table::is_text_emoji(c)
}

/// Returns true if U+200D can join the character and another to one emoji
/// (`Extended_Pictographic`).
///
/// In time logarithmic in the size of a small table.
///
/// # Examples
///
/// ```
/// use kalima::script::is_pictographic;
/// assert!(is_pictographic('❤') && is_pictographic('👩'));
/// assert!(!is_pictographic('🇸')); // half a flag
/// ```
#[must_use]
pub fn is_pictographic(c: char) -> bool {
    table::is_pictographic(c)
}
