"""Sentinel-3 OLCI full-resolution top-of-atmosphere radiance (OL_1_EFR), located by its tie points as in
Earth Engine.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import h5py
import numpy as np
import numpy.typing as npt

from ...bands import MISSING, Sensor
from ...grid import RegionGrid
from ...nearest import SwathGrid, transformer
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Native, Scene
from ..scene_reader import Ingestion
from .hdf import opened_hdf5
from .listing import Entry, Product, product_files, shown
from .netcdf import as_text
from .positions import positions
from .probe import tried
from .product_reader import ProductReader, leaving_out
from .product_versions import newest_versions, quality
from .raster import footprint
from .xml import contradictory, read_xml, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element  # nosec B405 (a type, nothing is parsed with it)

Doubles = npt.NDArray[np.float64]

USUAL_SCALE = {"Oa17_radiance": 0.00493004, "Oa21_radiance": 0.00324118}
"""Scale factors of genuine products.

A factor below half or above twice of it means that some program has rescaled the file.
"""

TIES = "tie_geo_coordinates"
PAD_DEGREES = 0.02
"""Margin around the region in degrees of latitude, about 2 km or seven pixels."""

_NAME = re.compile(
    r"S3[A-D]_OL_1_EFR____\d{8}T\d{6}_(\d{8}T\d{6})_\d{8}T\d{6}_\d{4}_(\d{3}_\d{3})_.{4}_\w{3}_\w_\w\w_\w{3}\.SEN3"
)

UNIT = "mw.m-2.sr-1.nm-1"
"""Unit of radiance, as the files write it, in small letters."""

SAME_TIME_S = 1.0
"""Seconds by which sensing times of one frame differ between its versions."""


class OlciReader(ProductReader):
    """Finds and reads SEN3 products, unpacked or in a zip or tar file.

    Only the manifest and three data files are needed.
    """

    sensor = Sensor.S3
    bands = tuple(USUAL_SCALE)
    products = "Sentinel-3 OLCI EFR (SEN3, zip or folder)"
    ingestion = Ingestion(seconds_per_cell=0.0005, bytes_per_cell=600, seconds_per_scene=1.0)

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """One scene for each frame; of several versions the final one, and of these the newest.

        Frames are cut elsewhere in other versions. One frame replaces another of the same pass only where it
        shows all of it; otherwise both are used, the better one first.
        """
        found = []
        for product in product_files(entries, r"xfdumanifest\.xml|Oa17_radiance\.nc"):
            with leaving_out(product.path, product.name, left_out):
                found.append(_scene(product))
        return _best_first(newest_versions(found, _pass, left_out, _shows_all))

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """Radiance in whole mW m-2 sr-1 nm-1 (int16), zero included; missing is -9999.

        ``None`` where the frame does not reach the region. Raises ``SG-SOURCE-001`` to ``-003``.
        """
        factor, longitude, latitude = tried(_tie_points, scene.files[TIES])
        address = scene.files[band]
        rows, cols = tried(_shape, address, band)
        if rows != longitude.shape[0] or not 0 < cols <= (longitude.shape[1] - 1) * factor + 1:
            raise SnowGalileoError(
                "SG-SOURCE-003",
                f"{shown(address)} has {rows} x {cols} pixels, but the product's tie points are for "
                f"{longitude.shape[0]} rows.",
                "Download the product again.",
            )
        window = _window(longitude, latitude, factor, cols, region)
        if window is None:
            return None
        values = tried(_radiance, address, band, window)
        return Native(_swath(longitude, latitude, factor, *window), values, MISSING)


READER = OlciReader()


def _pass(scene: Scene) -> tuple[str, str]:
    return str(scene.facts["platform"]), str(scene.facts["orbit"])


def _times(scene: Scene) -> tuple[datetime, datetime]:
    first, last = (datetime.fromisoformat(str(scene.facts[key])) for key in ("sensed", "until"))
    return first, last


def _shows_all(newer: Scene, older: Scene) -> bool:
    """Whether a frame was sensed as long as another of the same pass, or longer."""
    slack = timedelta(seconds=SAME_TIME_S)
    (start, stop), (first, last) = _times(newer), _times(older)
    return start - slack <= first and last <= stop + slack


def _best_first(scenes: Sequence[Scene]) -> list[Scene]:
    """Scenes; those of a pass that overlap in time are ordered by their version instead of by time."""
    ordered = []
    slack = timedelta(seconds=SAME_TIME_S)
    for scene in scenes:
        start, stop = _times(scene)
        rivals = [
            other
            for other in scenes
            if _pass(other) == _pass(scene)
            and start + slack < _times(other)[1]
            and _times(other)[0] + slack < stop
        ]
        if len(rivals) > 1:
            first = min(str(other.facts["sensed"]) for other in rivals)
            rank = sum(quality(other) > quality(scene) for other in rivals)
            ordered.append(replace(scene, order=(first, f"{rank:04d} {scene.name}")))
        else:
            ordered.append(scene)
    return ordered


def _scene(product: Product) -> Scene:
    """The scene of one product; raises ``SG-SOURCE-001`` to ``-003``."""
    address = product.find("xfdumanifest.xml")
    if address is None:
        raise _incomplete(product, "its manifest (xfdumanifest.xml)")
    manifest = read_xml(address)
    match = _checked_name(product, manifest, address)
    name = match[0]
    files = _files(product)
    try:
        started = datetime.fromisoformat(text_of(manifest, "startTime", address).rstrip("Z"))
        stopped = datetime.fromisoformat(match[1])
        outline = footprint(positions(text_of(manifest, "posList", address)))
    except ValueError as error:
        raise contradictory(address, "has no valid start time or outline") from error
    quick = text_of(manifest, "timeliness", address) != "NT"
    return Scene(
        sensor=Sensor.S3,
        name=name,
        day=started.date(),
        path=product.path,
        files=files,
        footprint=outline,
        order=(started.isoformat(), name),
        facts={
            "platform": name[:3],
            "orbit": match[2],
            "baseline": text_of(manifest, "baselineCollection", address),
            "sensed": started.isoformat(),
            "until": stopped.isoformat(),
            "generated": text_of(manifest, "creationTime", address),
            "near_real_time": quick,
        },
        notes=("It is the near-real-time version, whose values differ slightly from the final product's.",)
        if quick
        else (),
    )


def _checked_name(product: Product, manifest: Element, address: str) -> re.Match[str]:
    """The product's name, as ``_NAME`` takes it apart; raises ``SG-SOURCE-002`` or ``-003`` where the
    manifest is of another one.
    """
    name, kind = (text_of(manifest, key, address) for key in ("productName", "productType"))
    if kind.strip("_") != "OL_1_EFR":
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{name} is Sentinel-3 {kind.strip('_')}; OLCI Level-1 full resolution (OL_1_EFR) is needed.",
            "Download OL_1_EFR of the same day.",
        )
    match = _NAME.fullmatch(name)
    if match is None or (_NAME.fullmatch(product.name) and product.name != name):
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"The manifest of {product.name} belongs to another product, {name}.",
            "Download or unpack the product again.",
        )
    return match


def _files(product: Product) -> dict[str, str]:
    """Addresses of the product's files by name; raises ``SG-SOURCE-001`` where one lacks or is damaged."""
    wanted = (*USUAL_SCALE, TIES)
    files = {name: found for name in wanted if (found := product.find(f"{name}.nc")) is not None}
    lacking = [f"{name}.nc" for name in wanted if name not in files]
    if lacking:
        raise _incomplete(product, ", ".join(lacking))
    for file in files.values():
        if not file.startswith("/vsi"):  # a member would have to be unpacked whole
            tried(_open, file)
    return files


