//! Search: from text to index terms with spans of the original.
//!
//! An [`Analyzer`] joins tokenizer, stop words, normalizer and stemmer under one profile id. Index and
//! queries need the same profile. One word gives one term, so that phrase queries work.
//!
//! | profile | stop words | term |
//! |---|---|---|
//! | `ar-light:1` | [core](crate::stopword::StopWords::core) | stem of [`Light`](crate::stem::Light) |
//! | `ar-light10:1` | core | search fold, then [`Light10`](crate::stem::Light10) |
//! | `ar-snowball:DATE` (feature `snowball`) | core | search fold with ة, then `Snowball`, then search fold |
//! | `ar-exact:1` | none | search fold |
//!
//! Store the text of the analyzer with the index, options included: `analyzer.to_string()`. Reading it
//! back is an error if this build lacks the profile. A [stemmer](crate::stem::Stemmer) of your own goes
//! into [`Analyzer::new`].
//!
//! # Examples
//!
//! ```
//! use kalima::search::Analyzer;
//! let text = "كَتَبَ الطالبُ في الكتابِ"; // "the student wrote in the book"
//! let terms: Vec<_> = Analyzer::ar_light().terms(text).collect();
//! let words: Vec<_> = terms.iter().map(|term| term.text()).collect();
//! assert_eq!(words, ["كتب", "طالب", "كتاب"]);
//! assert_eq!(&text[terms[2].span().range()], "الكتابِ");
//! assert_eq!(terms[2].position(), 3);
//! ```

mod affixes;
mod analyzer;
mod chain;
mod expansion;
mod profile;
mod query_stem;
mod term;
mod term_buffer;
mod terms;
mod text_form;
mod variants;

pub use analyzer::Analyzer;
pub use expansion::Expansion;
pub use term::Term;
pub use term_buffer::TermBuffer;
pub use terms::Terms;
pub use variants::Variants;
