//! What becomes of a character that the tables of the plan do not tell: from itself, or from the few
//! that stand next to it, as long as these are plain.

use super::Steps;
use super::letter::{self, Treatment};
use super::view::{Order, View};
use crate::scan::{Answer, Becomes, Piece, Rare, is_plain_mark};
use crate::script::{CharSet, combining_class, name};
use unicode_normalization::char::canonical_combining_class;

/// How far a letter is looked for beyond its marks: no one writes more of them.
const FAR: usize = 16;

impl Rare for View<'_> {
    #[inline(never)]
    fn alone(&self, c: char) -> Option<Answer> {
        match letter::of(c, self.steps) {
            Treatment::Keep => Some(Answer::Same),
            Treatment::Delete => Some(Answer::Piece(Piece::default())),
            Treatment::To(to) => Some(Answer::Piece(to.into())),
            Treatment::Spell(letters) => {
                let mut piece = Piece::default();
                let fits = self.spelled(letters).all(|letter| piece.push(letter));
                Some(if fits { Answer::Piece(piece) } else { Answer::Unknown })
            }
            Treatment::Context => None,
        }
    }

    #[inline(never)]
    fn near(&self, at: usize, c: char) -> Answer {
        let gone = Answer::Piece(Piece::default());
        match c {
            name::MADDAH_ABOVE if self.loses_maddah() => match self.base(at) {
                Some(base) if is_main_letter(base) => gone,
                Some(name::SMALL_WAW | name::SMALL_YEH)
                    if self.steps.intersects(Steps::SMALL_LETTERS) =>
                {
                    gone
                }
                _ => Answer::Unknown,
            },
            name::SMALL_WAW | name::SMALL_YEH if self.steps.intersects(Steps::SMALL_LETTERS) => {
                self.small_letter(at, c)
            }
            name::ARABIC_DECIMAL_SEPARATOR | name::ARABIC_THOUSANDS_SEPARATOR => {
                self.separator(at, c)
            }
            _ if self.stays_in_order(at, c) => Answer::Same,
            _ => Answer::Unknown,
        }
    }
}

impl View<'_> {
    /// Whether U+0653 goes wherever it sits on a letter: on an alef as part of it, on others as a mark.
    const fn loses_maddah(&self) -> bool {
        let composing = Steps::NFC.with(Steps::COMPOSE);
        self.steps.contains(Steps::MARKS.with(Steps::ALEF)) && self.steps.intersects(composing)
    }

    /// What the marks before `at`, which go, sit on.
    fn base(&self, at: usize) -> Option<char> {
        let before = self.text.get(..at)?;
        let base = before.chars().rev().take(FAR).find(|&c| !self.is_lost_mark(c))?;
        ('\u{600}'..='\u{6FF}').contains(&base).then_some(base)
    }

    /// Whether the character is a mark of the main block that goes.
    fn is_lost_mark(&self, c: char) -> bool {
        if !('\u{600}'..='\u{6FF}').contains(&c) || combining_class(c) == 0 {
            return false;
        }
        let goes = self.plan.fold().becomes((u32::from(c) & 0xFF) as u8) == Becomes::Gone;
        goes || c == name::MADDAH_ABOVE && self.loses_maddah()
    }

    /// The step `small_letters` for one that stands behind a letter.
    fn small_letter(&self, at: usize, c: char) -> Answer {
        let base = self.base(at).filter(|&c| c != name::HAMZA && is_main_letter(c));
        let after = self.text.get(at + c.len_utf8()..).unwrap_or("");
        let Some(base) = base else { return Answer::Unknown };
        let is_final = match after.chars().take(FAR).find(|&c| !self.is_lost_mark(c)) {
            Some(next) if is_main_letter(next) => false,
            Some(next) if next.is_ascii() => true,
            None if after.is_empty() => true,
            _ => return Answer::Unknown,
        };
        if is_final && base == name::HEH {
            return Answer::Piece(Piece::default());
        }
        let letter = if c == name::SMALL_WAW { name::WAW } else { name::YEH };
        match letter::of(letter, self.steps) {
            Treatment::Keep => Answer::Piece(letter.into()),
            Treatment::To(to) => Answer::Piece(to.into()),
            _ => Answer::Unknown,
        }
    }

    /// The step `separators`, where the characters on both sides stay.
    fn separator(&self, at: usize, c: char) -> Answer {
        if self.steps.intersects(Steps::PUNCTUATION_ASCII) {
            return Answer::Unknown;
        }
        let before = self.text.get(..at).and_then(|text| text.chars().next_back());
        let after = self.text.get(at + c.len_utf8()..).and_then(|text| text.chars().next());
        let sides = [before.unwrap_or(' '), after.unwrap_or(' ')];
        if sides.iter().all(|&c| CharSet::DIGITS.contains(c)) {
            let ascii = if c == name::ARABIC_DECIMAL_SEPARATOR { '.' } else { ',' };
            Answer::Piece(ascii.into())
        } else if sides.iter().all(|&c| c.is_ascii() || is_main_letter(c) && self.is_left(c)) {
            Answer::Same
        } else {
            Answer::Unknown
        }
    }

    /// Whether a letter of the main block is none that goes.
    fn is_left(&self, c: char) -> bool {
        self.plan.fold().becomes((u32::from(c) & 0xFF) as u8) != Becomes::Gone
    }

    /// Whether a mark stands in its place already.
    fn stays_in_order(&self, at: usize, c: char) -> bool {
        let before = self.text.get(..at).and_then(|text| text.chars().next_back());
        let before = before.filter(|&c| c > ' ');
        // One of the classes of plain marks may have to go among those before it.
        let class = canonical_combining_class(c);
        let low = class != 0 && class < 220 && before.is_some_and(|c| combining_class(c) != 0);
        let plain = u8::try_from(u32::from(c).wrapping_sub(0x600)).is_ok_and(is_plain_mark);
        !(low && !plain) && self.order(before, c) == Order::In
    }
}

fn is_main_letter(c: char) -> bool {
    ('\u{600}'..='\u{6FF}').contains(&c) && CharSet::ARABIC_LETTERS.contains(c)
}

#[cfg(test)]
mod tests {
    use super::super::letter::{self, Treatment};
    use super::Steps;

    /// What the fold passes without asking, beside ASCII.
    #[test]
    fn no_step_changes_what_the_fold_passes() {
        let passed = ('\u{80}'..='\u{BF}')
            .filter(|c| !matches!(c, '\u{A0}' | '\u{AD}'))
            .chain('\u{2010}'..='\u{2026}')
            .chain('\u{2030}'..='\u{203F}')
            .chain('\u{2500}'..='\u{27BF}')
            .chain('\u{4000}'..='\u{9FFF}')
            .chain('\u{1F000}'..='\u{1FFFF}');
        for c in passed {
            for steps in Steps::all().iter().chain([Steps::all()]) {
                assert_eq!(letter::of(c, steps), Treatment::Keep, "{c:?} {steps}");
            }
        }
    }
}