def _incomplete(product: Product, what: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-SOURCE-001", f"{product.name} lacks {what}.", "Download or unpack the product again."
    )


def _dataset(file: h5py.File, name: str, address: str) -> h5py.Dataset:
    dataset = file.get(name)
    if not isinstance(dataset, h5py.Dataset) or dataset.ndim != 2:
        raise SnowGalileoError(
            "SG-SOURCE-003", f"{shown(address)} has no {name}.", "Download the product again."
        )
    return dataset


def _attribute(holder: Any, name: str, default: float) -> float:
    found = np.ravel(holder.attrs.get(name, default))
    return float(found[0]) if len(found) and np.issubdtype(found.dtype, np.number) else math.nan


def _open(address: str) -> None:
    with opened_hdf5(address):
        pass


def _shape(address: str, band: str) -> tuple[int, int]:
    with opened_hdf5(address) as file:
        rows, cols = _dataset(file, band, address).shape
        return rows, cols


def _radiance(address: str, band: str, window: tuple[slice, slice]) -> npt.NDArray[np.int16]:
    with opened_hdf5(address) as file:
        dataset = _dataset(file, band, address)
        scale, offset, fill = _scaling(dataset, band, address)
        stored = dataset[window]
    radiance = np.rint(scale * stored + offset)
    return np.where(stored == fill, MISSING, radiance).astype(np.int16)


