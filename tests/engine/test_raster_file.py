"""Hostile raster files are refused by name at once: no hang, no memory, no other file, no request."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import Affine

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.raster_file import gdal_settings, open_raster, require_plausible_size

CODE = "SG-LABEL-011"

SERVER = """
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        with open(sys.argv[1], "a") as log: log.write(self.path + chr(10))
        self.send_error(404)
    do_HEAD = do_GET
    def log_message(self, *_): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
"""


@pytest.fixture()
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Address of a server in a process of its own (GDAL holds this one while it waits), and its log."""
    log = tmp_path / "requests.txt"
    log.touch()
    command = [sys.executable, "-c", SERVER, str(log)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}", log
        process.kill()


def write(path: Path, size: int = 8, **options: object) -> Path:
    settings = {"driver": "GTiff", "count": 1, "dtype": "uint8", "crs": "EPSG:32632", **options}
    transform = Affine(10, 0, 6e5, 0, -10, 5.2e6)
    with rasterio.open(path, "w", width=size, height=size, transform=transform, **settings) as raster:
        if size < 5000 and raster.count < 1000:
            raster.write(np.ones((raster.count, size, size), raster.dtypes[0]))
    return path


def refused(path: Path) -> SnowGalileoError:
    started = time.process_time()
    with pytest.raises(SnowGalileoError) as caught, open_raster(path, CODE):
        pass
    assert caught.value.code == CODE
    assert caught.value.hint
    assert time.process_time() - started < 2, "nothing of it was read"
    return caught.value


def test_a_geotiff_is_opened(tmp_path: Path) -> None:
    with open_raster(write(tmp_path / "a.tif"), CODE) as raster:
        assert (raster.read(1) == 1).all()


@pytest.mark.skipif(os.name != "posix", reason="special files are made the POSIX way")
def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.tif")
    assert "named pipe" in refused(tmp_path / "pipe.tif").text
    (tmp_path / "folder.tif").mkdir()
    assert "folder" in refused(tmp_path / "folder.tif").text
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s.tif"))
        assert "socket" in refused(tmp_path / "s.tif").text
    (tmp_path / "zero.tif").symlink_to("/dev/zero")
    assert "device" in refused(tmp_path / "zero.tif").text
    (tmp_path / "loop.tif").symlink_to("loop.tif")
    refused(tmp_path / "loop.tif")


@pytest.mark.parametrize(
    "name", ["missing.tif", "x" * 300 + ".tif", "a\0b.tif", "http://127.0.0.1/a.tif", "/vsicurl/http://x/a"]
)
def test_names_that_are_no_files(tmp_path: Path, name: str) -> None:
    refused(tmp_path / name)


def test_an_address_is_no_path() -> None:
    for name in ("/vsicurl/http://127.0.0.1/a.tif", "https://127.0.0.1/a.tif", "GTIFF_DIR:1:a.tif"):
        assert "does not exist" in refused(Path(name)).text


@pytest.mark.parametrize(
    "text",
    [
        '<VRTDataset rasterXSize="10" rasterYSize="10"><VRTRasterBand dataType="Byte" band="1"><SimpleSource>'
        "<SourceFilename>{source}</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand>"
        "</VRTDataset>",
        '<GDAL_WMS><Service name="TMS"><ServerUrl>{server}/${{z}}</ServerUrl></Service><DataWindow>'
        "<SizeX>9</SizeX><SizeY>9</SizeY></DataWindow><BandsCount>1</BandsCount></GDAL_WMS>",
        "<WCS_GDAL><ServiceURL>{server}/?</ServiceURL><CoverageName>x</CoverageName></WCS_GDAL>",
        "WMTS:{server}/wmts.xml",
        '{{"stac_version": "1.0.0", "type": "Feature", "assets": {{"a": {{"href": "{server}/a.tif"}}}}}}',
        "{server}/a.tif",
    ],
)
def test_text_that_names_other_rasters_is_no_raster(
    tmp_path: Path, text: str, server: tuple[str, Path]
) -> None:
    address, log = server
    for source in (f"/vsicurl/{address}/secret.tif", str(write(tmp_path / "secret.tif"))):
        path = tmp_path / "label.tif"
        path.write_text(text.format(source=source, server=address))
        refused(path)
    assert not log.read_text()


def test_overviews_elsewhere_are_not_fetched(tmp_path: Path, server: tuple[str, Path]) -> None:
    """A genuine GeoTIFF whose metadata name its overviews: GDAL asks the server for them."""
    address, log = server
    path = write(tmp_path / "a.tif", 600)
    with rasterio.open(path, "r+") as raster:
        raster.update_tags(ns="OVERVIEWS", OVERVIEW_FILE=f"/vsicurl/{address}/a.ovr")
    assert "overviews" in refused(path).text
    with gdal_settings(), rasterio.open(path) as raster:
        assert raster.overviews(1) == []
    assert not log.read_text()


def test_what_lies_beside_a_file_is_not_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.tif", crs=None)
    (tmp_path / "a.tif.aux.xml").write_text("<PAMDataset><SRS>EPSG:32632</SRS></PAMDataset>")
    (tmp_path / "a.tfw").write_text("5\n0\n0\n-5\n1\n2\n")
    (tmp_path / "a.tif.msk").write_bytes(write(tmp_path / "m.tif").read_bytes())
    with open_raster(path, CODE) as raster:
        assert raster.crs is None
        assert raster.read_masks(1).all()


def test_a_header_that_declares_more_than_the_file_can_hold(tmp_path: Path) -> None:
    sparse = write(tmp_path / "a.tif", 100_000, sparse_ok=True, tiled=True, blockxsize=256, blockysize=256)
    assert "declares 10 GB of pixels" in refused(sparse).text
    assert sparse.stat().st_size < 10_000_000
    block = write(tmp_path / "b.tif", 5000, sparse_ok=True, tiled=True, blockxsize=32768, blockysize=32768)
    assert "blocks" in refused(block).text
    assert "60000 bands" in refused(write(tmp_path / "c.tif", 4, count=60000)).text


def test_large_but_genuine_rasters_are_plausible(tmp_path: Path) -> None:
    for side, file_bytes in ((10_980, 500_000), (36_000, 900_000), (100_000, 50_000_000)):
        require_plausible_size(
            tmp_path, CODE, file_bytes=file_bytes, raster_bytes=side**2, block_bytes=512 * 512 * 4
        )


def test_settings_end_with_the_block(tmp_path: Path) -> None:
    with gdal_settings():
        pass
    path = write(tmp_path / "a.tif")
    (tmp_path / "a.tif.msk").write_bytes(write(tmp_path / "m.tif").read_bytes())
    with rasterio.open(path) as raster:
        assert raster.files == [str(path), str(path) + ".msk"]
