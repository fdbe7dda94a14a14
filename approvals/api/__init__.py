"""The headless API: live releases for everybody, the workflow for whoever holds a token. Only this room knows Ninja."""

from __future__ import annotations

from functools import cache

POSTS, LEDGER, CORRECTIONS = "/posts/", "/ledger/", "/corrections/"


@cache
def install() -> None:
    """Add posts, corrections and the ledger to Wagtail's API v3. Call it from ``AppConfig.ready``, as often as wanted.

    Raises ``ninja.errors.ConfigError`` when the site's addresses were read before the apps were ready.
    """
    from wagtail.api.v3.api import api

    from approvals.api import router

    api.add_router(POSTS, router.posts())
    api.add_router(LEDGER, router.ledger())
    api.add_router(CORRECTIONS, router.corrections())
