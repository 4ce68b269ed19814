"""Stacks and jobs for the algorithms."""

import pytest

from tests.modis_archive import write_archive


@pytest.fixture()
def run(plugin):
    """Runs an algorithm as the Python console does; returns its results and its feedback."""
    import processing
    from qgis.core import QgsProcessingFeedback

    def run(algorithm, parameters, **kwargs):
        feedback = QgsProcessingFeedback(False)
        results = processing.run(algorithm, parameters, feedback=feedback, **kwargs)
        return results, feedback

    return run


@pytest.fixture()
def run_in_background(plugin):
    """Runs an algorithm as the toolbox does, with one raster to load afterwards; returns the sources of the
    layers that QGIS would load.
    """
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
    )

    from tests.toolbox import run_in_task

    def run(name, parameters, output, path):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        context.setProject(QgsProject.instance())
        parameters = {
            **parameters,
            output: QgsProcessingOutputLayerDefinition(str(path), QgsProject.instance()),
        }
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        is_done, _ = run_in_task(algorithm, parameters, context, feedback)
        assert is_done, feedback.textLog()
        return list(context.layersToLoadOnCompletion())

    return run


@pytest.fixture(scope="session")
def second_checkpoint(engine_command, tmp_path_factory):
    """Weights of another seed."""
    path = tmp_path_factory.mktemp("model") / "second.safetensors"
    engine_command("demo-weights", "--output", path, "--seed", "8")
    return path


@pytest.fixture()
def predict(run, checkpoint, tmp_path):
    """Runs *Predict snow cover* on the processor with an output in a folder of its own."""

    def predict(**parameters):
        return run(
            "snowgalileo:predict",
            {
                "CHECKPOINT": str(checkpoint),
                "DEVICE": "cpu",
                "OUTPUT": str(tmp_path / "fsc.tif"),
                **parameters,
            },
        )

    return predict


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    """Archive with MODIS products of one day."""
    return write_archive(tmp_path_factory.mktemp("archive"))
