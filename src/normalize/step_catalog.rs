//! The steps by name, in the order in which they act: what each does, to which code points, and why.

use super::Steps;

macro_rules! steps {
    ($($(#[$doc:meta])* $bit:ident = $name:literal: $text:literal => $normal:literal, $gloss:literal;)*) => {
        /// The steps by number: the documented order is the order of the bits.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Bit {
            $($bit,)*
        }

        impl Steps {
            $(
                $(#[$doc])*
                ///
                /// # Examples
                ///
                /// ```
                /// use kalima::normalize::{Normalizer, Steps};
                #[doc = concat!("let normalizer = Normalizer::new(Steps::", stringify!($bit), ");")]
                #[doc = concat!("assert_eq!(normalizer.normalize(", stringify!($text), "), ",
                    stringify!($normal), "); // ", $gloss)]
                /// ```
                pub const $bit: Self = Self(1 << Bit::$bit as u64);
            )*

            /// Every step by name, in the order in which steps act.
            pub(super) const NAMED: &'static [(&'static str, Self)] = &[$(($name, Self::$bit),)*];
        }
    };
}

steps! {
    /// `marks_after_space`: joins marks to the Arabic letter before the spaces that set them apart, as
    /// the extraction of text from PDF leaves them.
    ///
    /// One or more spaces or tabs in a line, but not U+00A0 and U+202F, the seats of Quranic marks. Before a
    /// letter, the spaces fall too: they were inside a word; a tanwin, which ends its word, moves before
    /// them, unless a final alef follows it. Source: the order of glyphs in PDF (ISO 32000-1, 14.8.2.3).
    MARKS_AFTER_SPACE = "marks_after_space": "مبتسما \u{64B} ثم" => "مبتسما\u{64B} ثم", "smiling, then";
    /// `compose`: the part of NFC that concerns Arabic letters, and no reordering: ا with U+0653,
    /// U+0654 or U+0655, and و ي ہ ے ە with U+0654, also if other marks stand between.
    ///
    /// Source: the canonical decompositions of the Arabic block, UCD.
    COMPOSE = "compose": "ا\u{653}ن" => "آن", "time has come";
    /// `nfc`: exactly Unicode Normalization Form C.
    ///
    /// It orders marks by combining class, which puts vowels before shadda; excludes
    /// [`MARK_ORDER`](Self::MARK_ORDER). Source: UAX #15.
    NFC = "nfc": "محم\u{651}\u{64E}د" => "محم\u{64E}\u{651}د", "Muhammad";
    /// `mark_order`: the order of UTR #53 in each run of Arabic marks: shadda first, then vowel or
    /// tanwin, then the rest; adjacent identical marks once.
    ///
    /// U+034F COMBINING GRAPHEME JOINER blocks it, as do marks of other scripts. Excludes
    /// [`NFC`](Self::NFC). Source: UTR #53, Arabic Mark Transient Reordering Algorithm.
    MARK_ORDER = "mark_order": "محم\u{64E}\u{651}د" => "محم\u{651}\u{64E}د", "Muhammad";
    /// `decorations`: deletes combining marks of other scripts on an Arabic letter: U+0300–034E, U+0350–036F
    /// and U+20D0–20FF.
    ///
    /// They strike through, ring or pile up on letters for show. Marks on other letters stay, and so does
    /// U+034F COMBINING GRAPHEME JOINER, which keeps Arabic marks in order.
    DECORATIONS = "decorations": "ك\u{336}ت\u{336}اب" => "كتاب", "book";
    /// `format_chars`: removes invisible controls that carry no meaning of their own: U+061C, U+200E,
    /// U+200F, U+202A–202E, U+2066–2069 (direction), U+2060, U+FEFF, U+00AD; U+200B, which becomes
    /// a space between two letters; U+200D between two Arabic letters that join anyway.
    ///
    /// Never U+034F, U+0600–0605, U+06DD, U+0890, U+0891, U+08E2, variation selectors or tags, nor
    /// the U+200D of an emoji. Source: UAX #9 §2, UAX #14 (ZW), Unicode 17.0 §9.2 and §23.2.
    FORMAT_CHARS = "format_chars": "\u{200F}(كتاب)\u{200F}" => "(كتاب)", "book";
    /// `zwnj`: removes U+200C ZERO WIDTH NON-JOINER and U+200D ZERO WIDTH JOINER next to an Arabic letter:
    /// between two, and at the edge of a word.
    ///
    /// Persian parts stem and ending with the first; a search should not depend on either. Source: Unicode
    /// 17.0 §9.2.
    ZWNJ = "zwnj": "می\u{200C}خواهم" => "میخواهم", "I want (Persian)";
    /// `presentation_forms`: U+FB50–FDFF and U+FE70–FEFF to the letters that they are forms of.
    ///
    /// Code point by code point, never by NFKC of the whole text, which leaves stray spaces and
    /// tatweels: a lam-alef keeps its hamza; a vowel form becomes its mark after a letter, tatweel
    /// or mark, else it stays, and so do U+FBB2–FBC2, U+FD3E and U+FD3F. An initial or medial form before
    /// anything but an Arabic letter keeps its joining stroke as a tatweel: «ﻫ» is «هـ». Words in one code
    /// point are the business of [`LIGATURES`](Self::LIGATURES). Source: `Decomposition_Mapping`, UCD.
    PRESENTATION_FORMS = "presentation_forms": "ﻛﺘﺎﺏ" => "كتاب", "book";
    /// `ligatures`: words and phrases that are one code point, spelled out: U+FBC3–FBD2,
    /// U+FD40–FD4F, U+FD90, U+FD91, U+FDC8–FDCF, U+FDF0–FDFF, U+10ED1–10ED8.
    ///
    /// U+FDFC ﷼ becomes ريال. A ligature that touches a letter is parted from it by a space, as the
    /// words that it stands for are. Source: the character names of UCD.
    LIGATURES = "ligatures": "النبي\u{FDFA}" => "النبي صلى الله عليه وسلم", "the Prophet, blessings upon him";
    /// `small_letters`: the small letters of the Quran, U+06E5–06E8, U+08C9, U+08CA, U+08D3, U+08F3:
    /// deleted word-finally after ه, elsewhere promoted to the letter that they stand for, و ي or
    /// ن, in place of any tatweel that they sit on.
    ///
    /// The final ones only lengthen the pronoun («لَهُۥ», everyday «له»), the others are left out
    /// of the Uthmanic skeleton but spelled today («دَاوُۥد», everyday «داوود»). Source: the
    /// conventions of the Medina Quran.
    SMALL_LETTERS = "small_letters": "له\u{6E5} داو\u{6E5}د" => "له داوود", "to him; David";
    /// `dagger_alef_promote`: U+0670 to ا where everyday spelling writes an alef, in place of any
    /// tatweel that it sits on.
    ///
    /// In the words that leave the alef out today (هذا هذه هذان هذين هؤلاء هكذا ههنا ذلك ذلكم كذلك لذلك
    /// لكن أولئك الله اللهم إله الرحمن طه يس …, with their pronouns, and after و ف ب ك ل أ) it goes, as
    /// it does on an alef. وٰ is one ا in صلوة زكوة حيوة ربوا غدوة مشكوة نجوة منوة, where the waw bears
    /// no vowel, else وا; وٰا is ا; ىٰ is ى at the end of a word and ا before a letter. With
    /// [`MADDA`](Self::MADDA), U+0653 on such an alef goes too: it lengthens, and makes no آ. Excludes
    /// [`DAGGER_ALEF`](Self::DAGGER_ALEF). Source: the Uthmanic and the everyday (imla'i) spelling.
    DAGGER_ALEF_PROMOTE = "dagger_alef_promote": "كت\u{670}ب ه\u{670}ذا" => "كتاب هذا", "book; this";
    /// `yeh_hamza`: ئ, and ى or nothing that bears U+0654, to ي; a tatweel that bears it to the letter
    /// that everyday spelling has.
    ///
    /// The Quran writes a hamza within a word on a tatweel. By the rule of hamza its seat is that of the
    /// strongest vowel, its own or the one before: kasra, or a yeh without a vowel before it, ئ and so
    /// ي («سَيِّـَٔاتِ», سيئات); damma ؤ («مَسۡـُٔولٗا», مسؤولا); fatha أ («يَسۡـَٔلُ», يسأل), with an alef after it
    /// آ («شَنَـَٔانُ», شنآن), also after proclitics alone («بِـَٔايَةٖ», بآية). Where no vowel tells, ي. U+0654
    /// on ا و ي and the other letters that Unicode composes it with is left to composition. On a heh it is
    /// the Persian sign of ezafe and falls («خانهٔ»). Source:
    /// the rule of hamza of the Cairo Academy; the conventions of the Medina Quran.
    YEH_HAMZA = "yeh_hamza": "سائل" => "سايل", "asking";
    /// `tanwin_alef`: drops the «ًا» or «اً» of the accusative at the end of a word.
    ///
    /// Safe on «خطأً» and «سماءً», which have no such alef, and after another alef; never without the
    /// mark. Source:
    /// everyday orthography; the pausal form of the other cases.
    TANWIN_ALEF = "tanwin_alef": "كتابا\u{64B}" => "كتاب", "a book (accusative)";
    /// `tanwin_order`: اً and ىً to ًا and ًى: fathatan on the letter before the alef.
    ///
    /// Two living schools write the one or the other, so no preset does it. Source: the spelling of
    /// the Quran and of the academies against that of most keyboards.
    TANWIN_ORDER = "tanwin_order": "كتابا\u{64B}" => "كتاب\u{64B}ا", "a book (accusative)";
    /// `tatweel_decorative`: U+0640 that joins two letters and carries no mark.
    ///
    /// The era mark «هـ», «الـ20», the seat of a Quranic mark «ـٰ» and a dash of tatweel stay.
    /// Source: tatweel has no meaning between letters, Unicode 17.0 §9.2.
    TATWEEL_DECORATIVE = "tatweel_decorative": "جـمـيل 1445هـ" => "جميل 1445هـ", "beautiful; 1445 AH";
    /// `tatweel`: every U+0640 ARABIC TATWEEL.
    TATWEEL = "tatweel": "جـمـيل 1445هـ" => "جميل 1445ه", "beautiful; 1445 AH";
    /// `harakat`: deletes fatha, damma, kasra: U+064E–0650.
    HARAKAT = "harakat": "ك\u{650}ت\u{64E}اب" => "كتاب", "book";
    /// `tanwin`: deletes fathatan, dammatan, kasratan: U+064B–064D.
    ///
    /// Quran print encodings write tanwin as U+0656, U+0657 or U+065E: there strip
    /// [`DIACRITICS`](Self::DIACRITICS), not a class of them.
    TANWIN = "tanwin": "كتاب\u{64C}" => "كتاب", "a book";
    /// `shadda`: deletes U+0651.
    SHADDA = "shadda": "محم\u{651}د" => "محمد", "Muhammad";
    /// `sukun`: deletes U+0652.
    ///
    /// Quran print encodings write it as U+06E1: there strip [`DIACRITICS`](Self::DIACRITICS).
    SUKUN = "sukun": "من\u{652}" => "من", "from";
    /// `madda`: deletes the sign of a lengthened vowel: U+06E4, U+089C, U+089E, U+089F, and U+0653
    /// but for that on ا, which is آ in its decomposed spelling.
    MADDA = "madda": "قالو\u{653}ا" => "قالوا", "they said";
    /// `dagger_alef`: deletes U+0670 ARABIC LETTER SUPERSCRIPT ALEF.
    ///
    /// Excludes [`DAGGER_ALEF_PROMOTE`](Self::DAGGER_ALEF_PROMOTE).
    DAGGER_ALEF = "dagger_alef": "ه\u{670}ذا" => "هذا", "this";
    /// `quranic_marks`: deletes the marks of recitation and annotation: U+0610–0617, U+06D6–06DC,
    /// U+06DF–06E3, U+06EA–06ED, U+0898–089B, U+089D, U+08CB–08CF, U+08D4–08E1, U+08F0–08F2,
    /// U+10EFD–10EFF.
    ///
    /// Never U+06DD and U+08E2, which bind digits, nor the symbols U+06DE and U+06E9.
    QURANIC_MARKS = "quranic_marks": "من\u{6E1}" => "من", "from";
    /// `extended_marks`: deletes every other nonspacing mark of the Arabic blocks, but U+0654 and
    /// U+0655, which are letters whatever they sit on.
    EXTENDED_MARKS = "extended_marks": "ل\u{656}" => "ل", "a print encoding of لٍ";
    /// `hamza_drop`: deletes ء U+0621, the hamza without a seat, and the marks on it.
    HAMZA_DROP = "hamza_drop": "ماء" => "ما", "water";
    /// `persian_urdu_letters`: letters that Persian and Urdu keyboards put for Arabic ones: ک ڪ to ك, ی ے to
    /// ي, ۓ to ئ, ہ ھ ە ۀ ۂ to ه, ۃ to ة, ں to ن, whatever stands around.
    PERSIAN_URDU_LETTERS = "persian_urdu_letters": "کتابی" => "كتابي", "my book";
    /// `hamza_bare`: ؤ and ئ to ء, so that the spellings of one word meet: مسؤول and مسئول, شؤون and شئون.
    ///
    /// Excludes [`WAW_HAMZA`](Self::WAW_HAMZA), [`YEH_HAMZA`](Self::YEH_HAMZA) and
    /// [`HAMZA_DROP`](Self::HAMZA_DROP).
    HAMZA_BARE = "hamza_bare": "مسؤول مسئول" => "مسءول مسءول", "responsible, in two spellings";
    /// `alef_hamza`: آ أ إ to ا.
    ALEF_HAMZA = "alef_hamza": "أحمد" => "احمد", "Ahmad";
    /// `alef_wasla`: ٱ U+0671 to ا.
    ALEF_WASLA = "alef_wasla": "ٱلله" => "الله", "God";
    /// `alef_extended`: ٲ ٳ ٵ, U+0672, U+0673, U+0675, to ا.
    ALEF_EXTENDED = "alef_extended": "ٲب" => "اب", "U+0672 and beh";
    /// `waw_hamza`: ؤ to و.
    WAW_HAMZA = "waw_hamza": "سؤال" => "سوال", "question";
    /// `alef_maksura`: ى to ي.
    ALEF_MAKSURA = "alef_maksura": "على" => "علي", "on";
    /// `teh_marbuta`: ة to ه; excludes [`TEH_MARBUTA_OPEN`](Self::TEH_MARBUTA_OPEN).
    TEH_MARBUTA = "teh_marbuta": "مدرسة" => "مدرسه", "school";
    /// `teh_marbuta_open`: ة to ت, as it sounds before a suffix or a following noun.
    TEH_MARBUTA_OPEN = "teh_marbuta_open": "مدرسة" => "مدرست", "school";
    /// `rasm`: each letter to its dotless skeleton, [`script::rasm`](crate::script::rasm).
    RASM = "rasm": "بنت" => "ٮںٮ", "girl";
    /// `digits_ascii`: ٠–٩ and ۰–۹ to 0–9. Excludes the other two digit steps.
    DIGITS_ASCII = "digits_ascii": "٢٠٢٦ ۲۰۲۶" => "2026 2026", "a year in two digit sets";
    /// `digits_arabic`: 0–9 and ۰–۹ to ٠–٩. Excludes the other two digit steps.
    DIGITS_ARABIC = "digits_arabic": "2026 ۲۰۲۶" => "٢٠٢٦ ٢٠٢٦", "a year in two digit sets";
    /// `digits_extended`: 0–9 and ٠–٩ to ۰–۹. Excludes the other two digit steps.
    DIGITS_EXTENDED = "digits_extended": "2026 ٢٠٢٦" => "۲۰۲۶ ۲۰۲۶", "a year in two digit sets";
    /// `number_separators`: ٫ U+066B to a full stop and ٬ U+066C to a comma, between digits only.
    NUMBER_SEPARATORS = "number_separators": "٣٫١٤" => "٣.١٤", "3.14";
    /// `punctuation_ascii`: ، ؛ ؟ ٪ to , ; ? %, but not ، between two letters without a space.
    PUNCTUATION_ASCII = "punctuation_ascii": "نعم، كيف؟" => "نعم, كيف?", "yes, how?";
    /// `lowercase`: letters of other scripts, by the simple mapping of UCD, one to one.
    LOWERCASE = "lowercase": "شركة IBM" => "شركة ibm", "IBM company";
    /// `spaces`: every space of `General_Category` Zs to U+0020, one for one; U+00A0 and U+202F
    /// between digits stay, where they group a number, and between an Arabic letter and an Arabic mark,
    /// where they are the seat of the mark. The seat of a mark that is deleted or promoted goes with it.
    ///
    /// Ends of lines and tabs are untouched, and nothing is trimmed.
    SPACES = "spaces": "قال\u{A0}نعم" => "قال نعم", "he said yes";
    /// `collapse_spaces`: of each run of spaces and tabs within a line, the first only.
    COLLAPSE_SPACES = "collapse_spaces": "قال   نعم" => "قال نعم", "he said yes";
    /// `elongation`: an Arabic letter, with its marks, three or more times in a row to two.
    ///
    /// Not a word that is one letter throughout (laughter: «ههههه»), not word-initial تتت and a
    /// letter («تتتابع»), not inside addresses, and never digits. Excludes
    /// [`ELONGATION_SINGLE`](Self::ELONGATION_SINGLE).
    ELONGATION = "elongation": "جميييييل" => "جمييل", "beautiful, drawn out";
    /// `elongation_single`: as [`ELONGATION`](Self::ELONGATION), to one; a letter that is doubled
    /// stays so.
    ELONGATION_SINGLE = "elongation_single": "جميييييل" => "جميل", "beautiful, drawn out";
}

