//! Files to pieces of text: whole lines, each piece with the file and the line that it comes from.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::vec;

use kalima::Span;
use kalima::io::{Block, BlockReader, InvalidUtf8, StreamOptions};

use crate::error::{Failure, Position};

/// Some lines of a file.
#[derive(Debug)]
pub(crate) struct Piece {
    pub(crate) block: Block,
    /// The name of the file in messages and output, `-` for standard input.
    pub(crate) file: Arc<str>,
    /// The number of the first line, from 1.
    pub(crate) line: u64,
}

impl Piece {
    /// An empty one, to be filled.
    pub(crate) fn new() -> Self {
        Self { block: Block::new(), file: "-".into(), line: 1 }
    }

    /// Returns the length of the piece in bytes of the file.
    pub(crate) fn len(&self) -> u64 {
        self.block.span(Span::new(0, self.block.text().len())).len()
    }

    /// The failure of the line that comes so many after the first.
    pub(crate) fn failure(&self, line: u64, reason: &str) -> Failure {
        failure_in(&self.file, Position::Line(self.line + line), reason.to_owned())
    }
}

/// All files of a command, one after the other.
pub(crate) struct Input {
    files: vec::IntoIter<PathBuf>,
    options: StreamOptions,
    open: Option<Opened>,
}

struct Opened {
    name: Arc<str>,
    blocks: BlockReader<Box<dyn Read + Send>>,
    /// The number of the line that comes next.
    line: u64,
}

impl Input {
    /// Returns the input of these files, or of standard input if there are none.
    pub(crate) fn new(mut files: Vec<PathBuf>, options: StreamOptions) -> Self {
        if files.is_empty() {
            files.push("-".into());
        }
        Self { files: files.into_iter(), options, open: None }
    }

    /// Returns the total size in bytes, if all files are regular.
    pub(crate) fn size(&self) -> Option<u64> {
        let sizes = self.files.as_slice().iter().map(|file| {
            // Also standard input may be a file, where the system has a name for it.
            let path = if is_standard(file) { Path::new("/dev/stdin") } else { file };
            let told = fs::metadata(path).ok().filter(Metadata::is_file);
            told.map(|told| told.len())
        });
        sizes.sum()
    }

    /// Fills `piece` with the next lines; `false` at the end of the last file.
    pub(crate) fn read(&mut self, piece: &mut Piece) -> Result<bool, Failure> {
        loop {
            let opened = match &mut self.open {
                Some(opened) => opened,
                None => match self.files.next() {
                    Some(path) => self.open.insert(Opened::new(&path, self.options)?),
                    None => return Ok(false),
                },
            };
            if opened.read(piece)? {
                return Ok(true);
            }
            self.open = None;
        }
    }
}

impl Opened {
    fn new(path: &Path, options: StreamOptions) -> Result<Self, Failure> {
        let name: Arc<str> = path.display().to_string().into();
        let reader: Box<dyn Read + Send> = if is_standard(path) {
            Box::new(io::stdin())
        } else {
            let opened = File::open(path);
            Box::new(opened.map_err(|e| failure_in(&name, Position::Whole, e.to_string()))?)
        };
        Ok(Self { name, blocks: BlockReader::with_options(reader, options), line: 1 })
    }

    fn read(&mut self, piece: &mut Piece) -> Result<bool, Failure> {
        let read = self.blocks.read_block(&mut piece.block).map_err(|e| self.failure(&e))?;
        if read {
            piece.file = Arc::clone(&self.name);
            piece.line = self.line;
            self.line += lines(piece.block.text());
        }
        Ok(read)
    }

    fn failure(&self, error: &io::Error) -> Failure {
        match InvalidUtf8::of(error) {
            // All lines before it were given already.
            Some(invalid) => {
                let place = Position::Byte { line: self.line, byte: invalid.offset() };
                failure_in(&self.name, place, "invalid UTF-8 (see --lossy)".to_owned())
            }
            None => failure_in(&self.name, Position::Whole, error.to_string()),
        }
    }
}

/// Returns the number of line ends in `text`.
fn lines(text: &str) -> u64 {
    text.bytes().map(|byte| u64::from(byte == b'\n')).sum()
}

fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn failure_in(name: &str, place: Position, reason: String) -> Failure {
    let file = if name == "-" { "standard input" } else { name }.to_owned();
    Failure::Input { file, place, reason }
}
