from __future__ import annotations

from policy_rules.wizard.clause import Clause, Point

SECURITY = Point(
    9,
    "Tillsammans med IT och säkerhet",
    "Together with IT and security",
    (
        Clause(
            "ask-security",
            "Frågor om länkar, filer, konton och skydd besvaras av {security}. Fråga hellre en gång för mycket.",
            "Questions about links, files, accounts and protection are answered by {security}. Rather ask once too "
            "often.",
        ),
        Clause(
            "harmless-files",
            "Filer är det som de ser ut att vara, och länkar leder till en webbsida, en e-postadress eller ett "
            "telefonnummer och till inget annat.",
            "Files are what they seem to be, and links lead to a web page, an e-mail address or a telephone number, "
            "and to nothing else.",
            rules=("IMG009", "IMG010", "LIN001", "LIN011"),
            checklist=("files",),
        ),
        Clause(
            "no-way-round",
            "Ta ingen väg runt ett tekniskt skydd. Står det i vägen för arbetet, så hittar vi en säker väg ihop.",
            "Take no way round a technical safeguard. If it is in the way of your work, we find a safe way together.",
            in_workflow=True,
        ),
        Clause(
            "accounts-are-guarded",
            "Lösenorden till företagets konton delas inte med någon. Misstänker du ett intrång, så säg det genast till "
            "{security}.",
            "The passwords of the company’s accounts are shared with nobody. If you suspect an intrusion, tell "
            "{security} at once.",
        ),
    ),
)
