from __future__ import annotations

import re
from pathlib import Path

import pytest

from policy_rules.models import REGISTERS

DOCUMENT = (Path(__file__).resolve().parents[3] / "docs/registers.md").read_text("utf-8")


@pytest.mark.parametrize("register", REGISTERS)
def test_the_key_of_each_register_is_documented(register):
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", DOCUMENT, re.M)
    keys = {name: tuple(re.findall(r"`(\w+)`", key)) for names, key in rows for name in names.split(", ")}

    assert keys[register._meta.verbose_name_plural] == register.KEY
