"""The services as far as they are recorded, serving the tests' own products of one place and eight days.

The products are made in their genuine formats; the answers have the fields of the recorded ones.
"""

from __future__ import annotations

import copy
import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import h5py
import numpy as np
import rasterio
from rasterio.transform import from_origin
from shapely.geometry import box, mapping

from snowgalileo_qgis.engine.aoi import read_area
from tests.engine.sources.archive import era5_files, landsat_products
from tests.engine.sources.archive import sentinel2_products as s2
from tests.engine.sources.archive.dem_tiles import STEP, write_tile
from tests.engine.sources.archive.sen3_products import make_sen3
from tests.engine.sources.archive.sinusoidal_products import write_mod09ga, write_vnp09ga
from tests.engine.sources.catalogues.copernicus_world import ODATA, STORE, ObjectStore, Odata, key_of
from tests.online_server import Answer, Asked, Service

DAY = "2025-04-06"
AREA = "640000,5189000,641000,5190000"
CRS = "EPSG:32632"
TILE = (18, 4)
MOD = "MOD09GA.A2025095.h18v04.061.2025097044317"
VNP = "VNP09GA.A2025095.h18v04.002.2025097130347"
OLCI = "S3A_OL_1_EFR____20250404T093827_20250404T094112_20250405T091357_0164_124_136_2160_PS2_O_NT_004.SEN3"
LANDSAT = "LC08_L1TP_193027_20250405_20250412_02_T1"
SCENE = "LC81930272025095LGN00"
DEM = "Copernicus_DSM_COG_10_N46_00_E010_00_DEM.tif"
COVER = "ESA_WorldCover_10m_2021_v200_N45E009_Map.tif"

SECRETS = {
    "cdse_user": "planted-cdse-user",
    "cdse_password": "planted-cdse-password",
    "earthdata_token": "planted-earthdata-token",
    "usgs_user": "planted-usgs-user",
    "usgs_token": "planted-usgs-token",
    "cds_key": "planted-cds-key",
}
ACCESS = "planted-access-token"


