"""The review queue with few posts and with many."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from approvals.admin.queue import waiting_for
from tests.benchmarks.measuring import Row, Table, milliseconds, progress, queries_of
from tests.performance import crowds
from tests.performance.lives import Cast

FEW, MANY = 100, 10_000
TIMES = 9


def compare(cast: Cast) -> Table:
    """Queries and median time of the screen: the first page of 20, the menu and all of Wagtail's frame included."""
    client = Client()
    client.force_login(cast.security_reviewer)

    def look() -> None:
        client.get(reverse("imprimatur:queue")).render()

    figures = []
    for number in (FEW, MANY):
        with progress(f"Making {number:,} posts that wait"):
            crowds.waiting_posts(cast, number - waiting_for(cast.security_reviewer).count())
        with progress("Looking at the queue"):
            figures.append((milliseconds(look, TIMES), queries_of(look)))
    (few, few_queries), (many, many_queries) = figures
    rows = (Row("first page", "queries", many_queries, few_queries), Row("first page", "ms", many, few))
    return Table("The review queue", f"{MANY:,} posts", f"{FEW} posts", rows)
