//! The forms of a result: a table, CSV and JSON lines.

use datafusion::arrow::array::{ArrayRef, RecordBatch, StringBuilder};
use datafusion::arrow::csv::WriterBuilder;
use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use datafusion::arrow::error::ArrowError;
use datafusion::arrow::json::LineDelimitedWriter;
use datafusion::arrow::util::display::{ArrayFormatter, FormatOptions};
use datafusion::arrow::util::pretty::pretty_format_batches_with_schema;
use datafusion::common::Result;
use std::sync::Arc;

/// Returns the rows as a table with a frame.
pub(crate) fn table(schema: SchemaRef, rows: &[RecordBatch]) -> Result<String> {
    Ok(format!("{}\n", pretty_format_batches_with_schema(schema, rows)?))
}

/// Returns the rows as CSV, with a header if `header`.
pub(crate) fn csv(batch: &RecordBatch, header: bool) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut writer = WriterBuilder::new().with_header(header).build(&mut bytes);
    writer.write(&flat(batch)?)?;
    drop(writer);
    Ok(bytes)
}

/// Returns the header of a result without rows.
pub(crate) fn csv_header(schema: &SchemaRef) -> Result<Vec<u8>> {
    csv(&RecordBatch::new_empty(Arc::clone(schema)), true)
}

/// Returns the rows as JSON, an object per line.
pub(crate) fn json(batch: &RecordBatch) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut writer = LineDelimitedWriter::new(&mut bytes);
    writer.write(batch)?;
    writer.finish()?;
    drop(writer);
    Ok(bytes)
}

/// Returns the rows with lists and structs as text, which CSV has no form for.
fn flat(batch: &RecordBatch) -> Result<RecordBatch> {
    let schema = batch.schema();
    let (mut fields, mut columns) = (Vec::new(), Vec::new());
    for (field, column) in schema.fields().iter().zip(batch.columns()) {
        if column.data_type().is_nested() {
            fields.push(Arc::new(Field::new(field.name(), DataType::Utf8, true)));
            columns.push(as_text(column)?);
        } else {
            fields.push(Arc::clone(field));
            columns.push(Arc::clone(column));
        }
    }
    Ok(RecordBatch::try_new(Arc::new(Schema::new(fields)), columns)?)
}

fn as_text(column: &ArrayRef) -> Result<ArrayRef, ArrowError> {
    let options = FormatOptions::default();
    let formatter = ArrayFormatter::try_new(column.as_ref(), &options)?;
    let mut texts = StringBuilder::new();
    for row in 0..column.len() {
        if column.is_null(row) {
            texts.append_null();
        } else {
            texts.append_value(formatter.value(row).try_to_string()?);
        }
    }
    Ok(Arc::new(texts.finish()))
}
