from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules.channels import CHANNELS
from policy_rules.enforcement import Decision, EnforcementTable, is_weaker
from policy_rules.finding import Enforcement
from policy_rules.markets import MARKETS
from policy_rules.models.channels import channel_choices
from policy_rules.models.lines import validate_text
from policy_rules.models.register_row import RegisterRow
from policy_rules.models.rule_codes import RuleCodeField, rule_called


class RuleEnforcement(RegisterRow):
    """What a finding of one rule costs on this site, everywhere or in one market or on one channel."""

    KEY = ("rule", "market", "channel")

    class Choice(models.TextChoices):
        MANDATORY = Enforcement.MANDATORY.value, _("mandatory: refused at submit")
        WAIVABLE = Enforcement.WAIVABLE.value, _("waivable: a policy reviewer decides")
        ADVISORY = Enforcement.ADVISORY.value, _("advisory: shown, never bars")
        OFF = Enforcement.OFF.value, _("off: not asked")

    rule = RuleCodeField(_("rule"))
    market = models.CharField(_("market"), max_length=2, blank=True, choices=MARKETS, help_text=_("Empty: every one."))
    channel = models.CharField(
        _("channel"), max_length=20, blank=True, choices=channel_choices, help_text=_("Empty: every one.")
    )
    enforcement = models.CharField(_("enforcement"), max_length=10, choices=Choice)
    takes_down = models.BooleanField(
        _("ends what is live"),
        default=False,
        help_text=_("What this rule finds in a live post later is retracted at once, without a person."),
    )
    reason = models.TextField(_("reason"), validators=[MaxLengthValidator(2_000), validate_text])

    class Meta:
        verbose_name = _("decision on enforcement")
        verbose_name_plural = _("decisions on enforcement")
        ordering = ["rule", "market", "channel"]
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "market", "channel"],
                name="one_enforcement_a_place",
                violation_error_message=_("There is a decision about this rule there already. Change that one."),
            )
        ]

    def __str__(self) -> str:
        where = ", ".join(str(place) for place in (self.get_market_display(), self.get_channel_display()) if place)
        return f"{self.rule} ({where})" if where else self.rule

    def clean(self) -> None:
        """What bars nothing ends nothing either."""
        if self.takes_down and self.enforcement in (self.Choice.ADVISORY, self.Choice.OFF):
            raise ValidationError(
                {"takes_down": _("Only what bars a post can end a live one: choose mandatory or waivable.")}
            )

    @classmethod
    def loosens(cls, before: RuleEnforcement | None, after: RuleEnforcement | None) -> bool:
        """In some market, on some channel, a finding costs less than without it, or no longer ends what is live.

        Compared is what holds with all the other decisions about the rule: a decision for one place may well be weaker
        than the one for everywhere that it stands beside.
        """
        rows = [row for row in (before, after) if row is not None]
        held = cls.objects.filter(rule__in={row.rule for row in rows}).exclude(pk__in={row.pk for row in rows})
        others = [row.as_decision() for row in held]
        return any(_is_weaker_somewhere(code, others, before, after) for code in {row.rule for row in rows})

    def as_decision(self) -> Decision:
        """The row as the engine may know it."""
        return Decision(self.rule, self.market, self.channel, Enforcement(self.enforcement), self.takes_down)


def is_mandatory(code: str) -> bool:
    """Whether nobody can waive a finding of the rule ``code``, wherever on this site."""
    rule = rule_called(code)
    weaker = RuleEnforcement.objects.filter(rule=code).exclude(enforcement=RuleEnforcement.Choice.MANDATORY)
    return rule is not None and rule.enforcement is Enforcement.MANDATORY and not weaker.exists()


def _is_weaker_somewhere(
    code: str, others: list[Decision], before: RuleEnforcement | None, after: RuleEnforcement | None
) -> bool:
    rule = rule_called(code)
    if rule is None:  # nobody knows what the rule costs by itself
        return True
    was, becomes = (
        EnforcementTable([rule], (*others, *([row.as_decision()] if row and row.rule == code else ())))
        for row in (before, after)
    )
    places = [(market, channel) for market in ("", *dict(MARKETS)) for channel in ("", *CHANNELS)]
    return any(
        is_weaker(becomes.at(code, *place), was.at(code, *place))
        or (was.takes_down(code, *place) and not becomes.takes_down(code, *place))
        for place in places
    )
