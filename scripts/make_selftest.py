"""Write the cells and the expected answers of the self-test to ``resources/selftest``; run it again after the
demonstration model has changed.

Three simulated cells: a clear one, a cloudy one, and one without Sentinel-2 and Landsat on the prediction
day. The answers are those of the demonstration model on a CPU in fp32.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

import h5py

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from snowgalileo_qgis.engine.inference.selftest import ANSWERS, FOLDER, ShippedCells
from snowgalileo_qgis.engine.resources import resource
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene

SCENES = (
    SceneSpec(cells_x=1, cells_y=1, seed=32, cloudiness=0.0),
    SceneSpec(cells_x=1, cells_y=1, seed=36, day_cloud=0.8, x0=700_000.0),
    SceneSpec(cells_x=1, cells_y=1, seed=14, x0=580_000.0),
)


def write_packed(source: Path, target: Path) -> None:
    """Copy a stack with compression."""
    with h5py.File(source) as plain, h5py.File(target, "w") as packed:
        for name, dataset in plain.items():
            values = dataset[()]
            chunks = values.shape[:2] + (1,) * (values.ndim - 2) if values.ndim > 2 else True
            packed.create_dataset(
                name, data=values, chunks=chunks, compression="gzip", compression_opts=9, shuffle=True
            )


def main() -> None:
    """Write the cells, the answers, and their hashes in ``SHA256SUMS``."""
    folder = resource(*FOLDER)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as temporary:
        for number, spec in enumerate(SCENES):
            (stack,) = write_scene(simulate_scene(spec), Path(temporary) / str(number), "h5").stacks
            write_packed(stack, folder / stack.name)
    found = {
        name: [[round(float(value), 6) for value in row] for row in fsc]
        for name, fsc in ShippedCells("cpu", "fp32").fsc().items()
    }
    (folder / ANSWERS).write_text(json.dumps(dict(sorted(found.items())), indent=1) + "\n", encoding="utf-8")
    sums = resource("SHA256SUMS")
    prefix = "/".join(FOLDER)
    lines = [line for line in sums.read_text(encoding="utf-8").splitlines() if f"  {prefix}/" not in line]
    lines += [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {prefix}/{path.name}"
        for path in sorted(folder.iterdir())
    ]
    sums.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{folder}: {sum(path.stat().st_size for path in folder.iterdir())} bytes")


if __name__ == "__main__":
    main()
