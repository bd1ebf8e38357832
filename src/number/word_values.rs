//! Number words for reading: folded spellings with their values.
//!
//! Origin: the numerals of any grammar of written Arabic, in the genders and cases that spelling
//! shows; CLDR's and the press's spellings of the scales; the numerals of Egyptian, Levantine, Gulf
//! and Maghrebi speech as they are commonly written. Several number words are other words too and
//! are left out: «آلاف» thousands, «مئات» hundreds alone, «وحدة» unity, «تلت» followed.

use super::folded_word::FoldedWord;
use super::options::Gender;
use crate::lexicon::packed_word::{ALEF, BEH, FEH, KAF, LAM, PackedFilter, PackedWord, WAW};
use Form::{Alef, Construct, One, Plural, Two};
use Gender::{Feminine as F, Masculine as M};
use Sense::{
    BareOrdinal, ConstructHundreds, DammaPart, Hundred, Hundreds, Less, Minus, Ordinal, Part,
    Parts, Point, Scale, Teen, TeenUnit, Ten, Tens, TwoParts, Unit, WeakHalf, WeakHundreds, Zero,
};

/// The meaning of a number word. Genders are of the counted noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// «صفر» zero, also a month.
    Zero,
    /// 1 to 9.
    Unit(u8, Gender),
    /// 1 and 2 in forms that number only before «عشر», or before «و» and a ten: «أحد», «اثنا».
    TeenUnit(u8, Gender),
    /// «عشرة» ten, the second part of 11 to 19 too.
    Ten(Gender),
    /// 11 to 19 in one word of a dialect: «خمسطعش».
    Teen(u8),
    /// 20 to 90, in tens.
    Tens(u8),
    /// «مئة» hundred.
    Hundred,
    /// 200 to 900, in hundreds, in one word.
    Hundreds(u8),
    /// «مئتا» two hundred before what is counted.
    ConstructHundreds,
    /// 100 or 200 in a spelling that is another word when alone: «مية» water, «متين» solid.
    WeakHundreds(u8),
    /// A power of 1000, by its exponent.
    Scale(u8, Form),
    /// One part of so many: «نصف», «ثلث».
    Part(u8),
    /// «ثُمن» one eighth with its DAMMA, or else "price".
    DammaPart(u8),
    /// «نص» half after a number or before a scale, or else "text".
    WeakHalf,
    /// Two parts: «ثلثان».
    TwoParts(u8),
    /// Parts in the plural, after 3 to 10: «أرباع».
    Parts(u8),
    /// First to tenth, and 11 for «حادي», the unit of eleventh.
    Ordinal(u8, Gender),
    /// An ordinal in an indefinite form that is found in compounds only: «ثانٍ».
    BareOrdinal(u8, Gender),
    /// «فاصلة» the decimal separator.
    Point,
    /// «سالب» minus.
    Minus,
    /// «ناقص» minus, a subtraction after a number.
    Less,
}

/// The form of a scale word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// «ألف».
    One,
    /// «ألفان», «ألفين».
    Two,
    /// «ألفا»: the accusative singular or the dual before what is counted.
    Alef,
    /// «ألفي»: the dual before what is counted.
    Construct,
    /// «آلاف».
    Plural,
}

