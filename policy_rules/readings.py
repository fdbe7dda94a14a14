"""In which languages a content is read: the one that its author declared, and those that its texts seem to be in.

A rule that reads some languages is asked for each of them, so that nobody switches it off by declaring another one.
"""

from __future__ import annotations

from dataclasses import dataclass

from policy_rules.content import Content, Span
from policy_rules.rule import Rule
from policy_rules.text.languages import languages_of


@dataclass(frozen=True, slots=True)
class Reading:
    """A content as if its ``language`` were declared; what is found in other texts than ``fields`` does not count.

    ``fields`` is ``None`` in the declared language: there everything counts.
    """

    content: Content
    fields: frozenset[str] | None = None

    def holds(self, span: Span) -> bool:
        """Whether what is found at ``span`` counts."""
        return self.fields is None or span.field in self.fields


def readings_of(content: Content) -> tuple[Reading, ...]:
    """The readings of ``content``, the declared language first."""
    fields: dict[str, set[str]] = {}
    for text in content.texts:
        for language in languages_of(text.value, content.language)[1:]:
            fields.setdefault(language, set()).add(text.field)
    others = (Reading(content.in_language(language), frozenset(seen)) for language, seen in sorted(fields.items()))
    return (Reading(content), *others)


def languages_in(readings: tuple[Reading, ...]) -> tuple[str, ...]:
    """The language of each of ``readings``."""
    return tuple([reading.content.language for reading in readings])


def asked_in(rule: Rule, languages: tuple[str, ...], markets: tuple[str, ...]) -> tuple[int, ...]:
    """In which of ``languages``, by number, ``rule`` is asked; one that reads all languages is asked once."""
    if not rule.is_for(markets):
        return ()
    if not rule.languages:
        return (0,)
    return tuple(number for number, language in enumerate(languages) if language in rule.languages)
