from __future__ import annotations

from policy_rules.text.keeping import forget, kept

LONG = "a" * 20_001


def looks(texts: list[str], again: list[str]) -> list[str]:
    """The texts of ``again`` that are looked at anew after ``texts``."""
    looked = []
    look = kept(lambda text: looked.append(text) or len(text))
    for text in texts:
        look(text)
    looked.clear()
    assert [look(text) for text in again] == [len(text) for text in again]
    return looked


def test_what_was_found_in_a_text_is_remembered():
    assert looks(["a", "b", LONG], ["a", "b", LONG]) == []


def test_old_texts_are_forgotten():
    assert looks(["a", *map(str, range(1_000))], ["a"]) == ["a"]


def test_of_long_texts_only_a_few_are_remembered():
    assert looks([LONG, *(LONG + str(n) for n in range(10))], [LONG]) == [LONG]


def test_many_short_texts_do_not_push_a_long_one_out():
    assert looks([LONG, *map(str, range(1_000))], [LONG]) == []


def test_all_can_be_forgotten_at_once():
    looked = []
    look = kept(looked.append)
    look("a")
    forget(look)
    look("a")
    assert looked == ["a", "a"]
