"""Join pictures to an animated GIF."""

from __future__ import annotations

import time
from pathlib import Path

from ..job_context import JobContext
from ..products.animated_gif import Timing, write_gif
from ..protocol import Animation, AnimationSpec


def animation(spec: AnimationSpec, context: JobContext) -> Animation:
    """Write the animation; raises what ``write_gif`` raises."""
    started = time.monotonic()
    path = Path(spec.output).expanduser()
    pictures = [Path(picture).expanduser() for picture in spec.pictures]
    timing = Timing(spec.frame_seconds, spec.last_seconds)
    width, height = write_gif(
        pictures, path, timing, lambda done, total: context.progress("animation", done, total)
    )
    return Animation(
        path=str(path),
        frames=len(pictures),
        width=width,
        height=height,
        plays_s=sum(timing.milliseconds(len(pictures))) / 1000,
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )
