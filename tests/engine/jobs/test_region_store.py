"""Jobs take a region store as they take a cube."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import numpy as np
import pytest
import rasterio
from affine import Affine

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.add_clouds import add_clouds
from snowgalileo_qgis.engine.jobs.inspect import inspect
from snowgalileo_qgis.engine.jobs.predict import predict
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import AddCloudsSpec, InspectSpec, PredictSpec, SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.region.window import window_pixels
from snowgalileo_qgis.engine.stack.write import write_cube
from tests.engine.stack.region.made_region import DAY, made_region


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A store, and a folder with cubes of its cells."""
    folder = tmp_path_factory.mktemp("both")
    region = made_region(folder / "made.zarr", "mosaic").region
    for ref in open_stacks([region.path], day=DAY).refs[:2]:
        pixels = np.moveaxis(window_pixels(region, DAY, ref.x0, ref.y0, 100, 100), -1, 0)
        write_cube(
            folder / "cubes" / f"cell_{ref.col}.tif",
            pixels,
            Affine(10, 0, ref.x0, 0, -10, ref.y0),
            ref.crs,
            DAY,
        )
    return region.path, folder / "cubes"


def context() -> JobContext:
    return JobContext(lambda _: None, Event())


def test_a_map_of_a_store_equals_that_of_its_cubes(both: tuple[Path, Path], tmp_path: Path) -> None:
    store, cubes = both
    model = tmp_path / "clear_random_42_a.safetensors"
    save_model(seeded_model("nano", 0), model)
    area = {
        "type": "LineString",
        "coordinates": [[ref.longitude, ref.latitude] for ref in open_stacks([store], day=DAY).refs[:2]],
    }
    maps = []
    for name, stack in (("store", store), ("cubes", cubes)):
        spec = PredictSpec(
            stacks=[str(stack)],
            checkpoints=[str(model)],
            fsc=str(tmp_path / f"{name}.tif"),
            day=DAY.isoformat(),
            area=area,
        )
        assert predict(spec, context()).cells == 2
        with rasterio.open(tmp_path / f"{name}.tif") as raster:
            maps.append((raster.read(1), raster.transform))
    assert maps[0][1] == maps[1][1]
    assert np.array_equal(maps[0][0], maps[1][0], equal_nan=True)


def test_the_availability_of_a_store_covers_all_its_days(both: tuple[Path, Path]) -> None:
    result = inspect(InspectSpec(stacks=[str(both[0])]), context())
    assert [table.cells for table in result.prediction_days] == [5, 5]
    sensors = {row.id: row for row in result.prediction_days[0].sensors}
    assert (
        sensors["s1"].age_days == 2
        and sensors["s2"].valid[7] > 50
        and sensors["landsat"].cloud[6] is not None
    )


def test_clouds_are_drawn_over_files_only(both: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(SnowGalileoError, match=r"SG-JOB-001.*region store"):
        add_clouds(
            AddCloudsSpec(stacks=[str(both[0])], output=str(tmp_path / "twins"), day=DAY.isoformat()),
            context(),
        )
