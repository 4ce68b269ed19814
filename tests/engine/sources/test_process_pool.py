"""A process of the pool that ends unexpectedly."""

import os

import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.process_pool import ProcessPool


def test_a_process_that_the_system_ends_is_reported() -> None:
    with (
        ProcessPool(1, lambda: None) as pool,
        pytest.raises(SnowGalileoError, match="memory ran out") as error,
    ):
        pool.run(os._exit, [1], lambda *_: None)
    assert error.value.code == "SG-BUILD-003"
