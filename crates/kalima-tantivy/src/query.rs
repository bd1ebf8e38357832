//! Queries and registration, which need tantivy itself.

use crate::ArabicTokenizer;
use kalima::search::{Analyzer, Expansion};
use tantivy::Term;
use tantivy::query::TermSetQuery;
use tantivy::schema::Field;
use tantivy::tokenizer::TokenizerManager;

/// Registers every profile of this build under its id: `ar-light:1`, `ar-light10:1`, `ar-exact:1`, and
/// that of Snowball under the feature `snowball`.
///
/// The schema stores the name. If a later build lacks the profile of an index, its queries fail to parse
/// with an error that names it.
///
/// # Examples
///
/// ```
/// use tantivy::tokenizer::TokenizerManager;
/// let manager = TokenizerManager::default();
/// kalima_tantivy::register(&manager);
/// assert!(manager.get("ar-light:1").is_some());
/// assert!(manager.get("ar-light:99").is_none());
/// ```
pub fn register(manager: &TokenizerManager) {
    for profile in Analyzer::profiles() {
        if let Ok(analyzer) = profile.parse::<Analyzer>() {
            manager.register(profile, ArabicTokenizer::with_analyzer(analyzer));
        }
    }
}

/// Returns the query of all variants of a word, for a field with the profile `ar-exact:1`: it is
/// folded and not stemmed.
///
/// # Examples
///
/// ```
/// use kalima::search::Expansion;
/// use tantivy::schema::Field;
/// // "book": also "the book", "and for the book" and others
/// let query = kalima_tantivy::expand(Field::from_field_id(0), "كتاب", Expansion::proclitics());
/// assert!(format!("{query:?}").contains("وللكتاب"));
/// ```
#[must_use]
pub fn expand(field: Field, word: &str, expansion: Expansion) -> TermSetQuery {
    let variants = expansion.variants(word);
    TermSetQuery::new(variants.iter().map(|variant| Term::from_field_text(field, variant)))
}
