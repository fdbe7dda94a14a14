"""What nobody would see is named, and nothing else of a text is touched."""

from __future__ import annotations

import pytest

from approvals.telling.unseen import shown, spelt

NAMED = '<span class="im-unseen">{}</span>'


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("\u200b", "ZERO WIDTH SPACE"),
        ("\u200b\u200b", "ZERO WIDTH SPACE ×2"),
        ("\u202e", "RIGHT-TO-LEFT OVERRIDE"),
        ("\u00ad", "SOFT HYPHEN"),
        ("\u3164", "HANGUL FILLER"),
    ],
)
def test_what_nobody_sees_is_named(text, name):
    assert shown(f"Bul{text}lar") == f"Bul{NAMED.format(name)}lar"
    assert spelt(f"Bul{text}lar") == f"Bul[{name}]lar"


def test_what_is_seen_is_left_alone():
    text = "Kaffe & bullar <nu>, 👩\u200d💻 för 30 kr\n\tvid åtta"
    assert spelt(text) == text
    assert shown(text) == text.replace("&", "&amp;").replace("<nu>", "&lt;nu&gt;")
