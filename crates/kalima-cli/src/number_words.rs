//! The subcommand `number-words`: numbers in Arabic words.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use kalima::number::{Case, Decimal, Gender, NumberWords};

use crate::error::Failure;

/// The options of `number-words`.
#[derive(Debug, Args)]
pub(crate) struct NumberWordsOptions {
    /// The numbers: 3225, -7, 3.14; at most 27 digits
    #[arg(value_name = "NUMBER", required = true, allow_negative_numbers = true)]
    numbers: Vec<String>,
    /// The gender of the counted noun
    #[arg(long, value_enum, value_name = "GENDER", default_value_t = GenderName::Masculine)]
    gender: GenderName,
    /// The grammatical case
    #[arg(long, value_enum, value_name = "CASE", default_value_t = CaseName::Nominative)]
    case: CaseName,
    /// Write the ordinal: third
    #[arg(long)]
    ordinal: bool,
    /// Write the number with the article
    #[arg(long)]
    definite: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum GenderName {
    /// Masculine, or a number without a noun
    Masculine,
    /// Feminine
    Feminine,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CaseName {
    /// The subject
    Nominative,
    /// The object
    Accusative,
    /// After a preposition
    Genitive,
}

/// Writes the words of each number on a line.
pub(crate) fn run(options: &NumberWordsOptions) -> Result<(), Failure> {
    let gender = match options.gender {
        GenderName::Masculine => Gender::Masculine,
        GenderName::Feminine => Gender::Feminine,
    };
    let case = match options.case {
        CaseName::Nominative => Case::Nominative,
        CaseName::Accusative => Case::Accusative,
        CaseName::Genitive => Case::Genitive,
    };
    let words = NumberWords::new().gender(gender).case(case).definite(options.definite);
    let mut out = io::stdout().lock();
    for number in &options.numbers {
        let failure = |reason: String| Failure::Usage(format!("{number}: {reason}"));
        let text = if options.ordinal {
            let number = number.parse().map_err(|_| failure("not a natural number".to_owned()))?;
            words.ordinal(number)
        } else if let Ok(integer) = number.parse() {
            words.cardinal(integer)
        } else {
            number.parse::<Decimal>().and_then(|decimal| words.decimal(decimal))
        };
        writeln!(out, "{}", text.map_err(|error| failure(error.to_string()))?)?;
    }
    Ok(out.flush()?)
}
