"""How people speak of the business that employs them without its name, in Swedish and in English.

Folded words one space apart (:mod:`policy_rules.text.words`). *Our dog* and *vår sommar* are nobody's business.
"""

from __future__ import annotations

from policy_rules.text.words import sought, up_to

_VÅR_VERKSAMHET = (
    r"(?:produkt|tjänst|kund|lansering|app|plattform|lösning|leverans|försäljning|omsättning|resultat|rapport|kvartal"
    r"|vd"
    r"|ledning|strategi|kontor|butik|webbshop|medarbetare|marknad|fabrik|varumärke|erbjudande|kampanj|uppdatering"
    r"|arbetsplats|verksamhet|bransch|kollektion|sortiment)\w*"
)
#: At the end of a compound: "vår lagerlösning", "våra molntjänster".
_VÅRT_SLAGS_VERKSAMHET = (
    r"\w+(?:produkt|tjänst|lansering|plattform|lösning|leverans|försäljning|rapport|strategi|kontor|butik|webbshop"
    r"|medarbetare|fabrik|varumärke|erbjudande|kampanj|uppdatering|verksamhet|kollektion|sortiment)"
    r"(?:en|et|n|er|ar|or|erna|arna|orna|s)?"
)
_OUR_BUSINESS = (
    r"(?:products?|services?|customers?|clients?|launch|app|platform|solutions?|deliver(?:y|ies)|sales|revenue|results"
    r"|quarter|report|ceo|leadership|strategy|offices?|stores?|shop|brand|campaign|release|roadmap|factory|staff"
    r"|employees|business)"
)

SPEAKS_OF_WORK = sought(
    r"min arbetsgivare\S*|mitt företag\S*|min arbetsplats|vårt (?:företag|bolag)\S*|mitt jobb (?:på|hos)",
    rf"(?:vår|vårt|våra) {up_to(2)}(?:{_VÅR_VERKSAMHET}|{_VÅRT_SLAGS_VERKSAMHET})",
    r"(?:vi|oss) (?:på|hos) jobbet",
    r"vi (?:nu )?(?:lanserar|släpper|rekryterar|anställer)",
    r"vi söker (?:nya |nu |fler )?(?:kollegor|medarbetare)",
    r"my (?:employer|company|workplace)\S*|our company\S*|my job at|where i work|here at work",
    rf"our {up_to(2)}{_OUR_BUSINESS}",
    r"(?:we are|we're) (?:hiring|launching|releasing|recruiting)|join our team|we just (?:launched|released|shipped)",
)
"""The author speaks of the business that employs them."""
