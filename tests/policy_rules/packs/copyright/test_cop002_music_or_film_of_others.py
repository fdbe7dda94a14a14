from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

COP002 = rule("COP002")

FOUND = [
    ("sv", "Hela låten ligger under vår nya video."),
    ("sv", "Sjung med i refrängen: ”Du är min sol, du är min måne, du är allt jag vill ha”."),
    ("en", "We've put a number one hit under our kitchen video."),
    ("en", "The chorus goes “you are my sun and you are my moon and all I ever wanted”."),
]
LEFT_ALONE = [
    ("sv", "Musiken i filmen är licensierad."),
    ("sv", "Körens största hits framförs i kyrkan."),
    ("sv", "”Ni är bäst”, säger kunden om låten."),
    ("en", "Our video has original music by Lo Berg."),
    ("en", "A choir sings famous songs at our concert, with a video on screen."),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_music_scenes_and_lyrics_of_others_are_found(language, text):
    assert ask(COP002, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_licensed_music_and_concerts_are_left_alone(language, text):
    assert places(COP002, example(text, language=language)) == []
