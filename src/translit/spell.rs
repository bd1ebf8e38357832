//! Spelling rules of the romanizations: one vowelled word to Latin letters.

use super::standard::{Article, Spelling, consonant_number};
use super::unit::{Unit, Vowel};
use crate::script::is_sun_letter;
use alloc::string::String;

/// The start of a word before its stem.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Prefix {
    /// Number of units of a proclitic before the article: 0 or 1.
    pub(super) proclitic: usize,
    /// True if the article follows.
    pub(super) article: bool,
}

impl Prefix {
    /// Finds the article: a bare alef and lam before at least two letters, also after a vowelled
    /// و ف ب ك.
    ///
    /// After a proclitic the lam has to be closed by sukun or stand before a vowelled letter: «وَالْبَيْت»
    /// (and the house) has an article, «وَالِد» (father) has none.
    pub(super) fn of(units: &[Unit]) -> Self {
        let article = |units: &[Unit]| match units {
            [alef, lam, _, _, ..] => {
                matches!(alef.letter, 'ا' | 'ٱ')
                    && matches!(alef.vowel, Vowel::Bare | Vowel::A)
                    && !alef.dagger_alef
                    && lam.is_bare('ل')
            }
            _ => false,
        };
        if article(units) {
            return Self { proclitic: 0, article: true };
        }
        if let [proclitic, rest @ ..] = units
            && let [alef, lam, first, ..] = rest
            && matches!(
                (proclitic.letter, proclitic.vowel),
                ('و' | 'ف' | 'ك', Vowel::A) | ('ب', Vowel::I)
            )
            && alef.vowel == Vowel::Bare
            && article(rest)
            && (lam.vowel == Vowel::Sukun || !first.is_silent())
        {
            return Self { proclitic: 1, article: true };
        }
        Self { proclitic: 0, article: false }
    }
}

/// The word being written.
pub(super) struct Word<'w> {
    pub(super) spelling: &'static Spelling,
    pub(super) units: &'w [Unit],
    /// True if the final short vowel is written.
    pub(super) final_vowels: bool,
    /// True if the next word has the article.
    pub(super) before_article: bool,
}

