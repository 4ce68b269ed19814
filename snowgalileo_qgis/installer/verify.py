"""Proves that an installed engine works: libraries load, and the device computes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict

from ..engine.protocol import SnowGalileoError
from .child import run
from .control import Control
from .folder import python_of

LIMIT_S = 300.0
"""The first start loads 1 GB from a cold disk, with a virus scanner reading along."""
CHECK = """
import json, sys
backend = sys.argv[1]
import h5py, numpy, pyproj, rasterio, scipy, shapely, sklearn, torch, zarr
versions = {m.__name__: m.__version__ for m in (torch, numpy, rasterio, h5py, zarr)}
def works(device):
    a = torch.arange(4096, dtype=torch.float32, device=device).reshape(64, 64) % 7
    product = (a @ a.T).sum().item()
    expected = (a.cpu().double() @ a.cpu().double().T).sum().item()
    return abs(product - expected) <= 1e-5 * abs(expected)
result = {"libraries": versions, "version": torch.__version__, "device": "", "problem": ""}
assert works("cpu"), "a product of matrices on the processor is wrong"
try:
    if backend == "cuda":
        assert torch.cuda.is_available(), "PyTorch finds no GPU that it can use"
        result["device"] = torch.cuda.get_device_name(0)
        assert works("cuda"), "the GPU computes wrongly"
        torch.cuda.synchronize()
    elif backend == "mps" and torch.backends.mps.is_available():
        assert works("mps"), "the GPU computes wrongly"
        result["device"] = "Apple GPU"
except Exception as error:
    result["problem"] = (str(error) or type(error).__name__).splitlines()[0][:300]
print(json.dumps(result))
"""


@dataclass(frozen=True)
class Verdict:
    """``problem``: why the GPU does not work, although everything else does; empty if it does or none is
    wanted. ``device``: name of the GPU.
    """

    version: str
    device: str = ""
    problem: str = ""
    libraries: Dict[str, str] = field(default_factory=dict)


def verify(environment: Path, backend: str, control: Control) -> Verdict:
    """Compute on the device of a backend. Raises ``SG-INSTALL-012`` if not even the processor works."""
    try:
        output = run(
            [str(python_of(environment)), "-I", "-c", CHECK, backend], control, Path.home(), limit_s=LIMIT_S
        )
        told = json.loads(output.out.splitlines()[-1])
        return Verdict(told["version"], told["device"], told["problem"], told["libraries"])
    except (OSError, ValueError, KeyError, IndexError) as error:
        detail = output.err if "output" in locals() else str(error)
    lines = [line for line in detail.splitlines() if line.strip()]
    reason = f": {lines[-1][:300]}" if lines else "."
    hint = "Click Install again; if it stays, copy the diagnostics report and ask for help."
    if "DLL load failed" in detail or "WinError 1114" in detail or "WinError 126" in detail:
        hint = "Install Microsoft's 'Visual C++ Redistributable' (x64), then click Install again."
    raise SnowGalileoError("SG-INSTALL-012", f"The installed engine does not start{reason}", hint, detail)
