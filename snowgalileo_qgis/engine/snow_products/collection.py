"""Rasters of snow cover in files and folders: one layer of each product, once; the others are named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..protocol import LeftOut, SnowGalileoError
from .files import raster_files
from .layers import NDSI, ON_GROUND, OTHER, QUALITY, SNOW, VIEWABLE
from .pixel_grid import Bounds
from .producers import NamedProduct, named_product
from .recognition import other_layer
from .snow_raster import SnowRaster, open_snow_raster

LONLAT = "EPSG:4326"
READERS = 2
"""Threads that open rasters: reading all values of each takes longer than anything else."""

OVERLAP = 1e-9
"""Least overlap of two rasters, degrees."""


@dataclass
class Collection:
    """``rasters``: that can be used, in the order of their files. ``errors``: of files that cannot, by path.
    ``left_out``: those, and other layers and copies. ``notes``: sentences on what was not looked at.
    """

    rasters: list[SnowRaster] = field(default_factory=list)
    errors: dict[Path, SnowGalileoError] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def leave_out(self, path: Path, error: SnowGalileoError) -> None:
        """Leave a file out because of an error."""
        self.errors[path] = error
        self.left_out.append(LeftOut(path, error.code, error.text))


def find_snow_rasters(
    paths: Sequence[Path], values: str = "auto", day: date | None = None, *, check_later: bool = False
) -> Collection:
    """Labels of known days in files and folders (with subfolders), ordered by day and name.

    ``values``: a kind, or ``auto`` for what is certain from a file alone. ``day``: only this day, which is
    also the day of files that have none. Raises ``SG-LABEL-010`` when there is none, ``013`` when they mix
    snow seen from above and on the ground, and the error of the first file when no file can be used.
    """
    found = open_collection(paths, values, day, check_later=check_later)
    opened, found.rasters = found.rasters, []
    others: Counter[date] = Counter()
    for raster in opened:
        if day and raster.days and day not in raster.days:
            others.update(raster.days[:1])
            continue
        try:
            raster.require_day()
            found.rasters.append(raster)
        except SnowGalileoError as error:
            found.leave_out(raster.path, error)
    if others:
        found.notes.append(_of_other_days(others, day))
    _leave_out_doubtful_days(found)
    require_one_quantity(found.rasters)
    if not found.rasters:
        if found.errors:
            raise next(iter(found.errors.values()))
        raise SnowGalileoError(
            "SG-LABEL-010",
            f"None of the {sum(others.values())} labels is of {day}.",
            "Choose another day, or labels of this day.",
        )
    found.rasters.sort(key=lambda raster: (raster.day, raster.path.name))
    return found


def open_collection(
    paths: Sequence[Path],
    values: str = "auto",
    day: date | None = None,
    *,
    any_file: bool = True,
    check_later: bool = False,
) -> Collection:
    """Open all rasters of snow cover; of each product one layer, the best that can be read.

    ``any_file``: see ``raster_files``. ``check_later``: see ``open_snow_raster``. Raises ``SG-LABEL-010``
    when there is no raster at all.
    """
    files = raster_files(paths, "SG-LABEL-010", "label", any_file=any_file)
    found = Collection()
    if files.others:
        found.notes.append(f"Other files beside the labels were not looked at: {files.other_text}.")
    products: dict[tuple[str, ...], list[tuple[Path, NamedProduct]]] = {}
    for path in files.rasters:
        named = named_product(path)
        products.setdefault(named.key, []).append((path, named))
    with ThreadPoolExecutor(READERS) as readers:
        opened = readers.map(
            lambda members: _open_product(members, values, day, check_later=check_later), products.values()
        )
        for part in opened:
            found.rasters += part.rasters
            found.errors |= part.errors
            found.left_out += part.left_out
    return found


def _open_product(
    members: Sequence[tuple[Path, NamedProduct]], values: str, day: date | None, *, check_later: bool
) -> Collection:
    """The rasters of one product that are used, and why the others are not."""
    found = Collection()
    used: SnowRaster | None = None
    chosen, others = _choose(list(members), values)
    for path, named in chosen:
        if used is not None and members[0][1].product:
            found.left_out.append(_not_compared(path, used.path))
            continue
        try:
            used = open_snow_raster(path, values, day, named, check_later=check_later)
            found.rasters.append(used)
        except SnowGalileoError as error:
            found.leave_out(path, error)
        except Exception as error:  # whatever a damaged file brings out costs this file only
            found.leave_out(path, _unreadable(path, error))
    for path, named in others:
        if used is None:
            found.leave_out(path, _alone(path, named))
        else:
            found.left_out.append(_not_compared(path, used.path))
    return found


def require_one_quantity(rasters: Sequence[SnowRaster]) -> None:
    """Raise ``SG-LABEL-013`` when some show snow seen from above and others snow on the ground."""
    first: dict[str, SnowRaster] = {}
    for raster in rasters:
        if raster.quantity:
            first.setdefault(raster.quantity, raster)
    if len(first) > 1:
        raise SnowGalileoError(
            "SG-LABEL-013",
            f"The labels mix snow {VIEWABLE} ({first[VIEWABLE].path.name}) and snow {ON_GROUND}, under trees "
            f"({first[ON_GROUND].path.name}).",
            "Give labels of one of them.",
        )


def _choose(
    members: list[tuple[Path, NamedProduct]], values: str
) -> tuple[list[tuple[Path, NamedProduct]], list[tuple[Path, NamedProduct]]]:
    """The files of a product in the order in which they are tried, and those that hold other layers.

    In a known product, snow cover seen from above comes before that on the ground, and the newest version
    first. Files of unknown products with the same name apart from the layer are told apart in the same way,
    but two that may both be snow cover are both used.
    """
    others = [member for member in members if member[1].layer.role in (QUALITY, OTHER)]
    usable = [member for member in members if member not in others]
    if len({member[1].layer.role for member in usable}) > 1 or {VIEWABLE, ON_GROUND} <= {
        member[1].layer.quantity for member in usable
    }:
        best = min(_rank(named, values) for _, named in usable)
        if not members[0][1].product:
            others += [member for member in usable if _rank(member[1], values) != best]
            usable = [member for member in usable if _rank(member[1], values) == best]
    if members[0][1].product:
        usable.sort(key=lambda member: member[1].version, reverse=True)
        usable.sort(key=lambda member: _rank(member[1], values))
        is_index = usable[0][1].layer.role == NDSI if usable else False
        snow = [member for member in usable if (member[1].layer.role == NDSI) == is_index]
        others += [member for member in usable if member not in snow]
        usable = snow
    return usable, others


def _rank(named: NamedProduct, values: str) -> tuple[bool, int]:
    layer = named.layer
    order = (VIEWABLE, "", ON_GROUND)
    place = order.index(layer.quantity) if layer.role == SNOW else 1
    return (layer.role == NDSI) != (values == "ndsi"), place


def _alone(path: Path, named: NamedProduct) -> SnowGalileoError:
    if named.layer.role in (QUALITY, OTHER):
        return other_layer(path, named.layer)
    return SnowGalileoError(
        "SG-LABEL-020",
        f"{path.name} is not compared instead of the layer of snow cover, which cannot be read.",
        "Replace the damaged layer.",
    )


def _not_compared(path: Path, used: Path) -> LeftOut:
    return LeftOut(path, "SG-LABEL-020", f"{path.name} is of the same product as {used.name}, which is used.")


def _unreadable(path: Path, error: Exception) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-LABEL-011",
        f"{path.name} cannot be read: {type(error).__name__}.",
        "Copy or download it again.",
        str(error),
    )


def _of_other_days(others: Counter[date], day: date | None) -> str:
    count = sum(others.values())
    days = ", ".join(map(str, sorted(others)[:3]))
    if len(others) > 3:
        days += f" and {len(others) - 3} more"
    return f"{count} label{'s' * (count != 1)} of other days than {day} ({days}) were not compared."


def _leave_out_doubtful_days(found: Collection) -> None:
    """Leave out labels that have no day of their own and overlap: they may be of several days."""
    undated = [(raster, _bounds(raster)) for raster in found.rasters if raster.day_is_given]
    doubtful = {
        raster.path: other.path
        for raster, here in undated
        for other, there in undated
        if raster is not other and _overlap(here, there)
    }
    for path, other in doubtful.items():
        text = f"{path.name} and {other.name} have no day of their own and cover the same place."
        found.leave_out(path, SnowGalileoError("SG-LABEL-012", text, "Put the day of each into its name."))
    found.rasters = [raster for raster in found.rasters if raster.path not in doubtful]


def _bounds(raster: SnowRaster) -> Bounds:
    return raster.grid.bounds_in(LONLAT) if raster.grid.crs else (0.0, 0.0, 0.0, 0.0)


def _overlap(one: Bounds, other: Bounds) -> bool:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width > OVERLAP and height > OVERLAP
