"""The registers: lists and forms like Wagtail's own, but every change goes through ``policy_rules.registers``.

They are no snippets, so that they have neither bulk actions nor an API. Nothing of them is written to Wagtail's log,
whose labels anyone with the site history can read: what a term says stays in its register, the change is on the ledger.
"""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from approvals.admin.changes.said import say_that_it_waits
from approvals.admin.changes.why import AsksWhy
from approvals.admin.exchange import ExportView, ImportView, RegisterIndexView
from approvals.admin.kept import KeptForm, SeesRow
from approvals.admin.site_rules import LeadsToTrial, RuleIndexView, TriesChanges, TryView
from approvals.admin.standing_waivers import COLUMNS as STANDING_WAIVER_COLUMNS
from approvals.admin.standing_waivers import StandingWaiverFilters, StandingWaiverIndexView
from policy_rules import registers
from policy_rules.models import (
    Account,
    ApprovedClaim,
    Asset,
    ChecklistItem,
    CompanyProfile,
    Competitor,
    ConfidentialTerm,
    Consent,
    DeclaredInterest,
    Embargo,
    LinkDomain,
    RuleEnforcement,
    RumourTopic,
    SiteRule,
    StandingWaiver,
    Topic,
)

VIEWS = ("index", "index_results", "add", "edit", "delete", "import", "export")


class SavesRow(AsksWhy):
    """Saves through the verb; what the register refuses is an error in the form, beside what was typed."""

    def form_valid(self, form):
        """Save the row, say that it waits for a second person, or show the form again with what was wrong."""
        self.form = form
        row = form.save(commit=False)
        try:
            waits = registers.save(row, actor=self.request.user, reason=self.why)
        except ValidationError as error:
            form.add_error(None, error.messages)
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)
        if waits:
            say_that_it_waits(self.request, waits)
            return redirect(self.get_success_url())
        self.object = row
        return self.save_action()


class AddView(SavesRow, generic.CreateView):
    """A new row."""

    template_name = "approvals/admin/registers/form.html"


class ChangeView(SeesRow, SavesRow, generic.EditView):
    """A row that is there."""

    template_name = "approvals/admin/registers/form.html"


class RemoveView(SeesRow, AsksWhy, generic.DeleteView):
    """Takes a row out; one that is still in use stays, and the screen says so."""

    template_name = "approvals/admin/registers/remove.html"

    def form_valid(self, form):
        """Remove the row, or say that the removal waits for a second person, and go back to the list."""
        try:
            with transaction.atomic():
                waits = registers.remove(self.object, actor=self.request.user, reason=self.why)
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
        else:
            if waits:
                say_that_it_waits(self.request, waits)
                return redirect(self.get_success_url())
            messages.success(self.request, self.get_success_message())
        return redirect(self.get_success_url())


class RegisterViewSet(ModelViewSet):
    """The list and the forms of one register."""

    index_view_class = RegisterIndexView
    add_view_class = AddView
    edit_view_class = ChangeView
    delete_view_class = RemoveView
    copy_view_enabled = False
    add_to_reference_index = False
    search_backend_name = None

    def __init__(self, **options):
        super().__init__(**options)
        self.name = f"register_{self.model._meta.model_name}"

    def get_common_view_kwargs(self, **kwargs):
        """With the ways in and out, and without the views that Wagtail's log and reference index feed."""
        names = super().get_common_view_kwargs(
            **{
                "import_url_name": self.get_url_name("import"),
                "export_url_name": self.get_url_name("export"),
                **kwargs,
            }
        )
        return {key: value for key, value in names.items() if key not in ("history_url_name", "usage_url_name")}

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """Every permission about the register can be given to a group, reading included."""
        return Permission.objects.filter(content_type=ContentType.objects.get_for_model(self.model))

    def get_urlpatterns(self):
        """The list, the forms, the import and the export, and nothing else."""
        ways = [
            path("import/", self.construct_view(ImportView), name="import"),
            path("export/", self.construct_view(ExportView), name="export"),
        ]
        return [pattern for pattern in [*super().get_urlpatterns(), *ways] if pattern.name in VIEWS]


