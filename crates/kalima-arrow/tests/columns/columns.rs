//! Random columns in every encoding, and their rows as options of strings.

use arrow_array::builder::StringViewBuilder;
use arrow_array::cast::AsArray;
use arrow_array::types::{ArrowDictionaryKeyType, Int8Type, Int32Type, Int64Type, UInt16Type};
use arrow_array::{
    Array, ArrayRef, DictionaryArray, GenericStringArray, LargeStringArray, OffsetSizeTrait,
    PrimitiveArray, StringArray,
};
use arrow_buffer::{ArrowNativeType, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::DataType;
use proptest::prelude::*;
use std::sync::Arc;

pub(crate) type Rows = Vec<Option<String>>;

/// Returns the rows of a column of strings or of a dictionary of them.
pub(crate) fn rows_of(column: &dyn Array) -> Rows {
    let row = |row: usize| -> Option<String> {
        if column.is_null(row) {
            return None;
        }
        Some(match column.data_type() {
            DataType::Utf8 => column.as_string::<i32>().value(row).to_owned(),
            DataType::LargeUtf8 => column.as_string::<i64>().value(row).to_owned(),
            DataType::Utf8View => column.as_string_view().value(row).to_owned(),
            DataType::Dictionary(_, _) => {
                let dictionary = column.as_any_dictionary();
                let key = dictionary.normalized_keys()[row];
                return rows_of(dictionary.values().slice(key, 1).as_ref()).remove(0);
            }
            other => panic!("{other}"),
        })
    };
    (0..column.len()).map(row).collect()
}

/// A text with the characters that operations act on.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[\u{620}-\u{652} .،؟!0-9a-z\n]{0,40}",
        1 => "[\u{621}-\u{64a}]{1,6}",
        1 => "(قال|د\\.|ﷺ|والمدرسة|المدرسةجديدة|علىالرغم|🙂|3\\.5|#وسم|\\. |؟ | ){0,12}",
        1 => "\\PC{0,12}",
    ]
}

fn rows() -> impl Strategy<Value = Rows> {
    prop::collection::vec(prop::option::weighted(0.8, text()), 0..24)
}

/// Strings with text under their nulls.
fn dirty<O: OffsetSizeTrait>(rows: &Rows) -> GenericStringArray<O> {
    let plain = GenericStringArray::<O>::from_iter_values(
        rows.iter().map(|row| row.as_deref().unwrap_or("تحت الصفر. null")),
    );
    let (offsets, bytes, _) = plain.into_parts();
    let nulls = NullBuffer::from_iter(rows.iter().map(Option::is_some));
    GenericStringArray::new(offsets, bytes, Some(nulls))
}

fn views(rows: &Rows) -> ArrayRef {
    let mut builder = StringViewBuilder::new().with_fixed_block_size(64);
    rows.iter().for_each(|row| builder.append_option(row.as_deref()));
    Arc::new(builder.finish())
}

/// A dictionary whose values are `values`; it has keys of null and null values, and unused values.
fn dictionary<K: ArrowDictionaryKeyType>(values: ArrayRef, keys: &[Option<usize>]) -> ArrayRef {
    let len = values.len();
    let keys = keys.iter().map(|key| {
        let key = (*key)?;
        (len > 0).then(|| K::Native::usize_as(key % len.max(1)))
    });
    let keys: PrimitiveArray<K> = keys.collect();
    Arc::new(DictionaryArray::new(keys, values))
}

/// Columns of every encoding, also slices of longer ones.
pub(crate) fn column() -> impl Strategy<Value = ArrayRef> {
    let keys = prop::collection::vec(prop::option::weighted(0.8, 0..99_usize), 0..40);
    (rows(), 0..12_u8, keys, any::<[prop::sample::Index; 2]>()).prop_map(
        |(rows, encoding, keys, cuts)| {
            let utf8 = || Arc::new(rows.iter().collect::<StringArray>()) as ArrayRef;
            let large = || Arc::new(rows.iter().collect::<LargeStringArray>()) as ArrayRef;
            let whole: ArrayRef = match encoding {
                0 => utf8(),
                1 => large(),
                2 => views(&rows),
                3 => Arc::new(dirty::<i32>(&rows)),
                4 => Arc::new(dirty::<i64>(&rows)),
                5 => dictionary::<Int8Type>(utf8(), &keys),
                6 => dictionary::<UInt16Type>(large(), &keys),
                7 => dictionary::<Int64Type>(views(&rows), &keys),
                8 => dictionary::<Int32Type>(Arc::new(dirty::<i32>(&rows)), &keys),
                // Bytes before and after those of the rows.
                9 => {
                    let bytes =
                        format!("قبل{}بعد", rows.iter().flatten().cloned().collect::<String>());
                    let mut end = "قبل".len();
                    let ends = rows.iter().map(|row| {
                        end += row.as_ref().map_or(0, String::len);
                        i32::try_from(end).unwrap()
                    });
                    let offsets: Vec<i32> = std::iter::once(6).chain(ends).collect();
                    Arc::new(StringArray::new(
                        OffsetBuffer::new(ScalarBuffer::from(offsets)),
                        Buffer::from_vec(bytes.into_bytes()),
                        Some(NullBuffer::from_iter(rows.iter().map(Option::is_some))),
                    ))
                }
                // A slice of the values, too.
                10 => {
                    let values = utf8();
                    let start = cuts[0].index(values.len() + 1);
                    dictionary::<Int32Type>(values.slice(start, values.len() - start), &keys)
                }
                _ => Arc::new(rows.iter().map(|_| None::<&str>).collect::<StringArray>()),
            };
            let mut cuts = cuts.map(|cut| cut.index(whole.len() + 1));
            cuts.sort_unstable();
            let [start, end] = cuts;
            // Half of the columns are whole.
            if keys.len() % 2 == 0 { whole } else { whole.slice(start, end - start) }
        },
    )
}
