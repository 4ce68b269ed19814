"""The object store and the OData catalogue of the Copernicus Data Space, for the products of a ``World``."""

from __future__ import annotations

import json
import re
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from snowgalileo_qgis.engine.web.s3 import S3Keys, signed_headers
from tests.online_server import Answer, Asked

STORE = "eodata.dataspace.copernicus.eu"
ODATA = "catalogue.dataspace.copernicus.eu"
KEYS = {"cdse_key": "planted-s3-key", "cdse_secret": "planted-s3-secret"}
PLACES = {
    "S1": "Sentinel-1/SAR/IW_GRDH_1S-COG/2025/04/05",
    "S2": "Sentinel-2/MSI/L1C_N0500/2025/04/03",
    "S3": "Sentinel-3/OLCI/OL_1_EFR___/2025/04/04",
}
NAMES = {"SENTINEL-1": "S1", "SENTINEL-2": "S2", "SENTINEL-3": "S3"}


def key_of(product: Path) -> str:
    """Key of a product's folder in the bucket."""
    return f"{PLACES[product.parent.name]}/{product.name}"


class ObjectStore:
    """Serves ``folder`` as the bucket; the signature of each request must be right."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, asked: Asked) -> Answer:
        sent = {name.lower(): value for name, value in asked.headers.items()}
        named = re.search(r"SignedHeaders=([\w;-]+)", sent.get("authorization", ""))
        if not named or "x-amz-date" not in sent:
            return error(403, "AccessDenied", "Access Denied")
        at = datetime.strptime(sent["x-amz-date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
        if abs((at - datetime.now(timezone.utc)).total_seconds()) > 900:
            return error(403, "RequestTimeTooSkewed", "The difference between the times is too large.")
        query = "&".join(f"{name}={value.replace('/', '%2F')}" for name, value in asked.query)
        url = f"https://{STORE}{asked.path}{'?' if query else ''}{query}"
        meant = {name: sent[name] for name in named[1].split(";") if name == "range"}
        keys = S3Keys(KEYS["cdse_key"], KEYS["cdse_secret"], frozenset())
        if signed_headers(keys, asked.method, url, meant, at)["Authorization"] != sent["authorization"]:
            key_is_right = f"Credential={keys.key}/" in sent["authorization"]
            code = "SignatureDoesNotMatch" if key_is_right else "InvalidAccessKeyId"
            return error(403, code, "The keys are not right.")
        if asked.query:
            return Answer(200, b"<?xml version='1.0'?><ListBucketResult/>")
        path = unquote(asked.path).removeprefix("/eodata/")
        for name, place in PLACES.items():
            file = self.folder / name / path.removeprefix(f"{place}/")
            if path.startswith(f"{place}/") and file.is_file():
                return Answer(200, file, {"ETag": f'"{file.stat().st_size}"'})
        return error(404, "NoSuchKey", "The specified key does not exist.")


def error(status: int, code: str, message: str) -> Answer:
    """An error of an object store."""
    text = f"<?xml version='1.0'?><Error><Code>{code}</Code><Message>{message}</Message></Error>"
    return Answer(status, text.encode(), {"Content-Type": "application/xml"})


class Odata:
    """Lists products, with the fields of the recorded answers; one a page."""

    def __init__(self, world: Any) -> None:
        self.world = world
        self.orbits: list[str] = []
        self.is_online = True

    def __call__(self, asked: Asked) -> Answer:
        query = dict(asked.query)
        rows = self.rows(query["$filter"])
        skip = int(query.get("$skip", 0))
        answer: dict[str, Any] = {"@odata.context": "$metadata#Products", "value": rows[skip : skip + 1]}
        if skip + 1 < len(rows):
            rest = "&".join(f"{name}={value}" for name, value in asked.query if name != "$skip")
            address = f"https://{ODATA}/odata/v1/Products?{rest}&$skip={skip + 1}"
            answer["@odata.nextLink"] = address.replace(" ", "%20")
        return Answer(200, answer)

    def rows(self, condition: str) -> list[Any]:
        """Rows of the products that a filter means."""
        found = sorted(self.world.folder.glob("S[123]/*"))
        if "AUX_" in condition:
            kind = re.search(r"contains\(Name,'(\w+)'\)", condition)
            assert kind is not None
            return [self.orbit(name) for name in self.orbits if kind[1] in name]
        named = re.fullmatch(r"Name eq '([^']+)'", condition)
        if named:
            return [self.row(path) for path in found if path.name == named[1]]
        collection = re.match(r"Collection/Name eq '([\w-]+)' and ", condition)
        area = re.search(r"geography'SRID=4326;POLYGON\(\(([^)]*)\)\)'", condition)
        days = re.search(r"ContentDate/Start ge (\S+) and ContentDate/Start lt (\S+)$", condition)
        assert collection and area and days and len(area[1].split(",")) == 5
        folder = NAMES[collection[1]]
        return [self.row(path) for path in found if path.parent.name == folder]

    def row(self, product: Path) -> Any:
        """A recorded row, of another product."""
        row = self.world.template("cdse_odata/products_s2_l1c_expand.json")["value"][0]
        row = json.loads(json.dumps(row))
        footprint = {"type": "Polygon", "coordinates": [[[1, 44], [13, 44], [13, 48], [1, 48], [1, 44]]]}
        return row | {
            "Id": self.world.uuid(product.name),
            "Name": product.name,
            "S3Path": f"/eodata/{key_of(product)}",
            "GeoFootprint": footprint,
            "Online": self.is_online,
        }

    def orbit(self, name: str) -> Any:
        """A recorded row of an orbit file."""
        row = self.world.template("cdse_odata/aux_resorb_search.json")["value"][0]
        return {**row, "Name": name, "S3Path": f"/eodata/Sentinel-1/AUX/AUX_POEORB/2025/04/25/{name}"}