class AccountViewSet(RegisterViewSet):
    """Where posts go out."""

    model = Account
    icon = "group"
    menu_order = 110
    panels = [
        FieldPanel(name) for name in ("channel", "handle", "display_name", "capacity", "email", "owner", "is_active")
    ]
    list_display = ["__str__", "channel", "handle", "capacity", BooleanColumn("is_active", label=_("Active"))]
    list_filter = ["channel", "capacity", "is_active"]
    search_fields = ["handle", "display_name"]


class TopicViewSet(RegisterViewSet):
    """What posts are about."""

    model = Topic
    icon = "tag"
    menu_order = 120
    panels = [FieldPanel("name"), FieldPanel("slug")]
    list_display = ["name", "slug"]
    search_fields = ["name"]


class CompanyProfileViewSet(RegisterViewSet):
    """Who speaks. There is one row."""

    model = CompanyProfile
    icon = "home"
    menu_label = _("Company profile")
    menu_order = 130
    panels = [FieldPanel(name) for name in ("name", "domains", "escalation_email", "security_contact")]


class ConfidentialTermViewSet(RegisterViewSet):
    """What must not go out. Only those who may read the register see it."""

    model = ConfidentialTerm
    icon = "no-view"
    menu_order = 140
    edit_handler = ObjectList(
        [
            FieldPanel(name)
            for name in (
                "term",
                "aliases",
                "owner",
                "classification",
                "seen_by",
                "embargo_until",
                "matching",
                "case_sensitive",
                "note",
            )
        ],
        base_form_class=KeptForm,
    )
    list_display = ["term", "classification", "owner", "embargo_until"]
    list_filter = ["classification"]
    search_fields = ["term", "aliases"]


class ChecklistItemViewSet(RegisterViewSet):
    """What IT/security reviewers tick."""

    model = ChecklistItem
    icon = "tasks"
    menu_label = _("Checklist")
    menu_order = 150
    panels = [FieldPanel(name) for name in ("text", "code", "position", "is_active")]
    list_display = ["text", "code", "position", BooleanColumn("is_active", label=_("Active"))]


class ApprovedClaimViewSet(RegisterViewSet):
    """What may be promised, in which words."""

    model = ApprovedClaim
    icon = "check"
    menu_order = 160
    panels = [FieldPanel(name) for name in ("words", "language", "valid_from", "valid_until", "support", "owner")]
    list_display = ["words", "language", "valid_from", "valid_until"]
    list_filter = ["language"]
    search_fields = ["words", "support"]


class LinkDomainViewSet(RegisterViewSet):
    """Whom posts may link to."""

    model = LinkDomain
    icon = "link"
    menu_order = 170
    panels = [FieldPanel(name) for name in ("domain", "standing", "note")]
    list_display = ["domain", "standing"]
    list_filter = ["standing"]
    search_fields = ["domain", "note"]


class AssetViewSet(RegisterViewSet):
    """Whose pictures are used, and for what."""

    model = Asset
    icon = "image"
    menu_order = 180
    panels = [
        FieldPanel("name"),
        FieldPanel("sha256"),
        FieldPanel("credit"),
        FieldPanel("is_logo"),
        FieldPanel("channels"),
        FieldPanel("rights_until"),
        FieldPanel("note"),
    ]
    list_display = ["name", "credit", BooleanColumn("is_logo", label=_("Logo")), "rights_until"]
    list_filter = ["is_logo"]
    search_fields = ["name", "credit", "sha256"]


class ConsentViewSet(RegisterViewSet):
    """Who may be written about."""

    model = Consent
    icon = "user"
    menu_order = 190
    panels = [
        FieldPanel("name"),
        FieldPanel("aliases"),
        FieldPanel("scope"),
        FieldPanel("channels"),
        FieldPanel("valid_until"),
        FieldPanel("was_withdrawn"),
        FieldPanel("note"),
    ]
    list_display = ["name", "scope", "valid_until", BooleanColumn("was_withdrawn", label=_("Withdrawn"))]
    list_filter = ["was_withdrawn"]
    search_fields = ["name", "aliases", "scope"]


