"""Compare snow cover rasters with others, or with stations."""

from __future__ import annotations

import time
from collections import Counter
from datetime import date
from functools import partial
from pathlib import Path

from ..evaluation.comparison import (
    Compared,
    Pair,
    Pooled,
    compare_rasters,
    compare_stations,
    pairs_of,
    scores_of,
    strata_of,
)
from ..evaluation.comparison_files import difference_path, write_comparison
from ..evaluation.metrics import BINNINGS, classification
from ..evaluation.stations import Stations, read_stations
from ..input_files import note_inputs
from ..job_context import JobContext
from ..protocol import ComparedPair, CompareSpec, Comparison, LeftOut, SnowGalileoError
from ..snow_products.collection import Collection, open_collection
from ..snow_products.layers import ON_GROUND, VIEWABLE
from ..snow_products.snow_raster import SnowRaster


def compare(spec: CompareSpec, context: JobContext) -> Comparison:
    """Compare and write the files. Raises ``SG-PRODUCT-032`` when nothing can be compared, ``-033`` when
    snow seen from above meets snow on the ground, and what ``open_collection`` and ``read_stations`` raise.
    """
    started = time.monotonic()
    firsts, left_out = _rasters(spec.rasters, spec.values, spec)
    folder = Path(spec.output).expanduser()
    result = Comparison(folder=str(folder), threshold=spec.threshold)
    compared = Compared()
    if spec.has_stations:
        stations = read_stations(Path(spec.reference[0]).expanduser(), spec.station_values, spec.station_crs)
        result.quantity = stations.values
        result.kinds[stations.path.name] = f"{stations.values} ({stations.reason})"
        result.pairs = _with_stations(firsts, stations, spec, compared, context)
        if stations.unusable:
            result.notes.append(f"{stations.unusable} rows without coordinates, day or value were not used.")
    else:
        others, more = _rasters(spec.reference, spec.reference_values, spec)
        left_out += more
        result.notes += _quantity_notes(firsts, others, is_wanted=spec.mix_quantities)
        pairs = pairs_of(firsts, others)
        result.notes += [note for pair in pairs for note in _day_notes(pair)]
        result.pairs = _with_rasters(pairs, spec, folder, compared, context)
        result.kinds |= _kinds(others)
        result.files = [pair.difference for pair in result.pairs if pair.difference]
    if not sum(pair.n for pair in result.pairs):
        raise _nothing(spec, firsts)
    pooled = Pooled.of(compared)
    result.kinds |= _kinds(firsts)
    result.days = sorted({pair.day for pair in result.pairs if pair.day})
    result.scores = scores_of(pooled, spec, result.quantity)
    result.strata = strata_of(pooled, spec, result.quantity)
    if result.quantity == "fraction":
        result.classes = {name: classification(pooled.reference, pooled.first, name) for name in BINNINGS}
    result.left_out = left_out
    for item in left_out:
        context.warn(item.code, item.reason)
    for note in result.notes:
        context.log(note)
    result.warnings = context.warnings
    result.seconds = round(time.monotonic() - started, 3)
    write_comparison(result, pooled.first, pooled.reference)
    return result


def _rasters(paths: list[str], values: str, spec: CompareSpec) -> tuple[list[SnowRaster], list[LeftOut]]:
    """The rasters of one side, within the days asked for, each with a place."""
    found: Collection = open_collection([Path(path) for path in paths], values)
    if not found.rasters and found.errors:
        raise next(iter(found.errors.values()))
    note_inputs(raster.path for raster in found.rasters)
    first, last = (date.fromisoformat(day) if day else None for day in (spec.first_day, spec.last_day))
    kept = []
    for raster in found.rasters:
        raster.require_place()
        day = raster.days[0] if len(raster.days) == 1 else None
        if len(found.rasters) > 1:
            raster.require_day()
        if day is None or ((not first or day >= first) and (not last or day <= last)):
            kept.append(raster)
    return kept, found.left_out


def _with_stations(
    firsts: list[SnowRaster], stations: Stations, spec: CompareSpec, compared: Compared, context: JobContext
) -> list[ComparedPair]:
    pairs = []
    for done, first in enumerate(firsts):
        context.progress("compare", done, len(firsts))
        count = compare_stations(first, stations, spec, compared)
        day = first.days[0].isoformat() if len(first.days) == 1 else ""
        if count:
            pairs.append(ComparedPair(str(first.path), str(stations.path), day, count, None))
    return pairs


def _with_rasters(
    pairs: list[Pair], spec: CompareSpec, folder: Path, compared: Compared, context: JobContext
) -> list[ComparedPair]:
    found = []
    uses = Counter(pair.day for pair in pairs)
    for number, pair in enumerate(pairs):
        day = pair.day.isoformat() if pair.day else ""
        name = day.replace("-", "") if len(pairs) > 1 else ""
        name = name if uses[pair.day] == 1 else f"{name}_{number + 1}"
        path = difference_path(folder, name)
        step = partial(_step, context, number, len(pairs))
        count = compare_rasters(pair.first, pair.reference, spec, path, compared, step)
        found.append(ComparedPair(str(pair.first.path), str(pair.reference.path), day, count, str(path)))
    return found


def _step(context: JobContext, number: int, pairs: int, done: int, total: int) -> None:
    context.progress("compare", number * total + done, pairs * total)


def _kinds(rasters: list[SnowRaster]) -> dict[str, str]:
    return {raster.path.name: f"{raster.values} ({raster.reason})" for raster in rasters}


def _quantity_notes(firsts: list[SnowRaster], others: list[SnowRaster], *, is_wanted: bool) -> list[str]:
    """Raise or note that both quantities are there; note what was converted from NDSI."""
    rasters = [*firsts, *others]
    by_quantity = {raster.quantity: raster.path.name for raster in reversed(rasters) if raster.quantity}
    notes = []
    if len(by_quantity) > 1:
        text = (
            f"{by_quantity[VIEWABLE]} shows snow {VIEWABLE}, {by_quantity[ON_GROUND]} snow {ON_GROUND}, "
            "under trees too."
        )
        if not is_wanted:
            hint = "Compare layers of one kind, or say that they may be mixed."
            raise SnowGalileoError("SG-PRODUCT-033", text, hint)
        notes.append(f"{text} In forest they differ for that reason alone.")
    converted = [raster.path.name for raster in rasters if raster.values == "ndsi"]
    if converted:
        notes.append(
            f"{', '.join(converted[:3])}{' and others' if len(converted) > 3 else ''}: NDSI, converted with "
            "FSC = 0.06 + 1.21 NDSI (Salomonson and Appel 2004)."
        )
    return notes


def _day_notes(pair: Pair) -> list[str]:
    if pair.day:
        return []
    days = [" or ".join(map(str, raster.days)) or "no day" for raster in (pair.first, pair.reference)]
    return [f"{pair.first.path.name} is of {days[0]}, {pair.reference.path.name} of {days[1]}."]


def _nothing(spec: CompareSpec, firsts: list[SnowRaster]) -> SnowGalileoError:
    days = sorted({day for raster in firsts for day in raster.days})
    what = "station lies on a known pixel" if spec.has_stations else "reference has a known pixel"
    listed = ", ".join(map(str, days[:3])) + (" and others" if len(days) > 3 else "")
    return SnowGalileoError(
        "SG-PRODUCT-032",
        f"No {what} of a raster of the same day ({listed or 'no day'}).",
        "Choose a reference of the same days and places.",
    )
