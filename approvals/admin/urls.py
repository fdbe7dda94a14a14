"""The addresses of our own pages in the admin, under ``/admin/imprimatur/`` and the namespace ``imprimatur``."""

from __future__ import annotations

from django.urls import path, re_path

from approvals.admin.changes.views import ChangesView, ChangeView
from approvals.admin.desk.cases import CasesView
from approvals.admin.desk.charts import ChartsView
from approvals.admin.desk.views import DeskView
from approvals.admin.editor.check import CheckView
from approvals.admin.erasing.holds import HoldsView, LiftView
from approvals.admin.erasing.views import EraseView
from approvals.admin.evidence import EvidenceView
from approvals.admin.ledger_list import LedgerView
from approvals.admin.looking_back import LookBackView
from approvals.admin.our_policy import OurPolicyView, PolicyFileView
from approvals.admin.pause import PauseView
from approvals.admin.precision import PrecisionView
from approvals.admin.queue import QueueView
from approvals.admin.review.bytes import FileView, PayloadView
from approvals.admin.review.views import ReviewView
from approvals.admin.rules.listing import RulesView
from approvals.admin.rules.page import RuleView
from approvals.admin.rules.playground import PlaygroundView
from approvals.admin.takedowns import TakedownsView
from approvals.admin.timeline import TimelineView
from approvals.admin.wizard.views import LookView, SectionView

app_name = "imprimatur"

urlpatterns = [
    path("check/", CheckView.as_view(), name="check"),
    path("check/<int:pk>/", CheckView.as_view(), name="check"),
    path("queue/", QueueView.as_view(), name="queue"),
    path("queue/results/", QueueView.as_view(results_only=True), name="queue_results"),
    path("review/<int:pk>/", ReviewView.as_view(), name="review"),
    path("review/<int:pk>/<int:number>/payload/", PayloadView.as_view(), name="payload"),
    path("review/<int:pk>/<int:number>/files/<str:sha256>/", FileView.as_view(), name="sealed_file"),
    path("timeline/<int:pk>/", TimelineView.as_view(), name="timeline"),
    path("ledger/", LedgerView.as_view(), name="ledger"),
    path("ledger/results/", LedgerView.as_view(results_only=True), name="ledger_results"),
    path("desk/", DeskView.as_view(), name="desk"),
    path("desk/results/", DeskView.as_view(results_only=True), name="desk_results"),
    path("desk/cases/", CasesView.as_view(), name="open_cases"),
    path("desk/charts/", ChartsView.as_view(), name="charts"),
    path("holds/", HoldsView.as_view(), name="holds"),
    path("holds/<int:number>/", LiftView.as_view(), name="lift_hold"),
    path("erase/", EraseView.as_view(), name="erase"),
    path("rules/", RulesView.as_view(), name="rules"),
    path("rules/<str:code>/", RuleView.as_view(), name="rule"),
    path("precision/", PrecisionView.as_view(), name="precision"),
    path("playground/", PlaygroundView.as_view(), name="playground"),
    path("look-back/", LookBackView.as_view(), name="look_back"),
    path("look-back/progress/", LookBackView.as_view(progress_only=True), name="look_back_progress"),
    path("takedowns/", TakedownsView.as_view(), name="takedowns"),
    path("takedowns/results/", TakedownsView.as_view(results_only=True), name="takedowns_results"),
    path("changes/", ChangesView.as_view(), name="changes"),
    path("changes/results/", ChangesView.as_view(results_only=True), name="changes_results"),
    path("changes/<int:pk>/", ChangeView.as_view(), name="change"),
    path("evidence/", EvidenceView.as_view(), name="evidence"),
    path("pause/", PauseView.as_view(), name="pause"),
    path("policy/", OurPolicyView.as_view(), name="our_policy"),
    path("policy/wizard/look/", LookView.as_view(), name="wizard_look"),
    path("policy/wizard/<slug:section>/", SectionView.as_view(), name="wizard"),
    re_path(r"^policy/(?P<language>sv|en)/(?P<ending>html|md|print)/$", PolicyFileView.as_view(), name="policy_file"),
]
