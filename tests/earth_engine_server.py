"""An Earth Engine on this computer for tests in QGIS, in a process of the engine's Python."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import REPOSITORY

PROJECT = "snow-project-1"
TOKENS = ("planted-refresh-token", "planted-access-token")
AREA = (-116.1118, -116.1105, 51.0153, 51.0162)
"""West, east, south, north [degrees]: inside the images of 2025-04-06."""
SHARED = REPOSITORY.parent / "shared"
CODE = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from tests.engine.sources.earthengine.loopback import world_of
from tests.online_server import serving
data = Path(sys.argv[2]) / "data"
world = world_of(sorted((data / "gee_cubes").glob("PR_20250406*.tif")), data / "archive")
with serving(world.services()) as server:
    print(server.url, flush=True)
    sys.stdin.read()
"""


@contextmanager
def earth_engine(engine_python: Path) -> Iterator[str]:
    """Address of the server."""
    arguments = [str(engine_python), "-c", CODE, str(REPOSITORY), str(SHARED)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        yield server.stdout.readline().strip()
        server.stdin.close()


def login_file(folder: Path, token: str = TOKENS[0]) -> Path:
    """What ``earthengine authenticate`` leaves."""
    path = folder / "credentials"
    path.write_text(f'{{"refresh_token": "{token}", "scopes": []}}')
    return path
