"""The result of a self-test in words."""

from __future__ import annotations

from ..engine.protocol import SelftestReport
from .counts import Localised
from .messages import shown, tr


def selftest_text(report: SelftestReport) -> str:
    """Verdict, largest difference, device and speed, versions: one line each."""
    if report.passed:
        verdict = tr("This computer gives the right numbers.")
    else:
        verdict = tr("This computer gives wrong numbers. Its maps cannot be trusted.")
    found = (
        tr("a pixel has no number")
        if report.max_difference is None
        else tr("largest difference {value}").format(value=f"{Localised(report.max_difference):.1e}")
    )
    figures = tr("Snow cover: {found}, {allowed} is allowed ({precision}).").format(
        found=found,
        allowed=f"{Localised(report.allowed):g}",
        precision=tr("32 bit") if report.precision == "fp32" else tr("16 bit"),
    )
    speed = tr("{device}: {speed} cells per second with the demonstration model.").format(
        device=shown(report.device_name), speed=f"{Localised(report.cells_per_second):.3g}"
    )
    versions = ", ".join(f"{name} {version}" for name, version in report.versions.items())
    return "\n".join([verdict, figures, speed, versions])
