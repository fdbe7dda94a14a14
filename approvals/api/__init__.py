"""The headless API: live releases for everybody, the workflow for whoever holds a token. Only this room knows Ninja."""

from __future__ import annotations

from functools import cache

PREFIX = "/posts/"


@cache
def install() -> None:
    """Add the posts to Wagtail's API v3. Call it from ``AppConfig.ready``; a second call changes nothing.

    Raises ``ninja.errors.ConfigError`` when the site's addresses were read before the apps were ready.
    """
    from wagtail.api.v3.api import api

    from approvals.api.router import router

    api.add_router(PREFIX, router)
