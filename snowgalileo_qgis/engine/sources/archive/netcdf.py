"""NetCDF files in either format (3 classic, 4) through one small interface."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import numpy.typing as npt
from scipy.io import netcdf_file

from ...protocol import SnowGalileoError
from .hdf import MEMBER_LIMIT, opened_hdf5
from .listing import read_bytes, shown, unreadable

_UNITS = re.compile(
    r"(second|minute|hour|day)s? since (\d{1,4}-\d{1,2}-\d{1,2})(?:[T "
    r"](\d{1,2}:\d{1,2})(?::\d{1,2}(?:\.\d*)?)?)?(?: ?(?:Z|UTC|\+?0?0:?00))?"
)
_EPOCH = datetime(1970, 1, 1)


@dataclass(frozen=True)
class Variable:
    """A variable of a file. ``dims``: names of its axes. ``data``: read by slicing."""

    dims: tuple[str, ...]
    attrs: Mapping[str, Any]
    data: Any

    def text(self, name: str) -> str:
        """An attribute as text, empty when absent."""
        return as_text(self.attrs.get(name, ""))

    def values(self, index: tuple[Any, ...] = (Ellipsis,)) -> npt.NDArray[np.float64]:
        """Physical values (float64) at an index, fill values as NaN, packed numbers unpacked."""
        stored = np.asarray(self.data[index])
        values = stored.astype(np.float64)
        for name in ("_FillValue", "missing_value"):
            fill = np.ravel(self.attrs.get(name, np.nan))
            if len(fill) and np.issubdtype(fill.dtype, np.number):
                values[
                    stored == fill[0].astype(stored.dtype) if np.isfinite(fill[0]) else np.isnan(values)
                ] = np.nan
        return values * _number(self.attrs, "scale_factor", 1.0) + _number(self.attrs, "add_offset", 0.0)


@dataclass(frozen=True)
class NetCdf:
    """An open file. ``attrs``: global attributes. ``variables``: of the root group, by name."""

    attrs: Mapping[str, Any]
    variables: Mapping[str, Variable]


@contextmanager
def opened_netcdf(address: str) -> Iterator[NetCdf]:
    """Opens a NetCDF file at an address from ``Product.files``; one inside a zip or tar file is unpacked in
    memory.

    Raises ``SG-SOURCE-001`` when opening it, or reading it inside the ``with`` block, fails.
    """
    if _begins(address, b"CDF"):
        try:
            source = io.BytesIO(read_bytes(address, MEMBER_LIMIT)) if address.startswith("/vsi") else address
            with netcdf_file(source, "r", mmap=False) as classic:
                known = {
                    name: Variable(tuple(held.dimensions), held._attributes, held.data)
                    for name, held in classic.variables.items()
                }
                yield NetCdf(classic._attributes, known)
        except (
            OSError,
            ValueError,
            TypeError,
            LookupError,
            AttributeError,
            MemoryError,
            OverflowError,
        ) as error:
            raise unreadable(address, "it is truncated or damaged") from error
        return
    with opened_hdf5(address) as file:
        held = {name: item for name, item in file.items() if isinstance(item, h5py.Dataset)}
        yield NetCdf(
            file.attrs, {name: Variable(_dims(item), item.attrs, item) for name, item in held.items()}
        )


def _begins(address: str, magic: bytes) -> bool:
    if address.startswith("/vsi"):
        return read_bytes(address, MEMBER_LIMIT).startswith(magic)
    try:
        with Path(address).open("rb") as file:
            return file.read(len(magic)) == magic
    except OSError as error:
        raise unreadable(address, error.strerror or str(error)) from error


def _dims(item: h5py.Dataset) -> tuple[str, ...]:
    if item.is_scale:
        return (item.name.rpartition("/")[2],)
    return tuple(
        axis[0].name.rpartition("/")[2] if len(axis) else f"axis {i}" for i, axis in enumerate(item.dims)
    )


def _number(attrs: Mapping[str, Any], name: str, default: float) -> float:
    found = np.ravel(attrs.get(name, default))
    return float(found[0]) if len(found) and np.issubdtype(found.dtype, np.number) else default


def as_text(value: Any) -> str:
    """An attribute's value as text."""
    value = np.ravel(np.asarray(value))[0] if np.size(value) else ""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def stamps(axis: Variable, address: str) -> npt.NDArray[np.int64]:
    """Times of a time axis as whole hours since 1970-01-01 00:00 UTC.

    Raises ``SG-SOURCE-003`` for anything else.
    """
    units, calendar = axis.text("units"), axis.text("calendar") or "standard"
    match = _UNITS.fullmatch(units.strip())
    try:
        if match is None or calendar.lower() not in ("standard", "gregorian", "proleptic_gregorian"):
            raise ValueError
        year, month, day = map(int, match[2].split("-"))
        hour, minute = map(int, (match[3] or "0:0").split(":"))
        start = datetime(year, month, day) + timedelta(hours=hour, minutes=minute) - _EPOCH
        step = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}[match[1]]
        seconds = np.ravel(axis.values()) * step + start.total_seconds()
        hours = np.rint(seconds / 3600)
        if (
            not np.isfinite(seconds).all()
            or np.abs(seconds - hours * 3600).max(initial=0.0) > 1
            or np.abs(hours).max(initial=0.0) > 10**7
        ):
            raise ValueError
    except ValueError as error:
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} has a time axis that is not a series of whole hours (units {units!r}, "
            f"calendar {calendar!r}).",
            "Download the file again, unchanged.",
        ) from error
    return hours.astype(np.int64)
