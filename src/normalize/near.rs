//! What becomes of a character that the tables of the plan do not tell: from itself, or from the few
//! that stand next to it, as long as these are plain.

use super::Steps;
use super::letter::{self, Treatment};
use super::rules::is_arabic_letter;
use super::view::{Order, View};
use crate::scan::{Answer, Becomes, Piece, Rare, is_plain_mark};
use crate::script::{CharSet, combining_class, name};
use unicode_normalization::char::{canonical_combining_class, compose};

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
        super::count(1);
        let gone = Answer::Piece(Piece::default());
        match c {
            name::MADDAH_ABOVE if self.loses_maddah() => match self.base_beyond_tatweel(at) {
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
            name::ZERO_WIDTH_JOINER | name::ZERO_WIDTH_NON_JOINER | name::ZERO_WIDTH_SPACE => {
                self.zero_width(at, c)
            }
            name::TATWEEL if self.keeps_marks() && !self.steps.intersects(Steps::TATWEEL) => {
                self.tatweel(at)
            }
            _ if self.stays_in_order(at, c) || self.stays_apart(at, c) => Answer::Same,
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

    /// The same, where tatweels go as well.
    fn base_beyond_tatweel(&self, at: usize) -> Option<char> {
        let goes = self.steps.intersects(Steps::TATWEEL);
        let before = self.text.get(..at)?;
        let mut before = before.chars().rev().take(FAR);
        before.find(|&c| !(self.is_lost_mark(c) || goes && c == name::TATWEEL))
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
        (plain || !low) && self.order(before, c) == Order::In
    }
}

impl View<'_> {
    /// Whether no step does more to marks than bring them in order.
    const fn keeps_marks(&self) -> bool {
        self.orders_only && !self.steps.intersects(Steps::MARKS)
    }

    /// Whether a mark stands in its place already and makes no letter with the one that it is on.
    fn stays_apart(&self, at: usize, c: char) -> bool {
        let stays = letter::of(c, self.steps.without(Steps::NFC)) == Treatment::Keep;
        // A hamza below goes before what a letter was composed with.
        if !stays || !self.keeps_marks() || combining_class(c) == 0 || c == name::HAMZA_BELOW {
            return false;
        }
        let mut before = self.text.get(..at).unwrap_or("").chars().rev().take(FAR).peekable();
        if before.peek().is_none_or(|&before| combining_class(before) > combining_class(c)) {
            return false;
        }
        // Those that make letters are looked for as well: they change what the mark is on.
        let is_mark = |&c: &char| combining_class(c) != 0 && letter::is_plain_mark(c);
        match before.find(|c| !is_mark(c)) {
            Some(name::TATWEEL) => !self.steps.intersects(Steps::TATWEEL),
            Some(name::SMALL_WAW | name::SMALL_YEH) => true,
            Some(base) => {
                is_main_letter(base)
                    && letter::of(base, self.steps) == Treatment::Keep
                    && compose(base, c).is_none()
            }
            None => false,
        }
    }

    /// The steps `controls` for a joiner within an emoji and for a space beside what is no letter, and
    /// `zwnj` for one between letters or at the edge of a word.
    fn zero_width(&self, at: usize, c: char) -> Answer {
        let (before, after) = self.text.split_at_checked(at).unwrap_or_default();
        let before = before.chars().next_back().unwrap_or(' ');
        let next = after.get(c.len_utf8()..).and_then(|after| after.chars().next()).unwrap_or(' ');
        let sides = [before, next];
        match c {
            name::ZERO_WIDTH_JOINER if sides.iter().all(|&c| is_emoji(c)) => Answer::Same,
            name::ZERO_WIDTH_NON_JOINER if sides.iter().any(char::is_ascii) => Answer::Same,
            name::ZERO_WIDTH_NON_JOINER if sides.iter().all(|&c| is_arabic_letter(c)) => {
                Answer::Piece(Piece::default())
            }
            name::ZERO_WIDTH_SPACE if sides.iter().any(|&c| is_surely_no_letter(c)) => {
                Answer::Piece(Piece::default())
            }
            _ => Answer::Unknown,
        }
    }

    /// The step `tatweel_decorative` between letters, before marks and at the edges of words.
    fn tatweel(&self, at: usize) -> Answer {
        let (before, after) = self.text.split_at_checked(at).unwrap_or_default();
        let is_mark = |c| combining_class(c) != 0 && is_main(c);
        let mut before = before.chars().rev().take(FAR).skip_while(|&c| c == name::TATWEEL);
        let base = before.find(|&c| !is_mark(c));
        let next = after.chars().take(FAR).find(|&c| c != name::TATWEEL);
        let (Some(base), Some(next)) = (base.or(some_if(at == 0)), next) else {
            return Answer::Unknown;
        };
        if next.is_ascii() || is_mark(next) || base.is_ascii() && is_main_letter(next) {
            return Answer::Same;
        }
        match is_main_letter(base) && is_main_letter(next) {
            true => Answer::Piece(Piece::default()),
            false => Answer::Unknown,
        }
    }
}

/// What stands for the start of the text: a character that is no letter of Arabic.
fn some_if(start: bool) -> Option<char> {
    start.then_some(' ')
}

/// Whether the character is of the blocks of shapes and emoji, where nothing is a letter, a mark or a
/// control.
const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}')
}

/// Whether the character is no letter, nor what a rule may take away or look through to one.
const fn is_surely_no_letter(c: char) -> bool {
    is_emoji(c) || c.is_ascii() && !c.is_ascii_alphabetic()
}

fn is_main(c: char) -> bool {
    ('\u{600}'..='\u{6FF}').contains(&c)
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
            .chain(['\u{FE0F}'])
            .chain('\u{1F000}'..='\u{1FFFF}');
        for c in passed {
            for steps in Steps::all().iter().chain([Steps::all()]) {
                assert_eq!(letter::of(c, steps), Treatment::Keep, "{c:?} {steps}");
            }
        }
    }
}
