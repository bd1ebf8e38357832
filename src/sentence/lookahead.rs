//! Look-ahead: whitespace and cues after a possible boundary.

use super::cues::{After, Before};
use super::options::Newlines;
use super::rules::index;
use crate::lexer::{self, SEPARATORS};
use crate::lexicon::cue_words as words;
use crate::lexicon::number_words as number;
use crate::lexicon::radical::begins_with_radical;
use crate::lexicon::verbs;
use crate::lexicon::word_key::{INVISIBLE, WordKey, alef_insensitive_cmp, list_contains};
use crate::lexicon::{AffixFilter, PrefixFilter};
use crate::script::name::{ALEF, BEH, FEH, KAF, LAM, WAW};
use crate::script::{CharSet, Class};

/// The most bytes that a citation in brackets may have.
const MAX_CITATION: usize = 160;

/// Returns the cues after a possible boundary at `at` that a rule for `before` needs.
///
/// The next visible character of the paragraph begins at `start`.
pub(super) fn cues_at(
    text: &str,
    (at, start): (usize, usize),
    newlines: Newlines,
    before: Before,
) -> After {
    let Some(c) = text.get(start..).and_then(|tail| tail.chars().next()) else {
        return After::PARAGRAPH_END;
    };
    let glued = !text.get(at..start).is_some_and(|gap| gap.contains(char::is_whitespace));
    let needed = || index().cues_needed(before);
    let cues = match Class::of(c) {
        Class::Colon => After::COMMA.union(After::COLON_APART.if_(!glued)),
        Class::Comma | Class::Semicolon => After::COMMA,
        Class::OtherPunctuation => After::SLASH.if_(c == '/'),
        Class::OpenBracket => {
            let citation = needed().insert_if(After::CITATION, || is_citation(text, start));
            After::BRACKET.union(citation)
        }
        Class::Quote => After::QUOTE,
        Class::Dash if needed().intersects(After::WORDS) => {
            after_dash(text, start + c.len_utf8(), newlines)
        }
        class if CharSet::DIGITS.contains_class(class) || class == Class::NumberMark => {
            After::NUMBER
        }
        Class::LatinLetter if c.is_lowercase() => {
            After::LOWER_LATIN.union(After::GLUED_LATIN.if_(glued))
        }
        Class::LatinLetter => After::LATIN,
        class if CharSet::ARABIC.contains_class(class) => {
            let needed = needed();
            if needed.intersects(After::WORDS) {
                arabic(text, start, newlines, needed)
            } else {
                After::NONE
            }
        }
        _ => After::NONE,
    };
    cues.union(After::TEXT)
}

/// Returns the start of the next visible character of the paragraph.
pub(super) fn next_visible(text: &str, at: usize, newlines: Newlines) -> Option<usize> {
    let mut lines = 0;
    let mut previous = ' ';
    for (offset, c) in crate::work::counted(text.get(at..)?.char_indices()) {
        let class = Class::of(c);
        if class == Class::LineEnd {
            lines += usize::from(!(c == '\n' && previous == '\r'));
            match newlines {
                Newlines::EachLine => return None,
                Newlines::BlankLine if lines > 1 => return None,
                _ => {}
            }
        } else if !SEPARATORS.contains_class(class) {
            return Some(at + offset);
        }
        previous = c;
    }
    None
}

fn after_dash(text: &str, at: usize, newlines: Newlines) -> After {
    let Some(start) = next_visible(text, at, newlines) else { return After::NONE };
    let digit = text.get(start..).and_then(|tail| tail.chars().next());
    After::NUMBER
        .if_(digit.is_some_and(|c| CharSet::DIGITS.contains(c)))
        .union(After::DASH_SAYING.if_(verbs::is_reporting(WordKey::after(text, start).letters())))
}

/// Returns true if the bracket that opens at `at` closes soon, with a terminator or a comma after it.
fn is_citation(text: &str, at: usize) -> bool {
    let tail = text.get(at..).unwrap_or_default();
    let mut inside = crate::work::counted(tail.char_indices())
        .take_while(|&(offset, c)| offset < MAX_CITATION && Class::of(c) != Class::LineEnd)
        .skip_while(|&(_, c)| Class::of(c) != Class::CloseBracket)
        .map(|(_, c)| c);
    inside.next();
    inside
        .find(|&c| !INVISIBLE.contains(c))
        .is_some_and(|c| matches!(Class::of(c), Class::Terminator | Class::Ellipsis | Class::Comma))
}