def _tie_points(address: str) -> tuple[int, Doubles, Doubles]:
    """Columns between tie points, longitude and latitude [degrees] of the tie points ``(rows, ties)``, NaN
    where missing.
    """
    with opened_hdf5(address) as file:
        factor, along = (
            _attribute(file, "ac_subsampling_factor", math.nan),
            _attribute(file, "al_subsampling_factor", math.nan),
        )
        longitude, latitude = (_degrees(_dataset(file, name, address)) for name in ("longitude", "latitude"))
    if (
        along != 1
        or not factor >= 1
        or factor % 1
        or longitude.shape != latitude.shape
        or longitude.shape[1] < 2
    ):
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} has tie points every {along:g} rows and {factor:g} columns, of "
            f"{longitude.shape} and {latitude.shape} values.",
            "Download the full-resolution product again.",
        )
    return int(factor), longitude, latitude


def _degrees(dataset: h5py.Dataset) -> Doubles:
    """Degrees of all tie points, NaN where missing."""
    stored, fill = dataset[()], _attribute(dataset, "_FillValue", math.inf)
    degrees = stored * _attribute(dataset, "scale_factor", 1.0) + _attribute(dataset, "add_offset", 0.0)
    is_missing = (stored == fill) | (np.abs(degrees) > 360)
    return np.where(is_missing, np.nan, degrees).astype(np.float64)


def _scaling(dataset: h5py.Dataset, band: str, address: str) -> tuple[float, float, float]:
    """Scale, offset and fill value. Raises ``SG-SOURCE-002`` when they are not those of a genuine product."""
    scale, offset = _attribute(dataset, "scale_factor", math.nan), _attribute(dataset, "add_offset", 0.0)
    unit = as_text(dataset.attrs.get("units", "")).strip()
    if unit and unit.lower() != UNIT:
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{shown(address)} states the unit {unit[:40]!r} instead of mW m-2 sr-1 nm-1.",
            "Download the product again, unchanged.",
        )
    if dataset.dtype != np.uint16 or not 0.5 <= scale / USUAL_SCALE[band] <= 2 or not abs(offset) <= 100:
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{shown(address)} holds {dataset.dtype} with scale factor {scale:g} and offset {offset:g} "
            f"instead of uint16 with {USUAL_SCALE[band]:g}.",
            "Download the product again, unchanged.",
        )
    return scale, offset, _attribute(dataset, "_FillValue", 65535)


def _window(
    longitude: Doubles, latitude: Doubles, factor: int, cols: int, region: RegionGrid
) -> tuple[slice, slice] | None:
    """Rows and columns whose pixels can lie in the region or near it."""
    west, south, east, north = transformer(region.crs, "EPSG:4326").transform_bounds(
        *region.bounds, densify_pts=21
    )
    half = (east - west) % 360 / 2 + PAD_DEGREES / max(
        math.cos(math.radians(max(abs(south), abs(north)))), 0.01
    )
    middle = west + (east - west) % 360 / 2
    right = (longitude - middle + 180) % 360 - 180
    ends = np.stack([right[:, :-1], right[:, 1:]]), np.stack([latitude[:, :-1], latitude[:, 1:]])
    (left_most, right_most), (lowest, highest) = ((pair.min(axis=0), pair.max(axis=0)) for pair in ends)
    hit = (right_most >= -half) & (left_most <= half) & (right_most - left_most < 180)
    hit &= (highest >= south - PAD_DEGREES) & (lowest <= north + PAD_DEGREES)
    if not hit.any():
        return None
    (rows,), (ties,) = np.nonzero(hit.any(axis=1)), np.nonzero(hit.any(axis=0))
    first, last = int(ties[0]) * factor, min(int(ties[-1] + 1) * factor + 1, cols)
    return (slice(int(rows[0]), int(rows[-1]) + 1), slice(first, last)) if first < last else None


def _swath(longitude: Doubles, latitude: Doubles, factor: int, rows: slice, cols: slice) -> SwathGrid:
    """Pixel centres of a window: linear between the tie points of a row, also across 180 degrees."""
    column = np.arange(cols.start, cols.stop)
    tie = np.minimum(column // factor, longitude.shape[1] - 2)
    part = (column - tie * factor) / factor
    start, step = (
        longitude[rows][:, tie],
        (longitude[rows][:, tie + 1] - longitude[rows][:, tie] + 180) % 360 - 180,
    )
    across = (start + part * step + 180) % 360 - 180
    return SwathGrid(across, latitude[rows][:, tie] * (1 - part) + latitude[rows][:, tie + 1] * part)
