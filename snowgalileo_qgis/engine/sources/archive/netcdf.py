"""NetCDF files in either format (3 classic, 4) through one small interface."""

from __future__ import annotations

import io
import re
import struct
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

    @property
    def shape(self) -> tuple[int, ...]:
        """Lengths of its axes."""
        return tuple(self.data.shape)

    def values(self, index: tuple[Any, ...] = (Ellipsis,)) -> npt.NDArray[np.float64]:
        """Physical values (float64) at an index, packed numbers unpacked.

        NaN are fill values (``_FillValue``, every ``missing_value``) and what lies outside of ``valid_min``,
        ``valid_max`` or ``valid_range``, which count in stored numbers. Raises ``ValueError`` where one of
        these attributes, ``scale_factor`` or ``add_offset`` is no number.
        """
        stored = np.asarray(self.data[index])
        if self.text("_Unsigned").lower() == "true" and stored.dtype.kind == "i":
            stored = stored.view(f"{stored.dtype.byteorder}u{stored.dtype.itemsize}")
        with np.errstate(all="ignore"):
            values = stored.astype(np.float64)
        missing = np.isnan(values)
        for fill in (*self.numbers("_FillValue"), *self.numbers("missing_value")):
            missing |= stored == (fill.astype(stored.dtype) if np.isfinite(fill) else fill)
        limits = self.numbers("valid_range")
        for low in (*self.numbers("valid_min"), *limits[:1]):
            missing |= values < low
        for high in (*self.numbers("valid_max"), *limits[1:2]):
            missing |= values > high
        values[missing] = np.nan
        scale, offset = self.numbers("scale_factor"), self.numbers("add_offset")
        return values * (float(scale[0]) if len(scale) else 1.0) + (float(offset[0]) if len(offset) else 0.0)

    def numbers(self, name: str) -> npt.NDArray[Any]:
        """A numeric attribute, ``(N,)``, also one written as text; empty when absent.

        Raises ``ValueError`` for anything else.
        """
        if name not in self.attrs:
            return np.empty(0)
        found = np.ravel(np.asarray(self.attrs[name]))
        if not np.issubdtype(found.dtype, np.number):
            found = np.array(as_text(self.attrs[name]).replace(",", " ").split(), dtype=np.float64)
        return found


@dataclass(frozen=True)
class NetCdf:
    """An open file. ``attrs``: global attributes. ``variables``: of the root group, by name."""

    attrs: Mapping[str, Any]
    variables: Mapping[str, Variable]


@contextmanager
def opened_netcdf(address: str) -> Iterator[NetCdf]:
    """Opens a NetCDF file at an address from ``Product.files``; one inside a zip or tar file is unpacked in
    memory.

    Raises ``SG-SOURCE-002`` for contents of another kind, such as GRIB or a web page, and ``SG-SOURCE-001``
    when opening it, or reading it inside the ``with`` block, fails.
    """
    content = read_bytes(address, MEMBER_LIMIT) if address.startswith("/vsi") else None
    beginning = _beginning(address) if content is None else content[:_LOOKED_AT]
    _check_kind(beginning, address)
    if beginning.startswith(_CLASSIC):
        try:
            source = address if content is None else io.BytesIO(content)
            with netcdf_file(source, "r", mmap=False) as classic:
                known = {
                    name: Variable(tuple(held.dimensions), held._attributes, held.data)
                    for name, held in classic.variables.items()
                }
                yield NetCdf(classic._attributes, known)
        except _DAMAGED as error:
            raise unreadable(address, "it is truncated or damaged") from error
        return
    try:
        with opened_hdf5(address) as file:
            held = {name: item for name, item in file.items() if isinstance(item, h5py.Dataset)}
            yield NetCdf(
                file.attrs, {name: Variable(_dims(item), item.attrs, item) for name, item in held.items()}
            )
    except _DAMAGED as error:
        raise unreadable(address, "it is truncated or damaged") from error


_CLASSIC = (b"CDF\x01", b"CDF\x02")


def is_classic(address: str) -> bool:
    """Whether a file has the classic format. Raises ``SG-SOURCE-001`` when it cannot be opened."""
    beginning = read_bytes(address, MEMBER_LIMIT) if address.startswith("/vsi") else _beginning(address)
    return beginning.startswith(_CLASSIC)


_DAMAGED = (
    OSError,
    RuntimeError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    MemoryError,
    ArithmeticError,
    EOFError,
    struct.error,
)
"""What SciPy and h5py raise on damaged files."""

_LOOKED_AT = 1024

_KINDS = (
    (b"GRIB", "is a GRIB file", "download it in that format"),
    (b"CDF\x05", "is NetCDF with 64-bit data (CDF-5)", "convert it with 'nccopy -k nc4'"),
    (b"\x1f\x8b", "is compressed with gzip", "unpack it"),
    (b"PK", "is a zip file without a NetCDF file", "download it again as NetCDF"),
    (b"\x0e\x03\x13\x01", "is an HDF4 file", "download it in that format"),
)


def _check_kind(beginning: bytes, address: str) -> None:
    """Raises ``SG-SOURCE-002`` when the first bytes are those of another kind of file."""
    written = beginning.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if written.startswith((b"<!doctype", b"<html", b"<?xml", b"{")):
        what, hint = "is a web page or a server's message", "download it again"
    else:
        what, hint = next(
            ((what, hint) for magic, what, hint in _KINDS if beginning.startswith(magic)), ("", "")
        )
    if what:
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{shown(address)} {what}. ERA5-Land is read from NetCDF; {hint}.",
            "Download it as NetCDF.",
        )


def _beginning(address: str) -> bytes:
    try:
        with Path(address).open("rb") as file:
            return file.read(_LOOKED_AT)
    except OSError as error:
        raise unreadable(address, error.strerror or str(error)) from error


def _dims(item: h5py.Dataset) -> tuple[str, ...]:
    """Names of a variable's axes, from the attributes that link it with the variables of its axes.

    HDF5's own functions for these links (H5DS) overrun their buffers on damaged files.
    """
    if as_text(item.attrs.get("CLASS", "")) == "DIMENSION_SCALE":
        return (item.name.rpartition("/")[2],) if item.ndim == 1 else _unnamed(item)
    links = item.attrs.get("DIMENSION_LIST")
    if links is None:
        return _unnamed(item)
    return tuple(
        item.file[scales[0]].name.rpartition("/")[2] if len(scales) else f"axis {i}"
        for i, scales in enumerate(links)
    )


def _unnamed(item: h5py.Dataset) -> tuple[str, ...]:
    return tuple(f"axis {i}" for i in range(item.ndim))


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
