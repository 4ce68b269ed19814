"""The bands of a season raster as named styles, with dates as dates."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import Dict, List, Optional

from osgeo import gdal
from qgis.core import (
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from .analysis_charts import year_name
from .counts import days_text, number_text
from .layers import KIND_PROPERTY, SEASON
from .messages import tr

DATES = ("FSD", "LSD", "SOD", "SMOD", "CSS_START", "CSS_END", "SEASON_START", "SEASON_END")
"""Bands whose values are days from the first day of the year."""

COUNTS = ("NSP", "CSS_N")
"""Bands that count periods; the others count days."""

NO_SUCH_DAY = -2
FIRST_SHOWN = "SCD"

MONTHS = (
    "#00224e", "#0d3064", "#32456b", "#4a566d", "#62666f", "#787777",
    "#8e8978", "#a59c74", "#bfaf6d", "#d9c55c", "#ebd74c", "#fee838", "#fff59c",
)  # fmt: skip
"""Cividis: one colour for each month, in an order that all eyes see."""

AMOUNTS = ("#fff7ec", "#d0d1e6", "#74a9cf", "#2b8cbe", "#045a8d", "#023047")


def band_titles() -> Dict[str, str]:
    """What the bands hold, by their names, in the order in which users look for them."""
    return {
        "SCD": tr("Days with snow"),
        "FSD": tr("First day with snow"),
        "LSD": tr("Last day with snow"),
        "FSS": tr("Days from the first to the last snow"),
        "SOD": tr("Longest snow period: first day"),
        "SMOD": tr("Longest snow period: last day"),
        "NSP": tr("Number of snow periods"),
        "SEASON_START": tr("Season: first day"),
        "SEASON_END": tr("Season: end"),
        "SEASON_LENGTH": tr("Season: length"),
        "CSS_START": tr("Continuous snow season: first day"),
        "CSS_END": tr("Continuous snow season: last day"),
        "CSS_RANGE": tr("Continuous snow season: length"),
        "CSS_N": tr("Continuous snow seasons: number"),
        "CSS_DAYS": tr("Continuous snow seasons: all days"),
        "NOBS": tr("Days seen"),
        "LGAP": tr("Longest gap without a view"),
    }


def season_layer(path: str, bands: List[str], year_start: str) -> QgsRasterLayer:
    """A season raster as a layer; see ``apply_season_look``."""
    layer = QgsRasterLayer(path, "", "gdal")
    apply_season_look(layer, bands, year_start)
    return layer


def apply_season_look(layer: QgsRasterLayer, bands: List[str], year_start: str) -> None:
    """Give a layer of a season raster its name, and have it show the days with snow; the other figures are
    named styles.
    """
    start = date.fromisoformat(year_start)
    layer.setName(tr("Season {year}").format(year=year_name(start)))
    layer.setCustomProperty(KIND_PROPERTY, SEASON)
    manager = layer.styleManager()
    unstyled = manager.currentStyle()
    titles = {name: title for name, title in band_titles().items() if name in bands}
    for name, title in titles.items():
        manager.addStyleFromLayer(title)
        manager.setCurrentStyle(title)
        show_band(layer, bands.index(name) + 1, name, start)
    manager.setCurrentStyle(titles[FIRST_SHOWN])
    manager.removeStyle(unstyled)


def show_band(layer: QgsRasterLayer, band: int, name: str, start: date) -> None:
    """Show one figure: dates by month, amounts from none to the most that there is."""
    is_date = name in DATES
    items = month_items(start) if is_date else _amount_items(_most(layer, band), name in COUNTS)
    kind = QgsColorRampShader.Type.Discrete if is_date else QgsColorRampShader.Type.Interpolated
    ramp = QgsColorRampShader(items[0].value, items[-1].value)
    ramp.setColorRampType(kind)
    ramp.setColorRampItemList(items)
    # values with their words, in the place of a bar with two numbers
    legend = QgsColorRampLegendNodeSettings()
    legend.setUseContinuousLegend(False)
    ramp.setLegendSettings(legend)
    shader = QgsRasterShader(items[0].value, items[-1].value)
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setClassificationMin(items[0].value)
    renderer.setClassificationMax(items[-1].value)
    layer.setRenderer(renderer)


def _most(layer: QgsRasterLayer, band: int) -> int:
    """Largest value of a band, at least 1; QGIS would write what it finds beside the file."""
    dataset = gdal.Open(layer.source())
    try:
        # of every pixel: a sample can miss the few that have a value
        found = dataset.GetRasterBand(band).ComputeRasterMinMax(False)
    except RuntimeError:
        # no pixel has a value; without exceptions, None or NaN says so
        found = None
    most = found[1] if found else None
    return max(1, int(most)) if most is not None and math.isfinite(most) else 1


def month_items(start: date) -> List[QgsColorRampShader.ColorRampItem]:
    """One class for each month of the year, named by month and year; each value is its last day."""
    items = [QgsColorRampShader.ColorRampItem(NO_SUCH_DAY, QColor("#bbbbbb"), tr("no such day"))]
    end = _year_later(start)
    first = start
    for color in MONTHS:
        following = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        last = min(following, end) - timedelta(days=1)
        text = tr("{first} to {last}").format(first=first.isoformat(), last=last.isoformat())
        items.append(QgsColorRampShader.ColorRampItem((last - start).days, QColor(color), text))
        if following >= end:
            break
        first = following
    return items


def day_of(value: int, year_start: str) -> Optional[date]:
    """The day that a value of a date band stands for; ``None`` where there is none."""
    return date.fromisoformat(year_start) + timedelta(days=value) if value >= 0 else None


def _year_later(start: date) -> date:
    try:
        return start.replace(year=start.year + 1)
    except ValueError:  # 29 February
        return date(start.year + 1, 3, 1)


def _amount_items(most: int, is_count: bool) -> List[QgsColorRampShader.ColorRampItem]:
    steps = len(AMOUNTS) - 1
    # of few days, not every step is another whole number
    colors = {round(most * step / steps): color for step, color in enumerate(AMOUNTS)}
    return [
        QgsColorRampShader.ColorRampItem(
            value, QColor(color), number_text(value) if is_count else days_text(value)
        )
        for value, color in colors.items()
    ]
