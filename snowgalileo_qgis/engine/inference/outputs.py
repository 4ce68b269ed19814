"""The rasters of one map: snow cover and, where asked for, its uncertainty and its change by hidden inputs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from ..bands import FSC_PIXELS
from ..protocol import Json
from .conditions import published_errors
from .ensemble import CellResult
from .lattice import Lattice
from .writer import MapWriter, Quantity

UNCERTAINTY = Quantity("Standard deviation of fractional snow cover", "standard deviation of fractional snow cover over models and flips")
CHANGE = Quantity("Change of fractional snow cover (inputs hidden minus all inputs)", "change of fractional snow cover by hidden inputs")


class Outputs:
    """Receives the result of each cell; ``finish`` makes all rasters appear, ``discard`` leaves nothing unfinished behind.

    ``uncertainty``, ``change``: ``None`` where not wanted.
    """

    def __init__(self, lattice: Lattice, fsc: Path, uncertainty: Path | None, change: Path | None) -> None:
        self.lattice = lattice
        self.cells = 0
        self.cells_nodata = 0
        self.conditions: Counter[str] = Counter()
        self.maskings: set[str] = set()
        self.fsc = MapWriter(fsc, lattice)
        self.others: dict[str, MapWriter] = {}
        try:
            for name, path, quantity in (("uncertainty", uncertainty, UNCERTAINTY), ("change", change, CHANGE)):
                if path is not None:
                    self.others[name] = MapWriter(path, lattice, quantity)
        except BaseException:
            self.discard()
            raise

    def write(self, result: CellResult) -> None:
        """Write the pixels of one cell to every raster."""
        place = self.lattice.places[result.cell.ref]
        self.fsc.write(place, result.fsc)
        if "uncertainty" in self.others:
            self.others["uncertainty"].write(place, result.sd)
        if "change" in self.others and result.change is not None:
            self.others["change"].write(place, result.change)
        self.cells += 1
        self.cells_nodata += int(np.isnan(result.fsc).all())
        self.conditions[result.cell.view.condition] += 1
        self.maskings.add(result.cell.view.masking)

    def finish(self, tags: Mapping[str, str]) -> None:
        """Tag the rasters and put them in their places, snow cover last."""
        common = {name: value for name, value in tags.items() if name != "STANDARD_NAME"}
        prior = {"PUBLISHED_RMSE": published_errors(sorted(self.conditions))}
        for name, writer in self.others.items():
            writer.finish({**common, **prior} if name == "uncertainty" else common)
        self.fsc.finish(tags)

    def discard(self) -> None:
        """Remove what is unfinished."""
        for writer in (self.fsc, *self.others.values()):
            writer.discard()

    def entry(self) -> Json:
        """This map's part of the result."""
        fsc, paths = self.fsc, {name: str(writer.path) for name, writer in self.others.items()}
        return {
            "path": str(fsc.path),
            "uncertainty": paths.get("uncertainty"),
            "change": paths.get("change"),
            "crs": self.lattice.crs,
            "cells": self.cells,
            "cells_nodata": self.cells_nodata,
            "conditions": dict(sorted(self.conditions.items())),
            "mean_fsc": fsc.mean,
            "mean_uncertainty": self.others["uncertainty"].mean if "uncertainty" in self.others else None,
            "mean_change": self.others["change"].mean if "change" in self.others else None,
            "snow_area_km2": fsc.snow_area_km2,
            "valid_percent": 100 * fsc.valid / (self.cells * FSC_PIXELS**2) if self.cells else 0.0,
        }
