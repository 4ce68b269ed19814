"""Lines that a worker receives. Jobs are rebuilt but not run: a changed one could write anywhere."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

from snowgalileo_qgis.engine.protocol import InspectSpec, PredictSpec, SnowGalileoError, spec_from_json
from snowgalileo_qgis.engine.worker import Worker

from .mutation import changed

AREA = {"type": "Polygon", "coordinates": [[[7.5, 46.5], [7.6, 46.5], [7.6, 46.6], [7.5, 46.5]]]}
GOOD = b"\n".join(
    json.dumps(message).encode()
    for message in (
        {"type": "hello"},
        {"type": "start", "job": "1", "spec": InspectSpec(["stack"], "2025-04-06", AREA).to_json()},
        {"type": "start", "job": 2, "spec": PredictSpec(["a"], checkpoints=["b"], fsc="c.tif").to_json()},
        {"type": "cancel", "job": "1"},
        {"type": "ping"},
    )
)


def read(data: bytes, folder: Path) -> None:
    """Take the lines of a changed conversation, and rebuild the jobs that they start."""
    output = BytesIO()
    worker = Worker(BytesIO(), output)
    for line in changed(GOOD, data).split(b"\n"):
        try:
            worker._take(line)
        except SnowGalileoError as error:
            assert error.code == "SG-JOB-001"
    while not worker._todo.empty():
        message = worker._todo.get()
        if message is not None and message["type"] == "start":
            try:
                spec_from_json(message.get("spec"))
            except SnowGalileoError as error:
                assert error.code.startswith(("SG-JOB", "SG-AREA")), error
    for answer in output.getvalue().splitlines():
        assert json.loads(answer)["type"] in ("pong", "error")
