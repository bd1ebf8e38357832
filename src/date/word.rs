//! The words of dates: months, weekdays, eras, years, hours and links.

use super::date_match::Relative;
use super::month_set::MonthSet;
use super::partial_date::Weekday;

/// A word that dates are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// The one name of a month; a weak one is also another word or a person.
    Month {
        set: MonthSet,
        number: u8,
        weak: bool,
    },
    /// The first word of a month of two.
    Stem(Stem),
    /// The second word of a month of two, or «أول» ("first").
    Part(Part),
    /// «غرة»: the first of the month.
    FirstDay,
    Weekday(Weekday),
    /// «عام», «سنة» ("year"), their duals and plurals.
    Year(Heads),
    /// «موسم» ("season").
    Season,
    /// «الدراسي», «المالي» ("school", "fiscal") after «العام».
    SchoolYear,
    /// «شهر» ("month").
    MonthHead,
    /// «الساعة» ("the hour").
    Hour,
    From,
    Since,
    To,
    Between,
    In,
    /// «الموافق» ("corresponding to").
    Agreeing,
    Day,
    Relative(Relative),
    Era(EraWord),
    /// «الميلاد», after «قبل» or «بعد».
    Birth,
    Before,
    After,
    /// «منتصف الليل» ("midnight").
    Middle,
    Night,
    Noon,
    PartOfDay(PartOfDay),
    /// «ص», after hours and minutes only; «م» is an era too.
    Letter(PartOfDay),
    /// Minutes past the hour: «والنصف», «والربع», «والثلث».
    Plus(u8),
    /// «إلا» ("less").
    Less,
    /// Minutes after «إلا».
    Quarter(u8),
}

/// The first word of a month's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stem {
    Kanun,
    Tishrin,
    Rabi,
    Jumada,
    Dhu,
    Ayy,
}

/// The second word of a month's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    First,
    Second,
    Last,
    Qada,
    Hijja,
    Nar,
}

/// The number of years that a word for year introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heads {
    One,
    Two,
    Many,
}

/// The words of eras; «هـ», «م» and «ق» are also letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EraWord {
    Heh,
    Meem,
    Qaf,
    Hijri,
    Common,
}

/// The part of the day of an hour, 1–12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PartOfDay {
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    Dawn,
}

impl Stem {
    /// Returns the set and the number of the month.
    pub(super) const fn month(self, part: Part) -> Option<(MonthSet, u8)> {
        Some(match (self, part) {
            (Self::Kanun, Part::First) => (MonthSet::LEVANTINE, 12),
            (Self::Kanun, Part::Second) => (MonthSet::LEVANTINE, 1),
            (Self::Tishrin, Part::First) => (MonthSet::LEVANTINE, 10),
            (Self::Tishrin, Part::Second) => (MonthSet::LEVANTINE, 11),
            (Self::Rabi, Part::First) => (MonthSet::HIJRI, 3),
            (Self::Rabi, Part::Second | Part::Last) => (MonthSet::HIJRI, 4),
            (Self::Jumada, Part::First) => (MonthSet::HIJRI, 5),
            (Self::Jumada, Part::Second | Part::Last) => (MonthSet::HIJRI, 6),
            (Self::Dhu, Part::Qada) => (MonthSet::HIJRI, 11),
            (Self::Dhu, Part::Hijja) => (MonthSet::HIJRI, 12),
            (Self::Ayy, Part::Nar) => (MonthSet::LIBYAN, 1),
            _ => return None,
        })
    }
}
