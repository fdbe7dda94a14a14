"""A text sentence by sentence: what is said, and what else is said beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeVar

from policy_rules.text.words import words_of

#: A post goes out on several channels, and several rules read it. Of longer texts only the last one is kept.
_MOST_KEPT, _LONGEST_KEPT = 16, 20_000
#: Words hold no dot of their own.
_END = re.compile(r"\.")


_Found = TypeVar("_Found")


def _kept(look: Callable[[str], _Found]) -> Callable[[str], _Found]:
    """``look``, remembering what it found in the latest texts."""
    of_posts, of_long_texts = lru_cache(maxsize=_MOST_KEPT)(look), lru_cache(maxsize=1)(look)
    return lambda text: (of_posts if len(text) <= _LONGEST_KEPT else of_long_texts)(text)


class Sentence(NamedTuple):
    """A sentence: its folded words as :class:`Words` has them, where they begin there, and whether it asks."""

    words: str
    begin: int
    is_question: bool


class Said(NamedTuple):
    """A phrase in a text: the characters ``start`` (included) to ``end`` (not), its match, and its sentence.

    The match counts from the beginning of the whole text's words.
    """

    start: int
    end: int
    match: re.Match[str]
    sentence: Sentence

    @property
    def before(self) -> str:
        """The words of the sentence before the phrase."""
        return self.sentence.words[: self.match.start() - self.sentence.begin]

    @property
    def after(self) -> str:
        """The words of the sentence after the phrase."""
        return self.sentence.words[self.match.end() - self.sentence.begin :]


class Wordings:
    """Phrases, and stems of which a sentence holds at least one wherever it holds a phrase: most hold none."""

    def __init__(self, stems: tuple[str, ...], phrases: re.Pattern[str]) -> None:
        self._stems = stems
        self._phrases = phrases
        self._kept = _kept(lambda text: tuple(self._look(text)))

    def once_a_sentence(self, text: str) -> Iterator[Said]:
        """The first phrase of each sentence of ``text`` that has one, in order. Kept a while."""
        return iter(self._kept(text))

    def everywhere(self, text: str) -> Iterator[tuple[int, int]]:
        """The places of all phrases in ``text``, in order."""
        words = words_of(text)
        for sentence in self._candidates(text, words.value):
            for match in self._phrases.finditer(words.value, sentence.begin, sentence.begin + len(sentence.words)):
                yield words.place(*match.span())

    def _look(self, text: str) -> Iterator[Said]:
        words = words_of(text)
        for sentence in self._candidates(text, words.value):
            end = sentence.begin + len(sentence.words)
            if match := self._phrases.search(words.value, sentence.begin, end):
                yield Said(*words.place(*match.span()), match, sentence)

    def _candidates(self, text: str, value: str) -> list[Sentence]:
        places = [at for stem in self._stems for at in _places(value, stem)]
        if not places:
            return []
        sentences = sentences_of(text)
        begins = [sentence.begin for sentence in sentences]
        return [sentences[number] for number in sorted({bisect_right(begins, at) - 1 for at in places})]


def _places(value: str, stem: str) -> Iterator[int]:
    at = value.find(stem)
    while at >= 0:
        yield at
        at = value.find(stem, at + len(stem))


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of ``text``. Kept a while, since several rules read the same post."""
    return _kept_sentences(text)


def _sentences(text: str) -> Iterator[Sentence]:
    words = words_of(text)
    begin = 0
    for end in _END.finditer(words.value):
        if begin < end.start():
            start, finish = words.place(*end.span())
            yield Sentence(words.value[begin : end.start()].rstrip(), begin, "?" in text[start:finish])
        begin = end.end() + 1
    if begin < len(words.value):
        yield Sentence(words.value[begin:], begin, False)


_kept_sentences = _kept(lambda text: tuple(_sentences(text)))
