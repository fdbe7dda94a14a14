"""What shall happen later, and what shall not happen now: publish orders and the pause."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from approvals.models.insert_only import InsertOnlyModel


class PublishOrder(models.Model):
    """Publish this approved submission at ``go_out_at``, in the name of ``ordered_by``. It can be moved or cancelled.

    ``problem`` says in codes why the last attempt was refused; such an order waits for a person.
    """

    post = models.OneToOneField("approvals.Post", on_delete=models.CASCADE, primary_key=True, related_name="order")
    submission = models.ForeignKey("approvals.Submission", on_delete=models.PROTECT, related_name="+")
    go_out_at = models.DateTimeField(_("goes out"), db_index=True)
    ordered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    problem = models.CharField(_("problem"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("publish order")
        verbose_name_plural = _("publish orders")

    def __str__(self) -> str:
        return f"{self.post_id} {self.go_out_at:%Y-%m-%d %H:%M}"

    def is_still(self, now: PublishOrder | None) -> bool:
        """Whether the row ``now`` of the same post orders just this, and is still to be carried out."""
        return now is not None and not now.problem and now._orders() == self._orders()

    def _orders(self) -> tuple:
        return self.post_id, self.submission_id, self.go_out_at, self.ordered_by_id


class PublishingPause(InsertOnlyModel):
    """Publishing was paused or resumed. The newest row holds."""

    is_paused = models.BooleanField(_("paused"))
    person = models.CharField(_("by"), max_length=32)
    reason = models.CharField(_("reason"), max_length=64)
    at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        verbose_name = _("pause of publishing")
        verbose_name_plural = _("pauses of publishing")

    def __str__(self) -> str:
        return f"{'paused' if self.is_paused else 'resumed'} {self.at:%Y-%m-%d %H:%M}"


class RecentRefusal(models.Model):
    """The last time that someone was refused for the same thing, so that repeats do not fill the ledger."""

    fingerprint = models.CharField(max_length=64, primary_key=True)
    at = models.DateTimeField(default=timezone.now)
    repeats = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("recent refusal")
        verbose_name_plural = _("recent refusals")

    def __str__(self) -> str:
        return self.fingerprint[:12]
