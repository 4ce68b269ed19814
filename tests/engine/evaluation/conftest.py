"""A simulated scene of two cells with its truth, and a small model with seeded random weights."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import EvaluateSpec, Json, PredictSpec, spec_from_json
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene
from snowgalileo_qgis.engine.synthesis.write import WrittenScene

Evaluate = Callable[..., Json]


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> WrittenScene:
    return write_scene(simulate_scene(SceneSpec(cells_x=2, cells_y=1)), tmp_path_factory.mktemp("scene"))


@pytest.fixture(scope="session")
def one_cell(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published HDF5 file."""
    scene = simulate_scene(SceneSpec(cells_x=1, cells_y=1, seed=3))
    return write_scene(scene, tmp_path_factory.mktemp("cell"), "h5").stacks[0]


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "random.safetensors"
    save_model(seeded_model("nano", 7), path, "random numbers")
    return path


def quiet() -> JobContext:
    return JobContext(lambda message: None, Event())


@pytest.fixture(scope="session")
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

    def run(**settings: object) -> Json:
        return run_job(spec_from_json(EvaluateSpec(device="cpu", **settings).to_json()), quiet())  # type: ignore[arg-type]

    return run
