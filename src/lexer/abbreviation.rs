//! Abbreviations with a full stop, found around one of their dots.
//!
//! Reads one line, at most eight dotted letters and one word on either side. The result does not
//! change when the text is cut where a sentence ends.

use super::abbreviation_class::*;
use super::dotted_acronym::{self, Chain};
use super::spaced_acronym;
use crate::Span;
use crate::lexicon::{
    WordKey, abbreviations as list, suffix_filter::SuffixFilter, verbs, word_key::INVISIBLE,
};
use crate::lexicon::{
    proclitics::clitics,
    word_gap::{spaces_after, spaces_before},
};
use crate::script::CharSet;
use crate::script::name::{ALEF, BEH, DAL, FEH, LAM, WAW};

/// The most letters of a part between two dots: the name of a Latin letter with clitics, «والدبليو».
const MAX_PART_LETTERS: usize = 9;

/// The most initials in a row.
const MAX_INITIALS: usize = 3;

/// Returns true if the dot at `dot` and the Arabic word of `length` bytes before it may be an
/// abbreviation or the start of one. A prefilter for [`around`]: false positives, no false
/// negatives.
#[inline]
pub(crate) fn may_be_abbreviation(text: &str, dot: usize, length: usize) -> bool {
    static ENDINGS: SuffixFilter =
        SuffixFilter::of(&[list::TITLES, list::REFERENCES, list::MEASURES, list::ENDINGS]);
    let text = text.as_bytes();
    let word = text.get(dot.saturating_sub(length)..dot).unwrap_or_default();
    // A letter after the dot may be the next part; an invisible character may hide one.
    let next = text.get(dot + 1).copied().unwrap_or(b' ');
    ENDINGS.may_contain(word) || !matches!(next, b'\n' | b' '..=b'~')
}

/// The abbreviation of which the dot at `dot` is part, be it inside or at its end.
///
/// `dot` is the offset of a full stop («.» or «۔»). The span ends with a dot unless the last
/// letter has none («ق.م», "BC"). Reads a bounded part of one line.
pub(crate) fn around(text: &str, dot: usize) -> Option<Abbreviation> {
    let mark = text.get(dot..)?.chars().next()?;
    let own = WordKey::before(text, dot);
    // No abbreviation has more letters between two dots, clitics included.
    if !is_full_stop(mark) || own.letters().is_empty() || own.letters().len() > MAX_PART_LETTERS {
        return None;
    }
    let end = dot + mark.len_utf8();
    let joined = |at: usize| text.get(at..).is_some_and(|tail| tail.starts_with(begins_part));
    if !is_letter(&own) && !joined(end) || dotted_acronym::is_too_long(text, dot) {
        return spaced_acronym::around(text, &own, end)
            .map(|found| found.part(&own, end))
            .or_else(|| single_word(text, &own, end));
    }
    if let Some(found) = spaced_acronym::around(text, &own, end) {
        return Some(found.part(&own, end));
    }
    let chain = Chain::around(text, own);
    chain
        .dotted(text)
        .or_else(|| (chain.head > 1).then(|| Chain::without_head(text, own).dotted(text)).flatten())
        .or_else(|| single_word(text, &own, end))
}

/// Returns true if the dot at `dot` is between two letters, in a chain of any length.
pub(crate) fn is_between_letters(text: &str, dot: usize) -> bool {
    dot_after(text, dot).is_some_and(|end| {
        is_letter(&WordKey::before(text, dot)) && is_letter(&WordKey::after(text, end))
    })
}

/// Returns true if a part of a chain may begin with `c`.
fn begins_part(c: char) -> bool {
    CharSet::ARABIC.contains(c) || INVISIBLE.contains(c)
}

/// The word `own` and the dot after it, alone.
fn single_word(text: &str, own: &WordKey, end: usize) -> Option<Abbreviation> {
    let letters = own.letters();
    let span = Span::new(own.start(), end);
    let may_be_name = may_be_name(letters);
    if !(own.is_single() || may_be_name || MEASURES.contains(letters)) {
        return None;
    }
    if may_be_name && clitics(letters).any(|stem| ENDINGS.contains(stem)) {
        return Some(Abbreviation { span, class: AbbreviationClass::ListEnd, keeps_dot: false });
    }
    if own.is_single() && is_labelled(text, span.start) || is_no_way(text, letters, span.start) {
        return None;
    }
    let class = classify(text, letters, span).or_else(|| {
        (own.is_single() && is_initial(text, span, 0)).then_some(AbbreviationClass::Initial)
    })?;
    let unit = class == AbbreviationClass::Unit && !own.is_single();
    Some(Abbreviation { span, class, keeps_dot: !unit })
}

/// Returns true for «بد» after «لا» ("no way round it"), which is a noun and not a title.
fn is_no_way(text: &str, letters: &[char], at: usize) -> bool {
    let end = spaces_before(text, at);
    letters == [BEH, DAL]
        && end < at
        && matches!(WordKey::before(text, end).letters(), [LAM, ALEF] | [WAW | FEH, LAM, ALEF])
}

