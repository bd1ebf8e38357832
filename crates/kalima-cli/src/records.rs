//! A reader of JSON lines as bytes: whole records in bounded memory, valid UTF-8 or not.

use std::io::{self, ErrorKind, Read};
use std::mem;

/// The greatest length of a record, in bytes: a record is processed whole.
pub(crate) const RECORD_MAX: usize = 64 << 20;

/// The number of bytes requested at a time.
const READ_SIZE: usize = 256 << 10;

/// The capacity that a buffer keeps for the next records.
const KEPT: usize = 4 << 20;

/// The content of a buffer that was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Part {
    /// Whole records.
    #[default]
    Records,
    /// The start of a record over [`RECORD_MAX`].
    LongStart,
    /// A later part of that record.
    LongRest,
}

/// A reader of records, one on each line.
pub(crate) struct RecordReader<R> {
    reader: R,
    pending: Vec<u8>,
    /// The number of pending bytes that contain no line feed.
    searched: usize,
    has_ended: bool,
    is_in_long: bool,
}

impl<R: Read> RecordReader<R> {
    pub(crate) const fn new(reader: R) -> Self {
        Self { reader, pending: Vec::new(), searched: 0, has_ended: false, is_in_long: false }
    }

    /// Replaces `records` with the next records; `None` at the end.
    pub(crate) fn read(&mut self, records: &mut Vec<u8>) -> io::Result<Option<Part>> {
        records.clear();
        records.shrink_to(KEPT);
        loop {
            let fresh = self.pending.get(self.searched..).unwrap_or_default();
            let feed = if self.is_in_long {
                fresh.iter().position(|&byte| byte == b'\n')
            } else {
                fresh.iter().rposition(|&byte| byte == b'\n')
            };
            if let Some(feed) = feed {
                let rest = self.pending.split_off(self.searched + feed + 1);
                mem::swap(records, &mut self.pending);
                self.pending = rest;
                // After the long record, whole records may follow.
                self.searched = if self.is_in_long { 0 } else { self.pending.len() };
                return Ok(Some(self.part(false)));
            }
            self.searched = self.pending.len();
            let is_full = self.is_in_long || self.pending.len() > RECORD_MAX;
            if !self.pending.is_empty() && (is_full || self.has_ended) {
                mem::swap(records, &mut self.pending);
                self.pending.clear();
                self.searched = 0;
                return Ok(Some(self.part(is_full)));
            }
            if self.has_ended {
                return Ok(None);
            }
            self.fill()?;
        }
    }

    /// Returns the kind of the part just read, and stores whether its record continues.
    const fn part(&mut self, continues: bool) -> Part {
        let was_in_long = mem::replace(&mut self.is_in_long, continues);
        match (was_in_long, continues) {
            (true, _) => Part::LongRest,
            (false, true) => Part::LongStart,
            (false, false) => Part::Records,
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        let len = self.pending.len();
        self.pending.resize(len + READ_SIZE, 0);
        let read = loop {
            match self.reader.read(self.pending.get_mut(len..).unwrap_or_default()) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        self.pending.truncate(len + *read.as_ref().unwrap_or(&0));
        self.has_ended = read? == 0;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_concatenate_to_the_input() {
        let long = vec![b'x'; RECORD_MAX + 3 * READ_SIZE];
        let input = [b"a\nb\n".as_slice(), &long, b"\nc\nd"].concat();
        let mut reader = RecordReader::new(input.as_slice());
        let (mut all, mut parts, mut records) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(part) = reader.read(&mut records).unwrap() {
            all.extend_from_slice(&records);
            parts.push(part);
        }
        assert!(all == input);
        parts.dedup();
        assert_eq!(parts, [Part::Records, Part::LongStart, Part::LongRest, Part::Records]);
    }
}
