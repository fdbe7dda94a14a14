"""How people tell of a favour without calling it a gift, and of a deal without calling it one. Swedish and English.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026; own observation. Honest posts use
many of these as well, so all count only in a post that praises (:data:`PRAISE`).
"""

from __future__ import annotations

from policy_rules.text.words import phrases, sought, up_to

_BILL = (
    r"(?:notan|räkningen|middagen|lunchen|resan|flyget|hotellet|boendet|logi|biljetterna|vistelsen|övernattningen"
    r"|kalaset|frukosten)"
)
_PAY = r"(?:betala|betalade|ta fram (?:kortet|plånboken)|öppna plånboken|ta upp kortet|lägga ett öre|slanta upp)"
_PAY_EN = (
    r"(?:pay|paying|paid|spend a (?:penny|cent|dime)"
    r"|(?:reach for|open|touch|get out|take out) my (?:wallet|purse|card))"
)
_OWNS = r"(?:mitt|vårt|min|vår|my|our|the|hela|whole)"

FAVOURS = sought(
    # räkningen tog de hand om, middagen stod Krogen för, they picked up the tab
    rf"{_BILL} (?:tog|stod|står|bjöd|betalade|fixade|ordnade) {up_to(4)}(?:hand om|för|på)",
    rf"(?:de|hotellet|krogen|restaurangen|märket|bolaget) (?:tog|stod för|bjöd på|betalade) (?:hela )?{_BILL}",
    r"(?:tog|stod för|bjöd på) (?:hela )?(?:notan|räkningen|kalaset)",
    r"(?:picked|picking|pick) up (?:the|our|my) (?:whole )?(?:tab|bill|check|tabs)",
    r"(?:covered|covering|paid for|took care of) (?:my|our|the) (?:travel|flights?|stay|bill|costs?|expenses|tickets?"
    r"|room|hotel|dinner|trip|ticket)",
    # jag behövde inte ta fram kortet, they wouldn't let me pay
    rf"(?:behövde|behövt|fick|slapp|lät mig) (?:aldrig |inte |att )?{up_to(2)}{_PAY}",
    rf"(?:didn't|did not|don't) (?:even )?have to {up_to(2)}{_PAY_EN}|never (?:had|have) to {up_to(2)}{_PAY_EN}"
    rf"|(?:wouldn't|would not|refused to|won't|didn't) (?:let|hear of|see) (?:me|us) {_PAY_EN}|without paying a"
    r"|(?:kostade|kostat) (?:mig|oss) (?:ingenting|inte|noll|inget|absolut)|(?:tog|ville) inte (?:ta )?betalt"
    r"|(?:vägrade|vägrar) ta betalt|(?:didn't|did not|hasn't) cost (?:me|us) a|cost (?:me|us) nothing",
    r"on the house|bjöd huset på|(?:huset|hotellet|krogen|de) bjöd(?: på)? (?:allt|allting|hela)"
    r"|it was (?:all )?on them",
    r"(?:was|were|got|been|being|getting) comped|comped (?:me|us|our|my|the|a)",
    r"put (?:me|us) up (?:for|at|in)|flew (?:me|us) (?:out|over|in)|treated (?:me|us) like royalty",
    r"skämt bort (?:mig|oss)|skämde bort (?:mig|oss)|bortskämd(?:a)? av|spoiled (?:me|us)|spoilt (?:me|us)"
    r"|(?:been|being|was) (?:so )?(?:spoiled|spoilt) by",
    # den bil som de ställt till förfogande, they kindly made it available
    r"(?:ställt|ställde|ställdes|ställts) (?:\S+ )?till (?:mitt|vårt|min|vår)?(?: )?förfogande|at (?:my|our) disposal",
    r"inbjuden till|inbjudna till|invited (?:me|us) (?:along|over|out|to)",
    # som fyllde badrumsskåpet, for filling my cupboard
    rf"(?:fyllde|fyllt|fyller|fylla|filled|filling|restocked|stocked|packed) (?:på )?(?:up )?{_OWNS} {up_to(1)}"
    r"(?:skåp\w*|badrumsskåp\w*|kyl\w*|garderob\w*|skafferi\w*|cupboards?|wardrobe|fridge|shelf|shelves|bathroom"
    r"|pantry|closet|freezer|drawers?)",
    r"fyllde (?:badrumsskåpet|kylen|garderoben|skafferiet|skåpet|frysen)",
    r"(?:test|recensions|prov|press|demo|visnings)(?:exemplar|ex|bil|lån)\w*|review (?:unit|sample|copy)|press (?:car"
    r"|loan"
    r"|unit|sample)|loaner",
    # paid in shoes; ingen har betalat mig
    r"(?:paid|betald|betalt|lön) (?:\S+ )?(?:only |bara |endast )?(?:in|i) (?:skor|kaffe|kakor|kläder|choklad|vin|shoes"
    r"|coffee|cake|clothes|chocolate|wine|beer|free \S+|products?|produkter)|only in (?:shoes|coffee|cake|clothes"
    r"|chocolate|wine)",
    # dealings
    r"(?:partnered|partner|collab|paid partner) (?:post|content|inlägg)|(?:samarbets|partner)inlägg\w*",
    r"(?:vårt|mitt|our|my) (?:samarbete|partnerskap|partnership|collab|collaboration|deal)(?: med| with| is| är)?",
    r"(?:been|started) (?:working|collaborating|partnering|partnered) with|#(?:spons|samarbete|collab|partner"
    r"|brandpartner"
    r"|betaltsamarbete|brandambassador|teamup)",
    r"(?:deras|their|som|as a|as an|stolt|proud|official|officiell) (?:\S+ )?(?:brand ?)?ambassad(?:ör|or)",
    r"kom (?:i|med) posten från|arrived from|landed from|(?:parcel|package|box) from \S+ (?:arrived|landed|turned up)",
    # code and link of one's own
    r"(?:skriv|ange|uppge|nämn) [a-zåäö]{3,}\d{0,3} i kassan|(?:use|enter|type|say|quote) [a-z]{3,}\d{0,3} at (?:the )?"
    r"checkout",
    r"(?:värvnings|värvar|värva|inbjudnings|tips|vän)(?:länk|kod|bonus)\w*|(?:referral|refer a friend|invite"
    r"|affiliate) "
    r"(?:links?|codes?|bonus)",
    r"så får vi båda|vi får båda|får både du och jag|both (?:of us )?get|we both (?:get|earn|win)"
    r"|you save,? (?:and )?i "
    r"earn|i earn a (?:little|bit)|tjänar jag en slant",
)
"""A favour, or a deal, told in passing."""

