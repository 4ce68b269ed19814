"""Snow maps, their uncertainty and their change as QGIS layers: style, name, day, provenance.

Also written beside the raster for later.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Mapping, Optional, Union

from qgis.core import (
    Qgis,
    QgsBox3d,
    QgsDateTimeRange,
    QgsLayerMetadata,
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterLayerTemporalProperties,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtXml import QDomDocument

from .compat import FIXED_TEMPORAL_RANGE
from .messages import log, tr
from .paths import resource
from .quality import add_quality_styles

STANDARD_NAME = "snow_area_fraction_viewable_from_above"


KEYWORD = "SnowGalileo"
"""Vocabulary of the keywords that mark the layers of this plugin."""

FSC, UNCERTAINTY, CHANGE, QUALITY, CLMS = "path", "uncertainty", "change", "quality", "clms"
"""Rasters of a map, by their names in its entry in the engine's result."""

STYLES = {
    FSC: "fsc.qml",
    UNCERTAINTY: "fsc_uncertainty.qml",
    CHANGE: "fsc_change.qml",
    QUALITY: "quality.qml",
    CLMS: "clms.qml",
}


def layer_name(day: str, kind: str = FSC) -> str:
    """``FSC 2025-04-06 (viewable)``, ``FSC uncertainty 2025-04-06``, ``FSC change 2025-04-06``."""
    names = {
        FSC: tr("FSC {day} (viewable)"),
        UNCERTAINTY: tr("FSC uncertainty {day}"),
        CHANGE: tr("FSC change {day}"),
        QUALITY: tr("FSC quality {day}"),
        CLMS: tr("FSC {day} (percent, CLMS codes)"),
    }
    return names[kind].format(day=day)


def abstract(day: str, kind: str = FSC) -> str:
    """What a raster holds, in a sentence or two."""
    texts = {
        FSC: tr(
            "Fractional snow cover as seen from above (viewable), 0 to 1, on a 100 m grid, on {day}. "
            "CF standard name: {name}. Predicted by SnowGalileo from the 8-day multi-sensor stack of that "
            "day."
        ),
        UNCERTAINTY: tr(
            "Standard deviation of the fractional snow cover of {day} over several SnowGalileo models or "
            "flips of the input, on a 100 m grid. "
            "It says how much they disagree; the error can be larger."
        ),
        QUALITY: tr(
            "How far each pixel of the snow map of {day} can be trusted, and why, in seven bands: quality "
            "class 0 (best) to 3, condition, days since "
            "the last view of Sentinel-2 or Landsat and of Sentinel-1 (255: none in eight days), tokens "
            "that the model saw, sensors that contributed "
            "(bit field), missing pixels in percent."
        ),
        CLMS: tr(
            "Viewable fractional snow cover of {day} in percent, as bytes with the codes of the Copernicus "
            "snow products: 205 no optical view in "
            "eight days, 255 no data."
        ),
        CHANGE: tr(
            "Fractional snow cover of {day} that SnowGalileo maps with some inputs hidden, minus that with "
            "all of them, on a 100 m grid."
        ),
    }
    return texts[kind].format(day=day, name=STANDARD_NAME)


def day_range(day: str) -> QgsDateTimeRange:
    """The whole day in UTC; both ends belong to it, as QGIS stores no open end."""
    start, end = (
        QDateTime.fromString(f"{day}T{time}Z", Qt.DateFormat.ISODate) for time in ("00:00:00", "23:59:59")
    )
    return QgsDateTimeRange(start, end)


def map_layer(
    path: Union[str, Path],
    raster: Mapping[str, Any],
    result: Optional[Mapping[str, Any]] = None,
    kind: str = FSC,
) -> QgsRasterLayer:
    """One raster of a map as a layer, styled and dated; that of the quality shows the quality class and has a
    named style for each band.

    ``raster``: the map's entry in the engine's result; ``result``: the whole result, for the provenance.
    """
    layer = QgsRasterLayer(str(path), layer_name(raster["day"], kind), "gdal")
    apply_look(layer, raster["day"], kind)
    layer.setMetadata(_metadata(Path(path), layer.dataProvider(), raster, result or {}, kind))
    return layer


def apply_look(layer: QgsRasterLayer, day: str, kind: str = FSC) -> None:
    """Give a layer the shipped style, the name, and the fixed temporal range of its day."""
    message, is_loaded = layer.loadNamedStyle(str(resource("styles", STYLES[kind])))
    if not is_loaded:
        log(message, Qgis.MessageLevel.Warning)
    if kind == QUALITY:
        add_quality_styles(layer, lambda: _set_day(layer.temporalProperties(), day))
    layer.setName(layer_name(day, kind))
    _set_day(layer.temporalProperties(), day)


