"""Messages, specifications and errors."""

from __future__ import annotations

import pickle
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import (
    ERRORS,
    BuildSpec,
    Cancelled,
    EarthEngine,
    FinetuneSpec,
    InspectSpec,
    PredictSpec,
    SnowGalileoError,
    decode,
    encode,
    spec_from_json,
)
from snowgalileo_qgis.engine.protocol.jobs import GROUPS, JOBS
from snowgalileo_qgis.engine.protocol.paths import PATH_SETTINGS, with_absolute_paths

SPEC = PredictSpec(stacks=["a.tif"], checkpoints=["m.pth"], fsc="o.tif")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.text(), JSON))
def test_messages_survive_the_pipe(content: dict[str, Any]) -> None:
    message = {**content, "type": "log"}
    line = encode(message)
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    assert decode(line) == message


@given(st.binary(max_size=200))
def test_any_other_line_is_no_message(line: bytes) -> None:
    found = decode(line)
    assert found is None or isinstance(found["type"], str)


@given(
    st.lists(st.text(min_size=1), min_size=1),
    st.none() | st.dates().map(lambda day: day.isoformat()),
    st.sampled_from(["fp32", "bf16", "bf16_all"]),
    st.integers(0, 1000),
    st.booleans(),
)
def test_specifications_survive_the_pipe(
    stacks: list[str], day: str | None, precision: str, batch: int, impute: bool
) -> None:
    spec = PredictSpec(stacks, day, None, impute, ["m.pth"], "o.tif", precision=precision, batch_size=batch)
    assert spec_from_json(spec.to_json()) == spec
    assert spec_from_json(InspectSpec(stacks, day).to_json()) == InspectSpec(stacks, day)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "dance"},
        {"kind": None},
        {"kind": ["predict"]},
        {"stacks": []},
        {"stacks": "a.tif"},
        {"stacks": [1]},
        {"day": "2025-13-45"},
        {"day": 20250406},
        {"area": "everywhere"},
        {"checkpoints": []},
        {"fsc": ""},
        {"device": "abacus"},
        {"precision": "fp8"},
        {"condition": "foggy"},
        {"batch_size": -1},
        {"batch_size": True},
        {"batch_size": 2.5},
        {"impute_nan": 1},
        {"overwrite": True},
    ],
)
def test_specifications_that_no_job_can_run(change: dict[str, Any]) -> None:
    with pytest.raises(SnowGalileoError) as caught:
        spec_from_json({**SPEC.to_json(), **change})
    assert caught.value.code == "SG-JOB-001"


def test_errors_travel_whole() -> None:
    error = SnowGalileoError("SG-STACK-003", "a.tif is truncated.", "Copy it again.", "zlib -5")
    assert str(error) == "SG-STACK-003: a.tif is truncated. Copy it again."
    for again in (SnowGalileoError.from_json(error.to_json()), pickle.loads(pickle.dumps(error))):
        assert (again.code, again.text, again.hint, again.detail) == (
            error.code,
            error.text,
            error.hint,
            error.detail,
        )


def test_codes_of_a_newer_engine_are_kept_in_the_detail() -> None:
    error = SnowGalileoError.from_json({"code": "SG-MOON-007", "text": "No moon."})
    assert (error.code, error.text, error.detail) == ("SG-BUG-001", "No moon.", "SG-MOON-007")
    with pytest.raises(ValueError, match="SG-MOON-007"):
        SnowGalileoError("SG-MOON-007", "No moon.")


def test_exit_codes() -> None:
    assert Cancelled().exit_code == 3
    codes = {code: SnowGalileoError(code, "x").exit_code for code in ERRORS}
    assert (codes["SG-STACK-001"], codes["SG-MODEL-003"], codes["SG-OUTPUT-002"], codes["SG-JOB-001"]) == (
        2,
        2,
        2,
        2,
    )
    assert (codes["SG-DEVICE-001"], codes["SG-ENGINE-005"], codes["SG-BUG-001"]) == (4, 4, 1)


def filled(form: type[Any]) -> Any:
    """A specification whose texts are the names of their fields; its groups are filled, too."""
    values: dict[str, Any] = {}
    for entry in fields(form):
        if entry.name in GROUPS:
            values[entry.name] = filled(GROUPS[entry.name])
        elif isinstance(entry.default, str):
            values[entry.name] = entry.name
        elif str(entry.type) == "List[str]":
            values[entry.name] = [entry.name]
    return form(**values)


@pytest.mark.parametrize("job", JOBS, ids=lambda job: str(job.kind))
def test_all_that_a_job_reads_and_writes_gets_an_absolute_path(
    job: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    given = filled(job)
    spec = with_absolute_paths(given)
    used = [*spec.inputs(), *(output.path for output in spec.outputs())]
    assert used or not given.inputs()
    assert [path for path in used if not Path(path).is_absolute()] == []
    for name, before in asdict(given).items():
        if name not in PATH_SETTINGS and name not in GROUPS:
            assert asdict(spec)[name] == before, "no path"


@pytest.mark.parametrize(
    "path",
    [
        "s3://bucket/a.zarr",
        "https://example.org/a.tif",
        "/vsizip/a.zip/a.tif",
        'NETCDF:"a.nc":snow',
        "",
        "localhost:8786",
    ],
)
def test_what_is_no_plain_path_stays_as_it_is(path: str) -> None:
    assert with_absolute_paths(InspectSpec(stacks=[path])).stacks == [path]


def test_groups_are_made_absolute_and_words_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    build = BuildSpec(output="x.zarr", earth_engine=EarthEngine(credentials="key.json", cache="~/cache"))
    found = with_absolute_paths(build)
    assert found.output == str(tmp_path / "x.zarr") and build.output == "x.zarr"
    assert found.earth_engine is not None
    assert found.earth_engine.credentials == str(tmp_path / "key.json")
    assert found.earth_engine.cache == str(Path("~/cache").expanduser())
    assert with_absolute_paths(FinetuneSpec(start="random")).start == "random"
    assert with_absolute_paths(FinetuneSpec(start="a.pth")).start == str(tmp_path / "a.pth")
