"""A progress bar for the terminal."""

from __future__ import annotations

import sys
from types import TracebackType

from tqdm import tqdm

from ..protocol import SERVICES, Json
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
    "on_ground": "Snow on the ground",
    "aggregate": "Joining days",
    "netcdf": "Writing NetCDF",
    "animation": "Joining pictures",
    "statistics": "Area statistics",
    "snowline": "Snow lines",
    "watch": "Looking at the days",
    "series": "Fetching and mapping days",
}

IN_BYTES = ("download", "online", "import")
"""Stages counted in bytes; the others are counted in cells."""

WITHOUT_UNIT = ("ingest", "derive", "search", "clean", "series")
"""Stages whose steps mean nothing to users; they serve to estimate the time left."""


class ProgressBar:
    """Shows the messages of a job on standard error; a hidden bar shows warnings only."""

    def __init__(self, visible: bool) -> None:
        self._visible = visible and sys.stderr.isatty()
        self._stage = ""
        self._bar: tqdm[None] | None = None
        self._parts: dict[str, tqdm[None]] = {}

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
        if message.get("parts"):
            self._advance_parts(message["parts"])
            return
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

    def _advance_parts(self, parts: list[Json]) -> None:
        """A bar for each service, and one for the build beside them."""
        self._stage = ""
        if self._bar is not None:
            self._close()
        names = {service.id: service.label for service in SERVICES}
        others = {"build": "Reading scenes", "map": "Mapping snow"}
        width = max(len(names.get(part["id"], "")) for part in parts)
        for place, part in enumerate(parts):
            name, is_service = part["id"], part["id"] in names
            if name not in self._parts:
                self._parts[name] = tqdm(
                    desc=(names.get(name) or others[name]).ljust(width),
                    unit="B" if is_service else "",
                    unit_scale=is_service,
                    bar_format=None if is_service else "{l_bar}{bar}| [{elapsed}<{remaining}]",
                    position=place,
                    file=sys.stderr,
                    leave=False,
                )
            self._parts[name].total, self._parts[name].n = part["total"], part["done"]
            self._parts[name].refresh()

    def _close(self) -> None:
        for bar in reversed(self._parts.values()):
            bar.close()
        self._parts = {}
        if self._bar is not None:
            self._bar.close()
            self._bar = None
