//! Links and e-mail addresses, as the slow reference reads them.

use super::{Reference, before, is_word};
use kalima::TokenKind::{self, Email, Url};
use kalima::script::CharSet;

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
        let labels = self.host.find(rest)?.as_str();
        let host = prefixes(labels).into_iter().find(is_host)?;
        if self.latin(text, at).0 > host.len() {
            return None;
        }
        let mut length = host.len();
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
