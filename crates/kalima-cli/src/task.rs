//! A task: an operation with its input and output options.

use std::io::{self, Write};

use kalima::io::{InvalidPolicy, StreamOptions, Truncation};
use kalima::sentence::Newlines;
use kalima::{SentenceSplitter, Span};

use crate::args::{Files, Format, Shared, StatsOptions};
use crate::bad_records::BadCounts;
use crate::counts::Counts;
use crate::error::Failure;
use crate::format::{Bounds, RecordWriter};
use crate::input::{Names, Piece, Reading};
use crate::jsonl::RecordOptions;
use crate::operation::Operation;
use crate::positions::{Positions, Unit};
use crate::stats::Stats;

/// The most bytes of a document that is read as a whole.
const DOCUMENT_MAX: usize = 8 << 20;

/// What to do with each piece of the input.
#[derive(Debug)]
pub(crate) struct Task {
    output: Output,
    /// The options for records, if the lines are records.
    records: Option<RecordOptions>,
    lossy: bool,
    unit: Unit,
    /// The bad records so far.
    pub(crate) bad_records: BadCounts,
}

/// The form of the output.
#[derive(Debug)]
enum Output {
    /// The items of an operation, or the rewritten text.
    Items { operation: Operation, format: Format, names_file: bool },
    /// The number of items of each file.
    Counts { operation: Operation, counts: Counts },
    /// Statistics of all files.
    Stats(Box<Stats>),
}

impl Task {
    /// Returns the task to list the items of an operation, or to rewrite text.
    pub(crate) fn items(operation: Operation, shared: &Shared) -> Self {
        let Shared { format, with_filename, offsets, ref files } = *shared;
        Self::new(Output::Items { operation, format, names_file: with_filename }, offsets, files)
    }

    /// Returns the task to count the items of an operation.
    pub(crate) fn counts(operation: Operation, files: &Files) -> Self {
        Self::new(Output::Counts { operation, counts: Counts::default() }, Unit::Bytes, files)
    }

    /// Returns the task to collect statistics.
    pub(crate) fn stats(options: &StatsOptions) -> Result<Self, Failure> {
        let output = Output::Stats(Box::new(Stats::new(options)?));
        Ok(Self::new(output, Unit::Bytes, &options.files))
    }

    fn new(output: Output, unit: Unit, files: &Files) -> Self {
        let records = (!files.jsonl.is_empty()).then(|| RecordOptions {
            fields: files.jsonl.clone(),
            on_error: files.on_error,
            lossy: files.lossy,
            unit,
        });
        Self { output, records, lossy: files.lossy, unit, bad_records: BadCounts::default() }
    }

    /// Returns the form in which to read the input.
    pub(crate) fn reading(&self) -> Reading {
        if self.records.is_some() {
            return Reading::Records;
        }
        let (splitter, needs_document) = match &self.output {
            Output::Items { operation, .. } | Output::Counts { operation, .. } => {
                (operation.splitter(), operation.needs_document())
            }
            Output::Stats(_) => (Some(SentenceSplitter::new()), false),
        };
        let invalid = if self.lossy { InvalidPolicy::Replace } else { InvalidPolicy::Error };
        let options = StreamOptions::new().invalid(invalid);
        let options = match splitter {
            Some(_) if needs_document => {
                let whole = SentenceSplitter::new().newlines(Newlines::Ignore);
                options.sentences(whole).max_paragraph_len(DOCUMENT_MAX)
            }
            Some(splitter) => options.sentences(splitter),
            None => options,
        };
        Reading::Text(options, self.unit)
    }

    /// Writes the output for one piece, independently of the other pieces, or adds to the totals.
    pub(crate) fn process<W: Write>(&self, piece: &Piece, out: &mut W) -> Result<(), Failure> {
        match &self.output {
            Output::Items { operation, format, names_file } => {
                if let Some(records) = &self.records {
                    return records.process(piece, operation, &self.bad_records, out);
                }
                let file = names_file.then_some(&*piece.file);
                Ok(self.write_items(operation, *format, file, piece, out)?)
            }
            Output::Counts { operation, counts } => {
                let mut items = 0;
                self.read_texts(piece, |text, cut| {
                    // The closure always succeeds.
                    let _ = operation.run(text, cut, |item| {
                        // An item that is cut ends in a later piece.
                        items += u64::from(!item.is_cut);
                        Ok(())
                    });
                })?;
                counts.add(piece, items);
                Ok(())
            }
            Output::Stats(stats) => {
                let mut totals = Stats::start();
                self.read_texts(piece, |text, cut| stats.count(text, cut, &mut totals))?;
                stats.add(&totals);
                Ok(())
            }
        }
    }

    /// Writes what is known only at the end of the input.
    pub(crate) fn write_totals<W: Write>(&self, names: &Names, out: &mut W) -> io::Result<()> {
        match &self.output {
            Output::Items { .. } => Ok(()),
            Output::Counts { counts, .. } => counts.write(names, out),
            Output::Stats(stats) => stats.write(names, out),
        }
    }

    /// Calls `each` with the text of the piece, or with those of its records.
    pub(crate) fn read_texts(
        &self,
        piece: &Piece,
        mut each: impl FnMut(&str, Option<Truncation>),
    ) -> Result<(), Failure> {
        match &self.records {
            Some(records) => records.read_texts(piece, &self.bad_records, |text| each(text, None)),
            None => {
                each(piece.block.text(), piece.block.cut());
                Ok(())
            }
        }
    }

    fn write_items<W: Write>(
        &self,
        operation: &Operation,
        format: Format,
        file: Option<&str>,
        piece: &Piece,
        out: &mut W,
    ) -> io::Result<()> {
        let block = &piece.block;
        if let (Format::Text, None, Some(text)) = (format, file, operation.rewrite(block.text())) {
            return out.write_all(text.as_bytes());
        }
        let mut writer = RecordWriter::new(out, format, file);
        let mut positions = Positions::new(block.text(), self.unit, piece.units);
        operation.run(block.text(), block.cut(), |item| {
            let Span { start, end } = item.span;
            let mut offsets = |start, end| match self.unit {
                Unit::Bytes => (block.position(start), block.position(end)),
                Unit::Chars | Unit::Utf16 => positions.span(start, end),
            };
            let place = item.place.map(|at| offsets(start, at).1);
            let (start, end) = offsets(start, end);
            writer.write(Bounds { start, end, place }, item)
        })
    }
}
