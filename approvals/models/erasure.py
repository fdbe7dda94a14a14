"""What was erased, and what must not be: rows that say so and hold no value. They never change."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from approvals.models.insert_only import InsertOnlyModel, InsertOnlyQuerySet


class Erasure(InsertOnlyModel):
    """Somebody erased something. ``entry`` is the number of the ledger's entry that says so.

    The database takes such a row only beside that entry, while it is the newest: in the transaction that wrote it.
    """

    entry = models.BigIntegerField(_("entry"), primary_key=True)
    post = models.ForeignKey("approvals.Post", null=True, on_delete=models.PROTECT, related_name="erasures")
    person = models.CharField(_("person"), max_length=32, blank=True)
    ground = models.CharField(_("ground"), max_length=32)
    erased_at = models.DateTimeField(_("erased"), default=timezone.now)

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        ordering = ["entry"]
        default_permissions = ()
        permissions = [
            ("erase_values", _("Can erase personal data and the words of posts")),
            ("hold_evidence", _("Can place and lift legal holds")),
        ]

    def __str__(self) -> str:
        return f"{self.entry} {self.ground}"


class ErasedValue(InsertOnlyModel):
    """The opening of this commitment may be deleted, and never comes back. Its erasure's entry names it."""

    commitment = models.CharField(_("commitment"), max_length=64, primary_key=True)
    erasure = models.ForeignKey(Erasure, on_delete=models.PROTECT, related_name="values")

    class Meta:
        verbose_name = _("erased value")
        verbose_name_plural = _("erased values")
        default_permissions = ()

    def __str__(self) -> str:
        return self.commitment[:12]


class LegalHoldQuerySet(InsertOnlyQuerySet):
    """Holds, in the groups that people ask for."""

    def standing(self):
        """Those that nobody lifted."""
        return self.filter(lift__isnull=True)


class LegalHold(InsertOnlyModel):
    """Nothing of a post, of a person, or of anything is erased until the hold is lifted.

    ``number`` is what the ledger calls it; ``reason`` is the commitment of the words.
    """

    class Scope(models.TextChoices):
        POST = "post", _("a post")
        PERSON = "person", _("a person")
        EVERYTHING = "everything", _("everything")

    number = models.PositiveIntegerField(_("number"), unique=True)
    scope = models.CharField(_("what is held"), max_length=12, choices=Scope.choices)
    post = models.ForeignKey("approvals.Post", null=True, on_delete=models.PROTECT, related_name="holds")
    held_person = models.CharField(_("person"), max_length=32, blank=True)
    reason = models.CharField(_("reason"), max_length=64)
    person = models.CharField(_("by"), max_length=32)
    placed_at = models.DateTimeField(_("placed"), default=timezone.now)

    objects = models.Manager.from_queryset(LegalHoldQuerySet)()

    class Meta:
        verbose_name = _("legal hold")
        verbose_name_plural = _("legal holds")
        ordering = ["number"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.number} {self.scope}"


class LegalHoldLift(InsertOnlyModel):
    """A hold was lifted, by whom and why."""

    hold = models.OneToOneField(LegalHold, on_delete=models.PROTECT, related_name="lift")
    reason = models.CharField(_("reason"), max_length=64)
    person = models.CharField(_("by"), max_length=32)
    lifted_at = models.DateTimeField(_("lifted"), default=timezone.now)

    class Meta:
        verbose_name = _("lifted legal hold")
        verbose_name_plural = _("lifted legal holds")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.hold)
