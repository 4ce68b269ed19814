"""Pieces as small as the tests' images."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from snowgalileo_qgis.engine.sources.windows import fetch, jpeg2000, tiff
from snowgalileo_qgis.engine.web import partial_file


@pytest.fixture(scope="module", autouse=True)
def small_pieces() -> Iterator[None]:
    """As in genuine images, of which headers and gaps are a small part."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(partial_file, "GAP", 16)
        patch.setattr(tiff, "BLOCK", 2048)
        patch.setattr(jpeg2000, "HEADER", 2048)
        patch.setattr(fetch, "LEAST", 20_000)
        yield
