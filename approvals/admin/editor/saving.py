"""Saving in the editor without losing or overwriting anybody's words. The traps are Wagtail's; see each method."""

from __future__ import annotations

from http import HTTPStatus

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, JsonResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages

from approvals.lifecycle import State
from approvals.models import Post, PostIsNotADraft

SEEN = "seen_revision_id"
"""The revision that this page's own autosave made last. The browser fills it in when the form is sent."""

REPLACE = "replace_revision_id"
"""The newer revision that the author has read about and wants to replace."""

NOT_NOW = frozenset({"invalid_revision", "locked"})
"""Errors of autosave that come from the state of the post and not from what was typed."""


class SavesDrafts:
    """What the create and the edit view share."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        # Wagtail does this for models with draft state only. A draft may lack anything; the submit gate asks for it.
        self.saving_as_draft = request.method == "POST"

    def get_success_url(self) -> str:
        """Stay in the editor; Wagtail would go back to the list."""
        return self.get_edit_url()

    def get_success_buttons(self) -> list:
        """None: we are where they would lead."""
        return []

    def save_action(self) -> HttpResponse:
        """Answer, and say what was taken out of the text."""
        if self.form.removed and not self.expects_json_response:
            say_removed(self.request, self.form.removed)
        return super().save_action()

    def json_error_response(self, error_code: str, error_message: str) -> JsonResponse:
        """What autosave is told. The words stay on the author's screen whatever this says."""
        response = super().json_error_response(error_code, error_message)
        if error_code in NOT_NOW:
            response.status_code = HTTPStatus.CONFLICT
        return response


class KeepsTheNewest:
    """A save is refused when it would overwrite what its author has not seen, or words that are sealed."""

    is_stale = False

    def is_valid(self, form) -> bool:
        if self.object.state != State.DRAFT:
            return self._refuse("locked", self._sealed_message())
        if self.is_out_of_date and not self.expects_json_response:
            self.is_stale = True
            return self._refuse("invalid_revision", None)
        return super().is_valid(form)

    def save_instance(self) -> Post:
        """Save under the row's lock. Raises ``PermissionDenied``, which Wagtail shows, when it has changed just now."""
        rows = Post.objects.select_for_update().filter(pk=self.object.pk)
        if rows.values_list("latest_revision_id", flat=True).get() != self.object.latest_revision_id:
            raise PermissionDenied(
                _("Somebody saved a newer version at this very moment. Yours is still on this screen, but not saved.")
            )
        return super().save_instance()

    def _refuse(self, code: str, message: str | None) -> bool:
        self.produced_error_code, self.produced_error_message = code, message
        return False

    def _sealed_message(self) -> str:
        return " ".join(
            (
                str(PostIsNotADraft(self.object.state)),
                _("Nothing was saved. What you typed is still on this screen: copy it before you leave."),
            )
        )

    @cached_property
    def is_out_of_date(self) -> bool:
        """Whether somebody saved a revision that this page has not seen.

        Wagtail asks this for autosave only, and cannot know what autosave did before a plain save: the browser says so
        in ``SEEN``. A form that says nothing at all about what it saw is not trusted to have seen anything.
        """
        if not self.latest_revision:
            return False
        newest = str(self.latest_revision.pk)
        told = {self.request.POST.get(SEEN), self.request.POST.get(REPLACE)}
        if newest in told:
            return False
        if "loaded_revision_id" not in self.request.POST:
            return True
        return super().is_out_of_date

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if self.is_stale:
            # The form is shown again with the newest revision's number; without its time it stays out of date.
            context["loaded_revision_created_at"] = ""
            context["newer_revision"] = self.latest_revision
        if self.object.state != State.DRAFT:
            # Wagtail would make the form untouchable, so that nobody could copy their words out of it.
            context["locked_for_user"] = False
        return context


def say_removed(request, removed: tuple[str, ...]) -> None:
    """Tell the author what the text cannot hold and has lost."""
    message = _("This was taken out of the text, because a post cannot hold it: %(things)s.")
    messages.warning(request, message % {"things": "; ".join(removed)})
