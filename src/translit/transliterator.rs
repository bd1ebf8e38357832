//! Transliterator: a scheme and the treatment of foreign text.

use super::scheme::{Reverse, Scheme};
use alloc::borrow::Cow;
use alloc::string::String;

/// The treatment of text that already contains signs of the target alphabet.
///
/// # Examples
///
/// ```
/// use kalima::translit::{Foreign, Scheme, Transliterator};
/// let keep = Transliterator::new(Scheme::Buckwalter);
/// let mark = keep.foreign(Foreign::Mark);
/// let text = "برنامج GPT"; // "the program GPT"
/// assert_eq!(keep.transliterate(text), "brnAmj GPT");
/// assert_eq!(mark.transliterate(text), "brnAmj @@IGNORE@@GPT");
/// assert_eq!(keep.restore("brnAmj GPT"), "برنامج گپط");
/// assert_eq!(mark.restore("brnAmj @@IGNORE@@GPT"), text);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Foreign {
    /// Foreign text stays as it is. [`Transliterator::restore`] reads it as transliteration.
    #[default]
    Keep,
    /// A word with a sign of the alphabet stays whole and gets the marker in front, which
    /// [`Transliterator::restore`] removes. Words lie between white space.
    Mark,
}

/// Transliteration of Arabic script by a one-to-one table, and the way back.
///
/// `restore(transliterate(text)) == text` holds for every text under [`Foreign::Mark`], and under
/// [`Foreign::Keep`] for every text that [`is_reversible`](Self::is_reversible). Characters
/// without a sign in the scheme pass unchanged, Arabic ones included. Time is linear.
///
/// # Examples
///
/// ```
/// use kalima::translit::{Scheme, Transliterator};
/// let buckwalter = Transliterator::new(Scheme::Buckwalter);
/// assert_eq!(buckwalter.transliterate("مُحَمَّدٌ"), "muHama~dN"); // "Muhammad"
/// assert_eq!(buckwalter.restore("muHama~dN"), "مُحَمَّدٌ");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[must_use]
pub struct Transliterator {
    scheme: Scheme,
    foreign: Foreign,
    marker: &'static str,
}

impl Transliterator {
    /// The marker of [`Foreign::Mark`] by default, which is that of `CAMeL` Tools.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::Transliterator;
    /// assert_eq!(Transliterator::MARKER, "@@IGNORE@@");
    /// ```
    pub const MARKER: &'static str = "@@IGNORE@@";

    /// Creates a transliterator that keeps foreign text.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Scheme, Transliterator};
    /// assert_eq!(Transliterator::new(Scheme::Hsb).transliterate("ثعلب"), "θςlb"); // "fox"
    /// ```
    pub const fn new(scheme: Scheme) -> Self {
        Self { scheme, foreign: Foreign::Keep, marker: Self::MARKER }
    }

    /// Sets the treatment of foreign text.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Foreign, Scheme, Transliterator};
    /// let mark = Transliterator::new(Scheme::Hsb).foreign(Foreign::Mark);
    /// assert_eq!(mark.transliterate("انتهى."), "@@IGNORE@@انتهى."); // "it ended": the dot is sukun
    /// ```
    pub const fn foreign(self, foreign: Foreign) -> Self {
        Self { foreign, ..self }
    }

    /// Sets the marker of [`Foreign::Mark`]: printable ASCII characters.
    ///
    /// An empty marker, or one with white space or characters outside of ASCII, changes nothing.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Foreign, Scheme, Transliterator};
    /// let mark = Transliterator::new(Scheme::Buckwalter).foreign(Foreign::Mark).marker("##");
    /// assert_eq!(mark.transliterate("لغة Rust"), "lgp ##Rust"); // "language"
    /// assert_eq!(mark.marker(" ").transliterate("Rust"), "##Rust");
    /// ```
    pub const fn marker(self, marker: &'static str) -> Self {
        let mut rest = marker.as_bytes();
        while let [byte, after @ ..] = rest {
            if !byte.is_ascii_graphic() {
                return self;
            }
            rest = after;
        }
        if marker.is_empty() { self } else { Self { marker, ..self } }
    }

    /// Returns the scheme.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Scheme, Transliterator};
    /// assert_eq!(Transliterator::new(Scheme::Iso233).scheme(), Scheme::Iso233);
    /// ```
    #[must_use]
    pub const fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Returns true if the text contains no sign of the target alphabet.
    ///
    /// Then [`restore`](Self::restore) returns the text from its transliteration. One pass, without
    /// allocation.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Scheme, Transliterator};
    /// let buckwalter = Transliterator::new(Scheme::Buckwalter);
    /// assert!(buckwalter.is_reversible("كتاب 12")); // "book"
    /// assert!(!buckwalter.is_reversible("كتاب GPT"));
    /// assert!(!Transliterator::new(Scheme::Hsb).is_reversible("انتهى.")); // the dot is sukun
    /// ```
    #[must_use]
    pub fn is_reversible(&self, text: &str) -> bool {
        match self.scheme.reverse() {
            Reverse::Narrow(table) => table.first_mapped(text).is_none(),
            Reverse::Wide(table) => table.first_mapped(text).is_none(),
            // A part of a sign would join the signs around it.
            Reverse::Signs(signs) => {
                !text.chars().any(|c| signs.iter().any(|(_, sign)| sign.contains(c)))
            }
        }
    }

