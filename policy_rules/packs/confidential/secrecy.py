"""Where a text says of itself that it is not for the public."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator

from policy_rules.packs.beside import around, first_of_each
from policy_rules.packs.confidential.secrecy_words import (
    DECLINES,
    GOES_ON,
    KEEPS_QUIET,
    LONE_MARKINGS,
    MARKINGS,
    OTHERS,
    PLAYFUL,
    RESERVES,
    SAYS_SO,
    TALKS_ABOUT,
    TEASES,
    WEIGHTY,
    WINKS,
)
from policy_rules.text.sentences import Said, sentences_of

#: What stands right before and right behind a mark: anything but a letter or a digit.
_GAP_BEFORE, _GAP_BEHIND = re.compile(r"[^\w]*\Z"), re.compile(r"[^\w]*")
_FARTHEST = 20
_KEPT = ("confidential", "konfidentiellt", "konfidentiell", "sekretess")
_BUT = (
    "men ",
    "but ",
    "fast ",
    "though ",
    "oops",
    "whoops",
    "too late",
    "hoppsan",
    "ojdå",
    "för sent",
    "let's just say",
)
_QUOTES = frozenset("\"'“”„’‘»«")
#: These part no mark from the sentence around it.
_NO_BORDER = frozenset(" \t\u00a0,")
_ENDS = frozenset(":\n-–—|)]}*")
_MONTHS = ("jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "dec")
_DAY = re.compile(r"(?P<day>\d{1,2})(?: of)? (?P<month>[a-z]{3,9}) (?P<year>\d{4})|(?P<iso>\d{4} \d{2} \d{2})")


def find_secrecy(value: str, today: datetime.date) -> Iterator[Said]:
    """Words in ``value`` that say that it is internal, secret or not public yet, the first of each sentence."""
    return first_of_each((*_marks(value, today), *_sayings(value), *_reserves(value), *_winks(value)))


def _marks(value: str, today: datetime.date) -> Iterator[Said]:
    for said in MARKINGS.once_a_sentence(value):
        if not (said.sentence.is_question or _talks_about(said) or _is_quoted(value, said) or _is_over(said, today)):
            yield said
    for said in LONE_MARKINGS.once_a_sentence(value):
        if not _talks_about(said) and _stands_alone(value, said):
            yield said


def _sayings(value: str) -> Iterator[Said]:
    for said in SAYS_SO.once_a_sentence(value):
        if not (_declines(said) or OTHERS.search(said.before) or _is_playful(said) or _is_kept_for_readers(said)):
            yield said
    for said in KEEPS_QUIET.once_a_sentence(value):
        if not _is_playful(said):
            yield said


def _reserves(value: str) -> Iterator[Said]:
    for said in RESERVES.once_a_sentence(value):
        after = said.after + _what_follows(value, said)
        but = GOES_ON.search(after)
        if but and not (TEASES.search(after, but.end()) or PLAYFUL.search(after) or _declines(said)):
            yield said


def _winks(value: str) -> Iterator[Said]:
    for said in WINKS.once_a_sentence(value):
        near = around(value, said)
        is_serious = WEIGHTY.search(near) and not PLAYFUL.search(near)
        if is_serious and not (_declines(said) or OTHERS.search(said.before)):
            yield said


def _what_follows(value: str, said: Said) -> str:
    """The words of the next sentence, where it begins with "but"."""
    sentences = sentences_of(value)
    at = bisect_right(sentences, said.sentence.begin, key=lambda one: one.begin)
    words = sentences[at].words if at < len(sentences) else ""
    return f" {words}" if words.startswith(_BUT) else ""


def _is_playful(said: Said) -> bool:
    """Whether the sentence winks at a bargain or a bun, and nothing in it weighs."""
    words = said.sentence.words
    return PLAYFUL.search(words) is not None and not WEIGHTY.search(words)


def _is_kept_for_readers(said: Said) -> bool:
    """Whether it is the readers' own affairs that stay confidential."""
    return said.match[0].endswith(_KEPT) and _talks_about(said)


def _talks_about(said: Said) -> bool:
    return TALKS_ABOUT.search(said.sentence.words) is not None


def _declines(said: Said) -> bool:
    return DECLINES.search(said.sentence.words) is not None


def _gaps(value: str, said: Said) -> tuple[str, str]:
    before = _GAP_BEFORE.search(value, max(0, said.start - _FARTHEST), said.start)
    behind = _GAP_BEHIND.match(value, said.end, said.end + _FARTHEST)
    return before[0] if before else "", behind[0] if behind else ""


def _is_quoted(value: str, said: Said) -> bool:
    before, behind = _gaps(value, said)
    return before[-1:] in _QUOTES and behind[:1] in _QUOTES


def _stands_alone(value: str, said: Said) -> bool:
    """Whether nothing but the mark is said there: "CONFIDENTIAL: ...", "[Konfidentiellt]"."""
    before, behind = _gaps(value, said)
    if _QUOTES & {*before, *behind} or (said.start > len(before) and not {*before} - _NO_BORDER):
        return False
    shouted = value[said.start : said.end].isupper()
    if said.match["shouted"] and not shouted:
        return False
    return bool(_ENDS & {*behind}) or (shouted and bool({*behind} - _NO_BORDER or not value[said.end :].strip()))


def _is_over(said: Said, today: datetime.date) -> bool:
    """Whether the words name a day that has come: an embargo of which readers need not know any more."""
    day = _DAY.search(said.sentence.words, said.match.start() - said.sentence.begin)
    return day is not None and (named := _day(day)) is not None and named <= today


def _day(day: re.Match[str]) -> datetime.date | None:
    try:
        if day["iso"]:
            return datetime.date.fromisoformat(day["iso"].replace(" ", "-"))
        month = next(at for at, begins in enumerate(_MONTHS, 1) if day["month"].startswith(begins))
        return datetime.date(int(day["year"]), month, int(day["day"]))
    except (StopIteration, ValueError):
        return None
