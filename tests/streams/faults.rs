//! What a stream does when its reader or writer fails, and when its bytes are no text.

use std::io::{BufRead, Write};

use kalima::Normalizer;
use kalima::io::{Block, BlockReader, NormalizeReader, NormalizeWriter, PushDecoder};

use crate::SAMPLE;
use crate::pieces::Faulty;

#[test]
fn nothing_is_lost_by_trying_again() {
    let whole = Normalizer::search().normalize(SAMPLE);
    let faulty = Faulty { inner: SAMPLE.as_bytes(), calls: 0 };
    let mut reader = NormalizeReader::new(Normalizer::search(), faulty);
    let (mut text, mut failed) = (Vec::new(), 0);
    loop {
        match reader.fill_buf() {
            Ok([]) => break,
            Ok(some) => {
                text.extend_from_slice(some);
                let count = some.len();
                reader.consume(count);
            }
            Err(error) => {
                assert_eq!(error.to_string(), "out of order");
                failed += 1;
            }
        }
    }
    assert_eq!(text, whole.as_bytes());
    assert!(failed > 3);

    let mut out = Faulty { inner: Vec::new(), calls: 0 };
    let mut writer = NormalizeWriter::new(Normalizer::search(), &mut out);
    let mut rest = SAMPLE.as_bytes();
    while !rest.is_empty() {
        match writer.write(&rest[..rest.len().min(7)]) {
            Ok(count) => rest = &rest[count..],
            Err(error) => assert_eq!(error.to_string(), "out of order"),
        }
    }
    while writer.flush().is_err() {}
    // The sample ends with a line end: nothing is left.
    assert_eq!(writer.finish().unwrap().inner, whole.as_bytes());
}

#[test]
fn a_dropped_writer_writes_the_rest() {
    let mut out = Vec::new();
    NormalizeWriter::new(Normalizer::search(), &mut out).write_all("كِتَاب".as_bytes()).unwrap();
    assert_eq!(out, "كتاب".as_bytes()); // "book"
}

#[test]
fn a_failing_reader_does_not_end_the_stream() {
    let mut blocks = BlockReader::new(Faulty { inner: "ا\nب\n".as_bytes(), calls: 1 });
    let mut block = Block::new();
    assert!(blocks.read_block(&mut block).unwrap());
    assert!(blocks.read_block(&mut block).is_err());
    assert!(blocks.read_block(&mut block).unwrap());
    assert_eq!((block.text(), block.position(0)), ("ب\n", 3));
}

#[test]
fn invalid_text_stays_refused() {
    let mut feed = PushDecoder::new();
    assert_eq!(feed.push(b"a\xFF\n"), 3);
    let mut block = Block::new();
    for _ in 0..3 {
        assert_eq!(feed.next_block(&mut block).unwrap_err().offset(), 1);
    }
    feed.end();
    assert_eq!(feed.push(b"a"), 0);
    assert!(feed.next_block(&mut block).is_err());
}

/// Takes nothing, and says so.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Ok(0)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_writer_that_takes_nothing_is_an_error_and_no_endless_loop() {
    let mut writer = NormalizeWriter::new(Normalizer::search(), Full);
    let error = writer.write_all("كتاب\n".as_bytes()).and_then(|()| writer.flush()); // "book"
    assert_eq!(error.unwrap_err().kind(), std::io::ErrorKind::WriteZero);
}
