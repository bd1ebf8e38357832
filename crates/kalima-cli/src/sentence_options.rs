//! The options of the sentence splitter, and the rules that they name.

use clap::{Args, ValueEnum, value_parser};
use kalima::SentenceSplitter;
use kalima::sentence::{Ellipses, Newlines, RunOns, Semicolons};

/// The options of the sentence splitter.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct SentenceOptions {
    /// The line ends that end a sentence
    #[arg(long, value_enum, value_name = "RULE", default_value_t = NewlineRule::EachLine)]
    newlines: NewlineRule,
    /// The meaning of a semicolon
    #[arg(long, value_enum, value_name = "RULE", default_value_t = SemicolonRule::Continue)]
    semicolons: SemicolonRule,
    /// The meaning of an ellipsis
    #[arg(long, value_enum, value_name = "RULE", default_value_t = EllipsisRule::Context)]
    ellipses: EllipsisRule,
    /// The meaning of run-on words
    #[arg(long, value_enum, value_name = "RULE", default_value_t = RunOnRule::Keep)]
    run_ons: RunOnRule,
    /// Cut longer sentences at white space, to at most N bytes
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..))]
    max_len: Option<u32>,
}

/// The values of `--newlines`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum NewlineRule {
    /// Each line end ends a sentence
    EachLine,
    /// Only a blank line ends a sentence
    BlankLine,
    /// No line end ends a sentence
    Never,
}

/// The values of `--semicolons`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SemicolonRule {
    /// A semicolon continues the sentence
    Continue,
    /// A semicolon ends the sentence
    End,
}

/// The values of `--ellipses`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum EllipsisRule {
    /// The next word decides
    Context,
    /// An ellipsis ends the sentence
    End,
    /// An ellipsis continues the sentence
    Continue,
}

/// The values of `--run-ons`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RunOnRule {
    /// A run-on word continues the sentence
    Keep,
    /// A run-on word ends the sentence if its second part opens a clause; files are read whole
    End,
}

impl SentenceOptions {
    /// Returns true if the sentences depend on the whole text.
    pub(crate) fn needs_document(self) -> bool {
        self.run_ons == RunOnRule::End
    }

    /// Returns the splitter with these options.
    pub(crate) const fn splitter(self) -> SentenceSplitter {
        let splitter = SentenceSplitter::new()
            .newlines(match self.newlines {
                NewlineRule::EachLine => Newlines::EachLine,
                NewlineRule::BlankLine => Newlines::BlankLine,
                NewlineRule::Never => Newlines::Ignore,
            })
            .semicolons(match self.semicolons {
                SemicolonRule::Continue => Semicolons::Continue,
                SemicolonRule::End => Semicolons::End,
            })
            .ellipses(match self.ellipses {
                EllipsisRule::Context => Ellipses::Contextual,
                EllipsisRule::End => Ellipses::End,
                EllipsisRule::Continue => Ellipses::Continue,
            });
        let splitter = splitter.run_ons(match self.run_ons {
            RunOnRule::Keep => RunOns::Keep,
            RunOnRule::End => RunOns::End,
        });
        match self.max_len {
            Some(bytes) => splitter.max_len(bytes as usize),
            None => splitter,
        }
    }
}
