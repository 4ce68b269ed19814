"""What a GeoTIFF cube says about its bands: names, units, scales and the value of a missing pixel.

A fact that can be used is used (order of the bands, no data value, scale and offset); one that a cube cannot
have is refused by name. What says nothing (``Band 1``) is ignored.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt
from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from ..bands import CUBE_BANDS, DAYS, DYNAMIC, MISSING, STATIC
from ..protocol import SnowGalileoError

MAX_METADATA = 8_000_000
"""Longest GDAL metadata that are read [characters]."""

LEAST, LARGEST = -100.0, 65535.0
"""Range of what the bands of a cube can really hold, from decibels and wind to flags."""

_NAMES = {band.name.lower(): band.name for band in (*DYNAMIC, *STATIC)}
_DAY = r"[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2}|(?:t|d|day)?[_ -]?[0-9]"
_BAND = re.compile(
    rf"^(?:(?P<before>{_DAY})[_ .:-]+)?"
    rf"(?P<name>{'|'.join(sorted(map(re.escape, _NAMES), key=len, reverse=True))})"
    rf"(?:(?:[_ .:]{{0,2}}|-)\(?(?<![a-z0-9])(?P<after>{_DAY})\)?)?$"
)
_BANDS = [*(band for _ in range(DAYS) for band in DYNAMIC), *STATIC]
_PLACES = [*((band.name, t) for t in range(DAYS) for band in DYNAMIC), *((band.name, 0) for band in STATIC)]
_STATIC_NAMES = {band.name for band in STATIC}

_UNITS: Mapping[str, frozenset[str]] = {
    "dB": frozenset({"db", "decibel", "decibels"}),
    "degree": frozenset({"deg", "degree", "degrees", "°"}),
    "1e-4": frozenset({"1e-4", "1e-04", "0.0001", "dn", "reflectance * 10000", "reflectance*10000"}),
    "1": frozenset({"1", "reflectance", "unitless", "dimensionless", "none"}),
    "mW m-2 sr-1 nm-1": frozenset(
        {"mw m-2 sr-1 nm-1", "mw.m-2.sr-1.nm-1", "mw/(m2 sr nm)", "w m-2 sr-1 um-1"}
    ),
    "K": frozenset({"k", "kelvin"}),
    "m": frozenset({"m", "metre", "metres", "meter", "meters"}),
    "m s-1": frozenset({"m s-1", "m/s", "m s**-1", "m.s-1", "m s^-1"}),
}
"""Ways to write the unit of a band, in lower case; classes and bit fields have none."""

_HINT = f"Write the {CUBE_BANDS} bands in the order and units of the user guide."


@dataclass(frozen=True)
class BandFacts:
    """How the stored pixels of a cube become those that the reader gives.

    ``order``: for each of the 308 bands, its place in the file. ``missing``: value of a missing pixel as
    stored, where it is not -9999. ``scale``, ``offset``: ``(308,)`` in the order of the file. ``None``:
    nothing to do. ``day``: prediction day, where the bands name their days.
    """

    order: npt.NDArray[np.intp] | None = None
    missing: float | None = None
    scale: npt.NDArray[np.float64] | None = None
    offset: npt.NDArray[np.float64] | None = None
    day: date | None = None

    def dtype(self, stored: np.dtype[Any]) -> np.dtype[Any]:
        """Type of the pixels that ``applied`` returns."""
        if self.missing is None and self.scale is None:
            return stored
        is_small = stored == np.float32 or (stored.kind in "iu" and stored.itemsize <= 2)
        return np.dtype(np.float32 if is_small else np.float64)

    def applied(self, pixels: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Stored pixels ``(H, W, 308)`` in the order and units of a cube, missing = -9999."""
        if self.missing is not None or self.scale is not None:
            hidden = _equal(pixels, self.missing)
            values = pixels.astype(self.dtype(pixels.dtype), copy=True)
            if self.scale is not None and self.offset is not None:
                hidden |= pixels == MISSING
                values = (values * self.scale + self.offset).astype(values.dtype)
            values[hidden] = MISSING
            pixels = values
        return pixels if self.order is None else np.ascontiguousarray(pixels[..., self.order])


