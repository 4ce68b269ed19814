"""From cells to model inputs: condition, weights, masking, tokens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..model.tokens import Masking, tokens_of
from ..protocol import PredictSpec
from ..stack.cell import Cell
from .conditions import ANY, Limits, Sky, sky_of, weights_for
from .domain import outside_of
from .ensemble import CellFacts, CellInput, View
from .hidden_inputs import HiddenInputs
from .models import Groups
from .quality import quality_of
from .strict import strict_cell

NOTHING_HIDDEN = HiddenInputs()


@dataclass
class InputNotes:
    """What is told about the inputs of all cells together.

    ``substituted``: cells by their condition and that of the weights used instead. ``unknown_sky``: cells
    without a cloud flag of the prediction day. ``without_blocks``: cells that are strict for patches only.
    """

    substituted: Counter[tuple[str, str]] = field(default_factory=Counter)
    unknown_sky: int = 0
    without_blocks: int = 0

    def add(self, other: InputNotes) -> None:
        """Add those of other cells."""
        self.substituted.update(other.substituted)
        self.unknown_sky += other.unknown_sky
        self.without_blocks += other.without_blocks

    def restore(self, counts: Mapping[tuple[str, str, str], int]) -> None:
        """Add the cells that an earlier run counted by condition, weights and masking."""
        for (found, used, _), cells in counts.items():
            if used not in (found, ANY):
                self.substituted[found, used] += cells

    def report(self, warn: Callable[[str, str], None], log: Callable[[str], None]) -> None:
        """Report the cells that used weights of another condition, and those whose sky was unknown."""
        used = [
            f"{count} cell{'s' if count > 1 else ''} of '{found}' used those for '{other}'"
            for (found, other), count in sorted(self.substituted.items())
        ]
        if used:
            warn(
                "SG-CONDITION-001",
                f"No weights of their own were given for some conditions: {', '.join(used)}.",
            )
        if self.unknown_sky:
            log(
                f"{self.unknown_sky} cells have no cloud flag of the prediction day; their sky was taken as "
                "clear."
            )
        if self.without_blocks:
            log(
                f"{self.without_blocks} cells are HDF5 files without the pixels of coarse sensors: strict "
                "for patches, not for block means."
            )


class ModelInputs:
    """Decides, cell by cell, what the models see and which of them predict.

    The masking is that of the weights, which see what they saw in training; weights of any condition take
    that of the cell; a condition set by the user is the masking of all cells.

    ``needs_availability``: whether cells must be read with their availability and cloud cover. ``notes``: on
    the cells since ``take_notes``.
    """

    def __init__(self, spec: PredictSpec, groups: Groups) -> None:
        self.spec = spec
        self.groups = groups
        self.is_auto = spec.condition == "auto"
        self.is_strict = spec.mode == "strict"
        self.has_quality = bool(spec.quality or spec.clms)
        self.needs_availability = self.is_auto or self.has_quality
        self.limits = Limits(spec.min_optical, spec.max_cloud)
        self.hidden = HiddenInputs.parse(spec.hide)
        self.notes = InputNotes()

    def of(self, cell: Cell) -> CellInput:
        """Input of a cell of the map. Raises ``SG-STACK-016``."""
        self.notes.without_blocks += self.is_strict and not cell.partial
        shown = strict_cell(cell) if self.is_strict else cell
        sky = self._sky(shown, self.hidden)
        self.notes.unknown_sky += not sky.is_known
        view, whole = self._views(shown, sky)
        if view.weights not in (sky.condition, ANY):
            self.notes.substituted[sky.condition, view.weights] += 1
        outside = outside_of(cell)
        quality = quality_of(cell, view.tokens, view.condition, outside) if self.has_quality else None
        return CellInput(cell.ref, view, whole, CellFacts(outside, quality))

    def of_overlap_cell(self, cell: Cell) -> CellInput:
        """Input of an overlap cell, which has no part in quality and counts. Raises ``SG-STACK-016``."""
        shown = strict_cell(cell) if self.is_strict else cell
        return CellInput(cell.ref, *self._views(shown, self._sky(shown, self.hidden)))

    def take_notes(self) -> InputNotes:
        """The notes on the cells since the last call."""
        notes, self.notes = self.notes, InputNotes()
        return notes

    def _sky(self, cell: Cell, hidden: HiddenInputs) -> Sky:
        if not self.is_auto:
            return Sky(self.spec.condition, is_known=True)
        masking = hidden.add_to(Masking(prediction_day_landsat=self.spec.hide_landsat), cell.ref)
        return sky_of(cell, masking, self.limits)

    def _views(self, cell: Cell, sky: Sky) -> tuple[View, View | None]:
        """The view of a cell and, where the change is wanted, the one without hidden inputs."""
        view = self._view(cell, sky.condition, self.hidden)
        if not self.spec.change:
            return view, None
        return view, self._view(cell, self._sky(cell, NOTHING_HIDDEN).condition, NOTHING_HIDDEN)

    def _view(self, cell: Cell, condition: str, hidden: HiddenInputs) -> View:
        weights = weights_for(condition, self.groups)
        name = weights if self.is_auto and weights != ANY else condition
        masking = hidden.add_to(Masking.for_condition(name, self.spec.hide_landsat), cell.ref)
        return View(tokens_of(cell, masking, strict=self.is_strict), condition, weights, name)
