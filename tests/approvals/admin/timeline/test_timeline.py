from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from approvals.admin import timeline
from approvals.erasing.posts import erase_post
from approvals.erasing.values import erase_value
from approvals.models import LedgerEntry, Post, SealedContent
from approvals.steps import take
from approvals.waiving import waive
from tests.approvals.admin.review.pages import barred, visit
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, digest_of, live_digest_of, published, submitted
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db


def url(post: Post, **query) -> str:
    return reverse("imprimatur:timeline", args=[post.pk], query=query)


@pytest.fixture
def read(client):
    """The timeline of a post as a lawyer reads it: the list of its events, and the whole page."""

    def get(post: Post, user=None, **query):
        client.force_login(user or lawyer())
        response = client.get(url(post, **query))
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return get


def events(page) -> list[str]:
    return [" ".join(event.get_text(" ").split()) for event in page.select(".im-event")]


def sentences(page) -> list[str]:
    return [" ".join(one.get_text().split()) for one in page.select(".im-event__sentence")]


def test_every_entry_about_the_post_is_a_sentence_in_order(read):
    post = published(by=marketer(first_name="Anna", last_name="Ek"), title="Rosteriet")
    submitted(title="Ett annat inlägg")

    said = sentences(read(post))

    assert said[0].startswith("Anna Ek handed in a submission of post “Rosteriet”; its words are frozen as")
    assert said[-1].endswith("took the step “Publish”: post “Rosteriet” went from Approved to Published.")
    assert len(said) == LedgerEntry.objects.about(post.public_id).count()
    assert not any("annat" in sentence for sentence in said)


def test_a_time_has_its_zone_and_a_person_has_name_and_pseudonym(read):
    anna = marketer(first_name="Anna", last_name="Ek")
    page = read(submitted(by=anna))

    code = anna.imprimatur_person.code

    assert page.select_one(".im-event time").get_text().rsplit(" ", 1)[1] in ("CET", "CEST")
    assert page.select_one(f'.im-code[title="{code}"]').get_text() == code[:8]


def test_a_person_without_an_account_is_their_pseudonym(read):
    anna = marketer()
    post = submitted(by=anna)
    code = anna.imprimatur_person.code
    anna.delete()

    assert sentences(read(post))[0].startswith(f"Person {code[:8]} handed in")


def test_reasons_are_opened(read):
    post = submitted()
    take("request_changes", post, actor=security_reviewer(), saw=digest_of(post), reason="Byt länken.")

    assert "Reason: Byt länken." in events(read(post))[-1]


def test_what_readers_were_told_is_said_beside_the_reason(read):
    post = published()
    take(
        "retract",
        post,
        actor=publisher(),
        saw=live_digest_of(post),
        reason="Fel kund.",
        public_reason="Uppgiften var fel.",
    )

    assert any("What readers are told: Uppgiften var fel." in event for event in events(read(post)))


def sent_back() -> Post:
    post = submitted()
    take("request_changes", post, actor=security_reviewer(), saw=digest_of(post), reason="Byt länken.")
    return Post.objects.get(pk=post.pk)


def test_an_erased_reason_is_said_to_be_erased_since_when_and_on_which_ground(read):
    post = sent_back()
    erase_value(post.decisions.last().reason, ground="objection", actor=lawyer())

    said = f"Reason: Erased on {timezone.localdate()} on the ground: the person objected (GDPR 17(1)(c))."
    assert any(said in event for event in events(read(post)))
    assert "Byt länken." not in read(post).get_text()


def test_a_reason_that_is_gone_without_an_erasure_is_said_to_be_missing(read):
    post = sent_back()
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {SealedContent._meta.db_table} WHERE salt <> %s", [b""])

    assert "Reason: missing, and no erasure says why" in events(read(post))[-1]


def test_however_many_reasons_were_erased_they_cost_one_query(read):
    post = sent_back()
    erase_value(post.decisions.last().reason, ground="objection", actor=lawyer())
    few = queries_of(read, post)
    for _again in range(3):
        take("submit", post, actor=post.revisions.first().user)
        take("request_changes", post, actor=security_reviewer(), saw=digest_of(post), reason="Byt länken.")
        post = Post.objects.get(pk=post.pk)
        erase_value(post.decisions.last().reason, ground="objection", actor=lawyer())

    assert queries_of(read, post) == few


def queries_of(read, post: Post) -> int:
    reader = lawyer()
    read(post, reader)
    with CaptureQueriesContext(connection) as queries:
        read(post, reader)
    return len(queries)


def test_check_runs_name_the_codes_that_they_found(read):
    post = barred()

    runs = [event for event in events(read(post)) if "The rules looked at" in event]

    assert runs
    said = "Found: CON001 Nothing that the register of confidential terms holds goes out. × 2"
    assert all(said in run for run in runs)


