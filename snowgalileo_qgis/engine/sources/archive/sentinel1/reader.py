"""Finds Sentinel-1 scenes in an archive and reads their bands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ....bands import Sensor
from ....grid import RegionGrid
from ....protocol import LeftOut, SnowGalileoError
from ....scene import Native, Scene
from ...scene_reader import Ingestion, ReadableScene, RegionTile
from ..listing import Entry
from ..product_reader import ProductReader
from ..product_versions import newest_versions
from .dem_heights import DemHeights
from .geocode import geocode
from .lattice import ANGLE_PX
from .product import product_scenes
from .terrain_corrected import corrected_scenes, read_corrected

BYTES_PER_CELL = 68_000


class Sentinel1Reader(ProductReader):
    """GRD IW products (SAFE folders, unpacked or in a zip or tar file) and terrain-corrected GeoTIFFs in dB.

    GRD products are in radar geometry: placing them on the map needs the terrain, and gives all bands at
    once.
    """

    sensor = Sensor.S1
    bands = ("VV", "VH", "angle")
    products = "Sentinel-1 GRD IW (SAFE, zip or folder) or terrain-corrected GeoTIFFs in dB"
    ingestion = Ingestion(seconds_per_cell=0.0014, bytes_per_cell=BYTES_PER_CELL, seconds_per_scene=0.1)
    """Of terrain-corrected GeoTIFFs."""

    grd_ingestion = Ingestion(
        seconds_per_cell=0.005,
        bytes_per_cell=BYTES_PER_CELL,
        seconds_per_scene=5.0,
        tiled=True,
        coarser={"angle": ANGLE_PX},
        needs=(Sensor.DEM,),
    )
    """Of GRD products; seconds as measured from zip files."""

    def ingestion_of(self, scene: Scene) -> Ingestion:
        """By the kind of product."""
        return self.grd_ingestion if scene.facts["input"] == "grd" else self.ingestion

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """Scenes of all usable products.

        Of several versions of a product the newest is used; where a product is also there terrain-corrected,
        the terrain-corrected raster is used.
        """
        corrected = newest_versions(corrected_scenes(entries, left_out), _acquisition, left_out)
        products = []
        for scene in newest_versions(product_scenes(entries, left_out), _acquisition, left_out):
            same = [i for i, other in enumerate(corrected) if other.name == scene.name]
            if not same:
                products.append(scene)
                continue
            better = corrected[same[0]]
            text = f"{scene.name} is there terrain-corrected too ({better.path.name}), which is used."
            left_out(LeftOut(scene.path, "SG-SOURCE-004", text))
            others = (replace(scene, alternatives=()), *scene.alternatives)
            corrected[same[0]] = replace(better, alternatives=(*better.alternatives, *others))
        return products + corrected

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """A band of a terrain-corrected scene: float32, dB or degrees, missing NaN.

        Raises ``SG-SOURCE-001`` (unreadable), ``SG-SOURCE-002`` (not in dB).
        """
        if self.ingestion_of(scene).tiled:
            raise ValueError(f"{scene.name} is in radar geometry")
        return read_corrected(scene, band, region)

    def read_tiles(
        self, scene: Scene, region: RegionGrid, needed: Sequence[ReadableScene]
    ) -> Iterator[RegionTile]:
        """A GRD product on the lattice of a region; raises as ``geocode``, and ``SG-BUILD-002`` without
        terrain.
        """
        if not needed:
            text = (
                f"{scene.name} cannot be placed on the map without the terrain: the archive has no usable "
                "Copernicus DEM of the area."
            )
            raise SnowGalileoError("SG-BUILD-002", text)
        return geocode(scene, region, DemHeights(needed, region))


READER = Sentinel1Reader()


def _acquisition(scene: Scene) -> tuple[str, str]:
    return str(scene.facts["platform"]), str(scene.facts["datatake"])
