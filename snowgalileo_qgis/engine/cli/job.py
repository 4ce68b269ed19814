"""Run the job of a command, with a progress bar."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING

from ..protocol import JobResult, JobSpec, SnowGalileoError, spec_from_json

if TYPE_CHECKING:
    from ..job_context import JobContext


class IncompleteError(SnowGalileoError):
    """An error of a job that has a result nevertheless, which ``--json`` prints with it."""

    def __init__(self, result: JobResult, code: str, text: str, hint: str, detail: str) -> None:
        super().__init__(code, text, hint, detail)
        self.result = result


@contextmanager
def job_context(options: argparse.Namespace) -> Iterator[JobContext]:
    """Context of a job with a progress bar.

    When the block ends, by Ctrl-C, too, threads that still work for the job stop: Python waits for them when
    it exits.
    """
    from ..job_context import JobContext
    from .progress_bar import ProgressBar

    cancelled = Event()
    with ProgressBar(visible=not options.json) as bar:
        try:
            yield JobContext(bar.receive, cancelled)
        finally:
            cancelled.set()


def run_spec_of(spec_of: Callable[[argparse.Namespace], JobSpec], options: argparse.Namespace) -> JobResult:
    """Run the job that ``spec_of`` makes of the options. Raises ``SnowGalileoError``."""
    from ..jobs.runner import run_job

    spec = spec_from_json(spec_of(options).to_json())
    with job_context(options) as context:
        return run_job(spec, context)
