"""The column that says where a post stands. It moves through the lifecycle's methods and in no other way."""

from __future__ import annotations

from django_fsm import FSMField, FSMFieldDescriptor


class StateDescriptor(FSMFieldDescriptor):
    """Refuses a new state by assignment, yet lets Django validate and read rows.

    django-fsm's own ``protected=True`` refuses *every* second assignment, so ``full_clean()`` (which assigns the
    value it just read) and ``refresh_from_db()`` (which copies from a fresh row) both fail. An equal value changes
    nothing; a row being refreshed says so itself (``reading_state_from_database``).
    """

    def __set__(self, instance, value):
        current = instance.__dict__.get(self.field.name)
        is_read = getattr(instance, "reading_state_from_database", False)
        if self.field.protected and current not in (None, value) and not is_read:
            raise AttributeError(f"{self.field.name} cannot be set: approvals.steps.take() moves a post.")
        self.field.set_state(instance, value)


class StateField(FSMField):
    """An ``FSMField`` with :class:`StateDescriptor`."""

    descriptor_class = StateDescriptor
