"""The interface of all catalogues, and what they find."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

import shapely
from shapely.geometry import shape

from ...bands import Sensor
from ...protocol import Json, SnowGalileoError
from ...web.answers import SHOWN
from ...web.client import WebClient
from ...web.download import RemoteFile
from .place import Place

T = TypeVar("T")
MB = 1_000_000
TYPICAL_SIZE: Mapping[Sensor, int] = {
    Sensor.S1: 1190 * MB,
    Sensor.S2: 600 * MB,
    Sensor.LANDSAT: 600 * MB,
    Sensor.S3: 61 * MB,
    Sensor.MODIS: 90 * MB,
    Sensor.VIIRS: 75 * MB,
    Sensor.ERA5: MB // 2,
    Sensor.DEM: 40 * MB,
    Sensor.WORLDCOVER: 90 * MB,
}
"""Bytes of a product where its service does not tell."""


@dataclass(frozen=True)
class OnlineProduct:
    """A product of a service. ``name``: as its producer names it, also the name of its folder.

    ``acquisition``: equal for versions of the same observation; of them the one with the largest ``rank`` is
    taken. ``order``: of use within a day. ``footprint``: in degrees, ``None`` when the service does not tell.
    ``size``: bytes of the needed files, 0 when unknown. ``files``: where the search tells them. ``facts``:
    what ``Catalogue.files`` needs. ``unusable``: why it cannot be used. ``in_part``: of its
    images only parts are fetched, and ``size`` is what that likely takes.
    """

    sensor: Sensor
    service: str
    name: str
    day: date | None
    acquisition: tuple[Any, ...]
    rank: tuple[Any, ...] = ()
    order: tuple[Any, ...] = ()
    version: str = ""
    is_final: bool = True
    footprint: shapely.Geometry | None = None
    size: int = 0
    cloud: float | None = None
    files: tuple[RemoteFile, ...] = ()
    facts: Json = field(default_factory=dict)
    unusable: str = ""
    in_part: bool = False

    @property
    def is_estimate(self) -> bool:
        """Whether the size is not known for certain."""
        return self.in_part or self.size <= 0

    @property
    def likely_size(self) -> int:
        """Bytes, or what such a product usually has."""
        return self.size or TYPICAL_SIZE[self.sensor]


class Catalogue(Protocol):
    """A service with products. Raises what ``WebClient`` raises."""

    service: str
    sensors: frozenset[Sensor]
    parallel: int

    def search(self, place: Place, days: Sequence[date], sensors: frozenset[Sensor]) -> list[OnlineProduct]:
        """Products of these sensors that show the place on these days (UTC); metadata only, no account."""
        ...

    def files(self, product: OnlineProduct) -> list[RemoteFile]:
        """Files of a product that the readers need, ready to be downloaded; may take long where the service
        prepares them.
        """
        ...

    def try_account(self) -> None:
        """Log in with one cheap request; nothing where there is no account."""
        ...

    def forget(self, product: OnlineProduct) -> bool:  # noqa: ARG002 (most prepare nothing)
        """Forget what the service has prepared for a product; whether there was anything."""
        return False

    def lacking(self, product: OnlineProduct, folder: Path) -> list[date]:  # noqa: ARG002 (most are whole)
        """Look into the files of a product that have arrived, before it counts as there; days that it was
        asked for and does not have. Raises ``SG-ONLINE-...`` for a product that is of no use.
        """
        return []

    def log_out(self) -> None:
        """End the session, where the service has any; with one request."""
        return


def understood(client: WebClient, service: str, read: Callable[[], T]) -> T:
    """What ``read`` makes of the answers of a service.

    Raises what ``read`` raises, and ``SG-ONLINE-006`` for any error of the program: it met an answer of a
    form that nobody foresaw, which must not end the other services.
    """
    try:
        return read()
    except (SnowGalileoError, OSError, MemoryError):
        raise
    except Exception as error:
        what = client.secrets.hide(f"{type(error).__name__}: {error}")[:SHOWN]
        raise SnowGalileoError(
            "SG-ONLINE-006",
            f"An answer of {service} has a form that is not known ({what}).",
            "Try again later; if it stays so, check for a newer version of the plugin, or report this.",
            client.secrets.hide(traceback.format_exc()),
        ) from error


def newest(products: Sequence[OnlineProduct]) -> list[OnlineProduct]:
    """One version of each acquisition, usable before unusable, in the order of use."""
    best: dict[tuple[Any, ...], OnlineProduct] = {}
    for product in products:
        key = (product.sensor, *product.acquisition)
        rank = (not product.unusable, product.rank, product.name)
        known = best.get(key)
        if known is None or rank > (not known.unusable, known.rank, known.name):
            best[key] = product
    sensors = list(Sensor)
    return sorted(
        best.values(), key=lambda item: (sensors.index(item.sensor), str(item.day), item.order, item.name)
    )


def footprint_of(value: Any) -> shapely.Geometry | None:
    """A GeoJSON geometry of an answer; ``None`` for none, or one that cannot be used."""
    try:
        geometry = shape(value)
        return geometry if not geometry.is_empty and geometry.is_valid else None
    except (AttributeError, KeyError, TypeError, ValueError, IndexError, shapely.errors.ShapelyError):
        return None


def number_of(value: Any) -> float | None:
    """A number of an answer, which may be text; ``None`` for anything else."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if abs(number) < 2**53 else None


def day_of(text: str, form: str = "%Y%m%d") -> date | None:
    """The day that a name tells; ``None`` where there is no such day."""
    try:
        return datetime.strptime(text, form).date()
    except ValueError:
        return None


def size_of(value: Any) -> int | None:
    """A size in bytes of an answer; ``None`` for anything that is none."""
    number = number_of(value)
    return int(number) if number is not None and number > 0 else None


def safe_path(path: str) -> bool:
    """Whether a path of an answer stays inside the product's folder on every system."""
    parts = path.split("/")
    return (
        bool(path)
        and len(path) < 400
        and all(
            part not in ("", ".", "..") and not set(part) & set('\\:*?"<>|\0') and part.isprintable()
            for part in parts
        )
    )
