"""My posts: what I wrote in, by state, with a search; and everybody's."""

from __future__ import annotations

import django_filters
from django.contrib.admin.utils import quote
from django.db.models import Exists, OuterRef, QuerySet
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column, StatusTagColumn
from wagtail.snippets.views import snippets

from approvals.admin.editor.prefill import correction_url
from approvals.lifecycle import State
from approvals.models import Person, Post, PostAuthor, Submission


class PostFilterSet(WagtailFilterSet):
    """By state; mine, unless somebody asks for everybody's."""

    state = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("State"), choices=State.choices, widget=CheckboxSelectMultiple
    )
    whose = django_filters.ChoiceFilter(
        label=gettext_lazy("Whose"),
        choices=[("everybody", gettext_lazy("Everybody’s"))],
        empty_label=gettext_lazy("Mine"),
        widget=RadioSelect,
        method="leave_as_it_is",
    )

    class Meta:
        model = Post
        fields = ["state"]

    def leave_as_it_is(self, queryset: QuerySet[Post], name: str, value: str) -> QuerySet[Post]:
        """Everybody's posts are all there are."""
        return queryset

    def filter_queryset(self, queryset: QuerySet[Post]) -> QuerySet[Post]:
        """Mine are those that I write in, or that I wrote in when they were handed in."""
        found = super().filter_queryset(queryset)
        return found if self.form.cleaned_data["whose"] else written_by(found, self.request.user)


def written_by(posts: QuerySet[Post], user) -> QuerySet[Post]:
    """Those of ``posts`` that ``user`` is, or ever was, an author of."""
    code = Person.objects.filter(user=user).values_list("pk", flat=True).first()
    if code is None:
        return posts.none()
    drafting = PostAuthor.objects.filter(post=OuterRef("pk"), person=code)
    # A pseudonym is 32 hexadecimal digits, so that looking for it in the list's text finds nothing else; SQLite has no
    # other way to look into a list.
    handed_in = Submission.objects.filter(post=OuterRef("pk"), authors__icontains=code)
    return posts.filter(Exists(drafting) | Exists(handed_in))


class IndexView(snippets.IndexView):
    """The list. Drafts open in the editor, every other post on its review page."""

    page_title = gettext_lazy("My posts")
    filterset_class = PostFilterSet
    default_ordering = "-_updated_at"

    @cached_property
    def columns(self) -> list:
        """Without boxes to tick: many can only be deleted at once, and hardly any post can be deleted."""
        return [column for column in super().columns if not isinstance(column, BulkActionsCheckboxColumn)]

    @cached_property
    def list_display(self) -> list:
        return [
            "__str__",
            StatusTagColumn("get_state_display", label=_("State"), sort_key="state", primary=_is_public),
            Column("channels", label=_("Channels"), accessor=_channels),
            *super().list_display[1:],
        ]

    def get_base_queryset(self) -> QuerySet[Post]:
        """With what the columns and the permission policy ask of a row, in as many queries for one post as for many."""
        return super().get_base_queryset().select_related("live").prefetch_related("variants__account", "decisions")

    def get_edit_url(self, instance: Post) -> str:
        if self._allows("change", instance):
            return super().get_edit_url(instance)
        return reverse("imprimatur:review", args=[quote(instance.pk)])

    def get_delete_url(self, instance: Post) -> str | None:
        return super().get_delete_url(instance) if self._allows("delete", instance) else None

    def get_list_more_buttons(self, instance: Post) -> list:
        buttons = super().get_list_more_buttons(instance)
        if self.add_url and hasattr(instance, "live"):
            buttons.append(MenuItem(_("Correct this"), url=correction_url(instance), icon_name="edit", priority=25))
        return buttons

    def _allows(self, action: str, instance: Post) -> bool:
        return self.permission_policy.user_has_permission_for_instance(self.request.user, action, instance)


def _is_public(post: Post) -> bool:
    return hasattr(post, "live")


def _channels(post: Post) -> str:
    return ", ".join(dict.fromkeys(row.account.get_channel_display() for row in post.variants.all()))
