//! Partial dates and times as tuples of Python, and the conversion between calendars.

use crate::choice::Choice;
use crate::values::{PARTIAL_DATE, PARTIAL_TIME};
use kalima::date::{Calendar, Era, HijriRule, PartialDate, PartialTime, Weekday};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;

const CALENDARS: Choice<Calendar> = Choice {
    option: "calendar",
    values: &[("gregorian", Calendar::Gregorian), ("hijri", Calendar::Hijri)],
};
const ERAS: Choice<Era> = Choice {
    option: "era",
    values: &[("common", Era::Common), ("before_common", Era::BeforeCommon)],
};
const WEEKDAYS: Choice<Weekday> = Choice {
    option: "weekday",
    values: &[
        ("monday", Weekday::Monday),
        ("tuesday", Weekday::Tuesday),
        ("wednesday", Weekday::Wednesday),
        ("thursday", Weekday::Thursday),
        ("friday", Weekday::Friday),
        ("saturday", Weekday::Saturday),
        ("sunday", Weekday::Sunday),
    ],
};
const RULES: Choice<HijriRule> = Choice {
    option: "Hijri rule",
    values: &[("umm_al_qura", HijriRule::UmmAlQura), ("civil", HijriRule::Civil)],
};

type Fields = (Option<i32>, Option<u8>, Option<u8>, PyBackedStr, PyBackedStr, Option<PyBackedStr>);

/// Returns the date of a `PartialDate` tuple.
pub(crate) fn date_of(tuple: &Bound<'_, PyAny>) -> PyResult<PartialDate> {
    let (year, month, day, calendar, era, weekday): Fields = tuple.extract()?;
    let mut date = PartialDate::default();
    (date.year, date.month, date.day) = (year, month, day);
    date.calendar = CALENDARS.value(&calendar)?;
    date.era = ERAS.value(&era)?;
    date.weekday = weekday.map(|name| WEEKDAYS.value(&name)).transpose()?;
    Ok(date)
}

/// Returns a `PartialDate` tuple.
pub(crate) fn date_tuple(py: Python<'_>, date: PartialDate) -> PyResult<Bound<'_, PyAny>> {
    let (calendar, era) = (CALENDARS.name(date.calendar), ERAS.name(date.era));
    let weekday = date.weekday.map(Weekday::as_str);
    PARTIAL_DATE.of(py, (date.year, date.month, date.day, calendar, era, weekday))
}

/// Returns a `PartialTime` tuple.
pub(crate) fn time_tuple(py: Python<'_>, time: PartialTime) -> PyResult<Bound<'_, PyAny>> {
    PARTIAL_TIME.of(py, (time.hour, time.minute, time.second))
}

/// Returns the text of a `PartialDate`: its stated parts in the order of ISO 8601.
#[pyfunction]
pub(crate) fn date_text(date: &Bound<'_, PyAny>) -> PyResult<String> {
    Ok(date_of(date)?.to_string())
}

/// Returns the Gregorian day of a Hijri `PartialDate`, or the Hijri day of a Gregorian one.
#[pyfunction]
pub(crate) fn converted_date<'py>(
    date: &Bound<'py, PyAny>,
    rule: &str,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let (rule, py, date) = (RULES.value(rule)?, date.py(), date_of(date)?);
    let converted = match date.calendar {
        Calendar::Hijri => date.to_gregorian(rule),
        _ => date.to_hijri(rule),
    };
    converted.map(|date| date_tuple(py, date)).transpose()
}
