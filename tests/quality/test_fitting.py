"""What words weigh is fitted to the labelled posts, the same way each time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.packs.promises.weighing import WEIGHTS, read_scales, write_scales
from tests.quality.fitting import FAMILIES, MOST_REMARKS, Fitted, Sample, fit, heaviest, samples
from tests.quality.labelled import POSTS

CLAIMS = [f"{who} always wins with {what}." for who in ("Everybody", "Your dog", "My aunt") for what in "abcdefgh"]
PLAIN = [f"{who} is open on {day}." for who in ("The office", "Our shop", "A cafe") for day in "ijklmnop"]
SMALL = [
    *(Sample(text, is_claim=True, is_innocent=False, source=f"claims of {text[0]}") for text in CLAIMS),
    *(Sample(text, is_claim=False, is_innocent=True, source=f"doors of {text[0]}") for text in PLAIN),
]


@pytest.fixture(scope="module")
def fitted() -> Fitted:
    return fit(list(samples()))


def test_the_weights_in_the_tree_are_what_the_labelled_posts_give(fitted):
    """But for a few that another computer's arithmetic, or a new post, turns by a step."""
    tree = read_scales(WEIGHTS.read_text(encoding="utf-8"))
    fresh = fitted.scales
    signs = tree.weights.keys() | fresh.weights.keys()
    off = [sign for sign in signs if abs(tree.weights.get(sign, 0) - fresh.weights.get(sign, 0)) > 1]
    assert len(off) <= len(signs) / 100, "run `make weights`"
    assert abs(tree.bar - fresh.bar) <= 1, "run `make weights`"


def test_the_same_posts_give_the_same_weights():
    assert write_scales(fit(SMALL).scales) == write_scales(fit(SMALL).scales)


def test_innocent_posts_are_left_in_peace_where_their_own_fold_had_no_part(fitted):
    innocent = [weight for sample, weight in fitted.held_out if sample.is_innocent]
    remarks = sum(weight >= fitted.scales.bar for weight in innocent)
    assert len(innocent) > 2000
    assert 1000 * remarks / len(innocent) <= MOST_REMARKS


def test_every_family_that_it_is_fitted_to_has_a_file():
    assert {file.stem for file in POSTS.glob("*.jsonl")} >= FAMILIES


def test_what_claims_have_in_common_weighs_for_one_and_what_others_have_against_it():
    weights = fit(SMALL).scales.weights
    assert weights["always"] > 0 > weights["open"]


def test_every_sample_is_judged_by_weights_that_never_saw_it():
    zebras = [Sample(f"Zebras {what}.", is_claim=True, is_innocent=False, source="zebras") for what in "qrs"]
    fitted = fit([*SMALL, *zebras])
    assert fitted.scales.weights["zebras"] > 0
    assert {weight for sample, weight in fitted.held_out if sample in zebras} == {0}


def test_what_was_held_back_of_a_source_is_of_it_too():
    folds = {sample.source: sample.fold for sample in samples()}
    assert "promises" in folds
    assert not [source for source in folds if source.startswith(("held", "fresh"))]


def test_the_bar_is_above_what_an_innocent_sample_weighs():
    scales = fit(SMALL).scales
    assert max(heaviest(scales, text) for text in PLAIN) < scales.bar


def test_the_name_of_the_company_whose_posts_these_are_weighs_nothing():
    named = [replace(sample, text=f"Acme {sample.text}") for sample in SMALL]
    assert not [sign for sign in fit(named).scales.weights if "acme" in sign]
