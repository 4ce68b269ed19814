"""What ERA5-Land files say of themselves: used or refused by name, and found when the archive is listed."""

from __future__ import annotations

import shutil

import h5py
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.era5 import READER
from snowgalileo_qgis.engine.sources.archive.era5_facts import KINDS, conversion
from snowgalileo_qgis.engine.sources.archive.netcdf import Variable
from tests.engine.sources.archive.era5_files import SHORT, field, rain, write
from tests.engine.sources.archive.search_archive import complaint, found, region_at

RAIN = "total_precipitation_sum"
INSTANT = [band for band in SHORT if band != RAIN]
REGION = region_at(-116.0, 51.3, "EPSG:32611", 30, 20)
HOURS = range(-1, 48)


def say(path, band=None, **attributes):
    """Give a variable, or the whole file, attributes."""
    with h5py.File(path, "r+") as file:
        (file[SHORT[band]] if band else file).attrs.update(attributes)
    return path


def values(path, band, number=0):
    scenes, left_out = found(READER, path)
    assert not left_out
    return READER.read(scenes[number], band, REGION).values


UNITS = {
    "temperature_2m": {
        "K": lambda x: x,
        "degC": lambda x: x - 273.15,
        "°C": lambda x: x - 273.15,
        "degrees_Celsius": lambda x: x - 273.15,
        "degF": lambda x: (x - 273.15) * 9 / 5 + 32,
    },
    RAIN: {
        "m": lambda x: x,
        "mm": lambda x: x * 1000,
        "kg m**-2": lambda x: x * 1000,
        "kg/m^2": lambda x: x * 1000,
        "cm": lambda x: x * 100,
        "m of water equivalent": lambda x: x,
    },
    "u_component_of_wind_10m": {
        "m s**-1": lambda x: x,
        "m/s": lambda x: x,
        "km h-1": lambda x: x * 3.6,
        "km/h": lambda x: x * 3.6,
        "knots": lambda x: x / 1852 * 3600,
    },
}


@pytest.mark.parametrize(("band", "unit"), [(band, unit) for band, known in UNITS.items() for unit in known])
def test_units_are_converted(band, unit, tmp_path):
    plain = values(write(tmp_path / "plain.nc", [band], HOURS), band)
    other = write(
        tmp_path / "other.nc", [band], HOURS, values=lambda *asked: UNITS[band][unit](field(*asked))
    )
    (tmp_path / "plain.nc").unlink()
    np.testing.assert_allclose(values(say(other, band, units=unit), band), plain, rtol=2e-6, atol=1e-9)


@settings(deadline=None)
@given(st.sampled_from(sorted(KINDS)), st.text(max_size=12))
def test_no_unit_is_taken_for_another(band, unit):
    try:
        scale, offset = conversion(Variable((), {"units": unit}, np.zeros(())), band, "x.nc")
    except SnowGalileoError as error:
        assert error.code == "SG-SOURCE-002" and "x.nc" in error.text
    else:
        assert scale > 0 and (offset == 0 or band in ("skin_temperature", "temperature_2m"))


@pytest.mark.parametrize("unit", ["mm/h", "m s-1", "kg m-2 s-1", "mm day-1", "1"])
def test_rates_are_no_depths(unit, tmp_path):
    item = complaint(READER, say(write(tmp_path / "rate.nc", [RAIN], HOURS), RAIN, units=unit))
    assert item.code == "SG-SOURCE-002" and repr(unit) in item.reason and "rate.nc" in item.reason


