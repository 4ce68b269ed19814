"""Labelled cells: stacks paired with their labels, checked and held in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..model.tokens import CellTokens, Masking, tokens_of
from ..protocol import LeftOut, SnowGalileoError, TrainingRecipe
from ..stack import CellRef, StackReader
from .cell_labels import CellLabel, CellLabels

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Sample:
    """A cell's visible tokens, those of its twin with clouds if there is one, and its label."""

    tokens: CellTokens
    clouded: CellTokens | None
    label: CellLabel

    def tokens_for(self, condition: str) -> CellTokens:
        """The tokens to validate on: those of the twin in the conditions with clouds."""
        return self.clouded if self.clouded is not None and condition.startswith("clouds") else self.tokens


class LabelledCells:
    """Cells that have a stack and a label, in the order of the stack reader.

    Everything is read and checked once. Tokens are held in memory up to ``memory_mb``; cells beyond that are
    read again at each visit. ``clouds``: twins of the stacks with clouds, matched by file name.

    ``left_out``: stacks and labels without a usable partner, and why; a partner is never guessed. Raises
    ``SG-LABEL-008`` when no pair is left.
    """

    def __init__(
        self,
        reader: StackReader,
        labels: CellLabels,
        masking: Masking,
        *,
        clouds: StackReader | None = None,
        memory_mb: int = 4096,
        progress: Progress | None = None,
    ) -> None:
        self.left_out: list[LeftOut] = []
        self.refs: list[CellRef] = []
        self.labels: list[CellLabel] = []
        self._reader, self._clouds, self._masking = reader, clouds, masking
        self._twins: dict[CellRef, CellRef] = {}
        self._kept: dict[CellRef, tuple[CellTokens, CellTokens | None]] = {}
        pairs = self._pair(labels)
        budget = memory_mb * 2**20
        for done, (ref, tokens, clouded) in enumerate(self._tokens(list(pairs)), 1):
            budget -= _size(tokens) + _size(clouded)
            if budget >= 0:
                self._kept[ref] = (tokens, clouded)
            self.refs.append(ref)
            self.labels.append(pairs[ref])
            if progress:
                progress(done, len(pairs))
        self.left_out += [
            *reader.left_out,
            *(clouds.left_out if clouds else []),
            *labels.left_out,
            *labels.unused(),
        ]
        if not self.refs:
            first = f" The first: {self.left_out[0].reason}" if self.left_out else ""
            raise SnowGalileoError(
                "SG-LABEL-008",
                f"No stack has a usable label.{first}",
                "Look at the list of inputs that were left out.",
            )

    def __len__(self) -> int:
        return len(self.refs)

    def __getitem__(self, number: int) -> Sample:
        ref = self.refs[number]
        kept = self._kept.get(ref)
        if kept is None:
            again = list(self._tokens([ref]))
            if not again:
                raise SnowGalileoError(
                    "SG-STACK-003",
                    f"{ref.path.name} could be read before and cannot now.",
                    "Do not change files during training.",
                )
            kept = again[0][1:]
        return Sample(*kept, self.labels[number])

    def _pair(self, labels: CellLabels) -> dict[CellRef, CellLabel]:
        per_file = Counter(ref.path for ref in self._reader.refs)
        twins = {_place(ref): ref for ref in self._clouds.refs} if self._clouds else {}
        pairs = {}
        for ref in self._reader.refs:
            try:
                label = labels.of(ref, per_file[ref.path] == 1)
            except SnowGalileoError as error:
                self.left_out.append(LeftOut(ref.path, error.code, error.text))
                continue
            twin = twins.get(_place(ref))
            if self._clouds and twin is None:
                self.left_out.append(
                    LeftOut(ref.path, "SG-LABEL-002", f"{ref.path.name} has no twin with clouds.")
                )
                continue
            if twin is not None:
                self._twins[ref] = twin
            pairs[ref] = label
        return pairs

    def _tokens(self, refs: Sequence[CellRef]) -> Iterator[tuple[CellRef, CellTokens, CellTokens | None]]:
        if not refs:
            return
        clouded = self._read(self._clouds, [self._twins[ref] for ref in refs]) if self._clouds else iter(())
        waiting: dict[CellRef, CellTokens] = {}
        for ref, tokens in self._read(self._reader, refs):
            twin = self._twins.get(ref)
            while twin is not None and twin not in waiting and (found := next(clouded, None)):
                waiting[found[0]] = found[1]
            if twin is None:
                yield ref, tokens, None
            elif twin in waiting:
                yield ref, tokens, waiting.pop(twin)

    def _read(self, reader: StackReader, refs: Sequence[CellRef]) -> Iterator[tuple[CellRef, CellTokens]]:
        for cell in reader.cells(refs):
            try:
                yield cell.ref, tokens_of(cell, self._masking)
            except SnowGalileoError as error:
                self.left_out.append(LeftOut(cell.ref.path, error.code, error.text))


def _place(ref: CellRef) -> tuple[str, int, int]:
    return ref.path.stem, ref.row, ref.col


def _size(tokens: CellTokens | None) -> int:
    if tokens is None:
        return 0
    return sum(values.nbytes for values in tokens.pixels.values()) + sum(
        index.nbytes for index in tokens.index.values()
    )


def split(cells: LabelledCells, share: float, seed: int) -> tuple[list[int], list[int]]:
    """Numbers of the cells to train on and to validate on; with several files, each file's cells stay
    together.

    Like the published 80/20 split this is optimistic, since neighbouring files may come from one scene.
    Separate validation data are better.
    """
    of_file: dict[Path, list[int]] = {}
    for number, ref in enumerate(cells.refs):
        of_file.setdefault(ref.path, []).append(number)
    units = [[number] for number in range(len(cells))]
    if len(of_file) > 1:
        units = [of_file[path] for path in sorted(of_file)]
    order = np.random.default_rng([seed, 80_20]).permutation(len(units))
    held = round(share * len(units))
    return (
        sorted(number for unit in order[held:] for number in units[unit]),
        sorted(number for unit in order[:held] for number in units[unit]),
    )


def choose_cells(
    cells: LabelledCells, recipe: TrainingRecipe, *, hold_out: bool
) -> tuple[list[int], list[int]]:
    """Numbers of the cells to train on, reduced to ``samples``, and of those held out to validate on.

    Raises ``SG-LABEL-008`` when there are fewer cells than ``samples``, or none to train on.
    """
    train, held_out = (
        split(cells, recipe.val_share, recipe.seed) if hold_out else (list(range(len(cells))), [])
    )
    if recipe.samples > len(train):
        raise SnowGalileoError(
            "SG-LABEL-008",
            f"A subset of {recipe.samples} cells was asked for, and there are {len(train)} to train on.",
            "Ask for fewer.",
        )
    if recipe.samples:
        rng = np.random.default_rng([recipe.seed, 5000])
        train = sorted(int(number) for number in rng.choice(train, recipe.samples, replace=False))
    if not train:
        raise SnowGalileoError(
            "SG-LABEL-008",
            "No cell is left to train on.",
            "Give more labelled cells, or a smaller share for validation.",
        )
    return train, held_out
