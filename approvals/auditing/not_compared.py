"""What nobody compares with the ledger, and why: each field of our models is compared by an audit, or stands here.

So nobody believes more of an intact database than is true.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from policy_rules.models import REGISTERS


@dataclass(frozen=True)
class NotCompared:
    """Something that whoever owns the database can change unseen: ``because`` says why, ``fields`` what of our models.

    What belongs to Django, to Wagtail or to the site has no ``fields`` here.
    """

    what: Promise
    because: Promise
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NOT_COMPARED = (
    NotCompared(
        _("the working copy of a post: words, pictures, topics, lock, who writes in it, and when it was begun"),
        _("what was handed in, by whom and when is sealed, and only that goes out"),
        {
            "approvals.Post": (
                "latest_revision",
                "locked",
                "locked_at",
                "locked_by",
                "title",
                "body",
                "language",
                "markets",
                "sponsorship",
                "sponsor",
                "expires_at",
                "corrects",
                "origin_digest",
                "created_at",
            ),
            "approvals.Post_topics": ("post", "topic"),
            "approvals.PostVariant": ("sort_order", "post", "account", "text"),
            "approvals.PostImage": ("sort_order", "post", "image", "alt", "credit", "rights"),
            "approvals.PostAuthor": ("post", "person"),
        },
    ),
    NotCompared(
        _("why an order to publish waits for a person"),
        _("an order that goes on is checked anew as if it were the first time"),
        {"approvals.PublishOrder": ("problem",)},
    ),
    NotCompared(
        _("how links answered, which refusals were repeated, and how far a look-back has come"),
        _("it is thrown away or made anew by itself, and nothing goes out because of it"),
        {
            "approvals.LinkObservation": ("link", "outcome", "status", "times", "seen_at"),
            "approvals.RecentRefusal": ("fingerprint", "at", "repeats"),
            "approvals.LookBack": ("part", "cursor", "total", "runner", "seen_at"),
        },
    ),
    NotCompared(
        _("by what the same words are found again when somebody wants to send them twice"),
        _("it is made with the site's secret key, which may be another by now"),
    ),
    NotCompared(
        _("whose an account or a declared interest is"),
        _("it is let go when a person is erased, and so stands outside the digest of the registers"),
        {register._meta.label: register.OUTSIDE_DIGEST for register in REGISTERS if register.OUTSIDE_DIGEST},
    ),
    NotCompared(
        _("the digest that is kept beside each row of a register"),
        _("it is made anew from the row itself, and that is compared"),
        {register._meta.label: ("row_digest",) for register in REGISTERS},
    ),
    NotCompared(
        _("what an answered change of a register had asked for, who answered when, and how imports of files stand"),
        _("the ledger's own entries say who proposed, confirmed, declined or withdrew what, and when"),
        {
            "policy_rules.ProposedChange": (
                "count",
                "seen_by",
                "proposed_at",
                "answer",
                "decided_by",
                "decided_at",
            ),
            "policy_rules.FileImport": (
                "register",
                "person",
                "language",
                "sha256",
                "size",
                "state",
                "kept_at",
                "moved_at",
                "number",
                "lines",
                "new",
                "changed",
                "same",
                "refused",
                "loosening",
                "reason",
                "proposal",
            ),
        },
    ),
    NotCompared(
        _("which e-mails somebody wants"),
        _("it is theirs alone"),
        {"approvals.MailPreference": ("user", "waiting", "decided")},
    ),
    NotCompared(
        _("what accounts are called: names, user names and e-mail addresses"),
        _("people change them; under which name somebody was introduced is sealed, and bundles give that"),
    ),
    NotCompared(
        _("passwords, sessions and what else opens an account"),
        _("they are secrets; who sat at the keyboard is proved by nothing here"),
    ),
    NotCompared(
        _("what Wagtail itself lets groups do with its collections and pages, its pictures, saved versions and log"),
        _("they are the site's; pictures that went out are sealed"),
    ),
)


def fields() -> set[tuple[str, str]]:
    """The model and the name of every field that is named here."""
    return {(model, name) for one in NOT_COMPARED for model, names in one.fields.items() for name in names}
