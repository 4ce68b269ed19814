"""A short fuzz of every format with fixed seeds; ``make fuzz`` goes on for as long as one likes."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS, Target

EXAMPLES = {"cube": 100, "hdf5": 300, "region": 10, "geojson": 300, "worker": 400}
"""Number of inputs, a few seconds for each format."""


@pytest.mark.parametrize(("name", "read"), TARGETS, ids=[name for name, _ in TARGETS])
def test_any_bytes_give_a_stack_or_a_sentence(name: str, read: Target) -> None:
    @settings(
        max_examples=EXAMPLES.get(name, 100),
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.binary(max_size=120))
    def fuzz(data: bytes) -> None:
        with TemporaryDirectory() as folder:
            read(data, Path(folder))

    fuzz()
