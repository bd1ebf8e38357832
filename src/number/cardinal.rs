//! Cardinal numbers in words: triplets from high to low, joined by «و».

use super::words_options::NumberWords;
use super::{Article, Case, Gender, Hundred, Milliard, Tanwin};
use core::fmt::{self, Write};

/// The unit words 1 to 10 for a masculine noun.
const MASCULINE: [&str; 10] =
    ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
/// The unit words 1 to 10 for a feminine noun; 8 without its ending.
const FEMININE: [&str; 10] =
    ["واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];
/// 20 to 90, without the ending of the case.
const TENS: [&str; 8] = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
/// The powers of 1000 from 10^3, with their plurals.
const SCALES: [(&str, &str); 8] = [
    ("ألف", "آلاف"),
    ("مليون", "ملايين"),
    ("مليار", "مليارات"),
    ("تريليون", "تريليونات"),
    ("كوادريليون", "كوادريليونات"),
    ("كوينتيليون", "كوينتيليونات"),
    ("سكستيليون", "سكستيليونات"),
    ("سبتيليون", "سبتيليونات"),
];

/// Returns the word at `index` from 1, or an empty one.
fn word(words: &[&'static str], index: u128) -> &'static str {
    let index = usize::try_from(index).unwrap_or(0);
    index.checked_sub(1).and_then(|index| words.get(index)).copied().unwrap_or("")
}

/// A writer of the parts of one number.
#[derive(Debug)]
pub(super) struct Parts<'w, W: Write> {
    out: &'w mut W,
    options: NumberWords,
    is_first: bool,
}

impl<'w, W: Write> Parts<'w, W> {
    pub(super) const fn new(options: NumberWords, out: &'w mut W) -> Self {
        Self { out, options, is_first: true }
    }

    fn is_nominative(&self) -> bool {
        self.options.case == Case::Nominative
    }

    /// Writes « و» before every part but the first.
    fn next(&mut self) -> fmt::Result {
        if self.is_first {
            self.is_first = false;
            return Ok(());
        }
        self.out.write_str(" و")
    }

    /// Writes a word, with the article if `is_definite`.
    fn put(&mut self, is_definite: bool, word: &str) -> fmt::Result {
        self.out.write_str(if is_definite { "ال" } else { "" })?;
        self.out.write_str(word)
    }

    /// Writes a word in the accusative with tanwin.
    fn put_tanwin(&mut self, word: &str) -> fmt::Result {
        self.out.write_str(word)?;
        self.out.write_str(self.options.tanwin.ending())
    }

    /// Writes the ending of a dual: «ان», «ين», or without its NOON.
    fn put_dual(&mut self, is_construct: bool) -> fmt::Result {
        self.out.write_str(match (self.is_nominative(), is_construct) {
            (true, false) => "ان",
            (true, true) => "ا",
            (false, false) => "ين",
            (false, true) => "ي",
        })
    }

    /// Writes all of `n`, below 10^27.
    pub(super) fn number(mut self, n: u128) -> fmt::Result {
        let options = self.options;
        if n == 0 {
            let is_tanwin =
                options.case == Case::Accusative && !options.is_definite && !options.is_before_noun;
            return if is_tanwin {
                self.put_tanwin("صفر")
            } else {
                self.put(options.is_definite, "صفر")
            };
        }
        let mut power = 1_000_000_000_000_000_000_000_000;
        for scale in (0..=8).rev() {
            let triplet = n / power % 1000;
            let is_construct = options.is_before_noun && n.is_multiple_of(power);
            if triplet != 0 && scale == 0 {
                self.below_1000(triplet, options.gender, options.is_definite, is_construct)?;
            } else if triplet != 0 {
                self.scaled(triplet, scale, is_construct)?;
            }
            power /= 1000;
        }
        Ok(())
    }

    fn below_1000(
        &mut self,
        n: u128,
        gender: Gender,
        article: bool,
        construct: bool,
    ) -> fmt::Result {
        let (hundreds, rest) = (n / 100, n % 100);
        if hundreds > 0 {
            self.next()?;
            self.hundreds(hundreds, article, construct && rest == 0)?;
        }
        if rest > 0 {
            self.next()?;
            self.below_100(rest, gender, article, construct)?;
        }
        Ok(())
    }

    fn hundreds(&mut self, n: u128, article: bool, construct: bool) -> fmt::Result {
        let (hundred, stem) = match self.options.hundred {
            Hundred::Miah => ("مئة", "مئت"),
            Hundred::Maah => ("مائة", "مائت"),
        };
        match n {
            1 => self.put(article, hundred),
            2 => {
                self.put(article, stem)?;
                self.put_dual(construct)
            }
            8 if self.options.is_joined => {
                self.put(article, "ثمان")?;
                self.put(false, hundred)
            }
            _ if self.options.is_joined => {
                self.put(article, word(&FEMININE, n))?;
                self.put(false, hundred)
            }
            _ => {
                let is_first = self.options.article == Article::First;
                self.put(article && is_first, word(&FEMININE, n))?;
                self.put(false, " ")?;
                self.put(article && !is_first, hundred)
            }
        }
    }

    fn below_100(
        &mut self,
        n: u128,
        gender: Gender,
        article: bool,
        construct: bool,
    ) -> fmt::Result {
        let is_masculine = gender == Gender::Masculine;
        let (tens, unit) = (n / 10, n % 10);
        match n {
            1..=10 => self.unit(n, gender, article, construct),
            11 => self.put(article, if is_masculine { "أحد عشر" } else { "إحدى عشرة" }),
            12 => {
                self.put(article, if is_masculine { "اثن" } else { "اثنت" })?;
                self.put_dual(true)?;
                self.put(false, if is_masculine { " عشر" } else { " عشرة" })
            }
            13..=19 => {
                let words = if is_masculine { &MASCULINE } else { &FEMININE };
                self.put(article, word(words, unit))?;
                self.put(false, if is_masculine { " عشر" } else { " عشرة" })
            }
            _ => {
                if unit == 1 && !is_masculine {
                    self.put(article, "إحدى")?;
                } else if unit > 0 {
                    self.unit(unit, gender, article, false)?;
                }
                self.put(false, if unit > 0 { " و" } else { "" })?;
                self.tens(tens, article)
            }
        }
    }

    /// Writes 20 to 90.
    pub(super) fn tens(&mut self, tens: u128, article: bool) -> fmt::Result {
        self.put(article, word(&TENS, tens.saturating_sub(1)))?;
        self.put(false, if self.is_nominative() { "ون" } else { "ين" })
    }

    fn unit(&mut self, n: u128, gender: Gender, article: bool, construct: bool) -> fmt::Result {
        let is_accusative = self.options.case == Case::Accusative;
        let is_bare = !article && !construct;
        match (n, gender) {
            (1, Gender::Masculine) if is_accusative && is_bare => self.put_tanwin("واحد"),
            (2, _) => {
                self.put(article, if gender == Gender::Masculine { "اثن" } else { "اثنت" })?;
                self.put_dual(false)
            }
            (8, Gender::Feminine) if is_accusative && is_bare => self.put_tanwin("ثماني"),
            (8, Gender::Feminine) if is_bare && self.options.tanwin == Tanwin::Unmarked => {
                self.put(false, "ثمان")
            }
            (8, Gender::Feminine) if is_bare => self.put(false, "ثمانٍ"),
            (_, Gender::Masculine) => self.put(article, word(&MASCULINE, n)),
            (_, Gender::Feminine) => self.put(article, word(&FEMININE, n)),
        }
    }

    /// Writes a triplet before its scale noun, which governs a masculine multiplier.
    fn scaled(&mut self, triplet: u128, scale: usize, construct: bool) -> fmt::Result {
        let (mut name, mut plural) =
            scale.checked_sub(1).and_then(|scale| SCALES.get(scale)).copied().unwrap_or_default();
        if scale == 3 && self.options.milliard == Milliard::Bilyun {
            (name, plural) = ("بليون", "بلايين");
        }
        let article = self.options.is_definite;
        let is_first = article && self.options.article == Article::First;
        let is_governed = article && !is_first;
        let (hundreds, rest) = (triplet / 100, triplet % 100);
        match rest {
            0..=2 => {
                if hundreds > 0 {
                    self.next()?;
                    self.hundreds(hundreds, is_first, true)?;
                    self.put(false, " ")?;
                    self.put(is_governed, name)?;
                }
                if rest == 0 {
                    return Ok(());
                }
                self.next()?;
                if rest == 2 {
                    self.put(article, name)?;
                    self.put_dual(construct)
                } else if self.options.case == Case::Accusative && !article && !construct {
                    self.put_tanwin(name)
                } else {
                    self.put(article, name)
                }
            }
            3..=10 => {
                if hundreds > 0 {
                    self.next()?;
                    self.hundreds(hundreds, article, false)?;
                }
                self.next()?;
                self.unit(rest, Gender::Masculine, is_first, true)?;
                self.put(false, " ")?;
                self.put(is_governed, plural)
            }
            _ => {
                self.below_1000(triplet, Gender::Masculine, article, false)?;
                self.put(false, " ")?;
                if construct { self.put(false, name) } else { self.put_tanwin(name) }
            }
        }
    }

    /// Writes the ordinal of 1 to 99.
    pub(super) fn ordinal(mut self, n: u128) -> fmt::Result {
        const MASCULINE: [&str; 10] =
            ["أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"];
        const FEMININE: [&str; 10] = [
            "أولى",
            "ثانية",
            "ثالثة",
            "رابعة",
            "خامسة",
            "سادسة",
            "سابعة",
            "ثامنة",
            "تاسعة",
            "عاشرة",
        ];
        let options = self.options;
        let article = options.is_definite;
        let is_masculine = options.gender == Gender::Masculine;
        let (tens, unit) = (n / 10, n % 10);
        if tens > 1 && unit == 0 {
            return self.tens(tens, article);
        }
        let stem = match (n, is_masculine) {
            (1..=10, true) => word(&MASCULINE, n),
            (1..=10, false) => word(&FEMININE, n),
            (_, true) if unit == 1 => "حادي",
            (_, false) if unit == 1 => "حادية",
            (_, true) => word(&MASCULINE, unit),
            (_, false) => word(&FEMININE, unit),
        };
        if (11..=19).contains(&n) {
            self.put(article, stem)?;
            return self.put(false, if is_masculine { " عشر" } else { " عشرة" });
        }
        let has_nunation =
            is_masculine && !article && n != 1 && !(options.is_before_noun && n <= 10);
        let defective = has_nunation.then(|| stem.strip_suffix('ي')).flatten();
        match (options.case, defective) {
            (Case::Accusative, _) if has_nunation => self.put_tanwin(stem)?,
            (_, Some(stem)) => {
                self.put(false, stem)?;
                self.put(false, if options.tanwin == Tanwin::Unmarked { "" } else { "\u{64D}" })?;
            }
            _ => self.put(article, stem)?,
        }
        if tens < 2 {
            return Ok(());
        }
        self.put(false, " و")?;
        self.tens(tens, article)
    }
}

impl Tanwin {
    /// Returns the ending of an indefinite accusative.
    const fn ending(self) -> &'static str {
        match self {
            Self::BeforeAlef => "\u{64B}ا",
            Self::AfterAlef => "ا\u{64B}",
            Self::Unmarked => "ا",
        }
    }
}