def test_a_code_leads_to_its_rule_and_says_what_that_asks(read):
    link = read(barred()).select_one(".im-cited a:has(code)")

    assert link["href"] == reverse("imprimatur:rule", args=["CON001"])
    assert "Nothing that the register of confidential terms holds goes out." in link.parent.get_text()


def test_what_was_sealed_is_told_with_its_authors_settings_and_links(read):
    post = submitted(
        by=marketer(first_name="Anna", last_name="Ek"),
        sponsorship="we_pay",
        sponsor="Bryggeriet AB",
        body="<p>Reklam för Bryggeriet AB: <a href='https://norrsken.example/kaffe'>läs mer</a> om kaffet.</p>",
    )

    first = events(read(post))[0]

    assert "Written by Anna Ek" in first
    assert "Language Swedish" in first
    assert "Markets Sweden" in first
    assert "Sponsorship We pay or give something to someone for this (Bryggeriet AB)" in first
    assert "https://norrsken.example/kaffe , shown as läs mer" in first


def test_what_was_sealed_and_erased_is_said_to_be_so(read):
    post = submitted()
    take("withdraw", post, actor=post.revisions.first().user, saw=digest_of(post), reason="Inte klar.")
    erase_post(Post.objects.get(pk=post.pk), ground="unlawful", actor=lawyer())

    first = events(read(post))[0]

    assert "Words Erased on" in first
    assert "Language" not in first


def test_a_check_run_whose_row_was_altered_names_no_codes(read):
    post = barred()
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE approvals_checkrun SET findings = '[]'")

    assert not any("CON001" in event for event in events(read(post)) if "The rules looked at" in event)


def test_refusals_are_told_in_words(read):
    post = submitted()
    take("approve", post, actor=marketer(first_name="Max", last_name="Lund"), saw=digest_of(post))

    last = events(read(post))[-1]

    assert "Max Lund was refused the step “Approve” on post" in last
    assert "(they do not have the permission)" in last
    assert "not_permitted" not in last


def test_waivers_and_ticks_are_told(read):
    petra = policy_reviewer()
    post = barred()
    finding = visit(post, petra).select_one("input[name=finding]")["value"]
    waive(post, finding, actor=petra, saw=digest_of(post), reason="Redan känt.")

    assert (
        "let a finding of rule CON001 (Nothing that the register of confidential terms holds goes out) pass"
        in events(read(post))[-1]
    )
    assert "Reason: Redan känt." in events(read(post))[-1]


def test_the_whole_digest_is_at_hand(read):
    post = submitted()

    assert read(post).select_one(".im-event details p").get_text() == digest_of(post)


def test_a_post_that_was_never_handed_in_has_no_history(read):
    assert "The ledger has no entry about this post yet" in read(PostFactory()).get_text()


def test_an_entry_that_was_altered_is_said_to_be_unreadable(read):
    post = submitted()
    entry = LedgerEntry.objects.about(post.public_id).first()
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE approvals_ledgerentry SET body = replace(body, 'submission.sealed', 'nobody.knows') WHERE seq = %s",
            [entry.seq],
        )

    assert sentences(read(post))[0].startswith("This entry cannot be read.")


def test_a_long_history_goes_on_on_the_next_page(read, monkeypatch):
    monkeypatch.setattr(timeline, "MOST_AT_ONCE", 3)
    post = published()
    everything = LedgerEntry.objects.about(post.public_id).count()

    first = read(post)
    rest = first.find("a", string="Later entries")["href"]
    after = rest.removeprefix("?after=")

    assert len(events(first)) == 3
    assert sentences(read(post, after=after))[0] != sentences(first)[-1]
    assert everything > 3


def test_a_crooked_page_number_is_no_error(read):
    assert events(read(submitted(), after="9" * 40)) == []
    assert events(read(submitted(), after="-1 OR 1=1"))


def test_every_reader_of_posts_may_read_it_and_nobody_else(client):
    post = submitted()
    stranger = UserFactory()
    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))

    client.force_login(marketer())
    assert client.get(url(post)).status_code == 200
    client.force_login(stranger)
    assert client.get(url(post)).status_code == 302
    client.logout()
    assert "/admin/login/" in client.get(url(post))["Location"]


def test_a_longer_history_takes_no_more_queries(client):
    short, long = submitted(), published()
    client.force_login(lawyer())
    client.get(url(short))

    counts = []
    for post in (short, long):
        with CaptureQueriesContext(connection) as captured:
            client.get(url(post))
        counts.append(len(captured))

    assert counts[0] == counts[1]
