"""Text files and styles that the algorithms write themselves."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, Union

from qgis.core import QgsProcessingException

from ..core.messages import tr
from ..core.paths import resource


@contextmanager
def writing(path: Union[str, Path]) -> Iterator[None]:
    """Turn a file error into the sentence of ``SG-OUTPUT-001``; raises ``QgsProcessingException``."""
    try:
        yield
    except OSError as error:
        text = tr("{path} cannot be written: {reason}. (SG-OUTPUT-001)").format(
            path=path, reason=error.strerror
        )
        raise QgsProcessingException(text) from error


def write_text(path: str, text: str) -> None:
    """Write a text file."""
    with writing(path):
        Path(path).write_text(text, encoding="utf-8")


def move(path: str, destination: str) -> None:
    """Give a raster the name that was asked for."""
    if Path(path) != Path(destination):
        with writing(destination):
            Path(path).replace(destination)


def copy_style(path: Union[str, Path], style: str) -> None:
    """Put a shipped style next to a raster, and remove statistics left by an earlier raster of that name."""
    path = Path(path)
    with writing(path):
        path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)
        shutil.copyfile(resource("styles", style), path.with_suffix(".qml"))
