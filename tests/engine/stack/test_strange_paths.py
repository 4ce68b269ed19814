"""Paths and files that no one thought of: each is left out with a sentence, its good neighbours are read."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.formats import CUBE, HDF5, REGION

from .made_cubes import NAME, made_cube
from .region.made_region import made_region

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX files")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "stacks"
    folder.mkdir()
    made_cube(folder / f"{NAME}.tif")
    return folder


def names_read(*paths: Path) -> list[str]:
    return [cell.ref.path.name for cell in open_stacks(paths).cells()]


@posix
def test_pipes_sockets_and_devices_are_never_opened(folder: Path) -> None:
    os.mkfifo(folder / "pipe.tif")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "s.h5"))
    (folder / "zero.tif").symlink_to("/dev/zero")
    (folder / "loop.tif").symlink_to("loop.tif")
    (folder / "gone.tif").symlink_to("nowhere")
    assert names_read(folder) == [f"{NAME}.tif"]
    assert open_stacks([folder]).ignored == {"(not a file)": 5}
    for name, kind in (("pipe.tif", "a named pipe"), ("s.h5", "a socket"), ("zero.tif", "a device")):
        with pytest.raises(SnowGalileoError, match=rf"SG-STACK-003: {name} is not a file but {kind}"):
            open_stacks([folder / name])


@posix
def test_a_region_store_of_pipes(folder: Path) -> None:
    store = folder / "a.zarr"
    store.mkdir()
    os.mkfifo(store / "zarr.json")
    reader = open_stacks([folder])
    assert [(entry.path.name, entry.code) for entry in reader.left_out] == [("a.zarr", "SG-STACK-003")]


@pytest.mark.parametrize("name", ["x" * 300 + ".tif", "a\0b.tif", "/".join(["d" * 200] * 40)])
def test_impossible_names(folder: Path, name: str) -> None:
    reader = open_stacks([folder, folder / name])
    assert [entry.code for entry in reader.left_out] == ["SG-STACK-010"]
    assert len(reader.left_out[0].reason) < 1000
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-010"):
        open_stacks([folder / name])


@posix
def test_names_that_are_no_text(folder: Path) -> None:
    strange = Path(os.fsdecode(bytes(folder) + b"/PR_20250406_51.1_-116.1_\xff.tif"))
    (folder / f"{NAME}.tif").rename(strange)
    made_cube(folder / f"{NAME}.tif")
    reader = open_stacks([folder])
    assert [cell.ref.path.name for cell in reader.cells()] == [f"{NAME}.tif"]
    assert [entry.path for entry in reader.left_out] == [strange]
    assert "not UTF-8" in reader.left_out[0].reason


def test_a_tree_deeper_than_any_path(folder: Path) -> None:
    code = f"import os; os.chdir({str(folder)!r})\nfor _ in range(3000): os.mkdir('d'); os.chdir('d')"
    subprocess.run([sys.executable, "-c", code], check=True)
    reader = open_stacks([folder])
    assert [cell.ref.path.name for cell in reader.cells()] == [f"{NAME}.tif"]
    assert len(reader.left_out) == 1
    assert "cannot be read" in reader.left_out[0].reason and len(reader.left_out[0].reason) < 500
    subprocess.run(["rm", "-rf", str(folder)], check=False)


@posix
def test_links_to_folders_are_counted_not_followed(folder: Path) -> None:
    (folder / "again").symlink_to(folder)
    reader = open_stacks([folder])
    assert (len(reader.refs), reader.ignored) == (1, {"(link to a folder)": 1})


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="needs root to drop its rights")
def test_no_permission(folder: Path) -> None:
    (folder / "closed" / "inner").mkdir(parents=True)
    (folder / "closed").chmod(0)
    for parent in folder.parents[:3]:
        parent.chmod(0o755)
    code = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
        "from snowgalileo_qgis.engine.stack import open_stacks\n"
        "os.setgid(65534); os.setuid(65534)\n"
        "reader = open_stacks([Path(sys.argv[2]), Path(sys.argv[2]) / 'closed' / 'a.tif'])\n"
        "print(len(reader.refs), *sorted(entry.reason for entry in reader.left_out), sep='|')"
    )
    repository = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code, str(repository), str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    if "Permission" in done.stderr:
        pytest.skip("another user cannot read the temporary folder")
    cells, *reasons = done.stdout.strip().split("|")
    assert cells == "1", done.stderr
    assert len(reasons) == 2 and all("Permission denied" in reason for reason in reasons)


@pytest.mark.parametrize(("known", "ending"), [(CUBE, ".tif"), (HDF5, ".h5"), (REGION, ".zarr")])
@pytest.mark.parametrize("error", [KeyError("x"), RecursionError(), ZeroDivisionError("a\nb"), MemoryError()])
def test_any_exception_of_a_format_leaves_out_its_file_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, known: object, ending: str, error: Exception
) -> None:
    from .test_bad_inputs import h5

    strange = folder / f"PR_20250406_51.2_-116.2_SC00{ending}"
    if ending == ".zarr":
        made_region(strange, "mosaic")
    elif ending == ".h5":
        h5(folder, strange.name)
    else:
        made_cube(strange)
    scan = type(known).scan

    def fail(self: object, path: Path) -> object:
        if path == strange:
            raise error
        return scan(known, path)

    monkeypatch.setattr(type(known), "scan", fail)
    reader = open_stacks([folder])
    assert [cell.ref.path.name for cell in reader.cells()] == [f"{NAME}.tif"]
    (entry,) = reader.left_out
    assert entry.code == ("SG-REGION-003" if ending == ".zarr" else "SG-STACK-003")
    assert type(error).__name__ in entry.reason and "\n" not in entry.reason


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ('{"zarr_format": 2}', "SG-REGION-003"),
        ('{"zarr_format": 3, "node_type": "group", "attributes": {}}', "SG-REGION-001"),
        ('{"attributes": {"format": "snowgalileo-region", "version": 9}}', "SG-REGION-001"),
        ('"x"', "SG-REGION-003"),
        ('{"attributes": {"format": "snowgalileo-region", "version": 1, "rows": 1e9}}', "SG-REGION-003"),
        ("[" * 100_000, "SG-REGION-003"),
    ],
)
def test_stores_of_others(folder: Path, change: str, code: str) -> None:
    made_region(folder / "a.zarr", "mosaic")
    (folder / "a.zarr" / "zarr.json").write_text(change)
    reader = open_stacks([folder])
    assert [(entry.path.name, entry.code) for entry in reader.left_out] == [("a.zarr", code)]
    assert len(list(reader.cells())) == 1
