//! What was asked for, made ready: a piece of the input in, its answers as bytes out.

use std::io::Write;

use kalima::Span;
use kalima::io::{InvalidPolicy, StreamOptions};

use crate::act::Act;
use crate::args::{Format, Shared};
use crate::failure::Failure;
use crate::input::Piece;
use crate::jsonl::{self, RECORD_MAX};
use crate::output::{Bounds, Page};

/// An act and the form of its answers.
#[derive(Debug)]
pub(crate) struct Task {
    act: Act,
    format: Format,
    names_file: bool,
    /// The member to answer, if the lines are records.
    field: Option<String>,
    lossy: bool,
}

impl Task {
    pub(crate) fn new(act: Act, shared: &Shared) -> Self {
        Self {
            act,
            format: shared.format,
            names_file: shared.with_filename,
            field: shared.jsonl.clone(),
            lossy: shared.lossy,
        }
    }

    /// How its input is read.
    pub(crate) fn options(&self) -> StreamOptions {
        let invalid = if self.lossy { InvalidPolicy::Replace } else { InvalidPolicy::Error };
        let options = StreamOptions::new().invalid(invalid);
        match (&self.field, self.act.splitter()) {
            (Some(_), _) => options.max_paragraph_len(RECORD_MAX),
            (None, Some(splitter)) => options.sentences(splitter),
            (None, None) => options,
        }
    }

    /// Writes the answers about one piece, which depend on no other.
    pub(crate) fn answer<W: Write>(&self, piece: &Piece, out: &mut W) -> Result<(), Failure> {
        let Self { act, format, .. } = self;
        if let Some(field) = &self.field {
            return jsonl::answer_records(piece, field, act, out);
        }
        let block = &piece.block;
        let file = self.names_file.then_some(&*piece.file);
        if let (Format::Text, None, Some(text)) = (format, file, act.rewrite(block.text())) {
            return Ok(out.write_all(text.as_bytes())?);
        }
        let mut page = Page::new(out, *format, file);
        Ok(act.answer(block.text(), block.cut(), |answer| {
            let Span { start, end } = answer.span;
            page.write(Bounds { start: block.position(start), end: block.position(end) }, answer)
        })?)
    }
}
