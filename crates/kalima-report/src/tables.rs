//! Tables of the report: frequent terms, steps, changes, dates and numbers.

use std::fmt::Write;

use crate::changes::{Change, Changes};
use crate::charts::{grouped, push_bar};
use crate::counts::Counts;
use crate::escape::{push_attribute, push_text, visible};

/// The most rows of a table.
const MAX_ROWS: usize = 60;

/// The most terms.
const MAX_TERMS: usize = 15;

/// A date or number that was found.
#[derive(Debug)]
pub(crate) struct Found {
    /// The text, shortened if it is long.
    pub(crate) text: String,
    /// The value.
    pub(crate) value: String,
    /// The index of the row.
    pub(crate) row: usize,
}

/// What was found of one sort: the first ones, and the count of all.
#[derive(Debug, Default)]
pub(crate) struct FoundList {
    /// The first ones.
    pub(crate) first: Vec<Found>,
    /// The count of all.
    pub(crate) count: usize,
}

impl FoundList {
    /// Adds one.
    pub(crate) fn add(&mut self, text: &str, value: &str, row: usize) {
        self.count += 1;
        if self.first.len() < MAX_ROWS {
            let text = shortened(text);
            self.first.push(Found { text, value: value.to_owned(), row });
        }
    }
}

/// Returns the first 60 characters of a text, with an ellipsis if there are more.
pub(crate) fn shortened(text: &str) -> String {
    let mut start: String = text.chars().take(60).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

/// Appends the section of frequent terms.
pub(crate) fn push_terms(out: &mut String, counts: &Counts<'_>) {
    let (terms, distinct) = counts.terms(MAX_TERMS);
    out.push_str("<section aria-labelledby=terms><h2 id=terms>Frequent terms</h2>");
    if terms.is_empty() {
        out.push_str("<p class=note>No words.</p></section>\n");
        return;
    }
    let _ = write!(
        out,
        "<p class=note>{} terms without stop words. Spellings count together.</p>\
         <table class=chart><thead class=sr><tr><th scope=col>Term<th scope=col>Share<th scope=col>Count</tr></thead><tbody>",
        grouped(distinct)
    );
    let most = terms.first().map_or(0, |term| term.count);
    for term in &terms {
        out.push_str("<tr><th scope=row lang=ar dir=rtl title=\"folded: ");
        push_attribute(out, &term.folded);
        out.push_str("\"><bdi>");
        push_text(out, &shortened(&term.spelling));
        out.push_str("</bdi></th><td>");
        push_bar(out, term.count, most);
        let _ = write!(out, "</td><td class=num>{}", grouped(term.count));
        if term.spellings > 1 {
            let _ = write!(out, "<span class=sub> in {} forms</span>", term.spellings);
        }
        out.push_str("</td></tr>");
    }
    out.push_str("</tbody></table></section>\n");
}

/// Appends the section of changes by normalization: the steps, then the changed words.
pub(crate) fn push_changes(out: &mut String, changes: &Changes<'_>, name: &str) {
    out.push_str(
        "<section aria-labelledby=changes><h2 id=changes>Normalization</h2><p class=note>",
    );
    let _ = write!(out, "<code>{name}</code> changes {} tokens and gaps", grouped(changes.total));
    out.push_str(". A change counts for each step that takes part in it.</p>");
    let names = changes.step_names();
    let mut steps = vec![0_usize; names.len()];
    for change in changes.list() {
        for &step in &change.steps {
            if let Some(count) = steps.get_mut(step) {
                *count += change.count;
            }
        }
    }
    let most = steps.iter().copied().max().unwrap_or_default();
    if most > 0 {
        out.push_str("<table class=chart><thead class=sr><tr><th scope=col>Step<th scope=col>Share<th scope=col>Changes</tr></thead><tbody>");
        for (name, &count) in names.iter().zip(&steps).filter(|(_, count)| **count > 0) {
            let _ = write!(out, "<tr><th scope=row><code>{name}</code></th><td>");
            push_bar(out, count, most);
            let _ = write!(out, "</td><td class=num>{}</td></tr>", grouped(count));
        }
        out.push_str("</tbody></table>");
    }
    let mut list: Vec<&Change<'_>> = changes.list().iter().collect();
    list.sort_by_key(|change| std::cmp::Reverse(change.count));
    if !list.is_empty() {
        let shown = list.len().min(MAX_ROWS);
        let _ =
            write!(out, "<details><summary>{}</summary>", first_of(shown, list.len(), "changes"));
        out.push_str("<table class=diff><thead><tr><th scope=col>Original<th scope=col>Normalized<th scope=col>Steps<th scope=col>Count</tr></thead><tbody>");
        for change in list.iter().take(MAX_ROWS) {
            push_change(out, change, &names);
        }
        out.push_str("</tbody></table></details>");
    }
    out.push_str("</section>\n");
}

fn push_change(out: &mut String, change: &Change<'_>, names: &[&str]) {
    let steps: Vec<&str> =
        change.steps.iter().filter_map(|&step| names.get(step).copied()).collect();
    out.push_str("<tr><td lang=ar dir=rtl><del>");
    push_text(out, &shortened(&visible(change.original)));
    out.push_str("</del></td><td lang=ar dir=rtl><ins>");
    let normalized =
        if change.normalized.is_empty() { "∅".to_owned() } else { visible(&change.normalized) };
    push_text(out, &shortened(&normalized));
    let steps = if steps.is_empty() { "from the context".to_owned() } else { steps.join(", ") };
    let _ = write!(
        out,
        "</ins></td><td><code>{steps}</code></td><td class=num>{}</td></tr>",
        grouped(change.count)
    );
}

/// Appends a section of dates or numbers with their values.
pub(crate) fn push_found(out: &mut String, id: &str, title: &str, list: &FoundList) {
    let _ = write!(out, "<section aria-labelledby={id}><h2 id={id}>{title}</h2>");
    if list.first.is_empty() {
        out.push_str("<p class=note>None found.</p></section>\n");
        return;
    }
    let (shown, all) = (list.first.len(), list.count);
    let is_long = shown > 12;
    if is_long {
        let _ = write!(
            out,
            "<details><summary>{}</summary>",
            first_of(shown, all, &title.to_lowercase())
        );
    }
    out.push_str("<table class=found><thead class=sr><tr><th scope=col>Text<th scope=col>Value</tr></thead><tbody>");
    for found in &list.first {
        let _ = write!(out, "<tr><td lang=ar dir=rtl><a href=\"#r{}\"><bdi>", found.row);
        push_text(out, &found.text);
        out.push_str("</bdi></a></td><td><bdi>");
        push_text(out, &found.value);
        out.push_str("</bdi></td></tr>");
    }
    out.push_str("</tbody></table>");
    out.push_str(if is_long { "</details></section>\n" } else { "</section>\n" });
}

fn first_of(shown: usize, all: usize, noun: &str) -> String {
    if shown < all {
        format!("The first {shown} of {} {noun}", grouped(all))
    } else {
        format!("All {all} {noun}")
    }
}
