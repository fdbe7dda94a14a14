"""Settings of the test suite: SQLite in a temporary folder, or PostgreSQL when IMPRIMATUR_TEST_POSTGRES names one.

SQLite is a file, not memory: threads and the live server then get connections of their own, as in real life.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from .base import *
from .base import INSTALLED_APPS
from .databases import postgres, sqlite

SCRATCH_DIR = Path(tempfile.mkdtemp(prefix="imprimatur-test-"))
atexit.register(shutil.rmtree, SCRATCH_DIR)

SECRET_KEY = "a test signs nothing that outlives it"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
WAGTAILADMIN_BASE_URL = "http://testserver"

if url := os.environ.get("IMPRIMATUR_TEST_POSTGRES"):
    INSTALLED_APPS = [*INSTALLED_APPS, "django.contrib.postgres"]  # Wagtail's search index asks for it there
    DATABASES = {"default": postgres(url)}
else:
    test_file = SCRATCH_DIR / "test.sqlite3"
    DATABASES = {"default": sqlite(test_file, synchronous="OFF") | {"TEST": {"NAME": test_file}}}

MEDIA_ROOT = SCRATCH_DIR / "media"
STATIC_ROOT = SCRATCH_DIR / "static"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick: no password of a test is worth guarding

signing_key_file = SCRATCH_DIR / "signing_key.pem"
signing_key_file.touch(mode=0o600)
signing_key_file.write_bytes(
    Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
)

IMPRIMATUR = {
    "SIGNING_KEY_FILE": signing_key_file,
    "LEDGER_ORIGIN": "testserver/ledger",
}
