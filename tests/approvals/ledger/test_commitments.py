from __future__ import annotations

import hmac
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approvals.ledger import commitments
from approvals.models.ledger import NotSealed, SealBroken, SealedContent, commitment_of


def test_a_commitment_is_an_hmac_under_its_salt():
    made = commitments.commit(b"words")
    assert made.digest == hmac.new(made.salt, b"words", sha256).hexdigest()


def test_the_same_words_get_another_commitment_each_time():
    assert commitments.commit(b"words").digest != commitments.commit(b"words").digest


def test_a_value_with_its_own_salt_is_checked_with_plain_sha_256():
    assert commitments.seal_salted(b'{"salt":"1f"}').commitment == sha256(b'{"salt":"1f"}').hexdigest()


@given(st.binary(max_size=100))
def test_what_was_sealed_is_revealed(value):
    assert commitments.seal(value).reveal() == value
    assert commitments.seal_salted(value).reveal() == value


@given(st.binary(max_size=100), st.integers(0, 100))
def test_words_cannot_be_moved_between_salt_and_value(value, cut):
    sealed = commitments.seal(value)
    both = sealed.salt + value
    moved = SealedContent(commitment=sealed.commitment, salt=both[:cut], value=both[cut:])
    if moved.salt != sealed.salt:
        with pytest.raises(SealBroken):
            moved.reveal()


@pytest.mark.parametrize("salt", [b"short", b"\0" * 31, b"\0" * 33, b"\0" * 64])
def test_a_salt_has_one_length(salt):
    with pytest.raises(ValueError, match="32 bytes"):
        commitment_of(b"words", salt)
    with pytest.raises(SealBroken):
        SealedContent(commitment="0" * 64, salt=salt, value=b"words").reveal()


@pytest.mark.django_db
def test_sealed_words_are_opened_by_their_commitment():
    sealed = commitments.seal("ord å".encode())
    sealed.save()
    assert SealedContent.open(sealed.commitment).decode() == "ord å"


@pytest.mark.django_db
def test_words_that_were_never_sealed_cannot_be_opened():
    with pytest.raises(NotSealed):
        SealedContent.open("0" * 64)


@pytest.mark.django_db
def test_many_are_opened_in_one_query(django_assert_num_queries):
    sealed = [commitments.seal(bytes([number])) for number in range(5)]
    SealedContent.objects.bulk_create(sealed)
    with django_assert_num_queries(1):
        opened = SealedContent.open_many([*(one.commitment for one in sealed), "0" * 64])
    assert opened == {one.commitment: one.value for one in sealed}


@pytest.mark.django_db
def test_altered_words_are_not_opened():
    SealedContent(commitment=commitments.seal(b"yes").commitment, salt=b"", value=b"no").save()
    (commitment,) = SealedContent.objects.values_list("pk", flat=True)
    with pytest.raises(SealBroken):
        SealedContent.open(commitment)
    with pytest.raises(SealBroken):
        SealedContent.open_many([commitment])
