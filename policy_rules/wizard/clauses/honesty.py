from __future__ import annotations

from policy_rules.wizard.clause import Clause, Point

HONESTY = Point(
    3,
    "Ärlighet och ansvar",
    "Honesty and responsibility",
    (
        Clause(
            "keep-promises",
            "Lova bara det vi kan hålla. Vad som sägs om resultat och kommande produkter följer formuleringar som "
            "företaget har godkänt.",
            "Promise only what we can keep. What is said of results and of products to come follows wording that the "
            "company has approved.",
            rules=("PRO001", "PRO002", "PRO008"),
        ),
        Clause(
            "show-it",
            "Säger vi att vi är störst eller bättre än andra, så säger vi också vem som har mätt det.",
            "If we say that we are the largest, or better than others, we also say who has measured it.",
            rules=("PRO003", "PRO004", "PRO008"),
        ),
        Clause(
            "name-the-study",
            "En siffra ur en undersökning får sällskap av vems undersökning det är, eller av en länk till den.",
            "A figure from a study goes out together with whose study it is, or with a link to it.",
            rules=("PRO009",),
        ),
        Clause(
            "green-claims",
            "Miljöpåståenden är bestämda och går att belägga. Vi kallar ingen vara grön i allmänna ordalag, och säger "
            "inte om någon att den lämnar klimatet orört.",
            "Environmental claims are specific and can be proved. We call no product green in general words, and say "
            "of none that it leaves the climate as it was.",
            rules=("PRO005", "PRO006", "PRO007", "PRO008"),
        ),
        Clause(
            "inside-information",
            "Vi är börsnoterade. Det som kan påverka kursen går först ut som pressmeddelande; tills dess säger vi "
            "ingenting om det.",
            "We are listed on an exchange. What may move the price goes out by press release first; until then we say "
            "nothing about it.",
            rules=("INS001",),
            checklist=("inside",),
            stands=lambda answers: answers.listed,
        ),
        Clause(
            "news-in-order",
            "Nyheter som har ett datum sägs inte före sin dag.",
            "News that has a date is not told before its day.",
            rules=("INS001",),
            stands=lambda answers: not answers.listed,
        ),
        Clause(
            "forward-looking-legend",
            "Uttalanden om framtiden som når amerikanska placerare bär den text om osäkerhet som lagen där ber om.",
            "Statements about the future that reach American investors carry the cautionary legend that the law there "
            "asks for.",
            rules=("OPT003",),
            stands=lambda answers: answers.listed and "us" in answers.markets,
        ),
        Clause(
            "alcohol",
            "Om alkohol skriver vi måttfullt: aldrig till unga, aldrig som hälsosam, aldrig utan gräns.",
            "Of alcohol we write with moderation: never to the young, never as healthy, never without limits.",
            rules=("OPT001",),
            stands=lambda answers: "alcohol" in answers.fields,
        ),
        Clause(
            "gambling",
            "Ett erbjudande om spel säger åldersgränsen och var den som spelar för mycket får hjälp.",
            "An offer to gamble says the lowest age, and where those who gamble too much find help.",
            rules=("OPT002",),
            stands=lambda answers: "gambling" in answers.fields,
        ),
        Clause(
            "corrections",
            "Blir något fel, så säger vi det och rättar det genast, överallt där felet stod. Skriv till {escalation}.",
            "When something is wrong, we say so and correct it at once, wherever the mistake stood. Write to "
            "{escalation}.",
            in_workflow=True,
        ),
    ),
)
