//! `table/class.rs`: which class each code point has, by rule, and the trie that holds the answer.

use super::ucd::{LIMIT, Ucd};
use super::{bytes, header};
use kalima::script::Class;
use std::collections::HashMap;
use std::fmt::Write;
use std::iter::repeat_n;

/// The class of a code point. The first rule that fits decides; surrogates, which no `char` can
/// be, count as unassigned.
pub(crate) fn class_of(ucd: &Ucd, c: u32) -> Class {
    let category = ucd.category[c as usize].as_str();
    let by_category = match category {
        "Cn" | "Cs" => Class::Unassigned,
        "Co" => Class::PrivateUse,
        "Zs" => Class::Space,
        "Zl" | "Zp" => Class::LineEnd,
        "Cc" => control(c),
        "Cf" => format(ucd, c),
        "Mn" | "Mc" | "Me" => mark(ucd, c),
        "Nd" | "Nl" | "No" => number(ucd, c, category),
        "Lu" | "Ll" | "Lt" | "Lm" | "Lo" => letter(ucd, c),
        "Pc" | "Pd" | "Ps" | "Pe" | "Pi" | "Pf" | "Po" => punctuation(ucd, c, category),
        "Sm" | "Sc" | "Sk" | "So" => symbol(ucd, c),
        _ => panic!("U+{c:04X}: unknown category {category}"),
    };
    if matches!(c, 0x115F | 0x1160 | 0x2800 | 0x3164 | 0xFFA0) {
        Class::Blank
    } else if is_ligature(c) && by_category != Class::Unassigned {
        Class::ArabicLigature
    } else {
        by_category
    }
}

fn control(c: u32) -> Class {
    match c {
        0x09 => Class::Space,
        0x0A..=0x0D | 0x85 => Class::LineEnd,
        _ => Class::Control,
    }
}

fn format(ucd: &Ucd, c: u32) -> Class {
    match c {
        0x200B => Class::ZeroWidthSpace,
        0x200C => Class::ZeroWidthNonJoiner,
        0x200D => Class::ZeroWidthJoiner,
        0xE0020..=0xE007F => Class::Tag,
        _ if ucd.has("Bidi_Control", c) => Class::BidiControl,
        _ if ucd.has("Variation_Selector", c) => Class::VariationSelector,
        _ if ucd.has("Prepended_Concatenation_Mark", c) && ucd.in_arabic_block(c) => {
            Class::NumberMark
        }
        _ => Class::Format,
    }
}

/// Letters and signs that stand small in the line of Quranic spelling for a letter to be read.
fn is_small_letter(c: u32) -> bool {
    matches!(c, 0x06E5..=0x06E8 | 0x08C9 | 0x08CA | 0x08D3 | 0x08F3)
}

fn mark(ucd: &Ucd, c: u32) -> Class {
    match c {
        _ if is_small_letter(c) => Class::SmallLetter,
        _ if ucd.has("Variation_Selector", c) => Class::VariationSelector,
        _ if !ucd.in_arabic_block(c) || c == 0xFE0F => Class::OtherMark,
        0x064E..=0x0650 => Class::Haraka,
        0x064B..=0x064D => Class::Tanwin,
        0x0651 => Class::Shadda,
        0x0652 => Class::Sukun,
        0x0653 | 0x06E4 | 0x089C | 0x089E | 0x089F => Class::Madda,
        0x0654 | 0x0655 => Class::HamzaMark,
        0x0670 => Class::DaggerAlef,
        0x0610..=0x0617
        | 0x06D6..=0x06DC
        | 0x06DF..=0x06E3
        | 0x06EA..=0x06ED
        | 0x0898..=0x089B
        | 0x089D
        | 0x08CB..=0x08CF
        | 0x08D4..=0x08E1
        | 0x08F0..=0x08F2
        | 0x10EFD..=0x10EFF => Class::QuranicMark,
        _ => Class::ExtendedMark,
    }
}

fn number(ucd: &Ucd, c: u32, category: &str) -> Class {
    match c {
        0x30..=0x39 => Class::AsciiDigit,
        0x0660..=0x0669 => Class::ArabicDigit,
        0x06F0..=0x06F9 => Class::ExtendedDigit,
        _ if category == "Nd" => Class::OtherDigit,
        _ if category == "No" && is_raised_digit(ucd, c) => Class::Superscript,
        _ => Class::OtherNumber,
    }
}

/// Whether the compatibility decomposition is one ASCII digit, raised or lowered.
fn is_raised_digit(ucd: &Ucd, c: u32) -> bool {
    ucd.records.get(&c).is_some_and(|record| {
        matches!(record.decomposition_tag.as_str(), "<super>" | "<sub>")
            && matches!(record.decomposition[..], ['0'..='9'])
    })
}

fn letter(ucd: &Ucd, c: u32) -> Class {
    match c {
        0x0640 => Class::Tatweel,
        _ if is_small_letter(c) => Class::SmallLetter,
        _ if ucd.has("Arabic", c) => Class::ArabicLetter,
        _ if ucd.has("Latin", c) => Class::LatinLetter,
        _ => Class::OtherLetter,
    }
}

