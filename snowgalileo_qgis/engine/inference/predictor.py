"""Cells in, fractional snow cover out, in batches of cells of similar length."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy

import numpy as np
import numpy.typing as npt
import torch

from ..bands import FSC_PIXELS
from ..model.architecture import SnowGalileo
from ..model.batch import pack
from ..model.tokens import CellTokens
from ..protocol import SnowGalileoError
from ..stack.cell import CellRef

Tokens = tuple[CellRef, CellTokens]
Prediction = tuple[CellRef, npt.NDArray[np.float32]]

CPU_VALUES_PER_BATCH = 800_000
"""Tokens times width in a batch on the CPU: large enough for the matrix products, small enough to stop within 200 ms."""

GPU_BATCH = 64
POOL_BATCHES = 4
"""Batches that are collected and sorted by length before the first of them runs."""


class Predictor:
    """A model on a device.

    ``batch_size``: cells per batch, 0 = chosen for the device. ``check`` is called between the steps of a batch and may raise to stop.
    """

    def __init__(self, network: SnowGalileo, device: str, precision: str, batch_size: int = 0, check: Callable[[], None] = lambda: None) -> None:
        self.device = torch.device(device)
        # bf16 rounds the weights for good, and the caller keeps the network for later jobs
        own = network if precision == "fp32" else deepcopy(network)
        self.network = own.to(self.device).use_precision(precision)
        self.batch_size = batch_size
        self.check = check

    def predict(self, cells: Iterable[Tokens]) -> Iterator[Prediction]:
        """FSC ``(10, 10)`` float32, 0..1, NaN = no data, of each cell; cells come out in another order than they went in."""
        pool: list[Tokens] = []
        limit = POOL_BATCHES * (self.batch_size or (GPU_BATCH if self.device.type != "cpu" else 8))
        for cell in cells:
            pool.append(cell)
            if len(pool) >= limit:
                yield from self._predict_pool(pool)
                pool.clear()
        yield from self._predict_pool(pool)

    def _predict_pool(self, pool: list[Tokens]) -> Iterator[Prediction]:
        pool.sort(key=lambda cell: cell[1].count)
        rest = pool[:]
        while rest:
            size = self._cells_that_fit(rest)
            batch, rest = rest[:size], rest[size:]
            yield from zip([ref for ref, _ in batch], self._run([tokens for _, tokens in batch]))

    def _cells_that_fit(self, cells: list[Tokens]) -> int:
        if self.batch_size:
            return self.batch_size
        if self.device.type != "cpu":
            return GPU_BATCH
        budget = CPU_VALUES_PER_BATCH / self.network.size.dim
        fitting = np.searchsorted(np.cumsum([tokens.count for _, tokens in cells]), budget, side="right")
        return max(1, int(fitting))

    @torch.inference_mode()
    def _run(self, cells: list[CellTokens]) -> npt.NDArray[np.float32]:
        self.check()
        try:
            fsc = self.network(pack(cells, self.device), self.check)
        except torch.OutOfMemoryError as error:
            text = f"The GPU ran out of memory with {len(cells)} cells at once."
            raise SnowGalileoError("SG-DEVICE-002", text, "Choose a smaller batch size or the CPU.", str(error)) from None
        flat: npt.NDArray[np.float32] = fsc.cpu().numpy()
        return flat.reshape(-1, FSC_PIXELS, FSC_PIXELS)
