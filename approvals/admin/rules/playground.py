"""The playground: a text is put to every rule, and each says what it found, or why it was not asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.debug import sensitive_post_parameters

from approvals.admin.rules.marks import Mark, marked_texts
from approvals.admin.rules.trying import TryForm, content_of, may_try
from approvals.admin.screens import FormScreen
from approvals.telling.rules import ENFORCEMENTS
from policy_rules import engine, ruleset
from policy_rules.clearance import Clearance
from policy_rules.content import Content
from policy_rules.engine import Answer, Verdict
from policy_rules.finding import Finding
from policy_rules.markets import LANGUAGES, MARKETS
from policy_rules.points import POINTS, by_point
from policy_rules.portraits.circumstances import named
from policy_rules.rule import Rule
from policy_rules.ruleset import RegistersTampered
from policy_rules.text.raw_markup import holds_tags

SPOKEN = (Answer.FOUND, Answer.FAILED)


@dataclass(frozen=True, slots=True)
class ShownVerdict:
    """What one rule said, in words; ``numbers`` are its findings on the page."""

    rule: Rule
    answer: Answer
    says: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PointVerdicts:
    """What the rules of one point of the policy said. Point 0 is the rules that serve none of the nine."""

    number: int
    title: str
    verdicts: tuple[ShownVerdict, ...]

    @property
    def speaks(self) -> bool:
        """Whether one of its rules found something."""
        return any(one.answer in SPOKEN for one in self.verdicts)

    @property
    def summary(self) -> str:
        """How many rules there are and how many of them found something."""
        found = sum(one.answer in SPOKEN for one in self.verdicts)
        rules = ngettext("%(count)d rule", "%(count)d rules", len(self.verdicts)) % {"count": len(self.verdicts)}
        return _("%(rules)s, %(found)d found something") % {"rules": rules, "found": found} if found else rules


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of a try. ``tags_as_text``: the text holds tags, and they were read as its words."""

    texts: tuple[SafeString, ...]
    language: str
    marks: tuple[Mark, ...]
    points: tuple[PointVerdicts, ...]
    summary: str
    ruleset_digest: str
    tags_as_text: bool


@method_decorator(sensitive_post_parameters("text", "sponsor", "handle"), name="dispatch")
class PlaygroundView(FormScreen):
    """POST a text; the page comes back with every rule's verdict and the text still in its field. Nothing is stored.

    403: this person may not ask. 422: the form says why.
    """

    form_class = TryForm
    page_title = gettext_lazy("Try a text")
    header_icon = "edit"
    template_name = "approvals/admin/rules/playground.html"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Raises ``PermissionDenied`` before anything is read."""
        if not may_try(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        rules = {"url": reverse("imprimatur:rules"), "label": _("Rules")}
        return [*self.breadcrumbs_items, rules, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"for_user": self.request.user}

    def form_valid(self, form: TryForm) -> HttpResponse:
        """The verdicts, on the same page."""
        try:
            tried = attempt(content_of(form.cleaned_data), form.asked_day, self.request.user)
        except RegistersTampered as error:
            form.add_error(None, str(error))
            return self.form_invalid(form)
        return self.render_to_response(self.get_context_data(form=form, tried=tried))

    def form_invalid(self, form: TryForm) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response


def attempt(content: Content, day, user) -> Tried:
    """Put ``content`` to every rule in force as of ``day``, and say to ``user`` what they said."""
    rules = ruleset.current()
    verdicts = engine.verdicts(rules, content, rules.facts(day))
    findings = [finding for verdict in verdicts for finding in verdict.findings]
    ordered = engine.in_reading_order(findings, [text.field for text in content.everything])
    clearance = Clearance(user)
    marks = tuple(Mark(number, finding, clearance.told(finding)) for number, finding in enumerate(ordered, start=1))
    return Tried(
        texts=marked_texts(content, marks),
        language=content.language,
        marks=marks,
        points=tuple(_points(verdicts, marks)),
        summary=_summary(ordered),
        ruleset_digest=rules.digest,
        tags_as_text=content.text.offsets is None and holds_tags(content.text.value),
    )


def _points(verdicts: Iterable[Verdict], marks: Iterable[Mark]) -> Iterable[PointVerdicts]:
    numbers: dict[str, tuple[int, ...]] = {}
    for mark in marks:
        numbers[mark.finding.code] = (*numbers.get(mark.finding.code, ()), mark.number)
    shown = {
        one.rule.code: ShownVerdict(one.rule, one.answer, _says(one), numbers.get(one.rule.code, ()))
        for one in verdicts
    }
    served = by_point(one.rule for one in shown.values())
    for number in sorted({*POINTS, *served}):
        title = str(POINTS[number]) if number else _("This site's own")
        yield PointVerdicts(number, title, tuple(shown[rule.code] for rule in served.get(number, ())))


def _says(verdict: Verdict) -> str:
    """The answer of a rule in words."""
    rule = verdict.rule
    if verdict.answer is Answer.FOUND:
        costs = {str(ENFORCEMENTS[finding.enforcement]) for finding in verdict.findings}
        return _("Found something: %(enforcement)s") % {"enforcement": ", ".join(sorted(costs))}
    return {
        Answer.FAILED: _("Could not look, because of an error in the rule"),
        Answer.NOTHING: _("Nothing to object to"),
        Answer.OTHER_LANGUAGE: _("Not asked: it reads %(languages)s only, and the text does not seem to be in that")
        % {"languages": named(LANGUAGES, rule.languages)},
        Answer.OTHER_MARKET: _("Not asked: it holds in %(markets)s only") % {"markets": named(MARKETS, rule.markets)},
        Answer.OFF: _("Not asked: it is off here"),
    }[verdict.answer]


def _summary(findings: tuple[Finding, ...]) -> str:
    """One line for the head of the result."""
    if not findings:
        return _("Nothing to object to.")
    barring = sum(finding.bars for finding in findings)
    found = ngettext("%(count)d finding", "%(count)d findings", len(findings)) % {"count": len(findings)}
    if not barring:
        return _("%(found)s; nothing bars the post.") % {"found": found}
    bars = ngettext("%(count)d of them bars the post.", "%(count)d of them bar the post.", barring)
    return f"{found}; {bars % {'count': barring}}"
