"""What an erasure would do, in words for the person who decides about it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from approvals import legal_grounds
from approvals.ledger import canonical
from approvals.outcome import Refusal
from approvals.permissions import has_ability
from policy_rules.barred import Barred

OVERTAKEN = "overtaken"
"""The code of the refusal of what is no longer as it was shown."""


@dataclass(frozen=True, slots=True)
class Stays:
    """Something that is not erased, and why not."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes (``values`` are the commitments whose openings do), what stays, and why it cannot be done now.

    ``about`` is what the erasure names, and on which ground where that matters; ``beside`` names the rows that go with
    the openings.
    """

    about: tuple[str, ...]
    values: tuple[str, ...]
    goes: tuple[str, ...]
    stays: tuple[Stays, ...]
    bars: tuple[Refusal, ...]
    beside: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """What a person who looked at this plan saw: another one has another digest."""
        stays = [[one.what, one.why] for one in self.stays]
        bars = map(str, self.bars)
        said = [list(part) for part in (self.about, self.values, self.goes, bars, self.beside)]
        return hashlib.sha256(canonical.encode([*said, stays])).hexdigest()

    def require_free(self) -> None:
        """Raises :class:`Barred` with every reason why it cannot be done now."""
        if self.bars:
            raise Barred([ValidationError(str(bar), code=bar.code) for bar in self.bars])

    def require_seen(self, saw: str | None) -> None:
        """Raises :class:`Barred` unless this is the plan with the digest ``saw``; ``None`` looked at none."""
        if saw is not None and saw != self.digest:
            raise Barred(
                _("What would go is no longer what was shown to you. Nothing was erased: look at it again."),
                code=OVERTAKEN,
            )


def require_permission(actor, ground: str) -> None:
    """Whether ``actor`` may erase on this ground; ``None`` is the house, which does so by schedule and by replay.

    Raises ``PermissionDenied``, or ``ValidationError`` for a ground that there is not.
    """
    if actor is not None and not has_ability(actor, "erase"):
        raise PermissionDenied(_("Only legal can erase."))
    if ground not in (legal_grounds.GROUNDS if actor is None else legal_grounds.BY_HAND):
        raise ValidationError(_("“%(ground)s” is no legal ground.") % {"ground": ground})


def entries_stay() -> Stays:
    """What stays after every erasure."""
    return Stays(
        _("The entries of the ledger, and the rows about steps: pseudonyms, digests, codes and times"),
        _("They hold no words and no names; legal claims are defended with them (GDPR 17(3)(e))."),
    )


def said(counted: Mapping[str, int]) -> tuple[str, ...]:
    """How many values of each sort go; the keys are those of :data:`SORTS`."""
    return tuple(SORTS[sort](count) for sort, count in counted.items() if count)


def counted(sorts: Iterable[str]) -> Counter[str]:
    """How many there are of each sort."""
    return Counter(sorts)


SORTS = {
    "digest": lambda count: (
        ngettext("The words of %(count)d submission", "The words of %(count)d submissions", count) % {"count": count}
    ),
    "files": lambda count: ngettext("%(count)d sealed picture", "%(count)d sealed pictures", count) % {"count": count},
    "reason": lambda count: ngettext("%(count)d reason", "%(count)d reasons", count) % {"count": count},
    "public_reason": lambda count: (
        ngettext("%(count)d reason that readers were told", "%(count)d reasons that readers were told", count)
        % {"count": count}
    ),
    "fingerprint": lambda count: (
        ngettext("%(count)d fingerprint of a waived finding", "%(count)d fingerprints of waived findings", count)
        % {"count": count}
    ),
    "asked": lambda count: (
        ngettext(
            "What was searched for in %(count)d exported list",
            "What was searched for in %(count)d exported lists",
            count,
        )
        % {"count": count}
    ),
    "file": lambda count: (
        ngettext("%(count)d digest of an exported list", "%(count)d digests of exported lists", count)
        % {"count": count}
    ),
    "called": lambda count: (
        ngettext("%(count)d name of a group or token", "%(count)d names of groups or tokens", count) % {"count": count}
    ),
    "identity": lambda count: (
        ngettext("%(count)d name behind a pseudonym", "%(count)d names behind pseudonyms", count) % {"count": count}
    ),
    "policy": lambda count: (
        ngettext("%(count)d policy that was adopted before", "%(count)d policies that were adopted before", count)
        % {"count": count}
    ),
    "revisions": lambda count: (
        ngettext("%(count)d saved version", "%(count)d saved versions", count) % {"count": count}
    ),
    "images": lambda count: (
        ngettext(
            "%(count)d image of the library, with its renditions",
            "%(count)d images of the library, with their renditions",
            count,
        )
        % {"count": count}
    ),
    "sessions": lambda count: ngettext("%(count)d session", "%(count)d sessions", count) % {"count": count},
}
"""Each sort of what goes, as people say it."""
