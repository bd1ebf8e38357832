//! Bytes to text: valid UTF-8 as it is, or with U+FFFD for what is not, and the way back to bytes.

use std::borrow::Cow;

use crate::input::Block;

/// What to do with bytes that are not UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Invalid {
    /// Stop there.
    Stop,
    /// Read each invalid sequence as U+FFFD.
    Replace,
}

/// The text of a block, whose offsets can be told in bytes of the file.
#[derive(Debug)]
pub(crate) struct Text<'b> {
    text: Cow<'b, str>,
    start: u64,
    /// For each U+FFFD put in, in order: its end in `text`, and the end of what it stands for,
    /// counted from the start of the block.
    replaced: Vec<(usize, usize)>,
}

impl<'b> Text<'b> {
    /// The text of `block`, and the offset in the file of the first invalid byte if it stops there.
    ///
    /// The text before an invalid byte ends with the last line end before it.
    pub(crate) fn new(block: Block<'b>, invalid: Invalid) -> (Self, Option<u64>) {
        let Block { bytes, start } = block;
        let plain = |text| Self { text: Cow::Borrowed(text), start, replaced: Vec::new() };
        match str::from_utf8(bytes) {
            Ok(text) => (plain(text), None),
            Err(error) if invalid == Invalid::Stop => {
                let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let lines = valid.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
                let text = str::from_utf8(valid.get(..lines).unwrap_or_default());
                (plain(text.unwrap_or_default()), Some(start + valid.len() as u64))
            }
            Err(_) => (Self::replacing(block), None),
        }
    }

    fn replacing(Block { bytes, start }: Block<'b>) -> Self {
        let mut text = String::with_capacity(bytes.len());
        let mut replaced = Vec::new();
        let mut source = 0;
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            source += chunk.valid().len() + chunk.invalid().len();
            if !chunk.invalid().is_empty() {
                text.push(char::REPLACEMENT_CHARACTER);
                replaced.push((text.len(), source));
            }
        }
        Self { text: Cow::Owned(text), start, replaced }
    }

    /// The text itself.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The offset in the file of the byte at `offset` of the text.
    pub(crate) fn in_file(&self, offset: usize) -> u64 {
        let before = self.replaced.partition_point(|&(end, _)| end <= offset);
        let (end, source) =
            before.checked_sub(1).and_then(|last| self.replaced.get(last)).unwrap_or(&(0, 0));
        self.start + (source + (offset - end)) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_lead_back_to_the_file() {
        let bytes = b"a\xFFb\xE2\x82c\xF0\x9F\x98\x80";
        let (text, stopped) = Text::new(Block { bytes, start: 10 }, Invalid::Replace);
        assert_eq!(stopped, None);
        assert_eq!(text.as_str(), "a\u{FFFD}b\u{FFFD}c😀");
        let at: Vec<u64> = text.as_str().char_indices().map(|(at, _)| text.in_file(at)).collect();
        assert_eq!(at, [10, 11, 12, 13, 15, 16]);
        assert_eq!(text.in_file(text.as_str().len()), 20);
    }

    #[test]
    fn stops_with_the_lines_before() {
        let bytes = b"one\ntwo\nthr\xFF";
        let (text, stopped) = Text::new(Block { bytes, start: 100 }, Invalid::Stop);
        assert_eq!(text.as_str(), "one\ntwo\n");
        assert_eq!(stopped, Some(111));
    }
}
