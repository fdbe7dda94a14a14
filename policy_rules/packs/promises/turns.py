"""How a result is promised by the turn of the sentence, whatever the result: *you will ... by Sunday*, *so you ...*.

Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

from policy_rules.text.sentences import Wordings
from policy_rules.text.words import phrases, up_to

_TRADE = (
    r"(?:sales|traffic|revenue|income|leads|followers|profits?|output|savings|salary|reach|orders|bookings|trafik"
    r"|försäljning|omsättning|vinst|följare"
    r"|intäkter|lön|räckvidd|produktivitet|sparande|kapital|bokningar)"
)
#: What a service does for everybody: to send, to answer, to ask for papers. And what a role is about.
_SERVICE = (
    r"(?!(?:\S+ ){0,3}?(?:receive|hear|get an?|be (?:contacted|notified|asked|sent|able|working|responsible|part"
    r"|based|redirected|charged)|need|find (?:us|it|the|our|more)|meet|report|manage|work"
    r"|join|see us|learn|notice (?:road|work)|answer|reply|email|e mail|parcel|order|confirmation|refund|invoice"
    r"|receipt|deposit|ticket|code|link|results|have to|have until|have access|have time)(?!\S))"
)
_SERVICE_SV = (
    r"(?!(?:\S+ ){0,3}?(?:svar|besked|hjälp|bekräftelse\w*|kvitto\w*|faktura\w*|paket\w*|rabatt\w*|mejl\w*|sms"
    r"|länk\w*|kod\w*|biljett\w*|information|kontaktad|ringer|hör|betala\w*|anmäl\w*|nytt|veta"
    r"|hitta\w*|med i|välkommen|plats)(?!\S))"
)
_BY = (
    r"(?:by|before|until) (?:christmas|easter|summer|spring|autumn|winter|new year|sunday|monday|friday|saturday"
    r"|the weekend|the end of)|in (?:just |only )?(?:\S+ )(?:minutes|days|weeks|months)"
    r"|at (?:forty|fifty|sixty|40|50|60)|after (?:one|two|three|four|\d+) (?:lessons?|sessions?|weeks?|treatments?)"
)
_BY_SV = (
    r"till (?:helgen|sommaren|jul|våren|hösten|påsk|midsommar|nyår|söndag|måndag|fredag)|(?:på|inom"
    r"|efter) (?:bara )?(?:en|ett|två|tre|fyra|fem|tio|\d+) (?:dag\w*|veck\w*|månad\w*|lektion\w*|natt|nätter"
    r"|behandling\w*|minut\w*)"
)

TURNS = Wordings(
    phrases(
        # you'll have whiter teeth by Sunday; ditt barn kommer att älska matte efter tre lektioner
        rf"(?:you'll|you will) {_SERVICE}{up_to(7)}(?:{_BY})",
        rf"(?:du|ni|ditt barn|dina barn|din \S+|ditt \S+) kommer att {_SERVICE_SV}{up_to(6)}(?:{_BY_SV})",
        rf"så (?:är|har|talar|pratar|blir|ser|sover|springer|spelar|kan) (?:du|ni) {_SERVICE_SV}{up_to(5)}(?:{_BY_SV})",
        rf"(?:lose the weight|retire (?:at|by|early)|gå i pension (?:vid|före)|kommer i form) {up_to(5)}(?:{_BY}"
        rf"|{_BY_SV}|with us|med oss|keep it off|for good)",
        # vi dubblar din trafik
        r"(?:we|we'll|vi) (?:will |guaranteed )?(?:double|triple|quadruple|multiply|halve|dubblar|fördubblar"
        r"|tredubblar|mångdubblar|halverar) (?:your|din|ditt|dina|er|ert|era) (?:\S+ )?\S+",
        rf"(?:dubbl\w*|tredubbl\w*|double|triple) (?:your|din|ditt|dina|er|ert|era) {_TRADE}",
        # every wedding goes perfectly; nobody gets in; it can only go up; hair loss stops here
        r"(?:every|each|varje) \S+ (?:goes|runs|turns out|is|blir|går) (?:perfect(?:ly)?|flawless(?:ly)?|to plan"
        r"|without a hitch|a success|perfekt|felfritt|som en dans|lyckad)",
        r"(?:nobody|no one|no burglar|no thief|ingen|ingen tjuv|inga tjuvar) (?:gets|breaks|sneaks|kommer|tar sig"
        r"|bryter sig) in(?! touch)",
        r"(?:can|kan) (?:only|bara) (?:go|gå|rise|stiga) ?(?:one way|åt ett håll|up|upp|uppåt)?(?= up| upp| uppåt|$"
        r"| \.)|(?:går|gick) aldrig (?:back|ner|minus)|never (?:goes down|loses (?:value|money)|drops in value)",
        r"(?:hair loss|snoring|pain|smoking|debt|stress|insomnia|damp|håravfall\w*|snarkning\w*|smärta\w*"
        r"|värken) (?:stops|ends|is over|slutar|upphör|tar slut) (?:here|now|today|tonight|här|nu|i dag|i natt)",
        rf"(?:att )?bli (?:av med|fri från|kvitt) {up_to(3)}tar (?:exakt |bara )?\S+ (?:natt|dag|vecka|timme|minuter"
        rf"|dagar|veckor)|(?:blir|är) (?:du|ni) (?:fria? från|kvitt|av med) {up_to(3)}(?:{_BY_SV})",
        r"or you (?:never |don't |do not |won't )(?:have to )?pay(?: us)?(?: a (?:penny|cent|thing)| anything)?"
        r"|(?:annars|eller så) (?:betalar du (?:inget|ingenting|inte)|slipper du betala)",
        rf"gets? you (?:to|into|onto) {up_to(3)}(?:interview|university|shape|the \S+)",
        # with our boiler the bills are low year after year
        rf"(?:med|with) \S+ (?:från|from) acme\w* {up_to(8)}(?:år efter år|år ut och år in|year after year"
        rf"|every (?:day|year|winter))",
        # klara provet, svårare är det inte
        r"(?:gett|gav|given|made) (?:vinst|profit\w*|avkastning) (?:(?!\.)\S+ ){1,6}?(?:gör det|och kommer|will do so"
        r"|and will|will again)",
    )
)
"""Wordings that promise by themselves."""
