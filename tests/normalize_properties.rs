//! What holds of normalization for any text and any set of steps.

mod normalize_support;

use kalima::normalize::{Normalizer, Steps, Unit};
use kalima::{Offsets, Span};
use normalize_support::{TELLING, arabic_like, cases, normalizer, presets, text};
use proptest::prelude::*;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

fn boundaries(text: &str) -> Vec<usize> {
    (0..=text.len()).filter(|&at| text.is_char_boundary(at)).collect()
}

fn check_offsets(source: &str, normal: &str, offsets: &Offsets) -> Result<(), TestCaseError> {
    let (from, to) = (boundaries(source), boundaries(normal));
    let whole = offsets.to_normalized(Span::new(0, source.len()));
    prop_assert_eq!(whole, Span::new(0, normal.len()));
    let whole = offsets.to_original(Span::new(0, normal.len()));
    prop_assert_eq!(whole, Span::new(0, source.len()));
    let mut last = Span::new(0, 0);
    for &start in &from {
        let mut last_end = 0;
        for &end in from.iter().filter(|&&end| end >= start) {
            let there = offsets.to_normalized(Span::new(start, end));
            prop_assert!(normal.get(there.range()).is_some(), "{:?}", there);
            let back = offsets.to_original(there);
            prop_assert!(source.get(back.range()).is_some(), "{:?}", back);
            prop_assert!(
                back.start <= start && end <= back.end,
                "{}..{} {:?} {:?}",
                start,
                end,
                there,
                back
            );
            prop_assert!(there.end >= last_end);
            last_end = there.end;
        }
        let here = offsets.to_normalized(Span::new(start, start));
        prop_assert!(here.start >= last.start && here.end >= last.end);
        last = here;
    }
    let mut last = Span::new(0, 0);
    for &start in &to {
        let mut last_end = 0;
        for &end in to.iter().filter(|&&end| end >= start) {
            let there = offsets.to_original(Span::new(start, end));
            prop_assert!(source.get(there.range()).is_some());
            let back = offsets.to_normalized(there);
            prop_assert!(back.start <= start && end <= back.end);
            prop_assert!(there.end >= last_end);
            last_end = there.end;
        }
        let here = offsets.to_original(Span::new(start, start));
        prop_assert!(here.start >= last.start && here.end >= last.end);
        last = here;
    }
    let mut at = (0, 0);
    for (before, after) in offsets.edits() {
        prop_assert!(before.start >= at.0 && after.start >= at.1);
        prop_assert_eq!(before.start - at.0, after.start - at.1);
        prop_assert!(source.get(before.range()).is_some() && normal.get(after.range()).is_some());
        at = (before.end, after.end);
    }
    prop_assert_eq!(source.len() - at.0, normal.len() - at.1);
    prop_assert_eq!(offsets.is_identity(), offsets.edits().next().is_none());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(2000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn idempotent(text in text(), normalizer in normalizer()) {
        let once = normalizer.normalize(&text);
        let twice = normalizer.normalize(&once);
        prop_assert_eq!(&twice, &once, "{}", normalizer);
        prop_assert!(matches!(twice, Cow::Borrowed(_)));
    }

    #[test]
    fn every_sink_gets_the_same(text in text(), normalizer in normalizer()) {
        let normal = normalizer.normalize(&text);
        prop_assert_eq!(normalizer.is_normalized(&text), matches!(normal, Cow::Borrowed(_)));
        prop_assert_eq!(normal == text, matches!(normal, Cow::Borrowed(_)));
        let mut appended = String::from("نص ");
        normalizer.normalize_into(&text, &mut appended);
        prop_assert_eq!(&appended["نص ".len()..], &*normal);
        let mut written = String::new();
        normalizer.write_to(&text, &mut written).unwrap();
        prop_assert_eq!(&written, &*normal);
        let (mapped, offsets) = normalizer.normalize_with_offsets(&text);
        prop_assert_eq!(&mapped, &normal);
        prop_assert_eq!(matches!(mapped, Cow::Borrowed(_)), matches!(normal, Cow::Borrowed(_)));
        check_offsets(&text, &normal, &offsets)?;
    }

    #[test]
    fn units_are_those_of_the_bytes(text in prop::collection::vec(text(), 0..40), normalizer in normalizer()) {
        let text = text.concat();
        let (normal, offsets) = normalizer.normalize_with_offsets(&text);
        for unit in [Unit::Char, Unit::Utf16] {
            let count = |text: &str, byte: usize| match unit {
                Unit::Utf16 => text[..byte].encode_utf16().count(),
                _ => text[..byte].chars().count(),
            };
            let units = offsets.in_units(unit, &text, &normal);
            let ends: Vec<usize> = boundaries(&text);
            for pair in ends.windows(2).step_by(7) {
                let span = Span::new(pair[0], pair[1]);
                let there = offsets.to_normalized(span);
                let counted = units.to_normalized(Span::new(count(&text, span.start), count(&text, span.end)));
                prop_assert_eq!(counted, Span::new(count(&normal, there.start), count(&normal, there.end)));
                let back = offsets.to_original(there);
                prop_assert_eq!(
                    units.to_original(counted),
                    Span::new(count(&text, back.start), count(&text, back.end))
                );
            }
        }
    }

    #[test]
    fn lines_are_independent(lines in prop::collection::vec(text(), 0..4), normalizer in normalizer()) {
        let whole = lines.join("\n");
        let parts: String = whole.split_inclusive('\n').map(|line| normalizer.normalize(line)).collect();
        prop_assert_eq!(normalizer.normalize(&whole), parts);
    }

    #[test]
    fn no_cascade_is_longer_than_the_rounds(
        unit in prop::collection::vec(prop::sample::select(TELLING), 1..6),
        normalizer in normalizer(),
    ) {
        // What one round undoes only at the end of the text would come up here again and again.
        let text = unit.iter().collect::<String>().repeat(300);
        prop_assert!(normalizer.is_normalized(&normalizer.normalize(&text)), "{}", normalizer);
    }

    #[test]
    fn nfc_is_unicode_nfc(text in text()) {
        let normal: String = text.nfc().collect();
        prop_assert_eq!(Normalizer::new(Steps::NFC).normalize(&text), normal);
    }

    #[test]
    fn repair_makes_nfc(text in text()) {
        let repaired = Normalizer::repair().normalize(&text);
        prop_assert!(unicode_normalization::is_nfc(&repaired));
    }

    #[test]
    fn search_is_the_same_for_nfc_and_nfd(text in text()) {
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        let search = Normalizer::search();
        prop_assert_eq!(search.normalize(&composed), search.normalize(&decomposed));
        prop_assert_eq!(search.normalize(&text), search.normalize(&composed));
    }

    #[test]
    fn compose_is_nfc_for_letters(text in arabic_like()) {
        // Whatever the order of the marks, the letters are those of NFC.
        let letters = |text: &str| text.chars()
            .filter(|&c| !unicode_normalization::char::is_combining_mark(c)).collect::<String>();
        let arabic: String = text.chars()
            .filter(|c| ('\u{600}'..'\u{900}').contains(c) || c.is_ascii()).collect();
        let decomposed: String = arabic.nfd().collect();
        let composed = Normalizer::new(Steps::COMPOSE).normalize(&decomposed).into_owned();
        prop_assert_eq!(letters(&composed), letters(&decomposed.nfc().collect::<String>()));
    }
}

#[test]
fn every_character_alone_and_between_letters() {
    for normalizer in presets().into_iter().chain(Steps::all().iter().map(Normalizer::new)) {
        for c in '\0'..=char::MAX {
            // Beyond the first planes nothing but unassigned and private-use characters.
            if ('\u{20000}'..'\u{E0000}').contains(&c) || c > '\u{E01FF}' {
                continue;
            }
            let text = format!("ب{c}ا");
            let normal = normalizer.normalize(&text);
            assert!(normalizer.is_normalized(&normal), "{normalizer} {text:?}");
        }
    }
}
