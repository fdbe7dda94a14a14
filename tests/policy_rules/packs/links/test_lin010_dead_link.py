from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from policy_rules.content import DeadLink
from policy_rules.finding import Enforcement
from policy_rules.packs.examples import example
from policy_rules.rule import Example
from tests.policy_rules.packs.asking import ask, places, rule

LIN010 = rule("LIN010")
DAY = datetime.date(2026, 11, 3)


def seen(because: str, status: int = 0, url: str = "https://www.norrsken.se/dag", text: str = "") -> Example:
    post = example(text or f"Anmäl dig: {url} nu")
    return replace(post, content=replace(post.content, dead=(DeadLink(url, because, DAY, status),)))


@pytest.mark.parametrize(
    ("because", "status", "said"),
    [
        ("gone", 404, "no such page (404)"),
        ("no_host", 0, "no site by the name of www.norrsken.se"),
        ("broken", 503, "with an error each time it was asked, last on 2026-11-03 (503)"),
        ("broken", 0, "never answered when it was asked"),
    ],
)
def test_it_says_what_was_seen_and_when(because, status, said):
    (finding,) = ask(LIN010, seen(because, status))
    assert said in finding.message
    assert "2026-11-03" in finding.message
    assert "www.norrsken.se" in finding.message


def test_it_marks_the_link_and_bars_nothing():
    post = seen("gone", 404)
    assert places(LIN010, post) == ["https://www.norrsken.se/dag"]
    assert LIN010.enforcement is Enforcement.ADVISORY


def test_a_link_that_stands_twice_is_marked_twice():
    url = "https://www.norrsken.se/dag"
    assert len(ask(LIN010, seen("gone", 404, url, f"Först {url} och sedan {url} igen."))) == 2


def test_only_the_link_that_was_seen_is_dead():
    assert not ask(LIN010, seen("gone", 404, "https://www.norrsken.se/dag", "Se https://www.norrsken.se/natt"))
