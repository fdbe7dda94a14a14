from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Text
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.copyright.borrowed_sound import find_lyrics, find_sound
from policy_rules.packs.copyright.sung import find_sung_lines
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="COP002",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy point 7: others' material goes out only with permission. Music in a company's film needs leave from "
        "whoever wrote it and whoever recorded it, and what a platform lends to private users is not lent to "
        "companies: upphovsrättslagen (1960:729) 2, 45 and 46 §§ (unverified). As of November 2026."
    ),
    bad=(
        example("Vi lade på sommarens största hit som bakgrund till vår nya reklamfilm."),
        example("Vår trailer har tre scener ur en storfilm i sig."),
        example("♪ Och vi dansade på bryggan\ntills lyktorna slocknat,\ndu sa att sommaren väntar ♪"),
        example("We used the whole song in our latest reel, and it is a number one.", language="en"),
        example("Our promo has three scenes from a famous film cut into it.", language="en"),
        example("♪ And we danced on the pier\ntill the lanterns went out ♪", language="en"),
    ),
    good=(
        example("Musiken i vår nya film är skriven av Lo Berg."),
        example("På lördag spelar bandet sina största hits på torget."),
        example("♪ Körkväll på torget på lördag klockan 18. Ta med en vän! ♪"),
        example("The music in our video is licensed from Artlist.", language="en"),
        example("On Saturday the band plays all its number ones on our stage.", language="en"),
        example("♪ Choir night in the square on Saturday at six. ♪", language="en"),
    ),
)
def music_or_film_of_others(content: Content, facts: Facts) -> Iterator[Finding]:
    """Music, scenes and lyrics of others are in our films only with a licence.

    A hit, a song that everybody knows or a scene of a film that is put into a film of ours, where nothing says that
    somebody gave leave; and lyrics that are quoted, stand between
    notes, or are set as verses beside words of singing.
    """
    for text in content.texts:
        for said in find_sound(text.value):
            yield _finding(text, said.start, said.end)
        for start, end in (*find_lyrics(text.value), *find_sung_lines(text.value)):
            yield _finding(text, start, end)


def _finding(text: Text, start: int, end: int) -> Finding:
    return Finding(
        message=_("This may be music or film of others, and nothing here says that we have a licence."),
        span=text.span(start, end),
        instead=_("Say whose it is and that we may use it, or use music that we have licensed."),
    )
