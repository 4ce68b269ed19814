"""The index of a series: a STAC 1.1 item next to each day's map and one collection of them, as plain JSON."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rasterio
import shapely
from pyproj import Transformer
from shapely.geometry import mapping

from ...version import __version__
from ..checked_json import DamagedJson, check
from ..output_file import write_if_changed
from ..protocol import Json, SnowMap
from .quality import QUALITY
from .rasters import CHANGE, CLMS, FSC, UNCERTAINTY, Band, Raster

VERSION = "1.1.0"
EXTENSIONS = [
    f"https://stac-extensions.github.io/{name}/schema.json"
    for name in (
        "projection/v2.0.0",
        "raster/v2.0.0",
        "file/v2.1.0",
        "eo/v2.0.0",
        "classification/v2.0.0",
        "processing/v1.2.0",
    )
]
COG = "image/tiff; application=geotiff; profile=cloud-optimized"
SHA256_MULTIHASH = "1220"
"""Multihash prefix: SHA-256, 32 bytes."""

EDGE_POINTS = 21
"""Points along each side of a footprint, whose sides are curved in degrees."""

MOST_INPUTS = 100
"""Most names of inputs that an item lists; it always has their number."""

MEANS = ("mean_uncertainty", "mean_change", "mean_absolute_change")
"""Figures of a map that only those have whose rasters were asked for."""

TITLES = {
    "fsc": "Fractional snow cover",
    "uncertainty": "Uncertainty",
    "change": "Change by hidden inputs",
    "quality": "Quality",
    "clms": "Copernicus bytes",
}


@dataclass(frozen=True)
class _Figures:
    """The form of ``figures_of``; names as in ``SnowMap``."""

    crs: str
    cells: int
    cells_nodata: int
    conditions: dict[str, int]
    out_of_domain: dict[str, int]
    mean_fsc: float | None
    mean_uncertainty: float | None
    mean_change: float | None
    mean_absolute_change: float | None
    snow_area_km2: float
    valid_percent: float
    provisional: str | None


def write_index(
    output: Path,
    maps: Sequence[SnowMap],
    inputs: Sequence[Sequence[str]],
    rasters: Mapping[str, Raster],
    provenance: Mapping[str, Any],
) -> Path:
    """Write an item next to each map and the collection ``<output>_collection.json``; return the collection's
    path.

    ``inputs``: names of the stacks of each map. ``provenance``: how all maps were made, by field name without
    the prefix ``snowgalileo:``. Raises as ``new_file``.
    """
    collection = collection_path(output)
    items = [
        _item(snow_map, names, collection, rasters, provenance)
        for snow_map, names in zip(maps, inputs, strict=True)
    ]
    for snow_map, item in zip(maps, items, strict=True):
        write_if_changed(Path(snow_map.path).with_suffix(".json"), _text(item))
    write_if_changed(collection, collection_text(collection, items))
    return collection


def figures_of(item: Json) -> Json | None:
    """Fields of the ``SnowMap`` that an item was written of, without its paths and day, as far as the item
    rounds them; ``None`` for an item of another form.
    """
    facts = item["properties"]
    found = {name: facts.get(f"snowgalileo:{name}") for name in _Figures.__dataclass_fields__}
    snow = facts.get("eo:snow_cover")
    try:
        check(snow, float | None)
        figures = {**found, "crs": facts.get("proj:code"), "mean_fsc": None if snow is None else snow / 100}
        check(figures, _Figures)
    except DamagedJson:
        return None
    return {**figures, "provisional": figures["provisional"] or ""}


def collection_path(output: Path) -> Path:
    """The collection of the maps that a prediction with this output makes."""
    return output.with_name(f"{output.stem}_collection.json")


def collection_text(path: Path, items: Sequence[Json]) -> str:
    """The collection of some items, which lie beside it."""
    return _text(_collection(path, items))


def _item(
    snow_map: SnowMap,
    inputs: Sequence[str],
    collection: Path,
    rasters: Mapping[str, Raster],
    provenance: Mapping[str, Any],
) -> Json:
    path, day = Path(snow_map.path), snow_map.day
    with rasterio.open(path) as raster:
        transform, shape, bounds = raster.transform, list(raster.shape), list(raster.bounds)
    geometry = _footprint(snow_map.crs, *bounds)
    link = {"href": f"./{collection.name}", "type": "application/json"}
    files = _files(snow_map)
    snow = snow_map.mean_fsc
    return {
        "type": "Feature",
        "stac_version": VERSION,
        "stac_extensions": EXTENSIONS,
        "id": path.stem,
        "collection": collection.stem,
        "geometry": mapping(geometry),
        "bbox": _bbox(geometry),
        "properties": {
            "title": f"Fractional snow cover {day}",
            "datetime": f"{day}T00:00:00Z",
            "start_datetime": f"{day}T00:00:00Z",
            "end_datetime": f"{day}T23:59:59Z",
            "gsd": 100,
            "proj:code": snow_map.crs,
            "proj:shape": shape,
            "proj:transform": list(transform)[:6],
            "proj:bbox": bounds,
            **({} if snow is None else {"eo:snow_cover": round(100 * snow, 3)}),
            "processing:software": {"SnowGalileo for QGIS": __version__},
            **{f"snowgalileo:{name}": value for name, value in provenance.items()},
            "snowgalileo:inputs": list(inputs[:MOST_INPUTS]),
            "snowgalileo:input_count": len(inputs),
            "snowgalileo:cells": snow_map.cells,
            "snowgalileo:cells_nodata": snow_map.cells_nodata,
            "snowgalileo:conditions": snow_map.conditions,
            "snowgalileo:out_of_domain": snow_map.out_of_domain,
            "snowgalileo:snow_area_km2": snow_map.snow_area_km2,
            "snowgalileo:valid_percent": round(snow_map.valid_percent, 3),
            **{
                f"snowgalileo:{name}": value
                for name in MEANS
                if (value := getattr(snow_map, name)) is not None
            },
            **({"snowgalileo:inputs_sha256": snow_map.inputs_sha256} if snow_map.inputs_sha256 else {}),
            **({"snowgalileo:provisional": snow_map.provisional} if snow_map.provisional else {}),
        },
        "links": [{"rel": rel, **link} for rel in ("root", "parent", "collection")],
        "assets": {key: _asset(rasters[key], Path(files[key])) for key in rasters if files[key]},
    }


def _files(snow_map: SnowMap) -> dict[str, str]:
    """Paths of a map's rasters by key, empty where there is none."""
    return {
        FSC.key: snow_map.path,
        UNCERTAINTY.key: snow_map.uncertainty or "",
        CHANGE.key: snow_map.change or "",
        QUALITY.key: snow_map.quality or "",
        CLMS.key: snow_map.clms or "",
    }


