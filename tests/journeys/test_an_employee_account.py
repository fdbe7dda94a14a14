"""A colleague writes in their own name about the company, and says that the view is theirs."""

from __future__ import annotations

import pytest

from approvals.lifecycle import State
from tests.factories.people import marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory
from tests.factories.registers import AccountFactory, CompanyProfileFactory
from tests.journeys.story import do, now, read, rewrite, try_to

pytestmark = pytest.mark.django_db

PROUD = "Stolt över att Norrsken Kaffe öppnar i Luleå!"
MINE = (
    "De åsikter och synpunkter som redovisas här är mina egna och delas inte nödvändigtvis av min arbetsgivare, "
    "Norrsken Kaffe."
)


def test_a_personal_view_goes_out_with_its_disclaimer(client):
    CompanyProfileFactory()
    anna = marketer()
    account = AccountFactory(capacity="employee", owner=anna)
    post = PostFactory(by=anna, body=f"<p>{PROUD}</p>", accounts=[account])
    assert do("submit", post, anna).state == State.POLICY_CHECK
    finding = try_to("pass_policy", post, policy_reviewer()).refusals[0]
    assert "DIS004" in finding.message
    assert finding.instead

    do("withdraw", post, anna)
    rewrite(post, anna, body=f"<p>{PROUD}</p><p>{MINE}</p>")
    do("submit", post, anna)
    assert now(post).state == State.IT_SECURITY_REVIEW
    do("approve", post, security_reviewer())
    do("publish", post, publisher())
    [channel] = read(client, post).json()["content"]["channels"]
    assert channel["capacity"] == "employee"
    assert "mina egna" in channel["text"]
