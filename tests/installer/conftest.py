"""A small engine to install from a loopback index: real uv, real pip, and one wheel that leads to the
libraries of the environment that runs the tests, so that what is installed really computes.
"""

import ensurepip
import os
import sysconfig
from pathlib import Path

import pytest

from snowgalileo_qgis.installer.control import Control
from snowgalileo_qgis.installer.install import Request
from tests.package_server import PackageServer, serving, wheel, write_locks

UV_TAG = "py3-none-any"
LARGE = 3_000_000


@pytest.fixture(scope="session")
def uv_wheel():
    import uv

    return wheel("uv", "1.0", {"uv-1.0.data/scripts/uv": Path(uv.find_uv_bin()).read_bytes()})


@pytest.fixture(scope="session")
def pip_wheel():
    (path,) = Path(ensurepip.__file__).parent.glob("_bundled/pip-*.whl")
    return path.name, path.read_bytes()


@pytest.fixture(scope="session")
def engine_wheel():
    """Leads to the real libraries; with random bytes, so that its download takes several pieces."""
    site = sysconfig.get_paths()["purelib"]
    noise = os.urandom(LARGE)
    return wheel(
        "engine_libraries", "1.0", {"engine_libraries.pth": site.encode() + b"\n", "noise.bin": noise}
    )


@pytest.fixture(scope="session")
def dask_wheel():
    """The extra for clusters."""
    return wheel("dask_libraries", "1.0", {"dask_libraries.py": b""})


@pytest.fixture()
def server(uv_wheel, pip_wheel, engine_wheel, dask_wheel, monkeypatch):
    for name in list(os.environ):
        if name.startswith(("PIP_", "UV_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    with serving(PackageServer(dict([uv_wheel, pip_wheel, engine_wheel, dask_wheel]))) as running:
        yield running


@pytest.fixture()
def locks(tmp_path, uv_wheel, pip_wheel, engine_wheel, dask_wheel):
    tools = dict([uv_wheel, pip_wheel])
    return write_locks(tmp_path / "locks", dict([engine_wheel]), tools, dask=dict([dask_wheel]))


@pytest.fixture()
def request_for(server, locks, tmp_path):
    """The request for an installation into a folder with spaces and umlauts."""

    def make(**changes):
        fields = {
            "backend": "cpu",
            "folder": tmp_path / "Zoë's Ordner ü" / "engine",
            "mirror": server.address,
        }
        return Request(**{**fields, "locks": locks, **changes})

    return make


@pytest.fixture()
def control():
    return Control()
