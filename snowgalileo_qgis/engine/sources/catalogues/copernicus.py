"""Copernicus Data Space Ecosystem: Sentinel-1 GRD, Sentinel-2 L1C, Sentinel-3 OLCI EFR.

Searched by its STAC catalogue, or by OData where that cannot be asked; neither needs an account. Single files
are fetched from its object store where there are keys for it, or else by OData nodes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from urllib.parse import quote

from ...bands import Sensor
from ...protocol import Cancelled, Json, SnowGalileoError
from ...web.answers import Refused, unexpected
from ...web.client import Request, WebClient
from ...web.download import RemoteFile
from ...web.s3 import S3Keys
from .accounts import CdseLogin, try_login
from .catalogue import (
    Catalogue,
    OnlineProduct,
    day_of,
    footprint_of,
    newest,
    number_of,
    safe_path,
    size_of,
    understood,
)
from .needed_files import CLOUDS, is_needed, lacking
from .odata import Located, orbit_of, product_named, products_of
from .place import Place
from .stac import stac_items

SEARCH = "https://stac.dataspace.copernicus.eu/v1/search"
NODES = "https://download.dataspace.copernicus.eu/odata/v1/Products"
STORE = "https://eodata.dataspace.copernicus.eu/eodata"
TRIAL = f"{STORE}?list-type=2&max-keys=1&prefix=Sentinel-2%2FMSI%2FL1C%2F"
"""A request that tells whether keys are accepted."""
COLLECTIONS = {
    Sensor.S1: ("sentinel-1-grd",),
    Sensor.S2: ("sentinel-2-l1c",),
    Sensor.S3: ("sentinel-3-olci-1-efr-ntc", "sentinel-3-olci-1-efr-nrt"),
}
BEFORE = timedelta(minutes=60)
"""The time of a Sentinel-2 item is that of its datatake, up to 40 minutes before the tile was seen."""

_NAMES = {
    Sensor.S1: re.compile(
        r"(?P<mission>S1[A-D])_IW_GRDH_1S(?:DV|SV)_(?P<start>\d{8}T\d{6})_(?P<end>\d{8}T\d{6})_"
        r"\d{6}_\w{6}_\w{4}(?:_COG)?"
    ),
    Sensor.S2: re.compile(
        r"(?P<mission>S2[A-D])_MSIL1C_(?P<start>\d{8}T\d{6})_N(?P<version>\d{4})_(?P<orbit>R\d{3})_"
        r"(?P<tile>T\w{5})_(?P<made>\d{8}T\d{6})"
    ),
    Sensor.S3: re.compile(
        r"(?P<mission>S3[A-D])_OL_1_EFR____(?P<start>\d{8}T\d{6})_(?P<end>\d{8}T\d{6})_(?P<made>\d{8}T\d{6})_"
        r"(?P<orbit>\d{4}_\d{3}_\d{3}_\w{4})_\w{3}_\w_(?P<kind>NT|NR|ST)_(?P<version>\d{3})"
    ),
}
_FOLDERS = {Sensor.S1: ".SAFE", Sensor.S2: ".SAFE", Sensor.S3: ".SEN3"}
_UUID = re.compile(r"Products\(([0-9a-fA-F-]{36})\)")
_KEY = re.compile(r"s3://eodata/([\w./-]{1,400})")


class CopernicusCatalogue(Catalogue):
    """See ``Catalogue``. ``login``: user name and password; ``keys``: of the object store, which go first.
    Without both, products can be searched, not fetched.
    """

    service = "cdse"
    sensors = frozenset(COLLECTIONS)
    parallel = 4

    def __init__(self, client: WebClient, login: CdseLogin | None, keys: S3Keys | None = None) -> None:
        self._client = client
        self._login = login
        self._keys = keys

    def search(self, place: Place, days: Sequence[date], sensors: frozenset[Sensor]) -> list[OnlineProduct]:
        """See ``Catalogue``."""
        found = []
        for sensor in sorted(sensors & self.sensors, key=list(COLLECTIONS).index):
            try:
                read = partial(self._by_stac, sensor, place, days)
                listed = understood(self._client, "Copernicus", read)
            except Cancelled:
                raise
            except SnowGalileoError as error:
                listed = self._by_odata(sensor, place, days, error)
            found += [item for item in listed if item.day in days and place.touched_by(item.footprint)]
        return newest(found)

    def try_account(self) -> None:
        """See ``Catalogue``."""
        if self._keys:
            try_login(self._client, Request(TRIAL, credentials=self._keys))
        if self._login:
            self._login.log_in()

    def log_out(self) -> None:
        """See ``Catalogue``."""
        if self._login:
            self._login.log_out()

    def _by_stac(self, sensor: Sensor, place: Place, days: Sequence[date]) -> list[OnlineProduct]:
        found: list[OnlineProduct | None] = []
        for collection in COLLECTIONS[sensor]:
            for polygon in place.polygons:
                found += [self._product(sensor, item) for item in self._items(collection, polygon, days)]
        return list(filter(None, found))

    def _by_odata(
        self, sensor: Sensor, place: Place, days: Sequence[date], error: SnowGalileoError
    ) -> list[OnlineProduct]:
        """What the other catalogue has. Raises ``error``, that of the first one, where it has none."""
        try:
            rows = [row for box in place.boxes for row in products_of(self._client, sensor, box, days)]
        except Cancelled:
            raise
        except SnowGalileoError:
            raise error from None
        return list(filter(None, (self._located(sensor, row) for row in rows)))

    def _items(self, collection: str, polygon: Json, days: Sequence[date]) -> Iterator[Json]:
        start = datetime.combine(days[0], datetime.min.time()) - BEFORE
        body: Json = {
            "collections": [collection],
            "intersects": polygon,
            "datetime": f"{start:%Y-%m-%dT%H:%M:%SZ}/{days[-1]:%Y-%m-%d}T23:59:59Z",
            "limit": 100,
        }
        return stac_items(self._client, SEARCH, body)

    def _product(self, sensor: Sensor, item: Json) -> OnlineProduct | None:
        """The product of an item; ``None`` for other products than those needed."""
        name = str(item.get("id") or "").removesuffix(_FOLDERS[sensor])
        match = _NAMES[sensor].fullmatch(name)
        assets, properties = item.get("assets"), item.get("properties")
        if not match or not isinstance(assets, dict):
            return None
        facts = properties if isinstance(properties, dict) else {}
        seen = match.groupdict()
        listed = str(list(assets.values()))
        uuid, key = _UUID.search(listed), _KEY.search(listed)
        files = tuple(self._asset_files(sensor, assets))
        start = _sensing(files, seen["start"])
        day = day_of(start[:8])
        if day is None:
            return None
        size = sum(file.size or 0 for file in files)
        acquisition, rank, version, final = _identity(sensor, name, seen)
        return OnlineProduct(
            sensor,
            self.service,
            name + _FOLDERS[sensor],
            day,
            acquisition,
            rank,
            (start, name),
            version or str(facts.get("processing:version") or ""),
            final,
            footprint_of(item.get("geometry")),
            size if any(file.size and file.size > 10**6 for file in files) or sensor is Sensor.S3 else 0,
            number_of(facts.get("eo:cloud_cover")),
            files,
            _where(uuid[1] if uuid else "", _root(key[1], name + _FOLDERS[sensor]) if key else ""),
        )

    def _located(self, sensor: Sensor, row: Located) -> OnlineProduct | None:
        """The product of a row of the other catalogue, which tells neither files nor their sizes."""
        name = row.name.removesuffix(_FOLDERS[sensor])
        match = _NAMES[sensor].fullmatch(name)
        day = day_of(match["start"][:8]) if match else None
        if match is None or day is None:
            return None
        acquisition, rank, version, final = _identity(sensor, name, match.groupdict())
        return OnlineProduct(
            sensor,
            self.service,
            row.name,
            day,
            acquisition,
            rank,
            (match["start"], name),
            version,
            final,
            footprint_of(row.geometry),
            cloud=number_of(row.cloud),
            facts=_where(row.uuid, row.key),
            unusable="" if row.is_ready else "it is in the service's long-term archive",
        )

    def _asset_files(self, sensor: Sensor, assets: Json) -> Iterator[RemoteFile]:
        known = set()
        for asset in assets.values():
            whole = str(asset.get("file:local_path") or "") if isinstance(asset, dict) else ""
            path = whole.partition("/")[2]
            if path in known or not is_needed(sensor, path) or not safe_path(whole):
                continue
            known.add(path)
            size, checksum = size_of(asset.get("file:size")), _checksum(asset.get("file:checksum"))
            yield RemoteFile("", path, size, checksum)

    def files(self, product: OnlineProduct) -> list[RemoteFile]:
        """See ``Catalogue``; the manifest, which is fetched first, has the last word on sizes."""
        manifest = "xfdumanifest.xml" if product.sensor is Sensor.S3 else "manifest.safe"
        body, where = self._manifest(product, manifest)
        files = [self._reached(where, product.name, RemoteFile("", manifest, len(body)))]
        for file in _manifest_files(body):
            if file.path != manifest and is_needed(product.sensor, file.path):
                is_optional = re.fullmatch(CLOUDS, file.path) is not None
                files.append(self._reached(where, product.name, replace(file, is_optional=is_optional)))
        if lost := lacking(product.sensor, product.name, (file.path for file in files)):
            raise unexpected(NODES, 200, f"a manifest of {product.name} without {', '.join(lost)}")
        return files

    def orbit(self, product: OnlineProduct) -> RemoteFile | None:
        """The best orbit of a Sentinel-1 product; ``None`` without account, and where there is none yet."""
        seen = _NAMES[Sensor.S1].fullmatch(product.name.removesuffix(".SAFE"))
        if not seen or not (self._login or self._keys):
            return None
        start, end = (datetime.strptime(seen[part], "%Y%m%dT%H%M%S") for part in ("start", "end"))
        found = orbit_of(self._client, seen["mission"], start, end)
        if found is None:
            return None
        file = RemoteFile("", found.name, size_of(found.size), found.checksum)
        return self._reached(_where(found.uuid, found.key), found.name, file)

    def _place_of(self, product: OnlineProduct) -> Json:
        """Where a product is: ``uuid`` and ``key``; where the search told neither that can be used, by OData.

        Raises ``SG-ONLINE-005``.
        """
        where = product.facts
        if (self._login and where.get("uuid")) or (self._keys and where.get("key")):
            return where
        found = product_named(self._client, product.name)
        if found is None:
            raise _withdrawn(product)
        return _where(found.uuid, found.key)

    def _manifest(self, product: OnlineProduct, name: str) -> tuple[bytes, Json]:
        """The list of a product's files, and where the product is, which the search may have told wrongly.

        Raises ``SG-ONLINE-005``.
        """
        where = self._place_of(product)
        try:
            return self._read(where, f"{product.name}/{name}"), where
        except Refused as refused:
            if refused.status != 404:
                raise
        try:
            found = product_named(self._client, product.name)
            if found is not None:
                where = _where(found.uuid, found.key)
                return self._read(where, f"{product.name}/{name}"), where
        except Refused as refused:
            if refused.status != 404:
                raise
        raise _withdrawn(product)

    def _reached(self, where: Json, product: str, file: RemoteFile) -> RemoteFile:
        """The file with its address: in the object store, else by nodes."""
        reached: RemoteFile | None = None
        if self._login and where.get("uuid"):
            url = _node(where["uuid"], f"{product}/{file.path}" if file.path != product else "")
            reached = replace(file, url=url, credentials=self._login, few_requests=True)
        if self._keys and where.get("key"):
            key = f"{where['key']}/{file.path}" if file.path != product else where["key"]
            url = f"{STORE}/{quote(key, safe='/~')}"
            reached = replace(file, url=url, credentials=self._keys, other=reached)
        if reached is None:
            raise unexpected(NODES, 200, f"no address of {product}")
        return reached

    def _read(self, where: Json, path: str) -> bytes:
        """A small file of a product, by the first way that gives it."""
        product, _, inside = path.partition("/")
        file: RemoteFile | None = self._reached(where, product, RemoteFile("", inside))
        while file is not None:
            try:
                return self._client.read(Request(file.url, credentials=file.credentials))[0]
            except SnowGalileoError as error:
                file = file.other
                if file is None or isinstance(error, Cancelled):
                    raise
        raise AssertionError


def _identity(
    sensor: Sensor, name: str, seen: dict[str, Any]
) -> tuple[tuple[Any, ...], tuple[Any, ...], str, bool]:
    """Acquisition, rank, version and finality of a product, from its name."""
    if sensor is Sensor.S1:
        bare = name.removesuffix("_COG")
        return (bare[:-5],), (name.endswith("_COG"), bare[-4:]), "", True
    if sensor is Sensor.S2:
        return (seen["start"], seen["orbit"], seen["tile"]), (seen["made"],), seen["version"], True
    final = seen["kind"] != "NR"
    return (
        (seen["mission"], seen["start"][:13], seen["orbit"][5:]),
        (final, seen["made"]),
        seen["version"],
        final,
    )


def observation(name: str) -> tuple[Any, ...] | None:
    """What a product's name says that it shows, equal for its versions; final ones are told from others.
    ``None`` for other names.
    """
    for sensor, form in _NAMES.items():
        seen = form.fullmatch(name)
        if seen:
            acquisition, _, _, final = _identity(sensor, name, seen.groupdict())
            return (sensor, *acquisition, final)
    return None


def _where(uuid: str, key: str) -> Json:
    return {"uuid": uuid, "key": key}


def _root(key: str, product: str) -> str:
    """The part of a file's key that is the product's folder; empty where it is not in one."""
    before, found, _ = f"{key}/".partition(f"/{product}/")
    return f"{before}/{product}" if found and ".." not in before else ""


def _withdrawn(product: OnlineProduct) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-ONLINE-005",
        f"{product.name} has been withdrawn.",
        "Search again: there may be a newer version.",
    )


def _sensing(files: Sequence[RemoteFile], start: str) -> str:
    """When a Sentinel-2 tile was seen, by the name of its granule; for others the start in the name."""
    for file in files:
        match = re.match(r"GRANULE/L1C_T\w{5}_A\d{6}_(\d{8}T\d{6})/", file.path)
        if match:
            return match[1]
    return start


def _node(uuid: str, path: str) -> str:
    """Address of a file, or without path of a product that is one; the service wants parentheses and the
    dollar sign as they are.
    """
    nodes = "".join(f"/Nodes({quote(part, safe='')})" for part in path.split("/") if part)
    return f"{NODES}({uuid}){nodes}/$value"


def _checksum(value: Any) -> str:
    """The checksum of a STAC asset; its labels are wrong, its lengths are right."""
    text = str(value or "").lower()
    if not re.fullmatch(r"[0-9a-f]+", text):
        return ""
    for length, kind in ((64, "sha3-256"), (32, "md5")):
        if len(text) in (length, length + 4, length + 6):
            return f"{kind}:{text[-length:]}"
    return ""


def _manifest_files(body: bytes) -> Iterator[RemoteFile]:
    """Files that a manifest lists, with size and checksum. Raises ``SG-ONLINE-006``."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root = fromstring(body)
    except (ParseError, DefusedXmlException, ValueError):
        raise unexpected(NODES, 200, "a manifest that cannot be read") from None
    for stream in (element for element in root.iter() if element.tag.rpartition("}")[2] == "byteStream"):
        parts = {child.tag.rpartition("}")[2]: child for child in stream}
        location, checksum = parts.get("fileLocation"), parts.get("checksum")
        path = (location.get("href") or "").removeprefix("./") if location is not None else ""
        if not safe_path(path):
            continue
        known = ""
        if checksum is not None and checksum.text:
            kind = (checksum.get("checksumName") or "").lower()
            known = f"{kind}:{checksum.text.strip().lower()}" if kind in ("md5", "sha3-256") else ""
        yield RemoteFile("", path, size_of(stream.get("size")), known)
