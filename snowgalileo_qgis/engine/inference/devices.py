"""Available devices, and the choice of one."""

from __future__ import annotations

import platform
from dataclasses import asdict, dataclass

import psutil
import torch

from ..protocol import Json, SnowGalileoError

MEBIBYTE = 2**20
MINIMUM_GPU_MEMORY_MB = 2048


@dataclass(frozen=True)
class Device:
    """A device that the model can run on; ``memory_mb``: all of its memory in MiB."""

    id: str
    name: str
    memory_mb: int


@dataclass(frozen=True)
class ChosenDevice:
    """The device to use, and the reason as a sentence."""

    device: Device
    reason: str


def available_devices() -> list[Device]:
    """All devices, the CPU first."""
    found = [Device("cpu", _cpu_name(), psutil.virtual_memory().total // MEBIBYTE)]
    if torch.cuda.is_available():
        properties = torch.cuda.get_device_properties(0)
        found.append(Device("cuda", properties.name, properties.total_memory // MEBIBYTE))
    if torch.backends.mps.is_available():
        found.append(Device("mps", "Apple GPU", psutil.virtual_memory().total // MEBIBYTE))
    return found


def choose_device(wanted: str) -> ChosenDevice:
    """Choose ``cpu``, ``cuda`` or ``mps``, or the best for ``auto``.

    Raises ``SG-DEVICE-001`` when a named device is not available.
    """
    devices = {device.id: device for device in available_devices()}
    if wanted != "auto":
        if wanted not in devices:
            text = f"The device '{wanted}' is not available here; there is {', '.join(devices)}."
            raise SnowGalileoError("SG-DEVICE-001", text, "Choose 'auto' or a device that is there.")
        return ChosenDevice(devices[wanted], f"{devices[wanted].name}, as asked for.")
    gpu = devices.get("cuda")
    if gpu is not None and gpu.memory_mb >= MINIMUM_GPU_MEMORY_MB:
        return ChosenDevice(gpu, f"{gpu.name}: an NVIDIA GPU is the fastest device here.")
    if gpu is not None:
        return ChosenDevice(
            devices["cpu"], f"CPU, because {gpu.name} has only {gpu.memory_mb} MiB of memory."
        )
    if "mps" in devices:
        return ChosenDevice(devices["mps"], "Apple GPU: the fastest device here.")
    return ChosenDevice(devices["cpu"], "CPU, because this installation finds no GPU.")


def describe_devices() -> Json:
    """Devices and the recommended one, as the handshake and ``devices`` report them."""
    best = choose_device("auto")
    return {
        "devices": [asdict(device) for device in available_devices()],
        "recommended": {"id": best.device.id, "reason": best.reason},
    }


def _cpu_name() -> str:
    cores = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
    return f"CPU, {cores} core{'s' if cores > 1 else ''} ({platform.machine()})"
