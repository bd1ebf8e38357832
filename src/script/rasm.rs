//! The dotless skeleton of the Arabic alphabet: each letter to the plain shape that it shares.

use super::name;

/// The letters of each skeleton, as ranges of code points, first and last.
///
/// Origin: `Joining_Group` of UCD, the groups of one shape taken together (beh; feh and its African
/// form; kaf, gaf and swash kaf; the nouns; the hehs and teh marbutas; the waws; the yehs).
#[rustfmt::skip]
const GROUPS: &[(char, &[(u32, u32)])] = &[
    (name::ALEF, &[
        (0x0622, 0x0623), (0x0625, 0x0625), (0x0627, 0x0627), (0x0671, 0x0673), (0x0675, 0x0675),
        (0x0773, 0x0774), (0x0870, 0x0882), (0x08AD, 0x08AD),
    ]),
    (name::DOTLESS_BEH, &[
        (0x0628, 0x0628), (0x062A, 0x062B), (0x066E, 0x066E), (0x0679, 0x0680), (0x0750, 0x0756),
        (0x08A0, 0x08A1), (0x08B6, 0x08B8), (0x08BE, 0x08C0),
    ]),
    (name::HAH, &[
        (0x062C, 0x062E), (0x0681, 0x0687), (0x06BF, 0x06BF), (0x0757, 0x0758), (0x076E, 0x076F),
        (0x0772, 0x0772), (0x077C, 0x077C), (0x088A, 0x088A), (0x08A2, 0x08A2), (0x08C1, 0x08C1),
        (0x08C5, 0x08C6),
    ]),
    (name::DAL, &[
        (0x062F, 0x0630), (0x0688, 0x0690), (0x06EE, 0x06EE), (0x0759, 0x075A), (0x08AE, 0x08AE),
    ]),
    (name::REH, &[
        (0x0631, 0x0632), (0x0691, 0x0699), (0x06EF, 0x06EF), (0x075B, 0x075B), (0x076B, 0x076C),
        (0x0771, 0x0771), (0x08AA, 0x08AA), (0x08B2, 0x08B2), (0x08B9, 0x08B9),
    ]),
    (name::SEEN, &[
        (0x0633, 0x0634), (0x069A, 0x069C), (0x06FA, 0x06FA), (0x075C, 0x075C), (0x076D, 0x076D),
        (0x0770, 0x0770), (0x077D, 0x077E),
    ]),
    (name::SAD, &[(0x0635, 0x0636), (0x069D, 0x069E), (0x06FB, 0x06FB), (0x08AF, 0x08AF)]),
    (name::TAH, &[(0x0637, 0x0638), (0x069F, 0x069F), (0x088B, 0x088C), (0x08A3, 0x08A3)]),
    (name::AIN, &[
        (0x0639, 0x063A), (0x06A0, 0x06A0), (0x06FC, 0x06FC), (0x075D, 0x075F), (0x08B3, 0x08B3),
        (0x08C3, 0x08C3),
    ]),
    (name::DOTLESS_FEH, &[
        (0x0641, 0x0641), (0x06A1, 0x06A6), (0x0760, 0x0761), (0x08A4, 0x08A4), (0x08BB, 0x08BB),
    ]),
    (name::DOTLESS_QAF, &[
        (0x0642, 0x0642), (0x066F, 0x066F), (0x06A7, 0x06A8), (0x08A5, 0x08A5), (0x08B5, 0x08B5),
        (0x08BC, 0x08BC), (0x08C4, 0x08C4),
    ]),
    (name::KAF, &[
        (0x063B, 0x063C), (0x0643, 0x0643), (0x06A9, 0x06B4), (0x0762, 0x0764), (0x077F, 0x077F),
        (0x088D, 0x088D), (0x08B0, 0x08B0), (0x08B4, 0x08B4), (0x08C2, 0x08C2), (0x08C8, 0x08C8),
    ]),
    (name::LAM, &[
        (0x0644, 0x0644), (0x06B5, 0x06B8), (0x076A, 0x076A), (0x08A6, 0x08A6), (0x08C7, 0x08C7),
    ]),
    (name::MEEM, &[(0x0645, 0x0645), (0x0765, 0x0766), (0x08A7, 0x08A7)]),
    (name::NOON_GHUNNA, &[
        (0x0646, 0x0646), (0x06B9, 0x06BD), (0x0767, 0x0769), (0x0889, 0x0889), (0x088F, 0x088F),
        (0x08BD, 0x08BD),
    ]),
    (name::HEH, &[
        (0x0629, 0x0629), (0x0647, 0x0647), (0x06BE, 0x06BE), (0x06C0, 0x06C3), (0x06D5, 0x06D5),
        (0x06FF, 0x06FF),
    ]),
    (name::WAW, &[
        (0x0624, 0x0624), (0x0648, 0x0648), (0x0676, 0x0677), (0x06C4, 0x06CB), (0x06CF, 0x06CF),
        (0x0778, 0x0779), (0x08AB, 0x08AB), (0x08B1, 0x08B1),
    ]),
    (name::ALEF_MAKSURA, &[
        (0x0620, 0x0620), (0x0626, 0x0626), (0x063D, 0x063F), (0x0649, 0x064A), (0x0678, 0x0678),
        (0x06CC, 0x06CE), (0x06D0, 0x06D3), (0x0775, 0x0777), (0x077A, 0x077B), (0x0886, 0x0886),
        (0x08A8, 0x08A9), (0x08AC, 0x08AC), (0x08BA, 0x08BA),
    ]),
];

