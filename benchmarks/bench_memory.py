"""Peak memory of a whole prediction for 100 and for 1,000 cells; it must not grow with the area.

The cells are hard links to a few published-layout HDF5 files under names that place them on a 1 km grid. Each
run is a process of its own.

    python benchmarks/bench_memory.py [--cells 100 1000] [FILE.h5...]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from scene import ROOT, simulated

RUN = """
import json, resource, sys
sys.path.append(sys.argv.pop(1))
from snowgalileo_qgis.engine.cli import main
code = main(sys.argv[1:])
print(json.dumps({"code": code, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""


def link_cells(sources: list[Path], count: int, folder: Path) -> None:
    """Make ``count`` names for the given files, on a grid around 51 N 116 W."""
    side = int(count**0.5) + 1
    for i in range(count):
        latitude, longitude = 51 + 0.009 * (i // side), -116 + 0.0143 * (i % side)
        os.link(sources[i % len(sources)], folder / f"PR_20250406_{latitude:.5f}_{longitude:.5f}_SC00.h5")


def measure(sources: list[Path], count: int, weights: Path, scratch: Path) -> tuple[float, float]:
    """Peak resident memory in MiB and cells per second of one prediction."""
    folder = scratch / str(count)
    folder.mkdir()
    copies = []
    for source in sources:
        copy = scratch / f"{count}_{source.name}"
        copy.write_bytes(source.read_bytes())
        copies.append(copy)
    link_cells(copies, count, folder)
    arguments = [
        "predict",
        folder,
        "--checkpoint",
        weights,
        "--output",
        scratch / f"{count}.tif",
        "--device",
        "cpu",
        "--json",
    ]
    done = subprocess.run(
        [sys.executable, "-c", RUN, ROOT, *arguments], capture_output=True, text=True, check=True
    )
    result, peak = (json.loads(line) for line in done.stdout.splitlines()[-2:])
    return peak["peak_mb"], result["cells_per_second"]


def main() -> None:
    """Print peak memory for each number of cells, and the ratio of the last to the first."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sources", nargs="*", type=Path, help="default: six cells of a simulated scene")
    parser.add_argument("--cells", nargs="+", type=int, default=[100, 1000])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        sources = options.sources or simulated(Path(scratch) / "scene", "3x2", "h5")
        weights = Path(scratch) / "nano.safetensors"
        command = [sys.executable, "-m", "snowgalileo_qgis.engine", "demo-weights", "--output", weights]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        peaks = {}
        for count in options.cells:
            peaks[count], speed = measure(sources, count, weights, Path(scratch))
            print(f"{count:5} cells: peak {peaks[count]:7.1f} MiB, {speed:.1f} cells/s (nano)")
        first, *_, last = peaks.values()
        print(f"ratio {last / first:.3f}")


if __name__ == "__main__":
    main()
