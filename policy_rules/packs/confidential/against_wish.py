"""Clients who are named although they did not want it: *they asked us not to mention it, but ...*.

Folded words one space apart (:mod:`policy_rules.text.words`), in Swedish and in English, as of November 2026.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from policy_rules.packs.beside import around
from policy_rules.text.sentences import Said, Wordings, sentences_of
from policy_rules.text.words import phrases, words_of

_UNWILLING = Wordings(
    phrases(
        r"(?:ville|vill|önskade|önskar|velat) (?:\S+ ){0,2}?(?:inte|helst inte|ogärna|slippa|förbli|vara|hållas|hålla"
        r" sig) (?:\S+ ){0,2}?(?:synas|nämnas|omnämnas|skylta\w*|stå med|vara med|förknippas|visas|utåt|hemlig\w*"
        r"|anonym\w*"
        r"|att (?:det|vi|någon|jag)|bli (?:nämnd|omnämnd|namngiv\w*)|diskret\w*|berätta\w*|hängas ut|vidare|gå ut med)"
        r"|vill(?:e)? (?:\S+ )?(?:vara|förbli) anonym\w*",
        r"(?:bad|bett|ber) (?:\S+ )?(?:om (?:diskretion|anonymitet|tystnad|att (?:inte|få slippa|slippa|få vara"
        r" anonym\w*))"
        r"|(?:att )?(?:inte|slippa|få slippa|vara tysta?|hålla tyst))|har undanbett sig|undanbad sig|avböj\w*"
        r" (?:att synas"
        r"|publicitet)|gillar inte att (?:vi|man) (?:nämner|skriver|pratar|visar)",
        r"(?:did not|didn't|do not|don't|does not|doesn't|never|would not|wouldn't) want (?:\S+ )?(?:it |this |that"
        r" |us |me"
        r" )?(?:\S+ )?(?:known|named|mentioned|public|to be (?:named|mentioned|seen|associated|known)|publicity|any"
        r" publicity"
        r"|their name|the attention|to (?:name|mention|say|tell|talk|write|show|post|be))",
        r"(?:asked|begged|told|requested|urged) (?:us |me )?(?:\S+ )?(?:not to (?:be )?(?:say|tell|name|named"
        r"|mention|mentioned"
        r"|talk|write|show|post|share|identif\w*)|to (?:keep|stay|remain|leave) (?:\S+ ){0,3}?(?:quiet|anonymous"
        r"|out|private"
        r"|discreet)|for (?:discretion|anonymity|privacy))",
        r"(?:wanted|wants|wished|wishes|preferred|prefers|hoped) to (?:stay|remain|keep|be) (?:\S+"
        r" ){0,2}?(?:anonymous|quiet"
        r"|nameless|unnamed|out of|private|discreet|in the background)|would (?:rather|prefer) (?:\S+ )?(?:not"
        r" (?:to )?be (?:named"
        r"|mentioned|seen)|that we|we (?:didn't|kept|did not)|stay|remain)",
    )
)
#: And yet it is told.
_AND_YET = phrases(
    r"men|fast|ändå|fastän|trots|dock|för bra för|stolta?|sorry|hoppsan|kan inte låta bli",
    r"but|though|although|still|yet|anyway|nevertheless|too good|proud|sorry|can't resist|couldn't resist|however",
)
#: Work for somebody.
_WORK = phrases(
    r"vi (?:\S+ )?(?:hjälpte|räddade|byggde|löste|levererade|ritade|skötte|tog)|(?:hjälpte|räddade|byggde|löste"
    r"|levererade"
    r"|ritade|skötte) vi|vi har (?:\S+ )?(?:hjälpt|räddat|byggt|löst|levererat|ritat)|det var vi som|kund\w*|uppdrag\w*"
    r"|klient\w*|jobbet|projekt\w*|\w*kris(?:en)?|affär\w*|avtal\w*|order\w*|beställ\w*|anlitade?",
    r"we (?:\S+ )?(?:helped|rebuilt|built|saved|rescued|solved|delivered|designed|handled|fixed|did|supplied)|it was us"
    r"|clients?|customers?|assignment|the (?:work|job|project)|case|crisis|deal|order|hired|our (?:work|job|part)",
)
#: Nobody is named, or it is a person's picture.
_UNNAMED = phrases(
    r"på bild\w*|i bild|framför kameran|inga kunder vid namn|en (?:\S+ )?kund som|berättar (?:sin|om sin|anonymt)",
    r"in the (?:picture|photo|frame)|on camera|a (?:client|customer) who|an? \S+ (?:client|customer) who|tells"
    r" (?:her|his"
    r"|their) story|name no|we never name",
)
_NAME = re.compile(r"(?<=[\wåäöé,] )[A-ZÅÄÖÉ][\wåäöé&'’]+|^[A-ZÅÄÖÉ][\wåäöé'’]+ [A-ZÅÄÖÉ][\wåäöé]+")
#: Capitals that begin no name.
_NO_NAME = re.compile(r"^(?:I|I'm|I've|We|We've|Our|\w+day|VD|CEO|IT)$")


def find_against_wish(value: str) -> Iterator[Said]:
    """Words in ``value`` that say that whoever is named did not want to be, the first of each sentence."""
    for said in _UNWILLING.once_a_sentence(value):
        near = around(value, said)
        if _AND_YET.search(near) and _WORK.search(near) and not _UNNAMED.search(near) and _names_a_client(value, said):
            yield said


def _names_a_client(value: str, said: Said) -> bool:
    """Whether this sentence or the one before it has a name in it."""
    words, sentences = words_of(value), sentences_of(value)
    at = bisect_right(sentences, said.sentence.begin, key=lambda one: one.begin) - 1
    for one in sentences[max(0, at - 1) : at + 1]:
        start, end = words.place(one.begin, one.end)
        if any(not _NO_NAME.match(name[0]) for name in _NAME.finditer(value[start:end])):
            return True
    return False
