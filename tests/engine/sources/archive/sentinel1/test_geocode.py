"""Geocoding of images whose numbers tell their line and pixel, so that the right answer is known in closed
form.
"""

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import transformer
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.sentinel1.annotation import Annotation, read_annotation
from snowgalileo_qgis.engine.sources.archive.sentinel1.calibration import read_calibration, read_noise
from snowgalileo_qgis.engine.sources.archive.sentinel1.geocode import geocode
from snowgalileo_qgis.engine.sources.archive.sentinel1.geoid import geoid_height
from snowgalileo_qgis.engine.sources.archive.sentinel1.geometry import RangeDoppler
from tests.engine.sources.archive.sentinel1.grd_products import (
    LINES,
    PIXELS,
    POINTS,
    Window4,
    copy_of,
    decode,
    edit,
    encode,
    file_of,
    scenes_of,
    turned,
    write_image,
)


def region_at(longitude: float, latitude: float, crs: str, rows: int = 2, cols: int = 2) -> RegionGrid:
    """Cells around a place."""
    x, y = transformer("EPSG:4326", crs).transform(longitude, latitude)
    x0, y0 = round(x / 1000 - cols / 2) * 1000, round(y / 1000 + rows / 2) * 1000
    return RegionGrid(crs, x0, y0, rows, cols, np.ones((rows, cols), dtype=bool))


def centres(region: RegionGrid) -> tuple[np.ndarray, np.ndarray]:
    """Longitude and latitude of all 10 m pixels."""
    x, y = (
        region.x0 + 5 + 10 * np.arange(100 * region.cols),
        region.y0 - 5 - 10 * np.arange(100 * region.rows),
    )
    return transformer(region.crs, "EPSG:4326").transform(*np.meshgrid(x, y))


