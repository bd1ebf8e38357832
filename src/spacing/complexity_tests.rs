//! Tests of linear time: the work is counted over hostile texts that double.

use super::{Lexicon, Spacing};
use crate::work;
use alloc::format;
use alloc::string::String;

/// Units whose repetition is hostile to one rule or another.
const UNITS: &[&str] = &[
    "ة",
    "ةب",
    "ى",
    "ىب",
    "ةب ",
    "ا",
    "ال",
    "الب",
    "بال",
    "إ",
    "كإ",
    "لل",
    "كلل",
    "ء",
    "ءال",
    "ً",
    "بً",
    "بٌ",
    "\"",
    "\"ب",
    "ب\"ب",
    "«",
    "»ب",
    "ب.",
    "ب.ب",
    "aب",
    "a",
    "ب ",
    "ـ",
    "ة\u{200C}",
    "وال",
    "منذ",
    "على",
    "هذا",
    "كتاب ",
    "كتابجديد ",
    "بوتينالغزو ",
    "بوتين الغزو بوتينالغزو ",
    "\u{6C3}ب",
    "ٱل",
    "ﺔب",
    "ةب\u{6AF}",
    "كتابالمدرسة",
    "\n",
    "\"\n",
];

/// Returns the work on a text: of the lexicon, and of finding.
fn work_of(text: &str, spacing: Spacing<'_>) -> usize {
    work::take();
    let mut last = 0;
    for space in spacing.missing_spaces(text) {
        assert!(space.at > last && text.is_char_boundary(space.at));
        last = space.at;
    }
    work::take()
}

#[test]
fn work_is_linear() {
    let known = Lexicon::of("كتاب جديد المدرسة الغزو بوتين منذ على");
    for unit in UNITS {
        for spacing in [Spacing::spelling(), Spacing::new(), Spacing::new().lexicon(&known)] {
            let text = |bytes: usize| -> String { unit.repeat(bytes / unit.len() + 1) };
            let (short, long) = (text(4 << 10), text(16 << 10));
            let (small, large) = (work_of(&short, spacing), work_of(&long, spacing));
            assert!(large <= 5 * small + 5000, "{unit}: {small}, {large}");
            assert!(large <= 64 * long.len(), "{unit}: {large}");
        }
    }
}

#[test]
fn long_words_are_not_split() {
    for letters in [57, 58, 59, 1000] {
        let word = format!("{}الكتاب", "ب".repeat(letters));
        let found = Spacing::new().missing_spaces(&word).count();
        assert_eq!(found, usize::from(letters + 6 <= 64), "{letters}");
    }
    // A letter that only ends words does in a word of any length.
    let word = "مدينةكبيرة".repeat(500);
    assert_eq!(Spacing::spelling().missing_spaces(&word).count(), 999);
}
