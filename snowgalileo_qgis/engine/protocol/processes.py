"""Which processes run, told apart from others that had or have the same number.

The standard library alone, because QGIS's Python needs it, too.
"""

from __future__ import annotations

import os
import socket
import sys
import uuid
from functools import lru_cache
from pathlib import Path
from typing import Optional

STATE, START = 0, 19
"""Fields of ``/proc/<pid>/stat`` behind the name: state; time of start [ticks since boot]."""


@lru_cache(maxsize=1)
def system() -> str:
    """What numbers of processes belong to: a boot of a computer and, in it, a container.

    Two computers of one name differ, and so do two boots of one computer.
    """
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot} {Path('/proc/self/ns/pid').readlink()}"
    except (OSError, ValueError):
        return f"{socket.gethostname()} {uuid.getnode():012x}"


def start_of(pid: int) -> Optional[str]:
    """When a process of this system began, as text that no other process of this number has; empty where that
    cannot be found out; ``None``: it has ended.
    """
    if pid <= 0:
        return None
    return _windows_start(pid) if sys.platform == "win32" else _posix_start(pid)


def _posix_start(pid: int) -> Optional[str]:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return None
    except OSError:  # it runs, for another user
        pass
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        fields = text.rpartition(")")[2].split()
        return None if fields[STATE] in ("Z", "X") else fields[START]
    except (OSError, IndexError):
        return ""


def _windows_start(pid: int) -> Optional[str]:
    import ctypes
    from ctypes import wintypes

    query_limited_information, still_active, invalid_parameter = 0x1000, 259, 87
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel.OpenProcess.restype = wintypes.HANDLE
    kernel.OpenProcess.argtypes = [wintypes.DWORD, wintypes.BOOL, wintypes.DWORD]
    kernel.CloseHandle.argtypes = [wintypes.HANDLE]
    kernel.GetExitCodeProcess.argtypes = [wintypes.HANDLE, ctypes.POINTER(wintypes.DWORD)]
    kernel.GetProcessTimes.argtypes = [wintypes.HANDLE, *([ctypes.POINTER(wintypes.FILETIME)] * 4)]
    handle = kernel.OpenProcess(query_limited_information, False, pid)
    if not handle:
        error = ctypes.get_last_error()  # type: ignore[attr-defined]
        return None if error == invalid_parameter else ""
    try:
        code, times = wintypes.DWORD(), [wintypes.FILETIME() for _ in range(4)]
        if kernel.GetExitCodeProcess(handle, ctypes.byref(code)) and code.value != still_active:
            return None
        if not kernel.GetProcessTimes(handle, *map(ctypes.byref, times)):
            return ""
        return str(times[0].dwHighDateTime << 32 | times[0].dwLowDateTime)
    finally:
        kernel.CloseHandle(handle)
