"""The setting that names the Dask cluster which does the work of a job."""

from __future__ import annotations

import os
import re
from typing import List

from .job import require
from .setting import setting

ADDRESS = re.compile(r"(tcp|tls)://[^\s/?#@]+:\d{1,5}")
HOST_AND_PORT = re.compile(r"[\w.-]+:\d{1,5}|\[[0-9A-Fa-f:.]+\]:\d{1,5}")


def scheduler_setting() -> str:
    """A field ``scheduler``: address of a Dask scheduler, or path of its scheduler file; empty: none."""
    return setting(
        "",
        "Dask scheduler",
        "let a Dask cluster do the work: address of its scheduler (tcp://host:8786 or tls://host:8786), "
        "or its scheduler file; whoever controls it can run programs here and on the workers",
    )


def is_address(scheduler: str) -> bool:
    """Whether a scheduler is named by its address, not by its file."""
    return "://" in scheduler


def validate_scheduler(scheduler: str) -> None:
    """Raise ``SG-JOB-001`` for an address of another form, and one that lacks its beginning."""
    require(
        not HOST_AND_PORT.fullmatch(scheduler),
        f"'{scheduler[:200]}' is not the address of a Dask scheduler; did you mean tcp://{scheduler[:200]}?",
    )
    require(
        not is_address(scheduler) or bool(ADDRESS.fullmatch(scheduler)),
        f"'{scheduler[:200]}' is not the address of a Dask scheduler, such as tcp://host:8786.",
    )


def scheduler_files(scheduler: str) -> List[str]:
    """The scheduler file, which the job reads."""
    return [] if not scheduler or is_address(scheduler) else [os.path.expanduser(scheduler)]  # noqa: PTH111 (cannot fail)
