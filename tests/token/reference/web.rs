//! Links and e-mail addresses, as the slow reference reads them.

use super::{Reference, before, is_digit, is_word};
use kalima::TokenKind::{self, Email, Url};
use kalima::script::{CharSet, Class};

impl Reference {
    pub(super) fn address(&self, text: &str, at: usize) -> Option<(usize, TokenKind)> {
        let rest = &text[at..];
        if let Some(scheme) = self.scheme.find(rest) {
            let body = self.body(&rest[scheme.len()..]);
            return (body > 0).then_some((scheme.len() + body, Url));
        }
        let (near, far) = before(text, at);
        let goes_on = near.is_some_and(|c| "-_+%@".contains(c))
            && far.is_some_and(|c| c.is_ascii_alphanumeric());
        let name = rest.find(|c: char| !c.is_ascii_alphanumeric()).filter(|&name| name <= 64)?;
        if goes_on || !rest[name..].starts_with(['.', '@', '-', '_', '+', '%']) {
            return None;
        }
        // The longest run of labels that makes a name, whatever stands behind its last dot.
        let prefixes = |name: &str| -> Vec<String> {
            let labels = name.split('.').take(10).take_while(|label| label.len() <= 63);
            let labels: Vec<_> = labels.collect();
            (2..=labels.len()).rev().map(|count| labels[..count].join(".")).collect()
        };
        if let Some(found) = self.email.captures(rest) {
            let domain = found.get(1)?;
            let ends_well = |name: &String| {
                let last = name.rsplit('.').next().unwrap_or_default();
                last.len() >= 2 && last.chars().all(|c| c.is_ascii_alphabetic())
            };
            if let Some(name) = prefixes(domain.as_str()).into_iter().find(ends_well)
                && !rest[..domain.start() - 1].ends_with('.')
                && !rest[..domain.start()].contains("..")
            {
                return Some((domain.start() + name.len(), Email));
            }
        }
        let known = "ae bh co com dj dz edu eg gov info io iq jo km kw lb ly ma me mr net om org ps qa sa sd so sy tn tv ye";
        let is_host = |host: &String| {
            let labels: Vec<_> = host.split('.').collect();
            let (last, second) = (labels[labels.len() - 1], labels[labels.len() - 2]);
            let is_country = labels.len() > 2
                && last.len() == 2
                && last.chars().all(|c| c.is_ascii_lowercase())
                && "ac co com edu gov net org".split(' ').any(|known| known == second);
            labels[0].eq_ignore_ascii_case("www")
                || labels[0].chars().any(|c| c.is_ascii_alphabetic())
                    && (is_country || known.split(' ').any(|known| known == last))
        };
        let mut length = match Self::international(rest) {
            Some(length) => length,
            None => {
                let labels = self.host.find(rest)?.as_str();
                let host = prefixes(labels).into_iter().find(is_host)?;
                if self.latin(text, at).0 > host.len() {
                    return None;
                }
                host.len()
            }
        };
        let port = rest[length..]
            .strip_prefix(':')
            .map_or(0, |port| port.find(|c: char| !c.is_ascii_digit()).unwrap_or(port.len()));
        if (1..=5).contains(&port) {
            length += 1 + port;
        }
        if rest[length..].starts_with(['/', '?', '#']) {
            length += self.body(&rest[length..]);
        }
        Some((length, Url))
    }

    /// How long www. and a name with an Arabic label are.
    fn international(rest: &str) -> Option<usize> {
        let www = rest.get(..4).filter(|www| www.eq_ignore_ascii_case("www."))?;
        let arabic = |c: char| {
            c == 'ﷲ' || CharSet::ARABIC.contains(c) && Class::of(c) != Class::ArabicLigature
        };
        let mut end = www.len();
        let mut has_arabic = false;
        for count in 0..10 {
            let from = end + usize::from(count > 0);
            let is_first = count == 0 || rest[end..].starts_with('.');
            let first = rest.get(from..).filter(|_| is_first)?.chars().next();
            let Some(first) = first else { break };
            let belongs = |c: char| match first.is_ascii() {
                true => c.is_ascii_alphanumeric() || c == '-',
                false => arabic(c) || is_digit(c) || c == '-',
            };
            let label = &rest[from..];
            let label = &label[..label.find(|c| !belongs(c)).unwrap_or(label.len())];
            let label = &label[..if first.is_ascii() { label.len().min(63) } else { label.len() }];
            let visible = label.trim_end_matches('-');
            if visible.is_empty() || visible.starts_with('-') || visible.len() > 126 {
                if count == 0 {
                    return None;
                }
                break;
            }
            has_arabic |= !first.is_ascii();
            end = from + visible.len();
            let next = rest[end..].strip_prefix('.').and_then(|next| next.chars().next());
            let goes_on =
                next.is_some_and(|c| c.is_ascii_alphanumeric() || arabic(c) || is_digit(c));
            if visible.len() < label.len() || !goes_on {
                break;
            }
        }
        has_arabic.then_some(end)
    }

    /// How long the body of a link is, without the sentence's punctuation.
    fn body(&self, text: &str) -> usize {
        let mut end = 0;
        let mut previous = '/';
        for c in text.chars() {
            let meets = CharSet::ARABIC.contains(c) && is_word(previous);
            if meets || !self.path.is_match(c.encode_utf8(&mut [0; 4])) {
                break;
            }
            previous = c;
            end += c.len_utf8();
        }
        loop {
            let body = &text[..end];
            let count = |bracket: char| body.matches(bracket).count();
            match body.chars().next_back() {
                Some(')') if count(')') <= count('(') => return end,
                Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '[' | ']' | '(' | ')') => {
                    end -= 1;
                }
                _ => return end,
            }
        }
    }
}
