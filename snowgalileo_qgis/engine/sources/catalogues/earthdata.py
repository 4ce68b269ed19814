"""NASA Earthdata: MOD09GA and VNP09GA, searched in the Common Metadata Repository (CMR)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode, urlsplit

from ...bands import Sensor
from ...protocol import Json
from ...web.answers import unexpected
from ...web.client import Credentials, Request, WebClient
from ...web.download import CHECKSUMS, RemoteFile
from .accounts import EARTHDATA_HOSTS
from .catalogue import OnlineProduct, day_of, newest, size_of
from .place import Place

SEARCH = "https://cmr.earthdata.nasa.gov/search/granules.umm_json"
PROTECTED = "https://data.lpdaac.earthdatacloud.nasa.gov/s3credentials"
"""An address that answers nobody without login, and little to those with one."""
MOST_PAGES = 50
UNREAD = "{} is a declared substitute that the readers do not read yet"
COLLECTIONS = (
    (Sensor.MODIS, "MOD09GA", "061", "C2202497474-LPCLOUD", True),
    (Sensor.VIIRS, "VNP09GA", "002", "C2631841556-LPCLOUD", True),
    (Sensor.VIIRS, "VJ109GA", "002", "C2631841524-LPCLOUD", True),
    (Sensor.MODIS, "MOD09GA_NRT", "061", "C2007661943-LANCEMODIS", False),
    (Sensor.VIIRS, "VNP09GA_NRT", "002", "C2780105555-LANCEMODIS", False),
)
"""Sensor, product, collection, concept id, and whether it is final."""
READ = frozenset({"MOD09GA", "VNP09GA"})
"""Products that the readers read."""
_NAME = re.compile(
    r"(?P<product>\w+)\.A(?P<day>\d{7})\.(?P<tile>h\d\dv\d\d)\.(?P<version>\d{3})\.(?P<made>\d{13})(?:\.NRT)?"
)


class EarthdataCatalogue:
    """See ``Catalogue``."""

    service = "earthdata"
    sensors = frozenset({Sensor.MODIS, Sensor.VIIRS})
    parallel = 4

    def __init__(self, client: WebClient, login: Credentials | None) -> None:
        self._client = client
        self._login = login

    def search(self, place: Place, days: Sequence[date], sensors: frozenset[Sensor]) -> list[OnlineProduct]:
        """See ``Catalogue``."""
        tiles = [f"h{h:02}v{v:02}" for h, v in place.sinusoidal_tiles()]
        found = []
        for sensor, product, version, concept, final in COLLECTIONS:
            if sensor in sensors:
                for granule in self._granules(product, concept, tiles, days):
                    item = self._product(sensor, product, version, final, granule)
                    if item and item.day in days and item.acquisition[0] in tiles:
                        found.append(item)
        return newest(found)

    def try_account(self) -> None:
        """See ``Catalogue``."""
        if self._login:
            with self._client.opened(Request(PROTECTED, credentials=self._login, follow=False)):
                return

    def _granules(
        self, product: str, concept: str, tiles: Sequence[str], days: Sequence[date]
    ) -> Iterator[Json]:
        query = [
            ("collection_concept_id", concept),
            ("temporal[]", f"{days[0]}T00:00:00Z,{days[-1]}T23:59:59Z"),
            *(("readable_granule_name[]", f"{product}.A*.{tile}.*") for tile in tiles),
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

    def _product(
        self, sensor: Sensor, product: str, version: str, final: bool, granule: Json
    ) -> OnlineProduct | None:
        umm = granule.get("umm")
        if not isinstance(umm, dict):
            return None
        address = _address(umm)
        name = urlsplit(address).path.rpartition("/")[2] if address else str(umm.get("GranuleUR") or "")
        match = _NAME.fullmatch(re.sub(r"\.(?:hdf|h5)$", "", name))
        # Never another collection silently: the bands differ.
        if not match or match["version"] != version or match["product"] != product:
            return None
        size, checksum = _archived(umm, name)
        why = "" if product in READ else UNREAD.format(product)
        day = day_of(match["day"], "%Y%j")
        if day is None:
            return None
        return OnlineProduct(
            sensor,
            self.service,
            name,
            day,
            (match["tile"], match["day"]),
            (final, match["made"]),
            (match["tile"],),
            version,
            final,
            None,
            size or 0,
            None,
            (RemoteFile(address, name, size, checksum, self._login),) if address else (),
            {},
            why or ("" if address else "the catalogue does not tell where it is"),
        )

    def files(self, product: OnlineProduct) -> list[RemoteFile]:
        """See ``Catalogue``."""
        return list(product.files)


def _address(umm: Json) -> str:
    """Where a granule's file is, on the hosts that the account may be shown to."""
    for link in umm.get("RelatedUrls") or []:
        url = str(link.get("URL") or "") if isinstance(link, dict) else ""
        is_file = url.endswith((".hdf", ".h5")) and url.startswith("https://")
        if is_file and link.get("Type") == "GET DATA":
            host = urlsplit(url).hostname
            if host in EARTHDATA_HOSTS or (host or "").endswith(".eosdis.nasa.gov"):
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
