"""Scores tokenizers on folders of gold texts: `tokens.py FOLDER ... [--kalima P] [--spans P]`."""

from camel_tools.tokenizers.word import simple_word_tokenize
from pyarabic import araby

from gold import contest, token_figures

PYTHON = {
    "PyArabic tokenize": araby.tokenize,
    "CAMeL simple_word_tokenize": simple_word_tokenize,
}
PROGRAMS = {
    "ICU4X": ("spans", "icu-words"),
    "UAX #29 (unicode-segmentation)": ("spans", "unicode-words"),
    "charabia": ("spans", "charabia"),
    "kalima": ("kalima", "tokens", "--format", "tsv"),
    "kalima, treebank": ("kalima", "tokens", "--preset", "treebank", "--format", "tsv"),
}

if __name__ == "__main__":
    contest("tokens", token_figures, PYTHON, PROGRAMS)
