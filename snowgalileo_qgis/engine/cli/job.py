"""Run the job of a command, with a progress bar."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from threading import Event

from ..protocol import JobResult, JobSpec, spec_from_json


def run_spec_of(spec_of: Callable[[argparse.Namespace], JobSpec], options: argparse.Namespace) -> JobResult:
    """Run the job that ``spec_of`` makes of the options. Raises ``SnowGalileoError``."""
    from ..job_context import JobContext
    from ..jobs.runner import run_job
    from .progress_bar import ProgressBar

    spec = spec_from_json(spec_of(options).to_json())
    with ProgressBar(visible=not options.json) as bar:
        return run_job(spec, JobContext(bar.receive, Event()))
