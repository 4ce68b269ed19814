"""Outlines of SEN12TP scenes in QGIS."""

from __future__ import annotations

import json

import processing
from qgis.core import QgsVectorLayer


def scene(number, month, split):
    ring = [[number, 46.0], [number, 46.2], [number + 0.2, 46.2], [number + 0.2, 46.0], [number, 46.0]]
    time = {1: 1547546400000, 7: 1563184800000}[month]
    properties = {
        **{"spatial_id": 5, "scene_id": number, "split": split, "climate": "EF - Frost", "month": month},
        **{"landcover": "Ice/Snow", "utm_epsg": "EPSG:32632"},
        **{"s1_timestamp_ms": time - 18_000_000, "s2_timestamp_ms": time},
    }
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def test_outlines_are_coloured_by_month(plugin, tmp_path):
    metadata = tmp_path / "sen12tp-metadata.json"
    scenes = [scene(7, 1, "train"), scene(8, 7, "test"), scene(9, 1, "test")]
    metadata.write_text(json.dumps({"type": "FeatureCollection", "features": scenes}))
    done = processing.run(
        "snowgalileo:sen12tpscenes",
        {"METADATA": str(metadata), "SPLIT": "test", "OUTPUT": str(tmp_path / "scenes.gpkg")},
    )
    assert (done["SCENES"], done["HERE"]) == (2, 0)
    layer = QgsVectorLayer(done["OUTPUT"], "scenes")
    assert {feature["scene"]: feature["month"] for feature in layer.getFeatures()} == {8: 7, 9: 1}
    assert layer.renderer().classAttribute() == "month"
    shown = {category.value(): category.label() for category in layer.renderer().categories()}
    assert [int(value) for value in shown] == list(range(1, 13))
    temporary = processing.run(
        "snowgalileo:sen12tpscenes",
        {"METADATA": str(metadata), "MONTHS": ["7"], "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    assert temporary["SCENES"] == 1 and temporary["OUTPUT"].endswith(".gpkg")