@pytest.mark.parametrize(
    ("band", "attributes", "says"),
    [
        (RAIN, {"GRIB_stepType": "avgad"}, "monthly means"),
        ("temperature_2m", {"GRIB_stepType": "avgua"}, "monthly means"),
        ("temperature_2m", {"GRIB_stepType": "max"}, "maxima"),
        (RAIN, {"GRIB_stepType": "instant"}, "step type instant"),
        ("temperature_2m", {"GRIB_paramId": 168}, "168"),
        ("temperature_2m", {"long_name": "2 metre dewpoint temperature"}, "dewpoint"),
        ("temperature_2m", {"long_name": "Maximum 2 metre temperature"}, "maximum"),
        ("temperature_2m", {"long_name": "Skin temperature"}, "skin"),
        ("u_component_of_wind_10m", {"long_name": "10 metre V wind component"}, "v wind"),
        (RAIN, {"long_name": "Mean total precipitation rate"}, "rate"),
        (RAIN, {"long_name": "Total precipitation hourly"}, "hourly"),
        (RAIN, {"standard_name": "precipitation_flux"}, "flux"),
        (RAIN, {"cell_methods": "time: sum (interval: 1 hour)"}, "sum"),
        ("temperature_2m", {"cell_methods": "time: maximum"}, "maximum"),
        ("temperature_2m", {"cell_methods": "time: mean (interval: 1 hour)"}, "mean"),
        ("temperature_2m", {"GRIB_dataType": "es"}, "ensemble"),
        ("temperature_2m", {"GRIB_gridType": "reduced_gg"}, "reduced_gg"),
        ("temperature_2m", {"scale_factor": "one"}, "scale_factor"),
        (None, {"title": "ERA5-Land monthly averaged"}, "monthly"),
        (None, {"history": "cdo monmean in.nc out.nc"}, "monmean"),
        (None, {"history": "cdo daymax in.nc out.nc"}, "daymax"),
        (None, {"history": "tp deaccumulated by earthkit"}, "single hours"),
    ],
)
def test_what_the_file_says_is_looked_at(band, attributes, says, tmp_path):
    path = say(write(tmp_path / "file.nc", [band or RAIN], HOURS), band, **attributes)
    item = complaint(READER, path)
    assert item.code in ("SG-SOURCE-002", "SG-SOURCE-003")
    assert says in item.reason and "file.nc" in item.reason and "unexpected" not in item.reason


@pytest.mark.parametrize(
    "attributes",
    [
        {"GRIB_stepType": "instant", "GRIB_paramId": 167, "GRIB_shortName": "2t", "units": "K"},
        {"long_name": "2 metre temperature", "standard_name": "unknown", "GRIB_dataType": "fc"},
        {"long_name": "2m_temperature", "cell_methods": "time: point", "GRIB_gridType": "regular_ll"},
        {"long_name": "Temperature at 2 metres", "standard_name": "air_temperature"},
    ],
)
def test_what_genuine_files_say_is_accepted(attributes, tmp_path):
    path = say(write(tmp_path / "file.nc", INSTANT, HOURS), "temperature_2m", **attributes)
    say(path, history="2025-04-20T10:00 GRIB to CDM+CF via cfgrib-0.9.15.1/ecCodes-2.42.0 with {...}")
    assert values(path, "temperature_2m").size


def test_daily_means_by_cell_methods_and_by_cdo(tmp_path):
    days = range(0, 72, 24)
    stated = say(
        write(tmp_path / "a.nc", ["temperature_2m"], days), "temperature_2m", cell_methods="valid_time: mean"
    )
    made = say(write(tmp_path / "b" / "b.nc", ["temperature_2m"], days), history="cdo daymean in.nc out.nc")
    for path in (stated, made):
        scenes, left_out = found(READER, path)
        assert not left_out and len(scenes) == 3 and scenes[0].facts["daily_statistics"]


def test_one_field_a_month_is_a_monthly_mean(tmp_path):
    months = [0, 30 * 24, 61 * 24]
    item = complaint(READER, write(tmp_path / "file.nc", INSTANT, months))
    assert item.code == "SG-SOURCE-002" and "monthly means" in item.reason


def test_monthly_means_do_not_take_the_place_of_an_hour(tmp_path):
    write(tmp_path / "hourly.nc", SHORT, HOURS, history="2025-04-20T10:00 GRIB to CDM+CF")
    expected = values(tmp_path, "temperature_2m")
    monthly = write(
        tmp_path / "data_stream-moda_stepType-avgua.nc",
        INSTANT,
        [0],
        history="2025-06-01T10:00 GRIB to CDM+CF",
        values=lambda *asked: field(*asked) + 50,
    )
    scenes, (item,) = found(READER, tmp_path)
    assert item.path == monthly and item.code == "SG-SOURCE-002" and "monthly means" in item.reason
    np.testing.assert_array_equal(READER.read(scenes[0], "temperature_2m", REGION).values, expected)


