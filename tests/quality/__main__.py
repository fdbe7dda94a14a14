"""`make bench-quality`: precision and recall of each family of rules on the labelled posts, and the false alarms."""

from __future__ import annotations

import os
import sys

import django

GOAL = 0.95
MOST_FALSE_ALARMS = 5


def main() -> int:
    """Print the figures; 1 when a family misses the goal."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "home.settings.test")
    django.setup()
    from tests.quality.labelled import labelled_posts
    from tests.quality.scores import measure

    posts = list(labelled_posts())
    quality = measure(posts)
    sys.stdout.write(f"{len(posts)} posts, {quality.innocent} of them innocent\n\n")
    sys.stdout.write("family  to find  found  wrongly  recall  precision\n")
    sys.stdout.write("------  -------  -----  -------  ------  ---------\n")
    for family, score in sorted(quality.scores.items()):
        wanted = len(score.right) + len(score.missed)
        sys.stdout.write(
            f"{family:6}  {wanted:7}  {len(score.right):5}  {len(score.wrong):7}  "
            f"{score.recall:6.3f}  {score.precision:9.3f}\n"
        )
    for _family, score in sorted(quality.scores.items()):
        for what, pairs in (("missed", score.missed), ("wrong", score.wrong)):
            for post, code in pairs:
                sys.stdout.write(f"{what}: {code} in {post}\n")
    ordinary = measure(post for post in posts if post.is_ordinary)
    sys.stdout.write(f"\nIn {ordinary.innocent} ordinary posts, for each 1,000: ")
    sys.stdout.write(f"{ordinary.false_alarms:.1f} stopped, {ordinary.remarks:.1f} with any remark\n")
    sys.stdout.write(told_of_weights())
    reached = all(min(score.recall, score.precision) >= GOAL for score in quality.scores.values())
    return 0 if reached and ordinary.false_alarms <= MOST_FALSE_ALARMS else 1


def told_of_weights() -> str:
    """How well words are weighed (PRO008): the posts of each fold of sources by what was fitted to the others."""
    from tests.quality.fitting import fit, samples

    given = list(samples())
    fitted = fit(given)
    bar = fitted.scales.bar
    claims = [weight >= bar for sample, weight in fitted.held_out if sample.is_claim]
    new = [weight >= bar for sample, weight in fitted.held_out if sample.is_claim and not sample.is_known]
    innocent = [weight >= bar for sample, weight in fitted.held_out if sample.is_innocent]
    return (
        f"\nWeighed words, each fold of sources by the weights of the others: {sum(claims)} of {len(claims)} claims, "
        f"{sum(new)} of {len(new)} that no phrase tells, {1000 * sum(innocent) / len(innocent):.1f} remarks for each "
        f"1,000 of {len(innocent)} innocent posts\n"
    )


sys.exit(main())
