//! JSON lines: rewrites fields of each record, or adds a list, and keeps all other bytes.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};
use std::str;

use serde::de::{self, Deserialize, Deserializer, MapAccess};
use serde_json::value::RawValue;

use crate::bad_records::{BadCounts, BadKind, BadRecord, OnError};
use crate::error::Failure;
use crate::format::{Bounds, write_object};
use crate::input::Piece;
use crate::operation::Operation;
use crate::positions::{Positions, Unit};
use crate::records::{Part, RECORD_MAX};

/// The options for records.
#[derive(Debug)]
pub(crate) struct RecordOptions {
    /// The paths of the fields to process.
    pub(crate) fields: Vec<String>,
    pub(crate) on_error: OnError,
    /// True to replace invalid UTF-8.
    pub(crate) lossy: bool,
    pub(crate) unit: Unit,
}

impl RecordOptions {
    /// Writes every record in `piece` with its edits.
    pub(crate) fn process<W: Write>(
        &self,
        piece: &Piece,
        operation: &Operation,
        counts: &BadCounts,
        out: &mut W,
    ) -> Result<(), Failure> {
        let edit = |line| self.edit(line, operation);
        self.for_each(piece, counts, edit, |record| match record {
            Ok(edits) => edits.write(out).and_then(|()| out.write_all(b"\n")),
            Err(bytes) => out.write_all(bytes),
        })
    }

    /// Calls `each` with the texts of the fields of every good record in `piece`.
    pub(crate) fn read_texts(
        &self,
        piece: &Piece,
        counts: &BadCounts,
        mut each: impl FnMut(&str),
    ) -> Result<(), Failure> {
        let texts = |line| self.texts(line);
        self.for_each(piece, counts, texts, |record| {
            record.unwrap_or_default().iter().for_each(|text| each(text));
            Ok(())
        })
    }

    /// Calls `each` with the result of `read` on every record in `piece`, or with the bytes of a bad
    /// record that is passed.
    fn for_each<'p, T>(
        &self,
        piece: &'p Piece,
        counts: &BadCounts,
        mut read: impl FnMut(&'p [u8]) -> Result<T, BadRecord>,
        mut each: impl FnMut(Result<T, &'p [u8]>) -> io::Result<()>,
    ) -> Result<(), Failure> {
        if piece.part != Part::Records {
            if self.on_error == OnError::Stop {
                let reason = format!("the record is longer than {RECORD_MAX} bytes");
                return Err(piece.failure(0, None, &reason));
            }
            if piece.part == Part::LongStart {
                counts.add(BadKind::TooLong);
            }
            if self.on_error == OnError::Pass {
                each(Err(&piece.records))?;
            }
            return Ok(());
        }
        let mut start = 0;
        for (number, line) in (0..).zip(piece.records.split_inclusive(|&byte| byte == b'\n')) {
            let line_start = start;
            start += line.len();
            // A file may begin with a byte order mark.
            let is_first = piece.start == 0 && number == 0;
            let bare = line.strip_prefix("\u{FEFF}".as_bytes()).filter(|_| is_first);
            let record = bare.unwrap_or(line);
            let record = record.strip_suffix(b"\n").unwrap_or(record);
            if record.trim_ascii_end().is_empty() {
                continue;
            }
            match read(record) {
                Ok(value) => each(Ok(value))?,
                Err(bad) if self.on_error == OnError::Stop => {
                    let skipped = if bare.is_some() { 3 } else { 0 };
                    let byte = bad.byte.map(|byte| (line_start + skipped + byte) as u64);
                    return Err(piece.failure(number, byte, &bad.reason));
                }
                Err(bad) => {
                    counts.add(bad.kind);
                    if self.on_error == OnError::Pass {
                        each(Err(record))?;
                        each(Err(b"\n"))?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Returns the line as text.
    fn decode<'l>(&self, line: &'l [u8]) -> Result<Cow<'l, str>, BadRecord> {
        match str::from_utf8(line) {
            Ok(line) => Ok(Cow::Borrowed(line)),
            Err(_) if self.lossy => Ok(String::from_utf8_lossy(line)),
            Err(error) => {
                let reason = "invalid UTF-8 (see --lossy and --on-error)".to_owned();
                let byte = Some(error.valid_up_to());
                Err(BadRecord { kind: BadKind::InvalidUtf8, reason, byte })
            }
        }
    }

    /// Returns the texts of the fields.
    fn texts(&self, line: &[u8]) -> Result<Vec<String>, BadRecord> {
        let line = self.decode(line)?;
        let record = Record::parse(line.trim_ascii_end())?;
        self.fields.iter().map(|field| record.text(field).map(|(_, _, text)| text)).collect()
    }

    /// Returns the record with its edits.
    fn edit<'l>(&self, line: &'l [u8], operation: &Operation) -> Result<Edits<'l>, BadRecord> {
        let line = self.decode(line)?;
        let mut edits = Vec::new();
        {
            let record = Record::parse(line.trim_ascii_end())?;
            let position = |part: &str| part.as_ptr() as usize - line.as_ptr() as usize;
            let span = |part: &str| (position(part), position(part) + part.len());
            let texts: Vec<(&str, &RawValue, String)> =
                self.fields.iter().map(|field| record.text(field)).collect::<Result<_, _>>()?;
            match operation.list_name() {
                None => {
                    for (_, value, text) in texts {
                        // A text that stays the same keeps its escapes.
                        if let Some(Cow::Owned(text)) = operation.rewrite(&text) {
                            edits.push((span(value.get()), json_string(&text)));
                        }
                    }
                }
                Some(name) => {
                    let mut list = Vec::new();
                    // Writing to memory cannot fail.
                    let _ = self.write_lists(&texts, operation, &mut list);
                    if let Some((_, value)) = record.member(name) {
                        edits.push((span(value.get()), list));
                    } else if let Some((_, last)) = record.members.last() {
                        let end = span(last.get()).1;
                        let member = [b",\"", name.as_bytes(), b"\":", &list].concat();
                        edits.push(((end, end), member));
                    }
                }
            }
        }
        edits.sort_unstable_by_key(|(span, _)| *span);
        edits.dedup_by_key(|(span, _)| *span);
        Ok(Edits { line, edits })
    }

    /// Writes the list of one field, or an object with the list of each.
    fn write_lists(
        &self,
        texts: &[(&str, &RawValue, String)],
        operation: &Operation,
        out: &mut Vec<u8>,
    ) -> io::Result<()> {
        if let [(_, _, text)] = texts {
            return self.write_list(text, operation, out);
        }
        for (at, (field, _, text)) in texts.iter().enumerate() {
            out.push(if at == 0 { b'{' } else { b',' });
            out.extend(json_string(field));
            out.push(b':');
            self.write_list(text, operation, out)?;
        }
        out.push(b'}');
        Ok(())
    }

    fn write_list(&self, text: &str, operation: &Operation, out: &mut Vec<u8>) -> io::Result<()> {
        out.push(b'[');
        let mut is_first = true;
        let mut positions = Positions::new(text, self.unit, 0);
        operation.run(text, None, |item| {
            if !is_first {
                out.push(b',');
            }
            is_first = false;
            let (start, end) = positions.span(item.span.start, item.span.end);
            let place = item.place.map(|at| positions.span(item.span.start, at).1);
            write_object(out, None, Bounds { start, end, place }, item)
        })?;
        out.push(b']');
        Ok(())
    }
}

/// A line and the replacements of some of its spans, in order.
struct Edits<'l> {
    line: Cow<'l, str>,
    edits: Vec<((usize, usize), Vec<u8>)>,
}

impl Edits<'_> {
    fn write<W: Write>(&self, out: &mut W) -> io::Result<()> {
        let line = self.line.as_bytes();
        let mut copied = 0;
        for ((start, end), replacement) in &self.edits {
            out.write_all(line.get(copied..*start).unwrap_or_default())?;
            out.write_all(replacement)?;
            copied = *end;
        }
        out.write_all(line.get(copied..).unwrap_or_default())
    }
}

