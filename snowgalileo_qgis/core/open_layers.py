"""Layers of the project that use a file which a job replaces."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Iterable, List, Optional, Sequence

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsRasterLayer

from ..engine.protocol import JobSpec, Output
from .error_words import TranslatedError
from .main_thread import is_main_thread
from .messages import tr

ADDED = re.compile(r"(_\d{8})?(_EPSG\d+)?", re.IGNORECASE)
"""What a job adds to the name of a raster for several days or coordinate systems."""


def check_replaceable(job: JobSpec, keeps_open_files: bool = os.name == "nt") -> None:
    """Raise ``SG-OUTPUT-001`` if a layer of the project uses a file that a valid job is going to write.

    ``keeps_open_files``: whether the system refuses to replace a file in use, as Windows does. A job would
    find out only at its end. Layers belong to the GUI thread; in another thread, nothing is checked.
    """
    if not keeps_open_files or not is_main_thread():
        return
    files = [Path(output.path) for output in job.outputs() if not output.is_folder]
    layer = layer_using(files, QgsProject.instance().mapLayers().values())
    if layer is not None:
        raise TranslatedError(
            "SG-OUTPUT-001",
            tr("{path} cannot be replaced, because the layer '{layer}' uses it.").format(
                path=_file_of(layer), layer=layer.name()
            ),
            tr("Remove the layer from the project, or choose another file."),
        )


def reload_replaced(outputs: Sequence[Output]) -> None:
    """Have raster layers of the project whose files a job has replaced show the new ones.

    QGIS keeps the file open that was there when the layer was added. In another thread, nothing is done.
    """
    if not is_main_thread():
        return
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and any(_is_output(_file_of(layer), one) for one in outputs):
            layer.reload()
            layer.triggerRepaint()


def layer_using(files: List[Path], layers: Iterable[QgsMapLayer]) -> Optional[QgsMapLayer]:
    """The first layer whose file is one of these, or one of their days or coordinate systems."""
    return next((one for one in layers if any(_is_written(_file_of(one), file) for file in files)), None)


def _file_of(layer: QgsMapLayer) -> Optional[Path]:
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return Path(parts["path"]) if parts.get("path") else None


def _is_output(used: Optional[Path], output: Output) -> bool:
    if not output.is_folder:
        return _is_written(used, Path(output.path))
    return used is not None and Path(output.path).resolve() in used.resolve().parents


def _is_written(used: Optional[Path], written: Path) -> bool:
    if used is None or not used.is_file():
        return False
    if written.exists() and used.samefile(written):
        return True
    name, stem = os.path.normcase(used.stem), os.path.normcase(written.stem)
    return (
        used.parent.resolve() == written.parent.resolve()
        and os.path.normcase(used.suffix) == os.path.normcase(written.suffix)
        and name.startswith(stem)
        and ADDED.fullmatch(name[len(stem) :]) is not None
    )
