"""The points of the checklist that clauses of the policy name, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from policy_rules.wizard.answers import Answers
from policy_rules.wizard.clause import always


@dataclass(frozen=True)
class CheckPoint:
    """Something that the IT/security reviewer ticks. ``stands`` says with which answers it is asked for."""

    code: str
    sv: str
    en: str
    stands: Callable[[Answers], bool] = always

    def text(self, language: str) -> str:
        """What the reviewer reads."""
        return {"sv": self.sv, "en": self.en}[language]


CHECKPOINTS: tuple[CheckPoint, ...] = (
    CheckPoint(
        "links",
        "Varje länk leder dit den säger, och till någon vi vill synas ihop med.",
        "Each link leads where it says, and to somebody we want to be seen with.",
    ),
    CheckPoint(
        "files",
        "Filerna är av rätt slag och bär inga dolda uppgifter.",
        "The files are of the right kind and carry no hidden details.",
    ),
    CheckPoint(
        "details",
        "Text och bilder röjer inga tekniska detaljer om våra system.",
        "Text and pictures give away no technical details about our systems.",
    ),
    CheckPoint(
        "named",
        "Den som nämns vid namn har gått med på det som sägs, eller talar redan själv om det offentligt.",
        "Whoever is named has agreed to what is said, or speaks of it in public already.",
    ),
    CheckPoint(
        "people",
        "Den som känns igen på en bild har sagt ja till att vara med.",
        "Whoever can be recognised in a picture has agreed to be there.",
        stands=lambda answers: answers.people,
    ),
    CheckPoint(
        "inside",
        "Inlägget säger inget om bolaget som inte redan har gått ut som pressmeddelande.",
        "The post says nothing about the company that has not gone out by press release already.",
        stands=lambda answers: answers.listed,
    ),
)
