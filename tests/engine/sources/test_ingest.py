"""Reading scenes into a store: what an error ends, and a Sentinel-1 product as delivered in a whole build."""

import pickle
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Event

import numpy as np
import pytest
import shapely

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.bands import DYNAMIC, Sensor
from snowgalileo_qgis.engine.grid import RegionGrid, region_grid
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.nearest import AffineGrid
from snowgalileo_qgis.engine.protocol import BuildSpec, LeftOut, SnowGalileoError
from snowgalileo_qgis.engine.scene import Native, Scene
from snowgalileo_qgis.engine.sources.archive.readers import READERS
from snowgalileo_qgis.engine.sources.archive.sentinel1.annotation import read_annotation
from snowgalileo_qgis.engine.sources.cell_outlines import CellOutlines
from snowgalileo_qgis.engine.sources.ingest import Reading, ingest, read_bands
from snowgalileo_qgis.engine.sources.plan import Plan, key_of, make_plan
from snowgalileo_qgis.engine.sources.process_pool import ProcessPool
from snowgalileo_qgis.engine.sources.scene_reader import Ingestion, ReadableScene, SceneReader
from snowgalileo_qgis.engine.sources.source import FoundScenes
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.arrays import open_array, values_of
from snowgalileo_qgis.engine.stack.region.drafts import open_drafts
from snowgalileo_qgis.engine.stack.region.window import window_pixels
from tests.engine.sources.archive.dem_tiles import STEP, write_tile
from tests.engine.sources.archive.sentinel1.grd_products import file_of, make_product, write_image


@dataclass
class FailingReader(SceneReader):
    """A reader whose reading raises ``error``."""

    error: Exception

    sensor = Sensor.MODIS
    bands = ("sur_refl_b01",)
    ingestion = Ingestion(seconds_per_cell=1.0, bytes_per_cell=1)

    def read(self, *_):
        raise self.error


@pytest.fixture
def failing(tmp_path):
    """Answer to reading a scene that fails with an error."""
    grid = RegionGrid("EPSG:32611", 562_000, 5_654_000, 1, 1, np.ones((1, 1), bool))
    region = Region.create(tmp_path / "r.zarr", grid)
    drafts = open_drafts(region.path)
    scene = Scene(Sensor.MODIS, "A", date(2025, 4, 6), tmp_path / "a.hdf", {}, shapely.box(0, 0, 1, 1), ())
    return lambda error: read_bands(
        Reading(region.path, drafts, scene, FailingReader(error), FailingReader.bands)
    )


def test_an_error_of_a_scene_leaves_it_out(failing):
    assert failing(SnowGalileoError("SG-SOURCE-001", "truncated")).code == "SG-SOURCE-001"
    unexpected = failing(ZeroDivisionError("by zero"))
    assert unexpected.code == "SG-BUG-001" and "a.hdf, sur_refl_b01" in unexpected.reason


@pytest.mark.parametrize("code", ["SG-OUTPUT-001", "SG-REGION-003"])
def test_an_error_of_the_store_ends_the_build(failing, code):
    with pytest.raises(SnowGalileoError) as error:
        failing(SnowGalileoError(code, "disk full"))
    assert error.value.code == code


def test_every_sensor_has_a_reader_that_travels_to_other_processes():
    assert [reader.sensor for reader in READERS] == list(Sensor)
    for reader in READERS:
        twin = pickle.loads(pickle.dumps(reader.for_rule("first")))
        assert (twin.bands, twin.products, twin.ingestion) == (
            reader.bands,
            reader.products,
            reader.ingestion,
        )


def test_a_product_as_delivered_is_placed_with_the_terrain(shared, tmp_path):
    archive = tmp_path / "archive"
    product = make_product(shared, archive)
    place = read_annotation(str(file_of(product, "vv"))).grid
    longitude, latitude = float(place.longitude[4, 10]), float(place.latitude[4, 10])
    line, pixel = int(place.lines[4]), int(place.pixels[10])
    for polarisation, number in (("vv", 50), ("vh", 25)):
        window = (line - 400, line + 400, pixel - 400, pixel + 400)
        write_image(file_of(product, polarisation, "measurement"), window, np.full((800, 800), number))
    area = read_area(
        f"{longitude - 0.001},{latitude - 0.001},{longitude + 0.001},{latitude + 0.001}", "EPSG:4326"
    )
    spec = BuildSpec(
        day="2021-08-09", area=area, archive=[str(archive)], output=str(tmp_path / "r.zarr"), workers=1
    )
    with pytest.raises(SnowGalileoError, match="without the terrain"):
        run_job(spec, JobContext(lambda _: None, Event()))
    heights = np.full((200, 200), place.height[4, 10])
    write_tile(archive, int(latitude), int(longitude), longitude - 100 * STEP, latitude + 100 * STEP, heights)
    result = run_job(spec, JobContext(lambda _: None, Event()))
    assert {scene.sensor: scene.verdict for scene in result.scenes} == {"s1": "used", "dem": "used"}
    grid = region_grid(area)
    pixels = window_pixels(
        Region.open(tmp_path / "r.zarr"), date(2021, 8, 9), grid.x0, grid.y0, 100 * grid.cols, 100 * grid.rows
    )
    vv, vh, angle = np.moveaxis(pixels[..., 7 * len(DYNAMIC) : 7 * len(DYNAMIC) + 3], -1, 0)
    assert vv == pytest.approx(10 * np.log10(0.25), abs=1e-4) and vh == pytest.approx(
        10 * np.log10(0.0625), abs=1e-4
    )
    assert angle == pytest.approx(place.incidence[4, 10], abs=0.15)


