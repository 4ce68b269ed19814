"""What may still come for a day, and how a day's inputs have become better."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from ..bands import DAYS, Sensor
from ..stack.region.day_inputs import UsedScene, provisional_text

LATENCY_DAYS = {
    Sensor.S1: 2,
    Sensor.S2: 2,
    Sensor.LANDSAT: 16,
    Sensor.S3: 3,
    Sensor.MODIS: 3,
    Sensor.VIIRS: 3,
    Sensor.ERA5: 7,
}
"""Days after its own within which a sensor's product usually is there: ERA5-Land about 5 days, Landsat Tier 1
up to two weeks.
"""

DAILY = (Sensor.S3, Sensor.MODIS, Sensor.VIIRS, Sensor.ERA5)
"""Sensors that see every place every day."""

MOST_NAMED = 4
"""Changes that a sentence names; of the others it gives the number."""


def not_final(day: date, scenes: Sequence[UsedScene], sensors: Collection[Sensor], today: date) -> str:
    """Why a better map of a day may follow, in words; empty: it is final.

    ``sensors``: of which this watch gets products at all.
    """
    parts = [provisional_text(scenes)]
    seen = {(scene.sensor, scene.day) for scene in scenes}
    for sensor in Sensor:
        if sensor not in sensors or sensor not in LATENCY_DAYS:
            continue
        late = timedelta(days=LATENCY_DAYS[sensor])
        awaited = [
            one
            for one in _used_days(sensor, day)
            if (sensor.value, one.isoformat()) not in seen and today < one + late
        ]
        if not awaited:
            continue
        if sensor in DAILY:
            parts.append(f"{sensor.label} {_days(awaited)} not there yet")
        else:
            parts.append(f"{sensor.label} may come until {awaited[-1] + late}")
    return "; ".join(part for part in parts if part)


def changes(before: Sequence[UsedScene], after: Sequence[UsedScene]) -> str:
    """What has become of a day's inputs, in words."""
    old, new = ({(scene.sensor, scene.day, scene.name): scene for scene in side} for side in (before, after))
    gone = [scene for key, scene in old.items() if key not in new]
    told: list[str] = []
    for key, scene in new.items():
        earlier = old.get(key)
        if earlier is None:
            replaced = [one for one in gone if (one.sensor, one.day) == (scene.sensor, scene.day)]
            if replaced and replaced[0].provisional and not scene.provisional:
                told.append(f"{_named(scene)} final instead of {replaced[0].provisional}")
            else:
                told.append(f"{_named(scene)} {'another version' if replaced else 'new'}")
            gone = [one for one in gone if one not in replaced]
        elif earlier.provisional and not scene.provisional:
            told.append(f"{_named(scene)} final instead of {earlier.provisional}")
        elif earlier.version != scene.version:
            told.append(f"{_named(scene)} other values")
    told += [f"{_named(scene)} gone" for scene in gone]
    told = list(dict.fromkeys(told))
    more = len(told) - MOST_NAMED
    return "; ".join(told[:MOST_NAMED]) + (f"; and {more} more" if more > 0 else "")


def _used_days(sensor: Sensor, day: date) -> Iterable[date]:
    """The days of the window of which the model uses a sensor: weather of the prediction day it does not."""
    last = 1 if sensor is Sensor.ERA5 else 0
    return [day - timedelta(days=age) for age in range(DAYS - 1, last - 1, -1)]


def _days(days: Sequence[date]) -> str:
    return f"{days[0]}" if len(days) == 1 else f"{days[0]} to {days[-1]}"


def _named(scene: UsedScene) -> str:
    return f"{Sensor(scene.sensor).label} {scene.day}".strip()
