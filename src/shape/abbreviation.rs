//! Stand-in for the lists of abbreviations: a dozen of them.

use crate::Span;
use crate::script::Class;

/// What an abbreviation stands for, as far as it matters to what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AbbreviationClass {
    Title,
    Other,
}

/// An abbreviation with its dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Abbreviation {
    pub(crate) span: Span,
    pub(crate) class: AbbreviationClass,
}

static TITLES: &[&str] = &["د.", "م.", "أ.", "أ.د.", "أ.م.د."];
static OTHERS: &[&str] = &["ق.م.", "ص.ب.", "ر.س.", "و.م.أ.", "هـ.", "أ.ف.ب."];

/// The abbreviation whose last dot stands at `dot`.
pub(crate) fn ending_at(text: &str, dot: usize) -> Option<Abbreviation> {
    let before = text.get(..=dot)?;
    let mut start = dot + 1;
    for c in before.chars().rev().take(12) {
        if c != '.' && !matches!(Class::of(c), Class::ArabicLetter | Class::Tatweel) {
            break;
        }
        start -= c.len_utf8();
    }
    let whole = &before[start..];
    for clitics in ["", "و", "ف", "ب", "ل", "ك", "ال", "وال", "لل", "بال"] {
        let Some(rest) = whole.strip_prefix(clitics) else { continue };
        let class = if TITLES.contains(&rest) {
            AbbreviationClass::Title
        } else if OTHERS.contains(&rest) {
            AbbreviationClass::Other
        } else {
            continue;
        };
        return Some(Abbreviation { span: Span::new(start, dot + 1), class });
    }
    None
}
