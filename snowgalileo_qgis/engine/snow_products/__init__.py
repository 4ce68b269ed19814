"""Snow cover rasters of any producer: which layer holds snow cover, its place and day, what its values mean,
and its pixels as fractions.
"""
