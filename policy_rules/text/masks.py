"""Words that are not written as words: in hashtags, spaced out, with digits for letters, drawn out.

``#GaranteradAvkastning``, ``g a r a n t e r a d``, ``g4r4nt3rad`` and ``garanteraaaad`` say what *garanterad* says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import NamedTuple

import re2

from policy_rules.text.keeping import kept

#: Digit or sign -> the letters that it is written for: two ways to read it.
STANDS_FOR = {
    "0": "oö", "1": "il", "3": "ee", "4": "aä", "5": "ss", "7": "tt", "8": "bb",
    "@": "aä", "$": "ss", "!": "il", "|": "li", "€": "ee",
}  # fmt: skip
_LETTER = "A-Za-zÅÄÖåäö"
_SIGN = re.escape("".join(STANDS_FOR))
#: Those that may end a word: "1diot!" ends with a sign of the sentence.
_ENDING = re.escape("".join(sign for sign in STANDS_FOR if sign not in "!|@"))
_GAP = r"[ .\-_*·•/~+]{1,3}"
#: A sign among letters, or before at least three of them ("1diot"; fewer are "2nd" and "5st").
_SIGNS = rf"[{_LETTER}][{_SIGN}]+[{_LETTER}]|(?:^|[^\w])[13457$€][{_LETTER}]{{3}}"
_DRAWN_OUT = "|".join(3 * letter for letter in "abcdefghijklmnopqrstuvxyzåäö")
_SINGLE = rf"(?:^|[^{_LETTER}0-9])[{_LETTER}{_SIGN}](?:{_GAP}[{_LETTER}{_SIGN}]){{3}}"
#: Whether a text needs a closer look. Few do, and RE2 is through them in a tenth of the time that ``re`` takes.
#: Of bytes, since a text may hold half a surrogate pair, which RE2 would refuse to encode.
_HINT = re2.compile(f"(?i)(?:{_SINGLE}|{_SIGNS}|{_DRAWN_OUT})".encode())
_SPACED = re.compile(rf"(?<!\w)[{_LETTER}{_SIGN}](?:{_GAP}[{_LETTER}{_SIGN}]){{3,}}(?<![!|@])(?![\w{_ENDING}])")
#: No part of an address, a handle or a file's path.
_WORD = re.compile(rf"(?<![\w@#/.:&{_SIGN}])[{_LETTER}{_SIGN}]{{4,40}}(?<![!|@])(?![\w@/{_ENDING}]|\.\w|:/)")
_LONGEST_WORD = 60
_BEFORE, _BEHIND = re.compile(r"\S*\Z"), re.compile(rf"\s?\S{{0,{_LONGEST_WORD}}}")
_ADDRESS = re.compile(r"\w@[\w-]+\.\w|://|www\.")
_IS_DISGUISED = re.compile(rf"(?i){_SIGNS}|{_DRAWN_OUT}")
_TAG = re.compile(r"#(?<![\w&/#]#)(?=[0-9_]*[^\W\d_])\w+")
_JOINED = re.compile(r"(?<![\w@/.:])[^\W\d_]{2,40}(?:_[^\W\d_]{2,40}){1,12}(?![\w@/]|\.\w)")
_NEXT_WORD = re.compile(r"(?<=[^\W\d_])_+(?=[^\W\d_])|(?<=[a-zåäö])(?=[A-ZÅÄÖ])|(?<=[A-ZÅÄÖ])(?=[A-ZÅÄÖ][a-zåäö])")
#: What stands behind a hashtag that is one of a row.
_GOES_ON = re.compile(r"[^\S\n]*(?:[,;|·•][^\S\n]*)?(?:#|\n|\Z)")
_WORDS_OF_ONE = frozenset("iåöa")


class Letter(NamedTuple):
    """A character as it stands in the text, from ``start`` (included) to ``end`` (not)."""

    value: str
    start: int
    end: int


Words = tuple[tuple[Letter, ...], ...]


class Mask(NamedTuple):
    """Words that stand behind ``start`` to ``end`` of a text. ``is_topic``: a hashtag in a row of them, in no sentence,
    which names a topic more often than it claims something. ``parted`` are the words where a letter at the edge of
    spaced ones is a word of its own.
    """

    start: int
    end: int
    words: Words
    is_topic: bool = False
    parted: Words = ()

    def read(self, way: int) -> Iterator[list[Letter]]:
        """The words in one of the two ways to read them, ``0`` or ``1``."""
        words = self.parted if way and self.parted else self.words
        return (list(_read(word, way)) for word in words)


@kept
def masks_in(text: str) -> tuple[Mask, ...]:
    """The masks in ``text``, in order. Kept a while."""
    found = list(_tags(text)) if "#" in text else []
    if "_" in text:
        found += (Mask(*word.span(), _parts(word[0], word.start())) for word in _JOINED.finditer(text))
    found += _disguised(text)
    return tuple(_apart(sorted(found)))


def _apart(masks: Iterable[Mask]) -> Iterator[Mask]:
    done = 0
    for mask in masks:
        if mask.start >= done:
            yield mask
            done = mask.end


def _tags(text: str) -> Iterator[Mask]:
    """Hashtags, but for topics of a single word: those say no more than the word itself."""
    last = 0
    for tag in _TAG.finditer(text):
        start, end = tag.span()
        words = _parts(tag[0][1:], start + 1)
        is_topic = _begins_row(text[last:start]) and bool(_GOES_ON.match(text, end))
        if len(words) > 1 or not is_topic:
            yield Mask(start, end, words, is_topic)
        last = end


def _begins_row(before: str) -> bool:
    """Whether a hashtag stands in no sentence, after ``before``: what stands between it and the one before it."""
    before = before.rstrip(" ")
    return not before.strip(" ,") or not (before[-1].isalnum() or before[-1] == ",")


def _disguised(text: str) -> Iterator[Mask]:
    """Words that are spaced out, drawn out or written with signs."""
    done = 0
    for at in _hints(text):
        if at < done:
            continue
        run = _SPACED.match(text, at) or _SPACED.match(text, at + 1)
        if run:
            done = run.end()
            if _is_of_letters(run[0]):
                yield _spaced(run)
            continue
        begin, done = _BEFORE.search(text, max(0, at - _LONGEST_WORD), at).start(), _BEHIND.match(text, at).end()
        if not _ADDRESS.search(text, begin, done):
            for word in _WORD.finditer(text, begin, done):
                if _IS_DISGUISED.search(word[0]) and _is_of_letters(word[0]):
                    yield Mask(*word.span(), (_letters(word[0], word.start()),))


def _hints(text: str) -> Iterator[int]:
    """Where a closer look is worth while: a mask, or the character before it."""
    data = text.encode("utf-8", "surrogatepass")
    at = count = 0
    for hint in _HINT.finditer(data):
        count += len(data[at : hint.start()].decode("utf-8", "surrogatepass"))
        at = hint.start()
        yield count


def _is_of_letters(text: str) -> bool:
    """Whether there are letters enough for the signs among them to stand for letters, too: "g4r4n73r4d", no number."""
    letters = sum(map(str.isalpha, text))
    return letters > 1 and 2 * letters >= sum(map(STANDS_FOR.__contains__, text))


def _parts(joined: str, start: int) -> tuple[tuple[Letter, ...], ...]:
    """The words that capitals and low lines part."""
    edges = [0, *chain.from_iterable(edge.span() for edge in _NEXT_WORD.finditer(joined)), len(joined)]
    return tuple(_letters(joined[a:b], start + a) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b)


def _letters(word: str, start: int) -> tuple[Letter, ...]:
    return tuple(Letter(character, at, at + 1) for at, character in enumerate(word, start))


def _spaced(run: re.Match[str]) -> Mask:
    """Letters with gaps between them; a gap that is wider than the narrowest, or blank among others, parts words."""
    start, text = run.start(), run[0]
    pieces = [(is_gap, "".join(piece)) for is_gap, piece in groupby(text, key=_is_in_gap)]
    gaps = [piece for is_gap, piece in pieces if is_gap]
    usual, narrowest = Counter(gap.strip(" ") for gap in gaps).most_common(1)[0][0], min(map(len, gaps))
    words: list[list[Letter]] = [[]]
    for is_gap, piece in pieces:
        if not is_gap:
            words[-1].append(Letter(piece, start, start + len(piece)))
        elif len(piece) > narrowest or piece.strip(" ") != usual:
            words.append([])
        start += len(piece)
    return Mask(*run.span(), tuple(map(tuple, words)), parted=tuple(map(tuple, _parted(words))))


def _parted(words: list[list[Letter]]) -> Iterator[list[Letter]]:
    """``words``, but that *i*, *å*, *ö* or *a* as the first letter of all or the last one is a word: "r å d i dag"."""
    first, last = words[0][0], words[-1][-1]
    opens, ends = (letter.value.lower() in _WORDS_OF_ONE for letter in (first, last))
    if opens:
        yield [first]
    for word in words:
        rest = [one for one in word if not ((opens and one is first) or (ends and one is last))]
        if rest:
            yield rest
    if ends:
        yield [last]


def _is_in_gap(character: str) -> bool:
    return character in " .-_*·•/~+"


def _read(word: tuple[Letter, ...], way: int) -> Iterator[Letter]:
    """A word with letters for its signs, and a letter that is drawn out once, or twice in the second way."""
    is_disguised = _is_of_letters("".join(letter.value for letter in word))
    for value, run in groupby(word, key=lambda letter: letter.value.lower()):
        letters = list(run)
        if len(letters) > 2 and value.isalpha():
            letters = [*letters[:way], letters[way]._replace(end=letters[-1].end)]
        for letter in letters:
            sign = STANDS_FOR.get(letter.value) if is_disguised else None
            yield letter._replace(value=sign[way]) if sign else letter
