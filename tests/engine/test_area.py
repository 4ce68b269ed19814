"""Areas as people have them: with a coordinate system, a byte order mark, features without geometry."""

from __future__ import annotations

import codecs
import json
import os
from pathlib import Path
from typing import Any

import pytest
import shapely
from pyproj import Transformer

from snowgalileo_qgis.engine.aoi import geometry_of, read_area
from snowgalileo_qgis.engine.grid import region_grid
from snowgalileo_qgis.engine.protocol import SnowGalileoError

BOX = [[7.5, 46.5], [7.52, 46.5], [7.52, 46.51], [7.5, 46.51], [7.5, 46.5]]


def polygon(ring: list[list[float]]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [ring]}


def saved(folder: Path, content: Any, crs: Any = None) -> str:
    if crs is not None:
        content = {**content, "crs": crs}
    path = folder / "area.geojson"
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return str(path)


def named(crs: str) -> dict[str, Any]:
    return {"type": "name", "properties": {"name": crs}}


def bounds(area: Any) -> list[float]:
    return list(shapely.geometry.shape(area).bounds)


@pytest.mark.parametrize("epsg", [2056, 3857, 4267, 32632, 31467, 27700, 2154, 4326])
@pytest.mark.parametrize("style", ["urn:ogc:def:crs:EPSG::{}", "EPSG:{}", "code"])
def test_the_crs_of_the_file_is_used(tmp_path: Path, epsg: int, style: str) -> None:
    centre = {27700: (-2.0, 53.0), 4267: (-116.1, 51.0), 31467: (9.0, 50.0)}.get(epsg, (7.5, 46.5))
    x, y = Transformer.from_crs("EPSG:4326", f"EPSG:{epsg}", always_xy=True).transform(*centre)
    step = 0.01 if abs(x) < 360 else 1000
    ring = [[x, y], [x + step, y], [x + step, y + step], [x, y + step], [x, y]]
    crs = {"type": "EPSG", "properties": {"code": epsg}} if style == "code" else named(style.format(epsg))
    west, south, *_ = bounds(read_area(saved(tmp_path, polygon(ring), crs)))
    assert (west, south) == pytest.approx(centre, abs=1e-3)


def test_the_datum_is_converted(tmp_path: Path) -> None:
    ring = [[-116.1, 51.0], [-116.08, 51.0], [-116.08, 51.01], [-116.1, 51.01], [-116.1, 51.0]]
    west, south, *_ = bounds(read_area(saved(tmp_path, polygon(ring), named("urn:ogc:def:crs:EPSG::4267"))))
    metres = abs(west + 116.1) * 70_000, abs(south - 51) * 111_000
    assert 40 < max(metres) < 200


@pytest.mark.parametrize(
    "crs",
    [
        named("EPSG:999999"),
        named("nonsense"),
        named("+init=/dev/zero:x"),
        named("EPSG:5773"),
        named("EPSG:4978"),
        {"type": "link", "properties": {"href": "http://example.org/crs"}},
        "EPSG:2056",
        5,
        {"type": "name"},
        named("+proj=tmerc +ellps=bessel"),
    ],
)
def test_an_unknown_crs_is_refused(tmp_path: Path, crs: Any) -> None:
    with pytest.raises(SnowGalileoError, match=r"SG-AREA-001"):
        read_area(saved(tmp_path, polygon(BOX), crs))


def test_two_statements_must_agree(tmp_path: Path) -> None:
    path = saved(tmp_path, polygon(BOX), named("EPSG:4326"))
    assert bounds(read_area(path, "OGC:CRS84")) == bounds(read_area(path))
    with pytest.raises(SnowGalileoError, match=r"states EPSG:4326 itself, not EPSG:2056"):
        read_area(path, "EPSG:2056")
    features = [
        {"type": "Feature", "geometry": {**polygon(BOX), "crs": named(crs)}}
        for crs in ("EPSG:4326", "EPSG:2056")
    ]
    with pytest.raises(SnowGalileoError, match=r"several coordinate systems"):
        read_area(saved(tmp_path, {"type": "FeatureCollection", "features": features}))


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, b""])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_byte_order_marks(tmp_path: Path, mark: bytes, encoding: str) -> None:
    path = tmp_path / "area.geojson"
    path.write_bytes((mark if encoding == "utf-8" else b"") + json.dumps(polygon(BOX)).encode(encoding))
    assert bounds(read_area(str(path))) == [7.5, 46.5, 7.52, 46.51]


