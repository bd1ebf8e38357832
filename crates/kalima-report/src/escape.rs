//! Escaping: text to HTML, attributes and JSON, with placeholders for invisible controls.

use std::fmt::Write;

use kalima::script::Class;

/// Returns true if a raw character would be invisible, or would change the layout of other text: controls,
/// line ends other than the line feed, format characters, and the controls of direction.
///
/// Tab and line feed stay raw, and so do the two joiners, which shape the letters around them.
pub(crate) fn needs_placeholder(c: char) -> bool {
    match Class::of(c) {
        Class::Control | Class::BidiControl | Class::Format | Class::ZeroWidthSpace => true,
        Class::LineEnd => c != '\n',
        _ => false,
    }
}

/// Appends `text` as the content of an element. The output grows by at most a constant factor.
///
/// A run of one control is one placeholder: `data-u` is the code point in hexadecimal, `data-r` the
/// length of the run if it is not 1.
pub(crate) fn push_text(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| matches!(c, '&' | '<' | '>') || needs_placeholder(c)) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let Some(c) = special.chars().next() else { return };
        rest = match c {
            '&' | '<' | '>' => {
                out.push_str(entity(c));
                special.get(1..).unwrap_or_default()
            }
            _ => {
                let after = special.trim_start_matches(c);
                let times = (special.len() - after.len()) / c.len_utf8();
                push_placeholder(out, c, times);
                after
            }
        };
    }
    out.push_str(rest);
}

fn push_placeholder(out: &mut String, c: char, times: usize) {
    // Writing to a `String` cannot fail, here and below.
    let _ = match times {
        1 => write!(out, "<i class=x data-u={:X}></i>", u32::from(c)),
        _ => write!(out, "<i class=x data-u={:X} data-r={times}></i>", u32::from(c)),
    };
}

/// Appends `text` as an attribute value between double quotes; controls become their names.
pub(crate) fn push_attribute(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' | '<' | '>' | '"' => out.push_str(entity(c)),
            _ if needs_placeholder(c) => {
                let _ = write!(out, "[U+{:04X}]", u32::from(c));
            }
            _ => out.push(c),
        }
    }
}

/// Appends a JSON string that is safe inside a `script` element.
pub(crate) fn push_json(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' | '<' | '>' | '&' | '\t' | '\n' => push_json_escape(out, c),
            _ if needs_placeholder(c) => push_json_escape(out, c),
            _ => out.push(c),
        }
    }
    out.push('"');
}

fn push_json_escape(out: &mut String, c: char) {
    for unit in c.encode_utf16(&mut [0; 2]) {
        let _ = write!(out, "\\u{unit:04x}");
    }
}

const fn entity(c: char) -> &'static str {
    match c {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => "&quot;",
    }
}

/// Returns the white space and controls of a gap by code point: `U+00A0 U+0020`; other text as it is.
pub(crate) fn visible(text: &str) -> String {
    let is_gap =
        |c: char| c.is_whitespace() || needs_placeholder(c) || matches!(c, '\u{200C}' | '\u{200D}');
    if text.is_empty() || !text.chars().all(is_gap) {
        return text.to_owned();
    }
    let names: Vec<String> =
        text.chars().take(6).map(|c| format!("U+{:04X}", u32::from(c))).collect();
    let more = if text.chars().nth(6).is_some() { " …" } else { "" };
    format!("{}{more}", names.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        let mut out = String::new();
        push_text(&mut out, text);
        out
    }

    #[test]
    fn markup_becomes_entities() {
        assert_eq!(
            html("a</script><img onerror=x>&amp;"),
            "a&lt;/script&gt;&lt;img onerror=x&gt;&amp;amp;"
        );
    }

    #[test]
    fn controls_become_placeholders() {
        assert_eq!(
            html("a\u{202E}b\0\0\r"),
            "a<i class=x data-u=202E></i>b<i class=x data-u=0 data-r=2></i><i class=x data-u=D></i>"
        );
        let every: String =
            (0..0x11_0000).filter_map(char::from_u32).filter(|&c| needs_placeholder(c)).collect();
        assert!(html(&every).chars().all(|c| c.is_ascii_graphic() || c == ' '));
    }

    #[test]
    fn attributes_and_json_hold_no_delimiter() {
        let mut attribute = String::new();
        push_attribute(&mut attribute, "\"><b>\u{2067}");
        assert_eq!(attribute, "&quot;&gt;&lt;b&gt;[U+2067]");
        let mut json = String::new();
        push_json(&mut json, "\"\\</script>\u{2028}\n");
        assert_eq!(json, r#""\u0022\u005c\u003c/script\u003e\u2028\u000a""#);
    }

    #[test]
    fn gaps_are_named() {
        assert_eq!(visible("\u{A0}"), "U+00A0");
        assert_eq!(visible("نعم"), "نعم"); // "yes"
        assert_eq!(visible(""), "");
    }
}
