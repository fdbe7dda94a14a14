"""E-mail addresses that are a person's own.

Left alone are the company's own domains and addresses of a role: info@, press@, jobb@. Elsewhere an address is a
person's when it lies with a provider of private mail, or reads like a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.facts import Company
from policy_rules.packs.personal_data.given_names import GIVEN_NAMES
from policy_rules.text.fold import fold
from policy_rules.text.hosts import is_within, registered_name
from policy_rules.text.names import short_name
from policy_rules.text.sparing import finditer, sparing

#: An @ and what stands for one; what comes before is looked for backwards from there.
_AT = re.compile(r"[@\[({](?:(?<=@)|(?<!@)\s?(?:at|a|@|snabel-?a)\s?[\])}]\s?)")
#: "name snabel-a example.com", "name at example dot com".
_AT_IN_WORDS = sparing(re.compile(r"\ssnabel-?a\s|\sat\s(?=[\w-]+\sdot\s)"))
#: "name @ example.com": the blanks make a place of most words before the sign, so more is asked of these.
_AT_APART = re.compile(r"@(?:(?<=\s@)\s?|\s)(?=[^\W_][\w-]*+\.[^\W\d_]{2})")
_NAME = re.compile(r"(?<![\w.+%@/-])[a-z0-9_][\w.+%-]*$")
_HOST = re.compile(r"[^\W_][\w-]*+(?:(?:\.|\s?[\[({]\s?(?:dot|punkt|\.)\s?[\])}]\s?|\s(?:dot|punkt)\s)[^\W_][\w-]*+)++")
_DOT = re.compile(r"\s?[\[({]\s?(?:dot|punkt|\.)\s?[\])}]\s?|\s(?:dot|punkt)\s")
_LONGEST_NAME = 64
_PART = re.compile(r"[^\W\d_]+")

_PRIVATE_MAIL = frozenset(
    "gmail googlemail hotmail outlook live msn yahoo ymail icloud me mac aol proton protonmail pm gmx web telia"
    " bredband comhem spray passagen home bahnhof tele2 glocalnet tutanota fastmail hey mail zoho btinternet sky"
    " virginmedia comcast verizon orange wanadoo free laposte freenet t-online online jubii".split()
)
_ONLY_MAIL = frozenset("gmail googlemail hotmail outlook yahoo ymail icloud protonmail tutanota fastmail".split())
_ROLES = frozenset(
    "info information hej hello hi hallo kontakt kontakta contact press presse media support help hjalp hjälp"
    " kundtjanst kundtjänst kundservice kund kunder customer customers customerservice service jobb jobs job"
    " karriar karriär career careers work rekrytering recruiting recruitment talent hr people order orders"
    " bestallning beställning sales salj sälj forsaljning försäljning boka bokning book booking bookings event"
    " events evenemang konferens conference redaktion redaktionen editor editorial news newsletter nyhetsbrev"
    " nyheter privacy gdpr dpo dataskydd legal juridik security sakerhet säkerhet abuse ir investor investors"
    " noreply reply no do not admin administration webmaster webb web team office kontor kontoret reception"
    " registrator diarium faktura fakturor invoice invoices billing ekonomi finance marknad marketing market pr"
    " kommunikation communications comms partner partners partnership sponsor sponsring shop butik butiken store"
    " post mail mejl epost inbox tips feedback synpunkter klagomal klagomål complaints anmalan anmälan register"
    " registration rsvp osa tickets biljett biljetter visit besok besök studio forening förening styrelse"
    " styrelsen brf uf ab klubb klubben kansli kansliet lag if bk ik sk fc kurs kurser course courses school"
    " skola academy akademi tavling tävling contest competition giveaway winner vinnare kampanj campaign"
    " frivillig volunteer volunteers donate gava gåva givarservice medlem member members membership medlemskap"
    " dev developers developer api tech it drift ops status bot robot test demo example exempel hallbarhet"
    " hållbarhet sustainability esg csr whistleblower visselblasning export inkop inköp procurement purchasing"
    " logistik logistics lager delivery leverans retur returns garanti warranty concierge restaurang restaurant"
    " lunch cafe café hotel hotell bar spa salong salon klinik clinic foundation stiftelsen projekt project"
    " forskning research lab labs global nordic sweden sverige stockholm goteborg göteborg malmo malmö uk us eu"
    " emea europe group koncern company foretag företag firma".split()
)
_SHORTEST_NAME = 2
_SHORTEST_BRAND = 4


def find_private_addresses(text: str, company: Company) -> Iterator[tuple[int, int]]:
    """The places of the addresses in ``text`` that are a person's own; ``name (at) example (dot) se`` is one too."""
    seen = fold(text)
    for at in (*_AT.finditer(seen.value), *finditer(_AT_IN_WORDS, seen.value)):
        is_after_a_blank = at[0] != "@" and seen.value.startswith(" ", at.start() - 1)
        end = at.start() - is_after_a_blank
        name = _NAME.search(seen.value, max(0, end - _LONGEST_NAME), end)
        host = _HOST.match(seen.value, at.end())
        if name and host and is_private_address(name[0], _DOT.sub(".", host[0]), company):
            yield seen.place(name.start(), host.end())
    if "@" in seen.value:
        yield from (seen.place(*place) for place in _with_blanks(seen.value, company))


def _with_blanks(value: str, company: Company) -> Iterator[tuple[int, int]]:
    """The places in ``value`` (folded) of addresses with blanks around their sign: "kaffe @ nordvind.se" is none."""
    for at in _AT_APART.finditer(value):
        end = at.start() - value.startswith(" ", at.start() - 1)
        name, host = _NAME.search(value, max(0, end - _LONGEST_NAME), end), _HOST.match(value, at.end())
        if name and host and is_private_address(name[0], host[0], company):
            provider = registered_name(host[0]).partition(".")[0]
            is_no_handle = value.startswith(" ", at.start() + 1)
            if (is_no_handle and provider in _ONLY_MAIL) or not name[0].isalpha():
                yield name.start(), host.end()


def is_private_address(name: str, host: str, company: Company) -> bool:
    """Whether ``name`` at ``host`` (folded) is a person's own."""
    parts = _PART.findall(name)
    if not parts or any(part in _ROLES for part in parts) or _is_own(host, company):
        return False
    if registered_name(host).partition(".")[0] in _PRIVATE_MAIL:
        return True
    if len(parts) == 1:
        return parts[0] in GIVEN_NAMES
    return "." in name.strip(".") and all(len(part) >= _SHORTEST_NAME for part in parts[1:])


def _is_own(host: str, company: Company) -> bool:
    """Whether the company's domains hold ``host``, or its first label is the company's name."""
    if any(is_within(host, domain) for domain in company.domains):
        return True
    label = "".join(_PART.findall(registered_name(host).partition(".")[0]))
    brand = "".join(_PART.findall(fold(short_name(company.name)).value))
    plain = str.maketrans("åäö", "aao")
    return len(brand) >= _SHORTEST_BRAND and label.translate(plain).startswith(brand.translate(plain))
