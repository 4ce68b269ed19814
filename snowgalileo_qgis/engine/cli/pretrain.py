"""The command ``pretrain``: options, and the result in words."""

from __future__ import annotations

import argparse

from ..protocol import PretrainedEncoder, PretrainSpec, settings_of
from .left_out import left_out_lines
from .options import add_stacks, stack_settings
from .setting_options import add_setting, values_of

NAME = "pretrain"
SUMMARY = "pre-train an encoder on stacks without labels"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_stacks(command)
    for name, setting in settings_of(PretrainSpec).items():
        add_setting(command, name, setting, is_required=name == "output")


def spec_of(options: argparse.Namespace) -> PretrainSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    return PretrainSpec(**stack_settings(options), **values_of(options, PretrainSpec))


def show(result: PretrainedEncoder) -> str:
    """The result in words."""
    loss = "" if result.loss is None else f"; loss of the last epoch {result.loss:.4f}"
    lines = [
        f"Pre-trained on {result.cells} cells, {len(result.epochs)} epochs, {result.seconds:.0f} s "
        f"on {result.device}{loss}.",
        f"  encoder {result.encoder}",
        f"  log     {result.log}",
    ]
    return "\n".join([*lines, *left_out_lines(result.left_out)])
