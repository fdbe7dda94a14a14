"""What a new post begins with."""

from __future__ import annotations

import re

from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from approvals.models import Post, PostVariant, Release

CORRECTS = "corrects"
"""The parameter that names the post to be corrected: ``.../add/?corrects=12``."""


def correction_url(post: Post) -> str:
    """Where the correction of what went out begins."""
    return f"{reverse(Post.snippet_viewset.get_url_name('add'))}?{CORRECTS}={post.pk}"


def new_post(request: HttpRequest) -> Post | None:
    """The correction of what went out, with its accounts, language and markets; ``None``: an empty form.

    Raises ``Http404`` for a post that never went out: it is not corrected but edited. What was retracted may be.
    """
    number = request.GET.get(CORRECTS, "")
    if not number:
        return None
    # SQLite fails on numbers beyond 64 bits instead of finding nothing.
    pk = int(number) if re.fullmatch(r"[0-9]{1,18}", number) else 0
    wrong = get_object_or_404(Post.objects.filter(Exists(Release.objects.filter(post=OuterRef("pk")))), pk=pk)
    correction = Post(
        title=_("Correction of %(title)s") % {"title": wrong.title[:150]},
        language=wrong.language,
        markets=wrong.markets,
        corrects=wrong,
    )
    correction.variants = [
        PostVariant(account=row.account, sort_order=row.sort_order)
        for row in wrong.variants.filter(account__is_active=True).select_related("account")
    ]
    return correction
