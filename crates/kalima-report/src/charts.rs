//! Bar charts: tables whose rows have a bar as inline SVG.

use std::fmt::Write;

/// Appends a bar of `count` out of `most`. A screen reader skips it: the count is beside it.
pub(crate) fn push_bar(out: &mut String, count: usize, most: usize) {
    let width = count.saturating_mul(1000) / most.max(1);
    let _ = write!(
        out,
        "<svg class=bar viewBox=\"0 0 1000 10\" preserveAspectRatio=none aria-hidden=true><rect width={} height=10 /></svg>",
        width.clamp(4, 1000)
    );
}

/// Returns a number with commas between groups of three digits.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_proportional() {
        let mut out = String::new();
        push_bar(&mut out, 1, 2);
        assert!(out.contains("width=500"));
    }

    #[test]
    fn groups_of_three_digits() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
