"""Damaged GeoTIFFs: whatever a byte says, a file is read or refused by a code, in bounded time, and its good
neighbour is used.
"""

import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import ERRORS, SnowGalileoError
from snowgalileo_qgis.engine.snow_products.collection import find_snow_rasters
from snowgalileo_qgis.engine.snow_products.snow_raster import open_snow_raster
from tests.engine.snow_products.snow_files import write

FORMS = {
    "plain": {},
    "tiles": {"tiled": True, "blockxsize": 16, "blockysize": 16, "compress": "deflate"},
    "lzw": {"compress": "lzw", "predictor": 3},
    "masked": {"mask": np.tri(24, dtype=np.uint8) * 255},
    "scaled": {"scale": 0.5, "offset": 0.1, "unit": "1", "names": ["fsc"], "tags": {"PREDICTION_DAY": "x"}},
}
"""Ways in which a small label is written, so that bytes of many tags are hit."""

LONGEST_S = 10.0
"""Processor time."""


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("originals")
    values = np.linspace(0, 1, 576, dtype=np.float32).reshape(24, 24)
    return {
        form: write(folder / f"{form}_20250406.tif", values, **options).read_bytes()
        for form, options in FORMS.items()
    }


def attempt(path: Path) -> None:
    started = time.process_time()
    try:
        pixels = open_snow_raster(path).pixels()
    except SnowGalileoError as error:
        assert error.code in ERRORS
        assert path.name in error.text
    else:
        known = pixels[np.isfinite(pixels)]
        assert ((known >= 0) & (known <= 1)).all()
    assert time.process_time() - started < LONGEST_S


_SEEDED = {
    "deadline": None,
    "derandomize": True,
    "suppress_health_check": list(HealthCheck),
}
slow = settings(max_examples=150, **_SEEDED)
quick = settings(max_examples=40, **_SEEDED)


@slow
@given(
    form=st.sampled_from(sorted(FORMS)),
    edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=6),
    in_header=st.booleans(),
)
def test_changed_bytes(
    form: str, edits: list[tuple[float, int]], in_header: bool, originals: dict[str, bytes], tmp_path: Path
) -> None:
    data = bytearray(originals[form])
    reach = min(400, len(data)) if in_header else len(data)
    for place, byte in edits:
        data[min(int(place * reach), len(data) - 1)] = byte
    path = tmp_path / "x_20250406.tif"
    path.write_bytes(data)
    attempt(path)


@slow
@given(form=st.sampled_from(sorted(FORMS)), share=st.floats(0, 1))
def test_cut_files(form: str, share: float, originals: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "x_20250406.tif"
    path.write_bytes(originals[form][: int(share * len(originals[form]))])
    attempt(path)


@slow
@given(data=st.binary(max_size=400), is_tiff=st.booleans())
def test_any_bytes(data: bytes, is_tiff: bool, tmp_path: Path) -> None:
    path = tmp_path / "x_20250406.tif"
    path.write_bytes((b"II*\0\x08\0\0\0" if is_tiff else b"") + data)
    attempt(path)


@quick
@given(place=st.floats(0, 1), byte=st.integers(0, 255))
def test_the_good_neighbour_is_used(
    place: float, byte: int, originals: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "good_20250406.tif").write_bytes(originals["plain"])
    data = bytearray(originals["tiles"])
    data[int(place * (len(data) - 1))] = byte
    (tmp_path / "bad_20250406.tif").write_bytes(data)
    found = find_snow_rasters([tmp_path])
    assert "good_20250406.tif" in {raster.path.name for raster in found.rasters}
    assert len(found.rasters) + len(found.left_out) == 2
