//! Numbers of items of each file.

use std::io::{self, Write};
use std::sync::Mutex;

use crate::input::{Names, Piece};

/// The number of items of each file, shared by all threads.
#[derive(Debug, Default)]
pub(crate) struct Counts(Mutex<Vec<u64>>);

impl Counts {
    /// Adds the items of a piece.
    pub(crate) fn add(&self, piece: &Piece, items: u64) {
        let Ok(mut counts) = self.0.lock() else { return };
        if counts.len() <= piece.file_index {
            counts.resize(piece.file_index + 1, 0);
        }
        if let Some(count) = counts.get_mut(piece.file_index) {
            *count += items;
        }
    }

    /// Writes a line for each file: its number of items, after its name if there are several files.
    pub(crate) fn write<W: Write>(&self, names: &Names, out: &mut W) -> io::Result<()> {
        let (Ok(counts), Ok(names)) = (self.0.lock(), names.lock()) else { return Ok(()) };
        for (index, name) in names.iter().enumerate() {
            let count = counts.get(index).copied().unwrap_or_default();
            match names.len() {
                1 => writeln!(out, "{count}")?,
                _ => writeln!(out, "{name}:{count}")?,
            }
        }
        Ok(())
    }
}
