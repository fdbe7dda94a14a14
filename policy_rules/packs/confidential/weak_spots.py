"""How to get in, told to everybody: what is unlocked, switched off, unpatched or unwatched, and when.

Each kind is a cue and what must stand beside it. Folded words one space apart (:mod:`policy_rules.text.words`), in
Swedish and in English, as of November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import Beside, find_beside
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases

_OURS = phrases(
    r"vi|vår\w*|oss|på|i|hos|hela (?:kontoret|huset|bolaget|koncernen)|we|our|us|the|at|whole (?:office|company"
    r"|building)"
)
#: Advice, wares and services; or it is mended, planned, or no way in.
_FINE = phrases(
    r"kund(?:en|er|erna) (?:kan|får)|ditt|din|dina|dig|er|tips|vi (?:monterar|installerar|säljer|byter|lagar|hjälper)"
    r"|kör du|har du|glöm inte|brandvarnare\w*|brandlarm\w*|köp|rabatt\w*|montör\w*|har (?:nu )?(?:åtgärdat|bytt|lagat"
    r"|patchat|uppdaterat)|låssmed\w*|cykel\w*|barnlås\w*|söker|rekryter\w*|kurs\w*|webbinari\w*|rapport\w*|många"
    r" företag"
    r"|hälften av|enligt|prov\w*larm|falsklarm\w*|testas",
    r"your|you|tips|we (?:fit|install|sell|repair|replace|help|offer)|still running an?|remember to|smoke alarms?"
    r"|fire alarms?|buy|discount|locksmiths?|bike|false alarm|is fixed|have fixed|has been fixed|was fixed|have patched"
    r"|alarm clock|canal|river|hiring|recruit\w*|course|webinar|report|many companies|half of all|according|is tested",
)
#: Locks, alarms, guards and their like.
_GUARD = Beside(
    Wordings(
        phrases(
            r"\w*larm(?:et|en)?|lås(?:et)?|olåst\w*|serverhall\w*|bakdörr(?:en)?|övervakning\w*|vakt(?:en|bolaget)"
            r"|säkerhetshål\w*|sårbarhet\w*|penetrationstest\w*|brandvägg\w*|passerkort\w*"
            r"|skalskydd\w*",
            r"alarms?|lock|locks|unlocked|cctv|server room|loading bay|back door|security (?:guard|camera|hole|flaw"
            r"|door"
            r"|gate)|guards?|pen ?test(?:ers?|s)?|penetration test\w*|firewall|vulnerabilit\w+|key ?safe|swipe cards?"
            r"|perimeter",
        )
    ),
    (
        phrases(
            r"(?:är|står|ligger) (?:\S+ ){0,3}?(?:av(?= \.|$| till| i| över| under| mellan| fram| sedan| tills|"
            r" medan)|avstäng\w*|ur funktion|ur drift|trasig\w*|olåst\w*|öppen|öppna"
            r"|urkopplad\w*|urkopplat|bortkoppla\w*|frånkoppla\w*|avslagen|avslaget|nere)"
            r"|(?:saknas|fungerar inte|funkar inte|har inget lås|går inte att låsa)|vem som helst (?:kan|kunde)"
            r"|har alltid varit så|(?:inte|ännu inte|fortfarande inte) (?:\S+ )?(?:lagat|lagad|åtgärdat"
            r"|åtgärdad|fixat|fixad|bytt|igång)|under mattan|bakom krukan",
            r"(?:is|are|'s|stays|has been|have been|being) (?:\S+ ){0,2}?(?:off|broken|unlocked|switched off|out of"
            r" order"
            r"|out of action|disabled|disconnected|disarmed|down|offline|open all night)"
            r"|(?:don't|doesn't|still don't) (?:\S+ )?(?:have|work|lock)|any(?:one"
            r"|body) (?:can|could) (?:\S+ )?(?:walk|get|see|log|read|change)|not (?:been )?(?:fixed|patched)"
            r"|(?:the )?fix is|someone else's|under the mat|unpatched|don't all try",
        ),
        _OURS,
    ),
    unless=_FINE,
)
#: Software of ours that is old or open, and accounts with half a lock.
_UNPATCHED = Beside(
    Wordings(
        phrases(
            r"patch\w*|opatcha\w*|(?:säkerhets)?uppdatering(?:en|ar|arna)? (?:saknas|är inte)"
            r"|utan (?:\S+ )?(?:senaste )?(?:\S+ )?(?:patch\w*|säkerhetsuppdatering\w*)|windows (?:7|8|xp|nt|vista|2003"
            r"|2008|2012)|server 20(?:03|08|12)|tvåfaktor\w*|tvåstegs\w*|multifaktor\w*|mfa|okrypterad\w*|(?:backup\w*"
            r"|säkerhetskopi\w*)|samma lösenord|brandvägg\w* (?:\S+ ){0,3}?version|gamla servrar(?:na)?",
            r"patch(?:es|ed|ing)?|unpatched|end of (?:life|support)|out of support|windows (?:7|8|xp|nt|vista|2003|2008"
            r"|2012)|server 20(?:03|08|12)|(?:two|multi|2) ?factor|2fa|two step|unencrypted|back ?ups?|same password"
            r"|firewall (?:\S+ ){0,3}?version",
        )
    ),
    (
        phrases(
            r"utan|saknar|saknas|fortfarande|inte|ännu inte|aldrig|kör|hela|alla (?:kontor|servrar)|samma lösenord"
            r"|okrypterad\w*|opatcha\w*",
            r"without|missing|lack\w*|still|not|never|haven't|hasn't|don't|doesn't|whole|runs? on|same password"
            r"|unencrypted|unpatched|yet",
        ),
        phrases(r"vi|vår\w*|oss|hela|we|our|us|whole|every"),
    ),
    unless=phrases(
        r"ditt|din|dina|dig|er|du|ni|tips|köp|vi hjälper|kunder\w*|många|söker|kurs\w*|webbinari\w*|rapport\w*"
        r"|version \S+"
        r" av appen|natten till|släpp\w*|i natt|inget stöd för|stöder inte|slutar (?:stödja|fungera)|har (?:nu"
        r" )?infört|inför"
        r"|tröja\w*|broderi\w*|lapp\w*",
        r"your|you|tips|buy|we help|customers|many|hiring|course|webinar|report|of the app|on \w+day night"
        r"|released?|tonight"
        r"|no longer supports?|stops? working|introduc\w*|pumpkin|quilt\w*|patch of|embroider\w*|garden|vegetable",
    ),
)
#: Cameras that see nothing, rounds by the clock, keys under a pot, takings overnight.
_UNWATCHED = Beside(
    Wordings(
        phrases(
            r"\w*kamer(?:a|an|or|orna)|väktar\w*|nattvakt\w*|vaktrond\w*|rond(?:en|er)?|\w*nyckeln|reservnyck\w*"
            r"|extranyck\w*|dagskass\w*|växelkass\w*|kassaskåp\w*|värdetransport\w*|kontanter(?:na)?|obevaka\w*"
            r"|passerkort\w*|besöksbrick\w*|legitimation\w*|receptionen",
            r"cameras?|guards?|night ?watchman|patrols?|rounds|spare key|the key|keys|takings|the safe|petty cash"
            r"|cash (?:van|box|register|drawer)|unguarded|unattended|badges?|visitor passes?|id cards?|at reception",
        )
    ),
    (
        phrases(
            r"täcker inte|ser inte|når inte|filmar inte|spelar inte in|döda vink\w*|död vinkel|attrapp\w*|(?:inte|bara)"
            r" (?:på|igång|inkoppla\w*)"
            r"|(?:klockan|mellan|varannan|var tredje|varje|efter|före) (?:\S+ ){1,3}?(?:och|timme|fyra|fem|sex|natten"
            r"|midnatt|klockan)|går hem|slutar (?:klockan|vid)|hänger (?:\S+ )?(?:på|under|bakom|innanför)"
            r"|ligger (?:\S+ )?(?:kvar|under|bakom|i (?:brevlådan|krukan|byrån|lådan)|ovanpå)|över natten|bara"
            r" (?:\S+ )?"
            r"(?:kommer|går|jobbar|bemannad)|ingen (?:kollar|kontrollerar|frågar|tittar)|(?:kollar|kontrollerar) ingen"
            r"|släpper in (?:vem|alla)|obevaka\w*",
            r"(?:do not|don't|doesn't|does not|can't|cannot) (?:cover|see|reach|record|film|work)|blind spots?"
            r"|dumm(?:y|ies)"
            r"|(?:are|is) (?:\S+ )?(?:fakes?|dummies|off|not recording)|not (?:switched|plugged|connected)"
            r"|(?:at|between|every|after|before) (?:\S+ ){1,3}?(?:and|hours?|four|five|six|midnight|o'clock|night)"
            r"|goes home|off duty|hangs? (?:\S+ )?(?:on|under|behind|inside)|(?:is|lives|kept) (?:\S+ )?(?:under|behind"
            r"|inside|in the (?:flower|drawer|letter|key))|overnight|only (?:comes?|works?|there|on duty)"
            r"|nobody (?:checks|looks|asks|watches)|no one (?:checks|looks|asks|watches)|lets? (?:in )?any(?:one|body)"
            r"|unguarded|unattended (?:between|at|all)",
        ),
    ),
    unless=phrases(
        r"din|ditt|dina|kund\w*|söker|rekryter\w*|köp|hyr|öppet|öppnar|öppettid\w*|boka|välkomn\w*|nyckeln till"
        r" (?:\S+ )?"
        r"(?:framgång|team|bra|ett|en)|mobilkamer\w*|systemkamer\w*|fotograf\w*|bild\w*|kurs\w*|har bytt|nya kamer\w*"
        r"|promenad\w*|golf\w*|läkarrond\w*|ronden på avdelning\w*|legitimation krävs|ta med|visa|hämta\w* (?:paket|ut)"
        r"|övningar|film(?:en)?|nattvandr\w*|skolan|parkering är|utomhus|webbkamer\w*|fartkamer\w*|vinn\w*",
        r"your|you|customers?|hiring|recruit\w*|buy|rent|open|opens|opening|book|welcome|the key to (?:an? |our |the )?"
        r"(?:success|good|great|team|happy|\S+ing)|phone cameras?|photograph\w*|pictures?|photos?|course|new cameras"
        r"|badge holders|permit|parking|patients|children|golf|ward rounds?|rounds? of (?:applause|golf|drinks"
        r"|talks|funding)|bring|show|collect|exercises?|film"
        r"|speed cameras?|webcam|museum|win|never leave|luggage|please|guests|key (?:dates|points|figures|question)",
    ),
)


def find_weak_spots(value: str) -> Iterator[Said]:
    """Words in ``value`` that tell how to get in, the first of each sentence."""
    yield from find_beside(value, _GUARD, _UNPATCHED, _UNWATCHED)
