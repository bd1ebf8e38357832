//! `kalima.NumberWords`: numbers in Arabic words.

use crate::call::{Call, NewArguments};
use crate::choice::Choice;
use crate::error::{raised, unknown};
use kalima::number::{
    Article, Case, Currency, Decimal, FractionStyle, Gender, Hundred, Milliard, Minus, Noun,
    Percent, Tanwin, YearHead,
};
use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyFloat;

/// A writer of numbers in Arabic words.
///
/// ``gender`` of the counted noun, ``case`` and ``definite`` (with the article) set the form;
/// ``before_noun`` is the construct state. The others choose between spellings in use: ``hundred``
/// (``"miah"``, ``"maah"``), ``join_hundreds``, ``milliard`` (``"milyar"``, ``"bilyun"``), ``tanwin``
/// (``"before_alef"``, ``"after_alef"``, ``"unmarked"``), ``article`` (``"governed"``, ``"first"``),
/// ``fraction_style`` (``"grouped"``, ``"digits"``), ``minus`` (``"salib"``, ``"naqis"``) and
/// ``percent_words`` (``"bi"``, ``"fi"``).
///
/// >>> import kalima
/// >>> kalima.NumberWords().cardinal(25)
/// 'خمسة وعشرون'
/// >>> kalima.NumberWords(gender="feminine", definite=True).ordinal(15)  # "the fifteenth"
/// 'الخامسة عشرة'
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct NumberWords(kalima::number::NumberWords);

const GENDER: Choice<Gender> = Choice {
    option: "gender",
    values: &[("masculine", Gender::Masculine), ("feminine", Gender::Feminine)],
};
const CASE: Choice<Case> = Choice {
    option: "case",
    values: &[
        ("nominative", Case::Nominative),
        ("accusative", Case::Accusative),
        ("genitive", Case::Genitive),
    ],
};
const HUNDRED: Choice<Hundred> =
    Choice { option: "hundred", values: &[("miah", Hundred::Miah), ("maah", Hundred::Maah)] };
const MILLIARD: Choice<Milliard> = Choice {
    option: "milliard",
    values: &[("milyar", Milliard::Milyar), ("bilyun", Milliard::Bilyun)],
};
const TANWIN: Choice<Tanwin> = Choice {
    option: "tanwin",
    values: &[
        ("before_alef", Tanwin::BeforeAlef),
        ("after_alef", Tanwin::AfterAlef),
        ("unmarked", Tanwin::Unmarked),
    ],
};
const ARTICLE: Choice<Article> = Choice {
    option: "article",
    values: &[("governed", Article::Governed), ("first", Article::First)],
};
const FRACTION_STYLE: Choice<FractionStyle> = Choice {
    option: "fraction style",
    values: &[("grouped", FractionStyle::Grouped), ("digits", FractionStyle::Digits)],
};
const MINUS: Choice<Minus> =
    Choice { option: "minus", values: &[("salib", Minus::Salib), ("naqis", Minus::Naqis)] };
const PERCENT: Choice<Percent> =
    Choice { option: "percent words", values: &[("bi", Percent::Bi), ("fi", Percent::Fi)] };
const YEAR_HEAD: Choice<YearHead> = Choice {
    option: "head of a year",
    values: &[("am", YearHead::Am), ("sanah", YearHead::Sanah)],
};

impl NumberWords {
    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        let (words, plain) = (self.0, kalima::number::NumberWords::new());
        Call::new(py, "NumberWords")
            .keyword("gender", GENDER.name(words.get_gender()), "masculine")?
            .keyword("case", CASE.name(words.get_case()), "nominative")?
            .keyword("definite", words.is_definite(), plain.is_definite())?
            .keyword("before_noun", words.is_before_noun(), plain.is_before_noun())?
            .keyword("hundred", HUNDRED.name(words.get_hundred()), "miah")?
            .keyword("join_hundreds", words.is_joined(), plain.is_joined())?
            .keyword("milliard", MILLIARD.name(words.get_milliard()), "milyar")?
            .keyword("tanwin", TANWIN.name(words.get_tanwin()), "before_alef")?
            .keyword("article", ARTICLE.name(words.get_article()), "governed")?
            .keyword("fraction_style", FRACTION_STYLE.name(words.get_fraction_style()), "grouped")?
            .keyword("minus", MINUS.name(words.get_minus()), "salib")?
            .keyword("percent_words", PERCENT.name(words.get_percent_words()), "bi")
    }
}

/// A decimal number: an `int`, a `decimal.Decimal`, or its digits as a `str`. A `float` is refused, as
/// its digits are seldom those that the caller wrote.
struct Exact(Decimal);

impl FromPyObject<'_, '_> for Exact {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if object.is_instance_of::<PyFloat>() {
            let message = "expected an int, a decimal.Decimal or a str of digits, not float";
            return Err(PyTypeError::new_err(message));
        }
        let py = object.py();
        let class = object.get_type().name()?;
        // A `Decimal` may print an exponent; its fixed form does not.
        let digits = if class.to_cow()? == "Decimal" {
            object.call_method1(intern!(py, "__format__"), ("f",))?
        } else {
            object.str()?.into_any()
        };
        digits.extract::<PyBackedStr>()?.parse().map(Self).map_err(raised)
    }
}

