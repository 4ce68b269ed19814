"""Zarr v3 groups and arrays of a region store: attributes appear whole, chunks carry a checksum."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import zarr
from zarr.codecs import Crc32cCodec, ZstdCodec
from zarr.storage import LocalStore, StorePath

from ...protocol import SnowGalileoError

DOCUMENT = "zarr.json"
ZSTD_LEVEL = 1


def write_group(folder: Path, attributes: Mapping[str, Any]) -> None:
    """Make ``folder`` a Zarr group with these attributes, or replace its attributes; a reader sees the old or
    the new ones, never a part.

    Raises ``SG-OUTPUT-001``.
    """
    document = {"zarr_format": 3, "node_type": "group", "attributes": dict(attributes)}
    part = folder / f"{DOCUMENT}.{os.getpid()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(document, indent=1), encoding="utf-8")
        part.replace(folder / DOCUMENT)
    except OSError as error:
        raise _unwritable(folder, error) from error


def ensure_group(folder: Path) -> None:
    """Make ``folder`` a Zarr group without attributes where it is none yet."""
    if not (folder / DOCUMENT).exists():
        write_group(folder, {})


def read_attributes(folder: Path) -> dict[str, Any]:
    """Attributes of a group or an array; empty where there is none.

    Raises ``SG-REGION-003`` for a document that cannot be read.
    """
    try:
        attributes = json.loads((folder / DOCUMENT).read_text(encoding="utf-8"))["attributes"]
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise damaged(folder, error) from error
    return dict(attributes)


def flush(folder: Path) -> None:
    """Bring all files below a folder to the disk, so that what is marked as complete afterwards survives a
    power cut. Raises ``SG-OUTPUT-001``.
    """
    try:
        for file in folder.rglob("*"):
            if file.is_file():
                with file.open("rb+") as opened:
                    os.fsync(opened.fileno())
    except OSError as error:
        raise _unwritable(folder, error) from error


def create_array(
    folder: Path,
    shape: tuple[int, ...],
    dtype: npt.DTypeLike,
    *,
    chunks: tuple[int, ...],
    missing: float,
    attributes: Mapping[str, Any],
    shards: tuple[int, ...] | None = None,
) -> Any:
    """A new array at ``folder``, in place of any that is there.

    Chunks that hold only ``missing`` are not stored. Raises ``SG-OUTPUT-001``.
    """
    try:
        return zarr.create_array(
            store=str(folder),
            shape=shape,
            dtype=np.dtype(dtype),
            chunks=chunks,
            shards=shards,
            compressors=(ZstdCodec(level=ZSTD_LEVEL), Crc32cCodec()),
            fill_value=missing,
            attributes=dict(attributes),
            overwrite=True,
            config={"write_empty_chunks": False},
        )
    except OSError as error:
        raise _unwritable(folder, error) from error


def write_array(
    folder: Path,
    values: npt.NDArray[Any],
    *,
    chunks: tuple[int, ...],
    missing: float,
    attributes: Mapping[str, Any],
) -> None:
    """A new array with these values. Raises ``SG-OUTPUT-001``."""
    array = create_array(
        folder, values.shape, values.dtype, chunks=chunks, missing=missing, attributes=attributes
    )
    assign(folder, array, ..., values)


def assign(folder: Path, array: Any, where: Any, values: npt.NDArray[Any]) -> None:
    """Write a part of an array. Raises ``SG-OUTPUT-001``."""
    try:
        array[where] = values
    except OSError as error:
        raise _unwritable(folder, error) from error


def open_array(folder: Path) -> Any:
    """An array to read. Raises ``SG-REGION-003``."""
    try:
        document = json.loads((folder / DOCUMENT).read_text(encoding="utf-8"))
        # open_array takes three times as long
        return zarr.Array.from_dict(StorePath(LocalStore(folder, read_only=True)), document)
    except Exception as error:  # a damaged document fails in as many ways as it has fields
        raise damaged(folder, error) from error


def values_of(folder: Path, array: Any, where: Any = ...) -> npt.NDArray[Any]:
    """A part of an array. Raises ``SG-REGION-003`` where a chunk fails its checksum or cannot be read."""
    try:
        return np.asarray(array[where])
    except Exception as error:  # every codec has its own exceptions
        raise damaged(folder, error) from error


def damaged(folder: Path, error: Exception) -> SnowGalileoError:
    """The error of a part of a store that cannot be read."""
    return SnowGalileoError(
        "SG-REGION-003", f"{folder} in the region store is damaged: {error}", "Build the region again."
    )


def _unwritable(folder: Path, error: Exception) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-OUTPUT-001",
        f"{folder} cannot be written: {error}",
        "Choose a folder you can write to, with enough space.",
    )
