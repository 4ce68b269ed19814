from __future__ import annotations

import zipfile
from datetime import date, datetime, timedelta

import h5py
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.era5 import READER
from snowgalileo_qgis.engine.sources.archive.netcdf import Variable, stamps
from tests.engine.sources.archive.era5_files import (
    LATITUDE,
    LONGITUDE,
    SHORT,
    START,
    field,
    instant,
    place,
    rain,
    write,
    write_classic,
)
from tests.engine.sources.archive.search_archive import complaint, found, only, region_at, zipped

RAIN = "total_precipitation_sum"
INSTANT = [band for band in SHORT if band != RAIN]
REGION = region_at(-116.0, 51.3, "EPSG:32611", 30, 20)


def day(number: int) -> date:
    return START.date() + timedelta(days=number)


def scene_of(scenes, number):
    (scene,) = (scene for scene in scenes if scene.day == day(number))
    return scene


def compare(scene, band, expected, atol, region=REGION):
    """Values of the window against an expected field of the whole file."""
    native = READER.read(scene, band, region)
    rows = np.rint((52.05 - native.grid.y0) / 0.1).astype(int) + np.arange(native.grid.rows)
    cols = np.rint((native.grid.x0 + 117.05) % 360 / 0.1).astype(int) + np.arange(native.grid.cols)
    part = expected[np.ix_(rows, cols)]
    assert native.missing == -9999 and native.values.shape == part.shape and min(part.shape) >= 4
    np.testing.assert_allclose(native.values, np.where(np.isnan(part), -9999, part), rtol=0, atol=atol)
    return native


def mean(band: str, number: int) -> np.ndarray:
    """The middle of the hours 00 and 23."""
    return (field(band, 24 * number) + field(band, 24 * number + 23)) / 2


def rained(number: int) -> np.ndarray:
    """Sum of the hours stamped 00..23."""
    values = sum(rain(h) for h in range(24 * number, 24 * number + 24)) * (1 + place(LATITUDE, LONGITUDE))
    values[-1, -1] = np.nan
    return values


def test_hourly_fields_give_the_day_of_earth_engine(tmp_path):
    scenes, left_out = found(READER, write(tmp_path / "hourly.nc", SHORT, range(-1, 72)))
    assert not left_out and [scene.day for scene in scenes] == [day(0), day(1), day(2)]
    for number in range(3):
        scene = scene_of(scenes, number)
        assert (
            scene.facts["precipitation"] == "exact"
            and not scene.notes
            and not scene.facts["daily_statistics"]
        )
        for band in INSTANT:
            compare(scene, band, mean(band, number), 2e-5)
        compare(scene, RAIN, rained(number), 1e-8)


def test_the_sum_of_the_hours_is_not_the_total_of_the_calendar_day(tmp_path):
    """The hours 00..23 hold the last hour of the day before, and not the last hour of the day."""
    later = sum(rain(h) for h in range(25, 49))
    scene = scene_of(found(READER, write(tmp_path / "hourly.nc", [RAIN], range(-1, 72)))[0], 1)
    native = compare(scene, RAIN, rained(1), 1e-8)
    assert abs(native.values / (1 + place(LATITUDE, LONGITUDE))[:1, :1] - later).min() > 1e-5


def test_variables_and_months_in_files_of_their_own(tmp_path):
    for band in SHORT:
        for name, hours in (("one", range(-1, 30)), ("two", range(30, 72))):
            write(tmp_path / f"{SHORT[band]}" / f"{name}.nc", [band], hours)
    scenes, left_out = found(READER, tmp_path)
    assert not left_out and len(scenes) == 3
    scene = scene_of(scenes, 1)
    assert scene.path == tmp_path and len(scene.files) == 10
    for band in INSTANT:
        compare(scene, band, mean(band, 1), 2e-5)
    compare(scene, RAIN, rained(1), 1e-8)


def test_without_the_day_before_precipitation_is_approximate(tmp_path):
    scene = scene_of(found(READER, write(tmp_path / "hourly.nc", SHORT, range(49)))[0], 0)
    assert scene.facts["precipitation"] == "approximate" and "23:00 of the day before" in scene.notes[0]
    compare(scene, RAIN, field(RAIN, 24), 1e-8)


