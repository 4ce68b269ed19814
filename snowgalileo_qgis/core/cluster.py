"""The Dask cluster of the options.

Its address comes from the user's settings alone, never from a project, a model or a map: whoever controls a
scheduler can run programs here.
"""

from __future__ import annotations

from dataclasses import fields, replace

from ..engine.protocol import JobSpec
from .settings import settings


def on_cluster(spec: JobSpec) -> JobSpec:
    """The job, done by the cluster of the options if it is one that a cluster can do and there is one."""
    if not any(field.name == "scheduler" for field in fields(spec)):
        return spec
    return replace(spec, scheduler=settings().scheduler)
