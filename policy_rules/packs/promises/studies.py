"""Figures and certainties credited to a study that nobody names: *studies show that 83 per cent ...*.

Folded words one space apart (:mod:`policy_rules.text.words`), in Swedish and in English, as of November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.content import Content
from policy_rules.facts import Company
from policy_rules.packs.beside import around
from policy_rules.text.names import find_name
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases, words_of

_SHOW_SV = (
    r"(?:visar|visat|har visat|bevisar|bevisat|har bevisat|bekräftar|säger|slår fast|pekar på|konstaterar|avslöjar"
    r"|fastslår|tyder på|talar för)"
)
_SHOW_EN = (
    r"(?:shows?|showed|shown|have shown|has shown|proves?|proved|proven|have proven|has proven|confirms?|confirmed"
    r"|finds?"
    r"|found|suggests?|says?|tells? us|reveals?|revealed|indicates?|demonstrates?)"
)
_NEW_SV = r"(?:(?:ny|nya|färsk|färska|stor|aktuell|flera|många|otaliga|oberoende|internationella|vetenskapliga) )?"
_NEW_EN = r"(?:(?:new|recent|fresh|major|several|many|countless|independent|international|scientific|numerous) )?"
_EXPERTS_SV = r"(?:experter(?:na)?|forskare|forskarna|läkare|tandläkare|dermatologer|proffs|vetenskapsmän)"
_EXPERTS_EN = r"(?:experts|scientists|researchers|doctors|dentists|dermatologists|professionals|academics)"
_COUNT = r"(?:\d+|en|två|tre|fyra|fem|sex|sju|åtta|nio|one|two|three|four|five|six|seven|eight|nine)"
_OF_TEN = rf"(?:{_COUNT} (?:av|in|out of) (?:tre|fyra|fem|tio|three|four|five|ten|\d+))"

#: Somebody who is not named is said to have found it.
_CREDITED = Wordings(
    phrases(
        rf"{_NEW_SV}(?:undersökningar(?:na)?|studier(?:na)?|forskning(?:en)?|mätningar(?:na)?|statistik(?:en)?|analyser"
        rf"|tester|rapporter|siffror|vetenskapen|enkäter) {_SHOW_SV}",
        rf"(?:en|det finns en) {_NEW_SV}(?:studie|undersökning|mätning|rapport|enkät|analys) (?:som )?{_SHOW_SV}",
        rf"(?:enligt|har) {_NEW_SV}(?:forskning(?:en)?|studier|undersökningar|experter(?:na)?|statistik(?:en)?|en"
        rf" {_NEW_SV}"
        rf"(?:studie|undersökning|rapport|mätning))(?! (?:från|av|vid|hos|på)(?!\S))",
        rf"{_NEW_EN}(?:studies|research|surveys|polls|science|statistics|stats|data|tests|reports|figures) {_SHOW_EN}",
        rf"(?:a|one) {_NEW_EN}(?:study|survey|poll|report|test) (?!says?(?!\S)){_SHOW_EN}",
        rf"according to (?:a |the )?{_NEW_EN}(?:research|studies|study|surveys?|statistics|experts|science|polls?"
        rf"|report)"
        r"(?! (?:by|from|of|at|in)(?!\S))",
    )
)
#: What makes it a claim: a share, a count, a half.
_FIGURE = phrases(
    rf"\d\S*|{_OF_TEN}|procent|per ?cent|percent|hälften|tredjedel\w*|fjärdedel\w*|half|thirds?|quarter|var(?:t|je)?"
    rf" (?:\S+ )?"
    r"(?:tredje|fjärde|femte|tionde)|varannan|vartannat|every (?:second|third|fourth|fifth|tenth)|dubbelt|twice|double"
    r"|fler(?:a)? gånger|majoritet\w*|majority|bevisar|bevisat|proves?|proven|bekräftar|confirms?"
    r"|(?:vår\w*|our) (?:\S+ )?(?:metod|produkt|system|te|tjänst|method|product|system|tea|service)\w*|bättre|better"
)
#: These are claims by themselves.
_CERTAIN = Wordings(
    phrases(
        rf"{_EXPERTS_SV} (?:\S+ )?(?:är (?:\S+ )?(?:överens|eniga|ense)|rekommenderar|menar|föredrar|säger|litar"
        rf"|väljer)",
        rf"{_EXPERTS_EN} (?:\S+ )?(?:agree|recommend|prefer|say|trust|swear by|choose)",
        rf"{_OF_TEN} (?:\S+ )?(?:tandläkare|läkare|experter|veterinärer|forskare|föräldrar|kockar|användare|kunder"
        rf"|dentists"
        r"|doctors|experts|vets|scientists|parents|chefs|users|customers) (?:\S+ )?(?:rekommenderar|föredrar|väljer"
        r"|håller med"
        r"|recommends?|prefers?|choose|agree|would recommend)",
        r"(?:vetenskapligt|kliniskt|forskningsmässigt) (?:bevisa\w*|belag\w*|fastställ\w*|testa\w*|dokumentera\w*)",
        r"(?:scientifically|clinically|medically) (?:proven|shown|tested|documented|backed|verified)"
        r"|proven (?:time and (?:time )?again|again and again|over and over)"
        r"|bevisat (?:gång på gång|gång efter gång|om och om igen)"
        r"|(?:backed|proven|supported) by (?:science|research|studies|experts)|(?:bevisat|backas|stöds|stödd) av"
        r" (?:forskning"
        r"|vetenskap|experter)\w*",
    )
)
_EXPERTS = re.compile(rf"{_EXPERTS_SV}|{_EXPERTS_EN}")
#: It is said whose it is, or asked for, or the study is the company's own.
_NAMED = phrases(
    r"källa|källor|(?:vår|våra|egen|egna) (?:\S+ )?(?:undersökning|enkät|studie|mätning|kundundersökning|statistik"
    r"|siffror)\w*"
    r"|bland (?:våra )?\d+ \S+|vi (?:har )?(?:frågade|frågat|mätte|mätt|undersökte|testade)|(?:studien|rapporten"
    r"|undersökningen)"
    r" (?:finns|är publicerad|publicerades|presenteras)|docent\w*|professor\w*|doktorand\w*|universitet\w*|högskol\w*"
    r"|institut\w*|publicera\w*|tidskrift\w*|säger \S+ \S+ (?:forskare|expert|vd|docent|professor)|söker|föreläs\w*"
    r"|regering\w*|myndighet\w*|valet|väljar\w*",
    r"sources?|our (?:own )?(?:\S+ )?(?:survey|study|research|data|figures|statistics|tests?)|of \d+ (?:customers"
    r"|people|users"
    r"|members)|we (?:asked|surveyed|measured|tested)|(?:the )?(?:study|report|survey) (?:is|was) (?:published"
    r"|presented)"
    r"|professor|lecturer|phd|university|institute|college|published|journal|hiring|lecture\w*|government|voters"
    r"|election",
)
#: "our experts", "våra tandläkare": whom one may ask.
_OURS = phrases(r"vår\w*|vi|fråga|svarar|our|ask|answers?|meet|möt")
#: Capitals of places and peoples name no source.
_NO_SOURCE = frozenset(
    "Sverige Svenska Svenskar Norden Nordiska Europa Stockholm Göteborg Malmö Sweden Swedish Swedes Nordic Nordics"
    " Europe"
    " European British Britain English England Irish Ireland Scottish Scotland American America Monday Tuesday"
    " Wednesday"
    " Thursday Friday Saturday Sunday Christmas Easter January February March April May June July August September"
    " October"
    " November December VD CEO IT AI HR PR".split()
)
_CAPITAL = re.compile(r"(?<=[\wåäöé,%] )[A-ZÅÄÖÉ][\wåäöéÅÄÖ&-]+")


def find_unnamed_studies(content: Content, value: str, company: Company) -> Iterator[Said]:
    """What ``value`` credits to a study or to experts whom neither it nor a link of ``content`` names, one a"
    " sentence."""
    credited = [said for said in _CREDITED.once_a_sentence(value) if _FIGURE.search(said.sentence.words)]
    certain = [said for said in _CERTAIN.once_a_sentence(value) if not _is_of_our_experts(said)]
    seen: set[int] = set()
    for said in sorted((*credited, *certain), key=lambda one: one.match.start()):
        if said.sentence.begin in seen or said.sentence.is_question or content.links:
            continue
        seen.add(said.sentence.begin)
        if not (_NAMED.search(around(value, said)) or _names_a_source(value, said, company)):
            yield said


def _is_of_our_experts(said: Said) -> bool:
    """Whether the experts are the company's own, or asked."""
    before = " ".join(said.before.split()[-3:])
    return bool(_EXPERTS.match(said.match[0]) and _OURS.search(before))


def _names_a_source(value: str, said: Said, company: Company) -> bool:
    """Whether the sentence has a name in it that is neither the company's nor a country's."""
    start, end = words_of(value).place(said.sentence.begin, said.sentence.end)
    sentence = value[start:end]
    own = find_name(sentence, company.name)
    return any(
        name[0] not in _NO_SOURCE and not any(first <= name.start() < last for first, last in own)
        for name in _CAPITAL.finditer(sentence)
    )
