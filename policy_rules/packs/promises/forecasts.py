"""Where a text speaks of the company's results or products to come."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from policy_rules.facts import Company
from policy_rules.packs.promises.commitments import find_commitments
from policy_rules.packs.promises.forecast_words import (
    AIM_EN,
    AIM_SV,
    FIGURE_EN,
    FIGURE_SV,
    MOVE_EN,
    MOVE_SV,
    NEW_EN,
    NEW_SV,
    NO_PRODUCT,
    PRODUCT_EN,
    PRODUCT_SV,
    SOON_EN,
    SOON_SV,
    TO_COME_EN,
    TO_COME_SV,
)
from policy_rules.packs.promises.outlooks import find_outlooks
from policy_rules.packs.promises.prospects import find_prospects
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases, up_to

_FIGURES = Wordings(
    phrases(
        # omsättningen väntas öka, räknar med att vinsten ökar, vi ska dubbla omsättningen, siktar på en omsättning
        rf"{FIGURE_SV} {up_to(8)}{TO_COME_SV} {up_to(2)}{MOVE_SV}",
        rf"{TO_COME_SV} {up_to(4)}{FIGURE_SV} {up_to(5)}{MOVE_SV}",
        rf"{TO_COME_SV} {up_to(5)}{MOVE_SV} {up_to(5)}{FIGURE_SV}",
        rf"{AIM_SV} {up_to(6)}{FIGURE_SV}",
        # vi kommer att växa med 30 procent, bli lönsamma, omsätta en miljard
        rf"{TO_COME_SV} {up_to(3)}(?:växa?e?r? (?:med )?\d\S*|bli lönsamma?|omsätt(?:a|er) \S+)",
        rf"{FIGURE_EN} {up_to(8)}{TO_COME_EN} {up_to(2)}{MOVE_EN}",
        rf"{TO_COME_EN} {up_to(4)}{FIGURE_EN} {up_to(3)}(?:to )?{MOVE_EN}",
        rf"{TO_COME_EN} {up_to(6)}{MOVE_EN} {up_to(5)}{FIGURE_EN}",
        rf"{AIM_EN} {up_to(6)}{FIGURE_EN}",
        # hoppas ha sålt 20 000, dubbelt så stora; aktien är undervärderad
        rf"(?:hoppas|räknar|siktar|tror|planerar) {up_to(3)}(?:ha )?(?:sålt|sälja) {up_to(2)}\d\S*",
        rf"(?:hope|expect|aim|plan|want)(?:s|ing)? to (?:have )?(?:sold|sell) {up_to(2)}\d\S*",
        r"(?:will|we'll) be (?:twice|double|three times) (?:the|as|our) \S+|kommer vi att vara (?:dubbelt"
        r"|tre gånger) så stora?",
        r"(?:aktien?|bolaget) är (?:\S+ )?(?:under|över)värderad|(?:stock|shares?) (?:is|are) (?:\S+ )?(?:under"
        r"|over)valued",
        r"(?:aktien?|kursen) (?:(?!\.)\S+ ){0,5}en väg att gå|(?:stock|shares?) (?:(?!\.)\S+ ){0,6}one way to go",
        rf"(?:we|i) (?:also |still )?(?:see|foresee|envisage) {up_to(2)}{FIGURE_EN} \w+ing",
        rf"(?:vi|jag) (?:ser|bedömer) (?:att )?{up_to(2)}{FIGURE_SV} {MOVE_SV}",
        rf"{TO_COME_EN} {up_to(5)}(?:grow (?:by )?\d\S*|be(?:come)? profitable|break even)",
    ),
)
_FIGURES_MOVING = Wordings(
    phrases(
        # nästa år dubblar vi omsättningen, omsättningen fördubblas 2028
        rf"{MOVE_SV} {up_to(4)}{FIGURE_SV}",
        rf"{FIGURE_SV} {up_to(2)}{MOVE_SV}",
        r"(?:vi växer|växer vi) (?:med )?\d\S*",
        r"(?:blir|är) (?:vi|bolaget|koncernen) (?:\S+ )?(?:lönsamma?|skuldfria?|dubbelt så stora?)"
        r"|(?:vi|bolaget|koncernen) (?:blir|är) (?:lönsamma?|dubbelt så stora?)|(?:vi delar|delar vi) ut (?:pengar"
        r"|\d\S*|vinst\w*)",
        rf"(?:we|we're) {MOVE_EN} {up_to(4)}{FIGURE_EN}",
        rf"{FIGURE_EN} (?:grows|doubles|rises|reaches)",
    ),
)
_LAUNCHES = Wordings(
    phrases(
        # vi kommer att lansera, appen ska släppas; lanserar vi, släpper vår nya app
        rf"{TO_COME_SV} {up_to(3)}lanseras?",
        rf"{TO_COME_SV} {up_to(3)}(?:släppas?|introduceras?) {up_to(5)}{PRODUCT_SV}",
        rf"{PRODUCT_SV} {up_to(4)}{TO_COME_SV} {up_to(2)}(?:släppas|introduceras)",
        rf"(?P<now>lansera[rs]|(?:släpper|introducerar|avtäcker) {up_to(5)}{PRODUCT_SV}"
        rf"|{PRODUCT_SV} {up_to(2)}(?:släpps"
        rf"|introduceras))",
        # nya modellen kommer till våren, i höst finns vår nästa app; the new model is coming, arrives
        rf"(?P<comes>{NEW_SV} {up_to(4)}{PRODUCT_SV} {up_to(1)}(?:kommer(?! (?:till|från|på|att))|anländer|landar"
        rf"|ser dagens ljus"
        rf"|finns|är här)|(?:kommer|finns|anländer|landar) (?:den |det |vår |vårt "
        rf"|våra )?{NEW_SV} {up_to(2)}{PRODUCT_SV})",
        rf"(?P<comes_en>{NEW_EN} {up_to(4)}{PRODUCT_EN} {up_to(1)}(?:(?:is|are) (?:coming|arriving|due|out|available"
        rf"|landing)"
        r"|comes|arrives|lands|hits|sees the light of day))",
        # nästa modell får 600 km räckvidd; the next version will have
        r"(?:nästa|kommande) (?:\w*modell(?:en)?|version(?:en)?|generation(?:en)?|app) (?:får|kostar"
        r"|kommer att (?:ha|få|kosta|klara))",
        r"(?:next|upcoming) (?:model|version|generation|app) (?:will|is going to) (?:have|cost|get|feature|do|come)",
        rf"{TO_COME_EN} {up_to(2)}(?:be )?launch(?:ed|ing)?",
        rf"{TO_COME_EN} {up_to(2)}(?:release|introduce|roll out|ship|unveil) {up_to(5)}{PRODUCT_EN}",
        rf"{PRODUCT_EN} {up_to(2)}{TO_COME_EN} {up_to(1)}(?:be (?:released|introduced|rolled out|unveiled)|ship"
        rf"|go on sale)",
        rf"(?P<now_en>(?:we|we're|are|is) (?:launch|launching|unveil(?= our)|(?:release|releasing|introduce"
        rf"|introducing|rolling out"
        rf"|unveiling)"
        rf" {up_to(5)}{PRODUCT_EN})|launching|{PRODUCT_EN} {up_to(2)}launches)",
    ),
)
_NO_PRODUCT = phrases(NO_PRODUCT)
_REACH = 8
_DENIED = phrases(
    r"(?:inte|ej|aldrig|ingen|inget|inga|not|never|no)(?! (?:bara|enbart|endast|only|just|doubt|tvivel|longer))"
)
_REACH_OF_A_DENIAL = 2

_SOON = phrases(SOON_SV, SOON_EN)
_YEAR = re.compile(r"(?<!\S)20\d\d(?!\S)")
_TODAY = phrases(r"(?<!som )(?<!än )(?:idag|i dag)|nu|today|now|yesterday|i går|igår")

#: Whose figures they are: the reader's or a role's, not the company's.
_OF_THE_READER = phrases(
    r"du|ni|din|ditt|dina|er|ert|era|dig|rollen|tjänsten|uppdraget|sin vinst|you|you'll|your|the role|this role"
)
_THE_READER_WILL = re.compile(r"(?<!\S)(?:du|ni|you) (?:\S+ )?$")
_OF_THE_MARKET = phrases(
    r"\w*marknaden|branschen|\w*sektorn|bnp|konjunktur\w*|svensk ekonomi|ekonomin|världsekonomin|hushåll\w*"
    r"|inflation\w*"
    r"|riksbanken|regeringen|analytiker(?:na)?|scb|\S+ market(?! shares?)|\S+ (?:industry|sector|economy)|gdp"
    r"|households|analysts|economists|the imf|eurostat"
)
_BY_OTHERS = phrases(
    r"enligt (?!vår|vårt|våra|vd|vår|oss|bolaget|koncernen|ledningen)\S+",
    r"according to (?!our|us|the board|the ceo)\S+",
)
_WITHHELD = phrases(
    r"(?:lämnar|ger|gör|har) (?:vi )?(?:ingen|inga|inte)|kan (?:vi )?inte (?:säga|svara|lova)",
    r"(?:kommenterar|spekulerar) (?:vi )?inte|till förmån|välgörenhet|gå till",
    r"(?:do not|don't|cannot|can't|never) (?:\S+ )?(?:give|provide|comment|say|speculate|issue|make)",
    r"leverera \S*order\w*|order\w* (?:\S+ ){0,3}levereras?|deliver \S*orders?",
    r"no (?:forecast|guidance)|charity|donated|go to (?:the|a)",
)


def find_forecasts(value: str, today: datetime.date, company: Company) -> Iterator[Said]:
    """Statements in ``value`` about the company's results, share or products to come, as ``company``
    says on ``today``.

    One a sentence. Not what others forecast of a market, what a role asks of an applicant, when a report is published,
    or a question.
    """
    seen: set[int] = set()
    for said in (*_forecasts(value, today), *find_commitments(value, company)):
        if said.sentence.begin not in seen and not said.sentence.is_question:
            seen.add(said.sentence.begin)
            yield said


def _forecasts(value: str, today: datetime.date) -> Iterator[Said]:
    for said in _FIGURES.once_a_sentence(value):
        if _is_of_the_company(said):
            yield said
    for said in _FIGURES_MOVING.once_a_sentence(value):
        if _is_to_come(said, today) and _is_of_the_company(said):
            yield said
    for said in _LAUNCHES.once_a_sentence(value):
        if _is_of_a_product(said) and (not _is_in_the_present(said) or _is_to_come(said, today)):
            yield said
    yield from find_prospects(value, today)
    yield from find_outlooks(value, today)


def _is_of_the_company(said: Said) -> bool:
    """Whether the figures are the company's own."""
    words = said.sentence.words
    until = said.before + said.match[0]
    return not (
        _OF_THE_READER.search(until)
        or _OF_THE_MARKET.search(until)
        or _BY_OTHERS.search(words)
        or _WITHHELD.search(words)
    )


def _is_of_a_product(said: Said) -> bool:
    """Whether the company launches a product, and not a survey, a campaign, somebody else's rocket or nothing."""
    denial = " ".join((*said.before.split()[-_REACH_OF_A_DENIAL:], said.match[0]))
    if _THE_READER_WILL.search(said.before) or _DENIED.search(denial):
        return False
    near = [said.before.split()[-_REACH:], [said.match[0]], said.after.split()[:_REACH]]
    return not _NO_PRODUCT.search(" ".join(word for words in near for word in words))


def _is_in_the_present(said: Said) -> bool:
    return any(said.match[group] for group in ("now", "now_en", "comes", "comes_en"))


def _is_to_come(said: Said, today: datetime.date) -> bool:
    """Whether a sentence in the present tense is about a time to come."""
    words = said.sentence.words
    if _TODAY.search(words):
        return False
    return bool(_SOON.search(words)) or any(int(year[0]) > today.year for year in _YEAR.finditer(words))
