"""What is found on a computer: Pythons, GPUs, the settings of pip, and the plan made of them."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.installer import gpu, interpreters, sources
from snowgalileo_qgis.installer.control import Control
from snowgalileo_qgis.installer.failures import failure
from snowgalileo_qgis.installer.index import Index, IndexSettings, default_of_help, places
from snowgalileo_qgis.installer.interpreters import target_of
from snowgalileo_qgis.installer.locks import BACKENDS, lock_folder, lock_name, read_lock, wheels_for
from snowgalileo_qgis.installer.plan import make_plan
from snowgalileo_qgis.installer.tags import LINUX, MACOS, WINDOWS, Target
from snowgalileo_qgis.installer.web import Connection

H100 = "NVIDIA H100, 580.95.05, 9.0, 81559"
GTX_1080 = "NVIDIA GeForce GTX 1080, 580.95.05, 6.1, 8192"
OLD_DRIVER = "NVIDIA GeForce RTX 4080, 535.129.03, 8.9, 16376"


@pytest.fixture()
def nvidia(tmp_path, monkeypatch):
    """A program ``nvidia-smi`` that says what it is told."""

    def make(text, code=0):
        program = tmp_path / "bin" / "nvidia-smi"
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\ncat <<'END'\n{text}\nEND\nexit {code}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")

    return make


@pytest.mark.parametrize(
    ("listing", "recommended", "reason"),
    [
        (H100, "cuda", "Uses the GPU: NVIDIA H100, 80 GB"),
        (GTX_1080, "cpu", "older than CUDA 13"),
        (OLD_DRIVER, "cpu", "driver 535.129 of NVIDIA GeForce RTX 4080 is too old"),
        (f"{GTX_1080}\n{H100}", "cuda", "H100"),
        ("[N/A], what", "cpu", "No NVIDIA GPU"),
    ],
)
def test_the_build_that_fits_the_gpu_is_recommended_with_the_reason(nvidia, listing, recommended, reason):
    nvidia(listing)
    plan = make_plan()
    assert plan.recommended.backend == recommended
    assert reason in plan.choice("cuda").reason
    assert not plan.choice("cuda").problem, "one may still choose it"


def test_a_driver_that_fails_is_no_gpu(nvidia):
    nvidia("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.", 9)
    assert gpu.gpus() == []


def test_sizes_are_known_before_the_download():
    plan = make_plan()
    cpu, cuda = plan.choice("cpu"), plan.choice("cuda")
    assert 0.2e9 < cpu.download < 0.6e9 < 2e9 < cuda.download < 4e9
    assert cpu.download < cpu.disk < cpu.needed


@pytest.mark.parametrize(
    ("target", "backend", "hint"),
    [
        (Target((3, 12), MACOS, "x86_64", (15, 1)), "mps", "Intel"),
        (Target((3, 12), MACOS, "arm64", (13, 0)), "mps", "macOS 14"),
        (Target((3, 12), LINUX, "x86_64", (2, 17)), "cpu", "glibc 2.28"),
        (Target((3, 12), LINUX, "x86_64"), "cpu", "glibc"),
        (Target((3, 12), WINDOWS, "arm64"), "cpu", "x86-64"),
        (Target((3, 11), WINDOWS, "x86_64"), "cuda", "3.12"),
    ],
)
def test_computers_that_the_libraries_are_not_built_for(target, backend, hint):
    with pytest.raises(SnowGalileoError) as caught:
        wheels_for(read_lock(lock_name(backend, target), lock_folder()), target, lock_folder())
    assert caught.value.code == "SG-INSTALL-014" and hint in caught.value.hint


@pytest.mark.parametrize(
    ("target", "backend", "torch"),
    [
        (Target((3, 12), WINDOWS, "x86_64"), "cpu", "torch-2.13.0-cp312-cp312-win_amd64.whl"),
        (Target((3, 13), WINDOWS, "x86_64"), "cuda", "torch-2.13.0+cu130-cp313-cp313-win_amd64.whl"),
        (Target((3, 11), MACOS, "arm64", (14, 0)), "mps", "torch-2.13.0-cp311-cp311-macosx_14_0_arm64.whl"),
        (
            Target((3, 14), LINUX, "arm64", (2, 39)),
            "cpu",
            "torch-2.13.0+cpu-cp314-cp314-manylinux_2_28_aarch64.whl",
        ),
    ],
)
def test_other_systems_get_their_own_build(target, backend, torch):
    names = [
        wheel.name
        for wheel in wheels_for(read_lock(lock_name(backend, target), lock_folder()), target, lock_folder())
    ]
    assert torch in names
    assert any("nvidia" in name for name in names) is False
    assert ("colorama" in " ".join(names)) == (target.system == WINDOWS)


def test_a_backend_of_another_system_is_refused():
    for backend, target in (
        ("mps", Target((3, 12), LINUX, "x86_64")),
        ("cuda", Target((3, 12), MACOS, "arm64")),
    ):
        with pytest.raises(SnowGalileoError) as caught:
            lock_name(backend, target)
        assert caught.value.code == "SG-INSTALL-014" and backend in BACKENDS


@pytest.mark.parametrize(
    ("platform", "libc", "mac", "expected"),
    [
        ("linux-x86_64", ["glibc", "2.36"], "", Target((3, 12), LINUX, "x86_64", (2, 36))),
        ("linux-aarch64", ["glibc", "2.31"], "", Target((3, 12), LINUX, "arm64", (2, 31))),
        ("linux-x86_64", ["", ""], "", Target((3, 12), LINUX, "x86_64", (0, 0))),
        ("win-amd64", ["", ""], "", Target((3, 12), WINDOWS, "x86_64")),
        ("win-arm64", ["", ""], "", Target((3, 12), WINDOWS, "arm64")),
        ("macosx-11.0-arm64", ["", ""], "15.1", Target((3, 12), MACOS, "arm64", (15, 1))),
        ("macosx-10.13-universal2", ["", ""], "14.6.1", Target((3, 12), MACOS, "arm64", (14, 6))),
    ],
)
def test_what_a_python_says_of_itself(platform, libc, mac, expected):
    assert target_of((3, 12), platform, libc, mac) == expected


def test_this_python_is_found_and_looked_at():
    found = interpreters.find()
    assert found is not None and found.target.system == LINUX and found.version.startswith("3.1")
    assert interpreters.find(Path(sys.executable)).path == Path(sys.executable)


@pytest.mark.parametrize("script", ["exit 3", "echo '{}'", "echo nonsense", "echo '{\"python\": [3, 9, 1]}'"])
def test_programs_that_are_no_suitable_python(tmp_path, script):
    program = tmp_path / "python3"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    assert interpreters.probe(program) is None
    with pytest.raises(SnowGalileoError) as caught:
        interpreters.find(program)
    assert caught.value.code == "SG-INSTALL-001"


def test_the_address_of_the_index_is_that_of_pip_and_of_uv():
    """No address is written in the code."""
    pip = subprocess.run(
        [sys.executable, "-m", "pip", "download", "--help"], capture_output=True, text=True, check=True
    )
    uv = subprocess.run(
        [sys.executable, "-m", "uv", "pip", "install", "--help"], capture_output=True, text=True, check=True
    )
    addresses = {default_of_help(pip.stdout), default_of_help(uv.stdout)}
    assert len(addresses) == 1 and addresses.pop().startswith("https://")
    assert (
        default_of_help("--index-url <url>  Base URL\n  (default\n     https://m.example/simple).")
        == "https://m.example/simple"
    )


def test_without_pip_and_uv_one_sentence_names_the_package(monkeypatch):
    monkeypatch.setattr(sources, "_pips", lambda python: [])
    monkeypatch.setenv("PATH", "/nowhere")
    for name in ("PIP_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX_URL"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SnowGalileoError) as caught:
        sources.make_index("", None, [], Connection(), Control())
    assert caught.value.code == "SG-INSTALL-016" and "apt install python3-venv" in caught.value.hint
    assert sources.make_index("https://m.example/simple", None, [], Connection(), Control()).places


def test_settings_of_pip_and_uv():
    listing = (
        "global.index-url='https://a.example/simple'\nglobal.find-links='/one /two'\ninstall.cert='/c.pem'\n"
    )
    settings = IndexSettings.of(listing, {})
    assert settings == IndexSettings("https://a.example/simple", (), ("/one", "/two"), "/c.pem")
    assert IndexSettings.of(listing, {"PIP_INDEX_URL": "https://b.example"}).index == "https://b.example"
    assert IndexSettings.of(listing, {"UV_DEFAULT_INDEX": "https://c.example"}).index == "https://c.example"
    assert places("", settings, "https://d.example", ["https://t.example"]) == [
        "/one", "/two", "https://a.example/simple", "https://t.example",
    ]  # fmt: skip
    assert places("https://m.example|/wheels", settings, "", [])[2:] == ["https://m.example", "/wheels"]


def test_logins_are_never_shown():
    index = Index(["https://anna:secret@m.example/simple", "/wheels"], Connection(), Control())
    assert index.text() == "https://m.example/simple, /wheels"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "full"), "SG-INSTALL-006"),
        (OSError(errno.EDQUOT, "quota"), "SG-INSTALL-006"),
        (PermissionError(errno.EACCES, "denied"), "SG-INSTALL-007"),
        (OSError(errno.EROFS, "read-only"), "SG-INSTALL-007"),
        (OSError(errno.ETXTBSY, "busy"), "SG-INSTALL-008"),
    ],
)
def test_errors_of_the_system_have_a_code(error, code):
    assert failure(error, Path("/a/b")).code == code


@pytest.mark.parametrize(
    ("number", "code"), [(32, "SG-INSTALL-008"), (33, "SG-INSTALL-008"), (112, "SG-INSTALL-006")]
)
def test_errors_of_windows_have_a_code(number, code):
    """A file that a virus scanner holds, and a full disk, as Windows numbers them."""
    error = PermissionError(errno.EACCES, "denied", r"C:\Users\Zoë\engine\torch.dll")
    error.winerror = number
    assert failure(error, Path("/a/b")).code == code
