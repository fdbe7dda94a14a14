from __future__ import annotations

import datetime

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from policy_rules import finding, fingerprints
from policy_rules.models.channels import channel_choices
from policy_rules.models.lines import validate_one_line, validate_text
from policy_rules.models.register_row import RegisterRow
from policy_rules.models.rule_codes import RuleCodeField
from policy_rules.models.rule_enforcement import is_mandatory

LONGEST = datetime.timedelta(days=366)
"""After a year somebody looks again."""


class StandingWaiver(RegisterRow):
    """Words that a rule may find in any post until a day: it shows them still, and they bar nothing.

    It lets nothing pass that one of its ``vouchers`` wrote: nobody waives a finding in their own words.
    """

    KEY = ("rule", "words", "channel")

    rule = RuleCodeField(_("rule"))
    words = models.CharField(
        _("words"),
        max_length=fingerprints.LONGEST,
        validators=[validate_one_line],
        help_text=_("Just the words that the rule finds, no more and no fewer. Capitals and disguises do not matter."),
    )
    channel = models.CharField(
        _("channel"), max_length=20, blank=True, choices=channel_choices, help_text=_("Empty: every one.")
    )
    reason = models.TextField(_("reason"), validators=[MaxLengthValidator(2_000), validate_text])
    valid_until = models.DateField(_("valid until"), help_text=_("The last day; at most a year from now."))
    made_on = models.DateField(_("made"), default=timezone.localdate, editable=False)
    vouchers = models.JSONField(_("vouched for by"), default=list, editable=False)

    class Meta:
        verbose_name = _("standing waiver")
        verbose_name_plural = _("standing waivers")
        ordering = ["valid_until", "rule", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "words", "channel"],
                name="one_standing_waiver",
                violation_error_message=_("There is a waiver of these words there already. Change that one."),
            )
        ]

    def __str__(self) -> str:
        where = self.get_channel_display()
        return f"{self.rule}: {self.words} ({where})" if where else f"{self.rule}: {self.words}"

    def key(self) -> tuple:
        """The words as findings are compared with them."""
        return self.rule, fingerprints.normal(self.words), self.channel

    def clean(self) -> None:
        """Write the words as findings are compared with them; refuse what nobody would look at again."""
        self.words = fingerprints.normal(self.words)
        if not self.words:
            raise ValidationError({"words": _("Say which words. A finding without words is waived in its post.")})
        if self.valid_until and self.valid_until > timezone.localdate() + LONGEST:
            raise ValidationError({"valid_until": _("A waiver stands for a year at most. Choose an earlier day.")})
        if is_mandatory(self.rule):
            raise ValidationError({"rule": _("Nobody can waive what this rule finds, so such a row would do nothing.")})

    def vouch(self, *people) -> None:
        """Keep who made it what it is. One who did so once is never left out."""
        self.vouchers = sorted({*self.vouchers, *(str(person.pk) for person in people if person is not None)})

    @classmethod
    def loosens(cls, before: StandingWaiver | None, after: StandingWaiver | None) -> bool:
        """Making, widening and extending one lets more pass; ending and narrowing does not."""
        if before is None or after is None:
            return before is None
        is_elsewhere = (before.rule, before.words) != (after.rule, after.words)
        is_wider = before.channel not in ("", after.channel)
        return is_elsewhere or is_wider or after.valid_until > before.valid_until

    def as_fact(self) -> finding.StandingWaiver:
        """The row as the engine may know it."""
        return finding.StandingWaiver(
            self.pk, self.rule, self.words, self.channel, self.valid_until, self.reason, tuple(self.vouchers)
        )
