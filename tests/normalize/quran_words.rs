//! Words of the Quran in the spelling of Medina, found by their everyday spelling.

use kalima::normalize::{Normalizer, Steps};

fn search() -> Normalizer {
    Normalizer::search()
}

/// `search` with dagger alefs written out.
fn promoted() -> Normalizer {
    Normalizer::new(Steps::DAGGER_ALEF_PROMOTE | Normalizer::search().steps())
}

#[test]
fn search_alone() {
    for (uthmani, everyday) in [
        ("قَالُوٓاْ", "قالوا"), // they said
        ("قالوٓا", "قالوا"),
        ("جَآءَ", "جاء"),         // he came
        ("لَهُۥ", "له"),          // to him
        ("بِهِۦ", "به"),          // by him
        ("هَٰذَا", "هذا"),         // this
        ("ذَٰلِكَ", "ذلك"),         // that
        ("ٱلرَّحۡمَٰنِ", "الرحمن"),   // the Merciful
        ("مُّؤۡمِنِينَ", "مؤمنين"),   // believers
        ("ٱلنَّبِيِّـۧنَ", "النبيين"), // the prophets
        ("دَاوُۥدَ", "داوود"),     // David
        ("يَسۡتَحۡيِۦ", "يستحيي"),   // he is ashamed
        ("نُـۨجِي", "ننجي"),       // we save
        ("شَيۡـٔٗا", "شيئا"),       // a thing
        ("سَيِّـَٔاتِهِمۡ", "سيئاتهم"), // their evil deeds
        ("يَسۡـَٔلُونَكَ", "يسألونك"), // they ask you
        ("مَسۡـُٔولٗا", "مسؤولا"),     // responsible
        ("ٱلۡأَفۡـِٔدَةَ", "الأفئدة"),   // the hearts
        ("فَـَٔامَنُواْ", "فآمنوا"),  // so they believed
        ("شَنَـَٔانُ", "شنآن"),      // hatred
        ("خَطِيٓـَٔتُهُۥ", "خطيئته"),  // his sin
    ] {
        assert_eq!(search().normalize(uthmani), search().normalize(everyday), "{everyday}");
        assert_eq!(promoted().normalize(uthmani), promoted().normalize(everyday), "{everyday}");
    }
}

#[test]
fn with_dagger_alef_promote() {
    for (uthmani, everyday) in [
        ("ٱلسَّمَٰوَٰتِ", "السماوات"), // the heavens
        ("بِـَٔايَٰتِنَا", "بآياتنا"), // by our signs
        ("ٱلتَّوۡرَىٰةَ", "التوراة"), // the Torah
        ("كِتَٰبٞ", "كتاب"),        // a book
        ("ٱلصَّلَوٰةَ", "الصلاة"),    // the prayer
        ("صَلَوَٰتٞ", "صلوات"),      // prayers
        ("ٱلرِّبَوٰاْ", "الربا"),    // usury
        ("بِٱلۡحَيَوٰةِ", "بالحياة"), // by life
        ("مُوسَىٰ", "موسى"),       // Moses
        ("هَدَىٰكُمۡ", "هداكم"),     // he guided you
        ("يَٰٓأَيُّهَا", "ياأيها"),    // O you
        ("هَٰذَٰنِ", "هذان"),        // these two
        ("وَلَٰكِنَّهُمۡ", "ولكنهم"),   // but they
        ("أُوْلَٰٓئِكَ", "أولئك"),     // those
        ("أُوْلَـٰٓئِكَ", "أولئك"),
        ("إِلَٰهٗا", "إلها"),      // a god
        ("هَٰٓؤُلَآءِ", "هؤلاء"),      // these
        ("إِلَٰهُكُمۡ", "إلهكم"),    // your God
        ("مَٰلِكِ", "مالك"),       // owner
        ("إِبۡرَٰهِـۧمَ", "إبراهيم"), // Abraham
        ("ٱلۡأٓخِرَةِ", "الآخرة"),    // the hereafter
        ("ٱلۡقُرۡءَانُ", "القرآن"), // the Quran
        ("ءَامَنُواْ", "آمنوا"),   // they believed
    ] {
        assert_eq!(promoted().normalize(uthmani), promoted().normalize(everyday), "{everyday}");
    }
}

/// A hamza that rides on a drawn line is read as ي by a set that leaves all other marks alone.
#[test]
fn a_seat_of_hamza_is_read_under_vowels() {
    let reads = Normalizer::new(Normalizer::repair().steps() | Steps::YEH_HAMZA);
    for (uthmani, read) in [
        ("سَيِّـَٔاتِهِمۡ", "سَيِّيَاتِهِمۡ"), // their evil deeds
        ("ٱلۡأَفۡـِٔدَةَ", "ٱلۡأَفۡيِدَةَ"),   // the hearts
    ] {
        assert!(!reads.is_normalized(uthmani), "{read}");
        assert_eq!(reads.normalize(uthmani), reads.normalize(read), "{read}");
    }
}

/// A drawn line that bears a dagger alef is a decoration where the dagger alef goes.
#[test]
fn a_drawn_line_goes_with_its_dagger_alef() {
    let bare = Normalizer::new(Normalizer::repair().steps() | Steps::DAGGER_ALEF);
    for (uthmani, without) in [
        ("ٱلصَّـٰدِقِينَ", "ٱلصَّدِقِينَ"), // the truthful
        ("ٱلظَّـٰلِمِينَ", "ٱلظَّلِمِينَ"), // the wrongdoers
    ] {
        assert_eq!(bare.normalize(uthmani), bare.normalize(without), "{without}");
        assert!(Normalizer::repair().normalize(uthmani).contains("ـٰ"), "{without}");
    }
}
