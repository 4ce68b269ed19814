"""The prediction job: weights by condition, averages, hidden inputs, strict mode."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from threading import Event

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.bands import DAYS, DYNAMIC, MISSING, Sensor, Tensor, dynamic_offset
from snowgalileo_qgis.engine.inference.predictor import Predictor
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.predict import predict
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.protocol import (
    JOB_TAG,
    Json,
    PredictSpec,
    SnowGalileoError,
    SnowMaps,
    spec_from_json,
)
from snowgalileo_qgis.engine.stack import Cell, open_stacks
from snowgalileo_qgis.engine.stack.write import write_h5
from tests.engine.stack.made_cubes import NAME, made_pixels, save_cube

CONDITIONS = ("clear", "clouds", "no_hr", "clouds_no_hr")


@pytest.fixture(scope="module")
def cube(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four cells side by side, one of each condition.

    High-resolution data of early days are left out, which makes the models faster.
    """
    pixels = made_pixels(100, 400)
    days = pixels[: DAYS * len(DYNAMIC)].reshape(DAYS, len(DYNAMIC), 100, 400)
    bands = {sensor: [k for k, band in enumerate(DYNAMIC) if band.sensor is sensor] for sensor in Sensor}
    for sensor in (Sensor.S1, Sensor.S2, Sensor.LANDSAT):
        days[:6, bands[sensor]] = MISSING
    today = days[-1]
    today[bands[Sensor.S2], :, 200:] = MISSING
    today[dynamic_offset("QA60")] = 0
    today[dynamic_offset("QA60"), :, 100:150] = 1024
    today[dynamic_offset("state_1km")] = 0
    today[dynamic_offset("state_1km"), :, 300:] = 1
    return save_cube(tmp_path_factory.mktemp("cube") / f"{NAME}.tif", pixels)


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Random weights by what their names say: each condition, a second seed for clear, and one without
    condition.
    """
    folder = tmp_path_factory.mktemp("weights")
    names = {
        **{name: f"{name}_random_42_a" for name in CONDITIONS},
        "clear2": "clear_random_20_b",
        "any": "mine",
    }
    paths = {key: folder / f"{name}.safetensors" for key, name in names.items()}
    for seed, path in enumerate(paths.values()):
        save_model(seeded_model("nano", seed), path)
    return paths


def run(
    stack: Path, output: Path, checkpoints: list[Path], said: list[Json] | None = None, **settings: object
) -> SnowMaps:
    spec = PredictSpec(
        stacks=[str(stack)], checkpoints=[str(path) for path in checkpoints], fsc=str(output), **settings
    )  # type: ignore[arg-type]
    checked = spec_from_json(spec.to_json())
    assert isinstance(checked, PredictSpec)
    return predict(checked, JobContext((said if said is not None else []).append, Event()))


def read(path: object) -> tuple[np.ndarray, Mapping[str, str]]:
    with rasterio.open(str(path)) as raster:
        return raster.read(1), raster.tags()


@cache
def cells_of(cube: Path) -> list[Cell]:
    return list(open_stacks([cube]).cells())


@cache
def expected(cube: Path, seed: int, condition: str, number: int) -> np.ndarray:
    """FSC of one of the four cells by one model under the masking of one condition."""
    tokens = tokens_of(cells_of(cube)[number], Masking.for_condition(condition))
    return Predictor(seeded_model("nano", seed), "cpu", "fp32").run([tokens])[0]


def test_each_cell_takes_the_weights_of_its_condition(
    cube: Path, weights: dict[str, Path], tmp_path: Path
) -> None:
    result = run(cube, tmp_path / "fsc.tif", [weights[name] for name in CONDITIONS])
    (raster,) = result.rasters
    assert raster.conditions == result.conditions == dict.fromkeys(sorted(CONDITIONS), 1)
    assert result.condition == "clear, clouds, clouds_no_hr, no_hr"
    assert [model.condition for model in result.models] == list(CONDITIONS)
    assert not any(warning.code == "SG-CONDITION-001" for warning in result.warnings)
    fsc, tags = read(raster.path)
    for i, condition in enumerate(CONDITIONS):
        np.testing.assert_allclose(
            fsc[:, 10 * i : 10 * i + 10], expected(cube, i, condition, i), rtol=0, atol=1e-6
        )
    assert tags["CONDITION"] == "clear, clouds, clouds_no_hr, no_hr"


def test_a_map_tells_how_to_make_it_again(cube: Path, weights: dict[str, Path], tmp_path: Path) -> None:
    run(
        cube,
        tmp_path / "fsc.tif",
        [weights["clear"]],
        hide=["day:3"],
        mode="strict",
        change=str(tmp_path / "change.tif"),
    )
    fsc, tags = read(tmp_path / "fsc.tif")
    again = spec_from_json(
        {"kind": "predict", **json.loads(tags[JOB_TAG]), "fsc": str(tmp_path / "again.tif")}
    )
    assert isinstance(again, PredictSpec)
    assert (again.hide, again.mode, again.stacks) == (["day:3"], "strict", [str(cube)])
    predict(again, JobContext(lambda _: None, Event()))
    np.testing.assert_allclose(read(tmp_path / "again.tif")[0], fsc, rtol=0, atol=1e-6)


def test_without_own_weights_those_with_the_same_masking_are_used_and_said(
    cube: Path, weights: dict[str, Path], tmp_path: Path
) -> None:
    result = run(cube, tmp_path / "fsc.tif", [weights["clear"], weights["clouds_no_hr"]])
    warned = [warning.text for warning in result.warnings if warning.code == "SG-CONDITION-001"]
    assert warned == [
        "No weights of their own were given for some conditions: "
        "1 cell of 'clouds' used those for 'clear', 1 cell of 'no_hr' used those for 'clouds_no_hr'."
    ]
    fsc, _ = read(tmp_path / "fsc.tif")
    np.testing.assert_allclose(fsc[:, 10:20], expected(cube, 0, "clear", 1), rtol=0, atol=1e-6)
    np.testing.assert_allclose(fsc[:, 20:30], expected(cube, 3, "no_hr", 2), rtol=0, atol=1e-6)


def test_weights_without_a_condition_serve_every_sky(
    cube: Path, weights: dict[str, Path], tmp_path: Path
) -> None:
    result = run(cube, tmp_path / "fsc.tif", [weights["any"]])
    assert result.conditions == dict.fromkeys(sorted(CONDITIONS), 1)
    assert not any(warning.code == "SG-CONDITION-001" for warning in result.warnings)
    assert result.models[0].condition is None


def test_a_chosen_condition_is_that_of_all_cells(
    cube: Path, weights: dict[str, Path], tmp_path: Path
) -> None:
    result = run(cube, tmp_path / "fsc.tif", [weights["clear"], weights["no_hr"]], condition="no_hr")
    assert (result.condition, result.conditions) == ("no_hr", {"no_hr": 4})
    assert [Path(model.path) for model in result.models] == [weights["no_hr"]]
    fsc, _ = read(tmp_path / "fsc.tif")
    np.testing.assert_allclose(fsc[:, :10], expected(cube, 2, "no_hr", 0), rtol=0, atol=1e-6)
    assert not any(warning.code == "SG-CONDITION-001" for warning in result.warnings)
    other = run(cube, tmp_path / "other.tif", [weights["clear"]], condition="clouds")
    (warning,) = [warning.text for warning in other.warnings if warning.code == "SG-CONDITION-001"]
    assert warning.endswith("4 cells of 'clouds' used those for 'clear'."), "nothing is replaced in silence"


def test_limits_move_the_border_between_conditions(
    cube: Path, weights: dict[str, Path], tmp_path: Path
) -> None:
    result = run(cube, tmp_path / "fsc.tif", [weights["any"]], max_cloud=0.6)
    assert result.conditions == {"clear": 2, "clouds_no_hr": 1, "no_hr": 1}


def test_seeds_of_one_condition_are_averaged_and_others_have_no_spread(
    cube: Path, weights: dict[str, Path], tmp_path: Path
) -> None:
    checkpoints = [weights["clear"], weights["clear2"], weights["no_hr"]]
    result = run(cube, tmp_path / "fsc.tif", checkpoints, uncertainty=str(tmp_path / "sd.tif"))
    (fsc, _), (sd, tags) = read(tmp_path / "fsc.tif"), read(tmp_path / "sd.tif")
    members = np.stack([expected(cube, seed, "clear", 0) for seed in (0, 4)])
    np.testing.assert_allclose(fsc[:, :10], members.mean(axis=0), rtol=0, atol=1e-6)
    np.testing.assert_allclose(sd[:, :10], members.std(axis=0, ddof=1), rtol=0, atol=1e-6)
    assert (sd[:, 20:] == -9999).all() and (fsc[:, 20:] >= 0).all()
    assert "no_hr: Rockies 0.185" in tags["PUBLISHED_RMSE"]
    assert result.rasters[0].mean_uncertainty == pytest.approx(sd[sd >= 0].mean(), abs=1e-6)


def test_hiding_an_image_changes_the_condition_of_its_map_alone(
    cube: Path, weights: dict[str, Path], tmp_path: Path
) -> None:
    result = run(
        cube,
        tmp_path / "fsc.tif",
        [weights["clear"], weights["no_hr"]],
        hide=["s2"],
        change=str(tmp_path / "change.tif"),
    )
    assert result.conditions == {"clouds_no_hr": 1, "no_hr": 3}
    (fsc, tags), (change, _) = read(tmp_path / "fsc.tif"), read(tmp_path / "change.tif")
    np.testing.assert_allclose(fsc[:, :10] - change[:, :10], expected(cube, 0, "clear", 0), rtol=0, atol=1e-6)
    assert tags["HIDDEN_INPUTS"] == "s2"
    known = change[change != -9999]
    (raster,) = result.rasters
    assert (raster.mean_change, raster.mean_absolute_change) == pytest.approx(
        (known.mean(), np.abs(known).mean()), abs=1e-6
    )


def test_strict_says_that_nobody_validated_it_and_what_h5_files_cannot_give(
    weights: dict[str, Path], cube: Path, tmp_path: Path
) -> None:
    cell = deepcopy(cells_of(cube)[0])
    cell.valid[Tensor.HIGH][55, 55, -1, 3] = False
    cell.values[Tensor.HIGH][55, 55, -1, 3] = -10000
    path = tmp_path / f"{NAME}.h5"
    write_h5(path, cell)
    said: list[Json] = []
    run(path, tmp_path / "strict.tif", [weights["clear"]], said, mode="strict")
    run(path, tmp_path / "research.tif", [weights["clear"]])
    (strict, tags), (research, plain) = read(tmp_path / "strict.tif"), read(tmp_path / "research.tif")
    assert tags["MODE"] == "strict, outside the validated configuration" and "MODE" not in plain
    assert (strict != research).any()
    logged = [message["text"] for message in said if message["type"] == "log"]
    assert any("HDF5 files without the pixels of coarse sensors" in text for text in logged)
    assert any("no cloud flag" in text for text in logged)


def test_the_same_weights_twice_are_refused(cube: Path, weights: dict[str, Path], tmp_path: Path) -> None:
    copy = tmp_path / "clear_random_90_c.safetensors"
    copy.write_bytes(weights["clear"].read_bytes())
    with pytest.raises(SnowGalileoError, match="same weights") as caught:
        run(cube, tmp_path / "fsc.tif", [weights["clear"], copy])
    assert caught.value.code == "SG-JOB-001"


@pytest.mark.parametrize(
    "settings",
    [
        {"hide": ["snow"]},
        {"hide": ["day:8"]},
        {"hide": ["day:2025-02-30"]},
        {"change": "c.tif"},
        {"uncertainty": "u.tif"},
        {"mode": "lenient"},
        {"min_optical": 0.0},
        {"max_cloud": 1.5},
        {"max_cloud": 1},
    ],
)
def test_settings_that_no_job_can_run_with(settings: dict[str, object]) -> None:
    with pytest.raises(SnowGalileoError) as caught:
        spec_from_json({"kind": "predict", "stacks": ["s"], "checkpoints": ["m"], "fsc": "o.tif", **settings})
    assert caught.value.code == "SG-JOB-001"


def test_two_rasters_of_one_name_are_refused() -> None:
    settings = {"kind": "predict", "stacks": ["s"], "checkpoints": ["m"], "fsc": "o.tif"}
    with pytest.raises(SnowGalileoError) as caught:
        spec_from_json({**settings, "flips": True, "uncertainty": "o.tif"})
    assert caught.value.code == "SG-OUTPUT-004"
