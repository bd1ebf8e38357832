//! Fast path for flagged bytes: resolves most of them from the adjacent bytes, without the lexer.
//!
//! Most flagged bytes change nothing («2008، »). Most of the others form a token that a few more
//! bytes determine: a hashtag of letters, «3.5», «U.S.», a hand with its skin tone. A resolution
//! equals the result of the lexer for any text around it; an unresolved byte keeps its flag.
//! `differential_tests` compares both.

use crate::lexer::{LONGEST_PART, Options, is_repeatable, may_be_abbreviation};
use crate::scan::{BLOCK, Batch, bitmask};
use crate::script::bytes::is_basic_letter;
use crate::script::{Class, is_text_emoji};

/// The resolution of one flagged byte.
enum Verdict {
    /// The masks are right about it.
    Plain,
    /// A token of its own from one byte to another.
    Token(usize, usize),
    /// The token that the masks end at the rare byte goes on to this one.
    Longer(usize),
    /// Unresolved: the lexer decides.
    Open,
}

/// Clears the flags of resolved bytes in the batch that begins at `base`, and edits its masks.
#[inline(never)]
pub(super) fn resolve(text: &str, base: usize, rules: Options, batch: &mut Batch) {
    let near = Near { text, bytes: text.as_bytes(), rules };
    // The words of the mask that have a bit, as bits: one loop instead of one in another.
    let bits = batch.flagged.iter().enumerate().map(|(k, &word)| u32::from(word != 0) << k);
    let mut words = bits.fold(0, |words, bit| words | bit);
    while words != 0 {
        let k = words.trailing_zeros() as usize;
        words &= words - 1;
        // Accumulates in locals and stores once per word: a store inside the loop would make each
        // iteration wait for the one before.
        let (mut todo, mut settled, mut inner, mut told) = (batch.flagged[k], 0, 0, 0);
        while todo != 0 {
            let bit = todo.trailing_zeros() as usize;
            todo &= todo - 1;
            let at = base + k * BLOCK + bit;
            if at < told {
                continue;
            }
            let verdict = match near.byte(at) {
                b'#' => near.hashtag(at, |from| {
                    Some(base + bitmask::next_after(&batch.ends, from - base)?)
                }),
                byte => near.verdict(at, byte, || {
                    // The starts in the previous 64 bytes. Before the batch they are unknown: a
                    // word may begin there.
                    let behind = k.checked_sub(1).map_or(u64::MAX, |k| batch.starts[k]);
                    let starts = (batch.starts[k] << 1 << (63 - bit)) | (behind >> bit);
                    starts.leading_zeros() as usize + 1
                }),
            };
            match verdict {
                Verdict::Plain => settled |= 1 << bit,
                // Its end is one of the masks, and so of this batch.
                Verdict::Token(start, end)
                    if start >= base && bitmask::get(&batch.ends, end - base) =>
                {
                    match bitmask::between(start - base, end - base, k) {
                        Some(between) => {
                            batch.starts[k] &= !between;
                            inner |= between;
                        }
                        None => {
                            let Batch { starts, ends, flagged, .. } = batch;
                            bitmask::clear_between(
                                [starts, ends, flagged],
                                start - base,
                                end - base,
                            );
                        }
                    }
                    settled |= 1 << bit;
                    told = end;
                }
                Verdict::Longer(end)
                    if end - base < usize::from(batch.len)
                        && bitmask::get(&batch.ends, at - base) =>
                {
                    bitmask::clear(&mut batch.ends, at - base);
                    bitmask::set(&mut batch.ends, end - base);
                    settled |= 1 << bit;
                }
                Verdict::Token(..) | Verdict::Longer(_) | Verdict::Open => {}
            }
        }
        batch.flagged[k] &= !(settled | inner);
        batch.ends[k] &= !inner;
    }
}

/// A text read by single bytes. Bytes outside of it read as zero, a separator.
struct Near<'t> {
    text: &'t str,
    bytes: &'t [u8],
    rules: Options,
}

