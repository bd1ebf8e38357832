//! Pages: groups of rows of a bounded size.

/// The most bytes of text on a page, except for one long row.
const MAX_BYTES: usize = 24 << 10;

/// The most rows on a page.
const MAX_ROWS: usize = 60;

/// The HTML of the rows, in pages.
#[derive(Debug, Default)]
pub(crate) struct Pages {
    pages: Vec<String>,
    /// The index of the first row of each page.
    first_rows: Vec<usize>,
    rows: usize,
    /// The rows of the last page, and their bytes of text.
    last_rows: usize,
    last_bytes: usize,
}

impl Pages {
    /// Returns the page for a row of `bytes` bytes of text, to append it, and the index of the row.
    pub(crate) fn next_row(&mut self, bytes: usize) -> (&mut String, usize) {
        let is_full = self.last_rows == MAX_ROWS
            || (self.last_rows > 0 && self.last_bytes + bytes > MAX_BYTES);
        if self.pages.is_empty() || is_full {
            self.pages.push(String::new());
            self.first_rows.push(self.rows);
            (self.last_rows, self.last_bytes) = (0, 0);
        }
        self.last_rows += 1;
        self.last_bytes += bytes;
        self.rows += 1;
        let last = self.pages.len() - 1;
        (&mut self.pages[last], self.rows - 1)
    }

    /// Returns the HTML of each page.
    pub(crate) fn html(&self) -> &[String] {
        &self.pages
    }

    /// Returns the index of the first row of each page.
    pub(crate) fn first_rows(&self) -> &[usize] {
        &self.first_rows
    }
}
