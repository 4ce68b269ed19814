"""Processor time, with that of processes that were started as copies."""

from __future__ import annotations

import os

import psutil


def processor_seconds() -> float:
    """Of this process, of those that it has ended, and of servers of copies (``forkserver``) with theirs."""
    seconds = sum(os.times()[:4])
    for child in psutil.Process().children():
        if "forkserver" in " ".join(child.cmdline()):
            members = (child, *child.children(recursive=True))
            seconds += sum(sum(member.cpu_times()[:4]) for member in members)
    return seconds
