"""What a person does about a file: put it in, say yes, take it back. All else is :mod:`.runner`'s."""

from __future__ import annotations

import datetime
import uuid

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from policy_rules.file_imports import folder
from policy_rules.models import FileImport, RegisterRow, RegisterVersion

MOST_BYTES = 200_000_000
"""A million terms with all their columns, twice."""

DAYS_KEPT = 3
"""How long a file waits for its person's yes, and what is said of it for their eyes."""

ORPHANED = datetime.timedelta(hours=1)
"""After that, a file without a row is what a crash left behind, and no upload of this moment."""


def take_in(register: type[RegisterRow], upload: UploadedFile, *, user) -> FileImport:
    """Keep ``upload`` to be looked over.

    Raises ``PermissionDenied`` unless ``user`` may both add and change, ``ValidationError`` for a file that is too
    large or while another one of theirs is on its way, and ``ImproperlyConfigured`` where the site keeps no files.
    """
    name = register._meta.model_name
    if not user.has_perms([f"policy_rules.{verb}_{name}" for verb in ("add", "change")]):
        raise PermissionDenied(_("You may not change this register. Ask somebody who keeps it."))
    if upload.size > MOST_BYTES:
        raise ValidationError(_("The file is larger than %(most)d MB.") % {"most": MOST_BYTES // 1_000_000})
    forget_old()
    which = uuid.uuid4()
    try:
        size, sha256 = folder.keep(which, upload.chunks())
        with transaction.atomic():
            return FileImport.objects.create(
                pk=which, register=name, person=user, language=get_language() or "en", sha256=sha256, size=size
            )
    except IntegrityError as error:
        folder.forget(which)
        raise ValidationError(
            _("Another file of yours is on its way into this register. Wait for its end, or withdraw it.")
        ) from error
    except BaseException:
        folder.forget(which)
        raise


def order(one: FileImport, *, saw: str, reason: str = "") -> bool:
    """Say yes to what was looked over, the digest of which is ``saw``. Whether that was still so.

    When the registers have changed since, the file is looked over again instead, and ``False`` is given.
    """
    is_fresh = one.number == RegisterVersion.current()[0]
    state = FileImport.State.ORDERED if is_fresh else FileImport.State.LOOKING
    there = FileImport.objects.filter(pk=one.pk, state=FileImport.State.READY, sha256=saw)
    if not there.update(state=state, reason=reason.strip(), moved_at=timezone.now()):
        raise ValidationError(_("This file is no longer waiting for a yes."))
    return is_fresh


def withdraw(one: FileImport) -> None:
    """Take the file back, at any moment until it is written: nothing of it is left, nor of what was said about it.

    Raises ``ValidationError`` when it was written already.
    """
    # The folder first: who writes it sees that and lets go of the database, which SQLite gives to one writer alone.
    folder.forget(one.pk)
    gone, _by_model = FileImport.objects.filter(pk=one.pk).exclude(state__in=FileImport.WRITTEN).delete()
    if not gone:
        raise ValidationError(_("It is too late: the file is imported."))


def forget_old() -> None:
    """Delete what nobody came back for, and files that have no row: a crash left them, or their person is gone."""
    old = timezone.now() - datetime.timedelta(days=DAYS_KEPT)
    FileImport.objects.filter(moved_at__lt=old).exclude(state=FileImport.State.WRITING).delete()
    there = folder.everything()
    known = set(FileImport.objects.filter(pk__in=there).values_list("pk", flat=True))
    left = (timezone.now() - ORPHANED).timestamp()
    for which, since in there.items():
        if which not in known and since < left:
            folder.forget(which)
