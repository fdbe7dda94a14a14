"""Answers for the tests of the wizard."""

from __future__ import annotations

import datetime

from policy_rules.wizard.answers import Answers, defaults, read

TODAY = datetime.date(2026, 11, 22)

REQUIRED = {"company": "Norrsken Kaffe", "escalation": "press@norrsken.example", "security": "Siv Säker"}

EVERYTHING = {
    "domains": ["norrsken.example", "norrskenkaffe.example"],
    "language": "both",
    "markets": ["se", "uk", "us", "dk", "fi", "fr", "de", "ie", "no"],
    "channels": ["linkedin", "x", "newsroom"],
    "sponsorship": "both",
    "listed": True,
    "fields": ["alcohol", "gambling", "interim"],
    "competitors": ["Södermalms Rosteri", "Fjällbryggarna"],
    "strictness": "strict",
}


def answers(**given) -> Answers:
    """Those that everybody must give, and ``given``."""
    return read(REQUIRED | given, defaults(TODAY, "sv"))[0]