/// The code point of the first entry of [`SKELETONS`].
const FIRST: u32 = 0x0620;

/// The number of the group of each letter, from 1; 0 for characters without a group.
static SKELETONS: [u8; 0x2B0] = {
    let mut table = [0; 0x2B0];
    let mut group = 0;
    while group < GROUPS.len() {
        let mut rest = GROUPS[group].1;
        group += 1;
        while let [(first, last), others @ ..] = rest {
            let mut c = *first;
            while c <= *last {
                table[(c - FIRST) as usize] = group as u8;
                c += 1;
            }
            rest = others;
        }
    }
    table
};

/// The dotless skeleton (رسم) of a letter: its shape without dots, hamza and other small signs.
///
/// Letters with the same skeleton in a manuscript without dots get one code point, including
/// Persian, Urdu and other letters. A character without a skeleton of its own is returned
/// unchanged, also standalone hamza and combining marks: delete them by other means. The result
/// does not depend on the neighbours, so noon and yeh, which look like a beh at the start of a
/// word, keep their own skeletons ں and ى:
///
/// | letters | skeleton |
/// |---|---|
/// | ا آ أ إ ٱ … | ا |
/// | ب ت ث پ ٹ … | ٮ U+066E |
/// | ج ح خ چ … · د ذ ڈ … · ر ز ژ … | ح · د · ر |
/// | س ش … · ص ض … · ط ظ … · ع غ … | س · ص · ط · ع |
/// | ف ڤ … · ق ڨ … | ڡ U+06A1 · ٯ U+066F |
/// | ك ک گ ڪ … · ل ڵ … · م … | ك · ل · م |
/// | ن ڼ … | ں U+06BA |
/// | ه ة ہ ھ ە … · و ؤ … · ي ى ئ ی ے … | ه · و · ى |
///
/// Letters of the blocks Arabic, Arabic Supplement and Arabic Extended-A and -B; presentation
/// forms become letters by [`presentation_form`](super::presentation_form) first. Idempotent;
/// constant time.
///
/// # Examples
///
/// ```
/// use kalima::script::rasm;
/// let skeleton: String = "تفاحة".chars().map(rasm).collect(); // "apple"
/// assert_eq!(skeleton, "ٮڡاحه");
/// assert_eq!(rasm('گ'), 'ك');
/// assert_eq!(rasm('،'), '،');
/// ```
#[doc(alias = "skeleton")]
#[doc(alias = "undotted")]
#[must_use]
pub const fn rasm(c: char) -> char {
    let code = c as u32;
    if code < FIRST || (code - FIRST) as usize >= SKELETONS.len() {
        return c;
    }
    match SKELETONS[(code - FIRST) as usize] {
        0 => c,
        group => GROUPS[group as usize - 1].0,
    }
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, rasm};
    use crate::script::{Class, joins_next, name};

    #[test]
    fn ranges_do_not_overlap_and_are_sorted() {
        for (_, ranges) in GROUPS {
            assert!(ranges.iter().all(|(first, last)| first <= last));
            assert!(ranges.is_sorted_by(|(_, last), (first, _)| last < first));
        }
        let sizes =
            GROUPS.iter().flat_map(|(_, ranges)| *ranges).map(|(first, last)| last - first + 1);
        let grouped = ('\0'..=char::MAX).filter(|&c| {
            GROUPS.iter().any(|g| g.1.iter().any(|&(a, b)| (a..=b).contains(&u32::from(c))))
        });
        assert_eq!(sizes.sum::<u32>(), u32::try_from(grouped.count()).unwrap());
    }

    #[test]
    fn idempotent_and_letters_to_letters() {
        for c in '\0'..=char::MAX {
            let skeleton = rasm(c);
            assert_eq!(rasm(skeleton), skeleton);
            if skeleton != c {
                assert_eq!(Class::of(c), Class::ArabicLetter);
                assert_eq!(Class::of(skeleton), Class::ArabicLetter);
            }
        }
    }

    #[test]
    fn every_letter_of_the_living_alphabets_has_a_skeleton() {
        let skeletons: alloc::vec::Vec<char> = GROUPS.iter().map(|g| g.0).collect();
        for c in ('\u{620}'..='\u{8FF}').filter(|&c| Class::of(c) == Class::ArabicLetter) {
            // Hamzas, and the signs of old manuscripts that Unicode counts as letters.
            let apart = matches!(c, name::HAMZA | name::HIGH_HAMZA)
                || matches!(c, '\u{883}'..='\u{885}' | '\u{887}' | '\u{88E}');
            assert_eq!(skeletons.contains(&rasm(c)), !apart, "{}", c.escape_unicode());
        }
    }

    #[test]
    fn the_skeleton_joins_as_the_letter_does() {
        for c in ('\u{620}'..='\u{8FF}').filter(|&c| rasm(c) != c) {
            // The final shapes of yeh and heh at the end of a word, and the alef that joins to no
            // letter.
            let ends = matches!(rasm(c), name::ALEF_MAKSURA | name::HEH) && !joins_next(c);
            assert!(ends || joins_next(c) == joins_next(rasm(c)), "{}", c.escape_unicode());
        }
    }
}
