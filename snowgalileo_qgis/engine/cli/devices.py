"""The command ``devices``."""

from __future__ import annotations

import argparse

from ..protocol import Json

NAME = "devices"
SUMMARY = "list the devices that the model can run on"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The command has no options of its own."""


def run(_: argparse.Namespace) -> Json:
    """Devices, and the recommended one."""
    from ..inference.devices import describe_devices

    return describe_devices()


def show(result: Json) -> str:
    """One line for each device, and the one that ``auto`` takes."""
    lines = [
        f"{device['id']:<5} {device['name']}, {device['memory_mb'] / 1024:.1f} GiB"
        for device in result["devices"]
    ]
    return "\n".join([*lines, f"auto: {result['recommended']['reason']}"])
