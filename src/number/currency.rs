//! Currencies: the counted nouns of the major and the minor unit.

use super::{Gender, Noun};

/// A currency: its units as counted nouns.
///
/// Seventeen currencies are here; any other is written as a value of this type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Currency<'a> {
    /// The ISO 4217 code, in capitals.
    pub code: &'a str,
    /// The major unit.
    pub major: Noun<'a>,
    /// The minor unit.
    pub minor: Noun<'a>,
    /// The decimal digits of the minor unit: 2 or 3.
    pub digits: u8,
}

/// Writes a masculine noun in its forms, with the adjective of a country if one is given.
macro_rules! masculine {
    ($singular:literal $dual:literal $plural:literal) => {
        Noun {
            gender: Gender::Masculine,
            singular: $singular,
            dual: [concat!($dual, "ان"), concat!($dual, "ين")],
            plural: $plural,
            accusative: concat!($singular, "\u{64B}ا"),
        }
    };
    ($singular:literal $dual:literal $plural:literal, $country:literal) => {
        Noun {
            gender: Gender::Masculine,
            singular: concat!($singular, " ", $country),
            dual: [
                concat!($dual, "ان ", $country, "ان"),
                concat!($dual, "ين ", $country, "ين"),
            ],
            plural: concat!($plural, " ", $country, "ة"),
            accusative: concat!($singular, "\u{64B}ا ", $country, "\u{64B}ا"),
        }
    };
}

/// Writes a feminine noun in «ة».
macro_rules! feminine {
    ($stem:literal $plural:literal) => {
        Noun {
            gender: Gender::Feminine,
            singular: concat!($stem, "ة"),
            dual: [concat!($stem, "تان"), concat!($stem, "تين")],
            plural: $plural,
            accusative: concat!($stem, "ة"),
        }
    };
    ($stem:literal $plural:literal, $country:literal) => {
        Noun {
            gender: Gender::Feminine,
            singular: concat!($stem, "ة ", $country, "ة"),
            dual: [
                concat!($stem, "تان ", $country, "تان"),
                concat!($stem, "تين ", $country, "تين"),
            ],
            plural: concat!($plural, " ", $country, "ة"),
            accusative: concat!($stem, "ة ", $country, "ة"),
        }
    };
}

/// A row: the code, the digits, both units, and the major unit with its adjective.
macro_rules! currencies {
    ($($code:literal $digits:literal $kind:ident($($major:literal)+; $country:literal), $minor:expr;)*) => {
        [$(
            (
                Currency { code: $code, major: $kind!($($major)+), minor: $minor, digits: $digits },
                $kind!($($major)+, $country),
            ),
        )*]
    };
}

const QIRSH: Noun<'static> = masculine!("قرش" "قرش" "قروش");
const HALALA: Noun<'static> = feminine!("هلل" "هللات");
const FILS: Noun<'static> = masculine!("فلس" "فلس" "فلوس");
const DIRHAM: Noun<'static> = masculine!("درهم" "درهم" "دراهم");
const CENTIME: Noun<'static> = masculine!("سنتيم" "سنتيم" "سنتيمات");
const BAISA: Noun<'static> = feminine!("بيس" "بيسات");
const MILLIME: Noun<'static> = masculine!("مليم" "مليم" "مليمات");
const CENT: Noun<'static> = masculine!("سنت" "سنت" "سنتات");

/// Origin: the official names of the units; minor digits of ISO 4217.
static CURRENCIES: [(Currency<'static>, Noun<'static>); 17] = currencies! {
    "AED" 2 masculine("درهم" "درهم" "دراهم"; "إماراتي"), FILS;
    "BHD" 3 masculine("دينار" "دينار" "دنانير"; "بحريني"), FILS;
    "DZD" 2 masculine("دينار" "دينار" "دنانير"; "جزائري"), CENTIME;
    "EGP" 2 masculine("جنيه" "جنيه" "جنيهات"; "مصري"), QIRSH;
    "IQD" 3 masculine("دينار" "دينار" "دنانير"; "عراقي"), FILS;
    "JOD" 3 masculine("دينار" "دينار" "دنانير"; "أردني"), FILS;
    "KWD" 3 masculine("دينار" "دينار" "دنانير"; "كويتي"), FILS;
    "LBP" 2 feminine("لير" "ليرات"; "لبناني"), QIRSH;
    "LYD" 3 masculine("دينار" "دينار" "دنانير"; "ليبي"), DIRHAM;
    "MAD" 2 masculine("درهم" "درهم" "دراهم"; "مغربي"), CENTIME;
    "OMR" 3 masculine("ريال" "ريال" "ريالات"; "عماني"), BAISA;
    "QAR" 2 masculine("ريال" "ريال" "ريالات"; "قطري"), DIRHAM;
    "SAR" 2 masculine("ريال" "ريال" "ريالات"; "سعودي"), HALALA;
    "SDG" 2 masculine("جنيه" "جنيه" "جنيهات"; "سوداني"), QIRSH;
    "SYP" 2 feminine("لير" "ليرات"; "سوري"), QIRSH;
    "TND" 3 masculine("دينار" "دينار" "دنانير"; "تونسي"), MILLIME;
    "USD" 2 masculine("دولار" "دولار" "دولارات"; "أمريكي"), CENT;
};

impl Currency<'static> {
    /// Returns a currency by its ISO 4217 code in capitals, with the short name of its major unit.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::number::{Currency, NumberWords};
    /// let riyal = Currency::short("SAR").unwrap();
    /// let words = NumberWords::new().money("2.02".parse()?, &riyal)?;
    /// assert_eq!(words, "ريالان وهللتان"); // "two riyals and two halalas"
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub fn short(code: &str) -> Option<Self> {
        Self::row(code).map(|(currency, _)| *currency)
    }

    /// Returns a currency by its code, with the adjective of its country: «جنيه مصري».
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::number::Currency;
    /// assert_eq!(Currency::long("EGP").unwrap().major.plural, "جنيهات مصرية");
    /// ```
    #[must_use]
    pub fn long(code: &str) -> Option<Self> {
        Self::row(code).map(|(currency, major)| Self { major: *major, ..*currency })
    }

    /// Returns the codes of all the currencies that are here, sorted.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        CURRENCIES.iter().map(|(currency, _)| currency.code)
    }

    fn row(code: &str) -> Option<&'static (Self, Noun<'static>)> {
        let found = CURRENCIES.binary_search_by_key(&code, |(currency, _)| currency.code).ok()?;
        CURRENCIES.get(found)
    }
}
