from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.channels import CHANNELS
from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule

#: Digits alone are no tag anywhere.
_HASHTAG = re.compile(r"#(?<![\w&/#]#)(?=[0-9_]*[^\W\d_])\w+")


def _tags(words: str, count: int) -> str:
    return f"{words} " + " ".join(f"#vind{number}" for number in range(count))


@rule(
    code="CHA003",
    severity=Severity.WARNING,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy point 2: posts hold a high quality; a channel refuses or hides a post with too many hashtags. "
        "Instagram takes 30 by its help pages, 5 in newer reports (unverified). As of November 2026."
    ),
    bad=(
        example(_tags("Nytt verk!", 31), channel="instagram"),
        example(_tags("Nu blåser det.", 40), channel="instagram"),
        example(_tags("A new site!", 31), language="en", channel="instagram"),
        example(_tags("Windy.", 40), language="en", channel="instagram"),
    ),
    good=(
        example(_tags("Nytt verk!", 30), channel="instagram"),
        example(_tags("Nytt verk!", 40), channel="newsroom"),
        example(_tags("A new site!", 5), language="en", channel="instagram"),
        example("We are #1! " * 31, language="en", channel="instagram"),
    ),
)
def too_many_hashtags(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post has no more hashtags than its channel takes."""
    channel = CHANNELS.get(content.channel)
    if channel is None or channel.most_hashtags is None:
        return
    tags = list(_HASHTAG.finditer(content.text.value))
    if len(tags) > channel.most_hashtags:
        values = {"channel": channel.label, "count": len(tags), "limit": channel.most_hashtags}
        yield Finding(
            message=_("%(channel)s takes %(limit)s hashtags, and these are %(count)s.") % values,
            span=content.text.span(tags[channel.most_hashtags].start(), tags[-1].end()),
            instead=_("Keep those that people look for."),
        )
