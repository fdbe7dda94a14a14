"""The key that signs the ledger. It lives outside the database: whoever can write rows cannot sign them.

A key's fingerprint is SHA-256 over its DER-encoded SubjectPublicKeyInfo, as 64 lower-case hexadecimal digits; from the
key file alone: ``openssl pkey -in signing_key.pem -pubout -outform DER | sha256sum``.
"""

from __future__ import annotations

import os
import stat
import tempfile
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.utils.translation import gettext as _

from approvals.conf import setting
from approvals.ledger import note
from approvals.ledger.errors import SigningKeyMissing
from approvals.ledger.note import Checkpoint, Signature, SignedNote

ENVIRONMENT_VARIABLE = "IMPRIMATUR_SIGNING_KEY"


@dataclass(frozen=True)
class PublicKey:
    """An Ed25519 public key: 32 bytes that anyone may see."""

    raw: bytes

    @classmethod
    def from_hex(cls, text: str) -> Self:
        """Read 64 hexadecimal digits. Raises ``ValueError`` when they are not a key."""
        key = cls(bytes.fromhex(text))
        Ed25519PublicKey.from_public_bytes(key.raw)
        return key

    @cached_property
    def _key(self) -> Ed25519PublicKey:
        return Ed25519PublicKey.from_public_bytes(self.raw)

    @property
    def fingerprint(self) -> str:
        """What people compare; see this module's docstring."""
        der = self._key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        return sha256(der).hexdigest()

    def verifies(self, signature: bytes, text: str) -> bool:
        """Whether the signature over the text was made with this key."""
        try:
            self._key.verify(signature, text.encode())
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True)
class Signer:
    """A ledger's name and the private key that speaks for it."""

    origin: str
    private_key: Ed25519PrivateKey = field(repr=False)

    @cached_property
    def public_key(self) -> PublicKey:
        """The public half."""
        return PublicKey(self.private_key.public_key().public_bytes_raw())

    @cached_property
    def key_id(self) -> bytes:
        """What the signature line of a note names the key by."""
        return note.key_id(self.origin, self.public_key.raw)

    def sign(self, size: int, root: bytes) -> str:
        """The signed checkpoint of a ledger with ``size`` entries and this root."""
        return self.sign_text(Checkpoint(self.origin, size, root).encode())

    def sign_text(self, text: str) -> str:
        """The signed note of a text. Its first line says what it is: the ledger's name alone begins a checkpoint."""
        signature = Signature(self.origin, self.key_id, self.private_key.sign(text.encode()))
        return SignedNote(text, (signature,)).encode()


def signer() -> Signer:
    """The signer of this site's ledger.

    The key comes from the environment variable ``IMPRIMATUR_SIGNING_KEY`` (PEM), else from the file named by
    ``IMPRIMATUR["SIGNING_KEY_FILE"]``. Raises :class:`SigningKeyMissing`, which says what is wrong and what to do.
    """
    origin = setting("LEDGER_ORIGIN")
    if not (isinstance(origin, str) and note.is_name(origin)):
        raise SigningKeyMissing(
            _('IMPRIMATUR["LEDGER_ORIGIN"] must name the ledger, such as example.com/ledger, without spaces or plus.')
        )
    if pem := os.environ.get(ENVIRONMENT_VARIABLE):
        return _signer(origin, pem.encode())
    return _signer(origin, _read(key_file()))


def key_file() -> Path:
    """Where the settings want the key file. Raises :class:`SigningKeyMissing` when they do not say."""
    path = setting("SIGNING_KEY_FILE")
    if not (path and isinstance(path, str | os.PathLike)):
        raise SigningKeyMissing(_('IMPRIMATUR["SIGNING_KEY_FILE"] must name the file with the ledger\'s signing key.'))
    return Path(path)


def signer_in(path: Path) -> Signer:
    """The signer of this site's ledger with the key in a file. Raises :class:`SigningKeyMissing`."""
    return _signer(setting("LEDGER_ORIGIN"), _read(path))


def make_key_file(path: Path) -> PublicKey:
    """Make a new key in ``path``, readable by its owner only (mode 0600).

    It is written in full beside its place and then linked there, so nobody ever reads half a key and an existing file
    is never overwritten: that raises ``FileExistsError``.
    """
    private_key = Ed25519PrivateKey.generate()
    pem = private_key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    finally:
        os.unlink(draft)
    return PublicKey(private_key.public_key().public_bytes_raw())


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_mode & (stat.S_IRWXG | stat.S_IRWXO):
                raise SigningKeyMissing(
                    _(
                        "Others may read the ledger's signing key %(path)s, so it proves nothing. Allow its owner only "
                        "(chmod 600). If somebody may have read it already, make a new key."
                    )
                    % {"path": path}
                )
            return file.read()
    except OSError as error:
        raise SigningKeyMissing(
            _("The ledger's signing key %(path)s cannot be read (%(why)s). `manage.py make_signing_key` makes one.")
            % {"path": path, "why": error.strerror}
        ) from error


@lru_cache(maxsize=4)
def _signer(origin: str, pem: bytes) -> Signer:
    try:
        private_key = serialization.load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        # The error's own text may quote the key.
        raise SigningKeyMissing(_("The ledger's signing key is not an unencrypted private key in PEM.")) from None
    if not isinstance(private_key, Ed25519PrivateKey):
        raise SigningKeyMissing(_("The ledger's signing key is not an Ed25519 key."))
    return Signer(origin, private_key)
