"""A second person for what loosens: what has to wait, what waits, and who may decide about it.

The verbs of :mod:`policy_rules.registers` ask here. What waits is kept as plain values, row by row:
``{"id": the row's or None, "base": the row's digest when it was proposed or "", "values": by attribute, or None}``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Q
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from policy_rules.barred import Barred, Forbidden
from policy_rules.clearance import FIELD, NOBODY, Clearance, group_ids, is_kept
from policy_rules.clearance import packed as packed_groups
from policy_rules.models import REGISTERS, ProposedChange, RegisterRow
from policy_rules.models.guard import inside_a_verb
from policy_rules.register_events import NOT_NEEDED, OFF, SecondLook

MOST_ROWS, MOST_BYTES = 5_000, 5_000_000
"""What one proposal may hold: nobody looks at more."""

TOO_MANY = gettext_lazy(
    "This loosens something, so that a second person has to look at the import, and more than %(most)d rows are too "
    "many for that. Import the lines that loosen something by themselves, in parts."
)

moved = Signal()
"""Sent with ``proposal`` once it is certain that it waits, or that somebody decided about it."""


def is_asked_for() -> bool:
    """Whether the site wants a second person; it does unless its settings say otherwise."""
    return getattr(settings, "IMPRIMATUR", {}).get("SECOND_PERSON", True) is not False


def second_look(loosens: bool) -> SecondLook | None:
    """What to say of a person's change that goes through at once; ``None`` when it has to wait."""
    if not loosens:
        return NOT_NEEDED
    return None if is_asked_for() else OFF


def is_too_much(rows: int) -> bool:
    """Whether nobody could look at an import of so many rows, of which one loosens something."""
    return rows > MOST_ROWS and is_asked_for()


# ---- what waits ------------------------------------------------------------------------------------------------------


def pack(row: RegisterRow, before: RegisterRow | None) -> dict[str, Any]:
    """The row as it is to be, beside which row it is and what that said."""
    values = {field.attname: field.value_from_object(row) for field in fields_of(type(row))}
    return {**_which(before), "values": values}


def pack_removal(before: RegisterRow) -> dict[str, Any]:
    """That the row is not to be."""
    return {**_which(before), "values": None}


def fields_of(register: type[RegisterRow]) -> list:
    """The fields of a row that a proposal holds."""
    return [field for field in register._meta.concrete_fields if field.name not in (*_ITS_OWN, register._meta.pk.name)]


_ITS_OWN = ("salt", "row_digest")


def _which(before: RegisterRow | None) -> dict[str, Any]:
    return {"id": before.pk, "base": before.row_digest} if before else {"id": None, "base": ""}


def unpack(register: type[RegisterRow], packed: dict[str, Any], there: RegisterRow | None) -> RegisterRow:
    """The row as it is to be saved; ``there`` is the one that it changes, and is changed.

    Raises ``ValidationError`` when that one is not what it was when the change was proposed.
    """
    if (there.row_digest if there else "") != packed["base"]:
        raise Barred(
            _("The row was changed or removed meanwhile. Decline this change; it can be proposed anew."),
            code="row_changed",
        )
    row = there or register()
    for field in fields_of(register):
        if packed["values"] is not None and field.attname in packed["values"]:
            setattr(row, field.attname, field.to_python(packed["values"][field.attname]))
    return row


def rows_there(register: type[RegisterRow], rows: Sequence[dict[str, Any]]) -> dict[int, RegisterRow]:
    """The rows of the register that ``rows`` are about, by id; one query."""
    return register.objects.in_bulk([packed["id"] for packed in rows if packed["id"] is not None])


def register_of(proposal: ProposedChange) -> type[RegisterRow]:
    """The register that is to be changed. Raises ``ValidationError`` for one that there is not."""
    for register in REGISTERS:
        if register._meta.model_name == proposal.register:
            return register
    raise ValidationError(_("There is no such register. Decline this change."))