/// The words, folded, in the order of code points.
#[rustfmt::skip]
static WORDS: [(&str, Sense); 358] = [
    ("اتساع", Parts(9)),
    ("اتناشر", Teen(12)),
    ("اتنعش", Teen(12)),
    ("اتنعشر", Teen(12)),
    ("اتنين", Unit(2, M)),
    ("اثلاث", Parts(3)),
    ("اثمان", Parts(8)),
    ("اثنا", TeenUnit(2, M)),
    ("اثناشر", Teen(12)),
    ("اثنان", Unit(2, M)),
    ("اثنتا", TeenUnit(2, F)),
    ("اثنتان", Unit(2, F)),
    ("اثنتي", TeenUnit(2, F)),
    ("اثنتين", Unit(2, F)),
    ("اثنعش", Teen(12)),
    ("اثنعشر", Teen(12)),
    ("اثني", TeenUnit(2, M)),
    ("اثنين", Unit(2, M)),
    ("احد", TeenUnit(1, M)),
    ("احداشر", Teen(11)),
    ("احدعش", Teen(11)),
    ("احدعشر", Teen(11)),
    ("احدي", TeenUnit(1, F)),
    ("اخماس", Parts(5)),
    ("ارباع", Parts(4)),
    ("اربع", Unit(4, F)),
    ("اربعتاشر", Teen(14)),
    ("اربعتعش", Teen(14)),
    ("اربعتعشر", Teen(14)),
    ("اربعطاشر", Teen(14)),
    ("اربعطعش", Teen(14)),
    ("اربعطعشر", Teen(14)),
    ("اربعمئه", Hundreds(4)),
    ("اربعمائه", Hundreds(4)),
    ("اربعمايه", Hundreds(4)),
    ("اربعميه", Hundreds(4)),
    ("اربعه", Unit(4, M)),
    ("اربعون", Tens(4)),
    ("اربعين", Tens(4)),
    ("اسباع", Parts(7)),
    ("اسداس", Parts(6)),
    ("اطناشر", Teen(12)),
    ("اطنعش", Teen(12)),
    ("اطنعشر", Teen(12)),
    ("اعشار", Parts(10)),
    ("الاف", Scale(1, Plural)),
    ("الف", Scale(1, One)),
    ("الفا", Scale(1, Alef)),
    ("الفان", Scale(1, Two)),
    ("الفي", Scale(1, Construct)),
    ("الفين", Scale(1, Two)),
    ("اول", Ordinal(1, M)),
    ("اولي", Ordinal(1, F)),
    ("بلايين", Scale(3, Plural)),
    ("بليون", Scale(3, One)),
    ("بليونا", Scale(3, Alef)),
    ("بليونان", Scale(3, Two)),
    ("بليوني", Scale(3, Construct)),
    ("بليونين", Scale(3, Two)),
    ("تاسع", Ordinal(9, M)),
    ("تاسعه", Ordinal(9, F)),
    ("تالت", Ordinal(3, M)),
    ("تالته", Ordinal(3, F)),
    ("تامن", Ordinal(8, M)),
    ("تامنه", Ordinal(8, F)),
    ("تاني", Ordinal(2, M)),
    ("تانيه", Ordinal(2, F)),
    ("ترليون", Scale(4, One)),
    ("ترليونا", Scale(4, Alef)),
    ("ترليونات", Scale(4, Plural)),
    ("ترليونان", Scale(4, Two)),
    ("ترليوني", Scale(4, Construct)),
    ("ترليونين", Scale(4, Two)),
    ("تريليون", Scale(4, One)),
    ("تريليونا", Scale(4, Alef)),
    ("تريليونات", Scale(4, Plural)),
    ("تريليونان", Scale(4, Two)),
    ("تريليوني", Scale(4, Construct)),
    ("تريليونين", Scale(4, Two)),
    ("تسع", Unit(9, F)),
    ("تسعان", TwoParts(9)),
    ("تسعتاشر", Teen(19)),
    ("تسعتعش", Teen(19)),
    ("تسعتعشر", Teen(19)),
    ("تسعطاشر", Teen(19)),
    ("تسعطعش", Teen(19)),
    ("تسعطعشر", Teen(19)),
    ("تسعمئه", Hundreds(9)),
    ("تسعمائه", Hundreds(9)),
    ("تسعمايه", Hundreds(9)),
    ("تسعميه", Hundreds(9)),
    ("تسعه", Unit(9, M)),
    ("تسعون", Tens(9)),
    ("تسعين", Tens(9)),
    ("تلات", Unit(3, F)),
    ("تلاتمئه", Hundreds(3)),
    ("تلاتمائه", Hundreds(3)),
    ("تلاتمايه", Hundreds(3)),
    ("تلاتميه", Hundreds(3)),
    ("تلاته", Unit(3, M)),
    ("تلاتون", Tens(3)),
    ("تلاتين", Tens(3)),
    ("تلتاشر", Teen(13)),
    ("تلتعش", Teen(13)),
    ("تلتعشر", Teen(13)),
    ("تلتمئه", Hundreds(3)),
    ("تلتمائه", Hundreds(3)),
    ("تلتمايه", Hundreds(3)),
    ("تلتميه", Hundreds(3)),
    ("تلطاشر", Teen(13)),
    ("تلطعش", Teen(13)),
    ("تلطعشر", Teen(13)),
    ("تمان", Unit(8, F)),
    ("تمانمئه", Hundreds(8)),
    ("تمانمائه", Hundreds(8)),
    ("تمانمايه", Hundreds(8)),
    ("تمانميه", Hundreds(8)),
    ("تماني", Unit(8, F)),
    ("تمانين", Tens(8)),
    ("تمانيه", Unit(8, M)),
    ("تمن", Unit(8, F)),
    ("تمنتاشر", Teen(18)),
    ("تمنتعش", Teen(18)),
    ("تمنتعشر", Teen(18)),
    ("تمنطاشر", Teen(18)),
    ("تمنطعش", Teen(18)),
    ("تمنطعشر", Teen(18)),
    ("تمنمئه", Hundreds(8)),
    ("تمنمائه", Hundreds(8)),
    ("تمنمايه", Hundreds(8)),
    ("تمنميه", Hundreds(8)),
    ("تمنيه", Unit(8, M)),
    ("تنتين", Unit(2, F)),
    ("تنين", Unit(2, M)),
    ("ثالث", Ordinal(3, M)),
    ("ثالثه", Ordinal(3, F)),
    ("ثامن", Ordinal(8, M)),
    ("ثامنه", Ordinal(8, F)),
    ("ثان", BareOrdinal(2, M)),
    ("ثاني", Ordinal(2, M)),
    ("ثانيا", BareOrdinal(2, M)),
    ("ثانيه", Ordinal(2, F)),
    ("ثلاث", Unit(3, F)),
    ("ثلاثطاشر", Teen(13)),
    ("ثلاثطعش", Teen(13)),
    ("ثلاثطعشر", Teen(13)),
    ("ثلاثمئه", Hundreds(3)),
    ("ثلاثمائه", Hundreds(3)),
    ("ثلاثمايه", Hundreds(3)),
    ("ثلاثميه", Hundreds(3)),
    ("ثلاثه", Unit(3, M)),
    ("ثلاثون", Tens(3)),
    ("ثلاثين", Tens(3)),
    ("ثلث", Part(3)),
    ("ثلثا", TwoParts(3)),
    ("ثلثان", TwoParts(3)),
    ("ثلثطاشر", Teen(13)),
    ("ثلثطعش", Teen(13)),
    ("ثلثطعشر", Teen(13)),
    ("ثلثي", TwoParts(3)),
    ("ثلثين", TwoParts(3)),
    ("ثلطاشر", Teen(13)),
    ("ثلطعش", Teen(13)),
    ("ثلطعشر", Teen(13)),
    ("ثمان", Unit(8, F)),
    ("ثمانطاشر", Teen(18)),
    ("ثمانطعش", Teen(18)),
    ("ثمانطعشر", Teen(18)),
    ("ثمانمئه", Hundreds(8)),
    ("ثمانمائه", Hundreds(8)),
    ("ثمانمايه", Hundreds(8)),
    ("ثمانميه", Hundreds(8)),
    ("ثمانون", Tens(8)),
    ("ثماني", Unit(8, F)),
    ("ثمانيا", Unit(8, F)),
    ("ثمانيمئه", Hundreds(8)),
    ("ثمانيمائه", Hundreds(8)),
    ("ثمانيمايه", Hundreds(8)),
    ("ثمانيميه", Hundreds(8)),
    ("ثمانين", Tens(8)),
    ("ثمانيه", Unit(8, M)),
    ("ثمن", DammaPart(8)),
    ("ثمنان", TwoParts(8)),
    ("ثمنطاشر", Teen(18)),
    ("ثمنطعش", Teen(18)),
    ("ثمنطعشر", Teen(18)),
    ("ثمنين", TwoParts(8)),
    ("ثنتا", TeenUnit(2, F)),
    ("ثنتان", Unit(2, F)),
    ("ثنتي", TeenUnit(2, F)),
    ("ثنتين", Unit(2, F)),
    ("ثنين", Unit(2, M)),
    ("جوج", Unit(2, M)),
    ("حاد", BareOrdinal(11, M)),
    ("حادي", Ordinal(11, M)),
    ("حاديا", BareOrdinal(11, M)),
    ("حاديه", Ordinal(11, F)),
    ("حداشر", Teen(11)),
    ("حدعش", Teen(11)),
    ("حدعشر", Teen(11)),
    ("خامس", Ordinal(5, M)),
    ("خامسه", Ordinal(5, F)),
    ("خمس", Unit(5, F)),
    ("خمسان", TwoParts(5)),
    ("خمستاشر", Teen(15)),
    ("خمستعش", Teen(15)),
    ("خمستعشر", Teen(15)),
    ("خمسطاشر", Teen(15)),
    ("خمسطعش", Teen(15)),
    ("خمسطعشر", Teen(15)),
    ("خمسمئه", Hundreds(5)),
    ("خمسمائه", Hundreds(5)),
    ("خمسمايه", Hundreds(5)),
    ("خمسميه", Hundreds(5)),
    ("خمسه", Unit(5, M)),
    ("خمسون", Tens(5)),
    ("خمسين", Tens(5)),
    ("رابع", Ordinal(4, M)),
    ("رابعه", Ordinal(4, F)),
    ("ربع", Part(4)),
    ("ربعان", TwoParts(4)),
    ("ربعمئه", Hundreds(4)),
    ("ربعمائه", Hundreds(4)),
    ("ربعمايه", Hundreds(4)),
    ("ربعميه", Hundreds(4)),
    ("ربعين", TwoParts(4)),
    ("سابع", Ordinal(7, M)),
    ("سابعه", Ordinal(7, F)),
    ("سادس", Ordinal(6, M)),
    ("سادسه", Ordinal(6, F)),
    ("سالب", Minus),
    ("سبتليون", Scale(8, One)),
    ("سبتليونا", Scale(8, Alef)),
    ("سبتليونات", Scale(8, Plural)),
    ("سبتليونان", Scale(8, Two)),
    ("سبتليوني", Scale(8, Construct)),
    ("سبتليونين", Scale(8, Two)),
    ("سبتيليون", Scale(8, One)),
    ("سبتيليونا", Scale(8, Alef)),
    ("سبتيليونات", Scale(8, Plural)),
    ("سبتيليونان", Scale(8, Two)),
    ("سبتيليوني", Scale(8, Construct)),
    ("سبتيليونين", Scale(8, Two)),
    ("سبع", Unit(7, F)),
    ("سبعان", TwoParts(7)),
    ("سبعتاشر", Teen(17)),
    ("سبعتعش", Teen(17)),
    ("سبعتعشر", Teen(17)),
    ("سبعطاشر", Teen(17)),
    ("سبعطعش", Teen(17)),
    ("سبعطعشر", Teen(17)),
    ("سبعمئه", Hundreds(7)),
    ("سبعمائه", Hundreds(7)),
    ("سبعمايه", Hundreds(7)),
    ("سبعميه", Hundreds(7)),
    ("سبعه", Unit(7, M)),
    ("سبعون", Tens(7)),
    ("سبعين", Tens(7)),
    ("ست", Unit(6, F)),
    ("ستاشر", Teen(16)),
    ("ستعش", Teen(16)),
    ("ستعشر", Teen(16)),
    ("ستمئه", Hundreds(6)),
    ("ستمائه", Hundreds(6)),
    ("ستمايه", Hundreds(6)),
    ("ستميه", Hundreds(6)),
    ("سته", Unit(6, M)),
    ("ستون", Tens(6)),
    ("ستين", Tens(6)),
    ("سدس", Part(6)),
    ("سدسان", TwoParts(6)),
    ("سدسين", TwoParts(6)),
    ("سطاشر", Teen(16)),
    ("سطعش", Teen(16)),
    ("سطعشر", Teen(16)),
    ("سكستليون", Scale(7, One)),
    ("سكستليونا", Scale(7, Alef)),
    ("سكستليونات", Scale(7, Plural)),
    ("سكستليونان", Scale(7, Two)),
    ("سكستليوني", Scale(7, Construct)),
    ("سكستليونين", Scale(7, Two)),
    ("سكستيليون", Scale(7, One)),
    ("سكستيليونا", Scale(7, Alef)),
    ("سكستيليونات", Scale(7, Plural)),
    ("سكستيليونان", Scale(7, Two)),
    ("سكستيليوني", Scale(7, Construct)),
    ("سكستيليونين", Scale(7, Two)),
    ("صفر", Zero),
    ("صفرا", Zero),
    ("طناشر", Teen(12)),
    ("طنعش", Teen(12)),
    ("طنعشر", Teen(12)),
    ("عاشر", Ordinal(10, M)),
    ("عاشره", Ordinal(10, F)),
    ("عشر", Ten(F)),
    ("عشران", TwoParts(10)),
    ("عشره", Ten(M)),
    ("عشرون", Tens(2)),
    ("عشرين", Tens(2)),
    ("فاصله", Point),
    ("كوادرليون", Scale(5, One)),
    ("كوادرليونا", Scale(5, Alef)),
    ("كوادرليونات", Scale(5, Plural)),
    ("كوادرليونان", Scale(5, Two)),
    ("كوادرليوني", Scale(5, Construct)),
    ("كوادرليونين", Scale(5, Two)),
    ("كوادريليون", Scale(5, One)),
    ("كوادريليونا", Scale(5, Alef)),
    ("كوادريليونات", Scale(5, Plural)),
    ("كوادريليونان", Scale(5, Two)),
    ("كوادريليوني", Scale(5, Construct)),
    ("كوادريليونين", Scale(5, Two)),
    ("كوينتليون", Scale(6, One)),
    ("كوينتليونا", Scale(6, Alef)),
    ("كوينتليونات", Scale(6, Plural)),
    ("كوينتليونان", Scale(6, Two)),
    ("كوينتليوني", Scale(6, Construct)),
    ("كوينتليونين", Scale(6, Two)),
    ("كوينتيليون", Scale(6, One)),
    ("كوينتيليونا", Scale(6, Alef)),
    ("كوينتيليونات", Scale(6, Plural)),
    ("كوينتيليونان", Scale(6, Two)),
    ("كوينتيليوني", Scale(6, Construct)),
    ("كوينتيليونين", Scale(6, Two)),
    ("مئتا", ConstructHundreds),
    ("مئتان", Hundreds(2)),
    ("مئتي", ConstructHundreds),
    ("مئتين", Hundreds(2)),
    ("مئه", Hundred),
    ("مائتا", ConstructHundreds),
    ("مائتان", Hundreds(2)),
    ("مائتي", ConstructHundreds),
    ("مائتين", Hundreds(2)),
    ("مائه", Hundred),
    ("مايتين", Hundreds(2)),
    ("مايه", Hundred),
    ("متين", WeakHundreds(2)),
    ("ملايير", Scale(3, Plural)),
    ("ملايين", Scale(2, Plural)),
    ("مليار", Scale(3, One)),
    ("مليارا", Scale(3, Alef)),
    ("مليارات", Scale(3, Plural)),
    ("ملياران", Scale(3, Two)),
    ("ملياري", Scale(3, Construct)),
    ("مليارين", Scale(3, Two)),
    ("مليون", Scale(2, One)),
    ("مليونا", Scale(2, Alef)),
    ("مليونان", Scale(2, Two)),
    ("مليوني", Scale(2, Construct)),
    ("مليونين", Scale(2, Two)),
    ("ميتين", WeakHundreds(2)),
    ("ميه", WeakHundreds(1)),
    ("ناقص", Less),
    ("نص", WeakHalf),
    ("نصف", Part(2)),
    ("واحد", Unit(1, M)),
    ("واحدا", Unit(1, M)),
    ("واحده", Unit(1, F)),
];

