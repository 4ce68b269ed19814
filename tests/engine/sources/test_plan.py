"""Plans from several sources."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
import shapely

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.protocol import LeftOut, SnowGalileoError
from snowgalileo_qgis.engine.scene import Scene
from snowgalileo_qgis.engine.sources.archive import modis, sentinel2
from snowgalileo_qgis.engine.sources.plan import key_of, make_plan
from snowgalileo_qgis.engine.sources.scene_reader import ReadableScene
from snowgalileo_qgis.engine.sources.source import FoundScenes

DAY = date(2025, 4, 6)
GRID = RegionGrid("EPSG:32611", 562_000, 5_654_000, 2, 2, np.ones((2, 2), bool))
EVERYWHERE = shapely.box(-117, 50, -115, 52)


class Listed:
    """A source that has the given scenes."""

    def __init__(self, name, *found, left_out=()):
        self.name, self.found, self.left_out = name, found, left_out
        self.products = {item.scene.sensor: f"{item.scene.sensor.label} of {name}" for item in found}

    def find(self, cells, days, check, report):
        report(1, 2)
        return FoundScenes(self.found, self.left_out, frozenset(item.scene.day for item in self.found))


def scene(reader, name, path):
    return ReadableScene(Scene(reader.sensor, name, DAY, Path(path), {}, EVERYWHERE, ()), reader)


def test_a_scene_that_two_sources_have_is_taken_from_the_first():
    own_reader = modis.ModisReader()
    first = Listed("disk", scene(modis.READER, "A", "/disk/a"))
    second = Listed("service", scene(own_reader, "A", "/service/a"), scene(own_reader, "B", "/service/b"))
    plan = make_plan([first, second], GRID, DAY)
    assert [(str(item.path), item.name) for item in plan.scenes] == [("/disk/a", "A"), ("/service/b", "B")]
    assert [plan.readers[key_of(item)] for item in plan.scenes] == [modis.READER, own_reader]
    assert set(plan.reach.values()) == {4}


def test_scenes_of_all_sources_are_in_the_order_of_sensors_and_reports_are_kept():
    lost = LeftOut(Path("/disk/x"), "SG-SOURCE-001", "x cannot be read.")
    first = Listed("disk", scene(modis.READER, "A", "/disk/a"), left_out=(lost,))
    second = Listed("service", scene(sentinel2.READER, "B", "/service/b"))
    steps = []
    plan = make_plan([first, second], GRID, DAY, report=lambda *step: steps.append(step))
    assert [item.sensor for item in plan.scenes] == [Sensor.S2, Sensor.MODIS]
    assert plan.left_out == (lost,) and steps == [(1, 4), (3, 4)]


def test_two_parts_of_a_product_in_one_source_are_both_kept():
    plan = make_plan(
        [Listed("disk", scene(modis.READER, "A", "/disk/1"), scene(modis.READER, "A", "/disk/2"))], GRID, DAY
    )
    assert len({item.name for item in plan.scenes}) == 2


def test_nothing_found_names_every_source():
    with pytest.raises(SnowGalileoError, match=r"No product in disk, service shows the area") as error:
        make_plan([Listed("disk"), Listed("service")], GRID, DAY)
    assert error.value.code == "SG-BUILD-001"
