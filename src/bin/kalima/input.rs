//! Files to blocks of whole lines: memory stays at one block however large the file or its lines.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::failure::{Failure, Place};

/// A block is at most this long, and so is the longest line that is answered in one piece.
const BLOCK_MAX: usize = 1 << 20;
/// One read asks for at most this much: blocks that stay in cache, answers that come soon.
const READ_MAX: usize = 1 << 18;

/// An open file, or standard input, under the name that messages and answers use.
pub(crate) struct Source {
    name: String,
    reader: Box<dyn Read>,
}

impl Source {
    /// Opens `path`; `-` is standard input.
    pub(crate) fn open(path: &Path) -> Result<Self, Failure> {
        if path.as_os_str() == "-" {
            return Ok(Self { name: "-".into(), reader: Box::new(io::stdin()) });
        }
        let name = path.display().to_string();
        match File::open(path) {
            Ok(file) => Ok(Self { name, reader: Box::new(file) }),
            Err(error) => Err(unreadable(&name, &error)),
        }
    }

    /// The name, `-` for standard input.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The failure of reading this source.
    pub(crate) fn failure(&self, place: Place, reason: impl Into<String>) -> Failure {
        failure_in(&self.name, place, reason.into())
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.reader.read(buffer)
    }
}

/// The failure of reading the file `name` at all.
pub(crate) fn unreadable(name: &str, error: &io::Error) -> Failure {
    failure_in(name, Place::Whole, error.to_string())
}

fn failure_in(name: &str, place: Place, reason: String) -> Failure {
    let file = if name == "-" { "standard input" } else { name }.to_owned();
    Failure::Input { file, place, reason }
}

/// Some whole lines of a file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Block<'b> {
    /// The lines, with their ends.
    pub(crate) bytes: &'b [u8],
    /// The offset of the first byte in the file.
    pub(crate) start: u64,
}

/// Reads a source block by block. A lending iterator: each block is gone when the next is asked for.
pub(crate) struct Blocks<'s> {
    source: &'s mut Source,
    buffer: Box<[u8]>,
    /// How much of the buffer holds bytes of the file.
    filled: usize,
    /// How much of that was in the last block.
    given: usize,
    /// The offset of the buffer's first byte in the file.
    start: u64,
}

impl<'s> Blocks<'s> {
    /// The blocks of `source`, from where it stands.
    pub(crate) fn new(source: &'s mut Source) -> Self {
        let buffer = vec![0; BLOCK_MAX].into_boxed_slice();
        Self { source, buffer, filled: 0, given: 0, start: 0 }
    }

    /// The failure of reading this file at `place`.
    pub(crate) fn failure(&self, place: Place, reason: &str) -> Failure {
        self.source.failure(place, reason)
    }

    /// The next block, or `None` at the end of the file.
    pub(crate) fn next(&mut self) -> Result<Option<Block<'_>>, Failure> {
        self.buffer.copy_within(self.given..self.filled, 0);
        self.start += self.given as u64;
        self.filled -= self.given;
        self.given = 0;
        while self.given == 0 {
            let free_end = self.buffer.len().min(self.filled + READ_MAX);
            let free = self.buffer.get_mut(self.filled..free_end).unwrap_or_default();
            if free.is_empty() {
                self.given = cut(&self.buffer);
                break;
            }
            let read = match self.source.read(free) {
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(unreadable(self.source.name(), &error)),
            };
            // What was there before holds no line end, or it would have been given.
            let fresh = free.get(..read).unwrap_or_default();
            if read == 0 {
                self.given = self.filled;
                break;
            }
            if let Some(last) = fresh.iter().rposition(|&byte| byte == b'\n') {
                self.given = self.filled + last + 1;
            }
            self.filled += read;
        }
        let bytes = self.buffer.get(..self.given).unwrap_or_default();
        Ok((!bytes.is_empty()).then_some(Block { bytes, start: self.start }))
    }
}

/// Where to cut a block that holds no line feed: after a lone carriage return, else before the last
/// run of white space, else at the last `char` boundary. Never 0.
fn cut(bytes: &[u8]) -> usize {
    if let Some(last) = bytes.iter().rposition(|&byte| byte == b'\r') {
        return last + 1;
    }
    if let Some(last) = bytes.iter().rposition(u8::is_ascii_whitespace) {
        let head = bytes.get(..last).unwrap_or_default();
        let run = head.iter().rposition(|byte| !byte.is_ascii_whitespace());
        return run.map_or(last + 1, |before| before + 1);
    }
    // A lead byte in the last three may begin a char that the next read completes.
    let tail = bytes.len().saturating_sub(3);
    let lead = bytes.get(tail..).unwrap_or_default().iter().position(|&byte| byte >= 0xC0);
    match lead {
        Some(lead) if tail + lead > 0 => tail + lead,
        _ => bytes.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(bytes: &[u8]) -> Source {
        Source { name: "test".into(), reader: Box::new(io::Cursor::new(bytes.to_vec())) }
    }

    fn blocks(bytes: &[u8]) -> Vec<(u64, Vec<u8>)> {
        let mut source = source(bytes);
        let mut blocks = Blocks::new(&mut source);
        let mut all = Vec::new();
        while let Some(block) = blocks.next().unwrap() {
            all.push((block.start, block.bytes.to_vec()));
        }
        all
    }

    fn assert_whole(bytes: &[u8]) -> Vec<(u64, Vec<u8>)> {
        let all = blocks(bytes);
        let mut at = 0;
        for (start, block) in &all {
            assert_eq!(*start, at);
            assert!(!block.is_empty() && block.len() <= BLOCK_MAX);
            at += block.len() as u64;
        }
        assert!(all.iter().flat_map(|(_, block)| block).eq(bytes));
        all
    }

    #[test]
    fn short_input_is_one_block() {
        assert!(assert_whole(b"").is_empty());
        assert_eq!(assert_whole(b"a").len(), 1);
        assert_eq!(assert_whole(b"a\nb").len(), 2);
    }

    #[test]
    fn blocks_end_at_line_ends() {
        let text = "سطر من النص\n".repeat(200_000); // "a line of text"
        let all = assert_whole(text.as_bytes());
        assert!(all.len() > 2);
        assert!(all.iter().all(|(_, block)| block.ends_with(b"\n")));
    }

    #[test]
    fn long_lines_are_cut_at_white_space_or_char_boundaries() {
        let words = "كلمة ".repeat(400_000); // "word"
        let all = assert_whole(words.as_bytes());
        assert!(all.iter().skip(1).all(|(_, block)| block.starts_with(b" ")));
        let endless = "ك".repeat(1_000_001);
        let all = assert_whole(endless.as_bytes());
        assert!(all.iter().all(|(_, block)| str::from_utf8(block).is_ok()));
        let emoji = format!("a{}", "😀".repeat(600_000));
        let all = assert_whole(emoji.as_bytes());
        assert!(all.iter().all(|(_, block)| str::from_utf8(block).is_ok()));
        let old_mac = "سطر آخر\r".repeat(300_000); // "another line"
        let all = assert_whole(old_mac.as_bytes());
        assert!(all.iter().all(|(_, block)| block.ends_with(b"\r")));
        assert_whole(&vec![b' '; 3 << 20]);
        assert_whole(&vec![0x80; 3 << 20]);
        assert_whole(&vec![0xFF; 3 << 20]);
    }
}