const COUNT: usize = WORDS.len();

/// The keys in ascending order, each with the index of its word.
static KEYS: [(u128, u16); COUNT] = {
    let mut keys = [(0, 0); COUNT];
    let mut filled = 0;
    while filled < COUNT {
        let key = PackedWord::of(WORDS[filled].0).0;
        let mut slot = filled;
        while slot > 0 && keys[slot - 1].0 > key {
            keys[slot] = keys[slot - 1];
            slot -= 1;
        }
        keys[slot] = (key, filled as u16);
        filled += 1;
    }
    keys
};

/// The prefilter of the list.
static FILTER: PackedFilter = {
    let mut filter = PackedFilter::new();
    let mut i = 0;
    while i < COUNT {
        filter.insert(WORDS[i].0);
        i += 1;
    }
    filter
};

/// Prefilter: returns true if a word without proclitics and article may be listed.
pub(super) fn may_be_listed(word: PackedWord) -> bool {
    FILTER.may_contain(word)
}

/// Prefilter: returns true if a word may be a number word after proclitics and the article. No false
/// negatives.
#[inline]
pub(super) fn may_begin(word: PackedWord) -> bool {
    let listed = |at| FILTER.may_contain(word.skip(at));
    let letter = |at| word.letter(at);
    let stem = |at| listed(at) || letter(at) == ALEF && letter(at + 1) == LAM && listed(at + 2);
    let preposition = |at| {
        matches!(letter(at), BEH | LAM | KAF)
            && (stem(at + 1) || letter(at + 1) == LAM && listed(at + 2))
    };
    stem(0) || preposition(0) || matches!(letter(0), WAW | FEH) && (stem(1) || preposition(1))
}

