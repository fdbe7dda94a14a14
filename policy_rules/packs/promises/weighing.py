"""A claim in words that nobody foresaw: what a sentence is made of is weighed, where no phrase tells.

*Burglars don't get past our doors* is in no list of phrases; but other claims were made of such words, and ordinary
posts seldom are. The first letters of each word have a weight for a claim or against it, and so have those of two words
that follow each other: Swedish and English endings differ, what is said does not. ``data/weights.txt`` has the weights
and the bar that a sentence must reach, fitted to labelled posts by ``make weights`` (``tests/quality/fitting.py``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from policy_rules.text.keeping import kept
from policy_rules.text.sentences import Sentence, sentences_of
from policy_rules.text.words import words_of

WEIGHTS = Path(__file__).parent / "data" / "weights.txt"
#: Of a word as many letters are weighed.
LETTERS = 6
#: So much must single words weigh before pairs are looked at: most sentences are nowhere near a claim.
LEAST_OF_WORDS = 10
_MOST_SHOWN, _SHORTEST_SHOWN = 3, 4

_HEAD = """\
# What the beginnings of words, and of two neighbours, weigh for a claim. Written by `make weights`, not by hand.
"""


class Scales:
    """What each sign weighs, and what a sentence must reach."""

    def __init__(self, weights: Mapping[str, int], bar: int) -> None:
        self.weights, self.bar = weights, bar
        self._of_words = {sign: weight for sign, weight in weights.items() if " " not in sign}

    def weight(self, words: list[str]) -> int:
        """What the ``words`` of a sentence weigh together. Their pairs are not looked at where it cannot be a claim."""
        weighed, begun = self._of_words, beginnings(words)
        total = sum(map(weighed.__getitem__, weighed.keys() & begun))
        if total < LEAST_OF_WORDS:
            return total
        return total + sum(self.weights.get(pair, 0) for pair in set(pairs_of(begun)))


@dataclass(frozen=True)
class Heavy:
    """A sentence that reaches the bar, and the words that weigh most, as they stand in it."""

    sentence: Sentence
    telling: tuple[str, ...]

    def place_in(self, value: str) -> tuple[int, int]:
        """Where the sentence stands in ``value``, the text that it is of."""
        return words_of(value).place(self.sentence.begin, self.sentence.end)


def beginnings(words: Iterable[str]) -> list[str]:
    """The beginning of each of ``words`` (folded)."""
    return [word[:LETTERS] for word in words]


def pairs_of(begun: list[str]) -> Iterator[str]:
    """Each two of such beginnings that follow each other."""
    return map(" ".join, pairwise(begun))


def signs_of(words: list[str]) -> list[str]:
    """What is weighed in a sentence of ``words``."""
    begun = beginnings(words)
    return [*begun, *pairs_of(begun)]


@kept
def heavy_sentences(value: str) -> tuple[Heavy, ...]:
    """The sentences of ``value`` that weigh as much as a claim does. Kept a while."""
    scales = the_scales()
    return tuple(
        Heavy(sentence, _telling(scales, words))
        for sentence in sentences_of(value)
        if scales.weight(words := sentence.words.split()) >= scales.bar
    )


def _telling(scales: Scales, words: list[str]) -> tuple[str, ...]:
    """The ``words`` that weigh most, alone and beside others, in their order. Short ones tell a reader little."""
    begun, shares = beginnings(words), Counter[int]()
    for at, word in enumerate(begun):
        shares[at] += 2 * scales.weights.get(word, 0)
    for at, pair in enumerate(pairs_of(begun)):
        shares.update(dict.fromkeys((at, at + 1), scales.weights.get(pair, 0)))
    heaviest = [at for at, _share in shares.most_common() if len(words[at]) >= _SHORTEST_SHOWN][:_MOST_SHOWN]
    return tuple(dict.fromkeys(words[at] for at in sorted(heaviest)))


@cache
def the_scales() -> Scales:
    """The scales of ``data/weights.txt``."""
    return read_scales(WEIGHTS.read_text(encoding="utf-8"))


def read_scales(text: str) -> Scales:
    """Scales from lines of weight and sign, after one that says the bar; ``#`` begins a remark."""
    first, *rest = (line for line in text.splitlines() if not line.startswith("#"))
    lines = [line.split(" ", 1) for line in rest]
    return Scales({sign: int(weight) for weight, sign in lines}, bar=int(first.removeprefix("bar ")))


def write_scales(scales: Scales) -> str:
    """The text that :func:`read_scales` reads."""
    signs = (f"{weight} {sign}\n" for sign, weight in sorted(scales.weights.items()))
    return "".join((_HEAD, f"bar {scales.bar}\n", *signs))
