"""Finds Sentinel-1 scenes in an archive and hands over their bands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ....bands import Sensor
from ....grid import RegionGrid
from ....protocol import LeftOut
from ....scene import Native, Scene
from ..scene_reader import Entry
from ..versions import newest
from .geocode import geocode
from .product import product_scenes
from .terrain_corrected import read_ready, ready_scenes
from .tiles import TILE_PX, HeightSource, Tile


class Sentinel1Reader:
    """GRD IW products (SAFE folders, unpacked or in a zip or tar archive) and terrain-corrected GeoTIFFs
    in dB.
    """

    sensor = Sensor.S1
    bands = ("VV", "VH", "angle")

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """Scenes of all usable products.

        Of several versions of a product the newest is used, and of a product that is also there
        terrain-corrected, the terrain-corrected raster.
        """
        ready = newest(ready_scenes(entries, left_out), _acquisition, left_out)
        corrected = {scene.name: scene for scene in ready}
        products = []
        for scene in newest(product_scenes(entries, left_out), _acquisition, left_out):
            if scene.name in corrected:
                text = (
                    f"{scene.name} is there terrain-corrected too ({corrected[scene.name].path.name}), "
                    "which is used."
                )
                left_out(LeftOut(scene.path, "SG-SOURCE-004", text))
            else:
                products.append(scene)
        return products + ready

    @staticmethod
    def in_radar_geometry(scene: Scene) -> bool:
        """Whether the scene needs ``geocode``; otherwise ``read`` gives its bands."""
        return bool(scene.facts["input"] == "grd")

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """A band of a terrain-corrected scene: float32, dB or degrees, missing NaN; ``None`` where it has
        none over the region.

        Raises ``SG-SOURCE-001`` (unreadable), ``SG-SOURCE-002`` (not in dB).
        """
        if self.in_radar_geometry(scene):
            raise ValueError(f"{scene.name} is in radar geometry")
        return read_ready(scene, band, region)

    def geocode(
        self, scene: Scene, region: RegionGrid, heights: HeightSource, tile_px: int = TILE_PX
    ) -> Iterator[Tile]:
        """A scene in radar geometry on the lattice of a region, tile by tile; tiles without any value are
        passed over.

        Tiles come row by row, from south to north for ascending passes, so that the product's files are read
        forwards. ``tile_px``: side of a tile, a multiple of 10; the values do not depend on it. Memory: about
        200 bytes per pixel of one tile, whatever the size of the region. Raises ``SG-SOURCE-001``
        (unreadable), ``SG-SOURCE-002`` (not GRD IW at high resolution), ``SG-SOURCE-003`` (metadata).
        """
        return geocode(scene, region, heights, tile_px)


READER = Sentinel1Reader()


def _acquisition(scene: Scene) -> tuple[str, str]:
    return str(scene.facts["platform"]), str(scene.facts["datatake"])
