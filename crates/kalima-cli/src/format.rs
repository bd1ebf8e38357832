//! Output formats: items as lines of text, columns or JSON. Writes complete lines only.

use std::io::{self, Write};

use crate::args::Format;
use crate::operation::Item;

/// The bounds of an item in the original, in bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// The first byte.
    pub(crate) start: u64,
    /// Past the last byte.
    pub(crate) end: u64,
    /// The place of the item.
    pub(crate) place: Option<u64>,
}

/// A writer of items in one format.
#[derive(Debug)]
pub(crate) struct RecordWriter<'f, W> {
    out: W,
    format: Format,
    /// The file to name in each item.
    file: Option<&'f str>,
}

impl<'f, W: Write> RecordWriter<'f, W> {
    /// A page in `format`, each item naming `file` if there is one to name.
    pub(crate) const fn new(out: W, format: Format, file: Option<&'f str>) -> Self {
        Self { out, format, file }
    }

    /// Writes one item as one line.
    pub(crate) fn write(&mut self, bounds: Bounds, item: Item<'_>) -> io::Result<()> {
        let Self { out, format, file } = self;
        match format {
            Format::Text | Format::Tsv => {
                if let Some(file) = file {
                    write_escaped(out, file)?;
                    out.write_all(b"\t")?;
                }
                if *format == Format::Text {
                    out.write_all(item.text.as_bytes())?;
                } else {
                    write_number(out, bounds.start)?;
                    out.write_all(b"\t")?;
                    write_number(out, bounds.end)?;
                    out.write_all(b"\t")?;
                    if let Some(place) = bounds.place {
                        write_number(out, place)?;
                        out.write_all(b"\t")?;
                    }
                    for (_, value) in item.members {
                        write_escaped(out, value)?;
                        out.write_all(b"\t")?;
                    }
                    write_escaped(out, item.text)?;
                }
            }
            Format::Jsonl => write_object(out, *file, bounds, item)?,
        }
        out.write_all(b"\n")
    }
}

/// Writes an item as a JSON object, without a line end.
pub(crate) fn write_object<W: Write>(
    out: &mut W,
    file: Option<&str>,
    bounds: Bounds,
    item: Item<'_>,
) -> io::Result<()> {
    out.write_all(b"{")?;
    if let Some(file) = file {
        out.write_all(b"\"file\":")?;
        serde_json::to_writer(&mut *out, file)?;
        out.write_all(b",")?;
    }
    out.write_all(b"\"start\":")?;
    write_number(out, bounds.start)?;
    out.write_all(b",\"end\":")?;
    write_number(out, bounds.end)?;
    if let Some(place) = bounds.place {
        out.write_all(b",\"at\":")?;
        write_number(out, place)?;
    }
    for (name, value) in item.members {
        out.write_all(b",\"")?;
        out.write_all(name.as_bytes())?;
        out.write_all(b"\":")?;
        serde_json::to_writer(&mut *out, value)?;
    }
    out.write_all(b",\"text\":")?;
    serde_json::to_writer(&mut *out, item.text)?;
    out.write_all(if item.is_cut { b",\"cut\":true}" } else { b"}" })
}

/// Writes text into a column: tab, line feed, carriage return and backslash as `\t \n \r \\`.
fn write_escaped<W: Write>(out: &mut W, text: &str) -> io::Result<()> {
    let is_marked = |byte: &u8| matches!(byte, b'\t' | b'\n' | b'\r' | b'\\');
    // Nearly no text has one, and a fold over all bytes, unlike a search, is done many at a time.
    if !text.as_bytes().iter().fold(false, |found, byte| found | is_marked(byte)) {
        return out.write_all(text.as_bytes());
    }
    let mut pieces = text.as_bytes().split_inclusive(is_marked);
    pieces.try_for_each(|piece| {
        let (plain, escaped): (&[u8], &[u8]) = match piece {
            [plain @ .., b'\t'] => (plain, b"\\t"),
            [plain @ .., b'\n'] => (plain, b"\\n"),
            [plain @ .., b'\r'] => (plain, b"\\r"),
            [plain @ .., b'\\'] => (plain, b"\\\\"),
            plain => (plain, b""),
        };
        out.write_all(plain)?;
        out.write_all(escaped)
    })
}

/// Writes a number in decimal. Each line has two of them, and `write!` would dominate the time.
fn write_number<W: Write>(out: &mut W, number: u64) -> io::Result<()> {
    let mut digits = [0; 20];
    let (mut rest, mut start) = (number, digits.len());
    for (at, digit) in digits.iter_mut().enumerate().rev() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        start = at;
        if rest == 0 {
            break;
        }
    }
    out.write_all(digits.get(start..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use kalima::Span;

    use super::*;

    fn record(format: Format, file: Option<&str>) -> String {
        let mut out = Vec::new();
        let item = Item {
            span: Span::new(0, 0),
            place: None,
            members: &[("kind", "word")],
            text: "a\tb\\\"\n",
            is_cut: false,
        };
        RecordWriter::new(&mut out, format, file)
            .write(Bounds { start: 3, end: 9, place: None }, item)
            .unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn numbers() {
        for number in [0, 7, 10, 1_234_567_890, u64::MAX] {
            let mut out = Vec::new();
            write_number(&mut out, number).unwrap();
            assert_eq!(out, number.to_string().as_bytes());
        }
    }

    #[test]
    fn formats() {
        assert_eq!(record(Format::Tsv, None), "3\t9\tword\ta\\tb\\\\\"\\n\n");
        assert_eq!(record(Format::Tsv, Some("f\tg")), "f\\tg\t3\t9\tword\ta\\tb\\\\\"\\n\n");
        assert_eq!(
            record(Format::Jsonl, Some("f")),
            "{\"file\":\"f\",\"start\":3,\"end\":9,\"kind\":\"word\",\"text\":\"a\\tb\\\\\\\"\\n\"}\n"
        );
    }
}
