//! Word ligatures, such as U+FDFA, spelled out.

/// The words of each ligature, sorted by code point.
///
/// The text is the decomposition of the Unicode Character Database if there is one, with the
/// Arabic yeh in the rial sign instead of the Persian one. The others are spelled by their
/// character names.
static WORDS: &[(char, &str)] = &[
    // ARABIC LIGATURE JALLA WA-ALAA
    ('\u{FBC3}', "جل وعلا"),
    // ARABIC LIGATURE DAAMAT BARAKAATUHUM
    ('\u{FBC4}', "دامت بركاتهم"),
    // ARABIC LIGATURE RAHMATU ALLAAHI TAAALAA ALAYH
    ('\u{FBC5}', "رحمة الله تعالى عليه"),
    // ARABIC LIGATURE RAHMATU ALLAAHI ALAYHIM
    ('\u{FBC6}', "رحمة الله عليهم"),
    // ARABIC LIGATURE RAHMATU ALLAAHI ALAYHIMAA
    ('\u{FBC7}', "رحمة الله عليهما"),
    // ARABIC LIGATURE RAHIMAHUM ALLAAHU TAAALAA
    ('\u{FBC8}', "رحمهم الله تعالى"),
    // ARABIC LIGATURE RAHIMAHUMAA ALLAAH
    ('\u{FBC9}', "رحمهما الله"),
    // ARABIC LIGATURE RAHIMAHUMAA ALLAAHU TAAALAA
    ('\u{FBCA}', "رحمهما الله تعالى"),
    // ARABIC LIGATURE RADI ALLAAHU TAAALAA ANHUM
    ('\u{FBCB}', "رضي الله تعالى عنهم"),
    // ARABIC LIGATURE HAFIZAHU ALLAAH
    ('\u{FBCC}', "حفظه الله"),
    // ARABIC LIGATURE HAFIZAHU ALLAAHU TAAALAA
    ('\u{FBCD}', "حفظه الله تعالى"),
    // ARABIC LIGATURE HAFIZAHUM ALLAAHU TAAALAA
    ('\u{FBCE}', "حفظهم الله تعالى"),
    // ARABIC LIGATURE HAFIZAHUMAA ALLAAHU TAAALAA
    ('\u{FBCF}', "حفظهما الله تعالى"),
    // ARABIC LIGATURE SALLALLAAHU TAAALAA ALAYHI WA-SALLAM
    ('\u{FBD0}', "صلى الله تعالى عليه وسلم"),
    // ARABIC LIGATURE AJJAL ALLAAHU FARAJAHU ASH-SHAREEF
    ('\u{FBD1}', "عجل الله فرجه الشريف"),
    // ARABIC LIGATURE ALAYHI AR-RAHMAH
    ('\u{FBD2}', "عليه الرحمة"),
    // ARABIC LIGATURE RAHIMAHU ALLAAH
    ('\u{FD40}', "رحمه الله"),
    // ARABIC LIGATURE RADI ALLAAHU ANH
    ('\u{FD41}', "رضي الله عنه"),
    // ARABIC LIGATURE RADI ALLAAHU ANHAA
    ('\u{FD42}', "رضي الله عنها"),
    // ARABIC LIGATURE RADI ALLAAHU ANHUM
    ('\u{FD43}', "رضي الله عنهم"),
    // ARABIC LIGATURE RADI ALLAAHU ANHUMAA
    ('\u{FD44}', "رضي الله عنهما"),
    // ARABIC LIGATURE RADI ALLAAHU ANHUNNA
    ('\u{FD45}', "رضي الله عنهن"),
    // ARABIC LIGATURE SALLALLAAHU ALAYHI WA-AALIH
    ('\u{FD46}', "صلى الله عليه وآله"),
    // ARABIC LIGATURE ALAYHI AS-SALAAM
    ('\u{FD47}', "عليه السلام"),
    // ARABIC LIGATURE ALAYHIM AS-SALAAM
    ('\u{FD48}', "عليهم السلام"),
    // ARABIC LIGATURE ALAYHIMAA AS-SALAAM
    ('\u{FD49}', "عليهما السلام"),
    // ARABIC LIGATURE ALAYHI AS-SALAATU WAS-SALAAM
    ('\u{FD4A}', "عليه الصلاة والسلام"),
    // ARABIC LIGATURE QUDDISA SIRRAH
    ('\u{FD4B}', "قدس سره"),
    // ARABIC LIGATURE SALLALLAHU ALAYHI WAAALIHEE WA-SALLAM
    ('\u{FD4C}', "صلى الله عليه وآله وسلم"),
    // ARABIC LIGATURE ALAYHAA AS-SALAAM
    ('\u{FD4D}', "عليها السلام"),
    // ARABIC LIGATURE TABAARAKA WA-TAAALAA
    ('\u{FD4E}', "تبارك وتعالى"),
    // ARABIC LIGATURE RAHIMAHUM ALLAAH
    ('\u{FD4F}', "رحمهم الله"),
    // ARABIC LIGATURE RAHMATU ALLAAHI ALAYH
    ('\u{FD90}', "رحمة الله عليه"),
    // ARABIC LIGATURE RAHMATU ALLAAHI ALAYHAA
    ('\u{FD91}', "رحمة الله عليها"),
    // ARABIC LIGATURE RAHIMAHU ALLAAH TAAALAA
    ('\u{FDC8}', "رحمه الله تعالى"),
    // ARABIC LIGATURE RADI ALLAAHU TAAALAA ANH
    ('\u{FDC9}', "رضي الله تعالى عنه"),
    // ARABIC LIGATURE RADI ALLAAHU TAAALAA ANHAA
    ('\u{FDCA}', "رضي الله تعالى عنها"),
    // ARABIC LIGATURE RADI ALLAAHU TAAALAA ANHUMAA
    ('\u{FDCB}', "رضي الله تعالى عنهما"),
    // ARABIC LIGATURE SALLALLAHU ALAYHI WA-ALAA AALIHEE WA-SALLAM
    ('\u{FDCC}', "صلى الله عليه وعلى آله وسلم"),
    // ARABIC LIGATURE AJJAL ALLAAHU TAAALAA FARAJAHU ASH-SHAREEF
    ('\u{FDCD}', "عجل الله تعالى فرجه الشريف"),
    // ARABIC LIGATURE KARRAMA ALLAAHU WAJHAH
    ('\u{FDCE}', "كرم الله وجهه"),
    // ARABIC LIGATURE SALAAMUHU ALAYNAA
    ('\u{FDCF}', "سلامه علينا"),
    // ARABIC LIGATURE SALLA USED AS KORANIC STOP SIGN ISOLATED FORM
    ('\u{FDF0}', "صلے"),
    // ARABIC LIGATURE QALA USED AS KORANIC STOP SIGN ISOLATED FORM
    ('\u{FDF1}', "قلے"),
    // ARABIC LIGATURE ALLAH ISOLATED FORM
    ('\u{FDF2}', "الله"),
    // ARABIC LIGATURE AKBAR ISOLATED FORM
    ('\u{FDF3}', "اكبر"),
    // ARABIC LIGATURE MOHAMMAD ISOLATED FORM
    ('\u{FDF4}', "محمد"),
    // ARABIC LIGATURE SALAM ISOLATED FORM
    ('\u{FDF5}', "صلعم"),
    // ARABIC LIGATURE RASOUL ISOLATED FORM
    ('\u{FDF6}', "رسول"),
    // ARABIC LIGATURE ALAYHE ISOLATED FORM
    ('\u{FDF7}', "عليه"),
    // ARABIC LIGATURE WASALLAM ISOLATED FORM
    ('\u{FDF8}', "وسلم"),
    // ARABIC LIGATURE SALLA ISOLATED FORM
    ('\u{FDF9}', "صلى"),
    // ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM
    ('\u{FDFA}', "صلى الله عليه وسلم"),
    // ARABIC LIGATURE JALLAJALALOUHOU
    ('\u{FDFB}', "جل جلاله"),
    // RIAL SIGN
    ('\u{FDFC}', "ريال"),
    // ARABIC LIGATURE BISMILLAH AR-RAHMAN AR-RAHEEM
    ('\u{FDFD}', "بسم الله الرحمن الرحيم"),
    // ARABIC LIGATURE SUBHAANAHU WA TAAALAA
    ('\u{FDFE}', "سبحانه وتعالى"),
    // ARABIC LIGATURE AZZA WA JALL
    ('\u{FDFF}', "عز وجل"),
    // ARABIC LIGATURE ALAYHAA AS-SALAATU WAS-SALAAM
    ('\u{10ED1}', "عليها الصلاة والسلام"),
    // ARABIC LIGATURE ALAYHIM AS-SALAATU WAS-SALAAM
    ('\u{10ED2}', "عليهم الصلاة والسلام"),
    // ARABIC LIGATURE ALAYHIMAA AS-SALAATU WAS-SALAAM
    ('\u{10ED3}', "عليهما الصلاة والسلام"),
    // ARABIC LIGATURE QADDASA ALLAAHU SIRRAH
    ('\u{10ED4}', "قدس الله سره"),
    // ARABIC LIGATURE QUDDISA SIRRUHUM
    ('\u{10ED5}', "قدس سرهم"),
    // ARABIC LIGATURE QUDDISA SIRRUHUMAA
    ('\u{10ED6}', "قدس سرهما"),
    // ARABIC LIGATURE QUDDISAT ASRAARUHUM
    ('\u{10ED7}', "قدست أسرارهم"),
    // ARABIC LIGATURE NAWWARA ALLAAHU MARQADAH
    ('\u{10ED8}', "نور الله مرقده"),
];

