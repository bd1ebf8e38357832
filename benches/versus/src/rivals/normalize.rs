//! Normalizers: ours through each door, and the loop that everybody writes first.

use std::cell::RefCell;

use kalima::{Finder, Normalizer, compat};
use unicode_normalization::UnicodeNormalization;

thread_local! {
    static OUT: RefCell<String> = const { RefCell::new(String::new()) };
}

fn into_kept(text: &str, act: impl Fn(&str, &mut String)) -> usize {
    OUT.with_borrow_mut(|out| {
        out.clear();
        act(text, out);
        out.len()
    })
}

pub fn kalima_into(text: &str) -> usize {
    const SEARCH: Normalizer = Normalizer::search();
    into_kept(text, |text, out| SEARCH.normalize_into(text, out))
}

pub fn kalima_cow(text: &str) -> usize {
    const SEARCH: Normalizer = Normalizer::search();
    SEARCH.normalize(text).len()
}

pub fn kalima_write_to(text: &str) -> usize {
    const SEARCH: Normalizer = Normalizer::search();
    into_kept(text, |text, out| SEARCH.write_to(text, out).unwrap_or_default())
}

pub fn kalima_is_normalized(text: &str) -> usize {
    const SEARCH: Normalizer = Normalizer::search();
    usize::from(SEARCH.is_normalized(text))
}

/// Counts a frequent word: "from".
pub fn kalima_find_iter(text: &str) -> usize {
    Finder::new(Normalizer::search(), "من").find_iter(text).count()
}

/// Maps the span of each token of the normalized text to the original.
pub fn kalima_map_tokens(text: &str) -> usize {
    const SEARCH: Normalizer = Normalizer::search();
    let (normal, offsets) = SEARCH.normalize_with_offsets(text);
    let mut cursor = offsets.cursor();
    kalima::tokens(&normal)
        .fold(0, |sum: usize, token| sum.wrapping_add(cursor.to_original(token.span()).end))
}

pub fn kalima_offsets(text: &str) -> usize {
    const SEARCH: Normalizer = Normalizer::search();
    let (normal, offsets) = SEARCH.normalize_with_offsets(text);
    normal.len() ^ usize::from(offsets.is_identity())
}

pub fn kalima_repair(text: &str) -> usize {
    const REPAIR: Normalizer = Normalizer::repair();
    into_kept(text, |text, out| REPAIR.normalize_into(text, out))
}

pub fn kalima_lucene(text: &str) -> usize {
    const LUCENE: Normalizer = compat::lucene();
    into_kept(text, |text, out| LUCENE.normalize_into(text, out))
}

/// `chars()` and a `match`: the folds of the `search` preset that act on one code point.
pub fn naive(text: &str) -> usize {
    into_kept(text, |text, out| {
        for c in text.chars() {
            match c {
                '\u{640}'
                | '\u{610}'..='\u{61A}'
                | '\u{64B}'..='\u{653}'
                | '\u{656}'..='\u{65F}' => {}
                '\u{670}'
                | '\u{6D6}'..='\u{6DC}'
                | '\u{6DF}'..='\u{6E4}'
                | '\u{6EA}'..='\u{6ED}' => {}
                'آ' | 'أ' | 'إ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => out.push('ا'),
                'ى' | 'ئ' | 'ی' | 'ے' | 'ۓ' => out.push('ي'),
                'ة' | 'ہ' | 'ھ' | 'ە' | 'ۀ' | 'ۂ' | 'ۃ' => out.push('ه'),
                'ؤ' => out.push('و'),
                'ک' | 'ڪ' => out.push('ك'),
                'ں' => out.push('ن'),
                '٠'..='٩' => out.push(char::from(b'0' + (u32::from(c) - 0x660) as u8)),
                '۰'..='۹' => out.push(char::from(b'0' + (u32::from(c) - 0x6F0) as u8)),
                'A'..='Z' => out.push(c.to_ascii_lowercase()),
                _ => out.push(c),
            }
        }
    })
}

pub fn arabic(text: &str) -> usize {
    arabic::normalize(text).len()
}

pub fn nfkc(text: &str) -> usize {
    into_kept(text, |text, out| out.extend(text.nfkc()))
}
