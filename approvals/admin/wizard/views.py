"""The pages of the wizard."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from approvals import staffing
from approvals.admin.access import AbilityRequired
from approvals.admin.our_policy import shown_document
from approvals.admin.screens import FormScreen
from approvals.admin.wizard.forms import AdoptForm, SectionForm
from approvals.admin.wizard.notes import Notes
from approvals.adopting import Adoption, Proposal, adopt, propose
from approvals.permissions import has_ability
from approvals.refusing import Deed
from policy_rules.wizard.answers import AnswersRefused
from policy_rules.wizard.document import differences
from policy_rules.wizard.questions import KEPT, SECTIONS, in_section
from policy_rules.wizard.telling import told

STEPS = (*SECTIONS, "look")
"""The sections of questions, and the last page."""


class WizardPage(AbilityRequired, FormScreen):
    """One step of the wizard."""

    abilities = ("adopt_policy",)
    page_title = gettext_lazy("Policy wizard")
    header_icon = "list-ol"

    @cached_property
    def notes(self) -> Notes:
        return Notes(self.request)

    @property
    def step(self) -> str:
        """The code of this step."""
        raise NotImplementedError

    def get_breadcrumbs_items(self):
        items = [{"url": reverse("imprimatur:our_policy"), "label": _("Our policy")}]
        return [*self.breadcrumbs_items, *items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        at = STEPS.index(self.step)
        labels = {**SECTIONS, "look": _("Look it over")}
        progress = _("Step %(number)s of %(all)s: %(label)s") % {
            "number": at + 1,
            "all": len(STEPS),
            "label": labels[self.step],
        }
        back = reverse("imprimatur:wizard", args=[STEPS[at - 1]]) if at else ""
        return super().get_context_data(progress=progress, at=at + 1, steps=len(STEPS), back=back, **kwargs)


class SectionView(WizardPage):
    """The questions of one section."""

    template_name = "approvals/admin/wizard/section.html"

    @property
    def step(self) -> str:
        if self.kwargs["section"] not in SECTIONS:
            raise Http404
        return self.kwargs["section"]

    def get_form(self, form_class=None):
        options = {"data": self.request.POST} if self.request.method == "POST" else {}
        return SectionForm(in_section(self.step), self.notes.assumed(), **options)

    def form_valid(self, form):
        self.notes.add(form.plain())
        return redirect(_address(STEPS[STEPS.index(self.step) + 1]))


class LookView(WizardPage):
    """All that would change; nothing does before the button is pressed."""

    deed = Deed.ADOPT_POLICY
    template_name = "approvals/admin/wizard/look.html"
    step = "look"

    def dispatch(self, request, *args, **kwargs):
        """Lead whoever left a question out back to it."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except AnswersRefused as refused:
            sections = {question.id: question.section for question in KEPT}
            messages.warning(request, _("Some questions still need an answer."))
            return redirect(_address(sections[refused.problems[0].question]))

    @cached_property
    def proposal(self) -> Proposal:
        return propose(self.notes.answers(), shown=self.notes.saw_what_is())

    def get_form(self, form_class=None):
        options = {"data": self.request.POST} if self.request.method == "POST" else {}
        return AdoptForm(**options)

    def get_context_data(self, **kwargs):
        proposal, plan = self.proposal, self.proposal.plan
        chosen, duties = self.request.POST.getlist("over_by_hand"), staffing.duties()
        return super().get_context_data(
            proposal=proposal,
            documents=[shown_document(document) for document in proposal.documents],
            differences=[
                (document, differences(proposal.before.document(document.language), document))
                for document in proposal.documents
                if proposal.before
            ],
            changes=told(plan.ordinary),
            by_hand=[(one, one.id in chosen) for one in told(plan.by_hand)],
            waiting=told(plan.waiting),
            duties=duties.values(),
            vacancies=staffing.vacancies(duties),
            **kwargs,
        )

    def form_valid(self, form):
        try:
            done = adopt(
                self.proposal.answers,
                actor=self.request.user,
                saw=form.cleaned_data["saw"],
                shown=self.notes.saw_what_is(),
                over_by_hand=self.request.POST.getlist("over_by_hand"),
                secrets=form.secrets,
            )
        except ValidationError as error:
            form.add_error(None, error.messages)
            return self.form_invalid(form)
        self.notes.forget()
        self._say(done)
        return redirect("imprimatur:our_policy")

    def _say(self, done: Adoption) -> None:
        if waiting := len(done.applied.waiting):
            words = ngettext(
                "The policy is adopted, but %(number)s change that it needs loosens something and waits for a second"
                " person.",
                "The policy is adopted, but %(number)s changes that it needs loosen something and wait for a second"
                " person.",
                waiting,
            )
            link = messages.button(reverse("imprimatur:changes"), _("What waits"))
            messages.warning(self.request, words % {"number": waiting}, buttons=[link])
        else:
            said = _("The policy is in force.") if done.row else _("The policy was in force already.")
            messages.success(self.request, said)


def _address(step: str) -> str:
    return reverse("imprimatur:wizard_look") if step == "look" else reverse("imprimatur:wizard", args=[step])


class WizardMenuItem(MenuItem):
    """The way to the wizard, for those who may adopt the policy."""

    def __init__(self, **kwargs):
        super().__init__(
            gettext_lazy("Policy wizard"),
            reverse_lazy("imprimatur:wizard", args=["company"]),
            name="policy-wizard",
            icon_name="list-ol",
            **kwargs,
        )

    def is_shown(self, request) -> bool:
        return has_ability(request.user, "adopt_policy")
