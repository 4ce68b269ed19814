"""Files that look like known products but that no reader took; each is named once, with what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ...protocol import LeftOut
from ...scene import Scene
from ..addresses import member_address
from .file_kinds import COMPRESSED, first_name_inside
from .known_forms import Form, known_form
from .listing import Entry

CODE = "SG-SOURCE-006"

_PACKED = re.compile(r"\.(zip|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|7z|rar)$", re.IGNORECASE)

_BESIDE = re.compile(
    r"\.(jpe?g|png|gif|html?|pdf|md|csv|xml|json|txt|met|md5|kml|geojson|aux|ovr|qml)$", re.IGNORECASE
)
"""Endings of pictures and notes that lie beside products, or are left of them."""

_ENDINGS = {
    "HDF4": (".hdf", ".hdf4"),
    "HDF5": (".h5", ".hdf5", ".he5", ".hdf", ".nc", ".nc4", ".tif", ".tiff"),
    "NetCDF": (".nc", ".nc4", ".nc3", ".cdf"),
    "GRIB": (".grib", ".grib2", ".grb", ".grb2"),
}
"""Endings by which readers look for files of a kind."""


@dataclass
class _Found:
    """A product that no reader took. ``path``: of its first file, or its folder. ``files``: how many."""

    path: Path
    identity: str
    form: Form
    kind: str
    files: int = 0


@dataclass
class Taken:
    """What the readers of an archive took or refused. ``paths``: of products, as users know them.
    ``addresses``: of files. ``words``: names and sentences, in which a product's name can be found.
    """

    paths: set[Path] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)

    def add_scenes(self, scenes: Iterable[Scene]) -> None:
        """Scenes of all days and places, with their alternatives."""
        for scene in scenes:
            self.paths.add(scene.path)
            self.addresses.update(scene.files.values())
            self.words += [scene.name, str(scene.path)]
            self.words += [address.rpartition("/")[2] for address in scene.files.values()]
            self.add_scenes(scene.alternatives)

    def add_left_out(self, left_out: Iterable[LeftOut]) -> None:
        """Products that were refused."""
        for item in left_out:
            self.paths.add(item.path)
            self.words += [str(item.path), item.reason]


def unused_forms(entries: Sequence[Entry], taken: Taken) -> list[LeftOut]:
    """One report (``SG-SOURCE-006``) for each product that no reader took."""
    words = "\n".join(taken.words).lower()
    known: dict[str, bool] = {}
    found: dict[tuple[Path, str], _Found] = {}
    for entry in entries:
        refused = entry.path in taken.paths
        for name, address in _names(entry):
            if address in taken.addresses or (refused and not entry.members):
                continue
            form, identity, end = known_form(name) or (None, "", 0)
            if form is None or (end >= name.rfind("/") and _BESIDE.search(name)):
                continue
            if not form.loose and any(parent in taken.paths for parent in (entry.path, *entry.path.parents)):
                continue
            key = identity.lower()
            if key not in known:
                known[key] = key in words
            if not known[key]:
                path = entry.path if entry.members else _subject(name, end)
                item = found.setdefault((path.parent, key), _Found(path, identity, form, entry.kind))
                item.files += 1
    reports = [LeftOut(item.path, CODE, _sentence(item)) for item in found.values()]
    return reports + list(_by_contents(entries, taken.paths | {item.path for item in found.values()}))


def _names(entry: Entry) -> Iterator[tuple[str, str]]:
    """For each file: its whole path, in a zip or tar file below that file's path, and its address."""
    path = entry.path.as_posix()
    if not entry.members:
        yield path, str(entry.path)
    for member in entry.members:
        yield f"{path}/{member}", member_address(entry.kind, entry.path, member)


def _subject(name: str, end: int) -> Path:
    """The file or folder in whose name the match ends."""
    stop = name.find("/", end)
    return Path(name if stop < 0 else name[:stop])


def _sentence(item: _Found) -> str:
    if item.kind in COMPRESSED:
        return f"{item.path.name} is compressed as a whole; unpack it into a folder of its own."
    files = f" ({item.files} files)" if item.files > 1 else ""
    name = item.identity.rpartition("/")[2] if item.path.is_file() else item.path.name
    return f"{name}{files} {item.form.says}"


def _by_contents(entries: Iterable[Entry], named: set[Path]) -> Iterator[LeftOut]:
    """Reports on files that only their contents give away. ``named``: paths that are reported or used."""
    for entry in entries:
        packed = [member for member in entry.members if _PACKED.search(member)]
        if packed:
            text = (
                f"{entry.path.name} holds {len(packed)} zip, tar or compressed files (the first: "
                f"{PurePosixPath(packed[0]).name}), which are not looked into; unpack it."
            )
            yield LeftOut(entry.path, CODE, text)
        elif entry.path in named:
            continue
        elif entry.kind in COMPRESSED and known_form(first_name_inside(entry.path, entry.kind)):
            text = f"{entry.path.name} is compressed as a whole; unpack it into a folder of its own."
            yield LeftOut(entry.path, CODE, text)
        elif entry.kind in _ENDINGS and entry.path.suffix.lower() not in _ENDINGS[entry.kind]:
            text = (
                f"{entry.path.name} is a file of kind {entry.kind}, but its name does not say so; give it "
                "its original name and ending."
            )
            yield LeftOut(entry.path, CODE, text)
