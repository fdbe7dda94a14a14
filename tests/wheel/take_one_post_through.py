"""In a site that has just installed the wheel: take one post from a draft to a release, read it, and prove the ledger.

Runs on the site's own settings (DJANGO_SETTINGS_MODULE), where nothing of this project but the wheel can be imported.
"""

from __future__ import annotations

import hashlib

import django
from django.core.management import call_command


def main() -> None:
    """Raises as soon as something is not as it should be."""
    call_command("check")
    call_command("migrate", check_unapplied=True)
    post = draft()
    digest = take_steps(post)
    read_release(post, digest)
    call_command("verify_ledger")


def somebody(group: str):
    """A new colleague in one of the groups that exist after ``migrate``."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group

    user = get_user_model().objects.create_user(group.split()[0].split("/")[0].lower())
    user.groups.add(Group.objects.get(name=group))
    return user


def draft():
    """A draft as the editor saves it."""
    from approvals.models import Post, PostVariant
    from policy_rules import registers
    from policy_rules.models import Account

    account = Account(channel="newsroom", handle="acme", email="press@acme.example")
    registers.save(account, actor=None)
    post = Post(title="Opening", body="<p>We open on Monday.</p>", language="en", markets=["uk"], sponsorship="none")
    post.variants = [PostVariant(account=account)]
    post.save()
    post.save_revision(user=somebody("Marketers"))
    return post


def take_steps(post) -> str:
    """Submit, approve and publish, each by somebody else. Returns the digest of what went out."""
    from approvals.steps import take

    author = post.latest_revision.user
    handed_in = take("submit", post, actor=author)
    expect(handed_in.taken, handed_in.why)
    own = take("approve", post, actor=author, saw=handed_in.digest)
    expect(not own.taken, "An author approved a submission.")
    for step, group in (("approve", "IT/security reviewers"), ("publish", "Publishers")):
        outcome = take(step, post, actor=somebody(group), saw=handed_in.digest)
        expect(outcome.taken, outcome.why)
        print(f"{step}: {outcome.post.get_state_display()}")
    return handed_in.digest


def read_release(post, digest: str) -> None:
    """Read it as a stranger does, over the headless API."""
    from django.test import Client

    response = Client(headers={"host": "localhost"}).get(f"/api/v3/posts/{post.public_id}/")
    expect(response.status_code == 200, f"The API answered {response.status_code}.")
    content = response.content.split(b'"content":', 1)[1][:-1]
    expect(response.headers["ETag"] == f'"{digest}"', "The ETag is not the digest that was approved.")
    expect(hashlib.sha256(content).hexdigest() == digest, "What is served is not what was approved.")
    print(f"served: {digest}")


def expect(is_so: bool, otherwise: str) -> None:
    """Stop with a sentence when something does not hold."""
    if not is_so:
        raise SystemExit(otherwise)


if __name__ == "__main__":
    django.setup()
    main()
