"""The bytes that are fetched of an image hold all that readers read of a window."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.windows import Window

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.windows.jpeg2000 import fetch_headers, tile_ranges
from snowgalileo_qgis.engine.sources.windows.shown import check_readable
from snowgalileo_qgis.engine.sources.windows.tiff import TiffHeaders
from snowgalileo_qgis.engine.web.client import WebClient
from snowgalileo_qgis.engine.web.download import RemoteFile
from snowgalileo_qgis.engine.web.network import Network
from snowgalileo_qgis.engine.web.partial_file import PartialFile, is_partial
from tests.engine.sources.windows.images import LAYOUTS, bytes_there, fill_holes, make_image, read
from tests.online_server import Answer, serving

HOST = "images.example.org"
ROWS, COLS = 500, 600


@pytest.fixture(scope="module")
def images(tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("images")
    return {layout: make_image(folder / layout, layout, (ROWS, COLS)) for layout in LAYOUTS}


@pytest.fixture(scope="module")
def server(images):
    def answer(asked):
        return Answer(200, images[asked.path[1:]].read_bytes(), {"ETag": '"1"'})

    with serving({HOST: answer}) as running:
        yield running


@st.composite
def windows(draw) -> Window:
    row, col = draw(st.integers(0, ROWS - 1)), draw(st.integers(0, COLS - 1))
    return Window(col, row, draw(st.integers(1, COLS - col)), draw(st.integers(1, ROWS - row)))


def fetched(server, path: Path, window: Window) -> PartialFile:
    client = WebClient(Network(replay=server.url, pause_s=0.001))
    with PartialFile(client, RemoteFile(f"https://{HOST}/{path.name}", path.name), path) as file:
        if path.suffix == ".jp2":
            file.fetch(list(tile_ranges(file, fetch_headers(file), window)))
        else:
            file.fetch(list(TiffHeaders(file).ranges(window)))
    return file


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_small_window_takes_few_bytes(server, images, tmp_path, layout):
    fetched(server, tmp_path / layout, Window(300, 200, 20, 20))
    assert bytes_there(tmp_path / layout) < 0.16 * images[layout].stat().st_size


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=12, deadline=None)
@given(window=windows(), seed=st.integers(0, 2**32 - 1))
def test_values_do_not_depend_on_what_was_not_fetched(server, images, tmp_path_factory, layout, window, seed):
    path = tmp_path_factory.mktemp("part") / layout
    file = fetched(server, path, window)
    expected = read(images[layout], window)
    assert path.stat().st_size == images[layout].stat().st_size and is_partial(path)
    assert np.array_equal(read(path, window), expected)
    fill_holes(path, file, seed)
    assert np.array_equal(read(path, window), expected)
    shutil.rmtree(path.parent)


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "strips.tif"])
def test_holes_of_compressed_images_are_never_read_as_values(server, images, tmp_path, layout):
    fetched(server, tmp_path / layout, Window(300, 200, 20, 20))
    with pytest.raises(SnowGalileoError, match="SG-SOURCE-001"):
        read(tmp_path / layout, Window(0, 400, 100, 100))


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name.endswith(".jp2")])
def test_the_tile_in_the_middle_is_looked_at(server, images, tmp_path, layout):
    path, window = tmp_path / layout, Window(300, 200, 20, 20)
    fetched(server, path, window)
    check_readable(path, window)
    client = WebClient(Network(replay=server.url))
    with PartialFile(client, RemoteFile(f"https://{HOST}/{layout}", layout), path) as file:
        tile = list(tile_ranges(file, fetch_headers(file), window))
    with path.open("r+b") as raw:
        for start, end in tile:
            raw.seek(start)
            raw.write(bytes(end - start))
    with pytest.raises(SnowGalileoError, match="SG-SOURCE-001"):
        check_readable(path, window)
