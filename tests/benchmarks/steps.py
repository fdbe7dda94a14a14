"""The steps of the workflow beside Wagtail's own, on the same text, by people who have done it before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from statistics import median

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupApprovalTask, GroupPagePermission, Page, Workflow, WorkflowTask

from approvals.steps import take
from tests.benchmarks.measuring import Row, Table, once, queries_of
from tests.benchmarks.models import ArticlePage
from tests.factories.posts import digest_of
from tests.performance.lives import Cast

Stage = tuple[str, Callable[[], object]]

LIVES = 15


def compare(cast: Cast, body: str) -> Table:
    """Queries and median time of each step. The two sides take turns, so that a busy moment hits both."""
    workflow = make_workflow()

    def a_life_of_ours() -> Iterator[Stage]:
        return ours(cast, body)

    def a_life_of_theirs() -> Iterator[Stage]:
        return theirs(cast, workflow, body)

    for life in (a_life_of_ours, a_life_of_theirs):
        _measure(life(), once)
    queries = [_measure(life(), queries_of) for life in (a_life_of_ours, a_life_of_theirs)]
    times = [_measure(life(), once) for _ in range(LIVES) for life in (a_life_of_ours, a_life_of_theirs)]
    medians = [_medians(times[0::2]), _medians(times[1::2])]
    return Table("A step", "ours", "Wagtail's", (*_rows("queries", *queries), *_rows("ms", *medians)))


def ours(cast: Cast, body: str) -> Iterator[Stage]:
    """Rules, seal, ledger, digests and e-mails included."""
    made = []
    yield "write a draft", lambda: made.append(cast.draft(body))
    post = made[0]
    yield "submit", lambda: take("submit", post, actor=cast.author)
    digest = digest_of(post)
    yield "approve", lambda: take("approve", post, actor=cast.security_reviewer, saw=digest)
    yield "publish", lambda: take("publish", post, actor=cast.publisher, saw=digest)


def theirs(cast: Cast, workflow: Workflow, body: str) -> Iterator[Stage]:
    """Log entries, revisions, search index and e-mails included; the rows that a view has read already are not."""
    made = []

    def write() -> None:
        page = ArticlePage(title="Rosteriet öppnar", body=body, live=False)
        Page.objects.get(depth=2).add_child(instance=page)
        page.save_revision(user=cast.author)
        made.append(page)

    yield "write a draft", write
    page = ArticlePage.objects.get(pk=made[0].pk)
    yield "submit", lambda: workflow.start(page, cast.author)
    task = ArticlePage.objects.get(pk=page.pk).current_workflow_task_state
    yield "approve", lambda: task.approve(user=cast.security_reviewer)
    revision = ArticlePage.objects.get(pk=page.pk).get_latest_revision()
    yield "publish", lambda: revision.publish(user=cast.publisher)


def make_workflow() -> Workflow:
    """One task, approved by the same reviewers as ours; the same publishers may publish."""
    GroupPagePermission.objects.create(
        group=Group.objects.get(name="Publishers"),
        page=Page.objects.get(depth=2),
        permission=Permission.objects.get(codename="publish_page"),
    )
    workflow = Workflow.objects.create(name="Benchmark")
    task = GroupApprovalTask.objects.create(name="IT/security review")
    task.groups.add(Group.objects.get(name="IT/security reviewers"))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


def _measure(life: Iterator[Stage], measure: Callable[[Callable], float]) -> dict[str, float]:
    return {name: measure(run) for name, run in life}


def _medians(lives: list[dict[str, float]]) -> dict[str, float]:
    figures = defaultdict(list)
    for life in lives:
        for name, figure in life.items():
            figures[name].append(figure)
    return {name: median(values) for name, values in figures.items()}


def _rows(unit: str, one: dict[str, float], other: dict[str, float]) -> Iterator[Row]:
    for name in one:
        yield Row(name, unit, one[name], other[name])
    yield Row("all of it", unit, sum(one.values()), sum(other.values()))
