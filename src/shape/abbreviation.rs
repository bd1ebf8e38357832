//! Abbreviations with a full stop: the dot in, the abbreviation that it is part of out.
//!
//! One line is read, and at most eight dotted letters and one word on either side; what is
//! answered does not change when the text is cut where a sentence ends.

mod chain;
mod filter;
pub(crate) mod list;
pub(crate) mod number;

use chain::Chain;
use filter::Endings;

use super::lexicon::{Ends, List};
use super::verb;
use super::word::{INVISIBLE, MAX_HIDDEN, Word};
use crate::Span;
use crate::script::CharSet;
use crate::script::name::{ALEF, ARABIC_FULL_STOP, BEH, FEH, KAF, LAM, WAW};

/// The most initials in a row.
const MAX_INITIALS: usize = 3;

/// The most spaces between an abbreviation and its neighbour.
const MAX_SPACES: usize = 16;

/// What an abbreviation is, told by its list and its neighbours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum AbbreviationClass {
    /// A rank or title before a name: «د.».
    Title,
    /// A word before a number: «ص.».
    Reference,
    /// An era, a unit or a currency after a number: «م.», «ر.س.».
    Measure,
    /// A state, agency or company, or any other chain of dotted letters: «و.م.أ.».
    Organisation,
    /// The end of a list: «إلخ.».
    Ending,
    /// One letter of a name between two words of it: «جورج و. بوش».
    Initial,
}

/// An abbreviation found around a dot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Abbreviation {
    /// Its bytes, with its clitics, its dots and what is invisible between them.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) class: AbbreviationClass,
    /// Whether the dot is written as part of it: «د.» is one token, «إلخ.» is a word and a dot.
    pub(crate) keeps_dot: bool,
}

/// Whether the dot at `dot` and the Arabic word of `length` bytes before it may be an abbreviation, or
/// begin one. A quick no; [`around`] says yes.
#[inline]
pub(crate) fn may_be_abbreviated(text: &str, dot: usize, length: usize) -> bool {
    static ENDINGS: Endings =
        Endings::of(&[list::TITLES, list::REFERENCES, list::MEASURES, list::ENDINGS]);
    let text = text.as_bytes();
    let word = text.get(dot.saturating_sub(length)..dot).unwrap_or_default();
    // A letter behind the dot may be the next part; an invisible character may hide one.
    let next = text.get(dot + 1).copied().unwrap_or(b' ');
    ENDINGS.may_hold(word) || !matches!(next, b'\n' | b' '..=b'~')
}

/// The abbreviation of which the dot at `dot` is part, be it inside or at its end.
///
/// `dot` is the offset of a full stop («.» or «۔»). The span ends with a dot unless the last letter
/// has none («ق.م»). Reads a bounded stretch of one line.
pub(crate) fn around(text: &str, dot: usize) -> Option<Abbreviation> {
    let mark = text.get(dot..)?.chars().next()?;
    let own = Word::before(text, dot);
    // No abbreviation has more letters between two dots, clitics included.
    if !is_dot(mark) || own.letters().is_empty() || own.letters().len() > 7 {
        return None;
    }
    let end = dot + mark.len_utf8();
    let joined = |at: usize| text.get(at..).is_some_and(|tail| tail.starts_with(begins_part));
    if !is_letter(&own) && !joined(end) || chain::is_too_long(text, dot) {
        return alone(text, &own, end);
    }
    let chain = Chain::around(text, own);
    chain
        .dotted(text)
        .or_else(|| (chain.head > 1).then(|| Chain::without_head(text, own).dotted(text)).flatten())
        .or_else(|| alone(text, &own, end))
}

/// Whether the dot at `dot` stands between two letters, however long their chain is.
pub(crate) fn is_between_letters(text: &str, dot: usize) -> bool {
    dot_after(text, dot).is_some_and(|end| {
        is_letter(&Word::before(text, dot)) && is_letter(&Word::after(text, end))
    })
}

/// Whether a part of a chain may begin with `c`.
fn begins_part(c: char) -> bool {
    CharSet::ARABIC.contains(c) || INVISIBLE.contains(c)
}

/// Whether `c` is a full stop that an abbreviation may be written with.
pub(crate) const fn is_dot(c: char) -> bool {
    matches!(c, '.' | ARABIC_FULL_STOP)
}

/// Whether a word can be one letter of a dotted abbreviation: a letter, or the name of a Latin one.
fn is_letter(word: &Word) -> bool {
    let letters = word.letters();
    word.is_single() || LETTER_NAMES.has(letters)
}

/// The word `own` and the dot after it, alone.
fn alone(text: &str, own: &Word, end: usize) -> Option<Abbreviation> {
    let letters = own.letters();
    let span = Span::new(own.start(), end);
    let may_be_name = may_be_name(letters);
    if !(own.is_single() || may_be_name || MEASURES.has(letters)) {
        return None;
    }
    if may_be_name && clitics(letters).any(|stem| ENDINGS.has(stem)) {
        return Some(Abbreviation { span, class: AbbreviationClass::Ending, keeps_dot: false });
    }
    if own.is_single() && is_labelled(text, span.start) {
        return None;
    }
    let class = classify(text, letters, span).or_else(|| {
        (own.is_single() && is_initial(text, span, 0)).then_some(AbbreviationClass::Initial)
    })?;
    let unit = class == AbbreviationClass::Measure && !own.is_single();
    Some(Abbreviation { span, class, keeps_dot: !unit })
}

