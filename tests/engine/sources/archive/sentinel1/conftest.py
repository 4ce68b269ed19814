"""Fixtures of the Sentinel-1 tests."""

from pathlib import Path

import pytest

from snowgalileo_qgis.engine.sources.archive.sentinel1.annotation import Annotation, read_annotation
from tests.engine.sources.archive.sentinel1.grd_products import file_of, genuine, make_product


@pytest.fixture(scope="session")
def annotation(shared: Path) -> Annotation:
    """The genuine annotation (ascending pass over the Massif Central)."""
    return read_annotation(str(file_of(genuine(shared), "vv")))


@pytest.fixture
def product(shared: Path, tmp_path: Path) -> Path:
    """A product with plain calibration, no noise and empty images, to be changed."""
    return make_product(shared, tmp_path / "archive")
