"""The rasters of a prediction: their bands, data types, codes and names."""

from __future__ import annotations

from dataclasses import dataclass

NODATA = -9999.0

STANDARD_NAME = "snow_area_fraction_viewable_from_above"


@dataclass(frozen=True)
class Band:
    """One band: key, description, CF names and units, labels of its codes (of its bits, in a bit field)."""

    key: str
    description: str
    long_name: str = ""
    standard_name: str = ""
    units: str = "1"
    labels: tuple[tuple[int, str], ...] = ()

    @property
    def tags(self) -> dict[str, str]:
        """Tags of the band; ``LABEL_<code>`` is the meaning of a code."""
        standard = {"standard_name": self.standard_name} if self.standard_name else {}
        named = {"long_name": self.long_name or self.description, "units": self.units}
        return {**standard, **named, **{f"LABEL_{code}": label for code, label in self.labels}}


@dataclass(frozen=True)
class Raster:
    """One file: key, data type, nodata value, resampling of overviews (GDAL's name), bands."""

    key: str
    dtype: str
    nodata: float
    overviews: str
    bands: tuple[Band, ...]


FSC = Raster(
    "fsc",
    "float32",
    NODATA,
    "average",
    (Band("fsc", "Fractional snow cover (viewable)", "viewable fractional snow cover", STANDARD_NAME),),
)
UNCERTAINTY = Raster(
    "uncertainty",
    "float32",
    NODATA,
    "average",
    (
        Band(
            "sd",
            "Standard deviation of fractional snow cover",
            "standard deviation of fractional snow cover over models and flips",
        ),
    ),
)
CHANGE = Raster(
    "change",
    "float32",
    NODATA,
    "average",
    (
        Band(
            "change",
            "Change of fractional snow cover (inputs hidden minus all inputs)",
            "change of fractional snow cover by hidden inputs",
        ),
    ),
)

CLMS_UNSEEN = 205
CLMS_NODATA = 255
CLMS = Raster(
    "clms",
    "uint8",
    CLMS_NODATA,
    "nearest",
    (
        Band(
            "fsc",
            "Fractional snow cover (viewable), percent",
            "viewable fractional snow cover",
            STANDARD_NAME,
            "percent",
            ((CLMS_UNSEEN, "no optical view in 8 days"),),
        ),
    ),
)
"""Percent as bytes, as in the Copernicus snow products."""