@dataclass
class World:
    """``folder``: the products. ``tokens``: access tokens that CDSE accepts; ``logins``: of CDSE so far."""

    shared: Path
    folder: Path
    uuids: dict[str, str] = field(default_factory=dict)
    tokens: set[str] = field(default_factory=set)
    logins: int = 0
    jobs: dict[str, Any] = field(default_factory=dict)
    staged: int = 0
    orbit: str = ""

    def forget(self) -> None:
        """Forget logins, and the jobs of the Climate Data Store with their files: jobs are counted anew."""
        self.tokens.clear()
        self.logins = 0
        for job in list(self.jobs):  # requests of a killed process may still be answered
            (self.folder / f"{job}.nc").unlink(missing_ok=True)
        self.jobs.clear()

    def services(self) -> dict[str, Service]:
        """What answers, by host."""
        return {
            "identity.dataspace.copernicus.eu": self.identity,
            "stac.dataspace.copernicus.eu": self.stac,
            "download.dataspace.copernicus.eu": self.nodes,
            STORE: ObjectStore(self.folder),
            ODATA: Odata(self),
            "cmr.earthdata.nasa.gov": self.cmr,
            "data.lpdaac.earthdatacloud.nasa.gov": self.lpdaac,
            "signed.cloudfront.net": self.signed,
            "landsatlook.usgs.gov": self.landsatlook,
            "m2m.cr.usgs.gov": self.m2m,
            "dds.cr.usgs.gov": self.dds,
            "cds.climate.copernicus.eu": self.climate,
            "object-store.os-api.cci2.ecmwf.int": self.climate_files,
            "copernicus-dem-30m.s3.eu-central-1.amazonaws.com": self.tiles,
            "esa-worldcover.s3.eu-central-1.amazonaws.com": self.tiles,
            "storage.googleapis.com": self.google,
            "s1-orbits.asf.alaska.edu": self.orbits,
            "s1-orbits.s3.us-west-2.amazonaws.com": lambda _: Answer(200, b"<?xml version='1.0'?><e/>"),
        }

    def template(self, name: str) -> Any:
        """A recorded answer."""
        return json.loads((self.shared / "data/api" / name).read_text())

    def file(self, name: str) -> Path:
        """A product or file by name, wherever it is."""
        return next(self.folder.glob(f"*/{name}"))

    def identity(self, asked: Asked) -> Answer:
        form = asked.body.decode()
        if asked.path.endswith("/logout"):
            return Answer(204)
        if "grant_type=password" in form and SECRETS["cdse_password"] not in form:
            return Answer(401, self.template("cdse_auth/error_401.json"))
        self.logins += 1
        token = f"{ACCESS}-{self.logins}"
        self.tokens = {token}
        answer = self.template("cdse_auth/token_response.shape.json")
        return Answer(
            200, {**answer, "access_token": token, "refresh_token": f"planted-refresh-{self.logins}"}
        )

    def stac(self, asked: Asked) -> Answer:
        body = asked.json()
        kind = body["collections"][0]
        names = {
            "sentinel-1-grd": [path.name for path in (self.folder / "S1").glob("*.SAFE")],
            "sentinel-2-l1c": [path.name for path in (self.folder / "S2").glob("*.SAFE")],
            "sentinel-3-olci-1-efr-ntc": [path.name for path in (self.folder / "S3").glob("*.SEN3")],
        }.get(kind, [])
        items = [self.item(kind, name) for name in sorted(names)]
        # Services list products twice at times.
        return Answer(200, {"type": "FeatureCollection", "features": items + items[:1], "links": []})

    def item(self, kind: str, name: str) -> Any:
        """An item of a product, with the fields of the recorded one and asset hrefs to its files."""
        item = copy.deepcopy(self.template(f"cdse_stac/item_{kind}.json"))
        product = self.file(name)
        uuid = self.uuid(name)
        item["id"] = name.rpartition(".")[0]
        item["geometry"] = mapping(box(1, 44, 13, 48))
        item["properties"]["eo:cloud_cover"] = "12.5"  # a number that became text
        whole = item["assets"].pop("Product", None) or item["assets"].pop("product")
        whole["href"] = f"https://download.dataspace.copernicus.eu/odata/v1/Products({uuid})/$value"
        item["assets"] = {"Product": whole}
        for file in sorted(product.rglob("*")):
            if file.is_file() and not file.name.startswith("MSK"):
                data = file.read_bytes()
                path = f"{name}/{file.relative_to(product).as_posix()}"
                item["assets"][file.stem] = {
                    # the manifest's may be null, as that of any file
                    "href": None
                    if "manifest" in file.name
                    else f"s3://eodata/{key_of(product).rpartition('/')[0]}/{path}",
                    "file:size": len(data),
                    # labelled MD5, and 32 bytes of SHA3-256, as the service does
                    "file:checksum": "d50120" + hashlib.sha3_256(data).hexdigest(),
                    "file:local_path": path,
                }
        return item

    def uuid(self, name: str) -> str:
        """The identifier of a product."""
        digest = hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()
        uuid = "-".join((digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:]))
        self.uuids[uuid] = name
        return uuid

    def nodes(self, asked: Asked) -> Answer:
        if asked.headers.get("Authorization", "").removeprefix("Bearer ") not in self.tokens:
            return Answer(401, self.template("cdse_odata/error_401_download.json"))
        nodes = [unquote(node) for node in re.findall(r"Nodes\(([^)]*)\)", asked.path)]
        path = self.file(nodes[0]).joinpath(*nodes[1:])
        if not asked.path.endswith("/$value") or not path.is_file():
            return Answer(404, {"code": "DAT-ZIP-404", "message": "not found"})
        return Answer(200, path, {"ETag": f'"{path.stat().st_size}"'})

    def cmr(self, asked: Asked) -> Answer:
        query = dict(asked.query)
        product = query["readable_granule_name[]"].partition(".")[0]
        name = {"MOD09GA": f"{MOD}.hdf", "VNP09GA": f"{VNP}.h5"}.get(product)
        if name is None:
            return Answer(200, {"hits": 0, "items": []})
        granule = self.template("cmr/granule_lpcloud_umm.json")
        base = f"https://data.lpdaac.earthdatacloud.nasa.gov/lp-prod-protected/{product}/{name}"
        granule["umm"]["GranuleUR"] = name.rpartition(".")[0]
        granule["umm"]["RelatedUrls"][0]["URL"] = base
        if asked.headers.get("CMR-Search-After"):
            return Answer(200, {"hits": 1, "items": []})
        return Answer(200, {"hits": 1, "items": [granule]}, {"CMR-Search-After": '["x",1,2]'})

    def lpdaac(self, asked: Asked) -> Answer:
        if asked.headers.get("Authorization") != f"Bearer {SECRETS['earthdata_token']}":
            return Answer(401, b"<html>401 Authorization Required</html>")
        if asked.path == "/s3credentials":
            return Answer(200, {"accessKeyId": "planted-key-of-another-service"})
        name = asked.path.rpartition("/")[2]
        goal = f"https://signed.cloudfront.net/{name}?A-userid=planted-user-name&Signature=planted-signature"
        return Answer(303, b"", {"Location": goal})

    def signed(self, asked: Asked) -> Answer:
        if dict(asked.query).get("Signature") != "planted-signature":
            return Answer(403, b"<Error><Code>AccessDenied</Code></Error>")
        return Answer(200, self.file(asked.path.removeprefix("/")))

    def landsatlook(self, asked: Asked) -> Answer:
        item = self.template("usgs_stac/item_landsat-c2l1_mss.json")
        item["id"] = LANDSAT
        item["geometry"] = mapping(box(9, 45, 13, 48))
        item["properties"] |= {"landsat:scene_id": SCENE, "eo:cloud_cover": 40}
        preliminary = copy.deepcopy(item)
        preliminary["id"] = "LC09_L1TP_193027_20250406_20250406_02_RT"
        assert asked.json()["collections"] == ["landsat-c2l1"]
        return Answer(200, {"type": "FeatureCollection", "features": [item, preliminary], "links": []})

    def m2m(self, asked: Asked) -> Answer:
        endpoint, body = asked.path.rpartition("/")[2], asked.json()
        if endpoint == "login-token":
            if body["token"] != SECRETS["usgs_token"]:
                return Answer(200, self.template("usgs_m2m/error_auth.json"))
            return Answer(
                200, {**self.template("usgs_m2m/login-token.shape.json"), "data": "planted-m2m-key"}
            )
        if asked.headers.get("X-Auth-Token") != "planted-m2m-key":
            return Answer(200, self.template("usgs_m2m/error_auth.json"))
        if endpoint == "logout":
            return Answer(200, {"data": None, "errorCode": None})
        if endpoint == "permissions":
            return Answer(200, self.template("usgs_m2m/permissions.json"))
        if endpoint == "download-options":
            return Answer(200, self._options())
        answer = self.template(f"usgs_m2m/{endpoint}.json")
        if endpoint == "download-request":
            answer["data"]["preparingDownloads"] = []
            self.staged = 0
        else:
            self.staged += 1
            files = sorted((self.folder / "Landsat" / LANDSAT).iterdir())
            rows = [self._row(file, answer["data"]["available"][0]) for file in files]
            answer["data"]["available"] = rows if self.staged > 1 else []  # the first answer may be empty
            answer["data"]["requested"] = []
        return Answer(200, answer)

    def _row(self, file: Path, row: Any) -> Any:
        return {
            **row,
            "entityId": f"L1_{file.name.replace('.', '_')}",
            "url": f"https://dds.cr.usgs.gov/download/planted-contact-id/{file.name}",
        }

    def _options(self) -> Any:
        answer = self.template("usgs_m2m/download-options_landsat_ot_c2_l1.json")
        part = answer["data"][0]["secondaryDownloads"][0]
        answer["data"][0]["secondaryDownloads"] = [
            {
                **part,
                "id": f"id-{file.name}",
                "displayId": file.name,
                "entityId": f"L1_{file.name.replace('.', '_')}",
                "filesize": file.stat().st_size,
                "checksum": [
                    {"id": "cksum", "value": 1},
                    {"id": "sha256sum", "value": hashlib.sha256(file.read_bytes()).hexdigest()},
                ],
            }
            for file in sorted((self.folder / "Landsat" / LANDSAT).iterdir())
        ]
        return answer

    def dds(self, asked: Asked) -> Answer:
        return Answer(200, self.folder / "Landsat" / LANDSAT / asked.path.rpartition("/")[2])

    def climate(self, asked: Asked) -> Answer:
        errors = self.template("cds/errors.json")
        if asked.headers.get("PRIVATE-TOKEN") != SECRETS["cds_key"]:
            return Answer(401, errors[0]["body"])
        if asked.path.endswith("/verification/pat"):
            return Answer(200, {"id": "x"})
        if asked.path.endswith("/execution"):
            job = f"job-{len(self.jobs)}"
            self.jobs[job] = (asked.json()["inputs"], 0)
            return Answer(
                201, {**self.template("cds/job_successful.json"), "jobID": job, "status": "accepted"}
            )
        if asked.path.endswith("/jobs"):
            return Answer(200, {"jobs": [self.job(name) for name in reversed(self.jobs)], "links": []})
        job = asked.path.removeprefix("/api/retrieve/v1/jobs/").partition("/")[0]
        if job not in self.jobs:
            return Answer(404, {**errors[6]["body"], "title": "job not found"})
        if asked.path.endswith("/results"):
            answer = self.template("cds/results.json")
            value = answer["asset"]["value"]
            value["href"] = f"https://object-store.os-api.cci2.ecmwf.int/cci2/{job}.nc"
            value["file:size"] = len(self.made(job))
            return Answer(200, answer)
        answer = self.job(job)
        inputs, polls = self.jobs[job]
        if dict(asked.query).get("request") == "true":  # as the store's own client asks for it
            answer["metadata"] = {"request": {"ids": inputs, "labels": {}}}
        else:
            self.jobs[job] = (inputs, polls + 1)
        return Answer(200, answer)

    def job(self, name: str) -> Any:
        """A job as the list of jobs shows it."""
        status = "running" if self.jobs[name][1] == 0 else "successful"
        answer = self.template("cds/job_successful.json")
        return {**answer, "processID": "reanalysis-era5-land", "jobID": name, "status": status}

    def climate_files(self, asked: Asked) -> Answer:
        return Answer(200, self.made(asked.path.rpartition("/")[2].partition(".")[0]))

    def made(self, job: str) -> bytes:
        """The file that a request asks for: exactly its days, hours and area."""
        inputs, _ = self.jobs[job]
        path = self.folder / f"{job}.nc"
        if not path.exists():
            month, start = f"{inputs['year']}-{inputs['month']}", np.datetime64(era5_files.START)
            hours = [
                round((np.datetime64(f"{month}-{day}T{time}") - start) / np.timedelta64(1, "h"))
                for day in inputs["day"]
                for time in inputs["time"]
            ]
            north, west, south, east = inputs["area"]
            era5_files.write(
                path,
                era5_files.SHORT,
                hours,
                latitude=np.round(np.arange(north, south - 0.05, -0.1), 1),
                longitude=np.round(np.arange(west, east + 0.05, 0.1), 1),
                values=weather,
            )
        return path.read_bytes()

    def tiles(self, asked: Asked) -> Answer:
        name = asked.path.rpartition("/")[2]
        if name not in (DEM, COVER):
            return Answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
        return Answer(200, self.file(name))

    def orbits(self, asked: Asked) -> Answer:
        if not self.orbit or asked.path.endswith(("_COG", ".SAFE")):
            return Answer(404)
        goal = f"https://s1-orbits.s3.us-west-2.amazonaws.com/AUX_POEORB/{self.orbit}"
        return Answer(302, b"", {"Location": goal})

    def google(self, asked: Asked) -> Answer:
        if not asked.path.startswith("/storage/"):
            product, _, path = asked.path.partition(".SAFE/")
            return Answer(200, self.file(f"{product.rpartition('/')[2]}.SAFE") / unquote(path))
        prefix = dict(asked.query)["prefix"]
        product = self.file(prefix.rstrip("/").rpartition("/")[2])
        items = [
            {"name": prefix + file.relative_to(product).as_posix(), "size": str(file.stat().st_size)}
            for file in sorted(product.rglob("*"))
            if file.is_file()
        ]
        return Answer(200, {"items": items})


