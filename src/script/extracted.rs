//! Repair of text extracted from PDF files: visual order and swapped lam-alef.

use super::shape::joins_of_form;
use super::{Class, presentation_form};
use crate::Span;
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

/// The kind of a [`Repair`].
///
/// # Examples
///
/// ```
/// use kalima::script::{Damage, repair_extracted};
/// let repaired = repair_extracted("األول"); // "the first", its lam-alef swapped
/// assert_eq!(repaired.repairs()[0].damage, Damage::SwappedLamAlef);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Damage {
    /// A line of presentation forms in visual order: last character first.
    VisualOrder,
    /// An alef before its lam, from a lam-alef ligature that was spelled out backward.
    SwappedLamAlef,
}

/// One repaired part of a text.
///
/// # Examples
///
/// ```
/// use kalima::script::repair_extracted;
/// let repaired = repair_extracted("في األول"); // "in the first"
/// let repair = repaired.repairs()[0];
/// assert_eq!(repair.span.of("في األول"), "أل");
/// assert_eq!(repair.confidence, 1.0);
/// ```
#[derive(Clone, Copy, PartialEq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Repair {
    /// The part of the original text, in bytes.
    pub span: Span,
    /// The damage that was found there.
    pub damage: Damage,
    /// The strength of the evidence, above 0 and up to 1.
    ///
    /// For visual order: the joins that fit the reversed line only, less those that fit the line as it
    /// is, as a part of both. For swapped lam-alef: 1 if Arabic spelling rules the letters out, 0.5 if
    /// the word is possible and the text has other damage.
    pub confidence: f32,
}

/// A repaired text and the list of its repairs.
///
/// # Examples
///
/// ```
/// use kalima::script::repair_extracted;
/// assert!(repair_extracted("السلام عليكم").repairs().is_empty()); // "peace be upon you"
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Repaired<'t> {
    text: Cow<'t, str>,
    repairs: Vec<Repair>,
}

impl<'t> Repaired<'t> {
    /// Returns the repaired text.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::repair_extracted;
    /// assert_eq!(repair_extracted("اهلل").text(), "الله"); // "God"
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the repairs in the order of the original text.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::repair_extracted;
    /// assert_eq!(repair_extracted("اإلسالم واألمة").repairs().len(), 3); // "Islam and the nation"
    /// ```
    #[must_use]
    pub fn repairs(&self) -> &[Repair] {
        &self.repairs
    }

    /// Returns the text without a copy if nothing was repaired.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::repair_extracted;
    /// use std::borrow::Cow;
    /// assert!(matches!(repair_extracted("نعم").into_text(), Cow::Borrowed("نعم"))); // "yes"
    /// ```
    #[must_use]
    pub fn into_text(self) -> Cow<'t, str> {
        self.text
    }
}

/// Repairs two kinds of damage of text extracted from PDF files.
///
/// **Visual order.** In a line of presentation forms, an initial or medial form joins the next
/// character, a final or medial form the one before. The line is reversed if more neighbours fit that way
/// than as they are. Digits, Latin letters and single brackets keep their direction. The forms become letters.
/// Evidence: joining alone. Lines without presentation forms are not examined.
///
/// **Swapped lam-alef.** A ligature of lam and alef that was spelled out backward leaves an alef
/// before its lam. Three patterns are impossible in Arabic spelling and repaired at once, at the start
/// of a word, also after و ف ب ك: alef before أ إ آ and lam («األول» for «الأول», the first), two alefs
/// before lam («االجتماع» for «الاجتماع», the meeting), and «اهلل» for «الله» (God). Only in a text
/// that has such a word, words of a short list are repaired as well («السالم» for «السلام», peace),
/// with confidence 0.5, because each may also be the word it seems.
///
/// Never a part of a preset: call it for text of known origin and look at the confidence. Time is
/// linear.
///
/// # Examples
///
/// ```
/// use kalima::script::{Damage, repair_extracted};
/// // "book 12 new", drawn from right to left
/// let repaired = repair_extracted("ﺪﻳﺪﺟ 12 ﺏﺎﺘﻛ");
/// assert_eq!(repaired.text(), "كتاب 12 جديد");
/// assert_eq!(repaired.repairs()[0].damage, Damage::VisualOrder);
/// // "the first: peace"
/// assert_eq!(repair_extracted("األول: السالم").text(), "الأول: السلام");
/// assert_eq!(repair_extracted("الرجل السالم").text(), "الرجل السالم"); // "the sound man"
/// ```
#[must_use]
pub fn repair_extracted(text: &str) -> Repaired<'_> {
    let mut target = String::new();
    let mut repairs = Vec::new();
    let damaged = text.split(|c| !is_arabic(c)).any(|word| certain_swap(word).is_some());
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_end_matches(['\n', '\r']);
        if let Some(confidence) = visual_order(body) {
            let span = Span::new(start, start + body.len());
            repairs.push(Repair { span, damage: Damage::VisualOrder, confidence });
            reverse(body, &mut target);
            target.push_str(line.get(body.len()..).unwrap_or(""));
        } else {
            repair_words(line, start, damaged, &mut target, &mut repairs);
        }
        start += line.len();
    }
    let text = if repairs.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(target) };
    Repaired { text, repairs }
}

