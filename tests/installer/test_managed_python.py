"""A Python that uv downloads, where the computer has none: from a server here, made of the Python here."""

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.installer.bundle import Bundle, save_bundle
from snowgalileo_qgis.installer.control import Control
from snowgalileo_qgis.installer.install import install
from snowgalileo_qgis.installer.interpreters import find, this_target
from snowgalileo_qgis.installer.tool import PYTHON_LIST, Tool
from tests.socks_server import SocksServer, proxying

REPOSITORY = Path(__file__).resolve().parents[2]
VERSION = "{}.{}".format(*sys.version_info)
ARCHIVE = "cpython-made.tar.gz"
LEFT_OUT = ("test", "idlelib", "ensurepip", "__pycache__", "site-packages", "dist-packages", "tkinter")

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() != "x86_64", reason="the list is made for one system"
)


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    """This Python as an archive of the kind that uv unpacks."""
    folder = tmp_path_factory.mktemp("python") / "python"
    library = Path(sysconfig.get_paths()["stdlib"])
    name = f"python{VERSION}"
    (folder / "bin").mkdir(parents=True)
    shutil.copy(Path(sys.executable).resolve(), folder / "bin" / name)
    for link in ("python", "python3"):
        (folder / "bin" / link).symlink_to(name)
    ignore = shutil.ignore_patterns(*LEFT_OUT, "config-*", "*.a")
    shutil.copytree(library, folder / "lib" / name, ignore=ignore)
    runs = subprocess.run([folder / "bin" / name, "-I", "-c", "import json, ssl, venv"], check=False)
    if runs.returncode:
        pytest.skip("this Python does not run elsewhere")
    path = folder.parent / ARCHIVE
    with tarfile.open(path, "w:gz", compresslevel=1) as made:
        made.add(folder, "python")
    return path.read_bytes()


@pytest.fixture()
def pythons(server, archive, monkeypatch):
    """Address of a list with that archive, on a computer without any Python."""
    monkeypatch.setattr("snowgalileo_qgis.installer.interpreters.candidates", lambda: iter(()))
    monkeypatch.setattr("snowgalileo_qgis.installer.interpreters.MANAGED_PYTHON", VERSION)
    monkeypatch.setattr("snowgalileo_qgis.installer.install.MANAGED_PYTHON", VERSION)
    server.files[ARCHIVE] = archive
    address = server.address.removesuffix("/simple")
    server.files[PYTHON_LIST] = listed(f"{address}/{ARCHIVE}", archive)
    return f"{address}/{PYTHON_LIST}"


def listed(url, archive):
    """A list in uv's form."""
    major, minor, patch = sys.version_info[:3]
    entry = {
        "name": "cpython", "arch": {"family": "x86_64", "variant": None}, "os": "linux", "libc": "gnu",
        "major": major, "minor": minor, "patch": patch, "prerelease": "", "variant": None,
        "url": url, "sha256": hashlib.sha256(archive).hexdigest(), "build": "20260101",
    }  # fmt: skip
    return json.dumps({f"cpython-{major}.{minor}.{patch}-linux-x86_64-gnu": entry}).encode()


def tool_of(folder, uv, **network):
    return Tool(folder, uv, folder / "pip.whl", Control(), **network)


@pytest.fixture()
def uv():
    import uv

    return Path(uv.find_uv_bin())


def test_uv_fetches_a_python_and_the_engine_computes_with_it(request_for, pythons):
    request = request_for(python_mirror=pythons)
    installed = install(request, Control())
    done = subprocess.run(
        [installed.interpreter, "-I", "-c", "import sys, torch; print(sys.base_prefix, torch.ones(2).sum())"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert str(request.folder / "python" / "cpython-") in done.stdout and "tensor(2.)" in done.stdout


def test_a_python_that_is_not_the_one_of_the_list(server, archive, pythons, tmp_path, uv):
    server.files[PYTHON_LIST] = listed(pythons.replace(PYTHON_LIST, ARCHIVE), archive + b"other")
    with pytest.raises(SnowGalileoError) as caught:
        tool_of(tmp_path, uv, python_mirror=pythons).managed_python(VERSION)
    assert caught.value.code == "SG-INSTALL-001" and "ash" in caught.value.detail
    assert not list((tmp_path / "python").glob("cpython-*/bin/python3"))


def test_uv_goes_through_a_socks_proxy(server, archive, pythons, tmp_path, uv):
    mirror = pythons.replace("127.0.0.1", "pythons.example.org")
    server.files[PYTHON_LIST] = listed(mirror.replace(PYTHON_LIST, ARCHIVE), archive)
    with proxying(SocksServer()) as proxy:
        tool = tool_of(tmp_path, uv, python_mirror=mirror, proxy=f"socks5://{proxy.address}")
        assert tool.managed_python(VERSION).version == platform.python_version()
        assert {name for name, _port in proxy.asked} == {"pythons.example.org"}


def test_a_bundle_brings_its_python_to_a_computer_without_network(
    server, locks, request_for, pythons, tmp_path, control
):
    path = tmp_path / "engine.zip"
    target = this_target(VERSION)
    save_bundle(
        path, target, "cpu", control, server.address, locks=locks, with_python=True, python_mirror=pythons
    )
    assert Bundle.open(path, control).python == VERSION
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("engine.zip")] == ["engine.zip"]
    if not shutil.which("unshare") or subprocess.run(["unshare", "-n", "true"], check=False).returncode:
        pytest.skip("network namespaces cannot be made here")
    code = (
        "import sys; from pathlib import Path;"
        "from snowgalileo_qgis.installer import interpreters; interpreters.candidates = lambda: iter(());"
        "from snowgalileo_qgis.installer.install import Request, install;"
        "from snowgalileo_qgis.installer.control import Control;"
        "print(install(Request('auto', Path(sys.argv[1]), '', Path(sys.argv[2]), locks=Path(sys.argv[3])),"
        "Control()).interpreter)"
    )
    done = subprocess.run(
        ["unshare", "-n", sys.executable, "-c", code, request_for().folder, path, locks],
        cwd=REPOSITORY, env={**os.environ, "SNOWGALILEO_HOME": str(tmp_path / "home")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = subprocess.run(
        [done.stdout.strip(), "-I", "-c", "import sys; print(sys.base_prefix)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.startswith(str(request_for().folder / "python"))


def test_a_bundle_without_python_says_that_one_is_needed(
    server, locks, request_for, tmp_path, control, monkeypatch
):
    path = tmp_path / "engine.zip"
    save_bundle(path, find().target, "cpu", control, server.address, locks=locks)
    assert Bundle.open(path, control).python == ""
    monkeypatch.setattr("snowgalileo_qgis.installer.interpreters.candidates", lambda: iter(()))
    monkeypatch.setattr("snowgalileo_qgis.installer.install.MANAGED_PYTHON", VERSION)
    with pytest.raises(SnowGalileoError) as caught:
        install(request_for(bundle=path), control)
    assert caught.value.code == "SG-INSTALL-001" and caught.value.detail == "The bundle holds none."
