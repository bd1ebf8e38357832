//! A task: an operation with its input and output options.

use std::io::Write;

use kalima::Span;
use kalima::io::{InvalidPolicy, StreamOptions};

use crate::args::{Format, Shared};
use crate::error::Failure;
use crate::format::{Bounds, RecordWriter};
use crate::input::Piece;
use crate::jsonl::{self, RECORD_MAX};
use crate::operation::Operation;

/// An operation and the format of its output.
#[derive(Debug)]
pub(crate) struct Task {
    operation: Operation,
    format: Format,
    names_file: bool,
    /// The member to process, if the lines are records.
    field: Option<String>,
    lossy: bool,
}

impl Task {
    pub(crate) fn new(operation: Operation, shared: &Shared) -> Self {
        Self {
            operation,
            format: shared.format,
            names_file: shared.with_filename,
            field: shared.jsonl.clone(),
            lossy: shared.lossy,
        }
    }

    /// Returns the stream options for the input.
    pub(crate) fn options(&self) -> StreamOptions {
        let invalid = if self.lossy { InvalidPolicy::Replace } else { InvalidPolicy::Error };
        let options = StreamOptions::new().invalid(invalid);
        match (&self.field, self.operation.splitter()) {
            (Some(_), _) => options.max_paragraph_len(RECORD_MAX),
            (None, Some(splitter)) => options.sentences(splitter),
            (None, None) => options,
        }
    }

    /// Writes the output for one piece, independently of the other pieces.
    pub(crate) fn process<W: Write>(&self, piece: &Piece, out: &mut W) -> Result<(), Failure> {
        let Self { operation, format, .. } = self;
        if let Some(field) = &self.field {
            return jsonl::process_records(piece, field, operation, out);
        }
        let block = &piece.block;
        let file = self.names_file.then_some(&*piece.file);
        if let (Format::Text, None, Some(text)) = (format, file, operation.rewrite(block.text())) {
            return Ok(out.write_all(text.as_bytes())?);
        }
        let mut writer = RecordWriter::new(out, *format, file);
        Ok(operation.run(block.text(), block.cut(), |item| {
            let Span { start, end } = item.span;
            writer.write(Bounds { start: block.position(start), end: block.position(end) }, item)
        })?)
    }
}
