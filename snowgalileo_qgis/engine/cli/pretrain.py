"""The command ``pretrain``."""

from __future__ import annotations

import argparse
from dataclasses import fields

from ..protocol import SIZES, PretrainedEncoder, PretrainSpec
from .left_out import left_out_lines
from .options import add_device, add_number, add_stacks, fields_of, stack_settings

NAME = "pretrain"
SUMMARY = "pre-train an encoder on stacks without labels"

_DEFAULTS = {field.name: field.default for field in fields(PretrainSpec)}
_NUMBERS = {
    "epochs": "passes over the cells",
    "warmup_epochs": "epochs in which the learning rate rises",
    "batch_size": "cells of a step; each step sees them in 4 views",
    "micro_batch": "cells at once on the device; 0: the whole batch",
    "learning_rate": "highest learning rate",
    "seed": "another number gives another order, start and masks",
}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_stacks(command)
    command.add_argument(
        "--output", required=True, metavar="DIR", help="folder for encoder, decoder and state"
    )
    command.add_argument("--size", choices=SIZES, default=_DEFAULTS["size"])
    for name, text in _NUMBERS.items():
        add_number(command, name, _DEFAULTS[name], text)
    add_device(command)
    command.add_argument("--resume", action="store_true", help="resume the training in the output folder")


def spec_of(options: argparse.Namespace) -> PretrainSpec:
    """The job that the options describe. Raises ``SG-AREA-001``."""
    own = fields_of(options, "output", "size", *_NUMBERS, "device", "precision", "resume")
    return PretrainSpec(**stack_settings(options), **own)


def show(result: PretrainedEncoder) -> str:
    """What was trained, how far, and the files."""
    loss = "" if result.loss is None else f"; loss of the last epoch {result.loss:.4f}"
    lines = [
        f"Pre-trained on {result.cells} cells, {len(result.epochs)} epochs, {result.seconds:.0f} s "
        f"on {result.device}{loss}.",
        f"  {'encoder':<8}{result.encoder}",
        f"  {'log':<8}{result.log}",
    ]
    return "\n".join([*lines, *left_out_lines(result.left_out)])
