"""Deeds that were refused, by a right that is missing or by a rule of the house: the ledger tells who tried what.

Steps have their own record (``door.record``). A form that was filled in wrongly is no refusal, nor is asking for what
is so already; looking at what a deed would do is no attempt. What the house itself does not do, such as erasing by
schedule what is held, nobody tried.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied
from django.db import OperationalError, models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from approvals.conf import setting
from approvals.introducing import introduce
from approvals.ledger import kinds
from approvals.ledger.errors import LedgerError
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, RecentRefusal, person_of
from policy_rules.barred import NOT_PERMITTED, Barred, codes_of

logger = logging.getLogger(__name__)

MOST_OF_A_PERSON = 100
"""Refusals of one person and of one kind, steps or other deeds, that are written within ``REFUSAL_WINDOW_SECONDS``,
however different they are. Each kind has its own room, so that nobody hides the one behind many of the other."""


class Deed(models.TextChoices):
    """What people do beside the steps. The label says it in the middle of a sentence."""

    PAUSE = "pause", _("pause publishing")
    RESUME = "resume", _("resume publishing")
    ERASE = "erase", _("erase")
    PLACE_HOLD = "place_hold", _("place a legal hold")
    LIFT_HOLD = "lift_hold", _("lift the legal hold")
    CHANGE_REGISTER = "change_register", _("change the register")
    IMPORT_REGISTER = "import_register", _("import into the register")
    CONFIRM_CHANGE = "confirm_change", _("confirm a change of the register")
    DECLINE_CHANGE = "decline_change", _("decline a change of the register")
    ADOPT_POLICY = "adopt_policy", _("adopt a policy")
    EXPORT_EVIDENCE = "export_evidence", _("take evidence out of the house")
    EXPORT_LIST = "export_list", _("take out as a list:")
    TAKE_STEP = "take_step", _("move a post or settle something of it")


@contextmanager
def told(deed: Deed, actor, **about) -> Iterator[None]:
    """Have the ledger tell that ``actor`` was refused what is done inside; the refusal goes on to the caller.

    ``about`` are keys of the kind ``deed.refused``. Enter it outside the transaction of the deed, which takes with it
    whatever was written inside when it is undone.
    """
    try:
        yield
    except (PermissionDenied, Barred) as error:
        tell(deed, actor, codes_of(error), **about)
        raise


def tell(deed: Deed, actor, codes: Iterable[str] = (NOT_PERMITTED,), **about) -> None:
    """Write down that ``actor``, a user, was refused ``deed`` for the reasons ``codes``.

    Of ``about`` a value that is not what its key is for goes untold: anybody may send anything. A ledger that cannot be
    written changes nothing about the refusal.
    """
    if actor is None or actor.pk is None:
        return
    try:
        with transaction.atomic():
            _write(deed, actor, sorted(codes), about)
    except (LedgerError, OperationalError) as error:
        logger.critical("That the deed %s was refused is not on the ledger: %s", deed, error)


def _write(deed: Deed, actor, codes: list[str], about: dict) -> None:
    person = person_of(actor)
    shapes = kinds.DEED_REFUSED.data.fields
    given = {key: value if shapes[key].accepts(value) else "" for key, value in about.items()}
    named = {**dict.fromkeys(kinds.OF_A_DEED, ""), **given}
    what = (deed, *named.values(), *codes)
    repeats = repeats_of(what, person.code, timezone.now(), kind=kinds.DEED_REFUSED.name)
    if repeats is not None:
        data = {**named, "deed": deed.value, "codes": codes, "repeats": repeats}
        append(*introduce([person]), NewEntry(kinds.DEED_REFUSED.name, person.code, data))


def repeats_of(what: Iterable[object], person: str, now: datetime, *, kind: str) -> int | None:
    """How often the same refusal of ``person``, told by entries of a ``kind``, went unwritten before this one.

    ``None``: this one goes unwritten too. It does when it is a repeat within the window, or one of too many by the same
    person: nobody fills the ledger.
    """
    window = timedelta(seconds=setting("REFUSAL_WINDOW_SECONDS"))
    recent, is_new = _recent((person, *what), now)
    if (is_new or now - recent.at >= window) and _has_room(person, kind, now, window):
        RecentRefusal.objects.filter(pk=recent.pk).update(at=now, repeats=0)
        return recent.repeats
    RecentRefusal.objects.filter(pk=recent.pk).update(repeats=F("repeats") + 1)
    return None


def _has_room(person: str, kind: str, now: datetime, window: timedelta) -> bool:
    """Whether another refusal of ``person`` may be written, which is counted then. The house fills nothing."""
    if person == SYSTEM:
        return True
    written, _is_new = _recent((person, kind), now)
    rows = RecentRefusal.objects.filter(pk=written.pk)
    if now - written.at >= window:
        rows.update(at=now, repeats=1)
        return True
    return written.repeats < MOST_OF_A_PERSON and bool(rows.update(repeats=F("repeats") + 1))


def _recent(what: Iterable[object], now: datetime) -> tuple[RecentRefusal, bool]:
    fingerprint = hashlib.sha256("|".join(map(str, what)).encode()).hexdigest()
    return RecentRefusal.objects.get_or_create(fingerprint=fingerprint, defaults={"at": now})
