"""How much a post may hold and which codes it may use, however it got into the database. Forms say the same earlier."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from approvals.conf import setting
from approvals.draft import Draft
from policy_rules.markets import LANGUAGES, MARKETS

MAX_TEXT = 100_000
MAX_LINE = 2_000
MAX_VARIANTS = 30


def overstepped(draft: Draft) -> Iterator[str]:
    """What in ``draft`` cannot be sealed, a sentence each. Quick, and asked before anything looks at the words."""
    texts = [draft.html, *(variant.own_text for variant in draft.variants)]
    lines = [draft.sponsor, *(line for image in draft.pictures for line in (image.alt, image.credit, image.rights))]
    if any(len(text) > MAX_TEXT for text in texts) or any(len(line) > MAX_LINE for line in lines):
        yield _("A text is longer than the %(limit)d characters that a post may hold.") % {"limit": MAX_TEXT}
    if len(draft.variants) > MAX_VARIANTS:
        yield _("The post goes out through more than %(limit)d accounts.") % {"limit": MAX_VARIANTS}
    if len(draft.pictures) > setting("MAX_IMAGES"):
        yield _("The post has more than %(limit)d images.") % {"limit": setting("MAX_IMAGES")}
    if draft.language not in dict(LANGUAGES):
        yield _("The language “%(code)s” is not one that the rules know.") % {"code": draft.language}
    if unknown := set(draft.markets) - set(dict(MARKETS)):
        yield _("These markets are not ones that the rules know: %(codes)s.") % {"codes": ", ".join(sorted(unknown))}
