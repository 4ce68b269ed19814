"""Availability of an archive, and of Earth Engine: which scenes cover an area on the 8 days up to a
prediction day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import shapely

from ..bands import DATED, DAYS, Sensor
from ..grid import RegionGrid, region_grid
from ..job_context import JobContext
from ..protocol import (
    MOST_FOOTPRINTS,
    SCENE_RULES,
    ArchiveAvailability,
    BuildSpec,
    DayTable,
    ScanSpec,
    SensorDays,
    StaticLayer,
)
from ..scene import Scene
from ..sources.archive.source import Archive
from ..sources.catalogues.place import Place
from ..sources.earthengine.source import EarthEngineSource
from ..sources.estimate import estimate
from ..sources.plan import Plan, make_plan
from ..sources.source import SceneSource
from ..web.threads import result_of, threads
from .inspect import FIXED, SEEN

FLAGGED = (Sensor.S2, Sensor.LANDSAT, Sensor.MODIS)
"""Sensors with cloud flags, which are read when the stack is built."""


def scan(spec: ScanSpec, context: JobContext) -> ArchiveAvailability:
    """Look through the sources; nothing is built or fetched. Raises as ``region_grid`` and ``make_plan``."""
    grid = region_grid(spec.area or {}, spec.grid_crs)
    sources = sources_of(spec, grid, SCENE_RULES[0], context)
    plan = plan_of(sources, spec, grid, context)
    return ArchiveAvailability(
        prediction_days=[_table(plan)],
        cells=plan.grid.cells,
        crs=plan.grid.crs,
        bounds=[round(float(edge), 6) for edge in shapely.total_bounds(plan.cells.polygons)],
        footprints=_footprints(plan),
        left_out=list(plan.left_out),
        missing=[sensor.label for sensor in plan.missing if sensor in sensors_asked_for(spec)],
        estimate=estimate(plan, plan.scenes, workers=0).result,
        looked_for=[words for source in sources for words in source.products.values()],
        notes=[*_notes(plan), *plan.unneeded],
        warnings=context.warnings,
    )


def _footprints(plan: Plan) -> list[list[float]]:
    """Corners of each cell, longitude and latitude in turn, degrees."""
    if plan.grid.cells > MOST_FOOTPRINTS:
        return []
    rings = (shapely.get_coordinates(polygon)[:-1] for polygon in plan.cells.polygons)
    return [[round(float(value), 7) for value in ring.ravel()] for ring in rings]


def _notes(plan: Plan) -> list[str]:
    """Notes of the scenes, each once."""
    named: dict[str, list[str]] = {}
    for scene in plan.scenes:
        for note in scene.notes:
            named.setdefault(note, []).append(scene.name)
    return [
        f"{names[0]}{f' and {len(names) - 1} more' if len(names) > 1 else ''}: {note}"
        for note, names in named.items()
    ]


def sensors_asked_for(spec: ScanSpec) -> frozenset[Sensor]:
    """Sensors whose lack is told: those chosen for the services or Earth Engine, else all."""
    fetch = spec.fetch if isinstance(spec, BuildSpec) else None
    source = fetch or (None if spec.archive else spec.earth_engine)
    return frozenset(Sensor(name) for name in (source.sensors if source else ())) or frozenset(Sensor)


def sources_of(spec: ScanSpec, grid: RegionGrid, rule: str, context: JobContext) -> list[SceneSource]:
    """Where the scenes of a specification come from; of those that several have the first one's are taken.

    ``rule``: by which scenes of a day will be combined.
    """
    sources: list[SceneSource] = []
    if spec.archive:
        sources.append(Archive(Path(folder).expanduser().absolute() for folder in spec.archive))
    if spec.earth_engine:
        place = Place.of(spec.area or {})
        sources.append(EarthEngineSource(spec.earth_engine, place, grid, rule, context.check))
    return sources


def plan_of(sources: Sequence[SceneSource], spec: ScanSpec, grid: RegionGrid, context: JobContext) -> Plan:
    """The plan of a specification, with a warning for each product left out; raises as ``make_plan``."""
    context.progress("scan", 0, 1)
    day = date.fromisoformat(spec.day or "")
    with threads(1, "scan") as pool:  # opening damaged files may take long, cancelling must not

        def report(done: int, total: int) -> None:
            context.progress("scan", done, total)

        plan = result_of(pool.submit(make_plan, sources, grid, day, context.check, report), context.check)
    for item in plan.left_out:
        context.warn(item.code, item.reason)
    context.progress("scan", 1, 1)
    return plan


def _table(plan: Plan) -> DayTable:
    fixed = [(sensor, plan.of(sensor, None)) for sensor in FIXED]
    return DayTable(
        day=plan.day.isoformat(),
        cells=plan.grid.cells,
        dates=[day.isoformat() for day in plan.dates],
        sensors=[_sensor_days(plan, sensor) for sensor in DATED],
        static=[
            StaticLayer(sensor.value, sensor.label, [_percent(plan, scenes)], [_names(scenes)])
            for sensor, scenes in fixed
        ],
    )


def _sensor_days(plan: Plan, sensor: Sensor) -> SensorDays:
    by_day = [plan.of(sensor, day) for day in plan.dates]
    valid = [_percent(plan, scenes) for scenes in by_day]
    seen = [i for i, percent in enumerate(valid) if percent >= 100 * SEEN]
    return SensorDays(
        id=sensor.value,
        label=sensor.label,
        valid=valid,
        cloud=[None] * DAYS,
        age_days=DAYS - 1 - seen[-1] if seen else None,
        scenes=[_names(scenes) for scenes in by_day],
        has_unread_clouds=sensor in FLAGGED,
    )


def _percent(plan: Plan, scenes: list[Scene]) -> float:
    return round(100 * plan.covered(scenes), 2)


def _names(scenes: list[Scene]) -> list[str]:
    return [scene.name for scene in scenes]