    /// Returns the text in the scheme; borrowed if and only if nothing changes.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Scheme, Transliterator};
    /// use std::borrow::Cow;
    /// let safe = Transliterator::new(Scheme::BuckwalterSafe);
    /// assert_eq!(safe.transliterate("إلى اللقاء"), "IlY AllqAC"); // "good-bye"
    /// assert!(matches!(safe.transliterate("Rust 2024"), Cow::Borrowed(_)));
    /// ```
    #[must_use]
    pub fn transliterate<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.marks_words_of(text) {
            let mut target = String::with_capacity(text.len());
            self.append_marked(text, &mut target);
            return if target == text { Cow::Borrowed(text) } else { Cow::Owned(target) };
        }
        let table = self.scheme.forward();
        let Some((kept, rest)) = table.first_mapped(text).and_then(|at| text.split_at_checked(at))
        else {
            return Cow::Borrowed(text);
        };
        let mut target = String::with_capacity(text.len());
        target.push_str(kept);
        table.append(rest, &mut target);
        Cow::Owned(target)
    }

    /// Appends the text in the scheme to `target`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Scheme, Transliterator};
    /// let mut target = String::from("# ");
    /// Transliterator::new(Scheme::ArabTex).transliterate_into("شمس", &mut target); // "sun"
    /// assert_eq!(target, "# ^sms");
    /// ```
    pub fn transliterate_into(&self, text: &str, target: &mut String) {
        target.reserve(text.len());
        if self.marks_words_of(text) {
            self.append_marked(text, target);
        } else {
            self.scheme.forward().append(text, target);
        }
    }

    /// Returns the Arabic text that a transliteration came from; borrowed if and only if nothing
    /// changes.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Scheme, Transliterator};
    /// let arabtex = Transliterator::new(Scheme::ArabTex);
    /// assert_eq!(arabtex.restore("_t`lb"), "ثعلب"); // "fox": the longest sign first
    /// ```
    #[must_use]
    pub fn restore<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.foreign == Foreign::Keep && self.is_reversible(text) {
            return Cow::Borrowed(text);
        }
        let mut target = String::new();
        self.restore_into(text, &mut target);
        if target == text { Cow::Borrowed(text) } else { Cow::Owned(target) }
    }

    /// Appends the Arabic text that a transliteration came from to `target`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Scheme, Transliterator};
    /// let mut target = String::new();
    /// Transliterator::new(Scheme::Buckwalter).restore_into("$ms", &mut target);
    /// assert_eq!(target, "شمس"); // "sun"
    /// ```
    pub fn restore_into(&self, text: &str, target: &mut String) {
        target.reserve(text.len().saturating_mul(2));
        if self.foreign == Foreign::Keep || !text.contains(self.marker) {
            return self.append_restored(text, target);
        }
        for word in text.split_inclusive(char::is_whitespace) {
            match word.strip_prefix(self.marker) {
                Some(foreign) => target.push_str(foreign),
                None => self.append_restored(word, target),
            }
        }
    }

    fn append_restored(&self, text: &str, target: &mut String) {
        match self.scheme.reverse() {
            Reverse::Narrow(table) => table.append(text, target),
            Reverse::Wide(table) => table.append(text, target),
            Reverse::Signs(signs) => append_by_signs(signs, text, target),
        }
    }

    /// Returns true if words have to be compared with the marker one by one.
    fn marks_words_of(&self, text: &str) -> bool {
        // A marker can also arise from the text, if its characters are signs.
        self.foreign == Foreign::Mark
            && !(self.is_reversible(text)
                && self.is_reversible(self.marker)
                && !text.contains(self.marker))
    }

    fn append_marked(&self, text: &str, target: &mut String) {
        for word in text.split_inclusive(char::is_whitespace) {
            let start = target.len();
            if self.is_reversible(word) && !word.starts_with(self.marker) {
                self.scheme.forward().append(word, target);
                if !target.get(start..).is_some_and(|it| it.starts_with(self.marker)) {
                    continue;
                }
                target.truncate(start);
            }
            target.push_str(self.marker);
            target.push_str(word);
        }
    }
}

/// Replaces the longest sign at each position by its letter.
fn append_by_signs(signs: &[(&str, &str)], text: &str, target: &mut String) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let matching = signs.iter().filter(|(_, sign)| rest.starts_with(sign));
        match matching.max_by_key(|(_, sign)| sign.len()) {
            Some((letter, sign)) => {
                target.push_str(letter);
                rest = rest.strip_prefix(sign).unwrap_or("");
            }
            None => {
                target.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or("");
            }
        }
    }
}
