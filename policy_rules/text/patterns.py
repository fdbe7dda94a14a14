"""Patterns that people write, found in a text as its reader understands it. Google's RE2 runs them, never ``re``.

RE2 takes time in proportion to the text, whatever the pattern (``re`` takes seconds on 26 characters of ``(a+)+$``).
A pattern reads the folded text (:mod:`policy_rules.text.fold`): small letters, no accents but those of å, ä and ö,
disguises undone; so its own letters are folded too. RE2's ``\\b`` and ``\\w`` know ASCII only. A folded text has no
capitals, so capitals stand in for the letters beyond ASCII while RE2 reads, and both know *å* as a letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice

import re2
from django.utils.translation import gettext as _

from policy_rules.text.fold import fold

LONGEST = 300
#: Steps of the program that RE2 makes of a pattern; at worst it takes all of them at each byte.
MOST_STEPS = 400
#: Bytes that RE2 may keep for one pattern.
MOST_MEMORY = 1 << 20
#: More places than these in one text are not listed, and fewer where looking for the next one is a lot of work.
MOST_PLACES, MOST_WORK = 100, 200_000_000

#: The letters that a folded text of our languages has beyond a to z, and those of Icelandic and Sami.
_STAND_INS = str.maketrans("åäöæøþðŋ", "ABCDEFGH")
#: A pattern that can match nothing does so in one of these: what ``^``, ``$``, ``\\b`` and ``\\B`` can ask for at once
#: holds in the empty text, before the letter or behind it.
_HOLDING_NOTHING = (b"", b"a")
_COUNTED_AS_MUCH = 20_000


class BadPattern(ValueError):
    """A pattern that cannot be looked for: what is wrong, and the character (from 0) where it is, if that is known."""

    def __init__(self, what: str, at: int | None = None) -> None:
        self.at = at
        said = what if at is None else _("At character %(at)d: %(what)s") % {"at": at + 1, "what": what}
        super().__init__(said)


class Pattern:
    """A pattern, ready to be found. Immutable and safe to share between threads. Raises :class:`BadPattern`."""

    def __init__(self, written: str) -> None:
        if not written:
            raise BadPattern(_("The pattern is empty."))
        if len(written) > LONGEST:
            raise BadPattern(_("A pattern has at most %(most)d characters.") % {"most": LONGEST})
        translated, origins = _translate(unicodedata.normalize("NFC", written))
        self._program = _compile(translated, origins)
        if self._program.programsize > MOST_STEPS:
            raise BadPattern(_("The pattern is too much work. Repeat less in it, or part it into several rules."))
        if any(match.span() != (0, 1) for text in _HOLDING_NOTHING for match in self._program.finditer(text)):
            raise BadPattern(_("The pattern also fits where nothing stands, so it would be found everywhere."))

    def find(self, text: str) -> list[tuple[int, int]]:
        """Every place in ``text``, in order: its characters from start (included) to end (not).

        There are at most :data:`MOST_PLACES`, in a very long text fewer.
        """
        folded = fold(text)
        data = _bytes_of(folded.value) if len(folded.value) > _COUNTED_AS_MUCH else _kept_bytes_of(folded.value)
        most = max(1, min(MOST_PLACES, MOST_WORK // (self._program.programsize * len(data) or 1)))
        return [folded.place(*place) for place in _characters(data, self._spans(data, most))]

    def _spans(self, data: bytes, most: int) -> Iterator[tuple[int, int]]:
        return (match.span() for match in islice(self._program.finditer(data), most))


def _bytes_of(folded: str) -> bytes:
    return folded.translate(_STAND_INS).encode("utf-8", "surrogatepass")


#: Every site rule reads the same post.
_kept_bytes_of = lru_cache(maxsize=16)(_bytes_of)


def _characters(data: bytes, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of bytes as spans of characters; one pass over ``data``."""
    at = count = 0
    for span in spans:
        ends = []
        for end in span:
            count += len(data[at:end].decode("utf-8", "surrogatepass"))
            at = end
            ends.append(count)
        yield ends[0], ends[1]


def _compile(translated: str, origins: list[int]):
    options = re2.Options()
    options.log_errors = False
    options.never_capture = True
    options.max_mem = MOST_MEMORY
    try:
        return re2.compile(translated.encode("utf-8", "surrogatepass"), options)
    except re2.error as error:
        kind, _colon, rest = error.args[0].decode("utf-8", "replace").partition(": ")
        at = translated.find(rest) if rest else -1
        raise BadPattern(_said(kind), origins[at] if 0 <= at < len(origins) else None) from None


def _said(kind: str) -> str:
    """What RE2 means, in words for people."""
    known: dict[str, Callable[[], str]] = {
        "no argument for repetition operator": lambda: _("Nothing stands before the repetition."),
        "bad repetition operator": lambda: _("Two repetitions follow each other."),
        "invalid repetition size": lambda: _("This repeats too often."),
        "invalid character class range": lambda: _("This range in square brackets makes no sense."),
        "pattern too large - compile failed": lambda: _("The pattern is too large."),
    }
    return known[kind]() if kind in known else _("This cannot be understood (%(kind)s).") % {"kind": kind}