/// Returns the meaning of a word without clitics or article, if it is a number word. A SHADDA that
/// the number word does not have makes it another word: «ألّف» is "he composed".
pub(super) fn sense(word: &FoldedWord) -> Option<Sense> {
    if !may_be_listed(word.key) {
        return None;
    }
    let found = KEYS.binary_search_by_key(&word.key.0, |key| key.0).ok()?;
    let (_, sense) = WORDS.get(usize::from(KEYS.get(found)?.1))?;
    if word.shaddas & !shaddas(word.key) != 0 {
        return None;
    }
    let with_damma = word.dammas & 1 == 1;
    Some(match *sense {
        Unit(value @ (5 | 7 | 9), F) if with_damma => Part(value),
        Ten(F) if with_damma => Part(10),
        // «ثلٰث» with SUPERSCRIPT ALEF is «ثلاث»; «رُبٰع» is "by fours".
        Part(3) if word.has_dagger_alef && !with_damma => Unit(3, F),
        Part(_) if word.has_dagger_alef => return None,
        DammaPart(value) if with_damma => Part(value),
        DammaPart(_) => return None,
        sense => sense,
    })
}

/// The letters of a word that have SHADDA in full spelling: «ستّة» six, «أوّل» first, «ميّة» 100.
const fn shaddas(key: PackedWord) -> u32 {
    if key.starts_with(PackedWord::of("ست"))
        || key.starts_with(PackedWord::of("اول"))
        || key.starts_with(PackedWord::of("ميه"))
    {
        2
    } else {
        // «خمسميّة»: the YEH before the last letter.
        let mut index = 2;
        while key.letter(index + 1) != 0 {
            index += 1;
        }
        if key.letter(index - 1) == PackedWord::of("ي").letter(0) { 1 << (index - 1) } else { 0 }
    }
}

