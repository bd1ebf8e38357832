"""Proves the jobs: a cluster that loses a worker gives, row for row, what one process gives.

    python prove.py spark
    python prove.py ray

For Parquet and for JSON lines: makes sample data, stops a job after its first group, goes on with it on
a cluster of two worker processes, kills one of them by its pid in the middle of that, and compares every
row with the functions of the library on `str` in this process.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow.dataset as ds
import pyarrow.parquet as pq

import cluster
import job
import kalima
import sample
from work import Work, decoded, parsed

Row = tuple[object, ...]


def expected(source: Path, work: Work) -> dict[Row, Row]:
    """Returns the results of the library on `str`, one row at a time, by the columns of the input."""
    rows: dict[Row, Row] = {}
    for path in job.files_of(source):
        if job.is_json(path):
            lines = Path(path).read_bytes().split(b"\n")
            found = (parsed(line, work.column) for line in lines if line.strip())
            inputs = [((record, text), text, error) for record, text, error in found]
        else:
            table = pq.read_table(path)
            texts = table["text"].cast("binary").to_pylist()
            pairs = [decoded(text) for text in texts]
            ids = table["id"].to_pylist()
            inputs = [((row, text), None if error else text, error) for row, (text, error) in zip(ids, pairs)]
        for key, text, error in inputs:
            if text is None:
                rows[key] = (None, None, error)
            else:
                rows[key] = (work.normalizer.normalize(text), tuple(work.tokenizer.tokens(text)), error)
    return rows


def written(target: Path, names: tuple[str, str]) -> dict[Row, Row]:
    """Returns the results of a job, by the columns of the input."""
    rows: dict[Row, Row] = {}
    for group in sorted(target.glob("group-*")):
        files = [str(path) for path in group.rglob("*.parquet")]
        columns = [*names, "normalized", "tokens", "error"]
        for batch in ds.dataset(files).to_batches(columns=columns):
            first, second, normal, tokens, error = (column.to_pylist() for column in batch.columns)
            for row in zip(first, second, normal, tokens, error):
                key = row[:2]
                assert key not in rows, f"a row twice: {key}"
                rows[key] = (row[2], None if row[3] is None else tuple(row[3]), row[4])
    return rows


def killer(target: Path, victim: tuple[str, int], before: int, state: dict[str, float]) -> threading.Thread:
    """Starts a thread that kills a worker when the next group has begun to write results."""

    def watch() -> None:
        while len(cluster.results(target)) <= before and "ended" not in state:
            time.sleep(0.05)
        if "ended" not in state:
            cluster.kill(victim[1])
            state["killed"] = time.monotonic()
            print(f"killed {victim[0]}, pid {victim[1]}", flush=True)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    return thread


def prove(engine: job.Engine, form: str, scratch: Path, victim: tuple[str, int] | None, files: int, rows: int) -> None:
    """Runs one job over sample data in two goes, and compares."""
    source, target = scratch / f"{form}-in", scratch / f"{form}-out"
    (sample.write_json if form == "json" else sample.write_parquet)(source, files, rows)
    work = Work("text")
    group = max(1, files // 2)
    counts = job.run(engine, source, target, work, on_error="pass", group=group, stop_after=1)
    assert 0 < counts["rows"] < files * rows, "the first go finishes a part"
    first = (target / job.DONE).read_text()
    state: dict[str, float] = {}
    watcher = killer(target, victim, len(cluster.results(target)), state) if victim else None
    start = time.monotonic()
    counts = job.run(engine, source, target, work, on_error="pass", group=group)
    state["ended"] = time.monotonic()
    if watcher:
        watcher.join()
        assert "killed" in state, "no worker was killed: give the job more rows"
        print(f"{state['ended'] - state['killed']:.1f} s of work after the kill", flush=True)
    assert (target / job.DONE).read_text().startswith(first), "the second go keeps the first group"
    want = expected(source, work)
    bad = sum(row[2] is not None for row in want.values())
    assert counts == {"rows": len(want), "bad": bad}, (counts, len(want), bad)
    found = written(target, ("record", "text") if form == "json" else ("id", "text"))
    assert found == want, first_difference(found, want)
    seconds = state["ended"] - start
    print(f"{form}: {len(want)} rows equal, {bad} of them bad; second half in {seconds:.1f} s", flush=True)


def first_difference(found: dict[Row, Row], want: dict[Row, Row]) -> str:
    for key in want:
        if found.get(key) != want[key]:
            return f"{key}: {found.get(key)} is not {want[key]}"
    return f"{len(found) - len(want)} rows too many"


@contextmanager
def spark(scratch: Path) -> Iterator[tuple[job.Engine, cluster.Workers]]:
    from pyspark.sql import SparkSession

    from spark_job import Spark

    with cluster.spark_standalone(scratch / "spark") as (address, workers):
        here = Path(__file__).parent
        settings = {
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "true",
            "spark.executor.memory": "700m",
            # Enough tasks in a group that some are left when a worker is lost.
            "spark.sql.files.maxPartitionBytes": "1m",
            "spark.submit.pyFiles": f"{here / 'work.py'},{here / 'job.py'},{here / 'spark_job.py'}",
            "spark.executorEnv.PYTHONPATH": str(here),
        }
        builder = SparkSession.builder.master(address).appName("kalima")
        for name, value in settings.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        try:
            yield Spark(session), workers
        finally:
            session.stop()


@contextmanager
def ray(scratch: Path) -> Iterator[tuple[job.Engine, cluster.Workers]]:
    with cluster.ray_nodes() as (address, workers):
        import ray as library

        from ray_job import Ray

        library.init(address=address, log_to_driver=False)
        library.data.DataContext.get_current().enable_progress_bars = False
        try:
            yield Ray(), workers
        finally:
            library.shutdown()


ENGINES: dict[str, Callable[[Path], object]] = {"spark": spark, "ray": ray}


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in ENGINES:
        sys.exit(__doc__)
    files, rows = (int(value) for value in (sys.argv[2:4] or ["8", "20000"]))
    scratch = Path(tempfile.mkdtemp(prefix="kalima-cluster-"))
    start = time.monotonic()
    try:
        # A worker is lost in the Parquet job; the JSON job has the whole cluster.
        for form, is_killed in (("json", False), ("parquet", True)):
            with ENGINES[sys.argv[1]](scratch / form) as (engine, workers):  # type: ignore[attr-defined]
                print(f"{form}: workers {json.dumps(workers)}, kalima {kalima.__version__}", flush=True)
                victim = list(workers.items())[-1] if is_killed else None
                prove(engine, form, scratch, victim, files, rows)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"proved in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
