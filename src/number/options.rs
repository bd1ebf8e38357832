//! Options of number words: gender, case and the spellings that writers choose between.

macro_rules! option {
    ($(#[$doc:meta])* $name:ident { $(#[$first_doc:meta])* $first:ident, $($(#[$variant_doc:meta])* $variant:ident,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
        pub enum $name {
            $(#[$first_doc])*
            #[default]
            $first,
            $($(#[$variant_doc])* $variant,)*
        }
    };
}

option! {
    /// The grammatical gender of the counted noun.
    ///
    /// 1 and 2 agree with it; 3 to 10 take the opposite shape (polarity): «ثلاثة رجال» three men,
    /// «ثلاث نساء» three women.
    Gender {
        /// Masculine: «كتاب» book. Also the forms of counting without a noun.
        Masculine,
        /// Feminine: «سنة» year.
        Feminine,
    }
}

option! {
    /// The grammatical case of the number.
    Case {
        /// The subject: «عشرون» twenty.
        Nominative,
        /// The object: «عشرين», «ألفًا».
        Accusative,
        /// After prepositions and in annexation: «عشرين».
        Genitive,
    }
}

option! {
    /// The spelling of hundred.
    Hundred {
        /// «مئة», the Academy's spelling.
        Miah,
        /// «مائة», the traditional spelling, with an alef that is not read.
        Maah,
    }
}

option! {
    /// The word for 10^9.
    Milliard {
        /// «مليار», plural «مليارات».
        Milyar,
        /// «بليون», plural «بلايين».
        Bilyun,
    }
}

option! {
    /// The spelling of the accusative ending of «ألفًا».
    Tanwin {
        /// The mark before the alef: «ألفًا», as the Academy and CLDR write.
        BeforeAlef,
        /// The mark after the alef: «ألفاً».
        AfterAlef,
        /// No mark: «ألفا», and «ثمان» for «ثمانٍ».
        Unmarked,
    }
}

option! {
    /// The place of the article in a definite annexation.
    Article {
        /// On the governed noun: «ثلاثة الآلاف», the rule of the grammarians of Basra.
        Governed,
        /// On the first part: «الثلاثة آلاف», common in the press.
        First,
    }
}

option! {
    /// The reading of the digits after the decimal separator.
    FractionStyle {
        /// Leading zeros one by one, then the rest as one number: «فاصلة صفر خمسة».
        Grouped,
        /// Every digit by itself: «فاصلة واحد أربعة».
        Digits,
    }
}

option! {
    /// The word before a negative number.
    Minus {
        /// «سالب».
        Salib,
        /// «ناقص».
        Naqis,
    }
}

option! {
    /// The words of a percentage.
    Percent {
        /// «بالمئة».
        Bi,
        /// «في المئة».
        Fi,
    }
}

option! {
    /// The noun before a year.
    YearHead {
        /// «عام», masculine.
        Am,
        /// «سنة», feminine.
        Sanah,
    }
}
