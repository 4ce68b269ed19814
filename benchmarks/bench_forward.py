"""Cells per second of the forward pass on the CPU: packed visible tokens, against the plain padded batch with an expanded mask.

Both run the same seeded weights on the same tokens in the same process; the plain way gets batches of 6 cells in the order of the files. The
tokens are ready in memory before the clock starts. Medians of several runs.

    python benchmarks/bench_forward.py [--size tiny] [--cells 12] [--runs 5] [STACK...]
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import torch
from naive_model import dense, forward
from scene import real_or_simulated

from snowgalileo_qgis.engine.inference.predictor import Predictor, Tokens
from snowgalileo_qgis.engine.model.checkpoints import seeded_model
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.stack import open_stacks

NAIVE_BATCH = 6


def seconds(run: Callable[[], object], runs: int) -> float:
    """Median time of a run after one that is not counted."""
    run()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def naive(size: str, cells: list[Tokens]) -> Callable[[], torch.Tensor]:
    """The plain forward pass over all cells."""
    network = seeded_model(size, 7)
    batches = [dense([tokens for _, tokens in cells[i : i + NAIVE_BATCH]]) for i in range(0, len(cells), NAIVE_BATCH)]

    def run() -> torch.Tensor:
        with torch.inference_mode():
            return torch.cat([forward(network, *batch) for batch in batches])

    return run


def _drain(predictor: Predictor, cells: list[Tokens]) -> None:
    for _ in predictor.predict(cells):
        pass


def main() -> None:
    """Print cells per second and ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stacks", nargs="*", type=Path, help="default: the real cubes beside the repository, else a simulated scene")
    parser.add_argument("--size", default="tiny", choices=("nano", "tiny", "base"))
    parser.add_argument("--cells", type=int, default=12)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stacks = options.stacks or real_or_simulated(Path(folder))
        read = [(cell.ref, tokens_of(cell, Masking())) for cell in open_stacks(stacks).cells()]
    cells = [read[i % len(read)] for i in range(options.cells)]
    counts = [tokens.count for _, tokens in cells]
    print(
        f"{len(cells)} cells of {min(counts)} to {max(counts)} visible tokens, {options.size}, {torch.get_num_threads()} threads, {options.runs} runs"
    )

    plain = naive(options.size, cells)
    results = {"naive padded batch of 6, expanded mask, float32": seconds(plain, options.runs)}
    for precision, label in (("fp32", "packed, float32"), ("bf16", "packed, bfloat16")):
        predictor = Predictor(seeded_model(options.size, 7), "cpu", precision)
        results[label] = seconds(partial(_drain, predictor, cells), options.runs)
        if len(read) == len(cells):
            ours = dict(predictor.predict(cells))
            difference = max(abs(ours[ref].ravel() - row).max() for (ref, _), row in zip(cells, plain().numpy()))
            print(f"{label}: largest difference from the plain way {difference:.1e}")
    base = next(iter(results.values()))
    for label, time_taken in results.items():
        print(f"{label:<50} {len(cells) / time_taken:7.2f} cells/s   {base / time_taken:5.2f} x")


if __name__ == "__main__":
    main()