PRAISE = phrases(
    r"(?:jag |kan |vill |varmt )?(?:rekommenderar|rekommendera|rekommenderas|tipsar|tipsa)|missa inte|ångra",
    r"köp|boka|beställ|testa|prova|skaffa|byt|anlita|teckna|ladda|handla|kör|åk|gå dit|åk dit|välj",
    r"\w*bästa?|grym\w*|fantastisk\w*|suverän\w*|underbar\w*|magisk\w*|toppen|kanon\w*|favorit\w*|oslagbar\w*"
    r"|himmelsk\w*"
    r"|älskar?|älskade|supernöjd\w*|jättenöjd\w*|såld|schysst\w*|stjärnor|magi|drömmig\w*|kärlek|perfekt\w*|nöjd\w*"
    r"|bra grejer|tummen upp",
    r"recommend\w*|don't miss|buy|book|order|try|switch|hire|get (?:one|yours|it|them)|go|stay|need|check out|visit",
    r"best|amazing|awesome|fantastic|brilliant|incredible|great(?:est)?|favou?rite|obsessed|love|loved|loving|rocks"
    r"|stars"
    r"|(?:vanlig|regular|ordinary|normal) (?:kund|användare|customer|fan|user)|of the year|årets"
    r"|magic|heaven\w*|perfect|gorgeous|delicious|unbeatable|game changer|in a heartbeat|wonderful|fab|stunning|superb",
)
"""The author wants readers to like or to buy something."""
