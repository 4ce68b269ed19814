"""Simulated and real values side by side: means and 5-95 % ranges per band, by what is in view.

The report goes to build/reports/.
"""

from collections import defaultdict
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.bands import DAYS, DYNAMIC, MISSING, MODIS_FILL, STATIC, Sensor, dynamic_offset
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene

REPORT = Path(__file__).resolve().parents[3] / "build" / "reports" / "simulated_ranges.txt"
FEWEST = 12_000
"""Pixels of a class that one image alone can have; with fewer, the real cubes say nothing about it."""

PLACES = (
    (date(2025, 4, 6), "EPSG:32611", 562_350, 5_653_590, 2496, 260),
    (date(2025, 4, 23), "EPSG:32611", 595_340, 5_666_590, 2024, 240),
    (date(2025, 5, 10), "EPSG:32611", 639_330, 5_744_590, 1268, 120),
    (date(2022, 10, 12), "EPSG:32632", 240_000, 4_964_000, 820, 130),
)
"""Day, place, mean elevation and relief of the real cubes."""


def samples(pixels):
    """Valid values of a cube by band and by what is in view: cloud, snow, or ground free of both.

    Land cover for radar.
    """
    days = pixels[: DAYS * len(DYNAMIC)].reshape(DAYS, len(DYNAMIC), -1)
    inside = (pixels.reshape(len(pixels), -1) != 0).any(axis=0)
    cover = pixels[-1].ravel()
    found = defaultdict(list)
    for day in days:
        value = {band.name: day[k] for k, band in enumerate(DYNAMIC)}
        views = {
            Sensor.S2: _views(value, "B3", "B11", value["QA60"] > 0),
            Sensor.LANDSAT: _views(value, "B3_landsat", "B6_landsat", value["QA_PIXEL"].astype(int) & 8 > 0),
            Sensor.MODIS: _views(
                value, "sur_refl_b04", "sur_refl_b06", np.maximum(value["state_1km"], 0).astype(int) & 3 > 0
            ),
            Sensor.S1: {"trees": cover == 10, "open": (cover == 30) | (cover == 60)},
            Sensor.ERA5: {"all": inside},
        }
        views[Sensor.VIIRS] = views[Sensor.MODIS]
        for band in DYNAMIC:
            for view, mask in views.get(band.sensor, {}).items():
                known = value[band.name]
                keep = mask & inside & (known != MISSING) & (known != MODIS_FILL) & (known >= band.threshold)
                if band.unit != "bit field" and keep.any():
                    found[band.name, view].append(known[keep])
        radiance = value["Oa17_radiance"]
        for name in ("Oa17_radiance", "Oa21_radiance"):
            found[name, "all"].append(value[name][inside & (radiance != MISSING) & (radiance > 0)])
    for k, band in enumerate(STATIC[:3]):
        found[band.name, "all"].append(pixels[DAYS * len(DYNAMIC) + k].ravel()[inside])
    return found


def _views(value, green, infrared, cloud):
    known = (value[green] > 0) & (value[infrared] > 0)
    ndsi = (value[green] - value[infrared]) / np.where(known, value[green] + value[infrared], 1)
    return {
        "cloud": known & cloud,
        "snow": known & ~cloud & (ndsi > 0.4),
        "free": known & ~cloud & (ndsi < 0.1),
    }


def _pooled(cubes):
    pool = defaultdict(list)
    for cube in cubes:
        for key, values in samples(cube).items():
            pool[key] += values
    return {key: np.concatenate(values) for key, values in pool.items()}


def _summary(values):
    return np.percentile(values, 5), values.mean(), np.percentile(values, 95)


@pytest.fixture(scope="module")
def pools(shared):
    files = sorted(shared.glob("data/gee_cubes/*.tif")) + sorted(shared.glob("data/pretrain_cubes/*.tif"))
    if not files:
        pytest.skip("the real cubes of ../shared/data are not here")
    real = []
    for file in files:
        with rasterio.open(file) as cube:
            real.append(cube.read())
    simulated = []
    for day, crs, x0, y0, elevation, relief in PLACES:
        for seed in range(4):
            spec = SceneSpec(1, 1, day, seed, crs, x0, y0, elevation, relief)
            simulated.append(simulate_scene(spec).cell(0, 0).pixels)
    return _pooled(real), _pooled(simulated)


def test_simulated_values_lie_where_real_ones_do(pools):
    """Means differ by less than 40 % of what the two ranges span, and the ranges overlap."""
    real, simulated = pools
    order = [band.name for band in (*DYNAMIC, *STATIC)]
    lines = [
        f"{'band':<26}{'in view':<8}{'real 5 %':>11}{'mean':>11}{'95 %':>11}"
        f"{'simulated 5 %':>16}{'mean':>11}{'95 %':>11}"
    ]
    wrong = []
    for name, view in sorted(real.keys() & simulated.keys(), key=lambda key: (order.index(key[0]), key[1])):
        r, s = real[name, view], simulated[name, view]
        if min(r.size, s.size) < FEWEST:
            continue
        (low_r, mean_r, high_r), (low_s, mean_s, high_s) = _summary(r), _summary(s)
        lines.append(
            f"{name:<26}{view:<8}{low_r:>11.4g}{mean_r:>11.4g}{high_r:>11.4g}{low_s:>16.4g}{mean_s:>11.4g}{high_s:>11.4g}"
        )
        span = max(high_r, high_s) - min(low_r, low_s)
        overlap = min(high_r, high_s) - max(low_r, low_s)
        if overlap <= 0 or abs(mean_r - mean_s) > 0.4 * span:
            wrong.append(lines[-1])
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(*lines, sep="\n")
    assert len(lines) > 60
    assert not wrong, "\n".join([lines[0], *wrong])


@pytest.mark.parametrize("name", ["QA60", "QA_PIXEL", "state_1km"])
def test_flags_use_bits_that_real_flags_use(pools, shared, name):
    """No bit is set in a simulated flag that no real flag has, but for Landsat's water bit and
    Sentinel-2's cirrus bit, which no real cube shows.
    """
    used = 0
    for file in shared.glob("data/*cubes/*.tif"):
        with rasterio.open(file) as cube:
            for t in range(DAYS):
                values = cube.read(t * len(DYNAMIC) + dynamic_offset(name) + 1)
                used |= int(
                    np.bitwise_or.reduce(values[(values > 0) & (values < 65535)].astype(int), initial=0)
                )
    allowed = {"QA60": 1 << 11, "QA_PIXEL": 1 << 7, "state_1km": 0}[name]
    scene = simulate_scene(SceneSpec(2, 1, seed=6))
    for cell in scene.cells():
        for t in range(DAYS):
            values = cell.pixels[t * len(DYNAMIC) + dynamic_offset(name)]
            bits = int(np.bitwise_or.reduce(values[(values > 0) & (values < 65535)].astype(int), initial=0))
            assert bits & ~(used | allowed) == 0
