"""A stack that is built in a bucket, and mapped from there, with the real engine and a real server."""

import pytest
from qgis.core import QgsProcessingException

from snowgalileo_qgis.core.engine_client import engine
from tests.processing.test_build import AREA, DAY, extent
from tests.s3_server import SECRET, S3Server


@pytest.fixture()
def server(engine_python, monkeypatch, plugin):
    with S3Server(python=str(engine_python)) as started:
        for name, value in started.environment().items():
            monkeypatch.setenv(name, value)
        engine().stop()  # the next one has this environment
        yield started
    engine().stop()


def test_a_stack_in_a_bucket_is_built_inspected_and_mapped(server, run, predict, archive, tmp_path):
    built, feedback = run(
        "snowgalileo:buildstack",
        {"ARCHIVE": str(archive), "DATE": DAY, "EXTENT": extent(*AREA), "OUTPUT": server.url("alps")},
    )
    assert (built["STACK"], built["SCENES"]) == (server.url("alps/snow_stack.zarr"), 1)
    inspected, _ = run("snowgalileo:inspect", {"FOLDER": built["STACK"]})
    assert inspected["CELLS"] == built["CELLS"]
    mapped, more = predict(INPUT=[built["STACK"]])
    assert (mapped["CELLS"], mapped["VALID_PERCENT"]) == (built["CELLS"], 100)
    assert SECRET not in feedback.textLog() + more.textLog()
    with pytest.raises(QgsProcessingException, match="SG-STORE-001"):
        run("snowgalileo:inspect", {"FOLDER": "s3://none/a.zarr"})
