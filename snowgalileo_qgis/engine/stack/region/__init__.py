"""Region stores: the scenes of an area and what the model needs of them, in a Zarr group.

Cells and cubes are windows of it.
"""

from .store import FINE_SENSORS, Region, StoredScene

__all__ = ["FINE_SENSORS", "Region", "StoredScene"]
