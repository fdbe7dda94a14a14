from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from approvals.admin.review.pieces import Piece, Place, cut

TEXTS = st.text(st.sampled_from("ab å\n\t\u200b\u202e\u00ad👩\u200d🚀\ufe0f&<"), max_size=30)


@st.composite
def marked_texts(draw):
    text = draw(TEXTS)
    edges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    places = [Place(number, *edge) for number, edge in enumerate(draw(st.lists(edges, max_size=4)), start=1)]
    return text, places, draw(st.none() | st.integers(0, 40))


@given(marked_texts())
def test_not_a_character_is_lost_added_or_moved(marked):
    text, places, fold = marked

    assert "".join(piece.text for piece in cut(text, places, fold)) == text


@given(marked_texts())
def test_every_place_is_marked_from_end_to_end_and_ends_once(marked):
    text, places, fold = marked
    pieces = cut(text, places, fold)

    for place in places:
        inside = "".join(piece.text for piece in pieces if place.number in piece.numbers)
        assert inside == text[place.start : place.end]
        assert sum(piece.ends.count(place.number) for piece in pieces) == 1


def test_a_place_without_characters_is_shown_where_it_is():
    assert cut("Hej du", [Place(1, 0, 0), Place(2, 3, 3)]) == (
        Piece("", ends=(1,)),
        Piece("Hej", ends=(2,)),
        Piece(" du"),
    )


def test_places_may_overlap():
    first, both, last = cut("abc", [Place(1, 0, 2), Place(2, 1, 3)])

    assert (first.numbers, both.numbers, last.numbers) == ((1,), (1, 2), (2,))


def test_the_fold_is_where_the_channel_hides_the_rest():
    assert [piece.text for piece in cut("abcdef", fold=4) if piece.folds] == ["abcd"]


def test_a_text_that_ends_before_the_fold_is_not_folded():
    assert not any(piece.folds for piece in cut("abcd", fold=4))


def test_what_nobody_sees_is_named():
    named = [piece.unseen for piece in cut("a\u200b\u200bb\u202ec") if piece.unseen]

    assert named == ["ZERO WIDTH SPACE ×2", "RIGHT-TO-LEFT OVERRIDE"]


def test_blank_letters_are_named_too():
    assert [piece.unseen for piece in cut("a\u3164b") if piece.unseen] == ["HANGUL FILLER"]


def test_an_emoji_of_several_parts_is_seen():
    assert cut("👩\u200d🚀 och ❤\ufe0f\u200d🔥") == (Piece("👩\u200d🚀 och ❤\ufe0f\u200d🔥"),)


def test_a_joiner_between_letters_is_not_seen():
    assert [piece.unseen for piece in cut("a\u200db") if piece.unseen] == ["ZERO WIDTH JOINER"]
