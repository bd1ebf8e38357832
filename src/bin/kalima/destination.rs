//! Where answers go: standard output as they come, or a file that appears whole or not at all.

use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, Seek, StdoutLock, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use crate::failure::Failure;

/// What is written to.
pub(crate) struct Destination {
    out: BufWriter<Sink>,
    /// As messages name it, if it is not standard output.
    name: Option<String>,
}

enum Sink {
    Standard(StdoutLock<'static>),
    /// A device or a pipe, which cannot be replaced.
    Direct(File),
    /// A file without a name, of which nothing is left if the tool is killed, and what it will be.
    Nameless(File, PathBuf),
}

impl Destination {
    /// Opens `path`, or standard output if there is none, or `-`.
    pub(crate) fn open(path: Option<&Path>) -> Result<Self, Failure> {
        let path = path.filter(|path| path.as_os_str() != "-");
        let name = path.map(|path| path.display().to_string());
        let sink = match path {
            None => Ok(Sink::Standard(io::stdout().lock())),
            Some(path) => Sink::open(path),
        };
        match sink {
            Ok(sink) => Ok(Self { out: BufWriter::with_capacity(1 << 16, sink), name }),
            Err(error) => Err(Failure::from(error).writing(name.as_deref())),
        }
    }

    /// As messages name it, if it is not standard output.
    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Puts a file in its place, now that it is whole.
    pub(crate) fn finish(self) -> io::Result<()> {
        match self.out.into_inner()? {
            Sink::Standard(mut out) => out.flush(),
            Sink::Direct(_) => Ok(()),
            Sink::Nameless(answers, path) => put(answers, &path),
        }
    }
}

impl Write for Destination {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Sink {
    fn open(path: &Path) -> io::Result<Self> {
        // What a link points to is replaced, not the link.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        match fs::metadata(&path) {
            Ok(told) if told.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(told) if !told.is_file() => {
                return File::options().write(true).open(&path).map(Self::Direct);
            }
            // Refused as any other writer would be, though its folder may be written to.
            Ok(_) => drop(File::options().append(true).open(&path)?),
            Err(_) => {}
        }
        Ok(Self::Nameless(tempfile::tempfile_in(folder(&path))?, path))
    }
}

/// Puts a copy of `answers` in the place of the file `path`, in one step.
///
/// A file without a name cannot be given one by safe means: only the copy has one, for as long as the
/// copying takes.
fn put(mut answers: File, path: &Path) -> io::Result<()> {
    let mut builder = Builder::new();
    builder.prefix(".kalima-").suffix(".partial");
    if let Some(permissions) = permissions_of_new_files() {
        builder.permissions(permissions);
    }
    let mut whole = builder.tempfile_in(folder(path))?;
    answers.rewind()?;
    io::copy(&mut answers, whole.as_file_mut())?;
    if let Ok(told) = fs::metadata(path) {
        fs::set_permissions(whole.path(), told.permissions())?;
    }
    // Whole also after a power cut.
    whole.as_file().sync_all()?;
    whole.persist(path)?;
    Ok(())
}

/// Where the file `path` is, or will be.
fn folder(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or_else(|| Path::new("."))
}

/// Those of any other program; temporary files are for nobody else unless asked.
fn permissions_of_new_files() -> Option<Permissions> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        Some(Permissions::from_mode(0o666))
    }
    #[cfg(not(unix))]
    None
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Standard(out) => out.write(bytes),
            Self::Direct(file) | Self::Nameless(file, _) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Standard(out) => out.flush(),
            Self::Direct(file) | Self::Nameless(file, _) => file.flush(),
        }
    }
}
