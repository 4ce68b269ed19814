"""Whether a watch may write to its folder: what lies there is of its area, and no other one writes there."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ..grid import RegionGrid, region_grid
from ..protocol import SnowGalileoError
from ..stack.region import Region
from .records import Owner, Records
from .watch_file import Watch, read_watch


def conflict(watch: Watch, records: Records) -> SnowGalileoError | None:
    """Why an update must not write to its folder, ``SG-WATCH-001`` with the line; ``None``: it may.

    Raises ``SG-REGION-001`` and ``-003`` for a store that cannot be read.
    """
    if other := _other_file(watch, records.owner):
        return watch.error(
            "output", "folder", f"{other} writes to this folder, too; give each one of its own"
        )
    grid = _grid_of(watch)
    store = Region.open(watch.store) if watch.store.is_dir() else None
    held = _digest(store.grid) if store else records.owner.grid
    if held not in ("", _digest(grid)):
        text = (
            f"the maps and satellite data in {watch.folder} are of another area or grid than this; take it "
            "back, or give the watch another output folder"
        )
        return watch.error("area", _area_setting(watch), text)
    rule = watch.values["sources"]["rule"]
    if store and store.rule != rule:
        text = (
            f"the satellite data in {watch.folder} follow the rule '{store.rule}', not '{rule}'; take it "
            f"back, or delete {watch.store.name}, which is made again"
        )
        return watch.error("sources", "rule", text)
    return None


def owner_of(watch: Watch) -> Owner:
    """What the folder of a watch remembers of it."""
    return Owner(str(watch.path.absolute()), _digest(_grid_of(watch)))


def _other_file(watch: Watch, owner: Owner) -> Path | None:
    """Another watch file that last wrote to the folder and still would; a renamed or moved one does not."""
    path = Path(owner.file)
    try:
        if not owner.file or not path.is_file() or path.samefile(watch.path):
            return None
        is_same_folder = read_watch(path).folder.resolve() == watch.folder.resolve()
    except (OSError, ValueError, SnowGalileoError):
        return None
    return path if is_same_folder else None


def _grid_of(watch: Watch) -> RegionGrid:
    return region_grid(watch.area, watch.values["area"]["grid_crs"])


def _area_setting(watch: Watch) -> str:
    return next(name for name in ("file", "box", "geojson") if watch.values["area"][name])


def _digest(grid: RegionGrid) -> str:
    """The cells of a grid, in short."""
    place = f"{grid.crs} {grid.bounds} {grid.wanted.shape}"
    return hashlib.sha256(place.encode() + grid.wanted.tobytes()).hexdigest()[:16]
