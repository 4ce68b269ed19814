"""One cell as a block of bytes, and back: bit for bit the 12 arrays of the published HDF5 files.

Every array is cut into planes, one per day and channel (one per channel without days). A plane of one value
is kept as this value; the mask of a plane is mostly "where the value is not missing", or all, or nothing, or
that of the plane before. What is left is compressed by Blosc (byte shuffle, Zstandard).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from math import prod
from typing import Any, NamedTuple

import imagecodecs
import numpy as np
import numpy.typing as npt

from ...bands import MISSING_HALF, TENSOR_SHAPES, Tensor
from ..cell import Bool, Half

Bytes = npt.NDArray[np.uint8]
Words = npt.NDArray[np.uint16]

LEVEL = 5
_HEAD = struct.Struct("<II")
"""Bytes of the two Blosc frames that follow."""

_CONSTANT, _STORED = 0, 1
"""Kinds of value planes."""
_NONE, _ALL, _NOT_MISSING, _AS_BEFORE, _BITS = range(5)
"""Kinds of mask planes."""
_MISSING = np.array(MISSING_HALF, np.float16).view(np.uint16)


class _Part(NamedTuple):
    """Where the planes of a tensor lie among all: ``first`` to before ``first + planes``, ``pixels`` each."""

    shape: tuple[int, ...]
    first: int
    planes: int
    pixels: int


def _parts() -> dict[Tensor, _Part]:
    parts, first = {}, 0
    for tensor, shape in TENSOR_SHAPES.items():
        pixels = prod(shape[:2]) if len(shape) > 2 else 1
        parts[tensor] = _Part(shape, first, prod(shape) // pixels, pixels)
        first += parts[tensor].planes
    return parts


PARTS = _parts()
PLANES = sum(part.planes for part in PARTS.values())
"""Planes of a cell."""
_PIXELS = np.concatenate([np.full(part.planes, part.pixels) for part in PARTS.values()])
MOST_WORDS = int(_PIXELS.sum())
_TABLE = 4 * PLANES
"""Bytes of the table: kinds of values, kinds of masks, constants."""
MOST_REST = _TABLE + int(((_PIXELS + 7) // 8).sum())
MOST_BLOCK = 2 * MOST_WORDS + MOST_REST + 4096
"""Longest block [bytes]; Blosc adds at most some bytes to what it cannot compress."""


class DamagedBlock(ValueError):  # noqa: N818 (says what it is)
    """A block that no cell was packed to."""


def pack(values: Mapping[Tensor, Half], valid: Mapping[Tensor, Bool]) -> bytes:
    """The block of a cell; ``values``, ``valid``: as in ``Cell``."""
    kinds, masks = np.zeros(PLANES, np.uint8), np.zeros(PLANES, np.uint8)
    constants = np.zeros(PLANES, np.uint16)
    words: list[Words] = []
    bits: list[Bytes] = []
    for tensor, part in PARTS.items():
        span = slice(part.first, part.first + part.planes)
        planes = _planes(values[tensor], part).view(np.uint16)
        shown = _planes(valid[tensor], part)
        varies = (planes != planes[:, :1]).any(axis=1)
        kinds[span], constants[span] = varies, np.where(varies, 0, planes[:, 0])
        words += [plane for plane, is_stored in zip(planes, varies, strict=True) if is_stored]
        masks[span] = _mask_kinds(planes, shown)
        bits += [np.packbits(mask) for mask, kind in zip(shown, masks[span], strict=True) if kind == _BITS]
    stored = np.concatenate(words) if words else np.empty(0, np.uint16)
    rest = np.concatenate([kinds, masks, constants.astype("<u2").view(np.uint8), *bits])
    frames = (_compressed(stored.astype("<u2"), 2), _compressed(rest, 1))
    return _HEAD.pack(*map(len, frames)) + b"".join(frames)


def unpack(block: bytes | memoryview) -> tuple[dict[Tensor, Half], dict[Tensor, Bool]]:
    """Values and masks of a block, contiguous and writable. Raises ``DamagedBlock``."""
    stored, rest = _frames(block)
    kinds, masks = rest[:PLANES], rest[PLANES : 2 * PLANES]
    constants = rest[2 * PLANES : _TABLE].view("<u2")
    if kinds.max() > _STORED or masks.max() > _BITS:
        raise DamagedBlock("a plane of an unknown kind")
    sizes = _PIXELS * (kinds == _STORED)
    packed = (_PIXELS + 7) // 8 * (masks == _BITS)
    if sizes.sum() != len(stored) or packed.sum() != len(rest) - _TABLE:
        raise DamagedBlock("planes are missing")
    starts, firsts = np.cumsum(sizes) - sizes, _TABLE + np.cumsum(packed) - packed
    values, valid = {}, {}
    for tensor, part in PARTS.items():
        planes = np.empty((part.planes, part.pixels), np.uint16)
        shown = np.empty((part.planes, part.pixels), np.bool_)
        for row, number in enumerate(range(part.first, part.first + part.planes)):
            start, first = starts[number], firsts[number]
            planes[row] = stored[start : start + part.pixels] if kinds[number] else constants[number]
            _fill(shown, row, int(masks[number]), planes[row], rest[first:])
        values[tensor] = _whole(planes, part).view(np.float16)
        valid[tensor] = _whole(shown, part)
    return values, valid


def _planes(array: npt.NDArray[Any], part: _Part) -> npt.NDArray[Any]:
    """Planes ``(planes, pixels)`` of an array of a tensor."""
    return np.ascontiguousarray(array.reshape(part.pixels, part.planes).T)


def _whole(planes: npt.NDArray[Any], part: _Part) -> npt.NDArray[Any]:
    return np.ascontiguousarray(planes.T).reshape(part.shape)


def _mask_kinds(planes: Words, shown: Bool) -> Bytes:
    """The cheapest kind of each mask."""
    before = np.zeros(len(shown), np.bool_)
    before[1:] = (shown[1:] == shown[:-1]).all(axis=1)
    fits = [~shown.any(axis=1), shown.all(axis=1), (shown == (planes != _MISSING)).all(axis=1), before]
    return np.select(fits, [_NONE, _ALL, _NOT_MISSING, _AS_BEFORE], _BITS).astype(np.uint8)


def _fill(shown: Bool, row: int, kind: int, plane: Words, bits: Bytes) -> None:
    """Write a mask to its row."""
    if kind == _NOT_MISSING:
        np.not_equal(plane, _MISSING, out=shown[row])
    elif kind == _BITS:
        size = len(plane)
        shown[row] = np.unpackbits(bits[: (size + 7) // 8], count=size).view(np.bool_)
    elif kind == _AS_BEFORE and row:
        shown[row] = shown[row - 1]
    elif kind == _AS_BEFORE:
        raise DamagedBlock("a mask like one that is not there")
    else:
        shown[row] = kind == _ALL


def _compressed(data: npt.NDArray[Any], size: int) -> bytes:
    shuffle = imagecodecs.BLOSC.SHUFFLE.SHUFFLE if size > 1 else imagecodecs.BLOSC.SHUFFLE.NOSHUFFLE
    return bytes(
        imagecodecs.blosc_encode(
            data.tobytes(), level=LEVEL, compressor="zstd", shuffle=shuffle, typesize=size, numthreads=1
        )
    )


def _frames(block: bytes | memoryview) -> tuple[Words, Bytes]:
    """Stored value planes, and table with mask bits."""
    if len(block) < _HEAD.size:
        raise DamagedBlock("it is too short")
    first, second = _HEAD.unpack_from(block)
    if _HEAD.size + first + second != len(block):
        raise DamagedBlock("it has another length than it says")
    words = _expanded(block[_HEAD.size : _HEAD.size + first], 2 * MOST_WORDS)
    rest = _expanded(block[_HEAD.size + first :], MOST_REST)
    if len(words) % 2 or len(rest) < _TABLE:
        raise DamagedBlock("it is too short")
    return words.view("<u2"), rest


def _expanded(frame: bytes | memoryview, most: int) -> Bytes:
    """The bytes of a Blosc frame, whose own head says how many there are."""
    if len(frame) < 16:
        raise DamagedBlock("it is too short")
    size, _, length = struct.unpack_from("<III", frame, 4)
    if size > most or length != len(frame):
        raise DamagedBlock("its sizes are none of a cell")
    if not size:
        return np.empty(0, np.uint8)
    out = np.empty(size, np.uint8)
    try:
        imagecodecs.blosc_decode(bytes(frame), numthreads=1, out=out.data)
    except (imagecodecs.BloscError, ValueError) as error:
        raise DamagedBlock(str(error)) from None
    return out