class Judge:
    """Looks at the rows of an import while they are saved: whether one loosens, and what would wait then."""

    def __init__(self, register: type[RegisterRow]) -> None:
        self._register = register
        self.loosening = self.seen = 0
        self.rows: list[dict[str, Any]] = []

    def look(self, chunk: Sequence[RegisterRow]) -> None:
        """Take the next rows, before they are written. Raises ``ValidationError`` when too many would have to wait."""
        there = self._register.objects.in_bulk([row.pk for row in chunk])
        for row in chunk:
            before = there.get(row.pk)
            self.seen += 1
            self.loosening += self._register.loosens(before, row)
            if self.seen <= MOST_ROWS:
                self.rows.append(pack(row, before))
            if self.loosening and is_too_much(self.seen):
                raise ValidationError(TOO_MANY % {"most": MOST_ROWS})


def propose(
    register: type[RegisterRow], verb: str, rows: Sequence[dict[str, Any]], *, actor, reason: str
) -> ProposedChange:
    """Keep a change until a second person decides. Call it inside the verb.

    Raises ``ValidationError`` when a change of the same row waits already, when it is too large, or for a reason that
    is too long.
    """
    row_id = None if verb == "import" else rows[0]["id"]
    if row_id is not None and waiting_for_row(register, row_id):
        raise Barred(
            _("A change of this row waits for a second person already. It has to be decided or withdrawn first."),
            code="waits_already",
        )
    packed = json.dumps(rows, cls=DjangoJSONEncoder)
    if len(packed) > MOST_BYTES:
        raise ValidationError(_("This is too much for a second person to look at. Import it in parts."))
    proposal = ProposedChange(
        register=register._meta.model_name,
        verb=verb,
        row_id=row_id,
        rows=json.loads(packed),
        count=len(rows),
        reason=reason.strip(),
        seen_by=_seen_by(register, rows),
        proposed_by=actor,
        proposer=str(actor.pk),
        proposed_at=timezone.now(),
    )
    _require_readable(proposal, "reason")
    proposal.digest = proposal.digest_of_content()
    with inside_a_verb():
        proposal.save()
    return proposal


def _seen_by(register: type[RegisterRow], rows: Sequence[dict[str, Any]]) -> str:
    """The groups that see each of ``rows`` both as it is and as it would be; nobody else sees the proposal.

    Raises ``ValidationError`` when there is none: nobody could confirm it.
    """
    if not is_kept(register):
        return ""
    there = [getattr(row, FIELD) for row in rows_there(register, rows).values()]
    become = [packed["values"][FIELD] for packed in rows if packed["values"]]
    common = _common((*there, *become))
    if common == NOBODY:
        raise ValidationError(
            _(
                "No group sees all of this, both before and after, so nobody could confirm it. Change who sees a row "
                "in two steps, and import rows of different groups apart."
            )
        )
    return common


def _common(kept: Iterable[str]) -> str:
    """The groups that see each of what is kept to ``kept``; empty for everybody."""
    groups = [frozenset(group_ids(seen_by)) for seen_by in dict.fromkeys(kept) if seen_by]
    return packed_groups(frozenset.intersection(*groups)) or NOBODY if groups else ""


def keep_as_rows(register: type[RegisterRow], row_id: int | None = None) -> None:
    """Keep what waits to those who still see the rows that it is about. Call it inside the verb that wrote a row of
    ``register``: the one with ``row_id``, or many.

    What waits becomes no wider: it says what a row said when it was kept to fewer.
    """
    if not is_kept(register):
        return
    waiting = ProposedChange.objects.filter(
        register=register._meta.model_name, outcome=ProposedChange.Outcome.WAITING
    ).exclude(verb=ProposedChange.Verb.ADD)
    if row_id is not None:
        waiting = waiting.filter(Q(row_id=row_id) | Q(row_id=None))
    for proposal in waiting:
        there = rows_there(register, proposal.rows).values()
        seen_by = _common((proposal.seen_by, *(getattr(row, FIELD) for row in there)))
        if seen_by != proposal.seen_by:
            proposal.seen_by = seen_by
            with inside_a_verb():
                proposal.save(update_fields=["seen_by"])


