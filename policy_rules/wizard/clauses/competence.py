from __future__ import annotations

from policy_rules.wizard.clause import Clause, Point

COMPETENCE = Point(
    2,
    "Bidra med kunskap",
    "Contribute what you know",
    (
        Clause(
            "write-what-you-know",
            "Skriv om det du kan. Kan en kollega mer, så be henne eller honom svara.",
            "Write about what you know. Where a colleague knows more, ask them to answer.",
        ),
        Clause(
            "when-unsure",
            "Är du osäker på vad som får sägas, eller ser du något om oss som någon borde svara på, så skriv till "
            "{escalation}.",
            "If you are unsure what may be said, or see something about us that somebody should answer, write to "
            "{escalation}.",
        ),
        Clause(
            "finished",
            "Ett inlägg är färdigt när det går ut: inga luckor från mallen, inga trasiga länkar, rätt språk, och inte "
            "samma ord en gång till.",
            "A post is finished when it goes out: no blanks from the template, no broken links, in the language it "
            "says, and not the same words once more.",
            rules=("PLA001", "PLA002", "PLA003", "LIN008", "LIN010", "LAN001", "LAN002", "DUP001"),
        ),
        Clause(
            "fits-the-channel",
            "Texten får plats i kanalen, och varje bild har en beskrivning för den som inte ser den.",
            "The text fits its channel, and every picture has a description for those who do not see it.",
            rules=("CHA001", "CHA002", "CHA003", "IMG001", "IMG011"),
        ),
    ),
)