impl Near<'_> {
    #[inline]
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    #[inline]
    fn before(&self, at: usize, back: usize) -> u8 {
        at.checked_sub(back).map_or(0, |at| self.byte(at))
    }

    /// Resolves the flagged `byte` at `at`, after a token of `length` bytes.
    #[inline]
    fn verdict(&self, at: usize, byte: u8, length: impl Fn() -> usize) -> Verdict {
        match byte {
            b'.' => self.full_stop(at, 1, length),
            b'@' => self.mention(at),
            b'+' | b'-' => self.sign(at),
            b',' => match self.next(at + 1) {
                Next::Digit => self.decimal(at),
                next => next.settles(),
            },
            b':' if self.byte(at + 1) == b'/' => Verdict::Open,
            // A time or a date contains only digits and separators.
            b':' | b'/' => self.next(at + 1).settles(),
            b'\'' => match self.byte(at + 1) {
                byte if byte.is_ascii() && !byte.is_ascii_alphabetic() => Verdict::Plain,
                _ => Verdict::Open,
            },
            b'%' => match self.byte(at + 1) {
                byte if is_of_address(byte) => Verdict::Open,
                _ => Verdict::Plain,
            },
            b'_' if is_gap(self.byte(at + 1)) => Verdict::Plain,
            0xD8 if self.byte(at + 1) == 0x8C => self.next(at + 2).settles(),
            0xDB if self.byte(at + 1) == 0x94 => self.full_stop(at, 2, length),
            // A no-break space before a letter or ASCII is no seat of a mark.
            0xC2 if self.byte(at + 1) == 0xA0 => self.next(at + 2).ends_word(),
            0xE2 if [self.byte(at + 1), self.byte(at + 2)] == [0x80, 0xAF] => {
                self.next(at + 3).ends_word()
            }
            0xEF => self.selector(at),
            0xF0 => self.skin_tone(at),
            _ => Verdict::Open,
        }
    }

    /// Classifies the character at `at` by one or two bytes.
    #[inline]
    fn next(&self, at: usize) -> Next {
        match (self.byte(at), self.byte(at + 1)) {
            (b'0'..=b'9', _) => Next::Digit,
            (0..=0x7F, _) => Next::Ascii,
            (first, second) if is_basic_letter([first, second]) => Next::ArabicLetter,
            _ => Next::Unknown,
        }
    }

    /// A full stop of `size` bytes.
    #[inline]
    fn full_stop(&self, at: usize, size: usize, length: impl Fn() -> usize) -> Verdict {
        let next = self.byte(at + size);
        match (self.before(at, 2), self.before(at, 1)) {
            (_, b'0'..=b'9') if next.is_ascii_digit() && size == 1 => self.decimal(at),
            (_, b'A'..=b'Z' | b'a'..=b'z') if next.is_ascii_alphabetic() && length() == 1 => {
                self.initials(at)
            }
            // The last digits of the Arabic sets, or a Latin letter: no abbreviation ends so.
            (_, 0..=0x7F) | (0xD9, 0xA0..=0xA9) | (0xDB, 0xB0..=0xB9) => match next {
                next if is_gap(next) || joins_nothing(next) => Verdict::Plain,
                _ => Verdict::Open,
            },
            (0xD8..=0xDB, _) => {
                let length = length();
                let asked = self.rules.contains(Options::ABBREVIATIONS)
                    && length <= LONGEST_PART
                    && may_be_abbreviation(self.text, at, length);
                if asked { Verdict::Open } else { Verdict::Plain }
            }
            _ => Verdict::Open,
        }
    }

    /// Resolves `#` and a body of words that begin with a basic letter or digit, and low lines.
    /// `end_of` returns the end of the word that begins at a byte, if the batch contains it.
    #[inline]
    fn hashtag(&self, at: usize, end_of: impl Fn(usize) -> Option<usize>) -> Verdict {
        let body = at + 1;
        let (mut end, mut has_letter) = (body, false);
        loop {
            match self.byte(end) {
                b'A'..=b'Z' | b'a'..=b'z' => has_letter = true,
                first if is_basic_letter([first, self.byte(end + 1)]) => has_letter = true,
                b'0'..=b'9' => {}
                b'_' => {
                    end += 1;
                    continue;
                }
                _ => break,
            }
            let Some(to) = end_of(end) else { return Verdict::Open };
            end = to;
        }
        let closes = match [self.byte(end), self.byte(end + 1), self.byte(end + 2)] {
            [0..=0x7F, ..] => true,
            // «…», quotation marks, and pictures, of which no name is made.
            [0xE2, 0x80, third] => third >= 0x90,
            [0xF0, 0x9F, third] => third >= 0x8C,
            _ => false,
        };
        match () {
            () if !closes => Verdict::Open,
            () if end == body => Verdict::Plain,
            () if has_letter => Verdict::Token(at, end),
            () => Verdict::Open,
        }
    }

    /// Resolves `@` and a name, after a byte that ends no email address.
    fn mention(&self, at: usize) -> Verdict {
        let name = at + 1;
        let belongs = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let mut end = name;
        while belongs(self.byte(end)) {
            end += 1;
        }
        let before = self.before(at, 1);
        match self.byte(end) {
            0..=0x7F if end == name => Verdict::Plain,
            0..=0x7F if before.is_ascii() && !is_of_address(before) => Verdict::Token(at, end),
            _ => Verdict::Open,
        }
    }

    /// `+` or `-`: the sign of a number, or a hyphen.
    fn sign(&self, at: usize) -> Verdict {
        let before = [self.before(at, 2), self.before(at, 1)];
        match self.next(at + 1) {
            Next::ArabicLetter => Verdict::Plain,
            Next::Ascii if !is_of_address(self.byte(at + 1)) => Verdict::Plain,
            Next::Ascii
                if before[1].is_ascii() && !before[1].is_ascii_alphanumeric()
                    || is_basic_letter(before) =>
            {
                Verdict::Plain
            }
            _ => Verdict::Open,
        }
    }

    /// Resolves digits, the separator at `at`, and digits, isolated on both sides.
    fn decimal(&self, at: usize) -> Verdict {
        let mut start = at;
        while self.before(start, 1).is_ascii_digit() && at - start <= LONGEST_DECIMAL {
            start -= 1;
        }
        let mut end = at + 1;
        while self.byte(end).is_ascii_digit() && end - at <= LONGEST_DECIMAL {
            end += 1;
        }
        let opens = is_gap(self.before(start, 1)) || matches!(self.before(start, 1), b'(' | b'"');
        let closes = match self.byte(end) {
            b'%' | b'.' | b',' => is_gap(self.byte(end + 1)),
            byte => is_gap(byte) || matches!(byte, b')' | b'"'),
        };
        if opens && closes && start < at { Verdict::Token(start, end) } else { Verdict::Open }
    }

    /// Single letters with dots between them, the first dot at `at`; and the dot of the last one.
    fn initials(&self, at: usize) -> Verdict {
        let start = at - 1;
        let mut end = at + 2;
        while self.byte(end) == b'.' && self.byte(end + 1).is_ascii_alphabetic() {
            end += 2;
        }
        let opens = |byte| is_gap(byte) || matches!(byte, b'(' | b'"' | b'/');
        let closes = |byte| is_gap(byte) || matches!(byte, b')' | b'"' | b'/' | b',' | b'!' | b'?');
        if self.byte(end) == b'.' {
            end += 1;
        }
        if opens(self.before(start, 1)) && closes(self.byte(end)) {
            Verdict::Token(start, end)
        } else {
            Verdict::Open
        }
    }

    /// Resolves a skin tone on an emoji, if no further modifier follows.
    fn skin_tone(&self, at: usize) -> Verdict {
        let around = at.checked_sub(4).and_then(|start| self.bytes.get(start..at + 4));
        // The emoji has four bytes: a shorter one and the character after it may have as many.
        let Some(&[0xF0, 0x9F, third, fourth, 0xF0, 0x9F, 0x8F, 0xBB..=0xBF]) = around else {
            return Verdict::Open;
        };
        let code = 0x1F000 | u32::from(third & 0x3F) << 6 | u32::from(fourth & 0x3F);
        let is_picture = char::from_u32(code).is_some_and(|c| Class::of(c) == Class::Emoji);
        if is_picture && self.ends_picture(at + 4) {
            Verdict::Token(at - 4, at + 4)
        } else {
            Verdict::Open
        }
    }

    /// Resolves U+FE0F after an emoji, if no further modifier follows.
    fn selector(&self, at: usize) -> Verdict {
        let is_selector = [self.byte(at + 1), self.byte(at + 2)] == [0xB8, 0x8F];
        let before = self.text.get(..at).and_then(|before| before.chars().next_back());
        // A digit and a sign that forms runs may belong to the token before them.
        let is_picture = before
            .filter(|&c| !c.is_ascii() && !is_repeatable(c))
            .is_some_and(|c| Class::of(c) == Class::Emoji || is_text_emoji(c));
        if is_selector && is_picture && self.ends_picture(at + 3) {
            Verdict::Longer(at + 3)
        } else {
            Verdict::Open
        }
    }

    /// Returns true if the character at `at` cannot continue an emoji sequence.
    fn ends_picture(&self, at: usize) -> bool {
        match [self.byte(at), self.byte(at + 1), self.byte(at + 2)] {
            [0..=0x7F | 0xD8..=0xDB, ..] => true,
            [0xF0, 0x9F, third] => third >= 0x8C && third != 0x8F,
            _ => false,
        }
    }
}

