"""Damaged or hostile images, and killed processes: parts are given up, and nothing hangs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.windows import Window

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.windows.jpeg2000 import fetch_headers, tile_ranges
from snowgalileo_qgis.engine.sources.windows.tiff import TiffHeaders
from snowgalileo_qgis.engine.web.client import WebClient
from snowgalileo_qgis.engine.web.download import RemoteFile
from snowgalileo_qgis.engine.web.network import Network
from snowgalileo_qgis.engine.web.partial_file import NoParts, PartialFile
from tests.engine.sources.windows.images import bytes_there, make_image
from tests.online_server import Answer, serving

HOST = "images.example.org"
HEADER = 3000
WINDOW = Window(100, 100, 60, 60)


@pytest.fixture(scope="module")
def images(tmp_path_factory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("images")
    return {
        name: make_image(folder / name, name, (200, 240)).read_bytes() for name in ("cog.tif", "tiles.jp2")
    }


@pytest.fixture(scope="module")
def server():
    with serving({}) as running:
        yield running


@pytest.mark.parametrize("name", ["cog.tif", "tiles.jp2"])
@settings(max_examples=40, deadline=None)
@given(
    changes=st.lists(
        st.tuples(st.integers(0, HEADER), st.binary(min_size=1, max_size=8)), min_size=1, max_size=4
    ),
    length=st.one_of(st.none(), st.integers(0, HEADER)),
)
def test_damaged_headers_end_in_whole_files(server, images, tmp_path_factory, name, changes, length):
    content = bytearray(images[name])
    for at, bytes_ in changes:
        content[at : at + len(bytes_)] = bytes_
    body = bytes(content[:length])
    server.services[HOST] = lambda _: Answer(200, body, {"ETag": '"1"'})
    path = tmp_path_factory.mktemp("part") / name
    client = WebClient(Network(replay=server.url, pause_s=0.001))
    before = len(server.asked)
    with PartialFile(client, RemoteFile(f"https://{HOST}/{name}", name), path) as file:
        try:
            if name.endswith(".jp2"):
                file.fetch(list(tile_ranges(file, fetch_headers(file), WINDOW)))
            else:
                file.fetch(list(TiffHeaders(file).ranges(WINDOW)))
        except (NoParts, SnowGalileoError):
            pass
    assert len(server.asked) - before < 200


def test_a_killed_process_leaves_a_record_that_tells_no_more_than_is_there(tmp_path):
    data = os.urandom(1 << 20)
    program = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parents[4])!r})
from pathlib import Path
from snowgalileo_qgis.engine.web import partial_file
from snowgalileo_qgis.engine.web.client import WebClient
from snowgalileo_qgis.engine.web.download import RemoteFile
from snowgalileo_qgis.engine.web.network import Network
partial_file.SAVED_EACH, partial_file.LONGEST_PART = 1 << 16, 1 << 15
client = WebClient(Network(replay=sys.argv[1]))
file = partial_file.PartialFile(client, RemoteFile("https://{HOST}/file", "file"), Path(sys.argv[2]))
print("ready", flush=True)
file.fetch([(1000, 1 << 20)])
"""
    with serving({HOST: lambda _: Answer(200, data, {"ETag": '"1"'})}) as server:
        server.rate = 400_000
        path = tmp_path / "file"
        with subprocess.Popen(
            [sys.executable, "-c", program, server.url, str(path)], stdout=subprocess.PIPE
        ) as process:
            process.stdout.readline()
            while not path.exists() or bytes_there(path) == 0:
                assert process.poll() is None
                time.sleep(0.05)
            process.send_signal(signal.SIGKILL)
        there = bytes_there(path)
        assert 0 < there < len(data)
        server.rate = 0
        with PartialFile(
            WebClient(Network(replay=server.url)), RemoteFile(f"https://{HOST}/file", "file"), path
        ) as file:
            assert not file.is_empty
            file.fetch([(0, len(data))])
            assert file.new == len(data) - there
        assert path.read_bytes() == data
