//! The affixes of query expansion, each with a rank: the lower, the more frequent.

/// The proclitics before a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prefix {
    /// The letters, the article included; `لل` is ل with the article.
    pub(super) letters: &'static str,
    pub(super) has_article: bool,
    pub(super) rank: u8,
}

/// What follows the stem.
#[derive(Debug, Clone, Copy)]
pub(super) enum Suffix<'s> {
    None,
    /// A pronoun, after the stem as it is written before it.
    Pronoun {
        stem: &'s str,
        pronoun: &'static str,
    },
    /// An ending of number, gender or case; a final ة of the stem is dropped.
    Ending(&'static str),
}

/// An ending with its rank.
#[derive(Debug, Clone, Copy)]
pub(super) struct Inflection {
    pub(super) ending: &'static str,
    pub(super) rank: u8,
}

const fn bare(letters: &'static str, rank: u8) -> Prefix {
    Prefix { letters, has_article: false, rank }
}

const fn definite(letters: &'static str, rank: u8) -> Prefix {
    Prefix { letters, has_article: true, rank }
}

/// {∅ و ف} × {∅ ب ل ك} × {∅ ال}, most likely first.
pub(super) const PREFIXES: &[Prefix] = &[
    bare("", 0),
    definite("ال", 1),
    definite("وال", 2),
    bare("و", 3),
    bare("ب", 4),
    bare("ل", 5),
    definite("بال", 5),
    definite("لل", 5),
    bare("وب", 7),
    definite("وبال", 7),
    bare("ول", 7),
    definite("ولل", 7),
    bare("ك", 7),
    definite("كال", 8),
    bare("ف", 8),
    definite("فال", 8),
    bare("وك", 10),
    definite("وكال", 10),
    bare("فب", 11),
    definite("فبال", 11),
    bare("فل", 11),
    definite("فلل", 11),
    bare("فك", 12),
    definite("فكال", 12),
];

pub(super) const PLAIN: &[Prefix] = &[bare("", 0)];
pub(super) const ARTICLE: &[Prefix] = &[bare("", 0), definite("ال", 1)];

/// The attached pronouns.
pub(super) const PRONOUNS: &[(&str, u8)] = &[
    ("ه", 4),
    ("ها", 4),
    ("هم", 6),
    ("نا", 6),
    ("ي", 8),
    ("ك", 8),
    ("هما", 9),
    ("كم", 9),
    ("هن", 10),
];

/// The endings of a word without ة.
pub(super) const ENDINGS: &[Inflection] = &[
    Inflection { ending: "ة", rank: 3 },
    Inflection { ending: "ات", rank: 3 },
    Inflection { ending: "ين", rank: 3 },
    Inflection { ending: "ا", rank: 4 },
    Inflection { ending: "ون", rank: 5 },
    Inflection { ending: "ان", rank: 6 },
];

/// The endings that take the place of a final ة.
pub(super) const ENDINGS_OF_TEH_MARBUTA: &[Inflection] = &[
    Inflection { ending: "ات", rank: 3 },
    Inflection { ending: "تين", rank: 6 },
    Inflection { ending: "تان", rank: 6 },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_the_product_and_come_by_rank() {
        assert_eq!(PREFIXES.len(), 24);
        assert!(PREFIXES.windows(2).all(|pair| pair[0].rank <= pair[1].rank));
        for conjunction in ["", "و", "ف"] {
            for preposition in ["", "ب", "ل", "ك"] {
                let article = if preposition == "ل" { "ل" } else { "ال" };
                for (article, has_article) in [("", false), (article, true)] {
                    let letters = [conjunction, preposition, article].concat();
                    let found = PREFIXES.iter().filter(|p| p.letters == letters);
                    assert!(found.map(|p| p.has_article).eq([has_article]), "{letters}");
                }
            }
        }
    }
}