/// Returns the cues among `needed` that the Arabic word at `start` gives.
fn arabic(text: &str, start: usize, newlines: Newlines, needed: After) -> After {
    let word = WordKey::after(text, start);
    crate::work::count(1);
    let letters = word.letters();
    let next = || {
        next_visible(text, word.end(), newlines)
            .map_or(WordKey::after("", 0), |at| WordKey::after(text, at))
    };
    if letters == [WAW] {
        let digits = next_visible(text, word.end(), newlines)
            .and_then(|at| text.get(at..))
            .is_some_and(|tail| tail.starts_with(|c| CharSet::DIGITS.contains(c)));
        return After::NUMBER.if_(digits);
    }
    let joined = || {
        verbs::after_conjunction(letters).is_some_and(verbs::is_verb) && !verbs::is_name(letters)
    };
    let so = letters.first() == Some(&FEH);
    let after_then = list_contains(&["ثم"], letters).then(next);
    let then_verb = || {
        after_then.is_some_and(|next| {
            let letters = next.letters();
            !words::CLAUSE_PARTICLES.contains(letters) && !words::PREPOSITIONS.contains(letters)
        })
    };
    let then_place = || after_then.is_some_and(|next| words::PREPOSITIONS.contains(next.letters()));
    let preposition = || {
        is_preposition(letters)
            && !is_discourse_opener(text, letters, next, newlines)
            && !(words::PREPOSITIONS.contains(letters)
                && opens_sentence(text, letters, &next(), newlines))
    };
    needed
        .insert_if(After::NUMBER, || number::is_bare_number_word(letters))
        .union(needed.insert_if(After::PREPOSITION, preposition))
        .union(needed.insert_if(After::CONTINUER, || words::CONTINUERS.contains(letters)))
        .union(needed.insert_if(After::EXPLANATION, || words::EXPLANATIONS.contains(letters)))
        .union(needed.insert_if(After::RELATIVE, || words::RELATIVES.contains(letters)))
        .union(needed.insert_if(After::ADVERSATIVE, || is_adversative(letters, next)))
        .union(needed.insert_if(After::APPOSITION, || then_place() || is_apposition(letters, next)))
        .union(needed.insert_if(After::SAYING, || verbs::is_reporting(letters)))
        .union(needed.insert_if(After::CONJOINED_VERB, || then_verb() || !so && joined()))
        .union(needed.insert_if(After::CONSEQUENCE, || so && joined()))
        .union(needed.insert_if(After::REPLY, || {
            so && verbs::after_conjunction(letters).is_some_and(verbs::is_reporting)
        }))
        .union(needed.insert_if(After::OPENER, || verbs::opens(&word)))
}

/// Returns true for «لكن» but and its like, also with «و» and; but «حتى لو» even if opens.
fn is_adversative(letters: &[char], next: impl Fn() -> WordKey) -> bool {
    let bare = letters.strip_prefix(&[WAW]).unwrap_or(letters);
    let but = bare.first() == Some(&LAM) && words::ADVERSATIVES.contains(bare);
    let until =
        || list_contains(&["حتى"], letters) && words::AFTER_HATTA.contains(next().letters());
    but || words::ADVERSATIVES.contains(letters) && !until()
}

/// Returns true for «مثل» such as, «خصوصا» above all, «الأمر الذي» which.
fn is_apposition(letters: &[char], next: impl Fn() -> WordKey) -> bool {
    let which = || list_contains(&["الأمر"], letters) && words::RELATIVES.contains(next().letters());
    words::APPOSITIONS.contains(letters) || which()
}

/// Returns true if the word cannot end a clause before an ellipsis: «ثم ...» then, «في ...» in.
pub(super) fn cannot_end_clause(letters: &[char]) -> bool {
    let bare = verbs::after_conjunction(letters).unwrap_or(letters);
    [letters, bare].into_iter().any(|letters| {
        words::HELD_BACK.contains(letters)
            || words::PREPOSITIONS.contains(letters)
            || words::RELATIVES.contains(letters)
    })
}

