"""Asking one rule, once where several contents say the same: five channels carry one text more often than five.

A rule is a function of what it reads. One that never looked at where a content goes out has found, in another content
that differs in nothing else, what it found in the first. Nobody declares what a rule reads: it is watched.

A channel shows the address of a link behind its label, in the middle of what people read on a web page. So a rule is
also asked about such lines without the addresses, and what it finds there across a link counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, TypeVar

from policy_rules.content import Content, Text
from policy_rules.finding import Finding
from policy_rules.text.unlinked import lines_without_addresses, stands_across

if TYPE_CHECKING:
    from policy_rules.facts import Facts
    from policy_rules.rule import Check, Rule

#: Where a content goes out: all in which the contents of one post may differ while they say the same.
PLACE = ("channel", "handle", "capacity", "earlier")
_WORDS = tuple(field.name for field in fields(Content) if field.name not in PLACE)

_Content = TypeVar("_Content", bound=Content)
_Kept = dict[tuple["Check", str], tuple["Facts", tuple[Finding, ...]]]


class WatchedContent(Content):
    """A content that notes whether anything of :data:`PLACE` was read; all else is as in any content."""

    __slots__ = ("_everything", "_texts", "_unlinked", "kept", "place_was_read")

    place_was_read: bool
    kept: _Kept

    def __init__(self, kept: _Kept | None = None, **values) -> None:
        super().__init__(**values)
        _set(self, "_texts", super().texts)
        _set(self, "_everything", super().everything)
        _set(self, "_unlinked", _unlinked(self, WatchedContent))
        _set(self, "kept", {} if kept is None else kept)
        _set(self, "place_was_read", False)

    def in_language(self, language: str) -> WatchedContent:
        """As of any content; what was found in it is kept beside the rest, under its language."""
        values = {name: getattr(self, name) for name in (*_WORDS, *PLACE)} | {"language": language}
        return WatchedContent(self.kept, **values)

    @property
    def texts(self) -> tuple[Text, ...]:
        """As in any content, put together once."""
        return self._texts

    @property
    def everything(self) -> tuple[Text, ...]:
        """As in any content, put together once."""
        return self._everything

    @property
    def unlinked(self) -> WatchedContent | None:
        """The content of just those lines of the text; ``None`` when there are none."""
        return self._unlinked


_set = object.__setattr__


def _watch(name: str) -> property:
    slot = Content.__dict__[name]

    def read(content: WatchedContent):
        _set(content, "place_was_read", True)
        return slot.__get__(content)

    return property(read, slot.__set__)


for _name in PLACE:
    setattr(WatchedContent, _name, _watch(_name))


def together(contents: Iterable[Content]) -> tuple[WatchedContent, ...]:
    """The same contents, those with the same words joined, so that :func:`answers` asks no rule twice for nothing."""
    joined: list[tuple[tuple, _Kept]] = []
    watched = []
    for content in contents:
        words = tuple(getattr(content, name) for name in _WORDS)
        kept = next((kept for known, kept in joined if known == words), None)
        if kept is None:
            kept = {}
            joined.append((words, kept))
        watched.append(WatchedContent(kept, **{name: getattr(content, name) for name in (*_WORDS, *PLACE)}))
    return tuple(watched)


def answers(rule: Rule, content: Content, facts: Facts) -> Iterator[Finding]:
    """What ``rule`` finds in ``content``. When it raises, what it had found until then is not kept."""
    if not isinstance(content, WatchedContent):
        yield from _asked(rule, content, facts)
        return
    asked_with, found = content.kept.get((rule.check, content.language), (None, ()))
    if asked_with is facts:
        yield from found
        return
    _set(content, "place_was_read", False)
    all_found = []
    for finding in _asked(rule, content, facts):
        all_found.append(finding)
        yield finding
    if not content.place_was_read:
        content.kept[rule.check, content.language] = facts, tuple(all_found)


def _asked(rule: Rule, content: Content, facts: Facts) -> Iterator[Finding]:
    yield from rule.check(content, facts)
    unlinked = content.unlinked if isinstance(content, WatchedContent) else _unlinked(content, Content)
    if unlinked is None:
        return
    yield from (one for one in rule.check(unlinked, facts) if stands_across(content.text, one.span))
    if isinstance(unlinked, WatchedContent) and unlinked.place_was_read:
        _set(content, "place_was_read", True)


def _unlinked(content: Content, kind: type[_Content]) -> _Content | None:
    lines = lines_without_addresses(content.text)
    if lines is None:
        return None
    values = {field.name: getattr(content, field.name) for field in fields(Content)}
    return kind(**values | {"text": lines, "others": (), "images": ()})
