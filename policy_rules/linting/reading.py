"""Reading files and streams, a bounded piece at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import isfinite
from typing import BinaryIO

from django.utils.translation import gettext as _

from policy_rules.linting.items import LONGEST, BadInput

#: Bytes. JSON may write a character as two escapes, "\ud83d\ude00".
LONGEST_LINE = 12 * LONGEST + 100_000
_BOM = b"\xef\xbb\xbf"


def numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """The lines of ``stream`` from number 1, without a byte order mark; ``None`` for one that is too long."""
    number = 0
    while line := stream.readline(LONGEST_LINE):
        number += 1
        if len(line) < LONGEST_LINE or line.endswith(b"\n"):
            yield number, line.removeprefix(_BOM) if number == 1 else line
            continue
        while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
            pass
        yield number, None


def decode_line(line: bytes | None) -> str:
    """The text of a line, without the blanks around it. Raises :class:`BadInput`."""
    if line is None:
        raise BadInput(_("The line is longer than %(most)d bytes.") % {"most": LONGEST_LINE})
    try:
        return line.decode().strip()
    except UnicodeDecodeError as error:
        raise BadInput(_("The line is not UTF-8 (byte %(byte)d).") % {"byte": error.start + 1}) from error


def parse(line: bytes | None) -> object:
    """The JSON value that a line holds. Raises :class:`BadInput`."""
    text = decode_line(line)
    try:
        return json.loads(text, object_pairs_hook=_each_key_once, parse_constant=_no_constant, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise BadInput(
            _("The line is no JSON: %(why)s (column %(column)d).") % {"why": error.msg, "column": error.colno}
        ) from error
    except RecursionError as error:
        raise BadInput(_("The line nests values too deeply.")) from error
    except ValueError as error:
        raise BadInput(_("The line holds a number with too many digits.")) from error


def whole_text(stream: BinaryIO) -> str:
    """All that ``stream`` holds, without a byte order mark; line breaks stay as they are. Raises :class:`BadInput`."""
    most = 4 * LONGEST
    source = stream.read(most + 1)
    if len(source) > most:
        raise BadInput(_("The file has more than %(most)d characters.") % {"most": LONGEST})
    try:
        return source.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise BadInput(_("Line %(line)d is not UTF-8.") % {"line": line}) from error


def _each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise BadInput(_("The same key stands twice in one object."))
    return values


def _no_constant(name: str) -> None:
    raise BadInput(_("%(name)s is no JSON.") % {"name": name})


def _finite(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise BadInput(_("A number is too large."))
    return number
