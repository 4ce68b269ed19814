"""Zarr v3 groups and arrays of a region store; attributes are replaced atomically, chunks have a checksum."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import zarr
from zarr.codecs import Crc32cCodec, ZstdCodec

from ...bands import MISSING
from ...checked_json import DamagedJson, check, parse_object
from ...output_file import writing
from ...protocol import SnowGalileoError
from ...protocol.errors import ACCESS_ERRORS
from .medium import DOCUMENT, medium_of

ZSTD_LEVEL = 1

MOST_BYTES = 2 << 30
"""Largest chunk, and largest array that is read as a whole; those that are written are far smaller."""


def write_group(folder: Path, attributes: Mapping[str, Any]) -> None:
    """Make ``folder`` a Zarr group with these attributes, or replace its attributes; readers see either the
    old or the new ones, never a mixture.

    Raises ``SG-OUTPUT-001`` and ``-002``, in object stores ``SG-STORE-...``.
    """
    document = {"zarr_format": 3, "node_type": "group", "attributes": dict(attributes)}
    medium_of(folder).write(folder / DOCUMENT, json.dumps(document, indent=1))


def ensure_group(folder: Path) -> None:
    """Make ``folder`` a Zarr group without attributes unless it is a group already."""
    if not (folder / DOCUMENT).exists():
        write_group(folder, {})


def read_attributes(folder: Path) -> dict[str, Any]:
    """Attributes of a group or an array; empty if there is none.

    Raises ``SG-REGION-003`` for metadata that cannot be read, in object stores ``SG-STORE-...``.
    """
    try:
        attributes: Any = parse_object(medium_of(folder).read(folder / DOCUMENT)).get("attributes")
        check(attributes, dict[str, Any], "attributes")
    except FileNotFoundError:
        return {}
    except (OSError, DamagedJson) as error:
        raise damaged(folder, error) from error
    return dict(attributes)


def checked_attributes(folder: Path, form: type[Any], attributes: Mapping[str, Any]) -> Mapping[str, Any]:
    """Attributes that have the form of a dataclass. Raises ``SG-REGION-003``."""
    try:
        check(attributes, form)
    except DamagedJson as error:
        raise damaged(folder, error) from error
    return attributes


def flush(folder: Path) -> None:
    """Flush all files below a folder to disk, so that whatever is marked as complete afterwards survives a
    power failure. Raises ``SG-OUTPUT-001`` and ``-002``.
    """
    medium_of(folder).flush(folder)


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
    """Create an array at ``folder``, replacing any that is there.

    Chunks that hold only ``missing`` are not stored. Raises ``SG-OUTPUT-001`` and ``-002``, in object stores
    ``SG-STORE-...``.
    """
    medium = medium_of(folder)

    def make(store: Any) -> Any:
        return zarr.create_array(
            store=store,
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

    with writing(folder), medium.asking(folder):
        return medium.new_array(folder, make)


def write_array(
    folder: Path,
    values: npt.NDArray[Any],
    *,
    chunks: tuple[int, ...],
    missing: float,
    attributes: Mapping[str, Any],
) -> None:
    """Create an array with these values. Raises ``SG-OUTPUT-001`` and ``-002``."""
    array = create_array(
        folder, values.shape, values.dtype, chunks=chunks, missing=missing, attributes=attributes
    )
    assign(folder, array, ..., values)


def assign(folder: Path, array: Any, where: Any, values: npt.NDArray[Any]) -> None:
    """Write part of an array. Raises as ``create_array``."""
    with writing(folder), medium_of(folder).asking(folder):
        array[where] = values


def open_array(folder: Path) -> Any:
    """Open an array for reading. Raises ``SG-REGION-003``, in object stores ``SG-STORE-...``."""
    medium = medium_of(folder)
    with _reading(folder):
        document = parse_object(medium.read(folder / DOCUMENT))
        # zarr.open_array takes three times as long
        array = zarr.Array.from_dict(medium.array(folder), document)
        if array.dtype.kind not in "biuf" or _bytes(array.chunks, array.dtype) > MOST_BYTES:
            raise ValueError(f"chunks of {array.chunks} {array.dtype} values")
        return array


def values_of(folder: Path, array: Any, where: Any = ...) -> npt.NDArray[Any]:
    """Part of an array. Raises ``SG-REGION-003`` if a chunk fails its checksum or cannot be read, or if the
    array is larger than any of a store, and ``SG-STORE-...`` where an object store does not give it.
    """
    with _reading(folder):
        if where is ... and _bytes(array.shape, array.dtype) > MOST_BYTES:
            raise ValueError(f"an array of {array.shape} {array.dtype} values")
        return np.asarray(array[where])


def _bytes(shape: tuple[int, ...], dtype: np.dtype[Any]) -> float:
    return float(np.prod([float(side) for side in shape])) * dtype.itemsize


def storable_values(
    values: npt.NDArray[Any], missing: float | None, path: Path
) -> tuple[npt.NDArray[Any], float]:
    """Values as they are stored, and the value of a missing pixel: -9999 for floats (which replaces NaN), the
    source's own for integers.

    ``missing``: value of a missing pixel in ``values``. Integers without one get -9999, in the smallest
    signed type that holds it. ``path``: the product, for error messages. Raises ``SG-SOURCE-002`` for
    infinite values.
    """
    if values.dtype.kind == "f":
        is_missing = np.isnan(values)
        if missing is not None and missing != MISSING and not np.isnan(missing):
            is_missing |= values == values.dtype.type(missing)
        if np.isinf(values).any():
            raise SnowGalileoError(
                "SG-SOURCE-002", f"{path.name} holds infinite values.", "Download it again, or leave it out."
            )
        if is_missing.any():
            values = np.where(is_missing, values.dtype.type(MISSING), values)
        return values, MISSING
    if missing is None:
        return values.astype(np.promote_types(values.dtype, np.int16)), MISSING
    return values, float(missing)


@contextmanager
def _reading(folder: Path) -> Iterator[None]:
    """Turn whatever reading raises into ``SG-REGION-003``, unless the store is out of reach."""
    try:
        with medium_of(folder).asking(folder):
            yield
    except Exception as error:  # damaged metadata fail in as many ways as they have fields, as do the codecs
        if isinstance(error, SnowGalileoError) and error.code in ACCESS_ERRORS:
            raise
        raise damaged(folder, error) from error


def damaged(folder: Path, error: Exception) -> SnowGalileoError:
    """The error for part of a store that cannot be read."""
    return SnowGalileoError(
        "SG-REGION-003",
        f"{folder} in the region store is damaged: {str(error)[:300]}",
        "Build the region again.",
    )
