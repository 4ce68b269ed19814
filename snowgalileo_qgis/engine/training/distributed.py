"""Training of one model in several processes, as ``torchrun`` starts them; usually there is only one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType

import torch
import torch.distributed as dist


@dataclass(frozen=True)
class ProcessGroup:
    """The processes of a training: ``rank`` of this one, from 0, and their number ``size``."""

    rank: int = 0
    size: int = 1

    @property
    def is_main(self) -> bool:
        """Whether this process writes the files."""
        return self.rank == 0

    def sum_over(self, tensors: Iterable[torch.Tensor]) -> None:
        """Sum each tensor over all processes, in place."""
        if self.size > 1:
            for tensor in tensors:
                dist.all_reduce(tensor)

    def __enter__(self) -> ProcessGroup:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the group when the training has ended.

        The processes of a training that ended well leave together: one whose partner is gone while it still
        closes its connections aborts at the end of the interpreter.
        """
        if self.size > 1:
            if kind is None:
                dist.barrier()
            dist.destroy_process_group()


def join_process_group(device: str) -> tuple[ProcessGroup, str]:
    """Join the processes that ``torchrun`` started, if any; return the group and this process's device."""
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        return ProcessGroup(), device
    local = int(os.environ.get("LOCAL_RANK", "0"))
    if device == "cuda":
        torch.cuda.set_device(local)
    dist.init_process_group("nccl" if device == "cuda" else "gloo")
    return ProcessGroup(dist.get_rank(), size), f"cuda:{local}" if device == "cuda" else device
