"""How a company sets itself against others without *better than*: what they do, and then what we do.

*Other agencies need a month. We need a weekend.* Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.sentences import Said, Wordings, with_what_follows
from policy_rules.text.words import phrases, up_to

_TRADE_SV = (
    r"(?:\w*leverantörer\w*|\w*bolag\w*|\w*företag\w*|\w*märken\w*|aktörer\w*|\w*banker\w*|\w*butiker\w*|\w*lösningar"
    r"|\w*produkter|\w*tjänster|\w*hotell|\w*byråer\w*|\w*kedjor\w*|\w*system|\w*appar|\w*restauranger|\w*verktyg"
    r"|\w*tillverkare\w*|\w*operatörer\w*|\w*skolor|\w*firmor|\w*mäklare|\w*förlag|\w*gym|\w*jättar\w*|\w*bilar|\w*skor"
    r"|\w*madrasser|\w*medel|\w*kök|\w*kaffe|\w*larm|\w*abonnemang|\w*lån|\w*försäkringar|\w*konsulter|\w*elbolag\w*)"
)
_TRADE_EN = (
    r"(?:\w*providers?|suppliers?|compan(?:y|ies)|firms?|brands?|banks?|products?|solutions?|tools?|apps?|platforms?"
    r"|hotels?"
    r"|stores?|shops?|agenc(?:y|ies)|vendors?|systems?|services?|restaurants?|airlines?|operators?|software|brokers?"
    r"|chains?"
    r"|supermarkets?|opticians?|gyms?|retailers?|makers?|manufacturers?|insurers?|builders?|dentists?|lenders?"
    r"|networks?"
    r"|mattresses|detergents?|cleaners?|routers?|coffees?|cars?|batteries|pans|shoes|creams?|estate agents?|agents"
    r"|consultants?|contractors?|schools?|courses?|couriers?|carriers?|giants?)"
)
_USUAL_SV = (
    r"(?:vanliga|vanlig|traditionella|traditionell|konventionella|de stora|stora|billiga|alla andra|andra|övriga"
    r"|de flesta)"
)
_USUAL_EN = (
    r"(?:ordinary|regular|traditional|conventional|typical|standard|(?:the )?big|(?:the )?high street|(?:any |all "
    r"|every |most )?other"
    r"|most|(?:any |every |all )?leading|premium|(?:the )?average|everyday|legacy|cheap)"
)
_RIVALS_SV = (
    rf"(?:(?:våra |många |de flesta |alla )?konkurrent(?:en|er|erna)s?(?: (?!\.)\S+)?"
    rf"|{_USUAL_SV} (?:(?!\.)\S+ )?{_TRADE_SV}|stor(?:bankerna|bolagen"
    r"|kedjorna|företagen|byråerna)|\w*jättarna|(?:din|er) (?:nuvarande |gamla |vanliga )?(?:bank|mäklare|byrå"
    r"|försäkring|leverantör|operatör|elbolag|revisor|elhandlare)|de andra|alla andra|resten av (?:branschen|marknaden)"
    r"|branschen i övrigt|andra)"
)
_RIVALS_EN = (
    rf"(?:rival (?!\.)\S+|(?:(?:our|the) competition|(?:our |the |most |many )?(?:competitors?"
    rf"|rivals?))(?:'s?)?(?! (?:authority|law"
    rf"|laws|act|rules|commission|is open|closes|ends))|{_USUAL_EN} (?:(?!\.)\S+ )?{_TRADE_EN}"
    rf"|your (?:current |old |so called )?(?:bank|broker|agency|insurer|landlord|phone company|gym|supplier|provider"
    rf"|accountant|lawyer)|(?:the )?others"
    r"|everyone else|everybody else|the rest(?: of (?:the )?(?:industry|market))?|the big (?:boys|names|guys|four"
    r"|five))"
)
_RIVALS = rf"(?:{_RIVALS_SV}|{_RIVALS_EN})"
_MORE = (
    r"(?:\d+|halva|hälften|half|dubbelt|dubbla|twice|double|triple|tre gånger|three times|\w+ gånger|\S+ times|mer"
    r"|mest|mindre"
    r"|fler|färre|bättre|more|less|fewer|better|longer|further|\w{2,}are|[a-z]{2,}er|längre|lägre|högre|outperforms?"
    r"|wins?"
    r"|no|inga|ingen|without|utan)"
)

_CONTRASTS = Wordings(
    phrases(
        # andra byråer tar tre veckor på sig; the others? five days
        rf"(?:(?<=^)|(?<=\. )|(?<=medan )|(?<=när )|(?<=while )|(?<=där )|(?<=where )|(?<=låt )"
        rf"|(?<=let ))(?P<they>{_RIVALS}|(?:hos|at|with) (?!oss|us|our|vår|dig|er|acme)\S+ (?:fick|får|måste|betalar"
        rf"|väntar|fick|you|they|it))",
        r"(?P<could>(?:you could|du kan|ni kan|visst du kan|sure you could) (?:always |alltid |förstås )?(?:go to|pay"
        r"|wait|settle|gå till|betala|vänta|nöja))",
        # compared with ordinary detergents ours removes; jämfört med vanliga madrasser
        rf"(?P<against>(?:compared (?:with|to)|in comparison (?:with|to)|jämfört med|i jämförelse med|versus|vs|mot"
        rf"|unlike"
        rf"|till skillnad (?:från|mot)|outperforms?|outlasts?|beats?|slår|utklassar|than|än) (?:hos |på |at "
        rf"|in )?(?:en |ett |any "
        rf"|a |an |the |våra |our )?{_RIVALS})",
        # half the price of the high street opticians; hälften så dyrt som hos de stora kedjorna
        rf"(?P<share>(?:half|twice|double|a third|a fraction of|\S+ times) {up_to(4)}(?:of|as|than|at) (?:at |in "
        rf"|with )?(?:a |an |the )?"
        rf"{_RIVALS}|(?:halva|hälften|dubbelt|tredjedelen|\S+ gånger) {up_to(4)}(?:som|av|mot|än|jämfört med) (?:hos "
        rf"|på |i )?(?:en |ett )?"
        rf"{_RIVALS})",
        rf"(?P<from_them>(?:än|than) (?!\.)\S+ (?!\.)\S+ (?:från|hos|på|from|at|of) (?:the )?{_RIVALS})",
        # better than Dyson? we think so
        r"(?P<asked>(?:(?<=^)|(?<=\. ))(?:better|cheaper|faster|stronger|quieter|bättre|billigare|snabbare|starkare"
        r"|tystare) (?:than|än) \S+(?: \S+)?(?=$| \.))",
        # ... tre gånger starkare än allt annat i hyllan; three times as much as what's on the shelf; as famous brands
        r"(?P<shelf>(?:än|som|than|as) (?:allt annat|det mesta|alla andra|de kända märkena|kända märken|märkesvaror"
        r"|what's (?:on the shelf|out there)|anything else|everything else|the (?:famous|well known|known"
        r"|name) brands|name brands"
        r"|(?:the )?big names))",
        # trött på långsam support? inte hos oss; ours arrives crisp, theirs doesn't
        r"(?P<not_us>(?:inte|aldrig|men inte|fast inte|not|never|but not) (?:hos|med|for|with|at) (?:oss|us"
        r"|acme\w*)(?=$| \.)|(?:theirs|deras) (?:doesn't|don't|does not|won't|isn't|aren't|gör (?:det )?inte|är inte"
        r"|håller inte))",
        # hos Elgiganten fick du vänta, hos oss hämtar du; you could go to a chain gym, or you could
        # ditch your overpriced phone company
        r"(?P<ditch>(?:ditch|dump|drop|leave|quit|bin|släng(?: ut)?|dumpa|lämna|byt ut|säg upp|trött på|tired of"
        r"|fed up with|sick of) (?:din|ditt|dina|den|your|the|that|those|a|an)? ?(?:gamla |old )?(?:overpriced"
        r"|expensive|slow|lazy|clunky|soggy"
        r"|boring|flimsy|greedy|dyra?|långsamm?a?|krångliga?|opålitliga?|snåla?|vanliga|tråkiga?) \S+)",
        # cheaper than Tesco, fresher than Waitrose
        r"(?P<both>\w+er than \S+ \w+er than \S+|\w+are än \S+ (?:och )?\w+are än \S+)",
        # varför betala mer hos storbankerna? why settle for a slow router?
        r"(?P<why>(?:varför|why) (?:\S+ )?(?:betala mer|betala för|nöja (?:dig|er) med|vänta i|krångla med"
        r"|pay (?:more|over|extra)"
        r"|settle for|put up with|wait (?:weeks|days|months)|overpay|choose anyone else|go anywhere else"
        r"|gå någon annanstans))",
    ),
)

_WE = phrases(
    r"vi|oss|vår|vårt|våra|hos oss|acme\w*|så (?:kom|byt|välj)|byt|kom",
    r"we|us|our|ours|we're|we'll|we've|not us|acme\w*|switch|come|try|choose",
)
#: What follows is set against them, not added to them.
_AND_THEN_WE = re.compile(
    r"(?<!\S)(?:\. (?:men )?(?:vi|hos oss|med oss|inte vi|vår|vårt|våra|we|we're|we've|ours?|not us|not ours|at"
    r"|with us|here)"
    r"|(?:men |medan |whereas |while |but )(?:vi|hos oss|med oss|we|ours?|not us|at acme)|(?<=\S )(?:we|vi) \S+)(?!\S)"
)
_YES = phrases(
    r"we think|vi tycker|ja|yes|absolutely|absolut|of course|såklart|you bet",
    r"judge for yourself|döm själv|we'd say|självklart",
)
_OR_US = phrases(
    r"\. (?:or|eller) (?:you could|you can|så|du kan|kom|come|join)",
    r"(?:or|eller) (?:come|kom|choose|välj) (?:to us|till oss|us|oss)",
)
_MEASURED = phrases(_MORE)
#: They take part, are thanked, are quoted, asked or watched: nobody is set against them.
_TOGETHER = phrases(
    r"också|även|tillsammans|ihop|delta\w*|samarbet\w*|bjuder|medverkar|kommer|ställer ut|öppet|finns|tack|grattis"
    r"|vunn\w+"
    r"|hälsar|säger|sa|skriver|frågar|lär|lärt|besök\w*|nominera\w*|gratulera\w*|heja|precis som|liksom|inspirera\w*"
    r"|vi vann"
    r"|förlora\w*|sålde|köpte|gick|var|hade|fick|ligger",
    r"too|also|together|join\w*|welcome|thanks?|congrat\w*|says?|said|asked?|learn\w*|visit\w*|nominat\w*|like us"
    r"|just like"
    r"|along|alongside|inspire\w*|were|was|had|lost|sold|bought|came|went|shared?|alike|as well|participat\w*"
    r"|attend\w*",
)
_DENIED = phrases(r"inte|ej|aldrig|not(?! us)|never|don't|doesn't|isn't|aren't|haven't")
#: Words of a sentence that answers the one before.
_LONGEST = 16


def find_contrasts(value: str) -> Iterator[Said]:
    """Places in ``value`` where the company sets itself against others on the market, one a sentence."""
    for said in _CONTRASTS.once_a_sentence(value):
        if _is_a_contrast(said, with_what_follows(value, said.sentence, _LONGEST)):
            yield said


#: What the sentences behind must say for the phrase to set us against others.
_ANSWERED_BY = {"why": _WE, "ditch": _WE, "could": _OR_US, "asked": _YES}


def _is_a_contrast(said: Said, unit: str) -> bool:
    kind = said.match.lastgroup
    behind = unit[said.match.end() - said.sentence.begin :]
    if kind in _ANSWERED_BY:
        return bool(_ANSWERED_BY[kind].search(behind))
    if kind in ("not_us", "both"):
        return not _DENIED.search(said.before)
    if kind in ("shelf", "from_them"):
        return bool(_MEASURED.search(said.before)) and not _DENIED.search(said.before)
    if _TOGETHER.search(said.sentence.words):
        return False
    return _follows(said, unit, behind) if kind == "they" else _is_measured(said, unit, behind)


def _follows(said: Said, unit: str, behind: str) -> bool:
    """Whether we are set against them in what follows; a bare question is enough: "We ship in a day. The others?"."""
    if said.sentence.is_question:
        return not said.after.strip()
    return bool(_AND_THEN_WE.search(behind)) and len(said.after) < len(unit)


def _is_measured(said: Said, unit: str, behind: str) -> bool:
    if said.sentence.is_question or _DENIED.search(said.before):
        return False
    is_more = _MEASURED.search(f"{said.before} {behind} {said.match[0]}")
    return bool(is_more) and (said.match.lastgroup != "against" or bool(_WE.search(unit)))