/// Returns the confidence that a line is in visual order, or nothing if the evidence is not for it.
fn visual_order(line: &str) -> Option<f32> {
    let (mut kept, mut reversed) = (0_u32, 0_u32);
    let mut before = None;
    for c in line.chars() {
        if Class::of(c).is_combining() {
            continue;
        }
        let joins = joins_of_form(c);
        if let (Some((before_left, before_right)), Some((left, right))) = (before, joins) {
            // A pair that fits both ways, such as two isolated forms, is no evidence.
            let as_is = before_right == left;
            let backward = before_left == right;
            kept += u32::from(as_is && !backward);
            reversed += u32::from(backward && !as_is);
        }
        before = joins;
    }
    (reversed > kept).then(|| (reversed - kept) as f32 / (reversed + kept) as f32)
}

/// Appends a line with its characters in reverse order, numbers and other scripts as they are, and forms
/// as letters.
fn reverse(line: &str, target: &mut String) {
    let mut rest = line;
    while let Some(c) = rest.chars().next_back() {
        let run = left_to_right_run(rest, c);
        if !run.is_empty() {
            target.push_str(run);
            rest = rest.strip_suffix(run).unwrap_or("");
            continue;
        }
        match presentation_form(c) {
            Some((letters, _)) => target.push_str(letters),
            None => target.push(mirrored(c)),
        }
        rest = rest.strip_suffix(c).unwrap_or("");
    }
}

/// Returns the run of a number, or of words of another script, at the end of a text.
fn left_to_right_run(text: &str, last: char) -> &str {
    let is_digit = |c: char| Class::of(c).is_digit();
    let is_other = |c: char| is_digit(c) || Class::of(c).is_letter() && !is_arabic(c);
    let is_between = |c: char| matches!(c, '.' | ',' | ':' | '/' | '-' | '_' | '@' | '٫' | '٬');
    let head = if is_digit(last) {
        text.trim_end_matches(|c| is_digit(c) || is_between(c))
    } else if is_other(last) {
        text.trim_end_matches(|c| is_other(c) || is_between(c) || c == ' ')
    } else {
        text
    };
    let run = text.get(head.len()..).unwrap_or("");
    run.trim_start_matches(|c| is_between(c) || c == ' ')
}

/// Returns the other bracket of a pair.
const fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '«' => '»',
        '»' => '«',
        _ => c,
    }
}

fn is_arabic(c: char) -> bool {
    Class::of(c).is_arabic()
}

/// Words that a swapped lam-alef makes of common words, without the article: «سالم» (a name) of «سلام»
/// (peace). Source: common words with «لا» whose swapped spelling is rare or no word.
const POSSIBLE: &[&str] = &[
    "أخالق",
    "أعالم",
    "إال",
    "إسالم",
    "إسالمي",
    "إسالمية",
    "إعالم",
    "إعالن",
    "اتصاالت",
    "احتالل",
    "استقالل",
    "بالد",
    "ثالثة",
    "ثالثين",
    "حالل",
    "خالف",
    "خالل",
    "دالئل",
    "سالح",
    "سالم",
    "سالمة",
    "ظالل",
    "عالج",
    "عالقات",
    "عالقة",
    "عالمات",
    "غالف",
    "فالحين",
    "كالم",
    "مالبس",
    "مالحظة",
    "مالعب",
    "هالل",
    "واليات",
    "والية",
];

/// Returns the offset in a word of an alef that Arabic spelling rules out before its lam.
fn certain_swap(word: &str) -> Option<usize> {
    [word.strip_prefix(['و', 'ف', 'ب', 'ك']), Some(word)].into_iter().flatten().find_map(|stem| {
        let mut letters = stem.chars();
        let [first, second] = [letters.next()?, letters.next()?];
        let impossible = first == 'ا'
            && (matches!(second, 'أ' | 'إ' | 'آ' | 'ا') && letters.next() == Some('ل')
                || stem == "اهلل");
        impossible.then_some(word.len() - stem.len() + first.len_utf8())
    })
}

