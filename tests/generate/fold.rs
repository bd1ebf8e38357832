//! `table/presentation_forms.rs`: what each presentation form stands for, in letters or in marks.

use super::class::class_of;
use super::header;
use super::ucd::Ucd;
use kalima::script::Class;
use std::fmt::Write;

/// The two blocks of presentation forms, up to the last form of each.
const BLOCKS: [(&str, u32, u32); 2] = [("FORMS_A", 0xFB50, 0xFDC7), ("FORMS_B", 0xFE70, 0xFEFC)];

/// What a presentation form stands for, and whether that is nothing but marks.
///
/// The decomposition of UCD, one step of it, so that a form becomes the letter that it is a form
/// of; the space or tatweel that carries the vowels of an isolated or medial vowel form is dropped.
/// Nothing for what has no decomposition (symbols, U+FE73) and for the word ligatures.
fn fold(ucd: &Ucd, c: u32) -> Option<(String, bool)> {
    if class_of(ucd, c) != Class::ArabicLetter {
        return None;
    }
    let letters = &ucd.records[&c].decomposition;
    let is_mark = |c: char| ucd.category[c as usize] == "Mn";
    match letters[..] {
        [] => None,
        ['\u{20}' | '\u{640}', ref marks @ ..]
            if !marks.is_empty() && marks.iter().all(|&c| is_mark(c)) =>
        {
            Some((marks.iter().collect(), true))
        }
        ref letters => Some((letters.iter().collect(), false)),
    }
}

/// A string that holds every given string, each found at the earliest place: first come, first
/// packed, the long ones first.
fn pack(mut strings: Vec<String>) -> String {
    strings.sort_by_key(|s| (std::cmp::Reverse(s.len()), s.clone()));
    let mut packed = String::new();
    for string in strings {
        if !packed.contains(&string) {
            // What the end of the whole and the start of the string share is stored once.
            let shared = (0..=string.len())
                .rev()
                .find(|&n| string.is_char_boundary(n) && packed.ends_with(&string[..n]));
            packed.push_str(&string[shared.unwrap_or_default()..]);
        }
    }
    packed
}

/// The text of the file.
pub(crate) fn file(ucd: &Ucd) -> String {
    let every = BLOCKS.iter().flat_map(|&(_, first, last)| first..=last);
    let packed = pack(every.filter_map(|c| fold(ucd, c)).map(|(letters, _)| letters).collect());
    assert!(packed.chars().all(|c| c.len_utf8() == 2), "offsets count characters of two bytes");
    let mut text = header(
        "What the presentation forms U+FB50-FDC7 and U+FE70-FEFC stand for.",
        "`UnicodeData`, `Decomposition_Mapping`",
    );
    let _ = write!(text, "\n/// The letters of every form, overlapping: two bytes a character.\n");
    let _ = write!(text, "#[rustfmt::skip]\npub(super) static LETTERS: &str = \"\\\n");
    let characters: Vec<char> = packed.chars().collect();
    for row in characters.chunks(12) {
        let row: String = row.iter().map(|&c| format!("\\u{{{:x}}}", u32::from(c))).collect();
        let _ = writeln!(text, "    {row}\\");
    }
    text.push_str("\";\n");
    for (name, first, last) in BLOCKS {
        let entries = (first..=last).map(|c| {
            fold(ucd, c).map_or(0, |(letters, is_vowel)| {
                let offset = packed.find(&letters).expect("every string is packed") / 2;
                let length = letters.chars().count();
                assert!(offset < 1 << 12 && length < 1 << 3, "U+{c:04X} does not fit 16 bits");
                u16::from(is_vowel) << 15 | (length as u16) << 12 | offset as u16
            })
        });
        let entries: Vec<u16> = entries.collect();
        let size = entries.len();
        let _ = write!(
            text,
            "\n/// From U+{first:04X}: one bit (marks alone), three (the number of characters), \
             twelve (where in\n/// [`LETTERS`] they start, in characters); 0 for no form.\n\
             #[rustfmt::skip]\npub(super) static {name}: [u16; {size}] = [\n"
        );
        for row in entries.chunks(12) {
            let row: Vec<String> = row.iter().map(|entry| format!("0x{entry:04X}")).collect();
            let _ = writeln!(text, "    {},", row.join(", "));
        }
        text.push_str("];\n");
    }
    text
}
