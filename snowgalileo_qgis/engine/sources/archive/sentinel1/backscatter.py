"""What a terrain-corrected raster says of its bands: which they are, in what unit, and which backscatter.

SNAP describes bands in a tag of its own (DIMAP), which GDAL does not show.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import tifffile
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from rasterio.io import DatasetReader

from ....protocol import SnowGalileoError
from ..listing import UNREADABLE, opened_file, shown
from ..raster import data_bands

DIMAP_TAG = 65000

UNNAMED_BANDS = ("VH", "VV", "angle")
"""Bands of a raster with three bands without descriptions: SNAP's alphabetical order."""

_BANDS = {
    "VV": re.compile(r"(?<![A-Za-z])VV(?![A-Za-z])"),
    "VH": re.compile(r"(?<![A-Za-z])VH(?![A-Za-z])"),
    "angle": re.compile(r"(?i)^(?!.*local)(?!.*(?<![a-z])v[vh](?![a-z])).*(angle|incid)"),
}
_OTHER_BACKSCATTER = re.compile(
    r"(?i)(?<![a-z])(gamma|beta)(?![a-z])|[\u03b2\u03b3]|(?<![a-z])(gamma|beta)_?(nought|naught|zero)"
)
_OTHER_IN_TAGS = re.compile(r"(?i)(gamma|beta)[ _-]?(0|nought|naught|zero)|[\u03b2\u03b3]0")
_FLATTENED = re.compile(r"(?i)(?<![a-z])(tf|rtc|nrb|flattened|terrain[ _-]?flatten\w*)(?![a-z])")
_NORMALISED = re.compile(r"(?i)use_(projected_)?local_inci|from_dem")
_LINEAR = re.compile(r"(?i)(?<![a-z])(intensity|amplitude|linear|power|dn)(?![a-z])")
_GAMMA0 = "gamma0 (sigma0 is lower by the cosine of the incidence angle, 0.6 to 1.6 dB)"
_BETA0 = "beta0 (sigma0 is lower by the sine of the incidence angle, 1.5 to 3 dB)"


@dataclass(frozen=True)
class Statement:
    """What is said of one band. ``number``: in the raster. ``name``: empty when it has none. ``all``: name,
    unit and tags, to be searched for words.
    """

    number: int
    name: str
    all: str


def statements(source: DatasetReader, address: str) -> list[Statement]:
    """What the raster says of each band that is not alpha."""
    numbers = data_bands(source)
    dimap = _dimap_bands(address)
    found = []
    for number in numbers:
        name, unit = source.descriptions[number - 1] or "", source.units[number - 1] or ""
        tags = source.tags(number)
        if not name and len(dimap) == len(numbers):
            name, unit = dimap[numbers.index(number)]
        if not name:
            named = {key.lower(): value for key, value in tags.items()}
            keys = ("band_name", "name", "long_name", "polarization", "polarisation")
            name = next((str(named[key]) for key in keys if key in named), "")
        words = " ".join([name, unit, *(f"{key} {value}" for key, value in sorted(tags.items()))])
        found.append(Statement(number, name, words))
    return found


def bands_of(source: DatasetReader, address: str, said: str) -> dict[str, int]:
    """Band numbers in the raster, by name. ``said``: the part of the file's name after the product's.

    Raises ``SG-SOURCE-002`` for bands that say that they are not sigma0 in dB, ``SG-SOURCE-003`` for bands
    that cannot be told apart.
    """
    found = statements(source, address)
    tags = " ".join(f"{key}={value}" for key, value in sorted(source.tags().items()))
    _check_words(said, _OTHER_IN_TAGS.findall(tags), address)
    if not any(band.name for band in found):
        bands = _unnamed(found, address, said)
    else:
        bands = {}
        for band, pattern in _BANDS.items():
            numbers = [other.number for other in found if pattern.search(other.name)]
            if len(numbers) > 1:
                raise SnowGalileoError(
                    "SG-SOURCE-003", f"{shown(address)} has several bands called {band}.", "Keep one of them."
                )
            if numbers:
                bands[band] = numbers[0]
    if not bands:
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} has no band called VV, VH or angle.",
            "Describe its bands as VV, VH and angle.",
        )
    for statement in found:
        if statement.number in (bands.get("VV"), bands.get("VH")):
            _check_band(statement, address)
    kinds = [source.dtypes[number - 1] for number in bands.values()]
    wrong = [kind for kind in kinds if kind.startswith(("uint", "complex"))]
    if wrong:
        raise _refused(address, f"holds {wrong[0]}, so it is not in dB")
    return bands


