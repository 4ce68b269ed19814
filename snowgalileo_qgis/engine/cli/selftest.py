"""The command ``selftest``."""

from __future__ import annotations

import argparse
from typing import cast

from ..protocol import SelftestReport, SelftestSpec
from .job import IncompleteError, run_spec_of
from .options import add_device

NAME = "selftest"
SUMMARY = "check that this computer gives the right numbers, on three shipped cells"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_device(command)


def spec_of(options: argparse.Namespace) -> SelftestSpec:
    """The job that the options describe."""
    return SelftestSpec(device=options.device, precision=options.precision)


def run(options: argparse.Namespace) -> SelftestReport:
    """Run the job. Raises ``SG-DEVICE-003`` when the test fails."""
    return checked(cast(SelftestReport, run_spec_of(spec_of, options)))


def checked(result: SelftestReport) -> SelftestReport:
    """The result of a test that passed. Raises ``SG-DEVICE-003`` when it failed."""
    if result.passed:
        return result
    found = (
        "has places without a number"
        if result.max_difference is None
        else f"differs by up to {result.max_difference:.2g}"
    )
    text = f"The self-test failed on {result.device}: snow cover {found}; {result.allowed:g} is allowed."
    hint = "Try another device, and report this."
    raise IncompleteError(result, "SG-DEVICE-003", text, hint, show(result))


def show(result: SelftestReport) -> str:
    """Verdict, difference, speed and versions."""
    verdict = (
        "This computer gives the right numbers." if result.passed else "This computer gives wrong numbers."
    )
    worst = "no number" if result.max_difference is None else f"{result.max_difference:.1e}"
    return "\n".join(
        [
            verdict,
            f"Largest difference in snow cover {worst} (allowed {result.allowed:g}), {result.precision}.",
            f"{result.device_name}: {result.cells_per_second:.3g} cells/s with the small "
            "demonstration model.",
            ", ".join(f"{name} {version}" for name, version in result.versions.items()),
            result.system,
        ]
    )
