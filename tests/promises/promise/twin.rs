//! What is fast answers as what is slow: other doors, other places in a block, the rules read one by one.

use super::Input;
use super::reference::{Options, Reference};
use kalima::sentence::Abbreviations;
use kalima::token::{Grouping, TokenBuffer};
use kalima::{Normalizer, SentenceSplitter, Span, TokenKind, Tokenizer, sentences};
use std::sync::LazyLock;

static REFERENCE: LazyLock<Reference> = LazyLock::new(Reference::new);

/// Every door gives one answer, wherever in a block of bytes the text begins, and it is the slow one's.
pub fn twins(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let filling = input.pick(&["", " ", "a", "ب", "7", ".", "\u{64E}"]);
    let line = filling.repeat(input.below(140)) + "\n";
    let joined = [input.grouping(), input.grouping(), input.grouping(), input.grouping()];
    let tokenizer = input.tokenizer();
    let normalizer = input.normalizer();
    let text = &input.text;
    normalized_alike(normalizer, text, &line);
    cut_alike(tokenizer, text, &line);
    ruled_alike(joined, text);
    split_alike(text, &line);
}

/// `write_to` goes word by word where the other doors take blocks.
fn normalized_alike(normalizer: Normalizer, text: &str, line: &str) {
    let mut slow = String::new();
    normalizer.write_to(text, &mut slow).unwrap();
    assert_eq!(normalizer.normalize(text), slow, "{normalizer} of {text:?}");
    assert_eq!(normalizer.normalize_with_offsets(text).0, slow, "{normalizer} of {text:?}");
    let mut appended = line.to_owned();
    normalizer.normalize_into(text, &mut appended);
    assert_eq!(appended.strip_prefix(line), Some(&*slow), "{normalizer} of {text:?}");

    let shifted = normalizer.normalize(&format!("{line}{text}")).into_owned();
    let apart = normalizer.normalize(line).into_owned() + &slow;
    assert_eq!(shifted, apart, "{normalizer} of {text:?} behind {line:?}");

    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let (mut ends, mut listed) = (Vec::new(), String::new());
    normalizer.normalize_list(&ends_of(&lines), text.as_bytes(), &mut ends, &mut listed).unwrap();
    assert_eq!(listed, slow, "{normalizer} of {text:?}");
    assert_eq!(ends.len(), lines.len() + 1, "{normalizer} of {text:?}");
}

/// Where these texts end in one buffer, and where the first begins.
fn ends_of(texts: &[&str]) -> Vec<i64> {
    let ends = texts.iter().scan(0, |end, text| {
        *end += text.len();
        i64::try_from(*end).ok()
    });
    [0].into_iter().chain(ends).collect()
}

/// `next` takes token by token where folds take batches.
fn cut_alike(tokenizer: Tokenizer, text: &str, line: &str) {
    let mut slow: Vec<(Span, TokenKind)> = Vec::new();
    for token in tokenizer.tokens(text) {
        slow.push((token.span(), token.kind()));
    }
    for taken in [0, 1, text.len() % 7] {
        let mut tokens = tokenizer.tokens(text);
        let mut folded = Vec::new();
        for token in tokens.by_ref().take(taken) {
            folded.push((token.span(), token.kind()));
        }
        tokens.for_each(|token| folded.push((token.span(), token.kind())));
        assert_eq!(folded, slow, "{tokenizer} after {taken} of {text:?}");
    }
    let mut buffer = TokenBuffer::with_kinds();
    tokenizer.tokenize_into(text, &mut buffer).unwrap();
    let kinds = buffer.kinds().unwrap_or_default().iter().copied();
    assert!(buffer.spans().zip(kinds).eq(slow.iter().copied()), "{tokenizer} of {text:?}");

    let shifted = format!("{line}{text}");
    let behind = tokenizer.tokens(&shifted).filter(|token| token.span().start >= line.len());
    let behind = behind.map(|token| (back(token.span(), line.len()), token.kind()));
    assert!(behind.eq(slow.iter().copied()), "{tokenizer} of {text:?} behind {line:?}");

    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let (mut ends, mut listed) = (Vec::new(), TokenBuffer::new());
    tokenizer.tokenize_list(&ends_of(&lines), text.as_bytes(), &mut ends, &mut listed).unwrap();
    let one_by_one = lines.iter().flat_map(|line| tokenizer.tokens(line));
    assert!(listed.spans().eq(one_by_one.map(|token| token.span())), "{tokenizer} of {text:?}");
    assert_eq!(listed.len(), slow.len(), "{tokenizer} of {text:?}");
}

fn back(span: Span, by: usize) -> Span {
    Span::new(span.start - by, span.end - by)
}

/// Tokens are those of the patterns of the rules, tried at every character.
fn ruled_alike(joined: [Grouping; 4], text: &str) {
    let [times, dates, signs, runs] = joined;
    let tokenizer = Tokenizer::new().abbreviations(Grouping::Split);
    let tokenizer = tokenizer.times(times).dates(dates).signs(signs).runs(runs);
    let [times, dates, signs, runs] = joined.map(|grouping| grouping == Grouping::Joined);
    let have = tokenizer.tokens(text);
    let have: Vec<_> =
        have.map(|token| (token.span().start, token.span().end, token.kind())).collect();
    let want = REFERENCE.tokens(text, Options { times, dates, signs, runs });
    assert_eq!(have, want, "{tokenizer} of {text:?}");
}

/// A line does not change the sentences of the next, nor do no abbreviations of one's own.
fn split_alike(text: &str, line: &str) {
    let slow: Vec<Span> = sentences(text).map(|sentence| sentence.span()).collect();
    let none = Abbreviations::new();
    let known = SentenceSplitter::new();
    let known = known.sentences_with(text, &none).map(|sentence| sentence.span());
    assert!(known.eq(slow.iter().copied()), "{text:?}");
    let shifted = format!("{line}{text}");
    let behind = sentences(&shifted).map(|sentence| sentence.span());
    let behind = behind.filter(|span| span.start >= line.len()).map(|span| back(span, line.len()));
    let behind: Vec<Span> = behind.collect();
    assert_eq!(behind, slow, "{text:?} behind {line:?}");
}
