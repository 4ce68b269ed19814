"""How far the demo's map is from the simulated truth: ``demo_score.py MAP TRUTH`` prints JSON.

Runs in the engine's Python.
"""

from __future__ import annotations

import json
import sys

import numpy as np
import rasterio


def main(map_path: str, truth_path: str) -> None:
    """Compare two rasters of the same grid over the pixels where both have data."""
    with rasterio.open(map_path) as map_file, rasterio.open(truth_path) as truth_file:
        if (map_file.crs, map_file.transform, map_file.shape) != (
            truth_file.crs,
            truth_file.transform,
            truth_file.shape,
        ):
            raise SystemExit(f"{map_path} and {truth_path} do not lie on the same grid.")
        predicted = map_file.read(1, masked=True).astype(np.float64).filled(np.nan)
        truth = truth_file.read(1, masked=True).astype(np.float64).filled(np.nan)
        pixel_km2 = abs(truth_file.transform.a * truth_file.transform.e) / 1e6
    both = np.isfinite(predicted) & np.isfinite(truth)
    error = predicted[both] - truth[both]
    print(
        json.dumps(
            {
                "pixels": int(both.sum()),
                "rmse": float(np.sqrt(np.mean(error**2))),
                "r2": float(1 - np.sum(error**2) / np.sum((truth[both] - truth[both].mean()) ** 2)),
                "bias": float(error.mean()),
                "truth_mean": float(np.nanmean(truth)),
                "truth_sd": float(np.nanstd(truth)),
                "truth_area_km2": float(np.nansum(truth) * pixel_km2),
            }
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
