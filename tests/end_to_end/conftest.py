"""The map that every route must reproduce byte for byte."""

import pytest


@pytest.fixture(scope="session")
def reference(engine_command, stack_folder, checkpoint, tmp_path_factory):
    """Bytes of the map that the command line writes."""
    path = tmp_path_factory.mktemp("reference") / "fsc.tif"
    engine_command("predict", stack_folder, "--checkpoint", checkpoint, "--output", path, "--device", "cpu")
    return path.read_bytes()


@pytest.fixture()
def parameters(stack_folder, checkpoint, tmp_path):
    """Parameters of *Predict snow cover* with the output in a folder of its own."""
    return {
        "FOLDER": str(stack_folder),
        "CHECKPOINT": str(checkpoint),
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "fsc.tif"),
    }
