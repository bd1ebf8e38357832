//! The rules of canonical forms: composition, NFC, and the order of marks; and the look-around of NFC.

use super::super::engine::char_action::CharAction;
use super::super::engine::char_map;
use super::super::engine::lookaround::{LookAround, MAX_LOOKAROUND};
use super::super::engine::predicates::{is_in_main_block, is_main_letter, is_plain_mark_code};
use super::super::engine::source_char::SourceChar;
use super::super::steps::Steps;
use super::output::{Output, run};
use crate::script::{combining_class, name};
use alloc::vec::Vec;
use unicode_normalization::char::{
    canonical_combining_class, compose as composed, decompose_canonical,
};
use unicode_normalization::{IsNormalized, is_nfc_quick};

/// The letter that an Arabic letter and a combining hamza or maddah make, as in NFC.
pub(super) const fn arabic_letter(base: char, mark: char) -> Option<char> {
    Some(match (base, mark) {
        (name::ALEF, name::MADDAH_ABOVE) => name::ALEF_WITH_MADDA_ABOVE,
        (name::ALEF, name::HAMZA_ABOVE) => name::ALEF_WITH_HAMZA_ABOVE,
        (name::ALEF, name::HAMZA_BELOW) => name::ALEF_WITH_HAMZA_BELOW,
        (name::WAW, name::HAMZA_ABOVE) => name::WAW_WITH_HAMZA_ABOVE,
        (name::YEH, name::HAMZA_ABOVE) => name::YEH_WITH_HAMZA_ABOVE,
        (name::HEH_GOAL, name::HAMZA_ABOVE) => name::HEH_GOAL_WITH_HAMZA_ABOVE,
        (name::YEH_BARREE, name::HAMZA_ABOVE) => name::YEH_BARREE_WITH_HAMZA_ABOVE,
        (name::AE, name::HAMZA_ABOVE) => name::HEH_WITH_YEH_ABOVE,
        _ => return None,
    })
}

/// The step `compose`.
///
/// As NFC would, without bringing the marks in order: of the marks on a letter, first the first of
/// class 220, then the first of class 230, may join it.
pub(super) fn compose(word: &[SourceChar], out: &mut Output) {
    let mut rest = word;
    while let Some((&base, after)) = rest.split_first() {
        let length = run(after, |c| canonical_combining_class(c) != 0);
        let (marks, next) = after.split_at(length);
        rest = next;
        let mut letter = base;
        let mut taken = [None; 2];
        for (taken, class) in taken.iter_mut().zip([220, 230]) {
            let first = marks.iter().position(|mark| canonical_combining_class(mark.c) == class);
            let Some((index, mark)) = first.and_then(|index| Some((index, *marks.get(index)?)))
            else {
                continue;
            };
            if let Some(c) = arabic_letter(letter.c, mark.c) {
                letter = letter.joined(mark, c);
                *taken = Some(index);
            }
        }
        out.push(letter);
        let kept = marks.iter().enumerate().filter(|(index, _)| !taken.contains(&Some(*index)));
        kept.for_each(|(_, &mark)| out.push(mark));
    }
}

/// The canonical combining class; the main Arabic block by a table.
fn class_of(c: char) -> u8 {
    match c {
        '\0'..'\u{300}' => 0,
        '\u{600}'..='\u{6FF}' => combining_class(c),
        _ => canonical_combining_class(c),
    }
}

/// Returns true if the character is NFC by itself and joins no character before it; the main Arabic
/// block without a table.
fn composes_never(c: char) -> bool {
    match c {
        '\0'..'\u{300}' => true,
        '\u{600}'..='\u{6FF}' => !matches!(c, name::MADDAH_ABOVE..=name::HAMZA_BELOW),
        _ => is_nfc_quick(core::iter::once(c)) == IsNormalized::Yes,
    }
}

/// The distance of a word from NFC.
#[derive(PartialEq)]
enum Form {
    /// It is NFC.
    Composed,
    /// Only marks are out of order.
    Unordered,
    /// A character may have to be composed or decomposed.
    Unknown,
}

fn form(word: &[SourceChar]) -> Form {
    let mut form = Form::Composed;
    let mut last = 0;
    for &SourceChar { c, .. } in word {
        if !composes_never(c) {
            return Form::Unknown;
        }
        let class = class_of(c);
        if class != 0 && class < last {
            form = Form::Unordered;
        }
        last = class;
    }
    form
}

/// The step `nfc`.
pub(super) fn nfc(word: &[SourceChar], out: &mut Output) {
    let chars = out.chars_mut();
    let form = form(word);
    if form == Form::Unknown {
        for ch in word {
            decompose_canonical(ch.c, |c| chars.push(ch.with(c)));
        }
    } else {
        chars.extend_from_slice(word);
    }
    if form == Form::Composed {
        return;
    }
    for cluster in chars.chunk_by_mut(|_, next| class_of(next.c) != 0) {
        let starters = usize::from(cluster.first().is_some_and(|first| class_of(first.c) == 0));
        if let Some(marks) = cluster.get_mut(starters..).filter(|marks| marks.len() > 1) {
            sort_by_class(marks, class_of);
        }
    }
    if form == Form::Unknown {
        recompose(chars);
    }
}

