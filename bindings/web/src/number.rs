//! Numbers: found in text as records, and written in words.

use kalima::number::{self, Case, Currency, Decimal, Gender, Separators, YearHead};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{js_error, option};
use crate::records::Records;
use crate::utf16::Utf16;

/// A finder of numbers.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct NumberFinder(number::NumberFinder);

#[wasm_bindgen]
impl NumberFinder {
    /// Sets the options.
    ///
    /// # Errors
    ///
    /// Returns an error if the separators are not known.
    #[wasm_bindgen(constructor)]
    pub fn new(
        ordinals: bool,
        dialect: bool,
        words: bool,
        digits: bool,
        separators: &str,
    ) -> Result<Self, JsError> {
        let separators = option(
            "value of separators",
            separators,
            &[
                ("mixed", Separators::Mixed),
                ("point", Separators::Point),
                ("comma", Separators::Comma),
            ],
        )?;
        let finder = number::NumberFinder::new().ordinals(ordinals).dialect(dialect);
        Ok(Self(finder.words(words).digits(digits).separators(separators)))
    }

    /// Returns the numbers of a text.
    #[must_use]
    pub fn find(&self, text: &str) -> String {
        let mut positions = Utf16::new(text);
        let mut records = Records::new();
        for found in self.0.find(text) {
            records.start(positions.span(found.span));
            records.text("kind", found.kind.as_str());
            records.text("value", &found.value.to_string());
            records.flag("isDefinite", found.is_definite);
            if let Some(gender) = found.gender {
                let is_feminine = gender == Gender::Feminine;
                records.text("gender", if is_feminine { "feminine" } else { "masculine" });
            }
            records.end();
        }
        records.finish()
    }
}

/// Returns the value of a text that is one number.
#[wasm_bindgen]
#[must_use]
pub fn parse_number(text: &str) -> Option<String> {
    number::parse_number(text).map(|value| value.to_string())
}

/// A writer of number words.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct NumberWords(number::NumberWords);

#[wasm_bindgen]
impl NumberWords {
    /// Sets the options.
    ///
    /// # Errors
    ///
    /// Returns an error if gender or case are not known.
    #[wasm_bindgen(constructor)]
    pub fn new(
        gender: &str,
        case: &str,
        definite: bool,
        before_noun: bool,
    ) -> Result<Self, JsError> {
        let genders = [("masculine", Gender::Masculine), ("feminine", Gender::Feminine)];
        let cases = [
            ("nominative", Case::Nominative),
            ("accusative", Case::Accusative),
            ("genitive", Case::Genitive),
        ];
        let words = number::NumberWords::new()
            .gender(option("gender", gender, &genders)?)
            .case(option("case", case, &cases)?);
        Ok(Self(words.definite(definite).before_noun(before_noun)))
    }

    /// Returns an integer or a decimal number in words.
    ///
    /// # Errors
    ///
    /// Throws the errors of the library.
    pub fn cardinal(&self, number: &str) -> Result<String, JsError> {
        let decimal: Decimal = number.parse().map_err(js_error)?;
        match decimal.scale() {
            0 => self.0.cardinal(decimal.mantissa()),
            _ => self.0.decimal(decimal),
        }
        .map_err(js_error)
    }

    /// Returns an ordinal number in words.
    ///
    /// # Errors
    ///
    /// Throws the errors of the library, and one for a number that is not a natural one.
    pub fn ordinal(&self, number: &str) -> Result<String, JsError> {
        let decimal: Decimal = number.parse().map_err(js_error)?;
        let natural = u128::try_from(decimal.mantissa()).ok().filter(|_| decimal.scale() == 0);
        let natural =
            natural.ok_or_else(|| JsError::new(&format!("`{number}` is no natural number")))?;
        self.0.ordinal(natural).map_err(js_error)
    }

    /// Returns a percentage in words.
    ///
    /// # Errors
    ///
    /// Throws the errors of the library.
    pub fn percent(&self, number: &str) -> Result<String, JsError> {
        self.0.percent(number.parse().map_err(js_error)?).map_err(js_error)
    }

    /// Returns a fraction in words.
    ///
    /// # Errors
    ///
    /// Throws the errors of the library.
    pub fn fraction(&self, numerator: u32, denominator: u32) -> Result<String, JsError> {
        self.0.fraction(numerator.into(), denominator.into()).map_err(js_error)
    }

    /// Returns a year in words.
    ///
    /// # Errors
    ///
    /// Throws the errors of the library.
    pub fn year(&self, year: i32) -> Result<String, JsError> {
        self.0.year(year, YearHead::Am).map_err(js_error)
    }

    /// Returns an amount of money in words.
    ///
    /// # Errors
    ///
    /// Throws the errors of the library, and one for an unknown code.
    pub fn money(&self, amount: &str, currency: &str) -> Result<String, JsError> {
        let Some(currency) = Currency::long(currency) else {
            let known = Currency::codes().collect::<Vec<_>>().join(", ");
            let message = format!("unknown currency `{currency}`: the known ones are {known}");
            return Err(JsError::new(&message));
        };
        self.0.money(amount.parse().map_err(js_error)?, &currency).map_err(js_error)
    }
}
