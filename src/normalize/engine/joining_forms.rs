//! Presentation forms that join to the letter after them.

/// Returns true for the initial and the medial forms of letters and ligatures, but for those of ھ U+06BE: Urdu
/// writes them at the end of a word too («ﻣﺠﮭ»), where the letter has the same shape.
///
/// Source: the decomposition tags `<initial>` and `<medial>`, UCD 17.0.
pub(in crate::normalize) const fn keeps_stroke(c: char) -> bool {
    matches!(
        c,
        '\u{FB54}'..='\u{FB55}'
            | '\u{FB58}'..='\u{FB59}'
            | '\u{FB5C}'..='\u{FB5D}'
            | '\u{FB60}'..='\u{FB61}'
            | '\u{FB64}'..='\u{FB65}'
            | '\u{FB68}'..='\u{FB69}'
            | '\u{FB6C}'..='\u{FB6D}'
            | '\u{FB70}'..='\u{FB71}'
            | '\u{FB74}'..='\u{FB75}'
            | '\u{FB78}'..='\u{FB79}'
            | '\u{FB7C}'..='\u{FB7D}'
            | '\u{FB80}'..='\u{FB81}'
            | '\u{FB90}'..='\u{FB91}'
            | '\u{FB94}'..='\u{FB95}'
            | '\u{FB98}'..='\u{FB99}'
            | '\u{FB9C}'..='\u{FB9D}'
            | '\u{FBA2}'..='\u{FBA3}'
            | '\u{FBA8}'..='\u{FBA9}'
            | '\u{FBD5}'..='\u{FBD6}'
            | '\u{FBE6}'..='\u{FBE9}'
            | '\u{FBF8}'
            | '\u{FBFB}'
            | '\u{FBFE}'..='\u{FBFF}'
            | '\u{FC97}'..='\u{FCF1}'
            | '\u{FD2D}'..='\u{FD3B}'
            | '\u{FD50}'
            | '\u{FD52}'..='\u{FD57}'
            | '\u{FD59}'
            | '\u{FD5C}'..='\u{FD5D}'
            | '\u{FD60}'..='\u{FD61}'
            | '\u{FD63}'
            | '\u{FD65}'
            | '\u{FD68}'
            | '\u{FD6B}'
            | '\u{FD6D}'
            | '\u{FD70}'
            | '\u{FD72}'..='\u{FD73}'
            | '\u{FD77}'
            | '\u{FD7D}'
            | '\u{FD83}'
            | '\u{FD86}'
            | '\u{FD88}'..='\u{FD8A}'
            | '\u{FD8C}'..='\u{FD8F}'
            | '\u{FD92}'..='\u{FD95}'
            | '\u{FD98}'
            | '\u{FD9D}'
            | '\u{FDB4}'..='\u{FDB5}'
            | '\u{FDB8}'
            | '\u{FDBA}'
            | '\u{FDC3}'..='\u{FDC5}'
            | '\u{FE8B}'..='\u{FE8C}'
            | '\u{FE91}'..='\u{FE92}'
            | '\u{FE97}'..='\u{FE98}'
            | '\u{FE9B}'..='\u{FE9C}'
            | '\u{FE9F}'..='\u{FEA0}'
            | '\u{FEA3}'..='\u{FEA4}'
            | '\u{FEA7}'..='\u{FEA8}'
            | '\u{FEB3}'..='\u{FEB4}'
            | '\u{FEB7}'..='\u{FEB8}'
            | '\u{FEBB}'..='\u{FEBC}'
            | '\u{FEBF}'..='\u{FEC0}'
            | '\u{FEC3}'..='\u{FEC4}'
            | '\u{FEC7}'..='\u{FEC8}'
            | '\u{FECB}'..='\u{FECC}'
            | '\u{FECF}'..='\u{FED0}'
            | '\u{FED3}'..='\u{FED4}'
            | '\u{FED7}'..='\u{FED8}'
            | '\u{FEDB}'..='\u{FEDC}'
            | '\u{FEDF}'..='\u{FEE0}'
            | '\u{FEE3}'..='\u{FEE4}'
            | '\u{FEE7}'..='\u{FEE8}'
            | '\u{FEEB}'..='\u{FEEC}'
            | '\u{FEF3}'..='\u{FEF4}'
    )
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn the_forms_are_those_of_the_ucd() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/ucd/UnicodeData.txt");
        let Ok(ucd) = std::fs::read_to_string(path) else { return };
        let mut expected = String::new();
        for line in ucd.lines() {
            let mut fields = line.split(';');
            let code = fields.next().and_then(|code| u32::from_str_radix(code, 16).ok());
            let decomposition = fields.nth(4).unwrap_or_default();
            let joins = decomposition.starts_with("<initial>")
                || decomposition.starts_with("<medial>") && !decomposition.contains(" 0640");
            let joins = joins && !decomposition.ends_with(" 06BE");
            expected.extend(code.filter(|_| joins).and_then(char::from_u32));
        }
        let found: String = ('\0'..=char::MAX).filter(|&c| keeps_stroke(c)).collect();
        assert_eq!(found, expected);
    }
}
