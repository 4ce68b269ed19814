"""Values of settings in words: the same in the dock and in the toolbox; the values stay in scripts."""

from __future__ import annotations

from typing import Dict

from qgis.PyQt.QtCore import QLocale

from .messages import tr

SATELLITES = {
    "s1": "Sentinel-1",
    "s2": "Sentinel-2",
    "landsat": "Landsat",
    "s3": "Sentinel-3",
    "modis": "MODIS",
    "viirs": "VIIRS",
    "era5": "ERA5-Land",
}
"""Names of inputs that change from day to day, in all languages."""


def condition_words() -> Dict[str, str]:
    """Conditions of the prediction day."""
    return {
        "auto": tr("Automatic"),
        "clear": tr("Clear sky"),
        "clouds": tr("Clouds"),
        "no_hr": tr("No Sentinel-2 or Landsat that day"),
        "clouds_no_hr": tr("Clouds, and no Sentinel-2 or Landsat that day"),
    }


def device_words() -> Dict[str, str]:
    """Kinds of device."""
    return {
        "auto": tr("Automatic"),
        "cpu": tr("Processor (CPU)"),
        "cuda": tr("Graphics card (CUDA)"),
        "mps": tr("Graphics card (Apple)"),
    }


def precision_words() -> Dict[str, str]:
    """Precisions of the computation."""
    return {
        "fp32": tr("Exact (32 bit)"),
        "bf16": tr("Faster (16 bit in part)"),
        "bf16_all": tr("Fastest (16 bit)"),
    }


def provider_words() -> Dict[str, str]:
    """Where online data come from."""
    return {"products": tr("Services with products"), "earth_engine": "Earth Engine"}


def service_words() -> Dict[str, str]:
    """What the services for online data give, by their ids; names of satellites are the same everywhere."""
    return {
        "cdse": "Sentinel-1, Sentinel-2, Sentinel-3",
        "earthdata": "MODIS, VIIRS",
        "usgs": tr("Landsat 8 and 9"),
        "cds": "ERA5-Land",
        "earthengine": tr("all sensors, in the place of all other accounts"),
    }


def mode_words() -> Dict[str, str]:
    """Treatments of missing pixels."""
    return {
        "research": tr("As in the training of the published models"),
        "strict": tr("Strict: hide each patch with a missing pixel"),
    }


def training_condition_words() -> Dict[str, str]:
    """Conditions that a model can be trained for."""
    conditions = {value: text for value, text in condition_words().items() if value != "auto"}
    return {**conditions, "mixed": tr("Any sky (mixed)")}


def training_precision_words() -> Dict[str, str]:
    """Precisions of training."""
    return {"fp32": precision_words()["fp32"], "bf16": tr("Faster (16 bit)")}


def build_words() -> Dict[str, str]:
    """Builds of the engine."""
    return {
        "auto": tr("Automatic"),
        "cpu": tr("For the processor"),
        "cuda": tr("For NVIDIA graphics cards (CUDA)"),
        "mps": tr("For Apple silicon"),
    }


def init_words() -> Dict[str, str]:
    """What the training of the published models started from."""
    return {"pretrained": tr("The pre-trained encoder"), "random": tr("Random weights")}


def hideable_words() -> Dict[str, str]:
    """Inputs that can be hidden from the model: sensors, then days before the prediction day."""
    days = [tr("the prediction day"), tr("the day before")]
    days += [tr("{n} days before").format(n=age) for age in range(2, 8)]
    return {
        **SATELLITES,
        "modis": "MODIS, NDSI, NDVI",
        **{f"day:{age}": text for age, text in enumerate(days)},
    }


def label_words() -> Dict[str, str]:
    """Kinds of values in a raster of known snow cover."""
    return {
        "auto": tr("Automatic"),
        "fraction": tr("Fraction"),
        "percent": tr("Percent"),
        "clms": tr("Copernicus snow product"),
        "classes": tr("Snow classes"),
        "permille": tr("Per mille"),
        "ndsi": tr("NDSI"),
    }


def sensor_words() -> Dict[str, str]:
    """Kinds of product that online services have."""
    return {**SATELLITES, "dem": tr("Terrain model"), "worldcover": tr("Land cover")}


def product_words() -> Dict[str, str]:
    """Kinds of product that may have been downloaded."""
    return {**sensor_words(), "earthengine": "Google Earth Engine"}


def station_words() -> Dict[str, str]:
    """What stations measure."""
    return {"auto": tr("Automatic"), "fraction": tr("Fraction"), "depth": tr("Snow depth")}


def snow_line_words() -> Dict[str, str]:
    """Methods of finding the snow line, the usual one first."""
    return {
        "rsle": tr("fewest pixels on the wrong side"),
        "lis": tr("lowest band with snow (LIS)"),
        "crossing": tr("mean of the bands crosses half"),
        "logistic": tr("curve through the bands"),
    }


def fill_words() -> Dict[str, str]:
    """Methods of filling gaps in time."""
    return {
        "none": tr("no"),
        "persistence": tr("last value"),
        "linear": tr("between the values"),
        "pchip": tr("smooth curve"),
    }


def aspect_words() -> Dict[int, str]:
    """Numbers of aspect sectors."""
    return {1: tr("all together"), 4: tr("4 sectors"), 8: tr("8 sectors")}


def aggregation_words() -> Dict[str, str]:
    """Values of a period of days."""
    return {"median": tr("Median"), "maximum": tr("Maximum"), "latest": tr("Latest value")}


def yes_no_words() -> Dict[str, str]:
    """A switch that can be left to the engine."""
    return {"auto": tr("Automatic"), "yes": tr("Yes"), "no": tr("No")}


def scene_rule_words() -> Dict[str, str]:
    """What is done with several scenes of a day."""
    return {"mosaic": tr("First valid pixel of all scenes"), "first": tr("One scene for each cell")}


def format_words() -> Dict[str, str]:
    """Formats of stacks."""
    return {
        "zarr": tr("Region store (Zarr)"),
        "cube": tr("GeoTIFF cubes with 308 bands"),
        "h5": tr("HDF5 files"),
    }


def cloud_words() -> Dict[str, str]:
    """Kinds of simulated cloud."""
    return {
        "full": tr("Overcast"),
        "wide": tr("Wide clouds"),
        "big": tr("Big clouds"),
        "local": tr("Small clouds"),
        "thin": tr("Thin clouds"),
        "fog": tr("Fog"),
        "mixed": tr("Any of wide, big and small clouds and fog"),
    }


def region_words() -> Dict[str, str]:
    """Regions of the published test data."""
    return {"rockies": tr("Rocky Mountains"), "switzerland": tr("Switzerland")}


def split_words() -> Dict[str, str]:
    """Parts of a published data set."""
    return {"any": tr("Both"), "train": tr("Training"), "test": tr("Test")}


def month_words() -> Dict[str, str]:
    """Months by number."""
    locale = QLocale()
    return {str(month): locale.standaloneMonthName(month) for month in range(1, 13)}


def land_cover_words() -> Dict[str, str]:
    """Prevailing land cover of SEN12TP scenes."""
    return {
        "Bare/Moss/Lichen": tr("Bare ground, moss, lichen"),
        "Built up": tr("Built up"),
        "Cropland": tr("Cropland"),
        "Forest": tr("Forest"),
        "Grassland": tr("Grassland"),
        "Ice/Snow": tr("Ice and snow"),
        "Shrubs": tr("Shrubs"),
        "Wetlands": tr("Wetlands"),
    }
