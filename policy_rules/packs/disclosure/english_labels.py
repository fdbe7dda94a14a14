"""Which words tell readers in the United Kingdom, Ireland and the United States that a post is paid.

Not legal advice. Facts as of November 2026, to be read and corrected by lawyers; a source that nobody has read yet is
marked ``unverified``.
"""

from __future__ import annotations

import datetime

from policy_rules.packs.disclosure.labels import Jurisdiction, Kind, Standing, wordings

_AS_OF = datetime.date(2026, 11, 1)

UNITED_KINGDOM = Jurisdiction(
    market="uk",
    suggestion="Ad for {name}",
    source="CAP and ASA, Influencers' guide to making clear that ads are ads. Unverified: the doubtful wordings",
    as_of=_AS_OF,
    wordings=(
        *wordings(Standing.ACCEPTED, Kind.WORD, "ad", "advert", "advertising", "advertisement"),
        *wordings(
            Standing.ACCEPTED, Kind.PHRASE, "ad feature", "advertisement feature", "paid ad", "paid advertisement"
        ),
        *wordings(Standing.DOUBTFUL, Kind.PHRASE, "paid partnership", "paid promotion"),
        *wordings(
            Standing.NOT_ENOUGH,
            Kind.WORD,
            "sponsored",
            "spon",
            "sp",
            "gifted",
            "collab",
            "affiliate",
            "aff",
            "ambassador",
            "partner",
        ),
        *wordings(
            Standing.NOT_ENOUGH,
            Kind.PHRASE,
            "supported by",
            "funded by",
            "thanks to",
            "in association with",
            "in partnership with",
            "in collaboration with",
        ),
    ),
)

IRELAND = Jurisdiction(
    market="ie",
    suggestion="Ad for {name}",
    source=(
        "CCPC and ASAI, Guidance on influencer advertising and marketing. Unverified: the doubtful wordings. “Gifted” "
        "is for gifts alone, so it is doubtful where somebody pays"
    ),
    as_of=_AS_OF,
    wordings=(
        *wordings(Standing.ACCEPTED, Kind.WORD, "ad", "fógra"),
        *wordings(Standing.ACCEPTED, Kind.PHRASE, "paid ad"),
        *wordings(Standing.DOUBTFUL, Kind.WORD, "advert", "advertising", "advertisement", "gifted"),
        *wordings(
            Standing.DOUBTFUL, Kind.PHRASE, "ad feature", "paid partnership", "paid promotion", "paid advertisement"
        ),
        *wordings(
            Standing.NOT_ENOUGH,
            Kind.WORD,
            "brand ambassador",
            "ambassador",
            "ba",
            "af",
            "sp",
            "spon",
            "iworkwith",
            "sponsored",
            "collab",
            "partner",
            "affiliate",
        ),
        *wordings(Standing.NOT_ENOUGH, Kind.PHRASE, "thanks to", "in partnership with", "in collaboration with"),
    ),
)

UNITED_STATES = Jurisdiction(
    market="us",
    suggestion="Ad for {name}",
    source="FTC, Disclosures 101 for Social Media Influencers. Unverified: 16 CFR part 255; the doubtful wordings",
    as_of=_AS_OF,
    drowns_first=True,
    wordings=(
        *wordings(Standing.ACCEPTED, Kind.WORD, "ad", "advertisement", "sponsored"),
        *wordings(
            Standing.ACCEPTED, Kind.PHRASE, "paid ad", "paid advertisement", "sponsored post", "sponsored content"
        ),
        *wordings(Standing.ACCEPTED, Kind.SENTENCE, "thanks to … for the free"),
        *wordings(Standing.DOUBTFUL, Kind.WORD, "advert", "advertising", "promotion"),
        *wordings(Standing.DOUBTFUL, Kind.PHRASE, "ad feature", "paid partnership", "paid promotion"),
        *wordings(
            Standing.NOT_ENOUGH, Kind.WORD, "sp", "spon", "collab", "gifted", "ambassador", "partner", "affiliate"
        ),
        *wordings(Standing.NOT_ENOUGH, Kind.PHRASE, "thanks to", "in partnership with", "in collaboration with"),
    ),
)
