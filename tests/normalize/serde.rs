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

#[test]
fn options_of_sentences_and_streams_are_read_back() {
    use kalima::SentenceSplitter;
    use kalima::io::{InvalidPolicy, StreamOptions};
    use kalima::sentence::{Ellipses, Newlines};
    let splitter = SentenceSplitter::new().newlines(Newlines::BlankLine).ellipses(Ellipses::End);
    let text = r#""default,newlines=blank-line,ellipses=end""#;
    assert_eq!(to_string(&splitter).unwrap(), text);
    assert_eq!(from_str::<SentenceSplitter>(text).unwrap(), splitter);
    assert_eq!(to_string(&Newlines::BlankLine).unwrap(), r#""blank-line""#);
    let error = from_str::<SentenceSplitter>(r#""newlines=no""#).unwrap_err().to_string();
    assert!(error.contains("unknown value of newlines `no`"), "{error}");
    let options = StreamOptions::new()
        .max_paragraph_len(4096)
        .invalid(InvalidPolicy::Replace)
        .sentences(splitter);
    assert_eq!(from_str::<StreamOptions>(&to_string(&options).unwrap()).unwrap(), options);
    assert_eq!(from_str::<StreamOptions>("{}").unwrap(), StreamOptions::new());
    let options = StreamOptions::new().max_paragraph_len(1);
    assert_eq!(from_str::<StreamOptions>(r#"{"max_paragraph_len":1}"#).unwrap(), options);
}

#[test]
fn sentences_and_runs_are_written() {
    let sentence = kalima::sentences(" a!").next().unwrap();
    let want = r#"{"start":1,"end":3,"text":"a!","terminator":"!"}"#;
    assert_eq!(to_string(&sentence).unwrap(), want);
    let run = kalima::script::runs("1").next().unwrap();
    assert!(to_string(&run).unwrap().starts_with(r#"{"start":0,"end":1,"class":"#));
}
