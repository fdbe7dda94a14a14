from __future__ import annotations

from policy_rules.wizard.clause import Clause, Point

TRANSPARENCY = Point(
    1,
    "Öppenhet och tydlighet",
    "Openness and clarity",
    (
        Clause(
            "say-where-you-work",
            "Skriver du om {company} eller om det vi säljer, så låt läsaren veta att du arbetar här.",
            "When you write about {company} or what we sell, let your reader know that you work here.",
            rules=("DIS007",),
        ),
        Clause(
            "own-voice",
            "Du får gärna skriva om verksamheten i eget namn. Säg då att det är du som talar, till exempel så här: "
            "”{disclaimer}”",
            "You are welcome to write about the business in your own name. Say then that it is you who speaks, for "
            "instance like this: “{disclaimer}”",
            rules=("DIS004", "DIS005"),
            stands=lambda answers: answers.own_voice,
        ),
        Clause(
            "official-voice-only",
            "Om verksamheten talar vi genom företagets egna konton. Nämner du den ändå privat, så gör klart att du "
            "talar för dig själv: ”{disclaimer}”",
            "Of the business we speak through the company’s own accounts. Should you mention it privately all the "
            "same, make clear that you speak for yourself: “{disclaimer}”",
            rules=("DIS004", "DIS005"),
            stands=lambda answers: not answers.own_voice,
        ),
        Clause(
            "own-interests",
            "Har du ett eget intresse i det du skriver om, som aktier, ett uppdrag eller en nära anhörig, så anmäl det "
            "och nämn det i inlägget.",
            "If you have a stake in what you write about, such as shares, an assignment or a close relative, declare "
            "it and say so in the post.",
            rules=("DIS008", "DIS011"),
        ),
        Clause(
            "paid-posts",
            "Ligger pengar, gåvor eller lån bakom ett inlägg, så står det först i inlägget, med namnet på den som "
            "betalar. {sponsorship} Ord som räcker: {labels}. En tagg sist i raden räcker inte.",
            "Where money, gifts or loans are behind a post, the post begins by saying so and names who pays. "
            "{sponsorship} Words that do: {labels}. A hashtag at the end of the row does not.",
            rules=("DIS001", "DIS002", "DIS003", "DIS006"),
        ),
        Clause(
            "accounts",
            "Företagets konton visar vem som talar. Vart och ett har en fullständig profil och en e-postadress "
            "{at_domains}, så att vem som helst kan kontrollera att det är vi.",
            "The company’s accounts show who speaks. Each has a complete profile and an e-mail address "
            "{at_domains}, so that anybody can check that it is us.",
            rules=("DIS009", "DIS010"),
        ),
        Clause(
            "channels",
            "Vi talar genom {channels}. Ett konto på en ny kanal öppnas tillsammans med {escalation}.",
            "We speak through {channels}. An account on a new channel is opened together with {escalation}.",
            stands=lambda answers: bool(answers.channels),
        ),
    ),
)
