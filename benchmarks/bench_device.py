"""Forward pass and whole predictions on a graphics card in every type, against what the card can multiply.

For each size and type: cells per second of the forward pass for each batch size, with the share of the rate
that large square matrices of the type reach on the same card, the memory of a batch, and the largest
difference in snow cover from float32 on the CPU; then with several streams; then a whole job from a made
region store, as in ``bench_stages.py``. The tokens of the forward pass lie on the device before the clock
starts. ``tf32`` is float32 with products of that type, ``fp16`` is float16 in all matrix products: the engine
has neither, they are for comparison.

    python benchmarks/bench_device.py [--sizes tiny base] [--batches 16 64 256] [--streams 1 2 4]

``--device cpu --sizes nano --batches 1 --side 2 --seconds 0.1`` tries the script without a card.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from copy import deepcopy
from functools import partial
from pathlib import Path
from threading import Event, Thread

sys.path.append(str(Path(__file__).resolve().parents[1]))

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # as the engine starts

import numpy as np
import torch
from bench_series import make_store
from scene import real_or_simulated

from snowgalileo_qgis.engine.inference.devices import choose_device
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.architecture import Attention, Mlp, SnowGalileo, TokenBatch
from snowgalileo_qgis.engine.model.batch import pack
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.model.tokens import CellTokens, Masking, tokens_of
from snowgalileo_qgis.engine.protocol import PRECISIONS, PredictSpec
from snowgalileo_qgis.engine.stack import open_stacks

LINEAR = {"bf16_all": torch.bfloat16, "fp16": torch.float16}
"""Types of the large matrices of the roofline; others are float32."""


@contextmanager
def tf32(wanted: bool) -> Iterator[None]:
    """Allow products in TF32 on NVIDIA cards."""
    torch.backends.cuda.matmul.allow_tf32 = wanted
    try:
        yield
    finally:
        torch.backends.cuda.matmul.allow_tf32 = False


def finish(device: str) -> None:
    """Wait for the device."""
    if device == "cuda":
        torch.cuda.synchronize()


def rate(work: Callable[[], object], device: str, seconds: float) -> float:
    """Calls per second, after two that are not counted."""
    for _ in range(2):
        work()
    finish(device)
    calls, started = 0, time.perf_counter()
    while calls == 0 or time.perf_counter() < started + seconds:
        work()
        finish(device)
        calls += 1
    return calls / (time.perf_counter() - started)


def roofline(device: str, precision: str, seconds: float) -> float:
    """TFLOP/s of large square matrices."""
    side = 8192 if device == "cuda" else 1024
    matrix = torch.randn(side, side, device=device, dtype=LINEAR.get(precision, torch.float32))
    return rate(lambda: matrix @ matrix, device, seconds) * 2 * side**3 / 1e12


def flops(network: SnowGalileo, batch: TokenBatch) -> float:
    """Of the matrix products in the blocks; everything else is below 2 %."""
    dim, depth = network.size.dim, network.size.depth
    return depth * sum(24 * length * dim**2 + 4 * length**2 * dim for length in batch.lengths)


def network_in(size: str, device: str, precision: str) -> SnowGalileo:
    """The network in one of the engine's types, ``tf32`` or ``fp16``."""
    network = deepcopy(seeded_model(size, 7)).to(device).eval()
    if precision == "fp16":
        for part in network.encoder.blocks.modules():
            if isinstance(part, (Attention, Mlp)):
                part.to(torch.float16)
        return network
    return network.use_precision("fp32" if precision == "tf32" else precision)


