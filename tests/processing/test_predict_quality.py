"""Quality and Copernicus bytes from the toolbox, as loaded layers."""

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)


def test_quality_is_loaded_with_its_styles(plugin, stack_folder, checkpoint, tmp_path):
    from processing.gui.Postprocessing import handleAlgorithmResults

    project = QgsProject.instance()
    project.clear()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    outputs = {
        name: QgsProcessingOutputLayerDefinition(str(tmp_path / f"{name}.tif"), project)
        for name in ("OUTPUT", "QUALITY", "CLMS")
    }
    parameters = {
        "FOLDER": str(stack_folder),
        "CHECKPOINT": str(checkpoint),
        "DEVICE": "cpu",
        "RESUME": True,
        **outputs,
    }
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("snowgalileo:predict")
    _, is_done = algorithm.run(parameters, context, feedback)
    assert is_done, feedback.textLog()
    del algorithm
    assert handleAlgorithmResults(
        QgsApplication.processingRegistry().algorithmById("snowgalileo:predict"),
        context,
        feedback,
        parameters=parameters,
    )
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert sorted(layers) == [
        "2025-04-15 percent",
        "2025-04-15 quality",
        "2025-04-15 snow",
    ]
    quality = layers["2025-04-15 quality"]
    assert (
        quality.bandCount(),
        quality.styleManager().currentStyle(),
        len(quality.styleManager().styles()),
    ) == (8, "Quality class", 8)
    quality.styleManager().setCurrentStyle("Sensors that contributed")
    assert any(
        "MODIS" in entry.label and "Sentinel-1" in entry.label for entry in quality.renderer().classes()
    )
    assert quality.temporalProperties().isActive()
    project.clear()
    assert {path.suffix for path in tmp_path.iterdir()} <= {".tif", ".qml", ".qmd", ".xml"}, (
        "nothing of the run is left behind"
    )
    fsc, clms = (gdal.Open(str(tmp_path / f"{name}.tif")).ReadAsArray() for name in ("OUTPUT", "CLMS"))
    assert abs(clms - 100 * fsc).max() <= 0.5 + 1e-4
