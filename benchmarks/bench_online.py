"""Downloads over a link of 20 MB/s on this computer, against one file after the other with the standard
library; and bytes of the needed files against whole products, from recorded answers of the catalogue.

    python benchmarks/bench_online.py [--mb 160] [--rate 20]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT))

from snowgalileo_qgis.engine.bands import Sensor  # noqa: E402
from snowgalileo_qgis.engine.sources.catalogues.copernicus import CopernicusCatalogue  # noqa: E402
from snowgalileo_qgis.engine.sources.catalogues.place import Place  # noqa: E402
from snowgalileo_qgis.engine.web.client import WebClient  # noqa: E402
from snowgalileo_qgis.engine.web.download import RemoteFile, download  # noqa: E402
from snowgalileo_qgis.engine.web.network import Network  # noqa: E402
from tests.online_server import Answer, serving  # noqa: E402

HOST, FILES, PARALLEL = "data.example.org", 8, 4
RECORDED = ROOT.parent / "shared" / "data" / "api" / "cdse_stac"
ITEMS = {
    Sensor.S1: ("item_sentinel-1-grd.json", date(2024, 6, 7)),
    Sensor.S2: ("item_sentinel-2-l1c.json", date(2024, 1, 16)),
    Sensor.S3: ("item_sentinel-3-olci-1-efr-ntc.json", date(2025, 1, 1)),
}


def link(megabytes: int, rate: float) -> None:
    """Megabytes per second of both ways over the same link."""
    data = os.urandom(megabytes * 10**6 // FILES)
    checksum = f"sha256:{hashlib.sha256(data).hexdigest()}"
    files = [RemoteFile(f"https://{HOST}/{i}.bin", f"{i}.bin", len(data), checksum) for i in range(FILES)]
    with serving({HOST: lambda _: Answer(200, data)}) as server, tempfile.TemporaryDirectory() as folder:
        server.rate = rate * 1e6
        client = WebClient(Network(replay=server.url))
        started = time.monotonic()
        with ThreadPoolExecutor(PARALLEL) as pool:
            list(pool.map(lambda file: download(client, file, Path(folder) / file.path), files))
        ours = FILES * len(data) / 1e6 / (time.monotonic() - started)
        started = time.monotonic()
        for file in files:
            with urllib.request.urlopen(f"{server.url}/{HOST}/{file.path}") as answer:
                (Path(folder) / f"naive_{file.path}").write_bytes(answer.read())
        naive = FILES * len(data) / 1e6 / (time.monotonic() - started)
    print(f"link of {rate:g} MB/s: {ours:.1f} MB/s verified ({ours / rate:.0%}); plain: {naive:.1f} MB/s")


def needed() -> None:
    """Bytes of the files that the readers need, and of whole products."""
    if not RECORDED.is_dir():
        print("bytes: skipped, the recorded answers are not there")
        return
    for sensor, (name, day) in ITEMS.items():
        item: dict[str, Any] = json.loads((RECORDED / name).read_text())
        whole = next(asset["file:size"] for key, asset in item["assets"].items() if key.lower() == "product")
        answer = Answer(200, {"features": [{**item, "geometry": None}], "links": []})
        with serving({"stac.dataspace.copernicus.eu": lambda _, answer=answer: answer}) as server:
            catalogue = CopernicusCatalogue(WebClient(Network(replay=server.url)), None)
            product = catalogue.search(Place(((0, 0, 1, 1),)), [day], frozenset({sensor}))[0]
        share = product.size / whole
        print(f"{sensor.label}: {product.size / 1e6:.0f} of {whole / 1e6:.0f} MB ({share:.0%})")


def main() -> None:
    """Run both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mb", type=int, default=160)
    parser.add_argument("--rate", type=float, default=20.0)
    options = parser.parse_args()
    link(options.mb, options.rate)
    needed()


if __name__ == "__main__":
    main()
