//! The subcommand `report`: one HTML page about texts.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use kalima::Normalizer;
use kalima::io::{InvalidPolicy, StreamOptions};
use kalima_report::{Document, Report};

use crate::error::Failure;
use crate::input::{Input, Piece, Reading};
use crate::operation::invalid;
use crate::output_file::OutputFile;
use crate::positions::Unit;
use crate::signals;

/// The options of `report`.
#[derive(Debug, Args)]
pub(crate) struct ReportOptions {
    /// Highlight the matches of QUERY in any spelling
    #[arg(short, long, value_name = "QUERY")]
    query: Option<String>,
    /// The title of the page [default: the name of the first file]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The normalization whose changes are shown: search, repair ...
    #[arg(long, value_name = "NAME", default_value = "search")]
    preset: String,
    /// Replace each invalid UTF-8 sequence with U+FFFD instead of stopping
    #[arg(long)]
    lossy: bool,
    /// Write to FILE, which is replaced when all is done and else stays as it was
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The files to read, `-` for standard input; gzip and zstd are decompressed
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// Writes the page about all files.
pub(crate) fn run(options: &ReportOptions) -> Result<(), Failure> {
    let normalizer = Normalizer::preset(&options.preset).map_err(invalid("preset"))?;
    signals::watch();
    // Opened first: an unwritable path fails before the input is read.
    let mut out = OutputFile::open(options.output.as_deref())?;
    let texts = read(&options.files, options.lossy)?;
    let documents: Vec<Document<'_>> =
        texts.iter().map(|(name, text)| Document::new(name, text)).collect();
    let mut report = Report::new().normalizer(normalizer);
    let first = texts.first().and_then(|(name, _)| Path::new(name).file_name()?.to_str());
    if let Some(title) = options.title.as_deref().or(first) {
        report = report.title(title);
    }
    if let Some(query) = &options.query {
        report = report.query(query);
    }
    let page = report.render(&documents).map_err(|long| too_long(long.bytes))?;
    let name = out.name().map(str::to_owned);
    let written = out.write_all(page.as_bytes()).and_then(|()| out.flush());
    let finished = written.and_then(|()| out.finish());
    finished.map_err(|error| Failure::from(error).writing(name.as_deref()))
}

/// Reads the texts with the names of their files, and stops at more than a report can hold.
fn read(files: &[PathBuf], lossy: bool) -> Result<Vec<(String, String)>, Failure> {
    let standard = [PathBuf::from("-")];
    let files = if files.is_empty() { &standard } else { files };
    let invalid = if lossy { InvalidPolicy::Replace } else { InvalidPolicy::Error };
    let options = StreamOptions::new().invalid(invalid);
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut bytes = 0;
    for file in files {
        let name = file.display().to_string();
        let shown = if name == "-" { "standard input" } else { &name };
        let mut text = String::new();
        let reading = Reading::Text(options, Unit::Bytes);
        let mut input = Input::new(vec![file.clone()], reading);
        let mut piece = Piece::new();
        while input.read(&mut piece)? {
            bytes += piece.block.text().len();
            if bytes > Report::MAX_BYTES {
                return Err(too_long(bytes));
            }
            text.push_str(piece.block.text());
        }
        texts.push((shown.to_owned(), text));
    }
    Ok(texts)
}

fn too_long(bytes: usize) -> Failure {
    let most = Report::MAX_BYTES;
    Failure::Usage(format!(
        "report: a page holds at most {most} bytes of text, and the input has {bytes} or more; \
         for the first part: head -c 8M FILE | kalima report --lossy"
    ))
}
