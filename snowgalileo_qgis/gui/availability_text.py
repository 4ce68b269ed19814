"""Availability in words: what tooltips and screen readers say about the 8 days of a stack."""

from __future__ import annotations

from typing import Sequence

from qgis.PyQt.QtCore import QDate, QLocale, Qt

from ..core.counts import cells_text
from ..core.messages import shown, tr
from ..engine.protocol import DayTable

SCENES_SHOWN = 4
"""Scene names listed before the rest is only counted."""


def describe_day(table: DayTable, row: int, column: int) -> str:
    """``Sentinel-2, 5 Apr 2025: 62 % of the area has data, 30 % of it cloudy.``"""
    sensor = table.sensors[row]
    day, valid, cloud = table.dates[column], sensor.valid[column], sensor.cloud[column]
    where = f"{sensor.label}, {long_date(day)}"
    if valid <= 0:
        text = tr("{where}: no data").format(where=where)
    else:
        text = tr("{where}: {valid} of the area has data").format(where=where, valid=percent_text(valid))
        if cloud is not None:
            text += tr(", {cloud} of it cloudy").format(cloud=percent_text(cloud))
        elif sensor.has_unread_clouds:
            text += tr("; clouds are not known until the stack is built")
    if sensor.id == "era5" and day == table.day:
        text += tr("; the model does not use the weather of the prediction day")
    return text + "." + _scenes(sensor.scenes, column)


def describe_static(table: DayTable, index: int) -> str:
    """``Copernicus DEM: 100 % of the area has data.``"""
    layer = table.static[index]
    text = tr("{where}: {valid} of the area has data").format(
        where=layer.label, valid=percent_text(layer.valid[0])
    )
    return text + "." + _scenes(layer.scenes, 0)


def describe_age(table: DayTable, row: int) -> str:
    """``Landsat: last data 3 days before the prediction day.``"""
    sensor = table.sensors[row]
    if sensor.age_days is None:
        return tr("{sensor}: no data in these 8 days.").format(sensor=sensor.label)
    if sensor.age_days == 0:
        return tr("{sensor}: data on the prediction day.").format(sensor=sensor.label)
    if sensor.age_days == 1:
        return tr("{sensor}: last data the day before the prediction day.").format(sensor=sensor.label)
    return tr("{sensor}: last data {n} days before the prediction day.").format(
        sensor=sensor.label, n=sensor.age_days
    )


def summary(table: DayTable) -> str:
    """The table in one sentence, for screen readers."""
    seen = [sensor.label for sensor in table.sensors if any(value > 0 for value in sensor.valid)]
    return tr("{day}, {cells}; sensors with data: {sensors}.").format(
        day=long_date(table.day), cells=cells_text(table.cells), sensors=", ".join(seen) or tr("none")
    )


def percent_text(value: float) -> str:
    """A percentage that is never rounded to 0 % or 100 %."""
    if 0 < value < 1:
        return tr("under 1 %")
    if 99 < value < 100:
        return tr("over 99 %")
    return tr("{n} %").format(n=round(value))


def long_date(day: str) -> str:
    """``5 Apr 2025`` for an ISO 8601 date, in QGIS's language."""
    return QLocale().toString(QDate.fromString(day, Qt.DateFormat.ISODate), "d MMM yyyy")


def month_name(day: str) -> str:
    """``Apr`` for an ISO 8601 date, in QGIS's language."""
    month = QDate.fromString(day, Qt.DateFormat.ISODate).month()
    return QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)


def _scenes(scenes: Sequence[Sequence[str]], column: int) -> str:
    """Names of a day's scenes, one per line; empty if none is known."""
    names = scenes[column] if column < len(scenes) else []
    more = [tr("and {n} more").format(n=len(names) - SCENES_SHOWN)] if len(names) > SCENES_SHOWN else []
    return "".join(f"\n{name}" for name in [*map(shown, names[:SCENES_SHOWN]), *more])
