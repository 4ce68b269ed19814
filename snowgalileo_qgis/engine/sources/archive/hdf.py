"""Opening HDF5, NetCDF 4 and HDF4 files, also inside a zip or tar file."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

import h5py

from ...protocol import SnowGalileoError
from .listing import read_bytes, shown, unreadable

MEMBER_LIMIT = 1_000_000_000
"""Largest member of a zip or tar file that is unpacked, bytes.

Daily products of one tile have less than 200 MB.
"""


_HDF4 = RLock()
"""The library for HDF4 knows no threads, of which a worker of a cluster may have several."""


@contextmanager
def opened_hdf5(address: str) -> Iterator[h5py.File]:
    """Opens an HDF5 or NetCDF 4 file; one inside a zip or tar file is unpacked in memory.

    Raises ``SG-SOURCE-001`` when opening it, or reading it inside the ``with`` block, fails.
    """
    try:
        with h5py.File(
            io.BytesIO(read_bytes(address, MEMBER_LIMIT)) if address.startswith("/vsi") else address, "r"
        ) as file:
            yield file
    except (OSError, RuntimeError, LookupError, ValueError, TypeError, ArithmeticError) as error:
        raise unreadable(address, "it is truncated, damaged or no HDF5") from error


@contextmanager
def opened_hdf4(address: str) -> Iterator[Any]:
    """Opens an HDF4 file as a ``pyhdf.SD.SD``; one inside a zip or tar file is unpacked to a temporary
    file.

    Raises ``SG-ENGINE-005`` without pyhdf, ``SG-SOURCE-001`` when opening it, or reading it inside the
    ``with`` block, fails.
    """
    try:
        from pyhdf.error import HDF4Error
        from pyhdf.SD import SD
    except ImportError as error:
        raise SnowGalileoError(
            "SG-ENGINE-005",
            f"{shown(address)} is an HDF4 file, and the engine's Python has no library 'pyhdf' to read it.",
            "Install pyhdf, or convert the bands to GeoTIFF with gdal_translate.",
        ) from error
    with tempfile.TemporaryDirectory(prefix="snowgalileo_") as folder:
        path = address
        if address.startswith("/vsi"):
            path = str(Path(folder) / "product.hdf")
            Path(path).write_bytes(read_bytes(address, MEMBER_LIMIT))
        try:
            with _HDF4:
                file = SD(path)
                try:
                    yield file
                finally:
                    file.end()
        except (HDF4Error, OSError, ValueError) as error:
            raise unreadable(address, "it is truncated, damaged or no HDF4") from error
