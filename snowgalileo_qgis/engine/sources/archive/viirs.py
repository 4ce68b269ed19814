"""VIIRS on Suomi NPP: daily surface reflectance VNP09GA, collection 2; where it lacks, the same of NOAA-20 or
NOAA-21.
"""

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
from .netcdf import as_text
from .sinusoidal import FILL, Field, HdfFacts, SinusoidalReader, check_attributes


class ViirsReader(SinusoidalReader):
    """Finds and reads VNP09GA, and as declared substitutes VJ109GA and VJ209GA, which have the same form:
    HDF5 files, or GeoTIFFs of their bands.

    Reflectance, float64 (stored value x 0.0001, exactly as in Earth Engine's exports); missing is -9999.
    """

    sensor = Sensor.VIIRS
    products = "VNP09GA, or VJ109GA or VJ209GA in its place (HDF5, or GeoTIFFs of its bands)"
    ingestion = Ingestion(seconds_per_cell=0.00003, bytes_per_cell=300)
    product = "VNP09GA"
    substitutes = {"VJ109GA": "NOAA-20", "VJ209GA": "NOAA-21"}
    collection = "002"
    ending = ".h5"
    fields = {
        band: Field("VIIRS_Grid_500m_2D", f"SurfReflect_{band}_1", 2400, np.int16) for band in ("I1", "I3")
    } | {
        band: Field("VIIRS_Grid_1km_2D", f"SurfReflect_{band}_1", 1200, np.int16)
        for band in ("M5", "M7", "M10", "M11")
    }
    bands = tuple(fields)

    def metadata(self, address: str) -> HdfFacts:
        """Local granule id, StructMetadata and fields."""
        with opened_hdf5(address) as file:
            held = file.get("HDFEOS INFORMATION/StructMetadata.0")
            structure = as_text(held[()]) if isinstance(held, h5py.Dataset) else ""
            fields = frozenset(
                field.name
                for field in self.fields.values()
                if isinstance(file.get(_path(field)), h5py.Dataset)
            )
            return HdfFacts(as_text(file.attrs.get("LocalGranuleID", "")), structure, fields)

    def stored(self, address: str, field: Field, rows: slice, cols: slice) -> npt.NDArray[Any]:
        """Window of a field."""
        with opened_hdf5(address) as file:
            dataset = file.get(_path(field))
            if not isinstance(dataset, h5py.Dataset) or dataset.shape != (field.size, field.size):
                raise SnowGalileoError(
                    "SG-SOURCE-003",
                    f"{shown(address)} has no {field.name} of {field.size} x {field.size} pixels.",
                    "Download the product again.",
                )
            check_attributes(address, field, dataset.attrs)
            if dataset.dtype != field.dtype:
                raise SnowGalileoError(
                    "SG-SOURCE-002",
                    f"{shown(address)}: {field.name} holds {dataset.dtype} instead of "
                    f"{np.dtype(field.dtype).name}.",
                    "Download the product again, unchanged.",
                )
            values: npt.NDArray[Any] = dataset[rows, cols]
            return values

    def native(self, grid: AffineGrid, stored: npt.NDArray[Any]) -> Native:
        """Reflectance."""
        return Native(grid, np.where(stored == FILL, MISSING, stored * 0.0001), MISSING)


READER = ViirsReader()


def _path(field: Field) -> str:
    return f"HDFEOS/GRIDS/{field.grid}/Data Fields/{field.name}"
