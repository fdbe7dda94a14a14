"""What is known of a post besides its words: what its authors have a stake in, what went out shortly before, and which
of its links lead nowhere.
"""

from __future__ import annotations

import datetime
import hashlib
import hmac
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from django.conf import settings
from django.db.models import Aggregate, OuterRef, QuerySet, Subquery, TextField
from django.utils import timezone

from approvals.conf import setting
from approvals.models import LinkObservation, Person, Post, PostAuthor, ReleaseFacet
from policy_rules.content import Content, DeadLink, EarlierPost, Interest
from policy_rules.ruleset import Registers
from policy_rules.text.sameness import digest_of_words


@dataclass(frozen=True, slots=True)
class Authors:
    """Who wrote a post: user ids while it is a draft, the pseudonyms of a sealed submission afterwards."""

    users: Collection[int] = ()
    codes: Collection[str] = ()


class _Joined(Aggregate):
    """The values of a column in one string, with commas between them."""

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler, connection, **context):
        """As PostgreSQL calls it."""
        return super().as_sql(
            compiler, connection, function="STRING_AGG", template="%(function)s(%(expressions)s::text, ',')", **context
        )


def written(posts: QuerySet[Post]) -> QuerySet[Post]:
    """``posts`` with who wrote in them since their last release, for :func:`authors_of`, in the same query."""
    writers = PostAuthor.objects.filter(post=OuterRef("pk")).order_by().values("post")
    return posts.annotate(writers=Subquery(writers.annotate(users=_Joined("person__user")).values("users")))


def authors_of(post: Post, *others: int) -> Authors:
    """The authors of a post that was read as :func:`written` has it, and ``others`` who are about to write in it."""
    writers = map(int, post.writers.split(",")) if post.writers else ()
    return Authors(users=frozenset((*writers, *others)))


def filled(contents: Iterable[Content], post: str, authors: Authors, registers: Registers) -> tuple[Content, ...]:
    """``contents`` of the post with the public id ``post``, and with them what is known besides their words."""
    contents = tuple(contents)
    interests = _interests(authors, registers)
    earlier = _earlier(contents, post)
    dead = _dead(contents)
    return tuple(
        replace(content, interests=interests, earlier=found, dead=_of_links(content, dead))
        for content, found in zip(contents, earlier, strict=True)
    )


def words_facets(body: Mapping) -> Iterator[tuple[str, str]]:
    """The facets by which the same words through the same account are found again: for each channel of a payload."""
    for row in body["channels"]:
        yield ReleaseFacet.Kind.WORDS.value, _said(settings.SECRET_KEY, row["channel"], row["handle"], row["text"])


def _said(key: str, channel: str, handle: str, text: str) -> str:
    """These words through this account. Keyed, so that it tells nothing once the words themselves were erased."""
    said = f"{channel}\0{handle.lower()}\0{digest_of_words(text)}"
    return hmac.new(f"imprimatur.words{key}".encode(), said.encode(), hashlib.sha256).hexdigest()


def _earlier(contents: tuple[Content, ...], post: str) -> list[tuple[EarlierPost, ...]]:
    """For each content the other posts that said the same through its account not long ago; one query."""
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    asked = [
        [_said(key, content.channel, content.handle, content.text.value) for key in keys] if content.handle else []
        for content in contents
    ]
    if not any(asked):
        return [()] * len(contents)
    days = _days((one for said in asked for one in said), post)
    return [
        tuple(EarlierPost(digest_of_words(content.text.value), day) for one in said for day in days.get(one, ()))
        for content, said in zip(contents, asked, strict=True)
    ]


def _days(said: Iterable[str], post: str) -> Mapping[str, list[datetime.date]]:
    """When other posts said these words through these accounts, in order."""
    since = timezone.now() - datetime.timedelta(days=setting("DUPLICATE_DAYS"))
    facets = ReleaseFacet.objects.filter(kind=ReleaseFacet.Kind.WORDS, value__in=sorted(set(said)))
    recent = facets.filter(release__printed_at__gte=since).exclude(release__public_id=post).order_by("release")
    days = defaultdict(list)
    for value, printed_at in recent.values_list("value", "release__printed_at"):
        days[value].append(timezone.localdate(printed_at))
    return days


def _dead(contents: tuple[Content, ...]) -> Mapping[str, DeadLink]:
    """The links that lead nowhere, by address, as ``observe_links`` saw it; one query, none where that is off."""
    if not setting("OBSERVE_LINKS"):
        return {}
    return LinkObservation.dead_among({link.url for content in contents for link in content.links}, timezone.now())


def _of_links(content: Content, dead: Mapping[str, DeadLink]) -> tuple[DeadLink, ...]:
    return tuple(dead[url] for url in dict.fromkeys(link.url for link in content.links) if url in dead)


_holders: tuple[str, Mapping[str, int]] = ("", {})


def _interests(authors: Authors, registers: Registers) -> tuple[Interest, ...]:
    """What the authors have declared, by name, so that the order in which they wrote does not matter."""
    if not registers.interests:
        return ()
    users = set(authors.users)
    if authors.codes:
        holders = _users_by_code(registers)
        users |= {holders[code] for code in authors.codes if code in holders}
    held = {interest for user in users for interest in registers.interests.get(user, ())}
    return tuple(sorted(held, key=lambda one: (one.name, one.stake, one.aliases)))


def _users_by_code(registers: Registers) -> Mapping[str, int]:
    """Pseudonym -> user of those who declared something; read once for each state of the registers.

    Somebody without a pseudonym has not written anything yet. Until everybody has one, it is read each time.
    """
    global _holders
    digest, holders = _holders
    if digest != registers.digest:
        holders = dict(Person.objects.filter(user__in=list(registers.interests)).values_list("code", "user_id"))
        if len(holders) == len(registers.interests):
            _holders = registers.digest, holders
    return holders
