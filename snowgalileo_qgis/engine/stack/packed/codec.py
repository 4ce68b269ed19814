"""One cell as a block of bytes, and back: bit for bit the 12 arrays of the published HDF5 files.

The values of each tensor are one Blosc frame whose items are pixels with all their channels and days, so that
byte shuffling puts the bytes of each channel and day beside each other, and unpacking writes pixels in the
order in which the model reads them. LZ4 (packed thoroughly, "HC") unpacks several times faster than
Zstandard, which saves little more once bytes lie so. A pixel is valid where its value is not missing; the few
that differ are named in one more frame.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import accumulate
from math import prod
from typing import Any

import imagecodecs
import numpy as np
import numpy.typing as npt

from ...bands import MISSING_HALF, TENSOR_SHAPES, Tensor
from ..cell import Bool, Half

Bytes = npt.NDArray[np.uint8]
Words = npt.NDArray[np.uint16]

LEVEL = 9
_FRAMES = len(TENSOR_SHAPES) + 1
_HEAD = struct.Struct(f"<{_FRAMES}I")
"""Bytes of each frame: the tensors' values, then the pixels whose mask is not that of their value."""
_BLOSC_HEAD = 16
_BLOSC_BLOCK = 480_000
"""Bytes that are shuffled at once: 2,000 pixels of the high-resolution tensor, which a core's cache holds."""
_MISSING = np.array(MISSING_HALF, np.float16).view(np.uint16)
_ENDS = tuple(accumulate(prod(shape) for shape in TENSOR_SHAPES.values()))
_SPANS = dict(zip(TENSOR_SHAPES, map(slice, (0, *_ENDS), _ENDS), strict=True))
"""Where the values of each tensor lie among all."""
MOST_WORDS = _ENDS[-1]
"""Values of a cell."""
CELL_BYTES = 3 * MOST_WORDS
"""Values and masks of a cell."""
MOST_BLOCK = _HEAD.size + (2 + 4) * MOST_WORDS + 1024 * _FRAMES
"""Longest block [bytes]: Blosc adds a few bytes to what it cannot compress."""


class DamagedBlock(ValueError):  # noqa: N818 (says what it is)
    """A block that no cell was packed to."""


def pack(values: Mapping[Tensor, Half], valid: Mapping[Tensor, Bool]) -> bytes:
    """The block of a cell; ``values``, ``valid``: as in ``Cell``."""
    words = np.concatenate([values[tensor].ravel() for tensor in TENSOR_SHAPES]).view(np.uint16)
    shown = np.concatenate([valid[tensor].ravel() for tensor in TENSOR_SHAPES])
    odd = np.flatnonzero(shown != (words != _MISSING))
    frames = [
        _compressed(values[tensor], 2 * prod(shape[2:] or shape[-1:]))
        for tensor, shape in TENSOR_SHAPES.items()
    ]
    frames.append(_compressed(odd.astype("<u4"), 4))
    return _HEAD.pack(*map(len, frames)) + b"".join(frames)


def unpack(
    block: bytes | memoryview, buffer: Bytes | None = None
) -> tuple[dict[Tensor, Half], dict[Tensor, Bool]]:
    """Values and masks of a block, contiguous and writable, in ``buffer`` of ``CELL_BYTES`` (default: a new
    one). Raises ``DamagedBlock``.
    """
    *frames, last = _frames(memoryview(block))
    if buffer is None:
        buffer = np.empty(CELL_BYTES, np.uint8)
    words, shown = buffer[: 2 * MOST_WORDS].view(np.uint16), buffer[2 * MOST_WORDS :].view(np.bool_)
    values, valid = {}, {}
    for (tensor, span), frame in zip(_SPANS.items(), frames, strict=True):
        _expand(frame, words[span].view(np.uint8))
        values[tensor] = words[span].view(np.float16).reshape(TENSOR_SHAPES[tensor])
        valid[tensor] = shown[span].reshape(TENSOR_SHAPES[tensor])
    np.not_equal(words, _MISSING, out=shown)
    odd = _odd_pixels(last)
    shown[odd] = ~shown[odd]
    return values, valid


def _frames(block: memoryview) -> list[memoryview]:
    """The frames of a block."""
    if len(block) < _HEAD.size:
        raise DamagedBlock("it is too short")
    lengths = _HEAD.unpack_from(block)
    if _HEAD.size + sum(lengths) != len(block):
        raise DamagedBlock("it has another length than it says")
    frames, start = [], _HEAD.size
    for length in lengths:
        frames.append(block[start : start + length])
        start += length
    return frames


def _odd_pixels(frame: memoryview) -> npt.NDArray[np.uint32]:
    """Numbers of the pixels whose mask is not that of their value."""
    size = _size(frame)
    if size % 4 or size > 4 * MOST_WORDS:
        raise DamagedBlock("it names more pixels than there are")
    found = np.empty(size, np.uint8)
    _expand(frame, found)
    odd = found.view("<u4")
    if len(odd) and (odd[-1] >= MOST_WORDS or (odd[1:] <= odd[:-1]).any()):
        raise DamagedBlock("it names pixels that are not there")
    return odd


def _compressed(data: npt.NDArray[Any], item: int) -> bytes:
    """A Blosc frame of one block, whose items have ``item`` bytes; empty data: nothing."""
    if not data.size:
        return b""
    items = data.reshape(-1).view(f"V{item}")
    return bytes(
        imagecodecs.blosc_encode(
            items,  # type: ignore[arg-type] # it takes any array, of whose items it needs the size
            level=LEVEL,
            compressor="lz4hc",
            shuffle=imagecodecs.BLOSC.SHUFFLE.SHUFFLE,
            blocksize=min(items.nbytes, _BLOSC_BLOCK),
            numthreads=1,
        )
    )


def _size(frame: memoryview) -> int:
    """Bytes that a frame says it holds."""
    if not frame:
        return 0
    if len(frame) < _BLOSC_HEAD:
        raise DamagedBlock("it is too short")
    size, _, length = struct.unpack_from("<III", frame, 4)
    if length != len(frame):
        raise DamagedBlock("it has another length than it says")
    return int(size)


def _expand(frame: memoryview, out: Bytes) -> None:
    """Unpack a frame into ``out``, all of it."""
    if _size(frame) != len(out):
        raise DamagedBlock("its sizes are none of a cell")
    if not len(out):
        return
    try:
        imagecodecs.blosc_decode(frame, numthreads=1, out=out.data)  # type: ignore[arg-type] # a view does
    except (imagecodecs.BloscError, ValueError) as error:
        raise DamagedBlock(str(error)) from None
