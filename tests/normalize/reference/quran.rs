//! The reference of the steps that turn the spelling of the Quran into the everyday one.

use super::{after_marks, alef, arabic, base, combining, letter, walk};
use kalima::normalize::Steps;
use kalima::script::Class;

/// The lists of words are data, and shared; what is done with them is not.
const LISTS: &str = include_str!("../../../src/normalize/rules/dagger_alef_words.rs");

fn list(name: &str) -> Vec<String> {
    let rows = LISTS.split(&format!("static {name}:")).nth(1).unwrap().split("];").next().unwrap();
    rows.lines()
        .filter_map(|row| row.trim().strip_prefix('"')?.strip_suffix("\","))
        .map(String::from)
        .collect()
}

pub(crate) fn small_letters(text: &[char]) -> Vec<char> {
    walk(text, |done, c, rest| {
        let big = match c {
            '\u{6E5}' | '\u{8D3}' | '\u{8F3}' => 'و',
            '\u{6E6}' | '\u{6E7}' | '\u{8C9}' | '\u{8CA}' => 'ي',
            '\u{6E8}' => 'ن',
            _ => {
                done.push(c);
                return 0;
            }
        };
        let is_final = !after_marks(rest).is_some_and(arabic);
        match base(done) {
            Some((_, 'ه')) if is_final => {}
            Some((seat, '\u{640}')) => done[seat] = big,
            _ => done.push(big),
        }
        0
    })
}

pub(crate) fn dagger(text: &[char], madda: bool) -> Vec<char> {
    let mut done = Vec::new();
    for word in text.chunk_by(|&a, &b| arabic(a) == arabic(b)) {
        if arabic(word[0]) { dagger_word(word, madda, &mut done) } else { done.extend(word) }
    }
    done
}

fn dagger_word(word: &[char], madda: bool, done: &mut Vec<char>) {
    let listed = |name: &str, out: &dyn Fn(usize) -> bool| {
        let letters: String = word
            .iter()
            .enumerate()
            .filter(|&(index, &c)| !(c == '\u{670}' && out(index)))
            .map(|(_, &c)| if "\u{670}آأإٱ".contains(c) { 'ا' } else { c })
            .filter(|&c| !combining(c) && c != '\u{640}')
            .collect();
        let mut stem = letters.as_str();
        let list = list(name);
        for _ in 0..=3 {
            if list.iter().any(|word| word == stem) {
                return true;
            }
            let Some(rest) = stem.strip_prefix(['و', 'ف', 'ب', 'ك', 'ل', 'ا']) else { break };
            stem = rest;
        }
        false
    };
    let mut at = 0;
    // An alef that was made here sheds the sign of its length.
    let mut made = false;
    while at < word.len() {
        let (c, rest) = (word[at], &word[at + 1..]);
        at += 1;
        if c != '\u{670}' {
            made &= combining(c);
            if !(made && madda && c == '\u{653}') {
                done.push(c);
            }
            continue;
        }
        let next = after_marks(rest);
        let Some((seat, on)) = base(done) else {
            done.push(c);
            continue;
        };
        let voweled = done[seat + 1..].iter().any(|&c| Class::of(c) == Class::Haraka);
        made = match on {
            c if alef(c) => made,
            on if (letter(on) || on == '\u{640}')
                && listed("LEFT_OUT", &|index| index == at - 1) =>
            {
                made
            }
            'ى' | 'ی' if !next.is_some_and(letter) => made,
            '\u{640}' | 'ى' | 'ی' => {
                done[seat] = 'ا';
                true
            }
            'و' if !voweled && next == Some('ا') => {
                done[seat] = 'ا';
                let marks = rest.iter().take_while(|&&c| combining(c)).count();
                done.extend(rest[..marks].iter().filter(|&&c| !(madda && c == '\u{653}')));
                at += marks + 1;
                true
            }
            'و' if !voweled && listed("SILENT_WAW", &|_| true) => {
                done[seat] = 'ا';
                true
            }
            c if letter(c) => {
                done.push('ا');
                true
            }
            _ => {
                done.push(c);
                made
            }
        };
    }
}

