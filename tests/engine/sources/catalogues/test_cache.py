"""Cleaning up the folder of fetched products: what it says, what it frees, and what it never touches."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.locks import locked
from snowgalileo_qgis.engine.protocol import (
    CACHE_KINDS,
    CacheSpec,
    FetchSpec,
    SnowGalileoError,
    spec_from_json,
)
from snowgalileo_qgis.engine.sources.catalogues.cache import ProductCache
from snowgalileo_qgis.engine.sources.catalogues.in_use import using
from snowgalileo_qgis.engine.sources.origin import NOTE
from tests.engine.sources.catalogues.online_world import LANDSAT, spec_settings
from tests.engine.sources.catalogues.test_build_online import Held, run, spec_of

DAY_S = 86_400


def clean(folder, **choices):
    spec = CacheSpec(cache=str(folder), **choices)
    return run_job(spec_from_json(spec.to_json()), JobContext(lambda _: None, Event()))


def put(root: Path, kind: str, name: str, size: int, age_days: float = 10.0, *, note: bool = True) -> Path:
    folder = root / kind / name
    (folder / "inner").mkdir(parents=True)
    (folder / "inner" / "data.bin").write_bytes(bytes(size))
    marked = folder
    if note:
        marked = folder / NOTE
        marked.write_text(json.dumps({"service": "open", "name": name, "files": {}}))
    then = time.time() - age_days * DAY_S
    os.utime(marked, (then, then))
    return folder


def bytes_in(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def test_what_is_fetched_is_listed_by_kind_and_removed_as_it_said(server, tmp_path, capsys):
    spec = FetchSpec(**spec_settings(server.url, tmp_path, sensors=["modis", "dem", "landsat"]))
    run_job(spec, JobContext(lambda _: None, Event()))
    before = bytes_in(tmp_path)
    listed = clean(tmp_path)
    assert {kind.kind: kind.products for kind in listed.kinds} == {"landsat": 1, "modis": 1, "dem": 1}
    assert listed.chosen == sum(kind.size for kind in listed.kinds) > 0 and listed.removed == 0
    assert bytes_in(tmp_path) == before, "listing changes nothing"
    removed = clean(tmp_path, remove=True, kinds=["landsat"])
    assert (removed.removed, removed.freed) == (1, removed.chosen) and not removed.warnings
    assert not (tmp_path / "landsat" / LANDSAT).exists() and list((tmp_path / "landsat").iterdir()) == []
    assert before - bytes_in(tmp_path) == removed.freed, "it frees what it said"
    assert {kind.kind for kind in clean(tmp_path).kinds} == {"modis", "dem"}
    assert main(["cache", "list", "--cache", str(tmp_path), "--products"]) == 0
    assert "MOD09GA" in capsys.readouterr().out
    assert main(["cache", "clean", "--cache", str(tmp_path), "--unused-days", "2"]) == 0
    assert "Chosen: 0.0 MB" in capsys.readouterr().out
    assert main(["cache", "clean", "--cache", str(tmp_path)]) == 0
    assert "Removed 2 products" in capsys.readouterr().out
    fetched = run_job(spec, JobContext(lambda _: None, Event()))
    assert len(fetched.fetched) == 3, "what was removed is simply fetched again"


@settings(deadline=None, max_examples=40)
@given(
    made=st.lists(
        st.tuples(st.sampled_from(CACHE_KINDS), st.integers(0, 9000), st.integers(0, 60), st.booleans()),
        max_size=8,
    ),
    kinds=st.sets(st.sampled_from(CACHE_KINDS)),
    days=st.integers(0, 60),
    unfinished=st.booleans(),
)
def test_exactly_what_was_chosen_goes(tmp_path_factory, made, kinds, days, unfinished):
    root = tmp_path_factory.mktemp("cache")
    places = {
        put(root, kind, f"P{number}{'' if whole else '.part'}", size, age + 0.5): (kind, age, whole)
        for number, (kind, size, age, whole) in enumerate(made)
    }
    before = bytes_in(root)
    result = clean(
        root, remove=True, kinds=sorted(kinds), unused_days=float(days), unfinished_only=unfinished
    )
    for place, (kind, age, whole) in places.items():
        goes = (not kinds or kind in kinds) and age >= days and not (unfinished and whole)
        assert place.exists() != goes
    assert result.freed == result.chosen == before - bytes_in(root)


def test_nothing_that_was_not_fetched_and_nothing_outside_is_removed(tmp_path):
    root, outside = tmp_path / "cache", tmp_path / "outside"
    put(tmp_path, "outside", "P", 100)
    own = put(root, "s2", "own_product", 100, note=False)
    stranger = put(root, "photos", "P", 100)
    fetched = put(root, "s2", "P1", 100)
    (root / "s2" / "link").symlink_to(outside / "P")
    (root / "landsat").symlink_to(outside)
    (fetched / "inner" / "link").symlink_to(outside / "P")
    (root / "s2" / "file.part").write_text("a file")
    assert clean(root, remove=True).removed == 1
    assert not fetched.exists() and own.exists() and stranger.exists() and (outside / "P" / NOTE).exists()
    assert (outside / "P" / "inner" / "data.bin").stat().st_size == 100
    assert (root / "s2" / "file.part").exists() and (root / "s2" / "link").is_symlink()


def test_products_that_a_job_uses_stay(tmp_path):
    old, new = put(tmp_path, "s2", "old", 100, 5), put(tmp_path, "s2", "new", 100, 0)
    partly = put(tmp_path, "s1", "coming.part", 100, 5)
    with using(tmp_path), locked(tmp_path / "s1" / ".coming.lock", partly, "Download products"):
        listed = clean(tmp_path)
        assert {product.name: product.is_in_use for product in listed.products} == {
            **{"old": False, "new": True, "coming": False}
        }
        result = clean(tmp_path, remove=True)
        assert new.exists() and partly.exists() and not old.exists()
        assert [warned.code for warned in result.warnings] == ["SG-OUTPUT-005"]
        assert not ProductCache(str(tmp_path)).clean(0, []), "nor does the limit remove it"
    assert not (tmp_path / ".jobs").exists()
    assert clean(tmp_path, remove=True).removed == 2


def test_cleaning_beside_a_running_download_and_build(server, made, tmp_path):
    cleaned = []
    held = server.services["dds.cr.usgs.gov"] = Held(made.dds)

    class Said(list):
        def append(self, message):
            if message.get("stage") == "online" and len(list((tmp_path / "cache").glob(f"*/*/{NOTE}"))) > 4:
                cleaned.append(clean(tmp_path / "cache", remove=True))
                held.release.set()

    built = run(spec_of(server, tmp_path), Said())
    assert cleaned and not sum(result.removed for result in cleaned)
    assert not built.left_out and not built.fetched.left_out and built.missing == ["Sentinel-1"]
    assert clean(tmp_path / "cache", remove=True).removed == 10


@pytest.mark.parametrize("choices", [{"kinds": ["photos"]}, {"unused_days": -1.0}])
def test_impossible_choices_are_refused(tmp_path, choices):
    with pytest.raises(SnowGalileoError, match="not"):
        clean(tmp_path, **choices)
