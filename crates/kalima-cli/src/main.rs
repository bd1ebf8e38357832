//! The command-line tool: a filter from files of Arabic text to normalized text, tokens, sentences.

mod args;
mod bad_records;
mod counts;
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
mod sentence_options;
mod signals;
mod spaces;
mod stats;
mod stemmer;
mod task;
mod term_counts;
mod workers;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use clap::error::ErrorKind;

use crate::args::{Command, CommandLine, Files, Format, Listing};
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
            let operation = Operation::normalize(steps.as_deref(), preset.as_deref())?;
            process(Task::items(operation, &shared), shared.files)
        }
        Command::Tokens { preset, keep, listing } => {
            list(Operation::tokens(&preset, keep.as_deref())?, listing)
        }
        Command::Sentences { options, explain, mut listing } => {
            // The terminators alone would explain nothing.
            if explain && listing.shared.format == Format::Text {
                listing.shared.format = Format::Tsv;
            }
            list(Operation::sentences(options, explain), listing)
        }
        // Has exit statuses of its own.
        Command::Find(options) => search::run(&options).map(drop),
        Command::Spaces { options, listing } => list(options.operation(&listing.shared)?, listing),
        Command::Dates { options, listing } => list(Operation::dates(&options), listing),
        Command::Numbers { no_ordinals, no_dialect, listing } => {
            list(Operation::numbers(!no_ordinals, !no_dialect), listing)
        }
        Command::NumberWords(options) => number_words::run(&options),
        Command::Transliterate { scheme, reverse, foreign, romanize, shared } => {
            let operation = match romanize {
                Some(standard) => Operation::romanize(&standard)?,
                None => Operation::transliterate(&scheme, reverse, foreign)?,
            };
            process(Task::items(operation, &shared), shared.files)
        }
        Command::Segment { article, no_pronouns, heh_taa, listing } => {
            list(Operation::segments(article, !no_pronouns, heh_taa), listing)
        }
        Command::Stem { stemmer, shared } => {
            process(Task::items(Operation::Stems(stemmer), &shared), shared.files)
        }
        Command::Report(options) => report::run(&options),
        Command::Terms { analyzer, split_tags, listing } => {
            list(Operation::terms(&analyzer, split_tags)?, listing)
        }
        Command::Stats(options) => process(Task::stats(&options)?, options.files),
        Command::Man { command } => manual::write_page(command.as_deref()),
        Command::Completions { shell } => manual::write_completions(shell),
    }
}

/// Lists the items of every file, or counts them.
fn list(operation: Operation, listing: Listing) -> Result<(), Failure> {
    let Listing { count, shared } = listing;
    let task = match count {
        true => Task::counts(operation, &shared.files),
        false => Task::items(operation, &shared),
    };
    process(task, shared.files)
}

/// Processes every file in order.
fn process(task: Task, files: Files) -> Result<(), Failure> {
    let task = Arc::new(task);
    let jobs = files.jobs();
    signals::watch();
    let mut out = OutputFile::open(files.output.as_deref())?;
    let input = Input::new(files.paths, task.reading());
    let names = input.names();
    let mut progress = Progress::new(input.size(), out.name().is_some());
    let ended = workers::run(jobs, input, &task, &mut out, &mut progress);
    progress.finish();
    if !task.bad_records.is_empty() {
        let verb = if files.on_error == OnError::Pass { "passed" } else { "skipped" };
        // Ignores a closed standard error.
        let _ = writeln!(io::stderr(), "kalima: {verb} {}", task.bad_records);
    }
    // Totals are correct for the files that were read.
    let ended = match ended {
        Err(failure) if !failure.is_unreadable_file() => Err(failure),
        ended => task.write_totals(&names, &mut out).map_err(Failure::from).and(ended),
    };
    let name = out.name().map(str::to_owned);
    // Writes the output before a failure before reporting the failure.
    let ended = match (ended, out.flush()) {
        (Ok(()), Ok(())) => out.finish().map_err(Failure::from),
        (Err(failure), Ok(()))
            if failure.is_unreadable_file() && files.on_error != OnError::Stop =>
        {
            out.finish().map_err(Failure::from).and(Err(failure))
        }
        (Ok(()), Err(error)) => Err(Failure::from(error)),
        (Err(failure), _) => Err(failure),
    };
    ended.map_err(|failure| failure.writing(name.as_deref()))
}
