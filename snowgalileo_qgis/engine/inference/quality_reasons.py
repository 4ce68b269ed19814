"""Why a pixel has its quality class, from its other bands in the quality layer."""

from __future__ import annotations

from collections.abc import Mapping

from ..protocol import PixelQuality
from .quality import (
    AGE_OF_CLASS,
    CLASS_OF_CONDITION,
    CONDITION_CODES,
    FEW_TOKENS,
    FEWEST_TOKENS,
    MANY_INVALID_PERCENT,
    NEVER,
    SENSOR_BITS,
)


def pixel_quality(values: Mapping[str, int]) -> PixelQuality:
    """A pixel's quality by the names of the bands (``QUALITY_BANDS``); the reasons follow ``quality_class``.

    What the other bands do not explain is the place: it is not in the layer. Layers of earlier versions have
    no band ``provisional``.
    """
    condition = next(name for name, code in CONDITION_CODES.items() if code == values["condition"])
    age, by_condition = values["optical_age"], CLASS_OF_CONDITION[condition]
    by_age = sum(age > oldest for oldest in AGE_OF_CLASS)
    worst = max(by_age, by_condition)
    reasons = []
    if by_age == worst and by_age > 0:
        reasons.append("no_view" if age == NEVER else "old_view")
    if by_condition == worst and by_condition > 0:
        reasons.append("condition")
    for name, holds in (
        ("missing_pixels", values["invalid"] >= MANY_INVALID_PERCENT),
        ("few_tokens", values["tokens"] < FEW_TOKENS),
    ):
        if holds:
            reasons.append(name)
            worst += 1
    if values["tokens"] < FEWEST_TOKENS:
        worst = 3
    if min(worst, 3) < values["qc"]:
        reasons.append("place")
    return PixelQuality(
        qc=values["qc"],
        condition=condition,
        reasons=reasons,
        optical_age=None if age == NEVER else age,
        s1_age=None if values["s1_age"] == NEVER else values["s1_age"],
        tokens=values["tokens"],
        sensors=_labels(values["sensors"]),
        invalid=values["invalid"],
        provisional=_labels(values.get("provisional", 0)),
    )


def _labels(bits: int) -> list[str]:
    return [sensor.label for sensor, bit in SENSOR_BITS.items() if bits & bit]
