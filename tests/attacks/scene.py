"""The story that every attack is made on: a small ledger with something of everything, and the tables beside it."""

from __future__ import annotations

import datetime
import io
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image as Picture
from wagtail.images import get_image_model

from approvals.evidence import scope
from approvals.evidence.scope import Scope
from approvals.ledger import checkpoint
from approvals.models import LedgerEntry, Post, PostImage, person_of
from approvals.orders import order_publishing
from approvals.pausing import pause_publishing, resume_publishing
from approvals.steps import take
from approvals.waiving import waive
from policy_rules import registers
from tests.factories.people import marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, approved, digest_of, live_digest_of, published
from tests.factories.registers import ConfidentialTermFactory


@dataclass(frozen=True)
class Scene:
    """Who and what there is. ``note`` is the newest checkpoint, as somebody outside kept it."""

    post: str
    digest: str
    ended: str
    ended_digest: str
    author: str
    settler: str
    reviewer: str
    printer: str
    size: int
    note: str
    scope: Scope


def play() -> Scene:
    """Tell the story through the doors that people use."""
    term = ConfidentialTermFactory(term="Projekt Järpe")  # opens the ledger: from here on it tells who may do what
    anna, petra, paula, ivan, pelle = marketer(), policy_reviewer(), policy_reviewer(), security_reviewer(), publisher()
    registers.confirm(registers.remove(ConfidentialTermFactory(), actor=petra, reason="Känt."), actor=paula)
    registers.remove(term, actor=petra, reason="Känt snart.")
    post = _with_a_picture(anna)
    early = take("pass_policy", post, actor=petra, saw=digest_of(post))
    waive(post, early.refusals[0].finding, actor=petra, saw=digest_of(post), reason="Offentligt i dag.")
    pause_publishing(actor=pelle, reason="Kris.")
    resume_publishing(actor=pelle, reason="Över.")
    for name, actor in (("pass_policy", petra), ("approve", ivan), ("publish", pelle)):
        assert take(name, post, actor=actor, saw=digest_of(post)).taken
    ended = published(by=anna, body="<p>Kaffekvarnen kostar hundra kronor i Luleå i dag.</p>")
    shown = live_digest_of(ended)
    assert take("retract", ended, actor=pelle, saw=shown, reason="Fel pris.", public_reason="Priset var fel.").taken
    ordered = approved(body="<p>En annan nyhet från Kiruna om bönor och mjölk.</p>")
    later = timezone.now() + datetime.timedelta(days=1)
    assert order_publishing(ordered, actor=pelle, saw=digest_of(ordered), go_out_at=later).taken
    codes = (person_of(one).code for one in (anna, petra, ivan, pelle))
    return Scene(
        str(post.public_id),
        digest_of(post),
        str(ended.public_id),
        shown,
        *codes,
        size=LedgerEntry.objects.count(),
        note=checkpoint.latest().note,
        scope=scope.of_posts(Post.objects.values_list("public_id", flat=True)),
    )


def _with_a_picture(author) -> Post:
    post = PostFactory(by=author, body="<p>Projekt Järpe öppnar i Luleå.</p>")
    file = io.BytesIO()
    Picture.new("RGB", (8, 6), (90, 60, 30)).save(file, "PNG")
    image = get_image_model().objects.create(title="Rosteriet", file=ContentFile(file.getvalue(), "rosteriet.png"))
    post.images = [PostImage(image=image, alt="En kaffekvarn")]
    post.save()
    post.save_revision(user=author)
    assert take("submit", post, actor=author).taken
    return Post.objects.get(pk=post.pk)
