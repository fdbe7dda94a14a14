"""`make weights`: what words weigh in :mod:`policy_rules.packs.promises.weighing`, fitted to labelled posts.

Logistic regression by stochastic gradient descent, each weight decaying, on the signs of a sentence: the beginnings of
its words and of each two neighbours. Nobody has said which sentence of a post makes the claim, so the heaviest stands
for the post, as in learning from multiple instances (Andrews, Tsochantaridis & Hofmann 2003, "Support Vector Machines
for Multiple-Instance Learning"); of a post without a claim the two heaviest are pressed down.

The posts are parted into folds, those of one source together, since whoever writes twenty posts writes them alike. Each
fold is judged by what was fitted without it: from that comes the bar, and the figures that `make bench-quality` prints.
The weights are the mean of all folds. The same posts give the same weights.
"""

from __future__ import annotations

import json
import math
import random
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from policy_rules import registry
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.promises.weighing import Scales, signs_of
from policy_rules.text.sentences import sentences_of
from tests.quality.labelled import labelled_posts

CLAIMS = Path(__file__).parent / "claims.jsonl"
#: The labelled posts that are about claims, and those about everything else.
FAMILIES = frozenset(
    """
    promises fresh_promises held_promises fresh_promises2 held_promises2 fresh_claims2 held_claims2
    fresh_superlatives held_superlatives fresh_green held_green
    ordinary fresh_ordinary held_ordinary fresh_corporate4 fresh_corporate5 fresh_corporate6 fresh_corporate7
    fresh_corporate8_ordinary fresh_lookalikes8 fresh_third3 held_third3 held_keeping fresh_misc2 held_misc2
    competence courtesy fresh_courtesy2 held_courtesy2 media inside fresh_inside held_inside fresh_optional
    held_optional fresh_not_public held_not_public fresh_confidential held_confidential fresh_placeholders
    fresh_kinds9 held_placeholders fresh_letters held_letters fresh_signs held_signs fresh_signs2 held_signs2
    """.split()
)
_CLAIMS = frozenset(f"PRO00{number}" for number in range(1, 8))
#: For each 1,000 innocent posts, look-alikes among them, so many remarks at most, each fold judged by the others.
MOST_REMARKS = 5
FOLDS = 8
_ROUNDS = 12
_FIRST_STEP, _SLOWER = 0.1, 0.3
_OF_A_CLAIM = 3.0
_SHRINK = 0.01
_FEWEST_POSTS = 2
#: Whose posts most of these are says nothing about a claim.
_NAMES = frozenset(("acme", "acmes", "acme's"))
_STEPS_OF_A_WEIGHT = 4


@dataclass(frozen=True, slots=True)
class Sample:
    """A text, whether it makes a claim, whether it is innocent, what it was written for."""

    text: str
    is_claim: bool
    is_innocent: bool
    source: str

    @property
    def is_known(self) -> bool:
        """Whether a rule that knows phrases looks at it, in either language."""
        contents = [example(self.text, language=language).content for language in ("sv", "en")]
        rules = [rule for rule in registry.rules() if rule.code in _CLAIMS]
        return any(any(rule.check(content, EXAMPLE_FACTS)) for rule in rules for content in contents)

    @property
    def fold(self) -> int:
        """The fold that it belongs to, as all of its source do."""
        return zlib.crc32(self.source.encode()) % FOLDS


@dataclass(frozen=True, slots=True)
class Fitted:
    """The scales, and each sample with what it weighs where its own fold had no part in the weights."""

    scales: Scales
    held_out: tuple[tuple[Sample, int], ...]


def samples() -> Iterator[Sample]:
    """The labelled posts, and the claims that no pattern was made for."""
    for post in labelled_posts():
        if post.family in FAMILIES:
            is_claim = not _CLAIMS.isdisjoint(post.expect)
            yield Sample(post.content.text.value, is_claim, post.is_innocent, _source(post.family))
    for line in CLAIMS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Sample(row["text"], bool(row["kind"]), not row["kind"], CLAIMS.stem)


def _source(family: str) -> str:
    """What posts of ``family`` were written for: half of them were held back, which makes them no others."""
    return family.removeprefix("fresh_").removeprefix("held_")


def fit(given: Sequence[Sample]) -> Fitted:
    """Scales fitted to ``given``, with a bar that leaves the innocent in peace."""
    counted = [(sample, _signs(sample.text)) for sample in given]
    seen_in = Counter(sign for _sample, signs in counted for sign in set().union(*signs))
    known = {sign for sign, times in seen_in.items() if times >= _FEWEST_POSTS and _NAMES.isdisjoint(sign.split())}
    counted = [(sample, [[sign for sign in one if sign in known] for one in signs]) for sample, signs in counted]
    total: dict[str, float] = defaultdict(float)
    held_out: list[tuple[Sample, int]] = []
    for fold in range(FOLDS):
        weights = _fit([one for one in counted if one[0].fold != fold])
        scales = Scales({sign: round(_STEPS_OF_A_WEIGHT * weight) for sign, weight in weights.items()}, 0)
        held_out += [(sample, heaviest(scales, sample.text)) for sample in given if sample.fold == fold]
        for sign, weight in weights.items():
            total[sign] += weight
    rounded = {sign: round(_STEPS_OF_A_WEIGHT * weight / FOLDS) for sign, weight in total.items()}
    weights = {sign: weight for sign, weight in rounded.items() if weight}
    return Fitted(Scales(weights, _bar(held_out)), tuple(held_out))


def heaviest(scales: Scales, text: str) -> int:
    """What the heaviest sentence of ``text`` weighs."""
    return max((scales.weight(sentence.words.split()) for sentence in sentences_of(text)), default=0)


def _signs(text: str) -> list[list[str]]:
    return [sorted(set(signs_of(sentence.words.split()))) for sentence in sentences_of(text)]


_Counted = tuple[Sample, list[list[str]]]


def _fit(counted: list[_Counted]) -> dict[str, float]:
    weights: dict[str, float] = defaultdict(float)
    ground = -2.0
    chance = random.Random(1)
    order = list(range(len(counted)))
    for turn in range(_ROUNDS):
        chance.shuffle(order)
        step = _FIRST_STEP / (1 + turn * _SLOWER)
        for at in order:
            sample, sentences = counted[at]
            scored = sorted((math.fsum([ground, *(weights[s] for s in one)]), n) for n, one in enumerate(sentences))
            for score, n in scored[-1:] if sample.is_claim else scored[-2:]:
                likely = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
                pull = step * ((1 - likely) * _OF_A_CLAIM if sample.is_claim else -likely)
                ground += pull / 10
                for sign in sentences[n]:
                    weights[sign] += pull - step * _SHRINK * weights[sign]
    return weights


def _bar(held_out: list[tuple[Sample, int]]) -> int:
    innocent = sorted((weight for sample, weight in held_out if sample.is_innocent), reverse=True)
    return innocent[len(innocent) * MOST_REMARKS // 1000] + 1
