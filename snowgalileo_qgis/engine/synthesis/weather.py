"""Eight days of consistent weather: wet days are cold and cloudy with snow at high elevations, warm days melt
it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from ..bands import DAYS
from .noise import Floats, Noise

LAPSE_RATE = 0.0065
"""Decrease of temperature with elevation [K m-1]."""

FREEZING = 273.15

_CELL = 0.1
_WARMEST_DAY = 205


def mean_temperature(latitude: float, day: date) -> float:
    """Climatological daily mean temperature [degree C] at sea level: an annual cycle with its maximum in late
    July, or late January in the south.
    """
    year = 29.5 - 0.36 * abs(latitude)
    swing = 0.22 * abs(latitude)
    phase = 2 * np.pi * (day.timetuple().tm_yday - _WARMEST_DAY) / 365.25
    return float(year + swing * np.cos(phase) * (1.0 if latitude >= 0 else -1.0))


@dataclass(frozen=True)
class Weather:
    """Daily values ``(8,)``: air temperature [degree C] at ``elevation`` [m], precipitation [mm], eastward
    and northward wind [m s-1], cloud cover 0..1.
    """

    noise: Noise
    elevation: float
    temperature: Floats
    precipitation: Floats
    wind_east: Floats
    wind_north: Floats
    cloud_cover: Floats

    def temperature_at(self, t: int, elevation: Floats) -> Floats:
        """Air temperature [degree C] of day ``t``."""
        return np.asarray(self.temperature[t] - LAPSE_RATE * (elevation - self.elevation))

    def era5(self, t: int, longitude: Floats, latitude: Floats) -> dict[str, Floats]:
        """The five ERA5-Land bands of day ``t`` (K, K, m, m s-1, m s-1), constant within grid cells of 0.1
        degree.
        """
        row, column = np.rint(latitude / _CELL).astype(np.int64), np.rint(longitude / _CELL).astype(np.int64)

        def local(name: str, spread: float) -> Floats:
            return spread * self.noise.white(f"era5 {name}", row, column)

        air = self.temperature[t] + FREEZING + local("elevation", 1.0) + local(f"air {t}", 0.15)
        return {
            "skin_temperature": air - 0.9 + local(f"skin {t}", 0.5),
            "temperature_2m": air,
            "total_precipitation_sum": 1e-3 * self.precipitation[t] * np.exp(local(f"rain {t}", 0.25)),
            "u_component_of_wind_10m": self.wind_east[t] + local(f"u {t}", 0.12),
            "v_component_of_wind_10m": self.wind_north[t] + local(f"v {t}", 0.12),
        }


def simulate_weather(
    noise: Noise,
    rng: np.random.Generator,
    latitude: float,
    day: date,
    elevation: float,
    cloudiness: float,
    day_cloud: float | None,
) -> Weather:
    """Draw the weather of the 8 days up to ``day``; arguments as in ``SceneSpec``."""
    wet = np.zeros(DAYS, dtype=bool)
    departure = np.zeros(DAYS)
    wet[0], departure[0] = rng.random() < 0.35, rng.normal(0.0, 2.5)
    for t in range(1, DAYS):
        wet[t] = rng.random() < (0.5 if wet[t - 1] else 0.28)
        departure[t] = 0.7 * departure[t - 1] + rng.normal(0.0, 1.8)
    usual = mean_temperature(latitude, day) - LAPSE_RATE * elevation
    trace = rng.exponential(0.06, DAYS)
    cover = cloudiness * np.where(wet, rng.uniform(0.85, 1.0, DAYS), rng.beta(0.7, 1.5, DAYS))
    if day_cloud is not None:
        cover[-1] = day_cloud
    return Weather(
        noise,
        elevation,
        temperature=usual + departure - 2.0 * wet,
        precipitation=np.where(wet, rng.gamma(1.3, 5.0, DAYS) + 1.0, trace),
        wind_east=rng.normal(0.5, 0.9, DAYS),
        wind_north=rng.normal(0.1, 0.8, DAYS),
        cloud_cover=cover,
    )