/// Returns the offset in a word of «ال» that should be «لا», by the list; the stem starts at `from`
/// or after clitics and the article.
fn possible_swap(word: &str, from: Option<usize>) -> Option<usize> {
    let found = |stem: &str| {
        let listed = POSSIBLE.binary_search(&stem).is_ok();
        stem.find("ال").filter(|_| listed).map(|at| word.len() - stem.len() + at)
    };
    if let Some(from) = from {
        // After «اإل» and «اال»: the stem is the alef and what follows the lam.
        let alef = word.get(from..)?.chars().next()?;
        let tail = word.get(from + 4..)?;
        let same = |known: &&&str| known.strip_prefix(alef) == Some(tail);
        return POSSIBLE.iter().find(same).and(tail.find("ال")).map(|at| from + 4 + at);
    }
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let bare = bare.strip_prefix(['ب', 'ك']).unwrap_or(bare);
    let stem = bare.strip_prefix("ال").or_else(|| bare.strip_prefix("لل")).unwrap_or(bare);
    found(word).or_else(|| found(stem))
}

/// Appends a line with its swapped lam-alefs repaired.
fn repair_words(
    line: &str,
    start: usize,
    damaged: bool,
    target: &mut String,
    repairs: &mut Vec<Repair>,
) {
    let mut at = start;
    for piece in line.split_inclusive(|c| !is_arabic(c)) {
        let word = piece.trim_end_matches(|c| !is_arabic(c));
        let certain = certain_swap(word);
        let possible = if damaged { possible_swap(word, certain) } else { None };
        let mut written = 0;
        for (offset, confidence) in [(certain, 1.0), (possible, 0.5)] {
            let Some(offset) = offset else { continue };
            let (swapped, repaired) = match word.get(offset..).unwrap_or("") {
                rest if rest.starts_with("هلل") => ("هلل", "لله"),
                rest if rest.starts_with('أ') => ("أل", "لأ"),
                rest if rest.starts_with('إ') => ("إل", "لإ"),
                rest if rest.starts_with('آ') => ("آل", "لآ"),
                _ => ("ال", "لا"),
            };
            target.push_str(word.get(written..offset).unwrap_or(""));
            target.push_str(repaired);
            written = offset + swapped.len();
            let span = Span::new(at + offset, at + written);
            repairs.push(Repair { span, damage: Damage::SwappedLamAlef, confidence });
        }
        target.push_str(piece.get(written..).unwrap_or(""));
        at += piece.len();
    }
}

#[cfg(test)]
mod tests {
    use super::{POSSIBLE, repair_extracted};
    use crate::script::shape;
    use alloc::string::String;

    #[test]
    fn the_list_is_sorted_and_unique() {
        assert!(POSSIBLE.is_sorted_by(|a, b| a < b));
        assert!(POSSIBLE.iter().all(|word| word.contains("ال")));
    }

    #[test]
    fn reversed_forms_are_repaired_and_forms_in_order_are_kept() {
        // "Peace be upon you (and) thanks, in 2024", "the new library"
        for text in ["السلام عليكم (وشكرا) في 2024", "المكتبة الجديدة", "إصدار GPT four هنا"]
        {
            let shaped = shape(text);
            assert!(repair_extracted(&shaped).repairs().is_empty());
            let numbers =
                [("2024", "4202"), ("GPT four", "ruof TPG"), ("(", "\0"), (")", "("), ("\0", ")")];
            let flipped =
                numbers.iter().fold(String::from(&*shaped), |it, (a, b)| it.replace(a, b));
            let visual: String = flipped.chars().rev().collect();
            let repaired = repair_extracted(&visual);
            assert_eq!(repaired.text(), text);
            assert!(repaired.repairs()[0].confidence > 0.9);
        }
    }

    #[test]
    fn swapped_lam_alef_is_repaired_by_spelling_and_then_by_list() {
        // "Islam, the occupation, and God: peace; three"
        let repaired = repair_extracted("اإلسالم، االحتالل، واهلل: السالم؛ بثالثة");
        assert_eq!(repaired.text(), "الإسلام، الاحتلال، والله: السلام؛ بثلاثة");
        assert_eq!(repaired.repairs().iter().filter(|it| it.confidence < 1.0).count(), 4);
        // Sound words: "from the two", "the family of the father", "now"
        for sound in ["من الاثنين", "آل الأب", "الآن", "السالم", "بالد", "أال", "ا ال"]
        {
            assert!(repair_extracted(sound).repairs().is_empty(), "{sound}");
        }
    }
}
