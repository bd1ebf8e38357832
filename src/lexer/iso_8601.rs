//! Points in time by ISO 8601: a date, `T` and a time of day, in the extended or the basic format.
//!
//! ```text
//! 2024-01-15T10:30:00Z    2024-01-15T10:30:00.5+03:00    20240115T103000Z
//! ```

use super::latin_word::is_word_char;
use crate::work::count;

/// The length of the date, by format.
const EXTENDED_DATE: usize = 10;
const BASIC_DATE: usize = 8;

/// Bytes that are read in order.
struct Reader<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip(&mut self, wanted: impl Fn(u8) -> bool) -> Option<()> {
        self.peek().filter(|&byte| wanted(byte))?;
        self.at += 1;
        Some(())
    }

    /// Reads two digits with a value from `least` to `most`.
    fn pair(&mut self, least: u8, most: u8) -> Option<()> {
        let &[tens @ b'0'..=b'9', ones @ b'0'..=b'9'] =
            self.bytes.get(self.at..)?.first_chunk::<2>()?
        else {
            return None;
        };
        let value = (tens - b'0') * 10 + ones - b'0';
        self.at += 2;
        (least..=most).contains(&value).then_some(())
    }

    /// Reads year, month and day; all hyphens are there, or none.
    fn date(&mut self, is_extended: bool) -> Option<()> {
        self.pair(0, 99)?;
        self.pair(0, 99)?;
        self.hyphen(is_extended)?;
        self.pair(1, 12)?;
        self.hyphen(is_extended)?;
        self.pair(1, 31)
    }

    fn hyphen(&mut self, is_extended: bool) -> Option<()> {
        if is_extended { self.skip(|byte| byte == b'-') } else { Some(()) }
    }

    /// Reads hours, then minutes, seconds and a fraction if they are there.
    fn time(&mut self, is_extended: bool) -> Option<()> {
        self.pair(0, 24)?;
        for most in [59, 60] {
            if !self.colon_and_digit(is_extended) {
                return Some(());
            }
            self.at += usize::from(is_extended);
            self.pair(0, most)?;
        }
        if matches!(self.peek(), Some(b'.' | b',')) && self.is_digit(self.at + 1) {
            self.at += 1;
            self.digits();
        }
        Some(())
    }

    /// Reads `Z`, or a sign, hours and minutes if they are there.
    fn zone(&mut self) -> Option<()> {
        match self.peek() {
            Some(b'Z' | b'z') => self.at += 1,
            Some(b'+' | b'-') if self.is_digit(self.at + 1) => {
                self.at += 1;
                self.pair(0, 23)?;
                let is_extended = self.peek() == Some(b':');
                if self.colon_and_digit(is_extended) {
                    self.at += usize::from(is_extended);
                    self.pair(0, 59)?;
                }
            }
            _ => {}
        }
        Some(())
    }

    fn colon_and_digit(&self, is_extended: bool) -> bool {
        if is_extended {
            self.peek() == Some(b':') && self.is_digit(self.at + 1)
        } else {
            self.is_digit(self.at)
        }
    }

    fn is_digit(&self, at: usize) -> bool {
        self.bytes.get(at).is_some_and(u8::is_ascii_digit)
    }

    fn digits(&mut self) {
        while self.is_digit(self.at) {
            self.at += 1;
        }
    }
}

/// Returns the end of the point in time at `start`, an ASCII digit, if there is one.
///
/// No letter or digit may follow, and all fields must be in range. Rejects most numbers by one byte.
pub(super) fn at(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_t = |length: usize| matches!(bytes.get(start + length), Some(b'T' | b't'));
    let is_extended = is_t(EXTENDED_DATE);
    if !is_extended && !is_t(BASIC_DATE) {
        return None;
    }
    let mut reader = Reader { bytes, at: start };
    reader.date(is_extended)?;
    reader.skip(|byte| byte.eq_ignore_ascii_case(&b'T'))?;
    reader.time(is_extended)?;
    reader.zone()?;
    count(reader.at - start);
    let rest = text.get(reader.at..)?;
    let goes_on = rest.starts_with(|c| is_word_char(c) || c == '_')
        || rest.starts_with(':') && reader.is_digit(reader.at + 1);
    (!goes_on).then_some(reader.at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_in_time_are_read_whole() {
        for text in [
            "2024-01-15T10:30:00Z",
            "2024-01-15T10:30Z",
            "2024-01-15T10:30:00",
            "2024-01-15T10:30:00.123456Z",
            "2024-01-15T10:30:00,5Z",
            "2024-01-15T10:30:00+03:00",
            "2024-01-15T10:30:00-0330",
            "2024-01-15T10:30:00+03",
            "2024-01-15t10:30:00z",
            "20240115T103000Z",
            "20240115T1030",
            "20240115T103000.25+0300",
        ] {
            for after in ["", " ثم", ".", "،", ")"] {
                let whole = [text, after].concat();
                assert_eq!(at(&whole, 0), Some(text.len()), "{whole}");
            }
        }
    }

    #[test]
    fn others_are_not() {
        for text in [
            "2024-13-15T10:30:00Z",
            "2024-01-32T10:30:00Z",
            "2024-01-15T25:30:00Z",
            "2024-01-15T10:61:00Z",
            "2024-01-15T10:30:00Zulu",
            "20240115T10300",
            "2024-01-15",
            "20240115",
            "2024-0115T10:30Z",
            "2024-01-15T10:30:00:05",
            "2024-01-15T10:30:00+99",
        ] {
            assert_eq!(at(text, 0), None, "{text}");
        }
    }
}
