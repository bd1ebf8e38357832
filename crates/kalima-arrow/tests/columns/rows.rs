//! Every function equals the library, row by row, over random columns.

use crate::columns::{Rows, column, rows_of};
use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, Int64Type};
use arrow_array::{Array, ArrayRef};
use arrow_schema::DataType;
use kalima::search::Analyzer;
use kalima::spacing::{insert_missing_spaces, missing_spaces};
use kalima::stem::{Light, Stemmer};
use kalima::{Normalizer, SentenceSplitter, Span, Tokenizer};
use kalima_arrow::{OffsetUnit, SpanFields};
use proptest::prelude::*;

/// Returns the items of each list.
fn lists_of(lists: &dyn Array) -> Vec<Option<ArrayRef>> {
    let list = |row: usize| match lists.data_type() {
        DataType::List(_) => lists.as_list::<i32>().value(row),
        DataType::LargeList(_) => lists.as_list::<i64>().value(row),
        other => panic!("{other}"),
    };
    (0..lists.len()).map(|row| (!lists.is_null(row)).then(|| list(row))).collect()
}

fn assert_strings(column: &ArrayRef, result: &ArrayRef, of: impl Fn(&str) -> String) {
    assert_eq!(result.data_type(), &kalima_arrow::string_type(column.data_type()).unwrap());
    let want: Rows = rows_of(column).iter().map(|row| row.as_deref().map(&of)).collect();
    assert_eq!(rows_of(result), want, "{column:?}");
    if let Some(dictionary) = result.as_any_dictionary_opt() {
        let mut values = rows_of(dictionary.values());
        let count = values.len();
        values.sort();
        values.dedup();
        // Equal values become one only if the operation made them equal.
        let mut before = rows_of(column.as_any_dictionary().values());
        before.sort();
        before.dedup();
        assert!(values.len() == count || count <= before.len() + 99, "{dictionary:?}");
    }
}

fn assert_lists(column: &ArrayRef, result: &ArrayRef, of: impl Fn(&str) -> Vec<String>) {
    assert_eq!(result.data_type(), &kalima_arrow::list_type(column.data_type()).unwrap());
    let rows = rows_of(column);
    let want: Vec<_> = rows.iter().map(|row| row.as_deref().map(&of)).collect();
    let have: Vec<Option<Vec<String>>> = lists_of(result)
        .into_iter()
        .map(|list| list.map(|list| rows_of(&list).into_iter().map(Option::unwrap).collect()))
        .collect();
    assert_eq!(have, want, "{column:?}");
}

/// A span in units, its kind and its position.
type Row = (usize, usize, String, usize);

