"""Charts as files: picture, drawing or table."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Tuple

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QFont, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgGenerator

from .chart import Chart, chart_csv
from .chart_painter import PRINTED, ChartPainter
from .error_words import TranslatedError
from .files import write_whole
from .messages import tr

SAVED_WIDTH, SAVED_HEIGHT = 800, 520
"""Size of a saved chart, in pixels of a screen; a picture has ``SAVED_SCALE`` times as many."""
SAVED_SCALE = 3
SAVED_FONT = 15


def save_chart(
    chart: Chart, font: QFont, path: Path, size: Tuple[int, int] = (SAVED_WIDTH, SAVED_HEIGHT)
) -> None:
    """Save a chart in the kind of the file's ending, dark on white; ``size``: in pixels of a screen.

    Raises ``SG-OUTPUT-001`` where the file cannot be written.
    """
    font = QFont(font)
    font.setPixelSize(SAVED_FONT)
    rect = QRectF(0, 0, *size)
    ending = path.suffix.lower()
    part = path.with_name(f".{path.stem}.part{ending}")
    try:
        if ending == ".csv":
            write_whole(path, chart_csv(chart))
            return
        if ending == ".svg":
            _save_drawing(chart, font, rect, part)
        else:
            _save_picture(chart, font, rect, part)
        os.replace(part, path)  # noqa: PTH105
    except OSError as error:
        raise TranslatedError(
            "SG-OUTPUT-001", tr("{path} cannot be written.").format(path=path), "", str(error)
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _save_drawing(chart: Chart, font: QFont, rect: QRectF, path: Path) -> None:
    drawing = QSvgGenerator()
    drawing.setFileName(str(path))
    drawing.setSize(rect.size().toSize())
    drawing.setViewBox(rect)
    drawing.setTitle(chart.title)
    painter = QPainter()
    if not painter.begin(drawing):
        raise OSError(str(path))
    ChartPainter(painter, rect, chart, font, PRINTED).draw()
    painter.end()


def _save_picture(chart: Chart, font: QFont, rect: QRectF, path: Path) -> None:
    picture = QImage(rect.size().toSize() * SAVED_SCALE, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(SAVED_SCALE)
    painter = QPainter(picture)
    ChartPainter(painter, rect, chart, font, PRINTED).draw()
    painter.end()
    if not picture.save(str(path), "PNG"):
        raise OSError(str(path))
