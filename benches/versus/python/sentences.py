"""Scores sentence splitters on folders of gold texts: `sentences.py FOLDER ... [--kalima P] [--spans P]`."""

import pysbd
import sentencex
from pyarabic import araby

from gold import contest, sentence_figures

pysbd_ar = pysbd.Segmenter(language="ar", clean=False)

PYTHON = {
    "PyArabic sentence_tokenize": araby.sentence_tokenize,
    "pySBD": pysbd_ar.segment,
    "sentencex": lambda line: sentencex.segment("ar", line),
}
PROGRAMS = {
    "ICU4X": ("spans", "icu-sentences"),
    "UAX #29 (unicode-segmentation)": ("spans", "unicode-sentences"),
    "kalima": ("kalima", "sentences", "--format", "tsv"),
}

if __name__ == "__main__":
    contest("sentences", sentence_figures, PYTHON, PROGRAMS)
