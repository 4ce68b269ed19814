"""The one table of bands: order, sensor, tensor, validity threshold, unit.

The order of the 308 bands of a cube and of the channels of the model's tensors is defined by ``DYNAMIC`` and
``STATIC`` below and nowhere else.

Source: SnowGalileo research system, data contract (exported cube: 8 days x 38 dynamic bands, time-major, then
4 static bands).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

DAYS = 8
"""Days of a stack, oldest first; the last one is the prediction day."""

CELL_PIXELS = 100
"""Side of a cell in 10 m pixels (1 km)."""

FSC_PIXELS = 10
"""Side of a cell in 100 m pixels, the resolution of fractional snow cover."""

PATCH_PIXELS = CELL_PIXELS // FSC_PIXELS
"""Side of one 100 m patch in 10 m pixels."""

MEDIUM_BLOCKS = 5
"""Side of a cell in 200 m blocks (Sentinel-3)."""

LOW_BLOCKS = 2
"""Side of a cell in 500 m blocks (MODIS, VIIRS I bands)."""

MISSING = -9999.0
"""Value of a missing pixel in a cube; rounds to -10000 in float16."""

MISSING_HALF = -10000.0
"""Value of a missing pixel in a float16 tensor, the float16 nearest to -9999."""

MODIS_FILL = -28672.0
"""Fill value of MOD09GA, which Earth Engine leaves in its exports."""


class Sensor(str, Enum):
    """A sensor or data source of the stack; the value is the stable identifier used in files and messages."""

    S1 = "s1"
    S2 = "s2"
    LANDSAT = "landsat"
    S3 = "s3"
    MODIS = "modis"
    VIIRS = "viirs"
    ERA5 = "era5"
    DEM = "dem"
    WORLDCOVER = "worldcover"

    @property
    def label(self) -> str:
        """Name as users see it."""
        return SENSOR_LABELS[self]


SENSOR_LABELS = {
    Sensor.S1: "Sentinel-1",
    Sensor.S2: "Sentinel-2",
    Sensor.LANDSAT: "Landsat",
    Sensor.S3: "Sentinel-3",
    Sensor.MODIS: "MODIS",
    Sensor.VIIRS: "VIIRS",
    Sensor.ERA5: "ERA5-Land",
    Sensor.DEM: "Copernicus DEM",
    Sensor.WORLDCOVER: "WorldCover",
}


class Tensor(str, Enum):
    """The model's input tensors, named as in the published HDF5 files."""

    HIGH = "s_t_h"
    MEDIUM = "s_t_m"
    LOW = "s_t_l"
    SPACE = "sp"
    TIME = "t"
    STATIC = "st"
    FLAG = "flag"
    """Quality bands of the cube, which the model never sees."""


@dataclass(frozen=True)
class Band:
    """One band of a day (or one static band) of a cube.

    ``threshold``: a value is valid when it is not ``MISSING`` and ``>= threshold``.
    """

    name: str
    sensor: Sensor
    tensor: Tensor
    threshold: float
    unit: str


def _bands(names: str, sensor: Sensor, tensor: Tensor, threshold: float, unit: str) -> tuple[Band, ...]:
    return tuple(Band(name, sensor, tensor, threshold, unit) for name in names.split())


DYNAMIC: tuple[Band, ...] = (
    *_bands("VV VH", Sensor.S1, Tensor.HIGH, -50.0, "dB"),
    *_bands("angle", Sensor.S1, Tensor.HIGH, 0.0, "degree"),
    *_bands("B2 B3 B4 B8 B11 B12", Sensor.S2, Tensor.HIGH, -1.0, "1e-4"),
    *_bands(
        "B2_landsat B3_landsat B4_landsat B5_landsat B6_landsat B7_landsat",
        Sensor.LANDSAT,
        Tensor.HIGH,
        1e-7,
        "1",
    ),
    *_bands("Oa17_radiance Oa21_radiance", Sensor.S3, Tensor.MEDIUM, -1.0, "mW m-2 sr-1 nm-1"),
    *_bands(
        "sur_refl_b01 sur_refl_b02 sur_refl_b03 sur_refl_b04 sur_refl_b05 sur_refl_b06 sur_refl_b07",
        Sensor.MODIS,
        Tensor.LOW,
        -100.0,
        "1e-4",
    ),
    *_bands("I1 I3", Sensor.VIIRS, Tensor.LOW, -0.01, "1"),
    *_bands("M5 M7 M10 M11", Sensor.VIIRS, Tensor.TIME, -0.01, "1"),
    *_bands("skin_temperature temperature_2m", Sensor.ERA5, Tensor.TIME, 184.0, "K"),
    *_bands("total_precipitation_sum", Sensor.ERA5, Tensor.TIME, -1.0, "m"),
    *_bands("u_component_of_wind_10m v_component_of_wind_10m", Sensor.ERA5, Tensor.TIME, -53.0, "m s-1"),
    *_bands("state_1km", Sensor.MODIS, Tensor.FLAG, 0.0, "bit field"),
    *_bands("QA60", Sensor.S2, Tensor.FLAG, 0.0, "bit field"),
    *_bands("QA_PIXEL", Sensor.LANDSAT, Tensor.FLAG, 0.0, "bit field"),
)
"""The 38 bands of one day, in cube order."""

STATIC: tuple[Band, ...] = (
    *_bands("DEM", Sensor.DEM, Tensor.SPACE, 1e-7, "m"),
    *_bands("slope aspect", Sensor.DEM, Tensor.SPACE, 0.0, "degree"),
    *_bands("Map", Sensor.WORLDCOVER, Tensor.SPACE, 0.0, "class"),
)
"""The 4 static bands that end a cube."""

