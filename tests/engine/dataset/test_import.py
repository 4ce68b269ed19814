"""Imports from archives and folders: what comes in, what stays out, what goes on."""

from __future__ import annotations

import io
import lzma
import shutil
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.dataset.byte_stream import ByteStream
from snowgalileo_qgis.engine.dataset.importer import Importer
from snowgalileo_qgis.engine.dataset.tar_stream import members
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.dataset import mean_fsc
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import (
    Cancelled,
    DatasetResult,
    DatasetSpec,
    EvaluateSpec,
    ExportSpec,
    FinetuneSpec,
    SnowGalileoError,
)
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.packed.writer import packed_writer
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene

Run = Callable[..., DatasetResult]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four cells as .h5, a label for three of them with the name of its cell."""
    folder = tmp_path_factory.mktemp("record")
    written = write_scene(simulate_scene(SceneSpec(cells_x=2, cells_y=2, seed=5)), folder, "h5")
    (folder / "labels").mkdir()
    for number, path in enumerate(sorted(written.stacks)[:3]):
        profile = {"driver": "GTiff", "width": 10, "height": 10, "count": 1, "dtype": "float32"}
        place = {"crs": "EPSG:32632", "transform": rasterio.Affine(100, 0, 4e5, 0, -100, 5e6)}
        with rasterio.open(folder / "labels" / f"{path.stem}.tif", "w", **profile, **place) as label:
            label.write(np.full((10, 10), number / 4, np.float32), 1)
    return folder


def run(*sources: Path, output: Path, action: str = "import", **fields: Any) -> DatasetResult:
    spec = DatasetSpec(action=action, sources=[str(s) for s in sources], output=str(output), **fields)
    result = run_job(spec, JobContext(lambda _: None, Event()))
    assert isinstance(result, DatasetResult)
    return result


def archive(path: Path, files: list[tuple[str, bytes]], mode: str = "w:xz", extra: list[Any] = []) -> Path:  # noqa: B006
    fastest: dict[str, Any] = {"preset": 0} if mode == "w:xz" else {}
    with tarfile.open(path, mode, **fastest) as packed:
        for info in extra:
            packed.addfile(info, io.BytesIO(b"x" * info.size) if info.isreg() else None)
        for name, content in files:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            packed.addfile(info, io.BytesIO(content))
    return path


def cells_of(record: Path) -> list[tuple[str, bytes]]:
    return [(f"data/{file.name}", file.read_bytes()) for file in sorted((record / "stack").iterdir())]


def labels_of(record: Path) -> list[tuple[str, bytes]]:
    return [(f"tifs/{file.name}", file.read_bytes()) for file in sorted((record / "labels").iterdir())]


@pytest.mark.parametrize("mode", ["w:xz", "w"])
def test_an_archive_gives_what_its_folder_gives(record: Path, tmp_path: Path, mode: str) -> None:
    packed = archive(
        tmp_path / "a.tar.xz", [*cells_of(record), *labels_of(record), ("readme.txt", b"hi")], mode
    )
    one = run(packed, output=tmp_path / "a.snowpack")
    other = run(record / "stack", record / "labels", output=tmp_path / "b.snowpack")
    assert (one.cells, one.labels, one.left_out) == (other.cells, other.labels, []) == (4, 3, [])
    assert one.ignored == {".txt": 1}
    pairs = zip(
        open_stacks([tmp_path / "a.snowpack"]).cells(), open_stacks([record / "stack"]).cells(), strict=True
    )
    for cell, file in pairs:
        assert all((cell.values[t] == file.values[t]).all() for t in cell.values)
    again = run(record / "stack", record / "labels", output=tmp_path / "a.snowpack")
    assert (again.new_cells, again.new_labels, again.known) == (0, 0, 7)


def test_the_point_layer_shows_where_the_cells_lie(record: Path, tmp_path: Path) -> None:
    result = run(record / "stack", record / "labels", output=tmp_path / "a.snowpack")
    facts, _, points, values = pyogrio.raw.read(result.layer)
    table = dict(zip(facts["fields"], values, strict=True))
    assert len(points) == 4 and facts["geometry_type"] == "Point"
    assert sorted(table["mean_fsc"][table["has_label"].astype(bool)]) == [0, 0.25, 0.5]
    assert set(table["season"]) == {"late"}
    assert (table["valid_era5"] == 1).all()


def test_hostile_members_are_named_and_left_out(record: Path, tmp_path: Path) -> None:
    link = tarfile.TarInfo("data/link.h5")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    pipe = tarfile.TarInfo("data/pipe.h5")
    pipe.type = tarfile.FIFOTYPE
    broken = cells_of(record)[0][1][:100_000]
    files = [("../../out.h5", b"x"), ("/etc/abs.tif", b"x"), ("data/PR_20250406_51.0_-116.0_SC00.h5", broken)]
    packed = archive(tmp_path / "a.tar.xz", [*files, *cells_of(record)], extra=[link, pipe])
    result = run(packed, output=tmp_path / "a.snowpack")
    assert result.cells == 4
    assert [item.code for item in result.left_out] == [*["SG-DATASET-004"] * 4, "SG-STACK-003"]
    assert {path.name for path in tmp_path.iterdir()} == {"a.tar.xz", "a.snowpack"}


def test_a_bomb_is_skipped_in_little_memory(record: Path, tmp_path: Path) -> None:
    bomb = tarfile.TarInfo("data/PR_20250406_51.0_-116.0_SC00.h5")
    bomb.size = 100 << 20
    packed = archive(tmp_path / "a.tar.xz", cells_of(record), extra=[bomb])
    result = run(packed, output=tmp_path / "a.snowpack")
    assert result.cells == 4 and "larger than 64 MB" in result.left_out[0].reason


@pytest.mark.parametrize("form", ["tar", "xz", "xz of blocks"])
def test_an_interrupted_import_goes_on(record: Path, tmp_path: Path, form: str) -> None:
    packed = archive(tmp_path / "a.tar", [*cells_of(record), *labels_of(record)], "w")
    if form == "xz":
        packed.write_bytes(lzma.compress(packed.read_bytes(), preset=0))
    if form == "xz of blocks":
        xz = shutil.which("xz") or pytest.skip("needs the program xz")
        subprocess.run([xz, "-0", "--block-size=500000", packed], check=True)
        packed = tmp_path / "a.tar.xz"

    def stop_after_two() -> None:
        if len(writer.store.cells) >= 2:
            raise Cancelled

    with pytest.raises(Cancelled), packed_writer(tmp_path / "a.snowpack", "test") as writer:
        Importer(writer, mean_fsc, stop_after_two).take(packed)
    before = len(open_stacks([tmp_path / "a.snowpack"]).refs)
    assert 2 <= before < 4
    result = run(packed, output=tmp_path / "a.snowpack")
    assert (result.cells, result.labels, result.new_cells) == (4, 3, 4 - before)
    assert run(packed, output=tmp_path / "a.snowpack").new_cells == 0


def test_a_cut_archive_keeps_what_came_before(record: Path, tmp_path: Path) -> None:
    packed = archive(tmp_path / "a.tar.xz", cells_of(record))
    content = packed.read_bytes()
    packed.write_bytes(content[: len(content) * 3 // 4])
    with pytest.raises(SnowGalileoError) as caught:
        run(packed, output=tmp_path / "a.snowpack")
    assert caught.value.code == "SG-DATASET-003"
    assert len(open_stacks([tmp_path / "a.snowpack"]).refs) in (2, 3)
    packed.write_bytes(content)
    assert run(packed, output=tmp_path / "a.snowpack").cells == 4


def test_other_data_of_the_same_name_stay_out(record: Path, tmp_path: Path) -> None:
    (name, _), (_, other), *_ = cells_of(record)
    run(record / "stack", output=tmp_path / "a.snowpack")
    result = run(archive(tmp_path / "b.tar", [(name, other)], "w"), output=tmp_path / "a.snowpack")
    # the position tensor of another cell of the scene is near enough, its content is not that of the name
    assert [item.code for item in result.left_out] == ["SG-DATASET-005"] and result.cells == 4


def test_choices_are_made_from_the_index(record: Path, tmp_path: Path) -> None:
    run(record / "stack", record / "labels", output=tmp_path / "a.snowpack")

    def choose(**fields: Any) -> DatasetResult:
        number = len(list(tmp_path.iterdir()))
        store = tmp_path / "a.snowpack"
        return run(store, output=tmp_path / f"{number}.snowpack", action="subset", **fields)

    assert choose(labelled=True).cells == choose(labelled=True).labels == 3
    assert choose(first=2).cells == 2 and choose(random=3).cells == 3
    one, other = (open_stacks([Path(choose(random=2, seed=7).store)]).refs for _ in range(2))
    assert [ref.path.name for ref in one] == [ref.path.name for ref in other]
    ref = open_stacks([tmp_path / "a.snowpack"]).refs[0]
    x, y = ref.longitude, ref.latitude
    square = [[x - 1e-4, y - 1e-4], [x + 1e-4, y - 1e-4], [x, y + 1e-4], [x - 1e-4, y - 1e-4]]
    assert choose(area={"type": "Polygon", "coordinates": [square]}).cells == 1
    for nothing in (
        {"seasons": ["early"]},
        {"area": {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}},
    ):
        with pytest.raises(SnowGalileoError) as caught:
            choose(**nothing)
        assert caught.value.code == "SG-DATASET-007"


def test_jobs_read_packed_cells_as_they_read_files(record: Path, tmp_path: Path) -> None:
    from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model

    store = tmp_path / "a.snowpack"
    run(record / "stack", record / "labels", output=store)
    model = seeded_model("nano", 3)
    save_model(model, tmp_path / "model.safetensors")
    context = JobContext(lambda _: None, Event())
    scores = []
    for stacks, labels in ((store, store), (record / "stack", record / "labels")):
        spec = EvaluateSpec(
            stacks=[str(stacks)],
            labels=[str(labels)],
            condition="clear",
            device="cpu",
            checkpoints=[str(tmp_path / "model.safetensors")],
        )
        scores.append(run_job(spec, context))
    assert scores[0].figures == scores[1].figures
    assert scores[0].figures["model"].n == 300
    start = str(tmp_path / "model.safetensors")
    losses = []
    for name, stacks, labels in (("x", store, store), ("y", record / "stack", record / "labels")):
        spec = FinetuneSpec(
            stacks=[str(stacks)],
            labels=[str(labels)],
            output=str(tmp_path / name),
            start=start,
            size="nano",
            epochs=1,
            effective_batch=1,
            window=1,
            condition="clear",
            device="cpu",
            val_share=0.0,
        )
        trained = run_job(spec, context)
        assert trained.cells == 3
        losses.append([epoch.loss for epoch in trained.epochs])
    assert losses[0] == losses[1]
    exported = run_job(ExportSpec(stacks=[str(store)], output=str(tmp_path / "h5"), format="h5"), context)
    assert sorted(Path(file).name for file in exported.files) == sorted(
        f.name for f in (record / "stack").iterdir()
    )


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_damage_to_an_archive_ends_in_a_sentence(tmp_path_factory: Any, data: st.DataObject) -> None:
    path = tmp_path_factory.mktemp("tar") / "a.tar"
    archive(path, [(f"{'n' * length}.txt", b"abc" * length) for length in (1, 150, 40)], "w")
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        with ByteStream(path) as stream:
            assert all(member.end <= len(content) for member in members(stream, 1 << 20))
    except SnowGalileoError as error:
        assert error.code == "SG-DATASET-003"
