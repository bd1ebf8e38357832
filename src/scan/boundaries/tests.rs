//! The vector kernel against the scalar one, at every level of this machine.

use super::super::batch::{BYTES, Batch};
use super::super::class_table::Table;
use super::super::level::levels;
use super::simd::read_at;
use super::{read, scalar};
use proptest::prelude::*;
use std::string::String;

/// Classes that differ between neighbours in every row, and a pattern for other characters.
const fn class_of(c: char) -> u8 {
    match c as u32 {
        code @ 0..0x20 => (code / 0x20) as u8,
        0xFE80..=0xFEFC => 0x59,
        0x1F300..=0x1F3BF | 0x1F400..=0x1FAFF => 0x6A,
        0x1F3FB..=0x1F3FF => 0x33,
        // Told by the bits that columns turn, as the rows of real tables are.
        code @ 0x640..0x660 => 0x51 ^ if code % 16 > 10 { 0x24 } else { 0 },
        code @ 0x660..0x670 => 0x2A ^ if code % 16 > 10 { 0x04 } else { 0 },
        code => (code.wrapping_mul(0x9E37_79B9) >> 13) as u8 & 0x7F,
    }
}

const fn odd() -> Table {
    let (mut one, mut two, mut far) = ([0; 128], [0; 256], [0; 128]);
    let mut code = 0;
    while code < 256 {
        if code < 128 {
            one[code] = class_of(code as u8 as char);
            far[code] = class_of(Table::NON_ARABIC[code]);
        }
        if let Some(c) = char::from_u32(0x600 + code as u32) {
            two[code] = class_of(c);
        }
        code += 1;
    }
    let (forms, pictures) =
        (class_of(Table::SAMPLE_PRESENTATION_FORM), class_of(Table::SAMPLE_PICTOGRAPH));
    let tones = class_of(Table::SAMPLE_SKIN_TONE);
    Table::new(
        one,
        two,
        far,
        [forms, pictures, tones],
        class_of,
        [0x78, 0x28, 0x50, 0x08, 0x10, 0x20, 0x40, 0],
    )
}

static ODD: Table = odd();

fn same_at_every_level(text: &str) {
    for level in levels() {
        let (mut at, mut slow, mut fast) = (0, Batch::default(), Batch::default());
        while at <= text.len() {
            scalar::read(&ODD, text, at, &mut slow);
            read_at(level, &ODD, text, at, &mut fast);
            assert_eq!(fast, slow, "{level:?} at {at}");
            at += usize::from(fast.len);
        }
    }
}

#[test]
fn every_character_of_two_bytes_in_every_place_of_a_batch() {
    let others = ['\u{200F}', '\u{2026}', '\u{FEFC}', '\u{1F600}', '\u{10FFFF}'];
    for c in ('\0'..='\u{7FF}').step_by(7).chain(others) {
        for place in 0..=BYTES {
            let mut text = "a".repeat(place);
            text.push(c);
            text.push_str("ب.");
            same_at_every_level(&text);
        }
    }
}

#[test]
fn every_scalar_value() {
    let mut text = String::new();
    for c in '\0'..=char::MAX {
        text.push(c);
        if text.len() > 60_000 {
            same_at_every_level(&text);
            text.clear();
        }
    }
    same_at_every_level(&text);
}

#[test]
fn an_empty_text_has_one_empty_batch() {
    let mut batch = Batch::default();
    read(&ODD, "", 0, &mut batch);
    assert_eq!(batch, Batch { len: 1, ..Batch::default() });
}

proptest! {
    #[test]
    fn simd_equals_scalar(text in "([ -~]|[\u{600}-\u{6FF}]|[é€🙂\u{200F}]){0,600}") {
        same_at_every_level(&text);
    }
}
