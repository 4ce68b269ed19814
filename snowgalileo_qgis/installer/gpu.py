"""NVIDIA GPUs of this computer, and whether the engine's CUDA build runs on them."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional, Tuple

from .child import run
from .control import Control

LEAST_DRIVER = {"linux": (580, 65), "windows": (580, 88)}
"""Driver that CUDA 13.0 needs. Source: NVIDIA, CUDA 13.0 release notes, table of driver versions."""
LEAST_CAPABILITY = (7, 5)
"""Oldest architecture (Turing) that CUDA 13 and the PyTorch build for it support."""
LEAST_MEMORY_MIB = 2000
"""The base model with small batches; measured peak is below."""
LIMIT_S = 15.0
QUERY = ["--query-gpu=name,driver_version,compute_cap,memory.total", "--format=csv,noheader,nounits"]


@dataclass(frozen=True)
class Gpu:
    """A GPU as ``nvidia-smi`` tells it."""

    name: str
    driver: Tuple[int, int]
    capability: Tuple[int, int]
    memory_mib: int

    def problem(self, system: str) -> str:
        """Why the CUDA build cannot use it, a sentence; empty if it can."""
        least = LEAST_DRIVER.get(system, (9999, 0))
        if self.capability < LEAST_CAPABILITY:
            capability = _dotted(self.capability)
            return f"{self.name} (compute capability {capability}) is older than CUDA 13 supports (7.5)."
        if self.driver < least:
            driver = _dotted(self.driver)
            return f"The driver {driver} of {self.name} is too old; CUDA 13 needs {_dotted(least)} or newer."
        if self.memory_mib < LEAST_MEMORY_MIB:
            return f"{self.name} has only {self.memory_mib} MiB of memory."
        return ""


def _dotted(version: Tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"


def _program() -> Optional[str]:
    found = shutil.which("nvidia-smi")
    system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "nvidia-smi.exe")
    return found or (str(system) if os.name == "nt" and system.is_file() else None)


def gpus(control: Optional[Control] = None) -> List[Gpu]:
    """The NVIDIA GPUs, the best first; none if there is no driver."""
    program = _program()
    if program is None:
        return []
    try:
        done = run([program, *QUERY], control, limit_s=LIMIT_S)
    except OSError:
        return []
    return parse(done.out) if done.code == 0 else []


def parse(listing: str) -> List[Gpu]:
    """The GPUs of a listing of ``nvidia-smi``; lines that say something else are passed over."""
    found = []
    for line in listing.splitlines():
        parts = [part.strip() for part in line.split(",")]
        try:
            name, driver, capability, memory = parts
            found.append(Gpu(name, _pair(driver), _pair(capability), int(float(memory))))
        except ValueError:
            continue
    return sorted(found, key=lambda gpu: (gpu.capability, gpu.memory_mib), reverse=True)


def _pair(text: str) -> Tuple[int, int]:
    numbers = text.split(".")
    return int(numbers[0]), int(numbers[1])
