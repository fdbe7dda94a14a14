"""A sentence of another language in the middle of a paragraph: what a template of another market left there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.languages import foreign_sentences, signs_of_language
from policy_rules.text.sentences import sentences_of
from policy_rules.text.words import words_of

_QUOTES = re.compile('["“”„»«]')
#: The post says that it goes on in another language.
_SAYS_SO = re.compile(
    r"\b(?:in english|english below|auf deutsch|en français|på (?:svenska|engelska|tyska|norska|danska|finska|franska)"
    r"|suomeksi|in (?:swedish|german|french|danish|norwegian|finnish)|swedish below|citat|quote|lyder|reads|säger|says"
    r"|sa|said|skrev|wrote|heter|called|motto)\b",
    re.IGNORECASE,
)
_FEWEST_SIGNS = 2


def foreign_places(text: str, declared: str) -> Iterator[tuple[int, int, str]]:
    """The places of sentences of another language in paragraphs of ``text`` that are in ``declared`` otherwise."""
    signs_in: dict[tuple[int, int], int] = {}  # each paragraph is read once, however many sentences of it are foreign
    for sentence, seen in foreign_sentences(text, declared):
        start, end = words_of(text).place(sentence.begin, sentence.end)
        begin, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        place = begin, stop if stop >= 0 else len(text)
        if place not in signs_in:
            signs_in[place] = _signs_in(text[slice(*place)], declared)
        if _QUOTES.search(text[max(begin, start - 2) : end + 1]):
            continue
        if signs_in[place] - signs_of_language(sentence.words, declared) >= _FEWEST_SIGNS:
            yield start, end, seen


def _signs_in(paragraph: str, declared: str) -> int:
    """How many small words of ``declared`` there are; none where the paragraph says that it changes its language."""
    if _SAYS_SO.search(paragraph):
        return 0
    return sum(signs_of_language(one.words, declared) for one in sentences_of(paragraph))
