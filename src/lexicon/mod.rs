//! The lexicon: word lists, the keys to look words up by, and prefilters.
//!
//! A [`WordKey`] holds the folded letters of one word. A [`WordList`] decides exact membership; an
//! [`AffixFilter`] or [`PrefixFilter`] rejects most words before the search, without false negatives.
//! Lists are sorted static slices in full spelling; a bare alef in a text matches any hamza.

pub(crate) mod abbreviations;
mod affix_filter;
pub(crate) mod cue_words;
pub(crate) mod latin_abbreviations;
pub(crate) mod number_words;
pub(crate) mod packed_word;
pub(crate) mod plain_word;
pub(crate) mod proclitics;
pub(crate) mod radical_words;
pub(crate) mod stem_list;
pub(crate) mod suffix_filter;
pub(crate) mod verbs;
pub(crate) mod word_gap;
pub(crate) mod word_key;
mod word_list;

pub(crate) use affix_filter::{AffixFilter, PrefixFilter, UserSuffixes};
pub(crate) use word_key::WordKey;
pub(crate) use word_list::WordList;