def _asset(raster: Raster, path: Path) -> Json:
    content = path.read_bytes()
    return {
        "href": f"./{path.name}",
        "type": COG,
        "title": TITLES[raster.key],
        "roles": ["data"] if raster.key != "quality" else ["metadata", "data-mask"],
        "file:size": len(content),
        "file:checksum": SHA256_MULTIHASH + hashlib.sha256(content).hexdigest(),
        "bands": [_band(raster, band) for band in raster.bands],
    }


def _band(raster: Raster, band: Band) -> Json:
    facts: Json = {
        "name": band.key,
        "description": band.description,
        "data_type": raster.dtype,
        "nodata": raster.nodata,
        "unit": band.units,
        "raster:sampling": "area",
        "raster:spatial_resolution": 100,
    }
    if band.units == "bit field":
        facts["classification:bitfields"] = [
            {
                "name": _word(label),
                "offset": code.bit_length() - 1,
                "length": 1,
                "classes": [_class(0, "not used"), _class(1, label)],
            }
            for code, label in band.labels
        ]
    elif band.labels:
        facts["classification:classes"] = [_class(code, label) for code, label in band.labels]
    return facts


def _class(value: int, label: str) -> Json:
    return {"value": value, "name": _word(label), "description": label}


def _word(label: str) -> str:
    return re.sub(r"[^0-9A-Za-z-]+", "_", label).strip("_").lower()


def _collection(path: Path, items: Sequence[Json]) -> Json:
    boxes = [item["bbox"] for item in items]
    days = sorted({item["properties"]["datetime"][:10] for item in items})
    snow = [item["properties"]["eo:snow_cover"] for item in items if "eo:snow_cover" in item["properties"]]
    codes = sorted({item["properties"]["proj:code"] for item in items})
    return {
        "type": "Collection",
        "stac_version": VERSION,
        "id": path.stem,
        "title": f"Fractional snow cover {days[0]} to {days[-1]}",
        "description": "Daily fractional snow cover as seen from above (viewable), 100 m, predicted by "
        "SnowGalileo from 8-day multi-sensor stacks.",
        "license": "other",
        "extent": {
            "spatial": {"bbox": [_union(boxes)]},
            "temporal": {"interval": [[f"{days[0]}T00:00:00Z", f"{days[-1]}T23:59:59Z"]]},
        },
        "summaries": {
            "proj:code": codes,
            **({"eo:snow_cover": {"minimum": min(snow), "maximum": max(snow)}} if snow else {}),
        },
        "links": [
            {"rel": "root", "href": f"./{path.name}", "type": "application/json"},
            *(
                {
                    "rel": "item",
                    "href": f"./{item['id']}.json",
                    "type": "application/geo+json",
                    "title": item["properties"]["title"],
                }
                for item in items
            ),
        ],
    }


def _footprint(crs: str, west: float, south: float, east: float, north: float) -> shapely.Geometry:
    """A raster's outline in longitude and latitude; two parts where it crosses 180 degrees."""
    outline = shapely.segmentize(
        shapely.box(west, south, east, north), max(east - west, north - south) / EDGE_POINTS
    )
    to_degrees = Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
    longitudes, latitudes = to_degrees.transform(*shapely.get_coordinates(outline).T)
    if longitudes.max() - longitudes.min() <= 180:
        return shapely.Polygon(zip(longitudes.round(6), latitudes.round(6)))
    longitudes = longitudes % 360
    whole = shapely.Polygon(zip(longitudes.round(6), latitudes.round(6)))
    right = shapely.transform(
        whole.intersection(shapely.box(180, -90, 360, 90)), lambda xy: xy - [360.0, 0.0]
    )
    return shapely.MultiPolygon([whole.intersection(shapely.box(0, -90, 180, 90)), right])


def _bbox(geometry: shapely.Geometry) -> list[float]:
    """West, south, east, north; west is greater than east across 180 degrees."""
    if geometry.geom_type == "Polygon":
        return list(geometry.bounds)
    left, right = geometry.geoms
    return [
        left.bounds[0],
        min(left.bounds[1], right.bounds[1]),
        right.bounds[2],
        max(left.bounds[3], right.bounds[3]),
    ]


def _union(boxes: Sequence[Sequence[float]]) -> list[float]:
    crossing = any(box[0] > box[2] for box in boxes)
    wests, easts = ([box[side] % 360 if crossing else box[side] for box in boxes] for side in (0, 2))
    west, east = ((value + 180) % 360 - 180 if crossing else value for value in (min(wests), max(easts)))
    return [west, min(box[1] for box in boxes), east, max(box[3] for box in boxes)]


def _text(content: Json) -> str:
    return json.dumps(content, indent=1) + "\n"
