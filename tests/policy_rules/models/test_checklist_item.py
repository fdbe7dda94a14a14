from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from tests.factories.registers import ChecklistItemFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("changes")]


def test_a_code_stands_for_one_point():
    ChecklistItemFactory(code="links")
    with pytest.raises(ValidationError, match="code"):
        ChecklistItemFactory(code="links")


@pytest.mark.parametrize("code", ["två ord", "", "x" * 51])
def test_a_code_can_stand_on_the_ledger(code):
    with pytest.raises(ValidationError, match="code"):
        ChecklistItemFactory(code=code)
