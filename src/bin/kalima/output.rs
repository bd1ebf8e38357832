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
                    write!(out, "{}\t{}\t", bounds.start, bounds.end)?;
                    if let Some(kind) = answer.kind {
                        write!(out, "{kind}\t")?;
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
    write!(out, "\"start\":{},\"end\":{},", bounds.start, bounds.end)?;
    if let Some(kind) = answer.kind {
        write!(out, "\"kind\":\"{kind}\",")?;
    }
    out.write_all(b"\"text\":")?;
    serde_json::to_writer(&mut *out, answer.text)?;
    out.write_all(b"}")
}

/// Writes text into a column: tab, line feed, carriage return and backslash as `\t \n \r \\`.
fn write_escaped<W: Write>(out: &mut W, text: &str) -> io::Result<()> {
    let mut rest = text;
    while let Some(at) = rest.find(['\t', '\n', '\r', '\\']) {
        let (plain, marked) = rest.split_at(at);
        out.write_all(plain.as_bytes())?;
        out.write_all(match marked.as_bytes().first() {
            Some(b'\t') => b"\\t",
            Some(b'\n') => b"\\n",
            Some(b'\r') => b"\\r",
            _ => b"\\\\",
        })?;
        rest = marked.get(1..).unwrap_or_default();
    }
    out.write_all(rest.as_bytes())
}

#[cfg(test)]
mod tests {
    use kalima::Span;

    use super::*;

    fn page(format: Format, file: Option<&str>) -> String {
        let mut out = Vec::new();
        let answer = Answer { span: Span::new(0, 0), kind: Some("word"), text: "a\tb\\\"\n" };
        Page::new(&mut out, format, file).write(Bounds { start: 3, end: 9 }, answer).unwrap();
        String::from_utf8(out).unwrap()
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
