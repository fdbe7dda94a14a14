"""What the editor's form sends."""

from __future__ import annotations

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from approvals.models import Post
from approvals.models.post import BODY_FEATURES

TEXT = "<p>Vårt nya rosteri i Luleå är öppet. Välkommen in på en kopp i helgen.</p>"
JSON = {"HTTP_ACCEPT": "application/json"}
ADD = "wagtailsnippets_approvals_post:add"


def url(name: str, post: Post | None = None) -> str:
    """The address of one of the views of posts."""
    return reverse(f"wagtailsnippets_approvals_post:{name}", args=[post.pk] if post else [])


def form_data(
    post: Post | None = None, *, body: str = TEXT, markets=("se",), variants=None, images=(), **values
) -> dict:
    """A form filled in as a careful marketer would. ``post``: the form of that draft, as it was just opened.

    ``variants`` and ``images`` are rows as dicts of column -> value; without ``variants`` those of the draft.
    """
    if variants is None:
        rows = post.variants.select_related("account") if post else ()
        variants = [{"id": row.pk, "account": row.account_id, "text": row.text} for row in rows]
    data = {
        "title": "Rosteriet öppnar",
        "body": rich_text(body, features=BODY_FEATURES),
        "language": "sv",
        "sponsorship": "none",
        "sponsor": "",
        "variants": inline_formset(list(variants), initial=sum("id" in row for row in variants)),
        "images": inline_formset(list(images), initial=sum("id" in row for row in images)),
        "expires_at": "",
        "corrects": "",
    }
    return nested_form_data(data | values) | {"markets": list(markets)} | (loaded(post) if post else {})


def loaded(post: Post) -> dict:
    """What the page says about the revision it was opened with."""
    revision = Post.objects.get(pk=post.pk).latest_revision
    return {"loaded_revision_id": revision.pk, "loaded_revision_created_at": revision.created_at.isoformat()}


def said(response) -> str:
    """Everything that a page tells its reader in messages, and the page itself."""
    return response.content.decode()
