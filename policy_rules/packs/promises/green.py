"""How claims about the environment sound in Swedish and in English, and what only sounds like one.

Folded words one space apart (:mod:`policy_rules.text.words`). Directive (EU) 2024/825 changed Directive 2005/29/EC:
article 2 (o)-(s) defines generic claims and recognised excellent environmental performance, article 6.2 (d) future
claims, annex I points 4a and 4c forbid generic claims without it and neutrality of products by offsetting.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from enum import Enum

from policy_rules.content import Content
from policy_rules.facts import Company
from policy_rules.packs.promises.green_hints import HINTS
from policy_rules.text.names import short_name
from policy_rules.text.sentences import Said, Wordings, with_what_follows
from policy_rules.text.words import phrases, up_to, words_of


class Green(Enum):
    """What kind of claim it is."""

    GENERIC = "generic"
    NEUTRAL = "neutral"
    TO_COME = "to come"


_WARE_SV = (
    r"(?:val|valet|\w*produkter|\w*produkten|\w*produkt|\w*kläder|mode|\w*kollektion(?:en|er)?|\w*material"
    r"|\w*förpackning(?:en|ar|arna)?|\w*plagg"
    r"|\w*skor|\w*möbler|\w*smycken|\w*kaffe|\w*väskor|\w*väska|\w*paket|\w*alternativ(?:et)?|\w*tvättmedel"
    r"|\w*kosmetika|\w*leksaker|\w*jeans|\w*jackor"
    r"|\w*jacka|\w*textilier|\w*julklapp(?:ar)?|\w*presenter|\w*bilar|\w*hus|\w*sortiment(?:et)?|\w*papper|\w*kött"
    r"|\w*fisk|\w*el|\w*fonder|\w*fond|\w*skjort\w+|\w*tröj\w+|\w*byx\w+|\w*klänning\w*|\w*strump\w+|\w*blöj\w+"
    r"|\w*tvål\w*|schampo\w*|\w*sängar?|\w*madrass\w*|\w*cykl?ar|\w*resor|\w*hotell)"
)
_WARE_EN = (
    r"(?:choices?|products?|clothes|clothing|fashion|collections?|materials?|packaging|garments?|shoes|furniture"
    r"|jewellery|jewelry|coffee|bags?"
    r"|alternatives?|option|detergent|cosmetics|toys|jeans|jackets?|textiles|gifts?|cars|range|paper|beef|fish"
    r"|funds?|brand|homeware|swimwear|sneakers|shirts?|sweaters?|trousers|dresses|socks|nappies|diapers|soaps?"
    r"|shampoo|beds?"
    r"|mattress(?:es)?|bikes?|travel|trips|hotels?)"
)
_GENERIC = (
    r"(?:miljö|klimat|natur|eko|planet|jord)(?:vänlig|smart)(?:t|a|are|aste)?|miljöriktig\w*|klimatsnäll\w*"
    r"|miljösnäll\w*|grönare (?:val|städning|rengöring|resor|el|hem|transporter|vardag|tvätt)|det gröna valet|(?:för"
    r"|till) (?:dig|oss|er) och (?:för )?(?:planeten|miljön|klimatet"
    r"|naturen|jorden)"
    r"|(?:res|flyg|handla|shoppa|städa|kör|bo|ät|drick|tvätta) grönt|medvet(?:et|na|en) (?:mode|val|kläder"
    r"|konsumtion)|gröna (?:\S+ )?(?:produkter|val|\w*medel)"
    r"|(?:bra|bättre|snäll\w*|skonsam\w*|god) (?:både )?(?:för |mot |till )(?:både )?(?:dig och )?(?:miljön|klimatet"
    r"|planeten|naturen)"
    rf"|(?:biologiskt )?nedbrytbar(?:t|a)?|(?:helt |mer |vår |vårt |våra )?hållbar(?:t|a)? (?:\S+ )?{_WARE_SV}"
    r"|(?:eco|earth|environment|environmentally|climate|planet|nature|ocean)(?:ally)? ?(?:friendly|smart|conscious"
    r"|safe|kind)|ecofriendly|earth kind"
    r"|(?:good|better|great|kind|kinder|gentle) (?:for|to|on) (?:you and (?:good )?(?:for )?)?(?:the |our )?(?:nature"
    r"|planet"
    r"|environment|climate|earth)"
    r"|for you and (?:for )?(?:the|our) (?:planet|environment|climate|earth)|conscious (?:fashion|choice|clothing"
    r"|collection)"
    r"|(?:travel|fly|shop|clean|drive|live|eat|go) green(?= (?:with|this|at|in)|$| \.)"
    r"|good for you and (?:good )?for the (?:planet|environment)"
    rf"|(?:fully |100 )?bio ?degradable|(?:fully |more |truly |100 )?sustainable {up_to(1)}{_WARE_EN}"
    r"|(?:sustainably|ethically|responsibly) (?:sourced|made|produced|grown|farmed|crafted)|the responsible choice"
    r"|(?:hållbart|etiskt|ansvarsfullt) (?:producera|tillverka|odla|framställ)\w*|det ansvarsfulla valet"
    r"|breaks? down naturally|bryts ne[rd] naturligt"
    rf"|green(?:er)? (?:\S+ )?(?:choice|products?|packaging|cleaning|laundry|travel|energy|transport)"
)
_NEUTRAL = (
    r"(?:klimat|koldioxid|co2|växthusgas)(?: )?(?:neutral|positiv|kompenserad|kompenserat|kompenserade|negativ)(?:t"
    r"|a)?|klimatkompenserar"
    r"|fullt klimatkompensera\w*|noll (?:koldioxid|klimat|co2) ?avtryck|fully offset|netto ?noll(?:utsläpp)?"
    r"|(?:blir|är) utsläppen noll|utsläppen (?:blir|är) noll"
    r"|nettonollutsläpp|noll klimatpåverkan|(?:carbon|climate|co2|ghg) ?(?:neutral|positive"
    r"|negative|compensated|offset)|carbon neutrality"
    r"|net zero|zero carbon footprint"
)
_FREE = (
    r"(?:fossil|utsläpps)fri(?:tt|a)?|(?:fossil|carbon|emission|emissions) free|zero emissions?|klimatneutralitet"
    r"|koldioxidneutralitet"
)

#: To emit less: a claim only about a year to come, a figure before that.
_CUT = (
    rf"(?:halver|minsk|sänk|kap|nolla|eliminer|reducer)\w* {up_to(3)}\w*(?:utsläpp|klimatavtryck|klimatpåverkan)\w*"
    rf"|(?:halv|cut|reduc|slash|eliminat|lower|shrink)\w* {up_to(3)}(?:emissions?|footprint)"
    r"|(?:procent|percent|per cent) (?:lägre|mindre|lower|fewer|less) (?:\S+ )?(?:utsläpp|klimatavtryck|emissions"
    r"|footprint)"
    r"|\w*utsläpp(?:en)? (?:ska |kommer att )?(?:halveras|minskas|vara noll)|emissions (?:will )?(?:be )?(?:halved|cut)"
)

_WORDINGS = Wordings(
    phrases(rf"(?P<cut>{_CUT})", rf"(?P<neutral>{_NEUTRAL})", rf"(?P<free>{_FREE})", rf"(?P<generic>{_GENERIC})"),
)

_YEAR = re.compile(r"(?<!\S)(20\d\d)(?!\S)")
_TERM = phrases(
    r"(?:inom|om) (?!förra)\S+ år|before the (?:decade|century) is (?:out|over)|innan decenniet är (?:slut|över)"
    r"|före (?:decenniets|årtiondets) slut|within (?:\S+ years|a decade|the decade)"
    r"|in \S+ years(?: time)?|(?:by|before) the end of the decade|this decade"
)
_AHEAD = phrases(
    r"ska|skall|kommer|blir|mål|målet|målsättning\w*|senast|siktar|ambition\w*|vision\w*|ställer om|till 20\d\d"
    r"|år 20\d\d|före 20\d\d|innan 20\d\d",
    r"will|shall|aim|aims|aiming|goals?|targets?|by 20\d\d|before 20\d\d|in 20\d\d|until 20\d\d|pledge\w*|commit\w*"
    r"|plan|on track|want|becom\w+",
)
_WE = phrases(
    r"vi|vår|vårt|våra|oss|we|our|ours|us|we're|we'll|flottan|koncernen|bolaget|the (?:whole |entire )?(?:company"
    r"|group)|mål|målet"
    r"|goal|target"
)
_OF_STATES = phrases(
    r"sverige\w*|eu|eus|norge|danmark|finland|europa|riksdagen\w*|regeringen\w*|världen\w*|staten|landet|industrin"
    r"|branschen|parisavtalet|näringslivet"
    r"|klimatlagen|stålindustrin|the eu|sweden\w*|norway|europe|the uk|britain|ireland|governments?|parliament"
    r"|the world|countries|industry|states|nations|the law"
)
#: What the word means, who may use it, who has stopped using it, what is bought no longer.
_ABOUT_THE_WORD = phrases(
    r"ordet|orden|begrepp\w*|påstå\w*|greenwash\w*|grön ?tvätt\w*|förbju\w*|direktiv\w*|regler\w*|regelverk\w*"
    r"|betyder|menas|menar|definition\w*|får inte"
    r"|undvik\w*|slutat|slutar|inte (?:längre|kalla|säga|använda)|fråga\w*|forsk\w*|föredrag|tips|råd|recept"
    r"|seminari\w*|webbinari\w*|kurs\w*|utbildning\w*|debatt\w*"
    r"|the (?:words?|terms?)|claims?|greenwash\w*|banned|bans?|forbid\w*|directives?|rules?|regulations?|means?"
    r"|meaning|definition|avoid|stopped|no longer"
    r"|do not (?:call|say|use)|don't (?:call|say|use)|talk|tips|advice|recipes?|seminar|webinar|course|training"
    r"|debate|research\w*|question"
)
_DENIED = phrases(r"inte|ej|aldrig|inget|ingen|not|never|isn't|aren't|no|nothing|don't|nor")
_NEAR = 3
#: Recognised excellent environmental performance, or what was measured.
_PROVEN = phrases(
    r"svanen\w*|svanmärk\w*|nordic swan|ecolabel\w*|eu blomman|miljömärk\w*|bra miljöval|krav|krav märkt\w*|epd|tco"
    r"|fsc|gots|blauer engel|blue angel"
    r"|iso 14\d\d\d|en 1343\d|certif\w*(?! credits)|livscykelanalys\w*|life ?cycle (?:analysis|assessment)|lca"
    r"|vetenskapligt granskad\w*"
    r"|(?:compostable|nedbrytbar\w*) enligt \S+"
)
_MEASURED = phrases(
    r"\d+ (?:procent |percent |per cent )?(?:mindre|lägre|färre|less|lower|fewer) (?:\S+ )?(?:utsläpp|koldioxid|co2"
    r"|klimatavtryck|klimatpåverkan|emissions|carbon)"
)
_PLAN = phrases(
    r"\w*plan|\w*planen|\w*färdplan\w*|sbti?|science based|vetenskapligt (?:baserade|grundade|förankrade)|roadmap"
    r"|transition plan|plans?|validated|verified|granskad\w*"
    r"|verifierad\w*|godkänd\w* av|approved by"
)
_PLAN_PROVEN = phrases(r"sbti|sbt|science based")
_SELLS = phrases(r"(?:med|hos|av) oss|with us|from us|\d+ (?:kronor|kr|euro|euros|sek)")
_ADVICE = phrases(
    r"cykla|cyklar|gå|promenera|sortera|källsortera|panta|åk|res|kollektivt|samåk|cycle|walk|recycle|bus|train|commute"
)


def find_green(content: Content, value: str, kind: Green, company: Company, today: datetime.date) -> Iterator[Said]:
    """Claims of ``kind`` in ``value`` that nothing in their sentence (a plan: in the post) proves, one a sentence."""
    seen: set[int] = set()
    for said in green_phrases(value):
        if said.sentence.begin in seen or said.sentence.is_question or _is_harmless(said):
            continue
        if (found := _kind(said, today)) is None:
            continue
        seen.add(said.sentence.begin)
        if found is kind and (kind is not Green.TO_COME or _is_own_and_unplanned(content, value, said, company)):
            yield said


def green_phrases(value: str) -> tuple[Said, ...]:
    """Phrases in ``value`` that a green claim is made of, proven or not."""
    return (*_WORDINGS.once_a_sentence(value), *HINTS.once_a_sentence(value))


def _kind(said: Said, today: datetime.date) -> Green | None:
    words = said.sentence.words
    if said.match["generic"]:
        return Green.GENERIC
    has_a_term = _TERM.search(words) or any(int(year[1]) > today.year for year in _YEAR.finditer(words))
    to_come = bool(has_a_term) or (
        said.match["free"] is None and said.match["cut"] is None and bool(_AHEAD.search(said.before))
    )
    if to_come:
        return Green.TO_COME
    return Green.NEUTRAL if said.match["neutral"] else None


def _is_harmless(said: Said) -> bool:
    words = said.sentence.words
    return bool(
        _PROVEN.search(words)
        or (not said.match["cut"] and _MEASURED.search(words))
        or _ABOUT_THE_WORD.search(words)
        or _DENIED.search(" ".join(said.before.split()[-_NEAR:]))
        or (said.match["generic"] and _ADVICE.search(words) and not _SELLS.search(words))
    )


def _is_own_and_unplanned(content: Content, value: str, said: Said, company: Company) -> bool:
    """Whether the company, and not a state, makes a claim about years to come without a plan that all can read."""
    words = said.sentence.words
    name = words_of(short_name(company.name)).value
    is_own = _WE.search(with_what_follows(value, said.sentence)) or (name and f" {name} " in f" {words} ")
    if not is_own or _OF_STATES.search(said.before + said.match[0]):
        return False
    return not (content.links and _PLAN.search(words_of(value).value)) and not _PLAN_PROVEN.search(
        words_of(value).value
    )
