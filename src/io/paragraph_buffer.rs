//! Bytes of a stream to pieces that may be read apart: whole paragraphs, or parts of one too long.

use super::block::Truncation;
use crate::sentence::Newlines;
use alloc::vec;
use alloc::vec::Vec;

/// The number of bytes per read: a chunk that fits the cache and keeps latency low.
const READ: usize = 1 << 18;

/// The bytes read and not yet consumed, at most one more than the longest paragraph.
///
/// The extra byte tells a paragraph of exactly the maximum length from a longer one. The position
/// of a cut therefore depends on the bytes alone, not on how they arrive.
#[derive(Debug, Clone)]
pub(super) struct Buffer {
    bytes: Vec<u8>,
    /// The number of bytes in use.
    filled: usize,
    /// The number of bytes consumed with the last chunk.
    given: usize,
    /// The offset of the first byte in the stream.
    start: u64,
    has_ended: bool,
    longest: usize,
    ends: ParagraphEnds,
}

/// A piece at the head of the buffer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chunk {
    pub(super) len: usize,
    pub(super) cut: Option<Truncation>,
}

impl Buffer {
    pub(super) fn new(longest: usize, newlines: Newlines) -> Self {
        let bytes = vec![0; READ.min(longest + 1)];
        let ends = ParagraphEnds::new(newlines);
        Self { bytes, filled: 0, given: 0, start: 0, has_ended: false, longest, ends }
    }

    /// The offset of the head in the stream.
    pub(super) const fn start(&self) -> u64 {
        self.start
    }

    pub(super) const fn has_ended(&self) -> bool {
        self.has_ended
    }

    /// Marks the end of the input.
    pub(super) const fn end(&mut self) {
        self.has_ended = true;
    }

    /// Returns the free space for the next bytes. It is empty only while a chunk is ready.
    pub(super) fn room(&mut self) -> &mut [u8] {
        self.release();
        if self.filled == self.bytes.len() {
            let len = (2 * self.filled).min(self.longest + 1);
            self.bytes.resize(len, 0);
        }
        let end = self.bytes.len().min(self.filled + READ);
        self.bytes.get_mut(self.filled..end).unwrap_or_default()
    }

    /// So many bytes were put into the room.
    pub(super) fn fill(&mut self, count: usize) {
        self.filled = self.bytes.len().min(self.filled + count);
    }

    /// The piece at the head, if one is complete.
    pub(super) fn next_chunk(&mut self) -> Option<Chunk> {
        self.release();
        let unit = self.bytes.get(..self.filled.min(self.longest)).unwrap_or_default();
        let whole = self.ends.search(unit);
        if whole > 0 {
            return Some(Chunk { len: whole, cut: None });
        }
        if let Some(&next) = self.bytes.get(..self.filled).and_then(|all| all.get(self.longest)) {
            return Some(cut(unit, next, self.ends.newlines));
        }
        let rest = Chunk { len: self.filled, cut: None };
        (self.has_ended && self.filled > 0).then_some(rest)
    }

    /// The bytes of a piece.
    pub(super) fn bytes(&self, piece: Chunk) -> &[u8] {
        self.bytes.get(..piece.len).unwrap_or_default()
    }

    /// Consumes the first bytes. They stay valid until the next call.
    pub(super) const fn consume(&mut self, len: usize) {
        self.given = len;
    }

    fn release(&mut self) {
        if self.given > 0 {
            self.bytes.copy_within(self.given..self.filled, 0);
            self.start += self.given as u64;
            self.filled -= self.given;
            self.ends.release(self.given);
            self.given = 0;
        }
    }
}

/// An incremental search for paragraph ends that inspects each byte once.
#[derive(Debug, Clone)]
pub(super) struct ParagraphEnds {
    newlines: Newlines,
    /// The number of bytes searched, and the last end found.
    searched: usize,
    last: usize,
    /// True if only spaces follow the last line end.
    is_blank: bool,
}

impl ParagraphEnds {
    pub(super) const fn new(newlines: Newlines) -> Self {
        Self { newlines, searched: 0, last: 0, is_blank: false }
    }

    /// Returns the end of the last paragraph in `bytes`, or 0 if none ends. `bytes` extends the
    /// bytes of the last call.
    ///
    /// Only a line feed ends a line here. Other line ends of a splitter stay inside a paragraph,
    /// which lengthens it and changes no result.
    pub(super) fn search(&mut self, bytes: &[u8]) -> usize {
        let fresh = bytes.get(self.searched..).unwrap_or_default();
        match self.newlines {
            Newlines::EachLine => {
                if let Some(last) = fresh.iter().rposition(|&byte| byte == b'\n') {
                    self.last = self.searched + last + 1;
                }
            }
            Newlines::BlankLine => {
                for (at, &byte) in fresh.iter().enumerate() {
                    match byte {
                        b'\n' if self.is_blank => self.last = self.searched + at + 1,
                        b'\n' => self.is_blank = true,
                        b' ' | b'\t' | b'\r' => {}
                        _ => self.is_blank = false,
                    }
                }
            }
            Newlines::Ignore => {}
        }
        self.searched = bytes.len().max(self.searched);
        self.last
    }

    const fn release(&mut self, given: usize) {
        self.searched = self.searched.saturating_sub(given);
        self.last = self.last.saturating_sub(given);
    }
}

