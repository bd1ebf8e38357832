"""Results, as named tuples: they compare, hash, unpack, print and pickle."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, Optional, Union

from . import _kalima


class Token(NamedTuple):
    """A token: its text, its place and its kind."""

    text: str
    start: int
    end: int
    kind: str


class Sentence(NamedTuple):
    """A sentence: its text, its place, and the terminator that ends it, if one does."""

    text: str
    start: int
    end: int
    terminator: Optional[str]


class Term(NamedTuple):
    """An index term, with the place of its word in the original; stop words count in positions."""

    text: str
    start: int
    end: int
    position: int
    kind: str


class Segment(NamedTuple):
    """A piece of a word: a clitic or the stem."""

    text: str
    start: int
    end: int
    kind: str


class MissingSpace(NamedTuple):
    """A place where a space is missing, and the evidence for it."""

    at: int
    reason: str


class NumberMatch(NamedTuple):
    """A number in a text, with its exact value."""

    text: str
    start: int
    end: int
    value: Union[int, Decimal, Fraction]
    kind: str
    gender: Optional[str]
    is_definite: bool


class Noun(NamedTuple):
    """A counted noun: its gender and the forms that a number governs."""

    gender: str
    singular: str
    dual: str
    dual_oblique: str
    plural: str
    accusative: str


class PartialDate(NamedTuple):
    """The stated parts of a date.

    >>> import kalima
    >>> str(kalima.PartialDate(year=2022, month=2))
    '2022-02'
    """

    year: Optional[int] = None
    month: Optional[int] = None
    day: Optional[int] = None
    calendar: str = "gregorian"
    era: str = "common"
    weekday: Optional[str] = None

    def converted(self, *, rule: str = "umm_al_qura") -> Optional[PartialDate]:
        """Returns the day in the other calendar, by the rule ``umm_al_qura`` or ``civil``.

        ``None`` if the date is not a full day, or out of the range of the rule.

        >>> import kalima
        >>> str(kalima.PartialDate(2024, 3, 11).converted())  # the first day of Ramadan 1445
        '1445-09-01'
        """
        return _kalima.converted_date(self, rule)

    def __str__(self) -> str:
        return _kalima.date_text(self)


class PartialTime(NamedTuple):
    """A time of day.

    >>> import kalima
    >>> str(kalima.PartialTime(10, 5))
    '10:05'
    """

    hour: int
    minute: int
    second: Optional[int] = None

    def __str__(self) -> str:
        second = "" if self.second is None else f":{self.second:02}"
        return f"{self.hour:02}:{self.minute:02}{second}"


class DateMatch(NamedTuple):
    """A date, a range or a time in a text.

    ``first`` is the date, or the first day of a range; ``last`` is the last day of a range.
    """

    text: str
    start: int
    end: int
    kind: str
    first: Optional[PartialDate]
    last: Optional[PartialDate]
    time: Optional[PartialTime]
    relative: Optional[str]
    ambiguous: bool
