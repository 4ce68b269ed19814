"""A progress bar for the terminal."""

from __future__ import annotations

import sys
from types import TracebackType

from tqdm import tqdm

from ..protocol import Json
from .terminal import shown

STAGES = {
    "scan": "Looking at the inputs",
    "search": "Asking the services",
    "read": "Reading",
    "ingest": "Reading scenes",
    "derive": "Preparing cells",
    "export": "Writing cells",
    "predict": "Mapping snow",
    "write": "Writing the map",
    "simulate": "Simulating",
    "train": "Training",
    "clouds": "Adding clouds",
    "compare": "Comparing",
    "forest": "Training the forest",
    "baselines": "Baselines",
    "weights": "Asking the server",
    "download": "Downloading",
    "online": "Downloading and reading",
    "clean": "Removing products",
    "import": "Importing",
    "selftest": "Testing",
    "season": "Season metrics",
    "gapfill": "Filling gaps",
    "aggregate": "Joining days",
    "netcdf": "Writing NetCDF",
    "statistics": "Area statistics",
    "snowline": "Snow lines",
    "watch": "Looking at the days",
}

IN_BYTES = ("download", "online", "import")
"""Stages counted in bytes; the others are counted in cells."""

WITHOUT_UNIT = ("ingest", "derive", "search", "clean")
"""Stages whose steps mean nothing to users; they serve to estimate the time left."""


class ProgressBar:
    """Shows the messages of a job on standard error; a hidden bar shows warnings only."""

    def __init__(self, visible: bool) -> None:
        self._visible = visible and sys.stderr.isatty()
        self._stage = ""
        self._bar: tqdm[None] | None = None

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def receive(self, message: Json) -> None:
        """Take one message of the job."""
        if message["type"] == "warning":
            tqdm.write(shown(f"Warning {message['code']}: {message['text']}"), file=sys.stderr)
        elif message["type"] == "progress" and self._visible:
            self._advance(message)

    def _advance(self, message: Json) -> None:
        if message["stage"] != self._stage:
            self._close()
            self._stage = message["stage"]
            in_bytes = self._stage in IN_BYTES
            unit = "B" if in_bytes else "" if self._stage in WITHOUT_UNIT else " cells"
            self._bar = tqdm(
                total=message["total"],
                desc=STAGES.get(self._stage, self._stage),
                unit=unit,
                unit_scale=in_bytes,
                file=sys.stderr,
                leave=False,
            )
        if self._bar is not None:
            self._bar.n = message["done"]
            self._bar.set_postfix_str(message["device"], refresh=True)

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None
