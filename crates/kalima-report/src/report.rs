//! A report: the options, and the pass over the documents.

use std::fmt;

use kalima::{Finder, Normalizer, TokenKind};

use crate::changes::{Changes, Normalized};
use crate::counts::Counts;
use crate::document::Document;
use crate::escape::push_text;
use crate::layers::Layers;
use crate::page::{Content, page};
use crate::pages::Pages;
use crate::row::Rows;
use crate::row_writer::{RowPlace, push_row};
use crate::tables::FoundList;
use crate::words::Words;

/// A report on documents: the options, and the renderer of the page.
///
/// # Examples
///
/// ```
/// use kalima_report::{Document, Report};
/// let page = Report::new().render(&[Document::new("a.txt", "نعم.")])?; // "yes."
/// assert!(page.contains("the paragraph ends"));
/// # Ok::<(), kalima_report::TooLong>(())
/// ```
#[derive(Debug, Clone)]
pub struct Report {
    title: Option<String>,
    query: Option<String>,
    normalizer: Normalizer,
}

impl Default for Report {
    fn default() -> Self {
        Self::new()
    }
}

impl Report {
    /// The most bytes of all documents together: 8 MiB.
    pub const MAX_BYTES: usize = 8 << 20;

    /// Returns a report without a query, on the normalization [`Normalizer::search`].
    ///
    /// # Examples
    ///
    /// ```
    /// let page = kalima_report::Report::new().render(&[]).unwrap();
    /// assert!(page.contains("No text"));
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { title: None, query: None, normalizer: Normalizer::search() }
    }

    /// Sets the title. Without one it is the name of the first document.
    ///
    /// # Examples
    ///
    /// ```
    /// let report = kalima_report::Report::new().title("<News>");
    /// assert!(report.render(&[]).unwrap().contains("<title>&lt;News&gt;</title>"));
    /// ```
    #[must_use]
    pub fn title(mut self, title: &str) -> Self {
        self.title = Some(title.to_owned());
        self
    }

    /// Sets the query, whose matches are highlighted in any spelling that
    /// [`Normalizer::search`] folds.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima_report::{Document, Report};
    /// let report = Report::new().query("كتاب"); // "book"
    /// let page = report.render(&[Document::new("", "الكِتَاب")]).unwrap(); // "the book"
    /// assert!(page.contains("<mark>كِتَاب</mark>"));
    /// ```
    #[must_use]
    pub fn query(mut self, query: &str) -> Self {
        self.query = Some(query.to_owned());
        self
    }

    /// Sets the normalization whose changes the page shows.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Normalizer;
    /// use kalima_report::{Document, Report};
    /// let report = Report::new().normalizer(Normalizer::repair());
    /// let page = report.render(&[Document::new("", "جـمـيل")]).unwrap(); // "beautiful"
    /// assert!(page.contains("tatweel_decorative"));
    /// ```
    #[must_use]
    pub fn normalizer(mut self, normalizer: Normalizer) -> Self {
        self.normalizer = normalizer;
        self
    }

    /// Renders the documents as one HTML page. Linear time in their size; the same documents give the
    /// same bytes.
    ///
    /// # Errors
    ///
    /// Returns [`TooLong`] if the documents have more than [`MAX_BYTES`](Self::MAX_BYTES) together.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima_report::{Document, Report};
    /// let page = Report::new().render(&[Document::new("a.txt", "قال نعم.")])?; // "he said yes."
    /// assert!(page.contains("<span class=w data-b=0>قال</span>"));
    /// # Ok::<(), kalima_report::TooLong>(())
    /// ```
    pub fn render(&self, documents: &[Document<'_>]) -> Result<String, TooLong> {
        let bytes = documents.iter().map(|document| document.text().len()).sum();
        if bytes > Self::MAX_BYTES {
            return Err(TooLong { bytes });
        }
        let query = self.query.as_deref().map(|query| Finder::new(Normalizer::search(), query));
        let finder = query.as_ref().filter(|finder| !finder.query().is_empty());
        let mut content = Content {
            pages: Pages::default(),
            counts: Counts::default(),
            changes: Changes::new(self.normalizer),
            words: Words::default(),
            dates: FoundList::default(),
            numbers: FoundList::default(),
            missing: 0,
            matches: 0,
            match_rows: Vec::new(),
        };
        for (index, document) in documents.iter().enumerate() {
            if documents.len() > 1 {
                push_name(content.pages.next_row(0).0, document.name());
            }
            self.add(index, *document, finder, &mut content);
        }
        let title = self.title.as_deref().or_else(|| documents.first().map(Document::name));
        Ok(page(
            title.unwrap_or("Report"),
            self.query.as_deref(),
            self.normalizer,
            documents,
            &content,
        ))
    }

    /// Adds the rows of a document.
    fn add<'t>(
        &self,
        index: usize,
        document: Document<'t>,
        finder: Option<&Finder>,
        content: &mut Content<'t>,
    ) {
        let text = document.text();
        let mut layers = Layers::new(text, finder);
        let normalized = Normalized::new(self.normalizer, text);
        let mut forms = normalized.forms();
        content.missing += layers.missing().len();
        content.matches += layers.matches.items().len();
        let (dates, numbers) = (layers.dates.items().to_vec(), layers.numbers.items().to_vec());
        let (mut dates, mut numbers) = (dates.iter().peekable(), numbers.iter().peekable());
        for row in Rows::new(text) {
            let normalized = forms.of_row(&row.pieces, &mut content.changes);
            for piece in &row.pieces {
                let (Some(kind), true) = (piece.kind, !piece.is_continued) else { continue };
                let word = piece.span.of(text);
                content.counts.add(word, kind);
                if kind == TokenKind::Word && piece.is_whole {
                    content.words.add(word);
                }
            }
            content.counts.sentences += usize::from(row.number > 0 && !row.is_continued);
            let (out, at) = content.pages.next_row(row.span.len());
            let place = RowPlace { row: at, document: index };
            if push_row(out, text, &row, &place, &mut layers, &normalized) {
                content.match_rows.push(at);
            }
            while let Some((span, value)) = dates.next_if(|(span, _)| span.start < row.span.end) {
                content.dates.add(span.of(text), value, at);
            }
            while let Some((span, value)) = numbers.next_if(|(span, _)| span.start < row.span.end) {
                content.numbers.add(span.of(text), value, at);
            }
        }
    }
}

/// Appends a row with the name of a document.
fn push_name(out: &mut String, name: &str) {
    out.push_str("<tr role=row class=file><th role=rowheader scope=rowgroup colspan=4><bdi>");
    push_text(out, name);
    out.push_str("</bdi></th></tr>\n");
}

/// The error of [`Report::render`]: the documents are too long for one page.
///
/// # Examples
///
/// ```
/// use kalima_report::{Document, Report};
/// let long = "a".repeat(Report::MAX_BYTES + 1);
/// let error = Report::new().render(&[Document::new("", &long)]).unwrap_err();
/// assert_eq!(error.to_string(), "text of 8388609 bytes: a report holds at most 8388608");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct TooLong {
    /// The bytes of all documents.
    pub bytes: usize,
}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "text of {} bytes: a report holds at most {}", self.bytes, Report::MAX_BYTES)
    }
}

impl std::error::Error for TooLong {}
