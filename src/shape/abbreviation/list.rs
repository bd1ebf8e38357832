//! Arabic abbreviations that are written with a full stop, by what they are.
//!
//! Written without the last stop, in their full spelling (hamza, no tatweel); sorted as if every
//! alef were bare. A letter that is in several lists is told by its neighbours: «م.» after a number
//! is an era or a metre, before a name an engineer.
//!
//! Origin: CLDR 45, locale `ar` (eras, units, signs of currencies); otherwise the usage of
//! newswire, of official gazettes and of the apparatus of scholarly editions, whose abbreviations no
//! authority lists.

/// Ranks and titles before a name: «د.» doctor, «م.» engineer, «أ.» professor, «أ.م.د.» assistant
/// professor, «ش.» sheikh, «ح.» hajj, «ذ.» professor (Morocco), «بروف.» professor.
pub(crate) static TITLES: &[&str] = &[
    "أ", "أ.د", "أ.د.م", "أ.ذ", "أ.ش", "أ.م", "أ.م.د", "بروف", "ح", "د", "د.ش", "د.ص", "د.م", "ذ",
    "ش", "ش.د", "م", "م.أ", "م.د", "م.ر", "م.م", "مهند",
];

/// Words before a number: «ص.» page, «ج.» part, «مج.» volume, «ط.» edition, «ع.» issue, «ق.» century
/// or section, «ف.» paragraph, «س.» line or question, «ت.» telephone or year of death, «ر.» number,
/// «ش.» street, «ح.» episode, «و.» folio, «ص.ب.» post box, «س.ت.» commercial register, «تلف.» and
/// «فا.» telephone and fax, «مط.» press, «تح.» editor, «تر.» translator, «د.ت.» undated.
pub(crate) static REFERENCES: &[&str] = &[
    "ت", "ت.ف", "تح", "تر", "تع", "تلف", "ج", "ح", "د.ت", "د.ط", "د.ن", "ر", "ر.ت", "ر.ق", "ر.م",
    "س", "س.ت", "ش", "ص", "ص.ب", "ص.ص", "صص", "ط", "ع", "ف", "ق", "ق.ر", "م.س", "م.ن", "مج", "مخ",
    "مط", "ن.م",
];

/// Eras, units and currencies after a number: «م.» anno Domini or metre, «ه.» anno Hegirae, «ص.» and
/// «م.» before and after noon, «كم.» kilometre, «ر.» riyal, «ج.» pound, «ل.» litre or lira, «ط.» ton.
/// Alone they are so only after a number.
pub(crate) static MEASURES: &[&str] = &[
    "ث", "ج", "جم", "دت", "دج", "ر", "س", "سم", "ش", "ص", "ط", "غ", "غم", "ف", "ق", "ك", "كجم",
    "كغ", "كغم", "كلم", "كم", "ل", "م", "مج", "مغ", "مل", "ملغ", "ملغم", "ملم", "مم", "ه", "هك",
];

/// Eras, units and currencies that are so without a number before them too: «ق.م.» before Christ,
/// «ق.ه.» before the Hijra, «ب.م.» after Christ, «ه.ش.» solar Hijri; «ر.س.» Saudi riyal, «د.إ.» dirham,
/// «د.ك.» Kuwaiti dinar, «ج.م.» Egyptian pound, «ل.ل.» Lebanese pound; «ك.م.» kilometre.
pub(crate) static DOTTED_MEASURES: &[&str] = &[
    "ب.م", "ج.س", "ج.م", "د.أ", "د.إ", "د.ب", "د.ت", "د.ج", "د.ع", "د.ك", "د.ل", "د.م", "ر.س",
    "ر.ع", "ر.ق", "ر.ي", "س.م", "ش.ج", "ق.م", "ق.ه", "ك.ج", "ك.س", "ك.غ", "ك.م", "ك.و", "ك.و.س",
    "ل.ت", "ل.س", "ل.ل", "م.ث", "م.ق", "م.م", "م.و", "ه.ش", "ه.ق", "ه.م", "و.ح",
];

