"""Installing from a real index on this computer: what it makes, and what is left when it breaks."""

import json
import os
import signal
import ssl
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.protocol import Cancelled, SnowGalileoError
from snowgalileo_qgis.installer import download as downloading
from snowgalileo_qgis.installer import web
from snowgalileo_qgis.installer.control import Control
from snowgalileo_qgis.installer.folder import DOWNLOADS, MARKER, TRASH, current, environments, python_of
from snowgalileo_qgis.installer.holding import installing, is_in_use
from snowgalileo_qgis.installer.install import install, is_up_to_date, remove
from tests.package_server import Fault, serving, wheel, write_locks

REPOSITORY = Path(__file__).resolve().parents[2]


def code_of(request, control=None):
    with pytest.raises(SnowGalileoError) as caught:
        install(request, control or Control())
    wait_for_trash()
    assert caught.value.text.endswith((".", "?")) and caught.value.hint, "one sentence, and what to do"
    return caught.value.code


def wait_for_trash():
    for thread in threading.enumerate():
        if thread.name == "empty trash":
            thread.join()


def download(request):
    """Install up to the point where everything has arrived, which saves the seconds of the check."""
    control = Control(lambda progress: control.cancel() if progress.stage == "install" else None)
    with pytest.raises(Cancelled):
        install(request, control)
    wait_for_trash()
    assert [path.suffix for path in (request.folder / DOWNLOADS).iterdir()] == [".whl"]


def nothing_half(folder):
    """No environment, neither finished nor half."""
    return not environments(folder) and not [
        p for p in folder.iterdir() if p.name.startswith(("cpu-", "cuda-", TRASH))
    ]


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """Wait a hundredth of the usual time between attempts, and hear every message of progress."""
    monkeypatch.setattr("snowgalileo_qgis.installer.control.REPORT_EVERY_S", 0.0)
    monkeypatch.setattr(
        Control, "wait", lambda self, seconds: (threading.Event().wait(seconds / 100), self.check())
    )