def in_streams(network: SnowGalileo, batch: TokenBatch, streams: list[torch.cuda.Stream]) -> None:
    """One batch in each stream, each fed by a thread."""

    def one(stream: torch.cuda.Stream) -> None:
        with torch.cuda.stream(stream), torch.inference_mode():
            network(batch)

    threads = [Thread(target=one, args=(stream,)) for stream in streams]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def forward(
    options: argparse.Namespace, size: str, precision: str, tokens: list[CellTokens], expected: np.ndarray
) -> None:
    """Print the forward pass of a size in a type."""
    device = options.device
    network = network_in(size, device, precision)
    top = roofline(device, precision, options.seconds)
    with torch.inference_mode():
        few = pack(tokens, device)
        difference = np.nanmax(np.abs(network(few).cpu().numpy() - expected))
        print(f"{size} {precision}: differs by {difference:.1e}; matrices at {top:.2f} TFLOP/s")
        for count in options.batches:
            batch = pack([tokens[i % len(tokens)] for i in range(count)], device)
            memory = ""
            if device == "cuda":
                torch.cuda.reset_peak_memory_stats()
                before = torch.cuda.memory_allocated()
                network(batch)
                finish(device)
                memory = f", {(torch.cuda.max_memory_allocated() - before) / 2**20:.0f} MiB"
            calls = rate(partial(network, batch), device, options.seconds)
            share = calls * flops(network, batch) / 1e12 / top
            print(f"  batch of {count}: {calls * count:.1f} cells/s, {share:.0%} of that{memory}", flush=True)
            for number in options.streams if device == "cuda" else ():
                streams = [torch.cuda.Stream() for _ in range(number)]
                each = rate(partial(in_streams, network, batch, streams), device, options.seconds)
                print(f"    {number} streams: {each * number * count:.1f} cells/s", flush=True)


def whole_job(options: argparse.Namespace, size: str, precision: str, store: Path, folder: Path) -> None:
    """Print cells per second of a prediction from a region store, without the start of Python."""
    weights = folder / f"{size}.safetensors"
    save_model(seeded_model(size, 7), weights)
    spec = PredictSpec(
        stacks=[str(store)],
        checkpoints=[str(weights)],
        fsc=str(folder / f"{size}_{precision}.tif"),
        device=options.device,
        precision="fp32" if precision == "tf32" else precision,
    )
    started = time.perf_counter()
    maps = run_job(spec, JobContext(lambda _: None, Event()))
    cells, took = maps.to_json()["cells"], time.perf_counter() - started
    print(f"{size} {precision}, from store to map: {cells / took:.1f} cells/s ({cells} cells)", flush=True)


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--device", default="cuda", choices=("cpu", "cuda", "mps"))
    parser.add_argument("--sizes", nargs="+", default=["tiny", "base"], choices=("nano", "tiny", "base"))
    parser.add_argument("--precisions", nargs="+", default=["fp32", "tf32", *PRECISIONS[1:], "fp16"])
    parser.add_argument("--batches", nargs="+", type=int, default=[16, 64, 256])
    parser.add_argument("--streams", nargs="+", type=int, default=[1, 2, 4])
    parser.add_argument(
        "--side", type=int, default=32, help="cells along a side of the region of the whole job"
    )
    parser.add_argument("--seconds", type=float, default=1.0, help="shortest time of a measurement")
    options = parser.parse_args()
    print(f"{choose_device(options.device).device.name}, PyTorch {torch.__version__}")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        stacks = real_or_simulated(folder)
        tokens = [tokens_of(cell, Masking()) for cell in open_stacks(stacks).cells()]
        print(
            f"{len(tokens)} cells of {min(t.count for t in tokens)} to {max(t.count for t in tokens)} tokens"
        )
        make_store(folder / "region.zarr", options.side, 1)
        for size in options.sizes:
            with torch.inference_mode():
                expected = seeded_model(size, 7)(pack(tokens)).numpy()
            for precision in options.precisions:
                with tf32(True) if precision == "tf32" else nullcontext():
                    forward(options, size, precision, tokens, expected)
                    if precision != "fp16":
                        whole_job(options, size, precision, folder / "region.zarr", folder)


if __name__ == "__main__":
    main()
