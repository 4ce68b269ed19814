"""Objects and prefixes of a bucket as paths, so that what reads and writes region stores need not know where
these lie.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Generator, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from ..protocol.paths import OBJECT_SCHEME as SCHEME
from ..protocol.paths import is_object, object_store_error
from .bucket import Bucket, Found, bucket

if TYPE_CHECKING:
    _Base = Path
else:
    _Base = type(Path())
_ROOT = SCHEME.rstrip("/")


class ObjectPath(_Base):
    """``s3://bucket/key``. Names are taken apart and joined as in other paths. Objects are read and written
    whole; folders are what the keys of objects imply. Whatever only a disk can do raises ``SG-STORE-006``;
    requests raise ``SG-STORE-...``.
    """

    def __str__(self) -> str:
        if self.parts[:1] != (_ROOT,):  # relative to another one
            return "/".join(self.parts)
        return SCHEME + "/".join(self.parts[1:])

    def __fspath__(self) -> str:
        raise object_store_error(str(self))

    def as_posix(self) -> str:
        """See ``Path``."""
        return str(self)

    @property
    def bucket(self) -> Bucket:
        """The bucket. Raises ``SG-STORE-006`` without a name, and ``SG-ENGINE-005``."""
        if len(self.parts) < 2 or ".." in self.parts:
            raise object_store_error(str(self))
        return bucket(self.parts[1])

    @property
    def key(self) -> str:
        """The name in the bucket."""
        return "/".join(self.parts[2:])

    def absolute(self) -> ObjectPath:
        """See ``Path``."""
        return self

    def resolve(self, strict: bool = False) -> ObjectPath:  # noqa: ARG002
        """See ``Path``."""
        return self

    def expanduser(self) -> ObjectPath:
        """See ``Path``."""
        return self

    def is_absolute(self) -> bool:
        """See ``Path``."""
        return True

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:  # noqa: ARG002
        """Kind, size and time of change; a folder has the facts of a folder alone."""
        try:
            found = self.bucket.head(self.key) if self.key else None
        except FileNotFoundError:
            if not self.is_dir():
                raise
            found = None
        if found is None:
            return os.stat_result((stat.S_IFDIR | 0o777, 0, 0, 1, 0, 0, 0, 0, 0, 0))
        changed = found.changed.timestamp()
        return os.stat_result((stat.S_IFREG | 0o666, 0, 0, 1, 0, 0, found.size, changed, changed, changed))

    def exists(self, *, follow_symlinks: bool = True) -> bool:  # noqa: ARG002
        """See ``Path``. Folders first: where a list is refused, the answer says why."""
        return self.is_dir() or self.is_file()

    def is_file(self, *, follow_symlinks: bool = True) -> bool:  # noqa: ARG002
        """See ``Path``."""
        if not self.key:
            return False
        try:
            self.bucket.head(self.key)
        except FileNotFoundError:
            return False
        return True

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:  # noqa: ARG002
        """See ``Path``."""
        return len(self.parts) < 3 or next(self.bucket.below(self.key), None) is not None

    def is_symlink(self) -> bool:
        """See ``Path``."""
        return False

    def objects(self) -> Iterator[tuple[ObjectPath, Found]]:
        """All objects below, with their facts, sorted by key."""
        found = sorted(self.bucket.below(self.key), key=lambda one: one.key)
        return ((type(self)(f"{SCHEME}{self.parts[1]}/{one.key}"), one) for one in found)

    def iterdir(self) -> Generator[ObjectPath, None, None]:
        """See ``Path``."""
        yield from (self / name for name in self.bucket.names(self.key))

    def glob(self, pattern: str) -> Generator[ObjectPath, None, None]:
        """Objects below whose names match the pattern part by part."""
        wanted = pattern.split("/")
        for path, _ in self.objects():
            parts = path.parts[len(self.parts) :]
            if len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted)):
                yield path

    def rglob(self, pattern: str) -> Generator[ObjectPath, None, None]:
        """Objects below whose last part matches the pattern."""
        yield from (path for path, _ in self.objects() if fnmatchcase(path.name, pattern))

    def open(  # type: ignore[override]
        self,
        mode: str = "r",
        *args: Any,  # noqa: ARG002
        **options: Any,  # noqa: ARG002
    ) -> IO[Any]:
        """Open for reading (``rb``) or to create an object that does not exist (``xb``), which happens when
        it is closed: then ``FileExistsError`` is raised if there is one.
        """
        if mode == "rb":
            return io.BytesIO(self.read_bytes())
        if mode == "xb":
            return _NewObject(self)
        raise object_store_error(str(self))

    def read_bytes(self) -> bytes:
        """See ``Path``."""
        return self.bucket.get(self.key)[0]

    def write_bytes(self, data: Any) -> int:
        """Write the object: whole or not at all."""
        self.bucket.put(self.key, bytes(data))
        return len(data)

    def touch(self, mode: int = 0o666, exist_ok: bool = True) -> None:  # noqa: ARG002
        """Give the object a new time of change; make an empty one if there is none. Raises
        ``FileExistsError`` if another writes it at the same time.
        """
        try:
            content, found = self.bucket.get(self.key)
        except FileNotFoundError:
            self.bucket.create(self.key, b"")
        else:
            self.bucket.replace(self.key, content, found.tag)

    def unlink(self, missing_ok: bool = False) -> None:
        """See ``Path``."""
        if not missing_ok:
            self.bucket.head(self.key)
        self.bucket.delete([self.key])

    def mkdir(self, mode: int = 0o777, parents: bool = False, exist_ok: bool = False) -> None:
        """Nothing to do: there are no folders."""

    def rmdir(self) -> None:
        """Nothing to do: there are no folders."""

    def remove_all(self) -> None:
        """Remove all objects below."""
        self.bucket.delete([found.key for found in self.bucket.below(self.key)])


class _NewObject(io.BytesIO):
    """Content of an object that is created when it is closed, unless an error ends the block."""

    def __init__(self, path: ObjectPath) -> None:
        super().__init__()
        self._path = path

    def close(self) -> None:
        if not self.closed:
            content = self.getvalue()
            super().close()
            self._path.bucket.create(self._path.key, content)

    def __exit__(self, kind: Any, *error: Any) -> None:
        if kind is not None:
            super().close()
        self.close()


def path_of(text: str | Path) -> Path:
    """A path as a user gave it: on a disk, or in an object store (``s3://bucket/key``)."""
    if is_object(str(text)):
        return ObjectPath(str(text))
    return Path(text).expanduser()
