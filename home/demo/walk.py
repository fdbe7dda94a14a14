"""One post, from a careless draft to a proven release: every step, every finding with its fix, every refusal."""

from __future__ import annotations

import hashlib
import json

from django.test import Client
from django.urls import reverse

from approvals.models import Post
from approvals.waiving import waive
from home.demo.company import account, colleague
from home.demo.drafting import every_point, save, step, write
from home.demo.terminal import Teller

CARELESS = (
    "<p>FÖRETAGET bjuder på nybakat i helgen! Vi har bakat ihop oss med Fjällbageriet och firar med "
    "kardemummabullar till varje kopp.</p>"
)
CAREFUL = (
    "<p>Reklam för Fjällbageriet</p><p>Norrsken Kaffe bjuder på nybakat i helgen! Vi har bakat ihop oss med "
    "Fjällbageriet och firar med kardemummabullar till varje kopp.</p>"
)


class Walk:
    """The story of one post, told to ``teller``. It ends live, and then retracted."""

    def __init__(self, teller: Teller):
        self.teller = teller

    def tell(self) -> Post:
        """Tell all of it."""
        post = self.draft()
        post = self.hand_in(post)
        self.settle(post)
        self.approve(post)
        self.publish(post)
        self.retract(post)
        return Post.objects.get(pk=post.pk)

    def draft(self) -> Post:
        """A draft that should not go out, and does not."""
        self.teller.chapter("Maja drafts a post, in a hurry")
        post = write(
            by="maja",
            title="Bullar i helgen",
            body=CARELESS,
            accounts=[account("newsroom"), account("linkedin")],
            sponsorship="we_are_paid",
            sponsor="Fjällbageriet",
            topics=["nya-butiker"],
        )
        self.teller.say("She says that the bakery pays for it, and hands it in.")
        outcome = step("submit", post, by="maja")
        self.teller.told("Maja", outcome)
        self.teller.say("The other findings would wait for a policy reviewer:")
        for found in outcome.report.found:
            if found.id not in {refusal.finding for refusal in outcome.refusals}:
                where = f"“{found.finding.matched}”: " if found.finding.matched else ""
                self.teller.say(f"{where}{found.finding.message} [{found.finding.code}]", mark="·")
                self.teller.say(f"  → {found.finding.instead}")
        return post

    def hand_in(self, post: Post) -> Post:
        """The mended draft is sealed."""
        self.teller.chapter("She mends it and hands it in; from now on its words are frozen")
        post = save(post, by="maja", body=CAREFUL)
        post = save(post, by="admin", title="Bullar i helgen, hela landet")
        self.teller.say("(Agnes, the superuser, corrects the working title. That makes her an author, too.)")
        outcome = step("submit", post, by="maja")
        self.teller.told("Maja", outcome)
        self.teller.fact("sealed as", outcome.digest)
        return outcome.post

    def settle(self, post: Post) -> None:
        """A finding waits for a person who did not write it."""
        self.teller.chapter("What the rules could not settle waits for a policy reviewer")
        digest = post.submissions.first().digest
        early = step("pass_policy", post, by="petra")
        self.teller.told("Petra", early)
        tries = (
            ("maja", "Det är ju bara ett namn."),
            ("admin", "Jag är ju administratör."),
            ("petra", "Bageriet har godkänt att nämnas från i dag."),
        )
        first, *others = early.report.unsettled(())
        for who, reason in tries:
            given = waive(post, first.id, actor=colleague(who), saw=digest, reason=reason)
            self.teller.told(colleague(who).first_name, given)
        for other in others:
            given = waive(post, other.id, actor=colleague("petra"), saw=digest, reason="Samma sak här.")
            self.teller.told("Petra", given)
        self.teller.told("Petra", step("pass_policy", post, by="petra"))

    def approve(self, post: Post) -> None:
        """Somebody else approves these exact bytes."""
        self.teller.chapter("Four eyes: someone who did not write it approves these exact bytes")
        self.teller.told("Agnes", step("approve", post, by="admin", checklist=every_point()))
        self.teller.say("Ivan had an older version on his screen, and overlooks the checklist:")
        self.teller.told("Ivan", step("approve", post, by="ivan", saw="0" * 64))
        self.teller.told("Ivan", step("approve", post, by="ivan"))
        self.teller.told("Ivan", step("approve", post, by="ivan", checklist=every_point()))

    def publish(self, post: Post) -> None:
        """What goes out is what was approved, and anyone can check it."""
        self.teller.chapter("It goes out exactly as approved, through the headless API")
        self.teller.told("Pelle", step("publish", post, by="pelle"))
        response = self._get(post)
        _frame, content = response.content.split(b'"content":', 1)
        self.teller.fact("GET", self._address(post))
        self.teller.fact("status", f"{response.status_code}")
        self.teller.fact("ETag", response.headers["ETag"])
        self.teller.fact("sha256", f'"{hashlib.sha256(content[:-1]).hexdigest()}"  of the bytes of "content"')
        self.teller.fact("says", json.loads(content[:-1])["channels"][1]["text"].splitlines()[0])

    def retract(self, post: Post) -> None:
        """One person with the permission ends it at once."""
        self.teller.chapter("A mistake is found; one person is enough to end it at once")
        outcome = step(
            "retract",
            post,
            by="pelle",
            reason="Bullarna räcker bara till Luleå.",
            public_reason="Erbjudandet gällde bara i Luleå. Vi ber om ursäkt.",
        )
        self.teller.told("Pelle", outcome)
        response = self._get(post)
        self.teller.fact("status", f"{response.status_code}")
        self.teller.fact("detail", json.loads(response.content)["detail"])

    def _address(self, post: Post) -> str:
        return reverse("wagtailapi_v3:detail_post", args=[post.public_id])

    def _get(self, post: Post):
        return Client(headers={"host": "127.0.0.1"}).get(self._address(post))
