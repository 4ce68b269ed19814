"""The bundle for computers without internet, and the report."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.installer.bundle import ABOUT, FORMAT, SUMS, Bundle, save_bundle
from snowgalileo_qgis.installer.control import Control
from snowgalileo_qgis.installer.folder import current
from snowgalileo_qgis.installer.install import Request, install
from snowgalileo_qgis.installer.interpreters import find
from snowgalileo_qgis.installer.report import report, scrubbed_text
from snowgalileo_qgis.installer.tags import WINDOWS, Target

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture()
def bundle(server, locks, tmp_path, control):
    path = tmp_path / "für Anna" / "engine.zip"
    weights = tmp_path / "clear.safetensors"
    weights.write_bytes(b"weights")
    more = {"weights": [weights], "locks": locks, "has_dask": True}
    size = save_bundle(path, find().target, "cpu", control, server.address, **more)
    assert size == path.stat().st_size and [p.name for p in path.parent.iterdir()] == ["engine.zip"]
    return path


def test_the_sums_are_those_of_sha256sum(bundle, tmp_path):
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(tmp_path / "out")
    done = subprocess.run(
        ["sha256sum", "-c", SUMS], cwd=tmp_path / "out", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0 and done.stdout.count(": OK") == 5


def test_it_installs_with_the_network_cut(bundle, request_for, tmp_path, locks):
    """In a network namespace without routes, not even to this computer."""
    if not shutil.which("unshare") or subprocess.run(["unshare", "-n", "true"], check=False).returncode:
        pytest.skip("network namespaces cannot be made here")
    request = request_for()
    code = (
        "import sys; from pathlib import Path;"
        "from snowgalileo_qgis.installer.install import Request, install;"
        "from snowgalileo_qgis.installer.control import Control;"
        "print(install(Request('auto', Path(sys.argv[1]), '', Path(sys.argv[2]), locks=Path(sys.argv[3])),"
        "Control()).interpreter)"
    )
    done = subprocess.run(
        ["unshare", "-n", sys.executable, "-c", code, request.folder, bundle, locks],
        cwd=REPOSITORY, env={**os.environ, "SNOWGALILEO_HOME": str(tmp_path / "home")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).is_file()
    assert current(request.folder).has_dask
    assert (tmp_path / "home" / "weights" / "clear.safetensors").read_bytes() == b"weights"


def rewritten(bundle, target, change):
    """A copy of a bundle whose files ``change`` may replace."""
    with zipfile.ZipFile(bundle) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = change(name, source.read(name))
            if data is not None:
                copy.writestr(name, data)
    return target


@pytest.mark.parametrize(
    "change",
    [
        lambda name, data: data[:-1] + b"x" if "engine_libraries" in name else data,
        lambda name, data: None if name == SUMS else data,
        lambda name, data: None if "engine_libraries" in name else data,
        lambda name, data: b"[]" if name == ABOUT else data,
        lambda name, data: json.dumps({**json.loads(data), "format": 99}).encode() if name == ABOUT else data,
        lambda name, data: b"" if name == SUMS else data,
    ],
)
def test_a_damaged_bundle_is_refused(bundle, tmp_path, request_for, change):
    bad = rewritten(bundle, tmp_path / "bad.zip", change)
    with pytest.raises(SnowGalileoError) as caught:
        install(request_for(bundle=bad), Control())
    assert caught.value.code == "SG-INSTALL-013"


def test_a_bundle_without_the_libraries_for_clusters_says_so(tmp_path):
    plain = tmp_path / "plain.zip"
    with zipfile.ZipFile(plain, "w") as archive:
        archive.writestr(ABOUT, json.dumps({"format": FORMAT, "backend": "cpu", "target": "", "dask": False}))
        archive.writestr(SUMS, "")
    with pytest.raises(SnowGalileoError, match=r"saved without the libraries for Dask") as caught:
        install(Request("cpu", tmp_path / "engine", bundle=plain, has_dask=True), Control())
    assert caught.value.code == "SG-INSTALL-013"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", None])
def test_a_file_that_is_no_bundle_is_refused(tmp_path, request_for, content):
    path = tmp_path / "no.zip"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SnowGalileoError) as caught:
        install(request_for(bundle=path), Control())
    assert caught.value.code == "SG-INSTALL-013"


def test_a_bundle_cannot_write_elsewhere(bundle, tmp_path, control):
    def change(name, data):
        return (
            data + b"%s  ../evil.whl\n%s  weights/../../evil.json\n" % (b"0" * 64, b"0" * 64)
            if name == SUMS
            else data
        )

    bad = rewritten(bundle, tmp_path / "bad.zip", change)
    opened = Bundle.open(bad, control)
    opened.unpack(tmp_path / "out")
    assert sorted(p.suffix for p in (tmp_path / "out").iterdir()) == [".whl"] * 4


def test_a_bundle_for_another_computer_is_named(bundle, control, locks):
    with pytest.raises(SnowGalileoError) as caught:
        from snowgalileo_qgis.installer.locks import Wheel

        Bundle.open(bundle, control).check_for(
            Target((3, 12), WINDOWS, "x86_64"), [Wheel("a-1-py3-none-any.whl", "", 1)]
        )
    assert caught.value.code == "SG-INSTALL-013" and "windows-x86_64-cp312" in caught.value.text


PRIVATE = [
    "https://anna:geheim@proxy.example:8080",
    "token=abc123", "password: hunter2", "API_KEY=xyz",
    "anna@example.org", "10.1.2.3", "/home/anna/x", "/Users/anna/y", r"C:\Users\anna\z",
    "ghp_0123456789abcdef0123456789abcdef0123",
    "https://a.example/file?X-Amz-Signature=1234",
]  # fmt: skip
SECRETS = ["anna", "geheim", "abc123", "hunter2", "xyz", "10.1.2.3", "ghp_", "1234"]


@given(st.lists(st.sampled_from(PRIVATE), min_size=1), st.sampled_from([" ", "\n", "; ", " 'x' "]))
def test_private_words_are_taken_out(parts, between):
    text = scrubbed_text(between.join(parts), ["anna"])
    assert not [secret for secret in SECRETS if secret in text], text


def test_the_report_tells_versions_but_no_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path / "anna schmidt"))
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.firma.example:3128")
    monkeypatch.delenv("SNOWGALILEO_HOME", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    text = report(["Error: http://proxy.firma.example:3128 refuses", f"Error: {tmp_path}/anna schmidt/a"])
    assert "SnowGalileo" in text and "Python" in text and "Engine folder: ~" in text
    assert "schmidt" not in text and "firma" not in text
