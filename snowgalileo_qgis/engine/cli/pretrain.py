"""The command ``pretrain``: options, and the result in words."""

from __future__ import annotations

import argparse

from ..protocol import Json, PretrainedEncoder, PretrainSpec, settings_of
from .setting_options import add_setting, values_of

NAME = "pretrain"
SUMMARY = "pre-train an encoder on stacks without labels"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command, but for those of the stacks."""
    for name, setting in settings_of(PretrainSpec).items():
        add_setting(command, name, setting, is_required=name == "output")


def spec_of(options: argparse.Namespace, stacks: Json) -> PretrainSpec:
    """The job that the options describe; ``stacks``: the settings of the stacks."""
    return PretrainSpec(**stacks, **values_of(options, PretrainSpec))


def show(result: PretrainedEncoder) -> str:
    """The result in words."""
    loss = "" if result.loss is None else f"; loss of the last epoch {result.loss:.4f}"
    lines = [
        f"Pre-trained on {result.cells} cells, {len(result.epochs)} epochs, {result.seconds:.0f} s "
        f"on {result.device}{loss}.",
        f"  encoder {result.encoder}",
        f"  log     {result.log}",
    ]
    return "\n".join([*lines, *(f"Left out: {item.reason}" for item in result.left_out)])