def make_world(shared: Path, folder: Path) -> World:
    """All products, each in its genuine form."""
    for name in ("S2", "S3", "MODIS", "VIIRS", "DEM", "WorldCover"):
        (folder / name).mkdir(parents=True)
    renew_safe_manifest(s2.make_product(folder / "S2"))
    product = make_sen3(shared, folder / "S3", 10.0, 47.5, name=OLCI, timeliness="NT")
    renew_manifest(
        product, "xfdumanifest.xml", ("Oa17_radiance.nc", "Oa21_radiance.nc", "tie_geo_coordinates.nc")
    )
    write_mod09ga(folder / "MODIS" / f"{MOD}.hdf", granule=MOD, tile=TILE)
    write_vnp09ga(folder / "VIIRS" / f"{VNP}.h5", granule=VNP, tile=TILE)
    rows, cols = np.indices((900, 900))
    write_tile(folder / "DEM", 46, 10, 10.75, 46.95, 1000.0 + rows + cols)
    assert STEP * 900 == 0.25
    _write_cover(folder / "WorldCover" / COVER)
    _write_landsat(shared, folder / "Landsat" / LANDSAT)
    return World(shared, folder)


def weather(band: str, hour: int, latitude: np.ndarray, longitude: np.ndarray) -> np.ndarray:
    """Fields as in the other tests, with wind of a usual speed."""
    values = era5_files.field(band, hour, latitude, longitude)
    return values - 280.0 if "wind" in band else values


