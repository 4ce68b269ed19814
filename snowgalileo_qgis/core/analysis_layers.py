"""Results of the jobs on snow cover rasters as layers."""

from __future__ import annotations

from typing import List, Optional, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsRendererCategory,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from .compat import LINE_PLACEMENT
from .label_style import label_settings
from .messages import tr

NAME_FIELDS = ("name", "id", "code", "label")
"""Fields by which the engine names polygons."""

OUTLINE = "#222222"
"""Of areas; no day of a snow line has this colour."""

TABLE_PROPERTY = "snowgalileo/table"
"""Marks layers of results, which are no areas of the user."""

DAY_COLORS = ("#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")


def statistics_layer(path: str, day: str) -> QgsVectorLayer:
    """The table of area statistics with its polygons.

    Drawn and labelled are the whole polygons on one day; the attribute table has all rows.
    """
    layer = QgsVectorLayer(path, f"{tr('Snow cover of areas')} {day}", "ogr")
    shown = f"\"level\" = 'polygon' AND \"date\" = '{day}'"
    symbol = QgsFillSymbol.createSimple(
        {"color": "0,0,0,0", "outline_color": OUTLINE, "outline_width": "0.6"}
    )
    root = QgsRuleBasedRenderer.Rule(None)
    label = tr("Areas on {day}").format(day=day)
    root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=shown, label=label))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    settings = label_settings("\"polygon\" || '\\n' || coalesce(round(100 * \"mean_fsc\") || ' %', '?')")
    labels = QgsRuleBasedLabeling.Rule(None)
    labels.appendChild(QgsRuleBasedLabeling.Rule(settings, filterExp=shown))
    layer.setLabeling(QgsRuleBasedLabeling(labels))
    layer.setCustomProperty(TABLE_PROPERTY, True)
    layer.setLabelsEnabled(True)
    return layer


def snow_line_layer(path: str, days: Sequence[str]) -> Optional[QgsVectorLayer]:
    """The contours at the snow lines, one colour for each day; ``None`` where there is no contour."""
    layer = QgsVectorLayer(path, tr("Snow lines"), "ogr")
    if not layer.isValid() or not layer.featureCount():
        return None
    categories = []
    for number, day in enumerate(days):
        color = DAY_COLORS[number % len(DAY_COLORS)]
        symbol = QgsLineSymbol.createSimple({"line_color": color, "line_width": "0.8"})
        categories.append(QgsRendererCategory(day, symbol, day))
    layer.setRenderer(QgsCategorizedSymbolRenderer("date", categories))
    settings = label_settings("to_int(10 * round(\"elevation_m\" / 10)) || ' m'")
    settings.placement = LINE_PLACEMENT
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def with_snow(rows: Sequence[object]) -> List[str]:
    """Days of rows that have a snow line, in order."""
    return sorted({row.date for row in rows if row.elevation_m is not None})


def name_of_selected(layer: QgsVectorLayer) -> str:
    """Name of the first selected feature; empty where none is selected or it has no name."""
    fields = {field.name().lower(): field.name() for field in layer.fields()}
    for feature in layer.getSelectedFeatures():
        return next((str(feature[fields[name]]) for name in NAME_FIELDS if name in fields), "")
    return ""
