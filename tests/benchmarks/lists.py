"""The API's list beside Wagtail's list of pages: one type of item, the same text, the first page and a deep one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from approvals.api.cursor import Position
from approvals.models import LiveRelease
from tests.benchmarks.measuring import Row, Table, milliseconds, progress, queries_of
from tests.benchmarks.models import ArticlePage
from tests.performance import crowds
from tests.performance.lives import Cast

PAGE = 20
TIMES = 15
AT_ONCE = 5_000


def compare(cast: Cast, body: str, number: int) -> Table:
    """Queries and median time of an answer."""
    with progress(f"Making {number:,} releases"):
        crowds.live_posts(cast, number - LiveRelease.objects.count(), body)
    with progress(f"Making {number:,} pages"):
        make_articles(number - ArticlePage.objects.live().count(), body)
    client = Client()
    first, deep = "/api/v3/posts/?limit=20", f"/api/v3/posts/?limit=20&cursor={_last_cursor()}"
    pages = "/api/v3/pages/?type=benchmarks.ArticlePage&limit=20"
    pages_deep = f"{pages}&offset={number - PAGE}"
    with progress("Asking both lists"):
        rows = (
            *_rows("first 20", _ask(client, first), _ask(client, pages)),
            *_rows("last 20", _ask(client, deep), _ask(client, pages_deep)),
            *_rows("first 20 with their words", _ask(client, first), _with_words(client, pages)),
        )
    return Table(f"The API's list, {number:,} items", "ours", "Wagtail's", rows)


def make_articles(number: int, body: str) -> None:
    """So many live pages under the first one."""
    parent = Page.objects.get(depth=2)
    kind = ContentType.objects.get_for_model(ArticlePage)
    taken = parent.numchild
    now = timezone.now()
    pages = (
        Page(
            title=f"Rosteriet öppnar {n}",
            draft_title=f"Rosteriet öppnar {n}",
            slug=f"rosteriet-{n}",
            path=Page._get_path(parent.path, parent.depth + 1, taken + n + 1),
            depth=parent.depth + 1,
            url_path=f"{parent.url_path}rosteriet-{n}/",
            content_type=kind,
            locale_id=parent.locale_id,
            first_published_at=now,
            last_published_at=now,
        )
        for n in range(number)
    )
    Page.objects.bulk_create(pages, batch_size=AT_ONCE)
    Page.objects.filter(pk=parent.pk).update(numchild=taken + number)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO benchmarks_articlepage (page_ptr_id, body) SELECT id, %s FROM wagtailcore_page"
            " WHERE content_type_id = %s AND id NOT IN (SELECT page_ptr_id FROM benchmarks_articlepage)",
            [body, kind.pk],
        )


def _last_cursor() -> str:
    """Where the last page begins."""
    before = LiveRelease.objects.order_by("printed_at", "release_id")[PAGE]
    return Position(before.printed_at, before.release_id).encode()


def _ask(client: Client, url: str) -> Callable[[], object]:
    def ask() -> None:
        answer = client.get(url)
        if len(answer.json()["items"]) != PAGE:
            raise RuntimeError(f"{url} answered {answer.status_code}")

    return ask


def _with_words(client: Client, url: str) -> Callable[[], object]:
    """Wagtail's list gives titles and addresses; the words come one page at a time."""

    def ask() -> None:
        for item in client.get(url).json()["items"]:
            client.get(f"/api/v3/pages/{item['id']}/").json()["body"]

    return ask


def _rows(what: str, one: Callable[[], object], other: Callable[[], object]) -> Iterator[Row]:
    yield Row(what, "queries", queries_of(one), queries_of(other))
    yield Row(what, "ms", milliseconds(one, TIMES), milliseconds(other, TIMES))
