//! Feature `serde`: configuration values survive being written and read.

use kalima::normalize::{Normalizer, Profile, Steps};
use kalima::{Span, compat};
use serde_json::{from_str, to_string};

#[test]
fn values_are_written_as_text() {
    assert_eq!(
        to_string(&(Steps::DIACRITICS | Steps::ALEF_MAKSURA)).unwrap(),
        r#""diacritics,alef_maksura""#
    );
    assert_eq!(to_string(&Normalizer::search()).unwrap(), r#""search:2""#);
    assert_eq!(to_string(&Normalizer::new(Steps::ALEF_MAKSURA)).unwrap(), r#""alef_maksura""#);
    assert_eq!(to_string(&Normalizer::repair().profile()).unwrap(), r#""repair:2""#);
    assert_eq!(to_string(&Span::new(2, 5)).unwrap(), r#"{"start":2,"end":5}"#);
}

#[test]
fn values_are_read_back() {
    for step in Steps::all().iter() {
        assert_eq!(from_str::<Steps>(&to_string(&step).unwrap()).unwrap(), step);
        let normalizer = Normalizer::new(step);
        assert_eq!(from_str::<Normalizer>(&to_string(&normalizer).unwrap()).unwrap(), normalizer);
    }
    for preset in [Normalizer::repair(), compat::lucene(), compat::camel_dediac()] {
        assert_eq!(from_str::<Normalizer>(&to_string(&preset).unwrap()).unwrap(), preset);
    }
    assert_eq!(from_str::<Span>(r#"{"start":2,"end":5}"#).unwrap(), Span::new(2, 5));
}

#[test]
fn what_is_unknown_is_refused_by_name() {
    for (text, name) in
        [("yaaa", "yaaa"), ("nfc,mark_order", "mark_order"), ("search:9", "search:9")]
    {
        let error = from_str::<Normalizer>(&format!("\"{text}\"")).unwrap_err();
        assert!(error.to_string().contains(name), "{error}");
    }
    assert!(from_str::<Profile>(r#""search""#).is_err());
}
