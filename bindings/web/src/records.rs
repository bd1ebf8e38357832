//! Lists of records as JSON, for results with more than numbers.

use std::fmt::Write;

/// A JSON array of objects, under construction.
#[derive(Debug)]
pub(crate) struct Records(String);

impl Records {
    pub(crate) fn new() -> Self {
        Self(String::from("["))
    }

    /// Starts an object of the list, with the span as its first members.
    pub(crate) fn start(&mut self, [start, end]: [u32; 2]) {
        self.separate();
        self.0.push('{');
        self.number("start", start.into());
        self.number("end", end.into());
    }

    /// Ends the object.
    pub(crate) fn end(&mut self) {
        self.0.push('}');
    }

    /// Starts an object as a member.
    pub(crate) fn open(&mut self, name: &str) {
        self.name(name);
        self.0.push('{');
    }

    pub(crate) fn number(&mut self, name: &str, value: i64) {
        self.name(name);
        // Writing to a string never fails.
        let _ = write!(self.0, "{value}");
    }

    pub(crate) fn flag(&mut self, name: &str, value: bool) {
        self.name(name);
        self.0.push_str(if value { "true" } else { "false" });
    }

    pub(crate) fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        self.quote(value);
    }

    pub(crate) fn list<'v>(&mut self, name: &str, values: impl Iterator<Item = &'v str>) {
        self.name(name);
        self.0.push('[');
        for value in values {
            self.separate();
            self.quote(value);
        }
        self.0.push(']');
    }

    /// Returns the JSON text.
    pub(crate) fn finish(mut self) -> String {
        self.0.push(']');
        self.0
    }

    fn name(&mut self, name: &str) {
        self.separate();
        self.quote(name);
        self.0.push(':');
    }

    /// Writes a comma, except at the start of a list or an object.
    fn separate(&mut self) {
        if !self.0.ends_with(['[', '{']) {
            self.0.push(',');
        }
    }

    fn quote(&mut self, value: &str) {
        self.0.push('"');
        for c in value.chars() {
            match c {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                c if u32::from(c) < 0x20 => {
                    let _ = write!(self.0, "\\u{:04x}", u32::from(c));
                }
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::Records;

    #[test]
    fn objects_with_every_type() {
        let mut records = Records::new();
        records.start([0, 2]);
        records.text("text", "a\"\\\n\u{0}");
        records.flag("is", true);
        records.list("names", ["a", "b"].into_iter());
        records.open("date");
        records.number("year", -300);
        records.end();
        records.end();
        records.start([3, 4]);
        records.end();
        let expected = "[{\"start\":0,\"end\":2,\"text\":\"a\\\"\\\\\\u000a\\u0000\",\"is\":true,\
                        \"names\":[\"a\",\"b\"],\"date\":{\"year\":-300}},{\"start\":3,\"end\":4}]";
        assert_eq!(records.finish(), expected);
    }
}
