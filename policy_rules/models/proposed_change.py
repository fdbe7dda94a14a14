from __future__ import annotations

import hashlib
import json

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules.models.groups import GroupsField
from policy_rules.models.guard import GuardedModel
from policy_rules.models.lines import validate_no_steering, validate_text
from policy_rules.models.register_row import new_salt

LONGEST_REASON = 2_000


class ProposedChange(GuardedModel):
    """A change of a register that loosens something and waits for a second person; afterwards, what became of it.

    ``rows`` holds what would be written (see :mod:`policy_rules.second_person`). It is emptied with the decision, for
    registers hold secrets. ``seen_by`` are the groups to which it is kept, as its rows are. ``digest`` is what a person
    decides about: it stays, and stands on the ledger.
    """

    class Verb(models.TextChoices):
        ADD = "add", _("a new row")
        CHANGE = "change", _("a change")
        DELETE = "delete", _("a removal")
        IMPORT = "import", _("an import")

    class Outcome(models.TextChoices):
        WAITING = "waiting", _("waits for a second person")
        CONFIRMED = "confirmed", _("confirmed")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")

    register = models.CharField(max_length=50, editable=False)
    verb = models.CharField(max_length=6, choices=Verb, editable=False)
    row_id = models.PositiveBigIntegerField(null=True, editable=False)
    rows = models.JSONField(default=list, encoder=DjangoJSONEncoder, editable=False)
    count = models.PositiveIntegerField(default=1, editable=False)
    seen_by = GroupsField(editable=False)
    salt = models.CharField(max_length=32, default=new_salt, editable=False)
    digest = models.CharField(max_length=64, editable=False)
    reason = models.TextField(
        _("reason"), blank=True, validators=[MaxLengthValidator(LONGEST_REASON), validate_text, validate_no_steering]
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", editable=False
    )
    #: The key of the log-in; unlike ``proposed_by`` it stays when the account goes.
    proposer = models.CharField(max_length=64, editable=False)
    proposed_at = models.DateTimeField(editable=False)
    outcome = models.CharField(max_length=9, choices=Outcome, default=Outcome.WAITING, editable=False)
    answer = models.TextField(
        _("answer"), blank=True, validators=[MaxLengthValidator(LONGEST_REASON), validate_text, validate_no_steering]
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", editable=False
    )
    decided_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        default_permissions = ()
        verbose_name = _("proposed change")
        verbose_name_plural = _("proposed changes")
        ordering = ["proposed_at", "pk"]
        indexes = [models.Index(fields=["outcome", "proposed_at"], name="proposed_changes_waiting")]
        constraints = [
            models.UniqueConstraint(
                fields=["register", "row_id"],
                condition=models.Q(outcome="waiting", row_id__isnull=False),
                name="one_waiting_change_a_row",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_verb_display()}: {self.register}"

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has decided yet."""
        return self.outcome == self.Outcome.WAITING

    @property
    def permissions(self) -> tuple[str, ...]:
        """What whoever proposes or confirms it needs, all of it."""
        verbs = ("add", "change") if self.verb == self.Verb.IMPORT else (self.verb,)
        return tuple(f"policy_rules.{verb}_{self.register}" for verb in verbs)

    def digest_of_content(self) -> str:
        """SHA-256 (64 hexadecimal digits) of what would be done, why, and who asks for it, as it now stands in this
        object; salted as rows are.
        """
        names = ("register", "verb", "row_id", "rows", "salt", "reason", "proposer")
        said = {name: getattr(self, name) for name in names}
        canonical = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"), cls=DjangoJSONEncoder)
        return hashlib.sha256(canonical.encode()).hexdigest()
