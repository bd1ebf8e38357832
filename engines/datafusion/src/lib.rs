//! Arabic text functions for the SQL of Apache DataFusion.
//!
//! | function | result | options, the last argument |
//! |---|---|---|
//! | `ar_normalize(text [, steps])` | string | a preset or steps: `search` (default), `repair`, `lucene`, `search,-teh_marbuta` |
//! | `ar_tokens(text [, tokenizer])` | list of strings | `default`, `treebank`, `words`, `default,-punctuation` |
//! | `ar_sentences(text)` | list of strings | |
//! | `ar_terms(text [, profile])` | list of strings | `ar-light:1` (default), `ar-light10:1`, `ar-exact:1` |
//! | `ar_stem(word [, stemmer])` | string | `light` (default), `light10` |
//!
//! The text is a `Utf8`, `LargeUtf8` or `Utf8View`, or a dictionary of one of them. The types of the
//! results are those of [`kalima_arrow`]. Null gives null. The options are a string literal, which is
//! checked when the query is planned. All functions are immutable, so that DataFusion evaluates calls
//! of constants once.
//!
//! # Examples
//!
//! ```
//! use datafusion::prelude::SessionContext;
//!
//! # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
//! let context = SessionContext::new();
//! kalima_datafusion::register_all(&context);
//! // "and the school"
//! let rows = context.sql("select ar_normalize('وَالمَدْرَسَة') as word").await?.collect().await?;
//! datafusion::assert_batches_eq!(
//!     ["+----------+", "| word     |", "+----------+", "| والمدرسه |", "+----------+"],
//!     &rows
//! );
//! # datafusion::error::Result::Ok(())
//! # }).unwrap();
//! ```

#![forbid(unsafe_code)]

mod function;
mod operation;

pub use function::{functions, register_all};
