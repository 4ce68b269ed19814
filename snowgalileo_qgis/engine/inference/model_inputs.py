"""From cells to what the models see of them: condition, weights, masking, tokens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from ..model.tokens import Masking, tokens_of
from ..protocol import PredictSpec
from ..stack.cell import Cell
from .conditions import ANY, Limits, sky_of, weights_for
from .ensemble import CellInput, View
from .hiding import Hidden
from .models import Groups
from .strict import strict_cell


class Views:
    """Decides, cell by cell, what the models see and which of them are asked.

    The masking is that of the weights, which see what they saw in training; weights of any condition take
    that of the cell; a condition that the person chose is the masking of all cells.
    """

    def __init__(self, spec: PredictSpec, groups: Groups) -> None:
        self.spec = spec
        self.groups = groups
        self.is_auto = spec.condition == "auto"
        self.is_strict = spec.mode == "strict"
        self.need_survey = self.is_auto
        self.limits = Limits(spec.min_optical, spec.max_cloud)
        self.hidden = Hidden.parse(spec.hide)
        self.substituted: Counter[tuple[str, str]] = Counter()
        self.unknown_sky = 0
        self.without_blocks = 0

    def of(self, cell: Cell) -> CellInput:
        """What the models are to see of a cell. Raises ``SG-STACK-016``."""
        if self.is_strict:
            self.without_blocks += not cell.partial
            cell = strict_cell(cell)
        found = self._condition(cell, self.hidden)
        view = self._view(cell, found, self.hidden)
        whole = self._view(cell, self._condition(cell, Hidden()), Hidden()) if self.spec.change else None
        if view.weights not in (found, ANY):
            self.substituted[found, view.weights] += 1
        return CellInput(cell.ref, view, whole)

    def restore(self, counts: Mapping[tuple[str, str, str], int]) -> None:
        """Take over cells by condition, weights and masking that an earlier run has counted."""
        for (found, used, _), cells in counts.items():
            if used not in (found, ANY):
                self.substituted[found, used] += cells

    def report(self, warn: Callable[[str, str], None], log: Callable[[str], None]) -> None:
        """Say which cells used weights of another condition, and for which the sky was not known."""
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

    def _condition(self, cell: Cell, hidden: Hidden) -> str:
        if not self.is_auto:
            return self.spec.condition
        sky = sky_of(
            cell, hidden.add_to(Masking(prediction_day_landsat=self.spec.hide_landsat), cell.ref), self.limits
        )
        self.unknown_sky += not sky.is_known and hidden is self.hidden
        return sky.condition

    def _view(self, cell: Cell, condition: str, hidden: Hidden) -> View:
        weights = weights_for(condition, self.groups)
        name = weights if self.is_auto and weights != ANY else condition
        masking = hidden.add_to(Masking.for_condition(name, self.spec.hide_landsat), cell.ref)
        return View(tokens_of(cell, masking, strict=self.is_strict), condition, weights, name)
