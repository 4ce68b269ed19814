"""Heights of the geoid."""

import numpy as np
import pytest

from snowgalileo_qgis.engine.sources.archive.sentinel1.geoid import geoid_height


def test_the_geoid_has_its_known_heights_and_no_seam() -> None:
    """The six test points that NGA published with EGM96."""
    longitude = np.array([269.779155, 305.021114, 102.448729, 133.874712, 359.9995, 0.0023])
    latitude = np.array([38.628155, -14.621217, 46.874319, -23.617446, 38.625473, -0.466744])
    assert geoid_height(longitude, latitude) == pytest.approx(
        [-31.628, -2.969, -43.575, 15.871, 50.066, 17.329], abs=0.7
    )
    latitude = np.linspace(-90, 90, 91)
    turns = [geoid_height(np.full(91, longitude), latitude) for longitude in (-180.0, 180.0, 540.0)]
    assert (turns[0] == turns[1]).all() and (turns[1] == turns[2]).all()
    assert np.ptp(geoid_height(np.arange(-180.0, 180, 10), np.full(36, 90.0))) < 0.2
    across = geoid_height(np.linspace(179.4, 180.6, 121), np.full(121, -20.0))
    assert np.abs(np.diff(across)).max() < 0.1
