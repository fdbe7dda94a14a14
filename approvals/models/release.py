"""What went out. A release is a submission that was printed; which one is live is a pointer beside it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from approvals.models.insert_only import InsertOnlyModel


class Release(InsertOnlyModel):
    """A submission that went out, byte for byte. Its payload is the ``SealedContent`` named by ``digest``."""

    submission = models.OneToOneField("approvals.Submission", on_delete=models.PROTECT, related_name="release")
    post = models.ForeignKey("approvals.Post", on_delete=models.PROTECT, related_name="releases")
    public_id = models.UUIDField(_("public id"))
    digest = models.CharField(_("digest"), max_length=64, unique=True)
    person = models.CharField(_("printed by"), max_length=32)
    printed_at = models.DateTimeField(_("printed"))
    expires_at = models.DateTimeField(_("expires"), null=True)

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["public_id", "-id"], name="imprimatur_release_public")]

    def __str__(self) -> str:
        return f"{self.public_id} {self.digest[:12]}"


class ReleaseFacet(InsertOnlyModel):
    """What a release can be found by: language, markets, channels, topics, image files and the post that it corrects.

    ``WORDS`` is none of what readers may ask for: it tells when the same words go out through the same account again.
    """

    class Kind(models.TextChoices):
        LANGUAGE = "language", _("Language")
        MARKET = "market", _("Market")
        CHANNEL = "channel", _("Channel")
        TOPIC = "topic", _("Topic")
        FILE = "file", _("File")
        CORRECTS = "corrects", _("Corrects")
        WORDS = "words", _("Words")

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="facets")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    value = models.CharField(max_length=100)

    class Meta:
        verbose_name = _("facet")
        verbose_name_plural = _("facets")
        indexes = [models.Index(fields=["kind", "value", "-release"], name="imprimatur_facet")]
        constraints = [models.UniqueConstraint(fields=["release", "kind", "value"], name="imprimatur_facet_once")]

    def __str__(self) -> str:
        return f"{self.kind}={self.value}"

    @classmethod
    def facets_of(cls, body: dict) -> list[tuple[str, str]]:
        """The kinds and values of a payload that readers may ask for, each once."""
        values = {
            cls.Kind.LANGUAGE: [body["language"]],
            cls.Kind.MARKET: body["markets"],
            cls.Kind.CHANNEL: [row["channel"] for row in body["channels"]],
            cls.Kind.TOPIC: body["topics"],
            cls.Kind.FILE: [row["sha256"] for row in body["images"]],
            cls.Kind.CORRECTS: [body["corrects"]] if body["corrects"] else [],
        }
        return [(kind.value, value) for kind in values for value in sorted(set(values[kind]))]


class ReleaseEnd(InsertOnlyModel):
    """When and why a release stopped being live. ``public_reason`` is the commitment of what readers are told."""

    class Kind(models.TextChoices):
        RETRACTED = "retracted", _("Retracted")
        SUPERSEDED = "superseded", _("Superseded")

    release = models.OneToOneField(Release, on_delete=models.PROTECT, related_name="end")
    kind = models.CharField(_("how"), max_length=12, choices=Kind.choices)
    person = models.CharField(_("by"), max_length=32)
    public_reason = models.CharField(_("public reason"), max_length=64, blank=True)
    ended_at = models.DateTimeField(_("ended"), default=timezone.now)

    class Meta:
        verbose_name = _("end of a release")
        verbose_name_plural = _("ends of releases")
        indexes = [models.Index(fields=["kind", "-ended_at", "-release"], name="imprimatur_end_order")]

    def __str__(self) -> str:
        return f"{self.kind} {self.release_id}"


class LiveReleaseQuerySet(models.QuerySet):
    """The pointers, as a reader may see them."""

    def at(self, moment):
        """Those that are served at ``moment`` (aware): not one that ended, nor one that expired, noted or not."""
        return self.filter(Q(expires_at__isnull=True) | Q(expires_at__gt=moment), release__end__isnull=True)


class LiveRelease(models.Model):
    """Which release of a post is live: one row a post, or none. The only row of this file that is ever replaced."""

    post = models.OneToOneField("approvals.Post", on_delete=models.PROTECT, primary_key=True, related_name="live")
    release = models.OneToOneField(Release, on_delete=models.PROTECT, related_name="live")
    printed_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)

    objects = LiveReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("live release")
        verbose_name_plural = _("live releases")
        indexes = [models.Index(fields=["-printed_at", "-release"], name="imprimatur_live_order")]

    def __str__(self) -> str:
        return str(self.release)
