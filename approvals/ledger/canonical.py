"""Canonical JSON: one spelling for one value, so that a digest means something.

The output is that of RFC 8785 (JSON Canonicalization Scheme) for the values that are taken: ``None``, booleans, whole
numbers that a double holds exactly, strings that are valid Unicode, lists, and objects whose keys are ASCII. Floats are
refused because they have many spellings, NUL because it poisons later JSON queries in PostgreSQL.
"""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

from approvals.ledger.errors import NotCanonical

MAX_INT = 2**53 - 1
# In an ASCII text that spells its value canonically, only these can still be wrong: NUL and a number of 16 digits.
_SUSPICIOUS = re.compile(r"\\u0000|[0-9]{16}")

_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def dumps(value: Any) -> str:
    """The canonical JSON of a value. Raises :class:`NotCanonical` for one that has none."""
    try:
        _check(value)
    except RecursionError as error:
        raise NotCanonical("The value is nested too deeply, or contains itself.") from error
    return _encoder.encode(value)


def encode(value: Any) -> bytes:
    """The canonical JSON of a value as the bytes that are hashed. Raises :class:`NotCanonical`."""
    return dumps(value).encode()


def loads(text: str) -> Any:
    """The value of a canonical JSON text. Raises :class:`NotCanonical` when the text is spelt any other way."""
    try:
        value = _decoder.decode(text)
        if _encoder.encode(value) != text:
            raise NotCanonical("The text is not the canonical spelling of its value.")
        if not text.isascii() or _SUSPICIOUS.search(text):
            _check(value)
    except RecursionError as error:
        raise NotCanonical("The text is nested too deeply.") from error
    except ValueError as error:
        raise NotCanonical(f"The text is not canonical JSON: {error}") from error
    return value


def instant(moment: datetime.datetime) -> str:
    """The one spelling of a time: UTC, microseconds, ``Z``; texts of this form sort as their times do.

    Raises :class:`NotCanonical` for a naive time: nobody could say which moment it was.
    """
    if moment.tzinfo is None:
        raise NotCanonical(f"{moment} has no time zone.")
    return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _check(value: Any) -> None:
    match value:
        case None | bool():
            return
        case int():
            if abs(value) > MAX_INT:
                raise NotCanonical("A whole number lies outside ±(2**53 - 1), where JSON readers differ.")
        case str():
            _check_str(value)
        case list() | tuple():
            for item in value:
                _check(item)
        case dict():
            for key, item in value.items():
                if not isinstance(key, str) or not key.isascii():
                    raise NotCanonical(f"{key!r} is not an ASCII string, and so cannot be a key.")
                _check_str(key)
                _check(item)
        case _:
            raise NotCanonical(f"A {type(value).__name__} has no canonical JSON.")


def _check_str(value: str) -> None:
    if "\0" in value:
        raise NotCanonical("A string contains NUL.")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise NotCanonical("A string contains half of a surrogate pair.") from error


def _refuse_float(spelling: str) -> None:
    raise NotCanonical(f"{spelling} is not a whole number.")


_decoder = json.JSONDecoder(parse_float=_refuse_float, parse_constant=_refuse_float)
