from __future__ import annotations

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from approvals.admin.review.pieces import Place, cut
from approvals.admin.review.render import compared, marked
from approvals.admin.review.words import words

ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
HTML = st.text(st.sampled_from("<>&\"'ab/=!- "), max_size=30)


@given(HTML)
def test_a_text_is_shown_as_text(text):
    # Elsewhere than here a reader of HTML makes one blank of several.
    shown = BeautifulSoup(f"<pre>{marked(cut(text), {})}</pre>", "html.parser").pre

    assert shown.get_text() == text
    assert not shown.find_all(True)


def test_marks_do_not_open_a_way_for_markup():
    shown = BeautifulSoup(marked(cut(ATTACK, [Place(1, 3, 20)]), {1: "error"}), "html.parser")

    assert {tag.name for tag in shown.find_all(True)} == {"mark", "a"}


def test_differences_do_not_open_a_way_for_markup():
    shown = BeautifulSoup(compared(words(ATTACK, f"{ATTACK} mer")), "html.parser")

    assert {tag.name for tag in shown.find_all(True)} == {"ins", "span"}


def test_the_number_leads_to_the_finding_and_says_its_name():
    link = BeautifulSoup(marked(cut("Hej", [Place(3, 0, 3)]), {3: "warning"}), "html.parser").a

    assert (link["href"], link["aria-label"], link.get_text()) == ("#finding-3", "Finding 3", "3")


def test_the_loudest_finding_colours_a_place_that_several_share():
    shown = BeautifulSoup(
        marked(cut("Hej", [Place(1, 0, 3), Place(2, 0, 3)]), {1: "waived", 2: "error"}), "html.parser"
    )

    assert shown.mark["class"] == ["im-mark", "im-mark--error"]


def test_what_is_not_seen_is_named_instead_of_let_loose():
    shown = marked(cut("fil\u202egnp.exe"), {})

    assert "\u202e" not in shown
    assert "RIGHT-TO-LEFT OVERRIDE" in shown


def test_an_invisible_change_is_seen():
    shown = compared(words("lösenord", "lösen\u200bord"))

    assert "ZERO WIDTH SPACE" in shown
