//! Arabic text columns: [`kalima`] over Apache Arrow arrays.
//!
//! Each function takes a column of strings and returns a column with as many rows:
//!
//! | function | result of one row | type of the result |
//! |---|---|---|
//! | [`normalize`], [`stems`], [`insert_missing_spaces`] | a string | [`string_type`] |
//! | [`tokens`], [`sentences`], [`terms`] | a list of strings | [`list_type`] |
//! | [`token_spans`], [`sentence_spans`], [`term_spans`], [`missing_spaces`] | a list of structs | [`span_list_type`] |
//!
//! A column is an array of `Utf8`, `LargeUtf8`, `Utf8View`, or a dictionary of one of them. The results
//! are those of the functions of [`kalima`], row by row. Nulls stay null; slices and empty arrays are
//! columns like others.
//!
//! | column | strings | list | numbers of spans |
//! |---|---|---|---|
//! | `Utf8` | `Utf8` | `List<Utf8>` | `Int32` |
//! | `LargeUtf8` | `LargeUtf8` | `LargeList<LargeUtf8>` | `Int64` |
//! | `Utf8View` | `Utf8View` | `List<Utf8View>` | `Int32` |
//! | `Dictionary(K, V)` | `Dictionary(K, V)` | as `V` | as `V` |
//!
//! # Examples
//!
//! ```
//! use arrow_array::{Array, StringArray, cast::AsArray};
//! use kalima::{Normalizer, Tokenizer};
//!
//! let column = StringArray::from(vec![Some("قَالَ: نَعَم"), None]); // "he said: yes"
//! let normal = kalima_arrow::normalize(&column, &Normalizer::search())?;
//! let tokens = kalima_arrow::tokens(&normal, Tokenizer::words())?;
//! assert_eq!(tokens.as_list::<i32>().value(0).as_string::<i32>(), &StringArray::from(vec!["قال", "نعم"]));
//! assert!(tokens.is_null(1));
//! # Ok::<(), kalima_arrow::Error>(())
//! ```
//!
//! # Malformed columns
//!
//! Arrays of another program come through the C data interface, which does not validate. The functions
//! here do: bytes that are not UTF-8, offsets outside the buffers and keys without a value are
//! [errors](Error::is_malformed). Bytes under a null are never read.
//!
//! # Large columns
//!
//! `Utf8` counts bytes in 32 bits. Results that exceed 2 GiB are an [error](Error::is_too_large) that
//! names the row; `LargeUtf8` has no such limit.
//!
//! # Speed
//!
//! Rows are processed in blocks of 64 KiB, which stay in the cache. Results are built from `&str`, so
//! nothing is validated twice. Arrays are independent of each other: use a thread for each chunk.

#![forbid(unsafe_code)]

mod chunks;
mod column;
mod cut;
mod dictionary;
mod error;
mod layout;
mod lists;
mod spans;
mod strings;
mod types;

pub use chunks::for_each_chunk;
pub use error::Error;
pub use lists::{
    missing_spaces, sentence_spans, sentences, term_spans, terms, token_spans, tokens,
};
pub use spans::{OffsetUnit, UnknownUnit};
pub use strings::{insert_missing_spaces, normalize, stems};
pub use types::{SpanFields, list_type, span_list_type, string_type};
