"""Fields that name a rule."""

from __future__ import annotations

from itertools import chain

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from policy_rules import registry
from policy_rules.models.site_rule import SiteRule
from policy_rules.rule import Rule


def rule_choices() -> list[tuple[str, str]]:
    """The rules of the packs, and those of the site that have been in force, by code. One query."""
    own = SiteRule.objects.exclude(tried="").order_by("code").values_list("code", "name")
    packs = ((rule.code, rule.sentence) for rule in registry.rules())
    return [(code, f"{code} {said}") for code, said in sorted([*packs, *own])]


def rule_called(code: str) -> Rule | None:
    """The rule of a pack or of the site with this code, in force or not."""
    packs = (rule for rule in registry.rules() if rule.code == code)
    own = (row.as_rule() for row in SiteRule.objects.filter(code=code))
    return next(chain(packs, own), None)


class RuleSelect(forms.Select):
    """A list of whole sentences, no wider than the form."""

    class Media:
        css = {"all": ["policy_rules/rule_select.css"]}


class RuleCodeField(models.CharField):
    """The code of a rule. It has no ``choices``: Django reads those before there are tables."""

    def __init__(self, *args, **options):
        super().__init__(*args, **{"max_length": 6, **options})

    def validate(self, value, model_instance) -> None:
        """Refuse the code of no rule."""
        super().validate(value, model_instance)
        is_of_a_pack = any(rule.code == value for rule in registry.rules())
        if not is_of_a_pack and not SiteRule.objects.filter(code=value).exclude(tried="").exists():
            raise ValidationError(_("There is no rule %(code)s."), params={"code": value})

    def formfield(self, **options):
        """A list of the rules."""
        return forms.ChoiceField(
            choices=lambda: [("", "---------"), *rule_choices()],
            required=not self.blank,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
            widget=RuleSelect,
        )
