"""Copernicus Data Space Ecosystem: Sentinel-1 GRD, Sentinel-2 L1C, Sentinel-3 OLCI EFR.

Searched by its STAC catalogue, which needs no account; single files are fetched by its OData nodes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import quote

from ...bands import Sensor
from ...protocol import Json, SnowGalileoError
from ...web.answers import Refused, unexpected
from ...web.client import Credentials, Request, WebClient
from ...web.download import RemoteFile
from .catalogue import OnlineProduct, day_of, footprint_of, newest, number_of, safe_path, size_of
from .place import Place
from .stac import stac_items

SEARCH = "https://stac.dataspace.copernicus.eu/v1/search"
NODES = "https://download.dataspace.copernicus.eu/odata/v1/Products"
COLLECTIONS = {
    Sensor.S1: ("sentinel-1-grd",),
    Sensor.S2: ("sentinel-2-l1c",),
    Sensor.S3: ("sentinel-3-olci-1-efr-ntc", "sentinel-3-olci-1-efr-nrt"),
}
BEFORE = timedelta(minutes=60)
"""The time of a Sentinel-2 item is that of its datatake, up to 40 minutes before the tile was seen."""

_NAMES = {
    Sensor.S1: re.compile(
        r"(?P<mission>S1[A-D])_IW_GRDH_1S(?:DV|SV)_(?P<start>\d{8}T\d{6})_\d{8}T\d{6}_\d{6}_\w{6}_\w{4}(?:_COG)?"
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
_NEEDED = {
    Sensor.S1: re.compile(
        r"manifest\.safe|measurement/[^/]+-v[vh]-[^/]+\.tiff|annotation/s1[^/]+-v[vh]-[^/]+\.xml"
        r"|annotation/calibration/(?:calibration|noise)-[^/]+-v[vh]-[^/]+\.xml"
    ),
    Sensor.S2: re.compile(
        r"manifest\.safe|MTD_MSIL1C\.xml|GRANULE/[^/]+/MTD_TL\.xml"
        r"|GRANULE/[^/]+/IMG_DATA/[^/]+_B(?:02|03|04|08|11|12)\.jp2"
        r"|GRANULE/[^/]+/QI_DATA/MSK_CLASSI_B00\.jp2"
    ),
    Sensor.S3: re.compile(r"xfdumanifest\.xml|Oa17_radiance\.nc|Oa21_radiance\.nc|tie_geo_coordinates\.nc"),
}
"""Files that the readers need, by their path in the product."""
_FOLDERS = {Sensor.S1: ".SAFE", Sensor.S2: ".SAFE", Sensor.S3: ".SEN3"}
_UUID = re.compile(r"Products\(([0-9a-fA-F-]{36})\)")


class CopernicusCatalogue:
    """See ``Catalogue``. ``login``: ``None`` without account; products can be searched then, not fetched."""

    service = "cdse"
    sensors = frozenset(COLLECTIONS)
    parallel = 4

    def __init__(self, client: WebClient, login: Credentials | None) -> None:
        self._client = client
        self._login = login

    def search(self, place: Place, days: Sequence[date], sensors: frozenset[Sensor]) -> list[OnlineProduct]:
        """See ``Catalogue``."""
        found = []
        for sensor in sorted(sensors & self.sensors, key=list(COLLECTIONS).index):
            for collection in COLLECTIONS[sensor]:
                for polygon in place.polygons:
                    for item in self._items(collection, polygon, days):
                        product = self._product(sensor, item)
                        if product and product.day in days and place.touched_by(product.footprint):
                            found.append(product)
        return newest(found)

    def try_account(self) -> None:
        """See ``Catalogue``."""
        if self._login:
            self._login.headers()

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
        uuid = _UUID.search(str(list(assets.values())))
        files = tuple(self._asset_files(sensor, assets, uuid[1])) if uuid else ()
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
            {"uuid": uuid[1]} if uuid else {},
            "" if uuid else "the catalogue does not tell its identifier",
        )

    def _asset_files(self, sensor: Sensor, assets: Json, uuid: str) -> Iterator[RemoteFile]:
        known = set()
        for asset in assets.values():
            whole = str(asset.get("file:local_path") or "") if isinstance(asset, dict) else ""
            path = whole.partition("/")[2]
            if path in known or not _NEEDED[sensor].fullmatch(path) or not safe_path(whole):
                continue
            known.add(path)
            yield RemoteFile(
                _node(uuid, whole),
                path,
                size_of(asset.get("file:size")),
                _checksum(asset.get("file:checksum")),
                self._login,
                few_requests=True,
            )

    def files(self, product: OnlineProduct) -> list[RemoteFile]:
        """See ``Catalogue``; the manifest, which is fetched first, has the last word on sizes."""
        uuid = str(product.facts.get("uuid") or "")
        manifest = "xfdumanifest.xml" if product.sensor is Sensor.S3 else "manifest.safe"
        address = _node(uuid, f"{product.name}/{manifest}")
        try:
            body, _, _ = self._client.read(Request(address, credentials=self._login))
        except Refused as refused:
            if refused.status != 404:
                raise
            raise SnowGalileoError(
                "SG-ONLINE-005",
                f"{product.name} has been withdrawn or moved.",
                "Search again: there may be a newer version.",
            ) from None
        listed = {file.path: file for file in _manifest_files(body)}
        files = [RemoteFile(address, manifest, len(body), "", self._login)]
        for path, file in listed.items():
            if path != manifest and _NEEDED[product.sensor].fullmatch(path):
                is_optional = path.endswith("MSK_CLASSI_B00.jp2")
                url = _node(uuid, f"{product.name}/{path}")
                files.append(
                    replace(
                        file,
                        url=url,
                        credentials=self._login,
                        is_optional=is_optional,
                        few_requests=True,
                    )
                )
        if len(files) == 1:
            raise unexpected(address, 200, f"a manifest of {product.name} that lists no needed file")
        return files


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


def _sensing(files: Sequence[RemoteFile], start: str) -> str:
    """When a Sentinel-2 tile was seen, by the name of its granule; for others the start in the name."""
    for file in files:
        match = re.match(r"GRANULE/L1C_T\w{5}_A\d{6}_(\d{8}T\d{6})/", file.path)
        if match:
            return match[1]
    return start


def _node(uuid: str, path: str) -> str:
    """Address of a file; the service wants parentheses and the dollar sign as they are."""
    nodes = "".join(f"/Nodes({quote(part, safe='')})" for part in path.split("/"))
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
