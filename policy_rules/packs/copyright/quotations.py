"""Long quotations, and what tells whose words they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from policy_rules.content import Text
from policy_rules.packs.copyright.quoted_blocks import quoted_blocks

#: How many words may be somebody's without anybody asking whose.
MOST_WORDS = 30
#: A quotation is looked for between a mark that opens and the next that closes; an inch sign opens none. It begins with
#: what few characters are and looks back afterwards, so that the search flies.
_OPENS = re.compile(r"[\"”“„»«‘’‚](?<![\w\"”“»«‘’].)(?=[\w(\[…])")
_CLOSES = {'"': '"”', "”": "”", "“": "”“", "„": "“”", "»": "»«", "«": "»", "‘": "’", "’": "’", "‚": "‘’"}
#: An apostrophe looks like the mark that closes a quotation, but a letter follows it.
_APOSTROPHE = re.compile(r"’(?!\w)")
_NEAR = 160

#: "enligt", "säger", "according to", "writes", "our CEO": whoever reads sees whose words they are.
_SOURCE = re.compile(
    r"\b(?:enligt|säger|sade|säg[as]s"
    r"|(?:har|hade) sagt|sagt av|skriver|skrev|skrivit|berättar|berättade|menar|citerar|citat(?:et)?"
    r"|förklarar"
    r"|konstaterar|uppger|tycker|kommenterar|hälsar|sammanfattar|fortsätter|avslutar|svarar|svarade|minns|källa|utdrag"
    r"|heter det|står det|lyder|rapport(?:en)?|utredning(?:en)?|sou|boken|talet|frågar|undrar|utbrister"
    r"|skaldade|diktade|vd|vd:n|grundare\w*|kund(?:en)?s? ord|pressmeddelande\w*"
    r"|according|says?|said|writes|wrote|written|quot(?:e[sd]?|ing)|tells|told|explains|explained|adds|added|notes"
    r"|noted"
    r"|source|excerpt|comment(?:s|ed)?|concludes|continues|recalls|remembers?|thinks|puts? it|reads|states|asks"
    r"|report|inquiry|the book|speech|words (?:of|from)|ceo|founder"
    r"|press release)\b"
    r"|https?://",
    re.IGNORECASE,
)
#: Names begin with a capital: "from Pride and Prejudice", "ur Moln".
_FROM = re.compile(r"\b(?:[Uu]r|[Aa]v|[Ff]rån|[Ff]rom|[Bb]y|[Ii])\s+[\"”“»]?[A-ZÅÄÖÉ]")
#: "– Anna Ek", "(Karin Boye)", "/Anna", "Anna Ek, Luleå": a name right after the words.
_SIGNED = re.compile(r"[.,]?\s*+(?:[–—―/(~-]\s*+@?[A-ZÅÄÖÉ]|@\w|[A-ZÅÄÖÉ][\w'é-]++ (?:[a-z]{1,3} )?[A-ZÅÄÖÉ])")
#: "– Anna Ek" as the last line of the quotation itself.
_SIGNED_INSIDE = re.compile(r"\n[>\s]*+[–—―/(~-]+\s*+@?[A-ZÅÄÖÉ][^\n]{0,80}$")
#: "Anna Ek:", "Karin Boye i Moln:" right before them.
_ANNOUNCED = re.compile(r"[A-ZÅÄÖÉ][\w'-]++ [A-ZÅÄÖÉ][\w'-]++[^.!?\n]{0,60}:\s*+$")


class Quotation(NamedTuple):
    """The characters ``start`` (included) to ``end`` (not) of a text, marks included."""

    start: int
    end: int


def long_quotations(text: Text) -> Iterator[Quotation]:
    """Each quotation of more than ``MOST_WORDS`` words: between marks, then set apart as a block without such marks."""
    between_marks = list(_between_marks(text.value))
    yield from between_marks
    for start, end in quoted_blocks(text):
        holds_one = any(start < one.end and one.start < end for one in between_marks)
        if not holds_one and len(text.value[start:end].split()) > MOST_WORDS:
            yield Quotation(start, end)


def _between_marks(text: str) -> Iterator[Quotation]:
    """Each long run between quotation marks, in order; paragraphs may lie in between."""
    at, open_ended = 0, set()
    while opened := _OPENS.search(text, at):
        end = -1 if opened[0] in open_ended else _closing(text, opened.end(), _CLOSES[opened[0]])
        if end < 0:
            open_ended.add(opened[0])
            at = opened.end()
            continue
        if len(text[opened.end() : end].split()) > MOST_WORDS:
            yield Quotation(opened.start(), end + 1)
        at = end + 1


def _closing(text: str, start: int, marks: str) -> int:
    """Where the quotation that begins at ``start`` ends; below 0 when it does not, and no later one of its kind."""
    if marks == "’":
        closed = _APOSTROPHE.search(text, start)
        return closed.start() if closed else -1
    return min((at for mark in marks if (at := text.find(mark, start)) >= 0), default=-1)


def has_source(text: str, quotation: Quotation) -> bool:
    """Whether the words right before or after ``quotation`` tell whose they are."""
    before = text[max(0, quotation.start - _NEAR) : quotation.start]
    after = text[quotation.end : quotation.end + _NEAR]
    return bool(
        any(telling.search(side) for telling in (_SOURCE, _FROM) for side in (before, after))
        or _ANNOUNCED.search(before)
        or _SIGNED.match(after)
        or _SIGNED_INSIDE.search(text[quotation.start : quotation.end])
    )
