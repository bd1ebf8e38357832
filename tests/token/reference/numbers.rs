//! Numbers and their signs, as the slow reference reads them.

use super::{Options, Reference, before, is_digit};
use kalima::script::{CharSet, Class};

impl Reference {
    pub(super) fn number(&self, text: &str, at: usize, plus: bool, options: Options) -> usize {
        let rest = &text[at..];
        let first = self.digits(rest);
        let separator = |from: usize| {
            let mut next = rest[from..].chars();
            let separator = next.next()?;
            next.next().filter(|&c| is_digit(c)).map(|_| separator)
        };
        let refused = |set: &[char]| {
            let (near, far) = before(text, at);
            near.is_some_and(|c| set.contains(&c)) && far.is_some_and(is_digit)
        };
        match separator(first) {
            Some(':') if options.times && !refused(&[':']) => {
                let value = |digits: &str| -> u32 {
                    digits
                        .chars()
                        .map(|c| u32::from(kalima::script::digit_value(c).unwrap()))
                        .fold(0, |n, d| n * 10 + d)
                };
                let Some(time) = self.time.captures(rest) else { return first };
                let part = |i: usize| time.get(i).map_or(0, |part| value(part.as_str()));
                let end = time[0].len();
                // The digits must be all there are, keycaps apart.
                let whole = [1, 2, 3]
                    .iter()
                    .filter_map(|&i| time.get(i))
                    .all(|part| self.digits(&rest[part.start()..]) == part.len());
                if !whole
                    || part(1) > 24
                    || part(2) > 59
                    || part(3) > 59
                    || separator(end) == Some(':')
                {
                    return first;
                }
                match separator(end) {
                    Some(point @ ('.' | '٫')) => {
                        let from = end + point.len_utf8();
                        from + self.digits(&rest[from..])
                    }
                    Some(comma @ (',' | '،')) if time.get(3).is_some() => {
                        let from = end + comma.len_utf8();
                        let to = from + self.digits(&rest[from..]);
                        if rest[from..to].chars().count() == 3 { to } else { end }
                    }
                    _ => end,
                }
            }
            Some(mark @ ('/' | '-' | '–')) if options.dates && !refused(&[mark]) => {
                let mut groups = vec![(0, first)];
                loop {
                    let (_, end) = groups[groups.len() - 1];
                    if separator(end) != Some(mark) {
                        break;
                    }
                    let from = end + mark.len_utf8();
                    groups.push((from, from + self.digits(&rest[from..])));
                }
                let fits =
                    |&(from, to): &(usize, usize)| plus || rest[from..to].chars().count() <= 4;
                if (3..=8).contains(&groups.len()) && groups.iter().all(fits) {
                    return groups[groups.len() - 1].1;
                }
                first
            }
            Some('.' | ',' | '،' | '٫' | '٬') => {
                // A separator that lists ends the number before the first one of its kind.
                let lists = |c: char| match c {
                    ',' | '،' => Some((0, &[',', '،'][..])),
                    '.' if !options.dates => Some((1, &['.'][..])),
                    _ => None,
                };
                let mut end = first;
                let mut firsts = [None; 2];
                let mut counts = [0; 2];
                let mut thousands = [true; 2];
                let mut marks = [None; 2];
                let mut decimals = [false; 2];
                while let Some(c @ ('.' | ',' | '،' | '٫' | '٬')) = separator(end) {
                    let from = end + c.len_utf8();
                    let to = from + self.digits(&rest[from..]);
                    if let Some((kind, set)) = lists(c) {
                        let first = *firsts[kind].get_or_insert(end);
                        let mark = *marks[kind].get_or_insert(c);
                        let of_three = rest[from..to].chars().count() == 3;
                        // After thousands the other comma separates the decimals, once.
                        let splits = counts[kind] > 0 && thousands[kind] && c != mark && !of_three;
                        if splits && !decimals[kind] && !refused(set) {
                            decimals[kind] = true;
                            end = to;
                            continue;
                        }
                        counts[kind] += 1;
                        thousands[kind] &= of_three && !decimals[kind];
                        if refused(set) || counts[kind] > 1 && !thousands[kind] {
                            return first;
                        }
                    }
                    end = to;
                }
                end
            }
            _ => first,
        }
    }

    pub(super) fn signed(
        &self,
        text: &str,
        at: usize,
        sign: char,
        options: Options,
    ) -> Option<usize> {
        let first = at + sign.len_utf8();
        let rest = &text[first..];
        let back: Vec<_> = text[..at].chars().rev().collect();
        let hidden = back.iter().take_while(|&&c| CharSet::CONTROLS.contains(c)).count();
        let opens = back.get(hidden).is_none_or(|&c| {
            CharSet::WHITE_SPACE.contains(c)
                || matches!(
                    Class::of(c),
                    Class::OpenBracket | Class::Quote | Class::Terminator | Class::Ellipsis
                )
        });
        let word: Vec<_> = back.iter().take_while(|&&c| CharSet::ARABIC.contains(c)).collect();
        let letters: String =
            word.iter().rev().filter(|&&&c| Class::of(c) == Class::ArabicLetter).copied().collect();
        let proclitic = word.len() <= 6 && ["و", "ف", "ب", "ل", "ك", "ال"].contains(&&*letters);
        if !rest.starts_with(is_digit)
            || self.emoji.is_match(rest)
            || !(opens || sign == '−' && proclitic)
        {
            return None;
        }
        let number = self.number(text, first, sign == '+', options).max(self.run(rest));
        (!self.latin(text, first).1).then_some(sign.len_utf8() + number)
    }
}
