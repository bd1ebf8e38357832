//! Recognition of compressed files and of encodings other than UTF-8, from the first bytes.

use std::io::{self, BufReader, Cursor, ErrorKind, Read};
use std::sync::{Arc, Mutex};

use flate2::read::MultiGzDecoder;

/// The number of first bytes that [`guess`] looks at.
const SAMPLE_SIZE: usize = 64 << 10;

const GZIP: &[u8] = &[0x1F, 0x8B];
const ZSTD: &[u8] = &[0x28, 0xB5, 0x2F, 0xFD];

/// Returns a reader of the text in `reader`, which is decompressed if it starts as gzip or zstd do.
pub(crate) fn decompress(mut reader: Box<dyn Read + Send>) -> io::Result<Box<dyn Read + Send>> {
    let mut start = Vec::new();
    // Reads on only while the bytes may be a signature: a terminal gives one line at a time.
    while [GZIP, ZSTD].iter().any(|magic| start.len() < magic.len() && magic.starts_with(&start)) {
        let mut byte = [0];
        match reader.read(&mut byte) {
            Ok(0) => break,
            Ok(_) => start.extend(byte),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    let (is_gzip, is_zstd) = (start == GZIP, start == ZSTD);
    let whole = Cursor::new(start).chain(reader);
    Ok(if is_gzip {
        Box::new(MultiGzDecoder::new(BufReader::new(whole)))
    } else if is_zstd {
        Box::new(zstd::stream::read::Decoder::new(whole)?)
    } else {
        Box::new(whole)
    })
}

/// A reader that keeps a copy of its first bytes.
pub(crate) struct Sampled<R> {
    reader: R,
    sample: Sample,
    len: usize,
}

/// The first bytes of a file, for [`guess`].
pub(crate) type Sample = Arc<Mutex<Vec<u8>>>;

impl<R: Read> Sampled<R> {
    pub(crate) const fn new(reader: R, sample: Sample) -> Self {
        Self { reader, sample, len: 0 }
    }
}

impl<R: Read> Read for Sampled<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        if self.len < SAMPLE_SIZE {
            let taken = read.min(SAMPLE_SIZE - self.len);
            self.len += taken;
            if let Ok(mut sample) = self.sample.lock() {
                sample.extend(buffer.get(..taken).unwrap_or_default());
            }
        }
        Ok(read)
    }
}

/// Returns the encoding that invalid UTF-8 seems to be, as `iconv` names it.
pub(crate) fn guess(sample: &[u8]) -> Option<&'static str> {
    if sample.starts_with(&[0xFF, 0xFE]) {
        return Some("UTF-16");
    }
    if sample.starts_with(&[0xFE, 0xFF]) {
        return Some("UTF-16");
    }
    if let Some(name) = guess_utf16(sample) {
        return Some(name);
    }
    let other = sample.iter().filter(|byte| !byte.is_ascii()).count();
    let letters = sample.iter().filter(|byte| is_letter_in_1256(**byte)).count();
    (other > 2 && letters * 10 >= other * 8).then_some("CP1256")
}

/// Returns the byte order if the bytes seem to be Arabic text in UTF-16 without a byte order mark.
pub(crate) fn guess_utf16(sample: &[u8]) -> Option<&'static str> {
    let pairs = sample.len() / 2;
    // Arabic letters have the high byte 06, spaces and ASCII 00; UTF-8 text has neither.
    let high = |offset: usize| {
        sample.iter().skip(offset).step_by(2).filter(|byte| matches!(byte, 0 | 6)).count()
    };
    let is_high = |offset: usize| pairs > 1 && high(offset) * 10 >= pairs * 9;
    if is_high(0) && is_high(1) {
        // Bytes of zero, or of control characters: no text.
        return None;
    }
    if is_high(1) {
        Some("UTF-16LE")
    } else if is_high(0) {
        Some("UTF-16BE")
    } else {
        None
    }
}

/// Returns true for the bytes of Arabic letters and marks in Windows-1256.
const fn is_letter_in_1256(byte: u8) -> bool {
    matches!(byte,
        0xC0..=0xD6 | 0xD8..=0xDF | 0xE1 | 0xE3..=0xE6 | 0xEC | 0xED | 0xF0..=0xF3 | 0xF5 | 0xF6
        | 0xF8 | 0xFA | 0xA1 | 0xBA | 0xBF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_by_their_bytes() {
        // "he wrote the lesson"
        assert_eq!(guess(b"\xDF\xCA\xC8 \xC7\xE1\xCF\xD1\xD3"), Some("CP1256"));
        assert_eq!(guess(b"\xFF\xFE\x28\x06"), Some("UTF-16"));
        assert_eq!(guess(b"\x28\x06\x20\x00\x2A\x06"), Some("UTF-16LE"));
        assert_eq!(guess(b"\x06\x28\x00\x20\x06\x2A"), Some("UTF-16BE"));
        let utf8 = ["كتب الدرس".as_bytes(), b"\xFF"].concat(); // the same words
        assert_eq!(guess(&utf8), None);
    }
}
