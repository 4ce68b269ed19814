"""Values of settings in words: the same in the dock and in the toolbox; the values stay in scripts."""

from __future__ import annotations

from typing import Dict

from .messages import tr


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


def mode_words() -> Dict[str, str]:
    """Treatments of missing pixels."""
    return {
        "research": tr("As in the training of the published models"),
        "strict": tr("Strict: hide each patch with a missing pixel"),
    }


def hideable_words() -> Dict[str, str]:
    """Inputs that can be hidden from the model: sensors, then days before the prediction day."""
    days = [tr("the prediction day"), tr("the day before")]
    days += [tr("{n} days before").format(n=age) for age in range(2, 8)]
    return {
        "s1": "Sentinel-1",
        "s2": "Sentinel-2",
        "landsat": "Landsat",
        "s3": "Sentinel-3",
        "modis": "MODIS, NDSI, NDVI",
        "viirs": "VIIRS",
        "era5": "ERA5-Land",
        **{f"day:{age}": text for age, text in enumerate(days)},
    }


def snow_line_words() -> Dict[str, str]:
    """Methods that find the snow line."""
    return {
        "rsle": tr("fewest pixels on the wrong side"),
        "lis": tr("lowest band with snow (LIS)"),
        "crossing": tr("mean of the bands crosses half"),
        "logistic": tr("curve through the bands"),
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
