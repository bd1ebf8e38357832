//! Word lists of the evidence: function words, foreign stems, proclitic chains.
//!
//! Origin: written for this crate. The lists of function words hold those that begin or end at most
//! 3 of 300,000 attested longer forms, in the spelling as written. Lists of prefixes are in the order
//! of their use: longer entries before those that they begin with.

/// Function words after which no longer word goes on.
pub(super) static FUNCTION_FIRST: &[&str] = &[
    "عندما", "بينما", "وعلى", "وإلى", "وكانت", "ولكن", "الذين", "الذي", "هناك", "أيضا", "على", "إلى",
    "هذا", "هذه", "ذلك", "منذ", "حيث", "قبل", "ضد", "حول", "خلال", "فيما", "أنها", "أنه", "فقط", "أمام",
    "حتى", "لدى", "نحو", "وقال", "وأكد", "يوم", "كما",
];

/// Function words with which no longer word ends.
pub(super) static FUNCTION_LAST: &[&str] = &[
    "عندما", "بينما", "الذين", "الذي", "هناك", "أيضا", "وعلى", "وإلى", "وكان", "ولكن", "وقال", "وأكد",
    "كانت", "على", "إلى", "هذا", "هذه", "ذلك", "منذ", "حيث", "إذا", "لكن", "وهو", "وهي", "عند", "ومن",
    "لأن", "بأن", "فإن", "أنها", "أنه", "إنه", "فقط", "أمام", "حتى", "لدى", "نحو", "وأن", "وعن", "ضد",
    "حول", "خلال",
];

/// Function words before the article.
pub(super) static BEFORE_ARTICLE: &[&str] = &[
    "في", "من", "عن", "بعد", "قبل", "بين", "عند", "ضد", "حول", "خلال", "منذ", "هذا", "هذه", "ذلك", "هو",
    "هي", "بأن", "لأن", "وأن", "وفي", "ومن", "وعن", "كل", "غير", "بعض", "كان", "أو",
];

/// Those of [`BEFORE_ARTICLE`] that need a longer noun: «أوالـ» and its like begin other words.
pub(super) static BEFORE_LONG_NOUN: &[&str] = &["في", "أو", "هو"];

/// Second parts of a run-on word that are function words.
pub(super) static SECOND_PARTS: &[&str] = &[
    "على", "إلى", "هذا", "هذه", "ذلك", "تلك", "الذي", "الذين", "التي", "كانت", "منذ", "حتى", "لكن",
    "حيث", "إذا", "ضد", "تحت", "أمام", "وراء", "خلال", "عندما", "بينما", "فيما", "وقد", "وفي", "ومن",
    "وعلى", "وإلى", "وعن", "وكان", "وكانت", "ولكن", "وهو", "وهي", "وأن", "وإن", "لأن", "بأن", "فإن",
    "إن", "أن", "إنه", "أنه", "أنها", "إنها", "وأنها", "وأنه", "هناك", "أيضا", "فقط", "كما", "نحو",
    "قبل", "بعد", "عند", "عن", "مع", "من", "في", "أو", "إذ", "كان", "بين", "حول", "هو", "هي", "كل",
    "غير", "قد", "لم", "أي", "بعض", "يوم", "عام", "هنا", "جدا", "قال", "نعم",
];

/// Those of [`SECOND_PARTS`] that end many words: the first part is longer.
pub(super) static WEAK_SECOND_PARTS: &[&str] = &[
    "تلك", "عن", "مع", "من", "في", "أن", "أو", "هو", "هي", "كل", "غير", "قد", "لم", "أي", "بعض", "يوم",
    "عام", "هنا", "جدا", "قال", "نعم", "بين", "كان", "حول", "إذ", "نحو", "بعد", "قبل", "عند", "كما",
];

/// First parts of a run-on word that are function words.
pub(super) static FIRST_PARTS: &[&str] = &[
    "على", "إلى", "هذا", "هذه", "ذلك", "تلك", "الذي", "الذين", "كانت", "منذ", "حتى", "لكن", "حيث", "ضد",
    "تحت", "أمام", "وراء", "خلال", "عندما", "بينما", "فيما", "وقد", "وعلى", "وإلى", "وكان", "وكانت",
    "ولكن", "وهو", "وأن", "لأن", "بأن", "فإن", "إنه", "أنه", "أنها", "إنها", "هناك", "فقط", "كما",
    "نحو", "قبل", "بعد", "بين", "كان", "حول", "غير", "بعض", "أيضا", "التي", "ثم",
];

/// First parts that form one word with many others: «ليس» not, «عبد» servant of, «أبو» father of.
pub(super) static JOINING_FIRST: &[&str] =
    &["ليس", "عبد", "ابو", "أبو", "ابن", "بن", "شاء", "ان", "ما", "لا", "رأس", "راس"];

/// Words before which «و» and «ف» stay with them: «وإن».
pub(super) static WITH_CONJUNCTION: &[&str] =
    &["إن", "إلى", "إذ", "إذا", "إنه", "إنها", "إلا", "إنما"];

/// Proclitics that go with a second part that begins with إ, the longest first.
pub(super) static BEFORE_HAMZA: &[&str] =
    &["وبال", "وال", "بال", "ال", "لل", "ول", "وب", "و", "ب", "ل"];

/// Stems of foreign words with an inner «ال»: «كونفيدرالية» confederation, «كوالالمبور» Kuala Lumpur.
pub(super) static FOREIGN: &[&str] = &[
    "المبي", "المبور", "المبياد", "الدي", "الده", "الوريو", "الوريا", "الورون", "المون", "اليتاري",
    "البتوس", "اليبور", "التشيو", "السيوم", "الكتيك", "الونيا", "الكويه", "الريوس", "اليتيك", "الوتوس",
];

/// Chains of proclitics with the article, the longest first.
pub(super) static ARTICLES: &[&str] =
    &["وبال", "وكال", "وفال", "فبال", "ولل", "فلل", "وال", "فال", "بال", "كال", "ال", "لل"];

/// Chains of proclitics without the article, the longest first.
pub(super) static PROCLITICS: &[&str] =
    &["وب", "ول", "وك", "فب", "فل", "فك", "وس", "فس", "و", "ف", "ب", "ل", "ك", "س"];

/// Beginnings of words that are no first part of a run-on word.
pub(super) static NO_FIRST: &[&str] = &[
    "وا", "فا", "با", "لا", "كا", "است", "الاست", "وان", "الان", "م", "ت", "ي", "ن", "الم", "الت",
    "الي", "الن", "والم", "والت", "باست", "المت", "المست", "الا", "والا", "بالا", "فالا", "هال", "عال",
    "شهال", "يال", "ه", "عبدال", "وهال", "بهال", "مال",
];

/// Phrases that open a clause at a run-on place, as pairs of words; an empty second word is any.
pub(super) static OPENING_PHRASES: &[(&str, &str)] = &[
    ("من", "ناحية"),
    ("من", "جهة"),
    ("من", "جهته"),
    ("من", "جهتها"),
    ("من", "جانبه"),
    ("من", "جانبها"),
    ("في", "المقابل"),
    ("في", "السياق"),
    ("في", "سياق"),
    ("على", "صعيد"),
    ("هل", ""),
];
