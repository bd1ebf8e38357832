//! `kalima.DateFinder` and `kalima.find_dates`.

use crate::call::{Call, NewArguments};
use crate::choice::Choice;
use crate::dates::{date_tuple, time_tuple};
use crate::error::unknown;
use crate::text::detached;
use crate::units::{Cursor, UNITS};
use crate::values::DATE_MATCH;
use kalima::date::{DateOrder, MonthSet, PartialDate, Relative};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;

/// A finder of dates, ranges and times.
///
/// ``order`` of «1/2/2024» is ``"day_first"`` or ``"month_first"``. ``months`` is the sets of names:
/// ``common``, ``levantine``, ``maghrebi``, ``hijri`` and ``libyan``. ``times`` and ``weekdays`` switch
/// times of day and weekdays without a date. ``short_years`` reads years of two digits as the last such
/// year up to it.
///
/// >>> import kalima
/// >>> found = kalima.DateFinder().find("في 5 فبراير 2022")[0]  # "on 5 February 2022"
/// >>> found.text, str(found.first)
/// ('5 فبراير 2022', '2022-02-05')
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct DateFinder(kalima::date::DateFinder);

const ORDER: Choice<DateOrder> = Choice {
    option: "order",
    values: &[("day_first", DateOrder::DayFirst), ("month_first", DateOrder::MonthFirst)],
};

const MONTHS: [(&str, MonthSet); 5] = [
    ("common", MonthSet::COMMON),
    ("levantine", MonthSet::LEVANTINE),
    ("maghrebi", MonthSet::MAGHREBI),
    ("hijri", MonthSet::HIJRI),
    ("libyan", MonthSet::LIBYAN),
];

fn month_names(months: MonthSet) -> Vec<&'static str> {
    MONTHS.iter().filter(|row| months.contains(row.1)).map(|row| row.0).collect()
}

impl DateFinder {
    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        let plain = kalima::date::DateFinder::new();
        Call::new(py, "DateFinder")
            .keyword("order", ORDER.name(self.0.get_order()), ORDER.name(plain.get_order()))?
            .keyword("months", month_names(self.0.get_months()), month_names(plain.get_months()))?
            .keyword("times", self.0.get_times(), plain.get_times())?
            .keyword("weekdays", self.0.get_weekdays(), plain.get_weekdays())?
            .keyword("short_years", self.0.get_short_years(), plain.get_short_years())
    }
}

#[pymethods]
impl DateFinder {
    #[new]
    #[pyo3(signature = (*, order = "day_first", months = None, times = true, weekdays = false,
        short_years = None))]
    fn new(
        order: &str,
        months: Option<Vec<PyBackedStr>>,
        times: bool,
        weekdays: bool,
        short_years: Option<u16>,
    ) -> PyResult<Self> {
        let mut finder = kalima::date::DateFinder::new()
            .order(ORDER.value(order)?)
            .times(times)
            .weekdays(weekdays)
            .short_years(short_years);
        if let Some(names) = months {
            // No set holds no names.
            let mut set = MonthSet::COMMON.difference(MonthSet::COMMON);
            for name in &names {
                let found = MONTHS.iter().find(|row| row.0 == &**name);
                let found =
                    found.ok_or_else(|| unknown("set of months", name, MONTHS.map(|row| row.0)))?;
                set = set.union(found.1);
            }
            finder = finder.months(set);
        }
        Ok(Self(finder))
    }

    /// Returns the dates, ranges and times of a text, as ``DateMatch`` tuples.
    ///
    /// ``reference``, a full ``PartialDate``, fills in missing years.
    ///
    /// >>> import kalima
    /// >>> today = kalima.PartialDate(year=2024, month=3, day=1)
    /// >>> str(kalima.DateFinder().find("في 5 فبراير", reference=today)[0].first)
    /// '2024-02-05'
    #[pyo3(signature = (text, *, reference = None, offsets = "chars"))]
    fn find<'py>(
        &self,
        py: Python<'py>,
        text: PyBackedStr,
        reference: Option<&Bound<'py, PyAny>>,
        offsets: &str,
    ) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let unit = UNITS.value(offsets)?;
        let reference = reference.map(crate::dates::date_of).transpose()?;
        let text: &str = &text;
        let found = detached(py, text, || {
            let mut cursor = Cursor::new(text, unit);
            let dates = self.0.find(text).map(|date| match reference {
                Some(reference) => date.resolve(reference),
                None => date,
            });
            dates.map(|date| (cursor.span(date.span), date)).collect::<Vec<_>>()
        });
        let found = found.into_iter().map(|((start, end), date)| {
            let stated = |date: PartialDate| (date != PartialDate::default()).then_some(date);
            let first = stated(date.start).map(|date| date_tuple(py, date)).transpose()?;
            let last = date.end.map(|date| date_tuple(py, date)).transpose()?;
            let time = date.time.map(|time| time_tuple(py, time)).transpose()?;
            let relative = date.relative.map(Relative::as_str);
            let (words, kind) = (date.span.of(text), date.kind.as_str());
            DATE_MATCH
                .of(py, (words, start, end, kind, first, last, time, relative, date.ambiguous))
        });
        found.collect()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}

/// Returns the dates, ranges and times of a text: ``DateFinder().find(...)``.
///
/// >>> import kalima
/// >>> kalima.find_dates("١٤٤٥/٩/١ هـ")[0].first.calendar
/// 'hijri'
#[pyfunction]
#[pyo3(signature = (text, *, offsets = "chars"))]
pub(crate) fn find_dates<'py>(
    py: Python<'py>,
    text: PyBackedStr,
    offsets: &str,
) -> PyResult<Vec<Bound<'py, PyAny>>> {
    DateFinder(kalima::date::DateFinder::new()).find(py, text, None, offsets)
}