def test_features_of_all_kinds(tmp_path: Path) -> None:
    geometries = [
        polygon(BOX),
        None,
        {"type": "Point", "coordinates": [7.6, 46.6]},
        {"type": "LineString", "coordinates": [[7.6, 46.6], [7.7, 46.6]]},
        {"type": "GeometryCollection", "geometries": [polygon([[x + 1, y] for x, y in BOX])]},
    ]
    features = [{"type": "Feature", "properties": None, "geometry": geometry} for geometry in geometries]
    collection = {"type": "FeatureCollection", "features": features}
    assert bounds(read_area(saved(tmp_path, collection))) == [7.5, 46.5, 8.52, 46.6]
    to_metres = Transformer.from_crs("EPSG:4326", "EPSG:32632", always_xy=True).transform
    moved = shapely.transform(
        shapely.geometry.shape(read_area(saved(tmp_path, collection))), to_metres, interleaved=False
    )
    path = saved(tmp_path, shapely.geometry.mapping(moved))
    assert bounds(read_area(path, "EPSG:32632")) == pytest.approx([7.5, 46.5, 8.52, 46.6], abs=1e-4)
    for nothing in ([], features[1:2]):
        with pytest.raises(SnowGalileoError, match=r"SG-AREA-002"):
            read_area(saved(tmp_path, {"type": "FeatureCollection", "features": nothing}))


@pytest.mark.parametrize(
    "text",
    [
        "nan,nan,nan,nan",
        "7.5,46.5,nan,46.51",
        "0,0,1,inf",
        "9" * 400 + ",1,2,3",
        "1" * 5000,
        "7,98,8,99",
        "7,46,8,99",
        "1000,46,1001,47",
        "2600000,1150000,2603000,1152000",
        "1,2,3",
        "a,b,c,d",
        "1,2,3,4,5",
        "",
        "\0",
        "x" * 300 + ",1",
    ],
)
def test_texts_that_are_no_area(text: str) -> None:
    with pytest.raises(SnowGalileoError, match=r"SG-AREA-001") as refused:
        read_area(text)
    assert len(refused.value.text) < 500


def test_a_box_in_metres_says_what_is_missing() -> None:
    with pytest.raises(SnowGalileoError, match=r"--aoi-crs EPSG:32632"):
        read_area("2600000,1150000,2603000,1152000")


@pytest.mark.parametrize(
    "content",
    [
        "[" * 5000,
        '{"type":"GeometryCollection","geometries":[' * 300 + "]}" * 300,
        json.dumps(polygon(BOX)).replace("7.52", "1" + "0" * 400),
        json.dumps(polygon(BOX)).replace("7.52", "1" + "0" * 5000),
        json.dumps(polygon(BOX)).replace("7.52", "NaN"),
        json.dumps(polygon(BOX)).replace("7.52", "1e999"),
        json.dumps(polygon(BOX)).replace("7.52", '"a"'),
        json.dumps(polygon(BOX)).replace("7.52", "null"),
        json.dumps(polygon(BOX)).replace("46.51", "99"),
        "null",
        "[]",
        "5",
        "{}",
        '{"type":"Feature"}',
        '{"type":"FeatureCollection","features":5}',
        '{"type":"FeatureCollection","features":[5]}',
        '{"type":"Topology","objects":{}}',
        "\ufeff",
        "",
    ],
)
def test_files_that_are_no_area(tmp_path: Path, content: str) -> None:
    with pytest.raises(SnowGalileoError, match=r"SG-AREA-00[12]"):
        read_area(saved(tmp_path, content))


@pytest.mark.skipif(os.name == "nt", reason="POSIX files")
def test_only_ordinary_files_of_usual_size(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    huge = tmp_path / "huge.geojson"
    with huge.open("wb") as file:
        file.truncate(10**10)
    for path in (tmp_path / "pipe", Path("/dev/zero"), tmp_path, huge):
        with pytest.raises(SnowGalileoError, match=r"SG-AREA-001"):
            read_area(str(path))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e300, 99.0, -1e9])
def test_coordinates_of_a_job(value: float) -> None:
    ring = [[7.5, 46.5], [7.52, value], [7.52, 46.51], [7.5, 46.5]]
    for check in (geometry_of, region_grid):
        with pytest.raises(SnowGalileoError, match=r"SG-AREA-00[124]"):
            check(polygon(ring))
