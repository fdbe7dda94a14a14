"""What makes the difference in an example besides its words, a phrase each, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from policy_rules.channels import CHANNELS
from policy_rules.content import Content, Image
from policy_rules.markets import LANGUAGES, MARKETS
from policy_rules.packs.examples import EXAMPLE_FACTS
from policy_rules.portraits.registered import registered
from policy_rules.rule import Example


def circumstances(example: Example) -> tuple[str, ...]:
    """The language and market, and whatever is not as in most examples: who speaks, who pays, what is registered."""
    content, facts = example.content, example.facts or EXAMPLE_FACTS
    return (
        *_of_post(content),
        *_of_pictures(content),
        *_of_author(content),
        *_of_links(content),
        *registered(facts),
    )


def named(choices: Iterable[tuple[str, object]], codes: Iterable[str]) -> str:
    """The names that ``choices`` give ``codes``, as a list in a sentence."""
    names = dict(choices)
    return ", ".join(str(names.get(code, code)) for code in codes)


def _of_post(content: Content) -> Iterator[str]:
    yield named(LANGUAGES, [content.language])
    if content.markets != ("se",):
        yield _("for readers in %(markets)s") % {"markets": named(MARKETS, content.markets)}
    if content.channel:
        yield _("on %(channel)s") % {"channel": CHANNELS[content.channel].label}
    if content.capacity == "employee":
        yield _("through an employee's account")
    if content.handle:
        yield _("through the account %(handle)s") % {"handle": content.handle}
    if content.sponsorship.is_declared:
        yield _("paid by %(sponsor)s") % {"sponsor": content.sponsorship.by or "?"}
    for text in content.others:
        yield _("with the title “%(title)s”") % {"title": text.source}


def _of_pictures(content: Content) -> Iterator[str]:
    for image in content.images:
        said = ", ".join(_of_picture(image))
        yield _("with the picture %(name)s (%(said)s)") % {"name": image.name, "said": said}


def _of_picture(image: Image) -> Iterator[str]:
    yield _("alt text “%(alt)s”") % {"alt": image.alt} if image.alt else _("no alt text")
    if image.credit:
        yield _("credit “%(credit)s”") % {"credit": image.credit}
    if image.rights:
        yield _("rights “%(rights)s”") % {"rights": image.rights}
    if image.kind:
        yield image.kind
    if image.size:
        yield _("%(size)d kB") % {"size": image.size // 1_000}
    yield from image.traces


def _of_author(content: Content) -> Iterator[str]:
    for interest in content.interests:
        yield _("an author has declared an interest in %(name)s") % {"name": interest.name}
    for earlier in content.earlier:
        yield _("the account said something on %(day)s already") % {"day": earlier.went_out.isoformat()}


def _of_links(content: Content) -> Iterator[str]:
    for link in content.dead:
        yield _("%(url)s led nowhere on %(day)s") % {"url": link.url, "day": link.seen.isoformat()}
