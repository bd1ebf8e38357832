//! The steps once more, slow and plain: each a walk over all characters, one after the other, again
//! and again until nothing changes. The crate must agree for any text and any set of steps.

mod normalize_support;

use kalima::normalize::{Normalizer, Steps};
use kalima::script::{self, CharSet, Class, FormKind};
use normalize_support::{cases, normalizer, text};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class as ccc;

/// The lists of words are data, and shared; what is done with them is not.
const LISTS: &str = include_str!("../src/normalize/rules/exceptions.rs");

fn list(name: &str) -> Vec<String> {
    let rows = LISTS.split(&format!("static {name}:")).nth(1).unwrap().split("];").next().unwrap();
    rows.lines()
        .filter_map(|row| row.trim().strip_prefix('"')?.strip_suffix("\","))
        .map(String::from)
        .collect()
}

fn reference(text: &str, steps: Steps) -> String {
    let mut now: Vec<char> = text.chars().collect();
    loop {
        let before = now.clone();
        for step in steps.iter() {
            now = apply(step, steps, now);
        }
        if now == before {
            return now.into_iter().collect();
        }
    }
}

fn combining(c: char) -> bool {
    CharSet::COMBINING.contains(c) && !"\u{6E5}\u{6E6}\u{8C9}".contains(c)
}
/// The forms of vowels, and the tail fragment among them, are no letters.
fn vowel_form(c: char) -> bool {
    c == '\u{FE73}'
        || c == '\u{FE75}'
        || matches!(script::presentation_form(c), Some((_, FormKind::Vowel)))
}
fn letter(c: char) -> bool {
    CharSet::ARABIC_LETTERS.contains(c) && !vowel_form(c)
}
fn any_letter(c: char) -> bool {
    CharSet::LETTERS.contains(c) && !vowel_form(c)
}
fn alef(c: char) -> bool {
    "اآأإٱ\u{672}\u{673}\u{675}".contains(c)
}
fn arabic(c: char) -> bool {
    CharSet::ARABIC.contains(c)
}
fn digit(c: char) -> bool {
    CharSet::DIGITS.contains(c)
}
/// The last of `done` that is no combining mark, and where.
fn base(done: &[char]) -> Option<(usize, char)> {
    done.iter().copied().enumerate().rfind(|&(_, c)| !combining(c))
}
fn base_is(done: &[char], test: fn(char) -> bool) -> bool {
    base(done).is_some_and(|(_, c)| test(c))
}
/// The first of `rest` that is no combining mark.
fn after_marks(rest: &[char]) -> Option<char> {
    rest.iter().copied().find(|&c| !combining(c))
}

/// Goes through the text with what is done so far and what follows each character.
fn walk(text: &[char], mut each: impl FnMut(&mut Vec<char>, char, &[char]) -> usize) -> Vec<char> {
    let mut done = Vec::new();
    let mut at = 0;
    while at < text.len() {
        // The answer: how many of the following characters are done as well.
        at += 1 + each(&mut done, text[at], &text[at + 1..]);
    }
    done
}

fn map(text: Vec<char>, each: impl Fn(char) -> Option<char>) -> Vec<char> {
    text.into_iter().filter_map(each).collect()
}

fn fold(text: Vec<char>, from: &str, to: char) -> Vec<char> {
    map(text, |c| Some(if from.contains(c) { to } else { c }))
}

fn delete(text: Vec<char>, class: Class) -> Vec<char> {
    map(text, |c| (Class::of(c) != class).then_some(c))
}

fn idle(c: char) -> bool {
    Class::of(c) == Class::BidiControl || "\u{2060}\u{FEFF}\u{AD}".contains(c)
}

fn digits(text: Vec<char>, zero: char) -> Vec<char> {
    map(text, |c| {
        let value = script::digit_value(c);
        Some(value.map_or(c, |value| char::from_u32(zero as u32 + u32::from(value)).unwrap()))
    })
}

