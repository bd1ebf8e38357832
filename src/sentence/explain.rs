//! Explanations: the cues, the rule and the decision for each terminator of a text.

use super::boundary::Boundary;
use super::candidates::Candidate;
use super::cues::{After, Before};
use super::options::RunOns;
use super::options::Semicolons;
use super::rules::{RULES, index};
use super::sentences::Sentences;
use super::splitter::SentenceSplitter;
use super::triage::{Classified, Triage};
use crate::Span;
use crate::script::Class;
use core::fmt;
use core::iter::FusedIterator;

/// The stage that decided about a terminator.
///
/// ```
/// use kalima::sentence::{DecidedBy, explain};
/// let by: Vec<_> = explain("القيمة 3.5 تقريبا. نعم.").map(|found| found.decided_by()).collect(); // "about 3.5. yes."
/// assert_eq!(by, [DecidedBy::Token, DecidedBy::Triage, DecidedBy::Triage]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum DecidedBy {
    /// The terminator is inside a token: a number, an address or an abbreviation.
    Token,
    /// The triage table, which is computed from the rules, by the bytes around the terminator.
    Triage,
    /// The rules, by the cues before and after the terminator.
    Rules,
}

impl DecidedBy {
    /// Returns the name: `token`, `triage` or `rules`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::sentence::DecidedBy::Triage.as_str(), "triage");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Triage => "triage",
            Self::Rules => "rules",
        }
    }
}

/// The explanation of the decision about one terminator.
///
/// ```
/// use kalima::sentence::explain;
/// let text = "قال د. أحمد نعم."; // "Dr Ahmad said yes."
/// let title = explain(text).next().unwrap();
/// assert_eq!(title.text(), ".");
/// assert!(!title.is_boundary());
/// assert_eq!(title.before().collect::<Vec<_>>(), ["TITLE"]);
/// assert_eq!(title.reason(), Some("a title stands before a name"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Explanation<'t> {
    source: &'t str,
    span: Span,
    before: Before,
    after: After,
    rule: Option<usize>,
    decided_by: DecidedBy,
    is_boundary: bool,
}

impl<'t> Explanation<'t> {
    /// Returns the run of terminators.
    ///
    /// ```
    /// let first = kalima::sentence::explain("حقا؟! نعم.").next().unwrap(); // "really?! yes."
    /// assert_eq!(first.text(), "؟!");
    /// ```
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.source.get(self.span.range()).unwrap_or_default()
    }

    /// Returns the bytes of the run of terminators.
    ///
    /// ```
    /// let first = kalima::sentence::explain("نعم. لا.").next().unwrap(); // "yes. no."
    /// assert_eq!(first.span(), kalima::Span::new(6, 7));
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Returns true if a sentence ends here.
    ///
    /// ```
    /// let found = kalima::sentence::explain("قال د. أحمد نعم."); // "Dr Ahmad said yes."
    /// assert_eq!(found.map(|found| found.is_boundary()).collect::<Vec<_>>(), [false, true]);
    /// ```
    #[must_use]
    pub const fn is_boundary(&self) -> bool {
        self.is_boundary
    }

    /// Returns the names of the cues before the boundary; none inside a token.
    ///
    /// ```
    /// let first = kalima::sentence::explain("هل جئت؟ نعم.").next().unwrap(); // "did you come? yes."
    /// assert_eq!(first.before().collect::<Vec<_>>(), ["TERMINATOR", "SHOUT"]);
    /// ```
    pub fn before(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        self.before.names()
    }

    /// Returns the names of the cues after the boundary, of those that a rule for
    /// [`before`](Self::before) needs; none inside a token.
    ///
    /// ```
    /// let last = kalima::sentence::explain("نعم.").last().unwrap(); // "yes."
    /// assert_eq!(last.after().collect::<Vec<_>>(), ["PARAGRAPH_END"]);
    /// ```
    pub fn after(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        self.after.names()
    }

    /// Returns the reason of the rule that decides; none inside a token.
    ///
    /// ```
    /// let last = kalima::sentence::explain("نعم.").last().unwrap(); // "yes."
    /// assert_eq!(last.reason(), Some("the paragraph ends"));
    /// ```
    #[must_use]
    pub fn reason(&self) -> Option<&'static str> {
        self.rule.and_then(|rule| RULES.get(rule)).map(|rule| rule.reason)
    }

    /// Returns the stage that decided.
    ///
    /// ```
    /// use kalima::sentence::{DecidedBy, explain};
    /// let first = explain("القيمة 3.5").next().unwrap(); // "the value is 3.5"
    /// assert_eq!(first.decided_by(), DecidedBy::Token);
    /// ```
    #[must_use]
    pub const fn decided_by(&self) -> DecidedBy {
        self.decided_by
    }

    /// The cue sets.
    #[cfg(test)]
    pub(super) const fn cues(&self) -> (Before, After) {
        (self.before, self.after)
    }
}

