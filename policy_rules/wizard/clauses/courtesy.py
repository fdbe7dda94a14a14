from __future__ import annotations

from policy_rules.wizard.clause import Clause, Point

COURTESY = Point(
    4,
    "Artighet och omdöme",
    "Courtesy and judgement",
    (
        Clause(
            "clean-language",
            "Håll en vänlig ton: inga svordomar, inga rop i versaler, ingenting uppifrån och ned.",
            "Keep a friendly tone: no swearing, no shouting in capitals, nothing from above.",
            rules=("COU001", "COU002", "COU003"),
        ),
        Clause(
            "competitors",
            "Vi berättar om det vi själva gör. Om konkurrenter säger vi inget ont.",
            "We tell what we do ourselves. Of competitors we say nothing ill.",
            rules=("COU004",),
        ),
        Clause(
            "no-quarrels",
            "Möts du av ilska, så svara lugnt och i sak, eller inte alls. Många fler än den du svarar läser med.",
            "If you meet anger, answer calmly and to the point, or not at all. Many more than the one you answer read "
            "along.",
        ),
        Clause(
            "no-abuse",
            "Ingen blir förlöjligad eller hotad, varken kunder, myndigheter eller de som skriver om oss.",
            "Nobody is ridiculed or threatened, be it customers, authorities or those who write about us.",
            rules=("COU005", "COU006"),
        ),
        Clause(
            "four-eyes",
            "Ett inlägg i företagets namn läses av någon som inte har skrivit det, innan det går ut.",
            "A post in the company’s name is read by somebody who did not write it, before it goes out.",
            in_workflow=True,
        ),
    ),
)
