"""The published HDF5 files: one cell each, the model's tensors before normalisation, position and day in
the file name.

What the file can say and the name cannot: attributes of scale and fill value (refused: the published files
have none), the position tensor (refused where it is far from the name), links and data in other files
(refused), compression (by what is installed), a user block (skipped).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO, FileIO
from pathlib import Path
from typing import Any, BinaryIO

import h5py
import numpy as np
import numpy.typing as npt

from ...bands import TENSOR_SHAPES, Tensor
from ...protocol import SnowGalileoError
from ..availability import tensor_availability
from ..cell import Bool, Cell, CellRef, Half
from ..georeference import OUTPUT_PIXEL_M, check_position, utm_corner
from ..names import parse_name
from ..stack_format import ReadOptions, Scan, StackFormat
from ..tensors import location
from ..tiff import unreadable

DATASETS: dict[str, tuple[int, ...]] = {
    **{f"{tensor.value}_x": shape for tensor, shape in TENSOR_SHAPES.items()},
    **{f"valid_data_mask_{tensor.value}": shape for tensor, shape in TENSOR_SHAPES.items()},
}
"""The 12 datasets and their shapes."""

PLAIN: dict[str, tuple[float, ...]] = {
    "scale_factor": (1.0,),
    "add_offset": (0.0,),
    "scale": (1.0,),
    "offset": (0.0,),
    "_FillValue": (-9999.0, -10000.0),
    "missing_value": (-9999.0, -10000.0),
}
"""Attributes that change what the values mean, and what they may be."""

FAR = 0.05
"""Largest distance between the place of the position tensor and that of the name [earth radii]."""

MOST_CHUNK_BYTES = 64 << 20
"""Largest chunk that is decompressed."""

USER_BLOCKS = tuple(512 << i for i in range(16))
"""Where a file can begin behind a user block [bytes]."""

Raw = FileIO | BytesIO
"""The bytes of a file."""

_INFINITY, _MINUS_INFINITY = 0x7C00, 0xFC00
"""Bits of the infinities in float16; above them, up to the next sign, lie those of NaN."""


class Hdf5Format(StackFormat):
    """The published HDF5 files; see ``StackFormat``."""

    noun = "an HDF5 file"
    choice = ".h5 files"
    endings = (".h5", ".hdf5")
    signatures = (b"\x89HDF",)

    def begins_later(self, file: BinaryIO) -> bool:
        """Whether the file has a user block."""
        for start in USER_BLOCKS:
            file.seek(start)
            signature = file.read(8)
            if signature == b"\x89HDF\r\n\x1a\n":
                return True
            if not signature:
                return False
        return False

    def scan(self, path: Path) -> Scan:
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
        return Scan([CellRef(path, facts.day, crs, x0, y0, size, size, latitude, longitude)], [])

    def reader(self, refs: Sequence[CellRef], options: ReadOptions) -> Callable[[CellRef], Cell]:  # noqa: ARG002
        """See ``read_h5``."""
        return partial(read_h5, availability=options.availability)


HDF5 = Hdf5Format()


def read_h5(ref: CellRef, *, availability: bool = False) -> Cell:
    """One cell; the location tensor is kept as the file holds it.

    Raises ``SG-STACK-002`` to ``SG-STACK-006``, and ``SG-STACK-008`` for a file of another place than its
    name says.
    """
    return _cell(ref, lambda: (h5py.File(ref.path, "r"), ref.path.open("rb", buffering=0)), availability)


def read_h5_content(ref: CellRef, content: bytes) -> Cell:
    """One cell from the content of its file, which need not be on the disk. Raises as ``read_h5``."""
    return _cell(ref, lambda: (h5py.File(h5py.h5f.open_file_image(content)), BytesIO(content)), False)


def _cell(ref: CellRef, opened: Callable[[], tuple[h5py.File, Raw]], availability: bool) -> Cell:
    name = ref.path.name
    try:
        file, raw = opened()
        with file, raw:
            arrays = {key: _dataset(file.id, raw, key, shape, name) for key, shape in DATASETS.items()}
    except (OSError, RuntimeError) as error:
        raise unreadable(ref.path, str(error)) from error
    except SnowGalileoError:
        raise
    except Exception as error:  # types without an equivalent, damaged headers: as many ways as HDF5 has parts
        raise unreadable(ref.path, f"{type(error).__name__}: {error}") from error
    values = {
        tensor: _values(arrays[f"{tensor.value}_x"], f"{tensor.value}_x", name) for tensor in TENSOR_SHAPES
    }
    valid = {
        tensor: _mask(arrays[f"valid_data_mask_{tensor.value}"], tensor, name) for tensor in TENSOR_SHAPES
    }
    _check_place(values[Tensor.STATIC], ref)
    return Cell(ref, values, valid, tensor_availability(values, valid) if availability else {})


def _dataset(
    file: h5py.h5f.FileID, raw: Raw, key: str, shape: tuple[int, ...], name: str
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
    if dataset.dtype.kind not in "bfiu":
        raise SnowGalileoError(
            "SG-STACK-002", f"{name} has {key} of type {dataset.dtype}, not numbers.", "Write it again."
        )
    _check_attributes(dataset, key, name)
    _check_filters(stored, dataset.dtype.itemsize, key, name)
    offset = dataset.get_offset()
    if offset is None:
        return np.asarray(h5py.Dataset(dataset)[()])
    array = np.empty(shape, dataset.dtype)
    raw.seek(offset)
    if raw.readinto(array.data.cast("B")) != array.nbytes:
        raise OSError(f"{key} is cut off")
    return array


def _check_attributes(dataset: h5py.h5d.DatasetID, key: str, name: str) -> None:
    """Refuse attributes by which the values would mean something else."""
    attributes = h5py.Dataset(dataset).attrs
    for attribute, usual in PLAIN.items():
        if attribute not in attributes:
            continue
        value = np.asarray(attributes[attribute])
        if value.dtype.kind not in "bfiu" or not np.isin(value.astype(np.float64), usual).all():
            raise SnowGalileoError(
                "SG-STACK-018",
                f"{name} gives {key} the attribute {attribute} = {str(attributes[attribute])[:40]}, which no "
                "stack has.",
                "Write plain values, missing = -9999.",
            )


def _check_filters(stored: h5py.h5p.PropDCID, itemsize: int, key: str, name: str) -> None:
    """Refuse compression that is not installed, and chunks far larger than a cell."""
    for i in range(stored.get_nfilters()):
        code, *_, label = stored.get_filter(i)
        if not h5py.h5z.filter_avail(code):
            text = label.decode("ascii", "replace").split(";")[0].strip("\0 ") or "unknown"
            raise SnowGalileoError(
                "SG-STACK-003",
                f"{name} is compressed with {text} (HDF5 filter {code}), which is not installed.",
                "Write it again with gzip, for example with h5repack -f GZIP=4.",
            )
    if stored.get_layout() == h5py.h5d.CHUNKED:
        size = itemsize * int(np.prod([int(side) for side in stored.get_chunk()], dtype=np.float64))
        if size > MOST_CHUNK_BYTES:
            raise SnowGalileoError(
                "SG-STACK-002",
                f"{name} stores {key} in chunks of {size >> 20:,} MB.",
                "Write it again without chunks.",
            )


def _check_place(position: Half, ref: CellRef) -> None:
    """Refuse a file whose position tensor, where it is one, is far from the place in its name."""
    held, named = position.astype(np.float64), location(ref.latitude, ref.longitude).astype(np.float64)
    if abs(np.linalg.norm(held) - 1) < FAR and np.linalg.norm(held - named) > FAR:
        latitude = np.degrees(np.arcsin(np.clip(held[2], -1, 1)))
        longitude = np.degrees(np.arctan2(held[1], held[0]))
        raise SnowGalileoError(
            "SG-STACK-008",
            f"{ref.path.name} lies at {ref.latitude:g}, {ref.longitude:g} by its name but at {latitude:.1f}, "
            f"{longitude:.1f} by its position tensor.",
            "Correct its name: latitude comes first.",
        )


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
