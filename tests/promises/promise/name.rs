//! What is written as text is read as what it was, and any other text is an answer or an error.

use super::Input;
use kalima::normalize::Profile;
use kalima::{Error, Normalizer, Steps, TokenKind, Tokenizer};
use std::fmt::{Debug, Display};
use std::str::FromStr;

/// Sets of steps, normalizers, tokenizers and profiles are read as they are written; no text panics.
pub fn names(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let (steps, tokenizer) = (input.steps(), input.tokenizer());
    match steps.conflict() {
        None => assert_read(steps),
        Some(_) => assert!(steps.to_string().parse::<Steps>().unwrap_err().is_excluded()),
    }
    let normalizer = Normalizer::new(steps);
    assert_read(steps.settled());
    assert_read(normalizer);
    assert_read(tokenizer);
    normalizer.profile().into_iter().for_each(assert_read);

    let text = &input.text;
    read::<Steps>(text);
    read::<Normalizer>(text);
    read::<Profile>(text);
    read::<Tokenizer>(text);
    read::<TokenKind>(text);
    if let Ok(preset) = Normalizer::preset(text) {
        assert!(preset.profile().is_some(), "{text:?}");
    }
    if let Ok(preset) = Tokenizer::preset(text) {
        assert_eq!(preset.to_string(), *text);
    }
}

/// Holds that `value` is what is read of what it writes.
fn assert_read<T: Copy + Debug + Display + FromStr<Err = Error> + PartialEq>(value: T) {
    assert_eq!(value.to_string().parse(), Ok(value));
}

/// Reads `text`: a value that is read again as it writes itself, or an error that can be told.
fn read<T: Copy + Debug + Display + FromStr<Err = Error> + PartialEq>(text: &str) {
    match text.parse::<T>() {
        Ok(value) => assert_read(value),
        Err(error) => {
            assert!(error.is_unknown_name() || error.is_excluded(), "{error} of {text:?}");
            assert!(!error.to_string().is_empty(), "{text:?}");
        }
    }
}
