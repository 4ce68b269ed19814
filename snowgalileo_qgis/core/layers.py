"""The rasters of a snow map as QGIS layers: style, name, day and provenance.

The same goes into files beside the raster.
"""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List, Optional, Tuple, Union

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsBox3d,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsLayerMetadata,
    QgsRasterLayer,
    QgsRasterLayerTemporalProperties,
    QgsReadWriteContext,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtXml import QDomDocument

from ..engine.protocol import SnowMap, SnowMaps
from .compat import FIXED_TEMPORAL_RANGE
from .files import write_whole
from .messages import as_html, log, shown, tr
from .paths import resource
from .quality import add_quality_styles
from .result_notes import note_words
from .style_file import load_style

Place = Tuple[QgsCoordinateReferenceSystem, QgsRectangle]
"""Where a raster lies: its coordinate system, and its bounds in units of it."""

STANDARD_NAME = "snow_area_fraction_viewable_from_above"

KEYWORD = "SnowGalileo"
"""Vocabulary of the metadata keywords by which the plugin recognises its layers."""

KIND_PROPERTY = "snowgalileo/kind"
"""Custom property of layers: the kind of raster."""

NOTE_PROPERTY = "snowgalileo/stale_note"
"""Custom property of layers: the note on their age that their name ends with (``core.stale``)."""

FSC, UNCERTAINTY, CHANGE, QUALITY, CLMS = "path", "uncertainty", "change", "quality", "clms"
"""Kinds of raster, named as the fields of ``SnowMap``."""

GROUND = "on the ground"
"""Kind of a raster of snow cover on the ground, named as the quantity in the engine's results."""

SEASON = "season"
"""Kind of a raster of season metrics (``core.season_styles``)."""

STYLES = {
    FSC: "fsc.qml",
    UNCERTAINTY: "fsc_uncertainty.qml",
    CHANGE: "fsc_change.qml",
    QUALITY: "quality.qml",
    CLMS: "clms.qml",
    GROUND: "fsc.qml",
}


def cover_kind(quantity: str) -> str:
    """Kind of a raster of snow cover; ``quantity``: what it shows, as the engine's results say."""
    return GROUND if quantity == GROUND else FSC


def rasters_of(snow_map: SnowMap) -> Dict[str, str]:
    """Paths of the rasters of a map that were asked for, by kind."""
    paths = {
        FSC: snow_map.path,
        UNCERTAINTY: snow_map.uncertainty,
        CHANGE: snow_map.change,
        QUALITY: snow_map.quality,
        CLMS: snow_map.clms,
    }
    return {kind: path for kind, path in paths.items() if path}


def layer_name(day: str, kind: str = FSC) -> str:
    """``2025-04-06 snow``, ``2025-04-06 quality``: the day first and few words, because QGIS cuts the end."""
    names = {
        FSC: tr("{day} snow"),
        UNCERTAINTY: tr("{day} uncertainty"),
        CHANGE: tr("{day} change"),
        QUALITY: tr("{day} quality"),
        CLMS: tr("{day} percent"),
        GROUND: tr("{day} snow on the ground"),
    }
    return names[kind].format(day=day)


def legend_title(kind: str) -> str:
    """Heading of a layer's legend, in the place of QGIS's ``Band 1: ...``, which is too long to be read."""
    return {
        FSC: tr("Viewable snow cover"),
        UNCERTAINTY: tr("Standard deviation"),
        CHANGE: tr("Change of snow cover"),
        QUALITY: tr("Quality class"),
        CLMS: tr("Snow cover, percent"),
        GROUND: tr("Snow cover on the ground"),
    }[kind]


def title(day: str, kind: str = FSC) -> str:
    """What a raster shows, in full, for its metadata."""
    titles = {
        FSC: tr("Fractional snow cover {day} (viewable)"),
        UNCERTAINTY: tr("Uncertainty of the fractional snow cover {day}"),
        CHANGE: tr("Change of the fractional snow cover {day}"),
        QUALITY: tr("Quality of the fractional snow cover {day}"),
        CLMS: tr("Fractional snow cover {day} (percent, CLMS codes)"),
        GROUND: tr("Fractional snow cover {day} (on the ground)"),
    }
    return titles[kind].format(day=day)


