"""Which files a job reads and writes, as far as its specification says, and that they are not the same."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Dict, Iterable, List, Sequence, TypeVar

from .errors import SnowGalileoError

PACKED_ENDING = ".snowpack"
REGION_ENDING = ".zarr"
STORE_ENDINGS = (REGION_ENDING, PACKED_ENDING)
OBJECT_SCHEME = "s3://"
"""Begins the addresses of what lies in object stores: ``s3://bucket/key``."""
NOT_A_FILE = re.compile(r"s3:[/\\]|[\w+.-]+://|/vsi|[A-Z][A-Z0-9_]+:|([\w.-]{2,}|\[[\da-fA-F:.]+\]):\d{1,5}$")
"""Begins what is no plain path: web addresses, GDAL's virtual files, parts of files (``HDF5:file:name``),
also ``host:port``.
"""
_NAMES = """
archive cache change checkpoint checkpoints chart clms cloud_stacks credentials dem file files folder
forest_labels forest_stacks fsc labels land_cover lines list_file map metadata metrics output picture pictures
polygons predictions quality quality_layers rasters reference report residual scheduler season_chart source
sources stacks start table tree_cover uncertainty val_labels val_stacks weights_folder
"""
PATH_SETTINGS = frozenset(_NAMES.split())
"""Names of the fields of specifications that hold paths, whatever the job."""
WORDS = {"start": ("random",)}
"""What such a field can hold that is none."""

Specification = TypeVar("Specification")


@dataclass(frozen=True)
class Output:
    """A file to write, or a folder to write files to.

    ``is_replaced``: what the folder holds is replaced, so that no input may lie in it. ``is_shared``: other
    jobs may write to the folder at the same time, because they lock the parts that they write. ``is_region``:
    a region store, which may lie in an object store. ``may_be_complete``: nothing is written to a folder that
    holds all that is needed, so that it may be read-only; the job looks.
    """

    path: str
    is_folder: bool = False
    is_replaced: bool = False
    is_shared: bool = False
    is_region: bool = False
    may_be_complete: bool = False


def files(*paths: str) -> List[Output]:
    """Files to write, without those that are not asked for (empty)."""
    return [Output(path) for path in paths if path]


def raster_path(path: str, added: str = "") -> str:
    """Path of a raster: with ``added`` before its ending, which is ``.tif`` where none was given."""
    if not path or is_object(path):  # refused with the text that was given
        return path
    given = Path(path)
    return str(given.with_name(f"{given.stem}{added}{given.suffix or '.tif'}")) if given.name else path


def is_object(path: str) -> bool:
    """Whether a path is an address in an object store, also one of whose slashes a ``Path`` has taken or
    turned one.
    """
    return re.match(r"s3:[/\\]", path) is not None


def absolute(path: str) -> str:
    """The path, wherever the program was started; what is no path of a file system stays as it is."""
    if NOT_A_FILE.match(path):
        return path
    return str(Path(os.path.expanduser(path)).absolute())  # noqa: PTH111 (cannot fail)


def has_unknown_home(path: str) -> bool:
    """Whether a path begins with the home folder (``~``, ``~name``) of somebody who has none here."""
    return path.startswith("~") and os.path.expanduser(path).startswith("~")  # noqa: PTH111 (cannot fail)


def refuse_unknown_homes(spec: Any) -> None:
    """Raise ``SG-JOB-001`` for a path, also of a group of settings, whose home folder is not known."""
    for entry in fields(spec):
        value = getattr(spec, entry.name)
        if is_dataclass(value):
            refuse_unknown_homes(value)
        elif entry.name in PATH_SETTINGS:
            for path in value if isinstance(value, list) else [value]:
                if isinstance(path, str) and has_unknown_home(path):
                    raise SnowGalileoError(
                        "SG-JOB-001",
                        f"The home folder in {path[:300]} is not known.",
                        "Write the whole path; ./~name for a file whose name begins so.",
                    )