DATED = tuple(sensor for sensor in Sensor if sensor in {band.sensor for band in DYNAMIC})
"""Sensors with one or more scenes a day: all but terrain and land cover."""

CUBE_BANDS = DAYS * len(DYNAMIC) + len(STATIC)
"""308."""

WORLDCOVER_CLASSES = (10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100)
"""ESA WorldCover class codes, in the order of the one-hot channels."""

INDICES = slice(9, 11)
"""Channels NDSI and NDVI of the low-resolution tensor."""

INDEX_THRESHOLD = -1.0
"""Validity threshold of NDSI and NDVI, the two channels computed from MODIS bands."""


def day_offsets(tensor: Tensor) -> tuple[int, ...]:
    """Offsets (0..37) of a tensor's bands inside one day's block of a cube."""
    return tuple(i for i, band in enumerate(DYNAMIC) if band.tensor is tensor)


def dynamic_offset(name: str) -> int:
    """Offset (0..37) of a band inside one day's block of a cube."""
    return next(i for i, band in enumerate(DYNAMIC) if band.name == name)


@dataclass(frozen=True)
class ChannelGroup:
    """Channels of one tensor that become one token together.

    ``channels`` are projected; ``mask_channels`` decide whether the group counts as masked. They differ for
    MODIS only: the released weights were trained with masks from contiguous slices (RGB from b01, b02, b03;
    NIR from b04), which must be kept for these weights.
    """

    name: str
    tensor: Tensor
    sensor: Sensor
    channels: tuple[int, ...]
    mask_channels: tuple[int, ...]


def _group(
    name: str, tensor: Tensor, sensor: Sensor, channels: str, mask_channels: str | None = None
) -> ChannelGroup:
    def parse(text: str) -> tuple[int, ...]:
        return tuple(int(part) for part in text.split())

    return ChannelGroup(name, tensor, sensor, parse(channels), parse(mask_channels or channels))


GROUPS: tuple[ChannelGroup, ...] = (
    _group("S1", Tensor.HIGH, Sensor.S1, "0 1 2"),
    _group("S2_RGB", Tensor.HIGH, Sensor.S2, "3 4 5"),
    _group("S2_NIR", Tensor.HIGH, Sensor.S2, "6"),
    _group("S2_SWIR", Tensor.HIGH, Sensor.S2, "7 8"),
    _group("L_RGB", Tensor.HIGH, Sensor.LANDSAT, "9 10 11"),
    _group("L_NIR", Tensor.HIGH, Sensor.LANDSAT, "12"),
    _group("L_SWIR", Tensor.HIGH, Sensor.LANDSAT, "13 14"),
    _group("S3_NIR", Tensor.MEDIUM, Sensor.S3, "0 1"),
    _group("MODIS_RGB", Tensor.LOW, Sensor.MODIS, "0 2 3", mask_channels="0 1 2"),
    _group("MODIS_NIR", Tensor.LOW, Sensor.MODIS, "1", mask_channels="3"),
    _group("MODIS_SWIR", Tensor.LOW, Sensor.MODIS, "4 5 6"),
    _group("VIIRS_RGB_FINE", Tensor.LOW, Sensor.VIIRS, "7"),
    _group("VIIRS_VNIR_FINE", Tensor.LOW, Sensor.VIIRS, "8"),
    _group("NDSI", Tensor.LOW, Sensor.MODIS, "9"),
    _group("NDVI", Tensor.LOW, Sensor.MODIS, "10"),
    _group("DEM", Tensor.SPACE, Sensor.DEM, "0 1 2"),
    _group("WC", Tensor.SPACE, Sensor.WORLDCOVER, "3 4 5 6 7 8 9 10 11 12 13"),
    _group("VIIRS_RGB_COARSE", Tensor.TIME, Sensor.VIIRS, "0 1"),
    _group("VIIRS_VNIR_COARSE", Tensor.TIME, Sensor.VIIRS, "2"),
    _group("VIIRS_SWIR_COARSE", Tensor.TIME, Sensor.VIIRS, "3"),
    _group("ERA5", Tensor.TIME, Sensor.ERA5, "4 5 6 7 8"),
    _group("location", Tensor.STATIC, Sensor.DEM, "0 1 2"),
)
"""All channel groups, in the order of the model's token sequence within each tensor."""


def groups_of(tensor: Tensor) -> tuple[ChannelGroup, ...]:
    """Channel groups of one tensor, in token order."""
    return tuple(group for group in GROUPS if group.tensor is tensor)


TENSOR_SHAPES: dict[Tensor, tuple[int, ...]] = {
    Tensor.HIGH: (CELL_PIXELS, CELL_PIXELS, DAYS, 15),
    Tensor.MEDIUM: (MEDIUM_BLOCKS, MEDIUM_BLOCKS, DAYS, 2),
    Tensor.LOW: (LOW_BLOCKS, LOW_BLOCKS, DAYS, 11),
    Tensor.SPACE: (CELL_PIXELS, CELL_PIXELS, 14),
    Tensor.TIME: (DAYS, 9),
    Tensor.STATIC: (3,),
}
"""Shapes of the model's input tensors: ``(H, W, T, C)``, ``(H, W, C)``, ``(T, C)``, ``(C,)``."""

TOKENS = sum(1 if group.tensor in (Tensor.SPACE, Tensor.STATIC) else DAYS for group in GROUPS)
"""Tokens that each 100 m pixel uses when nothing is missing: 155."""


def tokens_of_one_day(sensors: Iterable[Sensor]) -> int:
    """Tokens of a 100 m pixel that some sensors give on one day; the position comes with the terrain."""
    return sum(group.sensor in set(sensors) for group in GROUPS)