/// Writes one line: span, decision, cues, stage and reason, separated by tabs.
impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decision = if self.is_boundary { "break" } else { "no break" };
        write!(f, "{}..{}\t{}\t{decision}\t", self.span.start, self.span.end, self.text())?;
        join(f, self.before())?;
        f.write_str("\t")?;
        join(f, self.after())?;
        let stage = self.decided_by.as_str();
        write!(f, "\t{stage}\t{}", self.reason().unwrap_or("part of a token"))
    }
}

impl fmt::Debug for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Writes names with `+` between them.
fn join(f: &mut fmt::Formatter<'_>, names: impl Iterator<Item = &'static str>) -> fmt::Result {
    for (index, name) in names.enumerate() {
        f.write_str(if index > 0 { "+" } else { "" })?;
        f.write_str(name)?;
    }
    Ok(())
}

/// An iterator over the explanations of a text; made by [`explain`] and [`SentenceSplitter::explain`].
#[derive(Clone, Debug)]
pub struct Explanations<'t> {
    sentences: Sentences<'t>,
}

impl<'t> Explanations<'t> {
    /// Returns the next terminator with its classes, if it has any.
    pub(super) fn next_classified(&mut self) -> Option<(Option<Classified>, Explanation<'t>)> {
        loop {
            let sentences = &mut self.sentences;
            let semicolons = sentences.options.semicolons;
            let candidate =
                sentences.candidates.next(sentences.text, sentences.at, &sentences.options)?;
            let is_ignored =
                candidate.class == Class::Semicolon && semicolons == Semicolons::Continue;
            let is_fixed = matches!(candidate.class, Class::LineEnd | Class::NumberMark);
            if !is_fixed && !is_ignored {
                return Some(self.explain(candidate));
            }
            if let Some(end) = sentences.handle_candidate(candidate) {
                sentences.emit(&end);
            }
        }
    }

    /// Runs one candidate through the slow path and through the engine.
    fn explain(&mut self, candidate: Candidate) -> (Option<Classified>, Explanation<'t>) {
        let mut slow = self.sentences.clone();
        slow.at = candidate.at + candidate.c.len_utf8();
        let boundary = slow.full_boundary(candidate);
        let class = self.sentences.classify(candidate.at);
        let is_triage = class.is_some_and(|found| found.triage() != Triage::Check);
        let end = self.sentences.handle_candidate(candidate);
        if let Some(end) = &end {
            self.sentences.emit(end);
        }
        let source = self.sentences.text;
        let is_boundary = end.is_some();
        let explanation = match boundary {
            Some(Boundary { terminator, before, after, .. }) => Explanation {
                source,
                span: terminator,
                before,
                after,
                rule: index().first(before, after),
                decided_by: if is_triage { DecidedBy::Triage } else { DecidedBy::Rules },
                is_boundary,
            },
            None => Explanation {
                source,
                span: Span::new(candidate.at, candidate.at + candidate.c.len_utf8()),
                before: Before::NONE,
                after: After::NONE,
                rule: None,
                decided_by: DecidedBy::Token,
                is_boundary,
            },
        };
        (class, explanation)
    }
}

impl<'t> Iterator for Explanations<'t> {
    type Item = Explanation<'t>;

    fn next(&mut self) -> Option<Explanation<'t>> {
        self.next_classified().map(|(_, explanation)| explanation)
    }
}

impl FusedIterator for Explanations<'_> {}

/// Explains the decision about each terminator of `text`, with the default options.
///
/// Line ends and verse ends are not explained, and semicolons only if they may end a sentence. Each terminator is also read by the slow path, so that this takes a
/// multiple of the time of [`sentences`](super::sentences()), but linear time and no allocation.
///
/// # Examples
/// ```
/// let text = "قال د. أحمد نعم. ثم صمت."; // "Dr Ahmad said yes. then he fell silent."
/// let lines: Vec<_> = kalima::sentence::explain(text).map(|found| found.to_string()).collect();
/// assert_eq!(lines[0], "9..10\t.\tno break\tTITLE\tTEXT\trules\ta title stands before a name");
/// ```
#[must_use]
pub const fn explain(text: &str) -> Explanations<'_> {
    SentenceSplitter::new().explain(text)
}

impl SentenceSplitter {
    /// Explains the decision about each terminator of `text`: see [`explain`](super::explain()).
    ///
    /// The greatest length of a sentence and run-on words are ignored.
    ///
    /// # Examples
    /// ```
    /// use kalima::sentence::SentenceSplitter;
    /// let mut found = SentenceSplitter::new().explain("نعم. لا."); // "yes. no."
    /// assert!(found.next().unwrap().is_boundary());
    /// ```
    #[must_use]
    pub const fn explain<'t>(self, text: &'t str) -> Explanations<'t> {
        let splitter = self.max_len(usize::MAX).run_ons(RunOns::Keep);
        Explanations { sentences: splitter.sentences(text) }
    }
}