def write_sidecars(
    path: Union[str, Path], raster: Mapping[str, Any], result: Mapping[str, Any], kind: str = FSC
) -> List[Path]:
    """Write style (``.qml``) and metadata (``.qmd``) beside the raster, so that it looks the same wherever it
    is opened; return their paths.

    Makes no layer, because QGIS computes statistics for a new one; those of an earlier map of the same name
    are removed.
    """
    path = Path(path)
    path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)
    provider = QgsProviderRegistry.instance().createProvider("gdal", str(path))
    metadata = _document(_metadata(path, provider, raster, result, kind))
    sidecars = {path.with_suffix(".qml"): _style(raster["day"], kind), path.with_suffix(".qmd"): metadata}
    for sidecar, document in sidecars.items():
        try:
            sidecar.write_text(document.toString(2), encoding="utf-8")
        except OSError as error:
            log(
                tr("{file} was not written: {reason}").format(file=sidecar.name, reason=error.strerror),
                Qgis.MessageLevel.Warning,
            )
    return list(sidecars)


def _set_day(temporal: QgsRasterLayerTemporalProperties, day: str) -> None:
    temporal.setMode(FIXED_TEMPORAL_RANGE)
    temporal.setFixedTemporalRange(day_range(day))
    temporal.setIsActive(True)


def _style(day: str, kind: str) -> QDomDocument:
    document = QDomDocument()
    document.setContent(resource("styles", STYLES[kind]).read_text(encoding="utf-8"))
    root = document.documentElement()
    root.setAttribute("styleCategories", "Symbology|Temporal")
    temporal = QgsRasterLayerTemporalProperties()
    _set_day(temporal, day)
    temporal.writeXml(root, document, QgsReadWriteContext())
    return document


def _document(metadata: QgsLayerMetadata) -> QDomDocument:
    document = QDomDocument("qgis")
    root = document.createElement("qgis")
    document.appendChild(root)
    metadata.writeMetadataXml(root, document)
    return document


def _metadata(
    path: Path,
    provider: QgsRasterDataProvider,
    raster: Mapping[str, Any],
    result: Mapping[str, Any],
    kind: str = FSC,
) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(path.stem)
    metadata.setType("dataset")
    metadata.setTitle(layer_name(raster["day"], kind))
    metadata.setAbstract(abstract(raster["day"], kind))
    metadata.setKeywords(
        {
            "gmd:topicCategory": ["climatologyMeteorologyAtmosphere"],
            KEYWORD: ["snow", "fractional snow cover", raster["day"]],
        }
    )
    metadata.setCrs(provider.crs())
    extent = QgsLayerMetadata.Extent()
    spatial = QgsLayerMetadata.SpatialExtent()
    spatial.bounds = QgsBox3d(provider.extent())
    spatial.extentCrs = provider.crs()
    extent.setSpatialExtents([spatial])
    extent.setTemporalExtents([day_range(raster["day"])])
    metadata.setExtent(extent)
    metadata.setHistory(_history(raster, result))
    return metadata


def _history(raster: Mapping[str, Any], result: Mapping[str, Any]) -> List[str]:
    facts = []
    for model in result.get("models") or [result.get("model", {})]:
        facts += [
            (tr("Model"), Path(model["path"]).name if model.get("path") else None),
            (tr("Model SHA-256"), model.get("sha256")),
            (
                tr("Model size and head"),
                f"{model['size']}, {model['head']}" if model.get("size") and model.get("head") else None,
            ),
            (tr("Note on the model"), model.get("note")),
        ]
    facts += [
        (tr("Condition"), result.get("condition")),
        (
            tr("Cells by condition"),
            ", ".join(f"{name} {count}" for name, count in raster.get("conditions", {}).items()) or None,
        ),
        (tr("Inputs hidden from the model"), ", ".join(result.get("hidden", [])) or None),
        (tr("Averaged over flips and turns"), tr("yes") if result.get("flips") else None),
        (tr("Cell borders hidden"), tr("yes") if result.get("overlap") else None),
        (
            tr("Missing pixels"),
            tr("strict, outside the validated configuration") if result.get("mode") == "strict" else None,
        ),
        (
            tr("Device and precision"),
            f"{result['device']}, {result['precision']}" if result.get("device") else None,
        ),
        (tr("Cells of 1 km"), raster.get("cells")),
        (tr("Cells without data"), raster.get("cells_nodata")),
        (
            tr("Inputs left out"),
            ", ".join(Path(item["path"]).name for item in result.get("left_out", [])) or None,
        ),
    ]
    return [f"{name}: {value}" for name, value in facts if value not in (None, "")]
