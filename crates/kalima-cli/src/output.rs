//! Answers to lines of text, columns or JSON; what is written is complete lines.

use std::io::{self, Write};

use crate::act::Answer;
use crate::args::Format;

/// The bounds of an answer in the original, in bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// The first byte.
    pub(crate) start: u64,
    /// Past the last byte.
    pub(crate) end: u64,
}

/// Writes answers in one format.
#[derive(Debug)]
pub(crate) struct Page<'f, W> {
    out: W,
    format: Format,
    /// The file to name in each answer.
    file: Option<&'f str>,
}

impl<'f, W: Write> Page<'f, W> {
    /// A page in `format`, each answer naming `file` if there is one to name.
    pub(crate) const fn new(out: W, format: Format, file: Option<&'f str>) -> Self {
        Self { out, format, file }
    }

    /// Writes one answer as one line.
    pub(crate) fn write(&mut self, bounds: Bounds, answer: Answer<'_>) -> io::Result<()> {
        let Self { out, format, file } = self;
        match format {
            Format::Text | Format::Tsv => {
                if let Some(file) = file {
                    write_escaped(out, file)?;
                    out.write_all(b"\t")?;
                }
                if *format == Format::Text {
                    out.write_all(answer.text.as_bytes())?;
                } else {
                    write_number(out, bounds.start)?;
                    out.write_all(b"\t")?;
                    write_number(out, bounds.end)?;
                    out.write_all(b"\t")?;
                    if let Some(kind) = answer.kind {
                        out.write_all(kind.as_bytes())?;
                        out.write_all(b"\t")?;
                    }
                    write_escaped(out, answer.text)?;
                }
            }
            Format::Jsonl => write_object(out, *file, bounds, answer)?,
        }
        out.write_all(b"\n")
    }
}

/// Writes an answer as a JSON object, without a line end.
pub(crate) fn write_object<W: Write>(
    out: &mut W,
    file: Option<&str>,
    bounds: Bounds,
    answer: Answer<'_>,
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
    if let Some(kind) = answer.kind {
        out.write_all(b",\"kind\":\"")?;
        out.write_all(kind.as_bytes())?;
        out.write_all(b"\"")?;
    }
    out.write_all(b",\"text\":")?;
    serde_json::to_writer(&mut *out, answer.text)?;
    out.write_all(if answer.is_cut { b",\"cut\":true}" } else { b"}" })
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

/// Writes a number in decimal. Two stand in every line: `write!` would take most of the time.
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

    fn page(format: Format, file: Option<&str>) -> String {
        let mut out = Vec::new();
        let answer =
            Answer { span: Span::new(0, 0), kind: Some("word"), text: "a\tb\\\"\n", is_cut: false };
        Page::new(&mut out, format, file).write(Bounds { start: 3, end: 9 }, answer).unwrap();
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
        assert_eq!(page(Format::Tsv, None), "3\t9\tword\ta\\tb\\\\\"\\n\n");
        assert_eq!(page(Format::Tsv, Some("f\tg")), "f\\tg\t3\t9\tword\ta\\tb\\\\\"\\n\n");
        assert_eq!(
            page(Format::Jsonl, Some("f")),
            "{\"file\":\"f\",\"start\":3,\"end\":9,\"kind\":\"word\",\"text\":\"a\\tb\\\\\\\"\\n\"}\n"
        );
    }
}