/// A no-break space that carries a mark: gone with it, or a tatweel under a hamza.
pub(crate) fn seats(text: &[char], steps: Steps) -> Vec<char> {
    walk(text, |done, c, rest| {
        let on = base(done).filter(|&(_, on)| letter(on)).map(|(_, on)| on);
        let marks: Vec<char> = rest.iter().copied().take_while(|&c| seated(c)).collect();
        if !("\u{A0}\u{202F}".contains(c) && on.is_some() && !marks.is_empty()) {
            done.push(c);
            return 0;
        }
        let deleted = |c: char| {
            let step = match Class::of(c) {
                Class::Haraka => Steps::HARAKAT,
                Class::Tanwin => Steps::TANWIN,
                Class::Shadda => Steps::SHADDA,
                Class::Sukun => Steps::SUKUN,
                Class::Madda if c == '\u{653}' && on == Some('ا') => Steps::NONE,
                Class::Madda => Steps::MADDA,
                Class::DaggerAlef => Steps::DAGGER_ALEF,
                Class::QuranicMark => Steps::QURANIC_MARKS,
                Class::ExtendedMark => Steps::EXTENDED_MARKS,
                _ => Steps::NONE,
            };
            steps.intersects(step)
        };
        let promoted = |c: char| {
            c == '\u{670}' && steps.contains(Steps::DAGGER_ALEF_PROMOTE)
                || Class::of(c) == Class::SmallLetter && steps.contains(Steps::SMALL_LETTERS)
        };
        if marks.iter().any(|&c| promoted(c))
            || steps.contains(Steps::SPACES) && marks.iter().all(|&c| deleted(c))
        {
            return 0;
        }
        let hamza = marks[0] == '\u{654}' && steps.contains(Steps::YEH_HAMZA);
        done.push(if hamza { '\u{640}' } else { c });
        0
    })
}

pub(crate) fn seated(c: char) -> bool {
    kalima::script::CharSet::MARKS.contains(c) || "\u{654}\u{655}\u{6E7}\u{6E8}".contains(c)
}

pub(crate) fn hamza(text: &[char]) -> Vec<char> {
    let vowel = |c: char| match c {
        '\u{64E}' => Some('a'),
        '\u{64F}' | '\u{64C}' => Some('u'),
        '\u{650}' | '\u{64D}' => Some('i'),
        _ => None,
    };
    walk(text, |done, c, rest| {
        if c != '\u{654}' {
            done.push(c);
            return 0;
        }
        match base(done) {
            Some((seat, '\u{640}')) => {
                let own = done.last().and_then(|&c| vowel(c));
                let own = own.or_else(|| rest.first().and_then(|&c| vowel(c)));
                // The letter before all the tatweels, and the first vowel on it.
                let stem = done[..seat].iter().rposition(|&c| !combining(c) && c != '\u{640}');
                let stem = stem.filter(|&at| arabic(done[at]));
                let (before, marks) = stem.map_or((None, &[][..]), |at| {
                    let marks = done[at + 1..].iter().position(|&c| !combining(c)).unwrap_or(0);
                    (Some(done[at]), &done[at + 1..at + 1 + marks])
                });
                let short = marks.iter().find_map(|&c| vowel(c));
                let has = |which| own == Some(which) || short == Some(which);
                let yeh = before.is_some_and(|c| "يی".contains(c)) && short.is_none();
                let bearer = match () {
                    () if has('i') || yeh => 'ي',
                    () if has('u') => 'ؤ',
                    () if has('a') => 'أ',
                    () => 'ي',
                };
                let head: Vec<char> =
                    done[..seat].iter().copied().rev().take_while(|&c| arabic(c)).collect();
                let mut head = head.into_iter().filter(|&c| !combining(c) && c != '\u{640}');
                let initial = before.is_some_and(|c| "وفبلك".contains(c))
                    && head.all(|c| "وفبلك".contains(c));
                let marks = rest.iter().take(2).take_while(|&&c| combining(c)).count();
                if own == Some('a') && rest.get(marks) == Some(&'ا') && (bearer != 'ي' || initial)
                {
                    done[seat] = 'آ';
                    done.extend(&rest[..marks]);
                    return marks + 1;
                }
                done[seat] = bearer;
            }
            Some((seat, 'ى' | 'ی')) => done[seat] = 'ي',
            Some((_, on)) if "هہۂھەۀ".contains(on) => {}
            Some((_, on)) if "اآأإٱ\u{672}\u{673}\u{675}وؤيئےۓ".contains(on) => {
                done.push(c);
            }
            _ => done.push('ي'),
        }
        0
    })
}
