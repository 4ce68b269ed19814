"""What may still come for a day, and how a day's inputs have become better."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from ..bands import DAYS, Sensor
from ..protocol import Reason
from ..stack.region.day_inputs import UsedScene, provisional_days

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


def not_final(
    day: date, scenes: Sequence[UsedScene], sensors: Collection[Sensor], looked: date
) -> list[Reason]:
    """Why a better map of a day may follow; none: it is final.

    ``sensors``: of which this watch gets products at all. ``looked``: day on which it looked for them last.
    """
    found = [
        _of_days("provisional", sensor, days, provisional=why)
        for (sensor, why), days in provisional_days(scenes).items()
    ]
    late_for = {
        sensor: timedelta(days=days)
        for sensor, days in LATENCY_DAYS.items()
        if sensor in sensors and looked < day + timedelta(days=days)
    }
    seen = {(scene.sensor, scene.day) for scene in scenes} if late_for else set()
    for sensor, late in late_for.items():
        awaited = [
            one
            for one in _used_days(sensor, day)
            if (sensor.value, one.isoformat()) not in seen and looked < one + late
        ]
        if not awaited:
            continue
        if sensor in DAILY:
            found.append(_of_days("not-there", sensor.label, [one.isoformat() for one in awaited]))
        else:
            until = (awaited[-1] + late).isoformat()
            found.append(Reason("may-come", {"sensor": sensor.label, "day": until}))
    return found


def changes(before: Sequence[UsedScene], after: Sequence[UsedScene]) -> list[Reason]:
    """What has become of a day's inputs, each thing once."""
    old, new = ({(scene.sensor, scene.day, scene.name): scene for scene in side} for side in (before, after))
    gone = [scene for key, scene in old.items() if key not in new]
    found: list[Reason] = []
    for key, scene in new.items():
        earlier = old.get(key)
        if earlier is None:
            replaced = [one for one in gone if (one.sensor, one.day) == (scene.sensor, scene.day)]
            if replaced and replaced[0].provisional and not scene.provisional:
                found.append(_of_scene("final", scene, provisional=replaced[0].provisional))
            else:
                found.append(_of_scene("version" if replaced else "added", scene))
            gone = [one for one in gone if one not in replaced]
        elif earlier.provisional and not scene.provisional:
            found.append(_of_scene("final", scene, provisional=earlier.provisional))
        elif earlier.version != scene.version:
            found.append(_of_scene("values", scene))
    found += [_of_scene("gone", scene) for scene in gone]
    found = [reason for place, reason in enumerate(found) if reason not in found[:place]]
    more = len(found) - MOST_NAMED
    return found[:MOST_NAMED] + ([Reason("more", {"count": str(more)})] if more > 0 else [])


def _used_days(sensor: Sensor, day: date) -> Iterable[date]:
    """The days of the window of which the model uses a sensor: weather of the prediction day it does not."""
    last = 1 if sensor is Sensor.ERA5 else 0
    return [day - timedelta(days=age) for age in range(DAYS - 1, last - 1, -1)]


def _of_days(kind: str, sensor: str, days: Sequence[str], **values: str) -> Reason:
    """A fact about one day or several of a sensor."""
    if len(days) == 1:
        return Reason(kind, {"sensor": sensor, "day": days[0], **values})
    return Reason(f"{kind}-days", {"sensor": sensor, "first": days[0], "last": days[-1], **values})


def _of_scene(kind: str, scene: UsedScene, **values: str) -> Reason:
    return Reason(kind, {"scene": f"{Sensor(scene.sensor).label} {scene.day}".strip(), **values})
