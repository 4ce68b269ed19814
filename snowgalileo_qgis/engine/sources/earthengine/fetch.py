"""Fetches blocks of pixels into the user's folder: each once, several at a time, never half of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Lock

import numpy as np
import rasterio
from rasterio.transform import from_origin

from ...locks import lock_of_file, locked
from ...output_file import new_file
from ...protocol import Cancelled, LeftOut, SnowGalileoError
from ...scene import Scene
from ...web.threads import result_of, threads
from ..catalogues.catalogue import understood
from .blocks import Block
from .reader import FetchedBlock, ImageReader, read_block
from .service import AT_ONCE, EarthEngineService, TooLarge

MOST_HALVINGS = 3
"""How often a block is halved that is too much for Earth Engine."""
FOR_ALL = frozenset({"SG-ONLINE-001", "SG-ONLINE-002", "SG-ONLINE-003", "SG-ONLINE-004"})
"""Errors of the network, the account or its limits, after which nothing more is asked for."""
DAMAGED = ("SG-SOURCE-001", "SG-SOURCE-002")


class Fetching:
    """Fetches the blocks that images lack. ``report``: bytes done and bytes in all."""

    def __init__(
        self,
        service: EarthEngineService,
        images: Sequence[tuple[Scene, ImageReader]],
        report: Callable[[int, int], None],
    ) -> None:
        self._service = service
        self._check = service.client.check
        self._todo = [(scene, block) for scene, reader in images for block in reader.to_fetch()]
        self._total = sum(block.block.size for _, block in self._todo)
        self._report = report
        self._stopped: SnowGalileoError | None = None
        self._lock = Lock()

    def run(self) -> list[tuple[Scene, LeftOut]]:
        """Fetch all; the scenes that cannot be had, and why. Raises ``Cancelled`` and ``SG-OUTPUT-...``."""
        failed: dict[int, tuple[Scene, LeftOut]] = {}
        done = 0
        with threads(AT_ONCE, "Earth Engine") as pool:
            waiting = [(scene, block, pool.submit(self._fetch, block)) for scene, block in self._todo]
            for scene, block, future in waiting:
                try:
                    result_of(future, self._check)
                except SnowGalileoError as error:
                    if isinstance(error, Cancelled) or error.code.startswith("SG-OUTPUT"):
                        raise
                    failed.setdefault(id(scene), (scene, left_out(scene.path, scene.name, error)))
                done += block.block.size
                self._report(done, self._total)
        return list(failed.values())

    def _fetch(self, fetched: FetchedBlock) -> None:
        if self._stopped:
            raise self._stopped
        try:
            fetch = partial(self._fetch_block, fetched.block, fetched.path.parent, MOST_HALVINGS)
            understood(self._service.client, "Earth Engine", fetch)
        except SnowGalileoError as error:
            if error.code in FOR_ALL:
                self._stopped = error
            raise

    def _fetch_block(self, block: Block, folder: Path, halvings: int) -> Path:
        path = folder / block.file
        with locked(lock_of_file(path), path, "build", self._check):
            if path.exists():
                return path
            try:
                self._fetch_verified(block, path)
            except TooLarge as error:
                if not halvings or block.grid.rows < 2:
                    raise _too_large(block, str(error)) from None
                parts = [(half, self._fetch_block(half, folder, halvings - 1)) for half in block.halves()]
                _join(block, path, parts)
        return path

    def _fetch_verified(self, block: Block, path: Path) -> None:
        """Fetch a block; once more when it arrives damaged."""

        def verify(part: Path) -> None:
            read_block(FetchedBlock(block, part))

        try:
            self._service.fetch(block, path, verify)
        except SnowGalileoError as error:
            if error.code not in DAMAGED:
                raise
            try:
                self._service.fetch(block, path, verify)
            except SnowGalileoError as again:
                if again.code not in DAMAGED:
                    raise
                raise SnowGalileoError(
                    "SG-ONLINE-007",
                    f"Pixels of {block.image.name} arrived damaged twice: {again.text}",
                    "The image is left out; try again later.",
                ) from None


def left_out(path: Path, name: str, error: SnowGalileoError) -> LeftOut:
    """What is reported of an image that cannot be had."""
    said = error.text if name in error.text or error.code in FOR_ALL else f"{name}: {error.text}"
    return LeftOut(path, error.code, f"{said} {error.hint}".strip())


def _join(block: Block, path: Path, parts: Sequence[tuple[Block, Path]]) -> None:
    """Write a block from its parts, from top to bottom, and remove these."""
    values = np.concatenate([read_block(FetchedBlock(part, file)) for part, file in parts], axis=1)
    grid = block.grid
    with (
        new_file(path, size=values.nbytes) as target,
        rasterio.open(
            target,
            "w",
            driver="GTiff",
            width=grid.cols,
            height=grid.rows,
            count=len(values),
            dtype=values.dtype,
            crs=grid.crs,
            transform=from_origin(grid.x0, grid.y0, grid.dx, grid.dy),
            compress="deflate",
        ) as file,
    ):
        file.write(values)
    for _, part in parts:
        part.unlink(missing_ok=True)


def _too_large(block: Block, said: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-ONLINE-006",
        f"{block.image.name} is too much for Earth Engine even in small parts: {said}.",
        "Choose a smaller area.",
    )
