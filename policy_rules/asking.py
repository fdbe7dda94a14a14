"""Asking one rule, once where several contents say the same: five channels carry one text more often than five.

A rule is a function of what it reads. One that never looked at where a content goes out has found, in another content
that differs in nothing else, what it found in the first. Nobody declares what a rule reads: it is watched.

A channel shows the address of a link behind its label, in the middle of what people read on a web page. So a rule is
also asked about such lines without the addresses, and what it finds there across a link counts. A rule about what
words say is asked in the same way about lines in which some are masked, in hashtags or by digits for letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, TypeVar

from policy_rules.content import Content, Text
from policy_rules.finding import Finding
from policy_rules.text.unlinked import lines_without_addresses, stands_across
from policy_rules.text.unmasked import Unmasked, unmasked

if TYPE_CHECKING:
    from policy_rules.facts import Facts
    from policy_rules.rule import Check, Rule

#: Where a content goes out: all in which the contents of one post may differ while they say the same.
PLACE = ("channel", "handle", "capacity", "earlier")
_WORDS = tuple(field.name for field in fields(Content) if field.name not in PLACE)

_Content = TypeVar("_Content", bound=Content)
_Kept = dict[tuple["Check", str], tuple["Facts", tuple[Finding, ...]]]


class WatchedContent(Content):
    """A content that notes whether anything of :data:`PLACE` was read; all else is as in any content.

    ``texts`` and ``everything`` are put together once. ``unlinked`` is the content of just those lines of the text that
    go on behind the address of a link, if there are any; ``unmasked`` are those of lines with masked words. ``kept`` is
    what was found in contents that say the same; ``None`` where there is no other one.
    """

    __slots__ = ("everything", "kept", "place_was_read", "texts", "unlinked", "unmasked")

    everything: tuple[Text, ...]
    kept: _Kept | None
    place_was_read: bool
    texts: tuple[Text, ...]
    unlinked: WatchedContent | None
    unmasked: tuple[tuple[Unmasked, WatchedContent], ...]

    def __init__(self, kept: _Kept | None = None, **values) -> None:
        super().__init__(**values)
        _set(self, "texts", super().texts)
        _set(self, "everything", super().everything)
        _set(self, "unlinked", _unlinked(self, WatchedContent))
        _set(self, "unmasked", tuple(_unmasked(self, WatchedContent)))
        _set(self, "kept", kept)
        _set(self, "place_was_read", False)

    def in_language(self, language: str) -> WatchedContent:
        """As of any content; what was found in it is kept beside the rest, under its language."""
        values = {name: getattr(self, name) for name in (*_WORDS, *PLACE)} | {"language": language}
        return WatchedContent(self.kept, **values)


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
    """The same contents, those with the same words joined: :func:`add_answers` asks no rule twice for nothing."""
    contents = tuple(contents)
    said = [tuple([getattr(content, name) for name in _WORDS]) for content in contents]
    first = [said.index(words) for words in said]
    kept: dict[int, _Kept] = {number: {} for number in first if first.count(number) > 1}
    return tuple(
        WatchedContent(kept.get(number), **{name: getattr(content, name) for name in (*_WORDS, *PLACE)})
        for number, content in zip(first, contents, strict=True)
    )


def add_answers(found: list[Finding], rule: Rule, content: Content, facts: Facts) -> None:
    """Add what ``rule`` finds in ``content`` to ``found``; when it raises, what it had found until then is there.

    Nearly always that is nothing, and a hundred rules are asked about each post: so nothing is made on the way there.
    """
    if not isinstance(content, WatchedContent):
        _add_asked(found, rule, content, _unlinked(content, Content), facts)
        if rule.unmasks:
            _add_unmasked(found, rule, _unmasked(content, Content), facts)
    elif content.kept is None:
        _add_watched(found, rule, content, facts)
    else:
        _add_kept(found, rule, content, content.kept, facts)


def _add_kept(found: list[Finding], rule: Rule, content: WatchedContent, kept: _Kept, facts: Facts) -> None:
    """The same where other contents say the same. What is found by a rule that raises is not kept."""
    asked_with, known = kept.get((rule.check, content.language), (None, ()))
    if asked_with is facts:
        found += known
        return
    watched = [one for one in (content, content.unlinked, *(lines for _masks, lines in content.unmasked)) if one]
    for one in watched:
        _set(one, "place_was_read", False)
    already = len(found)
    _add_watched(found, rule, content, facts)
    if not any(one.place_was_read for one in watched):
        kept[rule.check, content.language] = facts, tuple(found[already:])


def _add_watched(found: list[Finding], rule: Rule, content: WatchedContent, facts: Facts) -> None:
    _add_asked(found, rule, content, content.unlinked, facts)
    if content.unmasked and rule.unmasks:
        _add_unmasked(found, rule, content.unmasked, facts)


def _add_asked(found: list[Finding], rule: Rule, content: Content, unlinked: Content | None, facts: Facts) -> None:
    for one in rule.check(content, facts):
        found.append(one)
    if unlinked is not None:
        for one in rule.check(unlinked, facts):
            if stands_across(content.text, one.span):
                found.append(one)


def _add_unmasked(found: list[Finding], rule: Rule, readings: Iterable[tuple[Unmasked, Content]], facts: Facts) -> None:
    """What stands behind a mask, where the rule has found nothing yet."""
    for masks, lines in readings:
        for one in rule.check(lines, facts):
            is_new = not any(one.span.meets(other.span) for other in found)
            if is_new and masks.shows(one.span, topics=rule.unmasks == "hashtags"):
                found.append(one)


def _unmasked(content: Content, kind: type[_Content]) -> Iterator[tuple[Unmasked, _Content]]:
    for text in content.texts:
        for lines in unmasked(text):
            yield lines, _only(lines.text, content, kind)


def _unlinked(content: Content, kind: type[_Content]) -> _Content | None:
    lines = lines_without_addresses(content.text)
    return None if lines is None else _only(lines, content, kind)


def _only(lines: Text, content: Content, kind: type[_Content]) -> _Content:
    """The content of nothing but these lines."""
    values = {field.name: getattr(content, field.name) for field in fields(Content)}
    return kind(**values | {"text": lines, "others": (), "images": ()})
