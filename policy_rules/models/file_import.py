from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from policy_rules.models.proposed_change import ProposedChange


class FileImport(models.Model):
    """A file on its way into a register, and how far it has come; see :mod:`policy_rules.file_imports`.

    Nothing of what the file says is in this row, nor what it was called: a dump of the database tells of numbers. The
    row goes with its person: without one, the import would be the system's own.
    """

    class State(models.TextChoices):
        LOOKING = "looking", _("is looked over")
        REFUSED = "refused", _("refused")
        READY = "ready", _("waits for your yes")
        ORDERED = "ordered", _("waits to be written")
        WRITING = "writing", _("is written")
        DONE = "done", _("imported")
        WAITS = "waits", _("waits for a second person")
        FAILED = "failed", _("not imported")

    #: Somebody has to run ``import_due``.
    DUE = (State.LOOKING, State.ORDERED, State.WRITING)

    #: It is too late to withdraw it.
    WRITTEN = (State.DONE, State.WAITS)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    register = models.CharField(max_length=50)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    state = models.CharField(max_length=8, choices=State, default=State.LOOKING)
    kept_at = models.DateTimeField(default=timezone.now)
    moved_at = models.DateTimeField(default=timezone.now)
    #: How often the registers had changed when the file was looked over.
    number = models.PositiveBigIntegerField(default=0)
    lines = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    same = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    loosening = models.PositiveIntegerField(default=0)
    #: Why, for the second person; it goes into the proposal and is then gone here.
    reason = models.TextField(blank=True)
    proposal = models.ForeignKey(ProposedChange, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        default_permissions = ()
        verbose_name = _("import of a file")
        verbose_name_plural = _("imports of files")
        ordering = ["-kept_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "register"],
                condition=models.Q(state__in=["looking", "ready", "ordered", "writing"]),
                name="one_file_on_its_way_a_person",
            )
        ]

    def __str__(self) -> str:
        return f"{self.register} {self.sha256[:12]}"

    @property
    def is_due(self) -> bool:
        """Whether something has to be done that no person does."""
        return self.state in self.DUE

    @property
    def is_at_an_end(self) -> bool:
        """Whether nothing happens to it any more."""
        return not self.is_due and self.state != self.State.READY

    @property
    def is_written(self) -> bool:
        """Whether it went through, so that it cannot be withdrawn."""
        return self.state in self.WRITTEN
