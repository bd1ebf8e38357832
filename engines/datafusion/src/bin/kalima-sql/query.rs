//! Registers the tables, runs the query and writes its result.

use crate::args::{Args, Format};
use crate::output;
use datafusion::common::DataFusionError;
use datafusion::execution::SendableRecordBatchStream;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use futures_util::StreamExt;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// The reason of an early end.
pub(crate) enum Failure {
    Message(String),
    /// The reader of the output has enough.
    ClosedPipe,
}

impl From<DataFusionError> for Failure {
    fn from(error: DataFusionError) -> Self {
        Self::Message(error.strip_backtrace())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ClosedPipe,
            _ => Self::Message(format!("cannot write the result: {error}")),
        }
    }
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    if let Some(threads) = args.threads {
        runtime.worker_threads(threads);
    }
    runtime.enable_all().build()?.block_on(run_query(args))
}

async fn run_query(args: &Args) -> Result<(), Failure> {
    let mut config = SessionConfig::new();
    if let Some(threads) = args.threads {
        config = config.with_target_partitions(threads);
    }
    let context = SessionContext::new_with_config(config);
    kalima_datafusion::register_all(&context);
    if !args.docs.is_empty() {
        let paths = args.docs.iter().map(|path| location(path)).collect::<Result<Vec<_>, _>>()?;
        let docs = context.read_parquet(paths, ParquetReadOptions::default()).await?;
        context.register_table("docs", docs.into_view())?;
    }
    for (name, path) in &args.tables {
        let options = ParquetReadOptions::default();
        context.register_parquet(name.as_str(), location(path)?, options).await?;
    }
    let result = context.sql(&args.query).await?.execute_stream().await?;
    write(result, args.format).await
}

async fn write(mut result: SendableRecordBatchStream, format: Format) -> Result<(), Failure> {
    let mut to = BufWriter::new(io::stdout().lock());
    let schema = result.schema();
    // A table is as wide as its widest row, so it is written as a whole.
    let mut rows = Vec::new();
    let mut is_first = true;
    while let Some(batch) = result.next().await {
        let batch = batch?;
        match format {
            Format::Table => rows.push(batch),
            Format::Csv => to.write_all(&output::csv(&batch, is_first)?)?,
            Format::Json => to.write_all(&output::json(&batch)?)?,
        }
        is_first = false;
    }
    match format {
        Format::Table => to.write_all(output::table(schema, &rows)?.as_bytes())?,
        Format::Csv if is_first => to.write_all(&output::csv_header(&schema)?)?,
        Format::Csv | Format::Json => {}
    }
    to.flush()?;
    Ok(())
}

/// Returns the location of a Parquet file, or of a directory that has one.
fn location(path: &Path) -> Result<String, Failure> {
    let message = |text: String| Failure::Message(format!("{}: {text}", path.display()));
    let is_parquet = |path: &Path| path.extension().is_some_and(|ending| ending == "parquet");
    let Some(text) = path.to_str() else {
        return Err(message("the path is not UTF-8".to_owned()));
    };
    let metadata = path.metadata().map_err(|error| message(error.to_string()))?;
    if metadata.is_dir() {
        let mut has_file = false;
        for entry in path.read_dir().map_err(|error| message(error.to_string()))? {
            let entry = entry.map_err(|error| message(error.to_string()))?;
            // Deeper directories are those of a partitioned table.
            has_file |= is_parquet(&entry.path()) || entry.path().is_dir();
        }
        if !has_file {
            return Err(message("the directory has no file *.parquet".to_owned()));
        }
        return Ok(if text.ends_with('/') { text.to_owned() } else { format!("{text}/") });
    }
    if !is_parquet(path) {
        return Err(message("the name of a Parquet file ends in .parquet".to_owned()));
    }
    Ok(text.to_owned())
}
