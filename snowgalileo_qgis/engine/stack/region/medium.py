"""What a region store lies on: a folder of a disk, or a prefix of an object store. All that differs between
them is here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Protocol, TypeVar

import zarr
from zarr.abc.store import ByteRequest
from zarr.core.buffer import Buffer, BufferPrototype
from zarr.storage import LocalStore, MemoryStore, ObjectStore, StorePath

from ...object_store import ObjectPath
from ...object_store.uploads import Uploads
from ...output_file import discard, part_of, prepare, remove_leftovers, sync, sync_folder, write_text, writing
from ..ordinary_file import check_ordinary

DOCUMENT = "zarr.json"
AT_A_TIME = 16
"""Requests for small documents."""
SECOND = "~"
"""Ending of the second slot of a scene; names of scenes have no such letter."""

Item = TypeVar("Item")
Result = TypeVar("Result")


class Medium(Protocol):
    """See the two below. ``reading_threads``: that read the layers of a superblock."""

    @property
    def reading_threads(self) -> int:
        """See above."""
        ...

    def array(self, folder: Path) -> StorePath:
        """Where Zarr reads an array."""
        ...

    def new_array(self, folder: Path, make: Callable[[Any], Any]) -> Any:
        """An empty array in the place of any that is there; ``make`` makes it in a store."""
        ...

    def asking(self, folder: Path) -> AbstractContextManager[None]:
        """Context in which Zarr reads or writes there. Raises ``SG-STORE-...``."""
        ...

    def read(self, document: Path) -> bytes:
        """A document's content. Raises ``FileNotFoundError``, ``OSError``, ``SG-STACK-003``."""
        ...

    def write(self, document: Path, text: str) -> None:
        """Replace a document; readers see either the old or the new one. Raises ``SG-OUTPUT-...``."""
        ...

    def is_taken(self, folder: Path, own: Sequence[str]) -> bool:
        """Whether something lies at a store's place; ``own``: names of the parts of a store, which an
        interrupted attempt to make one may have left.
        """
        ...

    def new_store(self, folder: Path) -> Any:
        """Context in which a store is written to the folder that it yields, its own document last."""
        ...

    def flush(self, folder: Path) -> None:
        """Make what a folder holds survive a power failure. Raises ``SG-OUTPUT-...``."""
        ...

    def files(self, folder: Path) -> list[Path]:
        """All files or objects below, sorted."""
        ...

    def size(self, folder: Path) -> int:
        """Bytes of a folder."""
        ...

    def state(self, folder: Path) -> object:
        """Differs when another store has taken the place of one."""
        ...

    def each(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """What a function that reads makes of each item, in their order."""
        ...

    def slots(self, folder: Path) -> tuple[Path, ...]:
        """Folders in which a scene can lie that readers find, from any of them: its own, and a second one; of
        two, the newer version counts.
        """
        ...

    def new_slot(self, folder: Path, held: Path | None) -> Path:
        """Folder in which a scene's new version is put; ``held``: the one with its finished version."""
        ...

    def take_place(self, new: Path, folder: Path) -> None:
        """Put a finished scene in the place of what ``folder`` holds: readers meet one or the other.

        Raises ``SG-OUTPUT-001``.
        """
        ...

    def move(self, folder: Path, place: Path) -> None:
        """Give a folder another place in the store, where nothing is; its own document comes last.

        Raises ``SG-OUTPUT-001``, and ``OSError`` where another process was faster.
        """
        ...

    def remove(self, folder: Path) -> None:
        """Remove a folder, if it is there; on a disk, what is in use may stay."""
        ...


class OrdinaryStore(LocalStore):
    """Files of a folder, of which only ordinary ones are opened: a named pipe would wait for ever."""

    async def get(
        self, key: str, prototype: BufferPrototype | None = None, byte_range: ByteRequest | None = None
    ) -> Buffer | None:
        """See ``LocalStore.get``. Raises ``SG-STACK-003``."""
        check_ordinary(self.root / key, needed=False)
        return await super().get(key, prototype, byte_range)


class Disk:
    """Folders: a part is made beside its place and renamed. Second slots of scenes are only in copies of
    object stores.
    """

    reading_threads = 2
    """One decodes while another converts."""

    def array(self, folder: Path) -> StorePath:
        """See ``Medium``."""
        return StorePath(OrdinaryStore(folder, read_only=True))

    def new_array(self, folder: Path, make: Callable[[Any], Any]) -> Any:
        """See ``Medium``."""
        return make(str(folder))

    def asking(self, folder: Path) -> AbstractContextManager[None]:  # noqa: ARG002 (its errors are the system's)
        """See ``Medium``."""
        return nullcontext()

    def read(self, document: Path) -> bytes:
        """See ``Medium``."""
        check_ordinary(document, needed=False)
        return document.read_bytes()

    def write(self, document: Path, text: str) -> None:
        """See ``Medium``. What a killed process left of its own attempt is removed."""
        remove_leftovers(document.parent)
        write_text(document, text)

    def is_taken(self, folder: Path, own: Sequence[str]) -> bool:  # noqa: ARG002 (attempts have other names)
        """See ``Medium``."""
        return folder.exists()

    @contextmanager
    def new_store(self, folder: Path) -> Iterator[Path]:
        """See ``Medium``."""
        with writing(folder):
            prepare(folder)
        part = part_of(folder)
        try:
            yield part
            self.flush(part)
            with writing(folder):
                part.replace(folder)
                sync_folder(folder.parent)
        finally:
            discard(part)

    def flush(self, folder: Path) -> None:
        """See ``Medium``."""
        with writing(folder):
            for file in self.files(folder):
                sync(file)

    def files(self, folder: Path) -> list[Path]:
        """See ``Medium``."""
        return sorted(file for file in folder.rglob("*") if file.is_file())

    def size(self, folder: Path) -> int:
        """See ``Medium``."""
        return sum(file.stat().st_size for file in self.files(folder))

    def state(self, folder: Path) -> object:
        """See ``Medium``."""
        status = folder.stat()
        return status.st_ino, status.st_mtime_ns

    def each(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """See ``Medium``."""
        return map(work, items)

    def slots(self, folder: Path) -> tuple[Path, ...]:
        """See ``Medium``."""
        first, second = _both_slots(folder)
        return (first, second) if second.is_dir() else (first,)

    def new_slot(self, folder: Path, held: Path | None) -> Path:  # noqa: ARG002 (never the same)
        """See ``Medium``."""
        return folder.with_name(f".{folder.name}.new")

    def take_place(self, new: Path, folder: Path) -> None:
        """See ``Medium``; always in the first slot."""
        place, *second = self.slots(folder)
        old = place.with_name(f".{place.name}.old")
        discard(old)
        with writing(place):
            if place.exists():
                place.rename(old)
            new.rename(place)
            sync_folder(place.parent)
        for done in (old, *second):
            discard(done)

    def move(self, folder: Path, place: Path) -> None:
        """See ``Medium``."""
        remove_leftovers(place.parent)
        folder.rename(place)
        sync_folder(place.parent)

    def remove(self, folder: Path) -> None:
        """See ``Medium``."""
        discard(folder)


class Objects:
    """Prefixes: objects are written whole and cannot be renamed, so what marks a part as complete is written
    last; a scene's new version lies beside the old one, in the other of two slots, until that is removed.
    """

    reading_threads = 8
    """Most of them wait for answers."""

    def array(self, folder: Path) -> StorePath:
        """See ``Medium``."""
        place = _object_path(folder)
        return StorePath(ObjectStore(place.bucket.store, read_only=True), place.key)

    def new_array(self, folder: Path, make: Callable[[Any], Any]) -> Any:
        """See ``Medium``. Made in memory, because Zarr asks for all that may lie above and below."""
        place, held = _object_path(folder), dict[str, Buffer]()
        make(MemoryStore(held))
        document = held[DOCUMENT].to_bytes()
        place.remove_all()
        (place / DOCUMENT).write_bytes(document)
        return zarr.Array.from_dict(StorePath(Uploads(place.bucket), place.key), json.loads(document))

    def asking(self, folder: Path) -> AbstractContextManager[None]:
        """See ``Medium``."""
        place = _object_path(folder)
        return place.bucket.asking(place.key)

    def read(self, document: Path) -> bytes:
        """See ``Medium``."""
        return document.read_bytes()

    def write(self, document: Path, text: str) -> None:
        """See ``Medium``."""
        document.write_bytes(text.encode())

    def is_taken(self, folder: Path, own: Sequence[str]) -> bool:
        """See ``Medium``."""
        return any(path.name not in own for path in folder.iterdir())

    @contextmanager
    def new_store(self, folder: Path) -> Iterator[Path]:
        """See ``Medium``."""
        yield folder

    def flush(self, folder: Path) -> None:
        """Nothing to do: what the store has answered for is safe."""

    def files(self, folder: Path) -> list[Path]:
        """See ``Medium``."""
        return sorted(path for path, _ in _object_path(folder).objects())

    def size(self, folder: Path) -> int:
        """See ``Medium``."""
        return sum(facts.size for _, facts in _object_path(folder).objects())

    def state(self, folder: Path) -> object:
        """See ``Medium``."""
        place = _object_path(folder) / DOCUMENT
        return place.bucket.head(place.key)

    def each(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """See ``Medium``; several at a time, as each waits for an answer."""
        with ThreadPoolExecutor(AT_A_TIME) as pool:
            yield from pool.map(work, items)

    def slots(self, folder: Path) -> tuple[Path, ...]:
        """See ``Medium``."""
        return _both_slots(folder)

    def new_slot(self, folder: Path, held: Path | None) -> Path:
        """See ``Medium``."""
        return next(slot for slot in self.slots(folder) if slot != held)

    def take_place(self, new: Path, folder: Path) -> None:
        """See ``Medium``; ``new`` counts since it is finished."""
        if new != folder:
            self.remove(folder)

    def move(self, folder: Path, place: Path) -> None:
        """See ``Medium``; the server copies."""
        source, target = _object_path(folder), _object_path(place)
        for path in sorted(self.files(source), key=lambda path: path == source / DOCUMENT):
            source.bucket.copy(_object_path(path).key, (target / path.relative_to(source)).key)
        source.remove_all()

    def remove(self, folder: Path) -> None:
        """See ``Medium``. The mark goes first, so that who meets missing objects can tell."""
        place = _object_path(folder)
        place.bucket.delete([(place / DOCUMENT).key])
        place.remove_all()


DISK, OBJECTS = Disk(), Objects()


def medium_of(path: Path) -> Medium:
    """What a path of a store lies on."""
    return OBJECTS if isinstance(path, ObjectPath) else DISK


def first_slot(folder: Path) -> Path:
    """The first of the slots of a scene, from any of them."""
    return folder.with_name(folder.name.removesuffix(SECOND))


def _both_slots(folder: Path) -> tuple[Path, Path]:
    first = first_slot(folder)
    return first, first.with_name(first.name + SECOND)


def _object_path(path: Path) -> ObjectPath:
    if not isinstance(path, ObjectPath):
        raise TypeError(f"{path} lies on a disk")
    return path
