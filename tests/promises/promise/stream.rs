//! A stream answers as the whole text does, however its bytes come.

use super::Input;
use kalima::io::{
    BlockReader, InvalidPolicy, InvalidUtf8, NormalizeReader, NormalizeWriter, SentenceReader,
    StreamOptions, TokenReader,
};
use kalima::sentence::Newlines;
use kalima::{Normalizer, SentenceSplitter, Tokenizer};
use std::io::{self, Read, Write};

/// Gives bytes in pieces of three sizes, over and over.
#[derive(Clone)]
struct Pieces<'b> {
    bytes: &'b [u8],
    sizes: [usize; 3],
}

impl<'b> Pieces<'b> {
    /// The head of what is left, of the next size.
    fn next(&mut self, most: usize) -> &'b [u8] {
        self.sizes.rotate_left(1);
        let (head, rest) = self.bytes.split_at(self.sizes[0].min(self.bytes.len()).min(most));
        self.bytes = rest;
        head
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let head = self.next(buffer.len());
        buffer[..head.len()].copy_from_slice(head);
        Ok(head.len())
    }
}

/// Stream and whole are one, as long as no unit is longer than the longest; and what is no text is refused
/// where it stands, or replaced.
pub fn streams(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let sizes = [1 + input.below(40), 1 + input.below(40), 1 + input.below(200)];
    let (more, few) = (input.below(4), 4 + input.below(40));
    let newlines = input.pick(&[Newlines::EachLine, Newlines::BlankLine, Newlines::Ignore]);
    let splitter = SentenceSplitter::new().newlines(newlines);
    let tokenizer = input.tokenizer();
    let normalizer = input.normalizer();
    let text = input.text.as_str();
    let stream = Pieces { bytes: text.as_bytes(), sizes };

    let line = text.split_inclusive('\n').map(str::len).max().unwrap_or(0) + more;
    let paragraph = if newlines == Newlines::EachLine { line } else { text.len() + more };
    let word = text.split(|c: char| c.is_ascii_whitespace()).map(str::len).max().unwrap_or(0);
    tokens_are_whole(tokenizer, text, stream.clone(), line);
    sentences_are_whole(splitter, text, stream.clone(), paragraph);
    normal_text_is_whole(normalizer, text, stream.clone(), word + 1 + more);
    blocks_are_the_text(text, &stream, few);
    bytes_are_refused_or_replaced(normalizer, Pieces { bytes: input.bytes, sizes });
}

fn tokens_are_whole(tokenizer: Tokenizer, text: &str, stream: Pieces<'_>, longest: usize) {
    let options = StreamOptions::new().max_paragraph_len(longest);
    let mut reader = TokenReader::with_options(tokenizer, stream, options);
    for want in tokenizer.tokens(text) {
        let have = reader.read_token().unwrap().expect("as many tokens as in the whole");
        assert_eq!((have.text(), have.kind()), (want.text(), want.kind()), "{text:?}");
        let want = want.span();
        assert_eq!(have.span().range(), want.start as u64..want.end as u64, "{text:?}");
        assert!(!have.is_cut(), "{have:?} of {text:?}");
    }
    assert_eq!(reader.read_token().unwrap(), None, "{text:?}");
}

fn sentences_are_whole(splitter: SentenceSplitter, text: &str, stream: Pieces<'_>, longest: usize) {
    let options = StreamOptions::new().max_paragraph_len(longest);
    let mut reader = SentenceReader::with_options(splitter, stream, options);
    for want in splitter.sentences(text) {
        let have = reader.read_sentence().unwrap().expect("as many sentences as in the whole");
        let ends = (have.text(), have.terminator());
        assert_eq!(ends, (want.text(), want.terminator()), "{text:?}");
        let want = want.span();
        assert_eq!(have.span().range(), want.start as u64..want.end as u64, "{text:?}");
        assert!(!have.is_cut(), "{have:?} of {text:?}");
    }
    assert_eq!(reader.read_sentence().unwrap(), None, "{text:?}");
}

fn normal_text_is_whole(normalizer: Normalizer, text: &str, stream: Pieces<'_>, longest: usize) {
    let whole = normalizer.normalize(text);
    let options = StreamOptions::new().max_paragraph_len(longest);
    let mut pieces = stream.clone();
    let mut reader = NormalizeReader::with_options(normalizer, stream, options);
    let mut read = String::new();
    reader.read_to_string(&mut read).unwrap();
    assert_eq!((read.as_str(), reader.cuts()), (&*whole, 0), "{normalizer} of {text:?}");
    let mut writer = NormalizeWriter::with_options(normalizer, Vec::new(), options);
    while !pieces.bytes.is_empty() {
        writer.write_all(pieces.next(usize::MAX)).unwrap();
    }
    let written = writer.finish().unwrap();
    assert_eq!(str::from_utf8(&written), Ok(&*whole), "{normalizer} of {text:?}");
}

/// Where lines are longer than blocks may be, blocks are cut, and are the text still.
fn blocks_are_the_text(text: &str, stream: &Pieces<'_>, longest: usize) {
    let options = StreamOptions::new().max_paragraph_len(longest);
    for options in [options, options.sentences(SentenceSplitter::new())] {
        let mut at = 0;
        for block in BlockReader::with_options(stream.clone(), options) {
            let block = block.unwrap();
            let said = block.text();
            assert!(!said.is_empty() && said.len() <= longest, "{block:?} of {text:?}");
            assert_eq!(text.get(at..at + said.len()), Some(said), "{block:?} of {text:?}");
            assert_eq!(block.position(0), at as u64, "{block:?} of {text:?}");
            at += said.len();
        }
        assert_eq!(at, text.len(), "{text:?}");
    }
}

fn bytes_are_refused_or_replaced(normalizer: Normalizer, stream: Pieces<'_>) {
    let bytes = stream.bytes;
    let (mut text, mut refused) = (String::new(), None);
    for block in BlockReader::with_options(
        stream.clone(),
        StreamOptions::new().max_paragraph_len(bytes.len()),
    ) {
        match block {
            Ok(block) => text.push_str(block.text()),
            Err(error) => refused = InvalidUtf8::of(&error).map(InvalidUtf8::offset),
        }
    }
    match str::from_utf8(bytes) {
        Ok(whole) => assert_eq!((&*text, refused), (whole, None)),
        Err(error) => {
            let valid = &bytes[..error.valid_up_to()];
            let lines = valid.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
            assert_eq!(text.as_bytes(), &valid[..lines], "{bytes:?}");
            assert_eq!(refused, Some(valid.len() as u64), "{bytes:?}");
        }
    }
    let options =
        StreamOptions::new().max_paragraph_len(bytes.len()).invalid(InvalidPolicy::Replace);
    let lossy = String::from_utf8_lossy(bytes);
    let mut reader = NormalizeReader::with_options(normalizer, stream, options);
    let mut read = String::new();
    reader.read_to_string(&mut read).unwrap();
    assert_eq!(read, normalizer.normalize(&lossy), "{normalizer} of {bytes:?}");
}