@pytest.mark.parametrize("two_releases", [False, True])
def test_classic_files_packed_northwards_and_eastwards(two_releases, tmp_path):
    path = write_classic(tmp_path / "old.nc", SHORT, range(-1, 48), two_releases=two_releases)
    scenes, left_out = found(READER, path)
    assert not left_out and len(scenes) == 2
    for band in INSTANT:
        compare(scene_of(scenes, 1), band, mean(band, 1), 2e-3)
    compare(scene_of(scenes, 1), RAIN, rained(1), 1e-6)


def test_new_files_with_a_member_axis_and_releases(tmp_path):
    path = write(
        tmp_path / "new.nc",
        SHORT,
        range(-1, 48),
        number=True,
        releases=lambda hour: "0005" if hour > 30 else "0001",
    )
    scene = scene_of(found(READER, path)[0], 1)
    compare(scene, "skin_temperature", mean("skin_temperature", 1), 2e-5)
    assert scene.facts["preliminary"] and "ERA5-Land-T" in scene.notes[0]


@pytest.mark.parametrize("name", ["download.nc", "download.zip"])
def test_zip_archives_also_those_named_nc(name, tmp_path):
    inner = write(tmp_path / "inner/data_stream-oper_stepType-instant.nc", INSTANT, range(48))
    rainy = write(tmp_path / "inner/data_stream-oper_stepType-accum.nc", [RAIN], range(-1, 48))
    packed = tmp_path / "packed"
    packed.mkdir()
    with zipfile.ZipFile(packed / name, "w") as archive:
        archive.write(inner, inner.name)
        archive.write(rainy, rainy.name)
    scenes, left_out = found(READER, packed)
    assert not left_out
    scene = scene_of(scenes, 1)
    assert scene.path == packed / name
    compare(scene, "temperature_2m", mean("temperature_2m", 1), 2e-5)
    compare(scene, RAIN, rained(1), 1e-8)


def test_a_classic_file_in_a_zip(tmp_path):
    (tmp_path / "in").mkdir()
    write_classic(tmp_path / "in/old.nc", SHORT, range(-1, 24))
    compare(only(READER, zipped(tmp_path / "in", tmp_path / "old.zip")), RAIN, rained(0), 1e-6)


def daily(path, *, kind="mean", **more):
    """A daily statistic as the Climate Data Store makes it."""
    history = (
        f"earthkit.transforms.aggregate.temporal.daily_reduce(2m_temperature_0, how={kind}, "
        f"**{{'time_shift': {{'hours': 0}}}})"
    )
    return write(
        path, ["temperature_2m"], range(0, 72, 24), units="days since 2025-04-01", history=history, **more
    )


def test_daily_means_are_taken_as_they_are(tmp_path):
    scenes, left_out = found(
        READER, daily(tmp_path / "2m_temperature_0_daily-mean.nc", shift="0 days 00:00:00")
    )
    assert not left_out and len(scenes) == 3
    compare(scene_of(scenes, 2), "temperature_2m", field("temperature_2m", 48), 2e-5)
    assert (
        scene_of(scenes, 2).facts["daily_statistics"]
        and READER.read(scene_of(scenes, 2), RAIN, REGION) is None
    )


def test_hourly_fields_come_before_daily_means(tmp_path):
    daily(tmp_path / "daily-mean.nc")
    write(tmp_path / "hourly.nc", ["temperature_2m"], range(24, 48))
    scenes, left_out = found(READER, tmp_path)
    assert not left_out
    compare(scene_of(scenes, 1), "temperature_2m", mean("temperature_2m", 1), 2e-5)
    compare(scene_of(scenes, 2), "temperature_2m", field("temperature_2m", 48), 2e-5)


@pytest.mark.parametrize(
    ("wrong", "says"), [({"kind": "max"}, "daily max"), ({"shift": "-1 days +17:00:00"}, "shifted")]
)
def test_other_statistics_are_named(wrong, says, tmp_path):
    item = complaint(READER, daily(tmp_path / "statistic.nc", **wrong))
    assert item.code == "SG-SOURCE-002" and "statistic.nc" in item.reason and says in item.reason


def test_a_daily_statistic_of_precipitation_is_named(tmp_path):
    item = complaint(
        READER, write(tmp_path / "total_precipitation_0_daily-mean.nc", [RAIN], range(0, 72, 24))
    )
    assert item.code == "SG-SOURCE-002" and "precipitation" in item.reason


