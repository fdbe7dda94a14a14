"""All addresses of posts, as one router for Wagtail's API v3."""

from __future__ import annotations

from ninja import Router

from approvals.api import files, moving, reading
from approvals.api.routing import refuse_other_methods, stamped

router = Router()
router.add_decorator(stamped, mode="view")
for part in (reading.router, files.router, moving.router):
    refuse_other_methods(part)
    router.add_router("", part)
