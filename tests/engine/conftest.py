"""What the tests of the engine share: real data where it lies beside the repository, and a small made
cube.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from snowgalileo_qgis.engine import job_context
from tests.engine.stack.made_cubes import NAME, made_cube

SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder with the real data and the known answers."""
    if not (SHARED / "golden").is_dir():
        pytest.skip("needs the real data in ../shared, which is not there")
    return SHARED


@pytest.fixture()
def one_thread() -> Iterator[None]:
    """Tiny batches are slower on several threads."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture()
def every_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs send all their messages of progress, not one in a tenth of a second: for tests that act on one."""
    monkeypatch.setattr(job_context, "PROGRESS_INTERVAL", 0.0)


@pytest.fixture(scope="session")
def cube_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made cube of 2 x 2 cells with a remainder of 5 rows and 11 columns."""
    return made_cube(tmp_path_factory.mktemp("cube") / f"{NAME}.tif", 205, 211)
