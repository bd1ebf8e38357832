//! Reports on Arabic text: one HTML page with sentences, tokens, normalization, dates and matches.
//!
//! The page is one file. It needs no network: styles and the script are inline, and a content
//! security policy blocks everything else. Arabic text is laid out from right to left. The page works
//! on a phone, in print, in dark mode and with a screen reader. Long texts are divided into pages; the
//! first one is plain HTML and needs no script.
//!
//! All text is escaped. Invisible controls, such as those of the bidirectional algorithm, become
//! visible placeholders with the attribute `data-u`, the code point. The text of the cells, with
//! the placeholders as their code points, equals the original text.
//!
//! # Examples
//!
//! ```
//! use kalima_report::{Document, Report};
//!
//! let text = "قال د. أحمد: النسبة 3.5%. انتهى."; // "Dr Ahmad said: the rate is 3.5%. He finished."
//! let report = Report::new().title("A sample").query("احمد");
//! let page = report.render(&[Document::new("sample.txt", text)])?;
//! assert!(page.starts_with("<!doctype html>"));
//! assert!(page.contains("<mark>أحمد</mark>"));
//! # Ok::<(), kalima_report::TooLong>(())
//! ```

#![forbid(unsafe_code)]

mod changes;
mod charts;
mod counts;
mod document;
mod escape;
mod layers;
mod page;
mod pages;
mod report;
mod row;
mod row_writer;
mod tables;
mod words;

pub use document::Document;
pub use report::{Report, TooLong};
