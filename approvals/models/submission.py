"""What was handed in, what the rules found in it, and what people decided about it. Rows here never change.

They hold digests, codes and places; the words lie in :class:`approvals.models.SealedContent`.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from approvals.lifecycle import STEPS, State
from approvals.models.insert_only import ErasableQuerySet, InsertOnlyModel


class Submission(InsertOnlyModel):
    """The exact content that was handed in. ``digest`` is SHA-256 of its payload, which carries its own salt.

    ``authors`` are the pseudonyms of everybody who wrote in the post since its last release, fixed at the seal.
    """

    post = models.ForeignKey("approvals.Post", on_delete=models.PROTECT, related_name="submissions")
    number = models.PositiveIntegerField(_("number"))
    digest = models.CharField(_("digest"), max_length=64, unique=True)
    authors = models.JSONField(_("authors"))
    sealed_at = models.DateTimeField(_("sealed"), default=timezone.now)
    sealed_by = models.CharField(_("handed in by"), max_length=32)

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["post", "number"], name="imprimatur_submission_number")]

    def __str__(self) -> str:
        return f"{self.post_id}/{self.number}"


class SealedFile(InsertOnlyModel):
    """A private copy of a file that goes out: its bytes lie in ``SealedContent`` under ``commitment``."""

    is_erasable = True

    sha256 = models.CharField(max_length=64, primary_key=True)
    commitment = models.CharField(max_length=64)
    kind = models.CharField(_("type"), max_length=100)
    size = models.PositiveBigIntegerField(_("size"))
    metadata = models.JSONField(_("metadata"), default=list)

    objects = models.Manager.from_queryset(ErasableQuerySet)()

    class Meta:
        verbose_name = _("sealed file")
        verbose_name_plural = _("sealed files")

    def __str__(self) -> str:
        return self.sha256[:12]


class CheckRun(InsertOnlyModel):
    """What the rules of one moment found in one submission: codes and places, never words.

    ``findings`` is a list of objects with the keys ``id``, ``code``, ``severity``, ``enforcement``, ``field``,
    ``start``, ``end``, ``variants`` and ``waivers``, the numbers of the standing waivers that let it pass.
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="check_runs")
    step = models.CharField(_("step"), max_length=24)
    ruleset_digest = models.CharField(_("ruleset"), max_length=64)
    findings = models.JSONField(_("findings"))
    run_at = models.DateTimeField(_("checked"), default=timezone.now)

    class Meta:
        verbose_name = _("check run")
        verbose_name_plural = _("check runs")

    def __str__(self) -> str:
        return f"{self.submission_id} {self.step}"


class StandingWaiverUse(InsertOnlyModel):
    """A check run in which a standing waiver let a finding pass. ``waiver`` is its number in the register."""

    check_run = models.ForeignKey(CheckRun, on_delete=models.PROTECT, related_name="+")
    waiver = models.PositiveBigIntegerField(_("standing waiver"))
    used_at = models.DateTimeField(_("used"))

    class Meta:
        verbose_name = _("use of a standing waiver")
        verbose_name_plural = _("uses of standing waivers")
        indexes = [models.Index(fields=["waiver", "used_at"], name="imprimatur_waiver_use")]

    def __str__(self) -> str:
        return f"{self.waiver} {self.check_run_id}"


class Decision(InsertOnlyModel):
    """A step that was taken, by whom, looking at which digest under which ruleset.

    Together they are the proof of where a post stands: ``Post.state`` is only a cursor. ``reason`` is the commitment of
    the words, if any; ``checklist`` the codes that the reviewer ticked.
    """

    post = models.ForeignKey("approvals.Post", on_delete=models.PROTECT, related_name="decisions")
    submission = models.ForeignKey(Submission, null=True, on_delete=models.PROTECT, related_name="decisions")
    step = models.CharField(_("step"), max_length=24, choices=[(name, row.label) for name, row in STEPS.items()])
    from_state = models.CharField(_("from"), max_length=24, choices=State.choices)
    to_state = models.CharField(_("to"), max_length=24, choices=State.choices)
    person = models.CharField(_("by"), max_length=32)
    digest = models.CharField(_("digest"), max_length=64, blank=True)
    ruleset_digest = models.CharField(_("ruleset"), max_length=64, blank=True)
    reason = models.CharField(_("reason"), max_length=64, blank=True)
    checklist = models.JSONField(_("checklist"), default=list)
    taken_at = models.DateTimeField(_("taken"), default=timezone.now)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["post", "id"], name="imprimatur_decision_post"),
            models.Index(fields=["person", "step"], name="imprimatur_decision_person"),
            # Each holds all that a chart of Legal's desk asks of a decision.
            models.Index(fields=["taken_at", "to_state", "post", "from_state"], name="imprimatur_decision_moves"),
            models.Index(fields=["step", "taken_at", "submission"], name="imprimatur_decision_steps"),
        ]

    def __str__(self) -> str:
        return f"{self.post_id} {self.step}"


class Waiver(InsertOnlyModel):
    """A policy reviewer lets one finding of one submission pass, and says why. The finding stays in the report.

    ``fingerprint`` is the commitment of what the finding was about, so that it is known again in a later submission.
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="waivers")
    finding = models.CharField(_("finding"), max_length=64)
    code = models.CharField(_("rule"), max_length=6)
    person = models.CharField(_("by"), max_length=32)
    reason = models.CharField(_("reason"), max_length=64)
    fingerprint = models.CharField(_("fingerprint"), max_length=64, blank=True)
    given_at = models.DateTimeField(_("given"), default=timezone.now)

    class Meta:
        verbose_name = _("waiver")
        verbose_name_plural = _("waivers")
        indexes = [models.Index(fields=["person"], name="imprimatur_waiver_person")]
        constraints = [models.UniqueConstraint(fields=["submission", "finding"], name="imprimatur_waiver_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.submission_id}"
