//! The tables that are lists of ranges: `lowercase.rs`, `emoji.rs`; and the small dense ones of the
//! Arabic blocks: `joining.rs`, `combining.rs`.

use super::ucd::Ucd;
use super::{bytes, header};
use std::fmt::Write;

/// The source of a static slice, one row a line.
fn slice(name: &str, doc: &str, of: &str, rows: &[String]) -> String {
    let mut text = format!("/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: &[{of}] = &[\n");
    for row in rows {
        let _ = writeln!(text, "    {row},");
    }
    text.push_str("];\n");
    text
}

/// Joins neighbours with equal values.
fn ranges<T: PartialEq + Copy>(values: impl Iterator<Item = (u32, T)>) -> Vec<(u32, u32, T)> {
    let mut ranges: Vec<(u32, u32, T)> = Vec::new();
    for (c, value) in values {
        match ranges.last_mut() {
            Some((_, last, of)) if *last + 1 == c && *of == value => *last = c,
            _ => ranges.push((c, c, value)),
        }
    }
    ranges
}

/// `table/lowercase.rs`: runs of letters, one or two code points apart, with one distance to the
/// lower-case letter.
pub(crate) fn lower(ucd: &Ucd) -> String {
    let mut runs: Vec<(u32, u32, u32, i32)> = Vec::new();
    for (&upper, &lower) in &ucd.lowercase {
        let distance = lower.cast_signed() - upper.cast_signed();
        match runs.last_mut() {
            Some((first, last, step, of))
                if *of == distance
                    && (upper - *last == *step || (first == last && upper - *last <= 2)) =>
            {
                *step = upper - *last;
                *last = upper;
            }
            _ => runs.push((upper, upper, 1, distance)),
        }
    }
    let rows: Vec<String> = runs
        .iter()
        .map(|(first, last, step, distance)| {
            format!("(0x{first:04X}, 0x{last:04X}, {step}, {distance})")
        })
        .collect();
    [
        header(
            "The simple lower-case mapping of every script.",
            "`UnicodeData`, `Simple_Lowercase_Mapping`",
        ),
        slice("RUNS", "First, last, step and what to add.", "(u32, u32, u32, i32)", &rows),
    ]
    .join("\n")
}

/// `table/emoji.rs`.
pub(crate) fn emoji(ucd: &Ucd) -> String {
    let text_emoji =
        ucd.set("Emoji").iter().filter(|&&c| c >= 0x80 && !ucd.has("Emoji_Presentation", c));
    let pictographic = ucd.set("Extended_Pictographic").iter();
    let rows = |set: &mut dyn Iterator<Item = &u32>| -> Vec<String> {
        let ranges = ranges(set.map(|&c| (c, ())));
        ranges.iter().map(|(first, last, ())| format!("(0x{first:04X}, 0x{last:04X})")).collect()
    };
    [
        header("Characters that are, or take part in, emoji.", "`emoji-data`"),
        slice(
            "TEXT",
            "`Emoji` without `Emoji_Presentation`, but ASCII: emoji only before U+FE0F.",
            "(u32, u32)",
            &rows(&mut text_emoji.into_iter()),
        ),
        slice(
            "PICTOGRAPHIC",
            "`Extended_Pictographic`.",
            "(u32, u32)",
            &rows(&mut pictographic.into_iter()),
        ),
    ]
    .join("\n")
}

/// The first and the last code point but one of the dense tables of the Arabic blocks.
const ARABIC: std::ops::Range<u32> = 0x0600..0x0900;

/// `table/joining_type.rs`: two bits a character, four characters a byte.
pub(crate) fn joining(ucd: &Ucd) -> String {
    let bits = |c: u32| match ucd.joining.get(&c) {
        // 1: joins what precedes it; 2: joins what follows it.
        Some('D' | 'C') => 3_u8,
        Some('L') => 2,
        Some('R') => 1,
        _ => 0,
    };
    let dense: Vec<u8> = ARABIC
        .step_by(4)
        .map(|c| bits(c) | bits(c + 1) << 2 | bits(c + 2) << 4 | bits(c + 3) << 6)
        .collect();
    let others = ucd.joining.keys().filter(|c| **c >= 0x1_0000).map(|&c| (c, bits(c)));
    let rows: Vec<String> = ranges(others)
        .iter()
        .map(|(first, last, bits)| format!("(0x{first:X}, 0x{last:X}, {bits})"))
        .collect();
    [
        header("To which sides a letter of the Arabic blocks joins.", "`DerivedJoiningType`"),
        bytes(
            "DENSE",
            "From U+0600, four characters a byte, the first lowest; 1: to what precedes it, 2: to what follows it.",
            &dense,
        ),
        slice("ASTRAL", "From U+10000: first, last and the two bits.", "(u32, u32, u8)", &rows),
    ]
    .join("\n")
}

/// `table/combining_class.rs`.
pub(crate) fn combining(ucd: &Ucd) -> String {
    let class = |c: u32| ucd.records.get(&c).map_or(0, |record| record.combining_class);
    let dense: Vec<u8> = ARABIC.map(class).collect();
    let astral = ucd.records.keys().filter(|c| **c >= 0x1_0000 && ucd.in_arabic_block(**c));
    let rows: Vec<String> = ranges(astral.map(|&c| (c, class(c))).filter(|&(_, class)| class != 0))
        .iter()
        .map(|(first, last, class)| format!("(0x{first:X}, 0x{last:X}, {class})"))
        .collect();
    [
        header(
            "The order of the marks of the Arabic blocks.",
            "`UnicodeData`, `Canonical_Combining_Class`",
        ),
        bytes("DENSE", "From U+0600, one byte a character.", &dense),
        slice("ASTRAL", "From U+10000: first, last and class.", "(u32, u32, u8)", &rows),
    ]
    .join("\n")
}