def hills(longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
    """Ground between 200 and 3,800 m."""
    return (2000 + 1800 * np.sin(np.radians(longitude) * 8000) * np.sin(np.radians(latitude) * 6000)).astype(
        np.float32
    )


def exact(product: Path, region: RegionGrid, heights=hills) -> tuple[np.ndarray, np.ndarray]:
    """Line and pixel of every 10 m pixel, each computed by itself."""
    longitude, latitude = centres(region)
    height = heights(longitude, latitude) + geoid_height(longitude, latitude)
    return RangeDoppler(read_annotation(str(file_of(product, "vv")))).locate(longitude, latitude, height)


def window_of(line: np.ndarray, pixel: np.ndarray, margin: int = 30) -> Window4:
    low, high = (
        (np.floor([line.min(), pixel.min()]) - margin).astype(int),
        (np.ceil([line.max(), pixel.max()]) + margin).astype(int),
    )
    low, high = np.maximum(low, 0), np.minimum(high, [LINES, PIXELS])
    return int(low[0]), int(high[0]), int(low[1]), int(high[1])


def mosaic(product: Path, region: RegionGrid, heights=hills, **options: int) -> dict[str, np.ndarray]:
    """All tiles of the only scene of an archive in one array per band."""
    (scene,), left_out = scenes_of(product.parent)
    assert not left_out
    result = {
        band: np.full((region.rows * side, region.cols * side), np.nan, np.float32)
        for band, side in (("VV", 100), ("VH", 100), ("angle", 10))
    }
    for tile in geocode(scene, region, heights, **options):
        for band, values in tile.values.items():
            step = 10 if band == "angle" else 1
            row, col = tile.row0 // step, tile.col0 // step
            result[band][row : row + values.shape[0], col : col + values.shape[1]] = values
    return result


def check_positions(product: Path, region: RegionGrid, heights=hills) -> dict[str, np.ndarray]:
    """The geocoded values must tell the exact line and pixel of every 10 m pixel, within 0.05."""
    line, pixel = exact(product, region, heights)
    window = window_of(line, pixel)
    down, along = encode(product, "vv", window, 0), encode(product, "vh", window, 1)
    values = mosaic(product, region, heights)
    assert np.abs(decode(values["VV"], down, window[0]) - line).max() < 0.05
    assert np.abs(decode(values["VH"], along, window[2]) - pixel).max() < 0.05
    return values


def test_every_pixel_shows_its_own_line_and_pixel(product: Path, annotation: Annotation) -> None:
    grid = annotation.grid
    values = check_positions(product, region_at(grid.longitude[4, 10], grid.latitude[4, 10], "EPSG:32631"))
    assert np.isfinite(values["angle"]).all()
    assert values["angle"] == pytest.approx(grid.incidence[4, 10], abs=0.15)


def test_a_point_of_the_geolocation_grid_shows_the_line_and_pixel_that_the_producer_gives(
    product: Path, annotation: Annotation
) -> None:
    grid = annotation.grid
    for row, col in ((1, 2), (5, 10), (8, 18)):
        longitude, latitude = grid.longitude[row, col], grid.latitude[row, col]
        region = region_at(longitude, latitude, "EPSG:32631")
        ground = grid.height[row, col] - geoid_height(longitude, latitude)
        values = check_positions(
            product, region, lambda lon, lat, ground=ground: np.full(lon.shape, ground, np.float32)
        )
        window = window_of(
            *exact(product, region, lambda lon, lat, ground=ground: np.full(lon.shape, ground))
        )
        x, y = transformer("EPSG:4326", region.crs).transform(longitude, latitude)
        place = int((region.y0 - y) // 10), int((x - region.x0) // 10)
        line, pixel = (
            decode(values[band], 4.2e9 / (window[2 * axis + 1] - window[2 * axis]), window[2 * axis])[place]
            for axis, band in enumerate(("VV", "VH"))
        )
        assert abs(line - grid.lines[row]) < 1 and abs(pixel - grid.pixels[col]) < 1


def test_a_descending_pass_in_the_south(product: Path, annotation: Annotation) -> None:
    turned(product, lambda at: at * [1, -1, -1], ascending="DESCENDING")
    edit(
        product / "manifest.safe",
        r"<gml:coordinates>[^<]*",
        "<gml:coordinates>-46.03,-1.51 -46.43,-4.85 -44.93,-5.18 -44.53,-1.93",
    )
    turned_grid = read_annotation(str(file_of(product, "vv"))).grid
    line, pixel = RangeDoppler(read_annotation(str(file_of(product, "vv")))).locate(
        turned_grid.longitude, turned_grid.latitude, turned_grid.height
    )
    assert (
        np.abs(line - turned_grid.lines[:, None]).max() < 0.25
        and np.abs(pixel - turned_grid.pixels).max() < 0.37
    )
    check_positions(
        product, region_at(turned_grid.longitude[4, 10], turned_grid.latitude[4, 10], "EPSG:32730")
    )
    (scene,), _ = scenes_of(product.parent)
    assert scene.facts["pass"] == "descending"
    rows = [tile.row0 for tile in geocode(scene, region_at(-3.2, -45.4, "EPSG:32730"), hills, 100)]
    assert rows == sorted(rows)


def test_a_region_across_180_degrees(product: Path, annotation: Annotation) -> None:
    turn = np.radians(180 - annotation.grid.longitude[4, 10])
    turned(
        product,
        lambda at: (
            np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]]) @ at
        ),
    )
    edit(
        product / "manifest.safe",
        r"<gml:coordinates>[^<]*",
        "<gml:coordinates>46.03,178 46.43,-178.7 44.93,-178.3 44.53,178.4",
    )
    (scene,), _ = scenes_of(product.parent)
    assert scene.footprint.bounds[0] == -180 and scene.footprint.bounds[2] == 180
    region = region_at(180.0, float(annotation.grid.latitude[4, 10]), "EPSG:32601")
    longitude, _ = centres(region)
    assert longitude.min() < -179 and longitude.max() > 179
    check_positions(product, region, lambda lon, lat: hills(lon % 360, lat))


def test_the_size_of_the_tiles_changes_nothing(product: Path, annotation: Annotation) -> None:
    region = region_at(annotation.grid.longitude[0, 10], annotation.grid.latitude[0, 10], "EPSG:32631")
    line, pixel = exact(product, region)
    assert line.min() < 0 < line.max()
    window = window_of(line, pixel)
    random = np.random.default_rng(1)
    for polarisation in ("vv", "vh"):
        numbers = random.integers(0, 400, (window[1] - window[0], window[3] - window[2]))
        write_image(file_of(product, polarisation, "measurement"), window, np.where(numbers < 40, 0, numbers))
    whole = mosaic(product, region)
    assert 0.2 < np.isfinite(whole["VV"]).mean() < 0.9
    for tile_px in (50, 130):
        for band, values in mosaic(product, region, tile_px=tile_px).items():
            assert np.array_equal(values, whole[band], equal_nan=True), (tile_px, band)


def test_memory_does_not_grow_with_the_region(product: Path, annotation: Annotation) -> None:
    (scene,), _ = scenes_of(product.parent)
    peaks = []
    for rows in (2, 10):
        region = region_at(
            annotation.grid.longitude[4, 10], annotation.grid.latitude[4, 10], "EPSG:32631", rows, 1
        )
        tracemalloc.start()
        count = sum(1 for _ in geocode(scene, region, hills, 100))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert count == rows
    assert peaks[1] < 1.1 * peaks[0]


