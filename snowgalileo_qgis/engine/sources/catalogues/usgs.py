"""USGS: Landsat 8 and 9, Collection 2 Level-1.

Searched in the STAC catalogue of USGS, which needs no account; fetched by the Machine-to-Machine interface
(M2M).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from threading import Lock
from typing import Any

from ...bands import Sensor
from ...protocol import Json, SnowGalileoError
from ...web.answers import SHOWN, Refused, unexpected, words_of
from ...web.client import Request, WebClient
from ...web.download import CHECKSUMS, RemoteFile
from ...web.logins import FirstRefusal
from .catalogue import Catalogue, OnlineProduct, day_of, footprint_of, newest, number_of, size_of
from .needed_files import is_needed, lacking
from .place import Place
from .stac import stac_items

SEARCH = "https://landsatlook.usgs.gov/stac-server/search"
API = "https://m2m.cr.usgs.gov/api/api/json/stable"
DATASET = "landsat_ot_c2_l1"
ACCESS = "https://ers.cr.usgs.gov/profile/access"
LONGEST_STAGING_S = 600.0
_NAME = re.compile(
    r"LC0(?P<satellite>[89])_(?P<level>L1\w\w)_(?P<place>\d{6})_(?P<day>\d{8})_(?P<made>\d{8})_02_(?P<tier>T1|T2|RT)"
)


class UsgsCatalogue(Catalogue):
    """See ``Catalogue``."""

    service = "usgs"
    sensors = frozenset({Sensor.LANDSAT})
    parallel = 4

    def __init__(
        self, client: WebClient, user: str = "", token: str | None = None, poll_s: float = 10.0
    ) -> None:
        self._client = client
        self._user, self._token = user, token or ""
        self._poll_s = poll_s
        self._key = ""
        self._lock = Lock()
        self._refusal = FirstRefusal()

    def search(self, place: Place, days: Sequence[date], sensors: frozenset[Sensor]) -> list[OnlineProduct]:
        """See ``Catalogue``; scenes that are not final, or not geometrically corrected, cannot be used."""
        if Sensor.LANDSAT not in sensors:
            return []
        found = []
        for polygon in place.polygons:
            for item in self._items(polygon, days):
                product = self._product(item)
                if product and product.day in days and place.touched_by(product.footprint):
                    found.append(product)
        return newest(found)

    def try_account(self) -> None:
        """See ``Catalogue``."""
        if self._user:
            self._call("permissions", {})

    def log_out(self) -> None:
        """See ``Catalogue``."""
        key, self._key = self._key, ""
        if key:
            self._client.headers(Request(f"{API}/logout", "POST", {"X-Auth-Token": key}, {}), attempts=1)

    def _items(self, polygon: Json, days: Sequence[date]) -> Iterator[Json]:
        body: Json = {
            "collections": ["landsat-c2l1"],
            "intersects": polygon,
            "datetime": f"{days[0]}T00:00:00Z/{days[-1]}T23:59:59Z",
            "limit": 100,
        }
        return stac_items(self._client, SEARCH, body)

    def _product(self, item: Json) -> OnlineProduct | None:
        name = str(item.get("id") or "")
        match = _NAME.fullmatch(name)
        properties = item.get("properties")
        facts = properties if isinstance(properties, dict) else {}
        day = day_of(match["day"]) if match else None
        if match is None or day is None:
            return None
        why = ""
        if match["tier"] == "RT":
            why = "it is preliminary (RT); the final scene (T1) follows within about 16 days"
        elif match["tier"] != "T1" or match["level"] != "L1TP":
            why = "its geometry is not accurate enough (only L1TP of Tier 1 is used)"
        return OnlineProduct(
            Sensor.LANDSAT,
            self.service,
            name,
            day,
            (match["satellite"], match["place"], match["day"]),
            (match["tier"] == "T1", match["made"]),
            (-int(match["satellite"]), match["place"]),
            match["tier"],
            match["tier"] != "RT",
            footprint_of(item.get("geometry")),
            0,
            number_of(facts.get("eo:cloud_cover")),
            (),
            {"scene": str(facts.get("landsat:scene_id") or "")},
            why,
        )

    def files(self, product: OnlineProduct) -> list[RemoteFile]:
        """See ``Catalogue``; waits until the service has the files ready."""
        options = self._call(
            "download-options", {"datasetName": DATASET, "entityIds": [product.facts["scene"]]}
        )
        wanted: dict[str, Json] = {}
        for option in options if isinstance(options, list) else []:
            parts = option.get("secondaryDownloads") if isinstance(option, dict) else None
            for part in parts if isinstance(parts, list) else []:
                if not isinstance(part, dict):
                    continue
                path = _spelled(str(part.get("displayId") or ""), product.name)
                if is_needed(Sensor.LANDSAT, path) and part.get("id") and part.get("entityId"):
                    wanted[path] = part
        if lost := lacking(Sensor.LANDSAT, product.name, wanted):
            raise unexpected(API, 200, f"a list of the files of {product.name} without {', '.join(lost)}")
        addresses = self._addresses(product.name, {str(part["entityId"]): part for part in wanted.values()})
        return [
            RemoteFile(addresses[str(part["entityId"])], path, size_of(part.get("filesize")), _checksum(part))
            for path, part in wanted.items()
        ]

    def _addresses(self, name: str, parts: dict[str, Json]) -> dict[str, str]:
        """Address of each file by its entity, once the service has them ready."""
        label = f"sg-{sha256(name.encode()).hexdigest()[:12]}"
        downloads = [
            {"entityId": entity, "productId": part["id"], "label": label} for entity, part in parts.items()
        ]
        asked = self._call("download-request", {"downloads": downloads, "label": label})
        found, failed = _entities(asked, ("availableDownloads",)), self._failures(asked)
        waited = 0.0
        while not parts.keys() <= found.keys():
            if waited > LONGEST_STAGING_S:
                raise SnowGalileoError(
                    "SG-ONLINE-001",
                    f"USGS has not prepared {name} within {LONGEST_STAGING_S / 60:.0f} minutes.",
                    "Start again later: what has arrived is kept.",
                )
            answer = self._call("download-retrieve", {"label": label})
            found |= _entities(answer, ("available", "requested"))
            if parts.keys() <= found.keys():
                break
            if failed:
                raise SnowGalileoError(
                    "SG-ONLINE-006",
                    f"USGS does not prepare {name}: {failed}.",
                    "The scene is left out; try again later.",
                )
            self._client.pause(self._poll_s)
            waited += max(self._poll_s, 0.1)
        return found

    def _failures(self, asked: Any) -> str:
        """What the service says of files that it will not prepare; empty where there are none."""
        rows = _rows(asked, "failed")
        said = (str(row.get("errorMessage") or "") if isinstance(row, dict) else str(row) for row in rows)
        words = dict.fromkeys(words_of(text.encode(), self._client.secrets.hide) for text in said)
        return "; ".join(filter(None, words))[:SHOWN] or ("no reason given" if rows else "")

    def _call(self, endpoint: str, body: Json, *, is_second: bool = False) -> Any:
        """The data of an answer of M2M; logs in where needed. Errors come with status 200, too."""
        with self._lock, self._refusal.remembered():
            if not self._key:
                self._log_in()
        try:
            return self._data(endpoint, body, {"X-Auth-Token": self._key})
        except Refused as refused:
            expired = refused.status == 401 or refused.said.startswith("AUTH_")
            if is_second or not expired or "UNAUTHORIZED" in refused.said:
                raise
            self._key = ""
            return self._call(endpoint, body, is_second=True)

    def _log_in(self) -> None:
        try:
            key = self._data("login-token", {"username": self._user, "token": self._token}, {})
        except Refused as refused:
            if refused.code == "SG-ONLINE-006":
                raise
            raise SnowGalileoError(
                "SG-ONLINE-002",
                f"USGS refused the login: {refused.said or 'no reason given'}.",
                "Check the user name, and that the application token, made in the profile at "
                "https://ers.cr.usgs.gov, is of the scope M2M.",
            ) from None
        if not isinstance(key, str) or not key:
            raise unexpected(API, 200, "no key")
        self._key = key
        self._client.secrets.add(key)
        allowed = self._data("permissions", {}, {"X-Auth-Token": key})
        if not isinstance(allowed, list) or "download" not in allowed:
            raise SnowGalileoError(
                "SG-ONLINE-003",
                "This account of USGS may not download by programs.",
                f"Ask for access to MACHINE at {ACCESS}, then start again.",
            )

    def _data(self, endpoint: str, body: Json, headers: dict[str, str]) -> Any:
        answer, _ = self._client.json(Request(f"{API}/{endpoint}", "POST", headers, body), self._too_many)
        code = answer.get("errorCode")
        if not code:
            return answer.get("data")
        said = self._said(answer)
        kind = {"AUTH_UNAUTHORIZED": "SG-ONLINE-003", "DATASET_INVALID": "SG-ONLINE-005"}.get(
            str(code), "SG-ONLINE-002" if str(code).startswith("AUTH_") else "SG-ONLINE-006"
        )
        hint = f"Look at {ACCESS}, then start again." if kind != "SG-ONLINE-005" else "Update the plugin."
        raise Refused(kind, f"USGS answered: {said}.", hint, "", 200, said)

    def _said(self, answer: Json) -> str:
        """Code and message of an answer that is an error."""
        message = str(answer.get("errorMessage") or "").encode()
        return f"{answer.get('errorCode')} {words_of(message, self._client.secrets.hide)}".strip()

    def _too_many(self, answer: Json) -> str:
        """See ``WebClient.json``."""
        return self._said(answer) if "RATE_LIMIT" in str(answer.get("errorCode")) else ""


def _rows(answer: Any, name: str) -> list[Any]:
    """Rows of a list of an answer, which may be a map."""
    value = answer.get(name) if isinstance(answer, dict) else None
    rows = list(value.values()) if isinstance(value, dict) else value
    return rows if isinstance(rows, list) else []


def observation(name: str) -> tuple[Any, ...] | None:
    """What a product's name says that it shows, equal for its versions; tiers and levels are told apart.
    ``None`` for other names.
    """
    seen = _NAME.fullmatch(name)
    return seen.group("satellite", "level", "place", "day", "tier") if seen else None


def _entities(answer: Any, lists: Sequence[str]) -> dict[str, str]:
    """Addresses of files that are ready, by entity; both lists and maps are known from the service."""
    found = {}
    for name in lists:
        for row in _rows(answer, name):
            if not isinstance(row, dict) or not row.get("url") or not row.get("entityId"):
                continue
            if str(row.get("statusCode") or "A") == "A":
                found[str(row["entityId"])] = str(row["url"])
    return found


def _spelled(name: str, product: str) -> str:
    """The name of a file as in products, which the service writes in any case; empty for other products'."""
    whole, before = name.upper(), f"{product.upper()}_"
    ending = whole.removeprefix(before).replace("MTL.JSON", "MTL.json")
    return f"{product}_{ending}" if whole.startswith(before) else ""


def _checksum(part: Json) -> str:
    listed = part.get("checksum")
    for entry in listed if isinstance(listed, list) else []:
        kind = str(entry.get("id") or "").removesuffix("sum") if isinstance(entry, dict) else ""
        if kind in CHECKSUMS:
            return f"{kind}:{str(entry.get('value')).lower()}"
    return ""
