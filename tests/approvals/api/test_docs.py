"""``docs/api.md``: every command in it is sent, every sample compared, the Python run."""

from __future__ import annotations

import datetime
import io
import json
import re
import shlex
import urllib.request
from email.message import Message
from http import HTTPStatus
from pathlib import Path
from string import Template

import pytest
from django.http import HttpResponse
from django.test import Client

from approvals.api import problems
from approvals.lifecycle import State
from approvals.steps import take
from tests.approvals.api.requests import POSTS, bearer, post_url, printed
from tests.factories.people import policy_reviewer, publisher, security_reviewer
from tests.factories.posts import digest_of, live_digest_of, published, submitted
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db

PAGE = (Path(__file__).parents[3] / "docs" / "api.md").read_text()
SITE = "https://news.example.com"
COMMANDS = re.compile(r"^\$ (curl (?:.*\\\n)*.*)\n# (\d+)$", re.MULTILINE)
BLOCKS = re.compile(r"^```(console|json|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def values(client, illustrated) -> dict[str, str]:
    """What the variables of the page stand for."""
    retracted = published()
    reason = {"reason": "Fel datum.", "public_reason": "The date was wrong. The right one follows."}
    assert take("retract", retracted, actor=publisher(), saw=live_digest_of(retracted), **reason).taken
    waiting = submitted()
    ConfidentialTermFactory(term="Projekt Järpe")
    barred = submitted(body="<p>Vi fikar med Projekt Järpe i dag.</p>")
    assert barred.state == State.POLICY_CHECK
    printed(at=datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))  # an older one, so that there is a next page
    return {
        "LIVE": str(illustrated.public_id),
        "ETAG": client.get(post_url(illustrated)).headers["ETag"],
        "LIST_ETAG": client.get(POSTS).headers["ETag"],
        "SHA256": client.get(post_url(illustrated)).json()["content"]["images"][0]["sha256"],
        "RETRACTED": str(retracted.public_id),
        "RETRACTED_DIGEST": digest_of(retracted),
        "POST": str(waiting.public_id),
        "DIGEST": digest_of(waiting),
        "TOKEN": bearer(security_reviewer())["Authorization"].removeprefix("Bearer "),
        "BARRED": str(barred.public_id),
        "BARRED_DIGEST": digest_of(barred),
        "FINDING": barred.submissions.get().check_runs.last().findings[0]["id"],
        "REVIEWERS_TOKEN": bearer(policy_reviewer())["Authorization"].removeprefix("Bearer "),
    }


def curl(client: Client, command: str, values: dict[str, str]) -> HttpResponse:
    """Send what ``curl`` would send."""
    words = iter([Template(word).substitute(values) for word in shlex.split(command.replace("\\\n", " "))[1:]])
    headers, body, url = {}, None, ""
    for word in words:
        if word == "-H":
            name, value = next(words).split(": ", 1)
            headers[name] = value
        elif word == "-d":
            body = next(words)
        else:
            url = word.removeprefix(SITE)
    if body is None:
        return client.get(url, headers=headers)
    return client.post(url, data=body, content_type=headers.pop("Content-Type"), headers=headers)


def assert_shows(sample, answer) -> None:
    """Every key of a sample is in the real answer, at the same place."""
    if isinstance(sample, dict):
        for name, inner in sample.items():
            assert name in answer
            assert_shows(inner, answer[name])
    elif isinstance(sample, list) and sample:
        assert answer
        assert_shows(sample[0], answer[0])


def test_every_example_answers_as_the_page_says(client, values):
    answer, commands, samples = None, 0, 0
    for language, block in BLOCKS.findall(PAGE):
        if language == "console":
            found = COMMANDS.findall(block)
            assert len(found) == block.count("$ curl")
            for command, status in found:
                answer = curl(client, command, values)
                assert answer.status_code == int(status), (command, answer.content)
                commands += 1
        elif language == "json":
            assert_shows(json.loads(block), answer.json())
            samples += 1
    assert (commands, samples) == (PAGE.count("$ curl"), PAGE.count("```json"))


def test_the_python_checks_what_was_served(client, illustrated, monkeypatch):
    monkeypatch.setattr(urllib.request, "urlopen", lambda url: opened(client.get(url.removeprefix(SITE))))
    names = {"post_id": illustrated.public_id}
    (code,) = [block for language, block in BLOCKS.findall(PAGE) if language == "python"]
    exec(code, names)
    assert names["checkpoint"].startswith("testserver/ledger\n")


def opened(answer: HttpResponse) -> io.BytesIO:
    """The answer as :mod:`urllib` gives it."""
    file = io.BytesIO(answer.content)
    file.headers = Message()
    for name, value in answer.headers.items():
        file.headers[name] = value
    return file


def test_every_status_that_is_documented_is_in_the_table():
    table = {int(status) for status in re.findall(r"^\| (\d{3}) \|", PAGE, re.MULTILINE)}
    assert set(problems.MEANINGS) <= table
    assert all(HTTPStatus(status) for status in table)
