"""Where a build goes: grid, store, lock, and room on the disk."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import psutil

from ..grid import RegionGrid, region_grid
from ..locks import lock_of_file, locked
from ..object_store import ObjectPath, path_of
from ..output_file import size_text
from ..protocol import BuildSpec, SnowGalileoError
from ..sources.estimate import CUBE_BYTES, H5_BYTES
from ..stack.export import Corners, research_cells
from ..stack.region import Region
from ..stack.region.drafts import close_drafts

DISK_MARGIN = 1.1
"""Free disk space required, as a multiple of the estimate."""

OUTPUT_BYTES_PER_CELL = {"cube": CUBE_BYTES, "h5": H5_BYTES, "zarr": 0}
"""Bytes of a cell in the output, in addition to the store, by format."""


class Target:
    """What a specification builds: the store at ``path``, of a ``grid``, by a ``rule``; where files are made
    in ``output``, the store is a temporary one.

    ``corners``: lower-left corners of the cells of Earth Engine's exports, which begin at the area's own
    corner. ``started``: when the job began. Raises ``SG-JOB-001`` and ``SG-AREA-...``.
    """

    def __init__(self, spec: BuildSpec) -> None:
        self.started = time.monotonic()
        self.output = path_of(spec.output)
        self.is_store = spec.format == "zarr"
        if self.is_store and self.output.suffix != ".zarr":
            raise SnowGalileoError(
                "SG-JOB-001",
                f"{self.output.name} is not the name of a region store.",
                "Give a name that ends in .zarr.",
            )
        self.grid, self.corners = _grid(spec)
        self.rule = "first" if spec.emulate_export else spec.rule
        path = self.output if self.is_store else self.output / f".building_{spec.day}.zarr"
        self.path = path.absolute()
        self._bytes_per_cell = OUTPUT_BYTES_PER_CELL[spec.format]

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other builds away from a temporary store; the runner keeps them away from one that stays. What
        tasks of a killed build have left, or of this one when it ends early, is removed.
        """
        with nullcontext() if self.is_store else locked(lock_of_file(self.path), self.output, "build"):
            close_drafts(self.path)
            try:
                yield
            finally:
                close_drafts(self.path)

    def existing(self) -> Region | None:
        """The store, if any. Raises ``SG-REGION-...`` when it does not fit and is to be kept.

        Otherwise it is left over from an interrupted build of files, and is removed when it does not fit.
        """
        return self.region() if self.path.exists() else None

    def region(self) -> Region:
        """The store, made where there is none. Raises as ``existing``."""
        try:
            return Region.create(self.path, self.grid, self.rule)
        except SnowGalileoError:
            if self.is_store or not self.path.exists():
                raise
        shutil.rmtree(self.path)
        return Region.create(self.path, self.grid, self.rule)

    def check_space(self, store_bytes: int) -> int:
        """Bytes needed for so much more in the store and for the files.

        Raises ``SG-OUTPUT-002`` when the disk has too little room.
        """
        needed = store_bytes + self._bytes_per_cell * self.grid.cells
        if isinstance(self.path, ObjectPath):  # has room for all who pay
            return needed
        folders = (self.output, *self.output.absolute().parents)
        folder = next(parent for parent in folders if parent.exists())
        free = psutil.disk_usage(str(folder)).free
        if needed * DISK_MARGIN > free:
            text = f"Building needs about {size_text(needed)}, and {folder} has {size_text(free)} left."
            raise SnowGalileoError(
                "SG-OUTPUT-002", text, "Free some space, choose another disk, or build a smaller area."
            )
        return needed


def _grid(spec: BuildSpec) -> tuple[RegionGrid, Corners]:
    grid = region_grid(spec.area or {}, spec.grid_crs)
    if not spec.emulate_export:
        return grid, []
    corners, outline = research_cells(spec.area or {}, grid.crs)
    return region_grid(outline, grid.crs), corners
