"""What is fuzzed: one file for each format, with a function that takes any bytes and a folder to work in.

A function returns for whatever it was given; anything but ``SnowGalileoError``, which it expects, is a
finding. ``scripts/fuzz.py`` runs them for as long as one likes, ``tests/engine/test_fuzz.py`` for a short
while. A new format is a file here and a row in ``TARGETS``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from . import cube, geojson, hdf5, packed, region, sen12tp, worker

Target = Callable[[bytes, Path], None]

TARGETS: list[tuple[str, Target]] = [
    ("cube", cube.read),
    ("hdf5", hdf5.read),
    ("packed", packed.read),
    ("region", region.read),
    ("sen12tp", sen12tp.read),
    ("geojson", geojson.read),
    ("worker", worker.read),
]
"""Name and function of each."""
