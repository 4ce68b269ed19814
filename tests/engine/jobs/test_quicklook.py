"""The quick-look shows what Sentinel-2 saw on the clearest day, where it saw it."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.bands import CUBE_BANDS, DYNAMIC, dynamic_offset
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import Quicklook, QuicklookSpec, SnowGalileoError
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clear scene of 2 x 2 cells as one cube."""
    folder = tmp_path_factory.mktemp("look")
    write_scene(simulate_scene(SceneSpec(cells_x=2, cells_y=2, seed=5, cloudiness=0.0)), folder)
    (path,) = (folder / "stack").glob("*.tif")
    return path


def look(*stacks: Path, output: Path, **more: object) -> Quicklook:
    spec = QuicklookSpec(stacks=[str(one) for one in stacks], output=str(output), **more)  # type: ignore[arg-type]
    result = run_job(spec, JobContext(lambda _: None, Event()))
    assert isinstance(result, Quicklook)
    return result


def bands_of(stack: Path, day: int, *names: str) -> np.ndarray:
    with rasterio.open(stack) as cube:
        return cube.read([1 + day * len(DYNAMIC) + dynamic_offset(name) for name in names])


def test_the_clearest_day_is_shown_where_it_was_seen(stack: Path, tmp_path: Path) -> None:
    result = look(stack, output=tmp_path / "look.tif")
    assert result.path == str(tmp_path / "look.tif") and result.image_day is not None
    seen = [float((bands_of(stack, day, "B4") > -9999).mean()) for day in range(8)]
    assert result.seen == pytest.approx(100 * max(seen), abs=0.5)
    day = 7 - (np.datetime64(result.day) - np.datetime64(result.image_day)).astype(int)
    assert seen[day] == pytest.approx(max(seen), abs=1e-3)
    with rasterio.open(stack) as cube, rasterio.open(result.path) as image:
        assert (image.width, image.height, image.crs) == (cube.width, cube.height, cube.crs)
        assert image.transform.almost_equals(cube.transform, 1e-6)
        pixels, interpretation = image.read(), image.colorinterp
    assert [one.name for one in interpretation[:3]] == ["red", "green", "blue"]
    for number, name in ((0, "B4"), (1, "B3"), (2, "B2"), (3, "B11"), (4, "B8"), (5, "B4")):
        (values,) = bands_of(stack, day, name)
        valid = values > -9999
        expected = 1 + 254 * np.clip(values.astype(float) / 10_000, 0, 1) ** 0.6
        assert np.abs(pixels[number][valid] - expected[valid]).max() <= 1.5
        assert (pixels[number][~valid] == 0).all()


def test_cells_as_files_of_their_own_give_the_same_picture(stack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cells"
    write_scene(simulate_scene(SceneSpec(cells_x=2, cells_y=2, seed=5, cloudiness=0.0)), folder, "cells")
    one, other = look(stack, output=tmp_path / "1.tif"), look(folder / "stack", output=tmp_path / "2.tif")
    assert (one.image_day, one.cells) == (other.image_day, other.cells)
    with rasterio.open(str(one.path)) as a, rasterio.open(str(other.path)) as b:
        np.testing.assert_array_equal(a.read(), b.read())


def test_without_an_image_nothing_is_written(stack: Path, tmp_path: Path) -> None:
    blind = tmp_path / "PR_20250415_46.80000_10.80000_SC00.tif"
    with rasterio.open(stack) as cube:
        pixels, profile, names, tags = cube.read(), cube.profile, cube.descriptions, cube.tags()
    for day in range(8):
        for name in ("B2", "B3", "B4", "B8", "B11", "B12"):
            pixels[day * len(DYNAMIC) + dynamic_offset(name)] = -9999
    assert len(pixels) == CUBE_BANDS
    with rasterio.open(blind, "w", **profile) as target:
        target.write(pixels)
        target.descriptions = names
        target.update_tags(**tags)
    result = look(blind, output=tmp_path / "look.tif")
    assert result.path is None and result.seen == 0
    assert not (tmp_path / "look.tif").exists()


def test_cells_far_apart_are_refused(tmp_path: Path) -> None:
    for number, x0 in enumerate((200_000.0, 850_000.0)):
        scene = simulate_scene(SceneSpec(cells_x=1, cells_y=1, seed=number, x0=x0))
        write_scene(scene, tmp_path / str(number))
    with pytest.raises(SnowGalileoError, match="too far apart"):
        look(tmp_path / "0" / "stack", tmp_path / "1" / "stack", output=tmp_path / "look.tif")