impl Steps {
    /// The steps that exclude each other, the one that gives way first.
    pub(super) const EXCLUSIVE: &'static [(Self, Self)] = &[
        (Self::NFC, Self::MARK_ORDER),
        (Self::DAGGER_ALEF, Self::DAGGER_ALEF_PROMOTE),
        (Self::WAW_HAMZA, Self::HAMZA_BARE),
        (Self::YEH_HAMZA, Self::HAMZA_BARE),
        (Self::HAMZA_DROP, Self::HAMZA_BARE),
        (Self::TEH_MARBUTA, Self::TEH_MARBUTA_OPEN),
        (Self::DIGITS_ASCII, Self::DIGITS_ARABIC),
        (Self::DIGITS_ASCII, Self::DIGITS_EXTENDED),
        (Self::DIGITS_ARABIC, Self::DIGITS_EXTENDED),
        (Self::ELONGATION, Self::ELONGATION_SINGLE),
    ];

    /// The groups by name.
    pub(super) const GROUPS: &'static [(&'static str, Self)] = &[
        ("diacritics", Self::DIACRITICS),
        ("alef", Self::ALEF),
        ("hamza_seats", Self::HAMZA_SEATS),
    ];

    /// `diacritics`: deletes every mark that sits on a letter and is no letter itself.
    ///
    /// [`HARAKAT`](Self::HARAKAT), [`TANWIN`](Self::TANWIN), [`SHADDA`](Self::SHADDA),
    /// [`SUKUN`](Self::SUKUN), [`MADDA`](Self::MADDA), [`DAGGER_ALEF`](Self::DAGGER_ALEF),
    /// [`QURANIC_MARKS`](Self::QURANIC_MARKS) and [`EXTENDED_MARKS`](Self::EXTENDED_MARKS).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::{Normalizer, Steps};
    /// assert_eq!(Normalizer::new(Steps::DIACRITICS).normalize("مُحَمَّدٌ"), "محمد"); // "Muhammad"
    /// ```
    pub const DIACRITICS: Self = Self::HARAKAT
        .union(Self::TANWIN)
        .union(Self::SHADDA)
        .union(Self::SUKUN)
        .union(Self::MADDA)
        .union(Self::DAGGER_ALEF)
        .union(Self::QURANIC_MARKS)
        .union(Self::EXTENDED_MARKS);

    /// `alef`: every alef with a sign to the bare one.
    ///
    /// [`ALEF_HAMZA`](Self::ALEF_HAMZA), [`ALEF_WASLA`](Self::ALEF_WASLA) and
    /// [`ALEF_EXTENDED`](Self::ALEF_EXTENDED).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::{Normalizer, Steps};
    /// assert_eq!(Normalizer::new(Steps::ALEF).normalize("آأإٱ"), "اااا");
    /// ```
    pub const ALEF: Self = Self::ALEF_HAMZA.union(Self::ALEF_WASLA).union(Self::ALEF_EXTENDED);

    /// `hamza_seats`: hamzas on other seats than alef to the seat alone, and ء to nothing.
    ///
    /// [`WAW_HAMZA`](Self::WAW_HAMZA), [`YEH_HAMZA`](Self::YEH_HAMZA) and
    /// [`HAMZA_DROP`](Self::HAMZA_DROP).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::{Normalizer, Steps};
    /// let normalizer = Normalizer::new(Steps::HAMZA_SEATS);
    /// assert_eq!(normalizer.normalize("سؤال سائل ماء"), "سوال سايل ما"); // "question, asking, water"
    /// ```
    pub const HAMZA_SEATS: Self = Self::WAW_HAMZA.union(Self::YEH_HAMZA).union(Self::HAMZA_DROP);
}
