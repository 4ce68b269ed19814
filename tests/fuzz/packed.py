"""Packed stores: any file of a store of one cell changed."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.packed.writer import packed, packed_writer

from ..engine.stack.made_cubes import NAME, made_cube
from .mutation import changed, read_stack


def read(data: bytes, folder: Path) -> None:
    """Read a store one of whose files is changed; the first byte chooses which."""
    path = folder / "store.snowpack"
    path.mkdir()
    good = _good()
    names = sorted(good)
    chosen = names[data[0] % len(names)] if data else names[0]
    for name, content in good.items():
        (path / name).write_bytes(changed(content, data[1:]) if name == chosen else content)
    read_stack(path)
    shutil.rmtree(path)


@cache
def _good() -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        cube, store = made_cube(Path(folder) / f"{NAME}.tif", 100, 100), Path(folder) / "good.snowpack"
        with packed_writer(store, "test") as writer:
            for cell in open_stacks([cube]).cells():
                writer.add_cell(packed("PR_20250406_51.02588_-116.10359_SC00", cell))
        return {file.name: file.read_bytes() for file in store.iterdir() if not file.name.startswith(".")}
