//! Columns of several chunks.

use crate::Error;
use arrow_array::{Array, ArrayRef};

/// Applies a function to each chunk of a column. Rows in errors are counted from the start of the first
/// chunk.
///
/// No chunks give no chunks; the type functions ([`string_type`](crate::string_type), ...) give the
/// type of the result then.
///
/// # Errors
///
/// Those of `function`.
///
/// # Examples
///
/// ```
/// use arrow_array::{ArrayRef, StringArray};
/// use kalima::Tokenizer;
/// use std::sync::Arc;
/// let chunks: [ArrayRef; 2] =
///     [Arc::new(StringArray::from(vec!["نعم"])), Arc::new(StringArray::from(vec!["لا"]))]; // "yes", "no"
/// let lists = kalima_arrow::for_each_chunk(&chunks, |chunk| {
///     kalima_arrow::tokens(chunk, Tokenizer::new())
/// })?;
/// assert_eq!(lists.len(), 2);
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn for_each_chunk<'c>(
    chunks: impl IntoIterator<Item = &'c ArrayRef>,
    mut function: impl FnMut(&dyn Array) -> Result<ArrayRef, Error>,
) -> Result<Vec<ArrayRef>, Error> {
    let mut rows = 0;
    let apply = |chunk: &'c ArrayRef| {
        let result = function(chunk.as_ref()).map_err(|error| error.after(rows));
        rows += chunk.len();
        result
    };
    chunks.into_iter().map(apply).collect()
}
