//! Normal text stays as it is, and offsets lead from the normalized text to its source and back.

use super::Input;
use kalima::spacing::insert_missing_spaces;
use kalima::{Offsets, Span};
use std::borrow::Cow;

/// Normalizing twice is normalizing once.
pub fn idempotence(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let (normalizer, text) = (input.normalizer(), &input.text);
    let once = normalizer.normalize(text);
    let twice = normalizer.normalize(&once);
    assert_eq!(twice, once, "{normalizer} of {text:?}");
    assert!(matches!(twice, Cow::Borrowed(_)), "{normalizer} of {text:?}");
}

/// The answer is borrowed if, and only if, the text is normal, which is if nothing changes.
pub fn borrowed(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let (normalizer, text) = (input.normalizer(), &input.text);
    let normal = normalizer.normalize(text);
    let is_borrowed = matches!(normal, Cow::Borrowed(_));
    assert_eq!(normalizer.is_normalized(text), is_borrowed, "{normalizer} of {text:?}");
    assert_eq!(normal == *text, is_borrowed, "{normalizer} of {text:?}");
    let (mapped, offsets) = normalizer.normalize_with_offsets(text);
    assert_eq!(matches!(mapped, Cow::Borrowed(_)), is_borrowed, "{normalizer} of {text:?}");
    assert!(offsets.is_identity() || !is_borrowed, "{normalizer} of {text:?}");
}

fn boundaries(text: &str) -> Vec<usize> {
    (0..=text.len()).filter(|&at| text.is_char_boundary(at)).collect()
}

/// Holds what is promised of a map from `source` to `target` and of the one back.
fn assert_maps(
    source: &str,
    target: &str,
    there: impl Fn(Span) -> Span,
    back: impl Fn(Span) -> Span,
) {
    let whole = Span::new(0, target.len());
    assert_eq!(there(Span::new(0, source.len())), whole, "{source:?}");
    let ends = boundaries(source);
    let mut last = (Span::new(0, 0), Span::new(0, 0));
    for (index, &at) in ends.iter().enumerate() {
        let next = ends.get(index + 1).copied().unwrap_or(at);
        let point = there(Span::new(at, at));
        let char = there(Span::new(at, next));
        for (span, mapped) in [
            (Span::new(at, at), point),
            (Span::new(at, next), char),
            (Span::new(0, at), there(Span::new(0, at))),
            (Span::new(at, source.len()), there(Span::new(at, source.len()))),
        ] {
            assert!(target.get(mapped.range()).is_some(), "{span:?} to {mapped:?}: {source:?}");
            let home = back(mapped);
            assert!(source.get(home.range()).is_some(), "{span:?} to {mapped:?} to {home:?}");
            let holds = home.start <= span.start && span.end <= home.end;
            assert!(holds, "{span:?} to {mapped:?} to {home:?}: {source:?}");
        }
        assert!(last.0.start <= point.start && last.0.end <= point.end, "{at}: {source:?}");
        assert!(last.1.start <= char.start && last.1.end <= char.end, "{at}: {source:?}");
        last = (point, char);
    }
}

/// Offsets are monotone, on char boundaries, lead back to where one was, and edits are all that differs.
pub fn offsets(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let spaces = input.below(8) == 7;
    let normalizer = input.normalizer();
    let source = input.text.as_str();
    let (normal, offsets) = match spaces {
        true => insert_missing_spaces(source),
        false => normalizer.normalize_with_offsets(source),
    };
    if !spaces {
        assert_eq!(normal, normalizer.normalize(source), "{normalizer}");
    }
    assert_maps(source, &normal, |s| offsets.to_normalized(s), |s| offsets.to_original(s));
    assert_maps(&normal, source, |s| offsets.to_original(s), |s| offsets.to_normalized(s));
    assert_edits(source, &normal, &offsets);
}

fn assert_edits(source: &str, normal: &str, offsets: &Offsets) {
    let mut at = (0, 0);
    for (before, after) in offsets.edits() {
        assert!(before.start >= at.0 && after.start >= at.1, "{offsets:?} of {source:?}");
        assert_eq!(before.start - at.0, after.start - at.1, "{offsets:?} of {source:?}");
        let ends = (source.get(before.range()), normal.get(after.range()));
        assert!(matches!(ends, (Some(_), Some(_))), "{offsets:?} of {source:?}");
        at = (before.end, after.end);
    }
    assert_eq!(source.len() - at.0, normal.len() - at.1, "{offsets:?} of {source:?}");
    assert_eq!(offsets.is_identity(), offsets.edits().next().is_none(), "{source:?}");
}
