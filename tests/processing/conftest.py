"""Stacks and jobs for the algorithms."""

import pytest


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
def predict(run, checkpoint, tmp_path):
    """Runs *Predict snow cover* on the processor with an output in a folder of its own."""

    def predict(**parameters):
        return run("snowgalileo:predict", {"CHECKPOINT": str(checkpoint), "DEVICE": "cpu", "OUTPUT": str(tmp_path / "fsc.tif"), **parameters})

    return predict
