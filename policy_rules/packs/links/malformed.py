"""Addresses that lead nowhere because of how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.packs.links.targets import is_for_examples
from policy_rules.text.hosts import has_known_ending, is_ip_address

_INSIDE = ("localhost", "local", "internal", "intranet", "lan", "corp", "home", "arpa")
_ONE_SLASH = re.compile(r"\s*https?:(?![/\\]{2}(?![/\\]))", re.IGNORECASE)
_TWICE = re.compile(r"\s*https?://(?:https?:?(?:/|$)|www\.?(?:/|$))", re.IGNORECASE)
_END = re.compile(r"[.,;:\"”»>]++[)\]]?+$|[)\]]++[.,;:!?]++$")
#: Wikis have pages of this kind: Acme_Inc.
_ABBREVIATION = re.compile(r"_\w++\.$")
_BLANK = re.compile(r"\S\s+\S")

_MISWRITTEN = re.compile(
    r"""
      https?:/(?![/\\])[\w-]++\.[\w./-]++                       # http:/acme.se
    | https?//:?[\w-]++[.][\w./-]++                             # https//acme.se
    | https?[;,]//[\w-]++[.][\w./-]++                           # https;//acme.se
    | https?:\\\\?[\w-]++[.][\w./\\-]++                         # https:\\acme.se
    | https?:[ \t]++//[\w-]++[.][\w./-]++                       # https: //acme.se
    | https?://(?=[ \t]++(?:www\.|[\w-]++\.[a-z]{2,6}/))        # https:// www.acme.se
    | https?::++/++[\w-]++[.][\w./-]++                          # https:://acme.se
    | www(?:\.\.++|,[ ]?|;)[\w-]++\.[a-z][\w./-]*+              # www..acme.se
    | (?:wwww++|ww)\.[\w-]++\.[a-z][\w./-]*+                    # wwww.acme.se
    | https?://[\w.-]++/[\w/-]++[ ][\w-]++\.(?:pdf|docx?|xlsx?|pptx?|html?|aspx?|php)\b   # .../hämta fil.pdf
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: It begins with what few characters are and looks back afterwards, so that the search flies.
_BEGINS = re.compile(r"[hHwW](?<=\b.)(?i:(?<=h)ttp|(?<=w)w[w.])")


def flaw_of(url: str, host: str) -> str:
    """What is wrong with how a link to ``host`` is written; empty when nothing is."""
    if _ONE_SLASH.match(url) or _TWICE.match(url):
        return _("This address does not begin as it should.")
    if _BLANK.search(url):
        return _("There is a blank inside this address.")
    if _END.search(url) and not _ABBREVIATION.search(url):
        return _("A punctuation mark has become part of this address.")
    return _flaw_of_host(host)


def _flaw_of_host(host: str) -> str:
    if is_ip_address(host):
        return ""
    labels = host.split(".")
    if "" in labels:
        return _("There is a full stop too many in this address.")
    if len(labels) == 1 or labels[-1] in _INSIDE:
        return _("%(host)s is a name inside a network: readers cannot get there.") % {"host": host}
    if not is_for_examples(host) and not has_known_ending(host):
        return _("No address on the web ends in .%(ending)s.") % {"ending": labels[-1]}
    return ""


def miswritten(text: str) -> Iterator[tuple[int, int]]:
    """The places in ``text`` of what was meant to be a web address and is none."""
    for begins in _BEGINS.finditer(text):
        if match := _MISWRITTEN.match(text, begins.start()):
            yield match.start(), match.start() + len(match[0].rstrip(".-"))
