"""Addresses that lead through somebody else's on their way."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from policy_rules.packs.links.well_known import MAIL_GUARDS
from policy_rules.text.addresses import Address, read_address
from policy_rules.text.hosts import is_within_any, registered_name

_PASSES_ON = frozenset(
    (
        *("redirect", "redirect.php", "redir", "redirector", "redirecting", "out", "out.php", "outbound", "away"),
        *("away.php", "exit", "exit.php", "leave", "leaving", "goto", "go", "go.php", "click", "clicks", "track"),
        *("tracking", "link", "link.php", "linkfilter", "l.php", "l", "r", "url", "aclk", "safelink"),
    )
)
#: At the root of such a host everything is passed on: l.instagram.com/?u=
_ROOT_PASSES_ON = re.compile(r"(?:l|lm|out|away|click|clicks|redirect|exit|href)\.")
_AMP = "/amp/s/"


def is_passed_on(url: str, address: Address) -> bool:
    """Whether ``url``, taken apart as ``address``, is one that only sends its reader on."""
    return is_within_any(address.host, MAIL_GUARDS) or bool(target_of(url, address))


def target_of(url: str, address: Address) -> str:
    """The address that ``url`` leads on to, as far as it says; empty when it does not, or is no such address."""
    try:
        parts = urlsplit(url)
        given = parse_qsl(parts.query, max_num_fields=50)
    except ValueError:
        return ""
    if parts.path.startswith(_AMP) and registered_name(address.host).startswith("google."):
        return f"https://{parts.path.removeprefix(_AMP)}"
    if not is_within_any(address.host, MAIL_GUARDS) and not _passes_on(address.host, parts.path):
        return ""
    return next((value for _name, value in given if _leads_elsewhere(value, address.host)), "")


def _passes_on(host: str, path: str) -> bool:
    steps = [step for step in path.lower().split("/") if step]
    return steps[-1] in _PASSES_ON if steps else bool(_ROOT_PASSES_ON.match(host))


def _leads_elsewhere(value: str, host: str) -> bool:
    address = read_address(value)
    return address.scheme in ("http", "https") and registered_name(address.host) != registered_name(host)
