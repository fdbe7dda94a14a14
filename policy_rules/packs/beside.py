"""What is said beside a phrase: in its sentence, or in the sentences around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policy_rules.text.sentences import Said, Wordings, sentences_of


def around(value: str, said: Said, sentences: int = 1) -> str:
    """The words of the sentence of ``said`` in ``value``, and of so many before it and behind it, a stop between."""
    all_of_them = sentences_of(value)
    behind = bisect_right(all_of_them, said.sentence.begin, key=lambda one: one.begin)
    return " . ".join(one.words for one in all_of_them[max(0, behind - 1 - sentences) : behind + sentences])


class Beside(NamedTuple):
    """A cue that counts where each pattern of ``needs`` stands near it, and ``unless`` does not.

    Near is its sentence and so many ``sentences`` on each side. The cue is what few texts hold, so that the patterns
    are tried in hardly any; one cue tells no more than that somebody speaks of the subject.
    """

    cue: Wordings
    needs: tuple[re.Pattern[str], ...] = ()
    unless: re.Pattern[str] | None = None
    sentences: int = 0

    def find(self, value: str) -> Iterator[Said]:
        """The first cue of each sentence of ``value`` that counts, in order."""
        return (said for said in self.cue.once_a_sentence(value) if self.counts(value, said))

    def counts(self, value: str, said: Said) -> bool:
        """Whether the cue that is ``said`` in ``value`` counts there."""
        near = around(value, said, self.sentences)
        return all(need.search(near) for need in self.needs) and not (self.unless and self.unless.search(near))


def find_beside(value: str, *rules: Beside) -> Iterator[Said]:
    """What any of ``rules`` finds in ``value``: the first of each sentence, in order."""
    return first_of_each(said for rule in rules for said in rule.find(value))


def first_of_each(said: Iterable[Said]) -> Iterator[Said]:
    """Of what is ``said`` in one text the first of each sentence, in order."""
    found: dict[int, Said] = {}
    for one in sorted(said, key=lambda one: one.match.start()):
        found.setdefault(one.sentence.begin, one)
    yield from found.values()
