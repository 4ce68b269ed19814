"""Whether a product can be used, as the reader of its sensor says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from ...bands import Sensor
from ...grid import RegionGrid
from ...protocol import LeftOut
from ...scene import Scene
from ..damaged import DAMAGE
from .listing import entries
from .product_reader import ProductReader, leaving_out
from .readers import READERS

SEVERAL = frozenset({Sensor.ERA5})
"""Sensors of which one product alone may give no scene."""
FAULTS = (*DAMAGE, "SG-SOURCE-002", "SG-BUG-001")
"""Codes of products that cannot be used."""


def problem_of(
    sensor: Sensor,
    place: Path,
    check: Callable[[], None],
    *,
    begins: str = "",
    region: RegionGrid | None = None,
) -> LeftOut | None:
    """Why a product in a folder, zip or tar file, or the file itself, cannot be used; ``None``: it can.

    ``begins``: of the names of its files, where a folder holds other products as well. ``region``: the pixels
    that show it are read, unless that needs the products of other sensors; ``None``: none are.
    """
    reader = next(reader for reader in READERS if reader.sensor is sensor)
    said: list[LeftOut] = []
    scenes: list[Scene] = []
    listed = [entry for entry in entries([place], said.append, check) if entry.path.name.startswith(begins)]
    with leaving_out(place, place.name, said.append):
        scenes = reader.scenes(listed, said.append)
    if sensor in SEVERAL:
        said = [item for item in said if item.code in FAULTS]
    elif scenes:
        said = []
    elif not said:
        return LeftOut(
            place, "SG-SOURCE-001", f"{place.name} has nothing of {sensor.label} that can be read."
        )
    if not said and region is not None:
        with leaving_out(place, place.name, said.append):
            _read(reader, scenes, region, check)
    return said[0] if said else None


def _read(
    reader: ProductReader, scenes: Iterable[Scene], region: RegionGrid, check: Callable[[], None]
) -> None:
    """Read what shows a region. Raises ``SG-SOURCE-001`` to ``-003``."""
    for scene in scenes:
        if reader.ingestion_of(scene).needs:
            continue
        for band in reader.bands:
            check()
            reader.read(scene, band, region)
