//! Options of the splitter: line ends, semicolons, ellipses and the greatest length.

/// The meaning of a line end.
///
/// A line ends with U+000A–000D, U+0085, U+2028 or U+2029; CR LF is one end.
///
/// ```
/// use kalima::sentence::{Newlines, SentenceSplitter};
/// let text = "عنوان\nسطر أول\nسطر ثان\n\nفقرة"; // "title", "first line", "second line", "paragraph"
/// let count = |newlines| SentenceSplitter::new().newlines(newlines).sentences(text).count();
/// assert_eq!(count(Newlines::EachLine), 4);
/// assert_eq!(count(Newlines::BlankLine), 2);
/// assert_eq!(count(Newlines::Ignore), 1);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Newlines {
    /// Every line end ends a sentence: text with one paragraph, heading or item in a line.
    #[default]
    EachLine,
    /// Only a blank line ends a sentence: wrapped text.
    BlankLine,
    /// No line end ends a sentence: it is a space.
    Ignore,
}

/// The meaning of a semicolon («؛», «;»).
///
/// ```
/// use kalima::sentence::{Semicolons, SentenceSplitter};
/// let text = "وصل متأخرا؛ لأن الطريق مزدحم."; // "he came late; for the road was crowded."
/// assert_eq!(SentenceSplitter::new().sentences(text).count(), 1);
/// assert_eq!(SentenceSplitter::new().semicolons(Semicolons::End).sentences(text).count(), 2);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Semicolons {
    /// It is inside a sentence.
    #[default]
    Continue,
    /// It ends a sentence.
    End,
}

/// The meaning of an ellipsis («…», «..»).
///
/// ```
/// use kalima::sentence::{Ellipses, SentenceSplitter};
/// let text = "تردد... لكنه ذهب. وصل... ثم نام."; // "he wavered... but went. he came... then slept."
/// let count = |ellipses| SentenceSplitter::new().ellipses(ellipses).sentences(text).count();
/// assert_eq!(count(Ellipses::Contextual), 3);
/// assert_eq!(count(Ellipses::End), 4);
/// assert_eq!(count(Ellipses::Continue), 2);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Ellipses {
    /// It ends a sentence if the next word opens one.
    #[default]
    Contextual,
    /// It ends a sentence.
    End,
    /// It is inside a sentence.
    Continue,
}

/// The meaning of a run-on word: two words without the space between them, as extractors of web pages
/// join headings and paragraphs.
///
/// [`spacing`](crate::spacing) finds the places, with the text as a document. The second word opens a
/// clause if it is a verb after «و» or «ف», a verb of saying or a particle, if it begins a phrase such as
/// «من ناحية أخرى» (on the other hand), or after a closing quotation mark or two Latin words.
///
/// ```
/// use kalima::sentence::{RunOns, SentenceSplitter};
/// // "The French president Macron", "On the other hand, Macron announced" without a space.
/// let text = "تصريح الرئيس ماكرونمن ناحية أخرى، أعلن ماكرون الحرب";
/// assert_eq!(SentenceSplitter::new().sentences(text).count(), 1);
/// let mut found = SentenceSplitter::new().run_ons(RunOns::End).sentences(text);
/// assert_eq!(found.next().unwrap().text(), "تصريح الرئيس ماكرون");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum RunOns {
    /// It is inside a sentence.
    #[default]
    Keep,
    /// It ends a sentence if the second word opens a clause. The places are found and allocated before
    /// the first sentence. Streams ([`io`](crate::guide)) and [`explain`](super::explain()) ignore it.
    End,
}

/// All options.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Options {
    pub(super) newlines: Newlines,
    pub(super) semicolons: Semicolons,
    pub(super) ellipses: Ellipses,
    /// In bytes; `usize::MAX` for none.
    pub(super) max_len: usize,
    pub(super) run_ons: RunOns,
}