/// Returns true if a single letter and its dot are an initial, with a word of the name on either
/// side.
///
/// A word that opens a clause is not part of a name: «في المحطة ب. ثم عاد» ("at station B. Then he
/// returned"). An initial may follow another.
fn is_initial(text: &str, span: Span, depth: usize) -> bool {
    let end = spaces_before(text, span.start);
    if end == span.start || depth > MAX_INITIALS {
        return false;
    }
    let next = WordKey::after(text, spaces_after(text, span.end));
    if next.is_empty() || verbs::opens(&next) {
        return false;
    }
    let before = WordKey::before(text, end);
    if !before.is_empty() {
        return !before.is_single();
    }
    // «ج. ك. رولنغ» after a word: the letter before is an initial itself.
    let Some(dot) = dot_before(text, end) else { return false };
    let letter = WordKey::before(text, dot);
    let span = Span::new(letter.start(), end);
    letter.is_single()
        && !is_labelled(text, span.start)
        && classify(text, letter.letters(), span).is_none()
        && is_initial(text, span, depth + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The abbreviation around the last dot of `text`, as text and class.
    fn found(text: &str) -> Option<(&str, AbbreviationClass)> {
        let dot = text.rfind('.').unwrap();
        around(text, dot).map(|found| (text.get(found.span.range()).unwrap(), found.class))
    }

    #[test]
    fn classes_are_told_by_list_and_neighbours() {
        use AbbreviationClass::{Initial, ListEnd, Organisation, Reference, Title, Unit};
        for (text, want) in [
            ("قال د. أحمد", Some(("د.", Title))),
            ("قال د.أحمد", Some(("د.", Title))),
            ("وأ.د. محمد", Some(("وأ.د.", Title))),
            ("وا.د. محمد", Some(("وا.د.", Title))),
            ("ص. 15", Some(("ص.", Reference))),
            ("ص.ب. 1234", Some(("ص.ب.", Reference))),
            ("سنة 570 م. و", Some(("م.", Unit))),
            ("سنة 570م. و", Some(("م.", Unit))),
            ("القرن الثالث هـ. و", Some(("هـ.", Unit))),
            ("سنة 300 ق.م. في", Some(("ق.م.", Unit))),
            ("سنة 300 ق.م في", Some(("ق.م", Unit))),
            ("زار الو.م.أ. ثم", Some(("الو.م.أ.", Organisation))),
            ("وللو.م.أ. دور", Some(("وللو.م.أ.", Organisation))),
            ("حزب الن.ض. جديد", Some(("الن.ض.", Organisation))),
            ("قناة بي.بي.سي. نقلت", Some(("بي.بي.سي.", Organisation))),
            ("طائرات اس.ام.تي.", Some(("اس.ام.تي.", Organisation))),
            ("أنا ولد. أنا", None),
            ("أم لا. وقد", None),
            ("هذا ما فكر. ثم", None),
            ("وصل الد. أحمد", Some(("الد.", Title))),
            ("قال ود. أحمد", Some(("ود.", Title))),
            ("قال لد. أحمد", Some(("لد.", Title))),
            ("سعر للتر. ثم", None),
            ("جاء وم. سالم", Some(("وم.", Title))),
            ("وزيتونا إلخ. ثم", Some(("إلخ.", ListEnd))),
            ("وزيتونا الخ. ثم", Some(("الخ.", ListEnd))),
            ("جورج و. بوش", Some(("و.", Initial))),
            ("رواية ن. ك. رولنغ", Some(("ك.", Initial))),
            ("من مجموعة ب. ك. رولنغ", None),
            ("في المحطة ب. ثم عاد", None),
            ("في المحطة ب. وعاد", None),
            ("بفيتامين د. وأضاف", None),
            ("بالمجموعة د. وأضاف", None),
            ("هذا لم. يكن", None),
            ("قالت: لأ. أنا", None),
            ("هو شاعر فذ. أحمد", None),
            ("هذا والد. أحمد", None),
            ("حركة فتح. القرار", None),
            ("عاد اللص. سرق للص. هرب", None),
            ("لا بد. القرار", None),
            ("ولا بد. القرار", None),
            ("زار بد. أحمد", Some(("بد.", Title))),
            ("وكالة السي.آي.إيه. قالت", Some(("السي.آي.إيه.", Organisation))),
            ("وبالبي.بي.سي. قالت", Some(("وبالبي.بي.سي.", Organisation))),
            ("سنة 300 ق. م. في", Some(("م.", Unit))),
            ("جاء إلى الو. م. أ. ثم", Some(("أ.", Organisation))),
            ("ج. م. كوتزي", Some(("م.", Title))),
            ("انتهى. بدأ", None),
            ("انتهى.بدأ", None),
            ("فم.أ.د. محمد", Some(("أ.د.", Title))),
            ("قال د\u{202C}. أحمد", Some(("د\u{202C}.", Title))),
            ("ن.ن.ن.ن.ن.ن.ن.ن.ن.ن.ن.ن", None),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn every_dot_of_an_abbreviation_answers_alike() {
        let text = "زار الو.م.أ. ثم";
        for (dot, _) in text.match_indices('.') {
            assert_eq!(text.get(around(text, dot).unwrap().span.range()), Some("الو.م.أ."));
        }
    }
}
