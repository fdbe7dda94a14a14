"""Asking where a link leads."""

from __future__ import annotations

import ssl
from http.client import HTTPException
from urllib.parse import quote, urljoin, urlsplit

from policy_rules.observe import wire
from policy_rules.observe.answer import Answer, Outcome
from policy_rules.observe.reach import WEB, NoSuchHost, NotAllowed, Reach
from policy_rules.observe.wire import Deadline, Reply, Target
from policy_rules.packs.links.targets import is_for_examples
from policy_rules.text.hosts import dns_name

MOST_REDIRECTS = 5
_DEFAULT_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
#: What may stand in a path or a query as it is (RFC 3986, 3.3 and 3.4), and the sign of what is quoted already.
_AS_IT_IS = "/%:@!$&'()*+,;=~"


def ask(url: str, reach: Reach = WEB) -> Answer:
    """Where ``url`` leads, as far as anybody can tell from here. Never raises because of what the other side does.

    Every hop of a redirect is looked at like the first address: none leads to where ``url`` itself could not have gone.
    All hops together have one deadline.
    """
    at, leads_to = "", url
    deadline = Deadline(reach.seconds_of_a_link)
    try:
        for _hop in range(MOST_REDIRECTS + 1):
            at, target = _target(at, leads_to)
            reply = _reply(target, reach, deadline)
            if reply.status not in _REDIRECTS or not reply.location:
                return Answer.of(reply.status)
            leads_to = reply.location
    except NoSuchHost:
        return Answer(Outcome.NO_HOST)
    except (NotAllowed, ssl.SSLError):
        return Answer(Outcome.UNCLEAR)
    except (OSError, HTTPException):
        return Answer(Outcome.BROKEN)
    return Answer(Outcome.UNCLEAR)  # it may want to be sent the cookies that it set


def _reply(target: Target, reach: Reach, deadline: Deadline) -> Reply:
    """What comes back on HEAD; on GET, where a server does not like HEAD."""
    addresses = reach.addresses(target.host, target.port)
    try:
        reply = wire.request("HEAD", target, addresses, min(reach.seconds, deadline.left()))
        if reply.status < 400:
            return reply
    except ssl.SSLError:
        raise
    except (OSError, HTTPException):
        pass
    return wire.request("GET", target, addresses, min(reach.seconds, deadline.left()))


def _target(at: str, leads_to: str) -> tuple[str, Target]:
    """The whole address of what ``leads_to`` means on the page ``at``, and what to ask for.

    Raises :class:`NotAllowed` for what is no address, and for what nobody should be asked for.
    """
    try:
        url = urljoin(at, leads_to)
        parts = urlsplit(url)
        if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or "@" in parts.netloc:
            raise NotAllowed
        host = dns_name(parts.hostname)
        if is_for_examples(host):
            raise NotAllowed
        path = quote(parts.path, safe=_AS_IT_IS) or "/"
        query = f"?{quote(parts.query, safe=_AS_IT_IS + '?')}" if parts.query else ""
        port = parts.port or _DEFAULT_PORTS[parts.scheme]
    except ValueError as error:
        raise NotAllowed from error
    return url, Target(parts.scheme == "https", host, port, path + query)
