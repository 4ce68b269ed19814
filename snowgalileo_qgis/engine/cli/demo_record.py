"""The command ``demo-record``: a little record in the form of the published one, from a simulated scene."""

from __future__ import annotations

import argparse
import hashlib
import json
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from ..protocol import SEEDS, TABLE_CONDITIONS, AddCloudsSpec, Json

NAME = "demo-record"
SUMMARY = "write a little record as the published one: archives, labels, models, and the server's answer"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("--output", required=True, metavar="DIR", help="folder of the record")
    command.add_argument("--cells", type=int, default=3, metavar="N", help="cells in a row (default 3)")
    command.add_argument("--seed", type=int, default=14, help="another number gives another scene")
    command.add_argument("--region", default="rockies", choices=("rockies", "switzerland"))


def run(options: argparse.Namespace) -> Json:
    """Simulate a scene and write the record. Raises ``SG-OUTPUT-...``."""
    from ..job_context import JobContext
    from ..jobs.runner import run_job
    from ..stack import open_stacks
    from ..synthesis import SceneSpec, simulate_scene, write_scene

    folder = Path(options.output)
    files, weights = folder / "files", folder / "weights"
    files.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="snowgalileo_") as temporary:
        scene = Path(temporary)
        written = write_scene(
            simulate_scene(SceneSpec(cells_x=options.cells, cells_y=1, seed=options.seed)), scene, "h5"
        )
        twins = AddCloudsSpec(stacks=[str(scene / "stack")], output=str(scene / "clouds"), seed=options.seed)
        run_job(twins, JobContext(lambda _: None, Event()))
        _write_labels(scene / "labels", written.truth, open_stacks([scene / "stack"]).refs)
        prefix = f"evaluate_{options.region}"
        _pack(files / f"{prefix}_inputs_h5pys.tar.xz", scene / "stack", ".h5")
        _pack(files / f"{prefix}_inputs_with_clouds_h5pys.tar.xz", scene / "clouds", ".h5")
        _pack(files / f"{prefix}_labels_tifs.tar.xz", scene / "labels", ".tif")
    _write_weights(weights)
    answer = {"files": [_listed(file) for file in sorted(files.iterdir())]}
    (folder / "record.json").write_text(json.dumps(answer, indent=1) + "\n", encoding="utf-8")
    return {"folder": str(folder), "files": [entry["key"] for entry in answer["files"]]}


def show(result: Json) -> str:
    """What was written where."""
    return "\n".join([f"A record of simulated cells in {result['folder']}:", *result["files"]])


def _write_labels(folder: Path, truth: Path, refs: list) -> None:  # type: ignore[type-arg]
    """A label of 10 x 10 pixels for each cell, of its name, with the true snow."""
    import rasterio
    from rasterio.windows import Window

    folder.mkdir()
    with rasterio.open(truth) as raster:
        for ref in refs:
            col, row = round((ref.x0 - raster.transform.c) / 100), round((raster.transform.f - ref.y0) / 100)
            window = Window(col, row, 10, 10)
            profile = {
                **raster.profile,
                "width": 10,
                "height": 10,
                "transform": raster.window_transform(window),
            }
            with rasterio.open(folder / f"{ref.path.stem}.tif", "w", **profile) as label:
                label.write(raster.read(1, window=window), 1)


def _write_weights(folder: Path) -> None:
    """Twelve models with the published names; random numbers, not trained."""
    import torch

    from ..model.checkpoints import seeded_model

    folder.mkdir(parents=True, exist_ok=True)
    for number, condition in enumerate(TABLE_CONDITIONS):
        for seed in SEEDS:
            weights = seeded_model("nano", 100 * number + seed).state_dict()
            torch.save(weights, folder / f"{condition}_pretrained_{seed}_demo{number}.pth")


def _pack(archive: Path, folder: Path, ending: str) -> None:
    with tarfile.open(archive, "w:xz", preset=1) as packed:
        for file in sorted(folder.glob(f"*{ending}")):
            packed.add(file, f"{folder.name}/{file.name}")


def _listed(file: Path) -> Json:
    digest = hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()
    return {"key": file.name, "size": file.stat().st_size, "checksum": f"md5:{digest}"}
