//! The proof that normalizing is linear: characters looked at, counted over hostile texts that double.

use super::{Normalizer, Steps, compat};
use crate::work;
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// One hostile unit each: marks without end, marks out of order, runs that rules look over.
const HOSTILE: &[&str] = &[
    "\u{64E}",
    "\u{651}\u{64E}",
    "\u{655}\u{654}",
    "\u{654}",
    "\u{653}",
    "\u{650}\u{64E}\u{653}",
    "ا\u{654}",
    "ا",
    "اً",
    "\u{670}",
    "ه\u{670}",
    "و\u{670}",
    "ى\u{670}",
    "\u{655}\u{670}",
    "\u{670}\u{64E}",
    "\u{655}ا\u{64B}",
    "\u{640}",
    "ـ\u{670}",
    "\u{6E7}",
    "\u{6E5}",
    "\u{6E5}\u{6E7}",
    "\u{200B}",
    "ب\u{200B}",
    "\u{200D}",
    "\u{200C}",
    "\u{200D}\u{200C}",
    "ب\u{200D}",
    "\u{A0}",
    "\u{A0}1",
    " ",
    " \t",
    "\u{FE76}",
    "\u{FC60}",
    "\u{FDFA}",
    "\u{FDFA}ب",
    "٫",
    "1٫",
    "،",
    "ب،",
    "تتت",
    "بب",
    "w",
    "www.",
    "A",
    "É",
    "E\u{301}",
    "\u{34F}",
    "\u{1100}\u{1161}",
    "\u{8D3}",
    "\u{200F}",
    "ـ\u{200F}",
    "\u{6DC}\u{651}",
    "\u{FE76}\u{200F}",
    "\u{0F71}\u{0F72}",
    "😀",
];

fn normalizers() -> Vec<Normalizer> {
    let all = Steps::all();
    let mut normalizers =
        vec![Normalizer::repair(), Normalizer::search(), compat::lucene(), Normalizer::new(all)];
    normalizers.push(Normalizer::new(all - Steps::MARK_ORDER - Steps::DIACRITICS));
    normalizers.push(Normalizer::new(Steps::MARK_ORDER | Steps::COMPOSE | Steps::TANWIN_ORDER));
    normalizers.extend(all.iter().map(Normalizer::new));
    normalizers
}

/// The text without and with offsets, and what was counted.
fn work_of(normalizer: Normalizer, text: &str) -> usize {
    work::take();
    let (normal, offsets) = normalizer.normalize_with_offsets(text);
    let mut plain = String::new();
    normalizer.normalize_into(text, &mut plain);
    assert_eq!(plain, normal, "{normalizer}");
    assert!(offsets.edits().count() <= text.len());
    assert!(normalizer.is_normalized(&normal), "{normalizer}");
    work::take()
}

#[test]
fn twice_the_text_is_twice_the_work() {
    let mut most = (0, String::new());
    for normalizer in normalizers() {
        for unit in HOSTILE {
            // All one word, behind a letter that marks may sit on.
            for head in ["ا", "و", "ى"] {
                let text = |count: usize| format!("{head}{}", unit.repeat(count));
                let (short, long) = (text(150), text(300));
                let (once, twice) = (work_of(normalizer, &short), work_of(normalizer, &long));
                let said = unit.escape_unicode();
                assert!(
                    twice <= once * 9 / 4 + 1_000,
                    "{normalizer}, {head}{said}: {once} to {twice}"
                );
                let a_byte = twice / long.len();
                if a_byte > most.0 {
                    most = (a_byte, format!("{normalizer}, {head}{said}"));
                }
            }
        }
    }
    // Every rule a few times over, in a few rounds.
    assert!(most.0 < 400, "{most:?}");
    assert!(most.0 > 0, "nothing was counted");
    std::println!("most characters a byte: {most:?}");
}