fn assert_spans(
    column: &ArrayRef,
    result: &ArrayRef,
    fields: SpanFields,
    unit: OffsetUnit,
    of: impl Fn(&str) -> Vec<(Span, &'static str, u32)>,
) {
    let data_type = kalima_arrow::span_list_type(column.data_type(), fields).unwrap();
    assert_eq!(result.data_type(), &data_type);
    let units = |text: &str| match unit {
        OffsetUnit::Char => text.chars().count(),
        OffsetUnit::Utf16 => text.encode_utf16().count(),
        _ => text.len(),
    };
    let row_of = |text: &str| -> Vec<Row> {
        let spans = of(text).into_iter().map(|(span, kind, position)| {
            let (start, end) = (units(&text[..span.start]), units(&text[..span.end]));
            (start, end, kind.to_owned(), position as usize)
        });
        spans.collect()
    };
    let rows = rows_of(column);
    let want: Vec<_> = rows.iter().map(|row| row.as_deref().map(row_of)).collect();
    let have: Vec<_> =
        lists_of(result).into_iter().map(|list| list.map(|list| spans(&list))).collect();
    assert_eq!(have, want, "{column:?}");
}

fn spans(list: &ArrayRef) -> Vec<Row> {
    let list = list.as_struct();
    let number = |name: &str, row: usize| -> usize {
        let Some(column) = list.column_by_name(name) else { return 0 };
        let number = match column.data_type() {
            DataType::Int32 => column.as_primitive::<Int32Type>().value(row).into(),
            _ => column.as_primitive::<Int64Type>().value(row),
        };
        usize::try_from(number).unwrap()
    };
    let kinds = list.column_by_name("kind").map(|kinds| rows_of(kinds));
    let kind =
        |row: usize| kinds.as_ref().map_or(String::new(), |kinds| kinds[row].clone().unwrap());
    (0..list.len())
        .map(|row| (number("start", row), number("end", row), kind(row), number("position", row)))
        .collect()
}

fn unit() -> impl Strategy<Value = OffsetUnit> {
    prop::sample::select(vec![OffsetUnit::Byte, OffsetUnit::Char, OffsetUnit::Utf16])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn strings_are_those_of_the_rows(column in column()) {
        for preset in ["search", "repair", "lucene"] {
            let by = Normalizer::preset(preset).unwrap();
            let result = kalima_arrow::normalize(&column, &by).unwrap();
            assert_strings(&column, &result, |text| by.normalize(text).into_owned());
        }
        let result = kalima_arrow::stems(&column, &Light::new()).unwrap();
        assert_strings(&column, &result, |word| Stemmer::stem(&Light::new(), word).into_owned());
        let result = kalima_arrow::insert_missing_spaces(&column).unwrap();
        assert_strings(&column, &result, |text| insert_missing_spaces(text).0.into_owned());
    }

    #[test]
    fn lists_are_those_of_the_rows(column in column()) {
        for by in [Tokenizer::new(), Tokenizer::treebank(), Tokenizer::words()] {
            let result = kalima_arrow::tokens(&column, by).unwrap();
            assert_lists(&column, &result, |text| by.tokens(text).map(|t| t.text().to_owned()).collect());
        }
        let by = SentenceSplitter::new();
        let result = kalima_arrow::sentences(&column, by).unwrap();
        assert_lists(&column, &result, |text| by.sentences(text).map(|s| s.text().to_owned()).collect());
        for by in [Analyzer::ar_light(), Analyzer::ar_light10(), Analyzer::ar_exact()] {
            let result = kalima_arrow::terms(&column, by).unwrap();
            assert_lists(&column, &result, |text| by.terms(text).map(|t| t.text().to_owned()).collect());
        }
    }

    #[test]
    fn spans_are_those_of_the_rows(column in column(), unit in unit()) {
        let by = Tokenizer::new();
        let result = kalima_arrow::token_spans(&column, by, unit).unwrap();
        assert_spans(&column, &result, SpanFields::TOKEN, unit, |text| {
            by.tokens(text).map(|token| (token.span(), token.kind().as_str(), 0)).collect()
        });
        let by = SentenceSplitter::new();
        let result = kalima_arrow::sentence_spans(&column, by, unit).unwrap();
        assert_spans(&column, &result, SpanFields::SENTENCE, unit, |text| {
            by.sentences(text).map(|sentence| (sentence.span(), "", 0)).collect()
        });
        let by = Analyzer::ar_exact();
        let result = kalima_arrow::term_spans(&column, by, unit).unwrap();
        assert_spans(&column, &result, SpanFields::TERM, unit, |text| {
            by.terms(text).map(|t| (t.span(), t.kind().as_str(), t.position())).collect()
        });
        let result = kalima_arrow::missing_spaces(&column, unit).unwrap();
        let count: usize = rows_of(&column).iter().flatten().map(|text| missing_spaces(text).count()).sum();
        let found = lists_of(&result).into_iter().flatten().flat_map(|list| spans(&list));
        let found: Vec<_> = found.collect();
        prop_assert_eq!(found.len(), count);
        prop_assert!(found.iter().all(|(start, end, kind, _)| start == end && kind != "other"));
    }
}

/// The number of random columns of each test; `KALIMA_ARROW_CASES` sets more, for a long run.
fn cases() -> u32 {
    let more = std::env::var("KALIMA_ARROW_CASES").ok();
    more.and_then(|cases| cases.parse().ok()).unwrap_or(256)
}
