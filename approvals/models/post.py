"""The drafting table: a post and what is edited with it."""

from __future__ import annotations

import uuid

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.locks import BaseLock
from wagtail.models import LockableMixin, Orderable, PreviewableMixin, RevisionMixin

from approvals.lifecycle import PostLifecycle, State
from policy_rules.markets import LANGUAGES
from policy_rules.models.lines import validate_no_steering

BODY_FEATURES = ["bold", "italic", "link", "ol", "ul"]

CONTENT_FIELDS = (
    "title", "body", "language", "markets", "sponsorship", "sponsor", "topics", "expires_at", "corrects",
)  # fmt: skip
"""What a marketer writes. In any state but draft these columns and the child rows do not change."""


class PostIsNotADraft(PermissionDenied):
    """Somebody tried to change the words of a post that is not on the drafting table."""

    def __init__(self, state: str):
        super().__init__(
            gettext(
                "This post cannot be changed: its state is “%(state)s”. Withdraw it, have it sent back or revise it; "
                "then it is a draft again."
            )
            % {"state": State(state).label}
        )


class SubmittedLock(BaseLock):
    """Wagtail's lock for a post that is not on the drafting table; it holds for superusers too."""

    def for_user(self, user):
        return True

    def get_message(self, user):
        return gettext("The words of this post are sealed while its state is “%(state)s”.") % {
            "state": self.object.get_state_display()
        }


class Sponsorship(models.TextChoices):
    """Whether money or gifts changed hands. There is no default: the author answers."""

    NONE = "none", _("None: nobody pays or gives anything")
    WE_PAY = "we_pay", _("We pay or give something to someone for this")
    WE_ARE_PAID = "we_are_paid", _("We are paid or given something for this")


class PostQuerySet(models.QuerySet):
    """Posts, in the groups that people look for."""

    def in_state(self, *states: State):
        """The posts that stand in one of ``states``."""
        return self.filter(state__in=states)

    def delete(self):
        """Refused when any of them ever took a step; Wagtail's bulk actions end here and not in ``Post.delete``."""
        if self.filter(decisions__isnull=False).exists():
            raise evidence_stays()
        return super().delete()

    delete.alters_data = True
    delete.queryset_only = True


def evidence_stays() -> PermissionDenied:
    """The refusal to delete what is evidence."""
    return PermissionDenied(
        gettext("A post that was ever submitted or put away is evidence and is never deleted. Archive it instead.")
    )


