"""Range-Doppler geometry against the positions that the producer computed for the genuine product."""

import numpy as np
import pytest

from snowgalileo_qgis.engine.sources.archive.sentinel1.annotation import Annotation, GroundRange
from snowgalileo_qgis.engine.sources.archive.sentinel1.geometry import RangeDoppler, earth_fixed, ground_range
from snowgalileo_qgis.engine.sources.archive.sentinel1.orbit import Orbit


def test_every_point_of_the_geolocation_grid_maps_back_to_its_line_and_pixel(annotation: Annotation) -> None:
    grid = annotation.grid
    line, pixel = RangeDoppler(annotation).locate(grid.longitude, grid.latitude, grid.height)
    line_error, pixel_error = np.abs(line - grid.lines[:, None]), np.abs(pixel - grid.pixels)
    assert line.shape == (10, 21)
    assert line_error.max() < 0.25 and np.median(line_error) < 0.10
    assert pixel_error.max() < 0.37 and np.median(pixel_error) < 0.10


def test_slant_range_and_zero_doppler_time_equal_the_producers(annotation: Annotation) -> None:
    grid = annotation.grid
    time_s, slant_m = RangeDoppler(annotation).doppler(
        earth_fixed(grid.longitude, grid.latitude, grid.height)
    )
    assert np.abs(slant_m - grid.slant_range_s * 299_792_458 / 2).max() < 0.005
    assert np.abs(time_s - grid.azimuth_s).max() < 0.1 * annotation.line_s


def test_with_the_nearest_record_of_ground_range_the_pixel_is_the_producers(annotation: Annotation) -> None:
    grid, records = annotation.grid, annotation.ground_range
    _, slant_m = RangeDoppler(annotation).doppler(earth_fixed(grid.longitude, grid.latitude, grid.height))
    for row, line in enumerate(grid.lines):
        nearest = np.abs(records.time_s - line * annotation.line_s).argmin()
        one = GroundRange(records.time_s[[nearest]], records.sr0[[nearest]], records.coefficients[[nearest]])
        pixel = ground_range(one, np.zeros(len(grid.pixels)), slant_m[row]) / annotation.pixel_m
        assert np.abs(pixel - grid.pixels).max() < 0.02


def test_ground_range_runs_from_record_to_record_without_a_step(annotation: Annotation) -> None:
    records = annotation.ground_range
    slant_m = np.full(2, records.sr0[0] + 100_000)
    for number, time_s in enumerate(records.time_s[1:-1], start=1):
        before, after = ground_range(records, np.array([time_s - 1e-6, time_s + 1e-6]), slant_m)
        alone = GroundRange(records.time_s[[number]], records.sr0[[number]], records.coefficients[[number]])
        assert before == pytest.approx(after, abs=0.01) == ground_range(alone, np.zeros(1), slant_m[:1])[0]


def test_incidence_angle_equals_the_annotations_at_its_points_and_lies_between_them_elsewhere(
    annotation: Annotation,
) -> None:
    grid, geometry = annotation.grid, RangeDoppler(annotation)
    assert np.abs(geometry.incidence(grid.longitude, grid.latitude) - grid.incidence).max() < 0.003
    middle = geometry.incidence(
        *((values[:-1, :-1] + values[1:, 1:]) / 2 for values in (grid.longitude, grid.latitude))
    )
    assert ((middle > grid.incidence[:-1, :-1]) & (middle < grid.incidence[1:, 1:])).all()
    assert np.isnan(geometry.incidence(grid.longitude + 5, grid.latitude)).all()


def test_a_point_on_the_other_side_of_the_orbit_is_not_seen(annotation: Annotation) -> None:
    grid, geometry = annotation.grid, RangeDoppler(annotation)
    time_s, _ = geometry.doppler(earth_fixed(grid.longitude, grid.latitude, 0.0))
    position, velocity, _ = annotation.orbit.at(time_s)
    across = np.cross(velocity, position, axis=0)
    across /= np.linalg.norm(across, axis=0)
    seen = earth_fixed(grid.longitude, grid.latitude, 0.0)
    mirrored = seen - 2 * ((seen - position) * across).sum(axis=0) * across
    assert np.isfinite(geometry.doppler(seen)[1]).all()
    assert np.isnan(geometry.doppler(mirrored)).all()


def test_places_far_away_have_no_position(annotation: Annotation) -> None:
    longitude, latitude = np.meshgrid(np.arange(-180.0, 180, 15), np.arange(-75.0, 90, 15))
    line, pixel = RangeDoppler(annotation).locate(longitude, latitude, 0.0)
    inside = (line > 0) & (line < annotation.lines) & (pixel > 0) & (pixel < annotation.pixels)
    assert not inside.any()


def circular(time_s: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    radius, rate = 7_070_000.0, 2 * np.pi / 5924
    zero = np.zeros_like(time_s)
    position = np.stack([radius * np.cos(rate * time_s), radius * np.sin(rate * time_s), zero], axis=1)
    return position, rate * np.stack([-position[:, 1], position[:, 0], zero], axis=1)


def test_an_orbit_passes_through_its_vectors_and_stays_within_a_millimetre_between_them() -> None:
    nodes = np.arange(-60.0, 90, 10)
    orbit = Orbit(nodes, *circular(nodes))
    assert np.abs(orbit.at(nodes)[0].T - circular(nodes)[0]).max() < 1e-6
    between = np.arange(-60, 80, 0.37)
    position, velocity, acceleration = orbit.at(between)
    assert np.abs(position.T - circular(between)[0]).max() < 1e-3
    assert np.abs(velocity.T - circular(between)[1]).max() < 1e-3
    assert np.abs(np.linalg.norm(acceleration, axis=0) - 7.95).max() < 0.05


def test_the_genuine_orbit_agrees_with_itself_when_every_other_vector_is_left_out(
    annotation: Annotation,
) -> None:
    orbit = annotation.orbit
    thinned = Orbit(orbit.time_s[::2], orbit.position[::2], orbit.velocity[::2])
    inner = orbit.time_s[1:-1:2]
    assert np.abs(thinned.at(inner)[0].T - orbit.position[1:-1:2]).max() < 0.02


@pytest.mark.parametrize("times", [[0.0], [0.0, 0.0], [10.0, 0.0], [0.0, 100.0]])
def test_vectors_that_make_no_orbit_are_refused(times: list[float]) -> None:
    with pytest.raises(ValueError, match="state vectors"):
        Orbit(np.array(times), np.zeros((len(times), 3)), np.zeros((len(times), 3)))