def test_missing_hours_are_listed_and_the_other_days_go_on(tmp_path):
    hours = [hour for hour in range(-1, 96) if hour not in (25, 26, 30, 72)]
    scenes, left_out = found(READER, write(tmp_path / "gaps.nc", SHORT, hours))
    assert [scene.day for scene in scenes] == [day(i) for i in range(3)]
    for scene, gone in zip(scenes, (set(), set(INSTANT), set()), strict=True):
        assert {band for band in SHORT if READER.read(scene, band, REGION) is None} == gone
    (item,) = left_out
    assert item.code == "SG-SOURCE-020" and item.path.name == "gaps.nc" and "gaps.nc" in item.reason
    assert (
        f"{', '.join(INSTANT)} lack the hours 01:00-02:00, 06:00 of 2025-04-02 (and of 1 more days)"
        in item.reason
    )
    assert f"{RAIN} lack the hours 00:00 of 2025-04-04" in item.reason


def test_six_hourly_files_cannot_give_a_mean(tmp_path):
    item = complaint(READER, write(tmp_path / "six.nc", ["temperature_2m"], range(0, 48, 6)))
    assert item.code == "SG-SOURCE-020" and "six.nc" in item.reason
    assert (
        "01:00-05:00, 07:00-11:00, 13:00-17:00, 19:00-23:00 of 2025-04-01 (and of 1 more days)" in item.reason
    )


def test_midnight_fields_are_no_daily_means(tmp_path):
    item = complaint(READER, write(tmp_path / "midnight.nc", ["temperature_2m"], range(0, 96, 24)))
    assert item.code == "SG-SOURCE-020" and "01:00-23:00" in item.reason


def test_two_versions_of_a_file(tmp_path):
    write(
        tmp_path / "a.nc",
        ["temperature_2m"],
        range(24),
        history="2025-05-02T10:00 GRIB to CDM+CF",
        values=lambda *a: field(*a) + 5,
    )
    write(tmp_path / "b.nc", ["temperature_2m"], range(24), history="2025-08-01T10:00 GRIB to CDM+CF")
    scenes, left_out = found(READER, tmp_path)
    compare(scene_of(scenes, 0), "temperature_2m", mean("temperature_2m", 0), 2e-5)
    assert [(item.path.name, item.code) for item in left_out] == [("a.nc", "SG-SOURCE-004")]


def test_files_of_other_areas_do_not_disturb(tmp_path):
    write(tmp_path / "here.nc", ["temperature_2m"], range(24))
    write(
        tmp_path / "there.nc", ["temperature_2m"], range(24), longitude=np.round(np.arange(5.0, 7.05, 0.1), 1)
    )
    scene = only(READER, tmp_path)
    compare(scene, "temperature_2m", mean("temperature_2m", 0), 2e-5)
    there = region_at(6.0, 51.3, "EPSG:32632")
    assert READER.read(scene, "temperature_2m", there).values[0, 0] == pytest.approx(
        instant("temperature_2m", 0)
        + 11.5 * 0.125
        + first_cell(READER.read(scene, "temperature_2m", there).grid),
        abs=1e-3,
    )
    assert READER.read(scene, "temperature_2m", region_at(40.0, 51.3, "EPSG:32637")) is None


def first_cell(grid):
    """What the first cell of a window adds."""
    return float(place(np.array([grid.y0 - 0.05]), np.array([grid.x0 + 0.05]))[0, 0])


@pytest.mark.parametrize(
    "longitude",
    [
        np.round(np.arange(-180, 180, 0.1), 1),
        np.round(np.arange(0, 360, 0.1), 1),
        np.round(np.arange(179, 181.05, 0.1), 1),
    ],
)
def test_files_round_the_globe(longitude, tmp_path):
    """A region across 180 degrees, whichever way longitudes are counted."""
    path = write(
        tmp_path / "global.nc",
        ["temperature_2m"],
        range(24),
        latitude=np.round(np.arange(61.0, 59.0, -0.1), 1),
        longitude=longitude,
    )
    scene, region = only(READER, path), region_at(179.9, 60.0, "EPSG:32660", 20, 20)
    native = READER.read(scene, "temperature_2m", region)
    x, y = np.array([179.93, 179.97, -179.97, -179.83]), np.full(4, 60.01)
    row, col = native.grid.find(x, y, "EPSG:4326")
    assert (row >= 0).all()
    expected = instant("temperature_2m", 0) + 11.5 * 0.125 + place(np.array([60.0]), np.round(x, 1))[0]
    np.testing.assert_allclose(native.values[row, col], expected, rtol=0, atol=5e-5)


