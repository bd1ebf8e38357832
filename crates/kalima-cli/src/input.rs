//! Files to pieces of text: whole lines, each piece with the file and the line that it comes from.

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::vec;

use kalima::Span;
use kalima::io::{Block, BlockReader, InvalidUtf8, StreamOptions};

use crate::encoding::{Sample, Sampled, decompress, guess, guess_utf16};
use crate::error::{Failure, Position};
use crate::positions::Unit;
use crate::records::{Part, RecordReader};

/// Some lines of a file: a block of text, or records.
#[derive(Debug)]
pub(crate) struct Piece {
    /// The lines as text; empty for records.
    pub(crate) block: Block,
    /// The records as bytes, which may be invalid UTF-8.
    pub(crate) records: Vec<u8>,
    /// The kind of content of `records`.
    pub(crate) part: Part,
    /// The byte of the file at which the records start.
    pub(crate) start: u64,
    /// The offset of the start in the unit of the output.
    pub(crate) units: u64,
    /// The name of the file in messages and output, `-` for standard input.
    pub(crate) file: Arc<str>,
    /// The index of the file in [`Names`].
    pub(crate) file_index: usize,
    /// The number of the first line, from 1.
    pub(crate) line: u64,
}

impl Piece {
    /// Returns an empty piece, to be filled.
    pub(crate) fn new() -> Self {
        Self {
            block: Block::new(),
            records: Vec::new(),
            part: Part::Records,
            start: 0,
            units: 0,
            file: "-".into(),
            file_index: 0,
            line: 1,
        }
    }

    /// Returns the length of the piece in bytes of the file.
    pub(crate) fn len(&self) -> u64 {
        let text = self.block.span(Span::new(0, self.block.text().len())).len();
        text + self.records.len() as u64
    }

    /// Returns the failure at a line, and at a byte if given, both counted from the first of the piece.
    pub(crate) fn failure(&self, line: u64, byte: Option<u64>, reason: &str) -> Failure {
        let line = self.line + line;
        let place = match byte {
            Some(byte) => Position::Byte { line, byte: self.start + byte },
            None => Position::Line(line),
        };
        failure_in(&self.file, place, reason.to_owned())
    }
}

/// The form in which the input is read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reading {
    /// Blocks of text, with their start in a unit.
    Text(StreamOptions, Unit),
    /// Records, one on each line.
    Records,
}

/// The names of the files that were opened, in order.
pub(crate) type Names = Arc<Mutex<Vec<Arc<str>>>>;

/// All files of a command, one after the other.
pub(crate) struct Input {
    files: vec::IntoIter<PathBuf>,
    names: Names,
    reading: Reading,
    open: Option<Opened>,
    /// True if a file was unreadable.
    has_failed: bool,
}

struct Opened {
    name: Arc<str>,
    source: Source,
    /// The first bytes, for messages.
    sample: Sample,
    /// True before the first read.
    is_fresh: bool,
    /// The number of the next line.
    line: u64,
    /// The next byte, for records.
    start: u64,
    /// The next offset in the unit of the output, for text.
    units: u64,
}

enum Source {
    Text(BlockReader<Box<dyn Read + Send>>, Unit),
    Records(RecordReader<Box<dyn Read + Send>>),
}

impl Input {
    /// Returns the input of these files, or of standard input if there are none.
    pub(crate) fn new(mut files: Vec<PathBuf>, reading: Reading) -> Self {
        if files.is_empty() {
            files.push("-".into());
        }
        let names = Names::default();
        Self { files: files.into_iter(), names, reading, open: None, has_failed: false }
    }

    /// Returns the names of the files, shared with the thread that reads.
    pub(crate) fn names(&self) -> Names {
        Arc::clone(&self.names)
    }

    /// Returns the total size in bytes, if all files are regular.
    pub(crate) fn size(&self) -> Option<u64> {
        let sizes = self.files.as_slice().iter().map(|file| {
            // Also standard input may be a file, where the system has a name for it.
            let path = if is_standard(file) { Path::new("/dev/stdin") } else { file };
            let metadata = fs::metadata(path).ok().filter(Metadata::is_file);
            metadata.map(|metadata| metadata.len())
        });
        sizes.sum()
    }

    /// Fills `piece` with the next lines; `false` at the end of the last file.
    ///
    /// Prints a message for each unreadable file, goes on with the next one, and fails at the end.
    pub(crate) fn read(&mut self, piece: &mut Piece) -> Result<bool, Failure> {
        loop {
            match self.read_next(piece) {
                Err(failure) if failure.is_unreadable_file() => {
                    if self.files.as_slice().is_empty() && !self.has_failed {
                        return Err(failure);
                    }
                    self.has_failed = true;
                    self.open = None;
                    // Ignores a closed standard error.
                    let _ = writeln!(io::stderr(), "{failure}");
                }
                Ok(false) if self.has_failed => return Err(Failure::Unreadable),
                other => return other,
            }
        }
    }

