"""Which Python runs the engine, and what it inherits."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.core import environment
from snowgalileo_qgis.core.settings import settings
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.installer.folder import Installed


@pytest.fixture()
def nothing_installed(monkeypatch, tmp_path):
    monkeypatch.delenv("SNOWGALILEO_PYTHON", raising=False)
    monkeypatch.setenv("SNOWGALILEO_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(environment, "CHECKOUT", tmp_path / "checkout")
    settings().interpreter = ""
    yield tmp_path
    settings().interpreter = ""


def make_python(folder):
    python = environment.python_of(folder)
    python.parent.mkdir(parents=True)
    python.touch()
    return python


def make_installed(folder):
    """An environment as the installer leaves it."""
    path = folder / "cpu-0123456789ab-1"
    python = make_python(path)
    Installed(path, "cpu", "0123456789ab", when="2026-01-01").finish()
    return python


def test_without_an_engine_one_sentence_says_what_to_do(nothing_installed):
    with pytest.raises(SnowGalileoError) as caught:
        environment.find_interpreter()
    assert caught.value.code == "SG-ENGINE-001"
    assert "Options > SnowGalileo" in caught.value.hint


def test_order_of_choice(nothing_installed, monkeypatch):
    checkout = make_python(nothing_installed / "checkout" / ".venv" / "engine")
    assert environment.find_interpreter() == checkout
    managed = make_installed(nothing_installed / "home" / "engine")
    assert environment.find_interpreter() == managed
    by_variable = make_python(nothing_installed / "variable")
    monkeypatch.setenv("SNOWGALILEO_PYTHON", str(by_variable))
    assert environment.find_interpreter() == by_variable
    chosen = make_python(nothing_installed / "chosen")
    settings().interpreter = chosen
    assert environment.find_interpreter() == chosen
    assert environment.worker_command()[:2] == [str(chosen), "-I"]


@pytest.mark.parametrize("by_setting", [True, False])
def test_a_chosen_python_that_is_gone_is_not_replaced_by_another(nothing_installed, monkeypatch, by_setting):
    make_python(nothing_installed / "checkout" / ".venv" / "engine")
    gone = nothing_installed / "gone" / "python"
    if by_setting:
        settings().interpreter = gone
    else:
        monkeypatch.setenv("SNOWGALILEO_PYTHON", str(gone))
    with pytest.raises(SnowGalileoError) as caught:
        environment.find_interpreter()
    assert caught.value.code == "SG-ENGINE-001"
    assert str(gone) in caught.value.text


def test_the_engine_script_exists():
    assert environment.engine_main().is_file()


def test_the_link_of_a_virtual_environment_is_not_followed(nothing_installed):
    """A venv's interpreter is a link to the system's; without the link it would not find its packages."""
    python = environment.python_of(nothing_installed / "checkout" / ".venv" / "engine")
    python.parent.mkdir(parents=True)
    python.symlink_to("/usr/bin/env")
    assert environment.find_interpreter() == python


QGIS_NAMES = ["PYTHONPATH", "pythonhome", "QGIS_PREFIX_PATH", "GDAL_DATA", "PROJ_LIB", "LD_PRELOAD"]
OTHER_NAMES = ["PATH", "HOME", "LANG", "HTTPS_PROXY", "SNOWGALILEO_NICE"]


@given(st.dictionaries(st.sampled_from(QGIS_NAMES + OTHER_NAMES), st.text(max_size=5)))
def test_scrubbing_drops_what_is_qgis_and_keeps_the_rest(variables):
    kept = environment.scrubbed(variables)
    assert set(kept) == set(variables) & set(OTHER_NAMES)
    assert all(kept[name] == variables[name] for name in kept)


def test_windows_path_loses_the_folders_of_qgis():
    path = os.pathsep.join([str(Path("/osgeo4w/bin")), str(Path("/windows"))])
    assert environment.scrubbed({"OSGEO4W_ROOT": str(Path("/osgeo4w")), "PATH": path}) == {
        "PATH": str(Path("/windows"))
    }


@pytest.mark.parametrize("home", ["missing", "file", "relative", "", "forbidden/inside"])
def test_a_home_that_cannot_be_used_is_not_the_engines_folder(monkeypatch, tmp_path, home):
    (tmp_path / "file").touch()
    monkeypatch.setenv("HOME", home if home in ("relative", "") else str(tmp_path / home))
    folder = Path(environment.working_folder())
    assert folder.is_absolute() and folder.is_dir() and os.access(folder, os.X_OK)


def test_the_engine_starts_in_the_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert environment.working_folder() == str(tmp_path)
