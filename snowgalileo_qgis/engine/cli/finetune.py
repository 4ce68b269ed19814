"""The command ``finetune``: options, and the result in words."""

from __future__ import annotations

import argparse

from ..protocol import FinetuneSpec, TrainedModel, settings_of
from .left_out import left_out_lines
from .options import add_stacks, stack_settings
from .setting_options import add_setting, values_of

NAME = "finetune"
SUMMARY = "train a model on stacks with known snow cover"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_stacks(command)
    for name, setting in settings_of(FinetuneSpec).items():
        add_setting(command, name, setting, is_required=name in ("labels", "output"))


def spec_of(options: argparse.Namespace) -> FinetuneSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    return FinetuneSpec(**stack_settings(options), **values_of(options, FinetuneSpec))


def show(result: TrainedModel) -> str:
    """The result in words."""
    quality = (
        f"validation RMSE {result.val_rmse:.4f} in epoch {result.best_epoch}"
        if result.val_rmse is not None
        else "no validation"
    )
    lines = [
        f"Trained on {result.cells} cells, {result.steps} steps, {result.seconds:.0f} s on "
        f"{result.device}; {quality}.",
        f"  best  {result.best}",
        f"  last  {result.last}",
        f"  log   {result.log}",
    ]
    return "\n".join([*lines, *left_out_lines(result.left_out)])
