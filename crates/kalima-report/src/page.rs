//! The page around the rows: head, header, filters, sections and script.

use std::fmt::Write;

use kalima::{Normalizer, TokenKind};

use crate::changes::Changes;
use crate::charts::grouped;
use crate::counts::Counts;
use crate::document::Document;
use crate::escape::{push_json, push_text};
use crate::pages::Pages;
use crate::row_writer::class;
use crate::tables::{FoundList, push_changes, push_found, push_terms, shortened};
use crate::words::{Words, kind_names};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The SHA-256 of `page.js`, which is the only script that the policy of the page lets run:
/// `openssl dgst -sha256 -binary src/page.js | base64`. The browser tests fail if it differs.
const SCRIPT_HASH: &str = include_str!("page.js.sha256");

/// All that a report shows.
#[derive(Debug)]
pub(crate) struct Content<'t> {
    pub(crate) pages: Pages,
    pub(crate) counts: Counts<'t>,
    pub(crate) changes: Changes<'t>,
    pub(crate) words: Words<'t>,
    pub(crate) dates: FoundList,
    pub(crate) numbers: FoundList,
    /// The number of missing spaces.
    pub(crate) missing: usize,
    /// The number of matches.
    pub(crate) matches: usize,
    /// The rows with a match.
    pub(crate) match_rows: Vec<usize>,
}

