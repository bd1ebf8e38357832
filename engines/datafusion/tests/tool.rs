//! The tool `kalima-sql`: formats, errors, and a closed pipe.

use datafusion::arrow::array::{ArrayRef, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

fn tool() -> Command {
    Command::new(env!("CARGO_BIN_EXE_kalima-sql"))
}

fn run(args: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = tool().args(args).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

fn write_parquet(path: &Path, texts: &[Option<&str>]) {
    let texts: ArrayRef = Arc::new(StringArray::from(texts.to_vec()));
    let batch = RecordBatch::try_from_iter_with_nullable([("text", texts, true)]).unwrap();
    let mut writer =
        ArrowWriter::try_new(File::create(path).unwrap(), batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
}

#[test]
fn a_query_prints_a_table_csv_or_json() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("a.parquet");
    write_parquet(&file, &[Some("نَعَم، لا"), None]); // "yes, no"
    let path = file.to_str().unwrap();
    let sql = "select ar_normalize(text) as n, ar_tokens(text) as t from docs";
    let (code, out, err) = run(&[sql, path]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("| نعم, لا |") && out.contains("[نَعَم, ،, لا]"), "{out}");
    let (_, out, _) = run(&["--format", "csv", sql, directory.path().to_str().unwrap()]);
    assert_eq!(out, "n,t\n\"نعم, لا\",\"[نَعَم, ،, لا]\"\n,\n");
    let (_, out, _) = run(&["--format=json", "--threads=1", sql, path]);
    assert_eq!(out, "{\"n\":\"نعم, لا\",\"t\":[\"نَعَم\",\"،\",\"لا\"]}\n{}\n");
    let (_, out, _) =
        run(&["-f", "csv", "select text from other where false", "-t", &format!("other={path}")]);
    assert_eq!(out, "text\n");
    let (_, out, _) = run(&["-f", "json", "select count(*) n from docs", path, path]);
    assert_eq!(out, "{\"n\":4}\n");
}

#[test]
fn mistakes_are_named() {
    let directory = tempfile::tempdir().unwrap();
    let empty = directory.path().to_str().unwrap();
    let bad = directory.path().join("deeper");
    std::fs::create_dir(&bad).unwrap();
    let bad = bad.join("bad.parquet");
    std::fs::write(&bad, "no Parquet").unwrap();
    let bad = bad.to_str().unwrap();
    for (args, code, part) in [
        (&["selct 1"][..], 1, "SQL error"),
        (&["select * from nothing"], 1, "nothing"),
        (&["select ar_normalise('x')"], 1, "ar_normalise"),
        (&["select ar_tokens('x', 'y')"], 1, "unknown tokenizer preset `y`"),
        (&["select 1", "/no/such/path"], 1, "/no/such/path: No such file or directory"),
        (&["select 1", bad], 1, "Parquet"),
        (&["select 1", "/etc/hostname"], 1, "/etc/hostname"),
        (&[], 2, "a query is missing"),
        (&["--format", "xml", "select 1"], 2, "unknown format `xml`, not one of table, csv, json"),
        (&["--what", "select 1"], 2, "unknown option --what"),
        (&["--threads", "0", "select 1"], 2, "--threads 0 is not a number from 1 to 1024"),
        (&["--table", "x", "select 1"], 2, "--table x is not NAME=PATH"),
        (&["--table"], 2, "--table needs a value"),
    ] {
        let (status, out, err) = run(args);
        assert_eq!((status, out.as_str()), (code, ""), "{args:?}: {err}");
        assert!(err.starts_with("kalima-sql: ") && err.contains(part), "{args:?}: {err}");
        assert!(!err.contains("panicked"), "{err}");
    }
    std::fs::remove_dir_all(Path::new(bad).parent().unwrap()).unwrap();
    let (status, _, err) = run(&["select 1", empty]);
    assert!(status == 1 && err.contains("the directory has no file *.parquet"), "{err}");
}

#[test]
fn help_and_version_are_printed() {
    let (code, out, _) = run(&["--help"]);
    assert!(code == 0 && out.contains("Usage: kalima-sql"));
    let (code, out, _) = run(&["-V"]);
    assert!(code == 0 && out.starts_with("kalima-sql 0."));
}

#[test]
fn a_closed_pipe_is_quiet() {
    for format in ["csv", "json", "table"] {
        let sql = "select value, repeat('x', 100) from generate_series(1, 200000)";
        let mut child = tool()
            .args(["-f", format, sql])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = [0; 10];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{format}");
        assert!(output.status.success(), "{format}");
    }
}
