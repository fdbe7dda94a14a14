"""Which words tell readers in Sweden, Norway, Denmark and Finland that a post is paid.

Not legal advice. Facts as of November 2026, to be read and corrected by lawyers; a source that nobody has read yet is
marked ``unverified``.
"""

from __future__ import annotations

import datetime

from policy_rules.packs.disclosure.labels import Jurisdiction, Kind, Standing, wordings

_AS_OF = datetime.date(2026, 11, 1)

SWEDEN = Jurisdiction(
    market="se",
    suggestion="Reklam för {name}",
    source=(
        "RO/RON 2102-33, PMT 11949-16; Konsumentverket. Unverified: marknadsföringslagen (2008:486) 9 §; "
        "reklamsamarbete, reklaminlägg, annonsinlägg, betald annons, sponsrat inlägg, kommersiellt samarbete, betalt "
        "partnerskap and the English wordings"
    ),
    as_of=_AS_OF,
    wordings=(
        *wordings(Standing.ACCEPTED, Kind.WORD, "reklam", "annons"),
        *wordings(
            Standing.ACCEPTED,
            Kind.PHRASE,
            "betalt samarbete",
            "betalt annonssamarbete",
            "annonssamarbete",
            "reklamsamarbete",
            "reklaminlägg",
            "annonsinlägg",
            "betald annons",
            "betald reklam",
        ),
        *wordings(Standing.ACCEPTED_FIRST, Kind.PHRASE, "sponsored post", "sponsrat inlägg"),
        *wordings(
            Standing.DOUBTFUL,
            Kind.WORD,
            "sponsrat",
            "sponsrad",
            "sponsrade",
            "sponsored",
            "advert",
            "advertisement",
        ),
        *wordings(
            Standing.DOUBTFUL,
            Kind.PHRASE,
            "i samarbete med",
            "kommersiellt samarbete",
            "kommersiellt partnerskap",
            "betalt partnerskap",
            "betalt inlägg",
            "betalt innehåll",
            "paid partnership",
            "paid ad",
        ),
        *wordings(Standing.NOT_ENOUGH, Kind.WORD, "ad", "spons", "samarbete", "collab", "gifted", "pr", "partner"),
        *wordings(Standing.NOT_ENOUGH, Kind.PHRASE, "tack till", "ambassadör för", "in collaboration with"),
    ),
)

NORWAY = Jurisdiction(
    market="no",
    suggestion="Reklame for {name}",
    source=(
        "Forbrukertilsynet, on marking advertising in social media. Unverified: markedsføringsloven § 3; spons, "
        "samarbeid, ad and the doubtful wordings"
    ),
    as_of=_AS_OF,
    wordings=(
        *wordings(Standing.ACCEPTED, Kind.WORD, "reklame", "annonse"),
        *wordings(
            Standing.DOUBTFUL,
            Kind.PHRASE,
            "annonsørinnhold",
            "betalt samarbeid",
            "betalt partnerskap",
            "annonsesamarbeid",
            "reklamesamarbeid",
        ),
        *wordings(Standing.DOUBTFUL, Kind.WORD, "sponset innhold", "reklam", "annons"),
        *wordings(
            Standing.NOT_ENOUGH, Kind.WORD, "spons", "sponset", "sponsored", "samarbeid", "ad", "collab", "gifted"
        ),
        *wordings(Standing.NOT_ENOUGH, Kind.PHRASE, "i samarbeid med", "takk til", "ambassadør for"),
    ),
)

DENMARK = Jurisdiction(
    market="dk",
    suggestion="Reklame for {name}",
    source=(
        "Forbrugerombudsmanden, on hidden advertising in social media. Unverified: markedsføringsloven § 6; the "
        "doubtful wordings"
    ),
    as_of=_AS_OF,
    drowns_first=True,
    wordings=(
        *wordings(Standing.ACCEPTED, Kind.WORD, "reklame", "annonce"),
        *wordings(
            Standing.DOUBTFUL,
            Kind.PHRASE,
            "betalt samarbejde",
            "betalt partnerskab",
            "kommercielt samarbejde",
            "annoncesamarbejde",
            "reklamesamarbejde",
        ),
        *wordings(Standing.DOUBTFUL, Kind.WORD, "reklam", "annons"),
        *wordings(
            Standing.NOT_ENOUGH,
            Kind.WORD,
            "ad",
            "spons",
            "sponsoreret",
            "sponsored",
            "gaw",
            "samarbejde",
            "collab",
            "gifted",
        ),
        *wordings(Standing.NOT_ENOUGH, Kind.PHRASE, "i samarbejde med", "tak til", "ambassadør for"),
    ),
)

FINLAND = Jurisdiction(
    market="fi",
    suggestion="Mainos: {name}",
    source=(
        "Kilpailu- ja kuluttajavirasto, on influencer marketing. Unverified: kuluttajansuojalaki 2:4; the doubtful "
        "wordings"
    ),
    as_of=_AS_OF,
    wordings=(
        *wordings(Standing.ACCEPTED, Kind.WORD, "mainos", "reklam"),
        *wordings(Standing.ACCEPTED, Kind.PHRASE, "kaupallinen yhteistyö"),
        *wordings(Standing.DOUBTFUL, Kind.WORD, "annons", "ilmoitus"),
        *wordings(
            Standing.DOUBTFUL,
            Kind.PHRASE,
            "kommersiellt samarbete",
            "betalt samarbete",
            "maksettu yhteistyö",
            "maksettu mainos",
        ),
        *wordings(Standing.NOT_ENOUGH, Kind.PHRASE, "maksettu kumppanuus", "yhteistyössä", "i samarbete med", "kiitos"),
        *wordings(Standing.NOT_ENOUGH, Kind.WORD, "ad", "spons", "sponsoroitu", "sponsored", "yhteistyö", "collab"),
    ),
)
