"""What a watched area makes of its maps: tables that grow by a day, NetCDF, files of the cells."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from ..inference.made_map import MadeMap
from ..output_file import discard
from ..protocol import (
    Cancelled,
    ExportSpec,
    JobResult,
    JobSpec,
    NetcdfSpec,
    Reason,
    SnowGalileoError,
    SnowlineSpec,
    StatisticsSpec,
)
from ..stack.region import Region
from ..watch.records import Records
from ..watch.report import PRODUCTS, needs_products
from ..watch.tables import columns_of, merge_days
from ..watch.watch_file import Watch

AT_ONCE = 60
"""Maps of which a table is made at once."""

TABLES = ("statistics", "snowline")


class WatchProducts:
    """Makes the products of a watch that are not made of the present maps and settings yet.

    ``lacking``: files that products need and that are away. ``notes``: products that could not be made; they
    are tried again by the next update.
    """

    def __init__(
        self,
        watch: Watch,
        records: Records,
        run: Callable[[JobSpec], JobResult],
        lacking: Sequence[Reason] = (),
    ) -> None:
        self._watch, self._records, self._run, self._lacking = watch, records, run, lacking
        self.notes: list[Reason] = []

    def make(self, maps: Mapping[date, MadeMap]) -> None:
        """Make what is wanted. Raises ``SG-OUTPUT-002`` and ``Cancelled``."""
        for name in TABLES:
            if name in self._watch.asked:
                self._try(name, partial(self._table, name, maps))
        export = self._watch.values["export"]
        if export["cells"]:
            self._try("cells", lambda: self._cells(maps))
        if export["netcdf"] and maps:
            self._try("netcdf", lambda: self._netcdf(maps))

    def _try(self, name: str, step: Callable[[], None]) -> None:
        try:
            step()
        except SnowGalileoError as error:
            if isinstance(error, Cancelled) or error.code == "SG-OUTPUT-002":
                raise
            values = {"product": name, "code": error.code, "text": error.text}
            self.notes += lacking_for(name, self._lacking) or [Reason("product", values)]

    def _pending(
        self, name: str, maps: Mapping[date, MadeMap], is_there: Callable[[date], bool] = lambda _: True
    ) -> dict[date, str]:
        """Days whose product is not made yet, with the version that it will have. ``is_there``: whether what
        was made still is.
        """
        settings = self._watch.values["export" if name == "cells" else name]
        versions = {day: _digest([made.version, settings]) for day, made in sorted(maps.items())}
        return {
            day: version
            for day, version in versions.items()
            if needs_products(self._records.of(day), {name: version}) or not is_there(day)
        }

    def _forget(self, name: str, maps: Mapping[date, MadeMap]) -> None:
        """Note that a product is to be made again of all days; before its file is replaced, so that an
        interrupted update leaves no gap.
        """
        for day in maps:
            self._records.of(day).done.pop(name, None)
        self._records.save()

    def _done(self, name: str, made: Mapping[date, str]) -> None:
        for day, version in made.items():
            self._records.of(day).done[name] = version
        self._records.save()

    def _table(self, name: str, maps: Mapping[date, MadeMap]) -> None:
        table = self._watch.folder / PRODUCTS[name]
        new = self._watch.folder / f".new_{name}.csv"
        kind = StatisticsSpec if name == "statistics" else SnowlineSpec
        if not columns_of(table):
            self._forget(name, maps)
        while days := dict(list(self._pending(name, maps).items())[:AT_ONCE]):
            rasters = [str(maps[day].rasters["fsc"]) for day in days]
            try:
                self._run(kind(rasters=rasters, output=str(new), **self._watch.values[name]))
                if columns_of(table) != columns_of(new):
                    self._forget(name, maps)
                merge_days(table, new, {day.isoformat() for day in days})
            finally:
                discard(new)
            self._done(name, days)

    def _cells(self, maps: Mapping[date, MadeMap]) -> None:
        """Files of the cells of days that the store still holds."""
        held = set(Region.open(self._watch.store).days) if self._watch.store.is_dir() else set()
        folder = self._watch.folder / "cells"
        pending = self._pending("cells", maps, lambda day: (folder / day.isoformat()).is_dir())
        for day, version in pending.items():
            if day in held:
                self._run(
                    ExportSpec(
                        stacks=[str(self._watch.store)],
                        day=day.isoformat(),
                        output=str(folder / day.isoformat()),
                        format=self._watch.values["export"]["format"],
                    )
                )
                self._done("cells", {day: version})

    def _netcdf(self, maps: Mapping[date, MadeMap]) -> None:
        """All maps in one file, written anew when one of them has changed."""
        path = self._watch.folder / PRODUCTS["netcdf"]
        version = _digest([made.version for _, made in sorted(maps.items())])
        latest = max(maps)
        if path.is_file() and not needs_products(self._records.of(latest), {"netcdf": version}):
            return
        self._run(NetcdfSpec(rasters=_paths(maps), output=str(path)))
        self._done("netcdf", {latest: version})


def lacking_for(product: str, lacking: Sequence[Reason]) -> list[Reason]:
    """The files that a product needs and that are away."""
    return [reason for reason in lacking if reason.values["product"] == product]


def _paths(maps: Mapping[date, MadeMap]) -> list[str]:
    return [str(made.rasters["fsc"]) for _, made in sorted(maps.items())]


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]
