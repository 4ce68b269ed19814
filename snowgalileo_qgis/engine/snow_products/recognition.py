"""Which kind of values a raster holds, and why: from its name, its band, its tags and its values.

Where the kind is not certain, it is asked for, never guessed: a code that is read as a fraction, or an index
that is taken for one, changes every figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians
from pathlib import Path

from rasterio.io import DatasetReader

from ..protocol import SnowGalileoError
from .band import Band
from .coding import CLASS_PIXEL_M, CODES_FROM, FRACTION_TOLERANCE, Coding, ValueSummary
from .layers import NDSI, OTHER, QUALITY, Layer
from .pixel_grid import PixelGrid
from .producers import NamedProduct

OURS = "SnowGalileo"
PERCENT_UNITS = ("%", "percent", "per cent", "pct")
FRACTION_UNITS = ("1", "fraction", "0-1")
ALSO = {"clms": ("percent",)}
"""Kinds that may be chosen for a product of another kind: they are stricter, not different."""


@dataclass(frozen=True)
class Recognition:
    """``product``: for people, may be empty. ``quantity``: see ``layers``. ``reason``: a clause."""

    product: str
    quantity: str
    coding: Coding
    reason: str


def recognise(
    raster: DatasetReader,
    path: Path,
    named: NamedProduct,
    band: Band,
    grid: PixelGrid,
    stated: Coding,
    summary: ValueSummary,
    values: str,
) -> Recognition:
    """The kind of values, ``values`` being the user's choice or ``auto``; ``stated``: the file's scale.

    Raises ``SG-LABEL-013`` when the kind is not certain or the choice contradicts what the file says,
    ``SG-LABEL-020`` when it is a layer of something else.
    """
    is_ours = raster.tags().get("SOFTWARE", "").startswith(OURS)
    is_integer = raster.dtypes[band.number - 1].startswith(("int", "uint"))
    for told in (band.layer, named.layer):
        if told.role in (QUALITY, OTHER):
            raise other_layer(path, told)
    layer = band.layer if band.layer.role else named.layer
    whole = summary.is_whole and (is_integer or summary.high > 1)
    known, why = "", ""
    if is_ours:
        known, why = _of_ours(is_integer)
    elif whole:
        known, why = _of_product(named, layer, summary)
    if not known:
        known, why = _of_unit(raster, band, stated, summary, is_integer)
    if layer.role == NDSI and known != "ndsi":
        if values != "ndsi":
            raise SnowGalileoError(
                "SG-LABEL-013",
                f"{path.name} is named NDSI, which is an index of snow, not a fraction of snow cover.",
                "Give a layer of snow cover, or choose ndsi to have it converted (0.06 + 1.21 NDSI).",
            )
        known = ""
    if values == "auto":
        kind, reason = (known, why) if known else _by_values(path, grid, stated, summary, is_integer)
    else:
        kind, reason = values, why if values == known else "as chosen"
        expected = known or (named.values if whole and layer.role != NDSI else "")
        if expected and kind != expected and kind not in ALSO.get(expected, ()):
            raise SnowGalileoError(
                "SG-LABEL-013",
                f"{path.name} holds '{expected}' ({why or named.product}), not '{values}'.",
                f"Choose {expected} or auto, or give labels of one kind at a time.",
            )
    nodata = raster.nodatavals[band.number - 1]
    if kind == "clms" and known != "clms" and nodata is not None and nodata < 0:
        raise SnowGalileoError(
            "SG-LABEL-013",
            f"{path.name} has the nodata value {nodata:g}, which percent with codes has not: its values "
            "could be percent or per mille.",
            "Choose percent or permille.",
        )
    is_coded = kind == "ndsi" and whole and (not stated.is_scaled or abs(stated.scale - 0.01) < 1e-9)
    coding = Coding(kind, stated.scale, stated.offset, is_coded=is_coded)
    return Recognition(OURS if is_ours else named.product, layer.quantity, coding, reason)


def other_layer(path: Path, layer: Layer) -> SnowGalileoError:
    """The error for a layer that holds something else than snow cover."""
    what = "quality flags" if layer.role == QUALITY else "something else than snow cover"
    return SnowGalileoError(
        "SG-LABEL-020",
        f"{path.name} holds {what} ('{layer.words}').",
        "Give the layer of snow cover, such as FSCTOC, FSCOG or NDSI_Snow_Cover.",
    )


def _of_ours(is_integer: bool) -> tuple[str, str]:
    return ("clms", "percent of SnowGalileo") if is_integer else ("fraction", "a map of SnowGalileo")


def _of_product(named: NamedProduct, layer: Layer, summary: ValueSummary) -> tuple[str, str]:
    """Kind and reason of a product whose name is known, empty where it is none."""
    if named.values and layer.role:
        return named.values, f"layer {layer.words} of {named.product}"
    if layer.words in ("ndsi snow cover", "cgf ndsi snow cover"):
        return "ndsi", f"named {layer.words} as in NASA's products"
    if layer.words in ("fsctoc", "fscog", "fsc toc", "fsc og") and summary.high > 1:
        return "clms", f"named {layer.words} as in the Copernicus products"
    return "", ""


def _of_unit(
    raster: DatasetReader, band: Band, stated: Coding, summary: ValueSummary, is_integer: bool
) -> tuple[str, str]:
    """Kind and reason of a stated unit, empty where the values do not fit it."""
    unit = (raster.units[band.number - 1] or raster.tags(band.number).get("units", "")).strip().lower()
    high = summary.physical(stated)[1]
    if unit in PERCENT_UNITS and high <= 100:
        return "percent", f"its unit is {unit}"
    if unit in PERCENT_UNITS and summary.is_whole and not summary.has_between and not stated.is_scaled:
        return "clms", f"its unit is {unit}, and values from {CODES_FROM} are codes"
    if unit in FRACTION_UNITS and not is_integer and high <= 1 + FRACTION_TOLERANCE:
        return "fraction", f"its unit is {unit}"
    return "", ""


def _by_values(
    path: Path, grid: PixelGrid, stated: Coding, summary: ValueSummary, is_integer: bool
) -> tuple[str, str]:
    """Kind and reason where only the values tell. Raises ``SG-LABEL-013`` where they can be several."""
    low, high = summary.physical(stated)
    if not stated.is_scaled and summary.only_classes and _pixel_m(grid) <= CLASS_PIXEL_M:
        return "classes", f"only 10 and 11 in pixels of at most {CLASS_PIXEL_M:g} m"
    if (stated.is_scaled or not is_integer) and (
        low >= -FRACTION_TOLERANCE and high <= 1 + FRACTION_TOLERANCE
    ):
        scaled = f" after its scale {stated.scale:g} and offset {stated.offset:g}" if stated.is_scaled else ""
        return "fraction", f"0 to 1{scaled}"
    raise SnowGalileoError(
        "SG-LABEL-013",
        f"{path.name} has values from {low:g} to {high:g}: they could be fractions, percent, percent with "
        "codes, per mille, NDSI or classes.",
        "Say what they are: fraction, percent, permille, clms (percent with codes 205 and 255), ndsi or "
        "classes (10, 11); for training, store fractions 0 to 1 as float32.",
    )


def _pixel_m(grid: PixelGrid) -> float:
    if not grid.crs:
        return float("inf")
    west, south, east, north = grid.part(slice(0, 1), slice(0, 1)).bounds_in("EPSG:4326")
    return max(north - south, (east - west) * cos(radians((south + north) / 2))) * 111_320