/// A number word with or without its article.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NumberWord {
    /// The meaning.
    pub(crate) sense: Sense,
    /// True if the word has the article.
    pub(crate) is_definite: bool,
    /// True if FATHATAN is written.
    pub(crate) is_tanwin: bool,
    /// The first byte, that of the article if there is one.
    pub(crate) start: usize,
    /// The offset after the last letter or mark.
    pub(crate) end: usize,
}

/// Returns the number word that is all of `word`, with the article or without.
pub(super) fn number_word(word: &FoldedWord) -> Option<NumberWord> {
    let (found, is_definite) = match sense(word) {
        Some(sense) => (sense, false),
        None if word.key.letter(0) == ALEF && word.key.letter(1) == LAM => {
            let mut stem = word.skip(2);
            // SHADDA of a sun letter after the article: «الثّلاثة».
            stem.shaddas &= !1;
            (sense(&stem)?, true)
        }
        None => return None,
    };
    let (start, end, is_tanwin) = (word.start, word.end, word.is_tanwin);
    Some(NumberWord { sense: found, is_definite, is_tanwin, start, end })
}

/// Returns the number word that begins at `start` and fills a whole word of the text, with the
/// article or without. Clitics are not removed: pass an offset after them.
///
/// Reads linearly in the word. One word only: phrases are read by the finder.
pub(crate) fn number_word_at(text: &str, start: usize) -> Option<NumberWord> {
    number_word(&FoldedWord::read(text, start)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_unique_and_folded() {
        assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(KEYS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (word, _) in WORDS {
            let (folded, end) = FoldedWord::read(word, 0).unwrap();
            assert_eq!((folded.key, end), (PackedWord::of(word), word.len()), "{word}");
            assert!(!word.contains(['أ', 'إ', 'آ', 'ة', 'ى', 'ؤ']), "{word}");
        }
    }

    #[test]
    fn words_have_their_values() {
        let sense = |text| number_word_at(text, 0).map(|word| (word.sense, word.is_definite));
        assert_eq!(sense("ثَلَاثَةٌ"), Some((Unit(3, M), false)));
        assert_eq!(sense("الثّلاثة"), Some((Unit(3, M), true)));
        assert_eq!(sense("الأولى"), Some((Ordinal(1, F), true)));
        assert_eq!(sense("خُمس"), Some((Part(5), false)));
        assert_eq!(sense("ستّة"), Some((Unit(6, M), false)));
        assert_eq!(sense("ألّف"), None);
        assert_eq!(sense("ميتا"), None);
        assert_eq!(sense("ثمن"), None);
    }
}