def with_absolute_paths(spec: Specification) -> Specification:
    """A copy of a specification, and of its groups of settings, in which all paths are absolute.

    For programs whose engine runs in another folder than they do.
    """

    def changed(name: str, value: Any) -> Any:
        if is_dataclass(value):
            return with_absolute_paths(value)
        if name not in PATH_SETTINGS or not value:
            return value
        if isinstance(value, list):
            return [absolute(path) if path else path for path in value]
        return value if value in WORDS.get(name, ()) else absolute(value)

    values = {entry.name: getattr(spec, entry.name) for entry in fields(spec)}  # type: ignore[arg-type]
    return replace(spec, **{name: changed(name, value) for name, value in values.items()})  # type: ignore[type-var]


def inside(folder: str, name: str) -> str:
    """Path of a file in a folder."""
    return f"{folder.rstrip('/')}/{name}" if is_object(folder) else str(Path(folder) / name)


def object_store_error(path: str) -> SnowGalileoError:
    """The error for something in an object store that needs a disk."""
    return SnowGalileoError(
        "SG-STORE-006",
        f"{path} lies in an object store, where only region stores ({REGION_ENDING}) are read and built.",
        "Choose a file or folder on a disk, or a region store.",
    )


def refuse_objects(stacks: Iterable[str], inputs: Iterable[str], outputs: Iterable[Output]) -> None:
    """Raise ``SG-STORE-006`` for what lies in object stores, or would, but region stores.

    ``inputs``: with the ``stacks``.
    """
    read = {path for path in stacks if path.lower().rstrip("/").endswith(REGION_ENDING)}
    for path in inputs:
        if is_object(path) and path not in read:
            raise object_store_error(path)
    for output in outputs:
        if is_object(output.path) and not output.is_region:
            raise object_store_error(output.path)


def refuse_same_paths(outputs: Sequence[Output], inputs: Iterable[str]) -> None:
    """Raise ``SG-OUTPUT-004`` when two outputs have one name, and ``SG-OUTPUT-003`` when an output has the
    name of an input or lies in an input that is a store.

    Only names are compared; the engine also asks the file system before the job begins.
    """
    seen: Dict[str, str] = {}
    for output in outputs:
        name = _plain(output.path)
        # letter case does not tell files apart everywhere
        other = seen.setdefault(name.casefold(), output.path)
        if other is not output.path:
            raise same_output(other, output.path)
    for given in inputs:
        read = _plain(given)
        for output in outputs:
            name = _plain(output.path)
            is_same = name == read and not output.is_folder
            in_store = read.lower().endswith(STORE_ENDINGS) and is_inside(name, read)
            if is_same or in_store or (output.is_replaced and is_inside(read, name)):
                raise output_is_input(output.path, given)


def same_output(one: str, other: str) -> SnowGalileoError:
    """The error for two outputs that are one file."""
    names = f"{one} was given twice" if one == other else f"{one} and {other} are the same file"
    return SnowGalileoError(
        "SG-OUTPUT-004", f"Two outputs have the same name: {names}.", "Give each output a name of its own."
    )


def output_is_input(output: str, given: str) -> SnowGalileoError:
    """The error for an output that the job reads."""
    what = "the job reads it" if output == given else f"it is the input {given}, or a part of it"
    return SnowGalileoError(
        "SG-OUTPUT-003",
        f"{output} cannot be written: {what}.",
        "Choose another name or folder for the output.",
    )


def is_inside(path: str, folder: str) -> bool:
    """Whether a normalised path is a folder's own or lies in it."""
    separator = "/" if is_object(folder) else os.sep
    return path == folder or path.startswith(folder.rstrip(separator) + separator)


def _plain(path: str) -> str:
    """Absolute, without ``.``, ``..`` and doubled separators."""
    if is_object(path):
        return path.rstrip("/")
    return os.path.normcase(os.path.abspath(os.path.expanduser(path)))  # noqa: PTH100, PTH111 (lexically)
