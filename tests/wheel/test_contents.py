from __future__ import annotations

from tests.wheel.contents import faults

FILES = {"approvals/__init__.py", "approvals/templates/approvals/review.html", "policy_rules/__init__.py"}
METADATA = {"wagtail_imprimatur-0.1.0.dist-info/METADATA"}


def test_a_whole_wheel_has_no_faults():
    assert faults(FILES | METADATA, FILES) == []


def test_a_forgotten_template_is_a_fault():
    held = {"approvals/__init__.py", "policy_rules/__init__.py"} | METADATA

    assert faults(held, FILES) == ["missing: approvals/templates/approvals/review.html"]


def test_a_file_of_the_host_site_is_a_fault():
    assert faults(FILES | METADATA | {"home/__init__.py"}, FILES) == ["should not be there: home/__init__.py"]
