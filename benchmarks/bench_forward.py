"""Cells per second on the CPU, of the forward pass and from cubes: packed visible tokens, against the plain
padded batch with an expanded mask.

Both run the same seeded weights on the same cells in the same process, in rounds that alternate between the
ways; the plain way gets batches of 6 cells in the order of the files, as the research code does, and also one
cell at a time, which spares it the padding. Forward pass: the tokens are ready in
memory before the clock starts. From cubes: the plain way reads each file in float64 through rioxarray and
makes the tensors step by step, and is spared the normalising. Medians of several rounds, by the clock and in
processor time; on a computer with other work the processor time is nearer to the truth.

    python benchmarks/bench_forward.py [--size tiny] [--cells 12] [--runs 5] [--no-cubes] [STACK...]
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))
# as the engine starts; the plain way would suffer most from the default on a busy computer
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import torch
from naive_model import dense, forward
from naive_read import read_cube, tensors
from scene import real_or_simulated

from snowgalileo_qgis.engine.inference.predictor import Predictor, Tokens
from snowgalileo_qgis.engine.model.checkpoints import seeded_model
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.protocol import PRECISIONS
from snowgalileo_qgis.engine.stack import open_stacks

NAIVE_BATCH = 6


Way = Callable[[], object]


Times = dict[str, list[tuple[float, float]]]
"""Seconds by the clock and of the processor, of each way and round."""


def seconds(ways: dict[str, Way], runs: int) -> Times:
    """Times of each way in rounds, after one round that is not counted."""
    times: Times = {label: [] for label in ways}
    for round_number in range(runs + 1):
        for label, way in ways.items():
            start, used = time.perf_counter(), time.process_time()
            way()
            if round_number:
                times[label].append((time.perf_counter() - start, time.process_time() - used))
    return times


def report(times: Times, cells: int, plain: int) -> None:
    """Print seconds per cell by the clock and of the processor, and the gain over each of the first ways,
    so many of which are plain.
    """
    medians = {label: [statistics.median(kind) / cells for kind in zip(*own)] for label, own in times.items()}
    bases = list(medians.values())[:plain]
    for label, (clock, processor) in medians.items():
        ratios = ", ".join(f"{base[0] / clock:.2f} x ({base[1] / processor:.2f} x)" for base in bases)
        print(f"{label:<60} {clock:6.3f} s a cell, {processor:6.3f} s of processor: {ratios}", flush=True)


def naive(size: str, cells: list[Tokens], batch_size: int) -> Callable[[], torch.Tensor]:
    """The plain forward pass over all cells."""
    network = seeded_model(size, 7)
    batches = [
        dense([tokens for _, tokens in cells[i : i + batch_size]]) for i in range(0, len(cells), batch_size)
    ]

    def run() -> torch.Tensor:
        with torch.inference_mode():
            return torch.cat([forward(network, *batch) for batch in batches])

    return run


def naive_from_cubes(size: str, paths: list[Path], cells: list[Tokens]) -> Way:
    """Reading and forward pass in the plain way."""
    network = seeded_model(size, 7)

    def run() -> None:
        for first in range(0, len(paths), NAIVE_BATCH):
            for path in paths[first : first + NAIVE_BATCH]:
                tensors(read_cube(path))
            with torch.inference_mode():
                forward(network, *dense([tokens for _, tokens in cells[first : first + NAIVE_BATCH]]))

    return run


def read(paths: Iterable[Path]) -> Iterator[Tokens]:
    """Cells of cubes, file after file."""
    return ((cell.ref, tokens_of(cell, Masking())) for path in paths for cell in open_stacks([path]).cells())


def _forward(predictor: Predictor, cells: list[Tokens]) -> None:
    for _ in predictor.predict(cells):
        pass


def _from_cubes(predictor: Predictor, paths: list[Path]) -> None:
    for _ in predictor.predict(read(paths)):
        pass


def main() -> None:
    """Print cells per second and ratios."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "stacks",
        nargs="*",
        type=Path,
        help="cubes of one cell; default: the real ones beside the repository, else simulated",
    )
    parser.add_argument("--size", default="tiny", choices=("nano", "tiny", "base"))
    parser.add_argument("--cells", type=int, default=12)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--no-cubes", action="store_true", help="the forward pass alone")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stacks = options.stacks or real_or_simulated(Path(folder))
        paths = [stacks[i % len(stacks)] for i in range(options.cells)]
        cells = list(read(paths))
        counts = [tokens.count for _, tokens in cells]
        settings = f"{options.size}, {torch.get_num_threads()} threads, {options.runs} rounds"
        print(f"{len(cells)} cells of {min(counts)} to {max(counts)} visible tokens, {settings}")

        predictors = {name: Predictor(seeded_model(options.size, 7), "cpu", name) for name in PRECISIONS}
        plain = naive(options.size, cells, NAIVE_BATCH)
        expected = {ref: row for (ref, _), row in zip(cells, plain().numpy())}
        for name, predictor in predictors.items():
            difference = max(abs(fsc.ravel() - expected[ref]).max() for ref, fsc in predictor.predict(cells))
            print(f"{name}: largest difference from the plain way {difference:.1e}")

        ways: dict[str, Way] = {
            f"naive padded batch of {NAIVE_BATCH}, expanded mask, float32": plain,
            "naive, one cell at a time": naive(options.size, cells, 1),
        }
        ways |= {
            f"packed, {name}": partial(_forward, predictor, cells) for name, predictor in predictors.items()
        }
        report(seconds(ways, options.runs), len(cells), 2)
        if options.no_cubes:
            return
        ways = {"from cubes: naive": naive_from_cubes(options.size, paths, cells)}
        ways |= {
            f"from cubes: engine, {name}": partial(_from_cubes, predictor, paths)
            for name, predictor in predictors.items()
        }
        report(seconds(ways, options.runs), len(cells), 1)


if __name__ == "__main__":
    main()