fn apply(step: Steps, steps: Steps, text: Vec<char>) -> Vec<char> {
    match step {
        Steps::COMPOSE => compose(&text),
        Steps::NFC => text.into_iter().nfc().collect(),
        Steps::MARK_ORDER => mark_order(&text),
        Steps::CONTROLS => controls(text),
        Steps::ZWNJ => runs(&text, '\u{200C}', |done, rest| {
            base_is(done, letter) && rest.first().is_some_and(|&c| letter(c))
        }),
        Steps::PRESENTATION_FORMS => walk(&text, |done, c, _| {
            match script::presentation_form(c) {
                Some((_, FormKind::Vowel))
                    if !done.last().is_some_and(|&c| arabic(c) && !vowel_form(c)) =>
                {
                    done.push(c);
                }
                Some((letters, _)) => done.extend(letters.chars()),
                None => done.push(c),
            }
            0
        }),
        Steps::LIGATURES => walk(&text, |done, c, rest| {
            let Some(words) = script::word_ligature(c) else {
                done.push(c);
                return 0;
            };
            if base_is(done, letter) {
                done.push(' ');
            }
            done.extend(words.chars());
            if rest.first().is_some_and(|&c| letter(c)) {
                done.push(' ');
            }
            0
        }),
        Steps::SMALL_LETTERS => small_letters(&text),
        Steps::DAGGER_ALEF_PROMOTE => dagger(&text),
        Steps::YAA_HAMZA => fold(hamza(&text), "ئ", 'ي'),
        Steps::TANWIN_ALEF => tanwin_alef(&text),
        Steps::TANWIN_ORDER => walk(&text, |done, c, rest| {
            let marks = rest.iter().take_while(|&&c| combining(c)).count();
            let fathatan = rest[..marks].iter().position(|&c| c == '\u{64B}');
            let is_final = !rest.get(marks).is_some_and(|&c| arabic(c));
            match fathatan {
                Some(place) if "اى".contains(c) && is_final && base_is(done, letter) => {
                    done.extend(['\u{64B}', c]);
                    done.extend(&rest[..place]);
                    done.extend(&rest[place + 1..marks]);
                    marks
                }
                _ => {
                    done.push(c);
                    0
                }
            }
        }),
        Steps::TATWEEL_DECORATIVE => runs(&text, '\u{640}', |done, rest| {
            base_is(done, letter) && rest.first().is_some_and(|&c| letter(c))
        }),
        Steps::TATWEEL => delete(text, Class::Tatweel),
        Steps::HARAKAT => delete(text, Class::Haraka),
        Steps::TANWIN => delete(text, Class::Tanwin),
        Steps::SHADDA => delete(text, Class::Shadda),
        Steps::SUKUN => delete(text, Class::Sukun),
        Steps::MADDA => walk(&text, |done, c, _| {
            let on_alef = c == '\u{653}' && base_is(done, |c| c == 'ا');
            if Class::of(c) != Class::Madda || on_alef {
                done.push(c);
            }
            0
        }),
        Steps::DAGGER_ALEF => delete(text, Class::DaggerAlef),
        Steps::QURANIC_MARKS => delete(text, Class::QuranicMark),
        Steps::EXTENDED_MARKS => delete(text, Class::ExtendedMark),
        Steps::HAMZA_DROP => walk(&text, |done, c, rest| match c {
            'ء' => rest.iter().take_while(|&&c| CharSet::MARKS.contains(c)).count(),
            _ => {
                done.push(c);
                0
            }
        }),
        Steps::LOOKALIKES => {
            let pairs =
                [("کڪ", 'ك'), ("یے", 'ي'), ("ۓ", 'ئ'), ("ہھەۀۂ", 'ه'), ("ۃ", 'ة'), ("ں", 'ن')];
            pairs.into_iter().fold(text, |text, (from, to)| fold(text, from, to))
        }
        Steps::ALEF_HAMZA => fold(text, "آأإ", 'ا'),
        Steps::ALEF_WASLA => fold(text, "ٱ", 'ا'),
        Steps::ALEF_EXTENDED => fold(text, "\u{672}\u{673}\u{675}", 'ا'),
        Steps::WAW_HAMZA => fold(text, "ؤ", 'و'),
        Steps::YAA => fold(text, "ى", 'ي'),
        Steps::TEH_MARBUTA => fold(text, "ة", 'ه'),
        Steps::TEH_MARBUTA_OPEN => fold(text, "ة", 'ت'),
        Steps::RASM => map(text, |c| Some(script::rasm(c))),
        Steps::DIGITS_ASCII => digits(text, '0'),
        Steps::DIGITS_ARABIC => digits(text, '٠'),
        Steps::DIGITS_EXTENDED => digits(text, '۰'),
        Steps::SEPARATORS => walk(&text, |done, c, rest| {
            let between =
                done.last().is_some_and(|&c| digit(c)) && rest.first().is_some_and(|&c| digit(c));
            done.push(match c {
                '٫' if between => '.',
                '٬' if between => ',',
                c => c,
            });
            0
        }),
        Steps::PUNCTUATION_ASCII => walk(&text, |done, c, rest| {
            let joins = base_is(done, any_letter) && rest.first().is_some_and(|&c| any_letter(c));
            done.push(match c {
                '،' if !joins => ',',
                '؛' => ';',
                '؟' => '?',
                '٪' => '%',
                c => c,
            });
            0
        }),
        Steps::LOWERCASE => map(text, |c| Some(if letter(c) { c } else { script::lowercase(c) })),
        Steps::SPACES => walk(&text, |done, c, rest| {
            let number =
                done.last().is_some_and(|&c| digit(c)) && rest.first().is_some_and(|&c| digit(c));
            let group = "\u{A0}\u{202F}".contains(c) && number;
            done.push(if c != '\t' && !group && CharSet::SPACES.contains(c) { ' ' } else { c });
            0
        }),
        Steps::SPACE_RUNS => walk(&text, |done, c, _| {
            let space = |c: char| CharSet::SPACES.contains(c);
            if !(space(c) && done.last().is_some_and(|&c| space(c))) {
                done.push(c);
            }
            0
        }),
        Steps::ELONGATION | Steps::ELONGATION_SINGLE => {
            elongation(&text, if steps.contains(Steps::ELONGATION_SINGLE) { 1 } else { 2 })
        }
        _ => panic!("no reference for {step}"),
    }
}

