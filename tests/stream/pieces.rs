//! Readers and writers as they may be met: in pieces of any size, without an end, counted, out of order.

use std::cell::Cell;
use std::io::{self, Read, Write};
use std::rc::Rc;

/// Gives `bytes` in pieces whose sizes `sizes` tells over and over.
pub(crate) struct Pieces<'b> {
    pub(crate) bytes: &'b [u8],
    pub(crate) sizes: Vec<usize>,
    at: usize,
}

impl<'b> Pieces<'b> {
    pub(crate) fn new(bytes: &'b [u8], sizes: &[usize]) -> Self {
        Self { bytes, sizes: sizes.to_vec(), at: 0 }
    }

    pub(crate) fn size(&mut self) -> usize {
        self.at += 1;
        self.sizes[self.at % self.sizes.len()]
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let size = self.size().min(buffer.len());
        self.bytes.read(&mut buffer[..size])
    }
}

/// `text` over and over, `bytes` in all but the last, incomplete one.
pub(crate) struct Repeated {
    text: &'static [u8],
    at: usize,
    left: usize,
}

impl Repeated {
    pub(crate) fn new(text: &'static str, bytes: usize) -> Self {
        Self { text: text.as_bytes(), at: 0, left: bytes / text.len() * text.len() }
    }
}

impl Read for Repeated {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = (&self.text[self.at..]).read(buffer)?.min(self.left);
        self.left -= count;
        self.at = (self.at + count) % self.text.len();
        Ok(count)
    }
}

/// Counts what is read through it.
pub(crate) struct Counted<R> {
    pub(crate) inner: R,
    pub(crate) count: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.count.set(self.count.get() + count as u64);
        Ok(count)
    }
}

/// A reader or writer that is interrupted and fails every other time, and is short of breath.
pub(crate) struct Faulty<T> {
    pub(crate) inner: T,
    pub(crate) calls: usize,
}

impl<T> Faulty<T> {
    fn fail(&mut self) -> io::Result<()> {
        self.calls += 1;
        match self.calls % 4 {
            1 => Err(io::ErrorKind::Interrupted.into()),
            3 => Err(io::Error::other("out of order")),
            _ => Ok(()),
        }
    }
}

impl<R: Read> Read for Faulty<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.fail()?;
        let len = buffer.len().min(5);
        self.inner.read(&mut buffer[..len])
    }
}

impl<W: Write> Write for Faulty<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.fail()?;
        self.inner.write(&bytes[..bytes.len().min(3)])
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