    fn read_next(&mut self, piece: &mut Piece) -> Result<bool, Failure> {
        loop {
            let opened = match &mut self.open {
                Some(opened) => opened,
                None => match self.files.next() {
                    Some(path) => {
                        let opened = Opened::new(&path, self.reading)?;
                        if let Ok(mut names) = self.names.lock() {
                            names.push(Arc::clone(&opened.name));
                        }
                        self.open.insert(opened)
                    }
                    None => return Ok(false),
                },
            };
            if opened.read(piece)? {
                let opened_files = self.names.lock().map_or(0, |names| names.len());
                piece.file_index = opened_files.saturating_sub(1);
                return Ok(true);
            }
            self.open = None;
        }
    }
}

impl Opened {
    fn new(path: &Path, reading: Reading) -> Result<Self, Failure> {
        let name: Arc<str> = path.display().to_string().into();
        let failed = |error: io::Error| failure_in(&name, Position::Whole, error.to_string());
        let reader: Box<dyn Read + Send> = if is_standard(path) {
            Box::new(io::stdin())
        } else {
            Box::new(File::open(path).map_err(failed)?)
        };
        let sample = Sample::default();
        let reader = Sampled::new(decompress(reader).map_err(failed)?, Arc::clone(&sample));
        let source = match reading {
            Reading::Text(options, unit) => {
                Source::Text(BlockReader::with_options(Box::new(reader), options), unit)
            }
            Reading::Records => Source::Records(RecordReader::new(Box::new(reader))),
        };
        Ok(Self { name, source, sample, is_fresh: true, line: 1, start: 0, units: 0 })
    }

    fn read(&mut self, piece: &mut Piece) -> Result<bool, Failure> {
        let read = match &mut self.source {
            Source::Text(blocks, _) => blocks.read_block(&mut piece.block),
            Source::Records(records) => records.read(&mut piece.records).map(|part| {
                piece.part = part.unwrap_or_default();
                part.is_some()
            }),
        };
        if !read.map_err(|error| self.failure(&error))? {
            return Ok(false);
        }
        if self.is_fresh {
            self.is_fresh = false;
            self.refuse_utf16()?;
        }
        piece.file = Arc::clone(&self.name);
        piece.line = self.line;
        piece.start = self.start;
        piece.units = self.units;
        match &self.source {
            Source::Text(_, unit) => {
                let text = piece.block.text();
                self.line += lines(text.as_bytes());
                if *unit != Unit::Bytes {
                    self.units += unit.len(text);
                }
            }
            Source::Records(_) => {
                self.line += lines(&piece.records);
                self.start += piece.records.len() as u64;
            }
        }
        Ok(true)
    }

    fn failure(&self, error: &io::Error) -> Failure {
        match InvalidUtf8::of(error) {
            // All lines before it were given already.
            Some(invalid) => {
                let place = Position::Byte { line: self.line, byte: invalid.offset() };
                failure_in(&self.name, place, self.invalid_reason())
            }
            None => failure_in(&self.name, Position::Whole, error.to_string()),
        }
    }

    /// Refuses UTF-16 without a byte order mark: most of its bytes are ASCII, and so valid UTF-8.
    fn refuse_utf16(&self) -> Result<(), Failure> {
        let guessed = self.sample.lock().ok().and_then(|sample| guess_utf16(&sample));
        match guessed {
            Some(_) => Err(failure_in(&self.name, Position::Line(1), self.invalid_reason())),
            None => Ok(()),
        }
    }

    /// Returns the message for invalid UTF-8: the command that converts it, or the option.
    fn invalid_reason(&self) -> String {
        let guessed = self.sample.lock().ok().and_then(|sample| guess(&sample));
        match guessed {
            Some(name) => {
                let file = if &*self.name == "-" { "" } else { &*self.name };
                let command = format!("iconv -f {name} -t UTF-8 {file}");
                format!("invalid UTF-8: looks like {name}: {}", command.trim_end())
            }
            None => "invalid UTF-8 (see --lossy)".to_owned(),
        }
    }
}

/// Returns the number of line ends in `text`.
fn lines(text: &[u8]) -> u64 {
    text.iter().map(|&byte| u64::from(byte == b'\n')).sum()
}

fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Returns the failure in a file, or in standard input for `-`.
pub(crate) fn failure_in(name: &str, place: Position, reason: String) -> Failure {
    let file = if name == "-" { "standard input" } else { name }.to_owned();
    Failure::Input { file, place, reason }
}
