"""Layers of the project that use a file which a job is going to replace."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Iterable, List, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..engine.protocol import JobSpec, SnowGalileoError
from .messages import tr

RASTERS = ("fsc", "uncertainty", "quality", "clms", "change", "residual")
"""Fields of specifications that name a raster to write."""

ADDED = re.compile(r"(_\d{8})?(_EPSG\d+)?", re.IGNORECASE)
"""What a job adds to the name of a raster for several days or coordinate systems."""


def check_replaceable(job: JobSpec, keeps_open_files: bool = os.name == "nt") -> None:
    """Raise ``SG-OUTPUT-001`` if a layer of the project uses a raster that the job is going to write.

    ``keeps_open_files``: whether the system refuses to replace a file in use, as Windows does. A job would
    find out only at its end. Layers belong to the GUI thread; in another thread, nothing is checked.
    """
    is_gui_thread = QThread.currentThread() is QCoreApplication.instance().thread()
    if not keeps_open_files or not is_gui_thread:
        return
    rasters = [Path(getattr(job, field)) for field in RASTERS if getattr(job, field, "")]
    layer = layer_using(rasters, QgsProject.instance().mapLayers().values())
    if layer is not None:
        raise SnowGalileoError(
            "SG-OUTPUT-001",
            tr("{path} cannot be replaced, because the layer '{layer}' uses it.").format(
                path=_file_of(layer), layer=layer.name()
            ),
            tr("Remove the layer from the project, or choose another file."),
        )


def layer_using(rasters: List[Path], layers: Iterable[QgsMapLayer]) -> Optional[QgsMapLayer]:
    """The first layer whose file is one of the rasters, or one of their days or coordinate systems."""
    return next(
        (layer for layer in layers if any(_is_written(_file_of(layer), raster) for raster in rasters)), None
    )


def _file_of(layer: QgsMapLayer) -> Optional[Path]:
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return Path(parts["path"]) if parts.get("path") else None


def _is_written(file: Optional[Path], raster: Path) -> bool:
    if file is None or not file.is_file():
        return False
    if raster.exists() and file.samefile(raster):
        return True
    name, stem = os.path.normcase(file.stem), os.path.normcase(raster.stem)
    return (
        file.parent.resolve() == raster.parent.resolve()
        and os.path.normcase(file.suffix) == os.path.normcase(raster.suffix)
        and name.startswith(stem)
        and ADDED.fullmatch(name[len(stem) :]) is not None
    )
