"""Looking back: what the rules of a later moment say about what passed them before, and what people made of it.

How far a look-back has come is a row that changes. What it found in a live release, and how that was settled, are
evidence: codes and places, never words.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from approvals.models.insert_only import InsertOnlyModel, InsertOnlyQuerySet


class LookBack(models.Model):
    """One pass over everything in flight and live with the rules of one ruleset on one day.

    It was made with the registers as they were after ``registers_number`` changes; a change that was taken back counts.
    ``cursor`` is the primary key of the last post of ``part`` that was looked at; after a kill the pass goes on behind
    it. ``runner`` is who works on it, and ``seen_at`` their last sign of life.
    """

    class Part(models.TextChoices):
        IN_FLIGHT = "in_flight", _("In flight")
        LIVE = "live", _("Live")

    class Outcome(models.TextChoices):
        RUNNING = "running", _("Running")
        FINISHED = "finished", _("Finished")
        OVERTAKEN = "overtaken", _("Overtaken by a later ruleset")

    ruleset_digest = models.CharField(_("ruleset"), max_length=64)
    registers_number = models.PositiveBigIntegerField(_("changes of the registers"))
    code_digest = models.CharField(_("rules"), max_length=64)
    day = models.DateField(_("day"))
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome.choices, default=Outcome.RUNNING)
    began_at = models.DateTimeField(_("began"), default=timezone.now)
    ended_at = models.DateTimeField(_("ended"), null=True)
    part = models.CharField(_("part"), max_length=12, choices=Part.choices, default=Part.IN_FLIGHT)
    cursor = models.BigIntegerField(default=0)
    total = models.PositiveIntegerField(_("to look at"), default=0)
    looked_at = models.PositiveIntegerField(_("looked at"), default=0)
    unreadable = models.PositiveIntegerField(_("unreadable"), default=0)
    returned = models.PositiveIntegerField(_("returned to check"), default=0)
    opened = models.PositiveIntegerField(_("takedown tasks"), default=0)
    retracted = models.PositiveIntegerField(_("retracted by a rule"), default=0)
    runner = models.CharField(max_length=32, blank=True)
    seen_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("look-back")
        verbose_name_plural = _("look-backs")
        default_permissions = ()
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["outcome"], condition=Q(outcome="running"), name="imprimatur_one_look_back_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d} {self.ruleset_digest[:12]}"

    @property
    def is_running(self) -> bool:
        return self.outcome == self.Outcome.RUNNING


class TakedownQuerySet(InsertOnlyQuerySet):
    """Tasks, as those who look after them ask for them."""

    def open(self):
        """Those that nobody has settled."""
        return self.filter(closing__isnull=True)


class TakedownTask(InsertOnlyModel):
    """A live release that the rules now say no to waits for a person; a release has one open task at most."""

    release = models.ForeignKey("approvals.Release", on_delete=models.PROTECT, related_name="takedowns")
    opened_at = models.DateTimeField(_("opened"), default=timezone.now, db_index=True)

    objects = models.Manager.from_queryset(TakedownQuerySet)()

    class Meta:
        verbose_name = _("takedown task")
        verbose_name_plural = _("takedown tasks")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"takedown of {self.release_id}"


class TakedownFindings(InsertOnlyModel):
    """What one look-back found: the findings with which a task was opened, or those that joined it later.

    ``findings`` is a list of objects as in :class:`~approvals.models.CheckRun`; ``takes_down``: one of them is of a
    rule that ends a live release by itself.
    """

    task = models.ForeignKey(TakedownTask, on_delete=models.PROTECT, related_name="found")
    ruleset_digest = models.CharField(_("ruleset"), max_length=64)
    findings = models.JSONField(_("findings"))
    takes_down = models.BooleanField(_("taken down by the rule"), default=False)
    found_at = models.DateTimeField(_("found"), default=timezone.now)

    class Meta:
        verbose_name = _("findings of a takedown task")
        verbose_name_plural = _("findings of takedown tasks")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.task_id} {', '.join(self.codes)}"

    @property
    def codes(self) -> list[str]:
        """The rules, each once."""
        return sorted({one["code"] for one in self.findings})


class TakedownClosing(InsertOnlyModel):
    """How a task was settled. ``reason`` is the commitment of why a release was kept."""

    class How(models.TextChoices):
        RETRACTED = "retracted", _("Retracted")
        SUPERSEDED = "superseded", _("Superseded")
        KEPT = "kept", _("Kept")

    task = models.OneToOneField(TakedownTask, on_delete=models.PROTECT, related_name="closing")
    how = models.CharField(_("how"), max_length=12, choices=How.choices)
    person = models.CharField(_("by"), max_length=32)
    reason = models.CharField(_("reason"), max_length=64, blank=True)
    closed_at = models.DateTimeField(_("closed"), default=timezone.now)

    class Meta:
        verbose_name = _("end of a takedown task")
        verbose_name_plural = _("ends of takedown tasks")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.how} {self.task_id}"