def band_facts(metadata: str, nodata: str, dtype: np.dtype[Any], file: str) -> BandFacts:
    """Facts from the texts of the GDAL tags of a GeoTIFF; ``file``: its name.

    Raises ``SG-STACK-002`` for a data type that cannot hold what a cube holds, ``SG-STACK-003`` for metadata
    that cannot be read and ``SG-STACK-018`` for facts that a cube cannot have.
    """
    items = _items(metadata, file)
    order, day = band_order([items.get("description", {}).get(band, "") for band in range(CUBE_BANDS)], file)
    _check_units(items.get("unittype", {}), order, file)
    scale, offset = _numbers(items, "scale", 1.0, file), _numbers(items, "offset", 0.0, file)
    is_scaled = bool((scale != 1).any() or (offset != 0).any())
    if not is_scaled:
        _check_type(dtype, file)
    missing = _missing(nodata, file)
    if missing is not None and not is_scaled and LEAST <= missing <= LARGEST:
        raise SnowGalileoError(
            "SG-STACK-018",
            f"{file} has the no data value {missing:g}, which is a measurement in some bands.",
            "Write missing pixels, and only these, as -9999, and set that as the no data value.",
        )
    return BandFacts(order, missing, scale if is_scaled else None, offset if is_scaled else None, day)


def band_order(names: Sequence[str], file: str) -> tuple[npt.NDArray[np.intp] | None, date | None]:
    """Place in the file of each band of a cube by the 308 names, ``None`` where they are in order or say
    nothing; and the prediction day if they name days.

    Days are counted from the oldest: ``VV_t0``, ``0_VV``, ``VV_1`` to ``VV_8``; ``VV``, ``VV_1`` to
    ``VV_7``; ``VV_t-7`` to ``VV_t-0``; or dates. Raises ``SG-STACK-018`` for names that are not
    those of 8 days of all bands and contradict their places.
    """
    parsed = [_parse(name) for name in names]
    if not any(parsed):
        return None, None
    days = sorted({day for found in parsed if found and isinstance(day := found[1], date)})
    if days and (len(days) > DAYS or days[-1] - days[0] != timedelta(days=DAYS - 1)):
        raise SnowGalileoError(
            "SG-STACK-018",
            f"{file} names bands of {days[0]} to {days[-1]}; a cube has {DAYS} days in a row.",
            _HINT,
        )
    keys = [_key(found, days) if found else None for found in parsed]
    numbers = {key[1] for key in keys if key and key[0] not in _STATIC_NAMES and key[1] is not None}
    if numbers == set(range(1, DAYS + 1)):
        keys = [(key[0], None if key[1] is None else key[1] - 1) if key else None for key in keys]
    elif numbers == set(range(1, DAYS)):  # the first of equal names gets no number
        keys = [(key[0], key[1] or 0) if key else None for key in keys]
    keys = [(key[0], 0) if key and key[0] in _STATIC_NAMES else key for key in keys]
    places = {key: place for place, key in enumerate(keys) if key is not None}
    if len(places) == CUBE_BANDS and set(places) == set(_PLACES):
        order = np.array([places[wanted] for wanted in _PLACES])
        in_order = bool((order == np.arange(CUBE_BANDS)).all())
        return None if in_order else order, days[-1] if days else None
    for place, (key, wanted) in enumerate(zip(keys, _PLACES, strict=True)):
        if key is not None and (key[0] != wanted[0] or key[1] not in (None, wanted[1])):
            raise SnowGalileoError(
                "SG-STACK-018",
                f"{file} calls its band {place + 1} '{names[place]}'; there, a cube has {wanted[0]}"
                + (f" of day {wanted[1] + 1} of {DAYS}." if wanted[0] not in _STATIC_NAMES else "."),
                _HINT,
            )
    return None, days[-1] if days else None


def _parse(name: str) -> tuple[str, date | int | None] | None:
    """Band and day (or number of the day) of a name; ``None`` for a name that is not that of a band."""
    match = _BAND.match(name.strip().lower())
    if match is None:
        return None
    text = match["before"] or match["after"]
    if text is None:
        return _NAMES[match["name"]], None
    if len(text) >= 8:
        digits = text.replace("-", "")
        try:
            return _NAMES[match["name"]], date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        except ValueError:
            return None
    number = int(text[-1])
    return _NAMES[match["name"]], DAYS - 1 - number if text[:-1].endswith("-") else number