def test_real_calibration_and_noise_reach_the_result(
    shared: Path, tmp_path: Path, annotation: Annotation
) -> None:
    product = copy_of(shared, tmp_path / "archive")
    region = region_at(annotation.grid.longitude[4, 10], annotation.grid.latitude[4, 10], "EPSG:32631", 1, 1)
    line, pixel = exact(product, region)
    window = window_of(line, pixel)
    for polarisation in ("vv", "vh"):
        write_image(
            file_of(product, polarisation, "measurement"),
            window,
            np.full((window[1] - window[0], window[3] - window[2]), 150),
        )
    values = mosaic(product, region)
    at = np.arange(window[0], window[1]), np.arange(window[2], window[3])
    place = np.round(line).astype(int) - window[0], np.round(pixel).astype(int) - window[2]
    for band, polarisation in (("VV", "vv"), ("VH", "vh")):
        noise = read_noise(str(file_of(product, polarisation, "noise"))).at(*at)
        calibration = read_calibration(str(file_of(product, polarisation, "calibration"))).at(*at)
        expected = 10 * np.log10((150.0**2 - noise) / calibration.astype(float) ** 2)[place]
        assert values[band] == pytest.approx(expected, abs=0.01)
    for polarisation in ("vv", "vh"):
        edit(file_of(product, polarisation), "(<thermalNoiseCorrectionPerformed>)false", r"\g<1>true")
    denoised = mosaic(product, region)
    assert (denoised["VH"] > values["VH"]).all()


