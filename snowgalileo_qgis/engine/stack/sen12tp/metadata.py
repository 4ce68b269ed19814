"""What ``sen12tp-metadata.json`` says of the scenes: a GeoJSON of their outlines, days, place and cover."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...checked_json import DamagedJson, check, parse_object
from ...protocol import YEARS, SnowGalileoError
from ...zip_file import UNREADABLE, opened_zip, zip_members
from ..ordinary_file import check_ordinary, reason_of

METADATA_NAME = "sen12tp-metadata.json"

MOST_BYTES = 64_000_000
"""Largest metadata that is read; the published file has 1.3 MB."""

FOLDERS_ABOVE = 3
"""How many folders above a scene or a zip file are searched for the metadata."""

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


@dataclass(frozen=True)
class SceneFacts:
    """One scene. ``split``: ``train`` or ``test``. ``crs``: authority string of its UTM zone. ``outline``:
    longitude and latitude of its corners, degrees, closed. Times are UTC.
    """

    roi: int
    scene: int
    split: str
    climate: str
    land_cover: str
    s1_time: datetime
    s2_time: datetime
    crs: str
    outline: tuple[tuple[float, float], ...]

    @property
    def day(self) -> date:
        """UTC day of the Sentinel-2 image: the prediction day. The property ``month`` of the published file
        differs from it in one scene.
        """
        return self.s2_time.date()

    @property
    def s1_days_later(self) -> int:
        """UTC days from the Sentinel-2 to the Sentinel-1 image: -1, 0 or 1 in the published scenes."""
        return (self.s1_time.date() - self.day).days

    @property
    def hours_apart(self) -> float:
        """Time between the two images [hours]."""
        return abs((self.s1_time - self.s2_time).total_seconds()) / 3600


@dataclass(frozen=True)
class Metadata:
    """``scenes``: by their number. ``unusable``: number of entries that are no scenes."""

    path: Path
    scenes: Mapping[int, SceneFacts]
    unusable: int


@dataclass
class _Properties:
    spatial_id: int
    scene_id: int
    split: str
    climate: str
    landcover: str
    s1_timestamp_ms: int
    s2_timestamp_ms: int
    utm_epsg: str


def metadata_near(path: Path) -> Metadata:
    """The metadata in a zip file, or in a scene's folder, or up to three folders above.

    Raises ``SG-STACK-007`` where there is none, ``SG-STACK-022`` for one that cannot be used.
    """
    if path.is_file():
        found = _from_zip(path)
        if found is not None:
            return found
    for folder in [path, *path.absolute().parents[:FOLDERS_ABOVE]]:
        candidate = folder / METADATA_NAME
        if candidate.is_file():
            return read_metadata(candidate)
    raise SnowGalileoError(
        "SG-STACK-007",
        f"The files of the SEN12TP scene {path.name} do not tell their day, and there is no {METADATA_NAME}.",
        f"Put the published {METADATA_NAME} beside the scenes or in a folder above.",
    )


def read_metadata(path: Path) -> Metadata:
    """The scenes of a metadata file. Raises ``SG-STACK-003`` and ``SG-STACK-022``."""
    check_ordinary(path)
    try:
        status = path.stat()
        if status.st_size > MOST_BYTES:
            raise DamagedJson(f"it has {status.st_size / 1e6:.0f} MB")
        return _read(path, status.st_size, status.st_mtime_ns)
    except (OSError, DamagedJson) as error:
        raise _unusable(path, reason_of(error)) from error


@lru_cache(maxsize=4)
def _read(path: Path, size: int, modified: int) -> Metadata:  # noqa: ARG001 (a changed file is read again)
    return _parsed(path, path.read_bytes())


def _from_zip(path: Path) -> Metadata | None:
    try:
        status = path.stat()
        return _read_zip(path, status.st_size, status.st_mtime_ns)
    except (*UNREADABLE, DamagedJson) as error:
        raise _unusable(path, reason_of(error)) from error


@lru_cache(maxsize=4)
def _read_zip(path: Path, size: int, modified: int) -> Metadata | None:  # noqa: ARG001
    with opened_zip(path) as zipped:
        members = zip_members(zipped, size)
        name = next((name for name in members if name.rpartition("/")[2] == METADATA_NAME), None)
        if name is None:
            return None
        return _parsed(path, _content(zipped, members[name]))


def _content(zipped: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with zipped.open(member) as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise DamagedJson(f"it has more than {MOST_BYTES / 1e6:.0f} MB")
    return content


def _parsed(path: Path, content: bytes) -> Metadata:
    """Raises ``DamagedJson`` when there is no scene at all."""
    features = parse_object(content).get("features")
    if not isinstance(features, list):
        raise DamagedJson("it has no list of features")
    scenes = list(_scenes(features))
    numbered = {scene.scene: scene for scene in scenes}
    if len(numbered) < len(scenes):
        raise DamagedJson("two entries are of one scene")
    if not scenes:
        raise DamagedJson("none of its entries is a scene")
    return Metadata(path, numbered, len(features) - len(scenes))


def _scenes(features: list[Any]) -> Iterator[SceneFacts]:
    for feature in features:
        try:
            yield _scene(feature)
        except (DamagedJson, KeyError, TypeError, ValueError, OverflowError, IndexError):
            continue


def _scene(feature: Any) -> SceneFacts:
    properties, geometry = feature["properties"], feature["geometry"]
    check(properties, _Properties)
    if geometry["type"] != "Polygon":
        raise DamagedJson("no polygon")
    outline = geometry["coordinates"][0]
    check(outline, list[list[float]])
    corners = tuple((float(point[0]), float(point[1])) for point in outline)
    if len(corners) < 4 or not all(-360 <= x <= 360 and -90 <= y <= 90 for x, y in corners):
        raise DamagedJson("no polygon of the earth")
    return SceneFacts(
        roi=properties["spatial_id"],
        scene=properties["scene_id"],
        split=properties["split"],
        climate=properties["climate"],
        land_cover=properties["landcover"],
        s1_time=_time(properties["s1_timestamp_ms"]),
        s2_time=_time(properties["s2_timestamp_ms"]),
        crs=properties["utm_epsg"].strip().upper(),
        outline=corners,
    )


def _time(milliseconds: int) -> datetime:
    found = EPOCH + timedelta(milliseconds=milliseconds)
    if found.year not in YEARS:
        raise ValueError("a year without satellites")
    return found


def _unusable(path: Path, reason: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-STACK-022",
        f"The SEN12TP metadata in {path.name} cannot be used: {reason}.",
        f"Download {METADATA_NAME} again.",
    )
