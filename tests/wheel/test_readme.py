from __future__ import annotations

from pathlib import Path

import pytest

from home.settings.base import BASE_DIR

WHEEL_CHECK = Path(__file__).parent


@pytest.mark.parametrize("name", ["site_settings.txt", "site_urls.txt"])
def test_the_readme_tells_a_site_to_add_what_the_wheel_check_adds(name):
    readme = (BASE_DIR / "README.md").read_text()

    assert (WHEEL_CHECK / name).read_text() in readme
