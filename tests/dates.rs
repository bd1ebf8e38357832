//! Dates of the vectors, to the byte, and the properties of the finder on any text.

use kalima::date::{
    Calendar, DateFinder, DateKind, DateMatch, DateOrder, Era, PartialDate, find_dates,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// Rows of a file of this package, and of the shared folder if there is one.
fn files(file: &str) -> Vec<(String, Vec<Value>)> {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(file);
    let shared = std::env::var_os("KALIMA_SHARED")
        .map(|shared| PathBuf::from(shared).join("vectors").join(file));
    if shared.is_none() {
        println!("skipped the shared {file}: KALIMA_SHARED is not set");
    }
    let mut files = Vec::new();
    for path in [Some(own), shared].into_iter().flatten() {
        match fs::read_to_string(&path) {
            Ok(text) => {
                let rows = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
                files.push((path.display().to_string(), rows));
            }
            Err(error) => println!("skipped {}: {error}", path.display()),
        }
    }
    files
}

fn parts(date: &PartialDate) -> Value {
    json!({"year": date.year, "month": date.month, "day": date.day})
}

/// A match in the layout of the rows.
fn row(text: &str, found: &DateMatch) -> Value {
    let mut row = json!({
        "text": &text[found.span.range()],
        "start": found.span.start,
        "end": found.span.end,
    });
    let fields = row.as_object_mut().unwrap();
    if let Some(time) = found.time {
        fields.insert("kind".into(), "time".into());
        fields.insert("hour".into(), time.hour.into());
        fields.insert("minute".into(), time.minute.into());
        if let Some(second) = time.second {
            fields.insert("second".into(), second.into());
        }
        let precision = if time.second.is_some() { "second" } else { "minute" };
        fields.insert("precision".into(), precision.into());
        return row;
    }
    let start = &found.start;
    let kind = if found.kind == DateKind::Range { "range" } else { "date" };
    let precision = match (start.day, start.month) {
        (Some(_), _) => "day",
        (None, Some(_)) => "month",
        (None, None) => "year",
    };
    fields.insert("kind".into(), kind.into());
    fields.insert("calendar".into(), start.calendar.as_str().into());
    fields.extend(parts(start).as_object().unwrap().clone());
    fields.insert("precision".into(), precision.into());
    if let Some(end) = &found.end {
        fields.insert("to".into(), parts(end));
    }
    if start.era == Era::BeforeCommon {
        fields.insert("era".into(), "bce".into());
    }
    if let Some(weekday) = start.weekday {
        fields.insert("weekday".into(), weekday.as_str()[..3].into());
    }
    if let Some(relative) = found.relative {
        fields.insert("relative".into(), relative.as_str().into());
    }
    if found.ambiguous {
        fields.insert("ambiguous".into(), true.into());
    }
    row
}

#[test]
fn vectors_of_dates() {
    let mut wrong = Vec::new();
    for (file, rows) in files("dates_find.jsonl") {
        let before = wrong.len();
        for case in &rows {
            let input = case["input"].as_str().unwrap();
            let order = match case["order"].as_str() {
                Some("mdy") => DateOrder::MonthFirst,
                _ => DateOrder::DayFirst,
            };
            let found: Vec<Value> = DateFinder::new()
                .order(order)
                .find(input)
                .map(|found| row(input, &found))
                .collect();
            if Value::from(found.clone()) != case["found"] {
                wrong.push(format!("{input}\n  found {}\n  not   {}", json!(found), case["found"]));
            }
        }
        println!("{file}: {} of {}", rows.len() - (wrong.len() - before), rows.len());
        assert!(!rows.is_empty());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[cfg(feature = "calendar")]
#[test]
fn vectors_of_hijri_days() {
    use kalima::date::HijriRule;
    let mut wrong = Vec::new();
    for (file, rows) in files("dates_hijri.jsonl") {
        let before = wrong.len();
        for case in &rows {
            let part = |name: &str| case[name].as_u64().unwrap();
            let rule = match case["calendar"].as_str().unwrap() {
                "hijri-umalqura" => HijriRule::UmmAlQura,
                "hijri-civil" => HijriRule::Civil,
                other => panic!("unknown calendar {other}"),
            };
            let date =
                PartialDate::hijri(part("year") as i32, part("month") as u8, part("day") as u8);
            let gregorian = date.unwrap().to_gregorian(rule).unwrap();
            let (Some(year), Some(month), Some(day)) =
                (gregorian.year, gregorian.month, gregorian.day)
            else {
                panic!("{case}")
            };
            let text = format!("{year:04}-{month:02}-{day:02}");
            let weekday = gregorian.weekday.map(|weekday| &weekday.as_str()[..3]);
            let back = gregorian.to_hijri(rule).unwrap();
            let overflows = part("day") == 30 && back.day == Some(1);
            let same = (back.year, back.month, back.day)
                == date.map_or((None, None, None), |date| (date.year, date.month, date.day));
            if case["gregorian"] != text.as_str()
                || case["weekday"].as_str() != weekday
                || !same && !overflows
            {
                wrong.push(format!("{case}: {text} {weekday:?} {back:?}"));
            }
        }
        println!("{file}: {} of {}", rows.len() - (wrong.len() - before), rows.len());
        assert!(!rows.is_empty());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Checks the spans of a text: ordered, apart, on character boundaries.
fn check(text: &str) {
    let dates = DateFinder::new().weekdays(true).short_years(Some(2049)).find(text);
    let mut end = 0;
    let most = dates.size_hint().1.unwrap();
    let mut count = 0;
    for found in dates {
        assert!(
            end <= found.span.start && found.span.start < found.span.end,
            "{text:?}: {found:?}"
        );
        assert!(text.get(found.span.range()).is_some(), "{text:?}: {found:?}");
        let dates = [Some(found.start), found.end];
        for date in dates.into_iter().flatten() {
            assert!(
                date.month.is_none_or(|month| (1..=12).contains(&month)),
                "{text:?}: {found:?}"
            );
            assert!(date.day.is_none_or(|day| (1..=31).contains(&day)), "{text:?}: {found:?}");
        }
        (end, count) = (found.span.end, count + 1);
    }
    assert!(count <= most, "{text:?}: {count} matches, at most {most} announced");
}

#[test]
fn impossible_days_are_no_dates() {
    for text in [
        "30 فبراير 2020",
        "30/2/2020",
        "31/4/2020",
        "2020-13-01",
        "2020-00-10",
        "0/1/2020",
        "31 أبريل",
        "29/2/2023",
        "32 مايو 2020 1",
        "1/1/1/1",
        "25:00",
        "12:60",
    ] {
        let days =
            find_dates(text).filter(|found| found.start.day.is_some() || found.time.is_some());
        assert_eq!(days.count(), 0, "{text}");
        check(text);
    }
    assert_eq!(find_dates("29/2/2024").count(), 1);
}

#[test]
fn hostile_texts_take_linear_time() {
    for piece in [
        "/",
        "1/",
        "1-",
        "11/11/",
        "مايو ",
        "مايو/",
        "كانون ",
        "عام ",
        "من ",
        "و1 ",
        "بين 1 و",
        "الساعة ",
        "1:",
        "2020-",
        "12",
        "٣",
        "عامي 2010 و2011 و",
        "ربيع الأول/",
        "\u{200F}",
        "ـ ",
        "ـ",
        "الاثنين، ",
        "5 مايو إلى ",
        "مُ",
        "الأول من ",
        "ثلاثة وعشرون ",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let start = std::time::Instant::now();
        check(&text);
        assert!(start.elapsed().as_secs() < 20, "{piece}");
    }
}

/// Kinds of false dates that real text has.
#[test]
fn numbers_that_look_like_dates_are_none() {
    for text in [
        "سباق 100 م",     // "the 100 m race"
        "سباق 1500 م",    // "the 1500 m race"
        "السبت /٧/٨ ه",   // a day and a month
        "الساعة :00",     // the hour is missing
        "إبريل :17:57 م", // the hour is missing
        "فاز 3-صفر",      // "won 3-0"
        "بين 1000-2000",  // a range of round numbers
    ] {
        let found: Vec<_> =
            find_dates(text).filter(|found| found.kind != DateKind::Month).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
    for (text, date) in [
        ("عام 622 م", "622 م"),
        ("من عام 2004 وحتى عام 2030", "2004 وحتى عام 2030"),
        ("الساعة السابعة و النصف صباحًا", "الساعة السابعة و النصف صباحًا"),
    ] {
        let found = find_dates(text).next().unwrap();
        assert_eq!(&text[found.span.range()], date);
    }
}

#[test]
fn calendars_are_named() {
    assert_eq!(find_dates("1445/09/15").next().unwrap().start.calendar, Calendar::Hijri);
}

/// Texts of the pieces that dates are made of.
fn soup() -> impl Strategy<Value = String> {
    let pieces = [
        "مايو",
        "أيار",
        "كانون",
        "الثاني",
        "الأول",
        "رمضان",
        "صفر",
        "عام",
        "سنة",
        "عامي",
        "من",
        "إلى",
        "بين",
        "و",
        "هـ",
        "م",
        "ق.م.",
        "الموافق",
        "الاثنين",
        "الساعة",
        "والنصف",
        "إلا",
        "ربعا",
        "مساءً",
        "الماضي",
        "شهر",
        "أول",
        "الخامس",
        "والعشرين",
        "ألفين",
        "11",
        "2024",
        "٢٠٢٤",
        "1445",
        "30",
        "5",
        "/",
        "-",
        "–",
        "ـ",
        ":",
        ".",
        "،",
        "(",
        ")",
        " ",
        " ",
        " ",
        " ",
        "\u{200F}",
        "\u{64E}",
        "\n",
        "a",
        "قبل",
        "الميلاد",
        "موسم",
        "لل",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..16)
        .prop_map(|list| list.concat())
}

proptest! {
    #[test]
    fn spans_are_ordered_and_on_boundaries(text in soup()) {
        check(&text);
    }

    #[test]
    fn any_text_is_taken(text in ".*") {
        check(&text);
    }

    #[test]
    fn a_written_day_is_found(year in 1600i32..2200, month in 1u8..=12, day in 1u8..=31) {
        let text = format!("في {year:04}-{month:02}-{day:02}");
        let expected = PartialDate::gregorian(year, month, day);
        prop_assert_eq!(find_dates(&text).next().map(|found| found.start), expected);
    }
}
