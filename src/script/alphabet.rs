//! The Arabic alphabet: names of letters, the two orders, numeral values, sun and moon letters.
//!
//! Source: the traditional orders and values, as in Wright's grammar, part I §§ 1 and 32. None of it is
//! in the Unicode Character Database.

/// The numeral values of the letters: the order of the East or of the Maghreb.
///
/// They differ in six letters: س ش ص ض ظ غ.
///
/// # Examples
///
/// ```
/// use kalima::script::{Abjad, abjad_value};
/// assert_eq!(abjad_value('ش', Abjad::Mashriqi), Some(300));
/// assert_eq!(abjad_value('ش', Abjad::Maghribi), Some(1000));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Abjad {
    /// أبجد هوز حطي كلمن سعفص قرشت ثخذ ضظغ.
    #[default]
    Mashriqi,
    /// أبجد هوز حطي كلمن صعفض قرست ثخذ ظغش.
    Maghribi,
}

/// The letters in the order of their values in the East: 1–9, 10–90, 100–1000.
const MASHRIQI: [char; 28] = [
    'ا', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن', 'س', 'ع', 'ف', 'ص', 'ق',
    'ر', 'ش', 'ت', 'ث', 'خ', 'ذ', 'ض', 'ظ', 'غ',
];
/// The same in the Maghreb.
const MAGHRIBI: [char; 28] = [
    'ا', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن', 'ص', 'ع', 'ف', 'ض', 'ق',
    'ر', 'س', 'ت', 'ث', 'خ', 'ذ', 'ظ', 'غ', 'ش',
];

impl Abjad {
    /// Returns the 28 letters in the order of their values.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Abjad;
    /// assert_eq!(String::from_iter(&Abjad::Mashriqi.letters()[..4]), "ابجد");
    /// ```
    #[must_use]
    pub const fn letters(self) -> &'static [char; 28] {
        match self {
            Self::Mashriqi => &MASHRIQI,
            Self::Maghribi => &MAGHRIBI,
        }
    }
}

/// The 28 letters in alphabetical (hijāʾī) order with their names and places in abjad order, then
/// further letters, which have no place.
const LETTERS: [(char, &str); 37] = [
    ('ا', "ألف"),
    ('ب', "باء"),
    ('ت', "تاء"),
    ('ث', "ثاء"),
    ('ج', "جيم"),
    ('ح', "حاء"),
    ('خ', "خاء"),
    ('د', "دال"),
    ('ذ', "ذال"),
    ('ر', "راء"),
    ('ز', "زاي"),
    ('س', "سين"),
    ('ش', "شين"),
    ('ص', "صاد"),
    ('ض', "ضاد"),
    ('ط', "طاء"),
    ('ظ', "ظاء"),
    ('ع', "عين"),
    ('غ', "غين"),
    ('ف', "فاء"),
    ('ق', "قاف"),
    ('ك', "كاف"),
    ('ل', "لام"),
    ('م', "ميم"),
    ('ن', "نون"),
    ('ه', "هاء"),
    ('و', "واو"),
    ('ي', "ياء"),
    ('ء', "همزة"),
    ('أ', "ألف بهمزة فوقها"),
    ('إ', "ألف بهمزة تحتها"),
    ('آ', "ألف بمدة"),
    ('ؤ', "واو بهمزة"),
    ('ئ', "ياء بهمزة"),
    ('ة', "تاء مربوطة"),
    ('ى', "ألف مقصورة"),
    ('ٱ', "ألف وصل"),
];
/// Letters of other languages, common in Arabic text.
const FOREIGN: [(char, &str); 4] = [('پ', "پاء"), ('چ', "چيم"), ('ڤ', "ڤاء"), ('گ', "گاف")];

