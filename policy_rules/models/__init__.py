"""The registers that people edit. The verbs of :mod:`policy_rules.registers` change rows, and nothing else does."""

from __future__ import annotations

from policy_rules.models.account import Account
from policy_rules.models.approved_claim import ApprovedClaim
from policy_rules.models.asset import Asset
from policy_rules.models.checklist_item import ChecklistItem
from policy_rules.models.company_profile import CompanyProfile
from policy_rules.models.competitor import Competitor
from policy_rules.models.confidential_term import ConfidentialTerm
from policy_rules.models.consent import Consent
from policy_rules.models.declared_interest import DeclaredInterest
from policy_rules.models.embargo import Embargo
from policy_rules.models.file_import import FileImport
from policy_rules.models.link_domain import LinkDomain
from policy_rules.models.proposed_change import ProposedChange
from policy_rules.models.register_row import RegisterRow
from policy_rules.models.register_version import RegisterVersion
from policy_rules.models.rule_enforcement import RuleEnforcement
from policy_rules.models.rumour_topic import RumourTopic
from policy_rules.models.site_rule import SiteRule
from policy_rules.models.standing_waiver import StandingWaiver
from policy_rules.models.topic import Topic

REGISTERS: tuple[type[RegisterRow], ...] = (
    Account,
    ApprovedClaim,
    Asset,
    ChecklistItem,
    CompanyProfile,
    Competitor,
    ConfidentialTerm,
    Consent,
    DeclaredInterest,
    Embargo,
    LinkDomain,
    RuleEnforcement,
    RumourTopic,
    SiteRule,
    StandingWaiver,
    Topic,
)
"""Every register, in the order in which the digest of the registers goes through them."""

__all__ = [
    "REGISTERS",
    "Account",
    "ApprovedClaim",
    "Asset",
    "ChecklistItem",
    "CompanyProfile",
    "Competitor",
    "ConfidentialTerm",
    "Consent",
    "DeclaredInterest",
    "Embargo",
    "FileImport",
    "LinkDomain",
    "ProposedChange",
    "RegisterRow",
    "RegisterVersion",
    "RuleEnforcement",
    "RumourTopic",
    "SiteRule",
    "StandingWaiver",
    "Topic",
]
