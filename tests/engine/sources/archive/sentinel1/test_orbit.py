"""Precise and restituted orbit files."""

from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.sentinel1.annotation import Annotation
from snowgalileo_qgis.engine.sources.archive.sentinel1.orbit import read_orbit
from tests.engine.sources.archive.sentinel1.grd_products import decode, edit, encode, scenes_of
from tests.engine.sources.archive.sentinel1.test_geocode import exact, mosaic, region_at, window_of

PRECISE = "S1A_OPER_AUX_POEORB_OPOD_20210829T121836_V20210808T225942_20210810T005942.EOF"
RESTITUTED = "S1A_OPER_AUX_RESORB_OPOD_20210809T204436_V20210809T164500_20210809T200230.EOF"


def write_orbit(path: Path, annotation: Annotation, later: timedelta = timedelta(0)) -> Path:
    """An orbit file with the annotation's own state vectors, some time later.

    They reach a minute before and after the image.
    """
    orbit = annotation.orbit
    states = "".join(
        "<OSV><TAI>TAI=x</TAI><UTC>UTC="
        + (annotation.epoch + timedelta(seconds=time) + later).isoformat(timespec="microseconds")
        + "</UTC>"
        + "".join(
            f'<{axis} unit="m">{value!r}</{axis}>'
            for axis, value in zip("XYZ", map(float, position), strict=True)
        )
        + "".join(
            f'<V{axis} unit="m/s">{value!r}</V{axis}>'
            for axis, value in zip("XYZ", map(float, velocity), strict=True)
        )
        + "<Quality>NOMINAL</Quality></OSV>"
        for time, position, velocity in zip(
            orbit.time_s.tolist(), orbit.position, orbit.velocity, strict=True
        )
    )
    path.write_text(
        '<?xml version="1.0"?><Earth_Explorer_File><Earth_Explorer_Header><Variable_Header>'
        "<Ref_Frame>EARTH_FIXED</Ref_Frame></Variable_Header></Earth_Explorer_Header>"
        f"<Data_Block><List_of_OSVs>{states}</List_of_OSVs></Data_Block></Earth_Explorer_File>"
    )
    return path


def test_the_orbit_of_the_file_takes_the_place_of_the_products(product: Path, annotation: Annotation) -> None:
    region = region_at(annotation.grid.longitude[4, 10], annotation.grid.latitude[4, 10], "EPSG:32631", 1, 1)
    line, pixel = exact(product, region)
    window = window_of(line, pixel)
    step = encode(product, "vv", window, 0)
    write_orbit(product.parent / PRECISE, annotation, timedelta(seconds=10 * annotation.line_s))
    (scene,), _ = scenes_of(product.parent)
    assert (scene.facts["orbit"], scene.facts["orbit_file"]) == ("precise", PRECISE)
    shown = decode(mosaic(product, region)["VV"], step, window[0])
    assert shown == pytest.approx(line + 10, abs=0.05), "the satellite comes 10 lines later"


def test_a_precise_orbit_goes_before_a_restituted_one_and_both_must_be_valid(
    product: Path, annotation: Annotation
) -> None:
    def used() -> tuple[str, str]:
        (scene,), _ = scenes_of(product.parent)
        return scene.facts["orbit"], scene.facts["orbit_file"]

    folder = product.parent
    for name in (
        PRECISE.replace("S1A", "S1B", 1),
        PRECISE.replace("V20210808T225942_20210810T005942", "V20210809T225942_20210811T005942"),
        RESTITUTED.replace("V20210809T164500", "V20210809T173930"),
    ):
        write_orbit(folder / name, annotation)
    assert used() == ("of the product", "")
    write_orbit(folder / RESTITUTED, annotation)
    assert used() == ("restituted", RESTITUTED)
    write_orbit(folder / PRECISE, annotation)
    assert used() == ("precise", PRECISE)
    newer = PRECISE.replace("20210829T121836", "20220101T000000")
    write_orbit(folder / newer, annotation)
    assert used() == ("precise", newer)


def test_the_vectors_of_a_file_are_the_annotations(tmp_path: Path, annotation: Annotation) -> None:
    path = write_orbit(tmp_path / PRECISE, annotation)
    stop = annotation.epoch + timedelta(seconds=25)
    orbit = read_orbit(str(path), annotation.epoch, stop, annotation.epoch)
    between = np.linspace(-5, 30, 101)
    assert np.abs(orbit.at(between)[0] - annotation.orbit.at(between)[0]).max() < 1e-3


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        ("EARTH_FIXED", "TRUE_OF_DATE"),
        ('<X unit="m">[^<]*', '<X unit="m">nan'),
        ('<X unit="m">[^<]*', '<X unit="m">'),
        ("UTC=2021-08-09", "UTC=2021-08-07"),
        ("UTC=2021-08-09T17:(39|40)", r"UTC=2021-08-09T18:\1"),
        ("UTC=2021-08-09T17:(39:[3-5]9|40:[0-4]9)", "UTC=2021-08-09T18:40:00"),
        ("UTC=2021", "UTC=year"),
    ],
)
def test_an_orbit_file_that_cannot_be_used_is_refused_by_name(
    tmp_path: Path, annotation: Annotation, pattern: str, replacement: str
) -> None:
    path = write_orbit(tmp_path / PRECISE, annotation)
    edit(path, pattern, replacement)
    with pytest.raises(SnowGalileoError, match="POEORB") as refused:
        read_orbit(str(path), annotation.epoch, annotation.epoch + timedelta(seconds=25), annotation.epoch)
    assert refused.value.code == "SG-SOURCE-003"
