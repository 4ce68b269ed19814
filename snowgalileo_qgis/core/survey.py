"""The engine's survey of a stack (result of ``inspect``) as a page and as a table."""

from __future__ import annotations

import csv
import io
from html import escape
from typing import Any, List, Mapping, Optional

from .messages import tr

STYLE = (
    "body{font-family:sans-serif}table{border-collapse:collapse;margin-bottom:1em}"
    "th,td{border:1px solid #bbb;padding:3px 6px;text-align:right}th:first-child{text-align:left}"
    "caption{text-align:left;font-weight:bold;padding:4px 0}"
)


def survey_csv(result: Mapping[str, Any]) -> str:
    """One row for each prediction day, date and sensor; empty where nothing is known.

    Static sensors have no date.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(
        ["prediction_day", "cells", "date", "sensor", "valid_percent", "cloud_percent", "age_days"]
    )
    for table in result["prediction_days"]:
        head = [table["day"], table["cells"]]
        for sensor in table["sensors"]:
            for date, valid, cloud in zip(table["dates"], sensor["valid"], sensor["cloud"]):
                writer.writerow([*head, date, sensor["id"], valid, cloud, sensor["age_days"]])
        for sensor in table["static"]:
            writer.writerow([*head, None, sensor["id"], sensor["valid"][0], None, None])
    return out.getvalue()


def survey_html(result: Mapping[str, Any]) -> str:
    """A page with one table for each prediction day, and the inputs that were left out."""
    body = "".join(_table(table) for table in result["prediction_days"])
    if not result["prediction_days"]:
        body = f"<p>{escape(tr('No cell could be read.'))}</p>"
    if result.get("left_out"):
        items = "".join(
            f"<li>{escape(item['reason'])} ({escape(item['code'])})</li>" for item in result["left_out"]
        )
        body += f"<h3>{escape(tr('Left out'))}</h3><ul>{items}</ul>"
    return (
        "<!DOCTYPE html><html><head><meta "
        f'charset="utf-8"><style>{STYLE}</style></head><body>{body}</body></html>'
    )


def _table(table: Mapping[str, Any]) -> str:
    caption = tr(
        "Prediction day {day}: {cells} cells; valid pixels in %, in brackets the cloudy share of them"
    ).format(**table)
    head = "".join(f"<th>{escape(date[5:])}</th>" for date in table["dates"])
    rows = "".join(_row(sensor, len(table["dates"])) for sensor in [*table["sensors"], *table["static"]])
    age = escape(tr("Age (days)"))
    header = f"<tr><th>{escape(tr('Sensor'))}</th>{head}<th>{age}</th></tr>"
    return f"<table><caption>{escape(caption)}</caption>{header}{rows}</table>"


def _row(sensor: Mapping[str, Any], days: int) -> str:
    cloud: List[Optional[float]] = sensor.get("cloud") or [None] * len(sensor["valid"])
    cells = "".join(_cell(valid, share) for valid, share in zip(sensor["valid"], cloud))
    if len(sensor["valid"]) == 1 < days:
        cells = cells.replace("<td", f'<td colspan="{days}"', 1)
    age = sensor.get("age_days")
    return f"<tr><th>{escape(sensor['label'])}</th>{cells}<td>{'' if age is None else age}</td></tr>"


def _cell(valid: float, cloud: Optional[float]) -> str:
    text = f"{valid:.0f}" + ("" if cloud is None else f" ({cloud:.0f})")
    return f'<td style="background:rgba(66,146,198,{valid / 100:.2f})">{text}</td>'