/// Returns the page.
pub(crate) fn page(
    title: &str,
    query: Option<&str>,
    normalizer: Normalizer,
    documents: &[Document<'_>],
    content: &Content<'_>,
) -> String {
    let rows: usize = content.pages.html().iter().map(String::len).sum();
    let mut out = String::with_capacity(rows + content.words.json().len() + (64 << 10));
    push_head(&mut out, title);
    push_header(&mut out, title, query, documents, content);
    out.push_str("<div class=columns>\n<main id=text>\n");
    push_filters(&mut out, query.is_some(), content);
    push_sentences(&mut out, documents, content);
    out.push_str("</main>\n<aside aria-label=Statistics>\n");
    push_terms(&mut out, &content.counts);
    push_found(&mut out, "dates", "Dates", &content.dates);
    push_found(&mut out, "numbers", "Numbers", &content.numbers);
    push_changes(&mut out, &content.changes, &normalization_name(normalizer));
    out.push_str("</aside>\n</div>\n");
    push_footer(&mut out);
    push_data(&mut out, content);
    out
}

/// Returns the profile of the normalizer, or the names of its steps.
fn normalization_name(normalizer: Normalizer) -> String {
    normalizer
        .profile()
        .map_or_else(|| normalizer.steps().to_string(), |profile| profile.to_string())
}

fn push_head(out: &mut String, title: &str) {
    out.push_str("<!doctype html>\n<html lang=en dir=ltr>\n<head>\n<meta charset=utf-8>\n");
    let _ = writeln!(
        out,
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'; \
         script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">",
        SCRIPT_HASH.trim()
    );
    out.push_str("<meta name=viewport content=\"width=device-width, initial-scale=1\">\n");
    out.push_str("<meta name=color-scheme content=\"light dark\">\n<meta name=generator content=kalima>\n<title>");
    push_text(out, &title.replace(crate::escape::needs_placeholder, " "));
    out.push_str("</title>\n<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n<a class=skip href=\"#text\">Skip to the text</a>\n");
}

fn push_header(
    out: &mut String,
    title: &str,
    query: Option<&str>,
    documents: &[Document<'_>],
    content: &Content<'_>,
) {
    out.push_str("<header class=top>\n<div class=heading><p class=brand><span lang=ar>كلمة</span> kalima report</p>\n<h1 dir=auto>");
    push_text(out, title);
    out.push_str("</h1></div>\n<div class=summary><dl class=facts>");
    let counts = &content.counts;
    let bytes: usize = documents.iter().map(|document| document.text().len()).sum();
    let mut facts = vec![
        ("bytes", bytes),
        ("sentences", counts.sentences),
        ("tokens", counts.tokens),
        ("words", counts.of(TokenKind::Word)),
        ("dates", content.dates.count),
        ("numbers", content.numbers.count),
        ("missing spaces", content.missing),
    ];
    if documents.len() > 1 {
        facts.insert(0, ("files", documents.len()));
    }
    for (name, count) in facts {
        let _ = write!(out, "<div><dt>{name}</dt><dd>{}</dd></div>", grouped(count));
    }
    out.push_str("</dl>\n");
    if let Some(query) = query {
        let noun = if content.matches == 1 { "match" } else { "matches" };
        let _ = write!(
            out,
            "<p class=query><strong>{}</strong> {noun} of <mark lang=ar><bdi>",
            grouped(content.matches)
        );
        push_text(out, &shortened(query));
        out.push_str("</bdi></mark> in any spelling");
        if !content.match_rows.is_empty() {
            out.push_str(" <span class=steps hidden><button type=button id=before>Previous</button> <button type=button id=after>Next</button></span>");
        }
        out.push_str("</p>\n");
    }
    out.push_str("</div></header>\n");
}

fn push_filters(out: &mut String, has_query: bool, content: &Content<'_>) {
    out.push_str("<div class=filters>\n<fieldset><legend>Kinds of tokens</legend>");
    for &kind in TokenKind::ALL {
        let count = content.counts.of(kind);
        if count > 0 {
            let (class, name) = (class(kind), kind.as_str());
            let _ = write!(
                out,
                "<label><input type=checkbox id=k-{class} checked><span class=\"chip {class}\">{name}</span> <span class=sub>{}</span></label>",
                grouped(count)
            );
        }
    }
    out.push_str("</fieldset>\n<fieldset><legend>Show</legend>");
    let mut shown = vec![
        ("s-d", "dates and numbers", true),
        ("s-m", "missing spaces", true),
        ("s-c", "normalized forms", false),
    ];
    if has_query {
        shown.insert(0, ("s-q", "matches", true));
        shown.push(("s-only", "only rows with matches", false));
    }
    for (id, name, is_checked) in shown {
        let checked = if is_checked { " checked" } else { "" };
        let _ = write!(
            out,
            "<label><input type=checkbox id={id}{checked}><span class=\"chip {id}\">{name}</span></label>"
        );
    }
    out.push_str("</fieldset>\n</div>\n");
}

fn push_sentences(out: &mut String, documents: &[Document<'_>], content: &Content<'_>) {
    out.push_str("<section aria-labelledby=sentences><h2 id=sentences>Sentences</h2>\n");
    let pages = content.pages.html();
    let Some(first) = pages.first() else {
        out.push_str("<p class=note>No text: ");
        out.push_str(if documents.is_empty() {
            "no file.</p></section>\n"
        } else {
            "the file is empty.</p></section>\n"
        });
        return;
    };
    out.push_str("<p class=note hidden id=hint>Point at a word, or press Tab and the arrow keys, to see its parts.</p>\n");
    if pages.len() > 1 {
        let _ = writeln!(
            out,
            "<noscript><p class=note>Page 1 of {}. The other pages need a script.</p></noscript>",
            pages.len()
        );
        push_pager(out, "top", pages.len());
    }
    out.push_str(
        "<table class=rows role=table dir=rtl aria-labelledby=sentences><thead role=rowgroup lang=en dir=ltr>\
         <tr role=row><th role=columnheader scope=col>No.</th><th role=columnheader scope=col>Sentence</th>\
         <th role=columnheader scope=col>Bytes</th><th role=columnheader scope=col>End</th></tr></thead>\n\
         <tbody role=rowgroup id=rows>\n",
    );
    out.push_str(first);
    out.push_str("</tbody></table>\n");
    if pages.len() > 1 {
        push_pager(out, "bottom", pages.len());
    }
    out.push_str("</section>\n");
}

fn push_pager(out: &mut String, place: &str, pages: usize) {
    let _ = writeln!(
        out,
        "<nav class=pager hidden aria-label=\"Pages, {place}\"><button type=button data-go=-1>Previous page</button> \
         <label>Page <input type=number min=1 max={pages} value=1 inputmode=numeric> of {pages}</label> \
         <button type=button data-go=1>Next page</button></nav>"
    );
}

fn push_footer(out: &mut String) {
    out.push_str("<footer><p>Offsets count bytes of UTF-8 in the original text. Made with <strong>kalima</strong> ");
    out.push_str(env!("CARGO_PKG_VERSION"));
    out.push_str(".</p></footer>\n<div id=card role=tooltip hidden></div>\n");
    out.push_str("<p id=live class=sr role=status aria-live=polite></p>\n");
}

/// Appends the script, and after it what the script needs later: the details of words, and the rows of
/// the other pages as text. So the page reacts before the browser has read all of it.
fn push_data(out: &mut String, content: &Content<'_>) {
    out.push_str("<script type=\"application/json\" id=data>{\"firstRows\":");
    push_list(out, content.pages.first_rows());
    out.push_str(",\"matchRows\":");
    push_list(out, &content.match_rows);
    out.push_str("}</script>\n<script>");
    out.push_str(SCRIPT);
    out.push_str("</script>\n<script type=\"application/json\" id=details>{\"kinds\":[");
    for (index, name) in kind_names().enumerate() {
        out.push_str(if index > 0 { "," } else { "" });
        push_json(out, name);
    }
    out.push_str("],\"steps\":{");
    push_steps(out, &content.changes);
    out.push_str("},\"words\":{");
    out.push_str(content.words.json());
    out.push_str("}}</script>\n");
    for (index, page) in content.pages.html().iter().enumerate().skip(1) {
        // Not parsed by the browser before it is shown. The text in it is escaped, so that it cannot
        // end the element.
        let _ = write!(out, "<script type=\"text/html\" id=page-{index}>");
        out.push_str(page);
        out.push_str("</script>\n");
    }
    out.push_str("</body>\n</html>\n");
}

fn push_list(out: &mut String, numbers: &[usize]) {
    let _ = write!(out, "[{}]", numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(","));
}

/// Appends the steps of each change: the key is the original and the normalized form with a tab between.
fn push_steps(out: &mut String, changes: &Changes<'_>) {
    let names = changes.step_names();
    let mut is_first = true;
    for change in changes.list().iter().filter(|change| !change.steps.is_empty()) {
        out.push_str(if is_first { "" } else { "," });
        is_first = false;
        push_json(out, &format!("{}\t{}", change.original, change.normalized));
        let steps: Vec<&str> =
            change.steps.iter().filter_map(|&step| names.get(step).copied()).collect();
        out.push(':');
        push_json(out, &steps.join(", "));
    }
}
