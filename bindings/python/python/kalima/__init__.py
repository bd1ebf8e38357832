"""Arabic text: normalization, tokens, sentences, search terms, numbers and dates.

Each operation has a free function with the default options and a class for others. Texts are ``str``,
with offsets in characters, as Python counts; ``offsets="bytes"`` and ``offsets="utf16"`` count otherwise.
Where a function takes a column, that is any object of the Arrow PyCapsule interface: a column of pyarrow,
Polars, pandas or nanoarrow. The result is a column of the same package, made without Python objects and
with the interpreter lock released.

>>> import kalima
>>> kalima.normalize("أَحْمَد", "search")  # "Ahmad"
'احمد'
>>> kalima.tokens("قال د. أحمد: نعم!")  # "Dr. Ahmad said: yes!"
['قال', 'د.', 'أحمد', ':', 'نعم', '!']
>>> kalima.sentences("هل جئت؟ نعم!")  # "Did you come? Yes!"
['هل جئت؟', 'نعم!']

Objects with options compare, hash, print as the call that makes them, and pickle, so that Spark and Ray
can send them to workers.
"""

from ._kalima import (
    Analyzer,
    DateFinder,
    Expansion,
    Finder,
    Normalizer,
    NumberFinder,
    NumberWords,
    Offsets,
    Romanizer,
    Segmenter,
    SentenceSplitter,
    Stemmer,
    StopWords,
    Tokenizer,
    Transliterator,
    __version__,
    abjad_numeral,
    abjad_sum,
    find_dates,
    find_numbers,
    insert_missing_spaces,
    missing_spaces,
    normalization_steps,
    normalize,
    parse_number,
    romanize,
    segment,
    sentence_spans,
    sentences,
    shape,
    stem,
    term_spans,
    terms,
    token_spans,
    tokens,
    transliterate,
    unshape,
)
from ._values import (
    DateMatch,
    MissingSpace,
    Noun,
    NumberMatch,
    PartialDate,
    PartialTime,
    Segment,
    Sentence,
    Term,
    Token,
)
from .errors import (
    ColumnError,
    ColumnTypeError,
    ExclusiveStepsError,
    KalimaError,
    NumberError,
    TextTooLongError,
    UnknownNameError,
)

__all__ = [
    "Analyzer",
    "ColumnError",
    "ColumnTypeError",
    "DateFinder",
    "DateMatch",
    "ExclusiveStepsError",
    "Expansion",
    "Finder",
    "KalimaError",
    "MissingSpace",
    "Normalizer",
    "Noun",
    "NumberError",
    "NumberFinder",
    "NumberMatch",
    "NumberWords",
    "Offsets",
    "PartialDate",
    "PartialTime",
    "Romanizer",
    "Segment",
    "Segmenter",
    "Sentence",
    "SentenceSplitter",
    "Stemmer",
    "StopWords",
    "Term",
    "TextTooLongError",
    "Token",
    "Tokenizer",
    "Transliterator",
    "UnknownNameError",
    "__version__",
    "abjad_numeral",
    "abjad_sum",
    "find_dates",
    "find_numbers",
    "insert_missing_spaces",
    "missing_spaces",
    "normalization_steps",
    "normalize",
    "parse_number",
    "romanize",
    "segment",
    "sentence_spans",
    "sentences",
    "shape",
    "stem",
    "term_spans",
    "terms",
    "token_spans",
    "tokens",
    "transliterate",
    "unshape",
]
