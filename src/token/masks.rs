//! Where tokens start and end, by arithmetic over class masks; where arithmetic is not enough is marked.
//!
//! Four groups of bytes make tokens: Arabic (letters, marks, tatweel), Latin (letters and digits),
//! terminators (runs of . ! ? …), and all the rest, each character alone. A start is a byte of a
//! group whose left neighbour is not of it; an end is the byte after the last one of a group. Starts
//! and ends are two streams of bits, equally many, over the whole text.
//!
//! That is right unless a *rare* byte stands in a token or right behind it: a joiner after a Latin
//! letter or digit, a sign, an emoji, a dot after a short word. Tokens that hold or touch one are
//! asked of `shape` by the iterator; a rare byte marked in vain costs time but changes nothing.

use super::stream::BLOCKS;
use crate::scan::{self, Block, Table};
use crate::script::name::{
    ARABIC_COMMA, ARABIC_FULL_STOP, EN_DASH, HYPHEN, MINUS_SIGN, NON_BREAKING_HYPHEN,
    RIGHT_SINGLE_QUOTATION_MARK,
};
use crate::script::{CharSet, Class};
use crate::shape::{GAPS, Rules, is_repeatable};

/// Letters, marks and tatweels of the Arabic script.
const ARABIC: usize = 0;
/// Latin letters, and digits.
const LATIN: usize = 1;
/// Digits alone.
const DIGIT: usize = 2;
/// Every other visible character: a token of its own.
const ALONE: usize = 3;
/// What is one token with its like beside it.
const RUN: usize = 4;
/// Arabic marks, rare where no letter stands before them.
const MARK: usize = 5;
/// What may join what stands on its two sides, if a letter or digit stands before it.
const JOINER: usize = 6;
/// What always has to be looked at.
const RARE: usize = 7;

static TABLE: Table = {
    let mut one = [0; 128];
    let mut code = 0;
    while code < one.len() {
        one[code] = bits(code as u8 as char);
        code += 1;
    }
    let mut two = [0; 256];
    let mut code = 0;
    while code < two.len() {
        if let Some(c) = char::from_u32(0x600 + code as u32) {
            two[code] = bits(c);
        }
        code += 1;
    }
    Table::new(one, two)
};

/// The planes of a character, as a bit set.
const fn bits(c: char) -> u8 {
    const WORD: CharSet = CharSet::ARABIC.without(CharSet::of(&[Class::ArabicLigature]));
    const MARKS: CharSet = CharSet::MARKS.union(CharSet::of(&[Class::HamzaMark]));
    const LETTERS: CharSet = CharSet::of(&[Class::LatinLetter]);
    /// May stand inside a word or end one, though itself invisible.
    const EDGE: CharSet = CharSet::of(&[
        Class::ZeroWidthNonJoiner,
        Class::ZeroWidthJoiner,
        Class::BidiControl,
        Class::Format,
        Class::VariationSelector,
        Class::Tag,
    ]);
    const CONTEXTUAL: CharSet = CharSet::EMOJI.union(CharSet::of(&[
        Class::OtherLetter,
        Class::OtherMark,
        Class::OtherDigit,
        Class::OtherNumber,
        Class::Superscript,
        Class::NumberMark,
    ]));
    let class = Class::of(c);
    if WORD.contains_class(class) {
        return 1 << ARABIC | (MARKS.contains_class(class) as u8) << MARK;
    }
    if LETTERS.contains_class(class) {
        return 1 << LATIN;
    }
    if CharSet::DIGITS.contains_class(class) {
        return 1 << LATIN | 1 << DIGIT;
    }
    if GAPS.contains_class(class) {
        return (EDGE.contains_class(class) as u8) << RARE;
    }
    let joins = matches!(
        c,
        '.' | ','
            | ARABIC_COMMA
            | ARABIC_FULL_STOP
            | ':'
            | '/'
            | '\''
            | RIGHT_SINGLE_QUOTATION_MARK
            | '_'
            | '%'
            | HYPHEN
            | NON_BREAKING_HYPHEN
            | EN_DASH
    ) || matches!(class, Class::NumberSeparator);
    let rare = CONTEXTUAL.contains_class(class) || matches!(c, '#' | '@' | '+' | '-' | MINUS_SIGN);
    let group = if is_repeatable(c) { RUN } else { ALONE };
    1 << group | (joins as u8) << JOINER | (rare as u8) << RARE
}

