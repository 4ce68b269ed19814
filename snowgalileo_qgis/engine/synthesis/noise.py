"""Random fields that can be evaluated at any point, so that cells fit together without seams."""

from __future__ import annotations

from zlib import crc32

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_LATTICE = 256
_TABLE = 1024
_OCTAVE_TURN = 0.65
_GRADIENT_SD = 0.217


class Noise:
    """Seeded noise: tables drawn once from ``numpy.random.default_rng(seed)`` and looked up by position and
    by the name of the field.
    """

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        angle = rng.uniform(0.0, 2.0 * np.pi, _LATTICE * _LATTICE)
        self._gradient_x = np.cos(angle).astype(np.float32)
        self._gradient_y = np.sin(angle).astype(np.float32)
        self._normal = rng.standard_normal((_TABLE, _TABLE))

    def smooth(
        self, name: str, x: Floats, y: Floats, wavelength: float, octaves: int = 1, persistence: float = 0.5
    ) -> Floats:
        """Fractal gradient noise (Perlin) at ``x``, ``y`` [m], with about zero mean and unit variance.

        ``wavelength``: of the coarsest octave [m].
        """
        amplitudes = persistence ** np.arange(octaves)
        total = np.zeros(np.broadcast_shapes(x.shape, y.shape))
        for octave, amplitude in enumerate(amplitudes):
            total += amplitude * self.octave(f"{name} {octave}", x, y, wavelength / 2**octave)
        return np.asarray(total / np.sqrt(np.sum(amplitudes**2)))

    def octave(self, name: str, x: Floats, y: Floats, wavelength: float) -> Floats:
        """One octave of unit variance; its lattice is shifted and rotated by the name, so that octaves do not
        line up.
        """
        key = crc32(name.encode())
        turn = _OCTAVE_TURN * (key % 97)
        cosine, sine = np.cos(turn) / wavelength, np.sin(turn) / wavelength
        u = cosine * x - sine * y + key % 251
        v = sine * x + cosine * y + key % 239
        column, row = np.floor(u), np.floor(v)
        du, dv = (u - column).astype(np.float32), (v - row).astype(np.float32)
        left, top = column.astype(np.int64) % _LATTICE, row.astype(np.int64) % _LATTICE
        right, top, bottom = (left + 1) % _LATTICE, top * _LATTICE, (top + 1) % _LATTICE * _LATTICE
        fade_u = _fade(du)
        upper, lower = self._dot(top + left, du, dv), self._dot(bottom + left, du, dv - 1)
        upper += fade_u * (self._dot(top + right, du - 1, dv) - upper)
        lower += fade_u * (self._dot(bottom + right, du - 1, dv - 1) - lower)
        return np.asarray((upper + _fade(dv) * (lower - upper)) / _GRADIENT_SD, dtype=np.float64)

    def white(self, name: str, rows: Ints, columns: Ints) -> Floats:
        """Independent standard normal values, one per grid position; they repeat after 1024 positions."""
        key = crc32(name.encode())
        return self._normal[(rows + key % 1021) % _TABLE, (columns + key // 1021 % 1019) % _TABLE]

    def _dot(self, corner: Ints, du: Singles, dv: Singles) -> Singles:
        return np.asarray(self._gradient_x.take(corner) * du + self._gradient_y.take(corner) * dv)


def _fade(t: Singles) -> Singles:
    return t * t * t * (t * (t * 6 - 15) + 10)
