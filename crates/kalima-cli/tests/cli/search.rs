//! `find`: lines, counts, matches and exit statuses.

use crate::tool::{Scratch, answer, run};

#[test]
fn finds_as_grep_does() {
    let text = "هذا كِتَابٌ\nلا شيء\nالكتاب كتـاب\n"; // "this is a book / nothing / the book, a book"
    let find = |args: &[&str]| answer(&[&["find", "كتاب"], args].concat(), text.as_bytes());
    assert_eq!(find(&[]), "هذا كِتَابٌ\nالكتاب كتـاب\n");
    assert_eq!(find(&["-n", "-w"]), "1:هذا كِتَابٌ\n3:الكتاب كتـاب\n");
    assert_eq!(find(&["-o", "-w"]), "كِتَابٌ\nكتـاب\n");
    assert_eq!(find(&["-c", "-"]), "2\n");
    assert_eq!(find(&["--color", "always", "-o", "-w"]).matches("\u{1B}[1;31m").count(), 2);
    for row in find(&["--format", "tsv"]).lines() {
        let column: Vec<&str> = row.split('\t').collect();
        let (start, end): (usize, usize) = (column[0].parse().unwrap(), column[1].parse().unwrap());
        assert_eq!(&text[start..end], column[2]);
    }
    assert_eq!(run(&["find", "قلم"], text.as_bytes()).status.code(), Some(1)); // "pen"
    let (one, two) = (Scratch::new("find-one", text.as_bytes()), Scratch::new("find-two", b"a\n"));
    assert_eq!(
        answer(&["find", "-l", "كتاب", one.path(), two.path()], b""),
        format!("{}\n", one.path())
    );
    let missing = run(&["find", "كتاب", "no/such/file", one.path()], b"");
    assert_eq!(missing.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&missing.stdout).lines().count(), 2);
}
