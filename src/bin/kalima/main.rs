//! The command-line tool: a filter from files of Arabic text to normalized text, tokens, sentences.

mod act;
mod args;
mod decode;
mod failure;
mod input;
mod jsonl;
mod output;

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use kalima::Span;

use crate::act::Act;
use crate::args::{CommandLine, Format, Shared};
use crate::decode::{Invalid, Text};
use crate::failure::{Failure, Place};
use crate::input::{Blocks, Source};
use crate::output::{Bounds, Page};

fn main() -> ExitCode {
    let ended = match CommandLine::try_parse() {
        Ok(line) => run(&line),
        Err(help) if !help.use_stderr() => print_help(&help),
        Err(error) => Err(Failure::from_clap(&error)),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            // Nothing is left to be told if standard error is closed too.
            let _ = writeln!(io::stderr(), "{failure}");
            ExitCode::from(2)
        }
    }
}

fn print_help(help: &clap::Error) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", help.render().to_string().trim_end())?;
    Ok(out.flush()?)
}

/// Answers every file in order.
fn run(line: &CommandLine) -> Result<(), Failure> {
    let act = Act::new(&line.command)?;
    let shared = line.command.shared();
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let standard_input = [PathBuf::from("-")];
    let files = if shared.files.is_empty() { &standard_input[..] } else { &shared.files };
    let ended = files.iter().try_for_each(|file| {
        let source = Source::open(file)?;
        answer_file(source, &act, shared, &mut out)
    });
    // What was answered before a failure is written before it is told.
    out.flush()?;
    ended
}

/// Answers one file.
fn answer_file<W: Write>(
    mut source: Source,
    act: &Act,
    shared: &Shared,
    out: &mut W,
) -> Result<(), Failure> {
    let invalid = if shared.lossy { Invalid::Replace } else { Invalid::Stop };
    if let Some(field) = &shared.jsonl {
        return jsonl::answer_records(source, field, act, invalid, out);
    }
    let name = source.name().to_owned();
    let file = shared.with_filename.then_some(name.as_str());
    let mut blocks = Blocks::new(&mut source);
    while let Some(block) = blocks.next()? {
        let (text, stopped) = Text::new(block, invalid);
        answer_text(&text, act, shared.format, file, out)?;
        out.flush()?;
        if let Some(byte) = stopped {
            return Err(blocks.failure(Place::Byte(byte), "invalid UTF-8 (see --lossy)"));
        }
    }
    Ok(())
}

/// Answers some lines of a file.
fn answer_text<W: Write>(
    text: &Text<'_>,
    act: &Act,
    format: Format,
    file: Option<&str>,
    out: &mut W,
) -> Result<(), Failure> {
    if let (Format::Text, None, Some(rewritten)) = (format, file, act.rewrite(text.as_str())) {
        return Ok(out.write_all(rewritten.as_bytes())?);
    }
    let mut page = Page::new(out, format, file);
    Ok(act.answer(text.as_str(), |answer| {
        let Span { start, end } = answer.span;
        page.write(Bounds { start: text.in_file(start), end: text.in_file(end) }, answer)
    })?)
}
