"""Write the example data of the first steps to ``resources/example``: a simulated scene of 2 x 2 cells, with
a snow line across it and some clouds in the week before.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from make_selftest import write_packed

from snowgalileo_qgis.engine.resources import resource
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene

FOLDER = "example"
SCENE = SceneSpec(cells_x=2, cells_y=2, seed=5, cloudiness=0.4, day_cloud=0.0)


def main() -> None:
    """Write the cells, and their hashes in ``SHA256SUMS``."""
    folder = resource(FOLDER)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as temporary:
        for stack in write_scene(simulate_scene(SCENE), Path(temporary), "h5").stacks:
            write_packed(stack, folder / stack.name)
    sums = resource("SHA256SUMS")
    lines = [line for line in sums.read_text(encoding="utf-8").splitlines() if f"  {FOLDER}/" not in line]
    lines += [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {FOLDER}/{path.name}"
        for path in sorted(folder.iterdir())
    ]
    sums.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{folder}: {sum(path.stat().st_size for path in folder.iterdir())} bytes")


if __name__ == "__main__":
    main()