def renew_safe_manifest(product: Path) -> None:
    """A manifest with the data objects that recorded ones have."""
    objects = "".join(
        f'<dataObject ID="d{number}"><byteStream mimeType="application/octet-stream" '
        f'size="{file.stat().st_size}"><fileLocation href="./{file.relative_to(product).as_posix()}" '
        f'locatorType="URL"/><checksum checksumName="SHA3-256">'
        f"{hashlib.sha3_256(file.read_bytes()).hexdigest().upper()}</checksum></byteStream></dataObject>"
        for number, file in enumerate(sorted(product.rglob("*")))
        if file.is_file() and file.name != "manifest.safe"
    )
    (product / "manifest.safe").write_text(f"<m><dataObjectSection>{objects}</dataObjectSection></m>")


def renew_manifest(product: Path, manifest: str, names: tuple[str, ...]) -> None:
    """Sizes and checksums of the made files in the genuine manifest."""
    path = product / manifest
    text = path.read_text()
    for name in names:
        data = (product / name).read_bytes()
        digest = hashlib.md5(data, usedforsecurity=False).hexdigest()
        text, count = re.subn(
            rf'size="\d+"(>\s*<fileLocation[^>]*href="\./{re.escape(name)}"/>\s*<checksum[^>]*>)[0-9a-f]+',
            rf'size="{len(data)}"\g<1>{digest}',
            text,
        )
        assert count == 1, name
    path.write_text(text.replace("2021-10-21T07", "2025-04-04T09"))


