"""The snow line: at which elevation the snow begins, by four methods, of the pixels of one polygon and
sector.

Arrays are ``(N,)``: ``elevation`` [m]; ``fsc`` 0..1, NaN = not seen. Sources: LIS (let-it-snow) for ``lis``,
Krajci et al. 2014 for ``rsle``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import curve_fit

Doubles = npt.NDArray[np.float64]

METHODS = ("lis", "rsle", "crossing", "logistic")

SNOW_LIMIT = CLEAR_LIMIT = 0.1
"""``lis``: least share of snow in what is seen of a band, and least share that is seen."""

LEAST_CLEAR_SHARE = 0.2
LEAST_BANDS = 3
"""With less seen, or fewer elevation bands, there is no snow line."""

NO_DATA = "no pixel in the polygon"
TOO_CLOUDY = "too cloudy"
TOO_FLAT = "fewer than 3 elevation bands"
ONLY_SNOW = "below the lowest point"
NO_SNOW = "above the highest point"
NO_LINE = "no clear transition"


@dataclass(frozen=True)
class SnowLine:
    """``elevation`` [m], or ``None`` with the ``reason``. ``low``, ``high``: its range, where the method has
    one.

    ``misfit``: ``rsle``: share of clear pixels on the wrong side; ``logistic``: RMSE of the band means,
    ``width``: the scale s of the transition [m]. ``clear_share``: share 0..1 of the pixels that are seen.
    """

    method: str
    clear_share: float
    elevation: float | None = None
    low: float | None = None
    high: float | None = None
    misfit: float | None = None
    width: float | None = None
    reason: str = ""


@dataclass(frozen=True)
class Bands:
    """Elevation bands: lower edges [m], pixels, seen pixels, snow pixels, mean FSC of the seen (NaN:
    none).
    """

    lower: Doubles
    pixels: Doubles
    clear: Doubles
    snow: Doubles
    mean: Doubles


def elevation_bands(elevation: Doubles, fsc: Doubles, dz: float, threshold: float) -> Bands:
    """Bands of width ``dz`` with edges at its multiples, the lower edge inclusive, from the lowest to the
    highest.
    """
    index = np.floor(elevation / dz).astype(np.int64)
    first = int(index.min())
    count = int(index.max()) - first + 1
    seen = np.isfinite(fsc)
    pixels = np.bincount(index - first, minlength=count).astype(np.float64)
    clear = np.bincount(index[seen] - first, minlength=count).astype(np.float64)
    snow = np.bincount(index[seen] - first, weights=fsc[seen] >= threshold, minlength=count)
    total = np.bincount(index[seen] - first, weights=fsc[seen], minlength=count)
    mean = np.divide(total, clear, out=np.full(count, np.nan), where=clear > 0)
    lower = np.asarray((first + np.arange(count)) * dz, np.float64)
    return Bands(lower, pixels, clear, snow.astype(np.float64), mean)


def snow_line(
    method: str, elevation: Doubles, fsc: Doubles, *, dz: float = 100.0, threshold: float = 0.5
) -> SnowLine:
    """The snow line by one of the ``METHODS``; pixels without elevation do not count."""
    known = np.isfinite(elevation)
    elevation, fsc = elevation[known].astype(np.float64), fsc[known].astype(np.float64)
    if not elevation.size:
        return SnowLine(method, 0.0, reason=NO_DATA)
    bands = elevation_bands(elevation, fsc, dz, threshold)
    share = float(bands.clear.sum() / bands.pixels.sum())
    seen = np.isfinite(fsc)
    snow = fsc[seen] >= threshold
    for fails, reason in (
        (share < LEAST_CLEAR_SHARE, TOO_CLOUDY),
        (snow.size and not snow.any(), NO_SNOW),
        (snow.size and snow.all(), ONLY_SNOW),
        (int((bands.clear > 0).sum()) < LEAST_BANDS, TOO_FLAT),
    ):
        if fails:
            return SnowLine(method, share, reason=reason)
    if method == "lis":
        lower = lis(bands)
        return SnowLine(method, share, lower, reason="" if lower is not None else NO_LINE)
    if method == "rsle":
        return _rsle_line(elevation[seen], snow, share)
    if method == "crossing":
        crossing = _crossing(bands, dz)
        return SnowLine(method, share, crossing, reason="" if crossing is not None else NO_LINE)
    return _logistic(bands, dz, share)


def lis(bands: Bands) -> float | None:
    """Two bands below the first one, from below, that is seen enough and has snow enough.

    Not below the lowest.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        snowy = (bands.clear / bands.pixels > CLEAR_LIMIT) & (bands.snow / bands.clear > SNOW_LIMIT)
    if not snowy.any():
        return None
    return float(bands.lower[max(int(snowy.argmax()) - 2, 0)])


