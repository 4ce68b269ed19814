"""Rasters of known snow cover: their place, day, values and pixels."""
