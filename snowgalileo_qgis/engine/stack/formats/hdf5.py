"""The published HDF5 files: one cell each, the model's tensors before normalisation, position and day in
the file name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from io import FileIO
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import numpy.typing as npt

from ...bands import TENSOR_SHAPES, Tensor
from ...protocol import SnowGalileoError
from ..availability import tensor_availability
from ..cell import Bool, Cell, CellRef, Half
from ..georeference import OUTPUT_PIXEL_M, check_position, utm_corner
from ..names import parse_name
from ..stack_format import ReadOptions
from ..tiff import unreadable

DATASETS: dict[str, tuple[int, ...]] = {
    **{f"{tensor.value}_x": shape for tensor, shape in TENSOR_SHAPES.items()},
    **{f"valid_data_mask_{tensor.value}": shape for tensor, shape in TENSOR_SHAPES.items()},
}
"""The 12 datasets and their shapes."""

_INFINITY, _MINUS_INFINITY = 0x7C00, 0xFC00
"""Bits of the infinities in float16; above them, up to the next sign, lie those of NaN."""


class Hdf5Format:
    """The published HDF5 files; see ``StackFormat``."""

    noun = "an HDF5 file"
    choice = ".h5 files"
    endings: tuple[str, ...] = (".h5", ".hdf5")
    signatures: tuple[bytes, ...] = (b"\x89HDF",)
    is_folder = False

    def scan(self, path: Path) -> tuple[list[CellRef], list[str]]:
        """The cell of a file, from its name alone (a folder can hold 100 000 files).

        Raises ``SG-STACK-007`` and ``SG-STACK-008``.
        """
        facts = parse_name(path.name)
        if facts is None:
            raise SnowGalileoError(
                "SG-STACK-007",
                f"{path.name} does not tell its prediction day and position in its name.",
                "Name it like PR_20250406_51.02588_-116.10359_SC00.h5.",
            )
        if facts.projected:
            raise SnowGalileoError(
                "SG-STACK-008",
                f"{path.name} gives its position in metres of an unknown UTM zone.",
                "Rename it with latitude and longitude, like PR_20250406_51.02588_-116.10359_SC00.h5.",
            )
        latitude, longitude = facts.latitude, facts.longitude
        check_position(latitude, longitude, path.name)
        crs, x0, y0 = utm_corner(latitude, longitude)
        size = OUTPUT_PIXEL_M
        return [CellRef(path, facts.day, crs, x0, y0, size, size, latitude, longitude)], []

    def reading_order(self, ref: CellRef) -> tuple[int, ...]:  # noqa: ARG002 (a file has one cell)
        """Nothing to order."""
        return ()

    def shared_by(self, ref: CellRef) -> tuple[Any, ...]:  # noqa: ARG002
        """Nothing to share."""
        return ()

    def reader(self, refs: Sequence[CellRef], options: ReadOptions) -> Callable[[CellRef], Cell]:  # noqa: ARG002
        """See ``read_h5``."""
        return partial(read_h5, availability=options.availability)


HDF5 = Hdf5Format()


def read_h5(ref: CellRef, *, availability: bool = False) -> Cell:
    """One cell; the location tensor is kept as the file holds it.

    Raises ``SG-STACK-002`` to ``SG-STACK-006``.
    """
    name = ref.path.name
    try:
        with h5py.File(ref.path, "r") as file, ref.path.open("rb", buffering=0) as raw:
            arrays = {key: _dataset(file.id, raw, key, shape, name) for key, shape in DATASETS.items()}
    except (OSError, RuntimeError) as error:
        raise unreadable(ref.path, str(error)) from error
    values = {
        tensor: _values(arrays[f"{tensor.value}_x"], f"{tensor.value}_x", name) for tensor in TENSOR_SHAPES
    }
    valid = {
        tensor: _mask(arrays[f"valid_data_mask_{tensor.value}"], tensor, name) for tensor in TENSOR_SHAPES
    }
    return Cell(ref, values, valid, tensor_availability(values, valid) if availability else {})


def _dataset(
    file: h5py.h5f.FileID, raw: FileIO, key: str, shape: tuple[int, ...], name: str
) -> npt.NDArray[Any]:
    """A dataset stored in this very file; links to other files are not followed.

    Plain arrays are read directly, bypassing the HDF5 library, which lets only one thread read at a time and
    converts every mask.
    """
    link = key.encode()
    own = file.links.exists(link) and file.links.get_info(link).type == h5py.h5l.TYPE_HARD
    if not own or h5py.h5o.get_info(file, link).type != h5py.h5o.TYPE_DATASET:
        raise SnowGalileoError(
            "SG-STACK-004",
            f"{name} has no dataset {key}.",
            "Leave it out or write it again; a stack has 12 datasets.",
        )
    dataset = h5py.h5d.open(file, link)
    if dataset.shape != shape:
        raise SnowGalileoError(
            "SG-STACK-002",
            f"{name} has {key} of shape {dataset.shape} instead of {shape}.",
            "Leave it out or write it again.",
        )
    stored = dataset.get_create_plist()
    if stored.get_layout() == h5py.h5d.VIRTUAL or stored.get_external_count():
        raise SnowGalileoError(
            "SG-STACK-004",
            f"{name} keeps the dataset {key} in another file.",
            "Write it again with its data inside.",
        )
    offset = dataset.get_offset()
    if offset is None or dataset.dtype.kind not in "bfiu":
        return np.asarray(h5py.Dataset(dataset)[()])
    array = np.empty(shape, dataset.dtype)
    raw.seek(offset)
    if raw.readinto(array.data.cast("B")) != array.nbytes:
        raise OSError(f"{key} is cut off")
    return array


def _values(array: npt.NDArray[Any], key: str, name: str) -> Half:
    if array.dtype.kind != "f":
        raise SnowGalileoError(
            "SG-STACK-002",
            f"{name} has {key} of type {array.dtype} instead of float16.",
            "Leave it out or write it again.",
        )
    with np.errstate(over="ignore"):
        half: Half = np.ascontiguousarray(array, dtype=np.float16)
    if int(half.view(np.int16).max()) >= _INFINITY or int(half.view(np.uint16).max()) >= _MINUS_INFINITY:
        raise SnowGalileoError(
            "SG-STACK-005",
            f"{name} holds not-a-number or infinite values in {key}.",
            "Mark missing values as -9999 and as invalid.",
        )
    return half


def _mask(array: npt.NDArray[Any], tensor: Tensor, name: str) -> Bool:
    key = f"valid_data_mask_{tensor.value}"
    raw = array.view(np.uint8) if array.dtype == np.bool_ else array
    if raw.dtype.kind not in "iu" or int(raw.min()) < 0 or int(raw.max()) > 1:
        raise SnowGalileoError(
            "SG-STACK-006",
            f"{name} has values other than 0 and 1 in {key}.",
            "A mask holds 1 for valid and 0 for missing values.",
        )
    return array.astype(np.bool_, copy=False)
