"""Downloads the wheels of a lock: resumed where they broke off, and kept only if the hash is the lock's."""

from __future__ import annotations

import hashlib
import shutil
from functools import partial
from pathlib import Path
from typing import IO, Callable, List, Sequence
from urllib.error import HTTPError

from ..engine.protocol import SnowGalileoError
from .control import Control
from .failures import RETRY, full_disk, writing
from .index import Index, not_an_index
from .locks import Wheel
from .web import Answer, Broken, check_for_good, fetch, host_of

ATTEMPTS = 5
LONGEST_WAIT_S = 16.0
ZIP_START = b"PK"
READ = 1 << 20


def hash_of(path: Path, control: Control) -> str:
    """SHA-256 of a file."""
    digest = hashlib.sha256()
    with writing(path), path.open("rb") as file:
        while True:
            control.check()
            chunk = file.read(READ)
            if not chunk:
                return digest.hexdigest()
            digest.update(chunk)


def is_there(wheel: Wheel, folder: Path, control: Control) -> bool:
    """Whether a wheel lies in the folder, whole and unchanged; another file of its name is deleted."""
    path = folder / wheel.name
    if not path.is_file():
        return False
    if hash_of(path, control) == wheel.sha256:
        return True
    with writing(path):
        path.unlink()
    return False


def check_space(folder: Path, needed: int) -> None:
    """Raise ``SG-INSTALL-006`` if the disk has not so many bytes left."""
    if shutil.disk_usage(folder).free < needed:
        raise full_disk(folder, needed)


def download_all(
    wheels: Sequence[Wheel], folder: Path, index: Index, control: Control, before: int = 0, after: int = 0
) -> List[Path]:
    """Download wheels into a folder; those that are there stay. Returns their paths.

    ``before``, ``after``: bytes of other downloads of the same installation, for the progress.

    Raises ``SG-INSTALL-002`` to ``-011``. Parts of files stay, and the next call goes on with them.
    """
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    missing = [wheel for wheel in wheels if not is_there(wheel, folder, control)]
    size = sum(wheel.size for wheel in wheels)
    total = before + size + after
    done = before + size - sum(wheel.size for wheel in missing)
    for wheel in missing:
        progress = partial(_report, control, wheel.name, done, total)
        _Download(wheel, folder, index, progress).run()
        done += wheel.size
    control.downloaded("", before + size, total)
    return [folder / wheel.name for wheel in wheels]


def _report(control: Control, name: str, before: int, total: int, size: int) -> None:
    control.downloaded(name, before + size, total)


class _Download:
    """One file."""

    def __init__(self, wheel: Wheel, folder: Path, index: Index, progress: Callable[[int], None]) -> None:
        self._wheel = wheel
        self._path = folder / wheel.name
        self._part = folder / f"{wheel.name}.part"
        self._index = index
        self._control = index.control
        self._progress = progress

    def run(self) -> None:
        place = self._index.find(self._wheel)
        for attempt in range(2):
            began_with_part = self._part.exists()
            self._copy(place) if isinstance(place, Path) else self._fetch(place)
            if hash_of(self._part, self._control) == self._wheel.sha256:
                with writing(self._path):
                    self._part.replace(self._path)
                return
            with writing(self._part):
                is_page = self._part.open("rb").read(2) != ZIP_START
                self._part.unlink()
            if is_page and not isinstance(place, Path):
                raise not_an_index(place)
            if not began_with_part or attempt:
                break
        source = place if isinstance(place, Path) else host_of(place)
        raise SnowGalileoError(
            "SG-INSTALL-003",
            f"The file {self._wheel.name} from {source} is not the one that the engine needs: "
            "its SHA-256 differs.",
            "Nothing of it was used. Check the mirror, or whether something changes downloads on the way. "
            + RETRY,
        )

    def _copy(self, place: Path) -> None:
        with writing(self._part), place.open("rb") as source, self._part.open("wb") as target:
            for chunk in iter(lambda: source.read(READ), b""):
                target.write(chunk)
                self._progress(target.tell())

    def _fetch(self, url: str) -> None:
        failures = 0
        while True:
            before = self._part.stat().st_size if self._part.exists() else 0
            try:
                self._fetch_once(url, before)
                return
            except Broken as broken:
                has_grown = self._part.exists() and self._part.stat().st_size > before
                failures = 1 if has_grown else failures + 1
                if failures >= ATTEMPTS:
                    raise SnowGalileoError(
                        "SG-INSTALL-002",
                        f"The connection to {host_of(url)} broke off in {self._wheel.name}.",
                        f"Check the network. {RETRY}",
                        str(broken),
                    ) from None
                self._control.wait(min(2.0 ** (failures - 1), LONGEST_WAIT_S))

    def _fetch_once(self, url: str, start: int) -> None:
        headers = {"Range": f"bytes={start}-"} if start else {}
        with writing(self._part), self._part.open("ab") as file:
            try:
                for piece in fetch(self._index.connection.opener(), url, self._control, headers):
                    if isinstance(piece, Answer):
                        self._begin(piece, file, start, url)
                    else:
                        file.write(piece)
                        self._progress(min(file.tell(), self._wheel.size))
                return
            except HTTPError as error:  # which is an OSError, too
                refusal = error
        self._refused(refusal, url)

    def _begin(self, answer: Answer, file: IO[bytes], start: int, url: str) -> None:
        if answer.is_page:
            raise not_an_index(url)
        if start and answer.status != 206:  # the server sends the whole file
            file.truncate(0)

    def _refused(self, error: HTTPError, url: str) -> None:
        error.close()
        if error.code == 416:  # the part is as long as the file, or longer: begin again
            if self._wheel.is_exact and self._part.stat().st_size == self._wheel.size:
                return
            self._part.unlink(missing_ok=True)
            raise Broken("the part does not fit")
        check_for_good(error, url)
        raise SnowGalileoError(
            "SG-INSTALL-005",
            f"{host_of(url)} does not give {self._wheel.name}: it answered {error.code} ({error.reason}).",
            "Choose another mirror, or leave the mirror empty.",
        ) from None
