"""The options of the command ``selftest``, and its result in words."""

from __future__ import annotations

import argparse

from ..protocol import DEVICES, PRECISIONS, Json, SelftestSpec, SnowGalileoError

NAME = "selftest"
SUMMARY = "prove that this computer gives the right numbers, on three shipped cells"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("--device", choices=DEVICES, default="auto")
    command.add_argument("--precision", choices=PRECISIONS, default="fp32")


def spec_of(options: argparse.Namespace) -> SelftestSpec:
    """The job that the options describe."""
    return SelftestSpec(device=options.device, precision=options.precision)


def checked(result: Json) -> Json:
    """The result of a test that was passed. Raises ``SG-DEVICE-003`` for one that was not."""
    if result["passed"]:
        return result
    found = (
        "has places without a number"
        if result["max_difference"] is None
        else f"differs by up to {result['max_difference']:.2g}"
    )
    text = (
        f"The self-test failed on {result['device']}: snow cover {found}; {result['allowed']:g} is allowed."
    )
    raise SnowGalileoError("SG-DEVICE-003", text, "Try another device, and report this.", show(result))


def show(result: Json) -> str:
    """The result in words."""
    verdict = (
        "This computer gives the right numbers." if result["passed"] else "This computer gives wrong numbers."
    )
    worst = "no number" if result["max_difference"] is None else f"{result['max_difference']:.1e}"
    return "\n".join(
        [
            verdict,
            f"Largest difference in snow cover {worst} (allowed {result['allowed']:g}), "
            f"{result['precision']}.",
            f"{result['device_name']}: {result['cells_per_second']:.3g} cells/s with the small "
            "demonstration model.",
            ", ".join(f"{name} {version}" for name, version in result["versions"].items()),
            result["system"],
        ]
    )