/// Returns the Arabic name of a letter: the 28 letters, hamza and its seats, آ ٱ ة ى, and پ چ ڤ گ.
///
/// # Examples
///
/// ```
/// use kalima::script::letter_name;
/// assert_eq!(letter_name('ج'), Some("جيم"));
/// assert_eq!(letter_name('ة'), Some("تاء مربوطة"));
/// assert_eq!(letter_name('x'), None);
/// ```
#[must_use]
pub fn letter_name(letter: char) -> Option<&'static str> {
    LETTERS.iter().chain(&FOREIGN).find(|(known, _)| *known == letter).map(|&(_, name)| name)
}

/// Returns the place of one of the 28 letters in alphabetical order, from 1 for ا to 28 for ي.
///
/// # Examples
///
/// ```
/// use kalima::script::hijai_rank;
/// assert_eq!(hijai_rank('ت'), Some(3));
/// assert_eq!(hijai_rank('ة'), None);
/// ```
#[must_use]
pub fn hijai_rank(letter: char) -> Option<u8> {
    (1..)
        .zip(LETTERS.iter().take(28))
        .find(|(_, (known, _))| *known == letter)
        .map(|(rank, _)| rank)
}

/// Returns the place of one of the 28 letters in abjad order, from 1.
///
/// # Examples
///
/// ```
/// use kalima::script::{Abjad, abjad_rank};
/// assert_eq!(abjad_rank('د', Abjad::Mashriqi), Some(4));
/// assert_eq!(abjad_rank('غ', Abjad::Maghribi), Some(27));
/// ```
#[must_use]
pub fn abjad_rank(letter: char, abjad: Abjad) -> Option<u8> {
    (1..).zip(abjad.letters()).find(|&(_, &known)| known == letter).map(|(rank, _)| rank)
}

/// Returns the numeral value of a letter.
///
/// Hamza and its seats count as written: ء أ إ آ ٱ as ا, ؤ as و, ئ and ى as ي; ة counts as ه.
///
/// # Examples
///
/// ```
/// use kalima::script::{Abjad, abjad_value};
/// assert_eq!(abjad_value('غ', Abjad::Mashriqi), Some(1000));
/// assert_eq!(abjad_value('ة', Abjad::Mashriqi), Some(5));
/// assert_eq!(abjad_value('x', Abjad::Mashriqi), None);
/// ```
#[must_use]
pub fn abjad_value(letter: char, abjad: Abjad) -> Option<u16> {
    let letter = match letter {
        'ء' | 'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' => 'ي',
        'ة' => 'ه',
        _ => letter,
    };
    let place = u16::from(abjad_rank(letter, abjad)? - 1);
    Some((place % 9 + 1) * [1, 10, 100, 1000].get(usize::from(place / 9)).copied()?)
}

/// Returns true for a sun letter, to which the l of the article assimilates: ت ث د ذ ر ز س ش ص ض ط
/// ظ ل ن.
///
/// # Examples
///
/// ```
/// use kalima::script::is_sun_letter;
/// assert!(is_sun_letter('ش') && !is_sun_letter('ق'));
/// ```
#[must_use]
pub const fn is_sun_letter(letter: char) -> bool {
    matches!(
        letter,
        'ت' | 'ث' | 'د' | 'ذ' | 'ر' | 'ز' | 'س' | 'ش' | 'ص' | 'ض' | 'ط' | 'ظ' | 'ل' | 'ن'
    )
}

/// Returns true for a moon letter, before which the l of the article stays: the other 14 letters, and
/// hamza with its seats.
///
/// # Examples
///
/// ```
/// use kalima::script::is_moon_letter;
/// assert!(is_moon_letter('ق') && is_moon_letter('أ'));
/// assert!(!is_moon_letter('ش') && !is_moon_letter('x'));
/// ```
#[must_use]
pub const fn is_moon_letter(letter: char) -> bool {
    matches!(
        letter,
        'ا' | 'ب'
            | 'ج'
            | 'ح'
            | 'خ'
            | 'ع'
            | 'غ'
            | 'ف'
            | 'ق'
            | 'ك'
            | 'م'
            | 'ه'
            | 'و'
            | 'ي'
            | 'ء'
            | 'أ'
            | 'إ'
            | 'آ'
            | 'ؤ'
            | 'ئ'
    )
}
