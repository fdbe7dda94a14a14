"""The policy as a document: nine points in one language, each clause with what holds people to it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from policy_rules.wizard import wording
from policy_rules.wizard.answers import Answers
from policy_rules.wizard.clause import Clause
from policy_rules.wizard.clauses import POINTS

TITLES = {"sv": "Policy för sociala medier", "en": "Social media policy"}

INTRODUCTIONS = {
    "sv": (
        "Den här policyn gäller alla som skriver för {company} i sociala medier, och den som nämner {company} i eget "
        "namn.",
        "Den finns för att du ska kunna skriva utan att vara orolig. Den säger vad som inte går, och lika tydligt vad "
        "som går bra. När något stoppas får du alltid veta varför, och vad du kan skriva i stället.",
    ),
    "en": (
        "This policy is for everybody who writes for {company} in social media, and for those who mention {company} "
        "in their own name.",
        "It is here so that you can write without worry. It says what will not do, and just as clearly what is fine. "
        "When something is stopped, you are always told why, and what you can write instead.",
    ),
}


@dataclass(frozen=True, slots=True)
class WrittenClause:
    """A clause, filled in. ``ties`` are values of :class:`~policy_rules.wizard.clause.Tie`."""

    id: str
    text: str
    ties: tuple[str, ...]
    rules: tuple[str, ...] = ()
    checklist: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenPoint:
    """A point, filled in."""

    number: int
    title: str
    clauses: tuple[WrittenClause, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The policy in one language; plain values throughout, so that it can be kept as it was adopted."""

    language: str
    company: str
    title: str
    introduction: tuple[str, ...]
    points: tuple[WrittenPoint, ...]
    escalation: str
    security: str
    review_by: datetime.date

    @property
    def clauses(self) -> tuple[WrittenClause, ...]:
        """The clauses of all points, in order."""
        return tuple(clause for point in self.points for clause in point.clauses)

    @property
    def review_by_in_words(self) -> str:
        """The day of review as the document's readers write dates."""
        return wording.day(self.review_by, self.language)

    def as_data(self) -> dict[str, Any]:
        """The document as JSON can hold it."""
        return {**asdict(self), "review_by": self.review_by.isoformat()}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Document:
        """The document that :meth:`as_data` made ``data`` of."""
        points = tuple(
            WrittenPoint(
                point["number"],
                point["title"],
                tuple(
                    WrittenClause(
                        clause["id"],
                        clause["text"],
                        tuple(clause["ties"]),
                        tuple(clause["rules"]),
                        tuple(clause["checklist"]),
                    )
                    for clause in point["clauses"]
                ),
            )
            for point in data["points"]
        )
        review_by = datetime.date.fromisoformat(data["review_by"])
        return cls(
            **{**data, "points": points, "review_by": review_by, "introduction": tuple(data["introduction"])},
        )


def write(answers: Answers, language: str) -> Document:
    """The policy that ``answers`` make, in ``language``: ``sv`` or ``en``."""
    values = wording.values(answers, language)
    points = tuple(
        WrittenPoint(
            point.number,
            point.title(language),
            tuple(_written(clause, language, values) for clause in point.clauses if clause.stands(answers)),
        )
        for point in POINTS
    )
    return Document(
        language=language,
        company=answers.company,
        title=TITLES[language],
        introduction=tuple(words.format_map(values) for words in INTRODUCTIONS[language]),
        points=points,
        escalation=answers.escalation,
        security=answers.security,
        review_by=answers.review_by,
    )


def write_all(answers: Answers) -> tuple[Document, ...]:
    """The policy in each language that was asked for."""
    return tuple(write(answers, language) for language in answers.languages)


def _written(clause: Clause, language: str, values: Mapping[str, str]) -> WrittenClause:
    ties = tuple(tie.value for tie in clause.ties)
    return WrittenClause(clause.id, clause.template(language).format_map(values), ties, clause.rules, clause.checklist)


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """A clause that another policy says otherwise; ``before`` or ``after`` is empty where it is not there."""

    point: int
    id: str
    before: str
    after: str


def differences(before: Document | None, after: Document) -> tuple[ClauseChange, ...]:
    """The clauses that differ, point by point; none when there was no policy before."""
    if before is None:
        return ()
    told = {(point.number, clause.id): clause.text for point in before.points for clause in point.clauses}
    tells = {(point.number, clause.id): clause.text for point in after.points for clause in point.clauses}
    return tuple(
        ClauseChange(number, name, told.get((number, name), ""), tells.get((number, name), ""))
        for number, name in sorted({**told, **tells}, key=lambda place: place[0])
        if told.get((number, name)) != tells.get((number, name))
    )
