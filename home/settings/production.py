"""Settings for production: everything that differs between two sites comes from the environment.

The process refuses to start while a value is missing, and names every missing one at once.
"""

from __future__ import annotations

from .base import *
from .base import INSTALLED_APPS, STORAGES
from .databases import postgres
from .environment import read

given = read(
    {
        "IMPRIMATUR_SECRET_KEY": "a long random string that signs sessions",
        "IMPRIMATUR_BASE_URL": "where people reach the site, such as https://news.example.com",
        "IMPRIMATUR_ALLOWED_HOSTS": "the host names it answers to, separated by commas",
        "IMPRIMATUR_DATABASE_URL": "a libpq connection string, such as postgresql://app@db/imprimatur",
        "IMPRIMATUR_SIGNING_KEY_FILE": "the file with the ledger's key, made by `manage.py make_signing_key`",
        "IMPRIMATUR_LEDGER_ORIGIN": "the ledger's own name, such as news.example.com/ledger; never change it",
        "IMPRIMATUR_MEDIA_ROOT": "the folder for uploaded files",
        "IMPRIMATUR_STATIC_ROOT": "the folder that `manage.py collectstatic` fills",
        "IMPRIMATUR_EMAIL_HOST": "the mail server; it is spoken to with STARTTLS on port 587",
        "IMPRIMATUR_EMAIL_FROM": "the sender of the site's e-mails",
    },
    optional=(
        "IMPRIMATUR_EMAIL_USER",
        "IMPRIMATUR_EMAIL_PASSWORD",
        "IMPRIMATUR_TLS_PROXY",
        "IMPRIMATUR_ERASURES_FILE",
        "IMPRIMATUR_IMPORTS_FOLDER",
        "IMPRIMATUR_ANCHORS",
        "IMPRIMATUR_TSA_CERTIFICATES",
    ),
)

DEBUG = False
SECRET_KEY = given["IMPRIMATUR_SECRET_KEY"]
ALLOWED_HOSTS = [host.strip() for host in given["IMPRIMATUR_ALLOWED_HOSTS"].split(",")]
WAGTAILADMIN_BASE_URL = given["IMPRIMATUR_BASE_URL"].rstrip("/")

INSTALLED_APPS = [*INSTALLED_APPS, "django.contrib.postgres"]  # Wagtail's search index asks for it there
DATABASES = {"default": postgres(given["IMPRIMATUR_DATABASE_URL"])}
MEDIA_ROOT = given["IMPRIMATUR_MEDIA_ROOT"]
STATIC_ROOT = given["IMPRIMATUR_STATIC_ROOT"]
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}

EMAIL_HOST = given["IMPRIMATUR_EMAIL_HOST"]
EMAIL_PORT = 587
EMAIL_USE_TLS = True
EMAIL_TIMEOUT = 10
EMAIL_HOST_USER = given["IMPRIMATUR_EMAIL_USER"]
EMAIL_HOST_PASSWORD = given["IMPRIMATUR_EMAIL_PASSWORD"]
DEFAULT_FROM_EMAIL = SERVER_EMAIL = given["IMPRIMATUR_EMAIL_FROM"]

IMPRIMATUR = {
    "SIGNING_KEY_FILE": given["IMPRIMATUR_SIGNING_KEY_FILE"],
    "LEDGER_ORIGIN": given["IMPRIMATUR_LEDGER_ORIGIN"],
    "ERASURES_FILE": given["IMPRIMATUR_ERASURES_FILE"] or None,
    "IMPORTS_FOLDER": given["IMPRIMATUR_IMPORTS_FOLDER"] or None,
    "ANCHORS": given["IMPRIMATUR_ANCHORS"].split(),
    "TSA_CERTIFICATES": given["IMPRIMATUR_TSA_CERTIFICATES"] or None,
}

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]
if given["IMPRIMATUR_TLS_PROXY"] == "yes":
    # Only for a site whose proxy always overwrites this header: otherwise a visitor could claim to use HTTPS.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# HSTS for subdomains and preloading bind the whole domain, which is not this one site's to promise.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
