"""Fetched products: one folder per user, shared by all areas and jobs.

A product is a folder with its files and a hidden note that lists them with size and checksum. It gets its
name when all of it is there and verified, so that no reader ever sees half a product.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

from ...bands import Sensor
from ...checked_json import DamagedJson, parse_object
from ...grid import RegionGrid
from ...locks import lock_of_file, locked
from ...output_file import writing
from ...protocol import Json, KeptProduct, LeftOut, SnowGalileoError, products_folder
from ...web.answers import Refused
from ...web.client import WebClient
from ...web.download import RemoteFile, download
from ...web.partial_file import is_partial, record_of
from ..archive.usable import SEVERAL, problem_of
from ..damaged import DAMAGE, DAMAGED, REPLACED, write_note
from ..origin import NOTE
from ..part_areas import AREAS, area_of, shows
from ..windows.fetch import Windows
from ..windows.sizes import has_parts, part_size
from .catalogue import OnlineProduct, newest, safe_path
from .contents import PART, contents, remove, size_on_disk
from .needed_files import lacking
from .noted import facts_of, noted_product
from .place import Place

DATA = (".hdf", ".h5", ".nc", ".tif", ".tiff", ".jp2")
FILE_ENDINGS = (".hdf", ".h5", ".nc", ".tif", ".eof")

Run = Callable[[Callable[[RemoteFile], None], list[RemoteFile]], None]
"""Calls a function for each file, perhaps several at once."""


class ProductCache:
    """Products in ``folder``; empty: the user's own. Several processes may use it at once.

    ``region``: of large images only the parts that show it are fetched; ``None``: whole files. ``read``: of
    whole files that no checksum verifies, the pixels that show this region are read.
    """

    def __init__(
        self, folder: str = "", region: RegionGrid | None = None, read: RegionGrid | None = None
    ) -> None:
        self.root = Path(folder).expanduser() if folder else products_folder()
        self.region, self.read = region, read
        self.windows = Windows(region) if region else None

    def place(self, product: OnlineProduct) -> Path:
        """The folder of a product. Raises ``SG-ONLINE-006`` for a name that no folder can have."""
        name = _folder_name(product.name)
        if not name:
            raise SnowGalileoError("SG-ONLINE-006", "A service named a product as no file can be named.")
        return self.root / product.sensor.value / name

    def find(self, product: OnlineProduct) -> Path | None:
        """The folder of a product that is there with all that shows the region, and of the version that the
        service has.
        """
        folder = self.place(product)
        note = _note(folder)
        files = note.get("files")
        if not isinstance(files, dict) or not files or lacking(product.sensor, product.name, files):
            return None
        if DAMAGED in note:
            return None
        for name, facts in files.items():
            if not isinstance(facts, dict) or not _has_size(folder / name, facts.get("size")):
                return None
            if is_partial(folder / name) and not facts.get("part"):
                return None
        return folder if _is_version(files, product) and shows(note, self.region) else None

    def kept(self, sensors: Collection[Sensor], place: Place, days: Sequence[date]) -> list[OnlineProduct]:
        """Whole products of some sensors that may show a place on some days, by their notes alone; of each
        observation the best version.
        """
        found = []
        for sensor in sensors:
            for folder in (path.parent for path in (self.root / sensor.value).glob(f"*/{NOTE}")):
                product = noted_product(sensor, _note(folder))
                if product is None or _folder_name(product.name) != folder.name:
                    continue
                if product.day in days and place.touched_by(product.footprint) and self.find(product):
                    found.append(self.sized(product))
        return newest(found)

    def sized(self, product: OnlineProduct) -> OnlineProduct:
        """A product with the bytes that are fetched of it, where parts of its images are enough."""
        if self.region is None or not has_parts(product.sensor):
            return product
        size = part_size(product.sensor, product.likely_size, self.region)
        return replace(product, size=size, in_part=True)

    def arrived(self, product: OnlineProduct) -> int:
        """Bytes of an interrupted download that are here, with which the next one goes on."""
        return size_on_disk(_unfinished(self.place(product)))

    def used(self, folder: Path) -> None:
        """Remember that a product is in use."""
        try:
            os.utime(folder / NOTE)
        except OSError:
            return

    def fetch(
        self,
        product: OnlineProduct,
        files: Callable[[], list[RemoteFile]],
        client: WebClient,
        run: Run,
        progress: Callable[[int], None],
        look: Callable[[Path], None] = lambda _: None,
    ) -> tuple[Path, int]:
        """Download a product, unless another process just did; its folder, and the bytes that it took.

        ``look``: at the folder with all files, before it counts as there; when that raises, it is removed.
        Raises what downloads and ``look`` raise, and ``SG-ONLINE-007`` for data without checksum that their
        reader cannot read, twice. What has arrived of an interrupted download is kept.
        """
        folder = self.place(product)
        with locked(lock_of_file(folder), folder, "fetch", client.check):
            there = self.find(product)
            if there is not None:
                return there, 0
            job = _Fetch(self, product, client, progress)
            job.fetch(files(), run)
            job.look(look)
            return job.finish(), job.new

    def clean(self, limit: int, keep: Iterable[Path], ours: Path | None = None) -> list[KeptProduct]:
        """Remove the products used least recently until all whole ones take at most ``limit`` bytes; those
        removed.

        Never those of ``keep``, nor those that another job uses; ``ours``: what ``using`` gave this one.
        """
        kept = {str(folder) for folder in keep}
        stored = [item for item in contents(self.root, lambda: None) if item.is_whole]
        total, removed = sum(item.size for item in stored), []
        for item in stored:
            if total <= limit:
                break
            freed = 0 if item.path in kept else remove(item, self.root, ours)
            total -= freed
            if freed:
                removed.append(item)
        return removed


class _Fetch:
    """Fetching one product, into a folder that gets its name at the end; or completing one of which the parts
    of other areas are there. ``new``: bytes fetched.
    """

    def __init__(
        self, cache: ProductCache, product: OnlineProduct, client: WebClient, progress: Callable[[int], None]
    ) -> None:
        self._cache, self._product, self._client, self._progress = cache, product, client, progress
        self._place = cache.place(product)
        note = _note(self._place)
        self._replaced = note.get("files") if DAMAGED in note else None
        is_version = _is_version(note.get("files") or {}, product)
        self._completes = AREAS in note and is_version and self._replaced is None
        self._folder = self._place if self._completes else _unfinished(self._place)
        note = _note(self._folder)
        self._facts: dict[str, Any] = note.get("files") or {}
        known = note.get(AREAS)
        self._areas: list[Any] = known if isinstance(known, list) else []
        self._lock = Lock()
        self.new = 0

    def fetch(self, files: list[RemoteFile], run: Run) -> None:
        """Fetch all files; those that no checksum verifies are read, and fetched anew where that fails.

        Raises as ``ProductCache.fetch``.
        """
        for is_last in (False, True):
            self._fetch(files, run)
            unverified = [file for file in files if self._is_unverified(file)]
            problem = self._problem() if unverified else None
            if problem is None:
                return
            for file in unverified:
                (self._folder / file.path).unlink(missing_ok=True)
                del self._facts[file.path]
            self._write_note()
            if is_last:
                name = self._product.name
                why = problem.reason.removeprefix(f"{name} ").rstrip(".")
                raise SnowGalileoError(
                    "SG-ONLINE-007",
                    f"{name} arrived damaged twice: {why}.",
                    "The product is left out; try again later.",
                )

    def _is_unverified(self, file: RemoteFile) -> bool:
        """Whether a file holds data that are whole as far as their size tells, but may be damaged, and that
        no service looks into.
        """
        facts = self._facts.get(file.path)
        is_whole = isinstance(facts, dict) and not facts.get("part")
        is_looked_into = self._product.sensor in SEVERAL
        return is_whole and not file.checksum and not is_looked_into and file.path.lower().endswith(DATA)

    def _problem(self) -> LeftOut | None:
        sensor, check, region = self._product.sensor, self._client.check, self._cache.read
        found = problem_of(sensor, self._folder, check, region=region)
        return found if found and found.code in DAMAGE else None

    def _fetch(self, files: list[RemoteFile], run: Run) -> None:
        """Fetch all files, images after those that tell which part of an image is needed."""
        windows = self._cache.windows
        images = [file for file in files if windows and windows.suits(self._product.sensor, file)]
        try:
            run(self._whole, [file for file in files if file not in images])
            run(self._image, images)
        finally:
            if self._folder.is_dir():
                self._write_note()

    def _whole(self, file: RemoteFile) -> None:
        known = self._facts.get(file.path)
        known = known if isinstance(known, dict) else {}
        path = self._folder / file.path
        is_same = file.checksum in ("", known.get("checksum")) and not is_partial(path)
        if is_same and _has_size(path, known.get("size")):
            self._progress(int(known["size"]))
            return
        try:
            got = download(self._client, file, path, self._progress)
        except Refused as refused:
            if refused.status == 404 and file.is_optional:
                return
            raise
        record_of(path).unlink(missing_ok=True)
        self._took(file, {"size": got.size, "checksum": got.checksum}, got.new)

    def _image(self, file: RemoteFile) -> None:
        windows = self._cache.windows
        known = self._facts.get(file.path)
        if windows is None or (isinstance(known, dict) and not known.get("part")):
            self._whole(file)
            return
        sensor = self._product.sensor
        facts, new = windows.fetch(self._client, sensor, file, self._folder, self._progress, self._renewed)
        self._took(file, facts, new)

    def _took(self, file: RemoteFile, facts: Json, new: int) -> None:
        with self._lock:
            self._facts[file.path] = facts
            self.new += new

    def _renewed(self) -> None:
        """Parts that were there are going to be removed: what they showed is not there any more."""
        with self._lock:
            if self._areas:
                self._areas = []
                self._write_note()

    def look(self, look: Callable[[Path], None]) -> None:
        """Look into the files; those of a product that is of no use are not kept."""
        try:
            look(self._folder)
        except SnowGalileoError as error:
            if error.code.startswith("SG-ONLINE"):  # not for a full disk, say
                shutil.rmtree(self._folder, ignore_errors=True)
            raise

    def finish(self) -> Path:
        """Give the product its name, or note that it shows the region as well."""
        if not any(facts.get("part") for facts in self._facts.values()):
            self._areas = []
        elif self._cache.region is not None:
            self._areas = [*self._areas, area_of(self._cache.region)]
        self._write_note()
        if not self._completes:
            with writing(self._place):
                if self._place.exists():
                    shutil.rmtree(self._place)
                self._folder.rename(self._place)
        return self._place

    def _write_note(self) -> None:
        is_part = any(facts.get("part") for facts in self._facts.values())
        more = {AREAS: self._areas} if is_part else {}
        if self._replaced is not None:
            more[REPLACED] = self._replaced
        _write_note(self._folder, self._product, self._facts, more)


def _folder_name(product: str) -> str:
    """The folder of a product; empty for a name that no folder can have."""
    name = product.rpartition(".")[0] if product.lower().endswith(FILE_ENDINGS) else product
    return name if safe_path(name) and "/" not in name and not name.startswith(".") else ""


def _unfinished(place: Path) -> Path:
    """Where a product is until it is whole."""
    return place.with_name(f"{place.name}{PART}")


def _note(folder: Path) -> Mapping[str, Any]:
    try:
        return parse_object((folder / NOTE).read_bytes())
    except (OSError, DamagedJson):
        return {}


def _is_version(files: Any, product: OnlineProduct) -> bool:
    """Whether the noted files are of the version that the service has, as far as it tells."""
    for file in product.files:
        facts = files.get(file.path) if isinstance(files, dict) else None
        known = str((facts or {}).get("checksum") or (facts or {}).get("announced") or "")
        same_kind = known.partition(":")[0] == file.checksum.partition(":")[0]
        if file.checksum and same_kind and known != file.checksum:
            return False
    return True


def _write_note(
    folder: Path, product: OnlineProduct, files: Mapping[str, Any], more: Mapping[str, Any]
) -> None:
    write_note(
        folder,
        {
            "service": product.service,
            "name": product.name,
            "day": product.day.isoformat() if product.day else None,
            "version": product.version,
            "is_final": product.is_final,
            **facts_of(product),
            "files": files,
            **more,
        },
    )


def _has_size(path: Path, size: Any) -> bool:
    try:
        return isinstance(size, int) and path.stat().st_size == size
    except (OSError, ValueError):
        return False
