"""How the rules about pictures write down their examples."""

from __future__ import annotations

from dataclasses import replace

from policy_rules.content import Image
from policy_rules.facts import Asset
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import Example

SHA256 = "5e" * 32

_VARV = Image(
    field="images:0", name="varv.jpg", alt="Fartyget vid kaj i Göteborg.", credit="Foto: Siv Ek", sha256=SHA256
)


def with_picture(text: str = "Nytt fartyg!", *, language: str = "sv", channel: str = "", **of_the_picture) -> Example:
    """A post with a picture that is in order, but for what is given of it."""
    return example(text, language=language, channel=channel, images=(replace(_VARV, **of_the_picture),))


def registered(post: Example, **of_the_asset) -> Example:
    """The same post while the register of assets holds its picture."""
    asset = Asset(sha256=SHA256, name="Varvet", **of_the_asset)
    return replace(post, facts=replace(EXAMPLE_FACTS, assets={SHA256: asset}))
