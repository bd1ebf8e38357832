//! What every public type promises: it is sent, shared, printed and cloned, and stays small.

use std::fmt::Debug;
use std::fs;
use std::iter::FusedIterator;
use std::mem::size_of;
use std::path::Path;

use kalima::clitic::{
    Evidence, EvidenceCounts, FunctionWord, Iter, Segment, SegmentKind, SegmentedTokens, Segmenter,
    Segments, WordClass,
};
#[cfg(feature = "calendar")]
use kalima::date::HijriRule;
use kalima::date::{
    Calendar, DateFinder, DateKind, DateMatch, DateOrder, Dates, Era, MonthSet, PartialDate,
    PartialTime, Relative, Weekday,
};
use kalima::find::{Boundary, Matches};
use kalima::io::{
    Block, BlockReader, InvalidPolicy, InvalidUtf8, NormalizeReader, NormalizeWriter,
    OwnedSentence, OwnedToken, PushDecoder, SentenceReader, StreamOptions, StreamSentence,
    StreamSpan, StreamToken, TokenReader, Truncation,
};
use kalima::normalize::OffsetsCursor;
use kalima::normalize::{Profile, Unit, UnitOffsets, UnitSpans, compat};
use kalima::number::{
    Currency, Decimal, Noun, NumberFinder, NumberKind, NumberMatch, NumberWords, Numbers,
    PluralCategory, Separators, Value,
};
use kalima::script::{Abjad, Damage, LetterForm, Repair, Repaired};
use kalima::script::{CharSet, Class, FormKind};
use kalima::script::{Run, Runs};
use kalima::search::{Analyzer, Expansion, Term, TermBuffer, Terms, Variants};
use kalima::sentence::{
    AbbreviationKind, Abbreviations, Ellipses, Newlines, RunOns, Semicolons, VerseEnds,
};
use kalima::sentence::{DecidedBy, Explanation, Explanations};
use kalima::spacing::{Lexicon, MissingSpace, MissingSpaces, SpaceReason, Spacing};
#[cfg(feature = "snowball")]
use kalima::stem::Snowball;
use kalima::stem::{AnyStemmer, Except, Light, Light10, Method};
use kalima::stopword::StopWords;
use kalima::token::{
    DigitSet, Grouping, Kinds, Number, NumberForm, Piece, TokenBuffer, WithGaps, WordScript,
};
#[cfg(feature = "regex")]
use kalima::token::{PatternTokens, Patterns};
use kalima::translit::{
    Capitals, FinalVowels, Foreign, Romanizer, Scheme, Standard, Transliterator,
};
use kalima::{
    Error, Finder, Normalizer, Offsets, Sentence, SentenceSplitter, Sentences, Span, SpanBuffer,
    Steps, StrColumn, Token, TokenKind, Tokenizer, Tokens,
};

fn assert_value<T: Send + Sync + Debug + Clone>() {}
fn assert_copy<T: Send + Sync + Debug + Copy>() {}
fn assert_iterator<T: Send + Sync + Debug + Clone + FusedIterator>() {}

