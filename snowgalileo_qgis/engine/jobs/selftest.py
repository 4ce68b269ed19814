"""Check that this computer gives the right numbers, on three shipped cells with stored answers."""

from __future__ import annotations

import platform

import h5py
import numpy as np
import rasterio
import torch

from ...version import __version__
from ..inference.devices import choose_device
from ..inference.selftest import ShippedCells, differences
from ..job_context import JobContext
from ..protocol import SelftestReport, SelftestSpec

ALLOWED = {"fp32": 1e-4, "bf16": 0.002, "bf16_all": 0.02}
"""Largest difference in snow cover that passes. The order of summation differs between devices (a few 1e-6
in 32 bit); 16 bit rounds at the third digit. A wrong kernel, layout or weight gives tenths."""


def selftest(spec: SelftestSpec, context: JobContext) -> SelftestReport:
    """Compare snow cover with the stored answers; wrong numbers are a result, not an error.

    Raises what opening a stack and a model raises.
    """
    chosen = choose_device(spec.device)
    context.device = chosen.device.id
    context.progress("selftest", 0, 2)
    cells = ShippedCells(chosen.device.id, spec.precision, context.check)
    found = differences(cells.fsc())
    context.progress("selftest", 1, 2)
    speed = cells.cells_per_second()
    context.progress("selftest", 2, 2)
    worst = max(found.values(), key=lambda value: np.inf if np.isnan(value) else value)
    return SelftestReport(
        passed=bool(worst <= ALLOWED[spec.precision]),
        max_difference=worst if np.isfinite(worst) else None,
        allowed=ALLOWED[spec.precision],
        cells={name: value if np.isfinite(value) else None for name, value in found.items()},
        device=chosen.device.id,
        device_name=chosen.device.name,
        device_reason=chosen.reason,
        precision=spec.precision,
        cells_per_second=round(speed, 1),
        versions=_versions(),
        system=platform.platform(),
        warnings=context.warnings,
    )


def _versions() -> dict[str, str]:
    found = {
        "plugin": __version__,
        "python": platform.python_version(),
        "torch": str(torch.__version__),
        "numpy": np.__version__,
        "rasterio": rasterio.__version__,
        "h5py": h5py.__version__,
    }
    return found | ({"cuda": torch.version.cuda} if torch.version.cuda else {})
