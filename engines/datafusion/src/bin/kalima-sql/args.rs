//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

const HELP: &str = "\
Run a SQL query with Arabic text functions over Parquet files.

Usage: kalima-sql [OPTIONS] QUERY [PATH...]

Arguments:
  QUERY    the SQL query
  PATH     a Parquet file or a directory of them; all paths together are the table `docs`

Options:
  -t, --table NAME=PATH   add the file or directory PATH as the table NAME; may be repeated
  -f, --format FORMAT     table (default), csv, or json: one object per line
  -j, --threads N         use N threads (default: all cores)
  -h, --help              print this help
  -V, --version           print the version

Functions: ar_normalize(text [, steps]), ar_tokens(text [, tokenizer]), ar_sentences(text),
ar_terms(text [, profile]), ar_stem(word [, stemmer]).

Example:
  kalima-sql \"select w, count(*) from (select unnest(ar_terms(text)) w from docs)
              group by w order by 2 desc limit 10\" corpus/

Exit status: 0 on success, 1 if the query or a file is at fault, 2 if the command line is.
";

/// The form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Table,
    Csv,
    Json,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Args {
    pub(crate) query: String,
    /// The paths of the table `docs`.
    pub(crate) docs: Vec<PathBuf>,
    pub(crate) tables: Vec<(String, PathBuf)>,
    pub(crate) format: Format,
    pub(crate) threads: Option<usize>,
}

/// A command line that was understood.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Parsed {
    Run(Args),
    /// A text to print instead.
    Print(String),
}

impl Args {
    pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Parsed, String> {
        let mut parsed = Self {
            query: String::new(),
            docs: Vec::new(),
            tables: Vec::new(),
            format: Format::Table,
            threads: None,
        };
        let mut query = None;
        let mut only_paths = false;
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            let text = arg.to_str().unwrap_or_default();
            let is_option = !only_paths && text.len() > 1 && text.starts_with('-');
            if !is_option {
                match query {
                    None => query = Some(into_text(arg)?),
                    Some(_) => parsed.docs.push(arg.into()),
                }
                continue;
            }
            let (name, inline) = match text.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
                _ => (text, None),
            };
            let mut value = || match inline.clone() {
                Some(value) => Ok(value),
                None => args.next().map_or(Err(format!("{name} needs a value")), into_text),
            };
            match name {
                "--" => only_paths = true,
                "-h" | "--help" => return Ok(Parsed::Print(HELP.to_owned())),
                "-V" | "--version" => {
                    let version = env!("CARGO_PKG_VERSION");
                    return Ok(Parsed::Print(format!("kalima-sql {version}\n")));
                }
                "-t" | "--table" => parsed.tables.push(table(&value()?)?),
                "-f" | "--format" => parsed.format = format(&value()?)?,
                "-j" | "--threads" => parsed.threads = Some(threads(&value()?)?),
                _ => return Err(format!("unknown option {name}")),
            }
        }
        parsed.query = query.ok_or("a query is missing")?;
        Ok(Parsed::Run(parsed))
    }
}

fn into_text(arg: OsString) -> Result<String, String> {
    arg.into_string().map_err(|arg| format!("argument {} is not UTF-8", arg.display()))
}

fn table(value: &str) -> Result<(String, PathBuf), String> {
    match value.split_once('=') {
        Some((name, path)) if !name.is_empty() && !path.is_empty() => {
            Ok((name.to_owned(), path.into()))
        }
        _ => Err(format!("--table {value} is not NAME=PATH")),
    }
}

fn format(value: &str) -> Result<Format, String> {
    match value {
        "table" => Ok(Format::Table),
        "csv" => Ok(Format::Csv),
        "json" => Ok(Format::Json),
        _ => Err(format!("unknown format `{value}`, not one of table, csv, json")),
    }
}

fn threads(value: &str) -> Result<usize, String> {
    match value.parse() {
        Ok(count @ 1..=1024) => Ok(count),
        _ => Err(format!("--threads {value} is not a number from 1 to 1024")),
    }
}
