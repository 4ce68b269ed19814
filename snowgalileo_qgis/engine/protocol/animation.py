"""Animation: pictures of days, one after the other, as an animated GIF."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .job import JobResult, JobSpec, Warned, require
from .paths import Output, files

SHORTEST_S, LONGEST_S = 0.05, 60.0
"""How long a picture is shown: browsers slow down what is shorter."""


@dataclass
class Animation(JobResult):
    """``frames``: number of pictures. ``width``, ``height``: pixels. ``plays_s``: seconds of one round."""

    path: str = ""
    frames: int = 0
    width: int = 0
    height: int = 0
    plays_s: float = 0.0
    seconds: float = 0.0
    warnings: List[Warned] = field(default_factory=list)


@dataclass
class AnimationSpec(JobSpec):
    """Join pictures to an animated GIF that plays for ever."""

    kind: ClassVar[str] = "animation"
    result: ClassVar[Type[JobResult]] = Animation

    pictures: List[str] = field(default_factory=list)
    """PNG files of one size, in the order in which they are shown."""
    output: str = ""
    """GIF to write."""
    frame_seconds: float = 0.5
    """How long each picture is shown."""
    last_seconds: float = 2.0
    """How long the last one is shown before it begins anew."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(not self.stacks, "An animation is made from pictures, not from stacks.")
        require(bool(self.pictures), "No picture was given.")
        require(bool(self.output), "No output file was given.")
        require(self.output.lower().endswith(".gif"), "An animation is written as .gif.")
        for value in (self.frame_seconds, self.last_seconds):
            text = f"A picture is shown for {SHORTEST_S:g} to {LONGEST_S:g} s, not {value:g} s."
            require(SHORTEST_S <= value <= LONGEST_S, text)
        self.validate_paths()

    def inputs(self) -> List[str]:
        """The pictures."""
        return [*self.stacks, *self.pictures]

    def outputs(self) -> List[Output]:
        """The GIF."""
        return files(self.output)
