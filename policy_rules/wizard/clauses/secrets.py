from __future__ import annotations

from policy_rules.wizard.clause import Clause, Point

SECRETS = Point(
    6,
    "Det som stannar hos oss",
    "What stays with us",
    (
        Clause(
            "confidential",
            "Det som är hemligt om affärer, kunder och kollegor går inte ut, i ingen skepnad. Vilka ord det gäller "
            "står i ett register som den som behöver det ser.",
            "What is secret about business, customers and colleagues does not go out, in no disguise. The words in "
            "question are in a register that those who need it see.",
            rules=("CON001", "CON002"),
        ),
        Clause(
            "not-public-yet",
            "Vi skriver inte om det som är internt eller som företaget självt inte har berättat, inte heller i "
            "förtroende eller med en blinkning.",
            "We do not write about what is internal or what the company itself has not told, nor in confidence or with "
            "a wink.",
            rules=("CON003", "CON006"),
        ),
        Clause(
            "figures-and-know-how",
            "Marginaler, anbud, kostnader och recept som är våra egna stannar hos oss.",
            "Margins, bids, costs and recipes that are our own stay with us.",
            rules=("CON005",),
        ),
        Clause(
            "inside-our-systems",
            "Vi skriver inte var våra egna system finns eller hur man tar sig in i dem.",
            "We do not write where our own systems are, or how to get into them.",
            rules=("CON004",),
        ),
        Clause(
            "credentials",
            "Lösenord och nycklar hör aldrig hemma i ett inlägg, inte heller i en bild.",
            "Passwords and keys never belong in a post, nor in a picture.",
            rules=("CRE001", "CRE002", "CRE003", "CRE004", "CRE005", "CRE006"),
            checklist=("details",),
        ),
        Clause(
            "rumours",
            "Rykten bemöter vi inte. Finns ett godkänt svar, så använder vi det ordagrant varje gång.",
            "We do not answer rumours. Where there is an approved answer, we use it word for word every time.",
            rules=("INS002",),
        ),
        Clause(
            "consents",
            "Den som står i vårt samtyckesregister nämns bara i de kanaler och så länge som personen har gått med på.",
            "Whoever is in our register of consents is named only on the channels and for as long as they agreed to.",
            rules=("PER007",),
        ),
        Clause(
            "ask-people",
            "Fråga den du vill skriva om, och skriv det personen har gått med på. Svaret förs in i registret.",
            "Ask whom you want to write about, and write what they have agreed to. The answer goes into the register.",
            checklist=("named",),
        ),
        Clause(
            "pictures-of-people",
            "Detsamma gäller bilder: den som går att känna igen har sagt ja.",
            "The same holds for pictures: whoever can be recognised has said yes.",
            checklist=("people",),
            stands=lambda answers: answers.people,
        ),
        Clause(
            "personal-data",
            "Personnummer, konton, kort, privata nummer och adresser lämnas inte ut, varken andras eller dina egna.",
            "Identity numbers, accounts, cards, private numbers and addresses are not given away, neither those of "
            "others nor your own.",
            rules=("PER001", "PER002", "PER003", "PER004", "PER005", "PER006"),
        ),
        Clause(
            "private-life",
            "Vi berättar ingenting om någons hälsa, tro, kärlek, politik, lön eller bekymmer, och ingenting som gör "
            "att ett barn kan hittas eller att någon kan pekas ut.",
            "We tell nothing of anybody’s health, faith, love, politics, pay or trouble, and nothing by which a child "
            "can be found or somebody be singled out.",
            rules=("PER009", "PER010", "PER011", "PER012"),
        ),
        Clause(
            "interim-numbers",
            "Det gäller också de tillfälliga nummer som elever och patienter får.",
            "That includes the interim numbers that pupils and patients are given.",
            rules=("PER008",),
            stands=lambda answers: "interim" in answers.fields,
        ),
        Clause(
            "traces-in-files",
            "En bildfil berättar ofta var den togs och av vem. Ta bort det innan filen lämnar oss.",
            "A picture’s file often tells where it was taken and by whom. Remove that before the file leaves us.",
            rules=("IMG007", "IMG008"),
            checklist=("files",),
        ),
    ),
)
