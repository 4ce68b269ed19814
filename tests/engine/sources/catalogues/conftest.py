"""The services on this computer, with the products of one place."""

from __future__ import annotations

import pytest

from tests.engine.sources.catalogues.online_world import World, make_world
from tests.online_server import OnlineServer, serving


@pytest.fixture(scope="session")
def made(shared, tmp_path_factory) -> World:
    """The products."""
    return make_world(shared, tmp_path_factory.mktemp("world"))


@pytest.fixture
def server(made) -> OnlineServer:
    """The services, which know of nothing earlier."""
    made.forget()
    with serving(made.services()) as running:
        yield running
