//! Functions from a text to a list of its pieces: strings, or spans.

use crate::column::{Column, Texts};
use crate::cut::{Cut, SpaceCut, TermCut};
use crate::dictionary;
use crate::error::Limit;
use crate::layout::{Layout, Strings, offset, with_layout};
use crate::spans::SpanBuilder;
use crate::{Error, OffsetUnit};
use arrow_array::{Array, ArrayRef, GenericListArray, OffsetSizeTrait};
use arrow_buffer::{NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::Field;
use kalima::search::Analyzer;
use kalima::{SentenceSplitter, Tokenizer};
use std::sync::Arc;

/// Returns the tokens of each row, as a list of strings: see [`list_type`](crate::list_type).
///
/// A null row gives a null list. Takes linear time.
///
/// # Errors
///
/// [`Error::is_not_text`], [`Error::is_malformed`]; [`Error::is_too_large`] if there are more bytes
/// or tokens than 32-bit offsets can count.
///
/// # Examples
///
/// ```
/// use arrow_array::{Array, StringArray, cast::AsArray};
/// use kalima::Tokenizer;
/// let column = StringArray::from(vec![Some("قال: نعم"), None]); // "he said: yes"
/// let lists = kalima_arrow::tokens(&column, Tokenizer::new())?;
/// let tokens = lists.as_list::<i32>().value(0);
/// assert_eq!(tokens.as_string::<i32>(), &StringArray::from(vec!["قال", ":", "نعم"]));
/// assert!(lists.is_null(1));
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn tokens(column: &dyn Array, tokenizer: Tokenizer) -> Result<ArrayRef, Error> {
    lists(column, tokenizer, AsStrings)
}

/// Returns the spans of the tokens of each row, as a list of structs `start`, `end` and `kind`: see
/// [`span_list_type`](crate::span_list_type).
///
/// The spans and the [`tokens`] of a row correspond one to one.
///
/// # Errors
///
/// As [`tokens`].
///
/// # Examples
///
/// ```
/// use arrow_array::{Int32Array, StringArray, cast::AsArray};
/// use kalima::Tokenizer;
/// use kalima_arrow::OffsetUnit;
/// let column = StringArray::from(vec!["قال: نعم"]); // "he said: yes"
/// let lists = kalima_arrow::token_spans(&column, Tokenizer::new(), OffsetUnit::Char)?;
/// let spans = lists.as_list::<i32>().value(0);
/// let starts = spans.as_struct().column_by_name("start").unwrap();
/// assert_eq!(starts.as_primitive(), &Int32Array::from(vec![0, 3, 5]));
/// let kinds = spans.as_struct().column_by_name("kind").unwrap();
/// assert_eq!(kinds.as_string(), &StringArray::from(vec!["word", "punctuation", "word"]));
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn token_spans(
    column: &dyn Array,
    tokenizer: Tokenizer,
    unit: OffsetUnit,
) -> Result<ArrayRef, Error> {
    lists(column, tokenizer, AsSpans(unit))
}

/// Returns the sentences of each row, as a list of strings: see [`list_type`](crate::list_type).
///
/// # Errors
///
/// As [`tokens`].
///
/// # Examples
///
/// ```
/// use arrow_array::{LargeStringArray, cast::AsArray};
/// use kalima::SentenceSplitter;
/// let column = LargeStringArray::from(vec!["نعم. لا."]); // "yes. no."
/// let lists = kalima_arrow::sentences(&column, SentenceSplitter::new())?;
/// let sentences = lists.as_list::<i64>().value(0);
/// assert_eq!(sentences.as_string::<i64>(), &LargeStringArray::from(vec!["نعم.", "لا."]));
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn sentences(column: &dyn Array, splitter: SentenceSplitter) -> Result<ArrayRef, Error> {
    lists(column, splitter, AsStrings)
}

/// Returns the spans of the sentences of each row, as a list of structs `start` and `end`: see
/// [`span_list_type`](crate::span_list_type).
///
/// # Errors
///
/// As [`tokens`].
///
/// # Examples
///
/// ```
/// use arrow_array::{Int32Array, StringArray, cast::AsArray};
/// use kalima::SentenceSplitter;
/// use kalima_arrow::OffsetUnit;
/// let column = StringArray::from(vec!["نعم. لا."]); // "yes. no."
/// let lists = kalima_arrow::sentence_spans(&column, SentenceSplitter::new(), OffsetUnit::Byte)?;
/// let spans = lists.as_list::<i32>().value(0);
/// let ends = spans.as_struct().column_by_name("end").unwrap();
/// assert_eq!(ends.as_primitive(), &Int32Array::from(vec![7, 13]));
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn sentence_spans(
    column: &dyn Array,
    splitter: SentenceSplitter,
    unit: OffsetUnit,
) -> Result<ArrayRef, Error> {
    lists(column, splitter, AsSpans(unit))
}

/// Returns the index terms of each row, as a list of strings: see [`list_type`](crate::list_type).
///
/// # Errors
///
/// As [`tokens`].
///
/// # Examples
///
/// ```
/// use arrow_array::{StringArray, cast::AsArray};
/// use kalima::search::Analyzer;
/// let column = StringArray::from(vec!["والمدرسة في قريتها"]); // "and the school in her village"
/// let lists = kalima_arrow::terms(&column, Analyzer::ar_light())?;
/// let terms = lists.as_list::<i32>().value(0);
/// assert_eq!(terms.as_string::<i32>(), &StringArray::from(vec!["مدرس", "قري"]));
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn terms(column: &dyn Array, analyzer: Analyzer) -> Result<ArrayRef, Error> {
    lists(column, TermCut::new(analyzer), AsStrings)
}

/// Returns the spans of the words of the index terms of each row, as a list of structs `start`, `end`,
/// `kind` and `position`: see [`span_list_type`](crate::span_list_type).
///
/// The spans and the [`terms`] of a row correspond one to one. The position counts the words before,
/// stop words included.
///
/// # Errors
///
/// As [`tokens`].
///
/// # Examples
///
/// ```
/// use arrow_array::{Int32Array, StringArray, cast::AsArray};
/// use kalima::search::Analyzer;
/// use kalima_arrow::OffsetUnit;
/// let column = StringArray::from(vec!["والمدرسة في قريتها"]); // "and the school in her village"
/// let lists = kalima_arrow::term_spans(&column, Analyzer::ar_light(), OffsetUnit::Char)?;
/// let spans = lists.as_list::<i32>().value(0);
/// let positions = spans.as_struct().column_by_name("position").unwrap();
/// assert_eq!(positions.as_primitive(), &Int32Array::from(vec![0, 2]));
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn term_spans(
    column: &dyn Array,
    analyzer: Analyzer,
    unit: OffsetUnit,
) -> Result<ArrayRef, Error> {
    lists(column, TermCut::new(analyzer), AsSpans(unit))
}

/// Returns the places of each row where a space is likely to be missing, as a list of structs `start`,
/// `end` and `kind`: see [`span_list_type`](crate::span_list_type).
///
/// `start` equals `end`. `kind` is the name of the evidence, a
/// [`SpaceReason`](kalima::spacing::SpaceReason).
///
/// # Errors
///
/// As [`tokens`].
///
/// # Examples
///
/// ```
/// use arrow_array::{Int32Array, StringArray, cast::AsArray};
/// use kalima_arrow::OffsetUnit;
/// let column = StringArray::from(vec!["علىالرغم"]); // "in spite of"
/// let lists = kalima_arrow::missing_spaces(&column, OffsetUnit::Char)?;
/// let spaces = lists.as_list::<i32>().value(0);
/// let starts = spans_start(&spaces);
/// assert_eq!(starts, Int32Array::from(vec![3]));
///
/// fn spans_start(spaces: &dyn arrow_array::Array) -> Int32Array {
///     spaces.as_struct().column_by_name("start").unwrap().as_primitive().clone()
/// }
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn missing_spaces(column: &dyn Array, unit: OffsetUnit) -> Result<ArrayRef, Error> {
    lists(column, SpaceCut, AsSpans(unit))
}

/// The form of the items of a list.
trait Form: Copy {
    type Items<L: Layout>: Items;

    fn items<L: Layout, C: Cut>(self, texts: &Texts<'_>) -> Self::Items<L>;
}

/// A builder of the items of lists.
trait Items {
    /// Appends the pieces of a text.
    fn push(&mut self, text: &str, cut: &mut impl Cut) -> Result<(), Limit>;

    fn count(&self) -> usize;

    fn finish(self) -> ArrayRef;
}

#[derive(Clone, Copy)]
struct AsStrings;

impl Form for AsStrings {
    type Items<L: Layout> = StringItems<L::Builder>;

    fn items<L: Layout, C: Cut>(self, texts: &Texts<'_>) -> StringItems<L::Builder> {
        // An Arabic word and the space after it have about ten bytes.
        const BYTES_PER_ITEM: usize = 10;
        let bytes = texts.byte_len();
        StringItems(L::Builder::with_capacity(bytes / BYTES_PER_ITEM, bytes))
    }
}

struct StringItems<S>(S);

impl<S: Strings> Items for StringItems<S> {
    fn push(&mut self, text: &str, cut: &mut impl Cut) -> Result<(), Limit> {
        self.0.room(cut.read(text))?;
        cut.texts(text, |piece| self.0.push(piece));
        Ok(())
    }

    fn count(&self) -> usize {
        self.0.count()
    }

    fn finish(self) -> ArrayRef {
        self.0.finish()
    }
}

#[derive(Clone, Copy)]
struct AsSpans(OffsetUnit);

impl Form for AsSpans {
    type Items<L: Layout> = SpanBuilder<L>;

    fn items<L: Layout, C: Cut>(self, _: &Texts<'_>) -> SpanBuilder<L> {
        SpanBuilder::new(C::FIELDS, self.0)
    }
}

impl<L: Layout> Items for SpanBuilder<L> {
    fn push(&mut self, text: &str, cut: &mut impl Cut) -> Result<(), Limit> {
        Self::push(self, text, cut)
    }

    fn count(&self) -> usize {
        Self::count(self)
    }

    fn finish(self) -> ArrayRef {
        Self::finish(self)
    }
}

fn lists(column: &dyn Array, mut cut: impl Cut, form: impl Form) -> Result<ArrayRef, Error> {
    match Column::new(column)? {
        Column::Texts(texts) => with_layout!(texts.kind(), L => {
            Ok(Arc::new(lists_of::<L, _, _>(&texts, &mut cut, form)?))
        }),
        Column::Dictionary(dictionary) => {
            let texts = Texts::new(dictionary.values().as_ref())?;
            with_layout!(texts.kind(), L => {
                let values = lists_of::<L, _, _>(&texts, &mut cut, form);
                let values = values.map_err(|error| error.in_column(column.data_type()))?;
                dictionary::rows::<L>(dictionary, &values)
            })
        }
    }
}

fn lists_of<L: Layout, C: Cut, F: Form>(
    texts: &Texts<'_>,
    cut: &mut C,
    form: F,
) -> Result<GenericListArray<L::Offset>, Error> {
    let mut items = form.items::<L, C>(texts);
    let mut ends = ListEnds::with_capacity(texts.len());
    texts.for_each(|row, text| {
        let pushed = match text {
            Some(text) => items.push(text, cut),
            None => Ok(()),
        };
        let pushed = pushed.and_then(|()| ends.push(items.count()));
        pushed.map_err(|limit| Error::too_large(texts.data_type(), row, limit))
    })?;
    Ok(ends.finish(items.finish(), texts.nulls().cloned()))
}

/// The offsets of an array of lists.
pub(crate) struct ListEnds<O>(Vec<O>);

impl<O: OffsetSizeTrait> ListEnds<O> {
    pub(crate) fn with_capacity(rows: usize) -> Self {
        let mut ends = Vec::with_capacity(rows + 1);
        ends.push(O::zero());
        Self(ends)
    }

    /// Ends a list at the item `count`.
    pub(crate) fn push(&mut self, count: usize) -> Result<(), Limit> {
        self.0.push(offset(count, "items")?);
        Ok(())
    }

    /// Returns the array of lists. There is a null for each list, if any, and an item for each offset.
    pub(crate) fn finish(self, items: ArrayRef, nulls: Option<NullBuffer>) -> GenericListArray<O> {
        let field = Arc::new(Field::new_list_field(items.data_type().clone(), true));
        let ends = OffsetBuffer::new(ScalarBuffer::from(self.0));
        GenericListArray::new(field, ends, items, nulls)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::LOWERED;
    use arrow_array::{StringArray, StringViewArray};
    use kalima::Normalizer;

    /// Sets the limit of all offsets until dropped.
    struct Lowered;

    impl Lowered {
        fn to(most: usize) -> Self {
            LOWERED.set(most);
            Self
        }
    }

    impl Drop for Lowered {
        fn drop(&mut self) {
            LOWERED.set(usize::MAX);
        }
    }

    #[test]
    fn results_that_exceed_their_offsets_are_refused() {
        // Four words in one character of three bytes: "may God bless him and grant him peace".
        let column = StringArray::from(vec!["نعم", "ﷺ"]); // "yes"
        let views = StringViewArray::from(vec!["نعم", "ﷺ"]);
        let _limit = Lowered::to(20);
        let row = "row 1 of the column of type";
        let remedy = "cast the column to LargeUtf8 or pass it in smaller chunks";
        for (result, message) in [
            (
                crate::normalize(&column, &Normalizer::search()),
                format!("{row} Utf8: the results exceed 20 bytes; {remedy}"),
            ),
            (
                terms(&column, Analyzer::ar_exact()),
                format!("{row} Utf8: the results exceed 20 bytes; {remedy}"),
            ),
            (
                terms(&views, Analyzer::ar_exact()),
                format!("{row} Utf8View: the results exceed 20 bytes in one row; {remedy}"),
            ),
        ] {
            let error = result.unwrap_err();
            assert!(error.is_too_large());
            assert_eq!(error.to_string(), message);
        }
        assert!(tokens(&column, Tokenizer::new()).is_ok());
    }

    #[test]
    fn lists_of_more_items_than_their_offsets_count_are_refused() {
        let column = StringViewArray::from(vec!["a b", "c d e"]);
        let _limit = Lowered::to(5);
        assert_eq!(tokens(&column, Tokenizer::new()).map(|lists| lists.len()), Ok(2));
        let _limit = Lowered::to(4);
        let column = StringViewArray::from(vec!["a b", "c d", "e"]);
        let error = tokens(&column, Tokenizer::new()).unwrap_err();
        assert_eq!(error.row(), Some(2));
        assert!(error.to_string().contains("exceed 4 items"), "{error}");
    }
}
