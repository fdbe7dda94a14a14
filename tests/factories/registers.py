"""Rows of the registers, put there through the verbs as the house itself."""

from __future__ import annotations

import datetime

import factory
from django.utils import timezone

from policy_rules import activation, registers
from policy_rules.models import (
    Account,
    ChecklistItem,
    CompanyProfile,
    ConfidentialTerm,
    DeclaredInterest,
    Embargo,
    RuleEnforcement,
    SiteRule,
    StandingWaiver,
    Topic,
)


class RegisterFactory(factory.django.DjangoModelFactory):
    """A row that was added with :func:`policy_rules.registers.save`."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, **values):
        row = model_class(*args, **values)
        registers.save(row, actor=None)
        return row


class AccountFactory(RegisterFactory):
    """An official account on LinkedIn."""

    class Meta:
        model = Account

    channel = "linkedin"
    handle = factory.Sequence("norrskenkaffe{}".format)
    display_name = "Norrsken Kaffe"
    capacity = "official"
    email = "social@norrsken.example"


class CompanyProfileFactory(RegisterFactory):
    """The invented company that the tests speak for."""

    class Meta:
        model = CompanyProfile

    name = "Norrsken Kaffe"
    domains = "norrsken.example"
    escalation_email = "press@norrsken.example"
    security_contact = "Siv Säker"


class ConfidentialTermFactory(RegisterFactory):
    """A word that must not go out."""

    class Meta:
        model = ConfidentialTerm

    term = factory.Sequence("Projekt Tjäder{}".format)


class DeclaredInterestFactory(RegisterFactory):
    """Something that ``holder``, a user, has a stake in."""

    class Meta:
        model = DeclaredInterest

    name = factory.Sequence("Björnberget{}".format)
    stake = "äger aktier"


class StandingWaiverFactory(RegisterFactory):
    """A word that may be found for a month, on no person's word."""

    class Meta:
        model = StandingWaiver

    rule = "CON001"
    words = "Projekt Järpe"
    reason = "Offentligt sedan i går."
    valid_until = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=30))


class TopicFactory(RegisterFactory):
    """Something that posts are about."""

    class Meta:
        model = Topic

    name = factory.Sequence("Hållbarhet {}".format)
    slug = factory.Sequence("hallbarhet-{}".format)


class ChecklistItemFactory(RegisterFactory):
    """A point that reviewers tick."""

    class Meta:
        model = ChecklistItem

    code = factory.Sequence("point-{}".format)
    text = "Länkarna leder dit de säger."


class EmbargoFactory(RegisterFactory):
    """News that nobody may speak of yet."""

    class Meta:
        model = Embargo

    name = factory.Sequence("Nyheten {}".format)


class RuleEnforcementFactory(RegisterFactory):
    """What a finding of a rule costs here, everywhere unless a market or a channel is named."""

    class Meta:
        model = RuleEnforcement

    enforcement = "advisory"
    reason = "Så har vi bestämt."


class SiteRuleFactory(RegisterFactory):
    """A rule that a policy reviewer wrote about Swedish superlatives; not in force."""

    class Meta:
        model = SiteRule

    code = factory.Sequence("NRS{:03d}".format)
    name = "Vi kallar inte kaffet magiskt."
    words = "trolldryck\nmagiskt kaffe"
    message = "Kaffe är inte magiskt."
    instead = "Säg vad det smakar av."
    catches = "Ett magiskt kaffe!\n\nVår trolldryck\när här."
    leaves_alone = "Ett gott kaffe.\n\nTrollen är magiska och dricker kaffe."


def rule_in_force(**values) -> SiteRule:
    """A site rule that was tried and switched on."""
    row = SiteRuleFactory(**values)
    activation.activate(row, tried=row.looks_for(), actor=None)
    return SiteRule.objects.get(pk=row.pk)
