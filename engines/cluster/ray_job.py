"""Normalizes and tokenizes a column on Ray Data, through `map_batches`.

    python ray_job.py IN OUT --column text
    python ray_job.py IN OUT --address auto

Every worker needs the wheel `kalima` and pyarrow.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pyarrow as pa
import ray
import ray.data

import job
from work import Work

#: The rows of a batch: enough to fill a core for some milliseconds.
ROWS = 20_000


class Ray:
    """The engine: files through Ray's readers and writers, the work in its workers as Arrow."""

    def write(self, files: Sequence[str], work: Work, target: str) -> None:
        if job.is_json(files[0]):
            rows = ray.data.read_binary_files(list(files))
            rows = rows.map_batches(lines_of, batch_size=1, batch_format="pyarrow", fn_args=[work])
        else:
            rows = ray.data.read_parquet(list(files))
            rows = rows.map_batches(columns_of, batch_size=ROWS, batch_format="pyarrow", fn_args=[work])
        rows.write_parquet(target, partition_cols=["status"])


def columns_of(table: pa.Table, work: Work) -> pa.Table:
    batches = [work.columns(batch) for batch in table.combine_chunks().to_batches()]
    return pa.Table.from_batches(batches) if batches else pa.table({})


def lines_of(table: pa.Table, work: Work) -> pa.Table:
    lines = [line for value in table["bytes"].to_pylist() for line in value.split(b"\n")]
    return pa.Table.from_batches([work.lines(pa.array(lines, pa.binary()))])


def main() -> int:
    parser = job.arguments(__doc__)
    parser.add_argument("--address", help="the address of a cluster; without it, one is started here")
    options = parser.parse_args()
    ray.init(address=options.address, log_to_driver=False)
    try:
        return job.main(Ray(), options)
    finally:
        ray.shutdown()


if __name__ == "__main__":
    sys.exit(main())