def abstract(day: str, kind: str = FSC) -> str:
    """A short description of a raster, for its metadata."""
    texts = {
        FSC: tr(
            "Fractional snow cover as seen from above (viewable), 0 to 1, on a 100 m grid, on {day}. "
            "CF standard name: {name}. Predicted by SnowGalileo from the 8-day multi-sensor stack of that "
            "day."
        ),
        UNCERTAINTY: tr(
            "Standard deviation of the fractional snow cover of {day} over several SnowGalileo models or "
            "flips of the input, on a 100 m grid. "
            "It tells how much they disagree; the error can be larger."
        ),
        QUALITY: tr(
            "How reliable each pixel of the snow map of {day} is, and why, in eight bands: quality class 0 "
            "(best) to 3, condition, days since the last view of Sentinel-2 or Landsat, days since the last "
            "view of Sentinel-1 (255: none in eight days), tokens that the model saw, sensors that "
            "contributed (bit field), missing pixels in percent, sensors of which a better version will "
            "follow."
        ),
        CLMS: tr(
            "Viewable fractional snow cover of {day} in percent, as bytes with the codes of the Copernicus "
            "snow products: 205 no optical view in eight days, 255 no data."
        ),
        GROUND: tr(
            "Snow cover on the ground of {day}, 0 to 1, estimated from the snow cover seen from above and "
            "tree cover density. CF standard name: surface_snow_area_fraction."
        ),
        CHANGE: tr(
            "Fractional snow cover of {day} mapped by SnowGalileo with some inputs hidden, minus that mapped "
            "with all inputs, on a 100 m grid."
        ),
    }
    return texts[kind].format(day=day, name=STANDARD_NAME)


def day_range(day: str) -> QgsDateTimeRange:
    """The whole day in UTC, both ends included, because QGIS stores closed ranges only."""
    start, end = (
        QDateTime.fromString(f"{day}T{time}Z", Qt.DateFormat.ISODate) for time in ("00:00:00", "23:59:59")
    )
    return QgsDateTimeRange(start, end)


def map_layer(
    path: Union[str, Path], snow_map: SnowMap, result: Optional[SnowMaps] = None, kind: str = FSC
) -> QgsRasterLayer:
    """One raster of a map as a layer, with its style, day and provenance.

    A quality layer shows the quality class and has a named style for each band. ``result``: the job's result,
    for the provenance.
    """
    layer = QgsRasterLayer(str(path), layer_name(snow_map.day, kind), "gdal")
    apply_look(layer, snow_map.day, kind)
    place = layer.crs(), layer.extent()
    layer.setMetadata(_metadata(Path(path), place, snow_map, result or SnowMaps(), kind))
    return layer


def apply_look(layer: QgsRasterLayer, day: str, kind: str = FSC) -> None:
    """Give a layer the shipped style, its name, and its day as a fixed temporal range."""
    load_style(layer, STYLES[kind])
    if kind == QUALITY:
        add_quality_styles(layer, lambda: _set_day(layer.temporalProperties(), day))
    layer.setName(layer_name(day, kind))
    layer.removeCustomProperty(NOTE_PROPERTY)
    layer.setCustomProperty(KIND_PROPERTY, kind)
    _set_day(layer.temporalProperties(), day)


