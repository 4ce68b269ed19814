"""Results of jobs with plausible values, for tests that show them."""

from snowgalileo_qgis.engine.protocol import DayTable, ModelInfo, SensorDays, SnowMap, SnowMaps, StaticLayer

DATES = [f"2025-04-{day:02}" for day in range(8, 16)]


def snow_map(**changes):
    """One map of 2025-04-06 without further rasters."""
    values = {
        "day": "2025-04-06",
        "path": "/maps/fsc.tif",
        "uncertainty": None,
        "change": None,
        "quality": None,
        "clms": None,
        "crs": "EPSG:32632",
        "cells": 1,
        "cells_nodata": 0,
        "conditions": {},
        "out_of_domain": {},
        "mean_fsc": 0.472,
        "mean_uncertainty": None,
        "mean_change": None,
        "mean_absolute_change": None,
        "snow_area_km2": 12.345,
        "valid_percent": 100.0,
    }
    return SnowMap(**{**values, **changes})


def model_info(**changes):
    """A model file."""
    values = {
        "path": "/models/best.pth",
        "sha256": "ab" * 32,
        "size": "nano",
        "head": "spatial_mean",
        "note": "",
        "condition": None,
    }
    return ModelInfo(**{**values, **changes})


def snow_maps(**changes):
    """The result of a prediction on the CPU."""
    values = {
        "rasters": [snow_map()],
        "cells": 25,
        "device": "cpu",
        "precision": "fp32",
        "condition": "clear",
        "models": [model_info()],
        "seconds": 4.2,
    }
    return SnowMaps(**{**values, **changes})


def day_table(sensors, static=(("dem", "Copernicus DEM", 100.0),), day=DATES[-1], dates=DATES, cells=3):
    """Availability of one prediction day; ``sensors``: ``(id, label, valid, cloud, age in days)``."""
    return DayTable(
        day=day,
        cells=cells,
        dates=list(dates),
        sensors=[SensorDays(*sensor) for sensor in sensors],
        static=[StaticLayer(name, label, [valid]) for name, label, valid in static],
    )