/// Returns `text` as a JSON string.
fn json_string(text: &str) -> Vec<u8> {
    // A string is always valid JSON.
    serde_json::to_vec(text).unwrap_or_default()
}

/// Returns the message of the parser without its line number: a record is one line.
fn json_reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let bare = message.rsplit_once(" at line ").map_or(message.as_str(), |(bare, _)| bare);
    format!("column {}: {bare}", error.column())
}

/// A JSON object: its members in order, as written.
struct Record<'l> {
    members: Vec<(&'l RawValue, &'l RawValue)>,
}

impl<'l> Record<'l> {
    fn parse(line: &'l str) -> Result<Self, BadRecord> {
        serde_json::from_str(line).map_err(|error| {
            let is_object = line.trim_ascii_start().starts_with('{');
            let is_json = error.is_data() && !is_object;
            let kind = if is_json { BadKind::NotObject } else { BadKind::InvalidJson };
            BadRecord::new(kind, json_reason(&error))
        })
    }

    /// Returns the last member of that name: parsers agree on the last if a name is repeated.
    fn member(&self, name: &str) -> Option<(&'l RawValue, &'l RawValue)> {
        self.members.iter().copied().rfind(|(key, _)| {
            let written = key.get();
            if written.contains('\\') {
                serde_json::from_str::<String>(written).is_ok_and(|key| key == name)
            } else {
                written.strip_prefix('"').and_then(|key| key.strip_suffix('"')) == Some(name)
            }
        })
    }

    /// Returns the value at a path: a member of that name, or of an object in a member before a dot.
    fn value(&self, path: &str) -> Option<&'l RawValue> {
        if let Some((_, value)) = self.member(path) {
            return Some(value);
        }
        path.match_indices('.').find_map(|(dot, _)| {
            let (_, object) = self.member(path.get(..dot)?)?;
            let object: Record<'l> = serde_json::from_str(object.get()).ok()?;
            object.value(path.get(dot + 1..)?)
        })
    }

    /// Returns the field, its value as written, and its text.
    fn text<'f>(&self, field: &'f str) -> Result<(&'f str, &'l RawValue, String), BadRecord> {
        let Some(value) = self.value(field) else {
            return Err(BadRecord::new(BadKind::MissingField, format!("no member `{field}`")));
        };
        match serde_json::from_str(value.get()) {
            Ok(text) => Ok((field, value, text)),
            Err(error) => {
                let kind = match value.get().as_bytes() {
                    [b'n', ..] => BadKind::Null,
                    [b'"', ..] => BadKind::InvalidJson,
                    [b't' | b'f' | b'[' | b'{', ..] => BadKind::OtherType,
                    _ => BadKind::Number,
                };
                let reason = json_reason(&error);
                let reason = reason.split_once(": ").map_or(reason.as_str(), |(_, bare)| bare);
                Err(BadRecord::new(kind, format!("member `{field}`: {reason}")))
            }
        }
    }
}

impl<'de: 'l, 'l> Deserialize<'de> for Record<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Members)
    }
}

/// Reads the members of an object one by one; values stay unparsed.
struct Members;

impl<'de> de::Visitor<'de> for Members {
    type Value = Record<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Record { members })
    }
}
