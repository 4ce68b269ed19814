"""Availability (result of ``inspect`` and ``scan``) as an HTML page and as a CSV table."""

from __future__ import annotations

import csv
import io
from html import escape
from typing import Optional, Union

from ..engine.protocol import Availability, DayTable, SensorDays, StaticLayer
from .counts import cells_text, number_text
from .error_words import titled
from .messages import shown, tr

STYLE = (
    "body{font-family:sans-serif}table{border-collapse:collapse;margin-bottom:1em}"
    "th,td{border:1px solid #bbb;padding:3px 6px;text-align:right}th:first-child{text-align:left}"
    "caption{text-align:left;font-weight:bold;padding:4px 0}"
)


def availability_csv(availability: Availability) -> str:
    """One row per prediction day, date and sensor; unknown values are empty.

    Static layers have no date.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(
        ["prediction_day", "cells", "date", "sensor", "valid_percent", "cloud_percent", "age_days"]
    )
    for table in availability.prediction_days:
        head = [table.day, table.cells]
        for sensor in table.sensors:
            for date, valid, cloud in zip(table.dates, sensor.valid, sensor.cloud):
                writer.writerow([*head, date, sensor.id, valid, cloud, sensor.age_days])
        for layer in table.static:
            writer.writerow([*head, None, layer.id, layer.valid[0], None, None])
    return out.getvalue()


def availability_html(availability: Availability) -> str:
    """A page with one table per prediction day, and the inputs that were left out."""
    body = "".join(_table(table) for table in availability.prediction_days)
    if not availability.prediction_days:
        body = f"<p>{escape(tr('No cell could be read.'))}</p>"
    if availability.left_out:
        items = "".join(
            f"<li>{escape(shown(titled(item.code, item.reason)))} ({escape(item.code)})</li>"
            for item in availability.left_out
        )
        body += f"<h3>{escape(tr('Left out'))}</h3><ul>{items}</ul>"
    return (
        "<!DOCTYPE html><html><head><meta "
        f'charset="utf-8"><style>{STYLE}</style></head><body>{body}</body></html>'
    )


def _table(table: DayTable) -> str:
    caption = tr(
        "Prediction day {day}: {cells}; valid pixels in %, in brackets the cloudy share of them"
    ).format(day=table.day, cells=cells_text(table.cells))
    head = "".join(f"<th>{escape(date[5:])}</th>" for date in table.dates)
    rows = "".join(_row(row, len(table.dates)) for row in [*table.sensors, *table.static])
    age = escape(tr("Age (days)"))
    header = f"<tr><th>{escape(tr('Sensor'))}</th>{head}<th>{age}</th></tr>"
    return f"<table><caption>{escape(caption)}</caption>{header}{rows}</table>"


def _row(row: Union[SensorDays, StaticLayer], days: int) -> str:
    if isinstance(row, StaticLayer):
        cells, age = _cell(row.valid[0], None, days), None
    else:
        cells, age = "".join(_cell(*day) for day in zip(row.valid, row.cloud)), row.age_days
    return f"<tr><th>{escape(row.label)}</th>{cells}<td>{'' if age is None else age}</td></tr>"


def _cell(valid: float, cloud: Optional[float], columns: int = 1) -> str:
    text = number_text(valid) + ("" if cloud is None else f" ({number_text(cloud)})")
    span = f' colspan="{columns}"' if columns > 1 else ""
    return f'<td{span} style="background:rgba(66,146,198,{round(valid / 100, 2)})">{text}</td>'