@dataclass
class CopyReader(SceneReader):
    """Reads scenes whose file is not called bad."""

    sensor = Sensor.MODIS
    bands = ("sur_refl_b01", "sur_refl_b02")
    ingestion = Ingestion(seconds_per_cell=1.0, bytes_per_cell=1)

    def read(self, scene, band, region):
        if scene.path.name.startswith("bad"):
            raise SnowGalileoError("SG-SOURCE-001", f"{scene.path.name} is damaged.")
        grid = AffineGrid(region.crs, region.x0 - 1000, region.y0 + 1000, 500, 500, 8, 8)
        return Native(grid, np.full((8, 8), 7, np.int16), None)


@dataclass
class Copies:
    """A source with one scene that has other copies."""

    folder: Path
    names: tuple[str, ...]
    name = "copies"
    products = {Sensor.MODIS: "copies"}

    def find(self, cells, days, check, report):
        everywhere = shapely.box(-180, -90, 180, 90)
        made = [
            Scene(Sensor.MODIS, name, days[-1], self.folder / name, {}, everywhere, ()) for name in self.names
        ]
        scene = replace(made[0], alternatives=tuple(made[1:]))
        return FoundScenes([ReadableScene(scene, CopyReader())], [], frozenset(days))


@pytest.mark.parametrize(
    ("names", "used"),
    [
        (("good",), "good"),
        (("bad", "good"), "good"),
        (("bad1", "bad2", "good"), "good"),
        (("bad1", "bad2"), None),
    ],
)
def test_another_copy_is_read_where_the_chosen_one_is_damaged(tmp_path, names, used):
    grid = RegionGrid("EPSG:32611", 562_000, 5_654_000, 1, 1, np.ones((1, 1), bool))
    region = Region.create(tmp_path / "r.zarr", grid)
    plan = make_plan([Copies(tmp_path, names)], grid, date(2025, 4, 6))
    with ProcessPool(1, lambda: None) as pool:
        found = ingest(region, plan, pool, lambda *_: None)
    assert [scene.path.name for scene in found.used] == ([used] if used else [])
    bad = [name for name in names if name.startswith("bad")]
    assert [(scene.path.name, item.code) for scene, item in found.failed] == [
        (name, "SG-SOURCE-001") for name in bad
    ]
    stored = Region.open(region.path).scenes
    assert len(stored) == (1 if used else 0)
    if used and len(names) > 1:
        assert "takes the place of" in found.used[0].notes[-1]
    with ProcessPool(1, lambda: None) as pool:
        again = ingest(Region.open(region.path), plan, pool, lambda *_: None)
    assert [scene.path.name for scene in again.used] == ([used] if used else [])


@dataclass
class ValueReader(CopyReader):
    """Reads scenes whose file holds a number, which is the value of all pixels."""

    def read(self, scene, band, region):
        try:
            value = int(scene.path.read_text())
        except ValueError:
            raise SnowGalileoError("SG-SOURCE-001", f"{scene.path.name} is truncated.") from None
        return replace(super().read(scene, band, region), values=np.full((8, 8), value, np.int16))


@pytest.fixture(scope="module")
def reading_process():
    with ProcessPool(1, lambda: None) as pool:
        yield pool


@pytest.mark.parametrize(
    ("names", "later", "used"),
    [
        (("a",), ("cut",), ("a", 1)),
        (("a", "b"), ("cut", "2"), ("b", 2)),  # another version
        (("a", "b"), ("cut", "cut"), ("a", 1)),
        (("a", "copy/a"), ("cut", "2"), ("copy/a", 2)),
        (("a", "copy/a"), ("cut", "cut"), ("a", 1)),
    ],
)
def test_a_scene_that_cannot_be_read_again_stays_unless_another_takes_its_place(
    tmp_path, reading_process, names, later, used
):
    grid = RegionGrid("EPSG:32611", 562_000, 5_654_000, 1, 1, np.ones((1, 1), bool))
    region = Region.create(tmp_path / "r.zarr", grid)
    (tmp_path / "copy").mkdir()

    def build(contents):
        scenes = []
        for name, content in zip(names, contents):
            path = tmp_path / name
            path.write_text(content)
            files = {band: str(path) for band in ValueReader.bands}
            everywhere = shapely.box(-180, -90, 180, 90)
            scenes.append(Scene(Sensor.MODIS, path.name, date(2025, 4, 6), path, files, everywhere, ()))
        first = scenes[0]
        plan = Plan(
            grid,
            first.day,
            CellOutlines(grid),
            (first,),
            {key_of(first): ValueReader()},
            {key_of(first): 1},
            tuple(LeftOut(scene.path, "SG-SOURCE-004", "another version") for scene in scenes[1:]),
            alternatives={key_of(first): tuple(ReadableScene(scene, ValueReader()) for scene in scenes[1:])},
        )
        found = ingest(Region.open(region.path), plan, reading_process, lambda *_: None)
        (stored,) = Region.open(region.path).scenes
        return found, stored, int(values_of(stored.folder, open_array(stored.folder / "sur_refl_b01"))[0, 0])

    found, stored, value = build(["1", *later[1:]])
    assert (stored.name, value, found.failed) == ("a", 1, [])
    for _ in range(2):  # also an update that finds what the last one left
        found, stored, value = build(later)
        assert (stored.name, value) == (Path(used[0]).name, used[1])
        assert [str(scene.path.relative_to(tmp_path)) for scene in found.used] == [used[0]]
    if used[0] == "a":
        assert ("used", "SG-SOURCE-001 a is truncated. It is used as it was before.") in [
            (verdict, reason) for _, verdict, reason in found.verdicts()
        ]
    found, stored, value = build(["3", *later[1:]])
    assert (stored.name, value, found.failed) == ("a", 2 if used[0] == "copy/a" else 3, [])