def test_precipitation_of_single_hours_is_refused(tmp_path):
    path = write(
        tmp_path / "single.nc",
        [RAIN],
        HOURS,
        values=lambda band, hour, *at: field(band, 24, *at) * rain(hour),
    )
    item = complaint(READER, path)
    assert item.code == "SG-SOURCE-002" and "accumulated" in item.reason and "single.nc" in item.reason


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(0, 50), min_size=48, max_size=48))
def test_accumulated_precipitation_is_never_mistaken(tmp_path_factory, amounts):
    """Whatever falls from hour to hour: totals from 00 UTC are accepted, packed or not."""
    totals = np.zeros(49)
    for hour in range(1, 49):
        totals[hour] = (0 if hour % 24 == 1 else totals[hour - 1]) + amounts[hour - 1] * 1e-4
    path = write(
        tmp_path_factory.mktemp("era5") / "a.nc",
        [RAIN],
        range(49),
        values=lambda band, hour, latitude, longitude: np.full((len(latitude), len(longitude)), totals[hour]),
    )
    # the file holds three totals of it in float32
    rounding = 3 * float(np.spacing(np.float32(totals.max()))) + 1e-12
    assert values(path, RAIN).max() == pytest.approx(totals[47] + totals[24] - totals[23], abs=rounding)


@pytest.mark.parametrize(
    ("band", "make"),
    [
        ("temperature_2m", lambda x: x - 273.15),
        (RAIN, lambda x: x * 1000),
        ("skin_temperature", lambda x: x * np.inf),
    ],
)
def test_values_in_an_unstated_unit_are_refused(band, make, tmp_path):
    item = complaint(
        READER, write(tmp_path / "file.nc", [band], HOURS, values=lambda *asked: make(field(*asked)))
    )
    assert item.code == "SG-SOURCE-002" and band in item.reason and "file.nc" in item.reason


def test_valid_range_is_in_stored_numbers(tmp_path):
    path = write(tmp_path / "file.nc", ["temperature_2m"], HOURS)
    top = values(path, "temperature_2m").max()
    say(path, "temperature_2m", valid_range=[0.0, top - 1.0])
    assert (values(path, "temperature_2m") == -9999).any()


def reshaped(path, change):
    """Write the temperature with other axes."""
    with h5py.File(path, "r+") as file:
        old = file["t2m"][()]
        del file["t2m"]
        change(file, old)
    return path


def scales(file, data, *names):
    made = file.create_dataset("t2m", data=data)
    for i, name in enumerate(names):
        made.dims[i].attach_scale(file[name])


def transposed(file, old):
    scales(file, old.transpose(1, 2, 0), "latitude", "longitude", "valid_time")


def point(file, old):
    scales(file, old[:, 3, 3], "valid_time")
    for name in ("latitude", "longitude"):
        value = file[name][3]
        del file[name]
        file[name] = value


def unnamed(file, old):
    file.create_dataset("t2m", data=old)


def shorter(file, old):
    scales(file, old[:-1], "valid_time", "latitude", "longitude")


def steps(file, old):
    """As cfgrib writes forecasts: days and steps."""
    file["step"] = np.arange(7)
    file["step"].make_scale("step")
    scales(file, old.reshape(7, 7, *old.shape[1:]), "valid_time", "step", "latitude", "longitude")


@pytest.mark.parametrize("change", [transposed, point, unnamed, shorter, steps])
def test_a_newer_file_that_cannot_be_read_does_not_displace_an_older_one(change, tmp_path):
    good = write(tmp_path / "good.nc", ["temperature_2m"], HOURS, history="2025-04-20T10:00 GRIB to CDM+CF")
    expected = values(good, "temperature_2m")
    bad = reshaped(
        write(tmp_path / "bad.nc", ["temperature_2m"], HOURS, history="2025-06-01T10:00 by xarray"), change
    )
    scenes, (item,) = found(READER, tmp_path)
    assert item.path == bad and "bad.nc" in item.reason and "unexpected" not in item.reason
    np.testing.assert_array_equal(READER.read(scenes[0], "temperature_2m", REGION).values, expected)


