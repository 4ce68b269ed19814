from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack.names import NameFacts, parse_name, published_name

days = st.dates(date(2013, 1, 9), date(2099, 12, 31))
latitudes = st.integers(-8_000_000, 8_400_000).map(lambda n: n / 1e5)
longitudes = st.integers(-18_000_000, 18_000_000).map(lambda n: n / 1e5)
endings = st.sampled_from(
    [".tif", ".TIF", ".tiff", ".h5", ".hdf5", "_EPSG4326.tif", ".tif_EPSG:4326.tif", ".tif_EPSG:32611.tif"]
)


@given(days, latitudes, longitudes, endings)
def test_published_name_round_trip(day: date, latitude: float, longitude: float, ending: str) -> None:
    assert parse_name(published_name(day, latitude, longitude, ending)) == NameFacts(day, latitude, longitude)


@given(
    days,
    latitudes,
    longitudes,
    st.sampled_from(["LC08", "LC09", "LE07", "L9", "L8", "LC09"]),
    st.integers(0, 100),
    st.sampled_from(["", "_SC03"]),
    endings,
)
def test_fine_tuning_name(
    day: date, latitude: float, longitude: float, landsat: str, snow: int, rest: str, ending: str
) -> None:
    name = f"{landsat}_{day:%Y%m%d}_FSC{snow}_{latitude:.5f}_{longitude:.5f}{rest}{ending}"
    assert parse_name(name) == NameFacts(day, latitude, longitude)


@given(
    days,
    st.floats(160_000, 840_000),
    st.floats(1_000, 9_999_000),
    st.sampled_from([".tif", ".tif_EPSG:32611.tif", ".h5"]),
)
def test_utm_name(day: date, x: float, y: float, ending: str) -> None:
    assert parse_name(f"PR_{day:%Y%m%d}_{x:.16f}_{y:.16f}{ending}") == NameFacts(day, y, x, projected=True)


@given(days, latitudes, longitudes, st.sampled_from(["", "season=early_", "season=late_melt_"]), endings)
def test_pre_training_name(day: date, south: float, west: float, season: str, ending: str) -> None:
    start, north, east = day - timedelta(days=7), south + 0.01, west + 0.0125
    for name in (
        f"min_lat={south:.4f}_min_lon={west:.4f}_max_lat={north:.4f}_max_lon={east:.4f}_{season}dates={start}_{day}{ending}",
        f"{start:%Y%m%d}_{day:%Y%m%d}_{south:.4f}_{west:.4f}_{north:.4f}_{east:.4f}{ending}",
    ):
        facts = parse_name(name)
        assert facts is not None
        assert (facts.day, facts.projected) == (day, False)
        assert facts.latitude == pytest.approx(south + 0.005, abs=1.1e-4)
        assert facts.longitude == pytest.approx(west + 0.00625, abs=1.1e-4)


def test_negative_coordinates_keep_their_sign() -> None:
    assert parse_name("PR_20250406_-51.02588_-116.10359_SC00.h5") == NameFacts(
        date(2025, 4, 6), -51.02588, -116.10359
    )


@pytest.mark.parametrize(
    "name",
    [
        "PR_20251399_51.0_-116.0_SC00.tif",
        "LC09_20250230_FSC86_37.9_44.5.h5",
        "min_lat=44.8_min_lon=5.7_max_lat=44.9_max_lon=5.8_season=early_dates=2022-10-05_2022-10-13.tif",
        "20221005_20221032_44.8_5.7_44.9_5.8.tif",
    ],
)
def test_impossible_dates_are_refused(name: str) -> None:
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-007"):
        parse_name(name)


@given(st.text(max_size=60))
def test_other_names_say_nothing(name: str) -> None:
    assert parse_name(f"scene {name}") is None
