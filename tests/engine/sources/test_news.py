"""What a store counts as known, so that a watch reads it no more."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from shapely import box

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.grid import region_grid
from snowgalileo_qgis.engine.scene import Scene
from snowgalileo_qgis.engine.sources.damaged import TOO_MUCH, TOO_SLOW
from snowgalileo_qgis.engine.sources.manifest import NAME, file_facts
from snowgalileo_qgis.engine.sources.news import KnownScenes
from snowgalileo_qgis.engine.stack.region import Region


@pytest.mark.parametrize(
    ("why", "is_new"), [("it is truncated", False), (TOO_SLOW, True), (f"{TOO_MUCH} now", True)]
)
def test_what_a_busy_computer_could_not_read_is_read_again(tmp_path: Path, why: str, is_new: bool) -> None:
    """Else a day whose weather took too long once would be mapped without it for good."""
    file, store, day = tmp_path / "era5.nc", tmp_path / "r.zarr", date(2025, 4, 5)
    file.write_bytes(b"CDF\x01")
    scene = Scene(Sensor.ERA5, "ERA5-Land", day, file, {"skt": str(file)}, box(-117, 50, -116, 52), ())
    Region.create(store, region_grid(read_area("562000,5653000,563000,5654000", "EPSG:32611"), ""))
    row = {"name": scene.name, "day": day.isoformat(), "path": str(file), "verdict": "left out"}
    row |= {"reason": f"SG-SOURCE-001 era5.nc cannot be read: {why}.", "files": [file_facts(file)]}
    (store / NAME).write_text(json.dumps({"scenes": [row]}))
    assert KnownScenes(store).is_new(scene) == is_new
