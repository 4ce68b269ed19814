"""Open buckets, which need no account: Copernicus DEM, WorldCover, and Google's copy of Sentinel-2 L1C."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import quote, urlencode

import shapely

from ...bands import Sensor
from ...protocol import Json, SnowGalileoError
from ...web.answers import unexpected
from ...web.client import Request, WebClient
from ...web.download import RemoteFile
from .catalogue import Catalogue, OnlineProduct, safe_path, size_of
from .copernicus import CopernicusCatalogue
from .needed_files import is_needed, lacking
from .place import Place
from .stac import too_many_pages

DEM = "https://copernicus-dem-30m.s3.eu-central-1.amazonaws.com"
WORLDCOVER = "https://esa-worldcover.s3.eu-central-1.amazonaws.com/v200/2021/map"
LIST = "https://storage.googleapis.com/storage/v1/b/gcp-public-data-sentinel-2/o"
GET = "https://storage.googleapis.com/gcp-public-data-sentinel-2"
MOST_PAGES = 20


class OpenCatalogue(Catalogue):
    """See ``Catalogue``: terrain and land cover. Tiles of the open sea do not exist."""

    service = "open"
    sensors = frozenset({Sensor.DEM, Sensor.WORLDCOVER})
    parallel = 4

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def search(
        self,
        place: Place,
        days: Sequence[date],  # noqa: ARG002 (terrain has no days)
        sensors: frozenset[Sensor],
    ) -> list[OnlineProduct]:
        """See ``Catalogue``. No request is made: the tiles are known."""
        found = []
        if Sensor.DEM in sensors:
            found += [_dem_tile(south, west) for south, west in place.degree_tiles(1)]
        if Sensor.WORLDCOVER in sensors:
            found += [_cover_tile(south, west) for south, west in place.degree_tiles(3)]
        return found

    def files(self, product: OnlineProduct) -> list[RemoteFile]:
        """See ``Catalogue``."""
        return list(product.files)

    def try_account(self) -> None:
        """See ``Catalogue``; none is needed."""


def _dem_tile(south: int, west: int) -> OnlineProduct:
    name = f"Copernicus_DSM_COG_10_{_degrees(south, 'NS', 2)}_00_{_degrees(west, 'EW', 3)}_00_DEM"
    return _tile(Sensor.DEM, f"{name}.tif", f"{DEM}/{name}/{name}.tif", south, west, 1)


def _cover_tile(south: int, west: int) -> OnlineProduct:
    name = f"ESA_WorldCover_10m_2021_v200_{_degrees(south, 'NS', 2)}{_degrees(west, 'EW', 3)}_Map.tif"
    return _tile(Sensor.WORLDCOVER, name, f"{WORLDCOVER}/{name}", south, west, 3)


def _tile(sensor: Sensor, name: str, url: str, south: int, west: int, step: int) -> OnlineProduct:
    return OnlineProduct(
        sensor,
        "open",
        name,
        None,
        (name,),
        footprint=shapely.box(west, south, west + step, south + step),
        files=(RemoteFile(url, name),),
    )


def _degrees(value: int, letters: str, digits: int) -> str:
    return f"{letters[value < 0]}{abs(value):0{digits}}"


class GoogleCatalogue(Catalogue):
    """See ``Catalogue``: Sentinel-2 without account. Found in Copernicus's catalogue, fetched from Google."""

    service = "google"
    sensors = frozenset({Sensor.S2})
    parallel = 6  # the bands of a product: it is whole before the next one has any

    def __init__(self, client: WebClient) -> None:
        self._client = client
        self._search = CopernicusCatalogue(client, None)

    def search(self, place: Place, days: Sequence[date], sensors: frozenset[Sensor]) -> list[OnlineProduct]:
        """See ``Catalogue``."""
        found = self._search.search(place, days, sensors & self.sensors)
        return [replace(product, service=self.service, unusable="") for product in found]

    def files(self, product: OnlineProduct) -> list[RemoteFile]:
        """See ``Catalogue``. Raises ``SG-ONLINE-005`` for a product that Google does not have whole."""
        tile = product.name.split("_")[5]
        prefix = f"tiles/{tile[1:3]}/{tile[3]}/{tile[4:]}/{product.name}/"
        files = []
        for item in self._listed(prefix):
            path = str(item.get("name") or "").removeprefix(prefix)
            if is_needed(Sensor.S2, path) and safe_path(path):
                url = f"{GET}/{quote(prefix + path)}"
                files.append(RemoteFile(url, path, size_of(item.get("size")), _md5(item.get("md5Hash"))))
        if lost := lacking(Sensor.S2, product.name, (file.path for file in files)):
            what = f"{', '.join(lost)} of {product.name}" if files else product.name
            raise SnowGalileoError(
                "SG-ONLINE-005",
                f"Google's public bucket does not have {what} yet.",
                "It usually comes days later; an account of the Copernicus Data Space gives it now.",
            )
        return files

    def try_account(self) -> None:
        """See ``Catalogue``; none is needed."""

    def _listed(self, prefix: str) -> Iterator[Json]:
        query = {
            "prefix": prefix,
            "maxResults": "1000",
            "fields": "items(name,size,md5Hash),nextPageToken",
        }
        for _ in range(MOST_PAGES):
            answer, _ = self._client.json(Request(f"{LIST}?{urlencode(query)}"))
            items = answer.get("items", [])
            if not isinstance(items, list):
                raise unexpected(LIST, 200, "no list 'items'")
            yield from (item for item in items if isinstance(item, dict))
            token = answer.get("nextPageToken")
            if not isinstance(token, str) or token == query.get("pageToken"):
                return
            query["pageToken"] = token
        raise too_many_pages(LIST, MOST_PAGES)


def _md5(value: Any) -> str:
    try:
        digest = base64.b64decode(str(value or ""), validate=True)
    except (binascii.Error, ValueError):
        return ""
    return f"md5:{digest.hex()}" if len(digest) == 16 else ""