#[test]
fn every_type_is_sent_shared_printed_and_cloned() {
    assert_value::<Error>();
    assert_value::<Offsets>();
    assert_value::<Finder>();
    assert_copy::<Span>();
    assert_copy::<Run>();
    assert_copy::<Class>();
    assert_copy::<CharSet>();
    assert_copy::<FormKind>();
    assert_copy::<Steps>();
    assert_copy::<Normalizer>();
    assert_copy::<Profile>();
    assert_copy::<Unit>();
    assert_copy::<UnitSpans<'static>>();
    assert_value::<UnitOffsets>();
    assert_copy::<Boundary>();
    assert_copy::<Token<'static>>();
    assert_copy::<TokenKind>();
    assert_copy::<Kinds>();
    assert_copy::<MissingSpace>();
    assert_copy::<SpaceReason>();
    assert_copy::<Spacing<'static>>();
    assert_value::<Lexicon>();
    assert_copy::<Number>();
    assert_copy::<NumberForm>();
    assert_copy::<DigitSet>();
    assert_copy::<WordScript>();
    assert_value::<TokenBuffer>();
    assert_value::<SpanBuffer>();
    assert_copy::<StrColumn<'static, i32>>();
    assert_copy::<Grouping>();
    assert_copy::<Piece<'static>>();
    assert_copy::<Tokenizer>();
    assert_copy::<Sentence<'static>>();
    assert_copy::<SentenceSplitter>();
    assert_copy::<Newlines>();
    assert_copy::<Semicolons>();
    assert_copy::<VerseEnds>();
    assert_copy::<Ellipses>();
    assert_copy::<RunOns>();
    assert_value::<Abbreviations>();
    assert_copy::<AbbreviationKind>();
    assert_copy::<Explanation<'static>>();
    assert_copy::<DecidedBy>();
    assert_value::<OffsetsCursor<'static>>();
}

#[test]
fn letters_and_schemes_are_values_too() {
    assert_copy::<Abjad>();
    assert_copy::<LetterForm>();
    assert_value::<Damage>();
    assert_value::<Repair>();
    assert_value::<Repaired<'static>>();
    assert_copy::<Scheme>();
    assert_copy::<Standard>();
    assert_copy::<Foreign>();
    assert_copy::<FinalVowels>();
    assert_copy::<Capitals>();
    assert_copy::<Transliterator>();
    assert_copy::<Romanizer>();
}

#[test]
fn words_are_values_too() {
    assert_copy::<FunctionWord>();
    assert_value::<Evidence>();
    assert_value::<EvidenceCounts>();
    assert_copy::<WordClass>();
    assert_copy::<SegmentKind>();
    assert_copy::<Segment<'static>>();
    assert_value::<Segments<'static>>();
    assert_value::<Segmenter<'static>>();
    assert_copy::<Light>();
    assert_copy::<Light10>();
    assert_copy::<AnyStemmer>();
    assert_copy::<Method>();
    assert_value::<Except<'static, Light10>>();
    assert_copy::<StopWords>();
    assert_copy::<Analyzer>();
    assert_value::<Term<'static>>();
    assert_value::<TermBuffer>();
    assert_value::<Expansion>();
    assert_value::<Variants>();
}

#[test]
#[cfg(feature = "snowball")]
fn snowball_is_a_value_too() {
    assert_copy::<Snowball>();
}

#[test]
fn numbers_and_dates_are_values_too() {
    assert_copy::<Value>();
    assert_copy::<NumberKind>();
    assert_copy::<NumberMatch>();
    assert_copy::<Separators>();
    assert_copy::<NumberWords>();
    assert_copy::<NumberFinder>();
    assert_copy::<Currency<'static>>();
    assert_copy::<Decimal>();
    assert_copy::<Noun<'static>>();
    assert_copy::<PluralCategory>();
    assert_copy::<DateFinder>();
    assert_copy::<DateOrder>();
    assert_copy::<Calendar>();
    assert_copy::<Era>();
    assert_copy::<Weekday>();
    assert_copy::<PartialDate>();
    assert_copy::<PartialTime>();
    assert_copy::<MonthSet>();
    assert_copy::<DateKind>();
    assert_copy::<Relative>();
    assert_copy::<DateMatch>();
}

#[test]
#[cfg(feature = "calendar")]
fn calendar_rules_are_values_too() {
    assert_copy::<HijriRule>();
}

#[test]
#[cfg(feature = "regex")]
fn patterns_are_values_too() {
    assert_value::<Patterns>();
    assert_iterator::<PatternTokens<'static, 'static>>();
}

