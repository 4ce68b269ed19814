"""Snow products that their file names tell, with the meaning of their values.

=====================  =============================================  ========  ===========================
product                source of the names                            values    layers of snow cover
=====================  =============================================  ========  ===========================
CLMS FSC, GFSC         HR-S&I and HR-WSI product user manuals         clms      FSCTOC; FSCOG, GF on ground
Theia snow             let-it-snow                                    clms      SNW (0, 100), FSCTOC, FSCOG
MOD10A1, VNP10A1 ...   NSIDC, also as AppEEARS and NSIDC convert them ndsi      NDSI_Snow_Cover
ESA Snow CCI           product user guide                             clms      SCFV; SCFG on ground
Landsat fSCA           USGS Collection 2 Level 3                      permille  VIEWABLE_SNOW; GROUND_SNOW
=====================  =============================================  ========  ===========================
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .days import named_days
from .layers import NDSI, ON_GROUND, OTHER, QUALITY, SNOW, Layer, layer_of_name


@dataclass(frozen=True)
class NamedProduct:
    """What a file name tells.

    ``product``: for people; empty where no known product has such names. ``key``: equal for all layers and
    versions of one product. ``values``: kind of its values (``coding``). ``days``: that it may be of.
    """

    product: str
    key: tuple[str, ...]
    version: tuple[str, ...]
    layer: Layer
    values: str
    days: tuple[date, ...]


@dataclass(frozen=True)
class _Form:
    """Names of a product; groups ``day``, ``version`` and ``layer`` of the pattern have these meanings, all
    other groups make the key.
    """

    product: str
    values: str
    pattern: re.Pattern[str]
    layer: Callable[[str], Layer]


def _clms_layer(text: str) -> Layer:
    if text.upper() == "GF":
        return Layer(SNOW, ON_GROUND, "gf")
    return _known_layer(text)


def _known_layer(text: str) -> Layer:
    """In a product whose layers are known, a layer that does not tell is none of snow cover."""
    layer = layer_of_name(text)
    return layer if layer.role else Layer(OTHER, "", text)


def _nasa_layer(text: str) -> Layer:
    layer = layer_of_name(text)
    if layer.role == NDSI and layer.words in ("ndsi snow cover", "cgf ndsi snow cover"):
        return layer
    if layer.role == NDSI:
        return Layer(OTHER, "", "ndsi before screening")
    return layer if layer.role in (QUALITY, OTHER) else Layer()


_TILE = r"(?P<tile>T\d{2}[A-Z]{3})"
_FORMS = (
    _Form(
        "CLMS snow cover",
        "clms",
        re.compile(
            r"(?P<type>G?FSC)_(?P<day>\d{8})(?P<time>T\d{6}|-\d{3})_(?P<sensor>[^_]+)_"
            rf"{_TILE}_(?P<version>V\d+_\d+)_(?P<layer>.+)",
            re.IGNORECASE,
        ),
        _clms_layer,
    ),
    _Form(
        "CLMS snow cover",
        "clms",
        re.compile(
            rf"CLMS_WSI_(?P<type>G?FSC)_\d+m_{_TILE}_(?P<day>\d{{8}})(?P<time>T\d{{6}}|P\d+D)_(?P<sensor>[^_]+)_"
            r"(?P<version>V\d+)_(?P<layer>.+)",
            re.IGNORECASE,
        ),
        _clms_layer,
    ),
    _Form(
        "Theia snow",
        "clms",
        re.compile(
            r"(?P<sensor>SENTINEL2[A-D]|LANDSAT\d)_(?P<day>\d{8})-(?P<time>[\d-]+)_L2B-SNOW_(?P<tile>[^_]+)_[A-Z]_"
            r"(?P<version>V[\d-]+)_(?P<layer>.+)",
            re.IGNORECASE,
        ),
        _known_layer,
    ),
    _Form(
        "NASA snow cover",
        "ndsi",
        re.compile(
            r"(?P<type>M[OY]D10A1F?|V(?:NP|J1|J2)10A1F?)[._](?P<version1>\d{3}[._])?(?P<before>.*?)"
            r"(?P<day>A\d{7}|doy\d{7}(?:\d{6})?|\d{8}|\d{4}[-_.]\d{2}[-_.]\d{2})"
            r"(?P<tile>[._]h\d{2}v\d{2})?(?P<version>[._]\d{3}[._]\d{13})?(?P<layer>.*)",
            re.IGNORECASE,
        ),
        _nasa_layer,
    ),
    _Form(
        "ESA Snow CCI",
        "clms",
        re.compile(
            r"(?P<day>\d{8})-ESACCI-L3C_SNOW-(?P<layer>SCF[VG](?:_UNC)?)-(?P<sensor>.+?)-fv(?P<version>[\d.]+)"
            r"(?P<more>.*)",
            re.IGNORECASE,
        ),
        _known_layer,
    ),
    _Form(
        "USGS Landsat fSCA",
        "permille",
        re.compile(
            r"(?P<sensor>L[COTEM]\d{2})_(?P<tile>(?:CU|AK|HI)_\d{6})_(?P<day>\d{8})_(?P<version>\d{8}_\d{2}_|\d{2}_)?"
            r"(?P<layer>.+)",
            re.IGNORECASE,
        ),
        _known_layer,
    ),
)
_COMPOSITE = re.compile(r"(?:M[OY]D|V(?:NP|J1|J2))10(?:A2|C\w+)(?![A-Za-z0-9])", re.IGNORECASE)


def named_product(path: Path) -> NamedProduct:
    """What the name of a file tells of product, layer and day."""
    stem = path.stem
    for form in _FORMS:
        if match := form.pattern.fullmatch(stem):
            return _known(form, match)
    layer = Layer(OTHER, "", "composite of several days") if _COMPOSITE.match(stem) else layer_of_name(stem)
    rest = stem.lower()
    for word in layer.words.split():
        rest = "".join(rest.rsplit(word, 1))
    key = (str(path.parent), re.sub(r"[^a-z0-9]+", "_", rest).strip("_"))
    return NamedProduct("", key, (), layer, "", named_days(path.name, stem))


def _known(form: _Form, match: re.Match[str]) -> NamedProduct:
    parts = {name: text or "" for name, text in match.groupdict().items()}
    layer_text = parts.pop("layer")
    if "before" in parts:  # NASA's layer may stand on either side of the day
        layer_text = f"{parts.pop('before')} {layer_text}"
    layer = form.layer(layer_text)
    if "more" in parts:
        parts.pop("more")
    version = tuple(parts.pop(name) for name in ("version1", "version") if name in parts)
    days = named_days(parts["day"], parts["day"])
    product = f"{form.product} {parts['type'].upper()}" if "type" in parts else form.product
    if _uncertainty(layer_text):
        layer = Layer(QUALITY, "", "uncertainty")
    key = (form.product, *(text.upper().strip("._") for _, text in sorted(parts.items())))
    return NamedProduct(product, key, version, layer, form.values, days)


def _uncertainty(text: str) -> bool:
    return re.search(r"(?:^|[_ -])unc(?:$|[_ -])", text, re.IGNORECASE) is not None
