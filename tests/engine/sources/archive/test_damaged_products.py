"""Damage of every kind to small products: an error of ours or the right pixels, and no neighbour is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.protocol import LeftOut, SnowGalileoError
from snowgalileo_qgis.engine.sources.archive import landsat, modis, olci, sentinel2, viirs
from snowgalileo_qgis.engine.sources.archive.listing import entries
from snowgalileo_qgis.engine.sources.archive.product_reader import ProductReader
from snowgalileo_qgis.engine.sources.archive.unused_forms import Taken, unused_forms
from tests.engine.sources.archive import landsat_products, sen3_products, sentinel2_products
from tests.engine.sources.archive.search_archive import region_at, zipped
from tests.engine.sources.archive.sinusoidal_products import MOD, VNP, write_band, write_vnp09ga

Values = dict[str, np.ndarray | None]


@dataclass(frozen=True)
class Kind:
    """A reader, a function that makes one of its products in a folder, and a region on it."""

    reader: ProductReader
    make: Callable[[Path, Path], Path]
    region: RegionGrid


def make_modis(_: Path, folder: Path) -> Path:
    for band in (1, 2):
        write_band(folder / MOD, f"sur_refl_b0{band}_1.tif")
    return folder / MOD


def make_viirs(_: Path, folder: Path) -> Path:
    (folder / "viirs").mkdir(parents=True)
    return write_vnp09ga(folder / "viirs" / f"{VNP}.h5").parent


def make_landsat(shared: Path, folder: Path) -> Path:
    groups = landsat_products.level_1(shared)
    return landsat_products.make_product(folder / "landsat", groups, ("json", "txt", "xml"))


def make_olci(shared: Path, folder: Path) -> Path:
    return sen3_products.make_sen3(shared, folder, 10.0, 47.0)


LATITUDE = 60 - 10 * 1100 / 2400
LONGITUDE = (-8 + 900 / 2400) * 10 / np.cos(np.radians(LATITUDE))
ONE = np.ones((1, 1), np.bool_)

KINDS = {
    "Sentinel-2": Kind(
        sentinel2.READER,
        lambda _, folder: sentinel2_products.make_product(folder),
        RegionGrid("EPSG:32632", sentinel2_products.WEST, sentinel2_products.NORTH, 1, 1, ONE),
    ),
    "Landsat": Kind(landsat.READER, make_landsat, RegionGrid("EPSG:32618", 481_000, 188_000, 1, 1, ONE)),
    "Sentinel-3": Kind(olci.READER, make_olci, region_at(10.5, 46.5, "EPSG:32632")),
    "MODIS": Kind(modis.READER, make_modis, region_at(LONGITUDE, LATITUDE, "EPSG:32611")),
    "VIIRS": Kind(viirs.READER, make_viirs, region_at(LONGITUDE, LATITUDE, "EPSG:32611")),
}


@pytest.fixture(scope="module")
def products(shared, tmp_path_factory) -> dict[str, Path]:
    return {name: kind.make(shared, tmp_path_factory.mktemp("whole")) for name, kind in KINDS.items()}


def read(kind: Kind, folder: Path) -> tuple[list[tuple[Path, Values]], list[LeftOut]]:
    """Values of every band of every scene, ``None`` where reading it fails with an error of ours."""
    left_out: list[LeftOut] = []
    scenes = kind.reader.scenes(entries([folder], left_out.append), left_out.append)
    found = []
    for scene in scenes:
        values: Values = {}
        for band in kind.reader.bands:
            try:
                native = kind.reader.read(scene, band, kind.region)
            except SnowGalileoError as error:
                assert error.code.startswith("SG-SOURCE-") and error.text
                native = None
            values[band] = native and native.values
        found.append((scene.path, values))
    return found, left_out


def same(one: np.ndarray | None, other: np.ndarray | None) -> bool:
    return one is None or (other is not None and np.array_equal(one, other))


def damaged(data: st.DataObject, product: Path, target: Path, *, structure_only: bool) -> None:
    """A copy of a product with one of its files damaged."""
    shutil.copytree(product, target)
    file = data.draw(st.sampled_from(sorted(path for path in target.rglob("*") if path.is_file())))
    content = file.read_bytes()
    at = data.draw(st.integers(0, max(len(content) - 1, 0)) | st.integers(0, min(3000, len(content))))
    kinds = ["cut", "empty", "remove"] + ([] if structure_only else ["flip", "zero", "insert"])
    damage = data.draw(st.sampled_from(kinds))
    if damage == "remove":
        file.unlink()
        return
    piece = data.draw(st.binary(min_size=1, max_size=20))
    file.write_bytes(
        {
            "cut": content[:at],
            "empty": b"",
            "flip": content[:at] + piece + content[at + len(piece) :],
            "zero": content[:at] + bytes(min(500, len(content) - at)) + content[at + 500 :],
            "insert": content[:at] + piece + content[at:],
        }[damage]
    )


FUZZ = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("name", KINDS)
@FUZZ
@given(data=st.data())
def test_lost_files_and_ends_are_noticed(products, tmp_path_factory, name, data):
    kind, home = KINDS[name], tmp_path_factory.mktemp("cut")
    ((_, whole),), _ = read(kind, products[name])
    damaged(data, products[name], home / products[name].name, structure_only=True)
    found, left_out = read(kind, home)
    assert len(found) <= 1
    for _, values in found:
        assert all(same(values[band], whole[band]) for band in values)
    assert not any(item.code == "SG-BUG-001" for item in left_out), left_out


@pytest.mark.parametrize("name", KINDS)
@FUZZ
@given(data=st.data())
def test_damage_ends_nothing_and_neighbours_stay(products, tmp_path_factory, name, data):
    kind, home = KINDS[name], tmp_path_factory.mktemp("flip")
    ((_, whole),), _ = read(kind, products[name])
    shutil.copytree(products[name], home / "good" / products[name].name)
    damaged(data, products[name], home / "bad" / products[name].name, structure_only=False)
    left_out: list[LeftOut] = []
    scenes = kind.reader.scenes(entries([home], left_out.append), left_out.append)
    copies = [copy for scene in scenes for copy in (scene, *scene.alternatives)]
    good = [copy for copy in copies if home / "good" in (copy.path, *copy.path.parents)]
    assert len(good) == 1
    for band in kind.reader.bands:
        native = kind.reader.read(good[0], band, kind.region)
        assert same(whole[band], native and native.values)
    for copy in copies:
        for band in kind.reader.bands:
            try:
                kind.reader.read(copy, band, kind.region)
            except SnowGalileoError as error:
                assert error.text


@pytest.mark.parametrize("name", KINDS)
@FUZZ
@given(data=st.data())
def test_a_damaged_zip_file_ends_nothing(products, tmp_path_factory, name, data):
    kind, home = KINDS[name], tmp_path_factory.mktemp("zip")
    path = zipped(products[name], home / "a.zip")
    content = path.read_bytes()
    at = data.draw(
        st.integers(0, len(content) - 1) | st.integers(max(0, len(content) - 2000), len(content) - 1)
    )
    piece = data.draw(st.binary(max_size=20))
    path.write_bytes(content[:at] + piece + data.draw(st.sampled_from([content[at + len(piece) :], b""])))
    found, left_out = read(kind, home)
    assert len(found) <= 1
    taken = Taken()
    taken.add_left_out(left_out)
    assert found or left_out or unused_forms(entries([home], left_out.append), taken)


def test_the_region_is_on_the_products(products):
    for name, kind in KINDS.items():
        ((_, whole),), left_out = read(kind, products[name])
        assert not left_out
        assert any(values is not None for values in whole.values()), name
