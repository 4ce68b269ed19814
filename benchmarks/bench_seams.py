"""The outline of the 1 km cells in a map, with and without overlap, on a simulated scene with known snow;
prints JSON.

The edge step is the mean absolute difference of neighbouring pixels across the borders of cells minus that
inside them; the half-way step is the same at the borders of the bridging cells. The true snow has steps near
0. Seconds are of whole jobs after one that warms up, so both read the same cube from the page cache.

    python benchmarks/bench_seams.py [--cells 5x5] [--checkpoint FILE...] [--precision fp32|bf16] [--device
    auto|cpu|cuda]
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from threading import Event
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1]))

import numpy as np
import rasterio
from scene import ROOT, simulated

from snowgalileo_qgis.engine.bands import FSC_PIXELS
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import PredictSpec

DEMO = ROOT / "resources" / "models" / "snowgalileo_demo_nano.safetensors"


def steps(fsc: np.ndarray) -> dict[str, float]:
    """Mean absolute differences of neighbours by where they lie, and by how much they are larger across
    borders.
    """
    differences = [np.abs(np.diff(values, axis=1)) for values in (fsc, fsc.T)]
    places = [
        np.broadcast_to(np.arange(1, values.shape[1] + 1) % FSC_PIXELS, values.shape)
        for values in differences
    ]
    difference, place = (np.concatenate([part.ravel() for part in parts]) for parts in (differences, places))
    border, half_way = place == 0, place == FSC_PIXELS // 2
    inside = float(difference[~border & ~half_way].mean())
    return {
        "inside": inside,
        "across_borders": float(difference[border].mean()),
        "edge_step": float(difference[border].mean()) - inside,
        "half_way_step": float(difference[half_way].mean()) - inside,
    }


def mapped(spec: PredictSpec, truth: np.ndarray) -> dict[str, float]:
    """Run one job and compare its map with the truth."""
    messages: list[dict[str, Any]] = []
    result = run_job(spec, JobContext(messages.append, Event())).to_json()
    with rasterio.open(spec.fsc) as raster:
        fsc = raster.read(1).astype(np.float64)
    error = fsc - truth
    cells = next(
        message["total"]
        for message in messages
        if message["type"] == "progress" and message["stage"] == "predict"
    )
    accuracy = {"rmse": float(np.sqrt(np.mean(error**2))), "bias": float(error.mean())}
    return {
        **steps(fsc),
        **accuracy,
        "cells": result["cells"],
        "cells_through_the_model": cells,
        "seconds": result["seconds"],
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cells", default="5x5")
    parser.add_argument("--checkpoint", nargs="+", default=[str(DEMO)])
    parser.add_argument("--precision", default="fp32")
    parser.add_argument("--device", default="auto")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        stacks = [str(path) for path in simulated(Path(scratch), options.cells, "cube")]
        (path,) = (Path(scratch) / "truth").glob("*.tif")
        with rasterio.open(path) as raster:
            truth = raster.read(1).astype(np.float64)
        common = {
            "stacks": stacks,
            "checkpoints": options.checkpoint,
            "precision": options.precision,
            "device": options.device,
        }
        spec = PredictSpec(**common, fsc=str(Path(scratch) / "fsc.tif"))
        mapped(spec, truth)
        plain = mapped(spec, truth)
        blended = mapped(PredictSpec(**common, fsc=spec.fsc, overlap=0.5), truth)
    report = {
        "truth": steps(truth),
        "overlap 0": plain,
        "overlap 0.5": blended,
        "cost": blended["seconds"] / plain["seconds"],
    }
    print(
        json.dumps(
            {"cells": options.cells, "models": [Path(name).name for name in options.checkpoint], **report},
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
