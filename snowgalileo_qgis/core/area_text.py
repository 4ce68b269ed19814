"""Areas typed as coordinates, and those of QGIS's bookmarks."""

from __future__ import annotations

import math
import re
from typing import List, Tuple

from qgis.core import (
    QgsApplication,
    QgsBookmark,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsRectangle,
)

from ..engine.protocol import SnowGalileoError
from .area import WGS84
from .error_words import TranslatedError
from .messages import shown, tr

CRS_SUFFIX = re.compile(r"\[([^\]]*)\]\s*$")
"""A coordinate system behind the numbers, as QGIS writes it: ``[EPSG:32632]``."""
MOST_CHARACTERS = 300

Place = Tuple[QgsRectangle, QgsCoordinateReferenceSystem]
"""A rectangle and its coordinate system."""


def typed_extent(text: str) -> Place:
    """``10.1, 46.2, 10.4, 46.5``: west, south, east, north in degrees, or in a coordinate system given behind
    them in square brackets.

    With semicolons between the numbers, commas are decimal signs. Raises ``SG-AREA-001`` with what is wrong.
    """
    suffix = CRS_SUFFIX.search(text[:MOST_CHARACTERS])
    crs = QgsCoordinateReferenceSystem(suffix.group(1).strip() if suffix else WGS84)
    if not crs.isValid():
        raise _wrong(tr("The coordinate system '{crs}' is not known.").format(crs=shown(suffix.group(1))))
    values = _numbers(text[: suffix.start()] if suffix else text)
    if len(values) != 4:
        raise _wrong(tr("Four numbers are needed: west, south, east, north."))
    west, south, east, north = values
    if not (west < east and south < north):
        raise _wrong(tr("West must be less than east, and south less than north."))
    if crs.isGeographic() and not (west >= -180 and east <= 180 and south >= -90 and north <= 90):
        raise _wrong(
            tr("Longitudes go from -180 to 180, latitudes from -90 to 90."),
            tr("Behind metres, name their coordinate system: 640000, 5180000, 650000, 5190000 [EPSG:32632]."),
        )
    return QgsRectangle(west, south, east, north), crs


def bookmarks() -> List[QgsBookmark]:
    """The user's bookmarks, then those of the project."""
    managers = (QgsApplication.bookmarkManager(), QgsProject.instance().bookmarkManager())
    return [bookmark for manager in managers for bookmark in manager.bookmarks()]


def _numbers(text: str) -> List[float]:
    if ";" in text:
        parts = [part.replace(",", ".") for part in text.split(";")]
    else:
        parts = re.split(r"[,\s]+", text.strip())
    try:
        values = [float(part) for part in parts if part.strip()]
    except ValueError as error:
        raise _wrong(tr("Four numbers are needed: west, south, east, north.")) from error
    if not all(map(math.isfinite, values)):
        raise _wrong(tr("Four numbers are needed: west, south, east, north."))
    return values


def _wrong(text: str, hint: str = "") -> SnowGalileoError:
    return TranslatedError("SG-AREA-001", text, hint or tr("For example 10.1, 46.2, 10.4, 46.5 in degrees."))
