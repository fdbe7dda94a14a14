"""How a company calls itself better than others, in Swedish and in English, and what only sounds like it.

Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.facts import Competitor
from policy_rules.packs.promises.contrasts import find_contrasts
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.spotter import Spotter
from policy_rules.text.words import phrases, up_to

_BETTER_SV = r"(?:\w{2,}(?:are|re|er)|mer|mest)"
_TIMES_SV, _TIMES_EN = r"\S+ gånger", r"\S+ times"
_FINE_SV = r"(?:snabb|billig|stark|effektiv|bra|god|tyst|säker|hållbar|lätt|smart|tålig|bekväm|pålitlig|precis)(?:t|a)?"
_FINE_EN = (
    r"(?:fast|cheap|strong|effective|efficient|good|quiet|safe|durable|light|smart|comfortable|reliable|precise"
    r"|powerful)"
)
_CHEAPER_SV = r"(?:billigare|prisvärdare|lägre pris\w*)"
_CHEAPER_EN = r"(?:cheaper|lower prices?)"
_BETTER_EN = r"(?:\w{2,}er|more|less|better|superior)"
_OTHERS_SV = (
    r"(?:konkurrent(?:en|ens|er|ers|erna|ernas)|(?:alla |många |de flesta )?andra (?:\S*leverantörer|\S*bolag"
    r"|\S*företag|\S*märken|aktörer|\S*banker"
    r"|\S*butiker|\S*lösningar|\S*produkter|\S*tjänster|\S*hotell|\S*byråer|\S*kedjor|\S*system|\S*appar"
    r"|\S*restauranger|\S*verktyg|\S*tillverkare"
    r"|\S*operatörer|\S*skolor|på marknaden|i branschen|i stan)|alla andra|alla i (?:branschen|stan)|någon annan"
    r"|någon av konkurrenterna"
    r"|resten av (?:branschen|marknaden)"
    r"|övriga (?:marknaden|branschen|leverantörer)|(?:motsvarande|liknande|jämförbara) \S+)"
)
_OTHERS_EN = (
    r"(?:the competition(?:'s)?|(?:our |its |their |any |all |other |most )*+competitors?(?:'s?)?|(?:any|all|most"
    r"|every)? ?other (?:\S+ )?(?:providers?|suppliers?"
    r"|compan(?:y|ies)|brands?|banks?|products?|solutions?|tools?|apps?|platforms?|hotels?|stores?|shops?|agenc(?:y"
    r"|ies)|vendors?|systems?|services?"
    r"|restaurants?|airlines?|operators?|options?|software|on the market|in the industry|in town)|(?:anyone|everyone"
    r"|all) in the (?:trade|industry|business|market)|anyone else"
    r"|everyone else|anybody else|the others|the rest"
    r"|(?:any |every |other |most |all )?rival\S*|anything else on the market|all the rest|comparable \S+"
    r"|similar (?:products|services|solutions))"
)

_COMPARISONS = Wordings(
    phrases(
        rf"{_BETTER_SV} {up_to(4)}än (?:hos |för |på )?(?:våra |sina )?{_OTHERS_SV}",
        rf"(?:dubbelt|{_TIMES_SV}) så {_FINE_SV} som (?!i |förr|innan|tidigare|vanligt|vår|den gamla|det gamla)\S+",
        rf"(?:twice|{_TIMES_EN}) as {_FINE_EN} as (?!before|last|ever|usual|it |our|the (?:old|previous|last)|in )\S+",
        rf"till skillnad (?:från|mot) (?:våra )?{_OTHERS_SV}",
        rf"(?:vi|vår|vårt|våra) {up_to(4)}slår {_OTHERS_SV}",
        rf"{_BETTER_EN} {up_to(4)}than (?:at |with |in |that of |those of )?{_OTHERS_EN}",
        rf"unlike (?:our )?{_OTHERS_EN}",
        rf"(?:ingen|inga) (?:annan|annat|andra) {up_to(5)}(?:bättre|billigare|snabbare|lägre|prisvärt)",
        rf"(?:nobody|no one) (?:else )?{up_to(5)}(?:better|cheaper|faster|lower)",
        rf"(?:nobody|no one) (?:gets|takes|brings|delivers|ships|serves|fixes) {up_to(7)}"
        r"(?:quicker|sooner|faster|cheaper)",
        # half the price of the chains, halva priset mot kedjorna, compare us with anybody and we come out ahead
        r"half the (?:price|cost) of (?:the |any |other |most )?(?:\S+ )?(?:chains?|brands?|shops|stores|others|rivals?"
        r"|competitors?|competition|supermarkets?|agents|garages|high street|dealers|banks)|halva priset (?:jämfört med"
        r"|mot) (?:hos )?(?:de |våra )?(?:stora )?(?:kedjorna|konkurrent\w*|butikerna|märkena|andra)",
        rf"compare us (?:with|to) (?:any|your|the (?:others?|competition|rest))\S* {up_to(7)}"
        r"(?:ahead|better|on top|win|cheaper)",
        rf"(?:outperforms?|outclass(?:es)?|beats?) {_OTHERS_EN}",
        # billigare än hos Byggvaruhuset: whoever it is
        rf"{_CHEAPER_SV} {up_to(3)}än (?:hos |på )?(?P<rival_sv>\S+)",
        rf"{_CHEAPER_EN} {up_to(3)}than (?:at )?(?!(?:i|us)(?!\S))(?P<rival>\S+)",
    ),
)
_TO_A_NAME = Wordings(
    phrases(
        rf"{_BETTER_SV} {up_to(3)}än (?:hos )?\S+",
        r"till skillnad (?:från|mot) \S+",
        r"slår \S+",
        rf"{_BETTER_EN} {up_to(3)}than (?:at |with )?\S+",
        r"(?:unlike|outperforms?|beats?) \S+",
    ),
)
_WE = phrases(r"vi|oss|vår|vårt|våra|we|us|our|we're")
_DENIED = phrases(r"inte|ej|aldrig|not|never|neither|isn't|aren't|don't")


def find_comparisons(value: str, competitors: Spotter[Competitor]) -> Iterator[Said]:
    """Comparisons in ``value`` with others on the market, or with a registered competitor, one a sentence."""
    seen: set[int] = set()
    for said in _COMPARISONS.once_a_sentence(value):
        if (said.match["rival"] or said.match["rival_sv"]) and not _is_of_our_prices(value, said):
            continue
        if not said.sentence.is_question and not _DENIED.search(said.match[0]):
            seen.add(said.sentence.begin)
            yield said
    for said in find_contrasts(value):
        if said.sentence.begin not in seen:
            seen.add(said.sentence.begin)
            yield said
    named = [(spotted.start, spotted.end) for spotted in competitors.find(value)]
    if not named:
        return
    for said in _TO_A_NAME.once_a_sentence(value):
        is_named = any(said.start < start < said.end or start < said.end <= end for start, end in named)
        if is_named and said.sentence.begin not in seen and not said.sentence.is_question:
            yield said


def _is_of_our_prices(value: str, said: Said) -> bool:
    """Whether our prices are compared with somebody's by name: the last word of the phrase begins with a capital."""
    is_ours = len(said.before.split()) <= 1 or _WE.search(f"{said.before}{said.match[0]}")
    return bool(is_ours) and value[said.start : said.end].split()[-1][0].isupper()
