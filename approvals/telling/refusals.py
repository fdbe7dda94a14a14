"""Why something was refused, in words: what a ledger entry has the codes of."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, Promise] = {
    "account_active": _("the account was active"),
    "account_changed": _("an account was changed or is no longer active"),
    "already_waived": _("somebody had waived the finding already"),
    "busy": _("the rules or the ledger changed again and again meanwhile"),
    "checklist": _("the checklist is not ticked as it stands"),
    "decided": _("somebody had decided about it already"),
    "error": _("the software failed"),
    "expired": _("the post has expired"),
    "held": _("a legal hold stood"),
    "in_force": _("the policy was in force"),
    "in_review": _("the post was in review or approved"),
    "in_the_past": _("the time had passed"),
    "incomplete": _("something is not filled in"),
    "locked": _("somebody had locked the draft"),
    "mandatory_finding": _("a finding bars it that nobody can waive"),
    "no_order": _("there was no publish order"),
    "no_rule_ends_it": _("no rule ends the release by itself"),
    "no_such_finding": _("the rules no longer found it"),
    "no_such_value": _("no value that could be erased stood there"),
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
    "overtaken": _("what would go was no longer what they were shown"),
    "own_proposal": _("they had proposed it themselves"),
    "own_words": _("they wrote in it themselves"),
    "part_of_a_whole": _("it goes as part of a whole"),
    "paused": _("publishing was paused"),
    "proposer_not_permitted": _("whoever proposed it no longer has the permission"),
    "protected": _("something still needed the account"),
    "reason_missing": _("a reason was missing"),
    "row_changed": _("the row had changed since it was proposed"),
    "same_address": _("it was proposed from a log-in with their e-mail address"),
    "same_reviewer": _("they had judged it before, at the other gate"),
    "stale_digest": _("they were looking at something else than what was there"),
    "still_live": _("a release was still live"),
    "unknown_origin": _("it is not known who wrote the words"),
    "unprovable": _("the evidence could not be read"),
    "unsealable": _("it could not be sealed"),
    "unsettled_finding": _("a finding bars it that nobody had waived"),
    "waits_already": _("a change of the row waited already"),
    "wrong_state": _("the post stood elsewhere"),
}


def refusal_called(code: str) -> str:
    """A code of :class:`approvals.outcome.Refusal` in words; one that is not known, and a rule's, stays as it is."""
    return str(REFUSALS.get(code, code))
