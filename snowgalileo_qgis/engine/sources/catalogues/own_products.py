"""Products in the user's own folders, by which those of services count as there."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from pathlib import Path

from ...grid import RegionGrid
from ..archive.usable import problem_of
from ..part_areas import parts_elsewhere
from . import copernicus, earthdata, usgs
from .catalogue import OnlineProduct

_ENDINGS = re.compile(
    r"(?:_MTL\.(?:json|xml|txt))?(?:\.(?:SAFE|SEN3|hdf|h5|nc|tiff?))?(?:\.(?:zip|tar|tar\.gz|tgz))?$",
    re.IGNORECASE,
)
_METADATA = re.compile(r"(.+)_MTL\.(?:json|xml|txt)", re.IGNORECASE)
"""A file of Landsat by which a product is known, whatever the name of its folder."""


class OwnProducts:
    """What is in ``folders``. ``check`` is called often and may raise to stop. ``notes``: sentences about
    what does not count as there.

    A product counts in any version of the same quality, as the user has chosen it: a Sentinel-1 product as
    COG or not, Sentinel-2 of any baseline.
    """

    def __init__(self, folders: Iterable[str], check: Callable[[], None]) -> None:
        self._check = check
        self._known: dict[Hashable, dict[Path, str]] = defaultdict(dict)
        self.notes: list[str] = []
        for top in folders:
            self._add(Path(top).expanduser())
            for folder, names, files in os.walk(Path(top).expanduser()):
                check()
                names[:] = [name for name in names if not name.startswith(".") and not name.endswith(".part")]
                for name in (*names, *files):
                    self._add(Path(folder) / name)

    def _add(self, path: Path) -> None:
        metadata = _METADATA.fullmatch(path.name)
        place, begins = (path.parent, metadata[1]) if metadata else (path, "")
        for key in keys_of(path.name):
            self._known[key].setdefault(place, begins)

    def find(self, product: OnlineProduct, region: RegionGrid | None) -> Path | None:
        """Where a product is, packed or not, that its reader can use and that shows all of the region."""
        named = [self._known.get(key, {}) for key in keys_of(product.name)]
        for place, begins in {place: begins for found in named for place, begins in found.items()}.items():
            if parts_elsewhere(place, region) is not None:
                continue
            problem = problem_of(product.sensor, place, self._check, begins=begins)
            if problem is None:
                return place
            self.notes.append(f"{place} does not count as there: {problem.reason.rstrip('.')}.")
        return None


def keys_of(name: str) -> list[Hashable]:
    """By which a file or folder is found, best first: its name in any case, and what that says it shows."""
    bare = _ENDINGS.sub("", name)
    seen = (service.observation(bare) for service in (copernicus, earthdata, usgs))
    return [bare.lower(), *(one for one in seen if one is not None)]
