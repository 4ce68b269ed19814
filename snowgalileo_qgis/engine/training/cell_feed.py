"""Tokens of the cells of each pre-training step, read one step ahead of the training."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from ..model.tokens import CellTokens, Masking, tokens_of
from ..protocol import LeftOut, SnowGalileoError
from ..stack import CellRef, StackReader

NOTHING_HIDDEN = Masking(prediction_day_era5=False)
"""Pre-training masks at random; ERA5-Land of the prediction day is hidden in fine-tuning only."""


class CellFeed:
    """Cells of a stack reader as tokens."""

    def __init__(self, reader: StackReader) -> None:
        self._reader = reader
        self._unusable: list[LeftOut] = []

    @property
    def left_out(self) -> list[LeftOut]:
        """Inputs that could not be used so far: those that could not be read, then those without tokens."""
        return [*self._reader.left_out, *self._unusable]

    def steps(self, batches: Iterator[list[int]]) -> Iterator[list[CellTokens]]:
        """Tokens of the cells of each step; ``batches``: their numbers.

        A cell that cannot be used is left out. Raises ``SG-STACK-015`` when a step has all cells of the
        reader and none can be used.
        """
        with ThreadPoolExecutor(1, thread_name_prefix="next-step") as pool:
            waiting = None
            for batch in batches:
                following = pool.submit(self._read, [self._reader.refs[number] for number in batch])
                if waiting is not None:
                    yield waiting.result()
                waiting = following
            if waiting is not None:
                yield waiting.result()

    def _read(self, refs: Sequence[CellRef]) -> list[CellTokens]:
        tokens = []
        for cell in self._reader.cells(refs):
            try:
                tokens.append(tokens_of(cell, NOTHING_HIDDEN))
            except SnowGalileoError as error:
                left_out = LeftOut(cell.ref.path, error.code, error.text)
                if left_out not in self.left_out:
                    self._unusable.append(left_out)
        if not tokens and len(refs) == len(self._reader.refs):
            text = f"No cell could be used: {self.left_out[0].reason}"
            raise SnowGalileoError("SG-STACK-015", text, "Look at the list of inputs that were left out.")
        return tokens
