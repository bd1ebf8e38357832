//! A named text.

/// A named text: one file of a [`Report`](crate::Report).
///
/// # Examples
///
/// ```
/// let document = kalima_report::Document::new("a.txt", "نعم."); // "yes."
/// assert_eq!(document.name(), "a.txt");
/// assert_eq!(document.text(), "نعم.");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Document<'t> {
    name: &'t str,
    text: &'t str,
}

impl<'t> Document<'t> {
    /// Returns a document with a name, which the page shows, and a text.
    ///
    /// # Examples
    ///
    /// ```
    /// let document = kalima_report::Document::new("", "");
    /// assert!(document.text().is_empty());
    /// ```
    #[must_use]
    pub const fn new(name: &'t str, text: &'t str) -> Self {
        Self { name, text }
    }

    /// Returns the name.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima_report::Document::new("a.txt", "").name(), "a.txt");
    /// ```
    #[must_use]
    pub const fn name(&self) -> &'t str {
        self.name
    }

    /// Returns the text.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima_report::Document::new("", "a").text(), "a");
    /// ```
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }
}
