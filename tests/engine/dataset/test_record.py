"""The record on a server of this computer: listed, fetched, and its table found again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pytest
import torch

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.dataset.byte_stream import ByteStream
from snowgalileo_qgis.engine.dataset.tar_stream import members
from snowgalileo_qgis.engine.evaluation.published import PUBLISHED, row_of
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import seeded_model
from snowgalileo_qgis.engine.protocol import (
    SEEDS,
    TABLE_CONDITIONS,
    DatasetSpec,
    EvaluateSpec,
    ReproduceSpec,
    SnowGalileoError,
    WeightsSpec,
)
from tests.online_server import Answer, Asked, OnlineServer, serving

HOST = "zenodo.org"
INPUTS = "evaluate_rockies_inputs_h5pys.tar.xz"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("record")
    assert main(["demo-record", "--output", str(folder), "--cells", "2"]) == 0
    return folder


@pytest.fixture()
def server(record: Path) -> Iterator[OnlineServer]:
    def zenodo(asked: Asked) -> Answer:
        if asked.path == "/api/records/20735656":
            return Answer(body=(record / "record.json").read_bytes())
        file = record / "files" / Path(asked.path).name
        is_file = asked.path.startswith("/records/20735656/files/") and file.is_file()
        return Answer(body=file.read_bytes(), headers={"ETag": '"1"'}) if is_file else Answer(404)

    with serving({HOST: zenodo}) as running:
        yield running


def run(spec: Any) -> Any:
    return run_job(spec, JobContext(lambda _: None, Event()))


def fetch(server: OnlineServer, folder: Path, *names: str) -> Any:
    return run(DatasetSpec(action="fetch", names=list(names), folder=str(folder), replay=server.url))


def test_the_record_is_listed_and_fetched_once(server: OnlineServer, tmp_path: Path, record: Path) -> None:
    listed = run(DatasetSpec(folder=str(tmp_path), replay=server.url))
    assert len(listed.files) == 3 and not any(file.path for file in listed.files)
    server.faults[HOST] = ["", 1000]  # the download breaks off
    one = fetch(server, tmp_path, INPUTS)
    assert (
        one.files[0].is_new and (tmp_path / INPUTS).read_bytes() == (record / "files" / INPUTS).read_bytes()
    )
    assert fetch(server, tmp_path, INPUTS).downloaded_bytes == 0
    with pytest.raises(SnowGalileoError) as caught:
        fetch(server, tmp_path, "other.tar.xz")
    assert caught.value.code == "SG-DATASET-006"


def test_a_damaged_download_does_not_count(server: OnlineServer, tmp_path: Path) -> None:
    server.faults[HOST] = ["", "garbled", "garbled"]
    with pytest.raises(SnowGalileoError) as caught:
        fetch(server, tmp_path, INPUTS)
    assert caught.value.code == "SG-ONLINE-007" and not (tmp_path / INPUTS).exists()


@pytest.mark.parametrize(
    "files", [None, [], [{"key": "../a", "size": 1, "checksum": "md5:" + "0" * 32}], [{"key": "a"}], ["a"]]
)
def test_a_strange_answer_is_refused(server: OnlineServer, tmp_path: Path, files: Any) -> None:
    server.faults[HOST] = [Answer(body={"files": files})]
    with pytest.raises(SnowGalileoError) as caught:
        run(DatasetSpec(folder=str(tmp_path), replay=server.url))
    assert caught.value.code == "SG-DATASET-006"


def unpacked(record: Path, name: str, folder: Path) -> Path:
    folder.mkdir()
    with ByteStream(record / "files" / name) as stream:
        for member in members(stream, 64 << 20):
            assert member.content is not None
            (folder / Path(member.name).name).write_bytes(member.content)
    return folder


def test_the_table_is_that_of_evaluating_the_files(
    server: OnlineServer, tmp_path: Path, record: Path
) -> None:
    """The same figures by another way: .h5 files, maps as GeoTIFF, and the job ``evaluate``."""
    run(WeightsSpec(action="import", source=str(record / "weights"), folder=str(tmp_path / "weights")))
    spec = ReproduceSpec(
        folder=str(tmp_path / "data"),
        weights_folder=str(tmp_path / "weights"),
        device="cpu",
        report=str(tmp_path / "report.txt"),
        replay=server.url,
    )
    result = run(spec)
    assert [row.condition for row in result.rows] == list(TABLE_CONDITIONS) and result.cells == 2
    clear = unpacked(record, INPUTS, tmp_path / "clear")
    clouds = unpacked(record, INPUTS.replace("inputs", "inputs_with_clouds"), tmp_path / "clouds")
    labels = unpacked(record, "evaluate_rockies_labels_tifs.tar.xz", tmp_path / "labels")
    for number, row in enumerate(result.rows):
        assert row.pixels == 200 and set(row.by_seed) == {str(seed) for seed in SEEDS}
        other = EvaluateSpec(
            stacks=[str(clouds if row.condition.startswith("clouds") else clear)],
            labels=[str(labels)],
            checkpoints=[str(record / "weights" / f"{row.condition}_pretrained_42_demo{number}.pth")],
            condition=row.condition,
            device="cpu",
            hide_landsat="no",
        )
        assert row.by_seed["42"] == pytest.approx(run(other).figures["model"].rmse, abs=1e-6)
        assert row.rmse == pytest.approx(np.mean(list(row.by_seed.values())))
        assert row.difference == pytest.approx(row.rmse - PUBLISHED["rockies"][row.condition][0])
    assert len({row.rmse for row in result.rows}) == 4
    assert not result.is_reproduced and "NOT reproduced" in (tmp_path / "report.txt").read_text("utf-8")


def test_models_of_known_error_give_the_known_table(
    server: OnlineServer, tmp_path: Path, record: Path
) -> None:
    """Models that say the same everywhere: their error follows from the labels alone."""
    (tmp_path / "models").mkdir()
    said: dict[tuple[str, int], float] = {}
    for number, condition in enumerate(TABLE_CONDITIONS):
        for seed in SEEDS:
            weights = seeded_model("nano", seed).state_dict()
            bias = (number - 1) * 2 + seed / 30
            weights["head.weight"].zero_()
            weights["head.bias"].fill_(bias)
            said[condition, seed] = 1 / (1 + np.exp(-float(weights["sigmoid_slope"]) * bias))
            torch.save(weights, tmp_path / "models" / f"{condition}_pretrained_{seed}_x{number}.pth")
    run(WeightsSpec(action="import", source=str(tmp_path / "models"), folder=str(tmp_path / "weights")))
    result = run(
        ReproduceSpec(
            folder=str(tmp_path / "data"),
            weights_folder=str(tmp_path / "weights"),
            device="cpu",
            replay=server.url,
        )
    )
    truth = [
        _pixels(path)
        for path in unpacked(record, "evaluate_rockies_labels_tifs.tar.xz", tmp_path / "l").iterdir()
    ]
    for row in result.rows:
        for seed in SEEDS:
            expected = np.sqrt(np.mean((np.stack(truth) - said[row.condition, seed]) ** 2))
            assert row.by_seed[str(seed)] == pytest.approx(expected, abs=1e-6)


def _pixels(path: Path) -> Any:
    import rasterio

    with rasterio.open(path) as raster:
        return raster.read(1).astype(np.float64)


def test_labels_can_be_given_where_the_record_does_not_tell_them(
    server: OnlineServer, tmp_path: Path, record: Path
) -> None:
    run(WeightsSpec(action="import", source=str(record / "weights"), folder=str(tmp_path / "weights")))
    spec = ReproduceSpec(
        region="switzerland",
        folder=str(tmp_path),
        weights_folder=str(tmp_path / "weights"),
        replay=server.url,
        device="cpu",
    )
    with pytest.raises(SnowGalileoError) as caught:
        run(spec)
    assert caught.value.code == "SG-DATASET-006"


def test_the_verdict_follows_the_means() -> None:
    row = row_of("rockies", "clear", {20: 0.097, 42: 0.1, 90: 0.103}, 100)
    assert row.agrees and row.spread == pytest.approx(0.003)
    assert not row_of("rockies", "clear", {20: 0.107, 42: 0.107}, 100).agrees
