"""Charts as files: picture, drawing or table."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import Callable, Iterator, Tuple

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

Draw = Callable[[QPainter, QRectF], None]
"""Draws into a rectangle with an active painter, the paper included."""


def save_chart(
    chart: Chart, font: QFont, path: Path, size: Tuple[int, int] = (SAVED_WIDTH, SAVED_HEIGHT)
) -> None:
    """Save a chart in the kind of the file's ending, dark on white; ``size``: in pixels of a screen.

    Raises ``SG-OUTPUT-001`` where the file cannot be written.
    """
    font = QFont(font)
    font.setPixelSize(SAVED_FONT)
    if path.suffix.lower() == ".csv":
        with _saving(path):
            write_whole(path, chart_csv(chart))
        return
    save_drawing(
        path,
        QRectF(0, 0, *size),
        chart.title,
        lambda painter, rect: ChartPainter(painter, rect, chart, font, PRINTED).draw(),
    )


def save_drawing(path: Path, rect: QRectF, title: str, draw: Draw) -> None:
    """Save what a function draws into a rectangle as SVG, or else as PNG. Raises ``SG-OUTPUT-001``."""
    ending = path.suffix.lower()
    part = path.with_name(f".{path.stem}.part{ending}")
    try:
        with _saving(path):
            if ending == ".svg":
                _save_vectors(part, rect, title, draw)
            else:
                _save_picture(part, rect, draw)
            os.replace(part, path)  # noqa: PTH105
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _saving(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise TranslatedError(
            "SG-OUTPUT-001", tr("{path} cannot be written.").format(path=path), "", str(error)
        ) from error


def _save_vectors(path: Path, rect: QRectF, title: str, draw: Draw) -> None:
    drawing = QSvgGenerator()
    drawing.setFileName(str(path))
    drawing.setSize(rect.size().toSize())
    drawing.setViewBox(rect)
    drawing.setTitle(title)
    painter = QPainter()
    if not painter.begin(drawing):
        raise OSError(str(path))
    draw(painter, rect)
    painter.end()


def _save_picture(path: Path, rect: QRectF, draw: Draw) -> None:
    picture = QImage(rect.size().toSize() * SAVED_SCALE, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(SAVED_SCALE)
    painter = QPainter(picture)
    draw(painter, rect)
    painter.end()
    if not picture.save(str(path), "PNG"):
        raise OSError(str(path))
