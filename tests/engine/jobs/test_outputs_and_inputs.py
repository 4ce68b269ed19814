"""No job writes over anything that it reads, nor two outputs to one file, however they are spelt."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import (
    JOBS,
    AddCloudsSpec,
    EvaluateSpec,
    ExportSpec,
    JobSpec,
    PredictSpec,
    PretrainSpec,
    SnowGalileoError,
    WeightsSpec,
)
from tests.engine.jobs.test_build import spec_of as build_spec_of
from tests.engine.jobs.test_build import write_radar

WITHOUT_STACKS = {"scan", "build", "weights", "search", "fetch", "watch", "dataset", "reproduce", "checksums"}
MORE = {"weights": {"action": "fetch"}, "dataset": {"action": "fetch", "names": ["x"]}}
"""Fields without which nothing is written."""
NO_OUTPUT = {"cache", "checksums", "explain", "inspect", "scan", "search", "selftest", "watch"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    for form in ("cells", "h5"):
        command = ["demo-scene", "--output", str(folder / form), "--cells", "1x1", "--format", form]
        assert main(command) == 0
    save_model(seeded_model("nano", 7), folder / "nano.safetensors")
    shutil.copyfile(next((folder / "cells" / "truth").glob("*.tif")), folder / "truth.tif")
    (folder / "archive").mkdir()
    write_radar(folder / "archive", "20250406T130000", -12)
    assert (
        main(
            [
                *(
                    "predict",
                    str(folder / "cells" / "stack"),
                    "--checkpoint",
                    str(folder / "nano.safetensors"),
                ),
                *("--output", str(folder / "map.tif")),
            ]
        )
        == 0
    )
    run_job(build_spec_of(folder / "archive", folder / "region.zarr"), JobContext(lambda _: None, Event()))
    return folder


@pytest.fixture()
def place(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "in")
    return tmp_path / "in"


def stack(place: Path, form: str = "cells") -> Path:
    return next((place / form / "stack").iterdir())


def predict_spec(place: Path) -> PredictSpec:
    out = place.parent / "out"
    return PredictSpec(
        stacks=[str(stack(place))],
        checkpoints=[str(place / "nano.safetensors")],
        fsc=str(out / "fsc.tif"),
        device="cpu",
    )


def evaluate_spec(place: Path) -> EvaluateSpec:
    return EvaluateSpec(predictions=[str(place / "map.tif")], labels=[str(place / "truth.tif")])


def clouds_spec(place: Path) -> AddCloudsSpec:
    return AddCloudsSpec(
        stacks=[str(stack(place))],
        output=str(place.parent / "out" / "twin.tif"),
        checkpoint=str(place / "nano.safetensors"),
        change=str(place.parent / "out" / "change.tif"),
    )


FILE_FIELDS: list[tuple[Callable[[Path], JobSpec], str]] = [
    *((predict_spec, name) for name in ("fsc", "quality", "clms")),
    *((evaluate_spec, name) for name in ("report", "metrics", "table", "residual")),
    *((clouds_spec, name) for name in ("output", "change")),
]

SPELLINGS = ("itself", "dots", "parent", "soft link", "hard link", "folder link")


def spelt(path: Path, how: str, folder: Path) -> Path:
    """Another way to name a file, with the ending of a raster."""
    if how == "itself":
        return path
    if how == "dots":
        return Path(f"{path.parent}/./{path.name}")
    if how == "parent":
        return Path(f"{path.parent}/x/../{path.name}")
    folder.mkdir(exist_ok=True)
    target = folder / (path.name if how == "folder link" else f"link{path.suffix}")
    if how == "hard link":
        os.link(path, target)
    elif how == "soft link":
        target.symlink_to(path)
    else:
        (folder / "to").symlink_to(path.parent, target_is_directory=True)
        return folder / "to" / path.name
    return target


def files_of(spec: JobSpec) -> list[Path]:
    return [path for path in map(Path, spec.inputs()) if path.is_file()]


@pytest.mark.parametrize("how", SPELLINGS)
@pytest.mark.parametrize(("make", "name"), FILE_FIELDS)
def test_an_output_that_is_an_input(
    make: Callable[[Path], JobSpec], name: str, how: str, place: Path, tmp_path: Path
) -> None:
    (place / "x").mkdir()
    (stack(place).parent / "x").mkdir()
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    for number, path in enumerate(files_of(make(place))):
        given_as = spelt(path, how, tmp_path / f"links{number}")
        spec = replace(make(place), **{name: str(given_as)})
        assert code_of(spec) == "SG-OUTPUT-003", path
        assert path.exists() and given_as.exists()
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("y.tif", "y.tif"),
        ("y.tif", "./y.tif"),
        ("y.tif", "z/../y.tif"),
        ("y.tif", "link/y.tif"),
        ("y.tif", "Y.TIF"),
        ("y", "y.tif"),
        ("y.tif", "y.tif.journal"),
        ("y.tif", "soft.tif"),
    ],
)
def test_two_outputs_that_are_one_file(first: str, second: str, place: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "link").symlink_to(out, target_is_directory=True)
    if second == "soft.tif":
        (out / "y.tif").write_bytes(b"earlier")
        (out / "soft.tif").symlink_to(out / "y.tif")
    one, other = f"{out}/{first}", f"{out}/{second}"
    for spec in (
        replace(predict_spec(place), fsc=one, quality=other),
        replace(evaluate_spec(place), report=f"{one}", table=f"{other}"),
    ):
        if (isinstance(spec, EvaluateSpec) and second in ("y.tif.journal",)) or (
            first == "y" and spec.kind != "predict"
        ):
            continue
        assert code_of(spec) == "SG-OUTPUT-004"


def code_of(spec: JobSpec) -> str:
    """Code of the failure, from the validation or the job."""
    with pytest.raises(SnowGalileoError) as caught:
        spec.validate()
        run_job(spec, JobContext(lambda _: None, Event()))
    return caught.value.code


def test_nothing_is_written_into_a_store_that_is_read(place: Path, tmp_path: Path) -> None:
    store = place / "region.zarr"
    (tmp_path / "link.zarr").symlink_to(store, target_is_directory=True)
    before = sorted(store.rglob("*"))
    for given_as in (store, tmp_path / "link.zarr"):
        for inside in (store / "fsc.tif", store / "deep" / "fsc.tif", tmp_path / "link.zarr" / "fsc.tif"):
            spec = replace(predict_spec(place), stacks=[str(given_as)], fsc=str(inside))
            assert code_of(spec) == "SG-OUTPUT-003"
        for folder in (store, store / "scenes", tmp_path / "link.zarr"):
            assert code_of(ExportSpec(stacks=[str(given_as)], output=str(folder))) == "SG-OUTPUT-003"
            training = PretrainSpec(stacks=[str(given_as)], output=str(folder), size="nano", epochs=1)
            assert code_of(replace(training, warmup_epochs=0)) == "SG-OUTPUT-003"
    assert sorted(store.rglob("*")) == before


def test_inputs_that_are_found_in_folders(place: Path) -> None:
    """Names that the jobs themselves make may be those of inputs in a folder."""
    cells, h5 = stack(place), stack(place, "h5")
    assert (
        code_of(replace(predict_spec(place), stacks=[str(cells.parent)], fsc=str(cells))) == "SG-OUTPUT-003"
    )
    day_first = cells.rename(cells.with_name("s_20250415.tif"))
    series = replace(predict_spec(place), stacks=[str(cells.parent)], fsc=str(cells.with_name("s.tif")))
    before = day_first.read_bytes()
    assert code_of(replace(series, first_day="2025-01-01")) == "SG-OUTPUT-003"
    assert code_of(ExportSpec(stacks=[str(h5.parent)], output=str(h5.parent), format="h5")) == "SG-OUTPUT-003"
    twins = AddCloudsSpec(stacks=[str(cells.parent)], output=str(cells.parent))
    assert code_of(twins) == "SG-OUTPUT-003"
    labels = replace(evaluate_spec(place), labels=[str(place / "cells" / "truth")])
    label = next((place / "cells" / "truth").glob("*.tif"))
    assert code_of(replace(labels, residual=str(label))) == "SG-OUTPUT-003"
    assert day_first.read_bytes() == before


def test_two_cells_of_one_name_are_not_exported_over_each_other(place: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(stack(place, "h5").parent, other)
    spec = ExportSpec(
        stacks=[str(other), str(stack(place, "h5").parent)], output=str(tmp_path / "to"), format="h5"
    )
    assert code_of(spec) == "SG-OUTPUT-004"


def test_a_store_is_not_built_over_its_archive(place: Path) -> None:
    inside = place / "a.zarr" / "archive"
    shutil.copytree(place / "archive", inside)
    assert code_of(build_spec_of(inside, place / "a.zarr")) == "SG-OUTPUT-003"
    assert code_of(build_spec_of(place / "a.zarr", place / "a.zarr")) == "SG-OUTPUT-003"
    checkpoint = place / "training" / "last"
    shutil.copytree(place / "cells" / "stack", checkpoint)
    spec = PretrainSpec(stacks=[str(checkpoint)], output=str(place / "training"), epochs=1, warmup_epochs=0)
    assert code_of(spec) == "SG-OUTPUT-003"


def test_a_model_file_in_the_folder_of_weights_is_taken_in_place(place: Path) -> None:
    weights = place / "nano.safetensors"
    before = weights.read_bytes()
    spec = WeightsSpec(action="import", source=str(weights), folder=str(place))
    spec.validate()
    (file,) = run_job(spec, JobContext(lambda _: None, Event())).files  # type: ignore[attr-defined]
    assert file.name == "nano" and weights.read_bytes() == before


def test_every_job_says_what_it_reads_and_writes() -> None:
    """Every field that may hold a path is an input or an output of its specification."""
    paths = {
        *("stacks", "checkpoints", "checkpoint", "predictions", "labels", "forest_stacks", "forest_labels"),
        *("cloud_stacks", "val_stacks", "val_labels", "start", "archive", "source"),
        *("rasters", "reference", "quality_layers", "polygons", "dem", "land_cover"),
    }
    written = {
        *("output", "fsc", "uncertainty", "quality", "clms", "change", "report", "metrics", "table"),
        *("residual", "folder", "lines", "chart", "season_chart"),
    }
    for kind in JOBS:
        if kind.kind == "selftest":
            continue
        given_in = {field.name: f"/in/{field.name}" for field in fields(kind) if field.name in paths}
        given_out = {field.name: f"/out/{field.name}.tif" for field in fields(kind) if field.name in written}
        values = {
            field.name: [given_in[field.name]] if field.default_factory is list else given_in[field.name]
            for field in fields(kind)
            if field.name in given_in
        }
        spec = kind(**values, **given_out, **MORE.get(kind.kind, {}))
        expected = set(given_in.values()) - ({"/in/stacks"} if kind.kind in WITHOUT_STACKS else set())
        if kind.kind == "watch":  # what it reads is in its file
            expected.discard("/in/archive")
        assert expected <= set(spec.inputs()), kind.kind
        assert set(given_out.values()) <= {output.path for output in spec.outputs()}, kind.kind
        assert bool(spec.outputs()) == (kind.kind not in NO_OUTPUT)


PIECES = st.lists(st.sampled_from([".", "..", "a", "b", "A"]), max_size=5)


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(pieces=PIECES, other=PIECES)
def test_the_names_of_outputs_are_compared_as_paths(pieces: list[str], other: list[str]) -> None:
    base = "/" + "/".join("abcdefg")
    one, two = ("/".join([base, *found, "y.tif"]) for found in (pieces, other))
    spec = EvaluateSpec(predictions=["/p"], labels=["/l"], report=one, table=two)
    same = os.path.normpath(one).casefold() == os.path.normpath(two).casefold()
    try:
        spec.validate()
    except SnowGalileoError as error:
        assert error.code == "SG-OUTPUT-004" and same
    else:
        assert not same
