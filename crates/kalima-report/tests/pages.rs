//! The page against its source: all text once and in order, escaping, pages, determinism.

use kalima::{Normalizer, tokens};
use kalima_report::{Document, Report};

const ARTICLE: &str = include_str!("../../../examples/data/article.txt");

/// Markup, script ends, controls and directions without end.
const HOSTILE: &str = "قال </script><script>alert(1)</script> <img src=x onerror=alert(1)> <!-- ]]>\0\0 &lt;\r\n\
    \u{202E}\u{2067}\u{2066}\u{202A} \"' onmouseover=x </td></tr></table> \u{2028}\u{FEFF}\u{1B}[31m \u{E0001} نعم."; // "he said", "yes"

fn page(report: &Report, text: &str) -> String {
    report.render(&[Document::new("a.txt", text)]).unwrap()
}

/// The content of the cells with text, of all pages, in order.
fn cells(page: &str) -> Vec<&str> {
    let starts = page.split("<td role=cell class=t dir=rtl lang=ar>").skip(1);
    starts.map(|rest| rest.split("</td>").next().unwrap()).collect()
}

/// The text of HTML that the report wrote: no elements, entities and placeholders as characters.
fn text_of(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(if rest.starts_with('<') { '>' } else { ';' }).unwrap() + 1;
        match &rest[..end] {
            "&lt;" => out.push('<'),
            "&gt;" => out.push('>'),
            "&amp;" => out.push('&'),
            tag => {
                if let Some(code) = tag.strip_prefix("<i class=x data-u=") {
                    let mut parts = code.trim_end_matches('>').split(" data-r=");
                    let code = u32::from_str_radix(parts.next().unwrap(), 16).unwrap();
                    let times = parts.next().map_or(1, |times| times.parse().unwrap());
                    out.extend(std::iter::repeat_n(char::from_u32(code).unwrap(), times));
                } else {
                    assert!(tag.starts_with('<'), "{tag}");
                }
            }
        }
        rest = &rest[end..];
    }
    out + rest
}

/// The start, the text and the class of each token, in order; parts of long tokens are joined.
fn tokens_of(page: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    for cell in cells(page) {
        for part in cell.split("<span class=").skip(1) {
            let (head, rest) = part.split_once('>').unwrap();
            let start = head.split("data-b=").nth(1).unwrap();
            let start = start.split([' ', '>']).next().unwrap().parse().unwrap();
            let text = text_of(rest.split("</span>").next().unwrap());
            match found.last_mut() {
                Some((_, last)) if head.contains(" data-p=1") => last.push_str(&text),
                _ => found.push((start, text)),
            }
        }
    }
    found
}

fn check(text: &str) -> String {
    let page = page(&Report::new().query("نعم"), text); // "yes"
    assert!(cells(&page).into_iter().map(text_of).collect::<String>() == text, "{text:.200}");
    let expected = tokens(text).map(|token| (token.span().start, token.text().to_owned()));
    assert!(tokens_of(&page).into_iter().eq(expected), "{text:.200}");
    page
}

#[test]
fn every_token_is_there_once_and_in_order() {
    for text in
        [ARTICLE, HOSTILE, "", " ", "\n\n", "نعم", " نعم. \n\n لا ", "a\r\nb\rc", "\u{64B}", "...!؟"]
    {
        check(text);
    }
}

#[test]
fn long_words_and_sentences_are_divided() {
    let vocalised = format!("م{}", "\u{64B}\u{651}".repeat(5000));
    let controls = ["\u{2067}".repeat(20_000), "\u{202A}\u{202B}\0".repeat(5000)].concat();
    // A word, a sentence and a gap, each longer than a row.
    for text in
        ["كتاب".repeat(10_000), "كتاب ".repeat(10_000), " ".repeat(50_000), vocalised, controls]
    {
        let page = check(&text);
        assert!(cells(&page).iter().all(|cell| text_of(cell).len() <= 4096));
    }
}

#[test]
fn long_texts_are_paged() {
    let text = ARTICLE.repeat(20);
    let page = check(&text);
    let pages = page.matches("<script type=\"text/html\" id=page-").count();
    assert!(pages > 5);
    assert!(page.contains(&format!("max={} ", pages + 1)));
    assert!(!check(ARTICLE).contains("class=pager"));
    let first = page.find("id=page-1").unwrap();
    assert!(first < 250_000, "the first page and all sections are {first} bytes");
}

#[test]
fn text_cannot_leave_its_element() {
    let title = "</title><script>alert(1)</script>\u{202E}";
    let report = Report::new().title(title).query("<script>");
    let page = report.render(&[Document::new("<b>\0", HOSTILE), Document::new("", "")]).unwrap();
    // Data of the first page, and the script.
    assert_eq!(page.matches("<script").count(), 3);
    assert_eq!(page.matches("</script").count(), 3);
    assert_eq!(page.matches("<!--").count(), 0);
    assert!(!page.contains("<img"));
    assert!(page.contains("<bdi>&lt;b&gt;<i class=x data-u=0></i></bdi>"));
    let is_raw = |c: char| matches!(c, '\0'..='\u{8}' | '\r' | '\u{1B}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{FEFF}');
    assert_eq!(page.find(is_raw), None);
}

#[test]
fn same_text_gives_same_bytes() {
    let report = Report::new().query("الكرملين").normalizer(Normalizer::repair()); // "the Kremlin"
    assert!(page(&report, ARTICLE) == page(&report, ARTICLE));
}

#[test]
fn matches_in_any_spelling_are_highlighted() {
    let text = "الكرملين. وقال الكِرْمِلِين، ثم بيت."; // "the Kremlin", "and the Kremlin said, then a house"
    let page = page(&Report::new().query("ألكرملين"), text);
    assert_eq!(page.matches("<mark>").count(), 2);
    assert!(page.contains("<mark>الكِرْمِلِين</mark>"));
    assert!(page.contains("<strong>2</strong> matches"));
    // An empty query matches nothing.
    assert!(!self::page(&Report::new().query("ـ"), text).contains("<mark>"));
}

#[test]
fn ends_have_their_reasons() {
    let page = page(&Report::new(), "قال د. أحمد نعم. ثم صمت\nانتهى"); // "Dr Ahmad said yes. then he fell silent", "it ended"
    for reason in
        ["Not at byte 9", "a title stands before a name", "the line ends", "the text ends"]
    {
        assert!(page.contains(reason), "{reason}");
    }
}

#[test]
fn dates_numbers_changes_and_missing_spaces_are_shown() {
    // "he arrived on 11 February 2013 with three books.he read Islam"
    let page = page(&Report::new(), "وصل في 11 فبراير/شباط 2013 مع ثلاثة كتب.قرأ الإسلام");
    for part in [
        "data-v=\"2013-02-11\"",
        "data-v=\"3\"",
        "missing space: punctuation before a word",
        "data-n=\"الاسلام\"",
        "<code>alef_hamza</code>",
    ] {
        assert!(page.contains(part), "{part}: {:?}", cells(&page));
    }
}

#[test]
fn files_have_names_and_spans_of_their_own() {
    let page =
        Report::new().render(&[Document::new("one", "نعم."), Document::new("two", "لا.")]).unwrap(); // "yes.", "no."
    assert_eq!(page.matches("class=file").count(), 2);
    assert!(
        page.contains("data-f=0 data-s=0 data-e=7") && page.contains("data-f=1 data-s=0 data-e=5")
    );
}
