"""The published SEN12TP data set: scenes of Sentinel-1 and Sentinel-2 with terrain and land cover.

Source: the published description and metadata, and the data set's own reader (oceanites/sen12tp) for units.
"""
