//! What is done to a text: one of the three machines of the library, made ready from the options.

use std::borrow::Cow;
use std::io;

use kalima::{Error, Normalizer, SentenceSplitter, Span, Steps, Tokenizer};

use crate::args::Command;
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
}

impl Act {
    /// The machine that `command` asks for.
    pub(crate) fn new(command: &Command) -> Result<Self, Failure> {
        let refused = |option: &str| {
            let option = option.to_owned();
            move |error: Error| Failure::Usage(format!("--{option}: {error}"))
        };
        Ok(match command {
            Command::Normalize { steps: Some(steps), .. } => {
                Self::Normalize(Normalizer::new(steps.parse::<Steps>().map_err(refused("steps"))?))
            }
            Command::Normalize { preset: Some(preset), .. } => {
                Self::Normalize(Normalizer::preset(preset).map_err(refused("preset"))?)
            }
            Command::Normalize { .. } => Self::Normalize(Normalizer::repair()),
            Command::Tokens { preset: Some(preset), .. } => {
                Self::Tokens(Tokenizer::preset(preset).map_err(refused("preset"))?)
            }
            Command::Tokens { .. } => Self::Tokens(Tokenizer::new()),
            Command::Sentences { .. } => Self::Sentences(SentenceSplitter::new()),
        })
    }

    /// The whole of `text` rewritten, if rewriting is what this does.
    pub(crate) fn rewrite<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        match self {
            Self::Normalize(normalizer) => Some(normalizer.normalize(text)),
            Self::Tokens(_) | Self::Sentences(_) => None,
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

    /// Hands every answer about `text` to `each`, in order.
    pub(crate) fn answer<F>(&self, text: &str, mut each: F) -> io::Result<()>
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
                    each(Answer { span, kind: None, text: &normalizer.normalize(bare) })?;
                    start += line.len();
                }
                Ok(())
            }
            Self::Tokens(tokenizer) => tokenizer.tokens(text).try_for_each(|token| {
                let kind = Some(token.kind().as_str());
                each(Answer { span: token.span(), kind, text: token.text() })
            }),
            Self::Sentences(splitter) => splitter.sentences(text).try_for_each(|sentence| {
                each(Answer { span: sentence.span(), kind: None, text: sentence.text() })
            }),
        }
    }
}
