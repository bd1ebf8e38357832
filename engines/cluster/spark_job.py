"""Normalizes and tokenizes a column on Apache Spark, through `mapInArrow`.

    spark-submit --py-files work.py,job.py spark_job.py IN OUT --column text
    python spark_job.py IN OUT --master 'local[4]'

Every worker needs the wheel `kalima` and pyarrow.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.types import StringType, StructType

import job
from work import LINE, Work

ADDED = "normalized string, tokens array<string>, error string, status string"


class Spark:
    """The engine: files through Spark's readers and writers, the work in Python workers as Arrow."""

    def __init__(self, session: SparkSession) -> None:
        self.session = session

    def write(self, files: Sequence[str], work: Work, target: str) -> None:
        if job.is_json(files[0]):
            rows = self.session.read.text(list(files), lineSep="\n")
            schema = StructType()
            for name, _ in LINE:
                schema = schema.add(name, StringType())
            apply = lines(work)
        else:
            rows = self.session.read.parquet(*files)
            schema, apply = rows.schema, columns(work)
        schema = StructType([*schema.fields, *StructType.fromDDL(ADDED).fields])
        rows.mapInArrow(apply, schema).write.partitionBy("status").parquet(target)


Batches = Iterable[pa.RecordBatch]


def columns(work: Work):  # type: ignore[no-untyped-def]  # the type of a UDF is PySpark's own
    def apply(batches: Batches) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield work.columns(batch)

    return apply


def lines(work: Work):  # type: ignore[no-untyped-def]
    def apply(batches: Batches) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield work.lines(batch["value"])

    return apply


def main() -> int:
    parser = job.arguments(__doc__)
    parser.add_argument("--master", help="the URL of the cluster; spark-submit gives its own")
    options = parser.parse_args()
    builder = SparkSession.builder.appName("kalima").config("spark.ui.showConsoleProgress", "true")
    if options.master:
        builder = builder.master(options.master)
    session = builder.getOrCreate()
    try:
        return job.main(Spark(session), options)
    finally:
        session.stop()


if __name__ == "__main__":
    sys.exit(main())
