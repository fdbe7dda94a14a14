"""The words of templates: what is to be filled in, and how whoever fills it in is told so."""

from __future__ import annotations

import re

THINGS = frozenset(
    "namn namnet förnamn efternamn företag företaget företagets företagsnamn datum datumet tid tidpunkt klockslag"
    " plats ort länk länken url webbadress hemsida rubrik roll titel befattning belopp summa pris antal siffra siffror"
    " procent produkt produkten produktnamn kund kunden kundnamn kundens ämne bildtext hashtag hashtags e-post epost"
    " e-postadress epostadress mejl mejladress adress telefonnummer telefon mobilnummer kontaktperson kontaktuppgifter"
    " citat stad månad år platshållare xx xxx"
    " name names firstname lastname fname lname surname company companyname brand date time place location venue link"
    " url headline amount price number percentage product productname customer client topic caption hashtag email"
    " e-mail address phone contact quote city month year placeholder tbd tbc tba todo here cta".split()
)
"""What a template leaves open."""

ORDERS = frozenset(
    "infoga lägg fyll skriv ange byt ersätt klistra komplettera välj kolla fixa uppdatera stäm"
    " insert add fill enter replace put type choose select paste write check fix update confirm ask".split()
)
"""The first word of an order to whoever fills a template in."""

#: "länk till sidan", "date of the event": what the thing is of.
_LEADS_ON = frozenset("till på för av to of for".split())
_MOST_WORDS = 4
_FEW_WORDS = 2
_SEEN_AROUND = 60
_LAST_WORD = re.compile(r"(?<!\w)([^\W\d_]{4,}) $")
_FIRST_WORD = re.compile(r" ([^\W\d_]{4,})(?!\w)")


def words_in(field: str) -> list[str]:
    """The words of a blank, in lower case."""
    return re.findall(r"[\w-]+", field.lower().replace("_", " "))


def names_a_thing(field: str) -> bool:
    """Whether the words of a blank say what is to be put there: ``förnamn``, ``First Name``, ``ort och datum``."""
    words = words_in(field)
    if not words or len(words) > _MOST_WORDS:
        return False
    if words[0] in THINGS and (len(words) <= _FEW_WORDS or words[1] in _LEADS_ON):
        return True
    return words[-1] in THINGS


def stands_in_a_headline(value: str, start: int, end: int) -> bool:
    """Whether the words around ``value[start:end]`` are in capitals too: then it is shouted, not waiting for a name.

    A long one beside it will do (COMPANY NEWS: we open); AB and CEO stand beside names.
    """
    before = value[max(0, start - _SEEN_AROUND) : start].rpartition("\n")[2]
    after = value[end : end + _SEEN_AROUND].partition("\n")[0]
    words = re.findall(r"[^\W\d_]{2,}", f"{before} {after}")
    beside = (_LAST_WORD.search(before), _FIRST_WORD.match(after))
    return bool(words) and (all(map(str.isupper, words)) or any(word and word[1].isupper() for word in beside))
