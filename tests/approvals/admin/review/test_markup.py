"""Whatever people write, the page shows it as words, and runs nothing but what its own site serves."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from approvals.models import Post, PublishingPause
from approvals.steps import take
from approvals.waiving import waive
from tests.approvals.admin.review.pages import barred, do, draft, handed_in, picture, visit
from tests.factories.people import UserFactory, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import approved, digest_of, submitted
from tests.factories.registers import AccountFactory, ChecklistItemFactory

pytestmark = pytest.mark.django_db

ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>"
INERT = {"application/json", "text/template"}


def assert_harmless(page) -> None:
    """No script but the site's own files, no handler, no address that runs, nothing of the attack as markup."""
    for script in page.find_all("script"):
        assert script.get("src", "").startswith(("/static/", "/admin/")) or script.get("type") in INERT, script
    for tag in page.find_all(True):
        handlers = [name for name in tag.attrs if name.startswith("on")]
        assert not handlers, tag
        for name in ("href", "src", "action", "formaction"):
            assert not str(tag.get(name, "")).strip().lower().startswith(("javascript:", "data:text")), tag
    assert not page.find_all("img", src="x")


def attacked(**values) -> Post:
    """A post with the attack wherever a marketer can write."""
    image = picture("a<b>.png", alt=ATTACK, credit=ATTACK[:200], rights=ATTACK[:200])
    by = marketer(first_name="<b>Anna", last_name="<script>alert(2)</script>")
    texts = {"linkedin": "", "x": f"Kort {ATTACK}"}
    return draft(by=by, title=ATTACK, body=f"<p>{_escaped(ATTACK)}</p>", texts=texts, images=[image], **values)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@pytest.mark.parametrize("somebody", [marketer, policy_reviewer, security_reviewer, publisher])
def test_words_of_a_post_stay_words(somebody):
    page = visit(handed_in(attacked()), somebody())

    assert_harmless(page)
    for number in page.select(".im-number"):
        number.decompose()
    assert [text.get_text() for text in page.select(".im-card .im-text")][1] == f"Kort {ATTACK}"


def test_reasons_stay_words():
    petra = policy_reviewer()
    post = barred()
    finding = visit(post, petra).select_one("input[name=finding]")["value"]
    assert waive(post, finding, actor=petra, saw=digest_of(post), reason=ATTACK).taken
    take("request_changes", post, actor=petra, saw=digest_of(post), reason=ATTACK)

    page = visit(post, petra)

    assert_harmless(page)
    assert ATTACK in page.select_one("#decisions-section .im-words").get_text()
    assert ATTACK in page.select_one(".im-waiver .im-words").get_text()


def test_a_refused_reason_stays_words():
    answer = do(submitted(), security_reviewer(), "request_changes", saw="a" * 64, reason=ATTACK)

    page = BeautifulSoup(answer.content, "html.parser")
    assert_harmless(page)
    assert page.select_one("textarea[name=reason]").get_text().strip() == ATTACK


def test_registers_stay_words():
    ChecklistItemFactory(code="links", text=ATTACK)

    assert_harmless(visit(submitted(accounts=[AccountFactory(handle="<script>a")]), security_reviewer()))


@pytest.mark.parametrize("name", ["queue", "queue_results", "ledger", "ledger_results", "pause"])
def test_the_other_screens_keep_words_words(client, name):
    root = UserFactory(is_superuser=True, first_name="<script>alert(3)</script>")
    handed_in(attacked())
    PublishingPause.objects.create(is_paused=True, person="a" * 32, reason="b" * 64)
    client.force_login(root)

    assert_harmless(_page(client.get(reverse(f"imprimatur:{name}"))))


def test_the_timeline_keeps_words_words(client):
    post, ivar = handed_in(attacked()), security_reviewer()
    take("request_changes", post, actor=ivar, saw=digest_of(post), reason=ATTACK)
    client.force_login(ivar)

    page = _page(client.get(reverse("imprimatur:timeline", args=[post.pk])))

    assert_harmless(page)
    assert page.select_one(".im-event .im-words").get_text() == ATTACK


def test_an_ordered_post_keeps_a_name_a_name(client):
    pia = publisher(first_name="<script>alert(4)</script>")
    post = approved()
    do(post, pia, "order", go_out_at="2090-01-01T12:00")

    assert_harmless(visit(post, pia))


def _page(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")
