"""OData catalogue of the Copernicus Data Space, without account: where a product is, and what exists when the
STAC catalogue cannot be asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import quote

from ...bands import Sensor
from ...web.answers import unexpected
from ...web.client import Request, WebClient
from .place import Box
from .stac import next_page, too_many_pages

PRODUCTS = "https://catalogue.dataspace.copernicus.eu/odata/v1/Products"
PAGE = 100
MOST_PAGES = 200
KINDS: Mapping[Sensor, tuple[str, tuple[str, ...]]] = {
    Sensor.S1: ("SENTINEL-1", ("IW_GRDH_1S", "IW_GRDH_1S-COG")),
    Sensor.S2: ("SENTINEL-2", ("S2MSI1C",)),
    Sensor.S3: ("SENTINEL-3", ("OL_1_EFR___",)),
}
"""Collection and types of the products of each sensor."""
ORBIT_MARGIN = timedelta(seconds=60)
_UUID = re.compile(r"[0-9a-fA-F-]{36}")
_BUCKET = re.compile(r"/eodata/([\w./-]{1,400})")
_ORBIT = re.compile(
    r"S1[A-D]_OPER_AUX_(?P<kind>POEORB|RESORB)_OPOD_(?P<made>\d{8}T\d{6})_V\d{8}T\d{6}_\d{8}T\d{6}\.EOF"
)


@dataclass(frozen=True)
class Located:
    """A product of the catalogue. ``uuid``: its identifier; ``key``: its place in the object store, empty
    where it has none; ``size``: of all of it [bytes]. ``geometry``: GeoJSON. ``is_ready``: can be
    downloaded now.
    """

    name: str
    uuid: str
    key: str
    size: Any
    checksum: str
    geometry: Any
    cloud: Any
    is_ready: bool


def products_of(client: WebClient, sensor: Sensor, box: Box, days: Sequence[date]) -> Iterator[Located]:
    """Products of a sensor that touch a box, sensed on some days. Raises what ``WebClient`` raises."""
    collection, types = KINDS[sensor]
    kinds = " or ".join(
        "Attributes/OData.CSC.StringAttribute/any(att:att/Name eq 'productType' and "
        f"att/OData.CSC.StringAttribute/Value eq '{kind}')"
        for kind in types
    )
    west, south, east, north = (f"{value:.4f}" for value in box)
    ring = ",".join(
        f"{x} {y}" for x, y in ((west, south), (east, south), (east, north), (west, north), (west, south))
    )
    start, end = (f"{day:%Y-%m-%d}T00:00:00.000Z" for day in (days[0], days[-1] + timedelta(days=1)))
    yield from _listed(
        client,
        f"Collection/Name eq '{collection}' and ({kinds}) and "
        f"OData.CSC.Intersects(area=geography'SRID=4326;POLYGON(({ring}))') and "
        f"ContentDate/Start ge {start} and ContentDate/Start lt {end}",
    )


def product_named(client: WebClient, name: str) -> Located | None:
    """The product of a name, with its ending; ``None``: there is none (any more)."""
    return next((item for item in _listed(client, f"Name eq '{name}'") if item.name == name), None)


def orbit_of(client: WebClient, satellite: str, start: datetime, end: datetime) -> Located | None:
    """The best orbit file of a satellite for a time: precise before restituted, then the newest."""
    first, last = (
        f"{moment:%Y-%m-%dT%H:%M:%S}.000Z" for moment in (start - ORBIT_MARGIN, end + ORBIT_MARGIN)
    )
    found = []
    for kind in ("AUX_POEORB", "AUX_RESORB"):
        condition = (
            f"startswith(Name,'{satellite}') and contains(Name,'{kind}') and "
            f"ContentDate/Start lt {first} and ContentDate/End gt {last}"
        )
        found += [item for item in _listed(client, condition) if _ORBIT.fullmatch(item.name)]
        if found:
            break
    return max(found, key=lambda item: _ORBIT.sub(r"\g<made>", item.name), default=None)


def _listed(client: WebClient, condition: str) -> Iterator[Located]:
    """Products that fulfil a condition, of all pages; ends at a page that was there already."""
    settings = {
        "$filter": condition,
        "$orderby": "ContentDate/Start asc",
        "$top": str(PAGE),
        "$expand": "Attributes",
    }
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in settings.items())
    address = f"{PRODUCTS}?{query}"
    asked: set[str] = set()
    while address not in asked:
        if len(asked) == MOST_PAGES:
            raise too_many_pages(PRODUCTS, MOST_PAGES)
        asked.add(address)
        answer, _ = client.json(Request(address))
        rows = answer.get("value")
        if not isinstance(rows, list):
            raise unexpected(PRODUCTS, 200, "no list 'value'")
        yield from filter(None, map(_located, rows))
        following = answer.get("@odata.nextLink")
        if not rows or not following:
            return
        address = next_page(PRODUCTS, following)


def _located(row: Any) -> Located | None:
    """A row of an answer; ``None`` for one without name and identifier."""
    if not isinstance(row, dict) or not isinstance(row.get("Name"), str):
        return None
    uuid = str(row.get("Id") or "")
    key = _BUCKET.fullmatch(str(row.get("S3Path") or ""))
    if not _UUID.fullmatch(uuid):
        return None
    facts = row.get("Attributes")
    named = {
        item.get("Name"): item.get("Value")
        for item in (facts if isinstance(facts, list) else [])
        if isinstance(item, dict)
    }
    return Located(
        row["Name"],
        uuid,
        key[1].rstrip("/") if key and ".." not in key[1] else "",
        row.get("ContentLength"),
        _md5(row.get("Checksum")),
        row.get("GeoFootprint"),
        named.get("cloudCover"),
        row.get("Online") is not False,
    )


def _md5(value: Any) -> str:
    for item in value if isinstance(value, list) else []:
        if isinstance(item, dict) and item.get("Algorithm") == "MD5":
            digest = str(item.get("Value") or "").lower()
            return f"md5:{digest}" if re.fullmatch(r"[0-9a-f]{32}", digest) else ""
    return ""
