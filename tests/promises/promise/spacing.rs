//! Missing spaces are inside the text, in order, and the spaces put there change nothing else.

use super::Input;
use kalima::spacing::{Lexicon, MissingSpace, Spacing};
use kalima::{Span, tokens};

/// The first characters are a lexicon, the rest is the text.
pub fn spacing(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let (choice, length) = (input.below(4), input.below(64));
    let at = input.text.char_indices().nth(length).map_or(0, |(at, _)| at);
    let (known, text) = input.text.split_at(at);
    let lexicon = match choice {
        3 => Lexicon::from_words(known.split(' ').map(|word| (word, word.len() as u64))),
        _ => Lexicon::of(known),
    };
    let spacing = match choice {
        0 => Spacing::spelling(),
        1 => Spacing::new(),
        _ => Spacing::new().lexicon(&lexicon),
    };
    let found: Vec<MissingSpace> = spacing.missing_spaces(text).collect();
    let (spaced, offsets) = spacing.insert_missing_spaces(text);

    let (mut want, mut last) = (String::new(), 0);
    for MissingSpace { at, span, .. } in &found {
        assert!(last < *at && span.start < *at && *at < span.end, "{at} {span:?}: {text:?}");
        assert!(text.get(span.range()).is_some(), "{span:?}: {text:?}");
        want.extend([&text[last..*at], " "]);
        // The character after a new space is that of the original.
        let char = text[*at..].chars().next().map_or(0, char::len_utf8);
        let new = Span::new(want.len(), want.len() + char);
        assert_eq!(offsets.to_original(new), Span::new(*at, *at + char), "{text:?}");
        last = *at;
    }
    want.push_str(&text[last..]);
    assert_eq!(spaced, want);
    assert_eq!(offsets.is_identity(), found.is_empty(), "{text:?}");

    // Tokens are cut, and no text moves from one to another.
    let starts: Vec<usize> = tokens(&spaced).map(|token| token.span().start).collect();
    for (number, space) in found.iter().enumerate() {
        assert!(starts.contains(&(space.at + number + 1)), "{} of {text:?}", space.at);
    }
}
