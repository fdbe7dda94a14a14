"""Lines of a song set as verses: between notes, or in short lines beside words of singing.

Nothing says who wrote them, so that they may be anybody's. As of November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.sentences import Wordings
from policy_rules.text.words import phrases

#: Between two notes, or from a note to the next empty line.
_BETWEEN_NOTES = re.compile(r"[♪♫♬]([^♪♫♬]{20,900}?)(?=[♪♫♬]|\n[^\S\n]*\n|\Z)")
_NOTES = "♪♫♬"
#: Notes as emoji stand in any post; what they enclose is a song when it is set as one.
_NOTES_AS_EMOJI = "🎵🎶"
_BETWEEN_EMOJI = re.compile("[🎵🎶]([^🎵🎶]{20,900})[🎵🎶]")
_LINE_ENDS = re.compile(r"\n| / ")
_FEWEST_WORDS = 8
#: Somebody sings, or asks who knows the words.
_SINGING = Wordings(
    phrases(
        r"sjung\w*|sjöng|nynna\w*|låt(?:en|texten)?|sång(?:en|texten)?|visan|refräng\w*|vers(?:en)?|strof\w*|allsång\w*"
        r"|karaoke\w*|trall\w*|örhänge\w*|på hjärnan",
        r"sing(?:s|ing| along)?|sang|song|songs|lyrics?|chorus|verse|hum(?:s|ming)?|karaoke|tune|earworm"
        r"|belt(?:ing)? out",
    )
)
#: Lines of two to ten words each, so many at least one below the other.
_FEWEST_LINES = 4
_MOST_WORDS, _LEAST_WORDS = 10, 2
#: A programme, a recipe, an advertisement or words of one's own.
_NO_SONG = re.compile(
    r"[\d#@:•→%]|https?:|gratis|välkom|entré|biljett|anmäl|plats|öppet|öppnar|meny|recept|skala|koka|blanda"
    r"|free |welcome|ticket|entry|register|open|doors|menu|peel|boil|mix |we ses",
    re.IGNORECASE,
)
#: What lines of songs are made of: you and I, and lines that go on.
_LYRICAL = re.compile(
    r"\s*(?:och|när|där|som|men|tills|för|and|when|where|till|but|before|oh)\b|.*\b(?:jag|du|dig|mig|min|mitt|din"
    r"|ditt|me|my"
    r"|you|your)\b|.*\b(?-i:I)\b",
    re.IGNORECASE,
)
_FEWEST_LYRICAL = 2
_OURS = re.compile(
    r"egen (?:låt|text|visa)|eget|vår egen|våra egna|skriven av|text(?:en)? av|text:|musik:|stim|traditionell"
    r"|folkvisa|psalm"
    r"|our own|written by|lyrics by|words by|licen[cs]|traditional|folk song|hymn|public domain",
    re.IGNORECASE,
)


def find_sung_lines(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` of lines that are sung, where nothing says whose they are."""
    noted = next(_between_notes(value), None)
    if noted and not _OURS.search(value):
        yield noted
        return
    if any(_SINGING.once_a_sentence(value)) and not _OURS.search(value):
        for start, end in _blocks(value):
            if _is_a_verse(value[start:end]):
                yield start, end


def _between_notes(value: str) -> Iterator[tuple[int, int]]:
    if any(map(value.__contains__, _NOTES)):
        for match in _BETWEEN_NOTES.finditer(value):
            if _LINE_ENDS.search(match[1].strip()) and len(match[1].split()) >= _FEWEST_WORDS:
                yield match.span(1)
    if any(map(value.__contains__, _NOTES_AS_EMOJI)):
        for match in _BETWEEN_EMOJI.finditer(value):
            lines = _LINE_ENDS.split(match[1].strip())
            if len(lines) >= _FEWEST_LINES and _is_a_verse("\n".join(lines)):
                yield match.span(1)


def _blocks(value: str) -> Iterator[tuple[int, int]]:
    """The places of short lines one below the other."""
    start = at = lines = 0
    for line in f"{value}\n\n".splitlines(keepends=True):
        if _LEAST_WORDS <= len(line.split()) <= _MOST_WORDS:
            start, lines = (start, lines + 1) if lines else (at, 1)
        else:
            if lines >= _FEWEST_LINES:
                yield start, start + len(value[start:at].rstrip())
            lines = 0
        at += len(line)


def _is_a_verse(block: str) -> bool:
    return not _NO_SONG.search(block) and sum(map(_is_lyrical, block.splitlines())) >= _FEWEST_LYRICAL


def _is_lyrical(line: str) -> bool:
    return _LYRICAL.match(line) is not None