def rsle(elevation: Doubles, snow: npt.NDArray[np.bool_]) -> tuple[int, float, float]:
    """Least number of snow pixels below z and snow-free ones at or above it, and the lowest and highest such
    z.

    ``elevation``, ``snow`` of the seen pixels. The ends are infinite where every z beyond is as good.
    """
    order = np.argsort(elevation, kind="stable")
    edges, first = np.unique(elevation[order], return_index=True)
    snow_below = np.concatenate([[0], np.cumsum(snow[order])])[np.append(first, len(order))]
    free_below = np.append(first, len(order)) - snow_below
    wrong = snow_below + free_below[-1] - free_below
    best = np.flatnonzero(wrong == wrong.min())
    low = -math.inf if best[0] == 0 else float(edges[best[0] - 1])
    high = math.inf if best[-1] == len(edges) else float(edges[best[-1]])
    return int(wrong.min()), low, high


def _rsle_line(elevation: Doubles, snow: npt.NDArray[np.bool_], share: float) -> SnowLine:
    wrong, low, high = rsle(elevation, snow)
    misfit = wrong / len(elevation)
    if math.isinf(low) or math.isinf(high):
        return SnowLine("rsle", share, misfit=misfit, reason=ONLY_SNOW if math.isinf(low) else NO_SNOW)
    return SnowLine("rsle", share, (low + high) / 2, low, high, misfit)


def _crossing(bands: Bands, dz: float) -> float | None:
    """Where the mean of the bands first rises through 0.5 and is above it in the next band, too."""
    seen = np.flatnonzero(bands.clear > 0)
    centre, mean = bands.lower[seen] + dz / 2, bands.mean[seen]
    for i in range(1, len(mean)):
        stays = i + 1 == len(mean) or mean[i + 1] > 0.5
        if mean[i - 1] < 0.5 <= mean[i] and stays:
            return float(
                centre[i - 1] + (0.5 - mean[i - 1]) / (mean[i] - mean[i - 1]) * (centre[i] - centre[i - 1])
            )
    return None


def _curve(z: Doubles, z0: float, s: float) -> Doubles:
    return np.asarray(1 / (1 + np.exp(-np.clip((z - z0) / s, -50, 50))))


def _logistic(bands: Bands, dz: float, share: float) -> SnowLine:
    """Logistic curve through the band means, weighted by what is seen of each band."""
    seen = bands.clear > 0
    centre, mean, weight = bands.lower[seen] + dz / 2, bands.mean[seen], bands.clear[seen]
    start = float(centre[np.abs(mean - 0.5).argmin()]), dz
    try:
        (z0, s), covariance = curve_fit(
            _curve, centre, mean, start, sigma=1 / np.sqrt(weight), bounds=([-np.inf, 1e-3], np.inf)
        )
    except (RuntimeError, ValueError):
        return SnowLine("logistic", share, reason=NO_LINE)
    error = float(np.sqrt(covariance[0, 0]))
    if not centre[0] - dz / 2 <= z0 <= centre[-1] + dz / 2 or not math.isfinite(error):
        return SnowLine("logistic", share, reason=NO_LINE)
    rmse = float(np.sqrt(np.average((_curve(centre, z0, s) - mean) ** 2, weights=weight)))
    return SnowLine("logistic", share, float(z0), float(z0) - error, float(z0) + error, rmse, float(s))