/// What the end of one block means to the next.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Carry {
    /// Whether the last byte is of each plane: its bit, moved to the front.
    last: [bool; RUN + 1],
    /// The starts of the block before.
    starts: u64,
}

/// The starts, ends and rare bytes of a batch.
#[derive(Default)]
pub(super) struct Masks {
    pub(super) starts: [u64; BLOCKS],
    pub(super) ends: [u64; BLOCKS],
    pub(super) rare: [u64; BLOCKS],
}

/// Reads the batch of `text` that begins at `base`.
pub(super) fn read(text: &str, base: usize, rules: Rules, carry: &mut Carry) -> Masks {
    let mut blocks = [Block::default(); BLOCKS];
    scan::fill(&TABLE, text.as_bytes(), base, &mut blocks);
    let mut masks = Masks::default();
    let mut at = base;
    let outs = masks.starts.iter_mut().zip(&mut masks.ends).zip(&mut masks.rare);
    for (block, ((starts, ends), rare)) in blocks.iter_mut().zip(outs) {
        decode_others(text, at, block);
        (*starts, *ends, *rare) = boundaries(block, rules, carry);
        at += scan::BLOCK;
    }
    masks
}

/// Fills in the characters that the table does not hold.
fn decode_others(text: &str, at: usize, block: &mut Block) {
    // One that began in the block before.
    if block.continuation & 1 != 0 {
        let start =
            (1..4).filter_map(|back| at.checked_sub(back)).find(|&at| text.is_char_boundary(at));
        if let Some((start, c)) =
            start.and_then(|start| Some((start, text.get(start..)?.chars().next()?)))
        {
            if !is_in_table(c) {
                add(block, c, u64::MAX >> (64 - (start + c.len_utf8() - at)));
            }
        }
    }
    let mut others = block.other;
    while others != 0 {
        let bit = others.trailing_zeros();
        others &= others - 1;
        if let Some(c) = text.get(at + bit as usize..).and_then(|rest| rest.chars().next()) {
            add(block, c, (u64::MAX >> (64 - c.len_utf8())) << bit);
        }
    }
}

const fn is_in_table(c: char) -> bool {
    matches!(c, '\0'..'\u{80}' | '\u{600}'..'\u{700}')
}

/// Gives the bytes `width` the planes of `c`.
fn add(block: &mut Block, c: char, width: u64) {
    let bits = bits(c);
    for (k, plane) in block.planes.iter_mut().enumerate() {
        if bits >> k & 1 != 0 {
            *plane |= width;
        }
    }
}

/// The arithmetic: starts, ends and rare bytes of one block.
fn boundaries(block: &Block, rules: Rules, carry: &mut Carry) -> (u64, u64, u64) {
    let [arabic, latin, digit, mut alone, mut run, mark, joiner, rare] = block.planes;
    if !rules.has(Rules::RUNS) {
        alone |= run;
        run = 0;
    }
    let lead = !block.continuation;
    let behind = |plane: u64, k: usize| plane << 1 | u64::from(carry.last[k]);
    let (behind_arabic, behind_latin) = (behind(arabic, ARABIC), behind(latin, LATIN));
    let (behind_run, behind_alone) = (behind(run, RUN), behind(alone, ALONE));

    let starts = arabic & !behind_arabic | latin & !behind_latin | run & !behind_run | alone & lead;
    let ends =
        behind_arabic & !arabic | behind_latin & !latin | behind_run & !run | behind_alone & lead;

    // One to five letters of two bytes before a full stop may be an abbreviation.
    let back = |bytes: u32| starts << bytes | carry.starts >> (64 - bytes);
    let short = back(2) | back(4) | back(6) | back(8) | back(10);
    let mut rare = rare & lead
        | joiner & behind_latin & lead
        | mark & starts
        | (run | alone) & joiner & behind_arabic & short;
    if rules.has(Rules::CLITIC_NUMBERS) {
        rare |= digit & behind_arabic & lead;
    }

    carry.starts = starts;
    for (last, plane) in carry.last.iter_mut().zip([arabic, latin, digit, alone, run]) {
        *last = plane >> 63 != 0;
    }
    (starts, ends, rare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_in_one_group_or_a_gap() {
        for c in '\0'..=char::MAX {
            let groups = [ARABIC, LATIN, ALONE, RUN].iter().filter(|&&k| bits(c) >> k & 1 != 0);
            assert_eq!(groups.count(), usize::from(!GAPS.contains(c)), "{c:?}");
        }
    }
}
