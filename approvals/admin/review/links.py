"""Every link that goes out, taken apart as a browser takes it apart, for whoever decides whether to trust it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from approvals.admin.review.sealed import SealedPost
from approvals.telling.places import account_label
from policy_rules.text.addresses import Address, read_address
from policy_rules.text.hosts import is_ip_address, is_masked, is_within, registered_name
from policy_rules.text.html import read_html
from policy_rules.text.urls import scan

WEB = ("http", "https")

SHORTENERS = frozenset(
    "amzn.to bit.ly buff.ly cutt.ly dlvr.it fb.me goo.gl ift.tt is.gd lnkd.in ow.ly rb.gy rebrand.ly shorturl.at"
    " t.co t.ly tiny.cc tinyurl.com trib.al tr.im v.gd youtu.be".split()
)
"""Hosts that lead on to somewhere else. As of November 2026, from memory: nobody keeps a complete list."""


@dataclass(slots=True)
class LinkFacts:
    """One address. ``labels`` are the words it is shown with, ``where`` the texts that hold it."""

    url: str
    address: Address
    is_own: bool
    labels: dict[str, None] = field(default_factory=dict)
    where: dict[str, None] = field(default_factory=dict)

    @property
    def is_web(self) -> bool:
        """Whether it may be offered to be opened."""
        return self.address.scheme in WEB and bool(self.address.host)

    @property
    def ascii_host(self) -> str:
        """The host as it goes over the wire, where that differs from what is shown (``xn--...``)."""
        try:
            wire = self.address.host.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
        return wire if wire != self.address.host else ""

    @property
    def owner(self) -> str:
        """The name that somebody registered."""
        return registered_name(self.address.host) if self.address.host else ""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a careful reader should know before trusting it."""
        return tuple(_warnings(self))


def links_of(sealed: SealedPost, own_domains: Iterable[str]) -> list[LinkFacts]:
    """The links of every channel and of the formatted text, each address once, in order."""
    own_domains = tuple(own_domains)
    known: dict[str, LinkFacts] = {}
    for url, label, where in _everywhere(sealed):
        if url not in known:
            address = read_address(url)
            own = any(is_within(address.host, domain) for domain in own_domains) if address.host else False
            known[url] = LinkFacts(url, address, own)
        known[url].labels[label] = None
        known[url].where[where] = None
    return list(known.values())


def _everywhere(sealed: SealedPost) -> Iterator[tuple[str, str, str]]:
    for row in sealed.body["channels"]:
        for link in row["links"]:
            yield link["url"], link["label"], account_label(row["channel"], row["handle"])
    for link in read_html(sealed.body["html"], field="body").links:
        yield link.url, link.label, _("Formatted text")


def _warnings(link: LinkFacts) -> Iterator[str]:
    address = link.address
    if address.scheme not in (*WEB, "mailto", "tel"):
        yield _("The scheme “%(scheme)s” leads to no web page.") % {"scheme": address.scheme or "-"}
    if address.scheme == "http":
        yield _("Not encrypted (http).")
    if address.scheme in WEB and address.userinfo:
        yield _("What stands before “@” is not the host.")
    if address.host and is_ip_address(address.host):
        yield _("A bare number instead of a name.")
    if address.host and is_masked(address.host):
        yield _("Letters that only look like others.")
    if address.host.removeprefix("www.") in SHORTENERS:
        yield _("A link shortener: it leads on to an address that is not shown here.")
    if address.scheme in WEB and _holds_another(address):
        yield _("Another address stands inside it: it may lead on there.")
    for label in link.labels:
        shown = _host_shown(label)
        if shown and address.host and registered_name(shown) != link.owner:
            yield _("It shows %(shown)s and leads to %(host)s.") % {"shown": shown, "host": address.host}


def _holds_another(address: Address) -> bool:
    rest = address.rest.lower()
    return any(sign in rest[2:] for sign in ("http://", "https://", "http%3a", "https%3a"))


def _host_shown(label: str) -> str:
    """The host that the words of a link show, when they show just one."""
    hosts = {found.host or read_address(label[found.start : found.end]).host for found in scan(label)}
    return hosts.pop() if len(hosts) == 1 else ""
