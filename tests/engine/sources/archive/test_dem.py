from __future__ import annotations

import math
import shutil
from pathlib import Path

import numpy as np
import pytest
import rasterio
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from rasterio.transform import from_origin

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive import dem
from snowgalileo_qgis.engine.sources.archive.dem import READER, DemReader, slope_aspect
from tests.engine.sources.archive.search_archive import complaint, found, only, region_at, seen, zipped

RADIUS = 6371007.181


@pytest.fixture(autouse=True)
def small_tiles(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tiles of these tests have a tenth of the resolution."""
    monkeypatch.setattr(dem, "STEP", 1 / 360)


ALONE = DemReader(across_seams=False)


def height(longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
    """A smooth surface [m]."""
    return 1500 + 400 * np.sin(np.radians(longitude * 900)) * np.cos(np.radians(latitude * 700))


def make_tile(
    folder: Path,
    south: int,
    west: int,
    step_lon: float = 1 / 240,
    *,
    rows: int = 360,
    dtype: str = "float32",
    nodata: float | None = None,
) -> Path:
    """A GLO-30 tile at a tenth of its resolution.

    Pixel centres of the first row and column on whole degrees.
    """
    step_lat = 1 / rows
    cols = round(1 / step_lon)
    ns, ew = "S" if south < 0 else "N", "W" if west < 0 else "E"
    name = f"Copernicus_DSM_10_{ns}{abs(south):02d}_00_{ew}{abs(west):03d}_00_DEM.tif"
    longitude, latitude = np.meshgrid(
        west + np.arange(cols) * step_lon, south + 1 - np.arange(rows) * step_lat
    )
    folder.mkdir(exist_ok=True, parents=True)
    transform = from_origin(west - step_lon / 2, south + 1 + step_lat / 2, step_lon, step_lat)
    values = height(longitude, latitude).astype(dtype)
    with rasterio.open(
        folder / name,
        "w",
        driver="GTiff",
        height=rows,
        width=cols,
        count=1,
        dtype=dtype,
        crs="EPSG:4326",
        transform=transform,
        nodata=nodata,
    ) as target:
        if nodata is not None:
            values[100:140, 100:140] = nodata
        target.write(values, 1)
    return folder / name


def looped(z: np.ndarray, latitude: np.ndarray, a: float, e: float) -> tuple[np.ndarray, np.ndarray]:
    """The rule of the specification, pixel by pixel."""
    slope, aspect = np.full((2, z.shape[0] - 2, z.shape[1] - 2), np.nan)
    for r in range(slope.shape[0]):
        for c in range(slope.shape[1]):
            dx, dy = math.radians(a) * RADIUS * math.cos(math.radians(latitude[r])), math.radians(e) * RADIUS
            gx = (z[r + 1, c + 2] - z[r + 1, c]) / (2 * dx)
            gy = (z[r + 2, c + 1] - z[r, c + 1]) / (2 * dy)
            if math.isnan(gx + gy + z[r + 1, c + 1]):
                continue
            slope[r, c] = math.degrees(math.atan(math.hypot(gx, gy)))
            aspect[r, c] = 0 if gx == gy == 0 else (450 - math.degrees(math.atan2(gy, -gx))) % 360
    return slope, aspect


HEIGHTS = st.one_of(st.integers(-100, 4000).map(float), st.just(math.nan), st.just(1000.0))


@settings(deadline=None, max_examples=40)
@given(
    arrays(np.float64, (5, 6), elements=HEIGHTS),
    st.floats(-84, 84),
    st.sampled_from([1 / 3600, 1 / 2400, 1 / 1800]),
)
def test_terrain_is_the_plain_rule(z, north, step):
    latitude = north - np.arange(3) / 3600
    for ours, plain in zip(
        slope_aspect(z, latitude, step, 1 / 3600), looped(z, latitude, step, 1 / 3600), strict=True
    ):
        np.testing.assert_allclose(ours, plain, rtol=0, atol=1e-9)


@pytest.mark.parametrize(
    ("east", "south", "expected"), [(0, -1, 180), (-1, 0, 90), (0, 1, 0), (1, 0, 270), (-1, -1, 135)]
)
def test_aspect_is_the_way_down(east, south, expected):
    """A plane that rises eastwards and southwards by so much."""
    rows, cols = np.indices((3, 3))
    slope, aspect = slope_aspect(
        (east * cols + south * rows) * RADIUS * math.radians(0.001), np.zeros(1), 0.001, 0.001
    )
    assert aspect[0, 0] == pytest.approx(expected)
    assert math.tan(math.radians(slope[0, 0])) == pytest.approx(math.hypot(east, south))


def test_flat_ground_has_aspect_zero():
    assert [
        float(values[0, 0]) for values in slope_aspect(np.full((3, 3), 812.0), np.array([51.0]), 0.001, 0.001)
    ] == [0, 0]


def test_seams_between_tiles(tmp_path):
    """One region over four tiles: with neighbours every pixel has the gradient of the whole surface, alone
    the edges have none.
    """
    for south in (50, 51):
        for west in (-117, -116):
            make_tile(tmp_path, south, west)
    region = region_at(-116.0, 51.0, "EPSG:32611")
    region = type(region)(region.crs, region.x0 - 1000, region.y0 + 1000, 4, 4, np.ones((4, 4), np.bool_))
    scenes, left_out = found(READER, tmp_path)
    assert len(scenes) == 4 and not left_out and [len(scene.files) for scene in scenes] == [3] * 4
    reached = 0
    for scene in scenes:
        native, alone = READER.read(scene, "slope", region), ALONE.read(scene, "slope", region)
        grid = native.grid
        longitude = grid.x0 + (np.arange(-1, grid.cols + 1) + 0.5) * grid.dx
        latitude = grid.y0 - (np.arange(-1, grid.rows + 1) + 0.5) * grid.dy
        truth, _ = slope_aspect(
            height(*np.meshgrid(longitude, latitude)).astype(np.float32).astype(np.float64),
            latitude[1:-1],
            grid.dx,
            grid.dy,
        )
        np.testing.assert_allclose(native.values, truth, rtol=0, atol=2e-3)
        edge = alone.values == -9999
        assert (alone.values[~edge] == native.values[~edge]).all()
        row, col = np.nonzero(edge)
        north, west = scene.name[18:21] == "N51", "W117" in scene.name
        assert ((row == (grid.rows - 1 if north else 0)) | (col == (grid.cols - 1 if west else 0))).all()
        assert edge.sum() == grid.rows + grid.cols - 1
        assert (ALONE.read(scene, "DEM", region).values == READER.read(scene, "DEM", region).values).all()
        reached += 1
    assert reached == 4


def test_tiles_of_other_column_widths_are_not_mixed(tmp_path):
    make_tile(tmp_path, 49, -117, 1 / 360)
    make_tile(tmp_path, 50, -117, 1 / 240)
    scenes, _ = found(READER, tmp_path)
    assert [set(scene.files) for scene in scenes] == [{"DEM"}, {"DEM"}]
    native = READER.read(scenes[1], "slope", region_at(-116.5, 50.0, "EPSG:32611"))
    assert (native.values[-1] == -9999).all() and (native.values[:-1] != -9999).all()


def test_seam_at_180_degrees(tmp_path):
    make_tile(tmp_path, 60, 179)
    make_tile(tmp_path, 60, -180)
    region = region_at(179.995, 60.5, "EPSG:32660")
    scenes, _ = found(READER, tmp_path)
    read = {scene.name.split("_")[5]: READER.read(scene, "slope", region) for scene in scenes}
    assert set(read) == {"E179", "W180"} and all(native is not None for native in read.values())
    assert (read["E179"].values[:, -1] != -9999).all() and (read["W180"].values[:, 0] != -9999).all()


def test_missing_heights_take_their_neighbours_gradients_with_them(tmp_path):
    scene = only(READER, make_tile(tmp_path, 51, -116, nodata=-32768.0))
    region = region_at(-116 + 120 / 240, 52 - 120 / 360, "EPSG:32611", 30, 30)
    gone = READER.read(scene, "DEM", region).values == -9999
    slope = READER.read(scene, "slope", region).values == -9999
    grown = gone.copy()
    for axis in (0, 1):
        for turn in (-1, 1):
            grown |= np.roll(gone, turn, axis)
    assert gone.any() and (slope == grown)[1:-1, 1:-1].all()


def test_tiles_in_a_zip(tmp_path):
    make_tile(tmp_path / "tiles", 51, -116)
    region = region_at(-115.5, 51.5, "EPSG:32611")
    plain, packed = (
        only(READER, tmp_path / "tiles"),
        only(READER, zipped(tmp_path / "tiles", tmp_path / "tiles.zip")),
    )
    for band in READER.bands:
        assert (
            seen(READER.read(plain, band, region), region) == seen(READER.read(packed, band, region), region)
        ).all()
    assert READER.read(plain, "DEM", region_at(-110.0, 51.5, "EPSG:32612")) is None


def test_copies_other_resolutions_and_truncated_tiles_are_reported(tmp_path):
    good = make_tile(tmp_path / "a", 51, -116)
    (tmp_path / "b").mkdir()
    copy = Path(shutil.copy(good, tmp_path / "b"))
    coarse = Path(shutil.copy(good, tmp_path / good.name.replace("_10_", "_30_")))
    cut = tmp_path / good.name.replace("W116", "W115")
    cut.write_bytes(good.read_bytes()[:5])
    scenes, left_out = found(READER, tmp_path)
    assert [scene.path for scene in scenes] == [good]
    assert {item.path: item.code for item in left_out} == {
        copy: "SG-SOURCE-004",
        coarse: "SG-SOURCE-002",
        cut: "SG-SOURCE-001",
    }
    assert all(item.path.name in item.reason for item in left_out)


def test_a_tile_cut_in_its_pixels_is_named_and_its_copy_used(tmp_path):
    good = make_tile(tmp_path / "b", 51, -116)
    cut = Path(shutil.copy(good, tmp_path / "a.tif")).rename(tmp_path / good.name)
    cut.write_bytes(good.read_bytes()[:-200_000])
    scenes, (item,) = found(READER, tmp_path)
    assert [scene.path for scene in scenes] == [good]
    assert (item.path, item.code) == (cut, "SG-SOURCE-001") and good.name in item.reason


def test_a_tile_that_is_cut_later_fails_when_it_is_read(tmp_path):
    path = make_tile(tmp_path, 51, -116)
    scene = only(READER, tmp_path)
    path.write_bytes(path.read_bytes()[:-200_000])
    with pytest.raises(SnowGalileoError, match=path.name) as failure:
        READER.read(scene, "slope", region_at(-115.5, 51.02, "EPSG:32611"))
    assert failure.value.code == "SG-SOURCE-001"


def test_a_damaged_neighbour_costs_the_seam_alone(tmp_path):
    for west in (-117, -116):
        make_tile(tmp_path, 51, west)
    region = region_at(-116.0, 51.5, "EPSG:32611")
    scenes, _ = found(READER, tmp_path)
    whole = {scene.name: READER.read(scene, "slope", region).values for scene in scenes}
    west, east = sorted(scenes, key=lambda scene: scene.name, reverse=True)
    west.path.write_bytes(b"II*\0")
    read = READER.read(east, "slope", region).values
    assert (read[:, 0] == -9999).all() and (read[:, 1:] == whole[east.name][:, 1:]).all()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"dtype": "int16"}, "int16"),
        ({"unit": "ft"}, "heights in ft"),
        ({"count": 2}, "2 bands"),
        ({"crs": "EPSG:4979"}, "EPSG:4979"),
        ({"crs": "EPSG:4267"}, "EPSG:4267"),
        ({"crs": "EPSG:4326+5773"}, "EGM96"),
        ({"step": 1 / 120}, "0.00833333 degrees"),
        ({"west": 7}, "not the place in its name"),
    ],
)
def test_what_a_tile_says_of_itself_is_looked_at(wrong, says, tmp_path):
    item = complaint(READER, stated_tile(tmp_path, **wrong))
    assert item.code in ("SG-SOURCE-002", "SG-SOURCE-003") and says in item.reason


def stated_tile(
    folder,
    *,
    dtype="float32",
    unit="",
    count=1,
    crs="EPSG:4326",
    step=1 / 360,
    west=-116,
    values=None,
    **more,
):
    """A small tile W116 N51 with the given facts."""
    path = folder / "Copernicus_DSM_10_N51_00_W116_00_DEM.tif"
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        height=60,
        width=60,
        count=count,
        dtype=dtype,
        crs=crs,
        transform=from_origin(west, 52, step, step),
    ) as target:
        for band in range(1, count + 1):
            target.write(np.full((60, 60), 1000, dtype) if values is None else values, band)
        if unit:
            target.units = [unit] * count
    return path


@pytest.mark.parametrize("void", [-32767, -32768, -9999, -99999, 1e38, np.inf, -np.inf, np.nan, 9001, -501])
def test_impossible_heights_are_missing_without_a_tag(void, tmp_path):
    values = np.full((60, 60), 1000, np.float32)
    values[30, 30] = void
    scene = only(READER, stated_tile(tmp_path, values=values))
    region = region_at(-116 + 30 / 360, 52 - 30 / 360, "EPSG:32611", 4, 4)
    height, slope = (READER.read(scene, band, region).values for band in ("DEM", "slope"))
    assert (height == -9999).sum() == 1 and set(np.unique(height)) == {-9999, 1000}
    assert set(np.unique(slope)) == {-9999, 0}


def test_the_geoid_may_be_stated_and_the_own_mask_counts(tmp_path):
    path = stated_tile(tmp_path, crs="EPSG:4326+3855")
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "r+") as target:
        hidden = np.zeros((60, 60), bool)
        hidden[30, 30] = True
        target.write_mask(~hidden)
    height = READER.read(
        only(READER, path), "DEM", region_at(-116 + 30 / 360, 52 - 30 / 360, "EPSG:32611", 4, 4)
    )
    assert (height.values == -9999).sum() == 1