/// Every list but that of the units that need a number.
static NAMES: Ends = Ends::of(&[
    list::TITLES,
    list::REFERENCES,
    list::DOTTED_MEASURES,
    list::ORGANISATIONS,
    list::ENDINGS,
]);

static TITLES: List = List::of(list::TITLES);
static REFERENCES: List = List::of(list::REFERENCES);
static DOTTED_MEASURES: List = List::of(list::DOTTED_MEASURES);
static ORGANISATIONS: List = List::of(list::ORGANISATIONS);
static ENDINGS: List = List::of(list::ENDINGS);
/// The units that need a number.
static MEASURES: List = List::of(list::MEASURES);
static LETTER_NAMES: List = List::of(list::LETTER_NAMES);
static NO_CLITIC: List = List::of(list::NO_CLITIC);
static LABELLED: List = List::of(list::LABELLED);

/// Whether letters may be in a list of [`NAMES`], with or without clitics.
fn may_be_name(letters: &[char]) -> bool {
    clitics(letters).any(|stem| NAMES.may_hold(stem))
}

/// The class of listed letters; the neighbours tell where two lists have them.
fn classify(text: &str, letters: &[char], span: Span) -> Option<AbbreviationClass> {
    use AbbreviationClass::{Measure, Organisation, Reference, Title};
    // One letter bears one clitic or the article, «ود.» and «بالد.», not «ولد» (boy) nor «فكر»; more
    // letters only «و», «ف» and «ال», so that «للتر.» (for the litre) is no «تر.»; dotted ones all.
    let fits = |stem: &[char]| {
        let clitics = letters.get(..letters.len() - stem.len()).unwrap_or_default();
        match stem.len() {
            1 => letters.len() <= 2 || has_article(letters),
            _ if stem.contains(&'.') => true,
            _ => !matches!(clitics, [BEH | LAM | KAF, ..] | [WAW | FEH, BEH | LAM | KAF, ..]),
        }
    };
    let is_word = NO_CLITIC.has(letters);
    let is_in = |list: &List| !is_word && clitics(letters).any(|stem| fits(stem) && list.has(stem));
    let measure = |name: bool| MEASURES.has(letters) || name && is_in(&DOTTED_MEASURES);
    let name = may_be_name(letters);
    if measure(name) && number::is_before(text, span.start) {
        return Some(Measure);
    }
    if !name {
        return None;
    }
    let reference = is_in(&REFERENCES);
    if reference && number::is_after(text, span.end) {
        return Some(Reference);
    }
    if is_in(&TITLES) {
        return Some(Title);
    }
    if reference {
        return Some(Reference);
    }
    if is_in(&DOTTED_MEASURES) {
        return Some(Measure);
    }
    is_in(&ORGANISATIONS).then_some(Organisation)
}

/// The letters, and what is left of them without «و» «ف», then «ب» «ل» «ك», then «ال» (or «لل»).
pub(crate) fn clitics(letters: &[char]) -> impl Iterator<Item = &[char]> {
    let conjunction = match letters {
        [WAW | FEH, rest @ ..] if !is_dotted(rest) => Some(rest),
        _ => None,
    };
    [Some(letters), conjunction].into_iter().flatten().flat_map(|base| {
        let preposition = match base {
            [BEH | LAM | KAF, rest @ ..] if !is_dotted(rest) => Some(rest),
            _ => None,
        };
        let article = match base {
            [ALEF | LAM, LAM, rest @ ..] | [BEH | KAF, ALEF, LAM, rest @ ..]
                if !is_dotted(rest) =>
            {
                Some(rest)
            }
            _ => None,
        };
        [Some(base), preposition, article].into_iter().flatten()
    })
}

/// Whether nothing is left before the first inner dot: then what was stripped was the letter itself.
fn is_dotted(rest: &[char]) -> bool {
    matches!(rest, [] | ['.', ..])
}

/// Whether letters are one letter with the article: «الو» of «الو.م.أ.».
fn has_article(letters: &[char]) -> bool {
    matches!(letters, [.., ALEF | LAM, LAM, _]) && clitics(letters).any(|stem| stem.len() == 1)
}

/// Whether the word before `at` is a noun that a letter tells apart: «فيتامين د».
fn is_labelled(text: &str, at: usize) -> bool {
    let end = spaces_before(text, at);
    let word = Word::before(text, end);
    end < at && clitics(word.letters()).any(|stem| LABELLED.has(stem))
}