def _translate(written: str) -> tuple[str, list[int]]:
    """The pattern as RE2 is to read it, and which character of ``written`` each of its characters was made from."""
    pieces: list[str] = []
    origins: list[int] = []
    brackets = _Brackets()
    at = 0
    while at < len(written):
        token = (_IN_BRACKETS if brackets.square else _OUTSIDE).match(written, at)
        try:
            piece = _TRANSLATED[token.lastgroup](token[0])
            brackets.read(token)
        except BadPattern as error:
            raise BadPattern(str(error), at) from None
        pieces.append(piece)
        origins.extend([at] * len(piece))
        at = token.end()
    brackets.require_closed()
    translated = "".join(pieces)
    if _ASKS_FOR_WORDS.search(translated) and any(map(_is_foreign, translated)):
        raise BadPattern(_("\\b and \\w know Latin letters only. Write the words in the list of words instead."))
    return translated, origins


class _Brackets:
    """Where brackets were opened that are not closed yet."""

    def __init__(self) -> None:
        self.round: list[int] = []
        self.square: list[int] = []

    def read(self, token: re.Match[str]) -> None:
        match token.lastgroup:
            case "opens":
                self.square.append(token.start())
            case "closes":
                self.square.pop()
            case "begins" | "named":
                self.round.append(token.start())
            case "ends" if not self.round:
                raise BadPattern(_("This round bracket was not opened."))
            case "ends":
                self.round.pop()

    def require_closed(self) -> None:
        if self.square:
            raise BadPattern(_("This square bracket is not closed."), self.square[-1])
        if self.round:
            raise BadPattern(_("This round bracket is not closed."), self.round[-1])


_PUNCTUATION = r"!-/:-@\[-`{-~"
_OUTSIDE = re.compile(
    rf"(?P<as_it_is>\\[dDwWsSbBAztnrfv{_PUNCTUATION}])"
    r"|(?P<escape>\\.?)"
    r"|(?P<flags>\(\?[imsU]+\))"
    r"|(?P<named>\(\?P?<\w+>)"
    r"|(?P<begins>\((?:\?:|(?!\?)))"
    r"|(?P<ends>\))"
    r"|(?P<special>\(\?)"
    r"|(?P<opens>\[\^?\]?)"
    r"|(?P<letter>.)",
    re.DOTALL,
)
_IN_BRACKETS = re.compile(
    rf"(?P<closes>\])"
    rf"|(?P<as_it_is>\\[dDwWsStnrfv{_PUNCTUATION}])"
    r"|(?P<escape>\\.?)"
    r"|(?P<kind>\[:\^?\w+:\])"
    r"|(?P<range>[^\]\\]-[^\]\\])"
    r"|(?P<one>.)",
    re.DOTALL,
)
_ONE_KIND = re.compile(r"[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9]")
_ASKS_FOR_WORDS = re.compile(r"(?:^|[^\\])(?:\\\\)*\\[bBwW]")


def _escape(token: str) -> str:
    if token == "\\":
        raise BadPattern(_("A backslash at the end stands for nothing."))
    raise BadPattern(
        _("“%(written)s” is not known here. \\b, \\d, \\s, \\w and a backslash before a sign are.") % {"written": token}
    )


def _flags(token: str) -> str:
    """Capitals never count, so ``i`` says nothing."""
    flags = token[2:-1].replace("i", "")
    return f"(?{flags})" if flags else ""


def _special(token: str) -> str:
    raise BadPattern(_("Of the brackets that begin with “(?”, only “(?:” is known here: a pattern cannot look around."))


def _kind(token: str) -> str:
    if "upper" in token or "lower" in token:
        raise BadPattern(_("Capitals do not count. Write [[:alpha:]] for any letter."))
    return token


def _range(token: str) -> str:
    if not _ONE_KIND.fullmatch(token):
        raise BadPattern(
            _("A range goes from a to z or from 0 to 9. Write other letters one by one, and a hyphen last: [a-zåäö-].")
        )
    return token.lower()


def _letter(token: str) -> str:
    if token.isascii():
        return token.lower()
    folded = re2.escape(fold(token).value.translate(_STAND_INS))
    return f"(?:{folded})" if len(folded) > 1 else folded


def _one(token: str) -> str:
    folded = fold(token).value
    if folded not in (token.lower(), ""):
        raise BadPattern(
            _("In square brackets write “%(folded)s” for “%(written)s”, as texts are read.")
            % {"folded": folded, "written": token}
        )
    return folded.translate(_STAND_INS)


_TRANSLATED: dict[str, Callable[[str], str]] = {
    "as_it_is": str,
    "opens": str,
    "closes": str,
    "begins": str,
    "ends": str,
    "escape": _escape,
    "flags": _flags,
    "named": lambda _token: "(",
    "special": _special,
    "kind": _kind,
    "range": _range,
    "letter": _letter,
    "one": _one,
}


def _is_foreign(character: str) -> bool:
    return not character.isascii() and character.isalnum()
