"""A path whose home folder is not known is refused with a sentence, whatever the job."""

from __future__ import annotations

from threading import Event

import pytest

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import (
    BuildSpec,
    FetchSpec,
    InspectSpec,
    JobSpec,
    PredictSpec,
    SnowGalileoError,
    WatchSpec,
    spec_from_json,
)
from snowgalileo_qgis.engine.protocol.paths import refuse_unknown_homes

SAID = "folder in ~nobody-of-this-name/x is not known"
NAME = "~nobody-of-this-name/x"


@pytest.mark.parametrize(
    "spec",
    [
        InspectSpec(stacks=["a.tif", NAME]),
        PredictSpec(stacks=["a.tif"], checkpoints=[NAME], fsc="o.tif"),
        PredictSpec(stacks=["a.tif"], checkpoints=["m.pth"], fsc="o.tif", scheduler=NAME),
        WatchSpec(file=NAME),
    ],
)
def test_is_told(spec: JobSpec) -> None:
    with pytest.raises(SnowGalileoError, match=SAID) as caught:
        run_job(spec_from_json(spec.to_json()), JobContext(lambda _: None, Event()))
    assert caught.value.code == "SG-JOB-001"


def test_is_told_of_a_job_within_a_job() -> None:
    with pytest.raises(SnowGalileoError, match=SAID):
        refuse_unknown_homes(BuildSpec(archive=["a"], output="s.zarr", fetch=FetchSpec(cache=NAME)))
