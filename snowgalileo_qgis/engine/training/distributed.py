"""Several processes that train one model, as ``torchrun`` starts them.

A single process is the ordinary case.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

import torch
import torch.distributed as dist


@dataclass(frozen=True)
class Team:
    """Number of this process and how many there are."""

    rank: int = 0
    size: int = 1

    @property
    def leads(self) -> bool:
        """Whether this process writes the files and the messages."""
        return self.rank == 0

    def add(self, tensors: Iterable[torch.Tensor]) -> None:
        """Sum tensors over all processes, in place."""
        if self.size > 1:
            for tensor in tensors:
                dist.all_reduce(tensor)

    def leave(self) -> None:
        """Part from the others."""
        if self.size > 1:
            dist.destroy_process_group()


def join_team(device: str) -> tuple[Team, str]:
    """Join the other processes that ``torchrun`` started, if any.

    The team, and the device of this process.
    """
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        return Team(), device
    local = int(os.environ.get("LOCAL_RANK", "0"))
    if device == "cuda":
        torch.cuda.set_device(local)
    dist.init_process_group("nccl" if device == "cuda" else "gloo")
    return Team(dist.get_rank(), size), f"cuda:{local}" if device == "cuda" else device
