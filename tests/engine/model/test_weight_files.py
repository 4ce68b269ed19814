"""Hostile and odd files of weights: a stable error for each, nothing run, memory as large as the file."""

from __future__ import annotations

import io
import json
import os
import pickle
import struct
import subprocess
import sys
import tarfile
import zipfile
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.model.checkpoints import load_model, seeded_model
from snowgalileo_qgis.engine.protocol import SnowGalileoError

NAME = "encoder.blocks.0.mlp.fc1.weight"
SHAPE = (512, 128)
CODES = {f"SG-MODEL-00{number}" for number in range(1, 6)}
REPOSITORY = Path(__file__).resolve().parents[3]


def refused(path: Path) -> str:
    with pytest.raises(SnowGalileoError) as caught:
        load_model(path)
    assert caught.value.code in CODES, caught.value
    return caught.value.code


def state() -> dict[str, torch.Tensor]:
    return dict(seeded_model("nano", 7).state_dict())


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "m.pth"
    torch.save(state(), path)
    return path.read_bytes()


ODD: dict[str, Callable[[], object]] = {
    "float8": lambda: torch.zeros(SHAPE).to(torch.float8_e4m3fn),
    "complex": lambda: torch.zeros(SHAPE, dtype=torch.complex64),
    "bool": lambda: torch.zeros(SHAPE, dtype=torch.bool),
    "int": lambda: torch.zeros(SHAPE, dtype=torch.int64),
    "sparse": lambda: torch.zeros(SHAPE).to_sparse(),
    "sparse_csr": lambda: torch.zeros(SHAPE).to_sparse_csr(),
    "sparse of terabytes": lambda: torch.sparse_coo_tensor(
        torch.zeros(2, 0, dtype=torch.int64), torch.zeros(0), (10**6, 10**6)
    ),
    "meta": lambda: torch.zeros(SHAPE, device="meta"),
    "quantised": lambda: torch.quantize_per_tensor(torch.zeros(SHAPE), 0.1, 0, torch.qint8),
    "nested": lambda: torch.nested.nested_tensor([torch.zeros(2), torch.zeros(3)]),
    "endless view": lambda: torch.zeros(1).expand(10**6, 10**6),
    "infinite as float32": lambda: torch.full(SHAPE, 1e300, dtype=torch.float64),
    "list": lambda: [1.0, 2.0],
    "number": lambda: 3,
    "nothing": lambda: None,
    "storage": lambda: torch.zeros(5).untyped_storage(),
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", ODD)
def test_odd_tensors(tmp_path: Path, kind: str) -> None:
    torch.save({**state(), NAME: ODD[kind]()}, tmp_path / "x.pth")
    assert refused(tmp_path / "x.pth") in {"SG-MODEL-002", "SG-MODEL-003", "SG-MODEL-005"}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", ODD)
def test_odd_tensors_that_give_the_size(tmp_path: Path, kind: str) -> None:
    torch.save({**state(), "encoder.norm.weight": ODD[kind]()}, tmp_path / "x.pth")
    refused(tmp_path / "x.pth")


@pytest.mark.parametrize(
    "kind",
    ["strides", "part of a large storage", "float16", "bfloat16", "float64", "shared", "parameter", "grad"],
)
def test_tensors_that_are_saved_otherwise_are_read(tmp_path: Path, kind: str) -> None:
    weights = state()
    wanted = weights[NAME].clone()
    if kind == "strides":
        weights[NAME] = wanted.t().contiguous().t()
    elif kind == "part of a large storage":
        weights[NAME] = torch.cat([torch.zeros(300, 128), wanted])[300:]
    elif kind == "shared":
        weights["encoder.blocks.1.mlp.fc1.weight"] = weights[NAME]
    elif kind == "parameter":
        weights[NAME] = torch.nn.Parameter(wanted)
    elif kind == "grad":
        weights[NAME] = wanted.clone().requires_grad_()
    else:
        weights[NAME] = wanted.to(getattr(torch, kind))
        wanted = weights[NAME].float()
    torch.save(weights, tmp_path / "x.pth")
    assert torch.equal(load_model(tmp_path / "x.pth").network.state_dict()[NAME], wanted)


@pytest.mark.parametrize(
    "wrapper", ["module.{}", "_orig_mod.{}", "model.{}", "net.module.{}", "module._orig_mod.{}"]
)
def test_wrappers_around_a_model_are_looked_through(tmp_path: Path, wrapper: str) -> None:
    weights = state()
    torch.save({wrapper.format(name): tensor for name, tensor in weights.items()}, tmp_path / "x.pth")
    found = load_model(tmp_path / "x.pth").network.state_dict()
    assert all(torch.equal(found[name], tensor) for name, tensor in weights.items())
    inner = {name.replace("encoder.", "encoder.module."): tensor for name, tensor in weights.items()}
    torch.save(inner, tmp_path / "y.pth")
    assert torch.equal(load_model(tmp_path / "y.pth").network.state_dict()[NAME], weights[NAME])


@pytest.mark.parametrize(
    "content",
    [
        {},
        [],
        None,
        3,
        {0: torch.zeros(1)},
        {("a", 1): torch.zeros(1)},
        {None: torch.zeros(1)},
        {"a": {"b": torch.zeros(1)}},
        torch.zeros(3),
        OrderedDict(),
    ],
)
def test_what_is_no_state_dict(tmp_path: Path, content: object) -> None:
    torch.save(content, tmp_path / "x.pth")
    assert refused(tmp_path / "x.pth") == "SG-MODEL-002"


@pytest.mark.parametrize("key", [0, ("a",), None, b"x"])
def test_a_whole_model_with_a_name_that_is_no_text(tmp_path: Path, key: object) -> None:
    torch.save({**state(), key: torch.zeros(1)}, tmp_path / "x.pth")
    assert refused(tmp_path / "x.pth") == "SG-MODEL-002"


@pytest.mark.parametrize("entry", ["model", "state_dict", "model_state_dict"])
def test_the_entry_of_a_checkpoint_is_named(tmp_path: Path, entry: str) -> None:
    torch.save({entry: state(), "epoch": 3, "optimizer": {}}, tmp_path / "x.pth")
    with pytest.raises(SnowGalileoError, match=f"SG-MODEL-002.*'{entry}'"):
        load_model(tmp_path / "x.pth")


def test_one_name_with_and_without_wrapper(tmp_path: Path) -> None:
    torch.save({**state(), f"module.{NAME}": torch.zeros(SHAPE)}, tmp_path / "x.pth")
    assert refused(tmp_path / "x.pth") == "SG-MODEL-003"


def repacked(data: bytes, compression: int, changes: dict[str, bytes] | None = None) -> bytes:
    """The same zip under another compression; ``changes``: contents by the last part of their name."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", compression) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, (changes or {}).get(entry.filename.split("/")[-1], old.read(entry)))
    return target.getvalue()


def test_archives(tmp_path: Path, good: bytes) -> None:
    path = tmp_path / "x.pth"
    zeros = bytes(50_000_000)
    for content in (
        repacked(good, zipfile.ZIP_DEFLATED),
        repacked(good, zipfile.ZIP_DEFLATED, {"0": zeros}),
        repacked(good, zipfile.ZIP_LZMA),
        repacked(good, zipfile.ZIP_STORED, {"0": b""}),
        repacked(good, zipfile.ZIP_STORED, {"data.pkl": b""}),
        repacked(good, zipfile.ZIP_STORED, {"data.pkl": b"\x80\x02}q\x00."}),
        repacked(good, zipfile.ZIP_STORED, {"data.pkl": b"\x80\x02cos\nsystem\n(X\x02\x00\x00\x00idtR."}),
        repacked(good, zipfile.ZIP_STORED, {"byteorder": b"big"})[:-30],
    ):
        path.write_bytes(content)
        assert refused(path) == "SG-MODEL-002"


def test_a_storage_that_declares_more_than_the_archive_holds(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    torch.save({"w": torch.arange(10.0)}, buffer)
    with zipfile.ZipFile(io.BytesIO(buffer.getvalue())) as archive:
        name = next(entry for entry in archive.namelist() if entry.endswith("data.pkl"))
        pickled = archive.read(name)
    more = pickled.replace(b"K\ntq", b"J\xff\xff\xff\x7ftq")
    assert more != pickled
    (tmp_path / "x.pth").write_bytes(repacked(buffer.getvalue(), zipfile.ZIP_STORED, {"data.pkl": more}))
    assert refused(tmp_path / "x.pth") == "SG-MODEL-002"


@pytest.mark.filterwarnings("ignore")
def test_older_formats(tmp_path: Path) -> None:
    torch.save(state(), tmp_path / "legacy.pth", _use_new_zipfile_serialization=False)
    assert torch.equal(load_model(tmp_path / "legacy.pth").network.state_dict()[NAME], state()[NAME])
    with tarfile.open(tmp_path / "tar.pth", "w") as tar:
        for name in ("storages", "tensors", "pickle"):
            data = pickle.dumps(1)
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    assert refused(tmp_path / "tar.pth") == "SG-MODEL-002"
    torch.jit.save(torch.jit.script(torch.nn.Linear(2, 2)), tmp_path / "script.pth")
    assert refused(tmp_path / "script.pth") == "SG-MODEL-002"
    torch.save(torch.nn.Linear(2, 2), tmp_path / "module.pth")
    assert refused(tmp_path / "module.pth") == "SG-MODEL-002"


def safetensors_bytes(header: object, data: bytes = b"", size: int | None = None) -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text) if size is None else size) + text + data


@pytest.mark.parametrize(
    "content",
    [
        safetensors_bytes({}, size=2**60),
        safetensors_bytes({}, size=99_999_999),
        safetensors_bytes(b"[" * 100_000),
        safetensors_bytes({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}),
        safetensors_bytes(
            {
                "a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
                "b": {"dtype": "F32", "shape": [2], "data_offsets": [4, 12]},
            },
            bytes(12),
        ),
        safetensors_bytes({"a": {"dtype": "F32", "shape": [2**40, 2**40], "data_offsets": [0, 8]}}, bytes(8)),
        safetensors_bytes({"a": {"dtype": "F99", "shape": [2], "data_offsets": [0, 8]}}, bytes(8)),
        safetensors_bytes({"a": {"dtype": "F8_E8M0", "shape": [8], "data_offsets": [0, 8]}}, bytes(8)),
        safetensors_bytes({"a": {"dtype": "F4", "shape": [16], "data_offsets": [0, 8]}}, bytes(8)),
        safetensors_bytes({"__metadata__": {"note": 3}}),
        safetensors_bytes({"__metadata__": {"note": "x"}}),
        safetensors_bytes({"a": {"dtype": "F32", "shape": [-2], "data_offsets": [8, 0]}}, bytes(8)),
    ],
)
def test_hostile_safetensors(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.safetensors").write_bytes(content)
    assert refused(tmp_path / "x.safetensors") in {"SG-MODEL-002", "SG-MODEL-003", "SG-MODEL-005"}


@pytest.mark.parametrize("name", ["nul\0.pth", "x" * 300 + ".pth", "gone/there.pth", "."])
def test_paths_that_are_no_file(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path / name) == "SG-MODEL-001"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs named pipes")
    os.mkfifo(tmp_path / "x.pth")
    assert refused(tmp_path / "x.pth") == "SG-MODEL-001"


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "x.pth").open("wb") as file:
        file.truncate(5 * 2**30)
    assert refused(tmp_path / "x.pth") == "SG-MODEL-002"


def test_memory_stays_in_proportion_to_the_file(tmp_path: Path) -> None:
    """Files of a few kilobytes that declare terabytes, each read in a process of its own."""
    torch.save({**state(), NAME: ODD["endless view"]()}, tmp_path / "view.pth")
    torch.save({**state(), NAME: ODD["sparse of terabytes"]()}, tmp_path / "sparse.pth")
    (tmp_path / "bomb.pth").write_bytes(
        repacked((tmp_path / "view.pth").read_bytes(), zipfile.ZIP_DEFLATED, {"0": bytes(300_000_000)})
    )
    code = """
import resource, sys
from pathlib import Path
from snowgalileo_qgis.engine.model.checkpoints import load_model
from snowgalileo_qgis.engine.protocol import SnowGalileoError
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for path in sys.argv[1:]:
    try:
        load_model(Path(path))
    except SnowGalileoError as error:
        assert error.code.startswith("SG-MODEL"), error
    else:
        raise SystemExit("was read")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    files = [str(tmp_path / f"{name}.pth") for name in ("view", "sparse", "bomb")]
    done = subprocess.run(
        [sys.executable, "-c", code, *files],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 150_000  # KiB; an empty base network would already take 350 MB


KEYS = st.text(max_size=12) | st.integers() | st.none() | st.sampled_from(sorted(state()))
TENSORS = st.builds(
    lambda shape, kind: torch.zeros(shape, dtype=kind),
    st.lists(st.integers(0, 4), max_size=3),
    st.sampled_from([torch.float32, torch.float16, torch.int8, torch.bool, torch.complex64]),
)
VALUES = st.recursive(
    TENSORS | st.none() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=4,
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(changes=st.dictionaries(KEYS, VALUES, min_size=1, max_size=3), whole=st.booleans())
def test_any_state_dict(tmp_path: Path, changes: dict[object, object], whole: bool) -> None:
    torch.save({**(state() if whole else {}), **changes}, tmp_path / "x.pth")
    refused_or_read(tmp_path / "x.pth")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), ending=st.sampled_from([".pth", ".safetensors"]))
@pytest.mark.filterwarnings("ignore")
def test_any_damaged_bytes(tmp_path: Path, small: dict[str, bytes], data: st.DataObject, ending: str) -> None:
    content = bytearray(small[ending])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))
    (tmp_path / f"x{ending}").write_bytes(bytes(content))
    refused_or_read(tmp_path / f"x{ending}")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Small state dicts, so that damage often hits their structure."""
    from safetensors.torch import save

    weights = {"encoder.norm.weight": torch.ones(128), "head.bias": torch.zeros(1)}
    buffer = io.BytesIO()
    torch.save(weights, buffer)
    return {".pth": buffer.getvalue(), ".safetensors": save(weights, {"note": "x"})}


def refused_or_read(path: Path) -> None:
    """Nothing but an error of a model file, or a model."""
    try:
        load_model(path)
    except SnowGalileoError as error:
        assert error.code in CODES


def test_the_recorded_files(shared: Path) -> None:
    folder = shared / "data" / "cases" / "faults" / "pth_dtypes"
    if not folder.is_dir():
        pytest.skip("the recorded files are not there")
    for path in sorted(folder.glob("*.pth")):
        assert refused(path) in {"SG-MODEL-002", "SG-MODEL-005"}