/// The canonical composition algorithm, in place.
fn recompose(chars: &mut Vec<SourceChar>) {
    let mut starter: Option<usize> = None;
    // The class of the last character kept after the starter, 0 if there is none.
    let mut last = 0;
    let mut kept = 0;
    for index in 0..chars.len() {
        let Some(&ch) = chars.get(index) else { break };
        let class = canonical_combining_class(ch.c);
        if let Some(base) = starter.and_then(|starter| chars.get_mut(starter)) {
            let adjacent = starter.is_some_and(|starter| starter + 1 == kept);
            if (adjacent || last < class)
                && let Some(c) = composed(base.c, ch.c)
            {
                *base = base.joined(ch, c);
                continue;
            }
        }
        if class == 0 {
            starter = Some(kept);
        }
        last = class;
        if let Some(slot) = chars.get_mut(kept) {
            *slot = ch;
        }
        kept += 1;
    }
    chars.truncate(kept);
}

/// Sorts marks by class, stable, in linear time.
fn sort_by_class(marks: &mut [SourceChar], class: impl Fn(char) -> u8) {
    // Long enough to be no one's spelling.
    if marks.len() <= 32 {
        marks.sort_by_key(|mark| class(mark.c));
        return;
    }
    let mut starts = [0; 256];
    for mark in &*marks {
        if let Some(start) = starts.get_mut(usize::from(class(mark.c)) + 1) {
            *start += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let unsorted = marks.to_vec();
    for mark in unsorted {
        if let Some(start) = starts.get_mut(usize::from(class(mark.c))) {
            if let Some(slot) = marks.get_mut(*start) {
                *slot = mark;
            }
            *start += 1;
        }
    }
}

/// The step `mark_order`.
pub(super) fn mark_order(word: &[SourceChar], out: &mut Output) {
    let mut rest = word;
    while let Some((&ch, after)) = rest.split_first() {
        let length = run(rest, is_ordered);
        if length == 0 {
            out.push(ch);
            rest = after;
            continue;
        }
        let (marks, next) = rest.split_at(length);
        rest = next;
        let mut marks = marks.to_vec();
        // In canonical order, hamzas and small letters at the head of their classes come first,
        // those below before those above, then shadda: each such group as a class of its own.
        sort_by_class(&mut marks, combining_class);
        let below = leading(&marks, 220);
        let above = leading(&marks, 230);
        let mut put = |mark: SourceChar| {
            if out.last() != Some(mark.c) {
                out.push(mark);
            }
        };
        let heads = [below.clone(), above.clone()];
        heads.into_iter().filter_map(|head| marks.get(head)).flatten().copied().for_each(&mut put);
        let others = marks.iter().enumerate();
        let mut others: Vec<SourceChar> = others
            .filter(|(place, _)| !below.contains(place) && !above.contains(place))
            .map(|(_, &mark)| mark)
            .collect();
        others.iter().copied().filter(|mark| mark.c == name::SHADDA).for_each(&mut put);
        others.retain(|mark| mark.c != name::SHADDA);
        others.into_iter().for_each(put);
    }
}

/// Returns true if the step may move the character: a mark of the Arabic blocks with a combining class.
fn is_ordered(c: char) -> bool {
    combining_class(c) != 0
}

/// Returns the range of the modifier marks at the start of the marks of a class.
fn leading(marks: &[SourceChar], class: u8) -> core::ops::Range<usize> {
    let start = marks.partition_point(|mark| combining_class(mark.c) < class);
    let rest = marks.get(start..).unwrap_or(&[]);
    start..start + run(rest, |c| combining_class(c) == class && is_modifier(c))
}

/// The modifier combining marks of UTR #53.
const fn is_modifier(c: char) -> bool {
    matches!(
        c,
        name::HAMZA_ABOVE
            | name::HAMZA_BELOW
            | name::MARK_NOON_GHUNNA
            | name::SMALL_HIGH_SEEN
            | name::SMALL_LOW_SEEN
            | name::SMALL_HIGH_YEH
            | name::SMALL_HIGH_NOON
            | name::SMALL_HIGH_FARSI_YEH
            | name::SMALL_HIGH_YEH_BARREE_WITH_TWO_DOTS_BELOW
            | name::SMALL_HIGH_WORD_SAH
            | name::SMALL_HIGH_ZAH
            | name::LARGE_ROUND_DOT_ABOVE
            | name::LARGE_ROUND_DOT_BELOW
            | name::SMALL_LOW_WAW
            | name::SMALL_HIGH_WAW
    )
}

/// Look-around of the step `nfc` for a mark in its canonical place: it sorts after the marks before
/// it, and makes no letter with its base.
pub(super) fn look_around(context: &LookAround<'_>, at: usize, c: char) -> CharAction {
    if stays_in_order(context, at, c) || stays_apart(context, at, c) {
        CharAction::Keep
    } else {
        CharAction::NeedsContext
    }
}

/// Returns true if the character composes with nothing and sorts after the character before it.
fn stays_in_order(context: &LookAround<'_>, at: usize, c: char) -> bool {
    let (before, _) = context.sides(at, c);
    let before = before.chars().next_back().filter(|&c| c > ' ');
    // A plain mark later in the text may sort before a mark of these classes.
    let class = class_of(c);
    let low = class != 0 && class < 220 && before.is_some_and(|c| combining_class(c) != 0);
    let plain = u8::try_from(u32::from(c).wrapping_sub(0x600)).is_ok_and(is_plain_mark_code);
    if !context.has(Steps::NFC) || low && !plain {
        return false;
    }
    match before {
        // The common case: a vowel after a letter or a mark.
        Some(before)
            if char_map::only_reorders_marks(context.steps)
                && is_in_main_block(c)
                && is_in_main_block(before)
                && is_plain_mark(c) =>
        {
            sorts_after(context, before, c)
        }
        _ => is_in_order(before, c, context.steps),
    }
}

/// Returns true if a plain mark sorts after the character of U+0600–06FF before it, which is kept or
/// becomes another letter.
fn sorts_after(context: &LookAround<'_>, before: char, c: char) -> bool {
    let class = combining_class(before);
    let action = match context.plan.action((before as u32 & 0xFF) as u8) {
        CharAction::NeedsContext => char_map::action_in_main_block(before, context.steps),
        known => known,
    };
    match action {
        CharAction::Keep if class == 0 => true,
        CharAction::Map(_) => class == 0,
        CharAction::Keep | CharAction::NeedsContext => class != 0 && class <= combining_class(c),
        _ => false,
    }
}

/// Returns true if a mark is in its canonical place and makes no letter with its base. The marks between
/// may be any that compose with nothing.
fn stays_apart(context: &LookAround<'_>, at: usize, c: char) -> bool {
    let stays = char_map::action(c, context.steps.difference(Steps::NFC)) == CharAction::Keep;
    // A hamza below sorts before a mark that was composed with the base.
    if !stays || !context.keeps_marks() || combining_class(c) == 0 || c == name::HAMZA_BELOW {
        return false;
    }
    let (before, _) = context.sides(at, c);
    let mut before = before.chars().rev().take(MAX_LOOKAROUND);
    // All marks up to the base sort before `c`, in any order: the kernel may sort them.
    // The search stops at a mark that makes letters: it changes the base.
    let sorts_before = |&mark: &char| {
        let class = combining_class(mark);
        class != 0 && class <= combining_class(c) && is_plain_mark(mark)
    };
    match before.find(|c| !sorts_before(c)) {
        Some(name::TATWEEL) => !context.has(Steps::TATWEEL),
        Some(name::SMALL_WAW | name::SMALL_YEH) => true,
        Some(base) => {
            is_main_letter(base)
                && char_map::action(base, context.steps) == CharAction::Keep
                && composed(base, c).is_none()
        }
        None => false,
    }
}

/// Returns true if the character of U+0600–06FF is a mark that composes with nothing.
fn is_plain_mark(c: char) -> bool {
    !matches!(c, name::MADDAH_ABOVE..=name::HAMZA_BELOW) && combining_class(c) != 0
}

/// Returns true if `nfc`, the only step that needs context for `c`, keeps it: `c` composes with
/// nothing, and sorts after `before`, the character just before it, which is kept.
fn is_in_order(before: Option<char>, c: char, steps: Steps) -> bool {
    let others = steps.difference(Steps::NFC);
    if !composes_never(c) || char_map::action(c, others) != CharAction::Keep {
        return false;
    }
    let Some(before) = before else { return true };
    let (class, class_before) = (class_of(c), class_of(before));
    class == 0
        || (char_map::action(before, others) == CharAction::Keep && class_before <= class)
        || matches!(char_map::action(before, steps), CharAction::Map(_) if class_before == 0)
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::super::tests::look_around_agrees;

    #[test]
    fn a_mark_after_unsorted_marks_is_sorted_too() {
        // U+08F0 is of the class of U+064B, which sorts before U+0670.
        let text = "ي\u{670}\u{64B}\u{8F0}ك".repeat(2);
        let normal = crate::normalize(&text);
        assert_eq!(normal, "ي\u{64B}\u{8F0}\u{670}ك".repeat(2));
        assert!(crate::Normalizer::repair().is_normalized(&normal));
    }

    #[test]
    fn look_around_agrees_with_the_rule() {
        look_around_agrees(
            "([بايىهوAé \u{640}]|[\u{64B}-\u{656}\u{65C}\u{670}\u{6D6}\u{6DC}\u{6E3}\u{6E5}\u{8F0}-\u{8F2}\u{301}\u{307}\u{10EFD}]){0,12}",
        );
    }
}
