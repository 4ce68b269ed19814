"""What a reader of one sensor's scenes offers to planning, estimating and building."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy.typing as npt

from ..bands import Sensor
from ..grid import RegionGrid
from ..scene import Native, Scene


@dataclass(frozen=True)
class Ingestion:
    """How scenes are brought into a region store, and what that costs.

    ``seconds_per_cell``, ``seconds_per_scene``: time of one processor for all bands, for each 1 km cell that
    a scene covers and for opening it. ``bytes_per_cell``: size in the store for each covered cell; all three
    as measured by ``benchmarks/bench_build.py`` on an AMD EPYC.

    ``tiled``: all bands are made together, tile by tile, by ``SceneReader.read_tiles``; otherwise each band
    is read alone and whole, by ``SceneReader.read``. ``coarser``: of tiled bands with larger pixels, the 10 m
    pixels along a pixel's side. ``needs``: sensors without a day whose scenes are needed as well.
    """

    seconds_per_cell: float
    bytes_per_cell: int
    seconds_per_scene: float = 0.05
    tiled: bool = False
    coarser: Mapping[str, int] = field(default_factory=dict)
    needs: tuple[Sensor, ...] = ()


@dataclass(frozen=True, eq=False)
class RegionTile:
    """Part of a scene on the 10 m lattice of a region.

    ``row0``, ``col0``: its upper-left 10 m pixel in the region. ``values``: ``(rows, cols)`` of each band,
    NaN where missing; bands of ``Ingestion.coarser`` have proportionally fewer rows and columns, bands that
    the scene lacks are absent.
    """

    row0: int
    col0: int
    values: Mapping[str, npt.NDArray[Any]]


class SceneReader(ABC):
    """Reads the scenes of one sensor. Must be picklable: a build sends readers to its processes.

    ``bands``: names as in ``engine.bands``, quality bands included. ``ingestion``: of the sensor's scenes.
    """

    sensor: Sensor
    bands: tuple[str, ...]
    ingestion: Ingestion

    def ingestion_of(self, scene: Scene) -> Ingestion:  # noqa: ARG002
        """Ingestion of one scene, where the sensor's scenes differ."""
        return self.ingestion

    def for_rule(self, rule: str) -> SceneReader:  # noqa: ARG002
        """The reader to use with a scene rule (``mosaic`` or ``first``)."""
        return self

    def download(self) -> tuple[int, int]:
        """Requests to a service, and bytes, that must be fetched before scenes can be read."""
        return 0, 0

    @abstractmethod
    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """The window of a band that covers the region with a margin of at least one source pixel, ``None``
        where the scene has no such band or does not reach the region.

        Raises ``SnowGalileoError`` with a code ``SG-SOURCE-...`` that names the file.
        """

    def read_tiles(
        self, scene: Scene, region: RegionGrid, needed: Sequence[ReadableScene]
    ) -> Iterator[RegionTile]:
        """All bands of a tiled scene on the region's lattice. ``needed``: scenes of ``Ingestion.needs``.

        Errors that are known at once are raised by the call itself, before the first tile.
        """
        raise NotImplementedError(f"scenes of {self.sensor.label} are not tiled")


@dataclass(frozen=True)
class ReadableScene:
    """A scene with the reader of the source that found it."""

    scene: Scene
    reader: SceneReader
