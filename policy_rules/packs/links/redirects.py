"""Addresses that lead through somebody else's on their way."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

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
#: What such an address is about, it does not lead on to: it shares, asks, shows or comes back to it.
_TREATS = re.compile(
    r"(?<![a-z])(?:shar(?:e|er|ing)|intent|dialog|submit|compose|log(?:in|out)|sign-?(?:in|out|up)|(?:o"
    r"|open)?auth[0-9]?"
    r"|oauth2?|authori[sz]e|sso|saml|accounts?|archives?|save|translate|valid\w*|check\w*|pagespeed|o?embed|player"
    r"|qr|search|subscri\w+|feeds?|calendar|add\w*|preview|debug\w*|viewer?|proxy|api)(?![a-z])"
)
#: Names of what is given along with an address: where its reader came from, what is shown, where one comes back to.
_GIVEN_ALONG = re.compile(
    r"utm.*|ref(?:errer|erer)?|src|source|origin|from|via|q|query|search|s|text|title|body|quote|hashtags?|canonical"
    r"|image|img|media|thumb\w*|poster|logo|icon|feed|rss|doc|callback|redirecturi"
)
#: At the root of such a host everything is passed on: l.instagram.com/?u=
_ROOT_PASSES_ON = re.compile(r"(?:l|lm|out|away|click|clicks|redirect|exit|href)\.")
#: "https%3A//" and "%2F%2F", where "https://" or "//" was meant.
_ENCODED = re.compile(r"(?:https?)?(?:%3A|:)?%2F%2F|https?%3A", re.IGNORECASE)
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
        if _TREATS.search(f"{address.host}{parts.path}".lower()):
            return ""
        given = [(name, value) for name, value in given if not _GIVEN_ALONG.fullmatch(_plain(name))]
    values = (_absolute(value) for _name, value in given)
    return next((value for value in values if _leads_elsewhere(value, address.host)), "")


def _passes_on(host: str, path: str) -> bool:
    steps = [step for step in path.lower().split("/") if step]
    return steps[-1] in _PASSES_ON if steps else bool(_ROOT_PASSES_ON.match(host))


def _plain(name: str) -> str:
    return re.sub("[^a-z]", "", name.lower())


def _absolute(value: str) -> str:
    """An address as browsers follow it: encoded twice, or without its scheme."""
    once_more = unquote(value) if _ENCODED.match(value) else value
    return f"https:{once_more}" if once_more.startswith("//") else once_more


def _leads_elsewhere(value: str, host: str) -> bool:
    address = read_address(value)
    return address.scheme in ("http", "https") and registered_name(address.host) != registered_name(host)
