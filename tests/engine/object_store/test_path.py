"""Addresses behave as paths, and what only a disk can do fails instead of making a folder named ``s3:``."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.object_store import ObjectPath, path_of
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.protocol.paths import absolute, inside, is_inside

STORE = path_of("s3://snow/a/b.zarr")


def test_names_are_those_of_paths() -> None:
    assert isinstance(STORE, ObjectPath) and type(path_of("/a/b")) is type(Path())
    assert (STORE.name, STORE.suffix, str(STORE.parent)) == ("b.zarr", ".zarr", "s3://snow/a")
    assert str(STORE / "x" / "y") == "s3://snow/a/b.zarr/x/y" and str(STORE.with_name("c")) == "s3://snow/a/c"
    assert (STORE / "x" / "y").relative_to(STORE).as_posix() == "x/y"
    assert path_of(STORE) == STORE == pickle.loads(pickle.dumps(STORE))
    assert isinstance(pickle.loads(pickle.dumps(STORE)), ObjectPath)
    assert STORE.absolute() == STORE == STORE.resolve() == STORE.expanduser()
    assert {STORE: 1}[path_of("s3://snow/a//b.zarr/")] == 1


def test_texts_are_kept_as_they_are() -> None:
    assert absolute("s3://snow/a.zarr") == "s3://snow/a.zarr" and Path(absolute("a")).is_absolute()
    assert inside("s3://snow/a/", "b") == "s3://snow/a/b" and inside("a", "b") == str(Path("a", "b"))
    assert is_inside("s3://snow/a/b", "s3://snow/a") and not is_inside("s3://snow/ab", "s3://snow/a")


@pytest.mark.parametrize(
    "act",
    [
        open,
        os.stat,
        os.listdir,
        os.path.realpath,
        lambda path: path.rename("x"),
        lambda path: path.write_text("x"),
        lambda path: path.open("wb"),
        lambda path: path.chmod(0o600),
        lambda path: path.symlink_to("x"),
    ],
)
def test_what_needs_a_disk_fails(
    act: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SnowGalileoError, match="SG-STORE-006"):
        act(STORE)
    assert not list(tmp_path.iterdir())
