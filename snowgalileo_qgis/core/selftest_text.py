"""The result of a self-test in words."""

from __future__ import annotations

from ..engine.protocol import Json
from .messages import tr


def selftest_text(result: Json) -> str:
    """Verdict, largest difference, device and speed, versions: a line each."""
    if result["passed"]:
        verdict = tr("This computer gives the right numbers.")
    else:
        verdict = tr("This computer gives wrong numbers. Its maps cannot be trusted.")
    worst = result["max_difference"]
    found = (
        tr("a pixel has no number")
        if worst is None
        else tr("largest difference {value}").format(value=f"{worst:.1e}")
    )
    figures = tr("Snow cover: {found}, {allowed} is allowed ({precision}).").format(
        found=found,
        allowed=f"{result['allowed']:g}",
        precision=tr("16 bit") if result["precision"] == "bf16" else tr("32 bit"),
    )
    speed = tr("{device}: {speed} cells per second with the demonstration model.").format(
        device=result["device_name"], speed=f"{result['cells_per_second']:.3g}"
    )
    versions = ", ".join(f"{name} {version}" for name, version in result["versions"].items())
    return "\n".join([verdict, figures, speed, versions])