def write_sidecars(
    path: Union[str, Path], snow_map: SnowMap, result: SnowMaps, kind: str = FSC
) -> List[Path]:
    """Write style (``.qml``) and metadata (``.qmd``) beside the raster, and return their paths.

    The raster then looks the same wherever it is opened. No layer is created, because QGIS would compute
    statistics for it. Statistics of an earlier map of the same name are removed.
    """
    path = Path(path)
    path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)
    metadata = _document(_metadata(path, _place(path), snow_map, result, kind))
    sidecars = {path.with_suffix(".qml"): _style(snow_map.day, kind), path.with_suffix(".qmd"): metadata}
    for sidecar, document in sidecars.items():
        try:
            write_whole(sidecar, document.toString(2))
        except OSError as error:
            log(
                tr("{file} was not written: {reason}").format(
                    file=shown(sidecar.name), reason=error.strerror
                ),
                Qgis.MessageLevel.Warning,
            )
    return list(sidecars)


def write_all_sidecars(result: SnowMaps) -> None:
    """Write style and metadata beside all rasters of a result; in any thread."""
    for snow_map in result.rasters:
        for kind, path in rasters_of(snow_map).items():
            write_sidecars(path, snow_map, result, kind)


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


def _place(path: Path) -> Place:
    """Read with GDAL itself: the toolbox comes here in the background, where a wrapper of a QGIS provider may
    be taken for another one that the main thread freed at the same address.
    """
    dataset = gdal.Open(str(path))
    west, pixel_x, _, north, _, pixel_y = dataset.GetGeoTransform()
    east, south = west + dataset.RasterXSize * pixel_x, north + dataset.RasterYSize * pixel_y
    crs = QgsCoordinateReferenceSystem.fromWkt(dataset.GetProjection())
    return crs, QgsRectangle(west, south, east, north)


def _metadata(path: Path, place: Place, snow_map: SnowMap, result: SnowMaps, kind: str) -> QgsLayerMetadata:
    crs, bounds = place
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(path.stem)
    metadata.setType("dataset")
    metadata.setTitle(title(snow_map.day, kind))
    metadata.setAbstract(abstract(snow_map.day, kind))
    metadata.setKeywords(
        {
            "gmd:topicCategory": ["climatologyMeteorologyAtmosphere"],
            KEYWORD: ["snow", "fractional snow cover", snow_map.day],
        }
    )
    metadata.setCrs(crs)
    extent = QgsLayerMetadata.Extent()
    spatial = QgsLayerMetadata.SpatialExtent()
    spatial.bounds = QgsBox3d(bounds)
    spatial.extentCrs = crs
    extent.setSpatialExtents([spatial])
    extent.setTemporalExtents([day_range(snow_map.day)])
    metadata.setExtent(extent)
    metadata.setHistory(_history(snow_map, result))
    return metadata


def _history(snow_map: SnowMap, result: SnowMaps) -> List[str]:
    facts = []
    for model in result.models:
        facts += [
            (tr("Model"), Path(model.path).name),
            (tr("Model SHA-256"), model.sha256),
            (tr("Model size and head"), f"{model.size}, {model.head}"),
            (tr("Note on the model"), note_words(model.note)),
        ]
    is_strict = result.mode == "strict"
    facts += [
        (tr("Condition"), result.condition),
        (
            tr("Cells by condition"),
            ", ".join(f"{name} {count}" for name, count in snow_map.conditions.items()),
        ),
        (tr("Inputs hidden from the model"), ", ".join(result.hidden)),
        (tr("Averaged over flips and turns"), tr("yes") if result.flips else ""),
        (tr("Cell borders hidden"), tr("yes") if result.overlap else ""),
        (tr("Cut off at the area"), tr("yes") if result.clip else ""),
        (tr("Missing pixels"), tr("strict, outside the validated configuration") if is_strict else ""),
        (
            tr("Device and precision"),
            f"{result.device}, {result.precision}" if result.device else "",
        ),
        (tr("Cells of 1 km"), snow_map.cells),
        (tr("Cells without data"), snow_map.cells_nodata),
        (tr("Inputs left out"), ", ".join(item.path.name for item in result.left_out)),
    ]
    # QGIS shows the history as HTML
    return [as_html(shown(f"{name}: {value}")) for name, value in facts if value != ""]
