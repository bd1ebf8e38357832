"""Gold texts, and how well the pieces or spans that a rival finds agree with them."""

import argparse
import bisect
import subprocess
import time
import unicodedata
from pathlib import Path

# Marks of direction and of width zero: at an edge they belong to nobody.
UNSEEN = {chr(c) for c in [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]}
UNSEEN |= {"\uFEFF", "\u061C"}


class Gold:
    """`raw.txt` of a folder, and the spans of `sentences.tsv` or `tokens.tsv` (start, end, in bytes)."""

    def __init__(self, folder, kind):
        self.path = Path(folder, "raw.txt")
        self.text = self.path.read_bytes().decode()
        # Where each character starts in bytes; spans are kept in characters.
        self.bytes = [0]
        for c in self.text:
            self.bytes.append(self.bytes[-1] + len(c.encode()))
        rows = Path(folder, kind + ".tsv").read_text("utf8").split("\n")[1:]
        self.spans = self.from_bytes(row.split("\t")[:2] for row in rows if row)
        self.line_ends, start = set(), 0
        for line in self.text.split("\n"):
            self.line_ends |= {end for _, end in self.trimmed([(start, start + len(line))])}
            start += len(line) + 1

    def trimmed(self, spans):
        """The spans without white space and unseen marks at their edges."""
        unseen = lambda at: self.text[at].isspace() or self.text[at] in UNSEEN
        found = set()
        for start, end in spans:
            while start < end and unseen(start):
                start += 1
            while start < end and unseen(end - 1):
                end -= 1
            if start < end:
                found.add((start, end))
        return found

    def from_bytes(self, spans):
        at = lambda byte: bisect.bisect_left(self.bytes, int(byte))
        return self.trimmed((at(start), at(end)) for start, end in spans)

    def aligned(self, pieces):
        """Spans of pieces without offsets: each is searched forward, white space not looked at."""
        places = [at for at, c in enumerate(self.text) if not c.isspace()]
        dense, start, spans, lost = "".join(self.text[at] for at in places), 0, [], 0
        for piece in pieces:
            piece = "".join(piece.split())
            at = dense.find(piece, start, start + 4000 + len(piece)) if piece else -1
            if at >= 0:
                start = at + len(piece)
                spans.append((places[at], places[start - 1] + 1))
            elif piece:
                lost += 1  # Its text was altered: it stands nowhere in the original.
        return self.trimmed(spans), lost

    def is_word(self, span):
        return any(unicodedata.category(c)[0] in "LN" for c in self.text[slice(*span)])


def f1(gold, found):
    return 200 * len(gold & found) / (len(gold) + len(found)) if gold or found else 0.0


def sentence_figures(gold, found):
    """F1 of the ends inside lines (a line's end is a gift), and of whole spans."""
    ends = lambda spans: {end for _, end in spans if end not in gold.line_ends}
    return {"ends inside lines": f1(ends(gold.spans), ends(found)), "spans": f1(gold.spans, found)}


def token_figures(gold, found):
    """F1 of whole spans, and of those that hold a letter or a number."""
    words = lambda spans: {span for span in spans if gold.is_word(span)}
    return {"tokens": f1(gold.spans, found), "words only": f1(words(gold.spans), words(found))}


def contest(kind, figures, python, programs):
    """Prints a row for each rival and folder: figures, time, and pieces that stand nowhere.

    `python` maps a name to a function from a line to its pieces; `programs` maps a name to a command
    (its first word is the option that names the program) that reads the text and writes `start end` in bytes.
    """
    options = argparse.ArgumentParser()
    options.add_argument("folders", nargs="+", help="folders with raw.txt and %s.tsv" % kind)
    options.add_argument("--kalima", help="the program kalima, to score too")
    options.add_argument("--spans", help="the built example `spans`, to score the rivals in Rust")
    options = options.parse_args()
    for folder in options.folders:
        gold = Gold(folder, kind)
        print("\n%s (%.2f MB)" % (Path(folder).name, gold.bytes[-1] / 1e6))
        lines = gold.text.split("\n")
        for name, act in python.items():
            clock = time.perf_counter()
            pieces = [piece for line in lines for piece in act(line)]
            clock = time.perf_counter() - clock
            report(name, figures, gold, *gold.aligned(pieces), clock)
        for name, (program, *rest) in programs.items():
            program = getattr(options, program)
            if not program:
                continue
            clock = time.perf_counter()
            with open(gold.path, "rb") as text:
                out = subprocess.run([program, *rest], stdin=text, stdout=subprocess.PIPE, check=True)
            clock = time.perf_counter() - clock
            rows = out.stdout.decode().split("\n")
            found = gold.from_bytes(row.split("\t")[:2] for row in rows if row)
            # The example writes its answers at leisure: its speed is the business of the benches.
            report(name, figures, gold, found, 0, clock if name.startswith("kalima") else None)


def report(name, figures, gold, found, lost, clock):
    columns = ["%s %6.2f" % row for row in figures(gold, found).items()]
    if clock:
        columns += ["%7.3f s" % clock, "%7.2f MB/s" % (gold.bytes[-1] / 1e6 / clock)]
    if lost:
        columns.append("pieces that stand nowhere in the text: %d" % lost)
    print("  %-30s" % name, *columns, sep="  ", flush=True)
