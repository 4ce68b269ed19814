"""Calibration and thermal noise against the genuine tables."""

import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.sentinel1.calibration import (
    LineVectors,
    Radiometry,
    ThermalNoise,
    read_calibration,
    read_noise,
)
from tests.engine.sources.archive.sentinel1.grd_products import edit, file_of, genuine


def vectors(path: Path, element: str, name: str) -> list[tuple[int, np.ndarray, np.ndarray]]:
    """Line, pixels and values of each vector, as written."""
    return [
        (
            int(vector.findtext("line")),
            np.array(vector.findtext("pixel").split(), int),
            np.array(vector.findtext(name).split(), float),
        )
        for vector in ET.parse(path).iter(element)
    ]


@pytest.fixture(params=["vv", "vh"])
def polarisation(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_genuine_calibration_is_exact_at_its_nodes_and_linear_between(
    shared: Path, polarisation: str
) -> None:
    path = file_of(genuine(shared), polarisation, "calibration")
    table, written = read_calibration(str(path)), vectors(path, "calibrationVector", "sigmaNought")
    assert len(written) == 27
    for line, pixels, values in written:
        assert (table.at(np.array([line]), pixels)[0] == values.astype(np.float32)).all()
    (line, pixels, values), (next_line, _, next_values) = written[11:13]
    middle = table.at(np.array([(line + next_line) // 2]), (pixels[:-1] + pixels[1:]) // 2)[0]
    share = ((line + next_line) // 2 - line) / (next_line - line)
    corners = (values + share * (next_values - values))[:-1], (values + share * (next_values - values))[1:]
    assert middle == pytest.approx(sum(corners) / 2, rel=2e-5)


def test_the_genuine_noise_is_the_range_vector_times_the_factor_of_its_swath(
    shared: Path, polarisation: str
) -> None:
    path = file_of(genuine(shared), polarisation, "noise")
    noise = read_noise(str(path))
    blocks = [
        (
            *(int(block.findtext(name)) for name in ("firstRangeSample", "lastRangeSample")),
            dict(
                zip(
                    block.findtext("line").split(),
                    map(float, block.findtext("noiseAzimuthLut").split()),
                    strict=True,
                )
            ),
        )
        for block in ET.parse(path).iter("noiseAzimuthVector")
    ]
    assert len(blocks) == 3
    everywhere = np.arange(26144)
    compared = 0
    for line, pixels, values in vectors(path, "noiseRangeVector", "noiseRangeLut"):
        row = noise.at(np.array([line]), everywhere)[0, pixels]
        for first, last, factors in blocks:
            inside = (pixels >= first) & (pixels <= last)
            if str(line) in factors:
                compared += int(inside.sum())
                assert row[inside] == pytest.approx(values[inside] * factors[str(line)], rel=1e-6)
    assert compared == 4 * 657


def test_a_part_of_a_table_does_not_depend_on_the_rest(shared: Path) -> None:
    noise = read_noise(str(file_of(genuine(shared), "vh", "noise")))
    lines, pixels = np.arange(5000, 5100), np.arange(8700, 8800)
    assert (noise.at(lines, pixels)[40:60, 50:70] == noise.at(lines[40:60], pixels[50:70])).all()


def test_noise_in_the_format_before_2018_has_no_azimuth_factors(shared: Path, tmp_path: Path) -> None:
    path = tmp_path / "noise.xml"
    path.write_text(file_of(genuine(shared), "vv", "noise").read_text())
    edit(path, r"(?s)<noiseAzimuthVectorList.*</noiseAzimuthVectorList>", "")
    for new, old in (
        ("noiseRangeVectorList", "noiseVectorList"),
        ("noiseRangeVector", "noiseVector"),
        ("noiseRangeLut", "noiseLut"),
    ):
        edit(path, rf"\b{new}\b", old)
    noise = read_noise(str(path))
    for line, pixels, values in vectors(path, "noiseVector", "noiseLut"):
        assert (noise.at(np.array([line]), np.arange(26144))[0, pixels] == values.astype(np.float32)).all()


def test_sigma0_is_the_power_less_the_noise_over_the_squared_calibration(shared: Path) -> None:
    calibration = read_calibration(str(file_of(genuine(shared), "vv", "calibration")))
    noise = read_noise(str(file_of(genuine(shared), "vv", "noise")))
    lines, pixels = np.arange(300, 310), np.arange(17_555, 17_567)
    stored = np.full((10, 12), 200, np.uint16)
    stored[0, 0], stored[1, 1] = 0, 1
    expected = (200.0**2 - noise.at(lines, pixels)) / calibration.at(lines, pixels).astype(float) ** 2
    with_noise = Radiometry(calibration, noise).sigma0(stored, lines, pixels)
    assert np.isnan(with_noise[0, 0]) and with_noise[1, 1] == 0
    assert with_noise[2:] == pytest.approx(expected[2:], rel=1e-5)
    without = Radiometry(calibration, None).sigma0(stored, lines, pixels)
    assert without[2:] == pytest.approx(200.0**2 / calibration.at(lines, pixels)[2:] ** 2, rel=1e-6)
    assert (without[2:] > with_noise[2:]).all() and without[1, 1] > 0


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_table_is_exact_at_its_nodes_and_within_their_bounds_elsewhere(data: st.DataObject) -> None:
    lines = sorted(data.draw(st.sets(st.integers(-2000, 20_000), min_size=1, max_size=5)))
    pixels = [
        np.array(sorted(data.draw(st.sets(st.integers(0, 200), min_size=1, max_size=6))), float)
        for _ in lines
    ]
    values = [
        data.draw(arrays(np.float64, len(along), elements=st.floats(1, 1000, width=32))) for along in pixels
    ]
    table = LineVectors(lines, pixels, values)
    for line, along, value in zip(lines, pixels, values, strict=True):
        assert (table.at(np.array([line]), along.astype(int))[0] == value).all()
    everywhere = table.at(np.arange(-100, 300, 7), np.arange(0, 200, 3))
    assert everywhere.min() >= min(map(np.min, values)) * (1 - 1e-6) and everywhere.max() <= max(
        map(np.max, values)
    ) * (1 + 1e-6)


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        (r"<line>667</line>", "<line>-99999</line>"),
        (r"<sigmaNought count=\"655\">\S+ ", '<sigmaNought count="655">'),
        (r"<sigmaNought count=\"655\">\S+ ", '<sigmaNought count="655">nan '),
        (r"<pixel count=\"655\">0 40 ", '<pixel count="655">40 0 '),
        (r"(?s)<calibrationVectorList.*</calibrationVectorList>", ""),
        (r"<line>", "<line>x"),
    ],
)
def test_tables_that_make_no_sense_are_refused(
    shared: Path, tmp_path: Path, pattern: str, replacement: str
) -> None:
    path = tmp_path / "calibration.xml"
    path.write_text(file_of(genuine(shared), "vv", "calibration").read_text())
    edit(path, pattern, replacement)
    with pytest.raises(SnowGalileoError, match=r"calibration\.xml is not a usable table") as refused:
        read_calibration(str(path))
    assert refused.value.code == "SG-SOURCE-003"


def test_noise_without_factors_is_the_table_itself() -> None:
    table = LineVectors([0, 10], [np.array([0.0, 10.0])] * 2, [np.array([1.0, 3.0]), np.array([5.0, 7.0])])
    assert ThermalNoise(table, ()).at(np.array([5]), np.array([5]))[0, 0] == 4
