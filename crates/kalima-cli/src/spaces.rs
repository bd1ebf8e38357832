//! The subcommand `spaces`: its options, and the lexicons that they name.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;
use kalima::spacing::{Lexicon, Spacing};

use crate::args::{Files, Shared};
use crate::encoding::decompress;
use crate::error::{Failure, Position};
use crate::input::{Input, Piece, failure_in};
use crate::operation::Operation;
use crate::task::Task;

/// The options of `spaces`.
#[derive(Debug, Args)]
pub(crate) struct SpacesOptions {
    /// Insert the missing spaces instead of listing them
    #[arg(long, conflicts_with = "count")]
    insert: bool,
    /// Use the evidence of the spelling alone, not the words of the text
    #[arg(long, conflicts_with_all = ["lexicon", "two_pass"])]
    spelling: bool,
    /// Use a word list too: a word on each line, or a word, a tab and its frequency
    #[arg(long, value_name = "FILE", conflicts_with = "two_pass")]
    lexicon: Option<PathBuf>,
    /// Read the files twice: first collect the words of all, then find
    ///
    /// For texts that are too short to have their words twice. The files must be regular files.
    #[arg(long)]
    two_pass: bool,
}

impl SpacesOptions {
    /// Returns the operation, after reading the list or the files of the first pass.
    pub(crate) fn operation(&self, shared: &Shared) -> Result<Operation, Failure> {
        let spacing = if self.spelling { Spacing::spelling() } else { Spacing::new() };
        let background = match &self.lexicon {
            Some(path) => Some(read_list(path)?),
            None if self.two_pass => Some(collect(&shared.files)?),
            None => None,
        };
        let spacing = match background {
            // One lexicon for all threads, in use until the process ends.
            Some(lexicon) => spacing.lexicon(Box::leak(Box::new(lexicon))),
            None => spacing,
        };
        Ok(if self.insert { Operation::InsertSpaces(spacing) } else { Operation::Spaces(spacing) })
    }
}

/// Reads a word list.
fn read_list(path: &Path) -> Result<Lexicon, Failure> {
    let name = path.display().to_string();
    let failed = |place, reason: String| failure_in(&name, place, reason);
    let mut bytes = Vec::new();
    let file = File::open(path);
    file.and_then(|file| decompress(Box::new(file)))
        .and_then(|mut reader| reader.read_to_end(&mut bytes))
        .map_err(|error| failed(Position::Whole, error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..byte).unwrap_or_default();
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count() as u64;
        failed(Position::Byte { line, byte: byte as u64 }, "invalid UTF-8".to_owned())
    })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let mut words = Vec::new();
    for (line, entry) in (1..).zip(text.lines()) {
        let entry = entry.trim();
        let (word, count) = match entry.rsplit_once(['\t', ' ']) {
            Some((word, count)) => (word.trim(), count.parse().map_err(|_| count)),
            None => (entry, Ok(1)),
        };
        let count = count.map_err(|count| {
            let reason =
                format!("`{count}` is no frequency: the line is a word, a tab and a number");
            failed(Position::Line(line), reason)
        })?;
        words.push((word, count));
    }
    let lexicon = Lexicon::from_words(words);
    if lexicon.is_empty() {
        return Err(failed(Position::Whole, "the list has no Arabic word".to_owned()));
    }
    Ok(lexicon)
}

/// Collects the words of all files. What cannot be read is reported by the second pass.
fn collect(files: &Files) -> Result<Lexicon, Failure> {
    if files.paths.is_empty() {
        let reason = "--two-pass: standard input cannot be read twice; name a file".to_owned();
        return Err(Failure::Usage(reason));
    }
    for path in &files.paths {
        if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
            || path.as_os_str() == "-"
        {
            let reason = format!("--two-pass: {} cannot be read twice", path.display());
            return Err(Failure::Usage(reason));
        }
    }
    let task = Task::counts(Operation::Spaces(Spacing::new()), files);
    let mut lexicon = Lexicon::default();
    let mut piece = Piece::new();
    for path in &files.paths {
        let mut input = Input::new(vec![path.clone()], task.reading());
        while let Ok(true) = input.read(&mut piece) {
            // The second pass stops at a bad record, or counts it.
            let _ = task.read_texts(&piece, |text, _| lexicon.add(text));
        }
    }
    Ok(lexicon)
}
