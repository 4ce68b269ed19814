"""One snow cover raster of any producer: what its values are, and its snow cover as fractions.

A code is never read as a fraction: where it is not certain what the values are, the raster is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine
from rasterio.enums import ColorInterp
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ..protocol import SnowGalileoError
from .rasters import ENDINGS

Floats = npt.NDArray[np.float32]

VIEWABLE, ON_GROUND, MASK = "viewable snow cover", "snow cover on the ground", "snow or no snow"

OUR_STANDARD_NAME = "snow_area_fraction_viewable_from_above"
SNOW_BANDS = ("fsc", "fsctoc", "fscog", "gf", "scfv", "scfg", "snow cover", "fractional snow cover")

_AYYYYDDD = re.compile(r"(?<![A-Za-z0-9])A?(\d{4})(\d{3})(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")


@dataclass(frozen=True)
class SnowRaster:
    """A raster of one day; ``kind``: of its values (``protocol.LABEL_VALUES`` and ``permille``), ``reason``:
    why.

    ``quantity``: what it shows. ``scale``, ``offset``: from stored values to those of the kind, as GDAL has
    them.
    """

    path: Path
    day: date
    crs: str
    transform: Affine
    height: int
    width: int
    band: int
    kind: str
    reason: str
    quantity: str
    scale: float
    offset: float

    def open(self) -> rasterio.DatasetReader:
        """Open the file; the caller closes it. Raises ``SG-LABEL-011``."""
        return _open(self.path)

    def read(self, dataset: rasterio.DatasetReader, window: Window) -> Floats:
        """Snow cover 0..1 ``(height, width)``, NaN where there is none.

        Raises ``SG-LABEL-011`` and ``014``.
        """
        try:
            stored = dataset.read(self.band, window=window)
            seen = dataset.read_masks(self.band, window=window) > 0
        except RasterioError as error:
            raise _unreadable(self.path, error) from error
        values = stored.astype(np.float32)
        if self.scale != 1 or self.offset != 0:
            values = (values * self.scale + self.offset).astype(np.float32)
        seen &= np.isfinite(values)
        return self._fractions(values, seen)

    def _fractions(self, values: Floats, seen: npt.NDArray[np.bool_]) -> Floats:
        if self.kind == "classes":
            fsc = np.where(values == 11, 1.0, np.where(values == 10, 0.0, np.nan))
        elif self.kind == "mask":
            fsc = np.where(values == 100, 1.0, np.where(values == 0, 0.0, np.nan))
        elif self.kind == "clms":
            codes = seen & (values > 100)
            self._require(not np.any(codes & (values < 200)), values, seen)
            fsc = np.where(values <= 100, values / 100, np.nan)
        else:
            top = {"fraction": 1.0, "percent": 100.0, "permille": 1000.0}[self.kind]
            inside = (values >= -1e-4 * top) & (values <= (1 + 1e-4) * top)
            self._require(bool(np.all(inside | ~seen)), values, seen)
            fsc = np.clip(values / top, 0, 1)
        return np.where(seen, fsc, np.nan).astype(np.float32)

    def _require(self, fits: bool, values: Floats, seen: npt.NDArray[np.bool_]) -> None:
        if not fits:
            low, high = float(values[seen].min()), float(values[seen].max())
            raise SnowGalileoError(
                "SG-LABEL-014",
                f"{self.path.name} has values from {low:g} to {high:g}, which do not fit '{self.kind}'.",
                "Say what the values are, or mark missing pixels as no data.",
            )


def snow_raster_files(paths: Sequence[Path]) -> tuple[list[Path], dict[str, int]]:
    """GeoTIFFs that were given or lie directly in folders, and the number of other files there by ending.

    Raises ``SG-PRODUCT-001`` when there is none.
    """
    found: list[Path] = []
    ignored: dict[str, int] = {}
    for path in (Path(path).expanduser() for path in paths):
        if not path.exists():
            raise SnowGalileoError("SG-PRODUCT-001", f"{path} does not exist.", "Check the path.")
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            if not file.is_file():
                continue
            if file.suffix.lower() in ENDINGS or not path.is_dir():
                found.append(file)
            else:
                ending = file.suffix.lower() or "(no ending)"
                ignored[ending] = ignored.get(ending, 0) + 1
    if not found:
        raise SnowGalileoError(
            "SG-PRODUCT-001",
            f"No GeoTIFF was found in {', '.join(map(str, paths))}.",
            "Choose snow cover rasters.",
        )
    return list(dict.fromkeys(found)), ignored


def open_snow_raster(path: Path, values: str) -> SnowRaster:
    """Look at a raster. ``values``: what its values are, ``auto``: recognised.

    Raises ``SG-LABEL-011`` for a file that cannot be read, ``012`` without a day, ``013`` where it is not
    certain what the values are, ``018`` for a grid that is not north-up with a coordinate system.
    """
    with ExitStack() as stack:
        dataset = stack.enter_context(_open(path))
        if dataset.crs is None or dataset.transform.b or dataset.transform.d or dataset.transform.e >= 0:
            raise SnowGalileoError(
                "SG-LABEL-018",
                f"{path.name} has no coordinate system, or is rotated or mirrored.",
                "Give it a coordinate system and north-up pixels.",
            )
        day = _day(dataset, path)
        band = _band(dataset, path)
        kind, reason, quantity = _kind(dataset, band, path, values)
        return SnowRaster(
            path,
            day,
            dataset.crs.to_string(),
            dataset.transform,
            dataset.height,
            dataset.width,
            band,
            kind,
            reason,
            quantity,
            dataset.scales[band - 1],
            dataset.offsets[band - 1],
        )


def _open(path: Path) -> rasterio.DatasetReader:
    try:
        return rasterio.open(path, driver="GTiff")
    except (RasterioError, OSError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> SnowGalileoError:
    text = f"{path.name} cannot be read: it is damaged or not a GeoTIFF."
    return SnowGalileoError("SG-LABEL-011", text, "Copy or download it again.", str(error))


def _day(dataset: rasterio.DatasetReader, path: Path) -> date:
    """Day of the tag, else of the name: YYYYMMDD, YYYY-MM-DD, AYYYYDDD."""
    tag = dataset.tags().get("PREDICTION_DAY", "")
    for text in (tag, path.stem):
        for match in _DAY.finditer(text):
            try:
                return date(*map(int, match.groups()))
            except ValueError:
                continue
        for match in _AYYYYDDD.finditer(text):
            year, number = map(int, match.groups())
            if 1 <= number <= 366 and 1980 <= year <= 2200:
                return date(year, 1, 1) + timedelta(days=number - 1)
    raise SnowGalileoError(
        "SG-LABEL-012", f"{path.name} does not tell its day.", "Name it with the day, like fsc_20250406.tif."
    )


def _band(dataset: rasterio.DatasetReader, path: Path) -> int:
    """The one band of snow cover; an alpha band is a mask."""
    bands = [
        number
        for number, meaning in zip(dataset.indexes, dataset.colorinterp, strict=True)
        if meaning != ColorInterp.alpha
    ]
    if len(bands) == 1:
        return int(bands[0])
    named = [n for n in bands if (dataset.descriptions[n - 1] or "").strip().lower() in SNOW_BANDS]
    if len(named) == 1:
        return int(named[0])
    raise SnowGalileoError(
        "SG-LABEL-013",
        f"{path.name} has {len(bands)} bands, and it is not certain which one is the snow cover.",
        "Save the band of snow cover as a file of its own, or name it 'fsc'.",
    )


def _kind(dataset: rasterio.DatasetReader, band: int, path: Path, values: str) -> tuple[str, str, str]:
    """Kind of values, the reason, and the quantity."""
    name, tags = path.name.upper(), dataset.tags()
    description = (dataset.descriptions[band - 1] or "").upper()
    is_float = np.dtype(dataset.dtypes[band - 1]).kind == "f"
    on_ground = "FSCOG" in name or "SCFG" in name or "GROUND" in name or "FSCOG" in description
    quantity = ON_GROUND if on_ground else VIEWABLE
    if values != "auto":
        return values, "as given", quantity
    if tags.get("STANDARD_NAME") == OUR_STANDARD_NAME:
        return "fraction", "tag STANDARD_NAME", VIEWABLE
    if "NDSI" in name or "NDSI" in description or re.match(r"(MOD|MYD|VNP|VJ1)10", name):
        raise SnowGalileoError(
            "SG-LABEL-013",
            f"{path.name} holds NDSI, which is not a fraction of snow cover.",
            "Convert it to snow cover first, and say so where it is shown.",
        )
    if re.search(r"FSCTOC|FSCOG|GFSC|_GF[_.]|GF-QA|FSC_", name) and not is_float:
        return "clms", "name of a Copernicus snow product", quantity
    if re.search(r"VIEWABLE_SNOW|GROUND_SNOW|_SNOW\.", name) and dataset.dtypes[band - 1] == "int16":
        return "permille", "name of a Landsat fSCA product", quantity
    if re.search(r"SCFV|SCFG", name):
        return "clms", "name of a Snow CCI product", quantity
    if re.search(r"LIS|SNOW.?MASK|SEB", name) and not is_float:
        return "mask", "name of a LIS snow mask", MASK
    if is_float and dataset.scales[band - 1] == 1:
        return "fraction", "floating-point values, each checked to be 0 to 1", quantity
    text = f"{path.name} does not tell what its values are: they could be fractions, percent, or codes."
    raise SnowGalileoError("SG-LABEL-013", text, "Say what they are: fraction, percent, clms or classes.")