/// Whether a single letter and its dot are an initial: a name's word stands on either side.
///
/// What follows is no name if it opens a clause: «في المحطة ب. ثم عاد». An initial may follow another.
fn is_initial(text: &str, span: Span, depth: usize) -> bool {
    let end = spaces_before(text, span.start);
    if end == span.start || depth > MAX_INITIALS {
        return false;
    }
    let next = Word::after(text, spaces_after(text, span.end));
    if next.is_empty() || verb::opens(&next) {
        return false;
    }
    let before = Word::before(text, end);
    if !before.is_empty() {
        return !before.is_single();
    }
    // «ج. ك. رولنغ» after a word: the letter before is an initial itself.
    let Some(dot) = dot_before(text, end) else { return false };
    let letter = Word::before(text, dot);
    let span = Span::new(letter.start(), end);
    letter.is_single()
        && !is_labelled(text, span.start)
        && classify(text, letter.letters(), span).is_none()
        && is_initial(text, span, depth + 1)
}

/// Where the dot begins that ends at `at`, the edge of a word, which has all that is invisible there.
fn dot_before(text: &str, at: usize) -> Option<usize> {
    let c = text.get(..at)?.chars().next_back()?;
    is_dot(c).then(|| at - c.len_utf8())
}

/// Where the dot ends that begins at `at`, the edge of a word, which has all that is invisible there.
fn dot_after(text: &str, at: usize) -> Option<usize> {
    let c = text.get(at..)?.chars().next()?;
    is_dot(c).then(|| at + c.len_utf8())
}

/// Where the spaces begin that end at `at`, with what is invisible among them: `at` if there are too many
/// to be passed over.
pub(crate) fn spaces_before(text: &str, at: usize) -> usize {
    at - spaces(text.get(..at).unwrap_or_default().chars().rev())
}

/// Where the spaces end that begin at `at`, with what is invisible among them: `at` if there are too many
/// to be passed over.
pub(crate) fn spaces_after(text: &str, at: usize) -> usize {
    at + spaces(text.get(at..).unwrap_or_default().chars())
}

/// How many bytes of spaces and invisible characters come first: zero if there are too many, so that
/// whoever looks at them from the other side has the same answer.
fn spaces(chars: impl Iterator<Item = char>) -> usize {
    let (mut length, mut spaces, mut hidden) = (0, 0, 0);
    for c in chars {
        if CharSet::SPACES.contains(c) {
            (spaces, hidden) = (spaces + 1, 0);
        } else if INVISIBLE.contains(c) {
            hidden += c.len_utf8();
        } else {
            break;
        }
        if spaces > MAX_SPACES || hidden > MAX_HIDDEN {
            return 0;
        }
        length += c.len_utf8();
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::word::assert_sorted;

    /// The abbreviation around the last dot of `text`, as text and class.
    fn found(text: &str) -> Option<(&str, AbbreviationClass)> {
        let dot = text.rfind('.').unwrap();
        around(text, dot).map(|found| (text.get(found.span.range()).unwrap(), found.class))
    }

    #[test]
    fn lists_are_sorted_and_unique() {
        assert_sorted("TITLES", list::TITLES);
        assert_sorted("REFERENCES", list::REFERENCES);
        assert_sorted("MEASURES", list::MEASURES);
        assert_sorted("DOTTED_MEASURES", list::DOTTED_MEASURES);
        assert_sorted("ORGANISATIONS", list::ORGANISATIONS);
        assert_sorted("ENDINGS", list::ENDINGS);
        assert_sorted("NO_CLITIC", list::NO_CLITIC);
        assert_sorted("LETTER_NAMES", list::LETTER_NAMES);
        assert_sorted("LABELLED", list::LABELLED);
    }

    #[test]
    fn classes_are_told_by_list_and_neighbours() {
        use AbbreviationClass::{Ending, Initial, Measure, Organisation, Reference, Title};
        for (text, want) in [
            ("قال د. أحمد", Some(("د.", Title))),
            ("قال د.أحمد", Some(("د.", Title))),
            ("وأ.د. محمد", Some(("وأ.د.", Title))),
            ("وا.د. محمد", Some(("وا.د.", Title))),
            ("ص. 15", Some(("ص.", Reference))),
            ("ص.ب. 1234", Some(("ص.ب.", Reference))),
            ("سنة 570 م. و", Some(("م.", Measure))),
            ("سنة 570م. و", Some(("م.", Measure))),
            ("القرن الثالث هـ. و", Some(("هـ.", Measure))),
            ("سنة 300 ق.م. في", Some(("ق.م.", Measure))),
            ("سنة 300 ق.م في", Some(("ق.م", Measure))),
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
            ("وزيتونا إلخ. ثم", Some(("إلخ.", Ending))),
            ("وزيتونا الخ. ثم", Some(("الخ.", Ending))),
            ("جورج و. بوش", Some(("و.", Initial))),
            ("رواية ن. ك. رولنغ", Some(("ك.", Initial))),
            ("من مجموعة ب. ك. رولنغ", None),
            ("في المحطة ب. ثم عاد", None),
            ("في المحطة ب. وعاد", None),
            ("بفيتامين د. وأضاف", None),
            ("بالمجموعة د. وأضاف", None),
            ("هذا لم. يكن", None),
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
