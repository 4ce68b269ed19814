"""Which bands of a SEN12TP scene are used, and what its files state about them.

Published traps: the description names two bands B7, the first of which is B6; there is no B10; the reader's
band names do not include ``cloud_probability``, which is the 13th. Of Sentinel-1, sigma0 is used as in the
model's training, not the terrain-flattened gamma0 behind it.
"""

from __future__ import annotations

from datetime import date

import numpy as np
import numpy.typing as npt
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.io import DatasetReader

from ...bands import Sensor
from ...protocol import SnowGalileoError
from .scene_files import SceneFiles

CLOUD = "cloud_probability"

S2_BANDS = ("B2", "B3", "B4", "B8", "B11", "B12")
USED: dict[str, tuple[str, ...]] = {
    "s1": ("vv_sigma0", "vh_sigma0", "incangle"),
    "s2": (*(name.lower() for name in S2_BANDS), CLOUD),
    "dsm": ("dsm",),
    "worldcover": ("worldcover",),
}
"""Bands that are read, by the names that the files may give them, in lower case."""

PUBLISHED: dict[str, tuple[str, ...]] = {
    "s1": ("vv_sigma0", "vh_sigma0", "vv_gamma0flat", "vh_gamma0flat", "incangle"),
    "s2": (*["b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b8a", "b9", "b11", "b12"], CLOUD),
    "dsm": ("dsm",),
    "worldcover": ("worldcover",),
}
"""All bands in the published order."""

SENSORS = {"s1": Sensor.S1, "s2": Sensor.S2, "dsm": Sensor.DEM, "worldcover": Sensor.WORLDCOVER}

UNITS = {"s1": ("db", "decibel"), "dsm": ("m", "metre", "metres", "meter", "meters")}
"""Units that a file may state, by modality; the incidence angle may be in degrees."""

OFFSET_SINCE = date(2022, 1, 25)
"""Since then products of Sentinel-2 carry 1000 on top of their values; the published images are older."""


def band_numbers(raster: DatasetReader, scene: SceneFiles, modality: str) -> list[int]:
    """Numbers, from 1, of the bands in ``USED``: by their names where the file gives them, else by their
    published places.

    Raises ``SG-STACK-001`` for another number of bands without names, ``SG-STACK-018`` for names that lack a
    band that is used.
    """
    used, published = USED[modality], PUBLISHED[modality]
    if len(published) == 1:
        expected = raster.count == 1
    else:
        names = [(name or "").strip().lower() for name in raster.descriptions]
        if all(names) and set(names) & set(published):
            return [_named(names, name, scene, modality) for name in used]
        expected = raster.count == len(published)
    if not expected:
        raise SnowGalileoError(
            "SG-STACK-001",
            f"{scene.path_of(modality).name} has {raster.count} bands without names; as published, it has "
            f"{len(published)}.",
            "Download the scene again.",
        )
    return [published.index(name) + 1 for name in used]


def _named(names: list[str], wanted: str, scene: SceneFiles, modality: str) -> int:
    if names.count(wanted) != 1:
        found = "has no band" if wanted not in names else "has several bands"
        raise SnowGalileoError(
            "SG-STACK-018",
            f"{scene.path_of(modality).name} {found} called {wanted}.",
            "Download the scene again.",
        )
    return names.index(wanted) + 1


def check_statements(
    raster: DatasetReader, numbers: list[int], scene: SceneFiles, modality: str, day: date
) -> None:
    """Raise ``SG-STACK-002`` for complex numbers, ``SG-STACK-018`` for what a scene cannot state: a mask,
    transparency, another unit; and for values of Sentinel-2 that may carry an offset.
    """
    name = scene.path_of(modality).name
    hint = "Download the scene again."
    if any("complex" in raster.dtypes[number - 1] for number in numbers):
        raise SnowGalileoError("SG-STACK-002", f"{name} holds complex numbers.", hint)
    flags = {flag for number in numbers for flag in raster.mask_flag_enums[number - 1]}
    hidden = modality in scene.masked or ColorInterp.alpha in raster.colorinterp
    if hidden or not flags <= {MaskFlags.all_valid, MaskFlags.nodata}:
        raise SnowGalileoError("SG-STACK-018", f"{name} hides pixels with a mask, which no scene does.", hint)
    for number in numbers[:2] if modality == "s1" else numbers:
        unit = (raster.units[number - 1] or "").strip().lower()
        if unit and modality in UNITS and unit not in UNITS[modality]:
            raise SnowGalileoError(
                "SG-STACK-018", f"{name} states the unit {unit[:20]} instead of {UNITS[modality][0]}.", hint
            )
    if modality == "s2" and day >= OFFSET_SINCE and not any(raster.offsets):
        raise SnowGalileoError(
            "SG-STACK-018",
            f"{name} is of {day}; since {OFFSET_SINCE} values of Sentinel-2 may be 1000 too high, and the "
            "file does not say whether they are.",
            "State the offset of its bands in the file, for example with gdal_edit -offset -1000.",
        )


def physical(
    stored: npt.NDArray[np.generic], raster: DatasetReader, numbers: list[int], modality: str
) -> npt.NDArray[np.float32]:
    """Values ``(bands, rows, cols)`` with the scale and offset that the file states, NaN where they are its
    no data value or not finite. Sentinel-2 as reflectance x 10000.
    """
    values = stored.astype(np.float32)
    for band, number in enumerate(numbers):
        nodata = raster.nodatavals[number - 1]
        if nodata is not None and np.isfinite(nodata):
            values[band][stored[band] == nodata] = np.nan
        scale, offset = raster.scales[number - 1], raster.offsets[number - 1]
        if (scale, offset) != (1.0, 0.0):
            reflectance = modality == "s2" and number != numbers[-1] and scale < 0.01
            values[band] = (values[band] * scale + offset) * (1e4 if reflectance else 1.0)
    values[~np.isfinite(values)] = np.nan
    return values


def check_values(values: npt.NDArray[np.float32], scene: SceneFiles, modality: str) -> None:
    """Raise ``SG-STACK-018`` for backscatter that is not in dB, and reflectance that is not x 10000."""
    measured = values[:2] if modality == "s1" else values[:-1]
    known = measured[np.isfinite(measured) & (measured != 0)]
    if not known.size:
        return
    name = scene.path_of(modality).name
    if modality == "s1" and float(np.median(known)) > 0:
        raise SnowGalileoError(
            "SG-STACK-018",
            f"{name} holds backscatter of {float(np.median(known)):.3g} (median), which is not in dB.",
            "Convert it with 10 log10.",
        )
    if modality == "s2" and float(known.max()) <= 3:
        raise SnowGalileoError(
            "SG-STACK-018",
            f"{name} holds values up to {float(known.max()):.3g}, not reflectance x 10000.",
            "Multiply its reflectance by 10000.",
        )
