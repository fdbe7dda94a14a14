"""Why something was refused, in words: what a ledger entry has the codes of."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, Promise] = {
    "account_changed": _("an account was changed or is no longer active"),
    "already_waived": _("somebody had waived the finding already"),
    "busy": _("the rules or the ledger changed again and again meanwhile"),
    "checklist": _("the checklist is not ticked as it stands"),
    "error": _("the software failed"),
    "expired": _("the post has expired"),
    "in_the_past": _("the time had passed"),
    "incomplete": _("something is not filled in"),
    "locked": _("somebody had locked the draft"),
    "mandatory_finding": _("a finding bars it that nobody can waive"),
    "no_order": _("there was no publish order"),
    "no_rule_ends_it": _("no rule ends the release by itself"),
    "no_such_finding": _("the rules no longer found it"),
    "no_task": _("nobody was asked whether the release may stay"),
    "nobody": _("whoever ordered it is no longer here"),
    "not_approved": _("it was not checked and approved by others than its authors"),
    "not_cleared": _("they may not see what the finding is about"),
    "not_live": _("no release was live"),
    "not_on_ledger": _("the ledger does not tell of the decisions"),
    "not_permitted": _("they do not have the permission"),
    "not_the_author": _("they are not one of its authors"),
    "not_waivable": _("the finding cannot be waived"),
    "nothing_unsettled": _("the rules found nothing that bars it"),
    "order_gone": _("the publish order was carried out, moved or cancelled meanwhile"),
    "own_words": _("they wrote in it themselves"),
    "paused": _("publishing was paused"),
    "reason_missing": _("a reason was missing"),
    "same_reviewer": _("they had judged it before, at the other gate"),
    "stale_digest": _("they were looking at something else than what was there"),
    "still_live": _("a release was still live"),
    "unknown_origin": _("it is not known who wrote the words"),
    "unprovable": _("the evidence could not be read"),
    "unsealable": _("it could not be sealed"),
    "unsettled_finding": _("a finding bars it that nobody had waived"),
    "wrong_state": _("the post stood elsewhere"),
}


def refusal_called(code: str) -> str:
    """A code of :class:`approvals.outcome.Refusal` in words; one that is not known, and a rule's, stays as it is."""
    return str(REFUSALS.get(code, code))