/// States, agencies and companies: «و.م.أ.» United States, «إ.ع.م.» United Arab Emirates, «ج.م.ع.»
/// Arab Republic of Egypt, «أ.ف.ب.» AFP, «أ.ش.أ.» MENA, «ش.م.م.» limited company, «م.ت.ف.» PLO.
pub(crate) static ORGANISATIONS: &[&str] = &[
    "أ.ب",
    "أ.ش.أ",
    "إ.ع.م",
    "أ.ف.ب",
    "أ.م",
    "أ.م.م",
    "ب.ب.س",
    "ب.ن.أ",
    "ج.د",
    "ج.ع",
    "ج.م.ع",
    "ح.م",
    "د.ب.أ",
    "ذ.م.م",
    "س.ن.ن",
    "ش.أ",
    "ش.ذ.م.م",
    "ش.م",
    "ش.م.ب",
    "ش.م.س",
    "ش.م.ع",
    "ش.م.ك",
    "ش.م.ل",
    "ش.م.م",
    "ق.ن.أ",
    "ك.ك",
    "م.ت.ف",
    "م.ج.ب",
    "م.د.ع",
    "م.ش",
    "م.ع.س",
    "و.ا.س",
    "و.أ.م",
    "و.ص.ف",
    "و.م",
    "و.م.أ",
    "ي.ب.أ",
];

/// Abbreviations that close a list: «إلخ.» and so on.
pub(crate) static ENDINGS: &[&str] = &["ألخ", "إلخ"];

/// Words of two letters that would else be read as a clitic and an abbreviation of one letter: «لم»
/// not, «بم» with what, «كم» how much, «فم» mouth, «لص» thief, «بط» ducks, «فج» crude, «فر» fled,
/// «فش» failed, «كر» attacked, «كف» palm, «لف» wound, «بح» hoarse, «بت» decided.
pub(crate) static NO_CLITIC: &[&str] =
    &["بت", "بح", "بط", "بم", "فج", "فر", "فش", "فم", "كر", "كف", "كم", "لص", "لف", "لم"];

/// Nouns that are told apart by a letter, so that the letter after them is no title and no initial:
/// «فيتامين د» vitamin D, «مجموعة» group, «فئة» category, «قسم» section, «خيار» option, «فقرة»
/// paragraph, «بند» clause, «نوع» kind, «فصيلة» blood group …
/// Origin: nouns before a lone letter in school, law, sport and medical texts.
pub(crate) static LABELLED: &[&str] = &[
    "احتمال",
    "باب",
    "بديل",
    "بند",
    "بنود",
    "بوابة",
    "جدول",
    "جزء",
    "حرف",
    "حروف",
    "خطة",
    "خيار",
    "خيارات",
    "درجة",
    "رتبة",
    "رصيف",
    "رمز",
    "زاوية",
    "زمرة",
    "سؤال",
    "سيناريو",
    "شعبة",
    "شكل",
    "صف",
    "صنف",
    "ضلع",
    "طابق",
    "عامل",
    "عينة",
    "فئات",
    "فئة",
    "فرضية",
    "فرع",
    "فصل",
    "فصيلة",
    "فقرات",
    "فقرة",
    "فيتامين",
    "فيتامينات",
    "فيروس",
    "قاعة",
    "قسم",
    "قطاع",
    "كبد",
    "كتلة",
    "لوحة",
    "مبنى",
    "متغير",
    "مثال",
    "مجموعات",
    "مجموعة",
    "محور",
    "مخرج",
    "مدخل",
    "مرحلة",
    "مستوى",
    "معادلة",
    "مقطع",
    "ملاحق",
    "ملحق",
    "منصة",
    "نقطة",
    "نمط",
    "نموذج",
    "نوع",
];
