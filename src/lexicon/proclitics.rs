//! Proclitics on letters: «و» and, «ف» so, «ب» by, «ل» for, «ك» like, and the article «ال».

use crate::script::name::{ALEF, BEH, FEH, KAF, LAM, WAW};

/// Returns the letters, and the letters without «و» or «ف», then «ب», «ل» or «ك», then «ال» (or
/// «لل»).
pub(crate) fn clitics(letters: &[char]) -> impl Iterator<Item = &[char]> {
    let conjunction = match letters {
        [WAW | FEH, rest @ ..] if !is_dotted(rest) => Some(rest),
        _ => None,
    };
    [Some(letters), conjunction].into_iter().flatten().flat_map(|base| {
        let preposition = match base {
            [BEH | LAM | KAF, rest @ ..] if !is_dotted(rest) => Some(rest),
            _ => None,
        };
        let article = match base {
            [ALEF | LAM, LAM, rest @ ..] | [BEH | KAF, ALEF, LAM, rest @ ..]
                if !is_dotted(rest) =>
            {
                Some(rest)
            }
            _ => None,
        };
        [Some(base), preposition, article].into_iter().flatten()
    })
}

/// Returns true if nothing remains before the first inner dot: the stripped letter was then the
/// abbreviation itself.
fn is_dotted(rest: &[char]) -> bool {
    matches!(rest, [] | ['.', ..])
}
