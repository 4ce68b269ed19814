"""One server for all tests here that do not stop it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.s3_server import S3Server


@pytest.fixture(scope="package")
def server() -> Iterator[S3Server]:
    pytest.importorskip("obstore")
    pytest.importorskip("moto")
    with S3Server() as started, pytest.MonkeyPatch.context() as patch:
        for name, value in started.environment().items():
            patch.setenv(name, value)
        _forget_environment()
        yield started
    _forget_environment()


def _forget_environment() -> None:
    """End the process whose copies read products: they have the environment in which it began, which may have
    been that of another test.
    """
    if sys.platform == "linux":
        from multiprocessing import forkserver

        forkserver._forkserver._stop()  # type: ignore[attr-defined]
