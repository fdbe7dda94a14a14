"""The review page as a browser has it, and posts that give it something to show."""

from __future__ import annotations

from io import BytesIO

from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.db.models import QuerySet
from django.test import Client
from django.urls import reverse
from PIL import Image as Picture
from wagtail.images.models import Image

from approvals.models import Post, PostImage, PostVariant, SealedContent, SealedFile
from approvals.steps import take
from tests.factories.people import marketer
from tests.factories.posts import PostFactory, digest_of
from tests.factories.registers import AccountFactory, ConfidentialTermFactory
from tests.guards import remove_guards

SECRET = "<p>Projekt Tjäder kommer i maj. Läs mer om <b>Projekt Tjäder</b>.</p>"


def url(post: Post) -> str:
    return reverse("imprimatur:review", args=[post.pk])


def visit(post: Post, user, *, status: int = 200) -> BeautifulSoup:
    """The page of ``post`` as ``user`` sees it."""
    client = Client()
    client.force_login(user)
    response = client.get(url(post))
    assert response.status_code == status
    return BeautifulSoup(response.content, "html.parser")


def do(post: Post, user, verb: str, *, saw: str | None = None, **values):
    """What comes of pressing a button; by default on a page that is still true."""
    client = Client()
    client.force_login(user)
    data = {"do": verb, "saw": digest_of(post) if saw is None else saw, **values}
    return client.post(url(post), data)


def soup(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def words(tag) -> str:
    """The text of a tag with single spaces; a name that is set apart stays in its sentence."""
    for name in tag.find_all("bdi"):
        name.unwrap()
    tag.smooth()
    return " ".join(tag.get_text(" ").split())


def forms(page: BeautifulSoup) -> list[str]:
    """The verbs that the page has a form for, in order."""
    return [field["value"] for field in page.select("form input[name=do]")]


def barred(*, by=None, body: str = SECRET) -> Post:
    """A post that waits in the policy check because it names a confidential term."""
    ConfidentialTermFactory(term="Projekt Tjäder", owner="Vd Ek")
    return handed_in(PostFactory(by=by or marketer(), body=body))


def handed_in(post: Post) -> Post:
    """``post`` after its only author handed it in."""
    outcome = take("submit", post, actor=post.authors.get().person.user)
    assert outcome.taken, outcome.why
    return Post.objects.get(pk=post.pk)


def draft(*, texts: dict[str, str] | None = None, images: list[PostImage] = (), **values) -> Post:
    """A draft with an account for each channel of ``texts``; an empty text: the common one."""
    by = values.pop("by", None) or marketer()
    post = Post(**{"title": "Rosteriet", "markets": ["se"], "sponsorship": "none", "body": "<p>Hej.</p>"} | values)
    rows = (texts or {"linkedin": ""}).items()
    post.variants = [PostVariant(account=AccountFactory(channel=channel), text=text) for channel, text in rows]
    post.images = list(images)
    post.save()
    post.save_revision(user=by)
    return Post.objects.get(pk=post.pk)


def picture(name: str = "rosteri.png", **values) -> PostImage:
    """A row with a small image of its own."""
    file = BytesIO()
    Picture.new("RGB", (4, 3), "teal").save(file, "PNG")
    image = Image.objects.create(title=name, file=ContentFile(file.getvalue(), name=name))
    return PostImage(image=image, **{"alt": "Rosteriet i morgonljus", "credit": "Foto: Ann", "rights": "Egen"} | values)


def exchange_payload(post: Post, old: bytes, new: bytes) -> None:
    """Alter the sealed words, as only the owner of the database can."""
    sealed = SealedContent.objects.get(pk=digest_of(post))
    _exchange(sealed.commitment, bytes(sealed.value).replace(old, new))


def exchange_file(post: Post) -> None:
    """Put other bytes in the place of a sealed image."""
    _exchange(SealedFile.objects.get().commitment, b"other bytes")


def _exchange(commitment: str, value: bytes) -> None:
    remove_guards()
    QuerySet(SealedContent).filter(pk=commitment).update(value=value)  # a plain one, that Python does not guard
