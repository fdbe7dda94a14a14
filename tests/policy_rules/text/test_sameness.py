from __future__ import annotations

import pytest

from policy_rules.text.sameness import digest_of_words


@pytest.mark.parametrize("other", ["våren är här!", "Våren  är\nhär!", "“Våren är här!”", "Vår\u00aden är här!"])
def test_the_same_words_are_the_same_however_they_are_written(other):
    assert digest_of_words(other) == digest_of_words("Våren är här!")


@pytest.mark.parametrize("other", ["Våren är här igen!", "Vintern är här!", ""])
def test_other_words_are_not(other):
    assert digest_of_words(other) != digest_of_words("Våren är här!")
