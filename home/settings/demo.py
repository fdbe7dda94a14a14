"""Settings of the demo, and of `manage.py` when nothing else is named: everything it makes lies under `var/`.

DEBUG is on because `runserver` then serves style sheets and images by itself, with nothing to collect or configure.
That is acceptable only here: the site answers to this machine's own names and to no other.
"""

from __future__ import annotations

from .base import *
from .base import BASE_DIR
from .databases import sqlite
from .secrets import read_or_make_secret

VAR_DIR = BASE_DIR / "var"
VAR_DIR.mkdir(mode=0o700, exist_ok=True)

DEBUG = True
SECRET_KEY = read_or_make_secret(VAR_DIR / "secret_key")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"

DATABASES = {"default": sqlite(VAR_DIR / "imprimatur.sqlite3")}
MEDIA_ROOT = VAR_DIR / "media"
STATIC_ROOT = VAR_DIR / "static"

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
DEFAULT_FROM_EMAIL = "imprimatur@example.com"

# `manage.py demo` makes the ledger's key; `migrate` comes before it and needs none. Without one, every step is refused.
SILENCED_SYSTEM_CHECKS = ["imprimatur.E101"]
IMPRIMATUR = {
    "SIGNING_KEY_FILE": VAR_DIR / "signing_key.pem",
    "ERASURES_FILE": VAR_DIR / "erasures.jsonl",
    "IMPORTS_FOLDER": VAR_DIR / "imports",
    "LEDGER_ORIGIN": "127.0.0.1/imprimatur-demo",
}
