"""A bucket, and requests to it; the library that sends them (obstore) is optional."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..protocol import SnowGalileoError
from ..protocol.paths import OBJECT_SCHEME
from .errors import access_error, unconditional
from .settings import Keys, Settings, keys, settings

if TYPE_CHECKING:
    from obstore.store import S3Store

KEYS_FOR = timedelta(minutes=10)
"""How long keys hold, as the library is told: it looks them up again when five minutes are left, since those
of roles change.
"""
NAME = re.compile(r"[A-Za-z0-9._-]{1,255}", re.ASCII)
"""Names of buckets. On others, and on addresses that are none, the library would end the process."""
UNSENDABLE = re.compile(r"[\x00-\x1f\x7f]")
"""No header of a request can hold it: the library would end the process."""
RETRIES: dict[str, Any] = {"max_retries": 7, "retry_timeout": timedelta(seconds=90)}
"""Requests are repeated for about 13 s (0.1, 0.2, 0.4 ... s apart); slow answers for longer."""
LONGEST = timedelta(hours=1)
CLIENT = {"connect_timeout": "5s", "timeout": LONGEST}
STALL = {"read_timeout": "60s"}
"""Time until an answer begins, and between two pieces of it."""


@dataclass(frozen=True)
class Found:
    """An object. ``key``: its name in the bucket; ``size``: bytes; ``changed``: when, by the store's clock;
    ``tag``: differs when its content does.
    """

    key: str
    size: int
    changed: datetime
    tag: str

    @classmethod
    def of(cls, facts: Any) -> Found:
        """From what the library tells."""
        return cls(facts["path"], facts["size"], facts["last_modified"], facts["e_tag"] or "")


class Bucket:
    """Objects by their keys. What fails raises ``SG-STORE-...``, what is not there ``FileNotFoundError``.

    ``store``: the library's client. ``uploading``: one for requests whose answers begin late, because the
    requests are long; whoever sends these watches over them.
    """

    def __init__(self, name: str, where: Settings) -> None:
        self.name = name
        self.address = where.endpoint or f"Amazon S3 ({where.region})"
        self.store = _store(name, where, STALL, RETRIES)
        self.uploading = _store(name, where, {}, {**RETRIES, "retry_timeout": LONGEST})
        self._is_conditional: bool | None = None

    @contextmanager
    def asking(self, key: str = "") -> Iterator[None]:
        """Turn what the library raises into the errors of this class."""
        import obstore.exceptions as library

        place = f"{OBJECT_SCHEME}{self.name}/{key}"
        try:
            yield
        except FileNotFoundError as error:
            if "<Code>NoSuchBucket</Code>" in str(error):
                raise access_error(place, self.address, error) from None
            raise FileNotFoundError(f"{place} does not exist") from None
        except (library.AlreadyExistsError, library.PreconditionError):
            raise FileExistsError(f"{place} was written by another") from None
        except library.BaseError as error:
            raise access_error(place, self.address, error) from None

    def get(self, key: str) -> tuple[bytes, Found]:
        """An object's content and facts."""
        import obstore

        with self.asking(key):
            answer = obstore.get(self.store, key)
            return bytes(answer.bytes()), self._found(key, answer.meta)

    def head(self, key: str) -> Found:
        """An object's facts."""
        import obstore

        with self.asking(key):
            return self._found(key, obstore.head(self.store, key))

    def put(self, key: str, content: bytes) -> None:
        """Write an object: whole or not at all."""
        import obstore

        with self.asking(key):
            obstore.put(self.store, key, content)

    def copy(self, key: str, to: str) -> None:
        """Write an object's content under another key, too."""
        import obstore

        with self.asking(key):
            obstore.copy(self.store, key, to)

    def create(self, key: str, content: bytes) -> None:
        """Write an object that does not exist. Raises ``FileExistsError`` where one does, and
        ``SG-STORE-005`` where the store does not look.
        """
        import obstore

        with self.asking(key):
            obstore.put(self.store, key, content, mode="create")
        if self._is_conditional is None:
            self._is_conditional = self._refuses(key, content)
        if not self._is_conditional:
            with suppress(SnowGalileoError):
                self.delete([key])
            raise unconditional(self.address)

    def replace(self, key: str, content: bytes, tag: str) -> None:
        """Write an object again. Raises ``FileExistsError`` unless it still has the tag."""
        import obstore

        with self.asking(key):
            obstore.put(self.store, key, content, mode={"e_tag": tag})

    def below(self, prefix: str) -> Iterator[Found]:
        """All objects whose keys begin with a prefix and a slash."""
        import obstore

        with self.asking(prefix):
            for batch in obstore.list(self.store, prefix or None):
                yield from map(Found.of, batch)

    def names(self, prefix: str) -> list[str]:
        """Names right below a prefix, sorted."""
        import obstore

        with self.asking(prefix):
            found = obstore.list_with_delimiter(self.store, prefix or None)
        keys = [*found["common_prefixes"], *(facts["path"] for facts in found["objects"])]
        return sorted(key.rstrip("/").rpartition("/")[2] for key in keys)

    def delete(self, keys: list[str]) -> None:
        """Remove objects, whether or not they exist."""
        import obstore

        if keys:
            with self.asking(keys[0]):
                obstore.delete(self.store, keys)

    def _found(self, key: str, facts: Any) -> Found:
        found = Found.of(facts)
        if not found.changed.timestamp():  # the library's word for an answer without: a web page
            raise access_error(f"{OBJECT_SCHEME}{self.name}/{key}", self.address, ValueError())
        return found

    def _refuses(self, key: str, content: bytes) -> bool:
        """Whether the store, which has just written an object, looks at the conditions of writing: some
        ignore them.
        """
        import obstore

        for mode in ("create", {"e_tag": '"0"'}):
            try:
                with self.asking(key):
                    obstore.put(self.store, key, content, mode=mode)  # type: ignore[arg-type]
            except FileExistsError:
                continue
            return False
        return True