/// Deletes each run of a character for which `gone` holds of what is before and after.
fn runs(text: &[char], which: char, gone: fn(&[char], &[char]) -> bool) -> Vec<char> {
    walk(text, |done, c, rest| {
        if c != which {
            done.push(c);
            return 0;
        }
        let more = rest.iter().take_while(|&&c| c == which).count();
        if !gone(done, &rest[more..]) {
            done.extend(std::iter::repeat_n(which, more + 1));
        }
        more
    })
}

fn controls(text: Vec<char>) -> Vec<char> {
    let text = map(text, |c| (!idle(c)).then_some(c));
    let text = walk(&text, |done, c, rest| {
        let more = rest.iter().take_while(|&&next| next == c).count();
        if c != '\u{200B}' {
            done.push(c);
            return 0;
        }
        if base_is(done, any_letter) && rest.get(more).is_some_and(|&c| any_letter(c)) {
            done.push(' ');
        }
        more
    });
    runs(&text, '\u{200D}', |done, rest| {
        base_is(done, |c| letter(c) && script::joins_next(c))
            && rest.first().is_some_and(|&c| letter(c) && script::joins_previous(c))
    })
}

fn compose(text: &[char]) -> Vec<char> {
    walk(text, |done, c, rest| {
        let count = rest.iter().take_while(|&&c| ccc(c) != 0).count();
        let mut marks = rest[..count].to_vec();
        let letter = std::iter::once(c).chain(marks.iter().copied()).nfc().next().unwrap();
        if "اويہےە".contains(c) && letter != c {
            let mark = letter.nfd().nth(1).unwrap();
            let place = marks.iter().position(|&c| c == mark).unwrap();
            marks.remove(place);
            done.push(letter);
        } else {
            done.push(c);
        }
        done.extend(marks);
        count
    })
}

fn mark_order(text: &[char]) -> Vec<char> {
    let modifier = |c: char| {
        "\u{654}\u{655}\u{658}\u{6DC}\u{6E3}\u{6E7}\u{6E8}\u{8CA}\u{8CB}\u{8CC}\u{8CD}\u{8CE}\u{8CF}\u{8D3}\u{8F3}".contains(c)
    };
    let class = script::combining_class;
    walk(text, |done, c, rest| {
        if class(c) == 0 {
            done.push(c);
            return 0;
        }
        let count = rest.iter().take_while(|&&c| class(c) != 0).count();
        let mut marks: Vec<char> =
            std::iter::once(c).chain(rest[..count].iter().copied()).collect();
        marks.sort_by_key(|&c| class(c));
        // UTR #53, step by step: shadda to the front, then modifiers above, then modifiers below.
        marks.sort_by_key(|&c| c != '\u{651}');
        for which in [230, 220] {
            let start = marks.iter().position(|&c| class(c) == which).unwrap_or(marks.len());
            let head =
                marks[start..].iter().take_while(|&&c| class(c) == which && modifier(c)).count();
            marks[..start + head].rotate_right(head);
        }
        for mark in marks {
            if done.last() != Some(&mark) {
                done.push(mark);
            }
        }
        count
    })
}

