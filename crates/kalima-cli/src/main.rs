//! The command-line tool: a filter from files of Arabic text to normalized text, tokens, sentences.

mod act;
mod args;
mod destination;
mod failure;
mod input;
mod jobs;
mod jsonl;
mod manual;
mod output;
mod progress;
mod task;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::act::Act;
use crate::args::{Command, CommandLine, Shared};
use crate::destination::Destination;
use crate::failure::Failure;
use crate::input::Input;
use crate::progress::Progress;
use crate::task::Task;

fn main() -> ExitCode {
    let ended = match CommandLine::try_parse() {
        Ok(line) => run(line.command),
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

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Normalize { preset, steps, shared } => {
            answer(Act::normalize(steps.as_deref(), preset.as_deref())?, shared)
        }
        Command::Tokens { preset, shared } => answer(Act::tokens(&preset)?, shared),
        Command::Sentences { shared } => answer(Act::sentences(), shared),
        Command::Man { command } => manual::write_page(command.as_deref()),
        Command::Completions { shell } => manual::write_completions(shell),
    }
}

/// Answers every file in order.
fn answer(act: Act, shared: Shared) -> Result<(), Failure> {
    let task = Task::new(act, &shared);
    let jobs = shared.jobs();
    let mut out = Destination::open(shared.output.as_deref())?;
    let input = Input::new(shared.files, task.options());
    let mut progress = Progress::new(input.size(), out.name().is_some());
    let ended = jobs::run(jobs, input, task, &mut out, &mut progress);
    progress.finish();
    let name = out.name().map(str::to_owned);
    // What was answered before a failure is written before it is told.
    let ended = match (ended, out.flush()) {
        (Ok(()), Ok(())) => out.finish().map_err(Failure::from),
        (Ok(()), Err(error)) => Err(Failure::from(error)),
        (Err(failure), _) => Err(failure),
    };
    ended.map_err(|failure| failure.writing(name.as_deref()))
}
