"""Sentinel-1 GRD IW: backscatter sigma0 [dB] and incidence angle [degree] on the grid of a region.

Products in radar geometry are geocoded; rasters that were terrain-corrected elsewhere are read like any other
sensor's.
"""

from .reader import READER, Sentinel1Reader

__all__ = ["READER", "Sentinel1Reader"]