/// Returns the part to consume of a paragraph longer than `unit`; `next` is the byte after `unit`.
/// The part is never empty.
fn cut(unit: &[u8], next: u8, newlines: Newlines) -> Chunk {
    let is_lone = |at: usize| unit.get(at + 1).copied().unwrap_or(next) != b'\n';
    let is_return = |(at, &byte): (usize, &u8)| byte == b'\r' && is_lone(at);
    // A carriage return alone is a line end too, but in old files only.
    if newlines == Newlines::EachLine
        && let Some((last, _)) = unit.iter().enumerate().rfind(|&at| is_return(at))
    {
        return Chunk { len: last + 1, cut: None };
    }
    let is_space = |byte: &u8| byte.is_ascii_whitespace();
    let last = if is_space(&next) { Some(unit.len()) } else { unit.iter().rposition(is_space) };
    if let Some(last) = last {
        let head = unit.get(..last).unwrap_or_default();
        // Cuts after the run of spaces only if the run is at the start.
        let len = head.iter().rposition(|byte| !is_space(byte)).map_or(last, |before| before + 1);
        return Chunk { len: len.max(1), cut: Some(Truncation::Space) };
    }
    // No char has more than three bytes after its first.
    let starts = |at: &usize| unit.get(*at).copied().unwrap_or(next) & 0xC0 != 0x80;
    let at = (unit.len().saturating_sub(3).max(1)..=unit.len()).rev().find(starts);
    Chunk { len: at.unwrap_or(unit.len()), cut: Some(Truncation::Char) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    /// The pieces of `bytes`, `step` at a time.
    fn pieces(
        bytes: &[u8],
        step: usize,
        longest: usize,
        newlines: Newlines,
    ) -> Vec<(String, bool)> {
        let mut buffer = Buffer::new(longest, newlines);
        let mut all = Vec::new();
        let mut rest = bytes;
        loop {
            while let Some(piece) = buffer.next_chunk() {
                assert!(piece.len > 0 && piece.len <= longest);
                let text = String::from_utf8_lossy(buffer.bytes(piece)).into_owned();
                all.push((text, piece.cut.is_some()));
                buffer.consume(piece.len);
            }
            if buffer.has_ended() {
                return all;
            }
            let room = buffer.room();
            let len = step.min(room.len()).min(rest.len());
            room[..len].copy_from_slice(&rest[..len]);
            rest = &rest[len..];
            if len == 0 {
                buffer.end();
            }
            buffer.fill(len);
        }
    }

    #[test]
    fn paragraphs_end_where_the_option_says() {
        let text = b"a\n b\r\n \r\nc\n\n\nd";
        for (newlines, want) in [
            (Newlines::EachLine, &["a\n", " b\r\n", " \r\n", "c\n", "\n", "\n", "d"][..]),
            (Newlines::BlankLine, &["a\n b\r\n \r\n", "c\n\n", "\n", "d"]),
            (Newlines::Ignore, &["a\n b\r\n \r\nc\n\n\nd"]),
        ] {
            let got = pieces(text, 1, 100, newlines);
            let want: Vec<_> = want.iter().map(|&text| (String::from(text), false)).collect();
            assert_eq!(got, want, "{newlines:?}");
        }
    }

    #[test]
    fn a_unit_of_the_greatest_length_is_not_cut() {
        let is_cut =
            |text: &[u8]| pieces(text, 3, 6, Newlines::EachLine).iter().any(|&(_, cut)| cut);
        assert!(!is_cut(b"abcdef"));
        assert!(!is_cut(b"abcde\nabcde\n"));
        assert!(is_cut(b"abcdefg"));
        assert!(is_cut(b"abcdef\n"));
    }

    #[test]
    fn cuts_keep_to_returns_spaces_and_chars() {
        let cut = |text: &str, longest| {
            let all = pieces(text.as_bytes(), 2, longest, Newlines::EachLine);
            all.into_iter().map(|(text, cut)| text + if cut { "|" } else { "" }).collect::<String>()
        };
        assert_eq!(cut("ab\rcd\ref\rgh", 5), "ab\rcd\ref\rgh");
        assert_eq!(cut("ab cd  ef", 6), "ab cd|  ef");
        assert_eq!(cut("abc defg", 4), "abc| |defg");
        assert_eq!(cut("abcd efg", 4), "abcd| efg");
        assert_eq!(cut("      a", 4), "    |  a");
        assert_eq!(cut(" abcdefg", 4), " |abcd|efg");
        assert_eq!(cut("كتاب", 5), "كت|اب");
        assert_eq!(cut("😀😀", 5), "😀|😀");
        assert_eq!(cut("ab\r\ncd", 4), "ab\r\ncd");
    }

    #[test]
    fn bytes_that_are_no_text_end_too() {
        for byte in [0x80, 0xC3, 0xFF, 0] {
            let all = pieces(&[byte; 50], 7, 9, Newlines::BlankLine);
            assert!(all.len() >= 6);
        }
    }

    #[test]
    fn the_buffer_grows_only_for_a_long_unit() {
        let mut buffer = Buffer::new(1 << 22, Newlines::EachLine);
        assert_eq!(buffer.room().len(), READ);
        for _ in 0..8 {
            let len = buffer.room().len();
            buffer.fill(len);
            assert!(buffer.next_chunk().is_none());
        }
        assert_eq!(buffer.bytes.len(), 1 << 21);
    }
}
