//! Functions from a string to a string, row by row.

use crate::column::{Column, Texts, offset_of};
use crate::layout::{Layout, Strings, with_layout};
use crate::{Error, dictionary};
use arrow_array::{Array, ArrayRef};
use arrow_buffer::ArrowNativeType;
use kalima::Normalizer;
use kalima::spacing::insert_missing_spaces as insert_spaces;
use kalima::stem::Stemmer;

/// Normalizes each row. The result has the type of the column: see
/// [`string_type`](crate::string_type).
///
/// A null stays null. The values of a dictionary are normalized once each, and values that become
/// equal become one. Takes linear time.
///
/// # Errors
///
/// [`Error::is_not_text`], [`Error::is_malformed`]; [`Error::is_too_large`] if the results exceed
/// what the offsets of `Utf8` can count.
///
/// # Examples
///
/// ```
/// use arrow_array::{Array, StringArray, cast::AsArray};
/// use kalima::Normalizer;
/// let column = StringArray::from(vec![Some("كِتَابٌ"), None, Some("إلى")]); // "book", "to"
/// let normal = kalima_arrow::normalize(&column, &Normalizer::search())?;
/// assert_eq!(normal.as_ref(), &StringArray::from(vec![Some("كتاب"), None, Some("الي")]) as &dyn Array);
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn normalize(column: &dyn Array, normalizer: &Normalizer) -> Result<ArrayRef, Error> {
    map(column, &Normalize(normalizer))
}

/// Stems each row, which is one word. The result has the type of the column: see
/// [`string_type`](crate::string_type).
///
/// For texts of several words use [`terms`](crate::terms). A null stays null.
///
/// # Errors
///
/// As [`normalize`].
///
/// # Examples
///
/// ```
/// use arrow_array::{Array, StringViewArray};
/// use kalima::stem::Light;
/// let words = StringViewArray::from(vec!["والمدرسة", "كتابه"]); // "and the school", "his book"
/// let stems = kalima_arrow::stems(&words, &Light::new())?;
/// assert_eq!(stems.as_ref(), &StringViewArray::from(vec!["مدرس", "كتاب"]) as &dyn Array);
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn stems(column: &dyn Array, stemmer: &dyn Stemmer) -> Result<ArrayRef, Error> {
    map(column, &EachRow(|text: &str, to: &mut String| to.push_str(&stemmer.stem(text))))
}

/// Inserts a space at each of the [missing spaces](crate::missing_spaces) of each row. The result has
/// the type of the column: see [`string_type`](crate::string_type).
///
/// A null stays null.
///
/// # Errors
///
/// As [`normalize`].
///
/// # Examples
///
/// ```
/// use arrow_array::{Array, StringArray};
/// let column = StringArray::from(vec!["انتهى.بدأ"]); // "it ended.it began"
/// let spaced = kalima_arrow::insert_missing_spaces(&column)?;
/// assert_eq!(spaced.as_ref(), &StringArray::from(vec!["انتهى. بدأ"]) as &dyn Array);
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn insert_missing_spaces(column: &dyn Array) -> Result<ArrayRef, Error> {
    map(column, &EachRow(|text: &str, to: &mut String| to.push_str(&insert_spaces(text).0)))
}

/// A function from strings to strings, a block of rows at a time.
trait Map {
    /// Appends the results to `to`, and their ends to `ends`, which starts with 0.
    ///
    /// Returns an error if the block is malformed.
    fn map(
        &self,
        offsets: &[i64],
        bytes: &[u8],
        ends: &mut Vec<i64>,
        to: &mut String,
    ) -> Result<(), kalima::Error>;
}

struct Normalize<'n>(&'n Normalizer);

impl Map for Normalize<'_> {
    fn map(
        &self,
        offsets: &[i64],
        bytes: &[u8],
        ends: &mut Vec<i64>,
        to: &mut String,
    ) -> Result<(), kalima::Error> {
        self.0.normalize_list(offsets, bytes, ends, to)
    }
}

/// A function that appends the result of one row.
struct EachRow<F>(F);

impl<F: Fn(&str, &mut String)> Map for EachRow<F> {
    fn map(
        &self,
        offsets: &[i64],
        bytes: &[u8],
        ends: &mut Vec<i64>,
        to: &mut String,
    ) -> Result<(), kalima::Error> {
        ends.push(0);
        for text in kalima::StrColumn::new(offsets, bytes)?.texts() {
            (self.0)(text, to);
            ends.push(offset_of(to.len()));
        }
        Ok(())
    }
}

fn map(column: &dyn Array, function: &impl Map) -> Result<ArrayRef, Error> {
    match Column::new(column)? {
        Column::Texts(texts) => {
            with_layout!(texts.kind(), L => map_texts::<L>(&texts, function))
        }
        Column::Dictionary(dictionary) => {
            let values = Texts::new(dictionary.values().as_ref())?;
            let values = with_layout!(values.kind(), L => map_texts::<L>(&values, function))
                .map_err(|error| error.in_column(column.data_type()))?;
            dictionary::with_values(dictionary, values)
        }
    }
}

fn map_texts<L: Layout>(texts: &Texts<'_>, function: &impl Map) -> Result<ArrayRef, Error> {
    let mut results = L::Builder::with_capacity(texts.len(), texts.byte_len());
    let (mut ends, mut to) = (Vec::new(), String::new());
    let has_nulls = texts.nulls().is_some();
    texts.for_each_block(|block| {
        ends.clear();
        to.clear();
        let mapped = function.map(block.offsets, block.bytes, &mut ends, &mut to);
        mapped.map_err(|_| texts.malformed(block))?;
        for (row, bounds) in (block.first..).zip(ends.windows(2)) {
            if has_nulls && texts.is_null(row) {
                results.push_null();
                continue;
            }
            let &[start, end] = bounds else { continue };
            let text = to.get(start.as_usize()..end.as_usize()).unwrap_or_default();
            let room = results.room(text.len());
            room.map_err(|limit| Error::too_large(texts.data_type(), row, limit))?;
            results.push(text);
        }
        Ok(())
    })?;
    Ok(results.finish())
}
