//! SQL over memory tables and Parquet files: equal to the library, row by row.

use datafusion::arrow::array::{
    Array, ArrayRef, AsArray, DictionaryArray, Int32Array, LargeStringArray, RecordBatch,
    StringArray, StringViewArray,
};
use datafusion::arrow::datatypes::{DataType, Int8Type};
use datafusion::datasource::MemTable;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use kalima::search::Analyzer;
use kalima::stem::{Light, Stemmer};
use kalima::{Normalizer, sentences, tokens};
use parquet::arrow::ArrowWriter;
use std::fs::File;
use std::sync::Arc;

const TEXTS: [Option<&str>; 6] = [
    Some("قَالَ د. أحمد: النسبة ٣٫٥٪. انتهى."), // "Dr Ahmad said: the rate is 3.5%. he finished."
    None,
    Some(""),
    Some("والمدرسة في قريتها"), // "and the school in her village"
    Some("ﷺ #كأس_العالم 🙂"),
    Some("نعم"), // "yes"
];

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(future)
}

fn context() -> SessionContext {
    let context = SessionContext::new_with_config(SessionConfig::new().with_target_partitions(2));
    kalima_datafusion::register_all(&context);
    context
}

/// The texts in each type, and a slice and a dictionary.
fn columns() -> Vec<ArrayRef> {
    let padded =
        StringArray::from_iter([Some("x"), None].into_iter().chain(TEXTS).chain([Some("y")]));
    let dictionary: DictionaryArray<Int8Type> = TEXTS.into_iter().collect();
    vec![
        Arc::new(StringArray::from_iter(TEXTS)),
        Arc::new(LargeStringArray::from_iter(TEXTS)),
        Arc::new(StringViewArray::from_iter(TEXTS)),
        padded.slice(2, TEXTS.len()).into_array(),
        Arc::new(dictionary),
    ]
}

trait IntoArray {
    fn into_array(self) -> ArrayRef;
}

impl IntoArray for StringArray {
    fn into_array(self) -> ArrayRef {
        Arc::new(self)
    }
}

/// Returns a batch with the columns `id` and `text`.
fn batch(texts: &ArrayRef) -> RecordBatch {
    let ids = Int32Array::from_iter_values(0..i32::try_from(texts.len()).unwrap());
    RecordBatch::try_from_iter_with_nullable([
        ("id", Arc::new(ids) as ArrayRef, false),
        ("text", Arc::clone(texts), true),
    ])
    .unwrap()
}

fn register(context: &SessionContext, texts: &ArrayRef) {
    let batch = batch(texts);
    let table = MemTable::try_new(batch.schema(), vec![vec![batch]]).unwrap();
    context.register_table("docs", Arc::new(table)).unwrap();
}

/// Returns the first column of the result of a query.
async fn query(context: &SessionContext, sql: &str) -> ArrayRef {
    let rows = context.sql(sql).await.unwrap().collect().await.unwrap();
    assert_eq!(rows.len(), 1, "{sql}");
    Arc::clone(rows[0].column(0))
}

async fn error(context: &SessionContext, sql: &str) -> String {
    let planned = context.sql(sql).await;
    planned.expect_err(sql).strip_backtrace()
}

fn strings(column: &dyn Array) -> Vec<Option<String>> {
    let text = |row| match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(row).to_owned(),
        DataType::LargeUtf8 => column.as_string::<i64>().value(row).to_owned(),
        DataType::Utf8View => column.as_string_view().value(row).to_owned(),
        DataType::Dictionary(_, _) => {
            let dictionary = column.as_any_dictionary();
            let key = dictionary.normalized_keys()[row];
            strings(dictionary.values().as_ref())[key].clone().unwrap()
        }
        other => panic!("{other}"),
    };
    (0..column.len()).map(|row| (!column.is_null(row)).then(|| text(row))).collect()
}

fn lists(column: &dyn Array) -> Vec<Option<Vec<String>>> {
    let items = |row| match column.data_type() {
        DataType::List(_) => column.as_list::<i32>().value(row),
        _ => column.as_list::<i64>().value(row),
    };
    let list = |row| strings(&items(row)).into_iter().map(Option::unwrap).collect();
    (0..column.len()).map(|row| (!column.is_null(row)).then(|| list(row))).collect()
}