#[test]
fn streams_are_values_too() {
    type Reader = std::io::Cursor<Vec<u8>>;
    fn assert_writer<T: Send + Sync + Debug + std::io::Write>() {}
    assert_copy::<StreamOptions>();
    assert_copy::<InvalidPolicy>();
    assert_copy::<InvalidUtf8>();
    assert_copy::<StreamSpan>();
    assert_copy::<Truncation>();
    assert_value::<Block>();
    assert_value::<PushDecoder>();
    assert_value::<BlockReader<Reader>>();
    assert_value::<SentenceReader<Reader>>();
    assert_copy::<StreamSentence<'static>>();
    assert_value::<TokenReader<Reader>>();
    assert_copy::<StreamToken<'static>>();
    assert_value::<OwnedSentence>();
    assert_value::<OwnedToken>();
    assert_value::<NormalizeReader<Reader>>();
    assert_writer::<NormalizeWriter<Vec<u8>>>();
}

#[test]
fn iterators_are_plain_values() {
    assert_iterator::<Tokens<'static>>();
    assert_iterator::<WithGaps<'static>>();
    assert_iterator::<MissingSpaces<'static, 'static>>();
    assert_iterator::<Sentences<'static>>();
    assert_iterator::<Runs<'static>>();
    assert_iterator::<Matches<'static>>();
    assert_iterator::<Explanations<'static>>();
    assert_iterator::<Iter<'static>>();
    assert_iterator::<SegmentedTokens<'static, 'static>>();
    assert_iterator::<Terms<'static>>();
    assert_iterator::<Numbers<'static>>();
    assert_iterator::<Dates<'static>>();
}

/// No public type escapes the tests above: what is `pub` in the source is named in this file.
#[test]
fn every_public_type_is_named_here() {
    fn visit(folder: &Path, missing: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("bin") {
                visit(&path, missing);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let types = text.lines().map(str::trim).filter_map(|line| {
                    line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))
                });
                for rest in types {
                    let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
                    if !include_str!("types.rs").contains(&format!("<{name}")) {
                        missing.push(format!("{name} of {}", path.display()));
                    }
                }
            }
        }
    }
    let mut missing = Vec::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut missing);
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn errors_are_errors() {
    fn assert_error<T: std::error::Error + Send + Sync + 'static>() {}
    assert_error::<Error>();
    assert_error::<InvalidUtf8>();
}

/// The sizes that are promised, in bytes on a 64-bit machine.
#[test]
#[cfg(target_pointer_width = "64")]
fn values_stay_small() {
    for (name, size, most) in [
        ("Span", size_of::<Span>(), 16),
        ("Token", size_of::<Token<'_>>(), 32),
        ("Normalizer", size_of::<Normalizer>(), 128),
        ("Tokenizer", size_of::<Tokenizer>(), 64),
        ("SentenceSplitter", size_of::<SentenceSplitter>(), 64),
        ("Tokens", size_of::<Tokens<'_>>(), 256),
        ("MissingSpaces", size_of::<MissingSpaces<'_, '_>>(), 400),
        ("Sentences", size_of::<Sentences<'_>>(), 256),
        ("Sentence", size_of::<Sentence<'_>>(), 64),
        ("Error", size_of::<Error>(), 48),
    ] {
        assert!(size <= most, "{name} takes {size} bytes, {most} are promised");
    }
}

/// Ready values are made before the program runs.
#[test]
fn ready_values_are_constants() {
    const NORMALIZERS: [Normalizer; 4] =
        [Normalizer::repair(), Normalizer::search(), compat::lucene(), compat::camel_dediac()];
    const TOKENIZERS: [Tokenizer; 3] =
        [Tokenizer::new(), Tokenizer::treebank(), Tokenizer::words()];
    const SPLITTER: SentenceSplitter = SentenceSplitter::new();
    let text = "أهلا"; // "welcome"
    assert_eq!(NORMALIZERS[1].normalize(text), "اهلا");
    assert!(TOKENIZERS.iter().all(|tokenizer| tokenizer.tokens(text).count() == 1));
    assert_eq!(SPLITTER.sentences(text).count(), 1);
}
