"""What a search of online products found, in words."""

from __future__ import annotations

from typing import List

from ..engine.protocol import Availability, OnlineProducts
from .counts import number_text
from .messages import tr
from .progress import duration

WEATHER = "era5"

DISK_MARGIN = 1.1
"""Free space that jobs ask for, as a multiple of what they need."""


def needs_text(found: OnlineProducts) -> List[str]:
    """Sizes and times of the download and of the stack, and whether the disk has room for them."""
    lines = [
        tr("To download: {size} MB, about {time}; here already: {here} MB; free: {free} GB.").format(
            size=number_text(found.to_fetch / 1e6),
            time=duration(found.seconds_to_fetch),
            here=number_text(found.here / 1e6),
            free=number_text(found.free / 1e9),
        ),
        tr("The stack takes about {size} MB and {time}, while products arrive.").format(
            size=number_text(max(1, found.stack_size / 1e6)), time=duration(found.seconds_to_build)
        ),
    ]
    if found.left_out:
        lines.append(tr("What services hold that could not be asked is not counted."))
    needed = DISK_MARGIN * (found.to_fetch + found.stack_size)
    if needed > found.free:
        lines.append(
            tr("The disk has too little room: {needed} GB are needed.").format(
                needed=number_text(needed / 1e9, 1)
            )
        )
    return lines


def unanswered_text(found: Availability) -> str:
    """Which services could not be asked, and what is not known therefore; empty if all answered."""
    if not isinstance(found, OnlineProducts) or not found.left_out:
        return ""
    # the engine names them ``Landsat (USGS)``
    names = [item.path.name.partition(" (") for item in found.left_out]
    sensors = dict.fromkeys(sensor for sensor, _, _ in names)
    services = dict.fromkeys(service.rstrip(")") or sensor for sensor, _, service in names)
    text = tr("These services could not be asked: {services}. What is new of {sensors} is not known.")
    text = text.format(services=", ".join(services), sensors=", ".join(sensors))
    return text if sees_something(found) else f"{text} {tr('Check the internet connection.')}"


def sees_something(found: Availability) -> bool:
    """Whether any satellite saw the area; weather alone is no reason for a map."""
    return any(
        any(sensor.valid)
        for table in found.prediction_days
        for sensor in table.sensors
        if sensor.id != WEATHER
    )
