"""The files of SEN12TP scenes, in folders or in a zip file, which is read in place."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rasterio.io import DatasetReader

from ...protocol import SnowGalileoError
from ...raster_file import open_raster, open_raster_member
from ...zip_file import UNREADABLE, opened_zip, zip_members
from ..ordinary_file import check_ordinary, reason_of

FILE_NAME = re.compile(r"(\d{1,7})_(s1|s2|dsm|dem|worldcover)\.tiff?", re.IGNORECASE)
"""``1868_s2.tif``. Further files of a scene (``cgls``, ``modis``) are not used."""

FOLDER_NAME = re.compile(r"(\d{1,7})_(\d{1,7})")
"""``{region}_{scene}``."""

MOST_MEMBER_BYTES = 600_000_000
"""Largest unpacked member: 13 bands of 2000 x 2000 pixels as float64 take 416 MB."""


@dataclass(frozen=True)
class SceneFiles:
    """One scene.

    ``path``: its folder; in a zip file, the path of that file and the folder in it. ``zip_path``: the zip
    file, if it is in one. ``files``: by modality (``s1``, ``s2``, ``dsm``, ``worldcover``), a name in the
    folder or the zip file. ``masked``: modalities with a mask beside them.
    """

    path: Path
    scene: int
    zip_path: Path | None
    files: dict[str, str]
    masked: frozenset[str]

    @property
    def region(self) -> int | None:
        """The region that the folder names, if it is named as published."""
        found = FOLDER_NAME.fullmatch(self.path.name)
        return int(found[1]) if found and int(found[2]) == self.scene else None

    def path_of(self, modality: str) -> Path:
        """The file of a modality, for messages."""
        return self.path / self.files[modality].rpartition("/")[2]

    @contextmanager
    def opened(self, modality: str, *, header: bool = False) -> Iterator[DatasetReader]:
        """A modality's raster; ``header``: its pixels are not read. Raises ``SG-STACK-003``."""
        if self.zip_path is None:
            with open_raster(self.path / self.files[modality], "SG-STACK-003") as raster:
                yield raster
            return
        path = self.path_of(modality)
        with zip_errors(self.zip_path), opened_zip(self.zip_path) as zipped:
            member = zip_members(zipped, self.zip_path.stat().st_size)[self.files[modality]]
            if header:
                with (
                    zipped.open(member) as file,
                    open_raster_member(file, member.compress_size, path, "SG-STACK-003") as raster,
                ):
                    yield raster
                return
            content = _content(zipped, member, path)
        with open_raster_member(content, len(content), path, "SG-STACK-003") as raster:
            yield raster


def scenes_of_folder(folder: Path) -> list[SceneFiles]:
    """The scene in a folder, none if it holds no file of one."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
    except OSError as error:
        raise SnowGalileoError(
            "SG-STACK-003", f"{folder.name} cannot be read: {reason_of(error)}.", "Check its rights."
        ) from error
    return _scenes(folder, None, names)


def scenes_of_zip(path: Path) -> list[SceneFiles]:
    """The scenes in a zip file, at any depth. Raises ``SG-STACK-003`` for a damaged or unsafe one."""
    check_ordinary(path)
    with zip_errors(path), opened_zip(path) as zipped:
        names = list(zip_members(zipped, path.stat().st_size))
    folders: dict[str, list[str]] = {}
    for name in names:
        folders.setdefault(name.rpartition("/")[0], []).append(name)
    return [
        scene for folder in sorted(folders) for scene in _scenes(path / folder, path, sorted(folders[folder]))
    ]


def zip_of_scene(path: Path) -> Path | None:
    """The zip file in which a path names a scene's folder; ``None``: it names none."""
    return next(
        (zipped for zipped in path.parents if zipped.suffix.lower() == ".zip" and zipped.is_file()), None
    )


@contextmanager
def zip_errors(path: Path) -> Iterator[None]:
    """Turn what a damaged zip file raises into ``SG-STACK-003``."""
    try:
        yield
    except UNREADABLE as error:
        raise SnowGalileoError(
            "SG-STACK-003", f"{path.name} cannot be read: {reason_of(error)}.", "Copy or download it again."
        ) from error


def _scenes(folder: Path, zip_path: Path | None, names: Iterable[str]) -> list[SceneFiles]:
    """The scenes whose files lie in one folder; of ``_dsm`` and ``_dem`` the first is taken."""
    files: dict[int, dict[str, str]] = {}
    every = set(names)
    for name in sorted(every, reverse=True):  # _dsm before _dem
        found = FILE_NAME.fullmatch(name.rpartition("/")[2])
        if found:
            modality = "dsm" if found[2].lower() == "dem" else found[2].lower()
            files.setdefault(int(found[1]), {}).setdefault(modality, name)
    return [
        SceneFiles(
            folder,
            scene,
            zip_path,
            known,
            frozenset(modality for modality, name in known.items() if f"{name}.msk" in every),
        )
        for scene, known in sorted(files.items())
    ]


def _content(zipped: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path) -> bytes:
    if member.file_size > MOST_MEMBER_BYTES:
        raise SnowGalileoError(
            "SG-STACK-003",
            f"{path.name} has {member.file_size / 1e6:.0f} MB unpacked, more than any scene.",
            "Leave it out.",
        )
    with zipped.open(member) as file:
        return file.read()
