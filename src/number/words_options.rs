//! Number words: the options of the writer.

use super::{Article, Case, FractionStyle, Gender, Hundred, Milliard, Minus, Percent, Tanwin};

/// Writes numbers in Arabic words.
///
/// The default is masculine, nominative, indefinite, with «مئة» in one word and «مليار».
///
/// # Examples
///
/// ```
/// use kalima::number::{Case, Gender, NumberWords};
///
/// let words = NumberWords::new();
/// assert_eq!(words.cardinal(3225)?, "ثلاثة آلاف ومئتان وخمسة وعشرون");
/// let words = words.gender(Gender::Feminine).case(Case::Genitive);
/// assert_eq!(words.cardinal(22)?, "اثنتين وعشرين"); // "of twenty-two", feminine
/// assert_eq!(words.definite(true).ordinal(15)?, "الخامسة عشرة"); // "the fifteenth"
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
pub struct NumberWords {
    pub(super) gender: Gender,
    pub(super) case: Case,
    pub(super) is_definite: bool,
    pub(super) is_before_noun: bool,
    pub(super) hundred: Hundred,
    pub(super) is_joined: bool,
    pub(super) milliard: Milliard,
    pub(super) tanwin: Tanwin,
    pub(super) article: Article,
    pub(super) fraction_style: FractionStyle,
    pub(super) minus: Minus,
    pub(super) percent: Percent,
}

impl Default for NumberWords {
    fn default() -> Self {
        Self::new()
    }
}

macro_rules! setters {
    ($($(#[$doc:meta])* $name:ident: $field:ident, $type:ty, $get:ident;)*) => {
        $(
            $(#[$doc])*
            #[must_use]
            pub const fn $name(mut self, $name: $type) -> Self {
                self.$field = $name;
                self
            }

            #[doc = concat!("Returns the option that [`", stringify!($name), "`](Self::", stringify!($name), ") sets.")]
            #[must_use]
            pub const fn $get(self) -> $type {
                self.$field
            }
        )*
    };
}

impl NumberWords {
    /// Returns the default options.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            gender: Gender::Masculine,
            case: Case::Nominative,
            is_definite: false,
            is_before_noun: false,
            hundred: Hundred::Miah,
            is_joined: true,
            milliard: Milliard::Milyar,
            tanwin: Tanwin::BeforeAlef,
            article: Article::Governed,
            fraction_style: FractionStyle::Grouped,
            minus: Minus::Salib,
            percent: Percent::Bi,
        }
    }

    setters! {
        /// Sets the gender of the counted noun.
        gender: gender, Gender, get_gender;
        /// Sets the case of the number.
        case: case, Case, get_case;
        /// Sets the article: «الخمسة والعشرون» the twenty-five.
        definite: is_definite, bool, is_definite;
        /// Sets the construct state: a genitive noun follows, «مئتا» rather than «مئتان».
        before_noun: is_before_noun, bool, is_before_noun;
        /// Sets the spelling of hundred.
        hundred: hundred, Hundred, get_hundred;
        /// Sets 300 to 900 in one word, «ثلاثمئة», or in two, «ثلاث مئة».
        join_hundreds: is_joined, bool, is_joined;
        /// Sets the word for 10^9.
        milliard: milliard, Milliard, get_milliard;
        /// Sets the spelling of tanwin.
        tanwin: tanwin, Tanwin, get_tanwin;
        /// Sets the place of the article in an annexation.
        article: article, Article, get_article;
        /// Sets the reading of digits after the decimal separator.
        fraction_style: fraction_style, FractionStyle, get_fraction_style;
        /// Sets the word of negative numbers.
        minus: minus, Minus, get_minus;
        /// Sets the words of percentages.
        percent_words: percent, Percent, get_percent_words;
    }
}