def waiting_for_row(register: type[RegisterRow], row_id: int) -> ProposedChange | None:
    """The change of that row which waits."""
    return ProposedChange.objects.filter(
        register=register._meta.model_name, row_id=row_id, outcome=ProposedChange.Outcome.WAITING
    ).first()


# ---- the decision ----------------------------------------------------------------------------------------------------


def held(proposal: ProposedChange) -> ProposedChange:
    """The proposal as it is stored, held until the transaction ends. Raises ``ValidationError`` when it is decided."""
    stored = ProposedChange.objects.select_for_update().filter(pk=proposal.pk).first()
    if stored is None or not stored.is_waiting:
        raise Barred(_("Somebody has decided about this change already."), code="decided")
    return stored


def require_as_seen(stored: ProposedChange, seen: str) -> None:
    """Raises ``ValidationError`` unless what is stored is what was proposed, and what the person looked at."""
    if not stored.digest_of_content() == stored.digest == seen:
        raise Barred(
            _("This is not the change that you looked at. Decline it, and tell who runs the site."), code="stale_digest"
        )


def require_second_person(stored: ProposedChange, actor) -> None:
    """Raises ``PermissionDenied`` unless ``actor`` is another person than the one who proposed it, and both may."""
    if actor is None:
        raise PermissionDenied(_("A change that waits for a second person is confirmed by a person."))
    if stored.proposer == str(actor.pk):
        raise Forbidden(
            _("You proposed this change, so somebody else confirms it. You can withdraw it."), "own_proposal"
        )
    if _has_address_of_proposer(actor, stored):
        raise Forbidden(
            _("This was proposed from another log-in with your e-mail address. Somebody else confirms it."),
            "same_address",
        )
    if not may_change(actor, stored):
        raise PermissionDenied(_("You may not change this register. Ask somebody who keeps it."))
    if stored.proposed_by is None or not may_change(stored.proposed_by, stored):
        raise Forbidden(
            _("Who proposed this change may no longer change the register. Decline it; you can propose it anew."),
            "proposer_not_permitted",
        )


def may_change(user, proposal: ProposedChange) -> bool:
    """Whether ``user`` has what the change itself needs, and sees what it is about."""
    return user.has_perms(proposal.permissions) and Clearance(user).covers(proposal)


def may_decide(user, proposal: ProposedChange) -> bool:
    """Whether ``user`` is somebody who can confirm the change or decline it."""
    if proposal.proposer == str(user.pk) or _has_address_of_proposer(user, proposal):
        return False
    return may_change(user, proposal)


def _has_address_of_proposer(user, proposal: ProposedChange) -> bool:
    """Whether it looks like one person with two log-ins. Somebody with two addresses is not seen through."""
    address = _address(user)
    return bool(address) and proposal.proposed_by is not None and _address(proposal.proposed_by) == address


def _address(user) -> str:
    return (getattr(user, user.get_email_field_name(), "") or "").strip().casefold()


def close(stored: ProposedChange, outcome: ProposedChange.Outcome, *, actor, answer: str = "") -> None:
    """Write down the decision and forget what was to be written. Call it inside the verb."""
    stored.outcome, stored.decided_by, stored.decided_at = outcome, actor, timezone.now()
    stored.rows, stored.answer = [], answer.strip()
    _require_readable(stored, "answer")
    with inside_a_verb():
        stored.save(force_update=True)


def _require_readable(proposal: ProposedChange, name: str) -> None:
    try:
        proposal._meta.get_field(name).clean(getattr(proposal, name), proposal)
    except ValidationError as error:
        raise ValidationError(error.messages) from error
