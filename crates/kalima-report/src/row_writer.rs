//! Rows as HTML: tokens with their kinds and bytes, matches, dates, numbers and missing spaces.

use std::fmt::Write;

use kalima::{Span, TokenKind};

use crate::escape::{push_attribute, push_text};
use crate::layers::Layers;
use crate::row::{End, Piece, Row};

/// Returns the class of a kind in the style sheet: one letter.
pub(crate) const fn class(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::Word => "w",
        TokenKind::Number => "n",
        TokenKind::Punctuation => "p",
        TokenKind::Symbol => "s",
        TokenKind::Emoji => "e",
        TokenKind::Url => "u",
        TokenKind::Email => "l",
        TokenKind::Mention => "a",
        TokenKind::Hashtag => "h",
        _ => "o",
    }
}

/// A row and its place in the report.
#[derive(Debug)]
pub(crate) struct RowPlace {
    /// The index of the row, from 0, over all documents.
    pub(crate) row: usize,
    /// The index of the document.
    pub(crate) document: usize,
}

/// Appends a row; returns true if it has a part of a match.
pub(crate) fn push_row(
    out: &mut String,
    text: &str,
    row: &Row<'_>,
    place: &RowPlace,
    layers: &mut Layers,
    normalized: &[Option<String>],
) -> bool {
    let (from, to) = (row.sentence.start.max(row.span.start), row.sentence.end.min(row.span.end));
    // A row may hold a part of a long gap alone.
    let (start, end) = if from < to { (from, to) } else { (row.span.start, row.span.end) };
    let RowPlace { row: index, document } = place;
    // A table that the style sheet lays out as blocks loses its roles in some browsers.
    let _ = write!(out, "<tr role=row id=r{index} data-f={document} data-s={start} data-e={end}>");
    let part = if row.is_continued { "<span class=sr> continued</span>" } else { "" };
    match row.number {
        0 => out.push_str("<th role=rowheader scope=row>–</th>"),
        number => {
            let _ = write!(out, "<th role=rowheader scope=row>{number}{part}</th>");
        }
    }
    out.push_str("<td role=cell class=t dir=rtl lang=ar>");
    let mut has_match = false;
    for (piece, normalized) in row.pieces.iter().zip(normalized) {
        has_match |= push_piece(out, text, piece, layers, normalized.as_deref());
    }
    let _ = write!(out, "</td><td role=cell class=b>{start}–{end}</td><td role=cell class=e>");
    push_end(out, row);
    out.push_str("</td></tr>\n");
    has_match
}

fn push_piece(
    out: &mut String,
    text: &str,
    piece: &Piece,
    layers: &mut Layers,
    normalized: Option<&str>,
) -> bool {
    let Span { start, end } = piece.span;
    if let Some(kind) = piece.kind {
        let changed = if normalized.is_some() { " c" } else { "" };
        let quote = if changed.is_empty() { "" } else { "\"" };
        let _ = write!(out, "<span class={quote}{}{changed}{quote} data-b={start}", class(kind));
        if piece.is_continued {
            out.push_str(" data-p=1");
        }
        if let Some(normalized) = normalized {
            out.push_str(" data-n=\"");
            push_attribute(out, normalized);
            out.push('"');
        }
        out.push('>');
    }
    let (mut at, mut has_match) = (start, false);
    while at < end {
        let fragment = layers.fragment(at, end);
        if let Some(reason) = fragment.missing {
            let _ = write!(
                out,
                "<b class=m role=img title=\"Missing space: {reason}\" aria-label=\"missing space: {reason}\"></b>"
            );
        }
        let value = fragment.date.map(|value| ("d", value));
        let value = value.or_else(|| fragment.number.map(|value| ("v", value)));
        if let Some((class, value)) = value {
            let _ = write!(out, "<u class={class} data-v=\"");
            push_attribute(out, value);
            out.push_str("\">");
        }
        out.push_str(if fragment.is_match { "<mark>" } else { "" });
        push_text(out, text.get(at..fragment.end).unwrap_or_default());
        out.push_str(if fragment.is_match { "</mark>" } else { "" });
        out.push_str(if value.is_some() { "</u>" } else { "" });
        has_match |= fragment.is_match;
        at = fragment.end;
    }
    out.push_str(if piece.kind.is_some() { "</span>" } else { "" });
    has_match
}

fn push_end(out: &mut String, row: &Row<'_>) {
    let found = match row.end {
        End::Terminator(found) => found,
        End::Line => return push_plain_end(out, "¶", "the line ends", row),
        End::Text => return push_plain_end(out, "∎", "the text ends", row),
        End::Continued => return push_plain_end(out, "…", "goes on in the next row", row),
    };
    out.push_str("<span class=k><bdi>");
    push_text(out, found.text());
    let _ = write!(out, "</bdi></span> {}", found.reason().unwrap_or("the terminator ends it"));
    out.push_str("<details><summary>rule</summary><p><code>");
    push_cues(out, found.before());
    out.push_str("</code> before, <code>");
    push_cues(out, found.after());
    let _ = write!(out, "</code> after; decided by the {}.</p>", found.decided_by().as_str());
    push_kept(out, row);
    out.push_str("</details>");
}

fn push_plain_end(out: &mut String, sign: &str, reason: &str, row: &Row<'_>) {
    let _ = write!(out, "<span class=k aria-hidden=true>{sign}</span> {reason}");
    if !row.kept.is_empty() {
        out.push_str("<details><summary>inside</summary>");
        push_kept(out, row);
        out.push_str("</details>");
    }
}

/// Lists the terminators that did not end the sentence.
fn push_kept(out: &mut String, row: &Row<'_>) {
    for found in &row.kept {
        let _ = write!(out, "<p>Not at byte {}, <bdi class=k>", found.span().start);
        push_text(out, found.text());
        let _ = write!(out, "</bdi>: {}.</p>", found.reason().unwrap_or("part of a token"));
    }
}

fn push_cues(out: &mut String, names: impl Iterator<Item = &'static str>) {
    let names: Vec<&str> = names.collect();
    out.push_str(if names.is_empty() { "nothing" } else { "" });
    out.push_str(&names.join(" + "));
}
