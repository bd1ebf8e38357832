//! Every promise upon inputs that once broke one, and upon a handful of hostile texts.

#[allow(unreachable_pub, reason = "the fuzz targets take it from outside")]
mod promise;

use promise::{ALL, input_of};
use std::fs;
use std::path::Path;

/// Texts of rules that meet: what is cut, folded, deleted, joined and looked at from afar.
const HOSTILE: &[&str] = &[
    "",
    "قال د. أحمد: «النسبة 3.5%\r\nانتهى». زار جورج و.\nبوش www.example.com/أ?b=c", // "Dr Ahmad said"
    "صلى \u{FDFA} ﻣﺮﺣﺒًﺎ كَتَبَّ 👨\u{200D}👩\u{200D}👧 🇪🇬.\n\n\u{FEFF}سنة 300 ق.م. في مصر…", // "300 BC in Egypt"
    "ص.ب. 1234 \u{A0} \u{200F} الرياض.\u{2028}a@b.co  #أمل\0 -5\n", // "P.O. box 1234 Riyadh", "hope"
    "a.))))\"«(.؟!..\"»)(1.2.3,4,5،6:07:08-9/10\u{6DD}11",
    "\u{64E}\u{651}\u{653}\u{654}\u{655}ا\u{655}\u{653}\u{34F}\u{654}و\u{670}ا\u{640}\u{640}\u{670}",
    "تتتاااا بب\u{640}\u{200C}\u{200D}ه\u{200B}ب \t \u{202F}1\u{A0}2 www.ااا.com",
    "e\u{301}\u{212B}\u{1100}\u{1161}\u{11A8}İÉ中אД²٣۴५１½\u{1F1F8}\u{FE0F}\u{20E3}",
    "من 3 إلى 5 مايو/أيار 2024، الساعة 17:30؛ 32/13/2024، مئتان وثلاثة آلاف ونصف في المئة ١٬٠٠٠٫٥", // "from 3 to 5 May 2024, at 17:30; ... 203,000.5 per cent"
    "وَالْبَيْتُ الّذِي كَتَبُوا عَلَى @@IGNORE@@ AlbyT. ^s _t`", // "and the house that they wrote on"
    "search,-yaa,marks",
    "default,-dates,clitic_numbers",
    "repair:1",
];

#[test]
fn hostile_texts_break_no_promise() {
    for (_, promise) in ALL {
        for text in HOSTILE {
            for choice in (0..=u8::MAX).step_by(5) {
                promise(&input_of(choice, text));
            }
        }
    }
}

/// The folders are named for the promises, and every file in them is an input.
#[test]
fn kept_inputs_break_no_promise() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/fuzz");
    for folder in fs::read_dir(kept).unwrap() {
        let folder = folder.unwrap();
        let name = folder.file_name().into_string().unwrap();
        let found = ALL.iter().find(|(promise, _)| *promise == name);
        let (_, promise) = found.unwrap_or_else(|| panic!("no promise is named {name}"));
        for file in fs::read_dir(folder.path()).unwrap() {
            promise(&fs::read(file.unwrap().path()).unwrap());
        }
    }
}
