"""What adopting a policy would change in the registers, told before anything is changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from policy_rules.clearance import Clearance
from policy_rules.models import ConfidentialTerm, ProposedChange, RegisterRow
from policy_rules.models.lines import lines
from policy_rules.wizard.answers import Answers
from policy_rules.wizard.enforcing import PLACE, Wanted, wanted
from policy_rules.wizard.starting import SHOWN

Verb = Literal["add", "change", "delete"]


@dataclass(frozen=True)
class Change:
    """One row that would be added, changed or taken out.

    ``before`` and ``after`` hold what differs, by the names of the fields. ``by_hand``: the row says what neither the
    wizard nor its user knew of, so that it is changed only where a person chooses so. ``waits``: a change of the same
    row was proposed before and waits for a second person, so that nothing is proposed now.
    """

    verb: Verb
    wanted: Wanted
    row: RegisterRow | None
    before: Mapping[str, object]
    after: Mapping[str, object]
    by_hand: bool = False
    waits: bool = False

    @property
    def id(self) -> str:
        """The same change has the same id: the register, the row's key, and what it would say."""
        register, key = self.wanted.place
        said = [register._meta.model_name, *key, self.verb, dict(self.before), dict(self.after)]
        return hashlib.sha256(json.dumps(said, default=str, sort_keys=True).encode()).hexdigest()[:16]

    @property
    def register(self) -> type[RegisterRow]:
        """The register that it is about."""
        return self.wanted.register


@dataclass(frozen=True)
class Plan:
    """All changes, in the order in which they are made."""

    changes: tuple[Change, ...]

    @property
    def ordinary(self) -> tuple[Change, ...]:
        """Those that follow from the answers."""
        return tuple(change for change in self.changes if not change.by_hand and not change.waits)

    @property
    def by_hand(self) -> tuple[Change, ...]:
        """Those that would undo what somebody did by hand."""
        return tuple(change for change in self.changes if change.by_hand and not change.waits)

    @property
    def waiting(self) -> tuple[Change, ...]:
        """Those that a second person has to decide about first."""
        return tuple(change for change in self.changes if change.waits)


def plan(answers: Answers, kept: Answers | None, *, shown: bool) -> Plan:
    """How the registers come to say what ``answers`` ask for.

    ``kept`` are the answers of the policy in force. ``shown``: whoever answered saw how the registers that the wizard
    begins with (:data:`~policy_rules.wizard.starting.SHOWN`) stand now, so that what they answered is what they want.
    """
    wants, before = wanted(answers), wanted(kept) if kept else {}
    registers = {register for register, _key in {**before, **wants}} | set(SHOWN)
    rows = {register: {_key(row): row for row in register.objects.all()} for register in registers}
    places = [*wants, *(place for place in before if place not in wants)]
    if shown:
        places += [place for place in _shown(rows) if place not in places]
    changes = (_change(place, wants, before, rows[place[0]].get(place[1]), shown) for place in places)
    waiting = _waiting(registers)
    return Plan(tuple(replace(change, waits=_name(change) in waiting) for change in changes if change))


def new_terms(words: Iterable[str], *, actor) -> list[ConfidentialTerm]:
    """Rows for the confidential ``words`` that the register, as ``actor`` sees it, does not hold yet."""
    words = tuple(words)
    held = Clearance(actor).rows(ConfidentialTerm.objects.filter(term__in=words))
    known = set(held.values_list("term", flat=True))
    return [ConfidentialTerm(term=word) for word in words if word not in known]


def _change(
    place: PLACE, wants: Mapping[PLACE, Wanted], before: Mapping[PLACE, Wanted], row: RegisterRow | None, shown: bool
) -> Change | None:
    want, had = wants.get(place), before.get(place)
    saw = shown and place[0] in SHOWN
    if row is None:
        removed_by_hand = had is not None and not saw
        return want and Change("add", want, None, {}, dict(want.values), by_hand=removed_by_hand)
    if want is None:
        is_ours = saw or (had is not None and _is_as(row, had))
        gone = had or Wanted(place[0], place[1], {name: getattr(row, name) for name in place[0].KEY})
        return Change("delete", gone, row, _says(row, gone), {}, by_hand=not is_ours)
    now = _says(row, want)
    differs = {name: value for name, value in want.values.items() if not _same(now[name], value)}
    if not differs:
        return None
    is_ours = saw or (had is not None and _is_as(row, had))
    return Change("change", want, row, {name: now[name] for name in differs}, differs, by_hand=not is_ours)


def _waiting(asked: Iterable[type[RegisterRow]]) -> set[tuple]:
    """The rows of which a change waits: by register and id, or by register and key where the row would be new."""
    keys = {register._meta.model_name: register.KEY for register in asked}
    waiting = ProposedChange.objects.filter(outcome=ProposedChange.Outcome.WAITING, register__in=keys)
    return {
        (
            proposal.register,
            packed["id"] or tuple((packed["values"] or {}).get(name) for name in keys[proposal.register]),
        )
        for proposal in waiting
        for packed in proposal.rows
    }


def _name(change: Change) -> tuple:
    return change.register._meta.model_name, change.row.pk if change.row else change.wanted.key


def _says(row: RegisterRow, one: Wanted) -> dict[str, object]:
    return {name: getattr(row, name) for name in one.values}


def _is_as(row: RegisterRow, one: Wanted) -> bool:
    return all(_same(getattr(row, name), value) for name, value in one.values.items())


def _same(stands: object, wants: object) -> bool:
    """Whether two values say the same; forms end lines otherwise than we do."""
    return stands == wants or (isinstance(stands, str) and lines(stands) == lines(str(wants)))


def _key(row: RegisterRow) -> tuple[str, ...]:
    return tuple(getattr(row, name) for name in row.KEY)


def _shown(rows: Mapping[type[RegisterRow], Mapping[tuple, RegisterRow]]) -> Iterator[PLACE]:
    return ((register, key) for register in SHOWN for key in rows[register] if register.KEY)
