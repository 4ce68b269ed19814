"""The whole job on a simulated scene and on the real labels: figures, files, Landsat hidden, refusals."""

import csv
import json
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from threading import Event

import h5py
import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.evaluation.charts import RESIDUAL_COLOURS
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.protocol import (
    EvaluateSpec,
    Evaluation,
    PredictSpec,
    SnowGalileoError,
    spec_from_json,
)
from snowgalileo_qgis.engine.resources import resource
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.tensors import location
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene
from snowgalileo_qgis.engine.synthesis.write import WrittenScene
from tests.engine.snow_products.snow_files import write

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "labels"

Evaluate = Callable[..., Evaluation]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> WrittenScene:
    return write_scene(simulate_scene(SceneSpec(cells_x=2, cells_y=1)), tmp_path_factory.mktemp("scene"))


@pytest.fixture(scope="module")
def one_cell(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published HDF5 file."""
    scene = simulate_scene(SceneSpec(cells_x=1, cells_y=1, seed=3))
    return write_scene(scene, tmp_path_factory.mktemp("cell"), "h5").stacks[0]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "random.safetensors"
    save_model(seeded_model("nano", 7), path, "random numbers")
    return path


def quiet() -> JobContext:
    return JobContext(lambda message: None, Event())


@pytest.fixture(scope="module")
def fsc_map(written: WrittenScene, model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished map of the scene."""
    path = tmp_path_factory.mktemp("map") / "fsc.tif"
    run_job(
        PredictSpec(
            stacks=[str(p) for p in written.stacks], checkpoints=[str(model)], fsc=str(path), device="cpu"
        ),
        quiet(),
    )
    return path


@pytest.fixture()
def evaluate() -> Evaluate:
    """Runs the job as it comes over the pipe."""

    def run(**settings: object) -> Evaluation:
        spec = EvaluateSpec(device="cpu", **settings)  # type: ignore[arg-type]
        result = run_job(spec_from_json(spec.to_json()), quiet())
        assert isinstance(result, Evaluation)
        return result

    return run


def _read(path: Path) -> np.ndarray:
    with rasterio.open(path) as raster:
        pixels: np.ndarray = raster.read(1, masked=True).astype(np.float64).filled(np.nan)
        return pixels


def test_figures_files_and_strata(
    evaluate: Evaluate, written: WrittenScene, fsc_map: Path, tmp_path: Path
) -> None:
    files = {"report": "r.html", "metrics": "m.json", "table": "t.csv", "residual": "residual.tif"}
    paths = {name: tmp_path / "new" / file for name, file in files.items()}
    stacks = [str(path) for path in written.stacks]
    result = evaluate(
        predictions=[str(fsc_map)],
        labels=[str(written.truth)],
        stacks=stacks,
        **{name: str(path) for name, path in paths.items()},
    )

    truth, predicted = _read(written.truth), _read(fsc_map)
    model = result.figures["model"]
    assert model.n == 200
    assert model.rmse == pytest.approx(np.sqrt(np.mean((predicted - truth) ** 2)), abs=1e-12)
    np.testing.assert_allclose(_read(paths["residual"]), predicted - truth, atol=1e-6)
    assert [(item.pixels, item.crs, item.day) for item in result.residuals] == [
        (200, "EPSG:32632", "2025-04-15")
    ]

    for group in ("fsc_bin", "season", "elevation", "land_cover", "condition"):
        assert sum(row.n for row in result.strata[group].values()) == 200
    for row in result.baselines.values():
        assert row.model.n == row.baseline.n <= 200
        assert row.note
        for part in (row.by_condition.model, row.by_condition.baseline):
            assert sum(group.n for group in part.values()) == row.model.n
    assert set(result.baselines) == {"salomonson_appel", "gascoin"}
    assert result.models[0].file == "random.safetensors"
    assert "random numbers" in result.notes[0]

    assert json.loads(paths["metrics"].read_text())["figures"] == result.to_json()["figures"]
    rows = list(csv.DictReader(paths["table"].read_text().splitlines()))
    assert float(rows[0]["rmse"]) == pytest.approx(model.rmse, rel=1e-5)
    assert {row["group"] for row in rows} >= {"all", "baseline", "fsc_bin", "elevation"}


def test_the_report_stands_alone(
    evaluate: Evaluate, written: WrittenScene, fsc_map: Path, tmp_path: Path
) -> None:
    report = tmp_path / "r.html"
    labels = tmp_path / "<&>_20250415.tif"
    shutil.copyfile(written.truth, labels)
    evaluate(predictions=[str(fsc_map)], labels=[str(labels)], report=str(report))
    page = report.read_text(encoding="utf-8")
    charts = page.split("<svg")[1:]
    assert len(charts) == 3
    for chart in charts:
        ElementTree.fromstring("<svg" + chart.split("</svg>")[0] + "</svg>")
    assert page.count("data:image/png;base64,") == 1
    assert "http" not in page
    assert "&lt;&amp;&gt;_20250415.tif" in page
    assert "<&>" not in page


def test_maps_made_for_the_occasion_are_those_of_predict(
    evaluate: Evaluate, written: WrittenScene, fsc_map: Path, model: Path
) -> None:
    finished = evaluate(predictions=[str(fsc_map.parent)], labels=[str(written.truth)])
    direct = evaluate(
        stacks=[str(written.stacks[0].parent)], checkpoints=[str(model)], labels=[str(written.truth.parent)]
    )
    assert direct.figures["model"].rmse == pytest.approx(finished.figures["model"].rmse, abs=1e-9)
    assert direct.condition == "no_hr"
    assert direct.labels[0].landsat_hidden


def test_hiding_landsat_hides_the_prediction_day_only(written: WrittenScene) -> None:
    reader = open_stacks(list(written.stacks))
    cell = next(iter(reader.cells()))
    everything, hidden = (tokens_of(cell, Masking.for_condition("clear", hide)) for hide in (False, True))
    for name in everything.index:
        without = np.setdiff1d(everything.index[name], hidden.index.get(name, []))
        if name.startswith("L_"):
            assert all((token // 7) % 8 == 7 for token in without)
        else:
            assert not len(without), name


def test_a_landsat_label_hides_landsat_unless_told_otherwise(
    evaluate: Evaluate, one_cell: Path, model: Path, tmp_path: Path
) -> None:
    stem = f"LC08_20250415_FSC50_{one_cell.stem.split('_')[2]}_{one_cell.stem.split('_')[3]}"
    stack = tmp_path / "stacks" / f"{stem}.h5"
    stack.parent.mkdir()
    shutil.copyfile(one_cell, stack)
    # another place on Earth: names pair them
    label = write(
        tmp_path / "labels" / f"{stem}.tif",
        np.linspace(0, 1, 100).reshape(10, 10).astype(np.float32),
        corner=(400000.0, 5000000.0),
    )
    settings = {
        "stacks": [str(stack)],
        "checkpoints": [str(model)],
        "labels": [str(label)],
        "condition": "clear",
    }
    hidden = evaluate(**settings)
    assert hidden.labels[0].landsat_hidden
    assert hidden.labels[0].pixels == 100
    assert not any("consistent" in note for note in hidden.notes)
    shown = evaluate(**settings, hide_landsat="no")
    assert not shown.labels[0].landsat_hidden
    assert "consistent" in shown.notes[-1]


@pytest.mark.skipif(not SHARED.is_dir(), reason="no real labels beside the checkout")
def test_real_labels_pair_by_name(evaluate: Evaluate, one_cell: Path, model: Path, tmp_path: Path) -> None:
    labels = sorted(SHARED.glob("*.tif"))
    for label in labels:
        cell = Path(shutil.copyfile(one_cell, tmp_path / f"{label.stem}.h5"))
        with h5py.File(cell, "r+") as file:
            file["st_x"][...] = location(*map(float, label.stem.split("_")[-2:]))  # the file follows its name
    result = evaluate(
        stacks=[str(tmp_path)],
        checkpoints=[str(model)],
        labels=[str(SHARED)],
        residual=str(tmp_path / "r.tif"),
    )
    valid = sum(int(np.isfinite(_read(label)).sum()) for label in labels)
    assert result.figures["model"].n == valid
    assert [Path(item.path).stem for item in result.labels] == [label.stem for label in labels]
    assert {Path(item.path).name for item in result.residuals} == {"r_20211011.tif", "r_20230227.tif"}


def test_the_forest_is_trained_on_other_labels_only(
    evaluate: Evaluate, written: WrittenScene, fsc_map: Path, tmp_path: Path
) -> None:
    truth = _read(written.truth)
    with rasterio.open(written.truth) as raster:
        x0, y0 = raster.transform.c, raster.transform.f
    left = write(tmp_path / "left_20250415.tif", truth[:, :10].astype(np.float32), corner=(x0, y0))
    right = write(tmp_path / "right_20250415.tif", truth[:, 10:].astype(np.float32), corner=(x0 + 1000, y0))
    stacks = [str(path) for path in written.stacks]
    settings = {"predictions": [str(fsc_map)], "stacks": stacks, "forest_stacks": stacks}
    result = evaluate(**settings, labels=[str(left)], forest_labels=[str(right)])
    assert result.baselines["forest"].baseline.n == result.figures["model"].n == 100
    with pytest.raises(SnowGalileoError) as caught:
        evaluate(**settings, labels=[str(left)], forest_labels=[str(left)])
    assert caught.value.code == "SG-LABEL-016"


def test_a_finer_label_in_another_coordinate_system(
    evaluate: Evaluate, written: WrittenScene, fsc_map: Path, tmp_path: Path
) -> None:
    from rasterio.warp import Resampling, calculate_default_transform, reproject

    with rasterio.open(written.truth) as raster:
        truth, bounds, source, source_transform = raster.read(1), raster.bounds, raster.crs, raster.transform
    transform, width, height = calculate_default_transform(
        source, "EPSG:32633", 200, 100, *bounds, resolution=10
    )
    fine = np.full((height, width), np.nan, np.float32)
    reproject(
        truth,
        fine,
        src_transform=source_transform,
        src_crs=source,
        dst_transform=transform,
        dst_crs="EPSG:32633",
        resampling=Resampling.nearest,
    )
    label = write(
        tmp_path / "fine_20250415.tif",
        fine,
        pixel=10.0,
        corner=(transform.c, transform.f),
        crs="EPSG:32633",
        nodata=np.nan,
    )
    exact = evaluate(predictions=[str(fsc_map)], labels=[str(written.truth)]).figures["model"]
    resampled = evaluate(predictions=[str(fsc_map)], labels=[str(label)]).figures["model"]
    assert resampled.n > 150
    assert resampled.rmse == pytest.approx(exact.rmse, abs=0.02)
    assert resampled.bias == pytest.approx(exact.bias, abs=0.02)


def _code(evaluate: Evaluate, **settings: object) -> str:
    with pytest.raises(SnowGalileoError) as caught:
        evaluate(**settings)
    assert caught.value.hint or caught.value.code == "SG-JOB-001"
    return caught.value.code


def test_what_cannot_be_compared(
    evaluate: Evaluate, written: WrittenScene, fsc_map: Path, model: Path, tmp_path: Path
) -> None:
    truth = _read(written.truth).astype(np.float32)
    other_day = write(tmp_path / "FSC_20250416.tif", truth)
    other_place = write(tmp_path / "FSC_20250415.tif", truth, corner=(100000.0, 100000.0))
    labels = [str(written.truth)]
    assert _code(evaluate, predictions=[str(fsc_map)], labels=[str(other_day)]) == "SG-LABEL-016"
    assert _code(evaluate, predictions=[str(fsc_map)], labels=[str(other_place)]) == "SG-LABEL-016"
    assert (
        _code(
            evaluate,
            stacks=[str(p) for p in written.stacks],
            checkpoints=[str(model)],
            labels=[str(other_place)],
        )
        == "SG-LABEL-016"
    )
    assert _code(evaluate, predictions=[str(tmp_path / "missing")], labels=labels) == "SG-LABEL-016"
    with rasterio.open(written.truth) as raster:
        ndsi = write(
            tmp_path / "ndsi_20250415.tif", truth * 2 - 1, corner=(raster.transform.c, raster.transform.f)
        )
    assert _code(evaluate, predictions=[str(ndsi)], labels=labels) == "SG-LABEL-019"
    assert _code(evaluate, predictions=[str(fsc_map)], labels=labels, report=str(tmp_path)) == "SG-OUTPUT-001"
    assert not list(tmp_path.parent.glob("*.part"))


@pytest.mark.parametrize(
    "settings",
    [
        {"labels": ["x"]},
        {"predictions": ["x"]},
        {"predictions": ["x"], "labels": ["x"], "checkpoints": ["x"]},
        {"predictions": ["x"], "labels": ["x"], "min_valid": 0.0},
        {"predictions": ["x"], "labels": ["x"], "area": {"type": "Point", "coordinates": [8.0, 46.0]}},
        {"predictions": ["x"], "labels": ["x"], "label_values": "dn"},
        {"predictions": ["x"], "labels": ["x"], "hide_landsat": "maybe"},
        {"predictions": ["x"], "labels": ["x"], "forest_stacks": ["x"]},
        {"predictions": ["x"], "labels": ["x"], "forest_stacks": ["x"], "forest_labels": ["x"]},
    ],
)
def test_settings_that_no_job_can_run_with(evaluate: Evaluate, settings: dict[str, object]) -> None:
    assert _code(evaluate, **settings) == "SG-JOB-001"


def test_a_pixel_without_both_is_not_compared(
    evaluate: Evaluate, written: WrittenScene, fsc_map: Path, tmp_path: Path
) -> None:
    truth = _read(written.truth).astype(np.float32)
    with rasterio.open(fsc_map) as raster:
        corner, predicted = (raster.transform.c, raster.transform.f), raster.read(1)
    predicted[:, :10] = -9999
    gap = write(tmp_path / "map_20250415.tif", predicted, corner=corner, nodata=-9999)
    truth[:, 10:15] = np.nan
    label = write(tmp_path / "FSC_20250415.tif", truth, corner=corner, nodata=np.nan)
    assert evaluate(predictions=[str(gap)], labels=[str(label)]).figures["model"].n == 50
    truth[:, 10:] = np.nan
    write(label, truth, corner=corner, nodata=np.nan)
    assert _code(evaluate, predictions=[str(gap)], labels=[str(label)]) == "SG-LABEL-017"


def test_a_folder_of_results_is_one_map(
    evaluate: Evaluate, written: WrittenScene, model: Path, tmp_path: Path
) -> None:
    """Of the rasters that predict writes side by side, the map is compared; the others are named."""
    files = {"fsc": "fsc.tif", "quality": "quality.tif", "uncertainty": "sd.tif", "clms": "percent.tif"}
    spec = PredictSpec(
        stacks=[str(path) for path in written.stacks],
        checkpoints=[str(model)],
        device="cpu",
        flips=True,
        **{name: str(tmp_path / "maps" / file) for name, file in files.items()},
    )
    run_job(spec, quiet())
    result = evaluate(predictions=[str(tmp_path / "maps")], labels=[str(written.truth)])
    assert result.figures["model"].n == 200
    assert {item.path.name for item in result.left_out} == {"quality.tif", "sd.tif", "percent.tif"}


def test_labels_that_are_not_compared_are_named(
    evaluate: Evaluate, written: WrittenScene, fsc_map: Path, tmp_path: Path
) -> None:
    truth = _read(written.truth).astype(np.float32)
    with rasterio.open(written.truth) as raster:
        corner = raster.transform.c, raster.transform.f
    for name in ("good_20250415", "other_day_20250416"):
        write(tmp_path / f"{name}.tif", truth, corner=corner)
    write(tmp_path / "far_20250415.tif", truth, corner=(1e5, 1e5))
    write(tmp_path / "nowhere_20250415.tif", truth, crs="")
    (tmp_path / "notes.txt").touch()
    result = evaluate(predictions=[str(fsc_map)], labels=[str(tmp_path)])
    assert {Path(item.path).name: item.pixels for item in result.labels}["good_20250415.tif"] == 200
    left_out = {item.path.name: item.code for item in result.left_out}
    assert left_out["other_day_20250416.tif"] == "SG-LABEL-016"
    assert left_out["far_20250415.tif"] == "SG-LABEL-016"
    assert left_out["nowhere_20250415.tif"] == "SG-LABEL-018"
    assert any("1 .txt" in note for note in result.notes)
    chosen = evaluate(predictions=[str(fsc_map)], labels=[str(tmp_path)], day="2025-04-15")
    assert any("1 label of other days" in note for note in chosen.notes)


def test_how_labels_were_read_is_said(
    evaluate: Evaluate, written: WrittenScene, fsc_map: Path, tmp_path: Path
) -> None:
    truth = _read(written.truth)
    with rasterio.open(written.truth) as raster:
        corner = raster.transform.c, raster.transform.f
    ground = "GFSC_20250415-007_S1-S2_T32TLS_V101_17440_GF.tif"
    nasa = "MOD10A1.A2025105.h18v04.061.2025107033012.NDSI_Snow_Cover.tif"
    for folder, name in (("a", ground), ("b", nasa)):
        write(tmp_path / folder / name, np.rint(100 * truth).astype(np.uint8), corner=corner, nodata=255)
    report = tmp_path / "report.html"
    result = evaluate(predictions=[str(fsc_map)], labels=[str(tmp_path / "a")], report=str(report))
    assert result.labels[0].quantity == "on the ground"
    assert any("on the ground, under trees" in note for note in result.notes)
    assert "layer gf of CLMS snow cover GFSC; snow on the ground" in report.read_text(encoding="utf-8")
    result = evaluate(predictions=[str(fsc_map)], labels=[str(tmp_path / "b")])
    assert result.labels[0].values == "ndsi"
    assert any("converted with FSC = 0.06 + 1.21 NDSI" in note for note in result.notes)


def test_command_line(
    written: WrittenScene, fsc_map: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [
        "evaluate",
        "--predictions",
        str(fsc_map),
        "--labels",
        str(written.truth),
        "--output",
        str(tmp_path / "out"),
    ]
    assert main(arguments) == 0
    assert "RMSE" in capsys.readouterr().out
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "evaluation.html",
        "evaluation.json",
        "evaluation.csv",
        "residual.tif",
    }
    assert main([*arguments, "--label-values", "classes"]) == 2
    assert "SG-LABEL-015" in capsys.readouterr().err


def test_report_and_layer_have_the_same_colours() -> None:
    style = ElementTree.parse(resource("styles", "fsc_residual.qml"))
    stops = [(float(item.attrib["value"]), item.attrib["color"]) for item in style.iter("item")]
    assert stops == [(value, "#{:02x}{:02x}{:02x}".format(*rgb)) for value, rgb in RESIDUAL_COLOURS]
