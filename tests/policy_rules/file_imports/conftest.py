from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from policy_rules import file_imports
from policy_rules.models import ConfidentialTerm, FileImport
from tests.factories.people import policy_reviewer


@pytest.fixture
def folder(settings, tmp_path) -> Path:
    """Where files wait."""
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"IMPORTS_FOLDER": tmp_path / "imports"}
    return tmp_path / "imports"


@pytest.fixture
def keeper():
    return policy_reviewer()


@pytest.fixture
def uploaded(folder, keeper) -> Callable[..., FileImport]:
    """A file of ``keeper``'s with these lines, not looked at yet."""

    def upload(*lines: str, register=ConfidentialTerm, user=keeper) -> FileImport:
        file = SimpleUploadedFile("terms.csv", "\n".join(lines).encode())
        return file_imports.take_in(register, file, user=user)

    return upload