/// The most digits on either side of a separator that are looked at here.
const LONGEST_DECIMAL: usize = 16;

/// The character after a sign or separator.
enum Next {
    /// An ASCII digit.
    Digit,
    /// Other ASCII, or the end.
    Ascii,
    /// A letter of everyday Arabic.
    ArabicLetter,
    /// Unknown: more bytes decide.
    Unknown,
}

impl Next {
    /// Returns the resolution of a no-break space, which joins only marks to a word.
    const fn ends_word(self) -> Verdict {
        match self {
            Self::Digit | Self::Ascii | Self::ArabicLetter => Verdict::Plain,
            Self::Unknown => Verdict::Open,
        }
    }

    /// Returns the resolution of a separator that joins only digits.
    const fn settles(self) -> Verdict {
        match self {
            Self::Ascii | Self::ArabicLetter => Verdict::Plain,
            Self::Digit | Self::Unknown => Verdict::Open,
        }
    }
}

const fn is_gap(byte: u8) -> bool {
    matches!(byte, 0..=b' ' | 0x7F)
}

/// Returns true if the byte is punctuation that never joins the token before it.
const fn joins_nothing(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'<' | b'>' | b'"' | b';' | b'*' | b'='
    )
}

/// Returns true if an email address may continue with this byte.
const fn is_of_address(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-' | b'@')
}
