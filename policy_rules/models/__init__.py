"""The registers that people edit. The verbs of :mod:`policy_rules.registers` change rows, and nothing else does."""

from __future__ import annotations

from policy_rules.models.account import Account
from policy_rules.models.checklist_item import ChecklistItem
from policy_rules.models.company_profile import CompanyProfile
from policy_rules.models.confidential_term import ConfidentialTerm
from policy_rules.models.register_row import RegisterRow
from policy_rules.models.register_version import RegisterVersion
from policy_rules.models.topic import Topic

REGISTERS: tuple[type[RegisterRow], ...] = (Account, ChecklistItem, CompanyProfile, ConfidentialTerm, Topic)
"""Every register, in the order in which the digest of the registers goes through them."""

__all__ = [
    "REGISTERS",
    "Account",
    "ChecklistItem",
    "CompanyProfile",
    "ConfidentialTerm",
    "RegisterRow",
    "RegisterVersion",
    "Topic",
]
