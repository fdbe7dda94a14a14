"""`make weights`: fit the weights of words anew and write them beside the rule that reads them."""

from __future__ import annotations

import os
import sys

import django


def main() -> None:
    """Write ``data/weights.txt``."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "home.settings.test")
    django.setup()
    from policy_rules.packs.promises.weighing import WEIGHTS, write_scales
    from tests.quality.fitting import fit, samples

    fitted = fit(list(samples()))
    WEIGHTS.write_text(write_scales(fitted.scales), encoding="utf-8")
    sys.stdout.write(f"{len(fitted.scales.weights)} weights from {len(fitted.held_out)} posts\n")


main()
