//! Dictionary columns: results of the values, carried to the rows.

use crate::Error;
use crate::error::Limit;
use crate::layout::{Layout, Strings, of_type, with_layout};
use crate::lists::ListEnds;
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{
    AnyDictionaryArray, Array, ArrayRef, DictionaryArray, GenericListArray, OffsetSizeTrait,
    PrimitiveArray, StructArray,
};
use arrow_buffer::{ArrowNativeType, NullBuffer};
use arrow_schema::DataType;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Evaluates an expression with the type of the keys of a dictionary.
macro_rules! with_keys {
    ($dictionary:expr, $key:ident => $body:expr) => {
        match $dictionary.keys().data_type() {
            DataType::Int8 => with_keys!(@ Int8Type, $key => $body),
            DataType::Int16 => with_keys!(@ Int16Type, $key => $body),
            DataType::Int32 => with_keys!(@ Int32Type, $key => $body),
            DataType::Int64 => with_keys!(@ Int64Type, $key => $body),
            DataType::UInt8 => with_keys!(@ UInt8Type, $key => $body),
            DataType::UInt16 => with_keys!(@ UInt16Type, $key => $body),
            DataType::UInt32 => with_keys!(@ UInt32Type, $key => $body),
            DataType::UInt64 => with_keys!(@ UInt64Type, $key => $body),
            _ => Err(Error::not_text($dictionary.data_type())),
        }
    };
    (@ $type:ident, $key:ident => $body:expr) => {{
        type $key = $type;
        $body
    }};
}

/// Returns for each row the index of its value, or `None` for a null.
fn values_of_rows(dictionary: &dyn AnyDictionaryArray) -> Result<Vec<Option<usize>>, Error> {
    let values = dictionary.values();
    with_keys!(dictionary, K => {
        let keys = dictionary.keys().as_primitive::<K>();
        let rows = keys.iter().enumerate().map(|(row, key)| {
            let Some(key) = key else { return Ok(None) };
            match key.to_usize().filter(|&key| key < values.len()) {
                Some(key) => Ok((!values.is_null(key)).then_some(key)),
                None => Err(Error::bad_key(dictionary.data_type(), row)),
            }
        });
        rows.collect()
    })
}

/// Returns the dictionary with new values, one for each value. Equal ones become one value.
pub(crate) fn with_values(
    dictionary: &dyn AnyDictionaryArray,
    values: ArrayRef,
) -> Result<ArrayRef, Error> {
    // Keys are checked here, as the consumer of the result will not.
    values_of_rows(dictionary)?;
    let kind = of_type(values.data_type())?;
    with_layout!(kind, L => match distinct::<L>(&values) {
        None => Ok(dictionary.with_values(values)),
        Some((distinct, places)) => {
            with_keys!(dictionary, K => Ok(with_new_keys::<K>(dictionary, &places, distinct)))
        }
    })
}

/// Returns the distinct values, and for each value its place among them; `None` if all are distinct.
fn distinct<L: Layout>(values: &ArrayRef) -> Option<(ArrayRef, Vec<usize>)> {
    let mut seen = HashMap::with_capacity(values.len());
    let mut places = Vec::with_capacity(values.len());
    let mut firsts = Vec::with_capacity(values.len());
    for at in 0..values.len() {
        let place = *seen.entry(string_at(values, at)).or_insert(firsts.len());
        if place == firsts.len() {
            firsts.push(at);
        }
        places.push(place);
    }
    if firsts.len() == values.len() {
        return None;
    }
    let mut strings = L::Builder::with_capacity(firsts.len(), 0);
    for at in firsts {
        match string_at(values, at) {
            Some(text) => strings.push(text),
            None => strings.push_null(),
        }
    }
    Some((strings.finish(), places))
}

/// Returns a string of an array that this crate made.
fn string_at(strings: &ArrayRef, at: usize) -> Option<&str> {
    if strings.is_null(at) {
        return None;
    }
    match strings.data_type() {
        DataType::Utf8 => Some(strings.as_string::<i32>().value(at)),
        DataType::LargeUtf8 => Some(strings.as_string::<i64>().value(at)),
        DataType::Utf8View => Some(strings.as_string_view().value(at)),
        _ => None,
    }
}

