"""How employees praise their employer's wares, and how they say that it is their employer. Swedish and English.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026.
"""

from __future__ import annotations

from policy_rules.text.words import phrases, sought, up_to

PRAISES = sought(
    r"bästa?|grym(?:t|ma)?|fantastisk(?:t|a)?|suverän(?:t|a)?|underbar(?:t|a)?|magisk(?:t|a)?|toppen|kanon"
    r"|smidigast[e]?"
    r"|snabbaste?|godaste?|snyggaste?|favorit(?:en|er|erna)?|oslagbar[ta]?|prisvärd[ta]?|tystaste?|säkraste?"
    r"|smartaste?|starkaste?|vilket (?:bolag|företag)",
    r"(?:jag )?(?:älskar|rekommenderar)|kan (?:varmt )?rekommendera|missa inte|ladda (?:ner|ned|hem)|köp|beställ|skaffa"
    r"|testa|prova|byt till|passa på",
    r"best|amazing|awesome|fantastic|brilliant|incredible|unbeatable|great(?:est)?|fastest|favou?rites?|game changer"
    r"|quietest|safest|smartest|strongest|easiest",
    r"love|recommend|highly recommended|don't miss|check out|download|buy|order|try|get yours|switch to|you need",
)
"""The author wants readers to like or to buy something."""

_AT = r"(?:på|hos|för|åt|vid|at|for|with|in|by)"

SAYS_WHERE = phrases(
    # vi på Acme, jag jobbar på, som utvecklare på, anställd hos
    r"vi|oss|vår|vårt|våra|vårat",
    rf"(?:jobbar|jobbat|jobba|arbetar|arbetat|arbeta|anställd|medarbetare|verksam|praktiserar|börjat|börjar) "
    rf"{up_to(3)}{_AT}",
    r"(?:min|mina|mitt) (?:arbetsgivare\S*|arbetsplats|jobb|arbete|kolleg\w+|chef|team|roll|bolag|företag\S*|vd"
    r"|avdelning)",
    r"som (?:\S+ ){1,3}?(?:på|hos|vid)|jobbet|kolleg(?:a|or|orna)|arbetsgivar\w+",
    # we at Acme, I work for, as an engineer at
    r"we|us|our|ours|we're|we've|we'll",
    rf"(?:work|works|worked|working|employed|employee|intern|job|joined|joining) {up_to(3)}{_AT}|joined|joining",
    r"my (?:employer\S*|company\S*|workplace|job|work|colleagues?|coworkers?|boss|manager|team|role|ceo|department)",
    r"(?:as|i'm|i am|being) (?:an?|the) (?:\S+ ){1,4}?at|employer\S*|colleagues?|coworkers?",
    r"#\w*(?:anställd|medarbetare|employee|lifeat|teamlife)\w*|#(?:team|vipå|weare|insidan)\w+",
)
"""The author says that the company is where they work, if only by *we*."""
