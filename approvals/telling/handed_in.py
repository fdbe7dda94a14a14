"""What was handed in, told at the entry that seals it: who wrote it, in which language, for whom, paid by whom."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from approvals.telling.kept_words import Words, open_words
from approvals.telling.payload import Setting, addresses_of, settings_of
from approvals.telling.people import Named, names_of
from approvals.telling.sentences import Told, Unreadable

SEALED = "submission.sealed"


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A submission, its texts and pictures aside; ``links`` by address, with the words that each is shown with.

    ``words`` are those of the whole payload: they say when it was erased, and whether it is missing or was exchanged.
    """

    authors: tuple[Named, ...]
    words: Words
    settings: tuple[Setting, ...] = ()
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def handed_in(
    told: Iterable[Told | Unreadable], names_of: Callable[[Iterable[str]], Mapping[str, Named]] = names_of
) -> dict[int, HandedIn]:
    """What the entries among ``told`` that seal a submission have sealed, by their numbers: three queries at most."""
    sealing = [one for one in told if isinstance(one, Told) and one.kind == SEALED]
    if not sealing:
        return {}
    names = names_of(code for one in sealing for code in one.data["authors"])
    payloads = open_words(one.data["digest"] for one in sealing)
    return {
        one.seq: described(payloads[one.data["digest"]], [names[code] for code in one.data["authors"]])
        for one in sealing
    }


def described(payload: Words, authors: Iterable[Named]) -> HandedIn:
    """The submission whose payload is given; of one that cannot be read, its authors."""
    if not payload.text:
        return HandedIn(tuple(authors), payload)
    body: Mapping[str, Any] = json.loads(payload.text)
    return HandedIn(tuple(authors), payload, settings_of(body), addresses_of(body))