def test_an_engine_that_computes(request_for, server):
    shown = []
    installed = install(request_for(), Control(shown.append))
    folder = request_for().folder
    assert current(folder) == installed and is_up_to_date(installed, request_for().locks)
    done = subprocess.run(
        [installed.interpreter, "-I", "-c", "import torch; print(torch.ones(2).sum())"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "tensor(2.)\n" and not finds_dask(installed)
    assert {progress.stage for progress in shown} == {"prepare", "download", "install", "check"}
    last = [progress for progress in shown if progress.stage == "download"][-1]
    assert last.done == last.total > 0
    assert sorted(path.name for path in folder.iterdir()) == [installed.path.name]


def test_without_a_python_uv_looks_for_one(request_for, server, monkeypatch):
    """It asks the mirror for a Python; there is none, and one sentence says so."""
    monkeypatch.setattr("snowgalileo_qgis.installer.interpreters.candidates", lambda: iter(()))
    mirror = server.address.removesuffix("/simple")
    assert code_of(request_for(python_mirror=mirror)) == "SG-INSTALL-001"
    assert any(key.startswith("cpython-3.12") for key, _ in server.asked)


def test_an_index_of_web_pages(request_for, server):
    server.is_html = True
    download(request_for())


def finds_dask(installed):
    """Whether an engine has the libraries for clusters."""
    command = [installed.interpreter, "-I", "-c", "import dask_libraries"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_the_libraries_for_clusters_are_an_extra_that_a_repair_keeps(request_for, control):
    locks = request_for().locks
    with_dask = install(request_for(has_dask=True), control)
    assert finds_dask(with_dask) and with_dask.has_dask and is_up_to_date(with_dask, locks)
    repaired = install(request_for(), control)
    assert repaired.path != with_dask.path and finds_dask(repaired) and is_up_to_date(repaired, locks)


def test_pip_where_uv_may_not_run(request_for, server, pip_wheel, engine_wheel, dask_wheel, tmp_path):
    blocked = wheel("uv", "1.0", {"uv-1.0.data/scripts/uv": b"#!/bin/sh\nexit 126\n"})
    server.files = dict([blocked, pip_wheel, engine_wheel, dask_wheel])
    tools, dask = dict([blocked, pip_wheel]), dict([dask_wheel])
    locks = write_locks(tmp_path / "other", dict([engine_wheel]), tools, dask=dask)
    installed = install(request_for(locks=locks, has_dask=True), Control())
    assert installed.interpreter.is_file() and installed.version and finds_dask(installed)


def test_a_connection_that_breaks_off_is_resumed(request_for, server, engine_wheel):
    name, data = engine_wheel
    server.faults[name] = Fault("drop", at=len(data) // 3, times=2)
    download(request_for())
    ranges = [asked for key, asked in server.asked if key == name]
    assert len(ranges) == 3 and ranges[0] == "" and all(asked.startswith("bytes=") for asked in ranges[1:])


def test_a_server_without_ranges_begins_again(request_for, server, engine_wheel):
    name, data = engine_wheel
    server.knows_ranges = False
    server.faults[name] = Fault("drop", at=len(data) // 3, times=1)
    download(request_for())


def test_a_lost_network_leaves_the_part_and_the_next_click_goes_on(request_for, server, engine_wheel):
    name, data = engine_wheel
    server.faults[name] = Fault("drop", at=len(data) // 9)
    server.faults[name].times = 4
    server.faults["/engine-libraries/"] = Fault("status", times=0)
    request = request_for()
    server.files.pop(name)
    # the index is there, the file is not: nothing is kept
    assert code_of(request) == "SG-INSTALL-005"
    server.files[name] = data
    server.faults[name] = Fault("drop", at=0)
    assert code_of(request) == "SG-INSTALL-002"
    server.faults[name] = Fault("drop", at=len(data) // 3, times=1)
    control = Control(
        lambda progress: (
            control.cancel() if progress.done > len(data) // 4 and progress.package == name else None
        )
    )
    with pytest.raises(Cancelled):
        install(request, control)
    wait_for_trash()
    part = request.folder / DOWNLOADS / f"{name}.part"
    assert part.stat().st_size > 0 and nothing_half(request.folder)
    size = part.stat().st_size
    server.faults.clear()
    server.asked.clear()
    download(request)
    assert (name, f"bytes={size}-") in server.asked


@pytest.mark.parametrize(
    ("where", "fault", "code"),
    [
        ("file", Fault("wrong"), "SG-INSTALL-003"),
        ("file", Fault("page"), "SG-INSTALL-004"),
        ("index", Fault("page"), "SG-INSTALL-004"),
        ("file", Fault("status", status=403), "SG-INSTALL-005"),
        ("file", Fault("status", status=503), "SG-INSTALL-002"),
        ("index", Fault("status", status=500), "SG-INSTALL-002"),
        ("index", Fault("status", status=401), "SG-INSTALL-002"),
        ("index", Fault("status", status=404), "SG-INSTALL-005"),
        ("file", Fault("status", status=407), "SG-INSTALL-011"),
    ],
)
def test_faults_of_the_index(request_for, server, engine_wheel, where, fault, code):
    server.faults[engine_wheel[0] if where == "file" else "/engine-libraries/"] = fault
    request = request_for()
    assert code_of(request) == code
    assert nothing_half(request.folder)
    assert not (request.folder / DOWNLOADS / engine_wheel[0]).exists()
    if fault.kind == "wrong":
        server.faults.clear()
        download(request)


def test_a_wrong_file_that_the_index_calls_right(request_for, server, engine_wheel):
    """Without hashes in the index, the lock's alone decides."""
    server.tells_hashes = False
    name, data = engine_wheel
    server.files[name] = data[:-100] + bytes(100)
    assert code_of(request_for()) == "SG-INSTALL-003"


def test_nobody_answers(request_for):
    assert code_of(request_for(mirror="http://127.0.0.1:9/simple")) == "SG-INSTALL-002"


def test_a_server_that_falls_silent(request_for, server, engine_wheel, monkeypatch):
    monkeypatch.setattr(web, "TIMEOUT_S", 0.3)
    monkeypatch.setattr(downloading, "ATTEMPTS", 2)
    server.faults[engine_wheel[0]] = Fault("stall", at=1 << 15)
    assert code_of(request_for()) == "SG-INSTALL-002"


def test_a_certificate_that_nobody_vouches_for(request_for, server, tmp_path):
    made = subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", tmp_path / "key",
         "-out", tmp_path / "cert", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1"],
        capture_output=True, check=False,
    )  # fmt: skip
    if made.returncode:
        pytest.skip("openssl is missing")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert", tmp_path / "key")
    from tests.package_server import PackageServer

    with serving(PackageServer(server.files), context) as secure:
        request = request_for(mirror=secure.address)
        assert code_of(request) == "SG-INSTALL-010"
        trusted = web.Connection(certificates=(tmp_path / "cert").read_text(encoding="ascii"))
        download(request_for(mirror=secure.address, connection=trusted))


@pytest.mark.parametrize("stage", ["download", "install", "check"])
def test_cancel_leaves_nothing_half(request_for, server, stage):
    request = request_for()
    control = Control(lambda progress: control.cancel() if progress.stage == stage else None)
    with pytest.raises(Cancelled):
        install(request, control)
    wait_for_trash()
    assert nothing_half(request.folder)


def test_cancel_does_not_wait_for_a_silent_server(request_for, server, engine_wheel):
    server.faults[engine_wheel[0]] = Fault("stall", at=1 << 15)
    control = Control()
    threading.Thread(target=lambda: server.stalled.wait(600) and control.cancel(), daemon=True).start()
    with pytest.raises(Cancelled):
        install(request_for(), control)
    assert not server.released.is_set()


def test_a_killed_installation_is_taken_over(request_for, server, engine_wheel):
    request = request_for()
    code = (
        "import sys; from pathlib import Path;"
        "from snowgalileo_qgis.installer import control;"
        "from snowgalileo_qgis.installer.install import Request, install;"
        "control.REPORT_EVERY_S = 0.0;"
        "wait = lambda p: p.package.startswith('engine') and p.done > 500_000"
        " and (print('waits', flush=True), sys.stdin.read());"
        "install(Request('cpu', Path(sys.argv[1]), sys.argv[2], locks=Path(sys.argv[3])),"
        "control.Control(wait))"
    )
    arguments = [str(request.folder), request.mirror, str(request.locks)]
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=REPOSITORY,
    )
    assert process.stdout.readline() == "waits\n"
    assert code_of(request) == "SG-INSTALL-009", "two at once"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    half = request.folder / f"cpu-{'0' * 12}-1"
    half.mkdir()
    server.faults.clear()
    server.asked.clear()
    download(request)
    assert not half.exists()
    assert any(key == engine_wheel[0] and asked for key, asked in server.asked), "the part was used"


def test_the_owner_of_a_running_installation_is_named(request_for):
    request = request_for()
    with installing(request.folder, "install"):
        with pytest.raises(SnowGalileoError) as caught:
            install(request, Control())
        assert caught.value.code == "SG-INSTALL-009" and str(os.getpid()) in caught.value.text


@pytest.fixture()
def small_disk(tmp_path):
    """A file system of 80 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=80m", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only an administrator can mount")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_disk_that_is_too_small_is_told_before_the_download(
    request_for, server, small_disk, locks, engine_wheel
):
    table = locks / "wheels.txt"
    table.write_text(table.read_text().replace(f"  {len(engine_wheel[1])}  ", "  900000000  "))
    assert code_of(request_for(folder=small_disk / "engine")) == "SG-INSTALL-006"
    assert not [key for key, _ in server.asked if key.endswith(".whl")]


@pytest.mark.parametrize("room", [1_000_000, 64_000_000, 70_000_000])
def test_a_disk_that_fills_up(
    request_for, server, small_disk, room, tmp_path, uv_wheel, pip_wheel, engine_wheel
):
    """With ``room`` bytes left: not enough for the tools, for unpacking them, or for the libraries."""
    (small_disk / "other").write_bytes(bytes(80 * 1024 * 1024 - 65536 - room))
    large = wheel("engine_libraries", "1.0", {"noise.bin": os.urandom(30_000_000)})
    server.files[large[0]] = large[1]
    tools = dict([uv_wheel, pip_wheel])
    sizes = dict.fromkeys((large[0], *tools), "~1")
    locks = write_locks(tmp_path / "other", dict([large]), tools, sizes)
    request = request_for(folder=small_disk / "engine", locks=locks)
    assert code_of(request) == "SG-INSTALL-006"
    assert nothing_half(request.folder)


def test_a_folder_that_cannot_be_written(request_for, small_disk, tmp_path):
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    assert code_of(request_for(folder=small_disk / "engine")) == "SG-INSTALL-007"
    (tmp_path / "file").touch()
    assert code_of(request_for(folder=tmp_path / "file" / "engine")) == "SG-INSTALL-007"


def test_a_gpu_that_does_not_work_gives_the_build_for_the_processor(request_for, server):
    import torch

    if torch.cuda.is_available():
        pytest.skip("the GPU works")
    installed = install(request_for(backend="cuda"), Control())
    assert installed.backend == "cpu" and "finds no GPU" in installed.note and "processor" in installed.note
    assert environments(request_for().folder) == [installed]


def test_an_engine_that_does_not_start(request_for, server, tmp_path, uv_wheel, pip_wheel):
    broken = wheel(
        "engine_libraries",
        "1.0",
        {
            "torch.py": b"raise ImportError('DLL load failed')\n",
            **{
                f"{n}.py": b""
                for n in ("h5py", "numpy", "pyproj", "rasterio", "scipy", "shapely", "sklearn", "zarr")
            },
        },
    )
    server.files[broken[0]] = broken[1]
    locks = write_locks(tmp_path / "other", dict([broken]), dict([uv_wheel, pip_wheel]))
    with pytest.raises(SnowGalileoError) as caught:
        install(request_for(locks=locks), Control())
    assert caught.value.code == "SG-INSTALL-012" and "Visual C++" in caught.value.hint
    wait_for_trash()
    assert nothing_half(request_for().folder)


def test_update_keeps_the_old_one_while_it_is_used(request_for, server, locks):
    request = request_for()
    old = install(request, Control())
    hold = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path;"
        "from snowgalileo_qgis.installer.holding import environment_in_use;"
        "held = environment_in_use(Path(sys.prefix)); held.__enter__();"
        "print('held', flush=True); sys.stdin.read(); held.__exit__(None, None, None)"
    )
    user = subprocess.Popen(
        [old.interpreter, "-I", "-c", hold, REPOSITORY], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert user.stdout.readline() == b"held\n" and is_in_use(old.path)
    with (locks / "cpu.txt").open("a") as file:
        file.write("# a new lock\n")
    assert not is_up_to_date(old, locks)
    new = install(request, Control())
    assert old.interpreter.is_file() and current(request.folder) == new and is_up_to_date(new, locks)
    with pytest.raises(SnowGalileoError) as caught:
        remove(request.folder)
    assert caught.value.code == "SG-INSTALL-008"
    user.kill()  # leaves its mark behind
    user.communicate()
    assert len(list((old.path / "in-use").iterdir())) == 1
    repaired = install(request, Control())
    assert environments(request.folder) == [repaired], "both older ones are gone"
    assert remove(request.folder) > 0 and not environments(request.folder)


def test_an_environment_without_a_whole_marker_does_not_count(request_for):
    folder = request_for().folder
    for number, marker in enumerate(
        ("{", "[]", '{"backend": "cpu"}', '{"backend": "cpu", "lock": "", "x": 1}', None)
    ):
        python = python_of(folder / f"cpu-{'0' * 12}-{number}")
        python.parent.mkdir(parents=True)
        python.touch()
        if marker is not None:
            (folder / f"cpu-{'0' * 12}-{number}" / MARKER).write_text(marker, encoding="utf-8")
    assert environments(folder) == [] and current(folder) is None
    download(request_for())
    assert nothing_half(folder)


def test_foreign_folders_are_never_touched(request_for, server):
    folder = request_for().folder
    mine = python_of(folder)
    mine.parent.mkdir(parents=True)
    mine.touch()
    download(request_for())
    remove(folder)
    assert mine.is_file()


def test_the_command(request_for, server, tmp_path, locks):
    """The command line, as a process; the locks are the real ones, so the plan is."""
    command = [sys.executable, "-m", "snowgalileo_qgis.installer"]
    plan = subprocess.run(
        [*command, "plan", "--json"], capture_output=True, text=True, check=True, cwd=REPOSITORY
    )
    choices = {choice["backend"]: choice for choice in json.loads(plan.stdout)["choices"]}
    assert 100e6 < choices["cpu"]["download"] < choices["cuda"]["download"]
    assert sum(choice["recommended"] for choice in choices.values()) == 1
    failed = subprocess.run(
        [*command, "install", "--json", "--mirror", "http://127.0.0.1:9/simple",
         "--folder", str(tmp_path / "e")],
        capture_output=True, text=True, check=False, cwd=REPOSITORY,
    )  # fmt: skip
    assert failed.returncode == 4 and json.loads(failed.stdout.splitlines()[-1])["code"] == "SG-INSTALL-002"
