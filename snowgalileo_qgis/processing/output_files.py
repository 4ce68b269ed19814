"""Text files and styles that the algorithms write themselves."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from pathlib import Path
from typing import Dict, Iterator, Union

from qgis.core import QgsProcessingFeedback

from ..core.compat import can_show_reports
from ..core.error_words import TranslatedError
from ..core.files import write_whole
from ..core.messages import shown, tr
from ..core.paths import resource


@contextmanager
def writing(path: Union[str, Path]) -> Iterator[None]:
    """Raise a file error as ``SG-OUTPUT-001`` or, if the disk is full, as ``SG-OUTPUT-002``."""
    try:
        yield
    except OSError as error:
        code = "SG-OUTPUT-002" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "SG-OUTPUT-001"
        text = tr("{path} cannot be written: {reason}.").format(path=path, reason=error.strerror)
        raise TranslatedError(code, text) from error


def write_text(path: str, text: str) -> None:
    """Write a text file."""
    with writing(path):
        write_whole(Path(path), text)


def shown_by_qgis(paths: Dict[str, str], report: str, feedback: QgsProcessingFeedback) -> Dict[str, str]:
    """Paths by output, without the report where QGIS would fail to show it; the log then says where it is."""
    if report not in paths or can_show_reports(feedback):
        return paths
    feedback.pushInfo(tr("Report: {path}").format(path=shown(paths[report])))
    return {name: path for name, path in paths.items() if name != report}


def move(path: str, destination: str) -> None:
    """Give a raster the name that was asked for."""
    if Path(path) != Path(destination):
        with writing(destination):
            Path(path).replace(destination)


def copy_style(path: Union[str, Path], style: str) -> None:
    """Put a shipped style next to a layer, and remove statistics left by an earlier raster of that name."""
    path = Path(path)
    with writing(path):
        path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)
        write_whole(path.with_suffix(".qml"), resource("styles", style).read_text(encoding="utf-8"))
