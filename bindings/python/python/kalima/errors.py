"""Exceptions. Each is a ``ValueError``, with a message that names the bad input."""


class KalimaError(ValueError):
    """The base of all exceptions of the package."""


class UnknownNameError(KalimaError):
    """An unknown name of a step, a preset, a profile, an option or a unit."""


class ExclusiveStepsError(KalimaError):
    """Two normalization steps that exclude each other."""


class TextTooLongError(KalimaError):
    """A text or a result that is longer than its type can count."""


class NumberError(KalimaError):
    """A number out of range, or a text that is not a number."""


class ColumnError(KalimaError):
    """A malformed column: a row that is not UTF-8, or lies outside its buffers."""


class ColumnTypeError(ColumnError, TypeError):
    """A column of other values than strings, or a whole table."""