/// One code point that spells a word or a phrase. U+FDFC RIAL SIGN, a currency sign, is a symbol.
fn is_ligature(c: u32) -> bool {
    matches!(c,
        0xFBC3..=0xFBD2 | 0xFD40..=0xFD4F | 0xFD90..=0xFD91 | 0xFDC8..=0xFDCF
        | 0xFDF0..=0xFDFB | 0xFDFD..=0xFDFF | 0x10ED1..=0x10ED8)
}

fn punctuation(ucd: &Ucd, c: u32, category: &str) -> Class {
    let name = ucd.name(c);
    assert!(!name.is_empty(), "the extract of UnicodeData.txt misses U+{c:04X}");
    match (c, category) {
        // The Greek question mark is canonically a semicolon: no rule may tell them apart.
        (0x037E, _) => Class::Semicolon,
        (0x1801 | 0x2025 | 0x2026 | 0xFE19 | 0xFE30, _) => Class::Ellipsis,
        (0x066B | 0x066C, _) => Class::NumberSeparator,
        _ if ucd.has("Quotation_Mark", c) => Class::Quote,
        (_, "Pi" | "Pf") => Class::Quote,
        (_, "Ps") => Class::OpenBracket,
        (_, "Pe") => Class::CloseBracket,
        (_, "Pd") => Class::Dash,
        _ if ucd.has("Sentence_Terminal", c) => Class::Terminator,
        _ if name.ends_with("PERCENT SIGN") => Class::Percent,
        (0x0609 | 0x060A | 0x2030 | 0x2031, _) => Class::Percent,
        _ if name.ends_with("SEMICOLON") => Class::Semicolon,
        _ if name.ends_with(" COLON") || name == "COLON" => Class::Colon,
        _ if name.ends_with(" COMMA") || name == "COMMA" => Class::Comma,
        _ => Class::OtherPunctuation,
    }
}

fn symbol(ucd: &Ucd, c: u32) -> Class {
    match c {
        _ if ucd.has("Regional_Indicator", c) => Class::RegionalIndicator,
        _ if ucd.has("Emoji_Modifier", c) => Class::EmojiModifier,
        _ if ucd.has("Emoji_Presentation", c) => Class::Emoji,
        _ => Class::Symbol,
    }
}

/// The code points of a leaf, and the leaves of a middle.
const BLOCK: usize = 64;

/// Numbers blocks of equal content alike.
#[derive(Default)]
struct Blocks {
    numbers: HashMap<Vec<u8>, u8>,
    content: Vec<Vec<u8>>,
}

impl Blocks {
    fn number(&mut self, block: &[u8]) -> u8 {
        if let Some(&number) = self.numbers.get(block) {
            return number;
        }
        let number = u8::try_from(self.content.len()).expect("at most 256 different blocks");
        self.numbers.insert(block.to_vec(), number);
        self.content.push(block.to_vec());
        number
    }

    /// The source of a static of `size` blocks: so many that no number of a block can be out of
    /// range, whatever the compiler knows of it.
    fn source(&self, name: &str, doc: &str, size: usize) -> String {
        assert!(self.content.len() <= size, "{name}: {} blocks", self.content.len());
        let mut rows = String::new();
        for block in self.content.iter().chain(repeat_n(&vec![0; BLOCK], size - self.content.len()))
        {
            let _ = writeln!(rows, "    {block:?},");
        }
        format!(
            "/// {doc}\n#[rustfmt::skip]\n\
             pub(super) static {name}: [[u8; {BLOCK}]; {size}] = [\n{rows}];\n"
        )
    }
}

/// The text of the file.
pub(crate) fn file(ucd: &Ucd) -> String {
    let numbers: Vec<u8> = (0..LIMIT as u32).map(|c| class_of(ucd, c) as u8).collect();
    let (bmp, astral) = numbers.split_at(0x1_0000);
    let (mut leaves, mut astral_leaves) = (Blocks::default(), Blocks::default());
    let mut middles = Blocks::default();
    let bmp: Vec<u8> = bmp.chunks(BLOCK).map(|block| leaves.number(block)).collect();
    let astral: Vec<u8> = astral.chunks(BLOCK).map(|block| astral_leaves.number(block)).collect();
    let roots: Vec<u8> = astral.chunks(BLOCK).map(|block| middles.number(block)).collect();
    let caption = "The class number of every code point, in the order of `script::Class`.";
    let sources =
        "`DerivedGeneralCategory`, `Scripts`, `Blocks`, `PropList`, `UnicodeData` and `emoji-data`";
    [
        header(caption, sources),
        bytes("BMP", "Below U+10000: the leaf of each 64 code points.", &bmp),
        leaves.source("LEAVES", "Below U+10000: 64 class numbers each.", 256),
        bytes("ROOT", "From U+10000: the middle of each 4096 code points.", &roots),
        middles.source("MIDDLES", "From U+10000: 64 numbers of leaves each.", 32),
        astral_leaves.source("ASTRAL_LEAVES", "From U+10000: 64 class numbers each.", 256),
    ]
    .join("\n")
}
