//! Linear time on hostile texts, and little memory for offsets.

use kalima::normalize::{Normalizer, Steps, compat};
use std::time::{Duration, Instant};

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
    normalizers.push(Normalizer::new(all - Steps::MARK_ORDER - Steps::MARKS));
    normalizers.push(Normalizer::new(Steps::MARK_ORDER | Steps::COMPOSE | Steps::TANWIN_ORDER));
    normalizers.extend(all.iter().map(Normalizer::new));
    normalizers
}

#[test]
fn hostile_texts_take_linear_time() {
    let mut slow = Vec::new();
    for normalizer in normalizers() {
        for unit in HOSTILE {
            // 64 KB of it after a letter: a quadratic rule would take minutes.
            let text = format!("ا{}", unit.repeat((1 << 16) / unit.len()));
            let start = Instant::now();
            let (normal, offsets) = normalizer.normalize_with_offsets(&text);
            let time = start.elapsed();
            assert!(normalizer.is_normalized(&normal), "{normalizer} {}", unit.escape_unicode());
            assert!(offsets.edits().count() <= text.len());
            if time > Duration::from_millis(1500) {
                slow.push((normalizer, unit.escape_unicode().to_string(), time));
            }
        }
    }
    assert!(slow.is_empty(), "{slow:?}");
}

#[test]
fn values_are_small() {
    assert!(size_of::<Normalizer>() <= 128);
    assert_eq!(size_of::<Steps>(), 8);
}
