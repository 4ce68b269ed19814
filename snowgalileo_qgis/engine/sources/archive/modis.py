"""MODIS on Terra: daily surface reflectance MOD09GA, collection 6.1, and its state flags."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import numpy.typing as npt

from ...bands import Sensor
from ...nearest import AffineGrid
from ...protocol import SnowGalileoError
from ...scene import Native
from ..scene_reader import Ingestion
from .hdf import opened_hdf4
from .listing import shown
from .sinusoidal import Field, HdfFacts, SinusoidalReader, check_attributes

_LOCAL_ID = re.compile(r'LOCALGRANULEID.*?VALUE\s*=\s*"([^"]+)"', re.DOTALL)


class ModisReader(SinusoidalReader):
    """Finds and reads MOD09GA: HDF4 files, or GeoTIFFs of their bands.

    Reflectance x 10,000 as stored (int16); the fill value -28672 is kept, as in Earth Engine's exports.
    ``state_1km``: uint16 bit field.
    """

    sensor = Sensor.MODIS
    products = "MOD09GA (HDF4, or GeoTIFFs of its bands)"
    ingestion = Ingestion(seconds_per_cell=0.00004, bytes_per_cell=500)
    product = "MOD09GA"
    collection = "061"
    ending = ".hdf"
    fields = {
        f"sur_refl_b0{i}": Field("MODIS_Grid_500m_2D", f"sur_refl_b0{i}_1", 2400, np.int16)
        for i in range(1, 8)
    } | {"state_1km": Field("MODIS_Grid_1km_2D", "state_1km_1", 1200, np.uint16)}
    bands = tuple(fields)

    def metadata(self, address: str) -> HdfFacts:
        """Local granule id, StructMetadata and fields."""
        with opened_hdf4(address) as file:
            attributes, fields = file.attributes(), frozenset(file.datasets())
        found = _LOCAL_ID.search(str(attributes.get("CoreMetadata.0", "")))
        return HdfFacts(found[1] if found else "", str(attributes.get("StructMetadata.0", "")), fields)

    def stored(self, address: str, field: Field, rows: slice, cols: slice) -> npt.NDArray[Any]:
        """Window of a field."""
        with opened_hdf4(address) as file:
            known = file.datasets()
            if field.name not in known or tuple(known[field.name][1]) != (field.size, field.size):
                raise SnowGalileoError(
                    "SG-SOURCE-003",
                    f"{shown(address)} has no {field.name} of {field.size} x {field.size} pixels.",
                    "Download the product again.",
                )
            dataset = file.select(field.name)
            check_attributes(address, field, dataset.attributes())
            values = dataset.get(
                start=(rows.start, cols.start), count=(rows.stop - rows.start, cols.stop - cols.start)
            )
        if values.dtype != field.dtype:
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{shown(address)}: {field.name} holds {values.dtype} instead of "
                f"{np.dtype(field.dtype).name}.",
                "Download the product again, unchanged.",
            )
        return np.ascontiguousarray(values)

    def native(self, grid: AffineGrid, stored: npt.NDArray[Any]) -> Native:
        """As stored."""
        return Native(grid, stored, None)


READER = ModisReader()
