"""The options of the command ``pretrain``, and its result in words."""

from __future__ import annotations

import argparse

from ..protocol import DEVICES, PRECISIONS, SIZES, Json, PretrainSpec

NAME = "pretrain"
SUMMARY = "pre-train an encoder on stacks without labels"

_NUMBERS: dict[str, tuple[float, str]] = {
    "epochs": (200, "passes over the cells"),
    "warmup_epochs": (30, "epochs in which the learning rate rises"),
    "batch_size": (128, "cells of a step; each step sees them in 4 views"),
    "micro_batch": (0, "cells at once on the device; 0: the whole batch"),
    "learning_rate": (3e-3, "highest learning rate"),
    "seed": (42, "another number gives another order, start and masks"),
}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the options of the command, but for those of the stacks."""
    command.add_argument(
        "--output", required=True, metavar="DIR", help="folder for encoder, decoder and state"
    )
    command.add_argument("--size", choices=SIZES, default="tiny")
    for name, (default, text) in _NUMBERS.items():
        command.add_argument(
            f"--{name.replace('_', '-')}",
            type=type(default),
            default=default,
            metavar="N",
            help=f"{text} (default {default:g})",
        )
    command.add_argument("--device", choices=DEVICES, default="auto")
    command.add_argument("--precision", choices=PRECISIONS, default="fp32")
    command.add_argument("--resume", action="store_true", help="go on with the training in the output folder")


def spec_of(options: argparse.Namespace, stacks: Json) -> PretrainSpec:
    """The job that the options describe; ``stacks``: the settings of the stacks."""
    names = ("output", "size", *_NUMBERS, "device", "precision", "resume")
    return PretrainSpec(**stacks, **{name: getattr(options, name) for name in names})


def show(result: Json) -> str:
    """The result in words."""
    loss = "" if result["loss"] is None else f"; loss of the last epoch {result['loss']:.4f}"
    lines = [
        f"Pre-trained on {result['cells']} cells, {len(result['epochs'])} epochs, {result['seconds']:.0f} s "
        f"on {result['device']}{loss}."
    ]
    lines += [f"  {name:<8}{result[name]}" for name in ("encoder", "log")]
    return "\n".join([*lines, *(f"Left out: {item['reason']}" for item in result["left_out"])])
