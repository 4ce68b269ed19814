"""Outlines of SEN12TP scenes in QGIS."""

from __future__ import annotations

import hashlib
import json
import subprocess

import processing
import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from tests.conftest import REPOSITORY

MAKE_SCENES = """
import sys
from pathlib import Path
from tests.engine.stack.made_scenes import X0, feature, write_metadata, write_scene, zip_folder

place = Path(sys.argv[1])
folder = place / "sen12tp"
folder.mkdir()
write_metadata(folder, feature(), feature(7, 3, x0=X0 + 30_000), feature(8, 4, x0=X0 + 60_000))
write_scene(folder)
write_scene(place / "zipped", 7, 3, x0=X0 + 30_000)
write_scene(place / "zipped", 8, 4, x0=X0 + 60_000)
zip_folder(place / "zipped", folder / "part.zip")
"""
"""Run by the engine's Python, which has rasterio."""


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


@pytest.fixture()
def here(engine_python, tmp_path):
    """A folder with the metadata, one scene in a folder and two in a zip file."""
    command = [str(engine_python), "-c", MAKE_SCENES, str(tmp_path)]
    subprocess.run(command, check=True, cwd=REPOSITORY)
    return tmp_path / "sen12tp"


@pytest.fixture()
def outlines(plugin, here, tmp_path):
    """Their outlines as a layer."""
    done = processing.run(
        "snowgalileo:sen12tpscenes",
        {
            "METADATA": str(here / "sen12tp-metadata.json"),
            "FOLDER": str(here),
            "OUTPUT": str(tmp_path / "o.gpkg"),
        },
    )
    assert (done["SCENES"], done["HERE"]) == (3, 3)
    return QgsVectorLayer(done["OUTPUT"], "scenes")


@pytest.mark.parametrize(("chosen", "cells"), [([260], 6), ([7], 6), ([7, 260], 12), ([7, 8, 260], 18)])
def test_scenes_that_are_selected_on_the_map_are_used(outlines, run, tmp_path, chosen, cells):
    QgsProject.instance().addMapLayer(outlines)
    outlines.selectByExpression(f"scene in ({','.join(map(str, chosen))})")
    source = QgsProcessingFeatureSourceDefinition(outlines.id(), True)
    done, _ = run("snowgalileo:inspect", {"SCENE_LAYER": source})
    assert done["CELLS"] == cells
    done, _ = run("snowgalileo:ndsi", {"SCENE_LAYER": source, "OUTPUT": str(tmp_path / "ndsi")})
    assert done["SCENES"] == len(chosen) and done["LEFT_OUT"] == 0
    assert len(list((tmp_path / "ndsi").glob("FSC_Gascoin_*.tif"))) == len(chosen)
    QgsProject.instance().takeMapLayer(outlines)


def test_scenes_that_are_not_here_are_said(outlines, here, run, tmp_path):
    done = processing.run(
        "snowgalileo:sen12tpscenes",
        {"METADATA": str(here / "sen12tp-metadata.json"), "OUTPUT": str(tmp_path / "none.gpkg")},
    )
    with pytest.raises(QgsProcessingException, match="None of the chosen scenes"):
        run("snowgalileo:inspect", {"SCENE_LAYER": done["OUTPUT"]})
    with pytest.raises(QgsProcessingException, match="other stacks"):
        run("snowgalileo:inspect", {"SCENE_LAYER": outlines.source(), "FOLDER": str(here)})


@pytest.mark.parametrize("loads", [True, False])
def test_snow_cover_from_ndsi_is_shown_as_a_map_is(plugin, here, tmp_path, loads):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = {"FOLDER": str(here / "918_260"), "OUTPUT": str(tmp_path / "ndsi"), "LOAD": loads}
    processing.run("snowgalileo:ndsi", given, context=context)
    waiting = {details.name: path for path, details in context.layersToLoadOnCompletion().items()}
    assert set(waiting) == ({"2019-03-14 NDSI", "2019-03-14 snow by NDSI"} if loads else set())
    (path,) = (tmp_path / "ndsi").glob("FSC_Gascoin_*.tif")
    layer = QgsRasterLayer(str(path), "snow")
    assert layer.isValid() and layer.renderer().type() == "singlebandpseudocolor"


def test_a_download_is_checked(plugin, here):
    listed = {name: hashlib.md5((here / name).read_bytes()).hexdigest() for name in ("part.zip",)}
    lines = [*(f"{md5}  {name}" for name, md5 in listed.items()), f"{'0' * 32}  918_260/260_s2.tif"]
    (here / "md5sums.txt").write_text("\n".join([*lines, f"{'0' * 32}  gone.zip"]))
    found = processing.run("snowgalileo:checksums", {"LIST": str(here / "md5sums.txt"), "AGAIN": True})
    assert (found["RIGHT"], found["WRONG"], found["MISSING"]) == (1, 1, 1)