#[pymethods]
impl NumberWords {
    #[new]
    #[pyo3(signature = (*, gender = "masculine", case = "nominative", definite = false,
        before_noun = false, hundred = "miah", join_hundreds = true, milliard = "milyar",
        tanwin = "before_alef", article = "governed", fraction_style = "grouped", minus = "salib",
        percent_words = "bi"))]
    #[expect(clippy::too_many_arguments, reason = "keywords of Python")]
    fn new(
        gender: &str,
        case: &str,
        definite: bool,
        before_noun: bool,
        hundred: &str,
        join_hundreds: bool,
        milliard: &str,
        tanwin: &str,
        article: &str,
        fraction_style: &str,
        minus: &str,
        percent_words: &str,
    ) -> PyResult<Self> {
        let words = kalima::number::NumberWords::new()
            .gender(GENDER.value(gender)?)
            .case(CASE.value(case)?)
            .definite(definite)
            .before_noun(before_noun)
            .hundred(HUNDRED.value(hundred)?)
            .join_hundreds(join_hundreds)
            .milliard(MILLIARD.value(milliard)?)
            .tanwin(TANWIN.value(tanwin)?)
            .article(ARTICLE.value(article)?)
            .fraction_style(FRACTION_STYLE.value(fraction_style)?)
            .minus(MINUS.value(minus)?)
            .percent_words(PERCENT.value(percent_words)?);
        Ok(Self(words))
    }

    /// Returns a cardinal number. Raises ``NumberError`` from 10**27 on.
    fn cardinal(&self, number: i128) -> PyResult<String> {
        self.0.cardinal(number).map_err(raised)
    }

    /// Returns an ordinal number.
    ///
    /// >>> import kalima
    /// >>> kalima.NumberWords().ordinal(3)
    /// 'ثالث'
    fn ordinal(&self, number: u128) -> PyResult<String> {
        self.0.ordinal(number).map_err(raised)
    }

    /// Returns a decimal number: an ``int``, a ``decimal.Decimal`` or a ``str`` of digits.
    ///
    /// >>> import kalima
    /// >>> kalima.NumberWords().decimal("3.05")
    /// 'ثلاثة فاصلة صفر خمسة'
    fn decimal(&self, number: Exact) -> PyResult<String> {
        self.0.decimal(number.0).map_err(raised)
    }

    /// Returns a fraction.
    ///
    /// >>> import kalima
    /// >>> kalima.NumberWords().fraction(3, 4)
    /// 'ثلاثة أرباع'
    fn fraction(&self, numerator: u64, denominator: u64) -> PyResult<String> {
        self.0.fraction(numerator, denominator).map_err(raised)
    }

    /// Returns a year with its noun, ``head`` ``"am"`` or ``"sanah"``. A year below 0 is before Christ.
    ///
    /// >>> import kalima
    /// >>> kalima.NumberWords().year(2024)
    /// 'عام ألفين وأربعة وعشرين'
    #[pyo3(signature = (year, *, head = "am"))]
    fn year(&self, year: i32, head: &str) -> PyResult<String> {
        self.0.year(year, YEAR_HEAD.value(head)?).map_err(raised)
    }

    /// Returns a percentage.
    ///
    /// >>> import kalima
    /// >>> kalima.NumberWords().percent(5)
    /// 'خمسة بالمئة'
    fn percent(&self, number: Exact) -> PyResult<String> {
        self.0.percent(number.0).map_err(raised)
    }

    /// Returns an amount of money; ``currency`` is a code of ISO 4217, and ``country`` adds the
    /// adjective of the country.
    ///
    /// >>> import kalima
    /// >>> kalima.NumberWords().money("3.50", "EGP")  # Egyptian pounds and piastres
    /// 'ثلاثة جنيهات وخمسون قرشًا'
    #[pyo3(signature = (amount, currency, *, country = false))]
    fn money(&self, amount: Exact, currency: PyBackedStr, country: bool) -> PyResult<String> {
        let found = if country { Currency::long(&currency) } else { Currency::short(&currency) };
        let found = found.ok_or_else(|| unknown("currency", &currency, Currency::codes()))?;
        self.0.money(amount.0, &found).map_err(raised)
    }

    /// Returns a number with its counted noun, a ``Noun`` tuple of its forms.
    ///
    /// >>> import kalima
    /// >>> book = kalima.Noun("masculine", "كتاب", "كتابان", "كتابين", "كتب", "كتابًا")
    /// >>> [kalima.NumberWords().counted(number, book) for number in (2, 3, 11)]  # books
    /// ['كتابان', 'ثلاثة كتب', 'أحد عشر كتابًا']
    fn counted(
        &self,
        number: u128,
        noun: (PyBackedStr, PyBackedStr, PyBackedStr, PyBackedStr, PyBackedStr, PyBackedStr),
    ) -> PyResult<String> {
        let (gender, singular, dual, dual_oblique, plural, accusative) = &noun;
        let noun = Noun {
            gender: GENDER.value(gender)?,
            singular,
            dual: [dual, dual_oblique],
            plural,
            accusative,
        };
        self.0.counted(number, &noun).map_err(raised)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}