def test_forecast_times_are_not_taken_for_the_hours_they_hold(tmp_path):
    path = write(tmp_path / "file.nc", ["temperature_2m"], HOURS, time="time")
    with h5py.File(path, "r+") as file:
        file["step"] = 3
    item = complaint(READER, path)
    assert item.code == "SG-SOURCE-003" and "valid_time" in item.reason


def test_a_file_that_is_damaged_later_has_an_alternative(tmp_path):
    old = write(tmp_path / "old.nc", SHORT, HOURS, history="2025-04-20T10:00 GRIB to CDM+CF")
    expected = values(old, "temperature_2m", 1)
    new = write(tmp_path / "new.nc", SHORT, HOURS, history="2025-06-01T10:00 GRIB to CDM+CF")
    scenes, _ = found(READER, tmp_path)
    new.write_bytes(new.read_bytes()[:3000])
    with pytest.raises(SnowGalileoError):
        READER.read(scenes[1], "temperature_2m", REGION)
    (other,) = scenes[1].alternatives
    assert set(other.files.values()) == {str(old)} and not other.alternatives
    np.testing.assert_array_equal(READER.read(other, "temperature_2m", REGION).values, expected)


def test_variables_are_told_by_grib_where_their_names_differ(tmp_path):
    path = write(tmp_path / "file.nc", ["temperature_2m"], HOURS)
    expected = values(path, "temperature_2m")
    with h5py.File(path, "r+") as file:
        file.move("t2m", "air")
        file["air"].attrs["GRIB_shortName"] = "2t"
    np.testing.assert_array_equal(values(path, "temperature_2m"), expected)


@pytest.mark.parametrize("size", [512, 1024, 2048])
def test_user_blocks_before_hdf5(size, tmp_path):
    plain = write(tmp_path / "plain" / "file.nc", ["temperature_2m"], HOURS)
    note = b"<a note of the data centre>".ljust(size, b"\0")
    (tmp_path / "block.nc").write_bytes(note + plain.read_bytes())
    np.testing.assert_array_equal(
        values(tmp_path / "block.nc", "temperature_2m"), values(plain, "temperature_2m")
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"GRIB" + bytes(100), "is a GRIB file"),
        (b"CDF\x05" + bytes(100), "CDF-5"),
        (b"\x1f\x8b" + bytes(100), "gzip"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b'{"error": "licence"}', "server's message"),
        (b"", "damaged"),
        (b"\x89HDF\r\n\x1a\n" + bytes(100), "damaged"),
        (b"CDF\x01" + bytes(10), "damaged"),
    ],
)
def test_other_contents_are_named(content, says, tmp_path):
    (tmp_path / "file.nc").write_bytes(content)
    write(tmp_path / "good.nc", ["temperature_2m"], HOURS)
    scenes, left_out = found(READER, tmp_path)
    assert scenes and [item.path.name for item in left_out] == ["file.nc"] and says in left_out[0].reason


def test_a_table_of_points_is_named(tmp_path):
    (tmp_path / "reanalysis-era5-land-timeseries-sfc.csv").write_text("valid_time,t2m\n")
    item = complaint(READER, tmp_path)
    assert "table of single points" in item.reason


def test_genuine_facts_of_the_archive_are_accepted(shared):
    folder = shared / "data" / "archive" / "era5"
    if not folder.is_dir():
        pytest.skip("needs the genuine ERA5-Land files in ../shared, which are not there")
    scenes, left_out = found(READER, folder)
    assert scenes and {item.code for item in left_out} <= {"SG-SOURCE-020"}


def test_a_copy_of_a_file_is_an_alternative_for_every_day(tmp_path):
    path = write(tmp_path / "one.nc", SHORT, HOURS)
    assert only_days(tmp_path) == [0, 0]
    shutil.copy(path, tmp_path / "two.nc")
    assert only_days(tmp_path) == [1, 1]


def only_days(folder):
    return [len(scene.alternatives) for scene in found(READER, folder)[0]]