#[test]
fn functions_equal_the_library_in_every_type() {
    let want_strings = |of: &dyn Fn(&str) -> String| -> Vec<Option<String>> {
        TEXTS.iter().map(|text| text.map(of)).collect()
    };
    let want_lists = |of: &dyn Fn(&str) -> Vec<String>| -> Vec<Option<Vec<String>>> {
        TEXTS.iter().map(|text| text.map(of)).collect()
    };
    for column in columns() {
        let context = context();
        register(&context, &column);
        let ask = |sql: &'static str| run(query(&context, sql));
        let data_type = column.data_type();

        let normal = ask("select ar_normalize(text) from docs order by id");
        assert_eq!(normal.data_type(), data_type);
        let search = Normalizer::search();
        assert_eq!(strings(&normal), want_strings(&|text| search.normalize(text).into_owned()));
        let repaired = ask("select ar_normalize(text, 'repair') from docs order by id");
        let repair = Normalizer::repair();
        assert_eq!(strings(&repaired), want_strings(&|text| repair.normalize(text).into_owned()));

        let found = ask("select ar_tokens(text) from docs order by id");
        let want = want_lists(&|text| tokens(text).map(|token| token.text().to_owned()).collect());
        assert_eq!(lists(&found), want, "{data_type}");

        let found = ask("select ar_sentences(text) from docs order by id");
        let want = want_lists(&|text| sentences(text).map(|s| s.text().to_owned()).collect());
        assert_eq!(lists(&found), want, "{data_type}");

        let found = ask("select ar_terms(text, 'ar-exact:1') from docs order by id");
        let want = want_lists(&|text| {
            Analyzer::ar_exact().terms(text).map(|term| term.text().to_owned()).collect()
        });
        assert_eq!(lists(&found), want, "{data_type}");

        let found = ask("select ar_stem(text) from docs order by id");
        let stem = |text: &str| Stemmer::stem(&Light::new(), text).into_owned();
        assert_eq!(strings(&found), want_strings(&stem), "{data_type}");
    }
}

#[test]
fn constants_are_evaluated_and_null_gives_null() {
    let context = context();
    for (sql, want) in [
        ("select ar_normalize('أحمَد')", Some("احمد")), // "Ahmad"
        ("select ar_stem('والمدرسة', 'light')", Some("مدرس")), // "and the school"
        ("select ar_normalize(null)", None),
        ("select ar_stem(null, 'light10')", None),
    ] {
        assert_eq!(strings(&run(query(&context, sql))), [want.map(str::to_owned)], "{sql}");
    }
    let none = run(query(&context, "select ar_tokens(null)"));
    assert_eq!(lists(&none), [None]);
}

#[test]
fn wrong_arguments_are_errors_of_the_plan() {
    let context = context();
    register(&context, &columns()[0]);
    for (sql, part) in [
        ("select ar_normalize(text, 'serach') from docs", "ar_normalize: unknown step `serach`"),
        (
            "select ar_normalize(text, 'search:99') from docs",
            "ar_normalize: unknown preset `search:99`",
        ),
        (
            "select ar_tokens(text, 'trebank') from docs",
            "ar_tokens: unknown tokenizer preset `trebank` (did you mean `treebank`?)",
        ),
        (
            "select ar_terms(text, 'ar-light:9') from docs",
            "ar_terms: unknown analyzer profile `ar-light:9`",
        ),
        (
            "select ar_stem(text, 'porter') from docs",
            "ar_stem: unknown stemmer `porter`, not one of light, light10",
        ),
        (
            "select ar_tokens(text, text) from docs",
            "ar_tokens: the tokenizer must be a string literal",
        ),
        (
            "select ar_normalize(text, null) from docs",
            "ar_normalize: the steps must be a string literal",
        ),
        ("select ar_normalize(id) from docs", "ar_normalize: column of type Int32 has no text"),
        (
            "select ar_sentences(text, 'x') from docs",
            "expected ar_sentences(text), not 2 arguments",
        ),
        ("select ar_normalize() from docs", "ar_normalize"),
    ] {
        let message = run(error(&context, sql));
        assert!(message.contains(part), "{sql}: {message}");
    }
}

#[test]
fn parquet_files_are_tables() {
    let directory = tempfile::tempdir().unwrap();
    for name in ["a.parquet", "b.parquet"] {
        let batch = batch(&columns()[0]);
        let file = File::create(directory.path().join(name)).unwrap();
        let mut writer = ArrowWriter::try_new(file, batch.schema(), None).unwrap();
        writer.write(&batch).unwrap();
        writer.close().unwrap();
    }
    let context = context();
    let path = format!("{}/", directory.path().display());
    run(context.register_parquet("docs", path, ParquetReadOptions::default())).unwrap();
    let sql = "select w || '=' || count(*) from
               (select unnest(ar_tokens(ar_normalize(text), 'words')) w from docs)
               group by w having count(*) > 0 order by w limit 3";
    let found = strings(&run(query(&context, sql)));
    let mut words: Vec<_> = TEXTS
        .iter()
        .flatten()
        .flat_map(|text| {
            let normal = Normalizer::search().normalize(text).into_owned();
            let words = kalima::Tokenizer::words().tokens(&normal);
            words.map(|word| word.text().to_owned()).collect::<Vec<_>>()
        })
        .collect();
    words.sort();
    let mut want = Vec::new();
    for chunk in words.chunk_by(|a, b| a == b).take(3) {
        want.push(Some(format!("{}={}", chunk[0], 2 * chunk.len())));
    }
    assert_eq!(found, want);
}
