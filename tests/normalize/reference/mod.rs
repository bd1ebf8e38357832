//! The steps once more, slow and plain: each a walk over all characters, one after the other, again
//! and again until nothing changes. The crate must agree for any text and any set of steps.

mod quran;

use crate::support::normalizers::{cases, normalizer, text};
use kalima::normalize::{Normalizer, Steps};
use kalima::script::{self, CharSet, Class, FormKind};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class as ccc;

fn reference(text: &str, steps: Steps) -> String {
    let mut now: Vec<char> = text.chars().collect();
    loop {
        let before = now.clone();
        let mut has_seats = steps.intersects(SEATS);
        let late: Vec<Steps> =
            Steps::all().iter().skip_while(|&step| step != Steps::SMALL_LETTERS).collect();
        for step in steps.iter() {
            // Before the first step that deletes or promotes what may be seated.
            if has_seats && late.contains(&step) {
                has_seats = false;
                now = quran::seats(&now, steps);
            }
            now = apply(step, steps, now);
        }
        if now == before {
            return now.into_iter().collect();
        }
    }
}

/// The steps that know of seats.
const SEATS: Steps = Steps::SPACES
    .union(Steps::DAGGER_ALEF_PROMOTE)
    .union(Steps::SMALL_LETTERS)
    .union(Steps::YEH_HAMZA);

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
        Steps::FORMAT_CHARS => controls(text),
        Steps::ZWNJ => walk(&text, |done, c, rest| {
            let joiner = |c: char| "\u{200C}\u{200D}".contains(c);
            let more = rest.iter().take_while(|&&c| joiner(c)).count();
            if !joiner(c) {
                done.push(c);
                return 0;
            }
            if !(base_is(done, letter) || rest.get(more).is_some_and(|&c| letter(c))) {
                done.push(c);
                done.extend(&rest[..more]);
            }
            more
        }),
        Steps::MARKS_AFTER_SPACE => walk(&text, |done, c, rest| {
            let space = |c: char| CharSet::SPACES.contains(c) && !"\u{A0}\u{202F}".contains(c);
            let spaces = rest.iter().take_while(|&&c| space(c)).count();
            let mark = |c: char| quran::seated(c) || vowel_form(c);
            let marks: Vec<char> =
                rest[spaces..].iter().copied().take_while(|&c| mark(c)).collect();
            if !space(c) || marks.is_empty() || !base_is(done, letter) {
                done.push(c);
                if space(c) {
                    done.extend(&rest[..spaces]);
                    return spaces;
                }
                return 0;
            }
            let tail = &rest[spaces + marks.len()..];
            let tanwin = |c: &char| {
                Class::of(*c) == Class::Tanwin || "\u{FE70}\u{FE71}\u{FE72}\u{FE74}".contains(*c)
            };
            let bearer = tail.first().is_some_and(|&c| "اى".contains(c))
                && !after_marks(&tail[1..]).is_some_and(arabic);
            let parts =
                marks.iter().any(tanwin) && tail.first().is_some_and(|&c| letter(c)) && !bearer;
            done.extend(&marks);
            if parts {
                done.push(c);
                done.extend(&rest[..spaces]);
            }
            spaces + marks.len()
        }),
        Steps::DECORATIONS => walk(&text, |done, c, _| {
            let decoration =
                matches!(c, '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20FF}') && c != '\u{34F}';
            if !(decoration && base_is(done, letter)) {
                done.push(c);
            }
            0
        }),
        Steps::HAMZA_BARE => fold(text, "ؤئ", 'ء'),
        Steps::PRESENTATION_FORMS => walk(&strokes(&text, steps), |done, c, _| {
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
        Steps::SMALL_LETTERS => quran::small_letters(&text),
        Steps::DAGGER_ALEF_PROMOTE => quran::dagger(&text, steps.contains(Steps::MADDA)),
        Steps::YEH_HAMZA => fold(quran::hamza(&text), "ئ", 'ي'),
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
        Steps::PERSIAN_URDU_LETTERS => {
            let pairs =
                [("کڪ", 'ك'), ("یے", 'ي'), ("ۓ", 'ئ'), ("ہھەۀۂ", 'ه'), ("ۃ", 'ة'), ("ں", 'ن')];
            pairs.into_iter().fold(text, |text, (from, to)| fold(text, from, to))
        }
        Steps::ALEF_HAMZA => fold(text, "آأإ", 'ا'),
        Steps::ALEF_WASLA => fold(text, "ٱ", 'ا'),
        Steps::ALEF_EXTENDED => fold(text, "\u{672}\u{673}\u{675}", 'ا'),
        Steps::WAW_HAMZA => fold(text, "ؤ", 'و'),
        Steps::ALEF_MAKSURA => fold(text, "ى", 'ي'),
        Steps::TEH_MARBUTA => fold(text, "ة", 'ه'),
        Steps::TEH_MARBUTA_OPEN => fold(text, "ة", 'ت'),
        Steps::RASM => map(text, |c| Some(script::rasm(c))),
        Steps::DIGITS_ASCII => digits(text, '0'),
        Steps::DIGITS_ARABIC => digits(text, '٠'),
        Steps::DIGITS_EXTENDED => digits(text, '۰'),
        Steps::NUMBER_SEPARATORS => walk(&text, |done, c, rest| {
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
            let seat = base_is(done, letter) && rest.first().is_some_and(|&c| quran::seated(c));
            let group = "\u{A0}\u{202F}".contains(c) && (number || seat);
            done.push(if c != '\t' && !group && CharSet::SPACES.contains(c) { ' ' } else { c });
            0
        }),
        Steps::COLLAPSE_SPACES => walk(&text, |done, c, _| {
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

/// Puts a tatweel after each initial and medial form, with its marks, that no letter follows.
fn strokes(text: &[char], steps: Steps) -> Vec<char> {
    let mut done = Vec::new();
    let mut open = false;
    for &c in text {
        if !combining(c) && !vowel_form(c) {
            if open && !(letter(c) || "\u{640}\u{200D}".contains(c)) {
                done.push('\u{640}');
            }
            open = joins_on(c) && !steps.contains(Steps::TATWEEL);
        }
        done.push(c);
    }
    if open {
        done.push('\u{640}');
    }
    done
}

/// By their names: initial and medial forms of letters.
fn joins_on(c: char) -> bool {
    static FORMS: std::sync::LazyLock<Vec<u32>> = std::sync::LazyLock::new(|| {
        let ucd = include_str!("../../data/ucd/UnicodeData.txt");
        let joins = ucd.lines().filter(|line| {
            let is_form = line.contains("<initial>") || line.contains("<medial>");
            is_form && !line.contains("<medial> 0640") && !line.contains("HEH DOACHASHMEE")
        });
        joins
            .map(|line| u32::from_str_radix(line.split(';').next().unwrap(), 16).unwrap())
            .collect()
    });
    FORMS.binary_search(&u32::from(c)).is_ok()
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
