"""What was handed in, as the report prints it: words, pictures, who wrote them, what the rules said at each step."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from approvals.deeds import label_of
from approvals.evidence.rulesets import Rulesets
from approvals.models import SealedContent, Submission
from approvals.telling.findings import SaidFinding, say_findings, texts_of
from approvals.telling.handed_in import HandedIn, described
from approvals.telling.kept_pictures import sealed_pictures
from approvals.telling.kept_words import Words, erasures_of
from approvals.telling.people import Named, sealed_names_of
from approvals.telling.places import account_label
from approvals.telling.sentences import zoned
from policy_rules.models import Account


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it was sealed; ``file`` is its place in the bundle, empty when it is gone: ``erased`` says why."""

    file: str
    erased: str
    alt: str
    credit: str
    rights: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Channel:
    """What went out, or would have, through one account; ``links`` are (address, the words it is shown with)."""

    label: str
    capacity: str
    text: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules found before one step; ``ruleset`` is the letter of the one that was asked.

    ``is_as_before``: they found the same the last time.
    """

    step: str
    when: str
    ruleset: str
    findings: tuple[SaidFinding, ...]
    is_as_before: bool


@dataclass(frozen=True, slots=True)
class Handed:
    """A submission. ``facts.words`` say why it has no channels, where it has none."""

    number: int
    digest: str
    language: str
    by: Named
    when: str
    facts: HandedIn
    channels: tuple[Channel, ...]
    pictures: tuple[Picture, ...]
    checks: tuple[Checked, ...]
    is_released: bool


def handed(public_id: str, rulesets: Rulesets, rules: Mapping[str, str]) -> Iterator[Handed]:
    """The submissions of a post in order; ``rulesets`` is told which were asked, ``rules`` say what each rule asks."""
    rows = list(Submission.objects.filter(post__public_id=public_id).select_related("release").order_by("number"))
    pictures = sealed_pictures(public_id)
    erased = erasures_of({*pictures, *(file for files in pictures.values() for file in files)})
    names = sealed_names_of(code for row in rows for code in (row.sealed_by, *row.authors))
    for row in rows:
        sealed = SealedContent.objects.filter(pk=row.digest).first()
        payload = sealed.reveal() if sealed else b""
        body = json.loads(payload) if payload else {}
        why = erased.get(row.digest, "")
        words = Words(row.digest, payload.decode(), erased=why, is_missing=not payload and not why)
        yield Handed(
            number=row.number,
            digest=row.digest,
            language=body.get("language", ""),
            by=names[row.sealed_by],
            when=zoned(row.sealed_at),
            facts=described(words, [names[code] for code in row.authors]),
            channels=tuple(_channel(one) for one in body.get("channels", ())),
            pictures=tuple(_pictures(body.get("images", ()), pictures.get(row.digest, ()), erased)),
            checks=tuple(_checks(row, payload, body, rulesets, rules)),
            is_released=hasattr(row, "release"),
        )


def _channel(said: Mapping[str, Any]) -> Channel:
    links = tuple(dict.fromkeys((link["url"], link["label"]) for link in said["links"]))
    capacity = str(dict(Account.Capacity.choices).get(said["capacity"], said["capacity"]))
    return Channel(account_label(said["channel"], said["handle"]), capacity, said["text"], links)


def _checks(
    row: Submission, payload: bytes, body: Mapping[str, Any], rulesets: Rulesets, rules: Mapping[str, str]
) -> Iterator[Checked]:
    texts = texts_of(payload, body) if payload else None
    before = None
    for run in row.check_runs.order_by("pk"):
        findings = say_findings(run.findings, texts, rules)
        yield Checked(
            step=label_of(run.step),
            when=zoned(run.run_at),
            ruleset=rulesets.letter_of(run.ruleset_digest),
            findings=findings,
            is_as_before=findings == before,
        )
        before = findings


def _pictures(
    images: Sequence[Mapping[str, Any]], sealed: Sequence[str], erased: Mapping[str, str]
) -> Iterator[Picture]:
    there = set(SealedContent.objects.filter(pk__in=sealed).values_list("pk", flat=True))
    for one, commitment in zip_longest(images, sealed[: len(images)], fillvalue=""):
        file = f"../values/{commitment}.{one['kind'].rpartition('/')[2]}" if commitment in there else ""
        yield Picture(file, erased.get(commitment, ""), one["alt"], one["credit"], one["rights"], one["sha256"])
