from __future__ import annotations

from policy_rules.wizard.clause import Clause, Point

RESOURCES = Point(
    8,
    "Arbetstid och utrustning",
    "Working hours and equipment",
    (
        Clause(
            "private-use",
            "Det är i sin ordning att kika på egna konton en kort stund under dagen. Arbetet går först.",
            "It is fine to look at your own accounts for a short while during the day. Work comes first.",
        ),
        Clause(
            "nobody-watches",
            "Ingen följer vad du gör privat. {company} sparar ingenting om det.",
            "Nobody follows what you do in private. {company} keeps no record of it.",
        ),
    ),
)
