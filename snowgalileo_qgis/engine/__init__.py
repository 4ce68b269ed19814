"""The engine: reads stacks, runs the model, writes rasters. Never imports ``qgis``."""
