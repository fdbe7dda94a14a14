"""A text sentence by sentence: what is said, and what else is said beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile, zip_longest
from typing import NamedTuple

from policy_rules.text.keeping import kept
from policy_rules.text.sparing import could_begin, is_sparing_of_words, sparing_of_words, starts
from policy_rules.text.words import Phrase, Words, words_of


class Sentence(NamedTuple):
    """A sentence: its folded words as :class:`Words` has them, where they begin there, and whether it asks."""

    words: str
    begin: int
    is_question: bool

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.begin + len(self.words)


class Said(Phrase):
    """A phrase in a text, whose match counts from the beginning of the whole text's words, and its sentence."""

    def __init__(self, words: Words, match: re.Match[str], sentence: Sentence) -> None:
        super().__init__(words, match)
        self.sentence = sentence

    @property
    def before(self) -> str:
        """The words of the sentence before the phrase."""
        return self.sentence.words[: self.match.start() - self.sentence.begin]

    @property
    def after(self) -> str:
        """The words of the sentence after the phrase."""
        return self.sentence.words[self.match.end() - self.sentence.begin :]


class Wordings:
    """Phrases, looked for only where one could begin: most sentences hold nothing that all of them need.

    Raises ``ValueError`` for a pattern of which nothing is needed: it would be tried at every word.
    """

    def __init__(self, phrases: re.Pattern[str]) -> None:
        if not is_sparing_of_words(sparing_of_words(phrases, in_a_sentence=True)):
            raise ValueError(f"Any text may match {phrases.pattern[:80]!r}.")
        self._phrases, self._id = phrases, id(phrases)

    def once_a_sentence(self, text: str) -> Sequence[Said]:
        """The first phrase of each sentence of ``text`` that has one, in order. Kept with its words."""
        words = words_of(text)
        if self._id not in could_begin(words.value):  # so it is for nearly all of the hundred that a post is asked for
            return ()
        found = words.found.get(self)
        if found is None:
            found = words.found[self] = self._look(text, words)
        return found

    def everywhere(self, text: str) -> Iterator[tuple[int, int]]:
        """The places of all phrases in ``text``, in order."""
        words, reached = words_of(text), 0
        sentences, begins = sentences_of(text), _begins_of(text)
        for start, phrases in starts(self._phrases, words.value):
            end = sentences[bisect_right(begins, start) - 1].end
            if start >= reached and (match := phrases.match(words.value, start, end)):
                reached = match.end()
                yield words.place(*match.span())

    def _look(self, text: str, words: Words) -> tuple[Said, ...]:
        found: list[Said] = []
        sentences, begins, told = sentences_of(text), _begins_of(text), 0
        for start, phrases in starts(self._phrases, words.value):
            if start < told:
                continue
            sentence = sentences[bisect_right(begins, start) - 1]
            if match := phrases.match(words.value, start, sentence.end):
                told = sentence.end
                found.append(Said(words, match, sentence))
        return tuple(found)


#: A sentence so short adds to the one before it: "Every time.", "Punkt slut."
_AFTERTHOUGHT, _AFTERTHOUGHTS = 7, 3


def with_what_follows(text: str, sentence: Sentence, longest: int = _AFTERTHOUGHT) -> str:
    """The words of ``sentence`` of ``text``, and of up to three right behind it, a stop between.

    The first that has more than ``longest`` words ends them.
    """
    sentences = sentences_of(text)
    at = bisect_right(_begins_of(text), sentence.begin)
    behind = takewhile(lambda one: one.words.count(" ") < longest, sentences[at : at + _AFTERTHOUGHTS])
    return " . ".join((sentence.words, *(one.words for one in behind)))


@kept
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of ``text``. Kept a while."""
    return tuple(_sentences(text))


@kept
def _begins_of(text: str) -> list[int]:
    """Where each of them begins."""
    return [sentence.begin for sentence in sentences_of(text)]


def _sentences(text: str) -> Iterator[Sentence]:
    words = words_of(text)
    at = 0
    for said, end in zip_longest(words.value.split("."), words.ends, fillvalue=""):
        if inside := said.strip():
            yield Sentence(inside, at + (said[0] == " "), "?" in end)
        at += len(said) + 1
