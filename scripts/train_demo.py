"""Train the demonstration weights that the plugin ships: simulated scenes in,
``snowgalileo_demo_nano.safetensors`` out.

Runs in the engine's Python. ``train_demo.py simulate FOLDER`` writes the scenes, ``stage`` fine-tunes on
them, ``ship`` puts the mean of weights into ``resources``. The result maps snow of simulated scenes; it is a
demonstration, not the published SnowGalileo model.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Event

import numpy as np
import safetensors
import torch

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY))

from snowgalileo_qgis.engine.job_context import JobContext  # noqa: E402
from snowgalileo_qgis.engine.jobs.runner import run_job  # noqa: E402
from snowgalileo_qgis.engine.model.architecture import SnowGalileo  # noqa: E402
from snowgalileo_qgis.engine.model.checkpoints import load_model, save_model  # noqa: E402
from snowgalileo_qgis.engine.protocol import FinetuneSpec, Json, spec_from_json  # noqa: E402
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene  # noqa: E402
from snowgalileo_qgis.engine.training.initial_weights import random_network  # noqa: E402

RESOURCES = REPOSITORY / "resources"
SHIPPED = RESOURCES / "models" / "snowgalileo_demo_nano.safetensors"
NOTE = "demonstration model, trained on simulated scenes; not the published SnowGalileo model"

FIRST_SEED = {"train": 1000, "val": 500_000, "test": 900_000, "weather": 2_000_000}
"""Seeds of the scenes; those of the demo (7 and 14) are in none of the four."""

ZONES = (
    ("EPSG:32611", 5_650_000.0),
    ("EPSG:32632", 5_190_000.0),
    ("EPSG:32633", 5_220_000.0),
    ("EPSG:32608", 6_500_000.0),
)
"""Canadian Rockies, two places in the Alps, Yukon: coordinate system and northing [m]."""

STEP = 4000.0
"""Distance between the corners of neighbouring scenes [m], so that no two overlap."""


def scene_spec(part: str, number: int, cells: int) -> SceneSpec:
    """Scene ``number`` of ``train``, ``val`` or ``test``: place, season, relief and clouds all drawn from
    its seed. Those of ``weather`` have the simulation's own relief, near the snow line, and the clouds of the
    weather, as users' scenes have.
    """
    seed = FIRST_SEED[part] + number
    draw = np.random.default_rng([seed, 1])
    crs, northing = ZONES[int(draw.integers(len(ZONES)))]
    first = date(int(draw.integers(2021, 2025)), 10, 1)
    spec = SceneSpec(
        cells_x=cells,
        cells_y=cells,
        day=first + timedelta(days=int(draw.integers(285))),
        seed=seed,
        crs=crs,
        x0=400_000.0 + STEP * (number % 50),
        y0=northing + STEP * (number // 50),
    )
    if part == "weather":
        return spec
    return replace(
        spec,
        mean_elevation=float(draw.uniform(900.0, 2500.0)),
        relief=float(draw.uniform(180.0, 420.0)),
        day_cloud=(None, None, 0.0, 1.0)[int(draw.integers(4))],
        cloudiness=(0.0, 0.3, 0.6, 1.0)[int(draw.integers(4))],
    )


def simulate(folder: Path, part: str, scenes: int, cells: int) -> None:
    """Write the scenes of a part that are not there yet."""
    for number in range(scenes):
        target = folder / part / f"{number:04d}"
        if not (target / "truth" / "scene.json").exists():
            write_scene(simulate_scene(scene_spec(part, number, cells)), target)


def stage(options: argparse.Namespace) -> None:
    """Go on learning from the mean of some weights (from none: untrained).

    Resumes where an earlier call stopped.
    """
    options.output.mkdir(parents=True, exist_ok=True)
    start = options.output / "start.safetensors"
    if not start.exists():
        save_model(mean(options.start) if options.start else untrained(), start, "start of a stage")
    train_on = [scene for part in options.parts for scene in scenes(options.folder, part)][:: options.every]
    check_on = scenes(options.folder, "val")
    run(
        FinetuneSpec(
            stacks=[str(path / "stack") for path in train_on],
            labels=[str(path / "truth") for path in train_on],
            val_stacks=[str(path / "stack") for path in check_on],
            val_labels=[str(path / "truth") for path in check_on],
            output=str(options.output / "training"),
            start=str(start),
            condition="mixed",
            epochs=options.epochs,
            batch_size=options.cells,
            effective_batch=options.cells,
            learning_rate=options.rate,
            warmup=0.1 if options.window else 0.0,
            hide_days=options.hide_days,
            hide_sensors=options.hide_sensors,
            window=options.window,
            augment=not options.as_they_lie,
            beta2=0.99,
            drop_path=0.0,
            precision=options.precision,
            device="cpu",
            memory_mb=6000,
            seed=options.seed,
            resume=True,
        )
    )


def mean(weights: list[Path]) -> SnowGalileo:
    """The network of the mean of weights."""
    networks = [load_model(path).network for path in weights]
    states = [network.state_dict() for network in networks]
    networks[0].load_state_dict(
        {name: torch.stack([state[name] for state in states]).mean(dim=0) for name in states[0]}
    )
    return networks[0]


def ship(weights: list[Path]) -> None:
    """Put the mean of weights where the plugin finds it: as float16, with the record of the first, and
    with its fingerprint in ``SHA256SUMS``.
    """
    with safetensors.safe_open(weights[0], framework="pt") as file:
        record = json.loads(file.metadata()["training"])
    save_model(mean(weights), SHIPPED, NOTE, record, is_half=True)
    line = f"{hashlib.sha256(SHIPPED.read_bytes()).hexdigest()}  {SHIPPED.relative_to(RESOURCES)}"
    sums = RESOURCES / "SHA256SUMS"
    others = (
        [old for old in sums.read_text(encoding="utf-8").splitlines() if SHIPPED.name not in old]
        if sums.exists()
        else []
    )
    sums.write_text("\n".join([*others, line]) + "\n", encoding="utf-8")
    print(f"{SHIPPED}: {SHIPPED.stat().st_size} bytes")


def scenes(folder: Path, part: str) -> list[Path]:
    """Folders of the scenes of a part.

    For training those with both snow and bare ground, which teach more.
    """
    found = []
    for record in sorted((folder / part).glob("*/truth/scene.json")):
        if (
            part in ("val", "test")
            or 0.05 < json.loads(record.read_text(encoding="utf-8"))["mean_fsc"] < 0.95
        ):
            found.append(record.parents[1])
    return found


def untrained() -> SnowGalileo:
    """A nano network that says 0.5 everywhere; the steep sigmoid lets a few hundred steps reach 0 and 1."""
    network = random_network("nano", "attention_probe", seed=1)
    torch.nn.init.zeros_(network.head.v.weight)
    torch.nn.init.zeros_(network.head.v.bias)
    network.set_slope(4.0)
    return network


def run(spec: FinetuneSpec) -> None:
    """Run a job and print what it says, with the time."""

    def show(message: Json) -> None:
        if message["type"] == "progress" and (
            message["stage"] != "train" or "val_rmse" in message or message["done"] % 25 == 0
        ):
            print(f"{datetime.now():%H:%M:%S}", json.dumps(message), flush=True)

    result = run_job(spec_from_json(spec.to_json()), JobContext(show, Event()))
    print(
        json.dumps({name: value for name, value in result.to_json().items() if name != "epochs"}), flush=True
    )


def main() -> None:
    """Run one step."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    steps = parser.add_subparsers(required=True, dest="step")
    one = steps.add_parser("simulate")
    one.add_argument("folder", type=Path)
    one.add_argument("--part", choices=tuple(FIRST_SEED), default="train")
    one.add_argument("--scenes", type=int, default=300)
    one.add_argument("--cells", type=int, default=2)
    two = steps.add_parser("stage")
    two.add_argument("folder", type=Path)
    two.add_argument("output", type=Path)
    two.add_argument("--parts", nargs="+", choices=("train", "weather"), default=["train"])
    two.add_argument("--start", type=Path, nargs="*", default=[])
    two.add_argument("--epochs", type=int, required=True)
    two.add_argument("--rate", type=float, required=True)
    two.add_argument(
        "--window",
        type=int,
        default=0,
        help="learn from squares of so many pixels, which is faster; 0: whole cells",
    )
    two.add_argument("--cells", type=int, default=16, help="cells of a step")
    two.add_argument("--every", type=int, default=1, help="use every so many-th scene")
    two.add_argument("--hide-days", type=float, required=True)
    two.add_argument("--hide-sensors", type=float, required=True)
    two.add_argument(
        "--as-they-lie",
        action="store_true",
        help="do not turn and mirror cells: a turned cell's aspect no longer fits its relief",
    )
    two.add_argument("--precision", choices=("fp32", "bf16"), default="bf16", help="number format")
    two.add_argument("--seed", type=int, required=True)
    three = steps.add_parser("ship")
    three.add_argument("weights", type=Path, nargs="+")
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.step == "simulate":
        simulate(options.folder, options.part, options.scenes, options.cells)
    elif options.step == "ship":
        ship(options.weights)
    else:
        stage(options)


if __name__ == "__main__":
    main()
