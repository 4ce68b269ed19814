"""Light on its way from the ground to the satellite on one day: sun, clouds and cloud shadows."""

from __future__ import annotations

from dataclasses import dataclass

from .clouds import CloudLayer, Clouds
from .landscape import Ground
from .noise import Floats
from .reflectance import surface_reflectance, top_of_atmosphere, under_cloud
from .spec import SceneSpec
from .sun import Sun, sun_at


@dataclass(frozen=True)
class Sky:
    """Sun and clouds over a ground at one time of day ``t``."""

    ground: Ground
    t: int
    sun: Sun
    clouds: CloudLayer

    def surface(self, wavelength: int) -> Floats:
        """Reflectance after atmospheric correction, clouds included (MODIS, VIIRS)."""
        return under_cloud(
            surface_reflectance(self.ground, self.t, self.sun, wavelength), self.clouds, wavelength
        )

    def top(self, wavelength: int) -> Floats:
        """Reflectance at the top of the atmosphere (Sentinel-2, Landsat, Sentinel-3)."""
        clear = top_of_atmosphere(surface_reflectance(self.ground, self.t, self.sun, wavelength), wavelength)
        return under_cloud(clear, self.clouds, wavelength)


def sky_over(ground: Ground, clouds: Clouds, spec: SceneSpec, t: int, hour: float) -> Sky:
    """The sky over a ground at a local solar hour of day ``t``."""
    sun = sun_at(spec.latitude, spec.dates[t], hour)
    return Sky(ground, t, sun, clouds.layer(t, hour, sun, ground.x, ground.y))
