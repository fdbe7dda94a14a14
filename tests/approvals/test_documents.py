"""The documents that are written from the code, and those that must keep up with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command, get_commands
from django.db import DatabaseError, connection, transaction
from django.utils import translation

from approvals.conf import DEFAULTS
from approvals.evidence.bundle import VERIFIER
from approvals.ledger.defects import Code
from approvals.lifecycle import STEPS, State
from approvals.management.documents import DOCUMENTS
from approvals.models import Release
from approvals.models.insert_only import InsertOnlyModel
from home.settings.base import BASE_DIR
from tests.factories.posts import published

DOCS = BASE_DIR / "docs"
CODE = [path for app in ("approvals", "policy_rules") for path in (BASE_DIR / app).rglob("*.py")]
MINE = ("settings.md", "operator.md", "permissions.md", "registers.md", "adr/*.md")
SVG = "{http://www.w3.org/2000/svg}"


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


# ---- the lifecycle and the permissions ------------------------------------------------------------------------------


def test_the_documents_are_those_that_the_code_writes():
    call_command("document_workflow", DOCS, check=True)


def test_a_stale_document_is_named_and_left_alone(tmp_path):
    call_command("document_workflow", tmp_path)
    stale = tmp_path / "permissions.md"
    stale.write_text("Everybody may do everything.")
    with pytest.raises(CommandError, match=r"permissions\.md"):
        call_command("document_workflow", tmp_path, check=True)
    assert stale.read_text() == "Everybody may do everything."


def test_a_missing_document_is_stale(tmp_path):
    with pytest.raises(CommandError, match=r"lifecycle\.svg.*permissions\.md"):
        call_command("document_workflow", tmp_path, check=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("document_workflow", tmp_path / "nowhere")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_the_same_whatever_language_is_spoken(tmp_path, name):
    with translation.override("sv"):
        call_command("document_workflow", tmp_path)
    assert (tmp_path / name).read_text(encoding="utf-8") == text_of(name)


def test_the_picture_shows_every_state_and_every_step():
    shown = [element.text for element in ElementTree.fromstring(text_of("lifecycle.svg")).iter(f"{SVG}text")]
    assert {str(state.label) for state in State} <= set(shown)
    assert {str(step.label) for step in STEPS.values()} <= set(shown)


def test_the_picture_has_one_arrow_for_every_state_that_a_step_leads_to():
    picture = ElementTree.fromstring(text_of("lifecycle.svg"))
    heads = [element for element in picture.iter(f"{SVG}path") if element.get("class") == "head"]
    led_to = {
        (step.name, target) for step in STEPS.values() for source, target in step.moves.items() if source != target
    }
    assert len(heads) == len(led_to)


def test_the_picture_tells_every_move_to_those_who_do_not_see_it():
    picture = ElementTree.fromstring(text_of("lifecycle.svg"))
    told = picture.find(f"{SVG}desc").text
    for step in STEPS.values():
        sentences = re.findall(rf"{re.escape(str(step.label))} \([^)]*\) [^.]*\.", told)
        for source, target in step.moves.items():
            where = f"leads to {target.label} from" if source != target else "changes no state from"
            assert any(where in sentence and str(source.label) in sentence for sentence in sentences)


def test_nothing_in_the_picture_lies_outside_it():
    picture = ElementTree.fromstring(text_of("lifecycle.svg"))
    _x, _y, width, height = map(int, picture.get("viewBox").split())
    for element in picture.iter(f"{SVG}text"):
        assert 0 < int(element.get("x")) < width
        assert 0 < int(element.get("y")) < height


def test_every_code_of_the_verifier_is_told_with_a_sentence_and_no_other():
    made = set(re.findall(r'\bDefect\(\s*"([a-z_.]+)"', VERIFIER.read_text(encoding="utf-8")))
    told = dict(re.findall(r"^\| `([a-z_.]+)` \| (.*) \|$", text_of("verifier-codes.md"), re.M))
    assert told.keys() == made
    assert all(sentence.strip("… ") for sentence in told.values())


def test_no_defect_of_the_verifier_has_a_code_that_is_made_up_as_it_runs():
    source = VERIFIER.read_text(encoding="utf-8").partition("class Defect:")[2]
    assert not re.findall(r'\bDefect\(\s*[^"\s]', source)


# ---- settings and checks --------------------------------------------------------------------------------------------


def test_every_setting_is_described_with_its_default():
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| (.*?) \|", text_of("settings.md"), re.M))
    described = {name: rows.pop(name) for name in DEFAULTS}
    assert all(described.values())
    plain = {name: default.strip("`").replace('"', "").replace("_", "") for name, default in described.items()}
    for name, default in DEFAULTS.items():
        wanted = str(default).replace("_", "") if default != "" else "none; required"
        assert plain[name] == wanted, name


def test_every_system_check_is_described_and_no_other():
    raised = set(chain.from_iterable(re.findall(r"imprimatur\.[EW]\d{3}", path.read_text("utf-8")) for path in CODE))
    described = re.findall(r"^\| `(imprimatur\.[EW]\d{3})` \|", text_of("settings.md"), re.M)
    assert sorted(raised) == sorted(described)


# ---- the operator's guide -------------------------------------------------------------------------------------------


def rights() -> str:
    """The SQL that gives the site its rights."""
    (statements,) = re.findall(r"```sql\n(.*?)```", text_of("operator.md"), re.S)
    return statements


def test_the_site_is_denied_to_change_exactly_the_insert_only_tables():
    denied = re.search(r"REVOKE UPDATE, DELETE ON(.*?)FROM", rights(), re.S)[1]
    kept = re.search(r"REVOKE UPDATE ON(.*?)FROM", rights(), re.S)[1]
    models = {model for model in apps.get_models() if issubclass(model, InsertOnlyModel)}
    erasable = {model for model in models if model.is_erasable}
    assert _names(denied) == {model._meta.db_table for model in models - erasable}
    assert _names(kept) == {model._meta.db_table for model in erasable}


def _names(listed: str) -> set[str]:
    return {name.strip() for name in listed.split(",")}


@pytest.mark.postgres
@pytest.mark.django_db
def test_a_site_with_those_rights_works_and_cannot_change_evidence():
    with connection.cursor() as cursor:
        cursor.execute(rights().replace("DATABASE imprimatur", f'DATABASE "{connection.settings_dict["NAME"]}"'))
        cursor.execute("SET LOCAL ROLE imprimatur_app")
    post = published()
    assert Release.objects.filter(post=post).exists()
    for attack in (
        "UPDATE approvals_release SET digest = ''",
        "DELETE FROM approvals_ledgerentry",
        "TRUNCATE approvals_decision",
        "ALTER TABLE approvals_waiver DISABLE TRIGGER ALL",
        "DROP TABLE approvals_sealedcontent",
    ):
        with pytest.raises(DatabaseError, match=r"permission denied|must be owner"), transaction.atomic():
            connection.cursor().execute(attack)


def defects_named_in(paths: Iterable[Path]) -> set[str]:
    return set(chain.from_iterable(re.findall(r'Defect\(\s*"([a-z_]+)\.', path.read_text("utf-8")) for path in paths))


def test_every_kind_of_defect_of_a_bundle_is_explained():
    explained = set(re.findall(r"`([a-z_]+)\.\*`", text_of("legal.md")))
    assert defects_named_in([VERIFIER]) <= explained


def test_every_kind_of_defect_is_explained():
    named = defects_named_in(path for path in CODE if path != VERIFIER)
    mirrored = chain.from_iterable(
        re.findall(r'^    name = "([a-z_]+)"$', path.read_text("utf-8"), re.M)
        for path in (BASE_DIR / "approvals/auditing").glob("*.py")
    )
    families = {*named, *mirrored, *(code.partition(".")[0] for code in Code)}
    explained = set(re.findall(r"`([a-z_]+)\.\*`", text_of("operator.md")))
    assert families <= explained


def test_every_command_in_the_documents_exists():
    said = chain.from_iterable(
        re.findall(r"manage\.py ([a-z_]+)", path.read_text("utf-8")) for name in MINE for path in DOCS.glob(name)
    )
    assert set(said) - set(get_commands()) == set()


@pytest.mark.parametrize("path", [path for name in MINE for path in DOCS.glob(name)], ids=lambda path: path.name)
def test_every_link_leads_somewhere(path):
    targets = re.findall(r"\]\(([^)#]+)", path.read_text("utf-8"))
    assert [target for target in targets if "://" not in target and not (path.parent / target).exists()] == []
