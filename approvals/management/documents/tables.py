"""Who may do what, in tables: asked of the same functions that the door asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from approvals.groups import GROUPS
from approvals.lifecycle import STEPS
from approvals.management.documents.people import groups_with, takers
from approvals.permissions import ABILITIES, Involvement, may

ME = "me"

ROLES = {
    "wrote in the submission": Involvement(frozenset({ME}), frozenset(), frozenset()),
    "settled its policy check or waived a finding in it": Involvement(frozenset(), frozenset({ME}), frozenset()),
    "approved it": Involvement(frozenset(), frozenset(), frozenset({ME})),
    "did none of these": Involvement(frozenset({"someone else"}), frozenset(), frozenset()),
}
"""What somebody may have done with a submission before, and how the door knows it."""

INTRODUCTION = """\
# Who may do what

Written by `manage.py document_workflow` from `approvals/lifecycle.py`, `approvals/permissions.py` and
`approvals/groups.py`. The tests fail when it is stale.

Two questions are asked at every step. Does a group give this person the permission? And: is this person too close to
this submission? A superuser has every permission, and is asked the second question like everybody else.
"""

GROUPS_SAY = """\
The groups exist after `migrate`. A site may change them: a group that is there is left as it is.
"""

FOUR_EYES_SAY = """\
“no” stands where somebody who has the permission may not use it on this submission, with the reason that they are
given. Publishing may be done by anybody with the permission, authors included: a clean post needs two people.
"""


class Anybody:
    """A person with every permission, so that only four eyes can say no."""

    is_active = True

    def has_perm(self, permission: str) -> bool:
        """Yes."""
        return True


def tell_permissions() -> str:
    """The Markdown document."""
    parts = [INTRODUCTION, "## The steps\n", _table(*_steps())]
    parts += ["## The groups\n", GROUPS_SAY, _table(*_groups())]
    parts += ["## Four eyes\n", FOUR_EYES_SAY, _table(*_four_eyes()), *_reasons()]
    return "\n".join(parts)


def _steps() -> tuple[list[str], Iterator[list[str]]]:
    def rows() -> Iterator[list[str]]:
        for step in STEPS.values():
            for target in dict.fromkeys(step.moves.values()):
                sources = [source for source, end in step.moves.items() if end == target and source != target]
                if sources:
                    yield [step.label, _names(sources), target.label, ", ".join(takers(step)), step.sentence]
            if staying := [source for source, target in step.moves.items() if source == target]:
                yield [step.label, _names(staying), "the same", ", ".join(takers(step)), step.sentence]

    return ["Step", "From", "To", "Taken by", "What it is"], rows()


def _names(states: Iterable) -> str:
    return ", ".join(str(state.label) for state in states)


def _groups() -> tuple[list[str], Iterator[list[str]]]:
    def rows() -> Iterator[list[str]]:
        for ability, permissions in ABILITIES.items():
            able = groups_with(ability)
            given = " or ".join(f"`{permission}`" for permission in permissions) or "nobody; the house itself"
            yield [f"`{ability}`", given, *("yes" if name in able else "–" for name in GROUPS)]

    return ["Ability", "Given by the permission", *GROUPS], rows()


def _four_eyes() -> tuple[list[str], Iterator[list[str]]]:
    def rows() -> Iterator[list[str]]:
        for ability in _judged():
            verdicts = (may(Anybody(), ME, ability, role) for role in ROLES.values())
            yield [f"`{ability}`", *(f"no (`{verdict.code}`)" if verdict else "yes" for verdict in verdicts)]

    return ["Ability", *(f"Somebody who {role}" for role in ROLES)], rows()


def _judged() -> list[str]:
    """The abilities that depend on what one did before."""
    return [
        ability
        for ability in ABILITIES
        if any(may(Anybody(), ME, ability, role) is not None for role in ROLES.values()) and ABILITIES[ability]
    ]


def _reasons() -> list[str]:
    refusals = {
        (refusal.code, str(refusal))
        for ability in _judged()
        for role in ROLES.values()
        if (refusal := may(Anybody(), ME, ability, role))
    }
    return [*(f"- `{code}`: {said}" for code, said in sorted(refusals)), ""]


def _table(heads: list[str], rows: Iterable[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines) + "\n"
