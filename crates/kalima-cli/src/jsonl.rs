//! JSON lines: rewrites one member of each record and keeps the others byte for byte.

use std::fmt;
use std::io::{self, Write};

use serde::de::{self, Deserialize, Deserializer, MapAccess};
use serde_json::value::RawValue;

use crate::error::Failure;
use crate::format::{Bounds, write_object};
use crate::input::Piece;
use crate::operation::Operation;

/// A record is at most this long: it has to be held whole.
pub(crate) const RECORD_MAX: usize = 64 << 20;

/// Processes the member `field` of every record in `piece`.
pub(crate) fn process_records<W: Write>(
    piece: &Piece,
    field: &str,
    operation: &Operation,
    out: &mut W,
) -> Result<(), Failure> {
    let block = &piece.block;
    if block.cut().is_some() {
        return Err(piece.failure(0, &format!("a record of more than {RECORD_MAX} bytes")));
    }
    let is_first = block.position(0) == 0;
    for (number, line) in (0..).zip(block.text().split('\n')) {
        let refused = |reason: String| piece.failure(number, &reason);
        // A file may begin with a byte order mark.
        let bare = line.strip_prefix('\u{FEFF}').filter(|_| is_first && number == 0);
        let line = bare.unwrap_or(line).trim_ascii_end();
        if line.is_empty() {
            continue;
        }
        let record: Record<'_> =
            serde_json::from_str(line).map_err(|error| refused(json_reason(&error)))?;
        let text = record.text(field).map_err(refused)?;
        record.write_with(field, &text, operation, out)?;
    }
    Ok(())
}

/// Returns the message of the parser without its line number: a record is one line.
fn json_reason(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let bare = said.rsplit_once(" at line ").map_or(said.as_str(), |(bare, _)| bare);
    format!("column {}: {bare}", error.column())
}

/// A JSON object, its members in order and as written.
struct Record<'l> {
    members: Vec<(&'l RawValue, &'l RawValue)>,
}

impl<'l> Record<'l> {
    /// The last member of that name, which is the one that counts when a name comes twice.
    fn position(&self, name: &str) -> Option<usize> {
        self.members.iter().rposition(|(key, _)| {
            serde_json::from_str::<String>(key.get()).is_ok_and(|key| key == name)
        })
    }

    /// The text in the member `field`.
    fn text(&self, field: &str) -> Result<String, String> {
        let member = self.position(field).and_then(|at| self.members.get(at));
        let (_, value) = member.ok_or_else(|| format!("no member `{field}`"))?;
        serde_json::from_str(value.get()).map_err(|error| {
            let said = json_reason(&error);
            let said = said.split_once(": ").map_or(said.as_str(), |(_, said)| said);
            format!("member `{field}`: {said}")
        })
    }

    /// Writes the record with the result for `text`: in place of the member `field`, or as a list
    /// in a member of its own. That member is the last one unless the record has one of that name.
    fn write_with<W: Write>(
        &self,
        field: &str,
        text: &str,
        operation: &Operation,
        out: &mut W,
    ) -> io::Result<()> {
        let replaced = self.position(operation.list_name().unwrap_or(field));
        for (at, (key, value)) in self.members.iter().enumerate() {
            out.write_all(if at == 0 { b"{" } else { b"," })?;
            write!(out, "{}:", key.get())?;
            if Some(at) == replaced {
                write_value(text, operation, out)?;
            } else {
                out.write_all(value.get().as_bytes())?;
            }
        }
        if let (None, Some(name)) = (replaced, operation.list_name()) {
            write!(out, ",\"{name}\":")?;
            write_value(text, operation, out)?;
        }
        out.write_all(b"}\n")
    }
}

/// Writes the result for `text`: a string, or a list of objects.
fn write_value<W: Write>(text: &str, operation: &Operation, out: &mut W) -> io::Result<()> {
    if let Some(rewritten) = operation.rewrite(text) {
        return Ok(serde_json::to_writer(out, &rewritten)?);
    }
    out.write_all(b"[")?;
    let mut is_first = true;
    operation.run(text, None, |item| {
        if !is_first {
            out.write_all(b",")?;
        }
        is_first = false;
        let bounds = Bounds { start: item.span.start as u64, end: item.span.end as u64 };
        write_object(out, None, bounds, item)
    })?;
    out.write_all(b"]")
}

impl<'de: 'l, 'l> Deserialize<'de> for Record<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Members)
    }
}

/// Reads the members of an object one by one, without looking into their values.
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
