"""A resumable job: files of a folder in groups, each group finished whole or not at all.

`run` is the same for every engine. A group is written to a staging folder, counted, renamed into place,
and entered in `_done.jsonl` with its counts. A job that stops, for whatever cause, goes on with the first
group that has no entry.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import pyarrow.parquet as pq

import kalima
from work import Work

DONE = "_done.jsonl"


class Engine(Protocol):
    """An engine that writes the results of files below a folder, in `status=ok` and `status=bad`."""

    def write(self, files: Sequence[str], work: Work, target: str) -> None: ...


class JobError(Exception):
    """A job that cannot start, with the cause."""


def is_json(path: str | Path) -> bool:
    return str(path).endswith((".jsonl", ".json", ".ndjson"))


def files_of(source: Path) -> list[str]:
    """Returns the files of a folder, in order: all Parquet, or all JSON lines."""
    found = sorted(str(path) for path in source.rglob("*") if is_json(path) or path.suffix == ".parquet")
    if not found:
        raise JobError(f"{source} holds no .parquet and no .jsonl file")
    if len({is_json(path) for path in found}) > 1:
        raise JobError(f"{source} holds both Parquet and JSON lines: give each a folder")
    return found


def check_column(files: Sequence[str], column: str) -> None:
    """Fails before any work if a Parquet file has no such column, or one of other values than strings."""
    for path in files:
        if is_json(path):
            return
        schema = pq.read_schema(path)
        if column not in schema.names:
            raise JobError(f"{path} has no column {column!r}, only {', '.join(schema.names)}")
        if "string" not in str(schema.field(column).type):
            raise JobError(f"{path}: column {column!r} is {schema.field(column).type}, not a string")


def run(
    engine: Engine,
    source: Path,
    target: Path,
    work: Work,
    *,
    on_error: str = "skip",
    group: int = 16,
    report: Callable[[str], None] = lambda line: print(line, file=sys.stderr, flush=True),
    stop_after: int | None = None,
) -> dict[str, int]:
    """Runs the groups that have no entry yet, and returns the counts of all groups.

    `on_error`: `skip` leaves bad records out, `pass` keeps them with nulls and the `error`, `stop` fails
    at the group with the first one. `stop_after` is a number of groups.
    """
    files = files_of(source)
    check_column(files, work.column)
    target.mkdir(parents=True, exist_ok=True)
    groups = [files[at : at + group] for at in range(0, len(files), group)]
    done = entries(target)
    start, made = time.monotonic(), 0
    for number, part in enumerate(groups, 1):
        name = name_of(part, work, on_error)
        if name in done:
            continue
        if stop_after is not None and made == stop_after:
            break
        staging = target / f"_staging-{name}"
        shutil.rmtree(staging, ignore_errors=True)
        engine.write(part, work, str(staging))
        counts = publish(staging, target / f"group-{name}", on_error)
        done[name] = counts
        with open(target / DONE, "a", encoding="utf-8") as log:
            log.write(json.dumps({"group": name, "files": part, **counts}) + "\n")
        made += 1
        rows, bad = (sum(entry[key] for entry in done.values()) for key in ("rows", "bad"))
        report(f"group {number}/{len(groups)}: {rows} rows, {bad} bad, {time.monotonic() - start:.0f} s")
    return {key: sum(entry[key] for entry in done.values()) for key in ("rows", "bad")}


def entries(target: Path) -> dict[str, dict[str, int]]:
    """Returns the counts of the groups that are done. A last line without its end is none."""
    log = target / DONE
    if not log.exists():
        return {}
    text = log.read_text(encoding="utf-8")
    whole = text[: text.rfind("\n") + 1]
    if whole != text:
        log.write_text(whole, encoding="utf-8")
    rows = [json.loads(line) for line in whole.splitlines()]
    return {row["group"]: {"rows": row["rows"], "bad": row["bad"]} for row in rows}


def name_of(files: Sequence[str], work: Work, on_error: str) -> str:
    """Returns the name of a group: other files or other options give another name."""
    sizes = [(path, Path(path).stat().st_size) for path in files]
    key = repr((sizes, work.column, str(work.normalizer), str(work.tokenizer), on_error, kalima.__version__))
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def publish(staging: Path, final: Path, on_error: str) -> dict[str, int]:
    """Counts the rows of a staged group, and renames it into place.

    The counts are those of the written files, so a task that an engine ran twice counts once.
    """
    counts = {status: rows_of(staging / f"status={status}") for status in ("ok", "bad")}
    if on_error == "stop" and counts["bad"]:
        shutil.rmtree(staging)
        raise JobError(f"{counts['bad']} bad records; --on-error skip or pass goes on")
    if on_error == "skip":
        shutil.rmtree(staging / "status=bad", ignore_errors=True)
    # Left by a job that stopped between the rename and the entry.
    shutil.rmtree(final, ignore_errors=True)
    staging.rename(final)
    return {"rows": sum(counts.values()), "bad": counts["bad"]}


def rows_of(folder: Path) -> int:
    return sum(pq.read_metadata(path).num_rows for path in folder.rglob("*.parquet"))


def arguments(doc: str | None) -> argparse.ArgumentParser:
    """Returns the parser of the arguments that every engine shares."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="a folder of .parquet or of .jsonl files")
    parser.add_argument("target", type=Path, help="the folder of the results, Parquet")
    parser.add_argument("--column", default="text", help="the column, or the member of the JSON lines (text)")
    parser.add_argument("--normalizer", default="search", help="a preset or a list of steps (search)")
    parser.add_argument("--tokenizer", default="default", help="a preset or a list of options (default)")
    parser.add_argument("--on-error", choices=["skip", "pass", "stop"], default="skip", help="bad records (skip)")
    parser.add_argument("--group", type=int, default=16, help="files that are finished together (16)")
    return parser


def main(engine: Engine, options: argparse.Namespace) -> int:
    """Runs a job from the command line, and returns the exit status."""
    try:
        work = Work(options.column, kalima.Normalizer(options.normalizer), kalima.Tokenizer(options.tokenizer))
        counts = run(engine, options.source, options.target, work, on_error=options.on_error, group=options.group)
    except (JobError, kalima.KalimaError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print(f"{counts['rows']} rows, {counts['bad']} bad")
    return 0
