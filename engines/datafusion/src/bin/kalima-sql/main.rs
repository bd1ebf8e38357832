//! `kalima-sql`: a query with Arabic text functions over Parquet files.

#![forbid(unsafe_code)]

mod args;
mod output;
mod query;

use args::{Args, Parsed};
use std::io::{self, Write};
use std::process::ExitCode;

const USAGE: u8 = 2;

fn main() -> ExitCode {
    let args = match Args::parse(std::env::args_os().skip(1)) {
        Ok(Parsed::Run(args)) => args,
        Ok(Parsed::Print(text)) => return print(&text),
        Err(message) => {
            eprintln!("kalima-sql: {message}\nTry `kalima-sql --help`.");
            return ExitCode::from(USAGE);
        }
    };
    match query::run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(query::Failure::ClosedPipe) => ExitCode::SUCCESS,
        Err(query::Failure::Message(message)) => {
            eprintln!("kalima-sql: {message}");
            ExitCode::FAILURE
        }
    }
}

fn print(text: &str) -> ExitCode {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}
