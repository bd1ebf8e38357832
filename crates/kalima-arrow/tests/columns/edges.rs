//! Columns of no rows and of many blocks, chunks, dictionaries, and columns without text.

use crate::columns::rows_of;
use arrow_array::builder::StringDictionaryBuilder;
use arrow_array::cast::AsArray;
use arrow_array::types::Int8Type;
use arrow_array::{
    Array, ArrayRef, BinaryArray, Int32Array, NullArray, StringArray, StringViewArray, StructArray,
    new_empty_array,
};
use arrow_schema::DataType;
use kalima::{Normalizer, SentenceSplitter, Tokenizer};
use kalima_arrow::{Error, for_each_chunk, list_type, normalize, sentences, string_type, tokens};
use std::sync::Arc;

const TYPES: [DataType; 3] = [DataType::Utf8, DataType::LargeUtf8, DataType::Utf8View];

#[test]
fn no_rows_give_no_rows_of_the_right_type() {
    let dictionary = |of: DataType| DataType::Dictionary(Box::new(DataType::Int16), Box::new(of));
    for data_type in TYPES.into_iter().chain(TYPES.map(dictionary)) {
        let column = new_empty_array(&data_type);
        let strings = normalize(&column, &Normalizer::search()).unwrap();
        assert_eq!((strings.len(), strings.data_type()), (0, &string_type(&data_type).unwrap()));
        let lists = tokens(&column, Tokenizer::new()).unwrap();
        assert_eq!((lists.len(), lists.data_type()), (0, &list_type(&data_type).unwrap()));
    }
    let none: [ArrayRef; 0] = [];
    assert!(for_each_chunk(&none, |chunk| tokens(chunk, Tokenizer::new())).unwrap().is_empty());
}

#[test]
fn many_blocks_are_one_column() {
    // Rows of every length around the sizes of blocks and batches, with nulls.
    let sentence = "قَالَ د. أحمد: النسبة 3.5%. انتهى.\n"; // "Dr Ahmad said: the rate is 3.5%. he finished."
    let rows: Vec<Option<String>> = (0..20_000)
        .map(|row| match row {
            row if row % 97 == 0 => None,
            row if row % 5000 == 1 => Some(sentence.repeat(2_000)),
            row if row % 700 == 2 => Some(sentence.repeat(40)),
            row => Some(sentence.chars().take(row % 30).collect()),
        })
        .collect();
    let plain: StringArray = rows.iter().collect();
    let views: StringViewArray = rows.iter().collect();
    for column in [&plain as &dyn Array, &views] {
        let normal = normalize(column, &Normalizer::search()).unwrap();
        let lists = tokens(column, Tokenizer::new()).unwrap();
        let lists = lists.as_list::<i32>();
        for (at, (row, normal)) in rows.iter().zip(rows_of(&normal)).enumerate() {
            let want = row.as_ref().map(|row| Normalizer::search().normalize(row).into_owned());
            assert!(normal == want, "row {at}");
            let count = row.as_ref().map_or(0, |row| kalima::tokens(row).count());
            assert_eq!(lists.value_length(at), i32::try_from(count).unwrap(), "row {at}");
        }
        assert_eq!(lists.logical_null_count(), plain.null_count());
    }
}

#[test]
fn values_of_a_dictionary_that_become_equal_become_one() {
    let mut builder = StringDictionaryBuilder::<Int8Type>::new();
    for text in ["أحمد", "احمد", "نعم", "إحمد", "أحمد"] {
        // three spellings of "Ahmad", "yes"
        builder.append_value(text);
    }
    let column = builder.finish();
    let normal = normalize(&column, &Normalizer::search()).unwrap();
    let dictionary = normal.as_dictionary::<Int8Type>();
    assert_eq!(dictionary.values().as_string::<i32>(), &StringArray::from(vec!["احمد", "نعم"]));
    assert_eq!(dictionary.keys().values().as_ref(), [0, 0, 1, 0, 0]);
}

#[test]
fn columns_without_text_are_refused() {
    let numbers: ArrayRef = Arc::new(Int32Array::from(vec![1]));
    let table: ArrayRef = Arc::new(StructArray::from(vec![(
        Arc::new(arrow_schema::Field::new("id", DataType::Int32, false)),
        Arc::clone(&numbers),
    )]));
    let bytes: ArrayRef = Arc::new(BinaryArray::from(vec![b"a".as_slice()]));
    let nulls: ArrayRef = Arc::new(NullArray::new(3));
    for (column, part) in [
        (numbers, "column of type Int32 has no text: expected Utf8, LargeUtf8, Utf8View"),
        (table, "; pass one column of the table"),
        (bytes, "; cast the bytes to strings first"),
        (nulls, "column of type Null has no text"),
    ] {
        let errors: [Error; 2] = [
            normalize(&column, &Normalizer::search()).unwrap_err(),
            sentences(&column, SentenceSplitter::new()).unwrap_err(),
        ];
        for error in errors {
            assert!(error.is_not_text() && error.row().is_none());
            assert!(error.to_string().contains(part), "{error}");
        }
    }
}

#[test]
fn a_dictionary_whose_lists_exceed_two_gibibytes_is_refused() {
    // One value of a mebibyte in 3,000 rows: the error comes before the memory is taken.
    let value = "كلمة ".repeat((1 << 20) / 9); // "word"
    let keys = arrow_array::Int16Array::from(vec![0; 3_000]);
    let values: ArrayRef = Arc::new(StringArray::from(vec![value]));
    let column = arrow_array::DictionaryArray::new(keys, values);
    let error = tokens(&column, Tokenizer::new()).unwrap_err();
    assert!(error.is_too_large());
    // 932,064 bytes of words in each row.
    assert_eq!(error.row(), Some(2304));
    let want = "row 2304 of the column of type Dictionary(Int16, Utf8): the results exceed 2147483647 \
                bytes; cast the column to LargeUtf8 or pass it in smaller chunks";
    assert_eq!(error.to_string(), want);
}
