"""What is known of a pixel, in sentences."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence, Tuple

from ..engine.protocol import Explanation, PixelQuality, SensorView
from .counts import number_text, percent_text
from .messages import shown, tr


def sentences(found: Explanation) -> List[str]:
    """Paragraphs of plain text: snow, quality, views, terrain."""
    paragraphs = [_snow(found)]
    if found.quality is not None:
        paragraphs += [_quality(found.quality), _last_views(found.quality), _input(found.quality)]
    else:
        paragraphs.append(
            tr("There is no quality layer beside the map, so nothing more is known of its input.")
        )
    if found.models:
        weights = ", ".join(shown(name) for name in found.models)
        paragraphs.append(tr("Made with the weights {names}.").format(names=weights))
    if found.views:
        paragraphs.append(_views(found.views))
    if found.elevation_m is not None:
        paragraphs.append(tr("Elevation: {n} m.").format(n=number_text(found.elevation_m)))
    return paragraphs


def headline(found: Explanation) -> str:
    """The snow cover as one number."""
    return "?" if found.fsc is None else percent_text(found.fsc)


def _snow(found: Explanation) -> str:
    if found.fsc is None:
        return tr("This pixel has no value on {day}.").format(day=found.day)
    text = tr("On {day}, snow covers {n} % of this pixel.").format(
        day=found.day, n=number_text(100 * found.fsc)
    )
    if found.uncertainty is not None:
        text += " " + tr("The models and flips differ by {n} % (standard deviation).").format(
            n=number_text(100 * found.uncertainty)
        )
    return text


def _quality(quality: PixelQuality) -> str:
    reasons = reason_texts(quality)
    text = tr("Quality class {n} ({name})").format(n=quality.qc, name=class_names()[quality.qc])
    if not reasons:
        return text + tr(": a clear view on the day itself, and nothing against it.")
    return text + ": " + "; ".join(reasons) + "."


def class_names() -> Tuple[str, ...]:
    """Names of the quality classes, by number."""
    return tr("best"), tr("good"), tr("fair"), tr("poor")


def reason_texts(quality: PixelQuality) -> List[str]:
    """Why the class is not the best."""
    texts: Dict[str, str] = {
        "no_view": tr("no clear view of Sentinel-2 or Landsat in eight days"),
        "old_view": tr("the last clear view of Sentinel-2 or Landsat is {days} old").format(
            days=_days(quality.optical_age or 0)
        ),
        "condition": tr("maps of this condition ({name}) have larger errors").format(
            name=condition_text(quality.condition)
        ),
        "missing_pixels": tr("{n} % of the pixels are missing where a sensor looked").format(
            n=quality.invalid
        ),
        "few_tokens": tr("the model saw little, {n} of 155 tokens").format(n=quality.tokens),
        "place": tr("the place is unlike all places of the training data"),
    }
    return [texts[reason] for reason in quality.reasons]


def condition_text(condition: str) -> str:
    """A condition in words."""
    names = {
        "clear": tr("clear sky"),
        "clouds": tr("clouds"),
        "no_hr": tr("no Sentinel-2 or Landsat image of the day"),
        "clouds_no_hr": tr("clouds, and no Sentinel-2 or Landsat image of the day"),
    }
    return names[condition]


def _last_views(quality: PixelQuality) -> str:
    return tr(
        "Last clear view of Sentinel-2 or Landsat: {optical}. Last view of Sentinel-1: {radar}."
    ).format(optical=_age(quality.optical_age), radar=_age(quality.s1_age))


def _input(quality: PixelQuality) -> str:
    text = tr("Condition: {condition}. The model saw {sensors}.").format(
        condition=condition_text(quality.condition), sensors=", ".join(quality.sensors)
    )
    if not quality.provisional:
        return text
    later = tr("Provisional, a better version will follow: {sensors}.")
    return f"{text} {later.format(sensors=', '.join(quality.provisional))}"


def _age(days: Optional[int]) -> str:
    if days is None:
        return tr("none in eight days")
    return tr("on the day itself") if days == 0 else tr("{days} before").format(days=_days(days))


def _days(days: int) -> str:
    return tr("1 day") if days == 1 else tr("{n} days").format(n=days)


def _views(views: Sequence[SensorView]) -> str:
    """One line for each sensor: its days, newest first, with the clouds of the 1 km cell."""
    lines = [tr("Seen in the eight days (1 km around; cloud where it is known):")]
    for sensor in dict.fromkeys(view.sensor for view in views):
        days = ", ".join(_view(view) for view in views if view.sensor == sensor)
        lines.append(f"{sensor}: {days}")
    return "\n".join(lines)


def _view(view: SensorView) -> str:
    day = view.date[5:]
    if view.cloud is None:
        return day
    text = tr("{day} ({cloud} % cloud").format(day=day, cloud=number_text(view.cloud))
    return text + (tr(", this pixel too)") if view.pixel_cloudy else ")")
