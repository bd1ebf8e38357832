//! Operations: what a subcommand does to a text.
//!
//! A new subcommand adds a variant here, with one arm in [`Operation::run`] and one in
//! [`Operation::list_name`].

use std::borrow::Cow;
use std::io;

use kalima::io::Truncation;
use kalima::token::Kinds;
use kalima::{Error, Normalizer, SentenceSplitter, Span, Steps, Tokenizer};

use crate::error::Failure;

/// A configured operation.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Operation {
    /// Rewrites the text.
    Normalize(Normalizer),
    /// Lists the tokens.
    Tokens(Tokenizer),
    /// Lists the sentences.
    Sentences(SentenceSplitter),
}

/// One result on a text: a token, a sentence or a normalized line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item<'t> {
    /// The span in the text, in bytes.
    pub(crate) span: Span,
    /// Further members by name, written between the span and the text.
    pub(crate) members: &'t [(&'static str, &'t str)],
    /// The text of the span, or its rewritten form.
    pub(crate) text: &'t str,
    /// True if it may continue in the next piece of a line over the length limit.
    pub(crate) is_cut: bool,
}

impl Operation {
    /// Returns the normalization by steps or by a preset.
    pub(crate) fn normalize(steps: Option<&str>, preset: Option<&str>) -> Result<Self, Failure> {
        let normalizer = match (steps, preset) {
            (Some(steps), _) => {
                steps.parse::<Steps>().map(Normalizer::new).map_err(invalid("steps"))
            }
            (None, Some(preset)) => Normalizer::preset(preset).map_err(invalid("preset")),
            (None, None) => Ok(Normalizer::repair()),
        };
        normalizer.map(Self::Normalize)
    }

    /// Returns the tokenization by a preset and its changes, and by the kinds to keep.
    pub(crate) fn tokens(preset: &str, keep: Option<&str>) -> Result<Self, Failure> {
        let tokenizer: Tokenizer = preset.parse().map_err(invalid("preset"))?;
        let kept = keep.map(str::parse::<Kinds>).transpose().map_err(invalid("keep"))?;
        Ok(Self::Tokens(kept.map_or(tokenizer, |kept| tokenizer.keep(kept))))
    }

    /// Returns the rewritten text, for an operation that rewrites.
    pub(crate) fn rewrite<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        match self {
            Self::Normalize(normalizer) => Some(normalizer.normalize(text)),
            Self::Tokens(_) | Self::Sentences(_) => None,
        }
    }

    /// Returns the splitter for lines over the length limit; `None` if they may be split anywhere.
    pub(crate) const fn splitter(&self) -> Option<SentenceSplitter> {
        match self {
            Self::Normalize(_) => None,
            Self::Tokens(_) => Some(SentenceSplitter::new()),
            Self::Sentences(splitter) => Some(*splitter),
        }
    }

    /// Returns the name of the member that lists the items of a record, for an operation that lists.
    pub(crate) const fn list_name(&self) -> Option<&'static str> {
        match self {
            Self::Normalize(_) => None,
            Self::Tokens(_) => Some("tokens"),
            Self::Sentences(_) => Some("sentences"),
        }
    }

    /// Calls `each` with every item of `text`, in order. `cut` is the truncation at the end of `text`.
    pub(crate) fn run<F>(&self, text: &str, cut: Option<Truncation>, mut each: F) -> io::Result<()>
    where
        F: FnMut(Item<'_>) -> io::Result<()>,
    {
        match self {
            Self::Normalize(normalizer) => {
                let mut start = 0;
                for line in text.split_inclusive('\n') {
                    let bare = line.strip_suffix('\n').unwrap_or(line);
                    let bare = bare.strip_suffix('\r').unwrap_or(bare);
                    let span = Span::new(start, start + bare.len());
                    start += line.len();
                    let is_cut = cut.is_some() && start == text.len();
                    each(Item { span, members: &[], text: &normalizer.normalize(bare), is_cut })?;
                }
                Ok(())
            }
            Self::Tokens(tokenizer) => tokenizer.tokens(text).try_for_each(|token| {
                let span = token.span();
                let members = [("kind", token.kind().as_str())];
                let is_cut = cut == Some(Truncation::Char) && span.end == text.len();
                each(Item { span, members: &members, text: token.text(), is_cut })
            }),
            Self::Sentences(splitter) => splitter.sentences(text).try_for_each(|sentence| {
                let is_cut = cut.is_some() && sentence.full_span().end == text.len();
                each(Item { span: sentence.span(), members: &[], text: sentence.text(), is_cut })
            }),
        }
    }
}

/// Returns the failure for an invalid value of an option.
pub(crate) fn invalid(option: &'static str) -> impl Fn(Error) -> Failure {
    move |error| Failure::Usage(format!("--{option}: {error}"))
}
