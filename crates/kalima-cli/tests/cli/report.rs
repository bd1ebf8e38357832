//! `report`: the page, its file, and inputs that it refuses.

use std::fs;

use crate::tool::{Scratch, answer, refusal};

/// "the book", "he read a book."
const TEXT: &str = "الكِتَاب\nقرأ كتابا.\n";

#[test]
fn a_page_about_each_file() {
    let page = answer(&["report", "--query", "كتاب"], TEXT.as_bytes()); // "book"
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    assert!(page.contains("<title>standard input</title>"));
    assert!(page.contains("<mark>كِتَاب</mark>") && page.contains("<mark>كتاب</mark>"));
    let (one, two) = (Scratch::new("report-one", TEXT.as_bytes()), Scratch::new("report-two", b""));
    let page =
        answer(&["report", "--title", "<b>", "--preset", "repair", one.path(), two.path()], b"");
    assert!(page.contains("<title>&lt;b&gt;</title>") && page.contains("<code>repair:1</code>"));
    assert!(page.contains(&format!("<bdi>{}</bdi>", one.path())));
    assert!(page.contains(&format!("<bdi>{}</bdi>", two.path())));
    assert!(answer(&["report"], b"").contains("the file is empty"));
}

#[test]
fn a_file_is_replaced_as_a_whole_or_not_at_all() {
    let folder = Scratch::folder("report-out");
    let page = format!("{}/page.html", folder.path());
    answer(&["report", "-o", &page], TEXT.as_bytes());
    let written = fs::read_to_string(&page).unwrap();
    assert!(written == answer(&["report"], TEXT.as_bytes()));
    let said = refusal(&["report", "-o", &page], b"abc\n\xFF\n");
    assert!(said.contains("line 2, byte 4: invalid UTF-8 (see --lossy)"), "{said}");
    refusal(&["report", "-o", &page, "no/such/file"], b"");
    assert!(fs::read_to_string(&page).unwrap() == written, "a failure leaves the file as it was");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file stays");
    let said = refusal(&["report", "-o", "no/such/folder/page.html"], TEXT.as_bytes());
    assert!(said.starts_with("kalima: no/such/folder/page.html: "), "{said}");
    assert!(answer(&["report", "--lossy"], b"abc\n\xFF\n").contains('\u{FFFD}'));
}

#[test]
fn a_long_text_is_refused_with_the_limit() {
    let long = "قال نعم.\n".repeat(600_000); // "he said yes."
    let said = refusal(&["report"], long.as_bytes());
    assert!(said.contains("at most 8388608 bytes") && said.contains("head -c 8M"), "{said}");
    let said = refusal(&["report", "--preset", "serch"], b"");
    assert!(said.contains("serch"), "{said}");
}
