"""Which files hold stacks, and of which kind; the content decides."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from pathlib import Path

from ..protocol import SnowGalileoError
from .names import STACK_ENDINGS
from .tiff import unreadable


class Kind(Enum):
    """Kinds of stack files; the value is what people call them."""

    CUBE = "GeoTIFF"
    H5 = "HDF5 file"
    REGION = "region store"


REGION_ENDING = ".zarr"
SIGNATURES = {
    b"II*\0": Kind.CUBE,
    b"MM\0*": Kind.CUBE,
    b"II+\0": Kind.CUBE,
    b"MM\0+": Kind.CUBE,
    b"\x89HDF": Kind.H5,
}
ENDINGS = {".tif": Kind.CUBE, ".tiff": Kind.CUBE, ".h5": Kind.H5, ".hdf5": Kind.H5}


def find_files(paths: Sequence[Path]) -> tuple[list[Path], dict[str, int], list[Path]]:
    """Files that were given or lie in folders (at any depth), the number of other files in the folders by
    ending, and paths that do not exist.

    A region store is a folder, but counts as one file.

    The files are in the order of ``paths``, inside a folder by name; one that is given twice is listed once.
    """
    files: dict[Path, Path] = {}
    ignored: Counter[str] = Counter()
    missing = []
    for path in paths:
        if not path.exists():
            missing.append(path)
        elif path.is_dir() and not is_region(path):
            for file in _files_below(path):
                ending = file.suffix.lower()
                if ending in (*STACK_ENDINGS, REGION_ENDING) and not file.name.startswith("."):
                    files.setdefault(file.resolve(), file)
                else:
                    ignored[ending or "(no ending)"] += 1
        else:
            files.setdefault(path.resolve(), path)
    return list(files.values()), dict(ignored), missing


def is_region(path: Path) -> bool:
    """Whether a folder is a region store by its name; it counts as one file."""
    return path.suffix.lower() == REGION_ENDING and path.is_dir()


def kind_of(path: Path) -> Kind:
    """Kind by content.

    Raises ``SG-STACK-003`` for an empty or unreadable file, ``SG-STACK-009`` where content and ending do not
    match.
    """
    if is_region(path):
        return Kind.REGION
    try:
        with path.open("rb") as file:
            start = file.read(512)
    except OSError as error:
        raise unreadable(path, str(error)) from error
    if not start:
        raise unreadable(path, "it is empty")
    kind = SIGNATURES.get(start[:4])
    expected = ENDINGS.get(path.suffix.lower())
    if kind is None:
        content = (
            "a web page or a message of a server" if start.lstrip()[:1] in (b"<", b"{") else "something else"
        )
        wanted = (
            f"a {expected.value}"
            if expected and expected is Kind.CUBE
            else "an HDF5 file"
            if expected
            else "a GeoTIFF or an HDF5 file"
        )
        raise SnowGalileoError(
            "SG-STACK-009",
            f"{path.name} is not {wanted} but {content}.",
            "Download it again, or leave it out.",
        )
    if expected not in (kind, None):
        raise SnowGalileoError(
            "SG-STACK-009",
            f"{path.name} is a {kind.value} inside, against its ending.",
            "Rename it if that is what you meant.",
        )
    return kind


def _files_below(folder: Path) -> Iterator[Path]:
    """Files of a folder and its subfolders, and region stores, sorted by path.

    What a store or an unfinished store holds is not listed.
    """
    found = []
    for parent, folders, files in os.walk(folder):
        here = Path(parent)
        stores = [name for name in folders if is_region(here / name)]
        folders[:] = [
            name for name in folders if name not in stores and not name.endswith(f"{REGION_ENDING}.part")
        ]
        found += [here / name for name in stores]
        found += [here / name for name in files if (here / name).is_file()]
    return iter(sorted(found))
