"""Which hours files of ERA5-Land have."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from ...protocol import LeftOut, SnowGalileoError
from .era5 import netcdf_files
from .era5_facts import KINDS
from .era5_series import read_series
from .listing import entries


def hours_in(folder: Path) -> set[int]:
    """Hours since 1970-01-01 00:00 UTC of which the files in a folder have all five variables.

    Raises ``SG-SOURCE-001`` to ``-003`` for files that cannot be read or are something else.
    """
    held: dict[str, set[int]] = defaultdict(set)
    for address, _ in netcdf_files(entries([folder], _refuse), _refuse):
        for series in read_series(address):
            held[series.band].update(() if series.daily else series.times)
    return set.intersection(*(held[band] for band in KINDS))


def _refuse(item: LeftOut) -> None:
    raise SnowGalileoError(item.code, item.reason)
