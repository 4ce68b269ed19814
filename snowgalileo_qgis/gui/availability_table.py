"""What a stack holds on one prediction day: days x sensors, as the engine's ``inspect`` job reports it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, List, Mapping, Optional, Tuple

from qgis.PyQt.QtCore import QDate, QLocale

from ..core.messages import tr

SCENES_SHOWN = 4
"""Names of products that are listed before the rest is counted."""


@dataclass(frozen=True)
class SensorRow:
    """One sensor. ``valid``: percent of the pixels with data, per day (one value for a static source).

    ``cloud``: percent of the valid pixels flagged cloudy, ``None`` where the sensor has no flags.
    ``age_days``: days since its last data.
    ``scenes``: names of the products, per day; empty where the input is a finished stack.
    """

    identifier: str
    label: str
    valid: List[float]
    cloud: List[Optional[float]]
    age_days: Optional[int] = None
    scenes: Tuple[Tuple[str, ...], ...] = ()

    def scene_text(self, column: int) -> str:
        """The products of a day, one a line; empty when none is known."""
        names = self.scenes[column] if column < len(self.scenes) else ()
        more = [tr("and {n} more").format(n=len(names) - SCENES_SHOWN)] if len(names) > SCENES_SHOWN else []
        return "".join(f"\n{name}" for name in [*names[:SCENES_SHOWN], *more])


@dataclass(frozen=True)
class DayTable:
    """The 8 days that end with the prediction day, oldest first."""

    day: date
    cells: int
    dates: List[date]
    sensors: List[SensorRow]
    static: List[SensorRow]

    @classmethod
    def from_json(cls, entry: Mapping[str, Any]) -> DayTable:
        """One entry of ``prediction_days`` in the result of ``inspect``."""
        return cls(
            day=date.fromisoformat(entry["day"]),
            cells=int(entry["cells"]),
            dates=[date.fromisoformat(text) for text in entry["dates"]],
            sensors=[_row(row) for row in entry["sensors"]],
            static=[_row(row) for row in entry.get("static", [])],
        )

    def describe(self, row: int, column: int) -> str:
        """``Sentinel-2, 5 Apr 2025: 62 % of the area has data, 30 % of it cloudy.``"""
        sensor = self.sensors[row]
        day = self.dates[column]
        valid = sensor.valid[column]
        where = f"{sensor.label}, {long_date(day)}"
        if valid <= 0:
            text = tr("{where}: no data").format(where=where)
        else:
            text = tr("{where}: {valid} of the area has data").format(where=where, valid=percent_text(valid))
            cloud = sensor.cloud[column] if column < len(sensor.cloud) else None
            if cloud is not None:
                text += tr(", {cloud} of it cloudy").format(cloud=percent_text(cloud))
        if sensor.identifier == "era5" and day == self.day:
            text += tr("; the model does not use the weather of the prediction day")
        return text + "." + sensor.scene_text(column)

    def describe_static(self, row: int) -> str:
        """``Copernicus DEM: 100 % of the area has data.``"""
        source = self.static[row]
        return (
            tr("{where}: {valid} of the area has data").format(
                where=source.label, valid=percent_text(source.valid[0])
            )
            + "."
            + source.scene_text(0)
        )

    def describe_age(self, row: int) -> str:
        """``Landsat: last data 3 days before the prediction day.``"""
        sensor = self.sensors[row]
        if sensor.age_days is None:
            return tr("{sensor}: no data in these 8 days.").format(sensor=sensor.label)
        if sensor.age_days == 0:
            return tr("{sensor}: data on the prediction day.").format(sensor=sensor.label)
        if sensor.age_days == 1:
            return tr("{sensor}: last data the day before the prediction day.").format(sensor=sensor.label)
        return tr("{sensor}: last data {n} days before the prediction day.").format(
            sensor=sensor.label, n=sensor.age_days
        )

    def summary(self) -> str:
        """The table in one sentence, for screen readers."""
        seen = [row.label for row in self.sensors if any(value > 0 for value in row.valid)]
        return tr("{day}, {cells} cells; sensors with data: {sensors}.").format(
            day=long_date(self.day), cells=self.cells, sensors=", ".join(seen) or tr("none")
        )


def _row(row: Mapping[str, Any]) -> SensorRow:
    valid = [float(value) for value in row["valid"]]
    cloud = [None if value is None else float(value) for value in row.get("cloud") or [None] * len(valid)]
    age = row.get("age_days")
    scenes = tuple(tuple(str(name) for name in names) for names in row.get("scenes") or ())
    return SensorRow(
        str(row["id"]), str(row["label"]), valid, cloud, None if age is None else int(age), scenes
    )


def percent_text(value: float) -> str:
    """A share for people: never 0 % or 100 % unless it is exactly that."""
    if 0 < value < 1:
        return tr("under 1 %")
    if 99 < value < 100:
        return tr("over 99 %")
    return tr("{n} %").format(n=round(value))


def long_date(day: date) -> str:
    """``5 Apr 2025`` in the language of QGIS."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def month_name(day: date) -> str:
    """``Apr`` in the language of QGIS."""
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
