"""The rows of registers that enforce a policy: what each of them must say, and nothing about how they stand now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils import translation
from django.utils.translation import gettext as _

from policy_rules.finding import Enforcement
from policy_rules.models import ChecklistItem, CompanyProfile, Competitor, RegisterRow, RuleEnforcement
from policy_rules.wizard.answers import Answers
from policy_rules.wizard.checklist import CHECKPOINTS

#: Where wording alone cannot tell: a gentle site shows these to the writer instead of waiting for a reviewer.
_DOUBTFUL = ("DIS002", "DIS003", "DIS011", "DUP001", "PLA002", "PRO003", "PRO004")
#: What is advice otherwise, and waits for a reviewer on a strict site.
_ADVICE = (
    *("CON006", "COP002", "COU002", "COU003", "CRE005", "DIS007", "DIS009", "IMG002", "LIN004", "LIN009", "LIN010"),
    *("LIN012", "PLA003", "QUO001"),
)

STRICTNESS: Mapping[str, Mapping[str, Enforcement]] = {
    "gentle": dict.fromkeys(_DOUBTFUL, Enforcement.ADVISORY),
    "standard": {},
    "strict": dict.fromkeys(_ADVICE, Enforcement.WAIVABLE),
}

_OF_FIELDS = {"alcohol": "OPT001", "gambling": "OPT002", "interim": "PER008"}
_LEGEND = "OPT003"

PLACE = tuple[type[RegisterRow], tuple[str, ...]]
"""A register, and the key of a row in it."""


@dataclass(frozen=True)
class Wanted:
    """A row that a policy needs. ``values`` is what it must say; ``besides`` is written with them when it is new."""

    register: type[RegisterRow]
    key: tuple[str, ...]
    values: Mapping[str, str | int | bool]
    besides: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def place(self) -> PLACE:
        """Where the row stands."""
        return self.register, self.key


def enforcement(answers: Answers) -> dict[str, Enforcement]:
    """The rules that cost something else than they do by themselves, by code."""
    decided = dict(STRICTNESS[answers.strictness])
    decided |= {_OF_FIELDS[name]: Enforcement.WAIVABLE for name in answers.fields}
    if answers.listed and "us" in answers.markets:
        decided[_LEGEND] = Enforcement.WAIVABLE
    return decided


def wanted(answers: Answers) -> dict[PLACE, Wanted]:
    """Every row that the policy of ``answers`` needs, by where it stands."""
    with translation.override(answers.languages[0]):
        rows = [_profile(answers), *_checklist(answers), *_competitors(answers), *_enforcement(answers)]
    return {row.place: row for row in rows}


def _profile(answers: Answers) -> Wanted:
    values = {
        "name": answers.company,
        "domains": "\n".join(answers.domains),
        "escalation_email": answers.escalation,
        "security_contact": answers.security,
    }
    return Wanted(CompanyProfile, (), values)


def _checklist(answers: Answers) -> list[Wanted]:
    return [
        Wanted(
            ChecklistItem,
            (point.code,),
            {"text": point.text(answers.languages[0]), "is_active": True},
            {"code": point.code, "position": position},
        )
        for position, point in enumerate(CHECKPOINTS, 1)
        if point.stands(answers)
    ]


def _competitors(answers: Answers) -> list[Wanted]:
    return [Wanted(Competitor, (name,), {"name": name}) for name in answers.competitors]


def _enforcement(answers: Answers) -> list[Wanted]:
    reason = _("The policy, as the policy wizard wrote it.")
    return [
        Wanted(
            RuleEnforcement,
            (code, "", ""),
            {"enforcement": one.value},
            {"rule": code, "market": "", "channel": "", "reason": reason},
        )
        for code, one in sorted(enforcement(answers).items())
    ]
