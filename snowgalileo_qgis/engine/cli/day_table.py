"""The table of days and sensors, in words."""

from __future__ import annotations

from datetime import date

from ..protocol import DayTable

UNSEEN = "·"


def day_table_text(table: DayTable, meaning: str) -> str:
    """Days and sensors of one prediction day; ``meaning``: what the numbers are."""
    days = [date.fromisoformat(day) for day in table.dates]
    lines = [f"Prediction day {table.day}, {table.cells} cell{'s' if table.cells > 1 else ''}; {meaning}"]
    lines.append(f"{'':<12}" + "".join(f"{day:%d %b}".rjust(11) for day in days) + "   last seen")
    for sensor in table.sensors:
        shares = "".join(_share(valid, cloud).rjust(11) for valid, cloud in zip(sensor.valid, sensor.cloud))
        lines.append(f"{sensor.label:<12}{shares}   {_age(sensor.age_days)}")
    return "\n".join(lines)


def _share(valid: float, cloud: float | None) -> str:
    if valid == 0:
        return UNSEEN
    return f"{valid:.0f}" + ("" if cloud is None else f" ({cloud:.0f})")


def _age(days: int | None) -> str:
    if days is None:
        return "never"
    return "same day" if days == 0 else f"{days} day{'s' if days > 1 else ''} before"
