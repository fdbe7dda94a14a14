"""Where in a text a label stands, and whether a reader who glances at it has seen the label.

Regulators ask the same of it everywhere: at the start, before the channel's "more", not last, not among hashtags
(RO/RON and PMT 11949-16 for Sweden; CAP; FTC brochure).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from policy_rules.packs.disclosure.label_search import CONNECTS, Label, leads_to_a_name

_TOKEN = re.compile(r"(?P<aside>[#@]\w+|\w+://\S+)|\w+")
_SENTENCE_END = re.compile(r"(?<![.!?\u2026])[.!?\u2026]++\s")
#: One word, and as many as follow it in capitals.
_NAME = re.compile(r"[\"'”“’@#]*\w[\w&.'’-]*(?:\s+[A-ZÅÄÖ0-9&][\w&.'’-]*){0,4}")
_SENTENCES_OF_AN_OPENING = 2
#: "I annonssamarbete med", "Det här är ett", "This is an": what leads to a label does not stand before it.
_LEADS_IN = re.compile(
    r"\W*(?:(?:i|in|ett?|en|eine?|une?|an?|det(?:ta)? (?:här )?(?:är|er)|dette er|inlägget är"
    r"|(?:this|this post|it) is|it's|(?:das|dies) ist|ceci est|c'est|tämä on)\W+)*",
    re.IGNORECASE,
)
_HASHTAGS_BEFORE, _HASHTAGS_BEHIND = re.compile(r"(?:#\w+[^\S\n]+)+$"), re.compile(r"(?:[^\S\n]+#\w+)+")
_FEWEST_OF_A_CLUSTER = 3
#: "I samarbete med", "thanks to": the name follows at once.
_ENDS_IN_A_PREPOSITION = re.compile(r"\b(?:med|till|för|with|to|by)$", re.IGNORECASE)
_SEEN_AROUND = 60
_LONGEST_SENTENCE = 200


class Place(Enum):
    """Where a label stands."""

    VERY_FIRST = "nothing before it"
    OPENING = "in the opening"
    LATE = "after the opening"
    FOLDED = 'behind the channel\'s "more"'
    LAST = "at the end"
    HASHTAGS = "among hashtags"

    @property
    def is_seen(self) -> bool:
        """Whether a glance at the post finds it."""
        return self in (Place.VERY_FIRST, Place.OPENING)


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of a text that matter to a label, found in one pass."""

    begin: int
    opening_end: int
    body_end: int
    fold: int | None

    @classmethod
    def of(cls, value: str, fold: int | None) -> Layout:
        """The layout of ``value`` on a channel that folds at ``fold``."""
        begin, body_end = len(value), 0
        for token in _TOKEN.finditer(value):
            begin = min(begin, token.start())
            body_end = body_end if token["aside"] else token.end()
        return cls(begin, _opening_end(value), body_end, fold)

    def place(self, label: Label, *, drowns_first: bool = False) -> Place:
        """Where ``label`` stands; ``drowns_first``: the first of many hashtags stands among them, and not first."""
        if self.fold is not None and label.end > self.fold:
            return Place.FOLDED
        is_first = _LEADS_IN.fullmatch(label.text.value, self.begin, max(label.start, self.begin)) is not None
        if is_first and not (drowns_first and _is_among_hashtags(label)):
            return Place.VERY_FIRST
        if label.is_hashtag and (label.start >= self.body_end or _is_among_hashtags(label)):
            return Place.HASHTAGS
        if _end_with_name(label) >= self.body_end:
            return Place.LAST
        return Place.OPENING if label.start < self.opening_end else Place.LATE


def _opening_end(value: str) -> int:
    """Where the first two sentences of the first line end."""
    begin = len(value) - len(value.lstrip())
    line_end = value.find("\n", begin)
    end = line_end if line_end >= 0 else len(value)
    sentences = islice(_SENTENCE_END.finditer(value, begin, end), _SENTENCES_OF_AN_OPENING)
    ends = [sentence.end() for sentence in sentences]
    return ends[-1] if len(ends) == _SENTENCES_OF_AN_OPENING else end


def _is_among_hashtags(label: Label) -> bool:
    """Whether ``label`` is a hashtag in a row of several on its line."""
    if not label.is_hashtag:
        return False
    value = label.text.value
    before = _HASHTAGS_BEFORE.search(value[max(0, label.start - _SEEN_AROUND) : label.start])
    behind = _HASHTAGS_BEHIND.match(value[label.end : label.end + _SEEN_AROUND])
    others = sum(found[0].count("#") for found in (before, behind) if found)
    return 1 + others >= _FEWEST_OF_A_CLUSTER


def _end_with_name(label: Label) -> int:
    """Where the label ends with what it leads to, a name or not: "reklam för Acme"."""
    value = label.text.value
    connected = CONNECTS.match(value, label.end, label.end + _SEEN_AROUND)
    name = _NAME.match(value, connected.end()) if connected else None
    return name.end() if name else label.end


def named_by(label: Label) -> tuple[int, int] | None:
    """The place in the label's text of the name that it leads to with "för", "by" or its like; ``None`` for none."""
    value = label.text.value
    rest = value[label.end : label.end + _SEEN_AROUND]
    if _ENDS_IN_A_PREPOSITION.search(value[label.start : label.end]):
        start = label.end + len(rest) - len(rest.lstrip())
    elif connected := CONNECTS.match(rest):
        start = label.end + connected.end()
    else:
        return None
    name = _NAME.match(value, start)
    if not name or not leads_to_a_name(value[start : start + _SEEN_AROUND]):
        return None
    sentence_end = _SENTENCE_END.search(value, *name.span())
    return start, sentence_end.start() if sentence_end else name.end()


def sentence_after(label: Label) -> str:
    """What stands after the label in its sentence."""
    value = label.text.value
    line = value[label.end : label.end + _LONGEST_SENTENCE].partition("\n")[0]
    return _SENTENCE_END.split(line, maxsplit=1)[0]
