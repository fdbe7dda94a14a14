"""What holds for every screen of ours: its scripts, its width, its colours, its names, its language."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect
from wagtail.users.models import UserProfile

from approvals import pausing
from approvals.adopting import adopt, propose
from approvals.erasing import holds
from approvals.models import Post
from approvals.steps import take
from policy_rules import registers
from policy_rules.channels import CHANNELS
from policy_rules.models import ProposedChange
from tests.approvals.admin.review.pages import handed_in, picture
from tests.browser.looking import names_missing, poor_contrasts, unreached, wider_than_the_screen
from tests.browser.visiting import unfold_all
from tests.factories.people import UserFactory, marketer, policy_reviewer
from tests.factories.posts import PostFactory, digest_of
from tests.factories.registers import AccountFactory, ConfidentialTermFactory
from tests.policy_rules.wizard.making import EVERYTHING, answers

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LONG = f"{'långtord' * 30} https://norrsken.example/{'a' * 90}"
HANDLE = "norrskenkaffeirosterietvidhamnen"
ALIKE = re.compile(
    rf"(: )?(Anna Lind|Siv Säker|Petra Policy|press@norrsken.example|Rosteriet|LinkedIn: {HANDLE}|n[oö]rrsken.example"
    r"|Punycode|SHA-256"
    rf"|Register|Person|[A-Z]{{3}}\d{{3}}(\t\d+)?|Finland|HTML|Markdown|Text\*?"
    rf"|{'|'.join(str(channel.label) for channel in CHANNELS.values())})"
)
TITLES = {
    "policy": "Vår policy",
    "policy/wizard/company": "Policyguide",
    "policy/wizard/speaking": "Policyguide",
    "policy/wizard/look": "Policyguide",
    "queue": "Granskningskö",
    "review": "Rosteriet",
    "timeline": "Tidslinje",
    "ledger": "Huvudbok",
    "desk": "Juristernas skrivbord",
    "desk/cases": "Öppna ärenden",
    "desk/charts": "Diagram",
    "holds": "Rättsliga spärrar",
    "holds/1": "Häv en rättslig spärr",
    "erase": "Radera",
    "pause": "Pausa publicering",
    "look-back": "Återblick",
    "takedowns": "Nedtagningsärenden",
    "changes": "Ändringar som väntar",
    "change": "Konfidentiella termer: en ändring",
    "rules": "Regler",
    "rules/CON001": "CON001",
    "playground": "Pröva en text",
}

every_screen = pytest.mark.parametrize("screen", TITLES)


@pytest.fixture
def visitor():
    """Somebody for whom every screen is open."""
    return UserFactory(is_superuser=True, first_name="Åsa", last_name="Ek")


@pytest.fixture
def post(visitor) -> Post:
    """One that gives every screen something to show: findings, a link, an image, a reason, differences, a pause."""
    term = ConfidentialTermFactory(term="Projekt Tjäder", owner="Vd Ek", aliases="x" * 190, note=LONG)
    anna = marketer(first_name="Anna", last_name="Lind")
    body = f"<p>Projekt Tjäder kommer. {LONG}</p>"
    accounts = [AccountFactory(handle=HANDLE)]
    post = handed_in(PostFactory(title="Rosteriet", by=anna, accounts=accounts, body=body, images=[picture()]))
    petra = policy_reviewer(first_name="Petra", last_name="Policy")
    assert take("request_changes", post, actor=petra, saw=digest_of(post), reason="Inte än.").taken
    post = Post.objects.get(pk=post.pk)
    post.body = f'<p>Projekt Tjäder är här. <a href="http://xn--nrrsken-90a.example/">norrsken.example</a> {LONG}</p>'
    post.save()
    post.save_revision(user=anna)
    pausing.pause_publishing(actor=visitor, reason="Vi tänker efter.")
    holds.place(actor=visitor, reason=f"Ett anspråk väntas. {LONG}", post=post)
    made = answers(**EVERYTHING)
    adopt(made, actor=visitor, saw=propose(made, shown=True).digest, shown=True)
    term.aliases, term.note, term.matching = "", f"{LONG} {LONG}", "compound"
    assert registers.save(term, actor=petra, reason=LONG)
    return handed_in(Post.objects.get(pk=post.pk))


def address(screen: str, post: Post) -> str:
    if screen == "change":
        return f"/admin/imprimatur/changes/{ProposedChange.objects.get().pk}/"
    return f"/admin/imprimatur/{screen}/" + (f"{post.pk}/" if screen in ("review", "timeline") else "")


@every_screen
def test_a_screen_runs_under_a_strict_content_security_policy(log_in, visitor, post, screen):
    page = log_in(visitor)
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if "Content Security" in message.text else None)
    page.route(f"**{address(screen, post)}", _with_strict_policy)

    page.goto(address(screen, post))
    expect(page.get_by_role("link", name="Dashboard")).to_be_attached()
    assert refused == []

    page.evaluate("document.head.append(Object.assign(document.createElement('script'), {text: 'window.ran = true'}))")
    assert page.evaluate("window.ran === undefined"), "the policy was not in force"


def _with_strict_policy(route: Route) -> None:
    response = route.fetch()
    policy = "script-src 'self'; object-src 'none'; base-uri 'none'; img-src 'self'; form-action 'self'"
    route.fulfill(response=response, headers={**response.headers, "Content-Security-Policy": policy})


@every_screen
def test_a_narrow_screen_does_not_scroll_sideways(log_in, visitor, post, screen):
    page = log_in(visitor)
    page.set_viewport_size({"width": 390, "height": 800})

    page.goto(address(screen, post))
    unfold_all(page)

    assert wider_than_the_screen(page) == []


@every_screen
def test_every_word_stands_out_from_what_is_behind_it_by_day_and_by_night(log_in, visitor, post, screen):
    page = log_in(visitor)
    page.emulate_media(reduced_motion="reduce")
    page.goto(address(screen, post))
    unfold_all(page)

    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert poor_contrasts(page) == [], scheme


@every_screen
def test_everything_that_can_be_used_has_a_name_and_is_reached_by_keyboard(log_in, visitor, post, screen):
    page = log_in(visitor)
    page.goto(address(screen, post))
    unfold_all(page)

    assert names_missing(page) == []
    assert unreached(page) == []


@every_screen
def test_a_screen_speaks_swedish_to_who_reads_swedish(log_in, visitor, post, screen):
    page = log_in(visitor)
    page.goto(address(screen, post))
    english = _lines(page)

    UserProfile.objects.update_or_create(user=visitor, defaults={"preferred_language": "sv"})
    page.goto(address(screen, post))

    assert page.locator("html").get_attribute("lang") == "sv"
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLES[screen])
    assert sorted(_lines(page) & english) == []


def _lines(page: Page) -> set[str]:
    """The lines that somebody reads, without what is the same in every language: codes, and words of a post."""
    unfold_all(page)
    hide = "main :is(code, time, bdi, q, del, ins, [lang], .im-words, .im-code, .im-number, .im-text) { display: none }"
    page.add_style_tag(content=hide)
    lines = {line.strip() for line in page.locator("main").inner_text().splitlines()}
    return {line for line in lines if any(letter.isalpha() for letter in line) and not ALIKE.fullmatch(line)}
