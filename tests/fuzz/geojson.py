"""Areas: GeoJSON files and boxes, and the cells that touch them."""

from __future__ import annotations

import json
from pathlib import Path

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.grid import region_grid
from snowgalileo_qgis.engine.protocol import SnowGalileoError

from .mutation import changed

RING = [[7.5, 46.5], [7.52, 46.5], [7.52, 46.51], [7.5, 46.51], [7.5, 46.5]]
GOOD = (
    json.dumps({"type": "Polygon", "coordinates": [RING]}),
    json.dumps(
        {
            "type": "FeatureCollection",
            "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2056"}},
            "features": [
                {"type": "Feature", "properties": {}, "geometry": None},
                {
                    "type": "Feature",
                    "properties": {},
                    "geometry": {
                        "type": "MultiPolygon",
                        "coordinates": [[[[x * 3000 + 2_600_000, y * 3000 + 1_150_000] for x, y in RING]]],
                    },
                },
                {
                    "type": "Feature",
                    "properties": {},
                    "geometry": {"type": "Point", "coordinates": [2_622_500, 1_289_500]},
                },
            ],
        }
    ),
    "7.5,46.5,7.52,46.51",
)


def read(data: bytes, folder: Path) -> None:
    """Read a changed area and find its cells; the first byte chooses its kind."""
    kind = data[0] if data else 0
    content = changed(GOOD[kind % len(GOOD)].encode(), data[1:])
    path = folder / "area.geojson"
    path.write_bytes(content)
    is_box = kind % len(GOOD) == len(GOOD) - 1
    text = content.decode("utf-8", "surrogateescape") if is_box else str(path)
    try:
        region_grid(read_area(text, "EPSG:32632" if kind > 200 else ""))
    except SnowGalileoError as error:
        assert 0 < len(error.text) < 3000