/// A prefilter of [`cannot_end_clause`].
pub(super) static CLAUSE_OPENERS_BEFORE_PAUSE: AffixFilter = AffixFilter::of(&[
    words::HELD_BACK.entries(),
    words::PREPOSITIONS.entries(),
    words::RELATIVES.entries(),
]);

/// The cues that [`may_continue`] and [`CONTINUATIONS`] cover: a word that they reject gives none.
pub(super) const CONTINUATION_CUES: After =
    After::APPOSITION.union(After::RELATIVE).union(After::ADVERSATIVE);

/// A prefilter of [`may_continue`].
pub(super) static CONTINUATIONS: PrefixFilter = PrefixFilter::of(&[
    words::APPOSITIONS.entries(),
    words::RELATIVES.entries(),
    words::ADVERSATIVES.entries(),
    AFTER_PAUSE,
])
.or_after_waw(words::ADVERSATIVES.entries());

/// Words that give a cue of an apposition with the word after them.
const AFTER_PAUSE: &[&str] = &["الأمر", "ثم"];

/// Returns true if the word may give one of [`CONTINUATION_CUES`]. No false negatives.
pub(super) fn may_continue(letters: &[char]) -> bool {
    let bare = letters.strip_prefix(&[WAW]).unwrap_or(letters);
    words::APPOSITIONS.contains(letters)
        || words::RELATIVES.contains(letters)
        || words::ADVERSATIVES.contains(letters)
        || words::ADVERSATIVES.contains(bare)
        || list_contains(AFTER_PAUSE, letters)
}

/// Returns true if the word is a preposition or begins with one.
fn is_preposition(letters: &[char]) -> bool {
    if words::PREPOSITIONS.contains(letters) || words::WITH_PRONOUN.contains(letters) {
        return true;
    }
    match letters {
        [BEH | KAF, ALEF, LAM, rest @ ..] | [LAM, LAM, rest @ ..] => rest.len() >= 2,
        [BEH | LAM | KAF, rest @ ..] => rest.len() >= 3 && !is_radical(letters),
        _ => false,
    }
}

/// Returns true if the word opens a sentence although it has the form of a preposition and its noun:
/// «لذلك» therefore, «بعبارة أخرى» in other words, «بدلا من ذلك» instead.
fn is_discourse_opener(
    text: &str,
    letters: &[char],
    next: impl Fn() -> WordKey,
    newlines: Newlines,
) -> bool {
    if words::DISCOURSE_OPENERS.contains(letters) {
        return true;
    }
    let is_head = words::DISCOURSE_HEADS.contains(letters);
    let is_demonstrative = words::WITH_DEMONSTRATIVE.contains(letters);
    if !is_head && !is_demonstrative {
        return false;
    }
    let mut word = next();
    if is_demonstrative && !matches!(word.letters(), [] | [ALEF, LAM, ..]) {
        return true;
    }
    // «بدلا من ذلك», «بالإضافة إلى ذلك».
    if words::PREPOSITIONS.contains(word.letters())
        && let Some(at) = next_visible(text, word.end(), newlines)
    {
        word = WordKey::after(text, at);
    }
    is_head && words::DISCOURSE_TAILS.contains(word.letters())
}

/// Returns true if the first letter is part of a listed word, and no preposition.
fn is_radical(letters: &[char]) -> bool {
    begins_with_radical(letters)
        || verbs::is_past(letters, &words::RADICALS)
        || (4..=letters.len()).any(|len| {
            letters.get(..len).is_some_and(|head| {
                let list = words::RADICALS.entries();
                list.binary_search_by(|entry| alef_insensitive_cmp(entry, head)).is_ok()
            })
        })
}

/// Returns true if a preposition and `word` open a sentence: «بعد ذلك» after that, «في هذه الأثناء»
/// meanwhile, «من قال» who said, «في كل مرة» every time.
fn opens_sentence(text: &str, preposition: &[char], word: &WordKey, newlines: Newlines) -> bool {
    let letters = word.letters();
    words::OPENING_OBJECTS.contains(letters)
        || list_contains(&["من"], preposition) && verbs::is_verb(letters)
        || list_contains(&["في"], preposition) && list_contains(&["كل"], letters)
        || words::NEAR.contains(letters)
            && next_visible(text, word.end(), newlines)
                .is_some_and(|at| words::OPENING_NOUNS.contains(WordKey::after(text, at).letters()))
}

