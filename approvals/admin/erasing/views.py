"""Erasing in the admin: what is meant, then what would go and what would stay, then the deed.

Who is to be erased is typed into a form that is sent and never stands in an address; from then on only their pseudonym
is handed about.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.core.exceptions import BadRequest, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from approvals import legal_grounds
from approvals.admin.access import AbilityRequired
from approvals.admin.erasing.forms import ConfirmForm, EraseForm
from approvals.admin.screens import UNPROCESSABLE, FormScreen
from approvals.erasing.plan import OVERTAKEN, Plan
from approvals.erasing.targets import VALUE, Target, target
from approvals.models import Erasure, SealedFile
from approvals.permissions import has_ability
from approvals.refusing import Deed
from approvals.telling.kept_words import Words, open_words

ERASE = gettext_lazy("Erase")
STALE = 409
HIDDEN = frozenset({"kind", "key", "ground", "saw"})
"""What the page itself fills in."""


@method_decorator(sensitive_post_parameters("person", "reason"), name="dispatch")
class EraseView(AbilityRequired, FormScreen):
    """A POST of the question answers with what would happen; a POST with ``saw`` has it happen, or says why not."""

    abilities = ("erase",)
    deed = Deed.ERASE
    form_class = EraseForm
    page_title = ERASE
    header_icon = "bin"
    template_name = "approvals/admin/erasing/erase.html"
    success_url = reverse_lazy("imprimatur:erase")

    def get_initial(self):
        return {name: self.request.GET[name] for name in ("post", "value") if name in self.request.GET}

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """The second form brings what the first one showed."""
        return self._confirmed(ConfirmForm(request.POST)) if "saw" in request.POST else super().post(request)

    def form_valid(self, form: EraseForm) -> HttpResponse:
        return self._shown(form.target, form.cleaned_data["ground"])

    def _confirmed(self, form: ConfirmForm) -> HttpResponse:
        """Erase what was looked at. Whatever is wrong, the page comes back with the plan of this moment."""
        if HIDDEN & form.errors.keys():
            raise BadRequest("This is not what the page sent.")
        given = form.cleaned_data
        try:
            what = target(given["kind"], given["key"])
        except ValidationError as error:
            raise BadRequest("This is not what the page sent.") from error
        if form.errors:
            return self._shown(what, given["ground"], confirm=form, status=UNPROCESSABLE)
        said = {name: given[name] for name in ("ground", "saw", "reason")}
        try:
            return self._done(what, what.erase(actor=self.request.user, **said))
        except ValidationError as error:
            status = STALE if getattr(error, "code", "") == OVERTAKEN else UNPROCESSABLE
            return self._shown(what, said["ground"], said["reason"], errors=error.messages, status=status)

    def _shown(
        self,
        what: Target,
        ground: str,
        reason: str = "",
        *,
        confirm: ConfirmForm | None = None,
        errors: Sequence[str] = (),
        status: int = 200,
    ) -> HttpResponse:
        """What would happen now, with the form that has it happen."""
        plan = what.plan(ground)
        initial = {"kind": what.kind, "key": what.key, "ground": ground, "saw": plan.digest, "reason": reason}
        context = self.get_context_data(
            form=None,
            what=what,
            plan=plan,
            ground=legal_grounds.spoken(ground),
            words=_words_of(what, plan),
            confirm=confirm or ConfirmForm(initial=initial),
            errors=errors,
        )
        return self.render_to_response(context, status=status)

    def _done(self, what: Target, erasure: Erasure) -> HttpResponse:
        entries = f"{reverse('imprimatur:ledger')}?kind={what.kind}.erased"
        said = _("Erased; entry %(number)d of the ledger says so.") % {"number": erasure.entry}
        messages.success(self.request, said, buttons=[messages.button(entries, _("Ledger"))])
        return redirect(self.success_url)


def _words_of(what: Target, plan: Plan) -> Words | None:
    """The one value that would go, if it is a text: nobody reads here what no erasure reaches."""
    if what.kind != VALUE or not plan.goes or SealedFile.objects.filter(commitment=what.key).exists():
        return None
    return open_words([what.key])[what.key]


class EraseMenuItem(MenuItem):
    """The way to erase, for those who may."""

    def __init__(self, **kwargs):
        super().__init__(ERASE, reverse_lazy("imprimatur:erase"), name="erase", icon_name="bin", **kwargs)

    def is_shown(self, request) -> bool:
        return has_ability(request.user, "erase")
