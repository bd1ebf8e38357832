//! A task: an operation with its input and output options.

use std::io::Write;

use kalima::io::{InvalidPolicy, StreamOptions};
use kalima::sentence::Newlines;
use kalima::{SentenceSplitter, Span};

use crate::args::{Format, Shared};
use crate::bad_records::BadCounts;
use crate::error::Failure;
use crate::format::{Bounds, RecordWriter};
use crate::input::{Piece, Reading};
use crate::jsonl::RecordOptions;
use crate::operation::Operation;
use crate::positions::{Positions, Unit};

/// The most bytes of a document that is read as a whole.
const DOCUMENT_MAX: usize = 8 << 20;

/// An operation and the format of its output.
#[derive(Debug)]
pub(crate) struct Task {
    operation: Operation,
    format: Format,
    names_file: bool,
    /// The options for records, if the lines are records.
    records: Option<RecordOptions>,
    lossy: bool,
    unit: Unit,
    /// The bad records so far.
    pub(crate) counts: BadCounts,
}

impl Task {
    pub(crate) fn new(operation: Operation, shared: &Shared) -> Self {
        let (lossy, unit) = (shared.lossy, shared.offsets);
        let records = (!shared.jsonl.is_empty()).then(|| RecordOptions {
            fields: shared.jsonl.clone(),
            on_error: shared.on_error,
            lossy,
            unit,
        });
        Self {
            operation,
            format: shared.format,
            names_file: shared.with_filename,
            records,
            lossy,
            unit,
            counts: BadCounts::default(),
        }
    }

    /// Returns the form in which to read the input.
    pub(crate) fn reading(&self) -> Reading {
        if self.records.is_some() {
            return Reading::Records;
        }
        let invalid = if self.lossy { InvalidPolicy::Replace } else { InvalidPolicy::Error };
        let options = StreamOptions::new().invalid(invalid);
        let options = match self.operation.splitter() {
            Some(_) if self.operation.needs_document() => {
                let whole = SentenceSplitter::new().newlines(Newlines::Ignore);
                options.sentences(whole).max_paragraph_len(DOCUMENT_MAX)
            }
            Some(splitter) => options.sentences(splitter),
            None => options,
        };
        Reading::Text(options, self.unit)
    }

    /// Calls `each` with every text of a piece; bad records are left out.
    pub(crate) fn texts(&self, piece: &Piece, mut each: impl FnMut(&str)) {
        match &self.records {
            Some(records) => records.texts(piece, each),
            None => each(piece.block.text()),
        }
    }

    /// Writes the output for one piece, independently of the other pieces.
    pub(crate) fn process<W: Write>(&self, piece: &Piece, out: &mut W) -> Result<(), Failure> {
        let Self { operation, format, .. } = self;
        if let Some(records) = &self.records {
            return records.process(piece, operation, &self.counts, out);
        }
        let block = &piece.block;
        let file = self.names_file.then_some(&*piece.file);
        if let (Format::Text, None, Some(text)) = (format, file, operation.rewrite(block.text())) {
            return Ok(out.write_all(text.as_bytes())?);
        }
        let mut writer = RecordWriter::new(out, *format, file);
        let mut positions = Positions::new(block.text(), self.unit, piece.units);
        Ok(operation.run(block.text(), block.cut(), |item| {
            let Span { start, end } = item.span;
            let mut offsets = |start, end| match self.unit {
                Unit::Bytes => (block.position(start), block.position(end)),
                Unit::Chars | Unit::Utf16 => positions.span(start, end),
            };
            let place = item.place.map(|at| offsets(start, at).1);
            let (start, end) = offsets(start, end);
            writer.write(Bounds { start, end, place }, item)
        })?)
    }
}
