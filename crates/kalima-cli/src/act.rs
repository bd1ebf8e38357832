//! What is done to a text: one of the three machines of the library, made ready from the options.

use std::borrow::Cow;
use std::io;

use kalima::io::Truncation;
use kalima::{Error, Normalizer, SentenceSplitter, Span, Steps, Tokenizer};

use crate::failure::Failure;

/// A machine, ready to run.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Act {
    /// Rewrites.
    Normalize(Normalizer),
    /// Tells tokens.
    Tokens(Tokenizer),
    /// Tells sentences.
    Sentences(SentenceSplitter),
}

/// One answer about a text: a token, a sentence or a normalized line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answer<'t> {
    /// Where in the text, in bytes.
    pub(crate) span: Span,
    /// The kind of a token.
    pub(crate) kind: Option<&'static str>,
    /// The text there, or what it was rewritten to.
    pub(crate) text: &'t str,
    /// Whether it may go on in the next piece of a line that is too long.
    pub(crate) is_cut: bool,
}

impl Act {
    /// Normalizes by steps or by a preset.
    pub(crate) fn normalize(steps: Option<&str>, preset: Option<&str>) -> Result<Self, Failure> {
        let normalizer = match (steps, preset) {
            (Some(steps), _) => {
                steps.parse::<Steps>().map(Normalizer::new).map_err(refused("steps"))
            }
            (None, Some(preset)) => Normalizer::preset(preset).map_err(refused("preset")),
            (None, None) => Ok(Normalizer::repair()),
        };
        normalizer.map(Self::Normalize)
    }

    /// Tells tokens by a preset.
    pub(crate) fn tokens(preset: &str) -> Result<Self, Failure> {
        Tokenizer::preset(preset).map(Self::Tokens).map_err(refused("preset"))
    }

    /// Tells sentences.
    pub(crate) const fn sentences() -> Self {
        Self::Sentences(SentenceSplitter::new())
    }

    /// The whole of `text` rewritten, if rewriting is what this does.
    pub(crate) fn rewrite<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        match self {
            Self::Normalize(normalizer) => Some(normalizer.normalize(text)),
            Self::Tokens(_) | Self::Sentences(_) => None,
        }
    }

    /// The splitter between whose sentences a line may be parted, if it may not be anywhere.
    pub(crate) const fn splitter(&self) -> Option<SentenceSplitter> {
        match self {
            Self::Normalize(_) => None,
            Self::Tokens(_) => Some(SentenceSplitter::new()),
            Self::Sentences(splitter) => Some(*splitter),
        }
    }

    /// The name of the member under which the answers about a record are listed, if they are.
    pub(crate) const fn list_name(&self) -> Option<&'static str> {
        match self {
            Self::Normalize(_) => None,
            Self::Tokens(_) => Some("tokens"),
            Self::Sentences(_) => Some("sentences"),
        }
    }

    /// Hands every answer about `text` to `each`, in order; `cut` tells how `text` ends.
    pub(crate) fn answer<F>(
        &self,
        text: &str,
        cut: Option<Truncation>,
        mut each: F,
    ) -> io::Result<()>
    where
        F: FnMut(Answer<'_>) -> io::Result<()>,
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
                    each(Answer { span, kind: None, text: &normalizer.normalize(bare), is_cut })?;
                }
                Ok(())
            }
            Self::Tokens(tokenizer) => tokenizer.tokens(text).try_for_each(|token| {
                let (span, kind) = (token.span(), Some(token.kind().as_str()));
                let is_cut = cut == Some(Truncation::Char) && span.end == text.len();
                each(Answer { span, kind, text: token.text(), is_cut })
            }),
            Self::Sentences(splitter) => splitter.sentences(text).try_for_each(|sentence| {
                let is_cut = cut.is_some() && sentence.full_span().end == text.len();
                each(Answer { span: sentence.span(), kind: None, text: sentence.text(), is_cut })
            }),
        }
    }
}

/// The failure of what was written after an option.
fn refused(option: &'static str) -> impl Fn(Error) -> Failure {
    move |error| Failure::Usage(format!("--{option}: {error}"))
}
