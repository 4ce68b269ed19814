"""Secrets of all services, given through the pipe to a worker as QGIS starts it: they are in no file, no
message, log, command line, environment, tag or crash report.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import psutil
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import BuildSpec, EarthEngine, FetchSpec, PredictSpec, SearchSpec
from tests.engine.sources.catalogues.copernicus_world import KEYS, STORE, error
from tests.engine.sources.catalogues.online_world import AREA, CRS, DAY, SECRETS, make_world, spec_settings
from tests.engine.sources.earthengine.loopback import HOST, PROJECT, world_of
from tests.online_server import Answer, OnlineServer, serving

REPOSITORY = Path(__file__).resolve().parents[3]
EE_AREA, EE_CRS = "562000,5652000,563000,5653000", "EPSG:32611"
PROXY = "http://planted-proxy-user:planted-proxy-password@127.0.0.1:1"
CRASHING = """
import sys
sys.path.insert(0, {repository!r})
from snowgalileo_qgis.engine.sources.catalogues.online import OnlineServices
def crash(self, *given):
    raise RuntimeError(f"a bug: {{vars(self)}} {{self.client.secrets}} {{self.client.network}}")
OnlineServices.place_of = crash
from snowgalileo_qgis.engine.cli.main import main
main(["worker"])
"""


class Watched:
    """A worker whose output is kept, and its command line and environment with those of its children."""

    def __init__(self, folder: Path, code: str = "") -> None:
        home = folder / "home"
        home.mkdir(exist_ok=True)
        main = str(REPOSITORY / "snowgalileo_qgis/engine/__main__.py")
        self.log = (folder / f"log{bool(code):d}.txt").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, *(["-c", code] if code else ["-I", main, "worker"])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            env={**os.environ, "HOME": str(home), "TMPDIR": str(home)},
        )
        self.seen: set[str] = set()
        self.said: list[str] = []
        self.is_over = Event()
        Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while not self.is_over.wait(0.2):
            try:
                own = psutil.Process(self.process.pid)
                for process in (own, *own.children(recursive=True)):
                    self.seen |= {" ".join(process.cmdline()), str(process.environ())}
            except psutil.Error:
                continue

    def run(self, spec: Any, **more: Any) -> dict[str, Any]:
        """The last message of a job. ``more``: what else starts it."""
        assert self.process.stdin and self.process.stdout
        start = {"type": "start", "job": str(len(self.said)), "spec": spec.to_json(), **more}
        self.process.stdin.write(json.dumps(start).encode() + b"\n")
        self.process.stdin.flush()
        while True:
            line = self.process.stdout.readline().decode()
            self.said.append(line)
            message: dict[str, Any] = json.loads(line)
            if message["type"] in ("result", "error"):
                return message

    def end(self) -> list[str]:
        """All that was said and seen."""
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(600)
        self.is_over.set()
        self.log.close()
        return [*self.said, *self.seen]


@pytest.fixture(scope="module")
def server(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OnlineServer]:
    products = make_world(shared, tmp_path_factory.mktemp("world"))
    cubes = sorted((shared / "data" / "gee_cubes").glob("PR_20250406*.tif"))
    images = world_of(cubes, shared / "data" / "archive")
    with serving({**products.services(), **images.services()}) as running:
        yield running


@pytest.fixture
def key_file(tmp_path: Path) -> tuple[Path, list[str]]:
    """The key of a service account, and the lines that nobody may see."""
    key = rsa.generate_private_key(65537, 2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    facts = {"type": "service_account", "client_email": "planted-mail@p.org", "private_key": pem}
    path = tmp_path / "login" / "key.json"
    path.parent.mkdir()
    path.write_text(json.dumps(facts))
    return path, pem.splitlines()[1:-1]


def online(server: OnlineServer, folder: Path, **changes: Any) -> dict[str, Any]:
    return spec_settings(server.url, folder / "cache", **{**KEYS, **changes})


def test_secrets_stay_in_the_pipe(
    server: OnlineServer, tmp_path: Path, key_file: tuple[Path, list[str]]
) -> None:
    login, lines = key_file
    access = EarthEngine(PROJECT, str(login), ["era5"], str(tmp_path / "cache"), replay=server.url, proxy="")
    model = tmp_path / "model.safetensors"
    save_model(seeded_model("nano", 1), model, "")
    store, images = str(tmp_path / "stack.zarr"), str(tmp_path / "images.zarr")
    worker = Watched(tmp_path)
    area, far = read_area(AREA, CRS), read_area(EE_AREA, EE_CRS)
    search = SearchSpec(**online(server, tmp_path), try_accounts=True, earth_engine=access)
    assert worker.run(search)["type"] == "result"
    fetch = FetchSpec(**online(server, tmp_path))
    build = BuildSpec(day=DAY, area=area, grid_crs=CRS, workers=1, output=store, fetch=fetch)
    assert worker.run(build)["type"] == "result"
    assert worker.run(BuildSpec(day=DAY, area=far, output=images, earth_engine=access))["type"] == "result"
    for stack in (store, images):
        fsc, quality = str(tmp_path / f"{Path(stack).stem}.tif"), str(tmp_path / f"{Path(stack).stem}_q.tif")
        spec = PredictSpec(stacks=[stack], checkpoints=[str(model)], fsc=fsc, quality=quality, device="cpu")
        assert worker.run(spec)["type"] == "result"
    said = f"no access for {SECRETS['cdse_user']} and {KEYS['cdse_secret']}"
    google = {"error": {"message": f"no access with {lines[0]}"}}
    server.faults[STORE] = [error(403, "Forbidden", said)] * 9
    server.faults[HOST] = [Answer(403, google)] * 9
    m2m = {"errorCode": "X", "errorMessage": SECRETS["usgs_token"]}
    server.faults["m2m.cr.usgs.gov"] = [Answer(200, m2m)] * 9
    refused = SearchSpec(**online(server, tmp_path), try_accounts=True, earth_engine=access)
    assert "SG-ONLINE" in str(worker.run(refused))
    behind = FetchSpec(**online(server, tmp_path / "other", proxy=PROXY, sensors=["modis"], replay=""))
    assert "SG-ONLINE" in str(worker.run(behind))
    server.faults.clear()
    texts = worker.end()
    crashed = Watched(tmp_path, CRASHING.format(repository=str(REPOSITORY)))
    crash = crashed.run(SearchSpec(**online(server, tmp_path)))
    texts += crashed.end()
    assert "a bug" in str(crash) and "SG-BUG-001" in str(crash), "the crash report was looked at"
    files = [path for path in tmp_path.rglob("*") if path.is_file() and path.parent.name != "login"]
    assert {"stack.tif", "images.tif", "manifest.json", "log0.txt"} <= {path.name for path in files}
    contents = [(str(path), path.read_bytes().decode("latin-1")) for path in files]
    for secret in (*SECRETS.values(), *KEYS.values(), "planted-", *lines):
        shown = [text[max(0, text.index(secret) - 100) :][:300] for text in texts if secret in text]
        held = [path for path, content in contents if secret in content or secret in path]
        assert not shown and not held, (secret, shown, held)