fn small_letters(text: &[char]) -> Vec<char> {
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

fn dagger(text: &[char]) -> Vec<char> {
    let mut done = Vec::new();
    for word in text.chunk_by(|&a, &b| arabic(a) == arabic(b)) {
        if arabic(word[0]) { dagger_word(word, &mut done) } else { done.extend(word) }
    }
    done
}

fn dagger_word(word: &[char], done: &mut Vec<char>) {
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
    while at < word.len() {
        let (c, rest) = (word[at], &word[at + 1..]);
        at += 1;
        if c != '\u{670}' {
            done.push(c);
            continue;
        }
        let next = after_marks(rest);
        let Some((seat, on)) = base(done) else {
            done.push(c);
            continue;
        };
        let voweled = done[seat + 1..].iter().any(|&c| Class::of(c) == Class::Haraka);
        match on {
            c if alef(c) => {}
            on if (letter(on) || on == '\u{640}')
                && listed("LEFT_OUT", &|index| index == at - 1) => {}
            '\u{640}' => done[seat] = 'ا',
            'ى' | 'ی' => {
                if next.is_some_and(letter) {
                    done[seat] = 'ا';
                }
            }
            'و' if !voweled && next == Some('ا') => {
                done[seat] = 'ا';
                let marks = rest.iter().take_while(|&&c| combining(c)).count();
                done.extend(&rest[..marks]);
                at += marks + 1;
            }
            'و' if !voweled && listed("SILENT_WAW", &|_| true) => done[seat] = 'ا',
            c if letter(c) => done.push('ا'),
            _ => done.push(c),
        }
    }
}

fn hamza(text: &[char]) -> Vec<char> {
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
            Some((_, on)) if "اآأإٱ\u{672}\u{673}\u{675}وؤيئہۂےۓەۀ".contains(on) => {
                done.push(c);
            }
            _ => done.push('ي'),
        }
        0
    })
}

fn tanwin_alef(text: &[char]) -> Vec<char> {
    walk(text, |done, c, rest| {
        let Some((stem, _)) = base(done).filter(|&(_, on)| c == 'ا' && letter(on) && !alef(on))
        else {
            done.push(c);
            return 0;
        };
        let mut marks: Vec<char> = rest.iter().copied().take_while(|&c| combining(c)).collect();
        let count = marks.len();
        let before = done[stem + 1..].iter().rposition(|&c| c == '\u{64B}');
        let own = marks.iter().position(|&c| c == '\u{64B}');
        if rest.get(count).is_some_and(|&c| arabic(c)) || before.or(own).is_none() {
            done.push(c);
            return 0;
        }
        if let Some(place) = before {
            done.remove(stem + 1 + place);
        }
        if let Some(place) = own {
            marks.remove(place);
        }
        done.extend(marks);
        count
    })
}

fn elongation(text: &[char], kept: usize) -> Vec<char> {
    let space = |c: char| c.is_whitespace();
    let mut done = Vec::new();
    for part in text.chunk_by(|&a, &b| space(a) == space(b)) {
        let shown: String = part.iter().collect();
        if shown.contains('@') || shown.contains("://") || shown.contains("www.") {
            done.extend(part);
            continue;
        }
        for word in part.chunk_by(|&a, &b| arabic(a) == arabic(b)) {
            // Each letter with the marks after it.
            let mut units: Vec<Vec<char>> = Vec::new();
            for &c in word {
                match units.last_mut() {
                    Some(unit) if combining(c) && !combining(unit[0]) => unit.push(c),
                    _ => units.push(vec![c]),
                }
            }
            let groups: Vec<&[Vec<char>]> = units.chunk_by(|a, b| a[0] == b[0]).collect();
            for (index, group) in groups.iter().enumerate() {
                let laugh = groups.len() == 1;
                let prefix =
                    index == 0 && group[0][0] == 'ت' && group.len() == 3 && groups.len() > 1;
                let short = group.len() >= 3 && letter(group[0][0]) && !laugh && !prefix;
                let kept = if short { kept } else { group.len() };
                done.extend(group[..kept].concat());
            }
        }
    }
    done
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(2000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_crate_agrees_with_the_reference(text in text(), normalizer in normalizer()) {
        let expected = reference(&text, normalizer.steps());
        prop_assert_eq!(normalizer.normalize(&text), expected, "{} {:?}", normalizer, text);
    }
}

#[test]
fn every_step_has_a_reference() {
    for step in Steps::all().iter() {
        assert_eq!(
            reference("كتاب\u{653}\u{640}", step),
            Normalizer::new(step).normalize("كتاب\u{653}\u{640}")
        );
    }
}
