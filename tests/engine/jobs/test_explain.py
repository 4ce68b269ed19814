"""The job ``explain``: a pixel of a map, from the files alone."""

from threading import Event

import numpy as np
import pytest
import rasterio
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Transformer
from rasterio.transform import from_origin

from snowgalileo_qgis.engine.inference.domain import Outside
from snowgalileo_qgis.engine.inference.quality import CONDITION_CODES, QUALITY_BANDS, quality_class
from snowgalileo_qgis.engine.inference.quality_reasons import pixel_quality
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.explain import explain
from snowgalileo_qgis.engine.protocol import ExplainSpec, SnowGalileoError

WEST, NORTH, SIZE = 600_000, 5_200_000, 8


def write(path, pixels, names=(), dtype="float32", nodata=-9999, day=""):
    pixels = np.asarray(pixels, dtype)
    pixels = pixels if pixels.ndim == 3 else pixels[None]
    with rasterio.open(
        path, "w", driver="GTiff", dtype=dtype, count=len(pixels), height=SIZE, width=SIZE, nodata=nodata,
        crs="EPSG:32632", transform=from_origin(WEST, NORTH, 100, 100),
    ) as out:  # fmt: skip
        out.write(pixels)
        for number, name in enumerate(names, 1):
            out.set_band_description(number, name)
        if day:
            out.update_tags(PREDICTION_DAY=day)
    return str(path)


def place(row, col):
    x, y = WEST + 100 * (col + 0.5), NORTH - 100 * (row + 0.5)
    longitude, latitude = Transformer.from_crs("EPSG:32632", "EPSG:4326", always_xy=True).transform(x, y)
    return {"longitude": longitude, "latitude": latitude}


@pytest.fixture()
def files(tmp_path):
    ramp = np.arange(SIZE * SIZE, dtype=np.float32).reshape(SIZE, SIZE) / 100
    ramp[0, 0] = -9999
    for day, factor in (("20250405", 1.0), ("20250406", 0.5)):
        write(tmp_path / f"fsc_{day}.tif", np.where(ramp < 0, ramp, ramp * factor))
    side = tmp_path / "beside"
    side.mkdir()
    values = [2, CONDITION_CODES["no_hr"], 5, 255, 120, 1 + 16, 30, 16]
    layers = [np.full((SIZE, SIZE), value) for value in values]
    names = [band.description for band in QUALITY_BANDS]
    write(side / "quality.tif", layers, names, "uint16", 65535, day="2025-04-06")
    sd = np.full((SIZE, SIZE), 0.08)
    write(side / "sd.tif", sd, ["Standard deviation of fractional snow cover"], day="2025-04-06")
    dem = write(tmp_path / "dem.tif", 1000 + 10 * np.arange(SIZE * SIZE).reshape(SIZE, SIZE))
    return tmp_path, dem


def run(spec):
    return explain(spec, JobContext(lambda message: None, Event()))


def test_all_that_the_files_know(files):
    folder, dem = files
    maps = [str(folder / f"fsc_2025040{day}.tif") for day in (5, 6)]
    spec = ExplainSpec(
        map=maps[1], rasters=maps, quality_layers=[str(folder / "beside")], dem=dem, **place(3, 4)
    )
    found = run(spec)
    assert (found.day, found.fsc, found.uncertainty) == ("2025-04-06", pytest.approx(0.14), 0.08)
    assert [(day.date, day.fsc, day.uncertainty) for day in found.series] == [
        ("2025-04-05", pytest.approx(0.28), None),
        ("2025-04-06", pytest.approx(0.14), 0.08),
    ]
    assert found.elevation_m == pytest.approx(1280)
    quality = found.quality
    assert (quality.qc, quality.condition, quality.optical_age, quality.s1_age) == (2, "no_hr", 5, None)
    assert (quality.sensors, quality.provisional) == (["Sentinel-1", "MODIS"], ["MODIS"])
    spot = place(3, 4)
    assert found.west < spot["longitude"] < found.east and found.south < spot["latitude"] < found.north
    assert not found.warnings


def test_a_quality_layer_of_an_earlier_version_has_no_provisional_sensors(files):
    folder, _dem = files
    with rasterio.open(folder / "beside" / "quality.tif") as raster:
        layers, names = raster.read([*range(1, 8)]), [*raster.descriptions[:7]]
    write(folder / "beside" / "quality.tif", layers, names, "uint16", 65535, day="2025-04-06")
    path = str(folder / "fsc_20250406.tif")
    quality = run(ExplainSpec(map=path, quality_layers=[str(folder / "beside")], **place(3, 4))).quality
    assert quality.sensors == ["Sentinel-1", "MODIS"] and quality.provisional == []


def test_a_pixel_without_value_and_a_point_beside_the_map(files):
    folder, _dem = files
    path = str(folder / "fsc_20250406.tif")
    assert run(ExplainSpec(map=path, **place(0, 0))).fsc is None
    for row, col in ((-1, 0), (0, SIZE), (SIZE, 0)):
        with pytest.raises(SnowGalileoError) as raised:
            run(ExplainSpec(map=path, **place(row, col)))
        assert raised.value.code == "SG-PRODUCT-006"


def test_what_cannot_be_read_beside_the_map_is_a_warning(files, tmp_path):
    folder, _dem = files
    path = str(folder / "fsc_20250406.tif")
    missing = [str(tmp_path / "missing")]
    found = run(ExplainSpec(map=path, rasters=missing, stacks=missing, **place(1, 1)))
    assert found.fsc == pytest.approx(0.045)
    assert [warning.code[:8] for warning in found.warnings] == ["SG-PRODU", "SG-STACK"]


@given(
    age=st.sampled_from([0, 1, 3, 4, 7, 255]),
    tokens=st.integers(0, 155),
    invalid=st.integers(0, 100),
    condition=st.sampled_from(sorted(CONDITION_CODES)),
    place_outside=st.booleans(),
)
def test_the_reasons_are_those_of_the_class(age, tokens, invalid, condition, place_outside):
    outside = Outside.LOW_LAND if place_outside else Outside.NOTHING
    arrays = (np.array([value], np.uint16) for value in (age, tokens, invalid))
    qc = int(quality_class(*arrays, condition, outside)[0])
    values = {"qc": qc, "condition": CONDITION_CODES[condition], "optical_age": age, "s1_age": 255}
    found = pixel_quality({**values, "tokens": tokens, "sensors": 0, "invalid": invalid})
    assert bool(found.reasons) == (qc > 0)
    assert ("missing_pixels" in found.reasons) == (invalid >= 20)
    assert ("few_tokens" in found.reasons) == (tokens < 50)
    if "place" in found.reasons:
        assert place_outside
