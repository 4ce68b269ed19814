"""Sentinel-1 GRD IW: backscatter sigma0 [dB] and incidence angle [degree] on the grid of a region.

Products in radar geometry go through ``geocode``; rasters that were terrain-corrected elsewhere are read like
any other sensor's.
"""

from .reader import READER, Sentinel1Reader
from .tiles import HeightSource, Tile

__all__ = ["READER", "HeightSource", "Sentinel1Reader", "Tile"]
