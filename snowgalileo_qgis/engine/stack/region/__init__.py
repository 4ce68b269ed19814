"""Region stores: the scenes of an area and what the model needs of them, in a Zarr group.

Cells and cubes are windows of a store.
"""

from .fine_layers import FINE_SENSORS
from .scenes import StoredScene
from .store import Region

__all__ = ["FINE_SENSORS", "Region", "StoredScene"]
