"""Every register in the admin: what its list shows, what its form asks, and where it stands in the menu."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.viewsets.model import ModelViewSetGroup

from approvals.admin.kept import KeptForm
from approvals.admin.registers.register import AddView, ChangeView, RegisterViewSet
from approvals.admin.site_rules import LeadsToTrial, RuleIndexView, TriesChanges, TryView
from approvals.admin.standing_waivers import COLUMNS as STANDING_WAIVER_COLUMNS
from approvals.admin.standing_waivers import StandingWaiverFilters, StandingWaiverIndexView
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
