"""The formats of stacks, one file each. A new format is a file like these and a row in ``FORMATS``."""

from __future__ import annotations

from ..stack_format import StackFormat
from .cube import CUBE
from .hdf5 import HDF5
from .packed import PACKED
from .region import REGION
from .sen12tp import SEN12TP, SEN12TP_ZIP

__all__ = ["CUBE", "FORMATS", "HDF5", "PACKED", "REGION", "SEN12TP", "SEN12TP_ZIP"]

FORMATS: tuple[StackFormat, ...] = (CUBE, HDF5, PACKED, REGION, SEN12TP, SEN12TP_ZIP)