def check_decibel(values: npt.NDArray[np.float32], band: str, address: str) -> None:
    """Raises ``SG-SOURCE-002`` for values ``(...)``, NaN where missing, that cannot be dB (degrees, of the
    band ``angle``).
    """
    known = values[np.isfinite(values)]
    if not known.size:
        return
    middle = float(np.median(known))
    if band == "angle":
        if 0.2 < middle < 1.6:
            raise _refused(address, f"has angles around {middle:.3g}, in radians instead of degrees")
    elif known.min() > 0 or middle > 0:
        raise _refused(address, f"has mostly positive {band} (median {middle:.3g}): it is not in dB")
    elif middle < -60:
        raise _refused(address, f"has {band} around {middle:.4g}, which is no backscatter in dB")


def _check_words(said: str, tags: list[tuple[str, ...]], address: str) -> None:
    """What the file's name and its tags say of all bands."""
    match = _OTHER_BACKSCATTER.search(said)
    if match or tags:
        word = (match[0] if match else tags[0][0]).lower()
        raise _refused(address, f"says that it holds {_different(word)}")
    flattened = _FLATTENED.search(said)
    if flattened:
        raise _refused(address, f"is radiometrically terrain-flattened ({flattened[0]} in its name), gamma0")


def _check_band(band: Statement, address: str) -> None:
    match = _OTHER_BACKSCATTER.search(band.all)
    if match:
        raise _refused(address, f"has the band {band.name}: {_different(match[0].lower())}")
    if _NORMALISED.search(band.all):
        raise _refused(address, f"has the band {band.name}, normalised by the slope of the ground")
    linear = _LINEAR.search(band.all)
    if linear:
        raise _refused(address, f"has the band {band.name} ({linear[0]}), not in dB")


def _different(word: str) -> str:
    return _BETA0 if word.startswith(("beta", "\N{GREEK SMALL LETTER BETA}")) else _GAMMA0


def _unnamed(found: list[Statement], address: str, said: str) -> dict[str, int]:
    """Bands without descriptions: three in SNAP's order, or one that the file's name tells."""
    told = [band for band, pattern in _BANDS.items() if pattern.search(said.replace("_", " "))]
    if len(found) == 1 and len(told) == 1:
        return {told[0]: found[0].number}
    if len(found) == len(UNNAMED_BANDS):
        return {band: other.number for band, other in zip(UNNAMED_BANDS, found, strict=True)}
    raise SnowGalileoError(
        "SG-SOURCE-003",
        f"{shown(address)} has {len(found)} bands without descriptions.",
        "Describe them as VV, VH and angle.",
    )


def _dimap_bands(address: str) -> list[tuple[str, str]]:
    """Names and units of the bands in SNAP's own tag; none without it."""
    try:
        with opened_file(address) as file, tifffile.TiffFile(file) as tiff:
            tag = tiff.pages.first.tags.get(DIMAP_TAG)
            text = tag.value if tag is not None else ""
        root = fromstring(text if isinstance(text, bytes) else str(text), forbid_dtd=True) if text else None
    except (*UNREADABLE, ParseError, DefusedXmlException, tifffile.TiffFileError, TypeError):
        return []  # then what GDAL tells is all that is known
    if root is None:
        return []
    infos = sorted(root.iter("Spectral_Band_Info"), key=lambda info: int(info.findtext("BAND_INDEX") or 0))
    return [
        ((info.findtext("BAND_NAME") or "").strip(), (info.findtext("PHYSICAL_UNIT") or "").strip())
        for info in infos
    ]


def _refused(address: str, what: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-SOURCE-002",
        f"{shown(address)} {what}; sigma0 in dB is needed.",
        "Use the GRD product, which is calibrated and geocoded here.",
    )
