"""SEN12TP: zip files of scenes, and the metadata beside them, any byte changed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ..engine.stack.made_scenes import feature, write_metadata, write_scene, zip_folder
from .mutation import changed, read_stack

SIZE = (100, 100)


def read(data: bytes, folder: Path) -> None:
    """Read a zip file; the first byte chooses whether it or the metadata is changed."""
    packed, metadata = _good()
    in_metadata = bool(data and data[0] & 1)
    (folder / "scenes.zip").write_bytes(packed if in_metadata else changed(packed, data[1:]))
    (folder / "sen12tp-metadata.json").write_bytes(changed(metadata, data[1:]) if in_metadata else metadata)
    read_stack(folder / "scenes.zip")


@cache
def _good() -> tuple[bytes, bytes]:
    with TemporaryDirectory() as name:
        root = Path(name) / "sen12tp"
        root.mkdir()
        write_scene(root, size=SIZE)
        packed = zip_folder(root, Path(name) / "scenes.zip").read_bytes()
        return packed, write_metadata(root, feature(size=SIZE)).read_bytes()
