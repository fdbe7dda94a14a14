"""A sentence of another language in the middle of a paragraph: what a template of another market left there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.languages import foreign_sentences, small_words
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
    signs_in: dict[int, int] = {}  # a paragraph is read once, however many sentences of it are foreign
    for sentence, seen in foreign_sentences(text, declared):
        start, end = words_of(text).place(sentence.begin, sentence.end)
        begin = text.rfind("\n", 0, start) + 1
        if begin not in signs_in:
            stop = text.find("\n", end)
            signs_in[begin] = _signs_in(text[begin : stop if stop >= 0 else len(text)], declared)
        if signs_in[begin] - small_words(text[start:end], declared) < _FEWEST_SIGNS:
            continue
        if not _QUOTES.search(text[max(begin, start - 2) : end + 1]):
            yield start, end, seen


def _signs_in(paragraph: str, declared: str) -> int:
    """How many small words of ``declared`` there are; none where the paragraph says that it changes its language."""
    return 0 if _SAYS_SO.search(paragraph) else small_words(paragraph, declared)
