"""Addresses that are meant for few: shared documents, tools of the house, sites under test, somebody's own session."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

from policy_rules.text.addresses import Address

#: Where teams keep their own things; what is meant for readers has another address. From memory (unverified).
_SHARED = re.compile(
    r"(?:^|\.)sharepoint\.com/|(?:^|\.)onedrive\.live\.com/|^1drv\.ms/|^docs\.google\.com/(?:document|spreadsheets"
    r"|presentation|drawings)/(?!d/e/)|^docs\.google\.com/forms/.*/edit|^drive\.google\.com/|(?:^|\.)atlassian\.net/"
    r"|^trello\.com/b/|(?:^|\.)notion\.so/|(?:^|\.)slack\.com/archives/|^teams\.microsoft\.com/l/(?:channel|message"
    r"|file)"
    r"|^(?:www\.)?dropbox\.com/(?:home|scl|sh|s)/|^we\.tl/|^wetransfer\.com/downloads/|^app\.asana\.com/"
    r"|^(?:www\.)?figma\.com/(?:file|design)/|^miro\.com/app/board/|(?:^|\.)monday\.com/boards/|^mail\.google\.com/"
    r"|^outlook\.office(?:365)?\.com/mail|^app\.box\.com/|^(?:www\.)?canva\.com/design/"
)
#: The first word of such a host.
_OF_THE_HOUSE = re.compile(
    r"^(?:staging|stage|stg|test|testing|dev|develop|uat|qa|preprod|preview|sandbox|intranet|intranät|intra|internal"
    r"|internt?|admin|vpn|webmail|owa|jenkins|gitlab|jira|confluence|wiki-?intern|grafana|kibana|extranet|backoffice)"
    r"[0-9]?\."
)
_PORT = re.compile(r"^[^/?#]*:(?!443\b|80\b)[0-9]{2,5}(?=[/?#]|$)")
#: What a query gives to one reader only.
_OF_ONE_READER = re.compile(
    r"(?i:(?:php|j|asp)?sess(?:ion)?(?:[_-]?id)?|jsessionid|sid|(?:access|auth|id|reset|login|magic|invite|csrf"
    r"|refresh)?"
    r"[_-]?token|otp|auth|ticket|password|passwd|pwd|api[_-]?key|apikey|secret|signature|sig|x-amz-signature|resetkey)"
)
_SESSION_IN_THE_PATH = re.compile(r"(?i:;jsessionid=|/(?:reset|verify|confirm|magic|login)/[\w-]{16,})")
_SHORTEST_VALUE = 6


def is_of_one_reader(address: Address) -> bool:
    """Whether the address opens what is one reader's own: a session, a new password."""
    path, _mark, query = address.rest.partition("#")[0].partition("?")
    if _SESSION_IN_THE_PATH.search(path):
        return True
    given = parse_qsl(query, max_num_fields=50) if query.count("&") < 50 else ()
    return any(_OF_ONE_READER.fullmatch(name) and len(value) >= _SHORTEST_VALUE for name, value in given)


def is_for_insiders(address: Address) -> bool:
    """Whether the address is of a team's own place, or of a site that is not out yet."""
    rest = address.rest.lstrip("/\\")
    path = rest.partition("/")[2]
    return bool(_SHARED.search(f"{address.host}/{path}") or _OF_THE_HOUSE.match(address.host) or _PORT.match(rest))
