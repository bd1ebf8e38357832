//! The output: standard output, or a file that is replaced as a whole or not at all.

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use tempfile::{Builder, NamedTempFile};

use crate::error::Failure;
use crate::signals;

/// A buffered output.
pub(crate) struct OutputFile {
    out: BufWriter<Encoder>,
    /// The name in messages; `None` for standard output.
    name: Option<String>,
}

/// A sink, with the compression that the file's suffix selects.
enum Encoder {
    Plain(Sink),
    Gzip(GzEncoder<Sink>),
    Zstd(zstd::stream::write::Encoder<'static, Sink>),
}

enum Sink {
    Standard(StdoutLock<'static>),
    /// A device or a pipe, which cannot be replaced.
    Direct(File),
    /// A temporary file in the same folder, and the path that it will replace.
    Beside(NamedTempFile, PathBuf),
}

impl OutputFile {
    /// Opens `path`, or standard output for `-` or no path.
    pub(crate) fn open(path: Option<&Path>) -> Result<Self, Failure> {
        let path = path.filter(|path| path.as_os_str() != "-");
        let name = path.map(|path| path.display().to_string());
        let sink = match path {
            None => Ok(Sink::Standard(io::stdout().lock())),
            Some(path) => Sink::open(path),
        };
        let encoder = sink.and_then(|sink| Encoder::new(sink, path));
        match encoder {
            Ok(sink) => Ok(Self { out: BufWriter::with_capacity(1 << 16, sink), name }),
            Err(error) => Err(Failure::from(error).writing(name.as_deref())),
        }
    }

    /// Returns the name in messages; `None` for standard output.
    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Puts a file in its place, now that it is whole.
    pub(crate) fn finish(self) -> io::Result<()> {
        let sink = match self.out.into_inner()? {
            Encoder::Plain(sink) => sink,
            Encoder::Gzip(gzip) => gzip.finish()?,
            Encoder::Zstd(zstd) => zstd.finish()?,
        };
        match sink {
            Sink::Standard(mut out) => out.flush(),
            Sink::Direct(_) => Ok(()),
            Sink::Beside(file, path) => {
                if let Ok(metadata) = fs::metadata(&path) {
                    fs::set_permissions(file.path(), metadata.permissions())?;
                }
                // Whole also after a power cut.
                file.as_file().sync_all()?;
                file.persist(path)?;
                signals::set_partial(None);
                Ok(())
            }
        }
    }
}

impl Write for OutputFile {
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

impl Encoder {
    fn new(sink: Sink, path: Option<&Path>) -> io::Result<Self> {
        match path.and_then(Path::extension).and_then(OsStr::to_str) {
            Some("gz") => Ok(Self::Gzip(GzEncoder::new(sink, Compression::default()))),
            Some("zst") => zstd::stream::write::Encoder::new(sink, 0).map(Self::Zstd),
            _ => Ok(Self::Plain(sink)),
        }
    }
}

impl Write for Encoder {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(sink) => sink.write(bytes),
            Self::Gzip(gzip) => gzip.write(bytes),
            Self::Zstd(zstd) => zstd.write(bytes),
        }
    }

    /// Leaves compressed data pending: a flush after each piece would cost most of the compression.
    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(sink) => sink.flush(),
            Self::Gzip(_) | Self::Zstd(_) => Ok(()),
        }
    }
}

impl Sink {
    fn open(path: &Path) -> io::Result<Self> {
        // Replaces the target of a symbolic link, not the link.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        match fs::metadata(&path) {
            Ok(metadata) if metadata.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(metadata) if !metadata.is_file() => {
                return File::options().write(true).open(&path).map(Self::Direct);
            }
            // Refused as any other writer would be, though its folder may be written to.
            Ok(_) => drop(File::options().append(true).open(&path)?),
            Err(_) => {}
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let mut builder = Builder::new();
        builder.prefix(".kalima-").suffix(".partial");
        if let Some(permissions) = permissions_of_new_files() {
            builder.permissions(permissions);
        }
        let file = builder.tempfile_in(folder.unwrap_or_else(|| Path::new(".")))?;
        signals::set_partial(Some(file.path().to_owned()));
        Ok(Self::Beside(file, path))
    }
}

/// Returns the usual permissions of a new file; temporary files are private by default.
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
            Self::Direct(file) => file.write(bytes),
            Self::Beside(file, _) => file.as_file_mut().write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Standard(out) => out.flush(),
            Self::Direct(file) => file.flush(),
            Self::Beside(file, _) => file.as_file_mut().flush(),
        }
    }
}
