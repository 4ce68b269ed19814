"""The published zip: contents, reproducibility, and the checks that guard it."""

import zipfile
from pathlib import Path

import check_package
import package
import pytest
from qgis_profile import PLUGIN, make_profile

from snowgalileo_qgis.version import __version__


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package.build(tmp_path_factory.mktemp("dist"))


def test_zip_is_named_by_the_version_of_the_code(archive: Path) -> None:
    assert archive.name == f"{PLUGIN}-{__version__}.zip"


def test_zip_holds_the_plugin_and_nothing_else(archive: Path) -> None:
    with zipfile.ZipFile(archive) as content:
        names = set(content.namelist())
    assert {
        f"{PLUGIN}/{name}"
        for name in (
            "__init__.py",
            "plugin.py",
            "metadata.txt",
            "LICENSE",
            "engine/protocol/__init__.py",
            "resources/normalization.json",
        )
    } <= names
    assert check_package.content_problems(archive) == []


def test_zip_is_reproducible(archive: Path, tmp_path: Path) -> None:
    assert package.build(tmp_path).read_bytes() == archive.read_bytes()


def test_metadata_follow_the_rules(archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive) as content:
        content.extractall(tmp_path)
    assert check_package.metadata_problems(tmp_path / PLUGIN) == []


def test_profile_has_the_layout_of_the_zip(archive: Path, tmp_path: Path) -> None:
    plugin = make_profile(tmp_path) / "profiles" / "default" / "python" / "plugins" / PLUGIN
    with zipfile.ZipFile(archive) as content:
        assert all((plugin.parent / name).is_file() for name in content.namelist())
        assert {name.split("/")[1] for name in content.namelist()} <= {
            entry.name for entry in plugin.iterdir()
        }


def test_profile_can_be_refreshed_and_keeps_settings(tmp_path: Path) -> None:
    settings = make_profile(tmp_path) / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.write_text("changed by QGIS", encoding="utf-8")
    make_profile(tmp_path)
    assert settings.read_text(encoding="utf-8") == "changed by QGIS"


@pytest.mark.parametrize(
    "name", ["other/__init__.py", f"{PLUGIN}/core/__pycache__/a.pyc", f"{PLUGIN}/.hidden", f"{PLUGIN}/run.sh"]
)
def test_check_reports_files_that_do_not_belong(tmp_path: Path, name: str) -> None:
    made = tmp_path / "bad.zip"
    with zipfile.ZipFile(made, "w") as content:
        content.writestr(name, "")
    assert f"{name} does not belong in the package" in check_package.content_problems(made)


def test_check_reports_missing_metadata(tmp_path: Path) -> None:
    (tmp_path / "metadata.txt").write_text(
        "[general]\nname=SnowGalileo\nversion=1.0\nicon=none.svg\n", encoding="utf-8"
    )
    (tmp_path / "version.py").write_text('__version__ = "1.1"\n', encoding="utf-8")
    problems = check_package.metadata_problems(tmp_path)
    assert "metadata.txt has no about" in problems
    assert "version 1.0 is not MAJOR.MINOR.PATCH" in problems
    assert "metadata.txt and version.py disagree about the version" in problems
    assert "the icon none.svg is not in the package" in problems


def test_check_tells_which_addresses_an_upload_lacks(tmp_path: Path) -> None:
    (tmp_path / "metadata.txt").write_text(
        "[general]\nemail=\ntracker=https://example.org/issues\n", encoding="utf-8"
    )
    assert check_package.lacking_for_upload(tmp_path) == ["email", "repository"]


def test_scans_find_what_the_repository_would_block(tmp_path: Path) -> None:
    secret = "AKIA" + "QYLPMN5HFIQR7XYA"
    (tmp_path / "bad.py").write_text(
        f'import hashlib\n\nKEY = "{secret}"\nprint(hashlib.md5(b"x"))\n', encoding="utf-8"
    )
    assert any("B324" in problem for problem in check_package.bandit_problems(tmp_path))
    assert any(problem.startswith("bad.py:3:") for problem in check_package.secret_problems(tmp_path))