def _key(found: tuple[str, date | int | None], days: Sequence[date]) -> tuple[str, int | None]:
    name, day = found
    return name, DAYS - 1 - (days[-1] - day).days if isinstance(day, date) else day


def _items(metadata: str, file: str) -> dict[str, dict[int, str]]:
    """Texts of the metadata of bands, by role and band (from 0)."""
    found: dict[str, dict[int, str]] = {}
    text = metadata.strip().strip("\0")
    if not text:
        return found
    try:
        if len(text) > MAX_METADATA:
            raise ValueError(f"{len(text)} characters")
        for item in ElementTree.fromstring(text).iter("Item"):
            role, sample = item.get("role", ""), item.get("sample", "")
            if role and sample.isascii() and sample.isdigit():
                found.setdefault(role.lower(), {})[int(sample[:9])] = (item.text or "").strip()
    except (ElementTree.ParseError, DefusedXmlException, ValueError) as error:
        raise SnowGalileoError(
            "SG-STACK-003",
            f"{file} has metadata of its bands that cannot be read: {error}.",
            "Write the file again.",
        ) from error
    return found


def _numbers(
    items: Mapping[str, Mapping[int, str]], role: str, usual: float, file: str
) -> npt.NDArray[np.float64]:
    """Scale or offset of each band, ``(308,)``."""
    numbers = np.full(CUBE_BANDS, usual)
    for band, text in items.get(role, {}).items():
        if band < CUBE_BANDS:
            try:
                numbers[band] = float(text)
            except ValueError:
                numbers[band] = np.nan
            if not np.isfinite(numbers[band]) or (role == "scale" and numbers[band] == 0):
                raise SnowGalileoError(
                    "SG-STACK-018",
                    f"{file} gives band {band + 1} the {role} '{text[:40]}'.",
                    "Write it again.",
                )
    return numbers


def _check_units(units: Mapping[int, str], order: npt.NDArray[np.intp] | None, file: str) -> None:
    """Refuse bands in another unit than that of a cube."""
    places = range(CUBE_BANDS) if order is None else order.tolist()
    for wanted, place in zip(_BANDS, places, strict=True):
        text, accepted = units.get(place, ""), _UNITS.get(wanted.unit)
        if text and accepted is not None and " ".join(text.lower().split()) not in accepted:
            raise SnowGalileoError(
                "SG-STACK-018",
                f"{file} gives band {place + 1} ({wanted.name}) in '{text[:40]}' instead of {wanted.unit}.",
                _HINT,
            )


def _check_type(dtype: np.dtype[Any], file: str) -> None:
    """Refuse types that cannot hold -9999 exactly: unsigned and short integers, half precision."""
    info = np.iinfo(dtype) if dtype.kind in "iu" else None
    if (info is not None and info.min > MISSING) or dtype == np.float16:
        raise SnowGalileoError(
            "SG-STACK-002",
            f"{file} holds {dtype} pixels, which cannot be -9999 (missing) or decibels.",
            "Export it as float32.",
        )


def _missing(text: str, file: str) -> float | None:
    """The value of a missing pixel, ``None`` where it is -9999 or not given."""
    text = text.strip().strip("\0").strip()
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        raise SnowGalileoError(
            "SG-STACK-018",
            f"{file} has the no data value '{text[:40]}', which is not a number.",
            "Set it to -9999, for example with gdal_edit.",
        ) from None
    return None if value == MISSING else value


def _equal(pixels: npt.NDArray[Any], value: float | None) -> npt.NDArray[np.bool_]:
    """Where pixels have a value; extreme values are compared with 5 digits, because programs shorten them."""
    if value is None:
        return np.zeros(pixels.shape, np.bool_)
    if np.isnan(value):
        return np.asarray(np.isnan(pixels)) if pixels.dtype.kind == "f" else np.zeros(pixels.shape, np.bool_)
    if pixels.dtype.kind == "f" and abs(value) > 1e30:
        return np.asarray(pixels <= value * (1 - 1e-5) if value < 0 else pixels >= value * (1 - 1e-5))
    if pixels.dtype.kind == "f":
        with np.errstate(over="ignore"):
            return np.asarray(pixels == pixels.dtype.type(value))
    return np.asarray(pixels == value)