fn with_new_keys<K: ArrowDictionaryKeyType>(
    dictionary: &dyn AnyDictionaryArray,
    places: &[usize],
    values: ArrayRef,
) -> ArrayRef {
    let keys = dictionary.keys().as_primitive::<K>();
    let keys: PrimitiveArray<K> = keys
        .iter()
        .map(|key| places.get(key?.to_usize()?).map(|&place| K::Native::usize_as(place)))
        .collect();
    Arc::new(DictionaryArray::new(keys, values))
}

/// Returns for each row the list of its value.
pub(crate) fn rows<L: Layout>(
    dictionary: &dyn AnyDictionaryArray,
    lists: &GenericListArray<L::Offset>,
) -> Result<ArrayRef, Error> {
    let too_large = |row| move |limit| Error::too_large(dictionary.data_type(), row, limit);
    let mut ends = ListEnds::<L::Offset>::with_capacity(dictionary.len());
    let mut ranges = Vec::with_capacity(dictionary.len());
    let mut nulls = Vec::with_capacity(dictionary.len());
    let mut count = 0_usize;
    for (row, value) in values_of_rows(dictionary)?.into_iter().enumerate() {
        let bounds = value.and_then(|value| lists.value_offsets().get(value..)?.first_chunk());
        let range =
            bounds.map_or(0..0, |&[start, end]: &[L::Offset; 2]| start.as_usize()..end.as_usize());
        count = count.saturating_add(range.len());
        ends.push(count).map_err(too_large(row))?;
        ranges.push(range);
        nulls.push(value.is_some());
    }
    let items = gather::<L>(lists.values(), &ranges)
        .map_err(|(row, limit)| Error::too_large(dictionary.data_type(), row, limit))?;
    let nulls = nulls.contains(&false).then(|| NullBuffer::from(nulls));
    Ok(Arc::new(ends.finish(items, nulls)))
}

/// Returns the items of ranges, one after another. The error has the index of the range.
fn gather<L: Layout>(
    items: &ArrayRef,
    ranges: &[Range<usize>],
) -> Result<ArrayRef, (usize, Limit)> {
    match items.data_type() {
        DataType::Int32 => Ok(gather_numbers::<Int32Type>(items, ranges)),
        DataType::Int64 => Ok(gather_numbers::<Int64Type>(items, ranges)),
        DataType::Struct(fields) => {
            let columns = items.as_struct().columns().iter();
            let columns =
                columns.map(|column| gather::<L>(column, ranges)).collect::<Result<_, _>>()?;
            Ok(Arc::new(StructArray::new(fields.clone(), columns, None)))
        }
        _ => {
            let (mut count, mut bytes) = (0_usize, 0_usize);
            let empty = L::Builder::with_capacity(0, 0);
            // Before memory is taken: a value of many rows is repeated in each.
            for (at, range) in ranges.iter().enumerate() {
                count = count.saturating_add(range.len());
                bytes = bytes.saturating_add(byte_len(items, range));
                empty.room(bytes).map_err(|limit| (at, limit))?;
            }
            let mut strings = L::Builder::with_capacity(count, bytes);
            let texts = ranges.iter().flat_map(Range::clone).filter_map(|at| string_at(items, at));
            texts.for_each(|text| strings.push(text));
            Ok(strings.finish())
        }
    }
}

/// Returns the bytes of the strings of a range; 0 for views, which have no common buffer to exceed.
fn byte_len(strings: &ArrayRef, range: &Range<usize>) -> usize {
    fn span<O: OffsetSizeTrait>(offsets: &[O], range: &Range<usize>) -> usize {
        match (offsets.get(range.start), offsets.get(range.end)) {
            (Some(start), Some(end)) => end.as_usize() - start.as_usize(),
            _ => 0,
        }
    }
    match strings.data_type() {
        DataType::Utf8 => span(strings.as_string::<i32>().value_offsets(), range),
        DataType::LargeUtf8 => span(strings.as_string::<i64>().value_offsets(), range),
        _ => 0,
    }
}

fn gather_numbers<T: arrow_array::ArrowPrimitiveType>(
    numbers: &ArrayRef,
    ranges: &[Range<usize>],
) -> ArrayRef {
    let numbers = numbers.as_primitive::<T>().values();
    let parts = ranges.iter().filter_map(|range| numbers.get(range.clone()));
    let gathered: Vec<T::Native> = parts.flatten().copied().collect();
    Arc::new(PrimitiveArray::<T>::new(gathered.into(), None))
}
