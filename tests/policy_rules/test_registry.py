from __future__ import annotations

import importlib
import sys
from importlib import metadata
from pathlib import Path

import pytest

import policy_rules
from policy_rules import registry
from policy_rules.registry import RegistryError

RULE = '''
from policy_rules.content import Content, Text
from policy_rules.finding import Finding
from policy_rules.rule import Example, rule

EXAMPLES = (Example(Content(Text.plain("text", "one"))), Example(Content(Text.plain("text", "two"))))


@rule(code="{code}", because="this test", bad=EXAMPLES, good=EXAMPLES)
def {name}(content, facts):
    """A text says something."""
    return ()
'''


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Make a package of the given files and import it."""
    monkeypatch.syspath_prepend(tmp_path)
    made = []

    def make(**files: str):
        name = f"packs_of_a_test_{len(made)}"
        made.append(name)
        for path, source in {"__init__": "", **files}.items():
            file = tmp_path / name / f"{path.replace('__in__', '/')}.py"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(source, encoding="utf-8")
        return importlib.import_module(name)

    yield make
    for name in [known for known in sys.modules if known.startswith("packs_of_a_test_")]:
        del sys.modules[name]


def source(code: str, name: str = "says_something") -> str:
    return RULE.format(code=code, name=name)


def test_rules_are_found_in_the_modules_of_all_packs_and_come_by_code(package):
    packs = package(
        b__in____init__="",
        b__in__two=source("BBB001"),
        a__in____init__="",
        a__in__one=source("CCC001"),
        c=source("AAA001"),
    )
    assert [rule.code for rule in registry.rules_below(packs)] == ["AAA001", "BBB001", "CCC001"]


def test_a_rule_that_another_module_imports_is_still_one_rule(package):
    packs = package(one=source("AAA001"), two="from packs_of_a_test_0.one import says_something")
    assert len(registry.rules_below(packs)) == 1


def test_two_rules_with_one_code_are_refused(package):
    packs = package(one=source("AAA001", "first"), two=source("AAA001", "second"))
    with pytest.raises(RegistryError, match="AAA001 is the code of two rules: first and second"):
        registry.rules_below(packs)


def test_a_retired_code_is_refused(package, monkeypatch):
    monkeypatch.setattr(registry, "RETIRED_CODES", frozenset({"AAA001"}))
    with pytest.raises(RegistryError, match="retired"):
        registry.rules_below(package(one=source("AAA001")))


def test_a_pack_that_cannot_be_imported_is_not_passed_over(package):
    with pytest.raises(ImportError):
        registry.rules_below(package(a__in____init__="import nothing_of_that_name", a__in__one=source("AAA001")))


def test_every_rule_of_the_house_lives_in_a_file_of_its_name():
    for rule in registry.rules():
        assert rule.check.__module__.rsplit(".", 1)[1] == f"{rule.code.lower()}_{rule.name}"


@pytest.fixture
def root(tmp_path) -> Path:
    for path in ("packs/links/lnk001_a.py", "text/fold.py", "engine.py", "models/account.py", "locale/sv.po"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("path", ["packs/links/lnk001_a.py", "text/fold.py", "engine.py", "packs/links/lnk002_b.py"])
def test_the_digest_changes_with_the_sources_that_decide(root, path):
    before = registry.digest_of_sources(root)
    (root / path).write_text("changed", encoding="utf-8")
    assert registry.digest_of_sources(root) != before


def test_the_digest_changes_with_what_words_weigh(root):
    weights = root / "packs/links/data/weights.txt"
    weights.parent.mkdir()
    weights.write_text("bar 18", encoding="utf-8")
    before = registry.digest_of_sources(root)
    weights.write_text("bar 19", encoding="utf-8")
    assert registry.digest_of_sources(root) != before


def test_the_digest_changes_when_a_source_is_renamed(root):
    before = registry.digest_of_sources(root)
    (root / "text/fold.py").rename(root / "text/bend.py")
    assert registry.digest_of_sources(root) != before


@pytest.mark.parametrize("package", ["ahocorasick-rs", "publicsuffixlist", "regex"])
def test_the_digest_changes_with_the_version_of_a_package_that_decides(package, monkeypatch):
    before = registry.code_digest()
    monkeypatch.setattr(registry, "version", lambda name: "0" if name == package else metadata.version(name))
    assert registry.code_digest.__wrapped__() != before


@pytest.mark.parametrize("path", ["models/account.py", "locale/sv.po", "linting/reading.py"])
def test_the_digest_does_not_change_with_other_files(root, path):
    before = registry.digest_of_sources(root)
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text("changed", encoding="utf-8")
    assert registry.digest_of_sources(root) == before


def test_every_module_that_the_engine_and_the_rules_import_is_in_the_digest():
    house = Path(policy_rules.__file__).parent
    deciding = {path for pattern in registry._DECIDING for path in house.glob(pattern)}
    assert all(any(house.glob(pattern)) for pattern in registry._DECIDING if not pattern.startswith("packs"))
    registry.rules()
    loaded = {Path(module.__file__) for name, module in sys.modules.items() if name.startswith("policy_rules.text.")}
    assert loaded <= deciding
