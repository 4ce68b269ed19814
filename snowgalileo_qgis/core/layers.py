"""Snow maps as QGIS layers: style, name, day, provenance; also written beside the raster for those who open it later."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Mapping, Optional, Union

from qgis.core import Qgis, QgsBox3d, QgsDateTimeRange, QgsLayerMetadata, QgsRasterLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from .compat import FIXED_TEMPORAL_RANGE
from .messages import log, tr
from .paths import resource

STANDARD_NAME = "snow_area_fraction_viewable_from_above"


def layer_name(day: str) -> str:
    """``FSC 2025-04-06 (viewable)``."""
    return tr("FSC {day} (viewable)").format(day=day)


def day_range(day: str) -> QgsDateTimeRange:
    """The whole day in UTC; both ends belong to it, as QGIS stores no open end."""
    start, end = (QDateTime.fromString(f"{day}T{time}Z", Qt.DateFormat.ISODate) for time in ("00:00:00", "23:59:59"))
    return QgsDateTimeRange(start, end)


def fsc_layer(path: Union[str, Path], raster: Mapping[str, Any], result: Optional[Mapping[str, Any]] = None) -> QgsRasterLayer:
    """The map as a layer, styled and dated.

    ``raster``: the map's entry in the engine's result; ``result``: the whole result, for the provenance.
    """
    layer = QgsRasterLayer(str(path), layer_name(raster["day"]), "gdal")
    apply_fsc_look(layer, raster["day"])
    layer.setMetadata(_metadata(layer, raster, result or {}))
    return layer


def apply_fsc_look(layer: QgsRasterLayer, day: str) -> None:
    """Give a layer the shipped style, the name, and the fixed temporal range of its day."""
    message, is_loaded = layer.loadNamedStyle(str(resource("styles", "fsc.qml")))
    if not is_loaded:
        log(message, Qgis.MessageLevel.Warning)
    layer.setName(layer_name(day))
    temporal = layer.temporalProperties()
    temporal.setMode(FIXED_TEMPORAL_RANGE)
    temporal.setFixedTemporalRange(day_range(day))
    temporal.setIsActive(True)


def write_sidecars(path: Union[str, Path], raster: Mapping[str, Any], result: Mapping[str, Any]) -> List[Path]:
    """Write style (``.qml``) and metadata (``.qmd``) beside the raster, so that it looks the same wherever it is opened; return their paths."""
    layer = fsc_layer(path, raster, result)
    style, metadata = Path(path).with_suffix(".qml"), Path(path).with_suffix(".qmd")
    for sidecar, (message, is_saved) in (
        (style, layer.saveNamedStyle(str(style))),
        (metadata, layer.saveNamedMetadata(str(metadata))),
    ):
        if not is_saved:
            log(tr("{file} was not written: {reason}").format(file=sidecar.name, reason=message), Qgis.MessageLevel.Warning)
    return [style, metadata]


def _metadata(layer: QgsRasterLayer, raster: Mapping[str, Any], result: Mapping[str, Any]) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(Path(layer.source()).stem)
    metadata.setType("dataset")
    metadata.setTitle(layer.name())
    metadata.setAbstract(
        tr(
            "Fractional snow cover as seen from above (viewable), 0 to 1, on a 100 m grid, on {day}. "
            "CF standard name: {name}. Predicted by SnowGalileo from the 8-day multi-sensor stack of that day."
        ).format(day=raster["day"], name=STANDARD_NAME)
    )
    metadata.setKeywords({"gmd:topicCategory": ["climatologyMeteorologyAtmosphere"], "SnowGalileo": ["snow", "fractional snow cover", raster["day"]]})
    metadata.setCrs(layer.crs())
    extent = QgsLayerMetadata.Extent()
    spatial = QgsLayerMetadata.SpatialExtent()
    spatial.bounds = QgsBox3d(layer.extent())
    spatial.extentCrs = layer.crs()
    extent.setSpatialExtents([spatial])
    extent.setTemporalExtents([day_range(raster["day"])])
    metadata.setExtent(extent)
    metadata.setHistory(_history(raster, result))
    return metadata


def _history(raster: Mapping[str, Any], result: Mapping[str, Any]) -> List[str]:
    model = result.get("model", {})
    facts = [
        (tr("Model"), Path(model["path"]).name if model.get("path") else None),
        (tr("Model SHA-256"), model.get("sha256")),
        (tr("Model size and head"), f"{model['size']}, {model['head']}" if model.get("size") and model.get("head") else None),
        (tr("Note on the model"), model.get("note")),
        (tr("Condition"), result.get("condition")),
        (tr("Device and precision"), f"{result['device']}, {result['precision']}" if result.get("device") else None),
        (tr("Cells of 1 km"), raster.get("cells")),
        (tr("Cells without data"), raster.get("cells_nodata")),
        (tr("Inputs left out"), ", ".join(Path(item["path"]).name for item in result.get("left_out", [])) or None),
    ]
    return [f"{name}: {value}" for name, value in facts if value not in (None, "")]