def test_what_is_missing(product: Path, annotation: Annotation) -> None:
    region = region_at(annotation.grid.longitude[4, 10], annotation.grid.latitude[4, 10], "EPSG:32631", 1, 1)
    line, pixel = exact(product, region)
    top, bottom, left, right = window = window_of(line, pixel)
    numbers = np.full((bottom - top, right - left), 100)
    hole = np.mgrid[top:bottom, left:right]
    numbers[(hole[0] % 40 < 10) & (hole[1] % 40 < 10)] = 0
    write_image(file_of(product, "vv", "measurement"), window, numbers)
    write_image(file_of(product, "vh", "measurement"), window, np.where(hole[1] < (left + right) // 2, 4, 3))

    def heights(longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
        ground = hills(longitude, latitude)
        return np.where(longitude < np.median(centres(region)[0]), np.nan, ground)

    values = mosaic(product, region, heights)
    unknown = centres(region)[0] < np.median(centres(region)[0])
    assert np.isnan(values["VV"][unknown]).all() and np.isnan(values["VH"][unknown]).all()
    nearest = np.round(line).astype(int), np.round(pixel).astype(int)
    without_data = (nearest[0] % 40 < 10) & (nearest[1] % 40 < 10)
    assert (np.isnan(values["VV"]) == (unknown | without_data)).all()
    assert np.nanmax(np.abs(values["VV"])) < 1e-5, (
        "where a neighbour is missing, the nearest counts; it is not mixed with nothing"
    )
    clear = ~unknown & (np.abs(pixel - (left + right) // 2) > 2)
    assert (np.isnan(values["VH"]) == (pixel > (left + right) // 2))[clear].all(), (
        "20 log10(3 / 100) = -30.5 dB is missing, 20 log10(4 / 100) is not"
    )
    assert np.isfinite(values["angle"]).all()


def test_cells_that_are_not_wanted_and_regions_elsewhere_give_no_tile(
    product: Path, annotation: Annotation
) -> None:
    (scene,), _ = scenes_of(product.parent)
    region = region_at(annotation.grid.longitude[4, 10], annotation.grid.latitude[4, 10], "EPSG:32631", 3, 3)
    wanted = np.zeros((3, 3), dtype=bool)
    wanted[0, 2] = wanted[2, 1] = True
    part = RegionGrid(region.crs, region.x0, region.y0, 3, 3, wanted)
    assert {(tile.row0, tile.col0) for tile in geocode(scene, part, hills, 100)} == {
        (0, 200),
        (200, 100),
    }
    assert not list(geocode(scene, region_at(9.0, 45.0, "EPSG:32632"), hills))


def test_an_old_product_loses_its_empty_border(product: Path, annotation: Annotation) -> None:
    region = region_at(annotation.grid.longitude[4, 0], annotation.grid.latitude[4, 0], "EPSG:32631")
    line, pixel = exact(product, region)
    window = window_of(line, pixel, 600)
    signal = np.mgrid[window[0] : window[1], window[2] : window[3]][1] >= 60
    for polarisation in ("vv", "vh"):
        write_image(
            file_of(product, polarisation, "measurement"),
            window,
            np.where(signal, 100, 5 if polarisation == "vv" else 50),
        )
        edit(
            file_of(product, polarisation, "noise"),
            r"(<noiseRangeLut count=\"(\d+)\">)[^<]*",
            lambda at: at[1] + "400 " * int(at[2]),
        )
    recent = mosaic(product, region)
    assert np.isfinite(recent["VH"][(pixel > 2) & (pixel < 58)]).all()
    edit(
        product / "manifest.safe",
        'name="Sentinel-1 IPF" version="003.31"',
        'name="Sentinel-1 IPF" version="002.71"',
    )
    old = mosaic(product, region)
    for band in ("VV", "VH"):
        assert (
            np.isnan(old[band][pixel < 59]).all()
            and np.isfinite(old[band][(pixel > 61) & (pixel < PIXELS)]).all()
        )


def test_an_image_that_is_cut_off_or_of_another_size_is_refused_by_name(
    product: Path, annotation: Annotation
) -> None:
    (scene,), _ = scenes_of(product.parent)
    region = region_at(annotation.grid.longitude[4, 10], annotation.grid.latitude[4, 10], "EPSG:32631")
    path = file_of(product, "vh", "measurement")
    window = window_of(*exact(product, region))
    write_image(
        path,
        window,
        np.random.default_rng(0).integers(1, 999, (window[1] - window[0], window[3] - window[2])),
    )
    path.write_bytes(path.read_bytes()[:-200_000])
    with pytest.raises(SnowGalileoError, match="s1a-iw-grd-vh") as cut:
        list(geocode(scene, region, hills))
    assert cut.value.code == "SG-SOURCE-001"
    write_image(path, (0, 1, 0, 1), np.zeros((1, 1)), (LINES - 1, PIXELS))
    with pytest.raises(SnowGalileoError, match="16675 x 26144") as other:
        list(geocode(scene, region, hills))
    assert other.value.code == "SG-SOURCE-003"
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        dtype="complex64",
        count=1,
        height=LINES,
        width=PIXELS,
        sparse_ok=True,
        gcps=POINTS,
        crs="EPSG:4326",
    ):
        pass
    with pytest.raises(SnowGalileoError, match="complex64"):
        list(geocode(scene, region, hills))


@pytest.mark.parametrize(
    ("pattern", "replacement", "code"),
    [
        (r"<rangePixelSpacing>[^<]*", "<rangePixelSpacing>4.0e+01", "SG-SOURCE-002"),
        (r"<productType>GRD", "<productType>SLC", "SG-SOURCE-002"),
        (r"(?s)<coordinateConversionList.*</coordinateConversionList>", "", "SG-SOURCE-003"),
        (r"<numberOfLines>[^<]*", "<numberOfLines>-5", "SG-SOURCE-003"),
        (r"<numberOfLines>[^<]*", "<numberOfLines>999999999", "SG-SOURCE-003"),
        (r"(?s)<orbitList.*</orbitList>", "", "SG-SOURCE-003"),
        (r"<latitude>4.4", "<latitude>nan", "SG-SOURCE-003"),
        (r"<pixel>1308</pixel>", "<pixel>1309</pixel>", None),
        (r"<line>2002</line>\s*<pixel>1308</pixel>", "<line>2003</line><pixel>1308</pixel>", "SG-SOURCE-003"),
        (r"<product>", "<!DOCTYPE a [<!ENTITY b 'c'>]><product>", "SG-SOURCE-003"),
    ],
)
def test_an_annotation_that_makes_no_sense_is_refused_by_name(
    product: Path, pattern: str, replacement: str, code: str | None
) -> None:
    path = file_of(product, "vv")
    edit(path, pattern, replacement)
    if code is None:
        assert read_annotation(str(path)).grid.pixels[1] == 1309
        return
    with pytest.raises(SnowGalileoError, match="s1a-iw-grd-vv") as refused:
        read_annotation(str(path))
    assert refused.value.code == code


def test_tiles_must_fit_the_nodes(product: Path) -> None:
    (scene,), _ = scenes_of(product.parent)
    with pytest.raises(ValueError, match="multiple of 10"):
        next(geocode(scene, region_at(3.0, 45.0, "EPSG:32631"), hills, 15))
