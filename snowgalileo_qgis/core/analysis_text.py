"""What the jobs on snow cover rasters found, as one number and a few sentences."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Optional, Tuple

from ..engine.protocol import AreaRow, FilledSeries, OnGroundSeries, SeasonRaster, SnowLineRow
from .analysis_charts import year_name
from .choice_words import snow_line_words
from .counts import maps_text, number_text, percent_text
from .messages import shown, tr

NOTHING = "?"
"""Stands in the place of a number that is not known."""


def area_text(row: Optional[AreaRow]) -> Tuple[str, str]:
    """The share of a polygon that is covered by snow, and what that rests on."""
    if row is None or row.mean_fsc is None:
        return NOTHING, tr("Nothing of this area was seen on this day.")
    sentences = [
        tr("Mean snow cover of {polygon} on {day}.").format(polygon=shown(row.polygon), day=row.date),
        tr("Snow covers {snow} km² of the {seen} km² that were seen, {share} % of the whole.").format(
            snow=area_size(row.sca_km2),
            seen=area_size(row.valid_area_km2),
            share=number_text(100 * row.valid_share),
        ),
    ]
    if row.sca_scaled_km2 is None:
        sentences.append(tr("Too little was seen to tell the snow of the whole."))
    elif row.valid_share < 0.995:
        sentences.append(
            tr("Scaled to the whole: {snow} of {area} km².").format(
                snow=area_size(row.sca_scaled_km2), area=area_size(row.area_km2)
            )
        )
    if row.mean_uncertainty is not None:
        sentences.append(
            tr("Mean standard deviation of a pixel: {n} %.").format(n=number_text(100 * row.mean_uncertainty))
        )
    if row.last_look_median_days is not None:
        sentences.append(
            tr("Half of it was last seen without clouds within {n} days.").format(n=row.last_look_median_days)
        )
    return percent_text(row.mean_fsc), " ".join(sentences)


def snow_line_text(row: Optional[SnowLineRow]) -> Tuple[str, str]:
    """The elevation of the snow line, or why there is none."""
    if row is None:
        return NOTHING, tr("There is no snow line of this area on this day.")
    where = tr("Snow line of {polygon} on {day} (method: {method}).").format(
        polygon=shown(row.polygon), day=row.date, method=snow_line_words()[row.method]
    )
    seen = tr("{share} % was seen.").format(share=number_text(100 * row.clear_share))
    if row.elevation_m is None:
        return NOTHING, " ".join((where, tr("None: {reason}.").format(reason=shown(row.reason)), seen))
    sentences = [where, seen]
    if row.low_m is not None and row.high_m is not None:
        low, high = tens_of_metres(row.low_m), tens_of_metres(row.high_m)
        if low != high:
            sentences.insert(1, tr("Between {low} and {high} m.").format(low=low, high=high))
    return tr("{n} m").format(n=tens_of_metres(row.elevation_m)), " ".join(sentences)


def season_text(result: SeasonRaster) -> Tuple[str, str]:
    """The year, and the maps that its season was worked out from."""
    last = max(result.days)
    text = tr("Season of {maps}, {first} to {last}; the year begins on {start}.").format(
        maps=maps_text(len(result.days)), first=min(result.days), last=last, start=result.year_start
    )
    if result.is_running:
        text += " " + tr("The maps end before the year: what was still going on then is not decided.")
    text += " " + tr("The layer shows the days with snow; its other styles show the other figures.")
    return year_name(date.fromisoformat(result.year_start)), text


def filled_text(result: FilledSeries) -> Tuple[str, str]:
    """How much has a value after filling."""
    text = tr(
        "of all pixels and days have a value; {observed} % were seen. {n} rasters, one for each day."
    ).format(observed=number_text(result.observed_percent), n=number_text(len(result.files)))
    return percent_text(result.filled_percent / 100), text


def on_ground_text(result: OnGroundSeries) -> Tuple[str, str]:
    """How much has a value on the ground, and that it is an estimate."""
    text = tr(
        "of what was seen have a value on the ground; elsewhere trees cover more than 90 %, or nobody knows "
        "how much. An estimate: under trees, snow is taken for as frequent as in the gaps between them. The "
        "rasters in the folder {folder} tell how far each pixel can be trusted."
    )
    folder = Path(result.qualities[0]).parent
    return percent_text(1 - result.masked_percent / 100), text.format(folder=shown(str(folder)))


def area_size(area: float) -> str:
    """An area in km² without its unit."""
    return number_text(area, 1 if area < 100 else 0)


def tens_of_metres(elevation: float) -> str:
    """The elevation of a snow line, rounded to 10 m: nobody knows it better."""
    return number_text(10 * round(elevation / 10))
