"""One small scene, made once, for all tests of the simulation."""

import numpy as np
import pytest

from snowgalileo_qgis.engine.bands import DAYS, DYNAMIC, dynamic_offset
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene


class Cube:
    """The pixels of a whole scene by band name and day."""

    def __init__(self, cells):
        rows = max(cell.row for cell in cells) + 1
        columns = max(cell.column for cell in cells) + 1
        self.pixels = np.empty((308, rows * 100, columns * 100), np.float32)
        for cell in cells:
            self.pixels[
                :, cell.row * 100 : cell.row * 100 + 100, cell.column * 100 : cell.column * 100 + 100
            ] = cell.pixels

    def __call__(self, name, t):
        return self.pixels[t * len(DYNAMIC) + dynamic_offset(name)]

    def static(self, name):
        return self.pixels[DAYS * len(DYNAMIC) + ["DEM", "slope", "aspect", "Map"].index(name)]


@pytest.fixture(scope="session")
def scene():
    return simulate_scene(SceneSpec(cells_x=3, cells_y=2))


@pytest.fixture(scope="session")
def cells(scene):
    return list(scene.cells())


@pytest.fixture(scope="session")
def cube(cells):
    return Cube(cells)
