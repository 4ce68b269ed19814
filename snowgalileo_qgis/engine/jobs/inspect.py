"""Availability of stacks: for each prediction day, valid and cloudy shares by day and sensor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import numpy as np
import numpy.typing as npt
from pyproj import Transformer

from ..bands import DATED, DAYS, FSC_PIXELS, Sensor
from ..job_context import JobContext
from ..protocol import MOST_FOOTPRINTS, Availability, DayTable, InspectSpec, SensorDays, StaticLayer
from ..stack import Cell, CellRef
from .common import inputs_summary, open_reader

FIXED = (Sensor.DEM, Sensor.WORLDCOVER)
SEEN = 0.01
"""Least share of valid pixels with which a sensor counts as seen on a day."""


def inspect(spec: InspectSpec, context: JobContext) -> Availability:
    """Read all cells; percentages are means over the cells, ages are days before the prediction day."""
    reader = open_reader(spec, context)
    tables = []
    done, total = 0, len(reader.refs)
    for day, group in groupby(reader.refs, key=lambda ref: ref.day):
        means = _DayMeans(day)
        for cell in reader.cells(list(group), availability=True):
            means.add(cell)
            done += 1
            context.progress("read", done, total)
        if means.cells:
            tables.append(means.table())
    context.progress("read", total, total)
    return Availability(
        prediction_days=tables,
        cells=sum(table.cells for table in tables),
        bounds=_bounds(reader.refs),
        footprints=_footprints(reader.refs),
        **inputs_summary(reader, context),
        warnings=context.warnings,
    )


class _DayMeans:
    """Running means over the cells of one prediction day."""

    def __init__(self, day: date) -> None:
        self.day = day
        self.cells = 0
        self.dates: list[str] = []
        self.seen: dict[Sensor, npt.NDArray[np.float64]] = {}
        self.cloudy: dict[Sensor, npt.NDArray[np.float64]] = {}
        self.flagged: dict[Sensor, npt.NDArray[np.float64]] = {}

    def add(self, cell: Cell) -> None:
        self.cells += 1
        self.dates = [day.isoformat() for day in cell.ref.dates]
        for sensor, share in cell.availability.items():
            self.seen[sensor] = self.seen.get(sensor, np.zeros(len(share))) + share
        for sensor, share in cell.cloud_cover.items():
            weight = np.where(np.isnan(share), 0.0, cell.availability[sensor])
            self.cloudy[sensor] = self.cloudy.get(sensor, np.zeros(DAYS)) + np.nan_to_num(share) * weight
            self.flagged[sensor] = self.flagged.get(sensor, np.zeros(DAYS)) + weight

    def table(self) -> DayTable:
        return DayTable(
            day=self.day.isoformat(),
            cells=self.cells,
            dates=self.dates,
            sensors=[self._sensor_days(sensor) for sensor in DATED],
            static=[StaticLayer(sensor.value, sensor.label, self._percent(sensor)) for sensor in FIXED],
        )

    def _sensor_days(self, sensor: Sensor) -> SensorDays:
        valid = self._percent(sensor)
        seen_days = [i for i, percent in enumerate(valid) if percent >= 100 * SEEN]
        age = DAYS - 1 - seen_days[-1] if seen_days else None
        return SensorDays(sensor.value, sensor.label, valid, self._cloud(sensor), age)

    def _percent(self, sensor: Sensor) -> list[float]:
        return [round(100 * float(share) / self.cells, 2) for share in self.seen[sensor]]

    def _cloud(self, sensor: Sensor) -> list[float | None]:
        if sensor not in self.cloudy:
            return [None] * DAYS
        pairs = zip(self.cloudy[sensor], self.flagged[sensor])
        return [round(100 * float(cloudy / flagged), 2) if flagged > 0 else None for cloudy, flagged in pairs]


def _bounds(refs: Sequence[CellRef]) -> list[float]:
    """West, south, east, north of all cells, degrees."""
    boxes = []
    for crs, group in groupby(sorted(refs, key=lambda ref: ref.crs), key=lambda ref: ref.crs):
        members = list(group)
        to_degrees = Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
        west, north = min(ref.x0 for ref in members), max(ref.y0 for ref in members)
        east = max(ref.x0 + FSC_PIXELS * ref.pixel_x for ref in members)
        south = min(ref.y0 - FSC_PIXELS * ref.pixel_y for ref in members)
        boxes.append(to_degrees.transform_bounds(west, south, east, north))
    return [
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    ]


def _footprints(refs: Sequence[CellRef]) -> list[list[float]]:
    """Corners of each cell, longitude and latitude in turn, degrees; cells of several days once."""
    places = {(ref.crs, ref.x0, ref.y0, ref.pixel_x, ref.pixel_y) for ref in refs}
    if len(places) > MOST_FOOTPRINTS:
        return []
    outlines = []
    for crs, group in groupby(sorted(places), key=lambda place: place[0]):
        to_degrees = Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
        for _, west, north, pixel_x, pixel_y in group:
            east, south = west + FSC_PIXELS * pixel_x, north - FSC_PIXELS * pixel_y
            corners = ((west, north), (east, north), (east, south), (west, south))
            outlines.append([round(v, 7) for x, y in corners for v in to_degrees.transform(x, y)])
    return outlines
