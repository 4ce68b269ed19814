"""Every algorithm with optional outputs in QGIS's batch window, with them left empty and filled in."""

from pathlib import Path

import pytest
from qgis.core import Qgis, QgsProcessingParameterDefinition, QgsProject, QgsRasterLayer

from tests.batch_window import run_batch
from tests.modis_archive import AREA

RASTERS = {"OUTPUT", "UNCERTAINTY", "QUALITY", "CLMS", "CHANGE"}


@pytest.fixture()
def jobs(stack_folder, checkpoint, archive, predict, tmp_path):
    """By algorithm: inputs, outputs that must be given, and an output number to look at."""
    stack = {"FOLDER": str(stack_folder), "DEVICE": "cpu"}
    (truth,) = (stack_folder.parent / "truth").glob("*.tif")
    west, south, east, north = AREA

    def inputs(algorithm):
        mapping = {**stack, "CHECKPOINT": str(checkpoint), "FLIPS": True}
        if algorithm == "predict":
            return mapping, ["OUTPUT"], ("CELLS", 6)
        if algorithm == "predictseries":
            return {**mapping, "LOAD": False}, ["OUTPUT"], ("MAPS", 1)
        if algorithm == "whatif":
            return {**mapping, "HIDE": ["s1"]}, ["CHANGE"], ("CELLS", 6)
        if algorithm == "addclouds":
            return {"FOLDER": str(stack_folder)}, ["OUTPUT"], ("FILES", 1)
        if algorithm == "evaluate":
            predict(FOLDER=str(stack_folder), OUTPUT=str(tmp_path / "maps" / "fsc.tif"))
            folders = {"MAPS_FOLDER": str(tmp_path / "maps"), "LABELS_FOLDER": str(truth.parent)}
            return folders, [], ("N", 600)
        if algorithm == "inspect":
            return {"FOLDER": str(stack_folder)}, [], ("CELLS", 6)
        assert algorithm == "scanarchive", "give this algorithm a row in the batch test"
        extent = f"{west},{east},{south},{north} [EPSG:4326]"
        return {"ARCHIVE": str(archive), "DATE": "2025-04-06", "EXTENT": extent}, [], ("LEFT_OUT", 0)

    return inputs


def ending(name):
    if name in RASTERS:
        return ".tif"
    return {"OUTPUT_HTML": ".html", "OUTPUT_JSON": ".json", "OUTPUT_TABLE": ".csv"}[name]


def optional_outputs(algorithm):
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    return [one.name() for one in algorithm.destinationParameterDefinitions() if one.flags() & optional]


def with_optional_outputs(plugin):
    return {
        algorithm.name(): optional_outputs(algorithm)
        for algorithm in plugin.provider.algorithms()
        if optional_outputs(algorithm)
    }


ALGORITHMS = ["addclouds", "evaluate", "inspect", "predict", "predictseries", "scanarchive", "whatif"]


def test_all_algorithms_with_optional_outputs_are_tried(plugin):
    assert set(with_optional_outputs(plugin)) <= set(ALGORITHMS)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_empty_and_filled_rows(plugin, jobs, algorithm, checkpoint, tmp_path, qgis_iface, qgis_new_project):
    inputs, required, (number, expected) = jobs(algorithm)
    optional = with_optional_outputs(plugin).get(algorithm, [])
    rows = []
    for row, names in enumerate((required, [*required, *optional])):
        folder = tmp_path / f"row {row}"
        folder.mkdir()
        is_folder = algorithm in ("addclouds", "predictseries")
        paths = {
            name: folder / ("folder" if is_folder and name == "OUTPUT" else f"{name}{ending(name)}")
            for name in names
        }
        rows.append({**inputs, **paths})
    if algorithm == "addclouds":
        # the map of the change needs a model
        rows[1].update(CHECKPOINT=str(checkpoint), DEVICE="cpu")
    results, errors = run_batch(f"snowgalileo:{algorithm}", rows, loads=True)
    assert errors == []
    assert [one[number] for one in results] == [expected, expected]
    for result, row in zip(results, rows):
        asked = {name: str(value) for name, value in row.items() if isinstance(value, Path)}
        # QGIS's batch window cannot show reports
        assert {name: path for name, path in asked.items() if name != "OUTPUT_HTML"}.items() <= result.items()
        assert "OUTPUT_HTML" not in result
        assert not {name for name in optional if name in result} - set(asked)
        assert all(Path(path).exists() for path in asked.values())
        assert not list(tmp_path.rglob("*.part"))
    rasters = [
        str(row[name])
        for row in rows
        for name in row
        if name in RASTERS and isinstance(row[name], Path) and row[name].suffix == ".tif"
    ]
    layers = QgsProject.instance().mapLayers().values()
    assert sorted(layer.source() for layer in layers) == sorted(rasters)
    assert all(isinstance(layer, QgsRasterLayer) and layer.isValid() for layer in layers)


def test_a_row_that_fails_says_why_and_the_others_run(plugin, jobs, tmp_path, qgis_iface):
    inputs, _, _ = jobs("predict")
    rows = [
        {**inputs, "CHECKPOINT": "/none.pth", "OUTPUT": tmp_path / "a.tif"},
        {**inputs, "OUTPUT": tmp_path / "b.tif"},
    ]
    results, errors = run_batch("snowgalileo:predict", rows)
    assert [one["OUTPUT"] for one in results] == [str(tmp_path / "b.tif")]
    assert len(errors) == 1
    assert "SG-MODEL-001" in " ".join(errors[0]), Qgis.QGIS_VERSION
    assert {path.name for path in tmp_path.glob("*.tif")} == {"b.tif"}


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_row_with_an_input_that_is_not_there_fails_with_a_sentence(
    plugin, jobs, algorithm, tmp_path, qgis_iface
):
    """Newer versions of QGIS wait for ever for a row whose preparation fails."""
    inputs, required, _ = jobs(algorithm)
    missing = {name: "/none" for name in inputs if name in ("FOLDER", "ARCHIVE", "MAPS_FOLDER")}
    outputs = {name: tmp_path / f"{name}.tif" for name in required}
    results, errors = run_batch(f"snowgalileo:{algorithm}", [{**inputs, **missing, **outputs}])
    assert results == []
    assert "(SG-" in " ".join(errors[0])
