"""Where posts stand, and what is ordered for them, is where their recorded steps led."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from approvals.ledger import canonical
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.ledger.verify import Entry
from approvals.lifecycle import State
from approvals.models import Post, PublishOrder

AT_ONCE = 500

ENDS_AN_ORDER = frozenset({"publish", "request_changes", "withdraw", "return_to_check"})


class States(Audit):
    """``Post.state`` is a cursor; the steps are the proof. A post waits since the last of them moved it."""

    compares = {"approvals.Post": ("state", "public_id", "waiting_since")}

    def __init__(self) -> None:
        self.states: dict[str, tuple[str, int]] = {}
        self.moved: dict[str, str] = {}

    def read(self, entry: Entry) -> None:
        if entry.kind == "step.taken":
            said = entry.data
            self.states[said["post"]] = (said["to"], entry.seq)
            if said["from"] != said["to"]:
                self.moved[said["post"]] = said["when"]

    def defects(self) -> Iterator[Defect]:
        rows = Post.objects.values_list("public_id", "state", "waiting_since")
        for public_id, state, since in rows.iterator(chunk_size=AT_ONCE):
            recorded, seq = self.states.pop(str(public_id), (State.DRAFT, None))
            if state != recorded:
                message = _("The post does not stand where its recorded steps led.")
                yield Defect("post.state", message, seq, str(public_id))
            if canonical.instant(since) != self.moved.get(str(public_id), canonical.instant(since)):
                message = _("The post does not wait since its last recorded step.")
                yield Defect("post.waiting", message, seq, str(public_id))
        for public_id, (_state, seq) in self.states.items():
            yield Defect("post.missing", _("A post that took steps is missing."), seq, public_id)


class Orders(Audit):
    """What will go out by itself is what a publisher ordered."""

    compares = {"approvals.PublishOrder": ("post", "submission", "go_out_at", "ordered_by")}

    def __init__(self) -> None:
        self.orders: dict[str, tuple[int, str, str, str]] = {}

    def read(self, entry: Entry) -> None:
        if entry.kind == "publish.ordered":
            said = entry.data
            self.orders[said["post"]] = (entry.seq, said["digest"], said["go_out_at"], entry.actor)
        elif entry.kind == "publish.order_cancelled" or (
            entry.kind == "step.taken" and entry.data["step"] in ENDS_AN_ORDER
        ):
            self.orders.pop(entry.data["post"], None)

    def defects(self) -> Iterator[Defect]:
        beside = ("post", "submission", "ordered_by__imprimatur_person")
        for order in PublishOrder.objects.select_related(*beside).iterator(chunk_size=AT_ONCE):
            public_id = str(order.post.public_id)
            seq, *recorded, actor = self.orders.pop(public_id, (None, ""))
            is_theirs = order.ordered_by is None or _code_of(order.ordered_by) == actor
            if recorded != [order.submission.digest, canonical.instant(order.go_out_at)] or not is_theirs:
                yield Defect("order.altered", _("The publish order is not the one that was recorded."), seq, public_id)
        for public_id, (seq, *_recorded) in self.orders.items():
            yield Defect("order.missing", _("A publish order that was recorded is missing."), seq, public_id)


def _code_of(user) -> str:
    person = getattr(user, "imprimatur_person", None)
    return person.code if person else ""
