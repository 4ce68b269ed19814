"""Messages, specifications and errors."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import (
    ERRORS,
    Cancelled,
    InspectSpec,
    PredictSpec,
    SnowGalileoError,
    decode,
    encode,
    spec_from_json,
)

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
