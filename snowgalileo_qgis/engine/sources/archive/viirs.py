"""VIIRS on Suomi NPP: daily surface reflectance VNP09GA, collection 2."""

from __future__ import annotations

from typing import Any

import h5py
import numpy as np
import numpy.typing as npt

from ...bands import MISSING, Sensor
from ...nearest import AffineGrid
from ...protocol import SnowGalileoError
from ...scene import Native
from ..scene_reader import Ingestion
from .hdf import opened_hdf5
from .listing import shown
from .sinusoidal import Field, SinusoidalReader

FILL = -28672
"""Stored value of a pixel without data."""


class ViirsReader(SinusoidalReader):
    """Finds and reads VNP09GA: HDF5 files, or GeoTIFFs of their bands.

    Reflectance, float64 (stored value x 0.0001, exactly as in Earth Engine's exports); missing is -9999.
    """

    sensor = Sensor.VIIRS
    products = "VNP09GA (HDF5, or GeoTIFFs of its bands)"
    ingestion = Ingestion(seconds_per_cell=0.00003, bytes_per_cell=300)
    product = "VNP09GA"
    collection = "002"
    ending = ".h5"
    fields = {
        band: Field("VIIRS_Grid_500m_2D", f"SurfReflect_{band}_1", 2400, np.int16) for band in ("I1", "I3")
    } | {
        band: Field("VIIRS_Grid_1km_2D", f"SurfReflect_{band}_1", 1200, np.int16)
        for band in ("M5", "M7", "M10", "M11")
    }
    bands = tuple(fields)

    def metadata(self, address: str) -> tuple[str, str]:
        """Local granule id and StructMetadata."""
        with opened_hdf5(address) as file:
            structure = file.get("HDFEOS INFORMATION/StructMetadata.0")
            return _text(file.attrs.get("LocalGranuleID", "")), _text(structure[()]) if isinstance(
                structure, h5py.Dataset
            ) else ""

    def stored(self, address: str, field: Field, rows: slice, cols: slice) -> npt.NDArray[Any]:
        """Window of a field."""
        with opened_hdf5(address) as file:
            dataset = file.get(f"HDFEOS/GRIDS/{field.grid}/Data Fields/{field.name}")
            if not isinstance(dataset, h5py.Dataset) or dataset.shape != (field.size, field.size):
                raise SnowGalileoError(
                    "SG-SOURCE-003",
                    f"{shown(address)} has no {field.name} of {field.size} x {field.size} pixels.",
                    "Download the product again.",
                )
            scale = float(np.ravel(dataset.attrs.get("scale_factor", 0.0001))[0])
            if dataset.dtype != field.dtype or not any(
                np.isclose(scale, usual, rtol=1e-6) for usual in (0.0001, 10000.0)
            ):
                raise SnowGalileoError(
                    "SG-SOURCE-002",
                    f"{shown(address)}: {field.name} holds {dataset.dtype} with scale factor {scale:g} "
                    "instead of reflectance x 10,000.",
                    "Download the product again, unchanged.",
                )
            values: npt.NDArray[Any] = dataset[rows, cols]
            return values

    def native(self, grid: AffineGrid, stored: npt.NDArray[Any]) -> Native:
        """Reflectance."""
        return Native(grid, np.where(stored == FILL, MISSING, stored * 0.0001), MISSING)


READER = ViirsReader()


def _text(value: Any) -> str:
    value = np.ravel(np.asarray(value))[0] if np.size(value) else ""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
