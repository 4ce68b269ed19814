"""A watch file of what the panel is set to."""

from __future__ import annotations

from dataclasses import asdict
from typing import List, Optional, Sequence

from ..engine.protocol import FetchSpec, Json, PredictSpec, watch_of_prediction, watch_text
from .error_words import TranslatedError
from .messages import tr


def repeated_daily(
    prediction: PredictSpec,
    archive: List[str],
    folder: str,
    *,
    sensors: Sequence[str] = (),
    fetch: Optional[FetchSpec] = None,
    first: str = "",
    earth_engine: str = "",
    earth_engine_file: str = "",
) -> str:
    """The text of a watch file that maps every day what a prediction maps.

    ``archive``: folders of downloaded products. ``folder``: of the maps. ``sensors``: to be asked for, none:
    all. ``fetch``: download of products, whose account is not part of the text. ``first``: day to begin with,
    empty: that of the prediction. ``earth_engine``: project. ``earth_engine_file``: key file, empty: the
    user's own login. Raises ``SG-JOB-001`` where there is no source of new days, no area or no day.
    """
    if not (archive or fetch or earth_engine):
        raise TranslatedError(
            "SG-JOB-001",
            tr("A finished stack has no new days."),
            tr("Choose downloaded products or Online as the input."),
        )
    if prediction.area is None or prediction.day is None:
        raise TranslatedError("SG-JOB-001", tr("A watch needs an area, a day and a model."))
    sources: Json = {"archive": archive, "online": fetch is not None}
    if sensors:
        sources["sensors"] = list(sensors)
    if fetch is not None:
        sources["substitutes"] = fetch.substitutes
        # what is not given here follows the options of whoever updates
        sources.update({name: getattr(fetch, name) for name in ("cache", "limit_gb") if getattr(fetch, name)})
    if earth_engine:
        sources["earth_engine"] = earth_engine
        if earth_engine_file:
            sources["earth_engine_file"] = earth_engine_file
    values = {**asdict(prediction), "day": first or prediction.day}
    return watch_text(watch_of_prediction(values, sources, prediction.area, {"folder": folder}))