class Post(PreviewableMixin, LockableMixin, RevisionMixin, PostLifecycle, ClusterableModel):
    """A post on the drafting table. What goes out is never this row but a release of one of its submissions.

    It deliberately does without Wagtail's ``DraftStateMixin`` and ``WorkflowMixin`` and has no ``api_fields``: each
    would be a way to publish around the approval.
    """

    public_id = models.UUIDField(_("public id"), default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(
        _("working title"),
        max_length=200,
        validators=[validate_no_steering],
        help_text=_("Only colleagues see it; it does not go out."),
    )
    body = RichTextField(_("text"), features=BODY_FEATURES, blank=True, max_length=100_000)
    language = models.CharField(_("language"), max_length=5, choices=LANGUAGES, default="sv")
    markets = models.JSONField(
        _("markets"), default=list, blank=True, help_text=_("Where its readers are: each market has its own rules.")
    )
    sponsorship = models.CharField(_("sponsorship"), max_length=12, choices=Sponsorship.choices)
    sponsor = models.CharField(
        _("the other party"),
        max_length=200,
        blank=True,
        validators=[validate_no_steering],
        help_text=_("Who pays or is paid, when somebody is."),
    )
    topics = ParentalManyToManyField("policy_rules.Topic", verbose_name=_("topics"), blank=True, related_name="+")
    expires_at = models.DateTimeField(
        _("expires"), null=True, blank=True, help_text=_("From this moment the post is no longer served.")
    )
    corrects = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrections", verbose_name=_("corrects")
    )
    origin_digest = models.CharField(max_length=64, blank=True, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    waiting_since = models.DateTimeField(_("in this state since"), auto_now_add=True, db_index=True)

    objects = models.Manager.from_queryset(PostQuerySet)()

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        indexes = [models.Index(fields=["state", "waiting_since"], name="imprimatur_post_queue")]
        default_permissions = ("add", "change", "delete", "view")
        permissions = [
            ("submit_post", _("Can submit posts")),
            ("settle_policy", _("Can waive findings and pass the policy check")),
            ("approve_post", _("Can approve posts in the IT/security review")),
            ("publish_post", _("Can publish posts")),
            ("retract_post", _("Can retract posts")),
            ("pause_publishing", _("Can pause and resume publishing")),
            ("read_ledger", _("Can read and export the ledger")),
        ]

    def __str__(self) -> str:
        return self.title or gettext("Untitled post")

    def refresh_from_db(self, *args, **kwargs):
        """Read the row again, its state included."""
        self.reading_state_from_database = True
        try:
            super().refresh_from_db(*args, **kwargs)
        finally:
            del self.reading_state_from_database

    def get_lock(self):
        """A sealed post is locked for everyone; a draft only if somebody locked it by hand."""
        return super().get_lock() if self.state == State.DRAFT else SubmittedLock(self)

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save the words of a draft. The state is never written here.

        Raises :class:`PostIsNotADraft` when the row is in review, approved, published or ended.
        """
        written = kwargs.get("update_fields")
        if written is None or set(written) & set(CONTENT_FIELDS):
            self._refuse_unless_draft()
        super().save(*args, **kwargs)

    def save_revision(self, user=None, previous_revision=None, **kwargs):
        """Keep a revision and note who wrote it. Without a ``user`` the words stay of unknown origin.

        ``previous_revision`` is the one whose words are put back; those who wrote them are authors again.
        """
        from approvals.models.authorship import note_author, note_authors_up_to

        with transaction.atomic():
            self._refuse_unless_draft()
            revision = super().save_revision(user=user, previous_revision=previous_revision, **kwargs)
            if user is not None:
                note_author(self, user)
            if previous_revision is not None:
                note_authors_up_to(self, previous_revision)
        return revision

    def delete(self, *args, **kwargs):
        """Delete a draft that never took a step; raises ``PermissionDenied`` for any other post."""
        if self.decisions.exists():
            raise evidence_stays()
        return super().delete(*args, **kwargs)

    def serializable_data(self):
        """What a revision keeps: the words, not where the post stands."""
        data = super().serializable_data()
        for name in ("state", "origin_digest", "waiting_since", "public_id"):
            data.pop(name, None)
        return data

    def with_content_json(self, content):
        """The post as a revision had it; whatever a revision claims about state and identity is ignored."""
        words = {key: value for key, value in content.items() if key not in KEPT_FROM_ROW}
        post = super().with_content_json(words)
        for name in KEPT_FROM_ROW:
            post.__dict__[name] = getattr(self, name)
        return post

    def _refuse_unless_draft(self):
        if self._state.adding:
            stored = self.state
        else:
            stored = Post.objects.select_for_update().values_list("state", flat=True).filter(pk=self.pk).first()
        if stored is not None and stored != State.DRAFT:
            raise PostIsNotADraft(stored)

    def _do_update(self, base_qs, using, pk_val, values, *args, **kwargs):
        """Leave the state out of every UPDATE that Django writes for ``save()``."""
        values = [value for value in values if value[0].name != "state"]
        return super()._do_update(base_qs, using, pk_val, values, *args, **kwargs)


KEPT_FROM_ROW = ("state", "origin_digest", "waiting_since", "public_id", "created_at")


class PostVariant(Orderable):
    """One account that the post goes out through, with its own text where the common one will not do."""

    post = ParentalKey(Post, on_delete=models.CASCADE, related_name="variants")
    account = models.ForeignKey("policy_rules.Account", on_delete=models.PROTECT, verbose_name=_("account"))
    text = models.TextField(
        _("own text"), blank=True, max_length=100_000, help_text=_("Plain text. Empty: the common text goes out.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("channel")
        verbose_name_plural = _("channels")
        constraints = [
            models.UniqueConstraint(fields=["post", "account"], name="imprimatur_account_once_a_post"),
        ]

    def __str__(self) -> str:
        return str(self.account)


class PostImage(Orderable):
    """An image of a post, with what a reader and a rights holder need."""

    post = ParentalKey(Post, on_delete=models.CASCADE, related_name="images")
    image = models.ForeignKey(
        get_image_model_string(), on_delete=models.PROTECT, related_name="+", verbose_name=_("image")
    )
    alt = models.CharField(
        _("alt text"),
        max_length=2000,
        blank=True,
        validators=[validate_no_steering],
        help_text=_("What the image shows, for those who cannot see it."),
    )
    credit = models.CharField(_("credit"), max_length=200, blank=True, validators=[validate_no_steering])
    rights = models.CharField(
        _("rights"),
        max_length=200,
        blank=True,
        validators=[validate_no_steering],
        help_text=_("Why we may use it. It goes out with the image, for everybody to read."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def __str__(self) -> str:
        return self.alt or str(self.image)


class PostAuthor(models.Model):
    """Someone who wrote in the post since its last release."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey("approvals.Person", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        constraints = [models.UniqueConstraint(fields=["post", "person"], name="imprimatur_author_once_a_post")]

    def __str__(self) -> str:
        return str(self.person)
