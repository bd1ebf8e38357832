//! Steps from text: the names of steps, groups and presets, and lists of them.

use super::preset::Preset;
use super::steps::Steps;
use crate::Error;
use alloc::vec::Vec;
use core::str::FromStr;

/// Names that steps had in version 0.1, and their names today. Text still reads them.
const FORMER_NAMES: &[(&str, &str)] = &[
    ("controls", "format_chars"),
    ("lookalikes", "persian_urdu_letters"),
    ("marks", "diacritics"),
    ("separators", "number_separators"),
    ("space_runs", "collapse_spaces"),
    ("yaa", "alef_maksura"),
    ("yaa_hamza", "yeh_hamza"),
];

impl Steps {
    /// The step, group or preset of this name, or of the name that it had in version 0.1.
    fn named(name: &str) -> Option<Self> {
        let name = FORMER_NAMES.iter().find(|row| row.0 == name).map_or(name, |row| row.1);
        let find = |named: &[(&str, Self)]| named.iter().find(|row| row.0 == name).map(|row| row.1);
        find(Self::NAMED)
            .or_else(|| find(Self::GROUPS))
            .or_else(|| Preset::named(name).map(Preset::steps))
    }

    /// The error about a name that is no step, group or preset.
    fn unknown(name: &str) -> Error {
        let presets = Preset::ALL.iter().map(|preset| preset.name());
        let rows = Self::GROUPS.iter().chain(Self::NAMED);
        let known: Vec<_> = presets.chain(rows.map(|row| row.0)).collect();
        Error::unknown_of("preset or step", name, &known)
    }

    /// The name of a single step.
    fn name(self) -> &'static str {
        Self::NAMED.iter().find(|row| row.1 == self).map_or("", |row| row.0)
    }
}

/// Reads `alef,alef_maksura,diacritics,-dagger_alef`: names of steps, groups and presets, from left to right, with
/// spaces around the commas if you like. The empty text, and `none`, is no step.
///
/// Errors: a name that is not known ([`Error::is_unknown_name`]); two steps that exclude each other
/// ([`Error::is_excluded`]).
impl FromStr for Steps {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut steps = Self::NONE;
        if matches!(text.trim(), "" | "none") {
            return Ok(steps);
        }
        for part in text.split(',').map(str::trim) {
            let (name, taken) = part.strip_prefix('-').map_or((part, false), |name| (name, true));
            let named = Self::named(name).ok_or_else(|| Self::unknown(name))?;
            steps = if taken { steps.difference(named) } else { steps.union(named) };
        }
        match steps.conflict() {
            Some((first, second)) => Err(Error::excluded(first.name(), second.name())),
            None => Ok(steps),
        }
    }
}
