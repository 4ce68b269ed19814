"""Cells in, fractional snow cover out, in batches of cells of similar length.

A GPU processes a batch as one. On the CPU each thread processes one cell after another, the longest first:
threads that share every matrix product wait for each other some thousand times per cell, and the wait is long
where other programs run too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from copy import deepcopy
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt
import torch

from ..bands import FSC_PIXELS
from ..model.architecture import SnowGalileo
from ..model.batch import pack
from ..model.symmetries import turn_back, turn_tokens
from ..model.tokens import CellTokens
from ..protocol import SnowGalileoError
from ..stack.cell import CellRef

T = TypeVar("T")
Fsc = npt.NDArray[np.float32]
Tokens = tuple[CellRef, CellTokens]
Prediction = tuple[CellRef, Fsc]

CPU_CELLS_PER_THREAD = 4
"""Cells per thread and batch: a run that is killed loses up to two batches, the second of which keeps the
threads busy while the first one ends.
"""
GPU_BATCH = 64
GPU_POOL_BATCHES = 4
"""Batches collected and sorted by length before the first of them runs, so that each has cells of similar
length; threads take single cells, whose lengths need not be similar.
"""


def gpu_pool_size(batch_size: int) -> int:
    """Cells to collect on a GPU before the first batch runs; ``batch_size`` as in ``Predictor``."""
    return GPU_POOL_BATCHES * (batch_size or GPU_BATCH)


@contextmanager
def single_threads() -> Iterator[ThreadPoolExecutor]:
    """As many threads as PyTorch uses, each of which multiplies alone."""
    threads = torch.get_num_threads()
    pool = ThreadPoolExecutor(threads, initializer=torch.set_num_threads, initargs=(1,))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)
        torch.set_num_threads(threads)  # a worker's setting is inherited by threads started later


class Predictor:
    """A model on a device.

    ``batch_size``: cells per batch, 0 = chosen for the device. ``check`` is called between the steps of a
    batch and may raise to stop. ``log`` receives a sentence when the device runs out of memory and the
    batches become smaller.
    """

    def __init__(
        self,
        network: SnowGalileo,
        device: str,
        precision: str,
        batch_size: int = 0,
        check: Callable[[], None] = lambda: None,
        log: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.device = torch.device(device)
        # bf16 rounds the weights irreversibly, and the caller keeps the network for later jobs.
        own = network if precision == "fp32" else deepcopy(network)
        self.network = own.to(self.device).use_precision(precision)
        self.batch_size = batch_size
        self.check = check
        self.log = log

    @property
    def pool_size(self) -> int:
        """Cells to collect before the first batch runs."""
        is_cpu = self.device.type == "cpu"
        return self.cells_per_batch if is_cpu else gpu_pool_size(self.cells_per_batch)

    @property
    def cells_per_batch(self) -> int:
        """Cells that make a batch."""
        return self.batch_size or (
            GPU_BATCH if self.device.type != "cpu" else CPU_CELLS_PER_THREAD * torch.get_num_threads()
        )

    def predict(self, cells: Iterable[Tokens]) -> Iterator[Prediction]:
        """FSC ``(10, 10)`` float32, 0..1, NaN = no data, of each cell.

        Not in the order of ``cells``.
        """
        batches: Batches[Tokens] = Batches([self], lambda cell: cell[1].count)
        for batch in batches.of(cells):
            yield from zip([ref for ref, _ in batch], self.run([tokens for _, tokens in batch]))

    def run(self, cells: Sequence[CellTokens], transform: str = "id") -> Fsc:
        """FSC ``(cells, 10, 10)`` of one batch, predicted under a symmetry and turned back.

        When the device runs out of memory, halves this batch and all later ones. Raises ``SG-DEVICE-002``
        when a single cell does not fit.
        """
        try:
            return self._run(cells, transform)
        except torch.OutOfMemoryError as error:
            detail = str(error)
        # Outside the handler, whose traceback keeps the tensors of the failed batch alive.
        if self.device.type == "cuda":
            torch.cuda.empty_cache()
        if len(cells) == 1:
            text = "The GPU ran out of memory with a single cell."
            raise SnowGalileoError(
                "SG-DEVICE-002", text, "Close other programs that use the GPU, or choose the CPU.", detail
            )
        half = len(cells) // 2
        if not self.batch_size or half < self.batch_size:
            self.batch_size = half
            self.log(f"The GPU ran out of memory with {len(cells)} cells at once; going on with {half}.")
        return np.concatenate([self.run(cells[:half], transform), self.run(cells[half:], transform)])

    def _run(self, cells: Sequence[CellTokens], transform: str) -> Fsc:
        turned = [turn_tokens(cell, transform) for cell in cells]
        flat = self._one_per_thread(turned) if self.device.type == "cpu" else self._forward(turned)
        return turn_back(flat.reshape(-1, FSC_PIXELS, FSC_PIXELS), transform, (1, 2))

    def _one_per_thread(self, cells: Sequence[CellTokens]) -> Fsc:
        """Each cell alone and by one thread, so that no bit depends on the number of threads or on the other
        cells.
        """
        if torch.get_num_threads() == 1:
            return np.concatenate([self._forward([cell]) for cell in cells])
        with single_threads() as pool:
            return np.concatenate(list(pool.map(lambda cell: self._forward([cell]), cells)))

    @torch.inference_mode()
    def _forward(self, cells: Sequence[CellTokens]) -> Fsc:
        """FSC ``(cells, 100)``."""
        self.check()
        fsc: Fsc = self.network(pack(cells, self.device), self.check).cpu().numpy()
        return fsc


class Batches(Generic[T]):
    """Collects items and returns them in batches of similar length, as large as the predictors allow.

    ``length``: tokens of an item.
    """

    def __init__(self, predictors: Sequence[Predictor], length: Callable[[T], int]) -> None:
        self._predictors = predictors
        self._length = length
        self._pool: list[T] = []

    def of(self, items: Iterable[T]) -> Iterator[list[T]]:
        """All items in batches."""
        for item in items:
            yield from self.add(item)
        yield from self.rest()

    def add(self, item: T) -> Iterator[list[T]]:
        """Collect an item; yields batches once there are enough."""
        self._pool.append(item)
        if len(self._pool) >= min(predictor.pool_size for predictor in self._predictors):
            yield from self.rest()

    def rest(self) -> Iterator[list[T]]:
        """The remaining items, in batches."""
        rest = sorted(self._pool, key=self._length, reverse=True)
        self._pool.clear()
        while rest:
            size = min(predictor.cells_per_batch for predictor in self._predictors)
            batch, rest = rest[:size], rest[size:]
            yield batch
