from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.addresses import read_address

#: What runs when somebody opens it, on Windows, macOS, Linux and telephones, and documents that carry macros.
_PROGRAM = re.compile(
    r"\.(?:exe|msix?|msixbundle|appx|scr|bat|cmd|ps1|vbs|vbe|wsf|hta|lnk|reg|cpl|jar|apk|aab|ipa|dmg|pkg|deb"
    r"|rpm|appimage"
    r"|run|iso|img|xlsm|docm|pptm)$",
    re.IGNORECASE,
)
_PATH = re.compile(r"[^?#]*")


@rule(
    code="LIN011",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    looks_at="links",
    because=(
        "Policy points 7 and 9: links spread no malware. Readers who learn to run what a post links to will run what "
        "somebody else links to in our name. As of November 2026."
    ),
    bad=(
        example("Ladda ner vår kalkylator: https://acme.example/filer/kalkyl.exe"),
        example("Appen finns på https://acme.example/app-release.apk?v=2 tills vidare."),
        example("New driver for your scanner: https://acme.example/dl/driver.MSI", language="en"),
        example("Mac users: https://acme.example/tool%2Edmg", language="en"),
    ),
    good=(
        example("Ladda ner prislistan: https://acme.example/filer/prislista.pdf"),
        example("Sök efter driver.exe på https://acme.example/hjalp?fil=driver.exe"),
        example("Drivers are on https://acme.example/support", language="en"),
        example("Our site is https://acme.example/run", language="en"),
    ),
)
def link_to_program(content: Content, facts: Facts) -> Iterator[Finding]:
    """A link leads to a page, and not to a program that runs when it is opened.

    Nor to a document with macros. A reviewer may let one pass that security has looked at.
    """
    for link in content.links:
        if _PROGRAM.search(unquote(_PATH.match(read_address(link.url).rest)[0])):
            yield Finding(
                message=_("This link leads to a program."),
                span=link.span,
                instead=_("Link to the page that offers it, so that readers see what it is and who made it."),
            )
