//! Dates and times as records.

use kalima::date::{self, DateOrder, Era, MonthSet, PartialDate, Relative, Weekday};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::option;
use crate::records::Records;
use crate::utf16::Utf16;

/// A finder of dates.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct DateFinder {
    finder: date::DateFinder,
    reference: Option<PartialDate>,
}

#[wasm_bindgen]
impl DateFinder {
    /// Sets the options. `short_years` is the last year that two digits may mean.
    ///
    /// # Errors
    ///
    /// Returns an error if the order is not known.
    #[wasm_bindgen(constructor)]
    pub fn new(
        order: &str,
        times: bool,
        weekdays: bool,
        libyan_months: bool,
        short_years: Option<u16>,
    ) -> Result<Self, JsError> {
        let orders = [("day-first", DateOrder::DayFirst), ("month-first", DateOrder::MonthFirst)];
        let months =
            if libyan_months { MonthSet::DEFAULT | MonthSet::LIBYAN } else { MonthSet::DEFAULT };
        let finder = date::DateFinder::new()
            .order(option("order", order, &orders)?)
            .times(times)
            .weekdays(weekdays)
            .months(months)
            .short_years(short_years);
        Ok(Self { finder, reference: None })
    }

    /// Sets the Gregorian day of writing, from which missing years are filled.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such day.
    pub fn set_reference(&mut self, year: i32, month: u8, day: u8) -> Result<(), JsError> {
        let Some(reference) = PartialDate::gregorian(year, month, day) else {
            return Err(JsError::new(&format!("no such day: {year}-{month}-{day}")));
        };
        self.reference = Some(reference);
        Ok(())
    }

    /// Returns the dates and times of a text.
    #[must_use]
    pub fn find(&self, text: &str) -> String {
        let mut positions = Utf16::new(text);
        let mut records = Records::new();
        for found in self.finder.find(text) {
            let found = self.reference.map_or(found, |reference| found.resolve(reference));
            records.start(positions.span(found.span));
            records.text("kind", found.kind.as_str());
            records.text("value", &found.to_string());
            if let Some(time) = found.time {
                records.open("time");
                records.number("hour", time.hour.into());
                records.number("minute", time.minute.into());
                if let Some(second) = time.second {
                    records.number("second", second.into());
                }
                records.end();
            } else {
                put_date(&mut records, "date", &found.start);
            }
            if let Some(end) = found.end {
                put_date(&mut records, "until", &end);
            }
            if let Some(relative) = found.relative.map(Relative::as_str) {
                records.text("relative", relative);
            }
            records.flag("isAmbiguous", found.ambiguous);
            records.end();
        }
        records.finish()
    }
}

fn put_date(records: &mut Records, name: &str, date: &PartialDate) {
    records.open(name);
    records.text("calendar", date.calendar.as_str());
    let parts = [
        ("year", date.year.map(i64::from)),
        ("month", date.month.map(i64::from)),
        ("day", date.day.map(i64::from)),
    ];
    for (name, value) in parts {
        if let Some(value) = value {
            records.number(name, value);
        }
    }
    if date.era == Era::BeforeCommon {
        records.flag("isBeforeCommonEra", true);
    }
    if let Some(weekday) = date.weekday.map(Weekday::as_str) {
        records.text("weekday", weekday);
    }
    records.end();
}
