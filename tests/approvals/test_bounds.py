"""How much a post may hold: at the bound it is fine, beyond it the draft cannot be sealed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from approvals.bounds import MAX_LINE, MAX_TEXT, MAX_VARIANTS, overstepped
from approvals.draft import Draft, Picture, Variant

VARIANT = Variant(1, "linkedin", "norrskenkaffe", "official")
PICTURE = Picture(1, "rosteri.png", "Rosteriet", "", "")
FINE = Draft("post", "<p>Hej.</p>", "sv", ("se",), "none", "", variants=(VARIANT,), pictures=(PICTURE,))


@pytest.fixture(autouse=True)
def three_images(settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"MAX_IMAGES": 3}


@pytest.mark.parametrize(
    "at_the_bound",
    [
        {"html": "x" * MAX_TEXT},
        {"sponsor": "x" * MAX_LINE},
        {"variants": (VARIANT,) * MAX_VARIANTS},
        {"variants": (replace(VARIANT, own_text="x" * MAX_TEXT),)},
        {"pictures": (PICTURE,) * 3},
        {"language": "en", "markets": ("se", "uk", "us")},
    ],
    ids=lambda values: next(iter(values)),
)
def test_at_the_bound_it_is_fine(at_the_bound):
    assert list(overstepped(replace(FINE, **at_the_bound))) == []


@pytest.mark.parametrize(
    "beyond",
    [
        {"html": "x" * (MAX_TEXT + 1)},
        {"variants": (replace(VARIANT, own_text="x" * (MAX_TEXT + 1)),)},
        {"sponsor": "x" * (MAX_LINE + 1)},
        {"pictures": (replace(PICTURE, alt="x" * (MAX_LINE + 1)),)},
        {"pictures": (replace(PICTURE, credit="x" * (MAX_LINE + 1)),)},
        {"pictures": (replace(PICTURE, rights="x" * (MAX_LINE + 1)),)},
        {"variants": (VARIANT,) * (MAX_VARIANTS + 1)},
        {"pictures": (PICTURE,) * 4},
        {"language": "tlh"},
        {"markets": ("se", "mars")},
    ],
    ids=lambda values: next(iter(values)),
)
def test_beyond_it_is_said_in_one_sentence(beyond):
    (said,) = overstepped(replace(FINE, **beyond))
    assert said.endswith(".")