def test_era5_is_not_era5_land(tmp_path):
    grid = {"latitude": np.arange(52, 50, -0.25), "longitude": np.arange(-117, -115, 0.25)}
    item = complaint(READER, write(tmp_path / "era5.nc", ["temperature_2m"], range(24), **grid))
    assert item.code == "SG-SOURCE-002" and "era5.nc" in item.reason and "0.25 degrees" in item.reason


@pytest.mark.parametrize("units", ["days since 2025-04-01", "hours since then", "months since 2025-01-01"])
def test_time_axes_that_are_no_hours(units, tmp_path):
    path = write(tmp_path / "t.nc", ["temperature_2m"], range(0, 24))
    with h5py.File(path, "r+") as file:
        file["valid_time"].attrs["units"] = units
        if units.startswith("days"):
            values = np.arange(24) / 23
            del file["valid_time"]
            file["valid_time"] = values
            file["valid_time"].attrs["units"] = units
    item = complaint(READER, path)
    assert item.code == "SG-SOURCE-003" and "t.nc" in item.reason


def test_truncated_and_foreign_files(tmp_path):
    good = write(tmp_path / "good.nc", ["temperature_2m"], range(24))
    classic = write_classic(tmp_path / "classic.nc", ["temperature_2m"], range(24))
    content = good.read_bytes(), classic.read_bytes()
    classic.write_bytes(content[1][: len(content[1]) // 2])
    (tmp_path / "cut.nc").write_bytes(content[0][: len(content[0]) // 2])
    (tmp_path / "zip.nc").write_bytes(b"PK\x03\x04" + bytes(100))
    (tmp_path / "page.nc").write_text("<html>please log in</html>")
    (tmp_path / "era5.grib").write_bytes(b"GRIB")
    write(tmp_path / "other.nc", [], [])
    scenes, left_out = found(READER, tmp_path)
    assert [scene.path for scene in scenes] == [good]
    assert {item.path.name: item.code for item in left_out} == {
        **dict.fromkeys(("classic.nc", "cut.nc", "zip.nc"), "SG-SOURCE-001"),
        **dict.fromkeys(("page.nc", "era5.grib"), "SG-SOURCE-002"),
    }
    assert all(item.path.name in item.reason for item in left_out)


def test_a_file_that_goes_away_fails_when_it_is_read(tmp_path):
    path = write(tmp_path / "hourly.nc", ["temperature_2m"], range(24))
    scene = only(READER, path)
    path.write_bytes(path.read_bytes()[:4000])
    with pytest.raises(SnowGalileoError, match=r"hourly\.nc") as failure:
        READER.read(scene, "temperature_2m", REGION)
    assert failure.value.code == "SG-SOURCE-001"


UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}


@settings(deadline=None)
@given(
    st.sampled_from(list(UNITS)),
    st.booleans(),
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)).map(
        lambda moment: moment.replace(minute=0, second=0, microsecond=0)
    ),
    st.lists(st.integers(0, 10**6), min_size=1, max_size=4),
    st.sampled_from(["%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:0.0", "%Y-%m-%d %H:%M:%S UTC"]),
)
def test_time_axes_are_read_back(unit, plural, epoch, hours, pattern):
    numbers = np.array(hours) * 3600 / UNITS[unit]
    axis = Variable(("time",), {"units": f"{unit}{'s' * plural} since {epoch.strftime(pattern)}"}, numbers)
    expected = [int((epoch - datetime(1970, 1, 1)).total_seconds() // 3600) + hour for hour in hours]
    assert stamps(axis, "x.nc").tolist() == expected


@settings(deadline=None)
@given(
    st.text(alphabet="hoursdayince 0123456789-:TZ", max_size=40),
    st.text(max_size=10),
    st.lists(st.floats(), max_size=3),
)
def test_no_time_axis_breaks_the_parser(units, calendar, numbers):
    try:
        assert len(
            stamps(Variable(("time",), {"units": units, "calendar": calendar}, np.array(numbers)), "x.nc")
        ) == len(numbers)
    except SnowGalileoError as error:
        assert error.code == "SG-SOURCE-003" and "x.nc" in error.text
