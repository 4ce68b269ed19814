"""NASA Earthdata: MOD09GA and VNP09GA, searched in the Common Metadata Repository (CMR): final ones, before
these are there near-real-time ones (LANCE), and substitutes of other satellites where they are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode, urlsplit

from ...bands import Sensor
from ...protocol import Json
from ...web.answers import unexpected
from ...web.client import Credentials, Request, WebClient
from ...web.download import CHECKSUMS, RemoteFile
from ...web.network import host_of
from .accounts import EARTHDATA_HOSTS, LANCE_HOSTS, try_login
from .catalogue import Catalogue, OnlineProduct, day_of, newest, size_of
from .place import Place
from .stac import too_many_pages

SEARCH = "https://cmr.earthdata.nasa.gov/search/granules.umm_json"
PROTECTED = "https://data.lpdaac.earthdatacloud.nasa.gov/s3credentials"
"""An address that answers nobody without login, and little to those with one."""
MOST_PAGES = 50
NOT_ASKED = "it is a substitute of another satellite, which must be asked for"


@dataclass(frozen=True)
class _Collection:
    """``name``: its short name, which near-real-time ones end with ``_NRT``. ``concept``: its id in CMR;
    empty where it is asked for by name and version alone.
    """

    sensor: Sensor
    name: str
    version: str
    concept: str
    is_substitute: bool = False

    @property
    def product(self) -> str:
        """The product without the mark of near-real time."""
        return self.name.removesuffix("_NRT")

    @property
    def is_final(self) -> bool:
        """Whether no better version of it follows."""
        return self.name == self.product

    @property
    def pattern(self) -> str:
        """How its files are named; near-real-time ones have their mark at one of two places."""
        return self.product if self.is_final else f"{self.product}*"


COLLECTIONS = (
    _Collection(Sensor.MODIS, "MOD09GA", "061", "C2202497474-LPCLOUD"),
    _Collection(Sensor.MODIS, "MOD09GA_NRT", "061", "C2007661943-LANCEMODIS"),
    _Collection(Sensor.VIIRS, "VNP09GA", "002", "C2631841556-LPCLOUD"),
    _Collection(Sensor.VIIRS, "VNP09GA_NRT", "002", "C2780105555-LANCEMODIS"),
    _Collection(Sensor.VIIRS, "VJ109GA", "002", "C2631841524-LPCLOUD", is_substitute=True),
    _Collection(Sensor.VIIRS, "VJ109GA_NRT", "002", "C2781246545-LANCEMODIS", is_substitute=True),
    _Collection(Sensor.VIIRS, "VJ209GA", "002", "", is_substitute=True),
)
"""In the order in which they are taken."""
_NAME = re.compile(
    r"(?P<product>[A-Z0-9]+)(?:_NRT)?\.A(?P<day>\d{7})\.(?P<tile>h\d\dv\d\d)\.(?P<version>\d{3})"
    r"\.(?P<made>\d{13})(?:\.NRT)?"
)


class EarthdataCatalogue(Catalogue):
    """See ``Catalogue``."""

    service = "earthdata"
    sensors = frozenset({Sensor.MODIS, Sensor.VIIRS})
    parallel = 4

    def __init__(self, client: WebClient, login: Credentials | None, *, substitutes: bool = False) -> None:
        self._client = client
        self._login = login
        self._substitutes = substitutes

    def search(self, place: Place, days: Sequence[date], sensors: frozenset[Sensor]) -> list[OnlineProduct]:
        """See ``Catalogue``."""
        tiles = [f"h{h:02}v{v:02}" for h, v in place.sinusoidal_tiles()]
        found = []
        for collection in COLLECTIONS:
            if collection.sensor in sensors:
                for granule in self._granules(collection, tiles, days):
                    item = self._product(collection, granule)
                    if item and item.day in days and item.acquisition[0] in tiles:
                        found.append(item)
        return newest(found)

    def try_account(self) -> None:
        """See ``Catalogue``."""
        if self._login:
            try_login(self._client, Request(PROTECTED, credentials=self._login))

    def _granules(
        self, collection: _Collection, tiles: Sequence[str], days: Sequence[date]
    ) -> Iterator[Json]:
        """Granules of a collection, by its id; when that has none, which may have changed, by its name."""
        named = [("short_name", collection.name), ("version", collection.version)]
        ways = [[("collection_concept_id", collection.concept)]] if collection.concept else []
        for way in (*ways, named):
            found = list(self._listed(way, collection, tiles, days))
            if found:
                yield from found
                return

    def _listed(
        self,
        way: Sequence[tuple[str, str]],
        collection: _Collection,
        tiles: Sequence[str],
        days: Sequence[date],
    ) -> Iterator[Json]:
        query = [
            *way,
            ("temporal[]", f"{days[0]}T00:00:00Z,{days[-1]}T23:59:59Z"),
            *(("readable_granule_name[]", f"{collection.pattern}.A*.{tile}.*") for tile in tiles),
            ("options[readable_granule_name][pattern]", "true"),
            ("page_size", "200"),
        ]
        url, headers = f"{SEARCH}?{urlencode(query)}", {"Client-Id": "SnowGalileo-QGIS"}
        for _ in range(MOST_PAGES):
            answer, got = self._client.json(Request(url, headers=headers))
            items = answer.get("items")
            if not isinstance(items, list):
                raise unexpected(SEARCH, 200, "no list 'items'")
            yield from (item for item in items if isinstance(item, dict))
            after = got.get("CMR-Search-After")
            if not after or not items or after == headers.get("CMR-Search-After"):
                return
            headers = {**headers, "CMR-Search-After": after}
        raise too_many_pages(SEARCH, MOST_PAGES)

    def _product(self, collection: _Collection, granule: Json) -> OnlineProduct | None:
        umm = granule.get("umm")
        if not isinstance(umm, dict):
            return None
        address = _address(umm)
        name = urlsplit(address).path.rpartition("/")[2] if address else str(umm.get("GranuleUR") or "")
        match = _NAME.fullmatch(re.sub(r"\.(?:hdf|h5)$", "", name))
        # Never another collection silently: the bands differ.
        if not match or (match["product"], match["version"]) != (collection.product, collection.version):
            return None
        size, checksum = _archived(umm, name)
        why = NOT_ASKED if collection.is_substitute and not self._substitutes else ""
        day = day_of(match["day"], "%Y%j")
        if day is None:
            return None
        return OnlineProduct(
            collection.sensor,
            self.service,
            name,
            day,
            (match["tile"], match["day"]),
            (-COLLECTIONS.index(collection), match["made"]),
            (match["tile"],),
            collection.version,
            collection.is_final and not collection.is_substitute,
            None,
            size or 0,
            None,
            (self._file(address, name, size, checksum),) if address else (),
            {},
            why or ("" if address else "the catalogue does not tell where it is"),
        )

    def _file(self, address: str, name: str, size: int | None, checksum: str) -> RemoteFile:
        """The file, which for near-real-time products the second host has as well."""
        file = RemoteFile(address, name, size, checksum, self._login)
        first, second = LANCE_HOSTS
        if host_of(address) != first:
            return file
        return replace(file, other=replace(file, url=address.replace(first, second, 1)))

    def files(self, product: OnlineProduct) -> list[RemoteFile]:
        """See ``Catalogue``."""
        return list(product.files)


def observation(name: str) -> tuple[Any, ...] | None:
    """What a product's name says that it shows, equal for its versions; near-real-time ones and substitutes
    are told from others. ``None`` for other names.
    """
    seen = _NAME.fullmatch(name)
    return (*seen.group("product", "version", "day", "tile"), "NRT" in name) if seen else None


def _address(umm: Json) -> str:
    """Where a granule's file is, on the hosts that the account may be shown to."""
    links = umm.get("RelatedUrls")
    for link in links if isinstance(links, list) else []:
        url = str(link.get("URL") or "") if isinstance(link, dict) else ""
        is_file = url.endswith((".hdf", ".h5")) and url.startswith("https://")
        if is_file and link.get("Type") == "GET DATA" and host_of(url) in EARTHDATA_HOSTS:
            return url
    return ""


def _archived(umm: Json, name: str) -> tuple[int | None, str]:
    """Exact size and checksum of a granule's file, as far as they are told."""
    granule = umm.get("DataGranule")
    entries = granule.get("ArchiveAndDistributionInformation") if isinstance(granule, dict) else None
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict) and entry.get("Name") in (name, "Not provided", None):
            return size_of(entry.get("SizeInBytes")), _checksum(entry.get("Checksum"))
    return None, ""


def _checksum(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    kind = str(value.get("Algorithm") or "").lower().replace("sha-256", "sha256")
    return f"{kind}:{str(value.get('Value')).lower()}" if kind in CHECKSUMS else ""
