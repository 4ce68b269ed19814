"""What the numbers of the plugin's rasters mean, in words: for *Explain a pixel*, and for QGIS's *Identify*.

A raster is known by the descriptions of its bands, so it may come from any route.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterable, List, Optional

from osgeo import gdal
from qgis.core import QgsPointXY, QgsRasterLayer
from qgis.PyQt.QtCore import QDate, Qt

from .counts import Localised, days_text
from .explain_text import class_names, condition_text
from .messages import tr
from .quality import SENSORS_BAND, bit_labels, quality_styles, sensors_text
from .season_styles import COUNTS, DATES, NO_SUCH_DAY, band_titles, day_of

CONDITIONS = ("clear", "clouds", "no_hr", "clouds_no_hr")
"""Conditions by their code in the quality raster."""

DAYS, NEVER, TOKENS = 8, 255, 155
UNSEEN_PERCENT = 205
LONGEST_YEAR = 366
MOST_SENSORS = 2**9 - 1


@dataclass(frozen=True)
class BandWords:
    """What a band shows, and its values in words; a value without words stands for itself."""

    title: str
    words: Dict[int, str]

    def of(self, value: float) -> str:
        """A value in words."""
        number = f"{Localised(value):g}"
        return self.words.get(int(value), number) if value == int(value) else number


def words_of(path: str) -> List[BandWords]:
    """The words of a raster's bands, in their order; none if it is not a raster of codes of the plugin."""
    dataset = _open(path)
    if dataset is None:
        return []
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    names = [band.GetDescription() for band in bands] or [""]
    if {"SCD", "FSD"} <= set(names):
        return _of_season(names, dataset.GetMetadataItem("YEAR_START"))
    if names[0].startswith("Quality class") and len(bands) >= SENSORS_BAND:
        return _of_quality(bit_labels(bands[SENSORS_BAND - 1].GetMetadata()))[: len(bands)]
    if names[0] == "Fractional snow cover (viewable), percent":
        return [_of_percent()]
    if names[0] == "origin":
        return _of_origin()
    return []


def words_at(layer: QgsRasterLayer, place: QgsPointXY) -> List[str]:
    """What the bands of a layer of codes say of a pixel, one line each. ``place``: in its own coordinates."""
    lines = []
    for number, band in enumerate(words_of(layer.source()), 1):
        value, is_known = layer.dataProvider().sample(place, number)
        lines.append(f"{band.title}: {band.of(value) if is_known else tr('no value')}")
    return lines


def _open(path: str) -> Optional[gdal.Dataset]:
    try:
        return gdal.OpenEx(path, gdal.OF_RASTER, allowed_drivers=["GTiff"])
    except RuntimeError:  # raised instead of returning None where exceptions are switched on
        return None


def _of_quality(labels: Dict[int, str]) -> List[BandWords]:
    ages = {age: tr("on the day itself") if age == 0 else _before(age) for age in range(DAYS)}
    ages[NEVER] = tr("none in eight days")
    tokens = {count: tr("{n} of {all}").format(n=count, all=TOKENS) for count in range(TOKENS + 1)}
    # labels come from the file: more bits than there are sensors are not spelled out
    values = range(min(sum(labels), MOST_SENSORS) + 1)
    sensors = {value: sensors_text(value, labels) for value in values}
    words = (
        dict(enumerate(class_names())),
        {code: condition_text(name) for code, name in enumerate(CONDITIONS)},
        ages,
        ages,
        tokens,
        _percents(),
    )
    found = [BandWords(title, of_band) for title, of_band in zip(quality_styles(), words)]
    found.insert(SENSORS_BAND - 1, BandWords(tr("Sensors that contributed"), sensors))
    return [*found, BandWords(tr("Sensors that are provisional"), sensors)]


def _before(days: int) -> str:
    return tr("{days} before").format(days=days_text(days))


def _percents() -> Dict[int, str]:
    return {percent: tr("{n} %").format(n=percent) for percent in range(101)}


def _of_percent() -> BandWords:
    words = {**_percents(), UNSEEN_PERCENT: tr("no optical view in eight days")}
    return BandWords(tr("Snow cover, percent"), words)


def _of_origin() -> List[BandWords]:
    origins = (
        tr("observed"),
        tr("the last value before"),
        tr("on a line between two values"),
        tr("on a curve between values"),
        tr("as the first or last value"),
        tr("not filled"),
    )
    days = {days: days_text(days) for days in range(LONGEST_YEAR + 1)}
    return [
        BandWords(tr("Where the snow cover comes from"), dict(enumerate(origins))),
        BandWords(tr("Distance to the nearest value"), days),
    ]


def _of_season(names: Iterable[str], year_start: Optional[str]) -> List[BandWords]:
    titles = band_titles()
    if not QDate.fromString(year_start or "", Qt.DateFormat.ISODate).isValid():
        year_start = None
    return [BandWords(titles.get(name, name), _of_figure(name, year_start)) for name in names]


def _of_figure(name: str, year_start: Optional[str]) -> Dict[int, str]:
    values = range(LONGEST_YEAR + 1)
    if name in DATES:
        dates = {value: str(day_of(value, year_start)) for value in values} if year_start else {}
        return {NO_SUCH_DAY: tr("no such day"), **dates}
    if name in COUNTS:
        return {value: str(value) for value in values}
    return {value: days_text(value) for value in values}
