from __future__ import annotations

from policy_rules.wizard.clause import Clause, Point

COPYRIGHT = Point(
    7,
    "Andras verk, våra märken, länkar",
    "The work of others, our marks, links",
    (
        Clause(
            "logos",
            "Våra logotyper används till det som de är godkända för, och inte som din privata profilbild.",
            "Our logos are used for what they were approved for, and not as your private profile picture.",
            rules=("IMG006",),
        ),
        Clause(
            "others-work",
            "Bilder och texter av andra går ut med lov, så länge lovet gäller, och med upphovspersonens namn.",
            "Pictures and texts by others go out with leave, for as long as the leave lasts, and with the name of "
            "whoever made them.",
            rules=("IMG002", "IMG003", "IMG004", "IMG005", "QUO001", "COP001"),
        ),
        Clause(
            "music-and-film",
            "Musik och film av andra är med i våra filmer bara om vi har licens för det.",
            "Music and film by others are in our films only where we have a licence for it.",
            rules=("COP002",),
        ),
        Clause(
            "know-the-target",
            "Länka till det du har läst, hos någon vi vill synas ihop med. En länk läses lätt som en rekommendation.",
            "Link to what you have read, with somebody we want to be seen with. A link is easily read as a "
            "recommendation.",
            rules=("LIN003", "LIN004"),
            checklist=("links",),
        ),
        Clause(
            "show-the-target",
            "Läsaren ser vart en länk leder: inga förkortare, inga omvägar, inga adresser som bara liknar en annan.",
            "Readers see where a link leads: no shorteners, no detours, no addresses that only look like another.",
            rules=("LIN002", "LIN005", "LIN006", "LIN007", "LIN009", "LIN014", "LIN013", "LIN012"),
        ),
    ),
)
