"""Posts that say nothing wrong, of any length and as many as are wanted, the same ones each time."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.quality.labelled import labelled_posts


def ordinary_posts(length: int) -> Iterator[str]:
    """Posts of so many characters one after the other, each another mixture of the labelled ones in Swedish.

    A sentence of another language among them would be found, by LAN001.
    """
    labelled = (post for post in labelled_posts() if post.family == "ordinary" and post.content.language == "sv")
    posts = [post.content.text.value for post in labelled]
    chance = random.Random(length)
    while True:
        text = ""
        while len(text) < length:
            text += " ".join(chance.choices(posts, k=4)) + "\n\n"
        yield text[:length]


def as_html(text: str) -> str:
    """The same as a body: a paragraph for each of its paragraphs."""
    return "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
