//! Operations: what a subcommand does to a text.
//!
//! A new subcommand adds a variant here, with one arm in [`Operation::run`] and one in
//! [`Operation::list_name`].

use std::borrow::Cow;
use std::io;

use kalima::clitic::Segmenter;
use kalima::date::{DateFinder, DateOrder, MonthSet, Relative};
use kalima::io::Truncation;
use kalima::number::NumberFinder;
use kalima::search::{Analyzer, TermBuffer};
use kalima::spacing::Spacing;
use kalima::token::Kinds;
use kalima::translit::{Foreign, Romanizer, Transliterator};
use kalima::{Error, Normalizer, SentenceSplitter, Span, Steps, Tokenizer};

use crate::args::{DateOptions, ForeignText};
use crate::error::Failure;
use crate::sentence_options::SentenceOptions;
use crate::stemmer::StemmerName;

/// A configured operation.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Operation {
    /// Rewrites the text.
    Normalize(Normalizer),
    /// Lists the tokens.
    Tokens(Tokenizer),
    /// Lists the sentences.
    Sentences(SentenceSplitter),
    /// Lists the sentences of whole documents.
    DocumentSentences(SentenceSplitter),
    /// Lists the terminators with the reason of each decision.
    Explain(SentenceSplitter),
    /// Lists the dates.
    Dates(DateFinder),
    /// Lists the numbers.
    Numbers(NumberFinder),
    /// Rewrites Arabic script in Latin letters.
    Transliterate(Transliterator),
    /// Restores Arabic script.
    Restore(Transliterator),
    /// Romanizes vocalised text.
    Romanize(Romanizer),
    /// Lists the clitics and stems of words, and all other tokens.
    Segments(Segmenter<'static>),
    /// Rewrites each word to its stem.
    Stems(StemmerName),
    /// Lists the index terms.
    Terms(Analyzer),
    /// Lists the missing spaces.
    Spaces(Spacing<'static>),
    /// Inserts the missing spaces.
    InsertSpaces(Spacing<'static>),
}

/// One result on a text: a token, a sentence or a normalized line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item<'t> {
    /// The span in the text, in bytes.
    pub(crate) span: Span,
    /// A place in the span, for items that have one.
    pub(crate) place: Option<usize>,
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

    /// Returns the finding of dates by its options.
    pub(crate) fn dates(options: &DateOptions) -> Self {
        let order = if options.month_first { DateOrder::MonthFirst } else { DateOrder::DayFirst };
        let libyan = MonthSet::DEFAULT.union(MonthSet::LIBYAN);
        let months = if options.libyan_months { libyan } else { MonthSet::DEFAULT };
        let finder = DateFinder::new().order(order).months(months).times(!options.no_times);
        Self::Dates(finder.weekdays(options.weekdays).short_years(options.short_years))
    }

    /// Returns the sentence splitting, or the explanation of its decisions.
    pub(crate) fn sentences(options: SentenceOptions, explain: bool) -> Self {
        let splitter = options.splitter();
        match explain {
            true => Self::Explain(splitter),
            false if options.needs_document() => Self::DocumentSentences(splitter),
            false => Self::Sentences(splitter),
        }
    }

    /// Returns the finding of numbers.
    pub(crate) const fn numbers(ordinals: bool, dialect: bool) -> Self {
        Self::Numbers(NumberFinder::new().ordinals(ordinals).dialect(dialect))
    }

    /// Returns the transliteration by a scheme, or its inverse.
    pub(crate) fn transliterate(
        scheme: &str,
        reverse: bool,
        foreign: ForeignText,
    ) -> Result<Self, Failure> {
        let foreign = match foreign {
            ForeignText::Keep => Foreign::Keep,
            ForeignText::Mark => Foreign::Mark,
        };
        let scheme = scheme.parse().map_err(invalid("scheme"))?;
        let transliterator = Transliterator::new(scheme).foreign(foreign);
        Ok(if reverse {
            Self::Restore(transliterator)
        } else {
            Self::Transliterate(transliterator)
        })
    }

    /// Returns the romanization by a standard.
    pub(crate) fn romanize(standard: &str) -> Result<Self, Failure> {
        standard
            .parse()
            .map(|standard| Self::Romanize(Romanizer::new(standard)))
            .map_err(invalid("romanize"))
    }

    /// Returns the clitic segmentation.
    pub(crate) const fn segments(article: bool, pronouns: bool, heh_taa: bool) -> Self {
        Self::Segments(Segmenter::new().article(article).pronouns(pronouns).heh_taa(heh_taa))
    }

    /// Returns the analysis by a profile.
    pub(crate) fn terms(profile: &str, split_tags: bool) -> Result<Self, Failure> {
        let analyzer = profile.parse::<Analyzer>().map_err(invalid("analyzer"))?;
        Ok(Self::Terms(if split_tags { analyzer.split_tags(true) } else { analyzer }))
    }

    /// Returns the rewritten text, for an operation that rewrites.
    pub(crate) fn rewrite<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        match self {
            Self::Normalize(normalizer) => Some(normalizer.normalize(text)),
            Self::Stems(stemmer) => Some(stemmer.stem_words(text).into()),
            Self::Transliterate(transliterator) => Some(transliterator.transliterate(text)),
            Self::Restore(transliterator) => Some(transliterator.restore(text)),
            Self::Romanize(romanizer) => Some(romanizer.romanize(text)),
            Self::InsertSpaces(spacing) => Some(spacing.insert_missing_spaces(text).0),
            Self::Tokens(_)
            | Self::Sentences(_)
            | Self::DocumentSentences(_)
            | Self::Explain(_)
            | Self::Segments(_)
            | Self::Terms(_)
            | Self::Dates(_)
            | Self::Spaces(_)
            | Self::Numbers(_) => None,
        }
    }

    /// Returns true if the operation reads a document as a whole.
    pub(crate) const fn needs_document(&self) -> bool {
        matches!(self, Self::Spaces(_) | Self::InsertSpaces(_) | Self::DocumentSentences(_))
    }

    /// Returns the splitter for lines over the length limit; `None` if they may be split anywhere.
    pub(crate) const fn splitter(&self) -> Option<SentenceSplitter> {
        match self {
            Self::Normalize(_) | Self::Transliterate(_) | Self::Restore(_) => None,
            Self::Tokens(_)
            | Self::Segments(_)
            | Self::Stems(_)
            | Self::Terms(_)
            | Self::Dates(_)
            | Self::Numbers(_)
            | Self::Spaces(_)
            | Self::InsertSpaces(_)
            | Self::Romanize(_) => Some(SentenceSplitter::new()),
            Self::Sentences(splitter)
            | Self::DocumentSentences(splitter)
            | Self::Explain(splitter) => Some(*splitter),
        }
    }

    /// Returns the name of the member that lists the items of a record, for an operation that lists.
    pub(crate) const fn list_name(&self) -> Option<&'static str> {
        match self {
            Self::Normalize(_)
            | Self::Stems(_)
            | Self::Transliterate(_)
            | Self::Restore(_)
            | Self::InsertSpaces(_)
            | Self::Romanize(_) => None,
            Self::Spaces(_) => Some("spaces"),
            Self::Tokens(_) => Some("tokens"),
            Self::Segments(_) => Some("segments"),
            Self::Terms(_) => Some("terms"),
            Self::Sentences(_) | Self::DocumentSentences(_) => Some("sentences"),
            Self::Explain(_) => Some("terminators"),
            Self::Dates(_) => Some("dates"),
            Self::Numbers(_) => Some("numbers"),
        }
    }

    /// Calls `each` with every item of `text`, in order. `cut` is the truncation at the end of `text`.
    pub(crate) fn run<F>(&self, text: &str, cut: Option<Truncation>, mut each: F) -> io::Result<()>
    where
        F: FnMut(Item<'_>) -> io::Result<()>,
    {
        match self {
            Self::Normalize(normalizer) => {
                rewrite_lines(text, cut, |line| normalizer.normalize(line), each)
            }
            Self::Stems(stemmer) => {
                rewrite_lines(text, cut, |line| stemmer.stem_words(line).into(), each)
            }
            Self::Transliterate(transliterator) => {
                rewrite_lines(text, cut, |line| transliterator.transliterate(line), each)
            }
            Self::Restore(transliterator) => {
                rewrite_lines(text, cut, |line| transliterator.restore(line), each)
            }
            Self::Romanize(romanizer) => {
                rewrite_lines(text, cut, |line| romanizer.romanize(line), each)
            }
            Self::InsertSpaces(spacing) => {
                // No space is inserted at a line end, so that the lines of both texts correspond.
                let (spaced, _) = spacing.insert_missing_spaces(text);
                let mut lines = spaced.split_inclusive('\n').map(without_line_end);
                rewrite_lines(text, cut, |_| lines.next().unwrap_or_default().into(), each)
            }
            Self::Spaces(spacing) => spacing.missing_spaces(text).try_for_each(|space| {
                let (before, after) = (space.span.start..space.at, space.at..space.span.end);
                let part = |range| text.get(range).unwrap_or_default();
                let members = [("reason", space.reason.as_str())];
                each(Item {
                    span: space.span,
                    place: Some(space.at),
                    members: &members,
                    text: &format!("{} {}", part(before), part(after)),
                    is_cut: cut == Some(Truncation::Char) && space.span.end == text.len(),
                })
            }),
            Self::Explain(splitter) => splitter.explain(text).try_for_each(|found| {
                let before = found.before().collect::<Vec<_>>().join("+");
                let after = found.after().collect::<Vec<_>>().join("+");
                let members = [
                    ("decision", if found.is_boundary() { "break" } else { "no break" }),
                    ("before", before.as_str()),
                    ("after", after.as_str()),
                    ("by", found.decided_by().as_str()),
                    ("reason", found.reason().unwrap_or("part of a token")),
                ];
                each(Item {
                    span: found.span(),
                    place: None,
                    members: &members,
                    text: found.text(),
                    is_cut: false,
                })
            }),
            Self::Numbers(finder) => finder.find(text).try_for_each(|found| {
                let value = found.value.to_string();
                let members = [("kind", found.kind.as_str()), ("value", value.as_str())];
                let is_cut = cut == Some(Truncation::Char) && found.span.end == text.len();
                each(Item {
                    span: found.span,
                    place: None,
                    members: &members,
                    text: found.span.of(text),
                    is_cut,
                })
            }),
            Self::Segments(segmenter) => {
                segmenter.tokens(kalima::tokens(text)).flatten().try_for_each(|piece| {
                    let members = [("kind", piece.kind().as_str())];
                    let is_cut = cut == Some(Truncation::Char) && piece.span().end == text.len();
                    each(Item {
                        span: piece.span(),
                        place: None,
                        members: &members,
                        text: piece.text(),
                        is_cut,
                    })
                })
            }
            Self::Terms(analyzer) => {
                let mut terms = TermBuffer::new();
                analyzer.terms_into(text, &mut terms);
                terms.iter().try_for_each(|term| {
                    let members = [("kind", term.kind().as_str())];
                    let is_cut = cut == Some(Truncation::Char) && term.span().end == text.len();
                    each(Item {
                        span: term.span(),
                        place: None,
                        members: &members,
                        text: term.text(),
                        is_cut,
                    })
                })
            }
            Self::Tokens(tokenizer) => tokenizer.tokens(text).try_for_each(|token| {
                let span = token.span();
                let members = [("kind", token.kind().as_str())];
                let is_cut = cut == Some(Truncation::Char) && span.end == text.len();
                each(Item { span, place: None, members: &members, text: token.text(), is_cut })
            }),
            Self::Sentences(splitter) | Self::DocumentSentences(splitter) => {
                splitter.sentences(text).try_for_each(|sentence| {
                    let is_cut = cut.is_some() && sentence.full_span().end == text.len();
                    each(Item {
                        span: sentence.span(),
                        place: None,
                        members: &[],
                        text: sentence.text(),
                        is_cut,
                    })
                })
            }
            Self::Dates(finder) => finder.find(text).try_for_each(|found| {
                let value = found.to_string();
                let calendar = found.time.map_or(found.start.calendar.as_str(), |_| "");
                let relative = found.relative.map_or("", Relative::as_str);
                let members = [
                    ("kind", found.kind.as_str()),
                    ("calendar", calendar),
                    ("value", value.as_str()),
                    ("relative", relative),
                ];
                let is_cut = cut == Some(Truncation::Char) && found.span.end == text.len();
                let matched = text.get(found.span.range()).unwrap_or_default();
                each(Item {
                    span: found.span,
                    place: None,
                    members: &members,
                    text: matched,
                    is_cut,
                })
            }),
        }
    }
}

/// Calls `each` with every line of `text`, rewritten.
fn rewrite_lines<'t, 'r>(
    text: &'t str,
    cut: Option<Truncation>,
    mut rewrite: impl FnMut(&'t str) -> Cow<'r, str>,
    mut each: impl FnMut(Item<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = without_line_end(line);
        let span = Span::new(start, start + bare.len());
        start += line.len();
        let is_cut = cut.is_some() && start == text.len();
        each(Item { span, place: None, members: &[], text: &rewrite(bare), is_cut })?;
    }
    Ok(())
}

/// Returns the line without LF or CR LF.
fn without_line_end(line: &str) -> &str {
    let bare = line.strip_suffix('\n').unwrap_or(line);
    bare.strip_suffix('\r').unwrap_or(bare)
}

/// Returns the failure for an invalid value of an option.
pub(crate) fn invalid(option: &'static str) -> impl Fn(Error) -> Failure {
    move |error| Failure::Usage(format!("--{option}: {error}"))
}
