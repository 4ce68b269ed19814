"""An update writes nothing to a folder whose maps are of another area or another watch, and says so."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from tests.engine.jobs.test_build import CRS
from tests.engine.jobs.test_watch import ONE_CELL, Made

TWO_CELLS = "562000,5653000,564000,5654000"
OTHER_CELL = "563000,5653000,564000,5654000"
PART_OF_CELL = "562000,5653000,563000,5653900"
DAY = "2025-04-04"


@pytest.fixture(scope="module")
def mapped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a watch whose first day is mapped."""
    made = Made(tmp_path_factory.mktemp("mapped"))
    made.radar(4)
    made.update(DAY)
    return made.folder


@pytest.fixture()
def made(mapped: Path, tmp_path: Path) -> Made:
    """A copy of it in another place, with the original still there."""
    shutil.copytree(mapped, tmp_path / "copy")
    copy = Made.__new__(Made)
    copy.folder = tmp_path / "copy"
    copy.archive, copy.out = copy.folder / "archive", copy.folder / "out"
    copy.file = copy.folder / "bow.toml"
    return copy


def refused(made: Made) -> str:
    """What the update says, which changes nothing; ``status`` says it, too."""
    before = made.snapshot()
    with pytest.raises(SnowGalileoError) as caught:
        made.update("2025-04-05")
    assert caught.value.code == "SG-WATCH-001"
    assert made.snapshot() == before
    (note,) = made.update("2025-04-05", action="status").notes
    assert note.values["text"] == caught.value.text
    return caught.value.text


@pytest.mark.parametrize("box", [TWO_CELLS, OTHER_CELL])
@pytest.mark.parametrize("lost", [None, "stack.zarr", "days.json"])
def test_another_area(made: Made, box: str, lost: str | None) -> None:
    made.write(area={"box": box, "crs": CRS})
    if lost == "stack.zarr":
        shutil.rmtree(made.out / lost)
    elif lost:
        (made.out / lost).unlink()
    lines = made.file.read_text().splitlines()
    (line,) = (number for number, text in enumerate(lines, 1) if text.startswith("box ="))
    said = refused(made)
    assert f"line {line}: the maps and satellite data in" in said and "another output folder" in said


def test_another_rule_for_several_scenes(made: Made) -> None:
    made.write(sources={"archive": ["archive"], "rule": "first"})
    assert "follow the rule 'mosaic', not 'first'" in refused(made)
    shutil.rmtree(made.out / "stack.zarr")
    assert not made.update(DAY).failed


def test_an_area_of_the_same_cells_is_taken_over(made: Made) -> None:
    made.write(area={"box": PART_OF_CELL, "crs": CRS})
    report = made.update(DAY)
    assert report.again == [DAY] and report.days[0].change == "other settings"


def test_two_watch_files_of_one_folder(made: Made, capsys: pytest.CaptureFixture[str]) -> None:
    first = made.file
    made.update(DAY)
    made.file = made.folder / "other.toml"
    made.write(maps={"clms": True}, area={"box": ONE_CELL, "crs": CRS})
    assert f"{first} writes to this folder, too" in refused(made)
    assert main(["watch", "status", str(made.file), "--today", DAY]) == 0
    assert "writes to this folder, too" in capsys.readouterr().out
    first.unlink()  # renamed, or no longer wanted
    assert made.update(DAY).mapped == [DAY], "with the raster that this file asks for"


def test_a_folder_that_was_copied_or_moved_belongs_to_its_own_file(made: Made) -> None:
    owner = json.loads((made.out / "days.json").read_text())["owner"]["file"]
    assert Path(owner).is_file() and not Path(owner).is_relative_to(made.folder)
    report = made.update(DAY)
    assert not report.failed and not report.again and not report.notes
