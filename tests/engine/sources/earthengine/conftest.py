"""An Earth Engine on this computer that has the images of one exported cube."""

from __future__ import annotations

import pytest

from tests.engine.sources.earthengine.loopback import EarthEngineWorld, world_of
from tests.online_server import OnlineServer, serving


@pytest.fixture(scope="session")
def made(shared) -> EarthEngineWorld:
    """The images of eight days."""
    (cube,) = (shared / "data" / "gee_cubes").glob("PR_20250406*.tif")
    return world_of([cube], shared / "data" / "archive")


@pytest.fixture
def server(made) -> OnlineServer:
    """The service, which knows of no earlier login."""
    made.tokens.clear()
    made.grants.clear()
    made.most_bytes = 50_331_648
    with serving(made.services()) as running:
        yield running
