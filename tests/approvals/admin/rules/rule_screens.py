"""The screens of the rules, asked for as a browser would."""

from __future__ import annotations

from bs4 import BeautifulSoup
from django.db import connection

from tests.factories.registers import ConfidentialTermFactory

RULES = "/admin/imprimatur/rules/"
PLAYGROUND = "/admin/imprimatur/playground/"

TRY = {
    "text": "Hej!",
    "kind": "plain",
    "channel": "",
    "language": "sv",
    "markets": ["se"],
    "capacity": "official",
    "handle": "",
    "sponsorship": "none",
    "sponsor": "",
}
"""What the form of the playground sends, without a day."""


def page_of(response) -> BeautifulSoup:
    """The page that was answered."""
    return BeautifulSoup(response.content, "html.parser")


def words_of(element) -> str:
    """The words of an element with single blanks between them."""
    return " ".join(element.get_text(" ").split())


def tamper() -> None:
    """Change a row of a register behind the verbs' back."""
    ConfidentialTermFactory()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE policy_rules_confidentialterm SET term = 'Harmless'")
        cursor.execute("UPDATE policy_rules_registerversion SET number = number + 1")