impl Word<'_> {
    fn unit(&self, at: usize) -> Option<Unit> {
        self.units.get(at).copied()
    }

    fn is_last(&self, at: usize) -> bool {
        at + 1 >= self.units.len()
    }

    /// Writes the word and returns the offset of its stem in `target`.
    pub(super) fn write(&self, target: &mut String) -> usize {
        let start = target.len();
        let prefix = Prefix::of(self.units);
        let mut at = 0;
        if prefix.proclitic == 1 {
            self.consonant(0, false, target);
            target.push_str(if self.unit(0).is_some_and(|it| it.vowel == Vowel::I) {
                "i"
            } else {
                "a"
            });
            target.push_str(self.spelling.after_article);
            at = 1;
        }
        let rest = self.units.get(at..).unwrap_or(&[]);
        if let [first, lam, second, heh, ..] = *rest
            && prefix.article
            && rest.len() == 4
            && (first.letter, lam.letter, second.letter, heh.letter)
                == (first.letter, 'ل', 'ل', 'ه')
            && matches!(second.vowel, Vowel::A | Vowel::Bare)
        {
            // «الله», the name of God: its long a is not written.
            target.push_str("all");
            target.push_str(self.spelling.long[0]);
            self.rest(at + 3, false, target);
            return start;
        }
        if !prefix.article {
            self.rest(at, true, target);
            return start;
        }
        let sun = self.unit(at + 2).is_some_and(|it| is_sun_letter(it.letter));
        target.push('a');
        if sun && self.spelling.article == Article::Assimilated {
            self.consonant(at + 2, false, target);
        } else {
            // The connecting vowel is not repeated after a proclitic: wa-l-bayt.
            target.push('l');
        }
        target.push_str(self.spelling.after_article);
        let stem = target.len();
        self.stem(at + 2, sun, target);
        stem
    }

    /// Writes the units after the article; a sun letter loses its shadda.
    fn stem(&self, at: usize, sun: bool, target: &mut String) {
        if sun {
            self.consonant(at, false, target);
            let next = self.vowel(at, self.vowel_of(at), target);
            self.rest(next, false, target);
        } else {
            self.rest(at, true, target);
        }
    }

    /// Writes the units from `at` to the end.
    fn rest(&self, mut at: usize, mut initial: bool, target: &mut String) {
        while at < self.units.len() {
            at = self.one(at, initial, target);
            initial = false;
        }
    }

    /// Writes one unit with its vowel and returns the place of the next.
    fn one(&self, at: usize, initial: bool, target: &mut String) -> usize {
        let Some(unit) = self.unit(at) else { return at + 1 };
        match unit.letter {
            'ا' | 'ٱ' if initial => {
                let vowel = match unit.vowel {
                    Vowel::A | Vowel::I | Vowel::U => unit.vowel,
                    _ => match self.unit(at + 1) {
                        // «الَّذي» (who): the article is a part of the word.
                        Some(next) if next.letter == 'ل' && next.shadda => Vowel::A,
                        Some(next) if next.is_bare('و') => Vowel::U,
                        _ => Vowel::I,
                    },
                };
                self.vowel(at, vowel, target)
            }
            'ا' | 'ٱ' => {
                if unit.vowel == Vowel::An && self.spelling.tanwin {
                    target.push_str("an");
                }
                at + 1
            }
            'آ' => {
                if !initial && self.unit(at + 1).is_none_or(|next| next.letter != 'ء') {
                    target.push_str(self.spelling.hamza);
                }
                target.push_str(self.spelling.long[0]);
                at + 1
            }
            'ى' if unit.is_silent() || unit.dagger_alef => {
                target.push_str(self.maksura(at));
                at + 1
            }
            'ة' => {
                let vowel = match self.vowel_of(at) {
                    Vowel::An | Vowel::In | Vowel::Un if !self.spelling.tanwin => Vowel::Bare,
                    vowel => vowel,
                };
                let definite = Prefix::of(self.units).article;
                let construct = self.is_last(at) && self.before_article && !definite;
                let paused = matches!(vowel, Vowel::Bare | Vowel::Sukun) && !construct;
                target.push_str(if paused { self.spelling.teh_marbuta } else { "t" });
                self.vowel(at, vowel, target)
            }
            'أ' | 'إ' | 'ؤ' | 'ئ' | 'ء' => {
                if !initial || self.spelling.initial_hamza {
                    self.doubled(self.spelling.hamza, unit.shadda, target);
                }
                let vowel = match (self.vowel_of(at), unit.letter) {
                    (Vowel::Bare, 'أ') if initial => Vowel::A,
                    (Vowel::Bare, 'إ') if initial => Vowel::I,
                    (vowel, _) => vowel,
                };
                self.vowel(at, vowel, target)
            }
            _ => {
                self.consonant(at, unit.shadda, target);
                self.vowel(at, self.vowel_of(at), target)
            }
        }
    }

    fn doubled(&self, letters: &str, doubled: bool, target: &mut String) {
        target.push_str(letters);
        if doubled {
            target.push_str(letters);
        }
    }

    fn consonant(&self, at: usize, doubled: bool, target: &mut String) {
        let Some(unit) = self.unit(at) else { return };
        // Yeh without dots is written for yeh as well.
        let letter = if unit.letter == 'ى' { 'ي' } else { unit.letter };
        match consonant_number(letter).and_then(|number| self.spelling.consonants.get(number)) {
            Some(letters) => self.doubled(letters, doubled, target),
            None => target.push(unit.letter),
        }
    }

    fn maksura(&self, at: usize) -> &'static str {
        if self.is_last(at) { self.spelling.maksura } else { self.spelling.long[0] }
    }

    /// Returns the vowel to be written; a final one may be dropped.
    fn vowel_of(&self, at: usize) -> Vowel {
        let vowel = self.unit(at).map_or(Vowel::Bare, |unit| unit.vowel);
        if self.is_last(at) && !self.final_vowels { Vowel::Bare } else { vowel }
    }

    /// Writes the vowel after the unit at `at`, with the letter that makes it long, and returns the
    /// place of the unit that follows.
    fn vowel(&self, at: usize, vowel: Vowel, target: &mut String) -> usize {
        let [long_a, long_i, long_u] = self.spelling.long;
        let Some(unit) = self.unit(at) else { return at + 1 };
        let next = self.unit(at + 1);
        let after = self.unit(at + 2);
        let is_alef =
            |unit: Option<Unit>| unit.is_some_and(|it| it.is_bare('ا') || it.is_bare('ٱ'));
        match (vowel, next) {
            (Vowel::A | Vowel::Bare, _) if unit.dagger_alef => target.push_str(long_a),
            (Vowel::A | Vowel::Bare, Some(next)) => match next.letter {
                'ا' | 'ٱ' if next.is_silent() => {
                    target.push_str(long_a);
                    return at + 2;
                }
                'ا' | 'ى' if next.vowel == Vowel::An => {
                    self.fathatan(at + 1, target);
                    return at + 2;
                }
                'ى' | 'و' if next.dagger_alef && next.vowel == Vowel::Bare => {
                    target.push_str(if next.letter == 'ى' {
                        self.maksura(at + 1)
                    } else {
                        long_a
                    });
                    return at + 2;
                }
                'ى' if next.is_silent() => {
                    target.push_str(self.maksura(at + 1));
                    return at + 2;
                }
                'آ' if vowel == Vowel::A && after.is_some_and(|it| it.letter == 'ء') => {
                    target.push_str(long_a);
                    return at + 2;
                }
                'ة' if vowel == Vowel::Bare => target.push('a'),
                _ if vowel == Vowel::A => target.push('a'),
                _ => self.part(at, target),
            },
            (Vowel::A, None) => target.push('a'),
            (Vowel::I, Some(next)) if matches!(next.letter, 'ي' | 'ى' | 'ی') => {
                // «سُورِيا» (Syria): a yeh before a bare alef is a consonant.
                if next.is_silent() && !(next.vowel == Vowel::Bare && is_alef(after)) {
                    target.push_str(long_i);
                    return at + 2;
                }
                if !next.shadda || self.spelling.doubles_glides {
                    target.push('i');
                } else {
                    target.push_str(long_i);
                    let end = self.is_last(at + 1) && self.vowel_of(at + 1) == Vowel::Bare;
                    if end && self.spelling.final_glide_is_long {
                        return at + 2;
                    }
                    self.consonant(at + 1, false, target);
                    return self.vowel(at + 1, self.vowel_of(at + 1), target);
                }
            }
            (Vowel::U, Some(next)) if next.letter == 'و' => {
                if next.is_silent() && is_alef(after) && self.is_last(at + 2) {
                    // «كَتَبُوا» (they wrote): the alef after the plural's waw is silent.
                    target.push_str(long_u);
                    return at + 3;
                }
                if next.is_silent() && !(next.vowel == Vowel::Bare && is_alef(after)) {
                    target.push_str(long_u);
                    return at + 2;
                }
                if !next.shadda || self.spelling.doubles_glides {
                    target.push('u');
                } else {
                    target.push_str(long_u);
                    self.consonant(at + 1, false, target);
                    return self.vowel(at + 1, self.vowel_of(at + 1), target);
                }
            }
            // «مِائَة» (hundred): an alef after kasra or damma is silent.
            (Vowel::I, _) => {
                target.push('i');
                return at + 1 + usize::from(is_alef(next));
            }
            (Vowel::U, _) => target.push('u'),
            (Vowel::An, Some(next)) if next.is_bare('ا') || next.is_bare('ى') => {
                self.fathatan(at + 1, target);
                return at + 2;
            }
            (Vowel::An, _) if self.spelling.tanwin => target.push_str("an"),
            (Vowel::In, _) if self.spelling.tanwin => target.push_str("in"),
            (Vowel::Un, _) if self.spelling.tanwin => target.push_str("un"),
            (Vowel::Sukun, Some(_)) => self.part(at, target),
            _ => {}
        }
        at + 1
    }

    /// Writes fathatan with the alef or alef maksura at `at`, its seat.
    fn fathatan(&self, at: usize, target: &mut String) {
        if self.spelling.tanwin {
            target.push_str("an");
        } else if self.unit(at).is_some_and(|unit| unit.letter == 'ى') {
            target.push_str(self.spelling.maksura);
        }
    }

    /// Writes the parting sign between a consonant and the heh with which it would be a digraph.
    fn part(&self, at: usize, target: &mut String) {
        let first = self.unit(at).map(|unit| unit.letter);
        let second = self.unit(at + 1).map(|unit| unit.letter);
        if second == Some('ه') && matches!(first, Some('ت' | 'د' | 'س' | 'ك' | 'گ')) {
            target.push_str(self.spelling.parting);
        }
    }
}
