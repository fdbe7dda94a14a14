from __future__ import annotations

from policy_rules.wizard.clause import Clause, Point

FREEDOM = Point(
    5,
    "Andras rätt att tycka",
    "The right of others to their opinion",
    (
        Clause(
            "others-may-criticise",
            "Var och en får berömma oss och kritisera oss. Vi tar inte bort kritik och vi hotar ingen som framför den.",
            "Everybody may praise us and criticise us. We do not take criticism down, and threaten nobody who voices "
            "it.",
        ),
        Clause(
            "so-may-you",
            "Det gäller dig med: inget i den här policyn begränsar din yttrandefrihet eller din rätt att slå larm.",
            "That goes for you, too: nothing in this policy limits your freedom of speech or your right to blow the "
            "whistle.",
        ),
        Clause(
            "listen",
            "Läs vad som sägs om oss, tacka för det vi kan lära oss av, och rätta sakfel vänligt.",
            "Read what is said of us, give thanks for what we can learn from, and correct errors of fact kindly.",
        ),
    ),
)
