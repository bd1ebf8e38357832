//! Texts made to hurt: each repeats one thing that a careless tokenizer or splitter treats in more than linear time.

/// Named hostile texts of about `size` bytes each.
pub fn texts(size: usize) -> Vec<(&'static str, String)> {
    [
        ("marks only", "\u{64E}\u{651}"),
        ("dots", "."),
        ("quotes", "\""),
        ("closers", "a.))))"),
        ("one endless word", "كلمة"),
        ("presentation forms", "ﺍﻟﺴﻼﻡ "),
        ("emoji", "\u{1F44D}\u{1F3FD}"),
        ("at signs", "@"),
        ("hashtags", "#a"),
        ("numbered dots", "1."),
        ("addresses", "a.b/"),
        ("Arabic addresses", "ا.ب/"),
        ("chained titles", "د."),
        ("chained letters", "م.م."),
        ("chained initials", "و."),
        ("eras", "ق.م. "),
        ("spaced titles", "د. "),
        ("spaced initials", "م.م. "),
        ("shouts and brackets", "! ("),
        ("dots and brackets", ".("),
    ]
    .into_iter()
    .map(|(name, unit)| (name, unit.repeat(size / unit.len())))
    .collect()
}
