"""A dozen posts in every state, so that the screens are alive. All of them went through the door."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.utils import timezone

from approvals.models import Post
from approvals.orders import order_publishing
from home.demo.company import account, colleague
from home.demo.drafting import every_point, step, write

PUBLISHED = (
    {
        "title": "Rosteriet i Luleå öppnar",
        "body": "<p>Nu rostar vi i Luleå! Rosteriet på Storgatan är öppet, och vi bjuder på en kopp hela helgen.</p>"
        "<p>Hitta hit: https://norrskenkaffe.example/lulea</p>",
        "channels": ("newsroom", "linkedin", "x"),
        "topics": ("nya-butiker",),
    },
    {
        "title": "Säckarna blir väskor",
        "body": "<p>Våra kaffesäckar får ett andra liv. Tillsammans med Återbruket i Piteå syr vi väskor av dem:</p>"
        "<ul><li>två modeller</li><li>sydda för hand</li><li>hela överskottet går till kursverksamheten</li></ul>",
        "channels": ("newsroom", "instagram"),
        "topics": ("hallbarhet", "produkter"),
    },
    {
        "title": "English: winter roast",
        "body": "<p>Our winter roast is back: notes of cocoa and cloudberry, roasted in Luleå.</p>"
        "<p>In the shops from Monday.</p>",
        "language": "en",
        "markets": ["se", "uk"],
        "channels": ("newsroom", "x"),
        "topics": ("produkter",),
    },
    {
        "title": "Reklam med Fjällstugan",
        "body": "<p>Reklam för Fjällstugan</p><p>I vinter serveras vår mellanrost i alla stugor längs Kungsleden.</p>",
        "sponsorship": "we_are_paid",
        "sponsor": "Fjällstugan",
        "channels": ("linkedin", "instagram"),
        "topics": ("produkter",),
    },
    {
        "title": "Vi söker en rostare",
        "body": "<p>Vill du rosta kaffe för halva Norrbotten? Vi söker en rostare till Luleå.</p>"
        "<p>Sök senast den 15 januari.</p>",
        "channels": ("newsroom", "linkedin"),
        "topics": ("jobba-hos-oss",),
    },
)


def plant() -> Iterator[str]:
    """Plant the posts, once, and say the title of each."""
    if Post.objects.filter(title=PUBLISHED[0]["title"]).exists():
        return
    for group in (_published, _drafts, _waiting, _approved):
        for post in group():
            yield post.title


def _write(seed: dict, by: str = "maja") -> Post:
    accounts = [account(channel) for channel in seed["channels"]]
    return write(by=by, accounts=accounts, **{name: value for name, value in seed.items() if name != "channels"})


def _published() -> Iterator[Post]:
    """Posts that are live."""
    for seed in PUBLISHED:
        post = _write(seed)
        step("submit", post, by="maja")
        step("approve", post, by="ivan", checklist=every_point())
        step("publish", post, by="pelle")
        yield post


def _drafts() -> Iterator[Post]:
    """Drafts: one being written, and one that was sent back with a reason."""
    yield _write({"title": "Årets julblandning", "body": "<p>Snart är den här:</p>", "channels": ("newsroom",)})
    post = _write(
        {
            "title": "Nytt avtal med odlarna",
            "body": "<p>Vi har skrivit ett nytt avtal med odlarna i Huila: de får betalt innan skörden.</p>",
            "channels": ("newsroom", "linkedin"),
            "topics": ("hallbarhet",),
        }
    )
    step("submit", post, by="maja")
    reason = "Skriv vem som har granskat avtalet, och länka till villkoren på vår egen webbplats."
    step("request_changes", post, by="ivan", reason=reason)
    yield post


def _waiting() -> Iterator[Post]:
    """Posts that wait: two for a policy reviewer, who has something to think about, and one for IT/security."""
    yield _hand_in(
        write(
            by="elin",
            title="Elin om jobbet",
            body="<p>Vi på Norrsken Kaffe har byggt ett nytt rosteri. Så här ser min arbetsdag ut.</p>",
            accounts=[account("linkedin", "elin-kvist")],
        ),
        by="elin",
    )
    secret = {"title": "Smygpremiär", "body": "<p>Snart släpper vi Kallrost 2. Håll utkik!</p>", "channels": ("x",)}
    yield _hand_in(_write(secret))
    plain = {
        "title": "Öppettider i jul",
        "body": "<p>Butikerna har stängt den 24 och 25 december. God jul!</p>"
        '<p><a href="https://norrskenkaffe.example/jul">Alla öppettider</a></p>',
        "channels": ("newsroom", "instagram"),
    }
    yield _hand_in(_write(plain))


def _hand_in(post: Post, by: str = "maja") -> Post:
    step("submit", post, by=by)
    return post


def _approved() -> Iterator[Post]:
    """An approved post that goes out by itself in ten days, and one that waits for somebody to press the button."""
    for title, days in (("Lucia i rosteriet", 10), ("Kurs i latte art", 0)):
        body = f"<p>{title}: anmäl dig i butiken, platserna är få.</p>"
        post = _write({"title": title, "body": body, "channels": ("newsroom",)})
        outcome = step("submit", post, by="maja")
        step("approve", post, by="ivan", checklist=every_point())
        if days:
            at = timezone.now() + datetime.timedelta(days=days)
            order_publishing(post, actor=colleague("pelle"), saw=outcome.digest, go_out_at=at)
        yield post
