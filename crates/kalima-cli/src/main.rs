//! The command-line tool: a filter from files of Arabic text to normalized text, tokens, sentences.

mod args;
mod bad_records;
mod encoding;
mod error;
mod format;
mod input;
mod jsonl;
mod manual;
mod number_words;
mod operation;
mod output_file;
mod positions;
mod progress;
mod records;
mod report;
mod search;
mod signals;
mod stemmer;
mod task;
mod workers;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use clap::error::ErrorKind;

use crate::args::{Command, CommandLine, Format, Shared};
use crate::bad_records::OnError;
use crate::error::Failure;
use crate::input::Input;
use crate::operation::Operation;
use crate::output_file::OutputFile;
use crate::progress::Progress;
use crate::task::Task;

fn main() -> ExitCode {
    let ended = match CommandLine::try_parse() {
        Ok(CommandLine { command: Command::Find(options) }) => match search::run(&options) {
            Ok(status) => return status,
            Err(failure) => Err(failure),
        },
        Ok(line) => run(line.command),
        Err(help) if !help.use_stderr() => print_help(&help),
        Err(error)
            if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
                || io::stderr().is_terminal() =>
        {
            // Ignores a closed standard error.
            let _ = error.print();
            return ExitCode::from(2);
        }
        Err(error) => Err(Failure::from_clap(&error)),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.is_printed() {
                // Ignores a closed standard error.
                let _ = writeln!(io::stderr(), "{failure}");
            }
            ExitCode::from(2)
        }
    }
}

fn print_help(help: &clap::Error) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", help.render().to_string().trim_end())?;
    Ok(out.flush()?)
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Normalize { preset, steps, shared } => {
            process(Operation::normalize(steps.as_deref(), preset.as_deref())?, shared)
        }
        Command::Tokens { preset, keep, shared } => {
            process(Operation::tokens(&preset, keep.as_deref())?, shared)
        }
        Command::Sentences { options, explain, mut shared } => {
            // The terminators alone would explain nothing.
            if explain && shared.format == Format::Text {
                shared.format = Format::Tsv;
            }
            process(Operation::sentences(options.splitter(), explain), shared)
        }
        // Has exit statuses of its own.
        Command::Find(options) => search::run(&options).map(drop),
        Command::Dates { options, shared } => process(Operation::dates(&options), shared),
        Command::Numbers { no_ordinals, no_dialect, shared } => {
            process(Operation::numbers(!no_ordinals, !no_dialect), shared)
        }
        Command::NumberWords(options) => number_words::run(&options),
        Command::Transliterate { scheme, reverse, foreign, romanize, shared } => {
            let operation = match romanize {
                Some(standard) => Operation::romanize(&standard)?,
                None => Operation::transliterate(&scheme, reverse, foreign)?,
            };
            process(operation, shared)
        }
        Command::Segment { article, no_pronouns, heh_taa, shared } => {
            process(Operation::segments(article, !no_pronouns, heh_taa), shared)
        }
        Command::Stem { stemmer, shared } => process(Operation::Stems(stemmer), shared),
        Command::Terms { analyzer, split_tags, shared } => {
            process(Operation::terms(&analyzer, split_tags)?, shared)
        }
        Command::Report(options) => report::run(options),
        Command::Man { command } => manual::write_page(command.as_deref()),
        Command::Completions { shell } => manual::write_completions(shell),
    }
}

/// Processes every file in order.
fn process(operation: Operation, shared: Shared) -> Result<(), Failure> {
    let task = Arc::new(Task::new(operation, &shared));
    let jobs = shared.jobs();
    signals::watch();
    let mut out = OutputFile::open(shared.output.as_deref())?;
    let input = Input::new(shared.files, task.reading());
    let mut progress = Progress::new(input.size(), out.name().is_some());
    let ended = workers::run(jobs, input, &task, &mut out, &mut progress);
    progress.finish();
    if !task.counts.is_empty() {
        let verb = if shared.on_error == OnError::Pass { "passed" } else { "skipped" };
        // Ignores a closed standard error.
        let _ = writeln!(io::stderr(), "kalima: {verb} {}", task.counts);
    }
    let name = out.name().map(str::to_owned);
    // Writes the output before a failure before reporting the failure.
    let ended = match (ended, out.flush()) {
        (Ok(()), Ok(())) => out.finish().map_err(Failure::from),
        (Err(Failure::Unreadable), Ok(())) if shared.on_error != OnError::Stop => {
            out.finish().map_err(Failure::from).and(Err(Failure::Unreadable))
        }
        (Ok(()), Err(error)) => Err(Failure::from(error)),
        (Err(failure), _) => Err(failure),
    };
    ended.map_err(|failure| failure.writing(name.as_deref()))
}
