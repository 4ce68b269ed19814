"""Vector layers of the project as files for the engine."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

from .area import check_place
from .error_words import TranslatedError
from .messages import tr


def save_layer(
    layer: QgsVectorLayer,
    path: str,
    stem: str,
    context: QgsCoordinateTransformContext,
    selected_only: bool = False,
) -> None:
    """Write the features of a layer, as they are now, to a GeoPackage with one layer ``stem``.

    Raises ``SG-PRODUCT-010`` where the layer cannot be read, or where it lies is not known.
    """
    check_place(layer, "SG-PRODUCT-010")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", stem
    options.onlySelectedFeatures = selected_only
    answer = QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, context, options)
    if answer[0] != QgsVectorFileWriter.WriterError.NoError:
        text = tr("The layer '{name}' cannot be read: {reason}")
        raise TranslatedError("SG-PRODUCT-010", text.format(name=layer.name(), reason=answer[1]))