def bucket(name: str) -> Bucket:
    """A bucket, as the settings are now. Raises ``SG-ENGINE-005`` without the library."""
    return _bucket(name, settings())


@lru_cache(maxsize=16)
def _bucket(name: str, where: Settings) -> Bucket:
    return Bucket(name, where)


def _store(name: str, where: Settings, limits: dict[str, str], retries: dict[str, Any]) -> S3Store:
    if not NAME.fullmatch(name):
        raise SnowGalileoError(
            "SG-STORE-001",
            f"'{name[:100]}' is no name of a bucket.",
            "Check the address, s3://bucket/name.zarr.",
        )
    if where.endpoint and not _is_address(where.endpoint):
        raise SnowGalileoError(
            "SG-STORE-003",
            f"'{where.endpoint[:100]}' is no address of a server.",
            "Enter one that begins with http:// or https://.",
        )
    found = where.given or keys()
    if found and any(UNSENDABLE.search(part) for part in (found.key, found.token or "")):
        raise SnowGalileoError(
            "SG-STORE-002",
            f"The access key for s3://{name} holds a line break or another control character.",
            "Copy the key once more.",
        )
    try:
        from obstore.store import S3Store
    except ModuleNotFoundError as error:
        raise SnowGalileoError(
            "SG-ENGINE-005",
            "The engine's Python has no library 'obstore', which S3 stores need.",
            "Install it as the page on object stores in the guide says.",
        ) from error
    options: dict[str, Any] = {"region": where.region, "skip_signature": where.is_public}
    if where.endpoint:
        options["endpoint"] = where.endpoint
    if where.has_keys and not where.is_public:
        options["credential_provider"] = partial(_credentials, where.given)
    is_plain = (where.endpoint or "").startswith("http://")
    options["client_options"] = {**CLIENT, **limits, "allow_http": is_plain}
    options["retry_config"] = retries
    return S3Store(name, **options)


def _is_address(text: str) -> bool:
    """Whether a text is the address of a server."""
    try:
        parts = urlsplit(text)
        known = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return known and parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", text)


def _credentials(given: Keys | None) -> dict[str, Any]:
    """The keys, for the library: those given, else what there is now."""
    found = given or keys()
    return {
        "access_key_id": found.key if found else "",
        "secret_access_key": found.secret if found else "",
        "token": found.token if found else None,
        "expires_at": datetime.now(timezone.utc) + KEYS_FOR,
    }
