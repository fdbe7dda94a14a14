"""The post as each of its channels will show it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from wagtail.models import PreviewableMixin
from wagtail.snippets.views import snippets
from wagtail.utils.decorators import xframe_options_sameorigin_override

from approvals import draft as drafts
from approvals import links
from approvals.models import Post, PostImage
from policy_rules import ruleset
from policy_rules.channels import CHANNELS, Channel, measure
from policy_rules.content import Content

ALL = "all"


@dataclass(frozen=True, slots=True)
class Card:
    """One account's view of the post. ``before_fold`` is what a reader sees before "more"."""

    channel: Channel
    name: str
    handle: str
    before_fold: str
    after_fold: str
    length: int | None
    limit: int | None
    images: tuple[PostImage, ...]

    @property
    def is_over(self) -> bool:
        """Whether the channel takes less than this."""
        return self.limit is not None and self.length is not None and self.length > self.limit

    @property
    def initial(self) -> str:
        """What stands in the place of a picture of the account."""
        return self.name[:1].upper()


class ChannelPreviews(PreviewableMixin):
    """A post with one way to look at it for each of its accounts, and one for all of them together.

    It stands in for the post where Wagtail makes previews: the post itself is a row and knows nothing of screens.
    """

    def __init__(self, post: Post):
        self.post = post
        self.pk = post.pk
        # A preview goes through the site's middleware, which does not know the language of whoever looks at it.
        self.language = get_language()

    def __str__(self) -> str:
        return str(self.post)

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """All accounts, then each by the number of its row in the register."""
        rows = self.post.variants.all()
        return [(ALL, _("All channels")), *((str(row.account_id), str(row.account)) for row in rows if row.account_id)]

    def serve_preview(self, request, mode_name: str) -> HttpResponse:
        """The page in the preview's frame."""
        chosen = [card for key, card in _cards(self.post) if mode_name in (ALL, key)]
        with override(self.language):
            return HttpResponse(
                render_to_string("approvals/preview/channel.html", {"post": self.post, "cards": chosen}, request)
            )


def _cards(post: Post) -> list[tuple[str, Card]]:
    draft = drafts.read(post)
    images = tuple(row for row in post.images.all() if row.image_id)
    names = {row.account_id: row.account.display_name for row in post.variants.all() if row.account_id}
    contents = drafts.contents(draft, links.resolve)
    return [
        (str(variant.account), _card(content, variant.handle, names[variant.account] or variant.handle, images))
        for variant, content in zip(draft.variants, contents, strict=False)
    ]


def _card(content: Content, handle: str, name: str, images: tuple[PostImage, ...]) -> Card:
    channel = CHANNELS[content.channel]
    limit = ruleset.current().limits.get(channel.code, channel.limit)
    text = content.text.value
    fold = channel.fold or len(text)
    return Card(
        channel=channel,
        name=name,
        handle=handle,
        before_fold=text[:fold],
        after_fold=text[fold:],
        length=measure(channel.code, text) if limit else None,
        limit=limit,
        images=images,
    )


class PreviewsScreen:
    """For Wagtail's preview views: the words on the screen, through their channels."""

    @method_decorator(xframe_options_sameorigin_override)
    def get(self, request, *args, **kwargs) -> HttpResponse:
        """The preview, or Wagtail's page that says why there is none."""
        form = self.get_form(self._get_form_data(self._get_form_state()))
        if not self.validate_form(form):
            return self.error_response()
        form.save(commit=False)
        previews = ChannelPreviews(self.object)
        return previews.make_preview_request(request, request.GET.get("mode", ALL), self.get_extra_request_attrs())


class PreviewOnEditView(PreviewsScreen, snippets.PreviewOnEditView):
    """While one types."""


class PreviewOnCreateView(PreviewsScreen, snippets.PreviewOnCreateView):
    """While one types in a new post."""


class PreviewRevisionView(snippets.PreviewRevisionView):
    """As a revision had it."""

    def get(self, request, *args, **kwargs) -> HttpResponse:
        """The preview of a revision."""
        return ChannelPreviews(self.revision_object).make_preview_request(request, request.GET.get("mode", ALL))
