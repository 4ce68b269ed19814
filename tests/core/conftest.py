"""The real engine behind a client of its own."""

import pytest


@pytest.fixture()
def predict_spec(stack_folder, checkpoint, tmp_path):
    from snowgalileo_qgis.engine.protocol import PredictSpec

    return PredictSpec(
        stacks=[str(stack_folder)],
        checkpoints=[str(checkpoint)],
        fsc=str(tmp_path / "out" / "fsc.tif"),
        device="cpu",
    )


@pytest.fixture()
def real_engine(engine_python, monkeypatch):
    from snowgalileo_qgis.core.engine_client import EngineClient

    monkeypatch.setenv("SNOWGALILEO_PYTHON", str(engine_python))
    client = EngineClient()
    yield client
    client.stop()