def _write_cover(path: Path) -> None:
    profile = {
        "count": 1,
        "height": 3000,
        "width": 3000,
        "dtype": "uint8",
        "crs": "EPSG:4326",
        "transform": from_origin(10.75, 46.95, 1 / 12000, 1 / 12000),
        "nodata": 0,
        "compress": "deflate",
    }
    with rasterio.open(path, "w", driver="GTiff", **profile) as raster:
        raster.write(np.full((3000, 3000), 70, np.uint8), 1)


def _write_landsat(shared: Path, folder: Path) -> None:
    groups = landsat_products.level_1(
        shared,
        LANDSAT,
        DATE_ACQUIRED="2025-04-05",
        UTM_ZONE="32",
        LANDSAT_SCENE_ID=SCENE,
        WRS_PATH="193",
        WRS_ROW="27",
    )
    landsat_products.make_product(folder, groups)
    for file in folder.glob("*.TIF"):
        with rasterio.open(file, "r+") as raster:
            raster.crs = "EPSG:32632"
            raster.transform = from_origin(639_615, 5_190_315, 30, 30)


def spec_settings(server_url: str, cache: Path, **changes: Any) -> dict[str, Any]:
    """Fields of an ``OnlineSpec`` with all accounts."""
    return {
        "day": DAY,
        "area": read_area(AREA, CRS),
        "grid_crs": CRS,
        "cache": str(cache),
        "replay": server_url,
        **SECRETS,
        **changes,
    }


def read_era5_hours(path: Path) -> list[int]:
    """Hours since 1970 in a file."""
    with h5py.File(path) as file:
        return [int(value) // 3600 for value in file["valid_time"][()]]