/// Returns the words of a ligature, spelled out in letters, and `None` for other characters.
///
/// These are the ligatures of phrases (U+FBC3–FBD2, U+FD40–FD4F, U+FD90, U+FD91, U+FDC8–FDCF,
/// U+FDF0–FDFF, U+10ED1–10ED8), and U+FDFC RIAL SIGN. Ligatures of two or three letters are
/// [`presentation_form`](super::presentation_form)s. In time logarithmic in the size of a small
/// table.
///
/// # Examples
///
/// ```
/// use kalima::script::word_ligature;
/// assert_eq!(word_ligature('ﷲ'), Some("الله")); // "God"
/// assert_eq!(word_ligature('﷽'), Some("بسم الله الرحمن الرحيم")); // "in the name of God ..."
/// assert_eq!(word_ligature('ﻻ'), None); // lam and alef
/// ```
#[must_use]
pub fn word_ligature(c: char) -> Option<&'static str> {
    let index = WORDS.binary_search_by_key(&c, |&(ligature, _)| ligature).ok()?;
    WORDS.get(index).map(|&(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::WORDS;
    use crate::script::{CharSet, Class, name};

    #[test]
    fn sorted_and_unique() {
        assert!(WORDS.is_sorted_by(|(a, _), (b, _)| a < b));
    }

    #[test]
    fn every_ligature_and_nothing_else() {
        let ligatures = ('\0'..=char::MAX)
            .filter(|&c| Class::of(c) == Class::ArabicLigature || c == name::RIAL_SIGN);
        assert!(WORDS.iter().map(|&(c, _)| c).eq(ligatures));
    }

    #[test]
    fn words_are_letters_and_single_spaces() {
        for (c, words) in WORDS {
            for word in words.split(' ') {
                assert!(!word.is_empty(), "{}", c.escape_unicode());
                assert!(word.chars().all(|c| CharSet::ARABIC_LETTERS.contains(c)), "{word}");
            }
        }
    }
}
