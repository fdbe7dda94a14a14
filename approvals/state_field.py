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
        if self.field.protected and current is not None and current != value:
            if not getattr(instance, "reading_state_from_database", False):
                raise AttributeError(
                    f"{self.field.name} cannot be set: call approvals.steps.take(), which asks the gates and records the step."
                )
        self.field.set_state(instance, value)


class StateField(FSMField):
    """An ``FSMField`` with :class:`StateDescriptor`."""

    descriptor_class = StateDescriptor
