"""Which words tell readers in Germany and France that a post is paid.

Not legal advice. Facts as of November 2026, to be read and corrected by lawyers; a source that nobody has read yet is
marked ``unverified``.
"""

from __future__ import annotations

import datetime

from policy_rules.packs.disclosure.labels import Jurisdiction, Kind, Standing, wordings

_AS_OF = datetime.date(2026, 11, 1)

GERMANY = Jurisdiction(
    market="de",
    suggestion="Werbung für {name}",
    source=(
        "Die Medienanstalten, guide to marking advertising in social media. Unverified: UWG § 5a; Anzeige; bezahlte "
        "Werbung; the doubtful wordings"
    ),
    as_of=_AS_OF,
    wordings=(
        *wordings(Standing.ACCEPTED, Kind.WORD, "werbung", "anzeige"),
        *wordings(Standing.ACCEPTED, Kind.PHRASE, "bezahlte werbepartnerschaft", "bezahlte werbung"),
        *wordings(
            Standing.DOUBTFUL, Kind.PHRASE, "bezahlte partnerschaft", "bezahlte kooperation", "werbepartnerschaft"
        ),
        *wordings(
            Standing.NOT_ENOUGH,
            Kind.WORD,
            "ad",
            "sponsored",
            "sponsored post",
            "gesponsert",
            "promotion",
            "promo",
            "kooperation",
            "collab",
            "gifted",
        ),
        *wordings(
            Standing.NOT_ENOUGH,
            Kind.PHRASE,
            "sponsored by",
            "powered by",
            "gesponsert von",
            "in kooperation mit",
            "in zusammenarbeit mit",
            "danke an",
        ),
    ),
)

FRANCE = Jurisdiction(
    market="fr",
    suggestion="Publicité pour {name}",
    source=(
        "DGCCRF, guide for influencers. Unverified: loi 2023-451 art. 5, which takes an equivalent wording too; the "
        "doubtful wordings"
    ),
    as_of=_AS_OF,
    wordings=(
        *wordings(Standing.ACCEPTED, Kind.WORD, "publicité"),
        *wordings(Standing.ACCEPTED, Kind.PHRASE, "collaboration commerciale"),
        *wordings(
            Standing.DOUBTFUL,
            Kind.PHRASE,
            "partenariat rémunéré",
            "collaboration rémunérée",
            "partenariat commercial",
            "communication commerciale",
            "post sponsorisé",
        ),
        *wordings(
            Standing.NOT_ENOUGH,
            Kind.WORD,
            "ad",
            "pub",
            "sponsorisé",
            "sponso",
            "sponsored",
            "partenariat",
            "collab",
            "collaboration",
            "offert",
            "gifted",
        ),
        *wordings(Standing.NOT_ENOUGH, Kind.PHRASE, "en collaboration avec", "en partenariat avec", "merci à"),
    ),
)
