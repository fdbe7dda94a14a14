"""Asking where the links of posts lead, so that rules can tell it. Never inside a request or a transaction."""

from __future__ import annotations

import datetime
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, zip_longest

from django.utils import timezone

from approvals.lifecycle import State
from approvals.links import resolve
from approvals.models import LinkObservation, Post, PostVariant
from approvals.models.observation import EXPIRES
from policy_rules.content import Link, Text
from policy_rules.observe.answer import Answer, Outcome
from policy_rules.observe.asking import ask as ask_the_web
from policy_rules.text.addresses import read_address
from policy_rules.text.html import read_html
from policy_rules.text.urls import all_links, find_urls

IN_HAND = (State.DRAFT, State.POLICY_CHECK, State.IT_SECURITY_REVIEW, State.APPROVED)
"""Where a post stands that somebody can still change."""

AGAIN_AFTER = {
    Outcome.FINE: datetime.timedelta(days=1),
    Outcome.UNCLEAR: datetime.timedelta(days=1),
    Outcome.GONE: datetime.timedelta(hours=6),
    Outcome.NO_HOST: datetime.timedelta(hours=1),
    Outcome.BROKEN: datetime.timedelta(hours=1),
}
"""How long an answer stands before the link is asked again."""

WEB = ("http", "https")

MOST_OF_A_POST = 100
"""Links of one post that are asked: nobody's site shall be asked a thousand times because of one post."""

PAUSE = 1.0
"""Seconds between two questions to the same host."""

LONGEST = 45 * 60.0
"""Seconds after which a run asks no further link, so that it is over before the next one begins."""

MOST_SILENCES = 2
"""How often a host may give no answer at all before it is left alone until the next run."""

TOO_MANY_REQUESTS = 429

Ask = Callable[[str], Answer]
Tell = Callable[[int, int], None]
"""Told how many links of how many are done."""


def _tell_nobody(done: int, total: int) -> None:
    """For callers who do not want to know."""


def observe(
    *, ask: Ask = ask_the_web, tell: Tell = _tell_nobody, sleep: Callable[[float], object] = time.sleep
) -> Counter[Outcome]:
    """Ask every link that is due, one after the other, and keep each answer at once: a kill loses one at most.

    Gives how many answered how. A host that finds us too many (429), or gave no answer twice, is left alone until the
    next time. What was seen too long ago to say anything is deleted.
    """
    ends = time.monotonic() + LONGEST
    LinkObservation.objects.filter(seen_at__lte=timezone.now() - EXPIRES).delete()
    due, came_of = links_due(), Counter()
    asked_at: dict[str, float] = {}
    silences: Counter[str] = Counter()
    tired: set[str] = set()
    for done, url in enumerate(_hosts_in_turn(due)):
        if time.monotonic() >= ends:
            break
        tell(done, len(due))
        host = _host(url)
        if host in tired:
            continue
        if host in asked_at:
            sleep(max(asked_at[host] + PAUSE - time.monotonic(), 0))
        answer = ask(url)
        asked_at[host] = time.monotonic()
        silences[host] += answer.is_silence
        if answer.status == TOO_MANY_REQUESTS or silences[host] >= MOST_SILENCES:
            tired.add(host)
        LinkObservation.note(url, answer, timezone.now())
        came_of[answer.outcome] += 1
    return came_of


def links_due() -> list[str]:
    """The addresses in what can still be changed that nobody has asked lately, each page once.

    What was never asked comes first, then what was asked longest ago: a run may end before it has asked them all.
    """
    urls = {LinkObservation.key_of(url): url for url in _links_in_hand()}
    now, seen = timezone.now(), {}
    for row in LinkObservation.objects.order_by("seen_at").iterator():
        seen[row.link] = row.seen_at + AGAIN_AFTER[Outcome(row.outcome)]
    never = [url for key, url in urls.items() if key not in seen]
    return never + [urls[key] for key, due_at in seen.items() if key in urls and due_at <= now]


def _links_in_hand() -> Iterator[str]:
    """The addresses of web pages in what can still be changed, as the rules read them."""
    posts = Post.objects.in_state(*IN_HAND)
    of_post: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for post, body in posts.values_list("pk", "body").iterator():
        read = read_html(body, field="body", resolve=resolve)
        of_post[post].update(_of_the_web(all_links(read.text, read.links)))
    own = PostVariant.objects.filter(post__in=posts).exclude(text="")
    for post, text in own.values_list("post", "text").iterator():
        of_post[post].update(_of_the_web(find_urls(Text.plain("text", text))))
    for urls in of_post.values():
        yield from islice(urls, MOST_OF_A_POST)


def _of_the_web(links: Iterable[Link]) -> dict[str, None]:
    return dict.fromkeys(link.url for link in links if read_address(link.url).scheme in WEB)


def _hosts_in_turn(urls: Iterable[str]) -> Iterator[str]:
    """``urls``, so that the next one is at another host for as long as there is another."""
    by_host = defaultdict(list)
    for url in urls:
        by_host[_host(url)].append(url)
    return (url for turn in zip_longest(*by_host.values()) for url in turn if url)


def _host(url: str) -> str:
    return read_address(url).host
