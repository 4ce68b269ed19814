"""What befalls a watch from outside: clocks that are slow, drives that are away, folders that are moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.sources.archive.listing import entries
from tests.engine.jobs.test_build import write_radar
from tests.engine.jobs.test_watch import Made


@pytest.fixture()
def made(tmp_path: Path) -> Made:
    return Made(tmp_path)


def test_a_clock_that_is_a_day_slow_hides_no_map(made: Made) -> None:
    for day in (5, 6):
        made.radar(day)
    made.write(days={"first": "2025-04-05"})
    made.update()
    kept = {name: content for name, content in made.snapshot().items() if name != "status.png"}
    for today in ("2025-04-05", "2024-01-01"):
        report = made.update(today)
        assert (report.latest_day, report.mapped, report.again) == ("2025-04-06", [], [])
        assert [day.day for day in report.days] == ["2025-04-05", "2025-04-06"]
        shown = made.snapshot()
        for name in ("latest/fsc.tif", "maps/fsc_collection.json"):
            assert shown[name] == kept[name], (today, name)
    made.update()
    assert {name: content for name, content in made.snapshot().items() if name != "status.png"} == kept


def test_a_watch_in_a_folder_of_products_does_not_read_its_own_maps(made: Made) -> None:
    made.out = made.archive / "out"
    cells = {"netcdf": True, "cells": True}
    made.write(output={"folder": "archive/out", "keep_versions": True}, export=cells, model={"flips": True})
    made.radar(4)
    for seed in (1, 2):
        save_model(seeded_model("nano", seed), made.folder / "model.safetensors")
        made.update("2025-04-04")
    assert {path.name for path in made.out.iterdir()} >= {"maps", "latest", "versions", "cells", "maps.nc"}
    listed = {entry.path for entry in entries([made.archive, made.out], pytest.fail)}
    rasters = {path for path in listed if path.suffix in (".tif", ".nc", ".h5")}
    assert rasters == set(made.archive.glob("S1A*.tif")), "those of users are still listed"
    before = len(listed)
    made.radar(5)
    made.update("2025-04-05")
    assert len(entries([made.archive], pytest.fail)) == before + 1, "the product, and nothing of its map"


def test_an_empty_folder_of_products_is_told(made: Made, capsys: pytest.CaptureFixture[str]) -> None:
    """As a drive leaves it that is not connected."""
    command = ["watch", "update", str(made.file), "--today", "2025-04-04", "--quiet"]
    assert main(command) == 0 and not capsys.readouterr().err, "a new watch, whose products will come"
    made.radar(4)
    made.update("2025-04-04")
    made.archive.rename(made.folder / "drive")
    made.archive.mkdir()
    assert main(command) == 0
    assert f"The folder {made.archive} is empty" in capsys.readouterr().err


def test_products_that_were_moved_and_then_changed_are_read_again(tmp_path: Path) -> None:
    (tmp_path / "before").mkdir()
    made = Made(tmp_path / "before")
    made.write(days={"first": "2025-04-04"})
    made.radar(4)
    made.update("2025-04-04")
    made.folder.rename(tmp_path / "after")
    made.folder = tmp_path / "after"
    made.archive, made.out, made.file = (made.folder / name for name in ("archive", "out", "bow.toml"))
    assert not made.update("2025-04-04").again
    (product,) = made.archive.iterdir()
    (made.archive / f"{write_radar(made.archive, '20250404T130000', -3)}.tif").replace(product)
    assert made.update("2025-04-04").days[0].change == "Sentinel-1 2025-04-04 other values"
    assert not made.update("2025-04-04").again