/// White space and invisible characters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Whitespace {
    /// The start of the next visible character, or the end of the text.
    pub(super) end: usize,
    /// True if the paragraph ends before that.
    pub(super) ends_paragraph: bool,
}

impl Whitespace {
    /// The white space at `at`; it may be empty.
    #[inline(always)]
    pub(super) fn after(text: &str, at: usize, newlines: Newlines) -> Self {
        match text.as_bytes().get(at..) {
            Some(&[b' ', first, second, ..]) if starts_visible(first, second) => {
                Self { end: at + 1, ends_paragraph: false }
            }
            Some(&[b'\n', first, second, ..]) if starts_visible(first, second) => {
                Self { end: at + 1, ends_paragraph: newlines == Newlines::EachLine }
            }
            Some(&[first, second, ..]) if starts_visible(first, second) => {
                Self { end: at, ends_paragraph: false }
            }
            _ => Self::read(text, at, newlines),
        }
    }

    fn read(text: &str, at: usize, newlines: Newlines) -> Self {
        let word = next_visible(text, at, newlines);
        Self { end: word.unwrap_or_else(|| skip_gap(text, at)), ends_paragraph: word.is_none() }
    }
}

/// Returns true if a character that begins with these bytes certainly is visible: ASCII, most of the
/// Arabic block, or an emoji. False means unknown.
#[inline]
pub(super) const fn starts_visible(first: u8, second: u8) -> bool {
    // Evaluated without short-circuiting: the first class that matches is unpredictable, so that
    // branches would be mispredicted.
    first.wrapping_sub(b'!') < 94
        || first & 0xFE == 0xD8 && second >= 0xA0 - ((first & 1) << 5)
        || first == 0xF0 && second == 0x9F
}

/// Returns the end of the gap that begins at `at`.
pub(super) fn skip_gap(text: &str, at: usize) -> usize {
    let tail = text.get(at..).unwrap_or_default();
    let gap = crate::work::counted(tail.chars()).take_while(|&c| SEPARATORS.contains(c));
    at + gap.map(char::len_utf8).sum::<usize>()
}

/// Returns `text` without the gap at its start.
#[inline]
pub(super) fn trim_start(text: &str) -> &str {
    match text.as_bytes() {
        &[first, second, ..] if starts_visible(first, second) => text,
        _ => text.trim_start_matches(|c| SEPARATORS.contains(c)),
    }
}

/// Returns `text` from `start` to `end` without the gap at its end. A selector or a joiner that belongs
/// to an emoji is not part of the gap.
#[inline(always)]
pub(super) fn trim_end(text: &str, start: usize, end: usize) -> &str {
    let body = text.get(start..end).unwrap_or_default();
    if ends_visible(body.as_bytes()) { body } else { trim_gap(text, body, start, end) }
}

/// Returns true if the last character certainly is visible. False means unknown.
#[inline(always)]
pub(super) const fn ends_visible(head: &[u8]) -> bool {
    match head {
        // An ellipsis, an emoji, ASCII and «،» «؛» «؟».
        [.., 0xE2, 0x80, 0xA6]
        | [.., 0xF0, 0x9F, _, _]
        | [.., b'!'..=b'~']
        | [.., 0xD8, 0x8C | 0x9B | 0x9F] => true,
        [.., first, second] => starts_visible(*first, *second) && *second >= 0x80,
        _ => false,
    }
}

fn trim_gap<'t>(text: &'t str, body: &'t str, start: usize, end: usize) -> &'t str {
    let trimmed = body.trim_end_matches(|c| SEPARATORS.contains(c));
    let mut last = start + trimmed.len();
    let tail = body.get(trimmed.len()..).unwrap_or_default();
    if tail.starts_with(|c| !CharSet::WHITE_SPACE.contains(c))
        && let Some(unit) = lexer::lexeme_containing(text, last)
    {
        last = unit.span.end.min(end);
    }
    text.get(start..last).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_surely_visible_is_no_gap() {
        for c in '\0'..=char::MAX {
            let mut buffer = [0; 4];
            if let [first, rest @ ..] = c.encode_utf8(&mut buffer).as_bytes() {
                let second = rest.first().copied().unwrap_or_default();
                assert!(!starts_visible(*first, second) || !SEPARATORS.contains(c), "{c:?}");
            }
        }
    }
}