class DeclaredInterestViewSet(RegisterViewSet):
    """Who has a stake in what."""

    model = DeclaredInterest
    icon = "pick"
    menu_order = 200
    panels = [FieldPanel(name) for name in ("holder", "name", "aliases", "stake", "note")]
    list_display = ["name", "holder", "stake"]
    search_fields = ["name", "aliases", "stake"]


class CompetitorViewSet(RegisterViewSet):
    """Of whom nothing ill is said."""

    model = Competitor
    icon = "crosshairs"
    menu_order = 210
    panels = [FieldPanel(name) for name in ("name", "aliases", "note")]
    list_display = ["name"]
    search_fields = ["name", "aliases"]


class EmbargoViewSet(RegisterViewSet):
    """What goes out by press release first."""

    model = Embargo
    icon = "time"
    menu_order = 220
    panels = [FieldPanel(name) for name in ("name", "aliases", "lifts_on", "release_url", "note")]
    list_display = ["name", "lifts_on"]
    search_fields = ["name", "aliases"]


class RumourTopicViewSet(RegisterViewSet):
    """On what the company says one thing only."""

    model = RumourTopic
    icon = "comment"
    menu_order = 230
    panels = [FieldPanel(name) for name in ("name", "aliases", "answer", "note")]
    list_display = ["name", "answer"]
    search_fields = ["name", "aliases"]


class RuleEnforcementViewSet(RegisterViewSet):
    """What a finding costs here."""

    model = RuleEnforcement
    icon = "warning"
    menu_order = 240
    panels = [FieldPanel(name) for name in ("rule", "market", "channel", "enforcement", "takes_down", "reason")]
    list_display = ["__str__", "enforcement", "reason"]
    list_filter = ["enforcement", "market", "channel"]
    search_fields = ["rule", "reason"]


class AddRuleView(LeadsToTrial, AddView):
    """A new site rule, not in force yet."""


class ChangeRuleView(LeadsToTrial, TriesChanges, ChangeView):
    """A site rule that is there."""


class SiteRuleViewSet(RegisterViewSet):
    """The rules that people of this site wrote."""

    model = SiteRule
    index_view_class = RuleIndexView
    add_view_class = AddRuleView
    edit_view_class = ChangeRuleView
    edit_template_name = "approvals/admin/registers/edit_rule.html"
    icon = "edit"
    menu_order = 250
    panels = [
        MultiFieldPanel([FieldPanel("code"), FieldPanel("name")], heading=_("The rule")),
        MultiFieldPanel(
            [FieldPanel("words"), FieldPanel("matching"), FieldPanel("pattern")], heading=_("What it looks for")
        ),
        MultiFieldPanel(
            [FieldPanel("languages"), FieldPanel("markets"), FieldPanel("channels")],
            heading=_("Where it holds"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("message", "instead", "because", "severity", "enforcement")],
            heading=_("What it says"),
        ),
        MultiFieldPanel([FieldPanel("catches"), FieldPanel("leaves_alone")], heading=_("What proves it")),
    ]
    list_display = ["__str__", "enforcement", BooleanColumn("is_active", label=_("In force"))]
    list_filter = ["is_active", "enforcement"]
    search_fields = ["code", "name"]

    def get_common_view_kwargs(self, **kwargs):
        """With the way to the trial."""
        return super().get_common_view_kwargs(**{"try_url_name": self.get_url_name("try"), **kwargs})

    def get_urlpatterns(self):
        """With the trial."""
        trial = self.construct_view(TryView)
        return [*super().get_urlpatterns(), path("try/<int:pk>/", trial, name="try")]


class StandingWaiverViewSet(RegisterViewSet):
    """What may be found in any post until a day."""

    model = StandingWaiver
    icon = "check"
    menu_order = 260
    index_view_class = StandingWaiverIndexView
    filterset_class = StandingWaiverFilters
    panels = [FieldPanel(name) for name in ("rule", "words", "channel", "reason", "valid_until")]
    list_display = STANDING_WAIVER_COLUMNS
    search_fields = ["rule", "words", "reason"]


class RegistersGroup(ModelViewSetGroup):
    """The menu "Registers": one of each."""

    menu_label = _("Registers")
    menu_name = "registers"
    menu_icon = "list-ul"
    menu_order = 100
    add_to_admin_menu = False
    items = tuple(RegisterViewSet.__subclasses__())
