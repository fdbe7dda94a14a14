"""The site's addresses. Django's own admin is left out: it would be one more door to the same rows."""

from __future__ import annotations

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path
from django.views.i18n import set_language
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.api.v3.urls import api
from wagtail.documents import urls as wagtaildocs_urls

from home import newsroom

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("api/v3/", api.urls),
    path("posts/<uuid:public_id>/", newsroom.story, name="story"),
    path("corrections/", newsroom.corrected, name="corrections"),
    path("documents/", include(wagtaildocs_urls)),
    path("language/", set_language, name="set_language"),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),  # empty unless DEBUG is on
    path("", include(wagtail_urls)),  # takes every other address, so it stands last
]
